// SPDX-License-Identifier: GPL-2.0-or-later
// Family "close": the reset belongs to the end of a connection, or comes after it.
#include <algorithm>
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

// Below this a half-closed connection is simply still closing; the shortest usual timer is 60 s.
constexpr Nanoseconds kHalfClosedLong = 20 * kSecond;
// Linux's tcp_fin_timeout; a late segment can only tell that the timer was at most this much less.
constexpr Nanoseconds kFinTimeout = 55 * kSecond;

bool BothClosed(const Reset& r) {
  return r.sender().FinAcknowledged() && r.receiver().FinAcknowledged();
}

// The trigger carries payload that the sender had not received before.
bool TriggerHasNewPayload(const Reset& r) {
  const Seen& trigger = *r.trigger();
  return trigger.length > 0 && (!r.receiver().una_known || trigger.End() > r.receiver().snd_una);
}

// Silence since the half-close was complete.
Nanoseconds HalfClosedFor(const Reset& r) {
  return r.idle();
}

bool HalfClosed(const Reset& r) {
  return r.sender().FinAcknowledged() && !r.AlreadyReset() && r.has_idle() &&
         (!r.receiver().fin_seen || (r.IsAnswer() && r.trigger()->Has(kFin)));
}

Match FinWait2Timeout(const Reset& r) {
  if (!HalfClosed(r)) return No();
  const Nanoseconds silence = HalfClosedFor(r);
  Match match;
  if (r.IsAbort() && silence >= kHalfClosedLong) {
    const Nanoseconds minutes = (silence + 30 * kSecond) / (60 * kSecond);
    const bool exact = std::abs(silence - minutes * 60 * kSecond) <= kSecond;
    match = Yes(exact ? Strength::kCertain : Strength::kLikely);
  } else if (r.IsAnswer() && silence >= kFinTimeout) {
    match = Yes(Strength::kLikely);
  } else {
    return No();
  }
  match.related.Add(r.sender().fin_frame);
  match.evidence.Add(
      {"its FIN ({0:frame}) was acknowledged, the peer did not close, and nothing came for "
       "{1:time}",
       {r.sender().fin_frame, silence}});
  return match;
}

Match DataAfterClose(const Reset& r) {
  if (!TriggerHasNewPayload(r)) return No();
  Match match = Yes(HalfClosed(r) && HalfClosedFor(r) >= kFinTimeout ? Strength::kPossible
                                                                     : Strength::kCertain);
  match.count = r.trigger()->length;
  match.related.Add(r.sender().fin_frame);
  match.evidence.Add({"the sender's FIN is {0:frame}, {1:time} before the reset",
                      {r.sender().fin_frame, r.segment().time - r.sender().fin_time}});
  match.evidence.Add({"{0:frame} brought {1:bytes} that it had not received yet",
                      {r.trigger()->frame, r.trigger()->length}});
  return match;
}

// An abort that crossed the other side's reset, as far as it is one.
bool Crosses(const Reset& r) {
  return r.IsAbort() && r.segment().Has(kAck) && r.sender().resets.count == 0 &&
         r.receiver().resets.count > 0;
}

Match AbortAfterFin(const Reset& r) {
  if (r.AlreadyReset() && !Crosses(r)) return No();
  if (r.segment().seq < r.sender().fin_seq) return No();
  const bool long_silence = HalfClosed(r) && r.idle() >= kHalfClosedLong;
  const bool gave_up = !r.sender().FinAcknowledged() && r.sender().repeats.count >= 2;
  // Kernels abort with RST and ACK; a bare one may answer what the capture does not hold.
  const bool may_answer = !r.segment().Has(kAck) || r.receiver().missing || Crosses(r);
  const Strength usual = may_answer ? Strength::kLikely : Strength::kCertain;
  Match match = Yes(long_silence || gave_up ? Strength::kPossible : usual);
  match.related.Add(r.sender().fin_frame);
  match.evidence.Add({"its own FIN is {0:frame}, {1:time} before the reset",
                      {r.sender().fin_frame, r.segment().time - r.sender().fin_time}});
  if (r.UnansweredBytes() > 0) {
    match.evidence.Add({"it had received {0:bytes} since it last sent data, perhaps unread",
                        {r.UnansweredBytes()}});
  }
  return match;
}

