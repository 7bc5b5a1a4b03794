// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "hints.h"
#include "interfaces.h"
#include "verdict.h"
#include "wireshark_api.h"

namespace rst::plugin {

// Adds one subtree with the verdict at the top level of `tree`, and an expert item. `tree` may be
// null; the expert item is reported all the same.
void Render(int protocol, const Verdict& verdict, const Interfaces& interfaces, tvbuff_t* tvb,
            packet_info* pinfo, proto_tree* tree);

// Adds what is said of a packet that is no reset, at the top level of `tree`, and an expert item.
void RenderHint(const HintKind& kind, tvbuff_t* tvb, packet_info* pinfo, proto_tree* tree);

}  // namespace rst::plugin
