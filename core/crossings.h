// SPDX-License-Identifier: GPL-2.0-or-later
// Follows each reset from point to point. Whether a point did not see it is known only when that
// point's capture has gone on past the moment, so resets are heard again until then.
#pragma once

#include <cstdint>
#include <vector>

#include "connection.h"
#include "crossing.h"
#include "findings.h"
#include "points.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

class Crossings {
 public:
  Crossings(const Points& points, Findings& findings) : points_(points), findings_(findings) {}

  // The verdict of this number has been made by this point alone. `connection` is as it was before.
  void Note(const View& view, const Connection& connection, const Segment& segment,
            uint64_t verdict);
  // The capture at that point has gone on.
  void Tick(uint8_t point);

 private:
  static constexpr uint32_t kCrossings = 4'096;
  static constexpr size_t kEchoes = 64;

  Crossing* FindSame(const View& view, const Passing& passing, const Segment& segment);
  Crossing& Open(const Segment& segment);
  void Reconcile();
  void Judge(Crossing& crossing);
  void Tell(const Crossing& crossing, const Testimony& testimony);

  const Points& points_;
  Findings& findings_;
  std::vector<Crossing> crossings_;
  std::vector<uint32_t> pending_;
  uint64_t count_ = 0;
  uint32_t pairings_ = 0;
  uint32_t ticks_ = 0;
  Forgotten forgotten_;
};

}  // namespace rst
