// SPDX-License-Identifier: GPL-2.0-or-later
// Turns any bytes into connections rather than noise: each byte or two is a move of one side, with
// the numbers that a real stack would use, or with numbers that are a little off.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "segment.h"

namespace rst::fuzz {

struct Play {
  std::vector<Segment> segments;  // frames numbered from 1
  bool time_goes_forward = true;
};

Play Perform(std::span<const uint8_t> bytes);

}  // namespace rst::fuzz
