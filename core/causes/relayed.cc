// SPDX-License-Identifier: GPL-2.0-or-later
// Family "third-party", continued: whoever owns the address passes on what happened to it
// elsewhere.
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

// The sender was itself reset, or refused, on another connection a moment before. A relay is the
// client on one side and the server on the other.
const ReceivedReset* ResetBehind(const Reset& r) {
  constexpr Nanoseconds kPassedOn = 10 * kMillisecond;
  const Host* host = r.sender_host(kPassedOn);
  if (host == nullptr) return nullptr;
  for (const ReceivedReset& other : host->received) {
    const Nanoseconds before = r.segment().time - other.time;
    if (before < 0 || before > kPassedOn || other.lone) continue;
    if (other.source_host == MarkOf(r.segment().destination.address)) continue;
    if (other.role != Role::kUnknown && other.role == r.role()) continue;
    if (other.live || other.refusal) return &other;
  }
  return nullptr;
}

uint32_t OtherAbortsOfThisMoment(const Reset& r) {
  constexpr Nanoseconds kOneMoment = 100 * kMillisecond;
  uint32_t count = 0;
  for (const SentReset& other : r.sender_host(kOneMoment)->resets) {
    const Nanoseconds apart = std::abs(r.segment().time - other.time);
    count += other.abort && other.frame != r.segment().frame && apart < kOneMoment;
  }
  return count;
}

Match ResetRelayed(const Reset& r) {
  // A host refuses within a round trip. Whoever needs longer tried something himself.
  constexpr Nanoseconds kConnectTimeout = 5 * kSecond;
  if (r.RefusesSyn() && r.delay() >= kConnectTimeout) {
    Match match = Yes(Strength::kLikely);
    match.evidence.Add(
        {"{0:time} passed before the refusal: whoever answered tried to connect on, "
         "and failed",
         {r.delay()}});
    return match;
  }
  if (!r.IsAbort() || r.AlreadyReset() || r.SenderClosed() || r.ReceiverClosed()) return No();
  const ReceivedReset* behind = ResetBehind(r);
  if (behind == nullptr || OtherAbortsOfThisMoment(r) > 1) return No();
  const bool between = behind->role != Role::kUnknown && r.connection().client() >= 0;
  Match match = Yes(between ? Strength::kCertain : Strength::kLikely);
  match.related.Add(behind->frame);
  match.evidence.Add(
      {behind->refusal
           ? "{1:time} before, another host refused the connection that the sender wanted to it "
             "({0:frame})"
           : "{1:time} before, the sender was itself reset on another connection in use "
             "({0:frame})",
       {behind->frame, r.segment().time - behind->time}});
  return match;
}

constexpr Rule kRules[] = {
    {.id = "reset-relayed",
     .family = Family::kThirdParty,
     .phase = Phase::kUnknown,
     .severity = Severity::kWarn,
     .security = false,
     .title = "A proxy, load balancer or NAT passes on a failure of its other side",
     .sentence = "{sender} passes on what happened on its other side: it was itself reset, refused "
                 "or left without an answer there",
     .advice =
         "Look at the other side of {sender.host}: the connection that failed first holds the "
         "cause",
     .reference = "RFC 9293 section 3.10.5",
     .needs = kNothing,
     .confidence = {.certain = 85, .likely = 72, .possible = 50},
     .imitators = "application-abort closed-with-unread-data",
     .match = ResetRelayed},
};

}  // namespace

const std::span<const Rule> kRelayedRules(kRules);

}  // namespace rst
