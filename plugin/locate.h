// SPDX-License-Identifier: GPL-2.0-or-later
// Where in a frame's bytes its TCP headers lie. Wireshark says which protocols it found, in order;
// the bytes say the rest. In the ordinary case each header follows the one before. Where a protocol
// that is not known here lies between, the next IP header is searched for: it must be what
// Wireshark says it found there.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "segment.h"
#include "verdict.h"

namespace rst::plugin {

// A protocol that Wireshark found, as far as it matters here.
enum class Layer : uint8_t {
  kOther,  // of unknown length
  kEmpty,  // has no bytes of its own
  kEthernet,
  kVlan,
  kCooked,    // Linux cooked capture
  kCooked2,   // its second version
  kLoopback,  // four bytes that name the family
  kLink,      // another link layer, of unknown length
  kIpv4,
  kIpv6,
  kIpv6Extension,
  kIcmp,
  kTcp,
};

// The bytes of the frame, and those that Wireshark made of it: reassembled, decrypted.
struct Source {
  std::span<const uint8_t> captured;
  uint32_t length = 0;  // before it was cut short
};

struct Frame {
  std::span<const Layer> layers;    // outermost first
  std::span<const Source> sources;  // the frame itself first
  // What Wireshark says of the last headers; empty spans are unknown.
  std::span<const uint8_t> source_address;
  std::span<const uint8_t> destination_address;
  std::array<uint16_t, 2> ports{};
};

struct Place {
  uint32_t source = 0;  // index into Frame::sources
  uint32_t start = 0;
};

struct TcpPlace {
  Place ip;
  Place tcp;
  Place ethernet;
  bool is_ipv6 = false;
  bool has_ethernet = false;
  bool quoted = false;  // by an ICMP error
};

// Tunnels and aggregated frames carry several TCP headers; more than these are not looked at.
inline constexpr uint8_t kMaxSegments = 16;
using TcpPlaces = ShortList<TcpPlace, kMaxSegments>;

// Adds all TCP headers. Those that an ICMP error quotes are found only where nothing unknown
// precedes them.
void Locate(const Frame& frame, TcpPlaces* found);

}  // namespace rst::plugin
