// SPDX-License-Identifier: GPL-2.0-or-later
// Family "abort", continued: aborts behind which a failure can be seen.
#include <algorithm>
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

// The abort follows the error within this, or within the round trip if that is longer.
constexpr Nanoseconds kRightAfter = 200 * kMillisecond;
constexpr Nanoseconds kAtOnce = 20 * kMillisecond;
// One exit of a process resets its connections within this.
constexpr Nanoseconds kOneInstant = 100 * kMillisecond;

// The time since its own error, if that was the last that the sender said; -1 = it was not.
Nanoseconds SinceItsError(const Reset& r) {
  if (!IsError(r.sender().said.what)) return -1;
  const Nanoseconds since = r.segment().time - r.sender().last_data_time;
  return since <= kRightAfter || since / 2 <= r.sender().reply.fastest ? since : -1;
}

Match ProtocolError(const Reset& r) {
  const Nanoseconds since = SinceItsError(r);
  const Said& said = r.sender().said;
  if (since < 0 || said.what == Speech::kLimitReached) return No();
  // A word like "error" in a text may mean anything.
  const bool plain = said.what != Speech::kErrorText || said.code != 0;
  Match match = Yes(since <= kAtOnce && plain ? Strength::kCertain : Strength::kLikely);
  match.count = said.code;
  match.related.Add(r.sender().last_data_frame);
  match.evidence.Add(
      {said.what == Speech::kTlsFatalAlert
           ? "its last words ({0:frame}) are a fatal TLS alert, description {1}, {2:time} before"
           : (said.what == Speech::kHttpError
                  ? "its last words ({0:frame}) are an HTTP answer with status {1}, {2:time} before"
                  : (said.what == Speech::kReplyError
                         ? "its last words ({0:frame}) are a reply with error code {1}, {2:time} "
                           "before"
                         : "its last words ({0:frame}) tell of an error, {2:time} before")),
       {r.sender().last_data_frame, said.code, since}});
  return match;
}

Match ResourceExhausted(const Reset& r) {
  const Nanoseconds since = SinceItsError(r);
  if (since < 0 || r.sender().said.what != Speech::kLimitReached) return No();
  Match match = Yes(Strength::kCertain);
  match.related.Add(r.sender().last_data_frame);
  match.evidence.Add({"its last words ({0:frame}) say that a limit is reached, {1:time} before",
                      {r.sender().last_data_frame, since}});
  return match;
}

// Connections of the same host, other than this one, that it aborted in this instant.
uint32_t SiblingsAborted(const Reset& r) {
  const Host* host = r.sender_host(kOneInstant);
  if (host == nullptr) return 0;
  ShortList<uint64_t, Host::kResets> seen;
  for (const SentReset& other : host->resets) {
    if (!other.abort || other.accepting) continue;
    if (std::abs(r.segment().time - other.time) > kOneInstant) continue;
    // One after the other: a client that is turned away each time that it tries.
    if (!r.LivedBeside(other)) continue;
    const uint64_t mark = other.target ^ other.local_port;
    const bool same = other.local_port == r.segment().source.port &&
                      other.target == MarkOf(r.segment().destination);
    if (!same && !seen.Contains(mark)) seen.Add(mark);
  }
  return seen.size();
}

// A firewall that is flushed resets both ends.
bool BothEndsReset(const Reset& r) {
  return r.receiver().resets.count > 0 || r.later().mirror_frame != 0;
}

Match ProcessEnded(const Reset& r) {
  if (BothEndsReset(r) || !r.AnyData()) return No();
  const uint32_t siblings = SiblingsAborted(r);
  if (siblings < 2) return No();
  Match match = Yes(siblings > 2 ? Strength::kCertain : Strength::kLikely);
  match.count = siblings + 1;
  match.evidence.Add({"{0} connections of this host were aborted within 100 ms", {siblings + 1}});
  return match;
}

constexpr Rule kRules[] = {
    {.id = "resource-exhausted",
     .family = Family::kAbort,
     .phase = Phase::kUnknown,
     .severity = Severity::kWarn,
     .security = false,
     .title = "A limit of memory, table entries or connections was reached",
     .sentence = "{sender} has reached a limit of connections or memory and dropped this one",
     .advice = "Compare the number of connections with the limit of the service or device behind "
               "{sender}; look for clients that do not close",
     .reference = "RFC 9293 section 3.9.1; RFC 8684 section 3.6",
     .needs = kNothing,
     .given = kLiveAbort,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "protocol-error refused-after-accept",
     .match = ResourceExhausted},
    {.id = "protocol-error",
     .family = Family::kAbort,
     .phase = Phase::kEstablished,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The application reported an error and then aborted",
     .sentence = "{sender} reported an error of the application protocol and then aborted the "
                 "connection",
     .advice = "Read the error that {sender} sent just before (TLS alert, HTTP status, SMTP or FTP "
               "reply); it names the reason",
     .reference = "RFC 8446 section 6.2; RFC 5321 section 3.8; RFC 9112 section 9.6",
     .needs = kBothDirections,
     .given = kLiveAbort,
     .confidence = {.certain = 92, .likely = 80, .possible = 50},
     .imitators = "closed-with-unread-data application-abort",
     .match = ProtocolError},
    {.id = "process-ended",
     .family = Family::kAbort,
     .phase = Phase::kEstablished,
     .severity = Severity::kError,
     .security = false,
     .title = "One host aborted many connections in one instant",
     .sentence =
         "{sender.host} aborted {count} connections in one instant: the process behind them "
         "exited, crashed, or was killed or restarted",
     .advice = "Look on {sender.host} for a crash, restart or out-of-memory kill at this moment "
               "(`journalctl`, `dmesg`)",
     .reference = "RFC 9293 section 3.10.5",
     .needs = kBothDirections,
     .given = kLiveAbort,
     .grows = true,
     .confidence = {.certain = 90, .likely = 78, .possible = 50},
     .imitators = "closed-with-unread-data application-abort listener-closed",
     .match = ProcessEnded},
};

}  // namespace

const std::span<const Rule> kFailureRules(kRules);

}  // namespace rst
