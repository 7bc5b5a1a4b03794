// SPDX-License-Identifier: GPL-2.0-or-later
#include "recent.h"

#include <bit>
#include <cstring>

namespace rst {
namespace {

template <typename Packet>
uint32_t MarkOf(const Packet& packet, uint32_t ts_echo) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15;
  uint64_t mark = uint64_t{packet.seq.raw()} << 32 | packet.ack.raw();
  mark = mark * kOdd + (uint64_t{packet.length} << 32 | ts_echo);
  mark = mark * kOdd + (packet.flags | uint64_t{packet.window} << 8 | uint64_t{packet.ip_id} << 24);
  return static_cast<uint32_t>(mark * kOdd >> 32);
}

}  // namespace

uint32_t PacketMark(const Segment& segment) {
  return MarkOf(segment, segment.options.ts_echo);
}

uint32_t PacketMark(const Seen& seen) {
  return MarkOf(seen, seen.ts_echo);
}

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

unsigned Recent::Find(uint32_t mark, bool from_a) const {
  unsigned found = 0;
#pragma GCC unroll 12
  for (uint8_t place = 0; place < kCapacity; ++place) {
    found |= (marks_[place] == mark ? 1U : 0U) << place;
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

Seen& Recent::Note(size_t place, uint32_t mark, bool from_a) {
  marks_[place] = mark;
  const auto bit = static_cast<uint16_t>(1U << place);
  from_a_ = static_cast<uint16_t>(from_a ? from_a_ | bit : from_a_ & ~bit);
  return items_[place];
}

}  // namespace rst
