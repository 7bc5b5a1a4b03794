// SPDX-License-Identifier: GPL-2.0-or-later
#include "several.h"

#include <algorithm>
#include <climits>
#include <cstdlib>

namespace rst {
namespace {

// Connections that become views when a second point shows up.
constexpr uint32_t kMostAdopted = 16'384;

}  // namespace

Several::Several(CapturePoint& first, uint16_t number, Nanoseconds began)
    : crossings(points, first.findings), first_(first) {
  home_.fill(Lanes::kNone);
  Segment opener;
  opener.interface = number;
  first_source = lanes.SourceOf(opener);
  lanes.PointOf(first_source, [](uint8_t) { return Lanes::Glimpse{}; });
  home_[first_source] = 0;
  points.Tick({0, first_source}, began);
  Adopt(first_source);
}

// What the only point has shown so far may be one view of several.
void Several::Adopt(uint8_t source) {
  first_.connections.ForLatest(kMostAdopted, [&](const Slot& slot) {
    uint64_t view = 0;
    points.Adopt(view, {0, source}, slot.connection);
    points.Tick({0, source}, slot.connection.last_time());
    first_.traces[slot.id].view = view;
  });
  Pages<Case>& cases = first_.hindsight.cases();
  for (size_t i = 0; i < cases.size(); ++i) {
    Case& open = cases[i];
    Slot* slot = first_.connections.Find(open.segment);
    if (slot == nullptr || slot->connection.side(0).isn != open.before.side(0).isn) continue;
    const View& view =
        points.Get(first_.traces[slot->id].view, {0, source}, slot->connection, open.segment);
    crossings.Note(view, open.before, open.segment, open.verdict);
  }
}

CapturePoint& Several::At(uint8_t point) {
  if (point == 0) return first_;
  std::unique_ptr<CapturePoint>& other = others_[point];
  if (other == nullptr) {
    other = std::make_unique<CapturePoint>(first_.settings, first_.findings);
    other->several = this;
    other->point = point;
  }
  return *other;
}

uint8_t Several::NumberOf(const Segment& segment, uint8_t source) {
  const bool telling = (segment.flags & (kSyn | kAck | kRst)) == kSyn || segment.length > 0;
  ShortList<Spot, kMaxPoints> twins;
  if (telling) twins = points.SpotsOf(segment);
  return lanes.PointOf(source, [&](uint8_t at) {
    if (at != 0 && others_[at] == nullptr) return Lanes::Glimpse{};
    Lanes::Glimpse glimpse = At(at).Look(segment, source);
    // Under another address: the segment passed a translation between the points.
    for (const Spot& twin : twins) {
      if (glimpse.known || at != twin.point || source == twin.source) continue;
      glimpse = {true, true, twin.source, 0};
      translated_ = true;
    }
    return glimpse;
  });
}

// Of the points that know the connection and have not seen this reset, the nearest; may be null.
CapturePoint* Several::NearestThatMissed(const Segment& segment) {
  CapturePoint* nearest = nullptr;
  int fewest_hops = INT_MAX;
  for (uint8_t point = 0; point < lanes.points(); ++point) {
    const Slot* slot = At(point).connections.Find(segment);
    if (slot == nullptr || slot->connection.Holds(segment)) continue;
    const Connection& connection = slot->connection;
    const Habits& habits = connection.side(connection.SideOf(segment.source)).habits;
    const int hops = std::abs(habits.hop_limit - segment.hop_limit);
    if (hops < fewest_hops) nearest = &At(point);
    fewest_hops = std::min(fewest_hops, hops);
  }
  return nearest;
}

CapturePoint& Several::PointOf(const Segment& segment) {
  const uint8_t source = lanes.SourceOf(segment);
  const uint8_t point = NumberOf(segment, source);
  CapturePoint* chosen = &At(point);
  uint8_t& home = home_[source];
  if (home != point && home != Lanes::kNone) points.Move({home, source}, point);
  home = point;
  points.Tick({point, source}, segment.time);
  // A reset of a connection that only another point knows, though addresses change in between: it
  // was not translated, so both points belong to one capture of the translating device.
  if (segment.Has(kRst) && translated_ && chosen->connections.Find(segment) == nullptr) {
    if (CapturePoint* other = NearestThatMissed(segment)) chosen = other;
  }
  chosen->source = source;
  return *chosen;
}

}  // namespace rst
