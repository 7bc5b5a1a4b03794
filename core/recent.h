// SPDX-License-Identifier: GPL-2.0-or-later
// The latest segments of a connection. None is moved when an older one is forgotten, since all of
// them together take nine lines of the processor's cache: only their order changes. What every
// segment asks of them stands side by side and takes one.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "segment.h"

namespace rst {

// A segment that a reset may be the answer to.
struct Seen {
  uint32_t frame = 0;  // 0 = empty
  Nanoseconds time = 0;
  SeqNum seq;
  SeqNum ack;
  uint32_t length = 0;
  uint32_t ts_echo = 0;
  uint16_t ip_id = 0;
  uint16_t window = 0;
  uint8_t flags = 0;
  bool timestamps = false;
  bool from_a = false;    // sent by side 0
  bool answered = false;  // a reset has already answered it
  bool fresh = false;     // its payload or FIN was new, not a repetition

  constexpr bool Has(Flag flag) const { return (flags & flag) != 0; }
  constexpr uint32_t SegLen() const {
    return length + (Has(kSyn) ? 1U : 0U) + (Has(kFin) ? 1U : 0U);
  }
  constexpr SeqNum End() const { return seq + SegLen(); }
  bool operator==(const Seen&) const = default;
};

inline constexpr Seen kNothingSeen{};

// Of all that tells one packet from another but who sent it. Packets that differ may have the same,
// though hardly ever.
uint32_t PacketMark(const Segment& segment);
uint32_t PacketMark(const Seen& seen);

template <typename Coder>
class SlotCoder;

class Recent {
 public:
  static constexpr uint8_t kCapacity = 12;
  // Neither side's many segments push out the other's: what one side answers are the other's.
  static constexpr uint8_t kMostOfOneSide = 6;

  // Newest first. Empty ones have frame 0.
  const Seen& At(uint8_t age) const {
    if (age >= size_) return kNothingSeen;
    return items_[PlaceOf(size_ - 1U - age)];
  }
  // The oldest first, and empty ones behind.
  const Seen& operator[](size_t number) const { return items_[PlaceOf(number)]; }
  Seen& operator[](size_t number) { return items_[PlaceOf(number)]; }

  // Where those of that side and mark are: a bit for each place. In no particular order.
  unsigned Find(uint32_t mark, bool from_a) const;
  const Seen& InPlace(size_t place) const { return items_[place]; }

  auto begin() { return items_.begin(); }
  auto end() { return items_.begin() + size_; }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.begin() + size_; }

  // A place for one more, to be made there; something older is in it as yet.
  Seen& Add(uint32_t mark, bool from_a) { return Note(NextPlace(from_a), mark, from_a); }
  // The same, but it takes the place of the latest, of which there must be one.
  Seen& ReplaceLatest(uint32_t mark, bool from_a) {
    return Note(PlaceOf(size_ - 1U), mark, from_a);
  }

  bool operator==(const Recent& other) const;

 private:
  template <typename Coder>
  friend class SlotCoder;

  static constexpr uint64_t kInOrder = 0xBA9876543210;  // four bits a place, the oldest lowest
  static constexpr unsigned kBits = 4;

  // `number`: 0 = the oldest. Whatever the order is, there is such a place.
  size_t PlaceOf(size_t number) const {
    return std::min<size_t>(order_ >> kBits * number & 15, kCapacity - 1);
  }
  unsigned SentBy(bool a) const;  // a bit for each place
  size_t NextPlace(bool from_a);
  bool IsEmptyBehind(size_t count) const;  // as it ought to be if there are so many
  Seen& Note(size_t place, uint32_t mark, bool from_a);

  std::array<uint32_t, kCapacity> marks_{};  // of the items
  uint64_t order_ = kInOrder;
  uint16_t from_a_ = 0;  // a bit for each place; those beyond mean nothing
  uint8_t size_ = 0;
  std::array<Seen, kCapacity> items_;
};

}  // namespace rst
