// SPDX-License-Identifier: GPL-2.0-or-later
// Follows each reset from point to point: where it was seen, where it should have been seen and was
// not, and so where it was born. Whether a point did not see it is known only when that point's
// capture has gone on past the moment, so resets wait for a verdict until then.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "connection.h"
#include "points.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

class Crossings {
 public:
  explicit Crossings(const Points& points) : points_(points) {}

  // `verdict` has just been made by this point alone. `connection` is as it was before.
  void Note(const View& view, const Connection& connection, const Segment& segment,
            Verdict* verdict);
  // The capture at that point has gone on.
  void Tick(uint8_t point);

 private:
  // The reset at one point.
  struct Passing {
    uint64_t view = 0;
    Verdict* verdict = nullptr;
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
    std::vector<Verdict*> echoes;         // on further copies: doubled on the way, or sent again
    std::array<Nanoseconds, kMaxPoints> wake{};
  };
  // A view and where the reset was seen there, or null.
  struct Stop {
    const View* view = nullptr;
    const Passing* passing = nullptr;
  };
  using Way = ShortList<Stop, kMaxPoints>;
  enum class Absence : uint8_t { kUnknown, kNotYet, kNotYetBegun, kIncomplete, kCertain };

  static constexpr uint32_t kCrossings = 4'096;
  static constexpr size_t kEchoes = 64;

  Crossing* FindSame(const View& view, const Passing& passing, const Segment& segment);
  void Reconcile();
  bool SameReset(const Crossing& a, const Crossing& b) const;
  uint8_t DirectionOf(const Passing& passing) const;
  Way WayOf(const Crossing& crossing, uint8_t direction) const;
  void Judge(Crossing& crossing);
  void JudgeWay(Crossing& crossing, const Way& way, uint8_t direction, Testimony& testimony);
  void JudgeRefusal(Crossing& crossing, const Passing& passing, Testimony& testimony);
  Absence WasAbsent(Crossing& crossing, const Stop& near, const Stop& far, uint8_t direction);
  bool NeverArrived(Crossing& crossing, const Stop& near, const Stop& far, uint8_t direction);
  Nanoseconds RoundTrip(const View& a, const View& b) const;
  bool CameTooSoon(const Passing& passing, Nanoseconds round_trip, uint8_t near,
                   Testimony& testimony) const;
  void AddDistance(const Way& way, Testimony& testimony) const;
  void AddLosses(const Way& way, uint8_t direction, Testimony& testimony) const;
  void AddRelay(const Passing& passing, Testimony& testimony) const;
  void Tell(const Crossing& crossing, const Testimony& testimony);

  const Points& points_;
  std::vector<Crossing> crossings_;
  std::vector<uint32_t> pending_;
  uint64_t count_ = 0;
  uint32_t pairings_ = 0;
  uint32_t ticks_ = 0;
  // Per point: when the latest reset was seen there that is no longer remembered.
  std::array<Nanoseconds, kMaxPoints> forgotten_{};
  std::array<bool, kMaxPoints> forgets_{};
};

}  // namespace rst
