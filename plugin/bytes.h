// SPDX-License-Identifier: GPL-2.0-or-later
// Header bytes to plain values. Any bytes may come in: a capture can be cut short or malformed.
#pragma once

#include <cstdint>
#include <span>

#include "segment.h"

namespace rst::plugin {

inline constexpr uint32_t kIpv4MinHeader = 20;
inline constexpr uint32_t kIpv6Header = 40;
inline constexpr uint32_t kTcpMinHeader = 20;
inline constexpr uint32_t kTcpMaxHeader = 60;

// Each fills in what its header tells and returns false if not enough of it was captured.

// `datagram` becomes the length of the datagram from the IP header on, or 0 if the header does not
// tell: the sender left the division into packets to its network card, or the datagram is a
// jumbogram.
bool ReadIpv4(std::span<const uint8_t> header, Segment* segment, uint32_t* datagram);
bool ReadIpv6(std::span<const uint8_t> header, Segment* segment, uint32_t* datagram);

// Needs ports, numbers and flags; takes the rest, with the options that are sound, as far as it
// goes. `header_length` becomes the one announced, at least 20.
bool ReadTcp(std::span<const uint8_t> header, Segment* segment, uint32_t* header_length);

Options ReadOptions(std::span<const uint8_t> bytes);

uint64_t ReadMacAddress(std::span<const uint8_t, 6> bytes);

}  // namespace rst::plugin
