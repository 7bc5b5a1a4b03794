// SPDX-License-Identifier: GPL-2.0-or-later
#include "pack.h"

#include <bit>
#include <cstring>
#include <type_traits>

#include "hash.h"
#include "slot_coder.h"

namespace rst {
namespace {

// What is packed is a string of bits, the lowest of each byte first.
//
// Numbers differ modulo their own size, so that no distance needs more bits than the number.
template <typename T>
struct RawOf : std::make_unsigned<T> {};
template <>
struct RawOf<SeqNum> {
  using type = uint32_t;
};
template <>
struct RawOf<Speech> {
  using type = uint8_t;
};
template <typename T>
using Raw = typename RawOf<T>::type;

template <typename T>
Raw<T> ToRaw(T number) {
  if constexpr (std::is_same_v<T, SeqNum>) {
    return number.raw();
  } else {
    return static_cast<Raw<T>>(number);
  }
}

// The sign goes last, so that numbers close to zero on either side are short.
template <typename T>
T Fold(T distance) {
  constexpr int kSign = 8 * sizeof(T) - 1;
  return static_cast<T>(T(distance << 1) ^ T(T{0} - T(distance >> kSign)));
}

template <typename T>
T Unfold(T folded) {
  return static_cast<T>(T(folded >> 1) ^ T(T{0} - T(folded & 1)));
}

template <typename T>
uint32_t WidthOf(T number) {
  return static_cast<uint32_t>(std::bit_width(number));
}

// So many bits tell the width of a number, less one.
template <typename T>
constexpr uint32_t kWidthBits = static_cast<uint32_t>(std::bit_width(8 * sizeof(T) - 1));

constexpr uint64_t LowBits(uint64_t bits, uint32_t count) {
  return bits & ((uint64_t{1} << count) - 1);
}

uint64_t LittleEndian(uint64_t bits) {
  if constexpr (std::endian::native == std::endian::big) {
    uint64_t swapped = 0;
    for (size_t i = 0; i < sizeof bits; ++i, bits >>= 8) swapped = swapped << 8 | (bits & 0xFF);
    return swapped;
  }
  return bits;
}

// Are all numbers as expected?
class Comparison {
 public:
  template <typename T>
  void Number(const T& number, T expected) {
    same_ = same_ & (number == expected);
  }
  bool same() const { return same_; }

 private:
  bool same_ = true;
};

// All numbers are as expected.
class Assignment {
 public:
  template <typename T>
  void Number(T& number, T expected) {
    number = expected;
  }
};

// A distance that is longer than usual tells by how much; from here on it is written in full.
constexpr uint32_t kFar = 16;

class Packer {
 public:
  static constexpr bool kPacks = true;

  explicit Packer(uint8_t* data) : data_(data) {}

  template <typename... Flag>
  void Flags(const Flag&... flags) {
    uint32_t bits = 0, place = 0;
    ((bits |= uint32_t{flags} << place++), ...);
    Put(bits, place);
  }

  void Choice(uint32_t choice, uint32_t bits) { Put(choice, bits); }

  // Whatever it is.
  template <typename T>
  void Bits(const T& number) {
    Put(number, 8 * sizeof number);
  }

  // As expected, or anything.
  template <typename T>
  void Whole(const T& number, T expected) {
    const bool same = number == expected;
    Put(same ? 0 : 1, 1);
    if (!same) Put(ToRaw(number), 8 * sizeof number);
  }

  // Mostly as expected, or close to it.
  template <typename T>
  void Number(const T& number, T expected) {
    const Raw<T> folded = Fold<Raw<T>>(static_cast<Raw<T>>(ToRaw(number) - ToRaw(expected)));
    if (folded == 0) return Put(0, 1);
    const uint32_t width = WidthOf(folded);
    Put(1 | (width - 1) << 1, 1 + kWidthBits<Raw<T>>);
    PutLong(folded ^ uint64_t{1} << (width - 1), width - 1);
  }

  // Numbers that mostly are all as expected, which takes one bit then.
  template <typename Steps>
  void Group(Steps steps) {
    Comparison comparison;
    steps(comparison);
    Flags(comparison.same());
    if (!comparison.same()) steps(*this);
  }

  // Mostly more than expected, by a number of about so many bits. Returns how many they were.
  // Teuhola: A compression method for clustered bit-vectors (1978).
  template <typename T>
  uint32_t Beyond(const T& number, T expected, uint32_t usual) {
    const auto distance = static_cast<Raw<T>>(ToRaw(number) - ToRaw(expected));
    const uint32_t width = WidthOf(distance);
    if (width <= usual && usual < 32) {
      Put(uint64_t{distance} << 1 | 1, usual + 1);
    } else if (width <= usual) {
      Put(1, 1);
      PutLong(distance, usual);
    } else if (width - usual < kFar) {
      const uint32_t more = width - usual;
      Put(uint64_t{1} << more, more + 1);
      PutLong(distance ^ uint64_t{1} << (width - 1), width - 1);
    } else {
      Put(0, kFar);
      PutLong(distance, 8 * sizeof(distance));
    }
    return width;
  }

