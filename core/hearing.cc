// SPDX-License-Identifier: GPL-2.0-or-later
#include "hearing.h"

#include <algorithm>

#include "place.h"
#include "rule.h"
#include "testimony.h"

namespace rst {
namespace {

// On a shorter way a capture's own delays count as much.
constexpr Nanoseconds kShortestWay = 500 * kMicrosecond;
// How much later than expected a packet on its way may have passed a point that it did pass.
constexpr Nanoseconds kEarliness = 200 * kMicrosecond;

// Confidence in what was only the second choice.
constexpr uint8_t kSecondBest = 50;

// The cause if nobody forged the reset: its sender's own tool may have.
const Rule* WithoutForger(const Verdict& verdict) {
  if (verdict.rule->family != Family::kThirdParty || verdict.rule->id == "evasion-reset") {
    return verdict.rule;
  }
  for (const Rule* rule : verdict.alternatives) {
    if (rule->family != Family::kThirdParty || rule->id == "evasion-reset") return rule;
  }
  const Rule* evasion = FindRule("evasion-reset");
  return evasion != nullptr ? evasion : FindRule("unexplained");
}

uint8_t Number(uint8_t point) {
  return static_cast<uint8_t>(Shown(point));
}

}  // namespace

Hearing::Hearing(const Points& points, const FrameLog<Verdict>& verdicts,
                 const Forgotten& forgotten, Crossing& crossing)
    : points_(points),
      verdicts_(verdicts),
      forgotten_(forgotten),
      crossing_(crossing),
      direction_(DirectionOf(points, crossing.seen[0])) {
  FindWay();
}

Testimony Hearing::Hold() {
  if (way_.size() > 1) {
    JudgeWay();
    AddLosses();
  } else {
    JudgeRefusal(crossing_.seen[0]);
  }
  AddRelay();
  AddDistance();
  AddSights();
  return testimony_;
}

void Hearing::FindWay() {
  std::array<Stop, kMaxPoints> stops;
  size_t count = 0;
  const View* leader = points_.LeaderOf(crossing_.seen[0].view);
  if (leader == nullptr) return;
  for (const uint64_t number : leader->group) {
    const View* view = points_.Find(number);
    if (view == nullptr) continue;
    Stop stop{view, nullptr};
    for (const Passing& passing : crossing_.seen) {
      if (passing.view == number) stop.passing = &passing;
    }
    stops[count++] = stop;
  }
  std::stable_sort(stops.begin(), stops.begin() + count, [&](const Stop& a, const Stop& b) {
    const int order = Order(*a.view, *b.view);
    return direction_ == 0 ? order < 0 : order > 0;
  });
  for (size_t i = 0; i < count; ++i) way_.Add(stops[i]);
}

void Hearing::JudgeWay() {
  uint8_t first = 0;
  while (way_[first].passing == nullptr) ++first;
  const Stop& far = way_[first];
  if (first > 0) {
    const Stop& near = way_[first - 1];
    if (Order(*near.view, *far.view) == 0) {
      testimony_.evidence.Add(
          {"point {0} did not see it, but whether it lies before point {1} is not to be told",
           {Shown(near.view->point), Shown(far.view->point)}});
      return;
    }
    if (JudgeAbsence(first)) return;
  } else {
    for (const Passing& passing : crossing_.seen) {  // by a point beyond
      JudgeRefusal(passing);
      if (testimony_.proof != Proof::kNone) return;
    }
    JudgePresence(*far.passing);
  }
  AddEnd();
  for (const Stop& stop : way_) {
    if (stop.passing != nullptr && stop.view != far.view) {
      testimony_.evidence.Add(
          {"point {0} saw it too, in {1:frame}", {Shown(stop.view->point), stop.passing->frame}});
    }
  }
}

// The point before the first that saw it did not.
bool Hearing::JudgeAbsence(uint8_t first) {
  const Stop& near = way_[first - 1];
  const Stop& far = way_[first];
  const Absence absence = WasAbsent(near, far);
  // If the nearest of the others cannot tell, one that is farther away may.
  for (uint8_t i = first; i-- > 0 && absence != Absence::kCertain;) {
    const View& nearer = *way_[i].view;
    if (Order(nearer, *far.view) == 0) continue;
    if (CameTooSoon(*far.passing, RoundTrip(nearer, *far.view), nearer.point)) return true;
  }
  TellAbsence(absence, near, far);
  return false;
}

void Hearing::TellAbsence(Absence absence, const Stop& near, const Stop& far) {
  const int64_t point = Shown(near.view->point);
  const Flow& flow = near.view->FlowTo(direction_);
  switch (absence) {
    case Absence::kCertain:
      testimony_.proof = Proof::kBornBetween;
      testimony_.near = Number(near.view->point);
      testimony_.far = Number(far.view->point);
      testimony_.evidence.Add(
          {"point {0}, nearer to the claimed sender, did not see it, but {1} other segments of "
           "that side, the latest in {2:frame}",
           {point, flow.count, flow.last_frame}});
      break;
    case Absence::kNotYet:
      testimony_.evidence.Add(
          {"point {0} recorded nothing after it, so that it cannot tell whether it passed there",
           {point}});
      break;
    case Absence::kNotYetBegun:
      testimony_.evidence.Add(
          {"point {0} had not begun to record when it would have passed there", {point}});
      break;
    case Absence::kIncomplete:
      testimony_.evidence.Add(
          {"point {0} did not see it, but misses other segments of its sender too", {point}});
      break;
    case Absence::kUnknown:
      break;
  }
}

// The point nearest to the claimed sender saw it.
void Hearing::JudgePresence(const Passing& left) {
  const bool apart = std::any_of(way_.begin(), way_.end(), [&](const Stop& stop) {
    return Order(*way_[0].view, *stop.view) != 0;
  });
  if (!apart) return;
  const Verdict* verdict = verdicts_.Find(left.verdict);
  if (verdict == nullptr) return;  // forgotten
  const Verdict alone = Alone(*verdict);
  const bool forged =
      alone.origin == Origin::kMiddlebox || alone.rule->family == Family::kThirdParty;
  if (left.at_sender && (!forged || left.own_link)) {
    testimony_.proof = Proof::kLeftSender;
    testimony_.rule = WithoutForger(alone);
    testimony_.confidence = alone.rule == testimony_.rule ? alone.confidence : kSecondBest;
    testimony_.evidence.Add({"point {0}, right at the sender, saw it leave in {1:frame}",
                             {Shown(left.point), left.frame}});
    return;
  }
  testimony_.evidence.Add(
      {"it was born before point {0}, the nearest to the claimed sender, "
       "which saw it in {1:frame}",
       {Shown(left.point), left.frame}});
}

// The reset passed `far`; did it not pass `near`, where it had to?
Hearing::Absence Hearing::WasAbsent(const Stop& near, const Stop& far) {
  const Flow& flow = near.view->FlowTo(direction_);
  const uint8_t point = near.view->point;
  const Nanoseconds latest = surroundings().latest(point);
  const Nanoseconds expected = far.passing->time - Travel(*near.view, *far.view, direction_);
  if (surroundings().began(point) > expected || near.view->first_time > expected) {
    return Absence::kNotYetBegun;
  }
  if (forgotten_.AnySince(point, expected - kLateness)) return Absence::kUnknown;
  if (latest < expected + kEarliness) {
    // What is measured until then may bring it nearer.
    crossing_.WaitFor(point, latest + (expected + kEarliness - latest) / 2);
    return Absence::kNotYet;
  }
  const bool missed = !flow.seen || flow.gaps > 0 ||
                      (far.view->FlowTo(direction_).seen && far.passing->sender_next > flow.next);
  if (missed) crossing_.WaitFor(point, latest);
  return missed ? Absence::kIncomplete : Absence::kCertain;
}

Nanoseconds Hearing::RoundTrip(const View& a, const View& b) const {
  const bool measured = PlaceOf(a).time_known && PlaceOf(b).time_known;
  const Nanoseconds round_trip = measured ? Between(a, b) : 0;
  return round_trip != 0 ? round_trip : surroundings().ClocksOf(a.point, b.point).round_trip;
}

// No answer is faster than the way to the one who answers and back.
bool Hearing::CameTooSoon(const Passing& passing, Nanoseconds round_trip, uint8_t near) {
  const bool too_soon =
      passing.trigger_frame != 0 && round_trip > kShortestWay && passing.delay < round_trip / 4 * 3;
  if (!too_soon) return false;
  testimony_.proof = Proof::kBornBetween;
  testimony_.near = Number(near);
  testimony_.far = Number(passing.point);
  testimony_.evidence.Add(
      {"it answers {0:frame} sooner than anything could come back from point "
       "{1}, which takes {2:time}",
       {passing.trigger_frame, Shown(near), round_trip}});
  return true;
}

// A SYN that one point saw refused, and that never came to another where the server is known to be.
void Hearing::JudgeRefusal(const Passing& passing) {
  const View* view = points_.Find(passing.view);
  if (view == nullptr || !passing.refuses) return;
  for (uint8_t point = 0; point < kMaxPoints; ++point) {
    if (crossing_.WasSeenAt(point)) continue;
    if (!surroundings().IsAt(point, passing.point, view->address[1].address)) {
      // It may turn out to be there.
      crossing_.WaitFor(point, surroundings().latest(point) + kMillisecond);
      continue;
    }
    JudgeRefusalFrom(passing, *view, point);
    if (testimony_.proof != Proof::kNone) return;
  }
}

void Hearing::JudgeRefusalFrom(const Passing& passing, const View& view, uint8_t point) {
  const Clocks clocks = surroundings().ClocksOf(passing.point, point);
  if (CameTooSoon(passing, clocks.round_trip, point)) return;
  const Nanoseconds sent = view.flow[0].first_time + clocks.offset;
  const Nanoseconds until = passing.time + clocks.offset + clocks.round_trip;
  if (surroundings().began(point) > sent - clocks.round_trip) {
    testimony_.evidence.Add(
        {"point {0} had not begun to record when the SYN would have passed", {Shown(point)}});
  } else if (surroundings().latest(point) < until) {
    testimony_.evidence.Add(
        {"point {0} recorded nothing after it, so that it cannot tell whether it passed there",
         {Shown(point)}});
    crossing_.WaitFor(point, until);
  } else {
    testimony_.proof = Proof::kBornBetween;
    testimony_.near = Number(point);
    testimony_.far = Number(passing.point);
    testimony_.evidence.Add(
        {"the SYN that it refuses never came to point {0}, right at the server", {Shown(point)}});
  }
}

}  // namespace rst
