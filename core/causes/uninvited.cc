// SPDX-License-Identifier: GPL-2.0-or-later
// Family "probe", continued: segments that belong to no connection, and what they draw.
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

// How far back attempts of one host count as one scan.
constexpr Nanoseconds kScanWindow = 30 * kSecond;

struct Probed {
  uint32_t targets = 0;
  uint32_t attempts = 0;
};

// Other targets to which the probing host sent a first segment with the same flags, and which reset
// it; and all such attempts.
Probed OthersProbed(const Reset& r) {
  Probed probed;
  const Host* prober = r.receiver_host();
  if (prober == nullptr) return probed;
  ShortList<uint64_t, Host::kOpenings> marks;
  for (const Opening& opening : prober->openings) {
    if (opening.spoke || !opening.reset) continue;
    if (opening.flags != r.trigger()->flags ||
        std::abs(r.segment().time - opening.time) > kScanWindow)
      continue;
    if (opening.frame != r.trigger()->frame) ++probed.attempts;
    if (opening.target == MarkOf(r.segment().source) || marks.Contains(opening.target)) continue;
    marks.Add(opening.target);
  }
  probed.targets = marks.size();
  return probed;
}

Match FlagProbe(const Reset& r) {
  const Seen& trigger = *r.trigger();
  const uint8_t flags = trigger.flags;
  const bool alone = r.connection().segments() == 1;
  if ((flags & kSyn) != 0 && (flags & kAck) == 0 && (flags & (kFin | kUrg)) != 0) {
    // A filter before a listener refuses them too; a plain retry would tell.
    Match match = Yes(Strength::kLikely);
    match.evidence.Add({"no stack sets these flags together with SYN ({0:flags})", {flags}});
    return match;
  }
  if ((flags & kSyn) != 0 || !alone) return No();
  if ((flags & kAck) == 0) {
    Match match = Yes(Strength::kCertain);
    match.evidence.Add(
        {"{0:frame} has no ACK bit and no connection: no stack sends that ({1:flags})",
         {trigger.frame, flags}});
    return match;
  }
  const Probed others = OthersProbed(r);
  const bool empty = trigger.length == 0 && !trigger.timestamps;
  if (!empty || others.attempts == 0) return No();
  // Several to one service may also be what is left of connections that a restart has ended.
  Match match = Yes(others.targets > 1 ? Strength::kLikely : Strength::kPossible);
  match.count = others.attempts + 1;
  match.evidence.Add(
      {"{0:frame} is empty, has no options and belongs to no connection in the capture",
       {trigger.frame}});
  match.evidence.Add({"the same host sent {0} more such segments within 30 s, to {1} other targets",
                      {others.attempts, others.targets}});
  return match;
}

// Resets that reached the receiver for connections of which the capture holds nothing else, this
// one not counted.
uint32_t OtherLoneResets(const Reset& r) {
  uint32_t count = 0;
  const Host* receiver = r.receiver_host();
  if (receiver == nullptr) return 0;
  for (const ReceivedReset& other : receiver->received) {
    count += other.lone && other.frame != r.segment().frame;
  }
  return count;
}

// The reset would answer something that the receiver sent a round trip ago, were it the receiver's.
Match Backscatter(const Reset& r) {
  constexpr Nanoseconds kLongEnough = 3 * kSecond;
  const Segment& segment = r.segment();
  if (r.connection().segments() > 0 || segment.length > 0) return No();
  if ((segment.flags & (kSyn | kFin | kUrg | kPsh)) != 0 || segment.window != 0) return No();
  // A refusal has SEQ 0, another answer has no ACK; an abort is no answer to anything.
  if (segment.Has(kAck) && segment.seq.raw() != 0) return No();
  const Host* host = r.receiver_host();
  const Host* sender = r.sender_host();
  const bool visible =
      host != nullptr && host->first_seen != 0 && segment.time - host->first_seen > kLongEnough;
  const uint32_t others = OtherLoneResets(r);
  // Or the capture holds nothing but such resets: of whoever sends them, and of their receivers.
  const bool telescope = (host == nullptr || host->first_seen == 0) && others >= 1 &&
                         (sender == nullptr || sender->first_seen == 0);
  if (!visible && !telescope) return No();
  Match match = Yes(visible && others > 0 ? Strength::kLikely : Strength::kPossible);
  match.count = others + 1;
  match.evidence.Add(
      {visible ? "the receiver's own packets are in the capture, but nothing of this connection"
               : "of neither host is there anything else in the capture"});
  if (others > 0) {
    match.evidence.Add({"it got {0} more resets for connections that it never opened", {others}});
  }
  return match;
}

constexpr Rule kRules[] = {
    {.id = "backscatter",
     .family = Family::kProbe,
     .phase = Phase::kUnknown,
     .severity = Severity::kNote,
     .security = true,
     .title = "A reset for a connection that the receiver never opened",
     .sentence =
         "{sender} answered packets that somebody sent in the name of {receiver.host}, which "
         "never opened this connection",
     .advice = "Nothing to mend on {receiver.host}: somebody attacks or scans {sender.host} with "
               "forged source addresses. Rule out asymmetric routing around the capture point",
     .reference = "Moore, Voelker and Savage, Inferring Internet Denial-of-Service Activity, 2001",
     .needs = kNothing,
     .given = kNoAnswer | kFirstReset,
     .grows = true,
     .confidence = {.certain = 90, .likely = 78, .possible = 55},
     .imitators = "capture-incomplete",
     .match = Backscatter},
    {.id = "flag-probe",
     .family = Family::kProbe,
     .phase = Phase::kUnknown,
     .severity = Severity::kNote,
     .security = true,
     .title = "A probe segment without a connection was answered",
     .sentence = "{receiver} sent a probe that belongs to no connection ({trigger}), and {sender} "
                 "answered it as TCP demands",
     .advice = "Identify the scanner at {receiver.host}; the answer tells it that the host is up, "
               "and for "
               "FIN, NULL and Xmas probes that the port is closed",
     .reference = "RFC 9293 section 3.10.7.1",
     .needs = kNothing,
     .given = kAnAnswer,
     .grows = true,
     .confidence = {.certain = 95, .likely = 78, .possible = 45},
     .imitators = "connection-unknown syn-option-refused",
     .match = FlagProbe},
};

}  // namespace

const std::span<const Rule> kUninvitedRules(kRules);

}  // namespace rst
