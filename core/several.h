// SPDX-License-Identifier: GPL-2.0-or-later
// What is kept once there are several capture points: who belongs to which, and what they show
// together.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "capture_point.h"
#include "crossings.h"
#include "lanes.h"
#include "points.h"

namespace rst {

struct Several {
  // `first` is the only point so far; it began with the interface `number` at `began`.
  Several(CapturePoint& first, uint16_t number, Nanoseconds began);

  // The point that this segment was captured at.
  CapturePoint& PointOf(const Segment& segment);

  Lanes lanes;
  Points points;
  Crossings crossings;
  uint8_t first_source = Lanes::kNone;  // brought all that came before the second point showed up

 private:
  CapturePoint& At(uint8_t point);
  void Adopt(uint8_t source);
  uint8_t NumberOf(const Segment& segment, uint8_t source);
  CapturePoint* NearestThatMissed(const Segment& segment);

  CapturePoint& first_;
  bool translated_ = false;                       // addresses change between two of the points
  std::array<uint8_t, Lanes::kMaxSources> home_;  // the point of each source
  std::array<std::unique_ptr<CapturePoint>, kMaxPoints> others_;  // the first is not here
};

}  // namespace rst
