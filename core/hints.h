// SPDX-License-Identifier: GPL-2.0-or-later
// Two neighbours of the reset: a server that closes politely before it has said anything, and a SYN
// that nobody answers. Neither is a reset, but both are what one finds where a reset was expected.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "connection.h"
#include "segment.h"

namespace rst {

// What is worth saying of a packet that is no reset; a plain value that is kept beside its frame.
struct HintKind {
  std::string_view id;        // the contract: never renamed, never reused
  std::string_view title;     // constant sentence for lists
  std::string_view sentence;  // what it means
  std::string_view advice;    // what to look at next
};

struct Hint {
  const HintKind* kind = nullptr;  // null = nothing to say
  // It holds once the capture has gone on until then, and nothing has taken it back.
  Nanoseconds since = 0;

  bool Holds(Nanoseconds latest) const { return kind != nullptr && latest >= since; }
};

// Nothing answers a SYN on any path later than this, but its own repetition comes sooner.
inline constexpr Nanoseconds kSynPatience = 3 * kSecond;

std::span<const HintKind> HintKinds();

// The segments whose hint a later segment may take back, so that it must be kept in place.
bool HintMayChange(const Segment& segment);

// The hints of one connection as its segments come in.
class ConnectionHints {
 public:
  // `segment` is about to be observed by `connection`, or to reset it. `hint`, which may be null,
  // is filled in if there is something to say; if HintMayChange(), it must outlive the connection.
  void Note(const Connection& connection, const Segment& segment, Hint* hint);

  // Somebody answered by other means than TCP.
  void Answered();

  // The connection is forgotten at `now`, before anybody could know how it went on.
  void Forget(Nanoseconds now);

  bool operator==(const ConnectionHints&) const = default;

 private:
  Hint* syn_ = nullptr;  // of the latest SYN while nothing else has been seen
};

}  // namespace rst
