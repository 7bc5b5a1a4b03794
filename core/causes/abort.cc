// SPDX-License-Identifier: GPL-2.0-or-later
// Family "abort": an endpoint ended a live connection of its own accord.
#include "table.h"

namespace rst {
namespace {

// A server that is about to answer does so sooner than this; it bounds "right after the request".
constexpr Nanoseconds kPromptly = kSecond;
// Nobody waits less than this for an answer before giving up.
constexpr Nanoseconds kPatience = kSecond;
// A sender that has more to say does not pause for this long.
constexpr Nanoseconds kStall = 5 * kSecond;

Match ClosedWithUnreadData(const Reset& r) {
  const uint32_t unread = r.UnansweredBytes();
  const uint32_t fresh = r.NewlyAcknowledgedBytes();
  const bool window_closed = r.sender().zero_window_since != 0;
  if (unread == 0 && !r.CutsReceiverShort()) return No();
  const Nanoseconds since = r.segment().time - r.receiver().last_data_time;
  const bool request = r.role() != Role::kClient && unread > 0;
  const bool prompt = since < kPromptly;
  if (fresh == 0 && !request && !window_closed && !(r.CutsReceiverShort() && prompt)) return No();

  Match match = Yes(window_closed ? Strength::kCertain : Strength::kLikely);
  match.count = unread;
  match.related.Add(r.receiver().last_data_frame);
  if (window_closed) {
    match.evidence.Add(
        {"its window had been closed for {0:time}: its buffer was full of unread data",
         {r.segment().time - r.sender().zero_window_since}});
  }
  if (fresh > 0) {
    match.evidence.Add(
        {"{0:bytes} are acknowledged for the first time by the reset itself", {fresh}});
  }
  if (unread > 0 && r.receiver().data_seen) {
    match.evidence.Add(
        {"it had received {0:bytes} since it last sent data; the last of them {1:time} "
         "earlier ({2:frame})",
         {unread, since, r.receiver().last_data_frame}});
  } else if (unread > 0) {
    match.evidence.Add(
        {"it had received {0:bytes} since it last sent data, none of which was captured",
         {unread}});
  }
  if (r.CutsReceiverShort()) match.evidence.Add({"the other side was in the middle of sending"});
  return match;
}

Match GaveUpWaiting(const Reset& r) {
  if (r.role() != Role::kClient || r.SenderUnacknowledged()) return No();
  const uint32_t asked = r.UnansweredRequestBytes();
  const Endpoint& server = r.receiver();
  if (asked > 0) {
    const Nanoseconds waited = r.segment().time - r.sender().last_data_time;
    if (waited < kPatience) return No();
    Match match = Yes(Strength::kLikely);
    match.count = asked;
    match.related.Add(r.sender().last_data_frame);
    match.evidence.Add({"{0:bytes} were acknowledged and got no answer for {1:time} ({2:frame})",
                        {asked, waited, r.sender().last_data_frame}});
    return match;
  }
  const Nanoseconds stalled = r.segment().time - server.last_data_time;
  if (!server.data_seen || stalled < kPatience) return No();
  if (!r.ReceiverOwesPayload() && (!r.LastPayloadWasFull() || stalled < kStall)) return No();
  // What was asked may be among what the capture does not hold, and have been HEAD.
  const bool owes = r.ReceiverOwesPayload() && !r.sender().missing;
  Match match = Yes(owes ? Strength::kCertain : Strength::kLikely);
  match.related.Add(server.last_data_frame);
  if (r.ReceiverOwesPayload()) {
    match.evidence.Add({"{0:bytes} of the announced answer are still to come",
                        {server.message_end - server.snd_nxt}});
  }
  match.evidence.Add(
      {"the answer stopped {0:time} earlier after a segment of {1:bytes} ({2:frame})",
       {stalled, server.last_length, server.last_data_frame}});
  return match;
}

Match ApplicationAbort(const Reset& r) {
  const auto all_acknowledged = [](const Endpoint& side) {
    return side.Unacknowledged() == 0 && (side.una_known || !side.data_seen);
  };
  const bool settled = all_acknowledged(r.sender()) && all_acknowledged(r.receiver());
  Match match = Yes(settled && r.AnyData() ? Strength::kLikely : Strength::kPossible);
  if (settled) {
    match.evidence.Add({"all data of both sides had been acknowledged: TCP itself had no reason"});
  }
  return match;
}

constexpr Rule kRules[] = {
    {.id = "gave-up-waiting",
     .family = Family::kAbort,
     .phase = Phase::kEstablished,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The side that waited for an answer gave up",
     .sentence = "{sender} waited {idle} for an answer of {receiver}, or for the rest of it, and "
                 "then aborted",
     .advice =
         "Look at the server: its host acknowledged the request, so the network delivers; the "
         "application did not answer. Compare the wait with the client's timeout",
     .reference = "RFC 9293 section 3.10.5",
     .needs = kBothDirections | kWholeStory,
     .given = kLiveAbort,
     .confidence = {.certain = 92, .likely = 75, .possible = 50},
     .imitators = "idle-timeout application-abort",
     .match = GaveUpWaiting},
    {.id = "closed-with-unread-data",
     .family = Family::kAbort,
     .phase = Phase::kEstablished,
     .severity = Severity::kError,
     .security = false,
     .title = "The application closed the socket before it read all it was sent",
     .sentence = "{sender} closed its socket (or was killed) while data from {receiver} was still "
                 "unread, so "
                 "TCP reset instead of closing",
     .advice = "Look at the application behind {sender}: why did it stop reading? An early close, "
               "an error "
               "answer before the request was read, or a killed process",
     .reference = "RFC 2525 section 2.17; RFC 9293 section 3.6.1",
     .needs = kBothDirections | kWholeStory,
     .given = kLiveAbort,
     .grows = true,
     .confidence = {.certain = 90, .likely = 70, .possible = 50},
     .imitators = "application-abort",
     .match = ClosedWithUnreadData},
    {.id = "application-abort",
     .family = Family::kAbort,
     .phase = Phase::kEstablished,
     .severity = Severity::kNote,
     .security = false,
     .title = "The application aborted the connection",
     .sentence =
         "{sender} aborted the connection; nothing in TCP explains it, so its application (or an "
         "administrator) did",
     .advice =
         "Look at the application behind {sender}: an abortive close (SO_LINGER 0), a pool being "
         "emptied, a killed connection. Check whether the data exchanged was complete",
     .reference = "RFC 9293 section 3.10.5",
     .needs = kBothDirections | kWholeStory,
     .given = kLiveAbort,
     .grows = true,
     .confidence = {.certain = 90, .likely = 70, .possible = 50},
     .imitators = "closed-with-unread-data process-ended",
     .match = ApplicationAbort},
};

}  // namespace

const std::span<const Rule> kAbortRules(kRules);

}  // namespace rst
