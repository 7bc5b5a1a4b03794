// SPDX-License-Identifier: GPL-2.0-or-later
#include "surroundings.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "hosts.h"

namespace rst {
namespace {

constexpr uint32_t kNeighbours = 1'024;  // a power of two

}  // namespace

Surroundings::Surroundings() : neighbours_(kNeighbours) {}

void Surroundings::Tick(Spot at, Nanoseconds time) {
  Span& span = spans_[at.source];
  const bool first = span.point != at.point;
  span = {at.point, first ? time : std::min(span.began, time),
          first ? time : std::max(span.latest, time)};
  Extend(at.point, time, time);
}

void Surroundings::Extend(uint8_t point, Nanoseconds began, Nanoseconds latest) {
  began_[point] = ticked_[point] ? std::min(began_[point], began) : began;
  latest_[point] = ticked_[point] ? std::max(latest_[point], latest) : latest;
  several_ = several_ || point != 0;
  ticked_[point] = true;
}

void Surroundings::Move(uint8_t source, uint8_t to) {
  spans_[source].point = to;
  ticked_ = {};
  for (const Span& span : spans_) {
    if (span.point != Lanes::kNone) Extend(span.point, span.began, span.latest);
  }
  clocks_ = {};
  neighbours_.assign(kNeighbours, {});
}

size_t Surroundings::PlaceOf(const Neighbour& neighbour) {
  return (neighbour.mark + neighbour.point * uint64_t{131} + neighbour.from) % kNeighbours;
}

bool Surroundings::IsAt(uint8_t point, uint8_t seen_from, const Address& server) const {
  const Neighbour wanted{MarkOf(server), seen_from, point};
  const Neighbour& found = neighbours_[PlaceOf(wanted)];
  return found.mark == wanted.mark && found.point == point && found.from == seen_from;
}

void Surroundings::Learn(const View& leader, const View& view) {
  const Passage& passage = view.passage;
  const Nanoseconds distance = std::abs(passage.round_trip);
  Clocks& clocks = clocks_[leader.point][view.point];
  if (clocks.known && distance / 2 > clocks.round_trip) return;
  clocks = {true, passage.offset, distance};
  clocks_[view.point][leader.point] = {true, -passage.offset, distance};
  for (uint8_t side = 0; side < 2; ++side) {
    for (const auto& [at, from] : {std::pair{&leader, &view}, std::pair{&view, &leader}}) {
      const Flow& flow = at->FlowTo(side);
      const SocketAddress& host = from->address[side ^ (from->flipped ? 1 : 0)];
      if (!flow.seen || !IsInitialHopLimit(flow.hop_limit)) continue;
      const Neighbour neighbour{MarkOf(host.address), from->point, at->point};
      neighbours_[PlaceOf(neighbour)] = neighbour;
    }
  }
}

}  // namespace rst
