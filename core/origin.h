// SPDX-License-Identifier: GPL-2.0-or-later
// Who really sent a reset: the endpoint whose address it bears, or a device in its name. Compares
// the reset with the claimed sender's other packets. The traits of an ordinary kernel answer (IPv4
// identification 0, DF, window 0, no options) are never held against it.
#pragma once

#include "connection.h"
#include "hosts.h"
#include "verdict.h"

namespace rst {

struct OriginFinding {
  Origin origin = Origin::kUnknown;
  bool has_hop_delta = false;
  bool same_connection = false;  // compared within the connection, else with the host's others
  bool steady = false;           // all packets compared with had one hop limit
  int16_t hop_delta = 0;
  uint8_t expected_hop_limit = 0;
  // The hop limit contradicts the claimed sender: another initial value, or more hops away from
  // what all its other packets showed than is tolerated.
  bool contradicted = false;
};

// `sender_host` may be null.
OriginFinding FindOrigin(const Segment& reset, const Endpoint& sender, const Host* sender_host,
                         int hop_tolerance);

}  // namespace rst
