// SPDX-License-Identifier: GPL-2.0-or-later
// Two neighbours of the reset: a server that closes politely before it has said anything, and a SYN
// that nobody answers. Neither is a reset, but both are what one finds where a reset was expected.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "connection.h"
#include "frame_log.h"
#include "segment.h"

namespace rst {

// What is worth saying of a packet that is no reset.
struct HintKind {
  std::string_view id;        // the contract: never renamed, never reused
  std::string_view title;     // constant sentence for lists
  std::string_view sentence;  // what it means
  std::string_view advice;    // what to look at next
};

struct Hint {
  const HintKind* kind = nullptr;  // null = nothing to say, or not any more
  // It holds once the capture has gone on until then, and nothing has taken it back.
  Nanoseconds since = 0;
  uint32_t frame = 0;

  bool Holds(Nanoseconds latest) const { return kind != nullptr && latest >= since; }
};

// Nothing answers a SYN on any path later than this, but its own repetition comes sooner.
inline constexpr Nanoseconds kSynPatience = 3 * kSecond;

std::span<const HintKind> HintKinds();

// Whether there may be a hint on this segment.
inline bool MayGetHint(const Segment& segment) {
  if (segment.Has(kRst) || segment.quoted) return false;
  return (segment.flags & (kSyn | kAck)) == kSyn || (segment.Has(kFin) && segment.length == 0);
}
// The same, where this much is known of its connection: earlier segments may be missing. Any hint
// that holds at once is on a segment of which this is true.
bool MayGetHint(const Segment& segment, const Connection& connection);

// The hints of one connection as its segments come in.
class ConnectionHints {
 public:
  // `segment`, which is no reset, is about to be observed by `connection`.
  void Note(const Connection& connection, const Segment& segment, FrameLog<Hint>& log);

  // Somebody answered, be it with a reset or by other means than TCP.
  void Answered(FrameLog<Hint>& log);

  // The connection is forgotten at `now`, before anybody could know how it went on.
  void Forget(Nanoseconds now, FrameLog<Hint>& log);

  bool operator==(const ConnectionHints&) const = default;

 private:
  uint64_t syn_ = 0;  // number of the latest SYN's hint while nothing else has been seen
};

}  // namespace rst
