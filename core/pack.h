// SPDX-License-Identifier: GPL-2.0-or-later
// A connection that is not in use, in a tenth of its size and without loss. Its times, frames and
// sequence numbers lie close together: of each is kept how far it is from where it would be if
// nothing special had happened, which is often nothing at all. slot_coder.h says where that is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "slot.h"

namespace rst {

// Room for more than any slot needs.
using PackBuffer = std::array<uint8_t, 2 * sizeof(Slot)>;

// What many connections have in common, so that it is kept once. What was packed with it must be
// unpacked with the same, which may have learnt more since.
class Common {
 public:
  static constexpr uint32_t kPlaceBits = 10;

  Nanoseconds start = 0;  // of the capture, about; must not change once it was used

  // The place of a link-layer address. Who comes first, takes it; others who ought to have the same
  // one have none, which is kNowhere.
  static constexpr uint16_t kNowhere = 0xFFFF;
  uint16_t PlaceOf(uint64_t link);
  uint64_t LinkAt(uint16_t place) const { return links_[place]; }

 private:
  std::array<uint64_t, size_t{1} << kPlaceBits> links_{};
};

// Returns what was written, somewhere in `buffer`.
std::span<const uint8_t> Pack(const Slot& slot, Common& common, PackBuffer& buffer);

// The reverse, but for Slot::id and Slot::hints. So many bytes behind what Pack() wrote must be
// readable too.
inline constexpr size_t kReadBeyond = sizeof(uint64_t);
Slot Unpack(const uint8_t* packed, Common& common);
// Only whose connection it is.
std::array<SocketAddress, 2> UnpackAddresses(const uint8_t* packed);

}  // namespace rst
