// SPDX-License-Identifier: GPL-2.0-or-later
// How the views of one connection find each other: by the numbers of the handshake, by numbers of
// later segments, and, across a relay, by what is said.
#include <algorithm>
#include <cstdlib>

#include "hash.h"
#include "points.h"

namespace rst {
namespace {

constexpr uint32_t kWords = 16'384;
// A relay opens its other half at once, as far as clocks can be trusted.
constexpr Nanoseconds kRelayTime = 2 * kSecond;

constexpr uint64_t kAmbiguous = ~uint64_t{0};

}  // namespace

void Points::NoteOpening(View& view, const Segment& segment) {
  const uint8_t side = view.SideOf(segment.source);
  const bool answer = segment.Has(kAck);
  if (side != (answer ? 1 : 0) || (view.isn_known[side] && !answer)) return;
  if (!view.isn_known[side]) {
    view.isn_known[side] = true;
    view.isn[side] = segment.seq;
  }
  if (answer && !view.isn_known[0]) {
    view.isn_known[0] = true;
    view.isn[0] = segment.ack - 1U;
  }
  if (!answer) {
    view.syn_traits = TraitsOf(segment);
  }
  // A device that answers SYNs in the server's name has a number of its own: two connections.
  View* leader = Find(view.leader);
  if (leader != nullptr && leader->group.size() > 1) {
    for (const uint64_t number : leader->group) {
      View* other = Find(number);
      if (other == nullptr || other == &view || SameOpening(*other, view)) continue;
      Leave(leader == &view ? *other : view);
      view.other_half = other->leader;
      other->other_half = view.leader;
      return;
    }
    return;
  }
  PairByOpening(view);
}

// The initial numbers decide; where a point saw only one, the rest of the SYN or the addresses.
bool Points::SameOpening(const View& a, const View& b) const {
  if (!a.isn_known[0] || !b.isn_known[0] || a.isn[0] != b.isn[0]) return false;
  if (a.isn_known[1] && b.isn_known[1]) return a.isn[1] == b.isn[1];
  const bool same_traits = a.syn_traits != 0 && a.syn_traits == b.syn_traits;
  return same_traits || a.address == b.address;
}

// The view that another point has of this connection's opening, or null; remembers this one.
View* Points::FindOpening(const View& view) {
  const uint64_t number = view.isn[0].raw();
  uint64_t& exact =
      openings_.try_emplace(AddressesOf(view) ^ Mix(number + 1), view.number).first->second;
  uint64_t& loose = openings_.try_emplace(number, view.number).first->second;
  View* found = nullptr;
  for (uint64_t* entry : {&exact, &loose}) {
    if (*entry == kAmbiguous || *entry == view.number) continue;
    View* other = Find(*entry);
    if (other != nullptr && other->point != view.point) {
      if (found == nullptr) found = other;
      continue;
    }
    const bool newer = other == nullptr || other->address == view.address || entry == &exact;
    *entry = newer ? view.number : kAmbiguous;
  }
  return found;
}

void Points::PairByOpening(View& view) {
  const View* found = FindOpening(view);
  View* leader = found == nullptr ? nullptr : Find(found->leader);
  if (leader == nullptr || leader == &view) return;
  for (const uint64_t number : leader->group) {
    const View* other = Find(number);
    if (other == nullptr) continue;
    if (other->point == view.point || !SameOpening(*other, view)) return;
  }
  Join(*leader, view, false);
}

ShortList<Spot, kMaxPoints> Points::SpotsOf(const Segment& segment) const {
  const View* view = nullptr;
  if (segment.Has(kSyn)) {
    const auto found = openings_.find(segment.seq.raw());
    if (found != openings_.end()) view = LeaderOf(found->second);
    if (view != nullptr && (view->syn_traits != TraitsOf(segment) || !view->flow[0].seen))
      view = nullptr;
  } else {
    const uint64_t value = MarkValue(segment);
    const Trail& trail = trail_[value % trail_.size()];
    if (trail.value == value) view = LeaderOf(trail.view);
  }
  ShortList<Spot, kMaxPoints> spots;
  if (view == nullptr) return spots;
  for (const uint64_t number : view->group) {
    if (const View* member = Find(number)) spots.Add({member->point, member->source});
  }
  return spots;
}

// For connections whose handshake was not captured: a payload with the same two numbers elsewhere.
void Points::PairByTrail(View& view, uint8_t side, uint64_t value) {
  Trail& trail = trail_[value % trail_.size()];
  View* other = trail.value == value ? Find(trail.view) : nullptr;
  if (other == nullptr || other->point == view.point) {
    trail = {value, view.number, side};
    return;
  }
  View* leader = Find(other->leader);
  if (leader == nullptr || leader == &view) return;
  for (const uint64_t number : leader->group) {
    const View* member = Find(number);
    if (member != nullptr && member->point == view.point) return;
  }
  const bool flipped = (trail.direction != side) != other->flipped;
  Join(*leader, view, flipped);
}

// A relay that ends the client's connection and opens its own passes on what was said.
void Points::PairByWords(View& view) {
  if (view.other_half != 0) return;
  if (words_.size() >= kWords) words_.clear();
  const auto [found, fresh] = words_.try_emplace(view.words[0], view.number);
  if (fresh) return;
  View* other = Find(found->second);
  if (other == nullptr || other->point == view.point || other->other_half != 0) {
    found->second = 0;  // several connections begin like this: it tells nothing
    return;
  }
  const Clocks clocks = surroundings_.ClocksOf(other->point, view.point);
  const Nanoseconds gap = view.first_time - other->first_time - clocks.offset;
  if (other->leader == view.leader || (clocks.known && std::abs(gap) > kRelayTime)) return;
  view.other_half = other->leader;
  other->other_half = view.leader;
  ++pairings_;
}

void Points::Join(View& leader, View& view, bool flipped) {
  const ShortList<uint64_t, kMaxPoints> moving = view.group;
  view.group.Clear();
  for (const uint64_t number : moving) {
    View* member = Find(number);
    if (member == nullptr) continue;
    member->leader = leader.number;
    member->flipped = member->flipped != flipped;
    member->passage = {};
    leader.group.Add(number);
    for (uint8_t direction = 0; direction < 2; ++direction) {
      const Flow& there = leader.flow[direction];
      const Flow& here = member->FlowTo(direction);
      for (const auto* theirs : {&there.first, &there.last}) {
        for (const Mark& mark : *theirs) {
          for (const auto* ours : {&here.first, &here.last}) {
            for (const Mark& other : *ours) {
              if (mark.value != 0 && mark.value == other.value) {
                Sample(leader, *member, direction, mark, other);
              }
            }
          }
        }
      }
    }
  }
  ++pairings_;
}

void Points::Leave(View& view) {
  if (view.number == 0) return;
  View* leader = Find(view.leader);
  if (leader != nullptr && leader != &view) {
    ShortList<uint64_t, kMaxPoints> rest;
    for (const uint64_t number : leader->group) {
      if (number != view.number) rest.Add(number);
    }
    leader->group = rest;
  }
  view.leader = view.number;
  view.group.Clear();
  view.group.Add(view.number);
  view.flipped = false;
  view.passage = {};
}

}  // namespace rst
