// SPDX-License-Identifier: GPL-2.0-or-later
#include "tracker.h"

#include <algorithm>

#include "capture_point.h"
#include "rule.h"
#include "several.h"

namespace rst {
namespace {

// What a hash table keeps beside each element: links, the hash and a share of the buckets.
constexpr uint64_t kTableOverhead = 4 * sizeof(void*);
constexpr uint64_t kHostSize = sizeof(Host) + sizeof(Address) + kTableOverhead + Host::kMostHeld;

uint32_t AtMost(uint64_t count, uint32_t limit) {
  return count < limit ? static_cast<uint32_t>(count) : limit;
}

}  // namespace

// Connections tell more than hosts, so they get most of it.
void LimitMemory(Settings& settings, uint64_t bytes) {
  const uint64_t for_hosts = bytes / 8;
  settings.max_hosts = AtMost(for_hosts / kHostSize, settings.max_hosts);
  settings.max_hosts = std::max(settings.max_hosts, 2U);
  settings.connection_bytes = bytes - for_hosts;
}

Tracker::Tracker(const Settings& settings) : only_(std::make_unique<CapturePoint>(settings)) {}
Tracker::~Tracker() = default;

void Tracker::BeginSeveral() {
  several_ = std::make_unique<Several>(*only_, static_cast<uint16_t>(interface_), began_);
  only_->several = several_.get();
}

// The interface turned out to hold what was captured at several points.
void Tracker::SplitInterface(const Segment& segment) {
  BeginSeveral();
  several_->lanes.Split(segment);
  several_->first_source = Lanes::kNone;  // which of the wires it was is not known any more
}

CapturePoint& Tracker::PointOf(const Segment& segment) {
  if (interface_ < 0) {
    interface_ = segment.interface;
    began_ = segment.time;
  }
  if (several_ == nullptr) {
    if (segment.interface == static_cast<uint16_t>(interface_)) return *only_;
    BeginSeveral();
  }
  return several_->PointOf(segment);
}

void Tracker::Observe(const Segment& segment, Verdict* verdict, Hint* hint) noexcept {
  const bool reset = segment.Has(kRst) && verdict != nullptr && !segment.quoted;
  try {
    if (segment.quoted) {
      only_->ObserveQuoted(segment);
      return;
    }
    CapturePoint* point = &PointOf(segment);
    if (reset) {
      point->Judge(segment, *verdict);
    } else if (!segment.Has(kRst) && !point->Observe(segment, hint)) {
      SplitInterface(segment);
      point = &PointOf(segment);
      point->Observe(segment, hint);
    }
    if (several_ != nullptr) several_->crossings.Tick(point->point);
  } catch (...) {  // out of memory: the segment is not tracked
  }
  if (reset && verdict->rule == nullptr) {
    verdict->rule = FindRule("capture-incomplete");
    verdict->source = segment.source;
    verdict->destination = segment.destination;
    verdict->frame = segment.frame;
  }
}

}  // namespace rst
