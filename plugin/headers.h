// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the TCP headers of a frame and reads them from the captured bytes, so that no preference of
// the TCP dissector and no malformed option can hide a fact.
#pragma once

#include <cstdint>

#include "segment.h"
#include "verdict.h"
#include "wireshark_api.h"

namespace rst::plugin {

// Tunnels and aggregated frames carry several TCP headers; more than these are not looked at.
using SegmentList = ShortList<Segment, 16>;

// Looks up the protocols that FindSegments() needs; called once they are all registered.
void FindProtocols();

// The field that must be wanted from Wireshark for FindSegments() to see every TCP header.
int TcpFieldId();

// Adds each TCP header of the frame but those that an ICMP error quotes. `frame` is the number that
// the core is to know it by. Works on the first pass only.
void FindSegments(packet_info* pinfo, const proto_tree* tree, uint32_t frame,
                  SegmentList* segments);

}  // namespace rst::plugin
