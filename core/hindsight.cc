// SPDX-License-Identifier: GPL-2.0-or-later
#include "hindsight.h"

#include "classify.h"
#include "reset.h"
#include "testimony.h"

namespace rst {
namespace {

// Packets of one host overtake each other by less than this on their way through capture queues.
constexpr Nanoseconds kReordering = 2 * kMillisecond;
// An acknowledgment that crossed the reset on a reordering path.
constexpr Nanoseconds kLateAck = 10 * kMillisecond;

bool SenderGoesOn(const Case& which, const Segment& segment, const Connection& current) {
  const uint8_t from = which.before.SideOf(which.segment.source);
  const Endpoint& sender = which.before.side(from);
  const Endpoint& receiver = which.before.side(1 - from);
  const Nanoseconds after = segment.time - which.segment.time;
  if (segment.Has(kSyn)) {
    return segment.Has(kAck) && !sender.syn_seen && receiver.OnlySyn() &&
           current.side(1 - from).syn_count == receiver.syn_count &&
           segment.ack == receiver.snd_nxt;
  }
  if (!sender.seen) return false;
  const bool new_data = segment.SegLen() > 0 && segment.End() > sender.snd_nxt &&
                        segment.End() > which.segment.seq && after > kReordering;
  const bool beyond_reset = !which.segment.Has(kAck) || segment.ack > which.segment.ack;
  const bool new_ack = segment.Has(kAck) && receiver.seen && receiver.una_known &&
                       segment.ack > receiver.snd_una && beyond_reset && after > kLateAck;
  return new_data || new_ack;
}

}  // namespace

uint64_t Hindsight::Open(const Segment& segment, const Connection& before, Verdict* verdict) {
  Case opened{.segment = segment, .before = before, .later = {}, .verdict = verdict};
  opened.segment.payload = {};
  if (cases_.size() < kOpenCases) {
    cases_.push_back(opened);
  } else {
    cases_[count_ % kOpenCases] = opened;
  }
  return ++count_;
}

Case* Hindsight::Find(uint64_t number, Nanoseconds horizon) {
  if (number == 0 || number + kOpenCases <= count_) return nullptr;
  Case& found = cases_[(number - 1) % kOpenCases];
  return found.segment.time > horizon ? &found : nullptr;
}

bool Hindsight::Note(Case& which, const Segment& segment, const Connection& current) {
  if (which.later.sender_frame != 0 || segment.source != which.segment.source) return false;
  if (!SenderGoesOn(which, segment, current)) return false;
  which.later.sender_frame = segment.frame;
  which.later.sender_after = segment.time - which.segment.time;
  return true;
}

void Hindsight::Rejudge(Case& which, const Hosts& hosts, const Settings& settings) {
  const Reset reset(which.segment, which.before, hosts, settings, which.later);
  Verdict verdict = Classify(reset);
  const Verdict old = Alone(*which.verdict);
  const bool changed = verdict.rule != old.rule || verdict.confidence != old.confidence ||
                       verdict.count != old.count;
  if (!changed) return;
  verdict.hindsight = true;
  verdict.testimony = old.testimony;
  ApplyTestimony(verdict);
  *which.verdict = verdict;
}

}  // namespace rst
