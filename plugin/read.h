// SPDX-License-Identifier: GPL-2.0-or-later
// A frame's bytes to the segment that they hold.
#pragma once

#include <cstdint>
#include <span>

#include "locate.h"
#include "segment.h"

namespace rst::plugin {

// All that the headers tell of the segment that was found there; false if too little of them was
// captured.
bool ReadSegment(const Frame& frame, const TcpPlace& found, Segment* segment);

// Ethernet, IPv4 and TCP right behind each other, as most frames have them: what Locate() and
// ReadSegment() would find there, by a quarter of their code. Between two packets Wireshark does so
// much that none of ours is left in the processor's first caches, so that it counts how much of it
// has to be brought there. Only for frames of one source whose layers are plain; false if the bytes
// are not, so that the frame has to be read in the general way.
bool ArePlain(std::span<const Layer> layers);
bool ReadPlain(std::span<const uint8_t> bytes, Segment* segment);

}  // namespace rst::plugin
