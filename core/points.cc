// SPDX-License-Identifier: GPL-2.0-or-later
#include "points.h"

#include <algorithm>
#include <cstdlib>

#include "hash.h"
#include "hosts.h"

namespace rst {
namespace {

constexpr uint32_t kViews = 32'768;
constexpr uint32_t kTrail = 65'536;      // a power of two
constexpr uint32_t kNeighbours = 1'024;  // a power of two
constexpr uint32_t kWords = 16'384;
// A relay opens its other half at once, as far as clocks can be trusted.
constexpr Nanoseconds kRelayTime = 2 * kSecond;
// Fewer bytes of payload are too alike from one connection to the next.
constexpr size_t kFewestWords = 24;
constexpr size_t kMostWords = 256;

// Numbers and control bits pass address translation unchanged. Lengths differ where a capture holds
// what a network card divides later, but a segment with payload stays one.
uint64_t MarkValue(const Segment& segment) {
  const uint64_t numbers =
      uint64_t{segment.seq.raw()} << 32 | (segment.Has(kAck) ? segment.ack.raw() : 0);
  const uint64_t bits =
      (segment.flags & (kSyn | kFin | kRst)) | (segment.length > 0 ? uint64_t{kPsh} : 0U);
  return Mix(numbers ^ bits * 0x9e3779b97f4a7c15U) | 1;
}

uint64_t HashOfWords(std::span<const uint8_t> bytes) {
  uint64_t hash = 0xcbf29ce484222325U;
  for (const uint8_t byte : bytes.first(std::min(bytes.size(), kMostWords))) {
    hash = (hash ^ byte) * 0x100000001b3U;
  }
  return Mix(hash) | 1;
}

// What of a SYN stays the same from point to point, its number aside. Devices lower the MSS.
uint64_t TraitsOf(uint32_t ts_value, uint16_t window, int8_t scale) {
  return Mix(uint64_t{ts_value} << 32 | uint64_t{window} << 8 | static_cast<uint8_t>(scale)) | 1;
}

// The same whichever side was seen first.
uint64_t AddressesOf(const View& view) {
  return Mix(MarkOf(view.address[0]) + MarkOf(view.address[1]));
}

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

constexpr uint64_t kAmbiguous = ~uint64_t{0};

Flow FlowOf(const Endpoint& side, const Endpoint& peer) {
  Flow flow;
  flow.seen = side.seen;
  if (!side.seen) return flow;
  flow.next = side.snd_nxt;
  flow.acked = peer.una_known;
  flow.ack = peer.una_known ? SeqNum(peer.snd_una) : SeqNum(side.ack_now);
  flow.count = side.segments;
  flow.last_frame = side.last_frame;
  flow.first_time = side.syn_seen ? side.syn_time : side.last_time;
  flow.last_time = side.last_time;
  flow.hop_limit = side.habits.hop_limit;
  if (side.syn_seen) {
    // As the SYN or SYN/ACK itself would have been marked.
    Segment syn;
    syn.seq = side.isn;
    syn.flags = kSyn;
    if (peer.syn_seen && peer.syn_frame < side.syn_frame) {
      syn.flags |= kAck;
      syn.ack = peer.isn + 1;
    }
    flow.first[0] = {MarkValue(syn), side.syn_time, side.habits.hop_limit};
    flow.marks = 1;
  }
  return flow;
}

}  // namespace

Points::Points() : trail_(kTrail), neighbours_(kNeighbours) {}

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

void Points::Tick(Spot at, Nanoseconds time) {
  Span& span = spans_[at.source];
  const bool first = span.point != at.point;
  span = {at.point, first ? time : std::min(span.began, time),
          first ? time : std::max(span.latest, time)};
  Extend(at.point, time, time);
}

void Points::Extend(uint8_t point, Nanoseconds began, Nanoseconds latest) {
  began_[point] = ticked_[point] ? std::min(began_[point], began) : began;
  latest_[point] = ticked_[point] ? std::max(latest_[point], latest) : latest;
  several_ = several_ || point != 0;
  ticked_[point] = true;
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
  spans_[from.source].point = to;
  ticked_ = {};
  for (const Span& span : spans_) {
    if (span.point != Lanes::kNone) Extend(span.point, span.began, span.latest);
  }
  // What was learnt of clocks and neighbours may have been learnt of the wrong point.
  clocks_ = {};
  neighbours_.assign(kNeighbours, {});
  for (const View& view : views_) {
    const View* leader = Find(view.leader);
    if (leader != nullptr && leader != &view && view.passage.Measured()) Publish(*leader, view);
  }
  ++pairings_;
}

Clocks Points::ClocksOf(uint8_t first, uint8_t second) const {
  return clocks_[first][second];
}

bool Points::IsAt(uint8_t point, uint8_t seen_from, const Address& server) const {
  const uint64_t mark = MarkOf(server);
  const Neighbour& found = neighbours_[(mark + point * uint64_t{131} + seen_from) % kNeighbours];
  return found.mark == mark && found.point == point && found.from == seen_from;
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
  view = View();
  view.number = view.leader = number;
  view.group.Add(number);
  view.point = at.point;
  view.source = at.source;
  const uint8_t client = connection.client() == 1 ? 1 : 0;
  view.first_frame = segment != nullptr ? segment->frame : connection.side(client).syn_frame;
  view.first_time = segment != nullptr ? segment->time : connection.side(client).syn_time;
  for (uint8_t i = 0; i < 2; ++i) {
    const uint8_t side = client ^ i;
    const Endpoint& endpoint = connection.side(side);
    view.address[i] = connection.address(side);
    view.flow[i] = FlowOf(endpoint, connection.side(1 - side));
    view.isn_known[i] = endpoint.syn_seen;
    view.isn[i] = endpoint.isn;
    const uint32_t end =
        endpoint.resets.first_frame != 0 ? endpoint.resets.first_frame : endpoint.fin_frame;
    if (end == 0 || (view.end_frame != 0 && view.end_frame < end)) continue;
    view.end_is_reset = endpoint.resets.first_frame != 0;
    view.end_frame = end;
    view.end_time = view.end_is_reset ? endpoint.resets.first_time : endpoint.fin_time;
  }
  const Endpoint& opener = connection.side(client);
  if (opener.syn_seen) {
    view.syn_traits =
        TraitsOf(opener.syn_options.ts_value, opener.syn_window, opener.syn_options.window_scale);
  }
  return view;
}

void Points::Adopt(uint64_t& handle, Spot at, const Connection& connection) {
  if (connection.segments() == 0 &&
      connection.side(0).resets.count + connection.side(1).resets.count == 0) {
    return;
  }
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
    view.syn_traits =
        TraitsOf(segment.options.ts_value, segment.window, segment.options.window_scale);
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
    const uint64_t traits =
        TraitsOf(segment.options.ts_value, segment.window, segment.options.window_scale);
    if (view != nullptr && (view->syn_traits != traits || !view->flow[0].seen)) view = nullptr;
  } else {
    const uint64_t value = MarkValue(segment);
    const Trail& trail = trail_[value % kTrail];
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
  Trail& trail = trail_[value % kTrail];
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
  const Clocks clocks = ClocksOf(other->point, view.point);
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

void Points::Publish(const View& leader, const View& view) {
  const Passage& passage = view.passage;
  const Nanoseconds distance = std::abs(passage.round_trip);
  Clocks& clocks = clocks_[leader.point][view.point];
  if (clocks.known && distance > 2 * clocks.round_trip) return;
  clocks = {true, passage.offset, distance};
  clocks_[view.point][leader.point] = {true, -passage.offset, distance};
  // Who sits right at which point, as seen from the other.
  for (uint8_t side = 0; side < 2; ++side) {
    for (const auto& [at, from] : {std::pair{&leader, &view}, std::pair{&view, &leader}}) {
      const Flow& flow = at->FlowTo(side);
      const SocketAddress& host = from->address[side ^ (from->flipped ? 1 : 0)];
      if (!flow.seen || !IsInitialHopLimit(flow.hop_limit)) continue;
      const uint64_t mark = MarkOf(host.address);
      neighbours_[(mark + at->point * uint64_t{131} + from->point) % kNeighbours] = {
          mark, from->point, at->point};
    }
  }
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
  Publish(leader, view);
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
  Flow& flow = view.flow[side];
  const bool more = !flow.seen || (segment.SegLen() > 0 && segment.End() > flow.next);
  const bool new_ack = segment.Has(kAck) && (!flow.acked || segment.ack > flow.ack);
  if (!flow.seen) {
    flow.first_time = segment.time;
  } else if (segment.SegLen() > 0 && segment.seq > flow.next) {
    ++flow.gaps;
  } else if (segment.SegLen() > 0 && !more && flow.gaps > 0) {
    --flow.gaps;
  }
  if (!flow.seen || segment.End() > flow.next) flow.next = segment.End();
  if (new_ack) flow.ack = segment.ack;
  flow.acked |= segment.Has(kAck);
  flow.seen = true;
  flow.hop_limit = segment.hop_limit;
  flow.link_source = segment.link_source;
  flow.last_time = segment.time;
  flow.last_frame = segment.frame;
  ++flow.count;
  if (segment.Has(kFin) && view.end_frame == 0) {
    view.end_frame = segment.frame;
    view.end_time = segment.time;
  }

  if (segment.Has(kSyn)) NoteOpening(view, segment);
  if (!more && !new_ack) return;
  Recognise(view, side, segment, segment.hop_limit);
  if (segment.length > 0 && view.words[side] == 0 && segment.payload.size() >= kFewestWords) {
    view.words[side] = HashOfWords(segment.payload);
    if (side == 0) PairByWords(view);
  }
}

}  // namespace rst