Match FinAnsweredWithReset(const Reset& r) {
  if ((r.AlreadyReset() && !Crosses(r)) || !r.FinReached()) return No();
  // Data and FIN in one segment, refused as a whole: the FIN is not what mattered.
  const bool with_data = r.IsAnswer() && TriggerHasNewPayload(r) && !r.receiver().FinAcknowledged();
  // Its own FIN may be among what the capture does not hold.
  const bool unsure = r.sender().missing || Crosses(r);
  const Strength usual = unsure ? Strength::kLikely : Strength::kCertain;
  Match match = Yes(with_data ? Strength::kPossible : usual);
  match.related.Add(r.receiver().fin_frame);
  match.evidence.Add({"the peer's FIN is {0:frame}, {1:time} before the reset",
                      {r.receiver().fin_frame, r.segment().time - r.receiver().fin_time}});
  if (r.UnansweredBytes() > 0) {
    match.evidence.Add({"it had received {0:bytes} since it last sent data, perhaps unread",
                        {r.UnansweredBytes()}});
  }
  return match;
}

Match LastAckLost(const Reset& r) {
  if (!r.trigger()->Has(kFin)) return No();
  const Endpoint& closer = r.receiver();
  if (!closer.fin_seen || r.trigger()->frame == closer.fin_frame) return No();
  if (r.trigger()->fresh || TriggerHasNewPayload(r)) return No();
  if (r.trigger()->End() != closer.fin_seq + 1) return No();
  Match match = Yes(Strength::kCertain);
  match.count = std::max(closer.repeats.count, 1U);
  match.related.Add(closer.fin_frame);
  match.evidence.Add(
      {"the FIN of {0:frame} was sent again {1:times}", {closer.fin_frame, match.count}});
  return match;
}

// More was in flight than is remembered segment by segment: the number is one that the receiver had
// acknowledged in its time.
bool AnswersForgotten(const Reset& r) {
  constexpr Nanoseconds kOneFlight = kSecond;
  const Endpoint& sender = r.sender();
  const SeqNum seq = r.segment().seq;
  return r.form() != Form::kAnswer && !r.segment().Has(kAck) && r.PlainHeader() &&
         sender.resets.count > 0 && r.segment().time - sender.resets.last_time < kOneFlight &&
         r.receiver().data_seen && seq >= sender.first_seq && seq <= SeqNum(r.receiver().ack_now) &&
         seq != sender.resets.seq;
}

Match StraySegment(const Reset& r) {
  if (AnswersForgotten(r)) {
    Match match = Yes(Strength::kPossible);
    match.count = r.sender().resets.count;
    match.related.Add(r.sender().resets.first_frame);
    match.evidence.Add(
        {"its SEQ {0} is a number that the receiver had acknowledged before the "
         "reset of {1:frame}; what it answers was in flight then",
         {r.segment().seq.raw(), r.sender().resets.first_frame}});
    return match;
  }
  if (!r.IsAnswer() || (r.trigger()->Has(kSyn) && !r.AlreadyReset())) return No();
  const Endpoint& sender = r.sender();
  if (r.AlreadyReset()) {
    const bool own = sender.resets.count > 0;
    const uint32_t frame = own ? sender.resets.first_frame : r.receiver().resets.first_frame;
    // A client in SYN-SENT may have ignored the reset and answer an impossible segment.
    Match match = Yes(sender.OnlySyn() && r.FromClient() ? Strength::kLikely : Strength::kCertain);
    match.count = sender.resets.count;
    match.related.Add(frame);
    match.evidence.Add({"the connection had been reset in {0:frame}", {frame}});
    match.evidence.Add(
        {"{0:frame} was still on its way, or its sender did not know yet", {r.trigger()->frame}});
    return match;
  }
  if (!r.SenderClosed() || TriggerHasNewPayload(r)) return No();
  Match match = Yes(BothClosed(r) ? Strength::kCertain : Strength::kLikely);
  match.related.Add(sender.fin_frame);
  match.evidence.Add({"its side was closed in {0:frame}, {1:time} before the reset",
                      {sender.fin_frame, r.segment().time - sender.fin_time}});
  return match;
}

