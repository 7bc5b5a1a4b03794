// SPDX-License-Identifier: GPL-2.0-or-later
// Who really sent a reset: the endpoint whose address it bears, or a device in its name. Compares
// the reset with the claimed sender's other packets and weighs what differs. The traits of an
// ordinary kernel answer (IPv4 identification 0, DF, window 0, no options) are never held against
// it.
#pragma once

#include "verdict.h"

namespace rst {

class Reset;

struct OriginFinding {
  Origin origin = Origin::kUnknown;
  bool has_hop_delta = false;
  bool same_connection = false;  // hop limits compared within the connection, else with the host's
  int16_t hop_delta = 0;
  uint8_t expected_hop_limit = 0;

  // How much differs from what the claimed sender would have sent: 1 = little, 2 = something that
  // has innocent reasons now and then, 3 = what a plain stack cannot produce. Summed up.
  uint8_t weight = 0;
  // The weight reaches 3.
  bool contradicted = false;
  // It came sooner than the sender ever answered.
  bool too_fast = false;
  // The sender is next to the capture point, so that no device is in between, and the reset has
  // hardly any hops left: a tool of the sender's own, meant for a device on the path.
  bool meant_for_the_path = false;

  ShortList<Evidence, 4> evidence;
};

OriginFinding FindOrigin(const Reset& reset);

}  // namespace rst
