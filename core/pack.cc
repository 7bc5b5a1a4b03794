// SPDX-License-Identifier: GPL-2.0-or-later
// Each word is as in the example, or one of the latest different words, or near one of them, or
// given in full: times, frames and sequence numbers of one connection lie close together and come
// again and again, and the rest is much the same for all connections.
#include "pack.h"

#include <array>

namespace rst {
namespace {

// What stands for a word, as bits: the most frequent is the shortest.
//   0                      as in the example
//   10    place            the word at that place of the latest
//   110   place, 8 bits    that, with other lowest 8 bits
//   1110  place, 16 bits   that, with other lowest 16 bits
//   11110                  zero
//   11111 length, bytes    in full, without leading zero bytes
// They are written from the lowest bit on.
struct Code {
  uint32_t bits;
  uint32_t length;
};
constexpr Code kAsExample = {0b0, 1};
constexpr Code kSame = {0b01, 2};
constexpr Code kNear = {0b011, 3};
constexpr Code kFar = {0b0111, 4};
constexpr Code kZero = {0b01111, 5};
constexpr Code kInFull = {0b11111, 5};

constexpr uint32_t kPlaceBits = 6;
constexpr uint32_t kLatest = 1U << kPlaceBits;

class BitWriter {
 public:
  explicit BitWriter(std::span<uint8_t> out) : out_(out) {}

  void Put(uint32_t value, uint32_t bits) {
    pending_ |= uint64_t{value} << count_;
    count_ += bits;
    if (count_ >= 32) Flush();
  }
  void Put(Code code) { Put(code.bits, code.length); }
  size_t Finish() {
    for (; count_ > 8; count_ -= 8, pending_ >>= 8) out_[size_++] = static_cast<uint8_t>(pending_);
    if (count_ > 0) out_[size_++] = static_cast<uint8_t>(pending_);
    return size_;
  }

 private:
  void Flush() {
    for (uint32_t i = 0; i < 4; ++i) out_[size_ + i] = static_cast<uint8_t>(pending_ >> 8 * i);
    size_ += 4;
    pending_ >>= 32;
    count_ -= 32;
  }

  std::span<uint8_t> out_;
  size_t size_ = 0;
  uint64_t pending_ = 0;
  uint32_t count_ = 0;
};

class BitReader {
 public:
  explicit BitReader(std::span<const uint8_t> in) : in_(in) {}

  uint32_t Get(uint32_t bits) {
    while (count_ < bits) {
      const uint64_t byte = place_ < in_.size() ? in_[place_++] : 0;
      pending_ |= byte << count_;
      count_ += 8;
    }
    const auto value = static_cast<uint32_t>(pending_ & ((uint64_t{1} << bits) - 1));
    pending_ >>= bits;
    count_ -= bits;
    return value;
  }

 private:
  std::span<const uint8_t> in_;
  size_t place_ = 0;
  uint64_t pending_ = 0;
  uint32_t count_ = 0;
};

// The latest different words; the newest is at place 0.
class Latest {
 public:
  uint32_t At(uint32_t place) const { return words_[(count_ - 1 - place) % kLatest]; }
  void Add(uint32_t word) { words_[count_++ % kLatest] = word; }

 protected:
  std::array<uint32_t, kLatest> words_{};
  uint32_t count_ = kLatest;  // as many zeros were there before
};

// Finds a word, or one near it, without looking at each: by tables of where words were added last
// that have the same upper bits.
class Searchable : public Latest {
 public:
  static constexpr uint32_t kNowhere = kLatest;

  void Add(uint32_t word) {
    for (uint32_t shift : {0U, 8U, 16U}) Entry(word, shift) = count_;
    Latest::Add(word);
  }
  // The place of a word that equals this one after the shift, or kNowhere.
  uint32_t Find(uint32_t word, uint32_t shift) {
    const uint32_t added = Entry(word, shift);
    const uint32_t place = count_ - 1 - added;
    return place < kLatest && At(place) >> shift == word >> shift ? place : kNowhere;
  }

 private:
  static constexpr uint32_t kTable = 128;
  uint32_t& Entry(uint32_t word, uint32_t shift) {
    const uint32_t hash = (word >> shift) * 0x9E3779B1U;  // Knuth's multiplicative hashing
    return tables_[shift / 8][hash >> 25];
  }
  std::array<std::array<uint32_t, kTable>, 3> tables_{};
};

void PutWord(uint32_t word, Searchable& latest, BitWriter& writer) {
  if (word == 0) return writer.Put(kZero);
  if (const uint32_t place = latest.Find(word, 0); place != Searchable::kNowhere) {
    writer.Put(kSame);
    return writer.Put(place, kPlaceBits);
  }
  if (const uint32_t place = latest.Find(word, 8); word > 0xFF && place != Searchable::kNowhere) {
    writer.Put(kNear);
    writer.Put(place, kPlaceBits);
    writer.Put(word & 0xFF, 8);
  } else if (const uint32_t farther = latest.Find(word, 16);
             word > 0xFFFF && farther != Searchable::kNowhere) {
    writer.Put(kFar);
    writer.Put(farther, kPlaceBits);
    writer.Put(word & 0xFFFF, 16);
  } else {
    const uint32_t bytes = word > 0xFFFFFF ? 4 : word > 0xFFFF ? 3 : word > 0xFF ? 2 : 1;
    writer.Put(kInFull);
    writer.Put(bytes - 1, 2);
    writer.Put(word, bytes * 8);
  }
  latest.Add(word);
}

uint32_t GetWord(Latest& latest, BitReader& reader) {
  if (reader.Get(1) == 0) return latest.At(reader.Get(kPlaceBits));
  uint32_t word = 0;
  if (reader.Get(1) == 0) {
    const uint32_t upper = latest.At(reader.Get(kPlaceBits)) & ~0xFFU;
    word = upper | reader.Get(8);
  } else if (reader.Get(1) == 0) {
    const uint32_t upper = latest.At(reader.Get(kPlaceBits)) & ~0xFFFFU;
    word = upper | reader.Get(16);
  } else if (reader.Get(1) == 0) {
    return 0;
  } else {
    const uint32_t bytes = reader.Get(2) + 1;
    word = reader.Get(bytes * 8);
  }
  latest.Add(word);
  return word;
}

}  // namespace

size_t PackWords(std::span<const uint32_t> words, std::span<const uint32_t> example,
                 std::span<uint8_t> out) {
  BitWriter writer(out);
  Searchable latest;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == example[i]) {
      writer.Put(kAsExample);
    } else {
      PutWord(words[i], latest, writer);
    }
  }
  return writer.Finish();
}

void UnpackWords(std::span<const uint8_t> in, std::span<const uint32_t> example,
                 std::span<uint32_t> words) {
  BitReader reader(in);
  Latest latest;
  for (size_t i = 0; i < words.size(); ++i) {
    words[i] = reader.Get(1) == 0 ? example[i] : GetWord(latest, reader);
  }
}

}  // namespace rst