  // The end of what was written.
  uint8_t* Finish() {
    Write(waiting_);
    return data_ + (count_ + 7) / 8;
  }

 private:
  // Up to 32 bits; those beyond `count` are zero.
  void Put(uint64_t bits, uint32_t count) {
    waiting_ |= bits << count_;
    count_ += count;
    if (count_ < 32) return;
    Write(waiting_);
    data_ += sizeof(uint32_t);
    waiting_ >>= 32;
    count_ -= 32;
  }

  void PutLong(uint64_t bits, uint32_t count) {
    if (count <= 32) return Put(bits, count);
    Put(LowBits(bits, 32), 32);
    Put(bits >> 32, count - 32);
  }

  void Write(uint64_t bits) {
    bits = LittleEndian(bits);
    std::memcpy(data_, &bits, sizeof bits);
  }

  uint64_t waiting_ = 0;
  uint32_t count_ = 0;  // of bits that wait, fewer than 32 after Put()
  uint8_t* data_;
};

class Unpacker {
 public:
  static constexpr bool kPacks = false;

  explicit Unpacker(const uint8_t* packed) : packed_(packed) {}

  template <typename... Flag>
  void Flags(Flag&... flags) {
    uint64_t bits = Get(sizeof...(flags));
    ((flags = (bits & 1) != 0, bits >>= 1), ...);
  }

  template <typename T>
  void Choice(T& choice, uint32_t bits) {
    choice = static_cast<T>(Get(bits));
  }

  template <typename T>
  void Bits(T& number) {
    number = static_cast<T>(Get(8 * sizeof number));
  }

  template <typename T>
  void Whole(T& number, T expected) {
    number = Get(1) == 0 ? expected : static_cast<T>(static_cast<Raw<T>>(Get(8 * sizeof number)));
  }

  template <typename T>
  void Number(T& number, T expected) {
    constexpr uint32_t kBits = kWidthBits<Raw<T>>;
    const uint64_t next = Peek();
    if ((next & 1) == 0) {
      at_ += 1;
      number = expected;
      return;
    }
    at_ += 1 + kBits;
    const auto width = static_cast<uint32_t>(LowBits(next >> 1, kBits));  // less one
    const auto folded = static_cast<Raw<T>>(GetLong(width) | uint64_t{1} << width);
    number = static_cast<T>(static_cast<Raw<T>>(ToRaw(expected) + Unfold<Raw<T>>(folded)));
  }

  template <typename Steps>
  void Group(Steps steps) {
    if (Get(1) == 0) return steps(*this);
    Assignment assignment;
    steps(assignment);
  }

  template <typename T>
  uint32_t Beyond(T& number, T expected, uint32_t usual) {
    const auto more = static_cast<uint32_t>(std::countr_zero(Peek() | uint64_t{1} << kFar));
    uint64_t distance = 0;
    if (more == kFar) {
      at_ += kFar;
      distance = GetLong(8 * sizeof(Raw<T>));
    } else {
      at_ += more + 1;
      const uint32_t bits = more == 0 ? usual : usual + more - 1;
      distance = GetLong(bits) | uint64_t{more != 0} << bits % 64;
    }
    number = static_cast<T>(static_cast<Raw<T>>(ToRaw(expected) + distance));
    return WidthOf(distance);
  }

 private:
  // At least 57 bits are right.
  uint64_t Peek() const {
    uint64_t bytes = 0;
    std::memcpy(&bytes, packed_ + at_ / 8, sizeof bytes);
    return LittleEndian(bytes) >> at_ % 8;
  }

  // Up to 56.
  uint64_t Get(uint32_t count) {
    const uint64_t bits = LowBits(Peek(), count);
    at_ += count;
    return bits;
  }

  uint64_t GetLong(uint32_t count) {
    if (count <= 32) return Get(count);
    const uint64_t low = Get(32);
    return low | Get(count - 32) << 32;
  }

  const uint8_t* packed_;
  size_t at_ = 0;  // of the bits
};

}  // namespace

uint16_t Common::PlaceOf(uint64_t link) {
  const size_t place = Mix(link) % links_.size();
  if (links_[place] == 0) links_[place] = link;
  return links_[place] == link ? static_cast<uint16_t>(place) : kNowhere;
}

std::span<const uint8_t> Pack(const Slot& slot, Common& common, PackBuffer& buffer) {
  SlotCoder coder(Packer(buffer.data()));
  coder.Code(slot, common);
  return {buffer.data(), coder.coder().Finish()};
}

Slot Unpack(const uint8_t* packed, Common& common) {
  Slot slot{Segment{}};
  SlotCoder(Unpacker(packed)).Code(slot, common);
  return slot;
}

std::array<SocketAddress, 2> UnpackAddresses(const uint8_t* packed) {
  std::array<SocketAddress, 2> addresses;
  SlotCoder(Unpacker(packed)).CodeAddresses(addresses);
  return addresses;
}

}  // namespace rst
