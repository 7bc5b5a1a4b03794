// SPDX-License-Identifier: GPL-2.0-or-later
// Family "third-party": somebody else sent the reset in an endpoint's name.
#include "table.h"

namespace rst {
namespace {

// A side that had really sent this reset would have been done with the connection.
bool ResetWouldEnd(const Reset& r) {
  if (r.SenderClosed()) return false;
  return r.IsAbort() || r.AnswersSyn() || (r.IsAnswer() && r.Established());
}

Match SenderGoesOn(const Reset& r) {
  if (r.later().sender_frame == 0 || !ResetWouldEnd(r)) return No();
  Match match = Yes(Strength::kCertain);
  match.related.Add(r.later().sender_frame);
  match.evidence.Add({"the claimed sender went on with the connection {0:time} later ({1:frame})",
                      {r.later().sender_after, r.later().sender_frame}});
  return match;
}

Match InjectedReset(const Reset& r) {
  if (const Match match = SenderGoesOn(r)) return match;
  const OriginFinding& origin = r.origin();
  if (!origin.contradicted || !origin.same_connection) return No();
  // After the end, and before the beginning, devices rightly speak for hosts (a load balancer, a
  // NAT).
  if (r.IsAnswer() && (r.AlreadyReset() || r.SenderClosed())) return No();
  if (r.answered_reset() != nullptr) return No();
  Match match = Yes(r.sender().segments > 1 ? Strength::kCertain : Strength::kLikely);
  match.related.Add(r.sender().last_frame);
  match.evidence.Add(
      {"all other packets of this sender arrived with hop limit {0}, this reset with {1}",
       {origin.expected_hop_limit, r.segment().hop_limit}});
  return match;
}

constexpr Rule kRules[] = {
    {.id = "injected-reset",
     .family = Family::kThirdParty,
     .phase = Phase::kUnknown,
     .severity = Severity::kError,
     .security = true,
     .title = "Somebody else sent this reset in the endpoint's name",
     .sentence =
         "A device on the path sent this reset in the name of {sender}, which knows nothing of "
         "it",
     .advice = "Capture on both sides of the suspected device (firewall, IPS, proxy, provider): "
               "the claimed "
               "sender's own capture will not show this reset",
     .reference = "RFC 3360; RFC 5961 section 3",
     .needs = kNothing,
     .confidence = {.certain = 88, .likely = 75, .possible = 50},
     .imitators = "",
     .match = InjectedReset},
};

}  // namespace

const std::span<const Rule> kThirdPartyRules(kRules);

}  // namespace rst
