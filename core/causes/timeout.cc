// SPDX-License-Identifier: GPL-2.0-or-later
// Family "timeout": somebody waited for something that did not come.
#include <array>
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

struct Timer {
  Nanoseconds value;
  std::string_view text;  // the evidence when the silence matches
};

// Defaults of widespread stacks and devices, from their documentation.
constexpr Timer kTimers[] = {
    {60 * kSecond, "60 s is a common idle limit of proxies and load balancers"},
    {120 * kSecond, "120 s is IIS's connection timeout"},
    {240 * kSecond, "240 s is the idle limit of Azure's load balancer and outbound NAT"},
    {300 * kSecond, "300 s is the idle limit of F5 BIG-IP's TCP profile"},
    {350 * kSecond, "350 s is the idle limit of AWS's network load balancer and NAT gateway"},
    {600 * kSecond, "600 s is a common idle limit of cloud networks"},
    {900 * kSecond, "900 s is Linux Virtual Server's limit for established connections"},
    {1800 * kSecond, "1800 s is Juniper SRX's idle limit for TCP"},
    {3600 * kSecond, "3600 s is the idle limit of many firewalls (Cisco ASA, PAN-OS, FortiGate)"},
    {7200 * kSecond, "7200 s is the keep-alive time of most stacks"},
    {9000 * kSecond, "9000 s is the idle limit of Zyxel's firewalls and NetScaler's services"},
    {432000 * kSecond, "five days are Linux conntrack's limit for established connections"},
};

const Timer* MatchingTimer(Nanoseconds silence) {
  for (const Timer& timer : kTimers) {
    const Nanoseconds tolerance = timer.value / 50 > 2 * kSecond ? timer.value / 50 : 2 * kSecond;
    if (std::abs(silence - timer.value) <= tolerance) return &timer;
  }
  return nullptr;
}

Match RetransmissionTimeout(const Reset& r) {
  const Endpoint& sender = r.sender();
  const Repeats& repeats = sender.repeats;
  if (repeats.count < 2) return No();
  if (sender.una_known && repeats.seq < sender.snd_una) return No();
  const SeqNum seq = r.segment().seq;
  if (seq < repeats.seq || seq > sender.snd_nxt) return No();
  const Nanoseconds last_wait = r.segment().time - repeats.last_time;
  const Nanoseconds usual_wait =
      (repeats.last_time - repeats.first_time) / (repeats.count > 1 ? repeats.count - 1 : 1);
  // An application that aborts while TCP still repeats does not wait for the next timeout.
  const bool waited = last_wait >= usual_wait;
  Match match =
      Yes(waited && repeats.count >= 3 ? Strength::kCertain
                                       : (waited ? Strength::kLikely : Strength::kPossible));
  match.count = repeats.count;
  match.related.Add(repeats.first_frame);
  match.related.Add(repeats.last_frame);
  match.evidence.Add(
      {"the segment of {0:frame} was sent again {1:times}, the last time {2:time} before "
       "the reset",
       {repeats.first_frame, repeats.count, last_wait}});
  match.evidence.Add({"nothing ever acknowledged it"});
  return match;
}

Match KeepaliveTimeout(const Reset& r) {
  const Probes& probes = r.sender().keepalive;
  if (probes.count == 0) return No();
  if (r.segment().seq != r.sender().snd_nxt) return No();
  const Nanoseconds interval = probes.Interval();
  const Nanoseconds last_wait = r.segment().time - probes.last_time;
  const bool regular = interval > 0 && std::abs(last_wait - interval) <= interval / 4;
  if (probes.count == 1 && last_wait < kSecond) return No();
  Match match = Yes(probes.count >= 2 && regular
                        ? Strength::kCertain
                        : (probes.count >= 2 ? Strength::kLikely : Strength::kPossible));
  match.count = probes.count;
  match.related.Add(probes.first_frame);
  if (probes.count > 1) match.related.Add(probes.last_frame);
  if (probes.count > 1) {
    match.evidence.Add(
        {"{0} keep-alive probes, every {1:time}, got no answer", {probes.count, interval}});
  } else {
    match.evidence.Add({"a keep-alive probe ({0:frame}) got no answer", {probes.first_frame}});
  }
  match.evidence.Add({"the reset came {0:time} after the last probe", {last_wait}});
  return match;
}

Match ZeroWindowTimeout(const Reset& r) {
  const Endpoint& peer = r.receiver();
  const Probes& probes = r.sender().window_probes;
  if (peer.zero_window_since == 0 || probes.count < 2) return No();
  Match match = Yes(probes.count >= 4 ? Strength::kCertain : Strength::kLikely);
  match.count = probes.count;
  match.related.Add(probes.first_frame);
  match.related.Add(probes.last_frame);
  match.evidence.Add({"the peer's window had been 0 for {0:time}, through {1} probes",
                      {r.segment().time - peer.zero_window_since, probes.count}});
  return match;
}

