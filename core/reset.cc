// SPDX-License-Identifier: GPL-2.0-or-later
#include "reset.h"

#include <algorithm>

namespace rst {
namespace {

// IANA's ranges (RFC 6335 section 6): system ports belong to services, and the ephemeral ports of
// all common stacks start at 32768 or above.
constexpr uint16_t kFirstUserPort = 1024;
constexpr uint16_t kFirstEphemeralPort = 32768;

// An answer comes within a round trip; an older empty segment is not what was answered.
constexpr Nanoseconds kAnswerTime = kSecond;
constexpr Nanoseconds kTooLongAgo = 5 * kSecond / 2;

// The least that is taken for the round trip to the sender; the handshake may tell more.
constexpr Nanoseconds kUsualRoundTrip = 100 * kMillisecond;

// Options take at most 40 bytes of a segment (RFC 9293 section 3.1); an MSS that the capture did
// not show is at least 536 (section 3.7.1).
constexpr uint32_t kMostOptions = 40;
constexpr uint32_t kLeastMss = 536;

bool LooksLikeService(uint16_t port, uint16_t other) {
  if (port < kFirstUserPort) return other >= kFirstUserPort;
  return port < kFirstEphemeralPort && other >= kFirstEphemeralPort;
}

// The first payload byte of an endpoint.
SeqNum StartOf(const Endpoint& endpoint) {
  return endpoint.syn_seen ? endpoint.isn + 1 : endpoint.first_seq;
}

// Payload bytes in [from, to), where `to` may lie behind the endpoint's FIN.
uint32_t PayloadBetween(const Endpoint& endpoint, SeqNum from, SeqNum to) {
  if (endpoint.fin_seen && to > endpoint.fin_seq) to = endpoint.fin_seq;
  return to > from ? static_cast<uint32_t>(to - from) : 0;
}

}  // namespace

Reset::Reset(const Segment& segment, const Connection& before, const Hosts& hosts,
             const Settings& settings, const Aftermath& later)
    : segment_(segment),
      connection_(before),
      hosts_(hosts),
      settings_(settings),
      later_(later),
      from_(before.SideOf(segment.source)),
      sender_(before.side(from_)),
      receiver_(before.side(1 - from_)),
      statement_(FindStatement(segment, sender_)),
      phase_(before.phase()) {
  // With other control bits set the header is crafted or corrupted and its numbers mean nothing.
  const bool sound = (segment_.flags & (kSyn | kFin | kUrg)) == 0;
  if (sound) {
    FindTrigger();
    FindAnsweredReset();
  }
  if (trigger_ != nullptr) {
    form_ = Form::kAnswer;
  } else if (sound && LooksLikeAbort()) {
    form_ = Form::kAbort;
  }
  MeasureTime();
  FindRole();
  CorrectStatement();
  const bool syn_sent =
      receiver_.syn_seen && !sender_.seen && receiver_.segments == receiver_.syn_count;
  if (syn_sent) {
    acceptable_ = segment_.Has(kAck) && segment_.ack == receiver_.snd_nxt;
  } else if (sender_.seen) {
    acceptable_ =
        segment_.seq == sender_.snd_nxt || (sender_.una_known && segment_.seq == sender_.snd_una);
  } else {
    acceptable_ = receiver_.seen && segment_.seq.raw() == receiver_.ack_now;
  }
  const bool unsigned_one = sender_.syn_options.signature && !segment_.options.signature;
  acceptable_ = acceptable_ && !unsigned_one;
  origin_ = FindOrigin(*this);
  injector_ = FindInjector(*this);
}

const Host* Reset::sender_host(Nanoseconds reach) const {
  reach_ = std::max(reach_, reach);
  if (!sender_host_) sender_host_ = hosts_.Find(segment_.source.address);
  return *sender_host_;
}

const Host* Reset::receiver_host() const {
  reach_ = kAnyTime;
  if (!receiver_host_) receiver_host_ = hosts_.Find(segment_.destination.address);
  return *receiver_host_;
}

const Hosts& Reset::hosts() const {
  reach_ = kAnyTime;
  return hosts_;
}

// A code may mean less than it says when the capture knows better.
void Reset::CorrectStatement() {
  if (statement_.cause == "stray-segment" && !AlreadyReset() && !SenderClosed()) {
    statement_.vague = true;
    statement_.cause =
        has_idle_ && idle_ >= settings_.idle_threshold ? "idle-timeout" : "connection-unknown";
  }
  if (statement_.cause == "connection-unknown" && AlreadyReset()) {
    statement_.cause = "stray-segment";
  }
}

bool Reset::IsNews(const Seen& seen) const {
  const bool again = sender_.resets.count > 0;
  const uint32_t last_word =
      std::max(sender_.seen ? sender_.last_frame : 0, again ? sender_.resets.first_frame : 0);
  if (seen.frame > last_word || IsUnacknowledged(seen)) return true;
  // An empty segment that was on its way when the sender reset, and crossed its last words.
  const Nanoseconds round_trip = std::max(RoundTripToSender(), kUsualRoundTrip);
  const bool behind = receiver_.una_known && seen.seq < receiver_.snd_una;  // what followed came in
  return again && !behind && seen.SegLen() == 0 &&
         seen.time + round_trip > sender_.resets.first_time;
}

bool Reset::IsUnacknowledged(const Seen& seen) const {
  return seen.SegLen() > 0 && (!receiver_.una_known || seen.End() > receiver_.snd_una);
}

bool Reset::AnswerFits(const Seen& seen) const {
  // What the sender has heard of and gone on from was not what it answered.
  if (!IsNews(seen)) return false;
  if (!segment_.Has(kAck)) return seen.Has(kAck) && seen.ack == segment_.seq;
  if (!seen.Has(kAck)) {
    return segment_.ack == seen.End() && (segment_.seq.raw() == 0 || seen.Has(kSyn));
  }
  return seen.End() == segment_.ack && MirrorsRefused(seen);
}

// Windows and some devices answer with both numbers: the ACK covers the segment that they refuse.
// Only a side that has closed does that; on a live connection the same numbers are an abort.
bool Reset::MirrorsRefused(const Seen& seen) const {
  const bool own_seq = segment_.seq == seen.ack || segment_.seq == sender_.snd_nxt;
  if (!own_seq) return false;
  if (sender_.resets.count > 0) return segment_.seq == seen.ack || PlainHeader();
  if (sender_.fin_ack_frame != 0 && receiver_.fin_ack_frame != 0 &&
      seen.frame > sender_.fin_ack_frame && seen.frame > receiver_.fin_ack_frame) {
    return true;
  }
  return sender_.fin_seen && PlainHeader() && IsUnacknowledged(seen);
}

void Reset::FindTrigger() {
  const Seen* newest = nullptr;
  const Seen* oldest = nullptr;
  const Seen* payload = nullptr;  // the oldest with payload that the sender has not taken
  const Seen* fin = nullptr;      // the oldest with a FIN that the sender has not taken
  const Seen* answered = nullptr;
  for (uint8_t age = 0; age < Connection::kRemembered; ++age) {
    const Seen& seen = connection_.recent(age);
    if (seen.frame == 0) break;
    if (seen.from_a == (from_ == 0) || seen.Has(kRst) || !AnswerFits(seen)) continue;
    if (seen.SegLen() == 0 && segment_.time - seen.time > kTooLongAgo) continue;
    if (seen.answered) {
      answered = answered == nullptr ? &seen : answered;
      continue;
    }
    const bool stale =
        newest != nullptr && seen.SegLen() == 0 && segment_.time - seen.time > kAnswerTime;
    newest = newest == nullptr ? &seen : newest;
    if (!stale) oldest = &seen;
    if (IsUnacknowledged(seen)) (seen.length > 0 ? payload : fin) = &seen;
  }
  // After its first reset a host answers what is still in flight, in order. So does a server that
  // had not even heard of the end of the handshake.
  const bool unheard = sender_.OnlySyn() && oldest != nullptr && oldest->SegLen() == 0;
  if (sender_.resets.count > 0 || unheard) {
    trigger_ = oldest;
  } else {
    trigger_ = payload != nullptr ? payload : (fin != nullptr ? fin : newest);
  }
  // More may be in flight than is remembered one by one.
  // The flight is an estimate by bytes, so leave it some room.
  // A capture before segmentation offload shows several segments as one.
  const uint32_t mss = std::max<uint32_t>(sender_.syn_options.mss, kLeastMss) - kMostOptions;
  const uint32_t flight = receiver_.flight + receiver_.flight / 4;
  const uint32_t on_the_wire = std::max(flight, receiver_.Unacknowledged() / mss + 1);
  const uint32_t sent = segment_.Has(kAck) ? sender_.resets.count : sender_.resets.bare;
  if (trigger_ == nullptr && on_the_wire > sent) trigger_ = answered;
  PreferLatestCopy();
}

// Of a segment that was sent again, the latest transmission is the one that was answered.
void Reset::PreferLatestCopy() {
  if (trigger_ == nullptr || trigger_->SegLen() == 0) return;
  for (uint8_t age = 0; age < Connection::kRemembered; ++age) {
    const Seen& seen = connection_.recent(age);
    if (seen.frame <= trigger_->frame) return;
    if (seen.from_a == trigger_->from_a && seen.seq == trigger_->seq && seen.SegLen() > 0 &&
        !seen.Has(kRst) && !seen.answered && AnswerFits(seen)) {
      trigger_ = &seen;
      return;
    }
  }
}

// No conforming stack answers a reset; scanners and user-mode stacks do.
void Reset::FindAnsweredReset() {
  for (uint8_t age = 0; trigger_ == nullptr && age < Connection::kRemembered; ++age) {
    const Seen& seen = connection_.recent(age);
    if (seen.frame == 0 || answered_reset_ != nullptr) return;
    if (!seen.Has(kRst) || seen.answered || seen.from_a == (from_ == 0)) continue;
    const bool own_number = sender_.seen && segment_.seq == sender_.snd_nxt;
    const bool fits = seen.Has(kAck) ? !segment_.Has(kAck) && segment_.seq == seen.ack
                                     : segment_.Has(kAck) && segment_.seq.raw() == 0 &&
                                           !own_number && segment_.ack == seen.End();
    if (fits) answered_reset_ = &seen;
  }
}

bool Reset::LooksLikeAbort() const {
  // Without an ACK bit and without the other direction it might as well answer something unseen.
  if (!segment_.Has(kAck)) {
    return sender_.seen && receiver_.seen && segment_.seq == sender_.snd_nxt;
  }
  bool seq_fits = receiver_.seen && segment_.seq.raw() == receiver_.ack_now;
  if (sender_.seen) {
    // SND.NXT, the FIN itself (macOS), or the edge of the peer's window (Linux:
    // tcp_acceptable_seq).
    seq_fits =
        segment_.seq == sender_.snd_nxt ||
        (sender_.una_known && segment_.seq >= sender_.snd_una && segment_.seq < sender_.snd_nxt);
  }
  bool ack_fits = sender_.seen && segment_.ack.raw() == sender_.ack_now;
  if (receiver_.seen) {
    const SeqNum lowest = receiver_.una_known ? receiver_.snd_una : receiver_.first_seq;
    ack_fits = segment_.ack >= lowest && segment_.ack <= receiver_.snd_nxt;
  }
  return seq_fits && ack_fits;
}

void Reset::MeasureTime() {
  Nanoseconds end = segment_.time;
  if (trigger_ != nullptr) {
    has_delay_ = true;
    delay_ = segment_.time - trigger_->time;
    end = trigger_->time;
  } else if (sender_.seen) {
    has_delay_ = true;
    delay_ = segment_.time - sender_.last_time;
  }
  for (uint8_t age = 0; age < Connection::kRemembered; ++age) {
    const Seen& seen = connection_.recent(age);
    if (seen.frame == 0) break;
    if (seen.Has(kRst) || (trigger_ != nullptr && seen.frame >= trigger_->frame)) continue;
    has_idle_ = true;
    idle_ = end - seen.time;
    break;
  }
}

void Reset::FindRole() {
  if (connection_.client() >= 0) {
    role_ = connection_.IsClient(from_) ? Role::kClient : Role::kServer;
  } else if (LooksLikeService(segment_.source.port, segment_.destination.port)) {
    role_ = Role::kServer;
  } else if (LooksLikeService(segment_.destination.port, segment_.source.port)) {
    role_ = Role::kClient;
  }
}

bool Reset::HasStreamPayload() const {
  constexpr uint32_t kFullSegment = 500;
  return segment_.length >= kFullSegment && segment_.length == sender_.longest;
}

bool Reset::AnswersSynInside() const {
  return AnswersSyn() && receiver_.syn_seen && sender_.syn_seen && trigger_->seq != receiver_.isn;
}

bool Reset::SenderGoesOn() const {
  if (later_.sender_frame == 0) return false;
  // A side that had really sent this reset would have been done with the connection.
  return !SenderClosed() && (IsAbort() || AnswersSyn() || (IsAnswer() && Established()));
}

Nanoseconds Reset::MirrorDistance() const {
  // Of two genuine aborts one comes a while before the other.
  constexpr Nanoseconds kOneInstant = kMillisecond;
  if (IsAnswer() || sender_.resets.count > 0) return -1;
  if (later_.mirror_frame != 0)
    return later_.mirror_after <= kOneInstant ? later_.mirror_after : -1;
  const Resets& other = receiver_.resets;
  if (!IsAbort() || other.count != 1 || other.inexact) return -1;
  const Nanoseconds apart = segment_.time - other.last_time;
  return apart <= kOneInstant ? apart : -1;
}

uint32_t Reset::StepFromPrevious() const {
  constexpr Nanoseconds kOneBurst = 2 * kSecond;
  const Resets& before = sender_.resets;
  if (before.count == 0 || segment_.time - before.last_time > kOneBurst) return 0;
  const int32_t step = segment_.seq - before.seq;
  return step > 0 ? static_cast<uint32_t>(step) : 0;
}

const Endpoint& Reset::LastSpeaker() const {
  return sender_.last_data_frame > receiver_.last_data_frame ? sender_ : receiver_;
}

Nanoseconds Reset::Began() const {
  if (!sender_.syn_seen || !receiver_.syn_seen) {
    return sender_.syn_seen ? sender_.syn_time : receiver_.syn_time;
  }
  return std::min(sender_.syn_time, receiver_.syn_time);
}

Nanoseconds Reset::RoundTripToSender() const {
  const int8_t client = connection_.client();
  if (client < 0) return 0;
  const Endpoint& opener = connection_.side(static_cast<uint8_t>(client));
  const Endpoint& server = connection_.side(static_cast<uint8_t>(1 - client));
  if (opener.syn_count != 1 || server.syn_count != 1) return 0;
  if (role_ == Role::kServer) return server.syn_time - opener.syn_time;
  return connection_.handshake_done() ? connection_.handshake_time() - server.syn_time : 0;
}

bool Reset::FinReached() const {
  if (!receiver_.fin_seen) return false;
  if (receiver_.FinAcknowledged()) return true;
  if (segment_.Has(kAck)) return segment_.ack > receiver_.fin_seq;
  return IsAnswer() && trigger_->End() > receiver_.fin_seq;
}

bool Reset::Established() const {
  return connection_.handshake_done() || AnyData() ||
         (FromClient() && receiver_.syn_seen && receiver_.seen) ||
         (!connection_.from_start() && connection_.both_seen() && !sender_.syn_seen &&
          !receiver_.syn_seen);
}

uint32_t Reset::UnansweredBytes() const {
  if (!receiver_.seen) return 0;
  SeqNum received = receiver_.una_known ? receiver_.snd_una : StartOf(receiver_);
  if (segment_.Has(kAck) && segment_.ack > received && segment_.ack <= receiver_.snd_nxt) {
    received = segment_.ack;
  }
  const SeqNum answered = sender_.data_seen ? sender_.data_ack : StartOf(receiver_);
  return PayloadBetween(receiver_, answered, received);
}

uint32_t Reset::NewlyAcknowledgedBytes() const {
  if (!receiver_.seen || !receiver_.una_known || !segment_.Has(kAck)) return 0;
  if (segment_.ack > receiver_.snd_nxt) return 0;
  return PayloadBetween(receiver_, receiver_.snd_una, segment_.ack);
}

uint32_t Reset::UnansweredRequestBytes() const {
  if (!sender_.data_seen || !sender_.una_known) return 0;
  const SeqNum answered = receiver_.data_seen ? receiver_.data_ack : StartOf(sender_);
  return PayloadBetween(sender_, answered, sender_.snd_una);
}

bool Reset::LastPayloadWasFull() const {
  const uint32_t mss = std::min(sender_.syn_options.mss, receiver_.syn_options.mss);
  const uint32_t full = mss != 0 ? mss - std::min(mss, kMostOptions) : kLeastMss;
  return receiver_.data_seen && receiver_.last_length == receiver_.longest &&
         receiver_.longest >= full;
}

bool Reset::CutsReceiverShort() const {
  return receiver_.data_seen && (ReceiverOwesPayload() || LastPayloadWasFull() ||
                                 receiver_.Unacknowledged() > NewlyAcknowledgedBytes());
}

uint32_t Reset::bytes_lost() const {
  uint32_t lost = sender_.Unacknowledged() + receiver_.Unacknowledged();
  return lost - std::min(lost, NewlyAcknowledgedBytes());
}

}  // namespace rst
