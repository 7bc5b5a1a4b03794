// SPDX-License-Identifier: GPL-2.0-or-later
#include "pack.h"

#include <bit>
#include <cstring>
#include <type_traits>

#include "slot_coder.h"

namespace rst {
namespace {

// What is packed has two parts. The first says in a few bits how many bytes each number has, and is
// as long as its first byte tells; the second has the bytes.
constexpr size_t kMostBits = size_t{255} * 8;

// How many bytes a number has, by its kind.
constexpr std::array<uint8_t, 4> kBytesOfKind = {0, 1, 2, 4};
constexpr std::array<uint8_t, 5> kKindOfBytes = {0, 1, 2, 3, 3};

// Most captures count in microseconds. Distances of more than one byte that are multiples of this
// many nanoseconds are divided by it, which eight more than the number of bytes tells; the sign
// makes it two.
constexpr uint64_t kCoarse = 2 * kMicrosecond;

template <typename T>
using Raw = std::conditional_t<sizeof(T) == sizeof(uint64_t), uint64_t, uint32_t>;

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
  return distance << 1 ^ (T{0} - (distance >> kSign));
}

template <typename T>
T Unfold(T folded) {
  return folded >> 1 ^ (T{0} - (folded & 1));
}

template <typename T>
uint32_t BytesOf(T folded) {
  return (static_cast<uint32_t>(std::bit_width(folded)) + 7) / 8;
}

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

  // Below 16.
  void Choice(uint8_t choice) { Put(choice, 4); }

  template <typename T>
  void Number(const T& number, T expected) {
    Raw<T> folded = Fold<Raw<T>>(ToRaw(number) - ToRaw(expected));
    uint32_t bytes = BytesOf(folded);
    if constexpr (sizeof(T) == sizeof(uint64_t)) {
      const bool coarse = bytes > 1 && folded % kCoarse == 0;
      if (coarse) bytes = BytesOf(folded /= kCoarse);
      Put(coarse ? 8 + bytes : bytes, 4);
    } else {
      const uint32_t kind = kKindOfBytes[bytes];
      bytes = kBytesOfKind[kind];
      Put(kind, 2);
    }
    std::memcpy(data_, &folded, sizeof folded);  // more than needed, but always as much
    data_ += bytes;
  }

  // The end of the second part; writes the first to `out`, and returns its bytes.
  uint8_t* Finish(uint8_t* out, uint8_t* size) {
    const size_t bits = count_ + waiting_count_;
    std::memcpy(bits_.data() + count_ / 8, &waiting_, sizeof waiting_);
    *size = static_cast<uint8_t>((bits + 7) / 8);
    std::memcpy(out, bits_.data(), *size);
    return data_;
  }

 private:
  void Put(uint32_t bits, uint32_t count) {
    waiting_ |= uint64_t{bits} << waiting_count_;
    waiting_count_ += count;
    if (waiting_count_ < 32) return;
    std::memcpy(bits_.data() + count_ / 8, &waiting_, sizeof(uint32_t));
    count_ += 32;
    waiting_ >>= 32;
    waiting_count_ -= 32;
  }

  std::array<uint8_t, kMostBits / 8 + sizeof(uint64_t)> bits_;
  size_t count_ = 0;  // of the bits there
  uint64_t waiting_ = 0;
  uint32_t waiting_count_ = 0;  // fewer than 32 after Put()
  uint8_t* data_;
};

class Unpacker {
 public:
  static constexpr bool kPacks = false;

  explicit Unpacker(const uint8_t* packed) : bits_(packed + 1), data_(packed + 1 + packed[0]) {}

  template <typename... Flag>
  void Flags(Flag&... flags) {
    uint32_t bits = Get(sizeof...(flags));
    ((flags = (bits & 1) != 0, bits >>= 1), ...);
  }

  void Choice(uint8_t& choice) { choice = static_cast<uint8_t>(Get(4)); }

  template <typename T>
  void Number(T& number, T expected) {
    Raw<T> folded = 0;
    uint32_t bytes = 0;
    if constexpr (sizeof(T) == sizeof(uint64_t)) {
      bytes = Get(4);
      const bool coarse = bytes > 8;
      if (coarse) bytes -= 8;
      std::memcpy(&folded, data_, sizeof folded);
      folded &= bytes == 0 ? 0 : ~uint64_t{0} >> (64 - 8 * bytes);
      if (coarse) folded *= kCoarse;
    } else {
      bytes = kBytesOfKind[Get(2)];
      uint64_t read = 0;
      std::memcpy(&read, data_, sizeof(uint32_t));
      folded = static_cast<uint32_t>(read & ((uint64_t{1} << 8 * bytes) - 1));
    }
    data_ += bytes;
    number = static_cast<T>(ToRaw(expected) + Unfold(folded));
  }

 private:
  uint32_t Get(uint32_t count) {
    uint32_t bits = 0;
    std::memcpy(&bits, bits_ + count_ / 8, sizeof bits);
    bits >>= count_ % 8;
    count_ += count;
    return bits & ((1U << count) - 1);
  }

  const uint8_t* bits_;
  size_t count_ = 0;  // of the bits read
  const uint8_t* data_;
};

}  // namespace

std::span<const uint8_t> Pack(const Slot& slot, PackBuffer& buffer) {
  // The length of the first part is known at the end only, so that it is given all it may need and
  // then moved up.
  constexpr size_t kFirst = 1 + kMostBits / 8;
  Packer packer(buffer.data() + kFirst);
  SlotCoder<Packer>(packer).Code(slot);
  std::array<uint8_t, kFirst> first;
  const uint8_t* end = packer.Finish(first.data() + 1, first.data());
  uint8_t* begin = buffer.data() + kFirst - 1 - first[0];
  std::memcpy(begin, first.data(), 1 + size_t{first[0]});
  return {begin, end};
}

Slot Unpack(const uint8_t* packed) {
  Slot slot{Segment{}};
  Unpacker unpacker(packed);
  SlotCoder<Unpacker>(unpacker).Code(slot);
  return slot;
}

}  // namespace rst
