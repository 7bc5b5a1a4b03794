// SPDX-License-Identifier: GPL-2.0-or-later
#include "recent.h"

#include <bit>
#include <cstring>

namespace rst {

bool Recent::operator==(const Recent& other) const {
  if (size_ != other.size_) return false;
  for (size_t number = 0; number < kCapacity; ++number) {
    if ((*this)[number] != other[number]) return false;
  }
  return true;
}

// By all their bytes at once.
bool Recent::IsEmptyBehind(size_t count) const {
  static constexpr std::array<Seen, kCapacity> kNothing{};
  if (count == kCapacity) return true;
  return order_ == kInOrder &&
         std::memcmp(&items_[count], kNothing.data(), (kCapacity - count) * sizeof(Seen)) == 0;
}

unsigned Recent::Find(SeqNum seq, bool from_a) const {
  unsigned found = 0;
#pragma GCC unroll 12
  for (uint8_t place = 0; place < kCapacity; ++place) {
    found |= (seq_[place] == seq ? 1U : 0U) << place;
  }
  return found & SentBy(from_a);
}

unsigned Recent::SentBy(bool a) const {
  return (a ? from_a_ : ~unsigned{from_a_}) & ((1U << size_) - 1);
}

size_t Recent::NextPlace(bool from_a) {
  if (size_ < kCapacity) return size_++;
  const unsigned same_side = SentBy(from_a);
  size_t number = 0;
  if (std::popcount(same_side) >= kMostOfOneSide) {
    while ((same_side >> PlaceOf(number) & 1) == 0) ++number;
  }
  // Those behind it move up, and it comes last.
  const uint64_t place = PlaceOf(number);
  const uint64_t before = (uint64_t{1} << kBits * number) - 1;
  order_ = (order_ & before) | (order_ >> kBits & ~before) | place << kBits * (kCapacity - 1);
  return place;
}

Seen& Recent::Note(size_t place, SeqNum seq, bool from_a) {
  seq_[place] = seq;
  const auto bit = static_cast<uint16_t>(1U << place);
  from_a_ = static_cast<uint16_t>(from_a ? from_a_ | bit : from_a_ & ~bit);
  return items_[place];
}

}  // namespace rst
