// SPDX-License-Identifier: GPL-2.0-or-later
// The face of the core: segments go in, in capture order, verdicts come out.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "findings.h"
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
  uint32_t open_connections = 8'192;
  // As many if they speak in turns, so that they would have to be got at again and again.
  uint32_t most_open_connections = 131'072;
  // The same for hosts, at least 2.
  uint32_t max_hosts = 65'536;
  // Verdicts and hints that are kept for being shown again, at least 1,024 of each.
  uint32_t max_verdicts = 500'000;
  uint32_t max_hints = 1'000'000;
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

// Lowers the numbers of connections and hosts so that they take about this much memory at most, and
// of verdicts and hints so that they take about half as much besides.
void LimitMemory(Settings& settings, uint64_t bytes);

// What is said of a reset when there was no memory to judge it or to keep its verdict.
Verdict ForgottenVerdict(const Segment& reset);

class Tracker {
 public:
  explicit Tracker(const Settings& settings = {});
  ~Tracker();
  Tracker(const Tracker&) = delete;
  Tracker& operator=(const Tracker&) = delete;

  // Takes note of a segment. Frames must not descend; several segments may be of one frame.
  // Never fails: when memory runs out the segment is not tracked, and a reset's verdict is
  // ForgottenVerdict().
  void Observe(const Segment& segment) noexcept {
    waiting_[waiting_count_] = segment;
    ObserveDraft();
  }
  // The same without copying the segment: a blank one to be filled in and observed next, or not at
  // all.
  Segment& Draft() noexcept { return waiting_[waiting_count_] = kBlank; }
  void ObserveDraft() noexcept;

  // The verdict on the n-th reset of the frame (kRst set, not quoted), from 0; null if there is
  // none, or it has been forgotten. Later segments may change it; then Verdict::hindsight is set.
  // Valid until the next segment.
  const Verdict* FindVerdict(uint32_t frame, uint32_t index = 0) noexcept;
  // The frame may have had verdicts that have been forgotten, which are found no more.
  bool MayHaveForgotten(uint32_t frame) const { return findings_.verdicts.MayHaveForgotten(frame); }
  // What there is to say of the frame otherwise, as far as the capture has gone on; null = nothing.
  const HintKind* FindHint(uint32_t frame) noexcept;
  // How many segments were lost to anything else than want of memory. There is no reason for any,
  // but a mistake in the core must not end the program that it is a part of.
  uint32_t mistakes() const { return mistakes_; }

 private:
  // Segments that tell nothing by themselves wait until so many have come, or until a reset or a
  // question: one by one they would find neither code nor data in the processor's caches.
  static constexpr uint32_t kMostWaiting = 128;
  static constexpr Segment kBlank{};  // copied in fewer steps than GCC takes to clear one

  bool MayWait(const Segment& segment) const;
  void ObserveAtOnce(const Segment& segment) noexcept;
  Said Hear(const Segment& segment) noexcept;
  void NoteEdge(Segment& waiting) noexcept;
  bool BeginningMayWait(const Segment& segment) const;
  bool HasNoHintYet(uint32_t frame);
  void CatchUp() noexcept;
  void Take(const Segment& segment) noexcept;
  void Follow(const Segment& segment);
  CapturePoint& PointOf(const Segment& segment);
  void BeginSeveral();
  void SplitInterface(const Segment& segment);

  // What every segment needs stands together.
  uint32_t waiting_count_ = 0;
  int32_t interface_ = -1;            // of the first segment
  Nanoseconds waiting_since_ = 0;     // the earliest time of those that wait
  Nanoseconds latest_ = 0;            // when the latest segment was captured
  std::unique_ptr<Several> several_;  // null while there is one point
  std::array<Segment, kMostWaiting> waiting_;
  ShortList<uint32_t, kMostWaiting> waiting_syns_;  // Segment::pair_hash of each
  Findings findings_;
  std::unique_ptr<CapturePoint> only_;  // the first, if there are several
  Nanoseconds began_ = 0;
  uint32_t mistakes_ = 0;
};

}  // namespace rst
