// SPDX-License-Identifier: GPL-2.0-or-later
#include "crossings.h"

#include <algorithm>
#include <cstdlib>

#include "rule.h"
#include "testimony.h"

namespace rst {
namespace {

// Two points whose packets differ by less lie at one place, as far as clocks can tell.
constexpr Nanoseconds kSamePlace = 20 * kMicrosecond;
// On a shorter way a capture's own delays count as much.
constexpr Nanoseconds kShortestWay = 500 * kMicrosecond;
// How much later than expected a packet on its way may have passed a point that it did pass.
constexpr Nanoseconds kEarliness = 200 * kMicrosecond;
// How much later than expected a packet may still arrive.
constexpr Nanoseconds kLateness = 200 * kMillisecond;
// Few enough to be looked at with every packet.
constexpr size_t kFewPending = 64;
constexpr size_t kMostPending = 1'024;

// Where the view's point lies between side 0 and side 1 of the leader's connection.
struct Place {
  bool hops_known = false;  // and agree in both directions
  bool some_hops = false;   // from one direction only
  bool time_known = false;
  int hops = 0;  // from the leader towards side 1
  Nanoseconds time = 0;
};

Place PlaceOf(const View& view) {
  if (view.number == view.leader) return {true, true, true, 0, 0};
  const Passage& passage = view.passage;
  Place place;
  place.time_known = passage.Measured();
  place.time = passage.round_trip;
  place.some_hops = passage.known[0] || passage.known[1];
  place.hops = passage.known[0] ? passage.hops[0] : -passage.hops[1];
  place.hops_known = passage.Measured() && passage.hops[0] == -passage.hops[1];
  return place;
}

// Negative: `a` lies nearer to side 0; 0: at the same place, or unknown.
int Order(const View& a, const View& b) {
  const Place first = PlaceOf(a);
  const Place second = PlaceOf(b);
  if (first.hops_known && second.hops_known && first.hops != second.hops) {
    return first.hops < second.hops ? -1 : 1;
  }
  if (first.time_known && second.time_known) {
    const Nanoseconds apart = first.time - second.time;
    return std::abs(apart) <= kSamePlace ? 0 : (apart < 0 ? -1 : 1);
  }
  if (first.some_hops && second.some_hops) return first.hops - second.hops;
  return 0;
}

// When a segment in this direction passes `to`, minus when it passes `from`.
Nanoseconds Travel(const View& from, const View& to, uint8_t direction) {
  const auto delta = [&](const View& view) {
    const Passage& passage = view.passage;
    if (view.number == view.leader) return Nanoseconds{0};
    return passage.known[direction] ? passage.delta[direction] : passage.delta[1 - direction];
  };
  return delta(to) - delta(from);
}

Nanoseconds Between(const View& a, const View& b) {
  return std::abs(PlaceOf(a).time - PlaceOf(b).time);
}

uint8_t Shown8(uint8_t point) {
  return static_cast<uint8_t>(point + 1);
}
int64_t Shown(uint8_t point) {
  return point + 1;
}

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

}  // namespace

uint8_t Crossings::DirectionOf(const Passing& passing) const {
  const View* view = points_.Find(passing.view);
  return view == nullptr ? passing.side : passing.side ^ (view->flipped ? 1 : 0);
}

bool Crossings::SameReset(const Crossing& a, const Crossing& b) const {
  return a.seq == b.seq && a.ack == b.ack && a.flags == b.flags;
}

// The same reset, here or at another point.
Crossings::Crossing* Crossings::FindSame(const View& view, const Passing& passing,
                                         const Segment& segment) {
  Crossing wanted;
  wanted.seq = segment.seq;
  wanted.ack = segment.ack;
  wanted.flags = segment.flags;
  const uint8_t direction = DirectionOf(passing);
  const uint64_t oldest = count_ > kCrossings ? count_ - kCrossings : 0;
  for (uint64_t number = oldest; number < count_; ++number) {
    Crossing& crossing = crossings_[number % kCrossings];
    if (crossing.seen.size() == 0 || !SameReset(crossing, wanted)) continue;
    const View* leader = points_.LeaderOf(crossing.seen[0].view);
    if (leader == nullptr || leader->number != view.leader) continue;
    if (DirectionOf(crossing.seen[0]) != direction) continue;
    return &crossing;
  }
  return nullptr;
}

void Crossings::Note(const View& view, const Connection& connection, const Segment& segment,
                     Verdict* verdict) {
  const uint8_t side = view.SideOf(segment.source);
  Passing passing;
  passing.view = view.number;
  passing.verdict = verdict;
  passing.time = segment.time;
  passing.sender_next = view.flow[side].next;
  passing.frame = segment.frame;
  passing.interface = segment.interface;
  passing.point = view.point;
  passing.side = side;
  const Flow& sender = view.flow[side];
  passing.at_sender =
      IsInitialHopLimit(segment.hop_limit) || (sender.seen && IsInitialHopLimit(sender.hop_limit));
  passing.own_link = passing.at_sender && sender.seen && sender.link_source != 0 &&
                     sender.link_source == segment.link_source;
  for (uint8_t age = 0; age < Connection::kRemembered && verdict->trigger != 0; ++age) {
    const Seen& seen = connection.recent(age);
    if (seen.frame != verdict->trigger) continue;
    passing.trigger_frame = seen.frame;
    passing.delay = segment.time - seen.time;
    passing.trigger_next = seen.End();
    passing.trigger_ack = seen.ack;
    passing.trigger_length = seen.SegLen();
    passing.refuses = side == 1 && !view.flow[1].seen && seen.Has(kSyn);
  }
  Reconcile();
  Crossing* crossing = FindSame(view, passing, segment);
  if (crossing == nullptr) {
    if (crossings_.size() < kCrossings) {
      crossings_.emplace_back();
    } else {
      for (const Passing& old : crossings_[count_ % kCrossings].seen) {
        forgets_[old.point] = true;
        forgotten_[old.point] = std::max(forgotten_[old.point], old.time);
      }
    }
    const auto place = static_cast<uint32_t>(count_++ % kCrossings);
    crossing = &crossings_[place];
    *crossing = {};
    crossing->seq = segment.seq;
    crossing->ack = segment.ack;
    crossing->flags = segment.flags;
    if (pending_.size() == kMostPending) pending_.erase(pending_.begin());
    pending_.push_back(place);
  }
  const bool here = std::any_of(crossing->seen.begin(), crossing->seen.end(),
                                [&](const Passing& p) { return p.point == passing.point; });
  if (!here) {
    crossing->seen.Add(passing);
  } else if (crossing->echoes.size() < kEchoes) {
    crossing->echoes.push_back(verdict);
  }
  Judge(*crossing);
}

// Views that were paired only now may have seen the same resets, and views may have moved.
void Crossings::Reconcile() {
  if (pairings_ == points_.pairings()) return;
  pairings_ = points_.pairings();
  for (const uint32_t place : pending_) {
    for (Passing& passing : crossings_[place].seen) {
      if (const View* view = points_.Find(passing.view)) passing.point = view->point;
    }
  }
  for (const uint32_t place : pending_) {
    Crossing& into = crossings_[place];
    if (into.seen.size() == 0) continue;
    const View* leader = points_.LeaderOf(into.seen[0].view);
    if (leader == nullptr) continue;
    if (leader->group.size() < 2) {
      if (into.seen[0].refuses) Judge(into);
      continue;
    }
    for (const uint32_t other : pending_) {
      Crossing& from = crossings_[other];
      if (&from == &into || from.seen.size() != 1 || !SameReset(from, into)) continue;
      if (points_.LeaderOf(from.seen[0].view) != leader) continue;
      if (DirectionOf(from.seen[0]) != DirectionOf(into.seen[0])) continue;
      const bool here = std::any_of(into.seen.begin(), into.seen.end(), [&](const Passing& p) {
        return p.point == from.seen[0].point;
      });
      if (here) continue;
      into.seen.Add(from.seen[0]);
      into.echoes.insert(into.echoes.end(), from.echoes.begin(), from.echoes.end());
      from.echoes.clear();
      from.seen.Clear();
      from.waiting = 0;
    }
    Judge(into);
  }
}

void Crossings::Tick(uint8_t point) {
  if (pending_.empty()) return;
  if (pending_.size() > kFewPending && ++ticks_ < pending_.size()) return;
  ticks_ = 0;
  Reconcile();
  const auto bit = static_cast<uint16_t>(1U << point);
  for (const uint32_t place : pending_) {
    Crossing& crossing = crossings_[place];
    if ((crossing.waiting & bit) == 0 || points_.latest(point) < crossing.wake[point]) continue;
    Judge(crossing);
  }
  std::erase_if(pending_, [&](uint32_t place) { return crossings_[place].waiting == 0; });
}

// The views of the connection, from the claimed sender on.
Crossings::Way Crossings::WayOf(const Crossing& crossing, uint8_t direction) const {
  std::array<Stop, kMaxPoints> stops;
  size_t count = 0;
  const View* leader = points_.LeaderOf(crossing.seen[0].view);
  if (leader == nullptr) return {};
  for (const uint64_t number : leader->group) {
    const View* view = points_.Find(number);
    if (view == nullptr) continue;
    Stop stop{view, nullptr};
    for (const Passing& passing : crossing.seen) {
      if (passing.view == number) stop.passing = &passing;
    }
    stops[count++] = stop;
  }
  std::stable_sort(stops.begin(), stops.begin() + count, [&](const Stop& a, const Stop& b) {
    const int order = Order(*a.view, *b.view);
    return direction == 0 ? order < 0 : order > 0;
  });
  Way way;
  for (size_t i = 0; i < count; ++i) way.Add(stops[i]);
  return way;
}

// The reset passed `far`; did it not pass `near`, where it had to?
Crossings::Absence Crossings::WasAbsent(Crossing& crossing, const Stop& near, const Stop& far,
                                        uint8_t direction) {
  const Flow& flow = near.view->FlowTo(direction);
  const uint8_t point = near.view->point;
  const Nanoseconds expected = far.passing->time - Travel(*near.view, *far.view, direction);
  const Nanoseconds wait = expected + kEarliness;
  if (points_.began(point) > expected || near.view->first_time > expected) {
    return Absence::kNotYetBegun;
  }
  if (forgets_[point] && forgotten_[point] >= expected - kLateness) return Absence::kUnknown;
  const auto hold = [&](Nanoseconds until, Absence absence) {
    crossing.waiting |= static_cast<uint16_t>(1U << point);
    // What is measured until then may bring it nearer.
    const Nanoseconds latest = points_.latest(point);
    crossing.wake[point] = latest + (until - latest) / 2;
    return absence;
  };
  if (points_.latest(point) < wait) return hold(wait, Absence::kNotYet);
  const bool missed = !flow.seen || flow.gaps > 0 ||
                      (far.view->FlowTo(direction).seen && far.passing->sender_next > flow.next);
  if (missed) return hold(points_.latest(point), Absence::kIncomplete);
  return Absence::kCertain;
}

Nanoseconds Crossings::RoundTrip(const View& a, const View& b) const {
  const bool measured = PlaceOf(a).time_known && PlaceOf(b).time_known;
  const Nanoseconds round_trip = measured ? Between(a, b) : 0;
  return round_trip != 0 ? round_trip : points_.ClocksOf(a.point, b.point).round_trip;
}

bool Crossings::NeverArrived(Crossing& crossing, const Stop& near, const Stop& far,
                             uint8_t direction) {
  const uint8_t point = far.view->point;
  const Nanoseconds wait = near.passing->time + Travel(*near.view, *far.view, direction) +
                           2 * Between(*near.view, *far.view) + kLateness;
  if (forgets_[point] && forgotten_[point] >= near.passing->time - kLateness) return false;
  if (points_.latest(point) >= wait) return true;
  crossing.waiting |= static_cast<uint16_t>(1U << point);
  crossing.wake[point] = wait;
  return false;
}

// No answer is faster than the way to the one who answers and back.
bool Crossings::CameTooSoon(const Passing& passing, Nanoseconds round_trip, uint8_t near,
                            Testimony& testimony) const {
  const bool too_soon =
      passing.trigger_frame != 0 && round_trip > kShortestWay && passing.delay < round_trip / 4 * 3;
  if (!too_soon) return false;
  testimony.proof = Proof::kBornBetween;
  testimony.near = Shown8(near);
  testimony.far = Shown8(passing.point);
  testimony.evidence.Add(
      {"it answers {0:frame} sooner than anything could come back from point "
       "{1}, which takes {2:time}",
       {passing.trigger_frame, Shown(near), round_trip}});
  return true;
}

void Crossings::JudgeWay(Crossing& crossing, const Way& way, uint8_t direction,
                         Testimony& testimony) {
  uint8_t first = 0;
  while (way[first].passing == nullptr) ++first;
  const Stop& far = way[first];
  if (first > 0) {
    const Stop& near = way[first - 1];
    const int64_t point = Shown(near.view->point);
    if (Order(*near.view, *far.view) == 0) {
      testimony.evidence.Add(
          {"point {0} did not see it, but whether it lies before point {1} is not to be told",
           {point, Shown(far.view->point)}});
      return;
    }
    const Flow& flow = near.view->FlowTo(direction);
    const Absence absence = WasAbsent(crossing, near, far, direction);
    // If the nearest of the others cannot tell, one that is farther away may.
    for (uint8_t i = first; i-- > 0 && absence != Absence::kCertain;) {
      const View& nearer = *way[i].view;
      if (Order(nearer, *far.view) == 0) continue;
      if (CameTooSoon(*far.passing, RoundTrip(nearer, *far.view), nearer.point, testimony)) return;
    }
    switch (absence) {
      case Absence::kCertain:
        testimony.proof = Proof::kBornBetween;
        testimony.near = near.view->point + 1;
        testimony.far = far.view->point + 1;
        testimony.evidence.Add(
            {"point {0}, nearer to the claimed sender, did not see it, but {1} other segments of "
             "that side, the latest in {2:frame}",
             {point, flow.count, flow.last_frame}});
        break;
      case Absence::kNotYet:
        testimony.evidence.Add(
            {"point {0} recorded nothing after it, so that it cannot tell whether it passed there",
             {point}});
        break;
      case Absence::kNotYetBegun:
        testimony.evidence.Add(
            {"point {0} had not begun to record when it would have passed there", {point}});
        break;
      case Absence::kIncomplete:
        testimony.evidence.Add(
            {"point {0} did not see it, but misses other segments of its sender too", {point}});
        break;
      case Absence::kUnknown:
        break;
    }
  } else {
    for (const Passing& passing : crossing.seen) {  // by a point beyond
      JudgeRefusal(crossing, passing, testimony);
      if (testimony.proof != Proof::kNone) return;
    }
    bool apart = false;
    for (const Stop& stop : way) apart = apart || Order(*way[0].view, *stop.view) != 0;
    const Verdict alone = Alone(*far.passing->verdict);
    const bool forged =
        alone.origin == Origin::kMiddlebox || alone.rule->family == Family::kThirdParty;
    const Passing& left = *far.passing;
    if (apart && left.at_sender && (!forged || left.own_link)) {
      testimony.proof = Proof::kLeftSender;
      testimony.rule = WithoutForger(alone);
      testimony.confidence = alone.rule == testimony.rule ? alone.confidence : kSecondBest;
      testimony.evidence.Add({"point {0}, right at the sender, saw it leave in {1:frame}",
                              {Shown(left.point), left.frame}});
    } else if (apart) {
      testimony.evidence.Add(
          {"it was born before point {0}, the nearest to the claimed sender, "
           "which saw it in {1:frame}",
           {Shown(left.point), left.frame}});
    }
  }
  // Where it ended.
  uint8_t last = way.size() - 1;
  while (way[last].passing == nullptr) --last;
  if (last + 1 < way.size() && Order(*way[last].view, *way[last + 1].view) != 0 &&
      NeverArrived(crossing, way[last], way[last + 1], direction)) {
    testimony.evidence.Add({"it was lost or dropped on the way from point {0} to point {1}",
                            {Shown(way[last].view->point), Shown(way[last + 1].view->point)}});
  }
  for (const Stop& stop : way) {
    if (stop.passing != nullptr && stop.view != far.view) {
      testimony.evidence.Add(
          {"point {0} saw it too, in {1:frame}", {Shown(stop.view->point), stop.passing->frame}});
    }
  }
}

// A SYN that one point saw refused, and that never came to another where the server is known to be.
void Crossings::JudgeRefusal(Crossing& crossing, const Passing& passing, Testimony& testimony) {
  const View* view = points_.Find(passing.view);
  if (view == nullptr || !passing.refuses) return;
  for (uint8_t point = 0; point < kMaxPoints; ++point) {
    const bool sees_it = std::any_of(crossing.seen.begin(), crossing.seen.end(),
                                     [&](const Passing& p) { return p.point == point; });
    if (sees_it) continue;
    const Clocks clocks = points_.ClocksOf(passing.point, point);
    if (!points_.IsAt(point, passing.point, view->address[1].address)) {
      crossing.waiting |= static_cast<uint16_t>(1U << point);  // it may turn out to be there
      crossing.wake[point] = points_.latest(point) + kMillisecond;
      continue;
    }
    if (CameTooSoon(passing, clocks.round_trip, point, testimony)) return;
    const Nanoseconds sent = view->flow[0].first_time + clocks.offset;
    const Nanoseconds until = passing.time + clocks.offset + clocks.round_trip;
    if (points_.began(point) > sent - clocks.round_trip) {
      testimony.evidence.Add(
          {"point {0} had not begun to record when the SYN would have passed", {Shown(point)}});
    } else if (points_.latest(point) < until) {
      testimony.evidence.Add(
          {"point {0} recorded nothing after it, so that it cannot tell whether it passed there",
           {Shown(point)}});
      crossing.waiting |= static_cast<uint16_t>(1U << point);
      crossing.wake[point] = until;
    } else {
      testimony.proof = Proof::kBornBetween;
      testimony.near = point + 1;
      testimony.far = passing.point + 1;
      testimony.evidence.Add(
          {"the SYN that it refuses never came to point {0}, right at the server", {Shown(point)}});
      return;
    }
  }
}

void Crossings::AddDistance(const Way& way, Testimony& testimony) const {
  if (way.size() < 2) return;
  const View& near = *way[0].view;
  const View& far = *way[way.size() - 1].view;
  const Place a = PlaceOf(near), b = PlaceOf(far);
  const int64_t from = Shown(near.point), to = Shown(far.point);
  if (a.time_known && b.time_known) {
    const Nanoseconds ahead = far.passage.offset - near.passage.offset;
    if (a.hops == b.hops && Between(near, far) <= kSamePlace) {
      testimony.evidence.Add(
          {"points {0} and {1} hold the same packets at the same place: copies, which prove "
           "nothing",
           {from, to}});
    } else if (std::abs(ahead) > Between(near, far)) {
      testimony.evidence.Add(
          ahead > 0
              ? Evidence{"the clock of point {0} is {1:time} ahead of point {2}", {to, ahead, from}}
              : Evidence{"the clock of point {0} is {1:time} ahead of point {2}",
                         {from, -ahead, to}});
    }
  }
  if (a.some_hops && b.some_hops && a.hops != b.hops) {
    testimony.evidence.Add(
        {"{0:hops} between point {1} and point {2}", {std::abs(a.hops - b.hops), from, to}});
  }
}

// What was sent from one end and never arrived at the other; and a cause that nobody sent.
void Crossings::AddLosses(const Way& way, uint8_t direction, Testimony& testimony) const {
  if (way.size() < 2) return;
  const View& first = *way[0].view;
  const View& last = *way[way.size() - 1].view;
  if (Order(first, last) == 0) return;
  for (const bool ahead : {true, false}) {
    const View& from = ahead ? first : last;
    const View& to = ahead ? last : first;
    const uint8_t way_of = ahead ? direction : 1 - direction;
    const Flow& sent = from.FlowTo(way_of);
    const Flow& arrived = to.FlowTo(way_of);
    if (!sent.seen || !arrived.seen || sent.next <= arrived.next + 1U) continue;
    const Nanoseconds due = sent.last_time + Travel(from, to, way_of) + kLateness;
    if (points_.latest(to.point) < due) continue;
    testimony.evidence.Add({"{0:bytes} that passed point {1} never arrived at point {2}",
                            {sent.next - arrived.next, Shown(from.point), Shown(to.point)}});
  }
  const Stop& near = way[0];
  if (near.passing == nullptr || near.passing->trigger_frame == 0) return;
  const Flow& peer = last.FlowTo(1 - direction);
  const bool unsent =
      peer.seen && (near.passing->trigger_length > 0 ? near.passing->trigger_next > peer.next
                                                     : near.passing->trigger_ack > peer.ack);
  const Nanoseconds since = near.passing->time - Travel(last, first, 1 - direction);
  if (unsent && points_.latest(last.point) > since && last.first_time < since) {
    testimony.evidence.Add(
        {"the segment that it answers did not come from the other side: point "
         "{0} never saw it",
         {Shown(last.point)}});
  }
}

void Crossings::AddRelay(const Passing& passing, Testimony& testimony) const {
  const View* leader = points_.LeaderOf(passing.view);
  if (leader == nullptr) return;
  const View* half = nullptr;
  for (const uint64_t number : leader->group) {
    const View* view = points_.Find(number);
    if (view != nullptr && view->other_half != 0) half = points_.Find(view->other_half);
  }
  if (half == nullptr) return;
  const Clocks clocks = points_.ClocksOf(passing.point, half->point);
  if (half->end_frame == 0) {
    testimony.evidence.Add(
        {"a relay continues this connection on another one, first seen in "
         "{0:frame} at point {1}, which had not ended",
         {half->first_frame, Shown(half->point)}});
    return;
  }
  const Nanoseconds before = passing.time + clocks.offset - half->end_time;
  testimony.evidence.Add(
      {before >= 0 ? "a relay continues this connection on another one at point {0}, which ended "
                     "first, {1:time} before, in {2:frame}"
                   : "a relay continues this connection on another one at point {0}, which ended "
                     "only later, in {2:frame}",
       {Shown(half->point), before, half->end_frame}});
}

void Crossings::Judge(Crossing& crossing) {
  if (crossing.seen.size() == 0) return;
  if (!points_.several()) {
    crossing.waiting = static_cast<uint16_t>(~1U);  // for any other point
    crossing.wake.fill(INT64_MIN);
    return;
  }
  crossing.waiting = 0;
  const uint8_t direction = DirectionOf(crossing.seen[0]);
  const Way way = WayOf(crossing, direction);
  Testimony testimony;
  if (way.size() > 1) {
    JudgeWay(crossing, way, direction, testimony);
    AddLosses(way, direction, testimony);
  } else {
    JudgeRefusal(crossing, crossing.seen[0], testimony);
  }
  AddRelay(crossing.seen[0], testimony);
  AddDistance(way, testimony);
  if (way.size() < 2) {
    for (const Passing& passing : crossing.seen) {
      testimony.seen.Add({Shown8(passing.point), passing.interface, passing.frame});
    }
  }
  for (const Stop& stop : way) {
    if (way.size() < 2 || stop.passing == nullptr) continue;
    testimony.seen.Add({Shown8(stop.passing->point), stop.passing->interface, stop.passing->frame});
  }
  Tell(crossing, testimony);
}

void Crossings::Tell(const Crossing& crossing, const Testimony& testimony) {
  const auto tell = [&](Verdict& verdict) {
    Verdict told = Alone(verdict);
    told.testimony = testimony;
    // What the nearest point says of the cause counts only where this one took it for a forgery.
    if (testimony.proof != Proof::kLeftSender || told.rule->family != Family::kThirdParty) {
      told.testimony.rule = nullptr;
    }
    ApplyTestimony(told);
    told.hindsight |= told.rule != verdict.rule || told.origin != verdict.origin;
    verdict = told;
  };
  for (const Passing& passing : crossing.seen) tell(*passing.verdict);
  for (Verdict* echo : crossing.echoes) tell(*echo);
}

}  // namespace rst