Match DuplicateReset(const Reset& r) {
  const Endpoint& sender = r.sender();
  if (sender.resets.count == 0) return No();
  if (sender.resets.seq != r.segment().seq || sender.resets.flags != r.segment().flags) return No();
  if (r.segment().Has(kAck) && sender.resets.ack != r.segment().ack) return No();
  // An answer of its own, if the path had doubled what it answers.
  const bool bare = !r.segment().Has(kAck);
  // Injectors repeat theirs to be sure.
  const bool unsure = bare || r.origin().contradicted;
  Match match = Yes(unsure ? Strength::kLikely : Strength::kCertain);
  match.count = sender.resets.count + 1;
  match.related.Add(sender.resets.first_frame);
  match.evidence.Add({"same SEQ and flags as {0:frame}, and nothing in between to answer",
                      {sender.resets.first_frame}});
  return match;
}

Match ResetOnReset(const Reset& r) {
  const Seen* answered = r.answered_reset();
  if (answered == nullptr) return No();
  // A client in SYN-SENT may have answered a SYN/ACK that the capture does not hold.
  const bool waited = r.FromClient() && r.sender().OnlySyn() && r.PlainHeader();
  Match match = Yes(waited ? Strength::kPossible : Strength::kLikely);
  match.related.Add(answered->frame);
  match.evidence.Add({"its numbers answer the reset of {0:frame}, {1:time} earlier",
                      {answered->frame, r.segment().time - answered->time}});
  return match;
}

