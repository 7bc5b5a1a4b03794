// SPDX-License-Identifier: GPL-2.0-or-later
// Family "refused", continued: the refusal of a device in front of the addressed host.
#include "table.h"

namespace rst {
namespace {

Match RejectedByMiddlebox(const Reset& r) {
  const OriginFinding& origin = r.origin();
  if (!origin.contradicted) return No();
  // What it was refused for matters more than who refused it.
  const bool unusual =
      (r.trigger()->flags & (kEce | kCwr | kFin | kUrg)) != 0 || r.trigger()->length > 0;
  if (unusual && r.later().retry_plain) return No();
  Match match = Yes(origin.weight > 3 ? Strength::kCertain : Strength::kLikely);
  match.count = r.receiver().syn_count;
  return match;
}

constexpr Rule kRules[] = {
    {.id = "rejected-by-middlebox",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kWarn,
     .security = false,
     .origin = Origin::kMiddlebox,
     .title = "A device in front of the host refused the connection",
     .sentence = "A device in front of {sender.host} refused the SYN of {trigger} to port "
                 "{sender.port} after {delay}, in the host's name",
     .advice = "Look for a firewall or load balancer at the distance that the hop limit tells; the "
               "service itself may well be listening",
     .reference = "RFC 3360; Linux nf_reject_ipv4.c",
     .needs = kOpening,
     .given = kRefusesSyn,
     .confidence = {.certain = 92, .likely = 85, .possible = 50},
     .imitators = "port-closed",
     .match = RejectedByMiddlebox},
};

}  // namespace

const std::span<const Rule> kRejectedRules(kRules);

}  // namespace rst
