// SPDX-License-Identifier: GPL-2.0-or-later
// Statistics > TCP Resets, and tshark -z rst,tree: resets counted by cause, by host, by service and
// by who sent them.
#pragma once

#include "verdict.h"
#include "wireshark_api.h"

namespace rst::plugin {

void RegisterStatistics();

// Hands a verdict to whoever counts; it must live until the frame is done with.
void Count(const Verdict& verdict, packet_info* pinfo);

}  // namespace rst::plugin
