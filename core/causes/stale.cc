// SPDX-License-Identifier: GPL-2.0-or-later
// Family "stale": one side knows of a connection that the other does not.
#include <algorithm>

#include "table.h"

namespace rst {
namespace {

Match ConnectionUnknown(const Reset& r) {
  if (r.segment().Has(kAck) || r.trigger()->Has(kSyn)) return No();
  const bool orphan = !r.sender().seen;
  if (!orphan && !r.Established()) return No();
  const bool probe = r.trigger()->length == 0 && r.connection().segments() == 1;
  Match match = Yes(orphan || probe ? Strength::kPossible : Strength::kLikely);
  if (!r.PlainHeader()) {
    match.evidence.Add(
        {"against: a plain stack answers with window 0 and no options; here the window is "
         "{0}",
         {r.segment().window}});
  }
  if (orphan) {
    match.evidence.Add(
        {"the capture holds nothing that port {0} sent before", {r.segment().source.port}});
  } else {
    match.related.Add(r.sender().last_frame);
    match.evidence.Add(
        {"{0:frame} was its last sign of life, {1:time} earlier; no close or reset of it was "
         "captured",
         {r.sender().last_frame, r.segment().time - r.sender().last_time}});
  }
  return match;
}

// RFC 5961 sections 3.2 and 4.2: a reset or SYN that is not exact is answered with an empty ACK,
// and the host in whose name it came answers that with an exact reset if it knows no such
// connection.
Match ChallengeAckReply(const Reset& r) {
  constexpr Nanoseconds kChallengeTime = kSecond;
  const Resets& before = r.sender().resets;
  if (r.segment().Has(kAck) || before.count != 1 || !before.inexact) return No();
  const Seen& challenge = *r.trigger();
  if (before.seq <= challenge.ack) return No();  // below the window: dropped, not challenged
  if (challenge.length > 0 || challenge.Has(kSyn) || challenge.Has(kFin)) return No();
  if (challenge.time < before.last_time || challenge.time - before.last_time > kChallengeTime) {
    return No();
  }
  Match match = Yes(Strength::kCertain);
  match.related.Add(before.last_frame);
  match.evidence.Add(
      {"the reset of {0:frame} was not exact (SEQ {1}), so the receiver challenged it",
       {before.last_frame, before.seq.raw()}});
  return match;
}

// What may be the abort of an old BSD: the last thing before it is a SYN inside the connection.
bool FollowsSynInside(const Reset& r) {
  constexpr Nanoseconds kPromptly = 500 * kMillisecond;
  const Seen& last = r.connection().recent(0);
  const Nanoseconds wait = r.segment().time - last.time;
  const bool from_receiver = last.from_a != (r.connection().SideOf(r.segment().source) == 0);
  return last.frame != 0 && from_receiver && last.Has(kSyn) && !last.Has(kAck) && !last.Has(kRst) &&
         last.seq != r.receiver().isn && r.Established() &&
         (wait <= kPromptly || wait / 2 <= r.receiver().reply.fastest);
}

Match SynInConnection(const Reset& r) {
  const bool answers = r.AnswersSynInside();
  const bool aborts = r.IsAbort() && FollowsSynInside(r);
  if (!answers && !aborts) return No();
  Match match = Yes(answers ? Strength::kCertain : Strength::kLikely);
  const uint32_t syn = answers ? r.trigger()->frame : r.connection().recent(0).frame;
  match.related.Add(syn);
  match.related.Add(r.sender().last_frame);
  match.evidence.Add(
      {"the SYN of {0:frame} bears a number inside the window of the connection, which "
       "was alive {1:time} before ({2:frame})",
       {syn, r.segment().time - r.sender().last_time, r.sender().last_frame}});
  return match;
}

constexpr Rule kSharpRules[] = {
    {.id = "challenge-ack-reply",
     .family = Family::kStale,
     .phase = Phase::kEstablished,
     .severity = Severity::kNote,
     .security = false,
     .title = "A challenge ACK met a host that has no such connection",
     .sentence =
         "{sender} knows no such connection and answered the challenge ACK of {trigger} with "
         "an exact reset",
     .advice = "Look at what was challenged just before: a reset or SYN that was lost in part, or "
               "that somebody guessed",
     .reference = "RFC 5961 sections 3.2 and 4.2",
     .needs = kBothDirections,
     .given = kAnAnswer | kNoRefusal,
     .confidence = {.certain = 90, .likely = 78, .possible = 50},
     .imitators = "stray-segment connection-unknown",
     .match = ChallengeAckReply},
    {.id = "syn-in-connection",
     .family = Family::kStale,
     .phase = Phase::kEstablished,
     .severity = Severity::kWarn,
     .security = false,
     .by_device = true,
     .title = "A SYN inside a living connection drew a reset",
     .sentence = "{sender} met a SYN inside the living connection with {receiver} and reset it; a "
                 "stack of today sends a challenge ACK instead",
     .advice = "Find out who sent the SYN: a NAT that gave the port away twice, a client that "
               "restarted, or an attacker. Update the stack that resets on it",
     .reference = "RFC 9293 section 3.10.7.4; RFC 5961 section 4",
     .needs = kBothDirections,
     .given = kAnswerOrAbort | kNoRefusal,
     .confidence = {.certain = 92, .likely = 78, .possible = 50},
     .imitators = "port-closed half-open-syn",
     .match = SynInConnection},
};

constexpr Rule kRules[] = {
    {.id = "connection-unknown",
     .family = Family::kStale,
     .phase = Phase::kEstablished,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The host no longer knows the connection",
     .sentence = "{sender} no longer knows this connection: it answered {trigger} as if there had "
                 "never been one",
     .advice = "Look for a reboot, failover or restart of {sender.host}, a load balancer that "
               "chose another "
               "server, or NAT or firewall state that expired",
     .reference = "RFC 9293 section 3.5.1, figure 10",
     .needs = kWholeStory,
     .given = kAnAnswer | kFirstReset | kSenderOpen | kNoRefusal,
     .confidence = {.certain = 90, .likely = 78, .possible = 50},
     .imitators = "capture-incomplete injected-reset",
     .match = ConnectionUnknown},
};

}  // namespace

const std::span<const Rule> kChallengeRules(kSharpRules);
const std::span<const Rule> kStaleRules(kRules);

}  // namespace rst
