// SPDX-License-Identifier: GPL-2.0-or-later
#include "points.h"

#include <algorithm>
#include <cstdlib>

#include "hash.h"

namespace rst {
namespace {

constexpr uint32_t kTrail = 65'536;
constexpr uint32_t kViews = 32'768;
// Fewer bytes of payload are too alike from one connection to the next.
constexpr size_t kFewestWords = 24;

// A segment that a connection remembers, as far as marks need it.
Segment SegmentOf(const Seen& seen) {
  Segment segment;
  segment.seq = seen.seq;
  segment.ack = seen.ack;
  segment.flags = seen.flags;
  segment.length = seen.length;
  segment.time = seen.time;
  return segment;
}

}  // namespace

Points::Points() : trail_(kTrail) {}

View* Points::Find(uint64_t number) {
  const uint64_t place = (number - 1) % kViews;
  return number != 0 && place < views_.size() && views_[place].number == number ? &views_[place]
                                                                                : nullptr;
}

const View* Points::Find(uint64_t number) const {
  return const_cast<Points*>(this)->Find(number);
}

const View* Points::LeaderOf(uint64_t number) const {
  const View* view = Find(number);
  return view == nullptr ? nullptr : Find(view->leader);
}

View& Points::Open(Spot at, const Connection& connection, const Segment* segment) {
  const uint64_t number = ++count_;
  if (views_.size() < kViews) {
    views_.emplace_back();
  } else {
    View& old = views_[(number - 1) % kViews];
    Leave(old);
    openings_.erase(AddressesOf(old) ^ Mix(uint64_t{old.isn[0].raw()} + 1));
    openings_.erase(uint64_t{old.isn[0].raw()});
  }
  View& view = views_[(number - 1) % kViews];
  view = ViewOf(connection, segment);
  view.number = view.leader = number;
  view.group.Add(number);
  view.point = at.point;
  view.source = at.source;
  return view;
}

void Points::Adopt(uint64_t& handle, Spot at, const Connection& connection) {
  if (!connection.any_seen() && !connection.was_reset()) return;
  View& view = Open(at, connection, nullptr);
  handle = view.number;
  if (view.isn_known[0]) PairByOpening(view);
  for (uint8_t age = Connection::kRemembered; age-- > 0;) {
    const Seen& seen = connection.recent(age);
    if (seen.frame == 0 || seen.Has(kSyn)) continue;
    const Segment segment = SegmentOf(seen);
    const uint8_t side = view.SideOf(connection.address(seen.from_a ? 0 : 1));
    Recognise(view, side, segment, view.flow[side].hop_limit);
  }
}

// Without payload, the numbers may be a scanner's, which are the same for all its targets.
void Points::Recognise(View& view, uint8_t side, const Segment& segment, uint8_t hop_limit) {
  const Mark mark{MarkValue(segment), segment.time, hop_limit};
  const View* leader = Find(view.leader);
  if (leader == nullptr || leader->group.size() < 2) {
    const bool payload = segment.length > 0 && !segment.Has(kRst);
    PairByTrail(view, side, payload ? mark.value : mark.value ^ AddressesOf(view));
  }
  AddMark(view, side, mark);
}

void Points::NoteReset(uint64_t& handle, Spot at, const Connection& connection,
                       const Segment& segment) {
  View& view = const_cast<View&>(Get(handle, at, connection, segment));
  Recognise(view, view.SideOf(segment.source), segment, segment.hop_limit);
  if (view.end_is_reset) return;
  view.end_is_reset = true;
  view.end_frame = segment.frame;
  view.end_time = segment.time;
}

const View& Points::Get(uint64_t& handle, Spot at, const Connection& connection,
                        const Segment& segment) {
  const View* view = Find(handle);
  if (view == nullptr) {
    view = &Open(at, connection, &segment);
    handle = view->number;
  }
  return *view;
}

void Points::Move(Spot from, uint8_t to) {
  for (View& view : views_) {
    if (view.source != from.source || view.point != from.point || !view.one_source) continue;
    const View* leader = Find(view.leader);
    const bool taken =
        leader != nullptr &&
        std::any_of(leader->group.begin(), leader->group.end(), [&](uint64_t number) {
          const View* other = Find(number);
          return other != nullptr && other->point == to;
        });
    if (!taken) view.point = to;
  }
  surroundings_.Move(from.source, to);
  for (const View& view : views_) {
    const View* leader = Find(view.leader);
    if (leader != nullptr && leader != &view && view.passage.Measured())
      surroundings_.Learn(*leader, view);
  }
  ++pairings_;
}

void Points::Sample(const View& leader, View& view, uint8_t direction, const Mark& there,
                    const Mark& here) {
  Passage& passage = view.passage;
  const bool again = passage.known[direction];
  const bool first = !passage.Measured();
  const Nanoseconds delta = here.time - there.time;
  ++passage.shared;
  passage.delta[direction] = delta;
  passage.known[direction] = true;
  if (there.hop_limit != 0 && here.hop_limit != 0 && !again) {
    passage.hops[direction] = static_cast<int16_t>(there.hop_limit - here.hop_limit);
  }
  if (!passage.Measured()) return;
  if (first) ++pairings_;
  const Nanoseconds round_trip = passage.delta[0] - passage.delta[1];
  if (first || std::abs(round_trip) <= std::abs(passage.round_trip)) {
    passage.round_trip = round_trip;
    passage.offset = passage.delta[1] + round_trip / 2;
  }
  surroundings_.Learn(leader, view);
}

void Points::AddMark(View& view, uint8_t side, const Mark& mark) {
  Flow& flow = view.flow[side];
  if (flow.marks < Flow::kMarks) {
    flow.first[flow.marks++] = mark;
  } else {
    flow.last[flow.next_mark++ % Flow::kMarks] = mark;
  }
  View* leader = Find(view.leader);
  if (leader == nullptr || leader->group.size() < 2) return;
  const uint8_t direction = side ^ (view.flipped ? 1 : 0);
  const auto compare = [&](View& other, const Flow& there) {
    for (const auto* marks : {&there.first, &there.last}) {
      for (const Mark& seen : *marks) {
        if (seen.value != mark.value) continue;
        if (&other == leader) {
          Sample(*leader, view, direction, seen, mark);
        } else {
          Sample(*leader, other, direction, mark, seen);
        }
        return;
      }
    }
  };
  if (leader != &view) return compare(*leader, leader->flow[direction]);
  for (const uint64_t number : leader->group) {
    View* other = Find(number);
    if (other != nullptr && other != &view) compare(*other, other->FlowTo(direction));
  }
}

void Points::Note(uint64_t& handle, Spot at, const Connection& connection, const Segment& segment) {
  View& view = const_cast<View&>(Get(handle, at, connection, segment));
  view.one_source = view.one_source && view.source == at.source;
  const uint8_t side = view.SideOf(segment.source);
  const bool news = NoteSegment(view.flow[side], segment);
  if (segment.Has(kFin) && view.end_frame == 0) {
    view.end_frame = segment.frame;
    view.end_time = segment.time;
  }

  if (segment.Has(kSyn)) NoteOpening(view, segment);
  if (!news) return;
  Recognise(view, side, segment, segment.hop_limit);
  if (segment.length > 0 && view.words[side] == 0 && segment.payload.size() >= kFewestWords) {
    view.words[side] = HashOfWords(segment.payload);
    if (side == 0) PairByWords(view);
  }
}

}  // namespace rst
