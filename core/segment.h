// SPDX-License-Identifier: GPL-2.0-or-later
// One TCP segment as captured, reduced once to plain values. Whoever feeds the core (the Wireshark
// plugin, a test) fills it in; everything above may rely on it.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <span>

#include "seq_num.h"
#include "speech.h"

namespace rst {

// Nanoseconds; as a point in time since the Unix epoch. 64 bits reach the year 2262.
using Nanoseconds = int64_t;
inline constexpr Nanoseconds kMicrosecond = 1'000;
inline constexpr Nanoseconds kMillisecond = 1'000'000;
inline constexpr Nanoseconds kSecond = 1'000'000'000;

// An IPv4 address fills the first four bytes; the rest is zero.
struct Address {
  std::array<uint8_t, 16> bytes{};
  bool is_ipv6 = false;

  bool operator==(const Address& other) const {
    return std::bit_cast<Words>(bytes) == std::bit_cast<Words>(other.bytes) &&
           is_ipv6 == other.is_ipv6;
  }

 private:
  struct Words {  // compared without a call
    uint64_t first, second;
    bool operator==(const Words&) const = default;
  };
};

struct SocketAddress {
  Address address;
  uint16_t port = 0;

  bool operator==(const SocketAddress&) const = default;
};

// The control bits of the TCP header's byte 13 (RFC 9293 section 3.1).
enum Flag : uint8_t {
  kFin = 0x01,
  kSyn = 0x02,
  kRst = 0x04,
  kPsh = 0x08,
  kAck = 0x10,
  kUrg = 0x20,
  kEce = 0x40,
  kCwr = 0x80,
};

// The options that rules ask about. Absent options keep their initial values.
struct Options {
  bool present = false;         // the header is longer than 20 bytes
  bool sack_permitted = false;  // RFC 2018
  bool sack = false;            // SACK blocks are present
  bool timestamps = false;      // RFC 7323
  uint32_t ts_value = 0;
  uint32_t ts_echo = 0;
  int8_t window_scale = -1;   // 0..14; -1 = absent
  uint16_t mss = 0;           // 0 = absent
  int8_t mptcp_subtype = -1;  // RFC 8684; -1 = absent
  uint8_t mptcp_reason = 0;   // MP_TCPRST reason code
  uint8_t mptcp_flags = 0;    // MP_TCPRST flags U, V, W and T (lowest bit)
  bool signature = false;     // RFC 2385 or RFC 5925

  bool operator==(const Options&) const = default;
};

struct Segment {
  uint32_t frame = 0;   // the capture's frame number, from 1
  bool quoted = false;  // not on its way: an ICMP error quotes its header
  Nanoseconds time = 0;
  SocketAddress source;
  SocketAddress destination;

  SeqNum seq;
  SeqNum
      ack;  // zero unless kAck is set, but kept as captured: some resets carry one without the bit
  uint8_t flags = 0;
  uint16_t window = 0;  // as in the header, before scaling
  uint16_t urgent = 0;
  uint32_t length = 0;  // payload bytes that the IP header announces, captured or not
  Options options;

  uint8_t hop_limit = 0;   // IPv4 TTL or IPv6 hop limit as it arrived
  bool has_ip_id = false;  // IPv4 only
  uint16_t ip_id = 0;
  bool dont_fragment = false;
  uint8_t traffic_class = 0;  // IPv4 TOS or IPv6 traffic class

  uint64_t link_source = 0;       // Ethernet source address, 0 = none captured
  uint64_t link_destination = 0;  // the same for the destination
  uint16_t interface = 0;         // which of the capture's interfaces it came from
  uint32_t pair_hash = 0;         // of both socket addresses, 0 = unknown; the tracker fills it in

  // The captured part of the payload; valid only while the segment is being observed.
  std::span<const uint8_t> payload;
  Said said;  // what it says; the tracker fills it in

  constexpr bool Has(Flag flag) const { return (flags & flag) != 0; }
  // Sent by one of them to the other.
  bool IsBetween(const SocketAddress& one, const SocketAddress& other) const {
    return (one == source && other == destination) || (one == destination && other == source);
  }
  // SEG.LEN of RFC 9293: payload plus one for each of SYN and FIN.
  constexpr uint32_t SegLen() const {
    return length + (Has(kSyn) ? 1U : 0U) + (Has(kFin) ? 1U : 0U);
  }
  // The sequence number after this segment.
  constexpr SeqNum End() const { return seq + SegLen(); }
};

// Hops from a sender whose stack starts at the next usual value: 32, 64, 128 or 255.
constexpr int Distance(int hop_limit) {
  for (const int initial : {32, 64, 128}) {
    if (hop_limit <= initial) return initial - hop_limit;
  }
  return 255 - hop_limit;
}

}  // namespace rst
