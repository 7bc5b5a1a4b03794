// SPDX-License-Identifier: GPL-2.0-or-later
#include "origin.h"

#include <cstdlib>

namespace rst {
namespace {

// Hops from a sender whose stack starts at the next usual value: 32, 64, 128 or 255.
int Distance(int hop_limit) {
  for (int initial : {32, 64, 128}) {
    if (hop_limit <= initial) return initial - hop_limit;
  }
  return 255 - hop_limit;
}

}  // namespace

OriginFinding FindOrigin(const Segment& reset, const Endpoint& sender, const Host* sender_host,
                         int hop_tolerance) {
  OriginFinding finding;
  if (reset.hop_limit == 0) return finding;
  // A scanner writes its SYN with a hop limit of its own; the kernel below it answers with another.
  const bool tool = sender.OnlySyn() && (sender.last_syn_flags & kAck) == 0 && !reset.Has(kAck) &&
                    (sender.HandMadeSyn() || reset.hop_limit > sender.habits.hop_limit);
  if (tool) return finding;
  if (sender.habits.known) {
    finding.same_connection = true;
    finding.steady = sender.habits.steady_hop_limit;
    finding.expected_hop_limit = sender.habits.hop_limit;
  } else if (sender_host != nullptr && sender_host->hop_limit_known) {
    finding.steady = sender_host->steady_hop_limit;
    finding.expected_hop_limit = sender_host->hop_limit;
  } else {
    return finding;
  }
  finding.has_hop_delta = true;
  finding.hop_delta = static_cast<int16_t>(reset.hop_limit - finding.expected_hop_limit);
  // An application may give its socket another hop limit (BGP does, RFC 5082); answers without a
  // socket bear the host's own. The distance tells.
  const int distance_delta = Distance(reset.hop_limit) - Distance(finding.expected_hop_limit);
  const bool answer_of_host = !reset.Has(kAck) && reset.window == 0 && !reset.options.present &&
                              std::abs(distance_delta) <= hop_tolerance;
  finding.contradicted =
      finding.steady && std::abs(finding.hop_delta) > hop_tolerance && !answer_of_host;
  if (finding.contradicted) {
    finding.origin = Origin::kMiddlebox;
  } else if (finding.hop_delta == 0) {
    finding.origin = Origin::kEndpoint;
  }
  return finding;
}

}  // namespace rst