// Everything sent has been acknowledged, so that silence is nobody's fault.
bool NothingPending(const Reset& r) {
  return !r.SenderUnacknowledged() && r.receiver().Unacknowledged() == 0;
}

Match IdleTimeout(const Reset& r) {
  if (!r.has_idle() || !r.Established() || r.sender().resets.count > 0) return No();
  if (r.ReceiverClosed()) return No();
  // The timer may have started before the last ACK.
  const Nanoseconds threshold = r.settings().idle_threshold;
  if (r.idle() < threshold - threshold / 50) return No();
  if (r.IsAnswer()) {
    if (r.segment().Has(kAck) || r.trigger()->Has(kSyn)) return No();
  } else if (!NothingPending(r)) {
    return No();
  }
  Match match = Yes(Strength::kLikely);
  const Timer* timer = MatchingTimer(r.idle());
  match.evidence.Add({"silence of {0:time} before {1:frame}",
                      {r.idle(), r.IsAnswer() ? r.trigger()->frame : r.segment().frame}});
  if (timer != nullptr) {
    match.evidence.Add({timer->text});
    // What the capture does not hold may have been a request that was never answered.
    if (r.IsAbort() && !r.sender().missing) match.strength = Strength::kCertain;
  }
  // Whoever still waits for an answer has a patience of his own.
  const bool waits = r.IsAbort() && r.role() == Role::kClient && r.UnansweredRequestBytes() > 0;
  if (waits) match.strength = Strength::kPossible;
  return match;
}

constexpr Rule kRules[] = {
    {.id = "retransmission-timeout",
     .family = Family::kTimeout,
     .phase = Phase::kUnknown,
     .severity = Severity::kError,
     .security = false,
     .title = "The same segment was sent again and again without an acknowledgment",
     .sentence =
         "{sender} sent the same segment again {count:times} without an acknowledgment from "
         "{receiver.host}, then gave up",
     .advice = "Capture at both ends: either {receiver.host} never gets the segment (loss, a "
               "firewall, an MTU "
               "black hole if it is full-sized) or its acknowledgments do not come back",
     .reference = "RFC 9293 section 3.8.3",
     .needs = kBothDirections,
     .given = kNoAnswer | kFirstReset,
     .confidence = {.certain = 96, .likely = 85, .possible = 55},
     .imitators = "",
     .match = RetransmissionTimeout},
    {.id = "keepalive-timeout",
     .family = Family::kTimeout,
     .phase = Phase::kEstablished,
     .severity = Severity::kWarn,
     .security = false,
     .title = "Keep-alive probes went unanswered",
     .sentence =
         "{sender} sent {count} keep-alive probes, got no answer from {receiver.host} and gave the "
         "connection up",
     .advice = "Check whether {receiver.host} was still there: crashed, unplugged, or cut off by a "
               "firewall "
               "that has forgotten the connection",
     .reference = "RFC 9293 section 3.8.4",
     .needs = kBothDirections,
     .given = kNoAnswer | kFirstReset,
     .confidence = {.certain = 96, .likely = 85, .possible = 60},
     .imitators = "",
     .match = KeepaliveTimeout},
    {.id = "zero-window-timeout",
     .family = Family::kTimeout,
     .phase = Phase::kEstablished,
     .severity = Severity::kError,
     .security = false,
     .title = "The peer's window stayed at zero until the sender gave up",
     .sentence =
         "{sender} found the window of {receiver} closed through {count} probes and gave up",
     .advice = "Look at the application behind {receiver}: it has stopped reading its socket",
     .reference = "RFC 9293 section 3.8.6.1; RFC 6429",
     .needs = kBothDirections,
     .given = kAnAbort | kFirstReset,
     .confidence = {.certain = 92, .likely = 80, .possible = 55},
     .imitators = "application-abort",
     .match = ZeroWindowTimeout},
    {.id = "idle-timeout",
     .family = Family::kTimeout,
     .phase = Phase::kEstablished,
     .severity = Severity::kNote,
     .security = false,
     .by_device = true,
     .title = "The connection was idle for too long",
     .sentence = "The connection was silent for {idle}, then {sender} reset it: an idle timer ran "
                 "out there "
                 "or in a device on the path",
     .advice = "Compare the idle limits of the application, load balancer, NAT and firewalls with "
               "{idle}, "
               "and set a keep-alive interval shorter than the shortest",
     .reference = "RFC 5382 section 5",
     .needs = kBothDirections | kWholeStory,
     .given = kAnswerOrAbort | kSenderOpen | kNoRefusal,
     .confidence = {.certain = 88, .likely = 72, .possible = 50},
     .imitators = "connection-unknown application-abort",
     .match = IdleTimeout},
};

}  // namespace

const std::span<const Rule> kTimeoutRules(kRules);

}  // namespace rst
