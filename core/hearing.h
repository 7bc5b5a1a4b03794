// SPDX-License-Identifier: GPL-2.0-or-later
// Hears all points about one reset: where it was seen, where it had to pass and did not, and so
// where it was born; what got lost, and how far the points are apart.
#pragma once

#include "crossing.h"
#include "frame_log.h"
#include "points.h"
#include "verdict.h"

namespace rst {

class Hearing {
 public:
  // The crossing is told which points it has to wait for.
  Hearing(const Points& points, const FrameLog<Verdict>& verdicts, const Forgotten& forgotten,
          Crossing& crossing);

  Testimony Hold();

 private:
  // A view and where the reset was seen there, or null.
  struct Stop {
    const View* view = nullptr;
    const Passing* passing = nullptr;
  };
  enum class Absence : uint8_t { kUnknown, kNotYet, kNotYetBegun, kIncomplete, kCertain };

  const Surroundings& surroundings() const { return points_.surroundings(); }
  void FindWay();
  // Where it was born: hearing.cc.
  void JudgeWay();
  bool JudgeAbsence(uint8_t first);  // true: it is proven by time, and nothing else is worth saying
  void TellAbsence(Absence absence, const Stop& near, const Stop& far);
  void JudgePresence(const Passing& left);
  Absence WasAbsent(const Stop& near, const Stop& far);
  Nanoseconds RoundTrip(const View& a, const View& b) const;
  bool CameTooSoon(const Passing& passing, Nanoseconds round_trip, uint8_t near);
  void JudgeRefusal(const Passing& passing);
  void JudgeRefusalFrom(const Passing& passing, const View& view, uint8_t point);
  // What else the points tell: hearing_asides.cc.
  void AddEnd();
  bool NeverArrived(const Stop& near, const Stop& far);
  void AddLosses();
  void AddRelay();
  void AddDistance();
  void AddSights();

  const Points& points_;
  const FrameLog<Verdict>& verdicts_;
  const Forgotten& forgotten_;
  Crossing& crossing_;
  uint8_t direction_;
  ShortList<Stop, kMaxPoints> way_;  // the views of the connection, from the claimed sender on
  Testimony testimony_;
};

// How much later than expected a packet may still arrive.
inline constexpr Nanoseconds kLateness = 200 * kMillisecond;

// Points are shown from 1 on.
constexpr int64_t Shown(uint8_t point) {
  return point + 1;
}

}  // namespace rst
