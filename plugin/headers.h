// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the TCP headers of a frame from the captured bytes, so that no preference of the TCP
// dissector and no malformed option can hide a fact. No tree is needed: to have Wireshark make one
// for every packet would cost more than everything else that the plugin does.
#pragma once

#include <cstdint>

#include "locate.h"
#include "segment.h"
#include "verdict.h"
#include "wireshark_api.h"

namespace rst::plugin {

using SegmentList = ShortList<Segment, kMaxSegments>;

// Looks up the protocols that FindSegments() needs; called once they are all registered.
void FindProtocols();

// Adds each TCP header of the frame, those that an ICMP error quotes included. `frame` is the
// number that the core is to know it by.
void FindSegments(const packet_info* pinfo, uint32_t frame, SegmentList* segments);
// The same where there is but one and it is plain, as in most frames (see ReadPlain()): fills it in
// but for the frame's number. `tvb`: the frame's bytes. False if the frame must be looked at in the
// general way.
bool FindPlainSegment(tvbuff_t* tvb, const packet_info* pinfo, Segment* segment);

}  // namespace rst::plugin
