// SPDX-License-Identifier: GPL-2.0-or-later
#include "tracker.h"

#include <algorithm>
#include <new>

#include "capture_point.h"
#include "rule.h"
#include "several.h"
#include "speech.h"

namespace rst {
namespace {

// What a hash table keeps beside each element: links, the hash and a share of the buckets.
constexpr uint64_t kTableOverhead = 4 * sizeof(void*);
constexpr uint32_t kFewestOpen = 64;
constexpr uint32_t kFewestFindings = 1'024;
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
  // A quarter for those at hand.
  const uint64_t open = settings.connection_bytes / 4 / sizeof(Slot);
  settings.open_connections = std::max(AtMost(open, settings.open_connections), kFewestOpen);
  const uint64_t for_hints = bytes / 16;
  const uint64_t for_verdicts = bytes / 2 - for_hints;
  settings.max_verdicts = AtMost(for_verdicts / sizeof(Verdict), settings.max_verdicts);
  settings.max_hints = AtMost(for_hints / sizeof(Hint), settings.max_hints);
}

Verdict ForgottenVerdict(const Segment& reset) {
  Verdict verdict;
  verdict.rule = FindRule("capture-incomplete");
  verdict.source = reset.source;
  verdict.destination = reset.destination;
  verdict.frame = reset.frame;
  verdict.evidence.Add(
      {"there was no memory to judge this reset or to keep its verdict; a higher limit helps", {}});
  return verdict;
}

Tracker::Tracker(const Settings& settings)
    : findings_(std::max(settings.max_verdicts, kFewestFindings),
                std::max(settings.max_hints, kFewestFindings)),
      only_(std::make_unique<CapturePoint>(settings, findings_)) {}
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

// A reset is judged at once, and who is captured at several points is recognised by payload, which
// does not wait.
bool Tracker::MayWait(const Segment& segment) const {
  return several_ == nullptr && !segment.Has(kRst) && segment.interface == interface_;
}

// Whoever calls it has left nothing of it in the processor's caches, so that it is short and leaves
// to CatchUp() what can be left.
void Tracker::ObserveDraft() noexcept {
  Segment& waiting = waiting_[waiting_count_];
  if (!waiting.quoted) latest_ = std::max(latest_, waiting.time);
  if (!MayWait(waiting)) return ObserveAtOnce(waiting);
  if (waiting_count_++ == 0 || waiting.time < waiting_since_) waiting_since_ = waiting.time;
  if (!waiting.payload.empty()) {
    waiting.said = Hear(waiting);
    waiting.payload = {};
  }
  if ((waiting.flags & (kSyn | kFin)) != 0) NoteEdge(waiting);
  if (waiting_count_ == kMostWaiting) CatchUp();
}

void Tracker::ObserveAtOnce(const Segment& segment) noexcept {
  Segment heard = segment;
  heard.pair_hash = only_->connections.HashOf(segment);
  heard.said = Hear(segment);
  if (several_ == nullptr) only_->Expect(heard);
  CatchUp();
  Take(heard);
}

Said Tracker::Hear(const Segment& segment) noexcept {
  try {
    return Recognise(segment.payload);
  } catch (...) {
    ++mistakes_;
    return {};
  }
}

// A SYN or a FIN. Whether there is a hint on it may be asked at once.
void Tracker::NoteEdge(Segment& waiting) noexcept {
  waiting.pair_hash = only_->connections.HashOf(waiting);
  if (waiting.Has(kSyn)) waiting_syns_.Add(waiting.pair_hash);
  if (!MayGetHint(waiting)) return;
  only_->connections.ExpectLater(waiting);
  only_->connections.ExpectBeginning(waiting);
}

void Tracker::CatchUp() noexcept {
  constexpr uint32_t kAhead = 2;  // as many as memory can bring at once
  constexpr uint32_t kLater = 6;
  const auto expect_later = [this](uint32_t place) {
    if (place >= waiting_count_) return;
    Segment& waiting = waiting_[place];
    waiting.pair_hash = only_->connections.HashOf(waiting);
    only_->ExpectLater(waiting);
  };
  for (uint32_t i = 0; i < kLater; ++i) expect_later(i);
  for (uint32_t i = 0; i < waiting_count_; ++i) {
    expect_later(i + kLater);
    if (i + kAhead < waiting_count_) only_->Expect(waiting_[i + kAhead]);
    Take(waiting_[i]);
  }
  waiting_count_ = 0;
  waiting_syns_.Clear();
}

void Tracker::Take(const Segment& segment) noexcept {
  const bool reset = segment.Has(kRst) && !segment.quoted;
  Verdict* verdict = reset ? &findings_.verdicts.Add(segment.frame) : nullptr;
  try {
    Follow(segment);
  } catch (const std::bad_alloc&) {  // the segment is not tracked
  } catch (...) {
    ++mistakes_;
  }
  if (reset && verdict->rule == nullptr) *verdict = ForgottenVerdict(segment);
}

void Tracker::Follow(const Segment& segment) {
  if (segment.quoted) return only_->ObserveQuoted(segment);
  CapturePoint* point = &PointOf(segment);
  if (segment.Has(kRst)) {
    point->Judge(segment);
  } else if (!point->Observe(segment)) {
    SplitInterface(segment);
    point = &PointOf(segment);
    point->Observe(segment);
  }
  if (several_ != nullptr) several_->crossings.Tick(point->point);
}

const Verdict* Tracker::FindVerdict(uint32_t frame, uint32_t index) noexcept {
  CatchUp();
  return findings_.verdicts.FindOn(frame, index);
}

// Of its connection, or of another with the same hash.
bool Tracker::BeginningMayWait(const Segment& segment) const {
  return std::find(waiting_syns_.begin(), waiting_syns_.end(), segment.pair_hash) !=
         waiting_syns_.end();
}

// Whether the frame, if it still waits, has no hint that holds at once. That is worth knowing: to
// ask for the hint would end the waiting with every SYN and FIN.
bool Tracker::HasNoHintYet(uint32_t frame) {
  if (waiting_count_ == 0 || latest_ - waiting_since_ >= kSynPatience) return false;
  uint32_t first = waiting_count_;
  while (first > 0 && waiting_[first - 1].frame == frame) --first;
  return first < waiting_count_ &&
         std::none_of(&waiting_[first], &waiting_[waiting_count_], [&](const Segment& segment) {
           if (!MayGetHint(segment)) return false;
           if (segment.Has(kFin) && BeginningMayWait(segment)) return true;
           const Slot* slot = only_->connections.Find(segment);
           return slot != nullptr && MayGetHint(segment, slot->connection);
         });
}

const HintKind* Tracker::FindHint(uint32_t frame) noexcept {
  try {
    if (HasNoHintYet(frame)) return nullptr;
  } catch (...) {  // no memory to look: see below
  }
  CatchUp();
  uint32_t index = 0;
  while (const Hint* hint = findings_.hints.FindOn(frame, index++)) {
    if (hint->Holds(latest_)) return hint->kind;
  }
  return nullptr;
}

}  // namespace rst
