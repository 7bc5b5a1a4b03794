// SPDX-License-Identifier: GPL-2.0-or-later
// One reset on its way from point to point.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "points.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

// The reset at one point.
struct Passing {
  uint64_t view = 0;
  uint64_t verdict = 0;  // its number
  Nanoseconds time = 0;
  SeqNum sender_next;  // what the point had seen of the sender
  SeqNum trigger_next, trigger_ack;
  uint32_t trigger_length = 0;
  uint32_t trigger_frame = 0;  // 0 = it answers nothing
  Nanoseconds delay = 0;       // from the trigger
  uint32_t frame = 0;
  uint16_t interface = 0;
  uint8_t point = 0;
  uint8_t side = 0;        // that it claims to come from, in the view's terms
  bool at_sender = false;  // the point sits right at the claimed sender
  bool own_link = false;   // and it came over the same link as the sender's other packets
  bool refuses = false;    // it answers a SYN, and nothing else of the server was seen
};

struct Crossing {
  SeqNum seq, ack;
  uint8_t flags = 0;
  uint16_t waiting = 0;                 // bits: points whose capture has to go on
  ShortList<Passing, kMaxPoints> seen;  // the first at each point
  // Verdicts on further copies: doubled on the way, or sent again.
  std::vector<uint64_t> echoes;
  std::array<Nanoseconds, kMaxPoints> wake{};

  bool SameReset(const Crossing& other) const {
    return seq == other.seq && ack == other.ack && flags == other.flags;
  }
  bool WasSeenAt(uint8_t point) const {
    for (const Passing& passing : seen) {
      if (passing.point == point) return true;
    }
    return false;
  }
  void WaitFor(uint8_t point, Nanoseconds time) {
    waiting |= static_cast<uint16_t>(1U << point);
    wake[point] = time;
  }
};

// In the terms of the leader of the view's group.
inline uint8_t DirectionOf(const Points& points, const Passing& passing) {
  const View* view = points.Find(passing.view);
  return view == nullptr ? passing.side : passing.side ^ (view->flipped ? 1 : 0);
}

// Per point: when the latest reset was seen there that is no longer remembered.
class Forgotten {
 public:
  void Add(const Crossing& crossing) {
    for (const Passing& old : crossing.seen) {
      if (!any_[old.point] || latest_[old.point] < old.time) latest_[old.point] = old.time;
      any_[old.point] = true;
    }
  }
  bool AnySince(uint8_t point, Nanoseconds time) const {
    return any_[point] && latest_[point] >= time;
  }

 private:
  std::array<Nanoseconds, kMaxPoints> latest_{};
  std::array<bool, kMaxPoints> any_{};
};

}  // namespace rst
