// SPDX-License-Identifier: GPL-2.0-or-later
#include "crossings.h"

#include <algorithm>

#include "hearing.h"
#include "rule.h"
#include "testimony.h"

namespace rst {
namespace {

// Few enough to be looked at with every packet.
constexpr size_t kFewPending = 64;
constexpr size_t kMostPending = 1'024;

Passing PassingOf(const View& view, const Connection& connection, const Segment& segment,
                  uint64_t verdict, uint32_t trigger) {
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
  for (uint8_t age = 0; age < Connection::kRemembered && trigger != 0; ++age) {
    const Seen& seen = connection.recent(age);
    if (seen.frame != trigger) continue;
    passing.trigger_frame = seen.frame;
    passing.delay = segment.time - seen.time;
    passing.trigger_next = seen.End();
    passing.trigger_ack = seen.ack;
    passing.trigger_length = seen.SegLen();
    passing.refuses = side == 1 && !view.flow[1].seen && seen.Has(kSyn);
  }
  return passing;
}

}  // namespace

// The same reset, here or at another point.
Crossing* Crossings::FindSame(const View& view, const Passing& passing, const Segment& segment) {
  Crossing wanted;
  wanted.seq = segment.seq;
  wanted.ack = segment.ack;
  wanted.flags = segment.flags;
  const uint8_t direction = DirectionOf(points_, passing);
  const uint64_t oldest = count_ > kCrossings ? count_ - kCrossings : 0;
  for (uint64_t number = oldest; number < count_; ++number) {
    Crossing& crossing = crossings_[number % kCrossings];
    if (crossing.seen.size() == 0 || !crossing.SameReset(wanted)) continue;
    const View* leader = points_.LeaderOf(crossing.seen[0].view);
    if (leader == nullptr || leader->number != view.leader) continue;
    if (DirectionOf(points_, crossing.seen[0]) != direction) continue;
    return &crossing;
  }
  return nullptr;
}

Crossing& Crossings::Open(const Segment& segment) {
  if (crossings_.size() < kCrossings) {
    crossings_.emplace_back();
  } else {
    forgotten_.Add(crossings_[count_ % kCrossings]);
  }
  const auto place = static_cast<uint32_t>(count_++ % kCrossings);
  Crossing& crossing = crossings_[place];
  crossing = {};
  crossing.seq = segment.seq;
  crossing.ack = segment.ack;
  crossing.flags = segment.flags;
  if (pending_.size() == kMostPending) pending_.erase(pending_.begin());
  pending_.push_back(place);
  return crossing;
}

void Crossings::Note(const View& view, const Connection& connection, const Segment& segment,
                     uint64_t verdict) {
  const Verdict* alone = findings_.verdicts.Find(verdict);
  if (alone == nullptr) return;
  const Passing passing = PassingOf(view, connection, segment, verdict, alone->trigger);
  Reconcile();
  Crossing* crossing = FindSame(view, passing, segment);
  if (crossing == nullptr) crossing = &Open(segment);
  if (!crossing->WasSeenAt(passing.point)) {
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
      if (&from == &into || from.seen.size() != 1 || !from.SameReset(into)) continue;
      if (points_.LeaderOf(from.seen[0].view) != leader) continue;
      if (DirectionOf(points_, from.seen[0]) != DirectionOf(points_, into.seen[0])) continue;
      if (into.WasSeenAt(from.seen[0].point)) continue;
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
    if ((crossing.waiting & bit) == 0 ||
        points_.surroundings().latest(point) < crossing.wake[point])
      continue;
    Judge(crossing);
  }
  std::erase_if(pending_, [&](uint32_t place) { return crossings_[place].waiting == 0; });
}

void Crossings::Judge(Crossing& crossing) {
  if (crossing.seen.size() == 0) return;
  if (!points_.surroundings().several()) {
    crossing.waiting = static_cast<uint16_t>(~1U);  // for any other point
    crossing.wake.fill(INT64_MIN);
    return;
  }
  crossing.waiting = 0;
  Tell(crossing, Hearing(points_, findings_.verdicts, forgotten_, crossing).Hold());
}

void Crossings::Tell(const Crossing& crossing, const Testimony& testimony) {
  const auto tell = [&](uint64_t number) {
    Verdict* verdict = findings_.verdicts.Find(number);
    if (verdict == nullptr) return;  // forgotten
    Verdict told = Alone(*verdict);
    Testimony& kept = findings_.testimonies.Get(number);
    kept = testimony;
    // What the nearest point says of the cause counts only where this one took it for a forgery.
    if (testimony.proof != Proof::kLeftSender || told.rule->family != Family::kThirdParty) {
      kept.rule = nullptr;
    }
    ApplyTestimony(told, kept);
    told.hindsight |= told.rule != verdict->rule || told.origin != verdict->origin;
    *verdict = told;
  };
  for (const Passing& passing : crossing.seen) tell(passing.verdict);
  for (const uint64_t echo : crossing.echoes) tell(echo);
}

}  // namespace rst
