// SPDX-License-Identifier: GPL-2.0-or-later
// Family "stale": one side knows of a connection that the other does not.
#include "table.h"

namespace rst {
namespace {

Match ConnectionUnknown(const Reset& r) {
  if (!r.IsAnswer() || r.segment().Has(kAck) || r.AlreadyReset()) return No();
  if (r.SenderClosed() || r.trigger()->Has(kSyn)) return No();
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
        {"the capture holds nothing that {0} sent before", {r.segment().source.port}});
  } else {
    match.related.Add(r.sender().last_frame);
    match.evidence.Add(
        {"{0:frame} was its last sign of life, {1:time} earlier; no close or reset of it was "
         "captured",
         {r.sender().last_frame, r.segment().time - r.sender().last_time}});
  }
  return match;
}

constexpr Rule kRules[] = {
    {.id = "connection-unknown",
     .family = Family::kStale,
     .phase = Phase::kEstablished,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The host no longer knows the connection",
     .sentence =
         "{sender} no longer knows this connection: it answered frame {trigger} as if there had "
         "never been one",
     .advice = "Look for a reboot, failover or restart of {sender.host}, a load balancer that "
               "chose another "
               "server, or NAT or firewall state that expired",
     .reference = "RFC 9293 section 3.5.1, figure 10",
     .needs = kWholeStory,
     .confidence = {.certain = 90, .likely = 78, .possible = 50},
     .imitators = "capture-incomplete injected-reset",
     .match = ConnectionUnknown},
};

}  // namespace

const std::span<const Rule> kStaleRules(kRules);

}  // namespace rst
