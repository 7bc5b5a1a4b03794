// SPDX-License-Identifier: GPL-2.0-or-later
// TCP options: from a story's words to header bytes, and from those to what the core is given.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scanner.h"
#include "segment.h"

namespace rst::story {

// Reads `mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>`, the opening bracket being read already.
// Numbers of SACK blocks are counted from `peer_initial`. The bytes are padded to whole words.
std::vector<uint8_t> ParseOptions(Scanner& scanner, SeqNum peer_initial);

Options DecodeOptions(std::span<const uint8_t> bytes);

}  // namespace rst::story
