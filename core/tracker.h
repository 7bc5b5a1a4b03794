// SPDX-License-Identifier: GPL-2.0-or-later
// The face of the core: segments go in, in capture order, verdicts come out.
#pragma once

#include <cstdint>
#include <memory>

#include "hints.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

struct CapturePoint;  // what one capture point shows
struct Several;       // more than one point

struct Settings {
  // What is remembered of connections at once; store.h says what is forgotten first.
  uint64_t connection_bytes = uint64_t{896} << 20;
  uint32_t max_connections = 100'000'000;
  // Of these, how many are at hand at once; to get at another costs about as much as a segment.
  uint32_t open_connections = 2'048;
  // As many if they speak in turns, so that they would have to be got at again and again.
  uint32_t most_open_connections = 131'072;
  // The same for hosts, at least 2.
  uint32_t max_hosts = 65'536;
  // Silence that counts as idle.
  Nanoseconds idle_threshold = 60 * kSecond;
  // How long after a reset later segments may change its verdict.
  Nanoseconds hindsight_reach = 30 * kSecond;
  // Hops by which a sender's packets may differ without being another's: equal-cost paths and route
  // changes move a host by a hop or two (Sundara Raman et al., SIGCOMM 2023, section 4.3: 95 % of
  // connections stay within one).
  int hop_tolerance = 2;
  // Any number that a sender of packets cannot know; no verdict depends on it.
  uint64_t hash_seed = 0;
};

// Lowers the numbers of connections and hosts so that a tracker takes about this much memory at
// most.
void LimitMemory(Settings& settings, uint64_t bytes);

class Tracker {
 public:
  explicit Tracker(const Settings& settings = {});
  ~Tracker();
  Tracker(const Tracker&) = delete;
  Tracker& operator=(const Tracker&) = delete;

  // Takes note of a segment. If it is a reset (kRst set, not quoted), `verdict` must point to
  // storage that outlives the tracker: it is filled in now, and later segments may update it (then
  // Verdict::hindsight is set). For any other segment `verdict` is ignored and may be null, but
  // `hint` may say something of it; see HintMayChange() for how long it must live.
  // Never fails: when memory runs out the segment is not tracked, and a reset's verdict is
  // capture-incomplete.
  void Observe(const Segment& segment, Verdict* verdict, Hint* hint = nullptr) noexcept;

 private:
  CapturePoint& PointOf(const Segment& segment);
  void BeginSeveral();
  void SplitInterface(const Segment& segment);

  std::unique_ptr<CapturePoint> only_;  // the first, if there are several
  std::unique_ptr<Several> several_;    // null while there is one point
  int32_t interface_ = -1;              // of the first segment
  Nanoseconds began_ = 0;
};

}  // namespace rst
