// SPDX-License-Identifier: GPL-2.0-or-later
// The traits of a story's two sides that show in IP headers: hop limits and identifications.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "scanner.h"
#include "segment.h"

namespace rst::story {

// How a side numbers its IPv4 packets.
enum class Numbering {
  kLinux,   // a counter for each socket; 0 where no socket sends: SYN/ACKs and answers
  kCounts,  // one counter of the host for all packets
  kZero,
  kRandom,
};

struct Traits {
  uint8_t hop_limit = 64;
  bool dont_fragment = true;
  Numbering numbering = Numbering::kLinux;
};

// Reads `ttl 128, id counts, nodf`.
Traits ParseTraits(Scanner& scanner);

// Hands out the identifications of a whole story.
class Identifications {
 public:
  // `connection` tells the sockets of one host apart.
  uint16_t Next(const Segment& segment, bool seq_is_absolute, Numbering numbering,
                const std::string& connection);

 private:
  uint16_t Count(const std::string& counter);

  std::map<std::string, uint16_t> counters_;
  uint32_t random_ = 1;
};

}  // namespace rst::story
