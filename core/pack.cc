// SPDX-License-Identifier: GPL-2.0-or-later
// Each word is as in the example, or one of the latest different words, or near one of them, or
// given in full: times, frames and sequence numbers of one connection lie close together and come
// again and again, and the rest is much the same for all connections.
//
// For each 32 words there are 32 bits that say which differ from the example. Each that does is a
// byte, whose upper two bits are its kind, and what else the kind needs:
//   kSame   lower six bits: the word at that place of the latest
//   kNear   likewise, but the lowest byte of the word is the next byte
//   kFar    likewise, but the lowest two
//   kFull   lower six bits: how many bytes the word has, which are the next
#include "pack.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace rst {
namespace {

enum Kind : uint8_t { kSame, kNear, kFar, kFull };

constexpr size_t kSpare = sizeof(uint32_t);
constexpr uint32_t kKindShift = 6;
constexpr uint32_t kLatest = 1U << kKindShift;

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
  // The first kind that fits, and the place; kFull if none does. The word is added unless it is
  // there.
  Kind FindOrAdd(uint32_t word, uint32_t& place) {
    uint16_t& same = Entry(word, kSame);
    if (IsLike(word, kSame, place = PlaceOf(same))) return kSame;
    uint16_t& near = Entry(word, kNear);
    uint16_t& far = Entry(word, kFar);
    Kind found = kFull;
    if (IsLike(word, kNear, place = PlaceOf(near))) {
      found = kNear;
    } else if (IsLike(word, kFar, place = PlaceOf(far))) {
      found = kFar;
    }
    same = near = far = static_cast<uint16_t>(count_);
    Add(word);
    return found;
  }

 private:
  static constexpr uint32_t kKnuth = 0x9E3779B1U;  // his multiplicative hashing

  uint16_t& Entry(uint32_t word, Kind kind) {
    return tables_[kind][((word >> 8 * kind) * kKnuth) >> 25];
  }
  uint32_t PlaceOf(uint16_t entry) const { return count_ - 1 - entry; }
  bool IsLike(uint32_t word, Kind kind, uint32_t place) const {
    return place < kLatest && (At(place) ^ word) >> 8 * kind == 0;
  }

  std::array<std::array<uint16_t, 128>, kFull> tables_{};
};

uint32_t BytesOf(uint32_t word) {
  return (static_cast<uint32_t>(std::bit_width(word)) + 7) / 8;
}

// Both return what follows. Words are written and read whole, the lowest byte first, so that spare
// bytes must follow.
uint8_t* PutWord(uint32_t word, Searchable& latest, uint8_t* out) {
  uint32_t rest = 0;
  const Kind kind = latest.FindOrAdd(word, rest);
  const uint32_t bytes = kind == kFull ? BytesOf(word) : uint32_t{kind};
  if (kind == kFull) rest = bytes;
  *out++ = static_cast<uint8_t>(kind << kKindShift | rest);
  for (uint32_t i = 0; i < kSpare; ++i) out[i] = static_cast<uint8_t>(word >> 8 * i);
  return out + bytes;
}

const uint8_t* GetWord(const uint8_t* in, Latest& latest, uint32_t& word) {
  const auto kind = static_cast<Kind>(*in >> kKindShift);
  const uint32_t rest = *in++ % kLatest;
  const uint32_t bytes = kind == kFull ? rest : uint32_t{kind};
  const auto low = static_cast<uint32_t>((uint64_t{1} << 8 * bytes) - 1);
  word = (in[0] | uint32_t{in[1]} << 8 | uint32_t{in[2]} << 16 | uint32_t{in[3]} << 24) & low;
  if (kind != kFull) word |= latest.At(rest) & ~low;
  if (kind != kSame) latest.Add(word);
  return in + bytes;
}

}  // namespace

size_t PackWords(std::span<const uint32_t> words, std::span<const uint32_t> example,
                 std::span<uint8_t> out) {
  Searchable latest;
  uint8_t* to = out.data();
  for (size_t start = 0; start < words.size(); start += 32) {
    const size_t count = std::min<size_t>(words.size() - start, 32);
    uint32_t different = 0;
    for (size_t i = 0; i < count; ++i) {
      different |= uint32_t{words[start + i] != example[start + i]} << i;
    }
    std::memcpy(to, &different, sizeof different);
    to += sizeof different;
    for (; different != 0; different &= different - 1) {
      to = PutWord(words[start + static_cast<size_t>(std::countr_zero(different))], latest, to);
    }
  }
  return static_cast<size_t>(to - out.data()) + kSpare;
}

void UnpackWords(std::span<const uint8_t> in, std::span<const uint32_t> example,
                 std::span<uint32_t> words) {
  Latest latest;
  const uint8_t* from = in.data();
  std::copy(example.begin(), example.end(), words.begin());
  for (size_t start = 0; start < words.size(); start += 32) {
    uint32_t different;
    std::memcpy(&different, from, sizeof different);
    from += sizeof different;
    for (; different != 0; different &= different - 1) {
      const size_t which = start + static_cast<size_t>(std::countr_zero(different));
      from = GetWord(from, latest, words[which]);
    }
  }
}

}  // namespace rst
