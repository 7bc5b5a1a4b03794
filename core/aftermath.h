// SPDX-License-Identifier: GPL-2.0-or-later
// What the capture showed of a reset's consequences, after the reset. A frame of 0 = not seen.
#pragma once

#include <cstdint>

#include "segment.h"

namespace rst {

struct Injector;

struct Aftermath {
  // The claimed sender went on with the connection: new data, new acknowledgments, or a SYN/ACK for
  // the very SYN that had been refused.
  uint32_t sender_frame = 0;
  Nanoseconds sender_after = 0;  // how long after the reset
  bool sender_syn = false;       // it went on with a SYN of its own
  // The receiver did not honour the reset: it sent new data or acknowledged new data later.
  uint32_t receiver_frame = 0;
  Nanoseconds receiver_after = 0;
  // The receiver's next word was an empty ACK that says again where it stands (RFC 5961 section 3).
  uint32_t challenge_frame = 0;

  // The other side was reset too, in the same instant.
  uint32_t mirror_frame = 0;
  Nanoseconds mirror_after = 0;
  // A further reset of the same burst and side shows what this one is part of: a fingerprint, or
  // numbers that no stack would send.
  uint32_t burst_frame = 0;
  const Injector* burst_injector = nullptr;

  // A later attempt of the same client to open the same service was accepted.
  uint32_t retry_frame = 0;
  Nanoseconds retry_after = 0;
  bool retry_plain = false;  // its SYN carried neither ECN flags nor data
};

}  // namespace rst
