// SPDX-License-Identifier: GPL-2.0-or-later
// What the capture showed of a reset's consequences, after the reset.
#pragma once

#include <cstdint>

#include "segment.h"

namespace rst {

struct Aftermath {
  // The claimed sender went on with the connection: new data, new acknowledgments, or a SYN/ACK for
  // the very SYN that had been refused. 0 = not seen.
  uint32_t sender_frame = 0;
  Nanoseconds sender_after = 0;  // how long after the reset
  // A later attempt of the same client to open the same service was accepted. 0 = not seen.
  uint32_t retry_frame = 0;
  Nanoseconds retry_after = 0;
  bool retry_plain = false;  // its SYN carried neither ECN flags nor data
};

}  // namespace rst
