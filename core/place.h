// SPDX-License-Identifier: GPL-2.0-or-later
// Where the points lie on the path of a connection that they share, by hops and by time.
#pragma once

#include "segment.h"
#include "view.h"

namespace rst {

// Two points whose packets differ by less lie at one place, as far as clocks can tell.
inline constexpr Nanoseconds kSamePlace = 20 * kMicrosecond;

// Where the view's point lies between side 0 and side 1 of the leader's connection.
struct Place {
  bool hops_known = false;  // and agree in both directions
  bool some_hops = false;   // from one direction only
  bool time_known = false;
  int hops = 0;  // from the leader towards side 1
  Nanoseconds time = 0;
};

Place PlaceOf(const View& view);

// Negative: `a` lies nearer to side 0; 0: at the same place, or unknown.
int Order(const View& a, const View& b);

// When a segment in this direction passes `to`, minus when it passes `from`.
Nanoseconds Travel(const View& from, const View& to, uint8_t direction);

// From one to the other and back, where both places are known in time.
Nanoseconds Between(const View& a, const View& b);

}  // namespace rst