constexpr Rule kRules[] = {
    {.id = "duplicate-reset",
     .family = Family::kClose,
     .phase = Phase::kClosed,
     .severity = Severity::kChat,
     .security = false,
     .by_device = true,
     .title = "The same reset again",
     .sentence = "{sender} sent the same reset again ({count:times} now), with nothing in between "
                 "to answer",
     .advice =
         "See the first of these resets; if the copies differ in hop limit, a device repeats or "
         "injects them",
     .reference = "RFC 9293 section 3.5.2",
     .needs = kBothDirections | kWholeStory,
     .given = kNoAnswer,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "stray-segment injected-reset",
     .match = DuplicateReset},
    {.id = "reset-on-reset",
     .family = Family::kClose,
     .phase = Phase::kClosed,
     .severity = Severity::kNote,
     .security = false,
     .title = "A reset in reply to a reset: no conforming stack does this",
     .sentence =
         "{sender} answered a reset of {receiver} with a reset, which no conforming stack does",
     .advice = "Find the device or tool that speaks for {sender.host}: a scanner, a NAT or a "
               "security device",
     .reference = "RFC 9293 section 3.10.7.1",
     .needs = kNothing,
     .given = kNoAnswer,
     .confidence = {.certain = 90, .likely = 80, .possible = 50},
     .imitators = "injected-reset",
     .match = ResetOnReset},
    {.id = "last-ack-lost",
     .family = Family::kClose,
     .phase = Phase::kClosing,
     .severity = Severity::kChat,
     .security = false,
     .title = "A repeated FIN met a connection that was gone",
     .sentence =
         "{receiver} sent its FIN again because the last ACK was lost, but {sender} had already "
         "forgotten the connection",
     .advice = "Nothing to mend but the loss: all data had arrived",
     .reference = "RFC 9293 section 3.6.1",
     .needs = kBothDirections,
     .given = kAnAnswer | kFirstReset | kSenderClosed,
     .confidence = {.certain = 92, .likely = 80, .possible = 50},
     .imitators = "stray-segment",
     .match = LastAckLost},
    {.id = "fin-wait-2-timeout",
     .family = Family::kClose,
     .phase = Phase::kClosing,
     .severity = Severity::kNote,
     .security = false,
     .title = "A half-closed connection outlived its timer",
     .sentence = "{sender} had closed its side and waited {idle} for {receiver} to close too, "
                 "longer than its "
                 "timer for half-closed connections allows",
     .advice = "Look at why the application behind {receiver} does not close its side: it has read "
               "end of "
               "file and keeps the socket",
     .reference = "RFC 9293 section 3.6; Linux tcp_fin_timeout",
     .needs = kBothDirections,
     .given = kAnswerOrAbort | kFirstReset | kSenderClosed,
     .confidence = {.certain = 95, .likely = 78, .possible = 50},
     .imitators = "data-after-close abort-after-fin",
     .match = FinWait2Timeout},
    {.id = "data-after-close",
     .family = Family::kClose,
     .phase = Phase::kClosing,
     .severity = Severity::kWarn,
     .security = false,
     .title = "Data came after the receiver had closed",
     .sentence =
         "{sender} had closed the connection when the data of {trigger} came, and refused it",
     .advice = "If the data matters, let the application behind {sender} read to the end before it "
               "closes; a "
               "farewell that crosses the FIN (TLS close_notify, SMTP 221) is harmless",
     .reference = "RFC 9293 section 3.6.1; RFC 1122 section 4.2.2.13",
     .needs = kBothDirections,
     .given = kAnAnswer | kFirstReset | kSenderClosed,
     .confidence = {.certain = 95, .likely = 75, .possible = 50},
     .imitators = "",
     .match = DataAfterClose},
    {.id = "stray-segment",
     .family = Family::kClose,
     .phase = Phase::kClosed,
     .severity = Severity::kChat,
     .security = false,
     .title = "A late segment met a connection that was already gone",
     .sentence = "This connection had already ended at {sender}; each segment that still comes "
                 "(here {trigger}) is answered with a reset",
     .advice = "Nothing to mend here: see how the connection ended before",
     .reference = "RFC 9293 section 3.10.7.1",
     .needs = kNothing,
     .given = kNoRefusal,
     .confidence = {.certain = 95, .likely = 78, .possible = 50},
     .imitators = "data-after-close",
     .match = StraySegment},
    {.id = "abort-after-fin",
     .family = Family::kClose,
     .phase = Phase::kClosing,
     .severity = Severity::kChat,
     .security = false,
     .title = "A side closed and then reset to be rid of the connection",
     .sentence = "{sender} had sent its FIN and then reset the connection, to be rid of TIME_WAIT "
                 "or of the "
                 "rest of the data",
     .advice =
         "Harmless if all data had arrived; load balancers and busy clients do this on purpose",
     .reference = "RFC 9293 section 3.10.5",
     .needs = kBothDirections,
     .given = kAnAbort | kSenderClosed,
     .confidence = {.certain = 94, .likely = 75, .possible = 50},
     .imitators = "",
     .match = AbortAfterFin},
    {.id = "fin-answered-with-reset",
     .family = Family::kClose,
     .phase = Phase::kClosing,
     .severity = Severity::kNote,
     .security = false,
     .title = "The peer's FIN was answered with a reset",
     .sentence = "{receiver} closed the connection, and {sender} answered its FIN with a reset "
                 "instead of a "
                 "FIN of its own",
     .advice = "Harmless if {sender.host} had nothing more to say; otherwise its application "
               "closed with data "
               "unread or unsent",
     .reference = "RFC 9293 section 3.6",
     .needs = kBothDirections | kWholeStory,
     .given = kAnswerOrAbort | kSenderOpen,
     .confidence = {.certain = 94, .likely = 75, .possible = 50},
     .imitators = "closed-with-unread-data application-abort",
     .match = FinAnsweredWithReset},
};

}  // namespace

const std::span<const Rule> kCloseRules(kRules);

}  // namespace rst
