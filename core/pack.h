// SPDX-License-Identifier: GPL-2.0-or-later
// A connection that is not in use, in a fifth of its size and without loss. Its times, frames and
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

// Returns what was written, somewhere in `buffer`.
std::span<const uint8_t> Pack(const Slot& slot, PackBuffer& buffer);

// The reverse, but for Slot::id and Slot::hints. So many bytes behind what Pack() wrote must be
// readable too.
inline constexpr size_t kReadBeyond = sizeof(uint64_t);
Slot Unpack(const uint8_t* packed);
// Only whose connection it is.
std::array<SocketAddress, 2> UnpackAddresses(const uint8_t* packed);

}  // namespace rst
