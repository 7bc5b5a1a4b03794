// SPDX-License-Identifier: GPL-2.0-or-later
#include "hosts.h"

#include "address.h"

namespace rst::story {

Traits ParseTraits(Scanner& scanner) {
  Traits traits;
  do {
    if (scanner.EatWord("ttl")) {
      traits.hop_limit = static_cast<uint8_t>(scanner.NumberUpTo(255));
    } else if (scanner.EatWord("nodf")) {
      traits.dont_fragment = false;
    } else if (scanner.EatWord("id counts")) {
      traits.numbering = Numbering::kCounts;
    } else if (scanner.EatWord("id zero")) {
      traits.numbering = Numbering::kZero;
    } else if (scanner.EatWord("id random")) {
      traits.numbering = Numbering::kRandom;
    } else {
      scanner.Fail("unknown trait '" + std::string(scanner.Rest()) + "'");
    }
  } while (scanner.Eat(","));
  if (!scanner.AtEnd())
    scanner.Fail("a comma is missing before '" + std::string(scanner.Rest()) + "'");
  return traits;
}

uint16_t Identifications::Count(const std::string& counter) {
  // Each counter starts elsewhere, far from the others.
  const auto start = static_cast<uint16_t>(0x1000 + 0x1357 * counters_.size());
  return counters_.try_emplace(counter, start).first->second++;
}

uint16_t Identifications::Next(const Segment& segment, bool seq_is_absolute, Numbering numbering,
                               const std::string& connection) {
  const bool has_no_socket = (segment.Has(kSyn) && segment.Has(kAck)) ||
                             (segment.Has(kRst) && (!segment.Has(kAck) || seq_is_absolute));
  switch (numbering) {
    case Numbering::kZero:
      return 0;
    case Numbering::kCounts: {
      SocketAddress host = segment.source;
      host.port = 0;
      return Count(ToText(host));
    }
    case Numbering::kRandom:
      random_ = random_ * 1'103'515'245U + 12'345U;
      return static_cast<uint16_t>(random_ >> 16);
    case Numbering::kLinux:
      break;
  }
  return has_no_socket ? uint16_t{0} : Count(connection + " " + ToText(segment.source));
}

}  // namespace rst::story
