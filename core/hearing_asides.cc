// SPDX-License-Identifier: GPL-2.0-or-later
// What several points tell besides where a reset was born.
#include <cstdlib>

#include "hearing.h"
#include "place.h"

namespace rst {

// Where it ended.
void Hearing::AddEnd() {
  uint8_t last = way_.size() - 1;
  while (way_[last].passing == nullptr) --last;
  if (last + 1 < way_.size() && Order(*way_[last].view, *way_[last + 1].view) != 0 &&
      NeverArrived(way_[last], way_[last + 1])) {
    testimony_.evidence.Add({"it was lost or dropped on the way from point {0} to point {1}",
                             {Shown(way_[last].view->point), Shown(way_[last + 1].view->point)}});
  }
}

bool Hearing::NeverArrived(const Stop& near, const Stop& far) {
  const uint8_t point = far.view->point;
  const Nanoseconds wait = near.passing->time + Travel(*near.view, *far.view, direction_) +
                           2 * Between(*near.view, *far.view) + kLateness;
  if (forgotten_.AnySince(point, near.passing->time - kLateness)) return false;
  if (surroundings().latest(point) >= wait) return true;
  crossing_.WaitFor(point, wait);
  return false;
}

// What was sent from one end and never arrived at the other; and a cause that nobody sent.
void Hearing::AddLosses() {
  if (way_.size() < 2) return;
  const View& first = *way_[0].view;
  const View& last = *way_[way_.size() - 1].view;
  if (Order(first, last) == 0) return;
  for (const bool ahead : {true, false}) {
    const View& from = ahead ? first : last;
    const View& to = ahead ? last : first;
    const uint8_t way_of = ahead ? direction_ : 1 - direction_;
    const Flow& sent = from.FlowTo(way_of);
    const Flow& arrived = to.FlowTo(way_of);
    if (!sent.seen || !arrived.seen || sent.next <= arrived.next + 1U) continue;
    const Nanoseconds due = sent.last_time + Travel(from, to, way_of) + kLateness;
    if (surroundings().latest(to.point) < due) continue;
    testimony_.evidence.Add({"{0:bytes} that passed point {1} never arrived at point {2}",
                             {sent.next - arrived.next, Shown(from.point), Shown(to.point)}});
  }
  const Stop& near = way_[0];
  if (near.passing == nullptr || near.passing->trigger_frame == 0) return;
  const Flow& peer = last.FlowTo(1 - direction_);
  const bool unsent =
      peer.seen && (near.passing->trigger_length > 0 ? near.passing->trigger_next > peer.next
                                                     : near.passing->trigger_ack > peer.ack);
  const Nanoseconds since = near.passing->time - Travel(last, first, 1 - direction_);
  if (unsent && surroundings().latest(last.point) > since && last.first_time < since) {
    testimony_.evidence.Add(
        {"the segment that it answers did not come from the other side: point "
         "{0} never saw it",
         {Shown(last.point)}});
  }
}

void Hearing::AddRelay() {
  const Passing& passing = crossing_.seen[0];
  const View* leader = points_.LeaderOf(passing.view);
  if (leader == nullptr) return;
  const View* half = nullptr;
  for (const uint64_t number : leader->group) {
    const View* view = points_.Find(number);
    if (view != nullptr && view->other_half != 0) half = points_.Find(view->other_half);
  }
  if (half == nullptr) return;
  const Clocks clocks = surroundings().ClocksOf(passing.point, half->point);
  if (half->end_frame == 0) {
    testimony_.evidence.Add(
        {"a relay continues this connection on another one, first seen in "
         "{0:frame} at point {1}, which had not ended",
         {half->first_frame, Shown(half->point)}});
    return;
  }
  const Nanoseconds before = passing.time + clocks.offset - half->end_time;
  testimony_.evidence.Add(
      {before >= 0 ? "a relay continues this connection on another one at point {0}, which ended "
                     "first, {1:time} before, in {2:frame}"
                   : "a relay continues this connection on another one at point {0}, which ended "
                     "only later, in {2:frame}",
       {Shown(half->point), before, half->end_frame}});
}

void Hearing::AddDistance() {
  if (way_.size() < 2) return;
  const View& near = *way_[0].view;
  const View& far = *way_[way_.size() - 1].view;
  const Place a = PlaceOf(near), b = PlaceOf(far);
  const int64_t from = Shown(near.point), to = Shown(far.point);
  if (a.time_known && b.time_known) {
    const Nanoseconds ahead = far.passage.offset - near.passage.offset;
    if (a.hops == b.hops && Between(near, far) <= kSamePlace) {
      testimony_.evidence.Add(
          {"points {0} and {1} hold the same packets at the same place: copies, which prove "
           "nothing",
           {from, to}});
    } else if (std::abs(ahead) > Between(near, far)) {
      testimony_.evidence.Add(
          ahead > 0
              ? Evidence{"the clock of point {0} is {1:time} ahead of point {2}", {to, ahead, from}}
              : Evidence{"the clock of point {0} is {1:time} ahead of point {2}",
                         {from, -ahead, to}});
    }
  }
  if (a.some_hops && b.some_hops && a.hops != b.hops) {
    testimony_.evidence.Add(
        {"{0:hops} between point {1} and point {2}", {std::abs(a.hops - b.hops), from, to}});
  }
}

void Hearing::AddSights() {
  const auto add = [&](const Passing& passing) {
    const auto point = static_cast<uint8_t>(Shown(passing.point));
    testimony_.seen.Add({point, passing.interface, passing.frame});
  };
  if (way_.size() < 2) {
    for (const Passing& passing : crossing_.seen) add(passing);
    return;
  }
  for (const Stop& stop : way_) {
    if (stop.passing != nullptr) add(*stop.passing);
  }
}

}  // namespace rst
