// SPDX-License-Identifier: GPL-2.0-or-later
#include "hindsight.h"

#include <algorithm>

#include "classify.h"
#include "prefetch.h"
#include "reset.h"
#include "rule.h"
#include "testimony.h"

namespace rst {
namespace {

// Packets of one host overtake each other by less than this on their way through capture queues.
constexpr Nanoseconds kReordering = 2 * kMillisecond;
// An acknowledgment that crossed the reset on a reordering path.
constexpr Nanoseconds kLateAck = 10 * kMillisecond;

// A burst of resets of one device is over by then.
constexpr Nanoseconds kOneBurst = 2 * kSecond;
// A challenge ACK is the next thing that the receiver sends.
constexpr Nanoseconds kChallengeTime = 500 * kMillisecond;
// How many resets of one connection are looked at again.
constexpr int kMostResets = 8;

// Numbers farther ahead are not of this connection: the ports are in use again.
constexpr uint32_t kFarAhead = 1U << 22;

bool BringsNewData(const Segment& segment, const Endpoint& from) {
  if (segment.SegLen() == 0 || segment.End() <= from.snd_nxt) return false;
  return static_cast<uint32_t>(segment.End() - from.snd_nxt) <= kFarAhead;
}

bool AcknowledgesMore(const Segment& segment, const Endpoint& peer) {
  if (!segment.Has(kAck) || !peer.seen || !peer.una_known) return false;
  return segment.ack > peer.snd_una &&
         static_cast<uint32_t>(segment.ack - peer.snd_una) <= kFarAhead;
}

bool NoteSender(Case& which, const Segment& segment, const Connection& current) {
  const uint8_t from = which.before.SideOf(which.segment.source);
  const Endpoint& sender = which.before.side(from);
  const Endpoint& receiver = which.before.side(1 - from);
  const Nanoseconds after = segment.time - which.segment.time;
  bool goes_on = false;
  if (segment.Has(kSyn)) {
    const bool accepts = segment.Has(kAck) &&
                         current.side(1 - from).syn_count == receiver.syn_count &&
                         segment.ack == receiver.snd_nxt;
    const bool opens = !segment.Has(kAck) && receiver.OnlySyn() && !sender.seen;
    goes_on = !sender.syn_seen && receiver.OnlySyn() && (accepts || opens);
    which.later.sender_syn = goes_on && opens;
  } else if (sender.seen) {
    const bool new_data =
        BringsNewData(segment, sender) && segment.End() > which.segment.seq && after > kReordering;
    const bool beyond_reset = !which.segment.Has(kAck) || segment.ack > which.segment.ack;
    const bool new_ack = AcknowledgesMore(segment, receiver) && beyond_reset && after > kLateAck;
    // What lies before the reset's own number may have been overtaken by it.
    const bool at_once = BringsNewData(segment, sender) && after <= kReordering &&
                         (segment.seq >= which.segment.seq + 1 ||
                          (segment.seq == which.segment.seq && segment.length > 0));
    goes_on = new_data || new_ack || at_once;
  }
  if (!goes_on) return false;
  which.later.sender_frame = segment.frame;
  which.later.sender_after = after;
  return true;
}

bool NoteReceiver(Case& which, const Segment& segment) {
  const uint8_t from = which.before.SideOf(which.segment.source);
  const Endpoint& sender = which.before.side(from);
  const Endpoint& receiver = which.before.side(1 - from);
  const Nanoseconds after = segment.time - which.segment.time;
  if (!receiver.seen || segment.Has(kSyn)) return false;
  const bool first_word = which.later.challenge_frame == 0 && which.later.receiver_frame == 0;
  if (first_word && segment.SegLen() == 0 && segment.Has(kAck) && after < kChallengeTime &&
      segment.seq == receiver.snd_nxt && segment.ack.raw() == receiver.ack_now) {
    which.later.challenge_frame = segment.frame;
    return true;
  }
  const bool goes_on = BringsNewData(segment, receiver) || AcknowledgesMore(segment, sender);
  if (!goes_on || after <= kLateAck) return false;
  which.later.receiver_frame = segment.frame;
  which.later.receiver_after = after;
  return true;
}

bool NoteSegment(Case& which, const Segment& segment, const Connection& current) {
  if (segment.source == which.segment.source) {
    return which.later.sender_frame == 0 && NoteSender(which, segment, current);
  }
  return which.later.receiver_frame == 0 && NoteReceiver(which, segment);
}

// As far as it is worth telling that the verdict has changed.
bool IsSame(const Verdict& a, const Verdict& b) {
  return a.rule == b.rule && a.confidence == b.confidence && a.count == b.count &&
         a.origin == b.origin;
}

}  // namespace

bool Case::Concerns(const Segment& other, bool grows) const {
  if (reach == Reset::kAnyTime) return grows;
  if (reach == 0 || other.time - segment.time > reach) return false;
  const Address& sender = segment.source.address;
  return sender == other.source.address || sender == other.destination.address;
}

uint64_t Hindsight::Open(const Reset& reset, uint64_t earlier, uint64_t verdict) {
  if (cases_.size() < kOpenCases) cases_.emplace_back(reset.connection());
  Case& opened = cases_[count_ % kOpenCases];
  opened.segment = reset.segment();
  opened.before = reset.connection();
  opened.later = {};
  opened.verdict = verdict;
  opened.earlier = earlier;
  opened.reach = reset.reach();
  std::span<const uint8_t>& payload = opened.segment.payload;
  payload = payload.first(std::min(payload.size(), opened.payload.size()));
  std::copy(payload.begin(), payload.end(), opened.payload.begin());
  return ++count_;
}

const Case* Hindsight::CaseOf(uint64_t number) const {
  if (number == 0 || number + kOpenCases <= count_) return nullptr;
  return &cases_[(number - 1) % kOpenCases];
}

Case* Hindsight::Find(uint64_t number, Nanoseconds horizon) {
  auto* found = const_cast<Case*>(CaseOf(number));
  if (found == nullptr) return nullptr;
  const bool open = found->segment.time > horizon && findings_.verdicts.Holds(found->verdict);
  return open ? found : nullptr;
}

void Hindsight::Expect(uint64_t number) const {
  if (const Case* expected = CaseOf(number)) Prefetch(expected, &expected->segment.source);
}

void Hindsight::Note(uint64_t number, const Segment& segment, const Connection& current,
                     const Hosts& hosts, const Settings& settings) {
  for (int i = 0; i < kMostResets; ++i) {
    Case* which = Find(number, segment.time - settings.hindsight_reach);
    if (which == nullptr) return;
    if (NoteSegment(*which, segment, current)) Rejudge(*which, hosts, settings);
    number = which->earlier;
  }
}

// A further reset of the same side: does it show what the burst is?
bool Hindsight::NoteBurst(Case& which, const Case& next) {
  const Verdict& verdict = *findings_.verdicts.Find(next.verdict);
  const bool telling = verdict.rule->family == Family::kThirdParty && next.later.burst_frame == 0;
  const bool named = which.later.burst_injector != nullptr;
  if (!telling || named || (which.later.burst_frame != 0 && verdict.injector == nullptr)) {
    return false;
  }
  // What says that this single packet is forged says nothing of the one before it.
  if (verdict.injector == nullptr && !verdict.numbers_betray) return false;
  which.later.burst_frame = next.segment.frame;
  which.later.burst_injector = verdict.injector;
  return true;
}

bool Hindsight::NoteMirror(Case& which, const Case& next) {
  if (which.later.mirror_frame != 0) return false;
  if (findings_.verdicts.Find(next.verdict)->form != Form::kAbort) return false;
  which.later.mirror_frame = next.segment.frame;
  which.later.mirror_after = next.segment.time - which.segment.time;
  return true;
}

void Hindsight::NoteReset(uint64_t number, Nanoseconds now, const Hosts& hosts,
                          const Settings& settings) {
  const Nanoseconds horizon = now - settings.hindsight_reach;
  const Case* next = Find(number, horizon);
  if (next == nullptr) return;
  number = next->earlier;
  for (int i = 0; i < kMostResets; ++i) {
    Case* which = Find(number, horizon);
    if (which == nullptr || now - which->segment.time > kOneBurst) return;
    const bool same_side = which->segment.source == next->segment.source;
    if (same_side ? NoteBurst(*which, *next) : NoteMirror(*which, *next)) {
      Rejudge(*which, hosts, settings);
    }
    number = which->earlier;
  }
}

void Hindsight::Rejudge(Case& which, const Hosts& hosts, const Settings& settings) {
  Segment segment = which.segment;
  segment.payload = std::span(which.payload).first(segment.payload.size());
  const Reset reset(segment, which.before, hosts, settings, which.later);
  Verdict verdict = Classify(reset);
  which.reach = reset.reach();
  Verdict& told = *findings_.verdicts.Find(which.verdict);
  Testimony* testimony = findings_.testimonies.Find(which.verdict);
  const bool heard = testimony != nullptr && testimony->alone != nullptr;
  if (heard ? IsSame(verdict, Alone(told)) : IsSame(verdict, told)) return;
  verdict.hindsight = true;
  if (testimony != nullptr) ApplyTestimony(verdict, *testimony);
  told = verdict;
}

}  // namespace rst
