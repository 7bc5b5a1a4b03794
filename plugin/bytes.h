// SPDX-License-Identifier: GPL-2.0-or-later
// Header bytes to plain values. Any bytes may come in: a capture can be cut short or malformed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "segment.h"

namespace rst::plugin {

inline constexpr uint32_t kIpv4MinHeader = 20;
inline constexpr uint32_t kIpv6Header = 40;
inline constexpr uint32_t kTcpMinHeader = 20;
inline constexpr uint32_t kTcpMaxHeader = 60;
inline constexpr uint32_t kEthernetHeader = 14;
inline constexpr uint16_t kTypeIpv4 = 0x0800;
inline constexpr uint16_t kTypeIpv6 = 0x86DD;
inline constexpr uint8_t kProtocolTcp = 6;

// In network order, from an offset on that leaves enough bytes.
inline uint16_t Read16(std::span<const uint8_t> bytes, size_t offset) {
  return static_cast<uint16_t>((bytes[offset] << 8) | bytes[offset + 1]);
}
inline uint32_t Read32(std::span<const uint8_t> bytes, size_t offset) {
  return (uint32_t{Read16(bytes, offset)} << 16) | Read16(bytes, offset + 2);
}
// Six bytes.
inline uint64_t ReadMacAddress(std::span<const uint8_t> bytes, size_t offset) {
  return (uint64_t{Read32(bytes, offset)} << 16) | Read16(bytes, offset + 4);
}

// Each takes a segment of which nothing is known yet, and fills in what its header tells.

void ReadAnyOptions(std::span<const uint8_t> bytes, Options* options);

// Most segments have a timestamp alone, aligned as RFC 7323 appendix A recommends.
inline void ReadOptions(std::span<const uint8_t> bytes, Options* options) {
  constexpr uint32_t kAlignedTimestamps = 0x0101080A;
  if (bytes.size() != 12 || Read32(bytes, 0) != kAlignedTimestamps) {
    return ReadAnyOptions(bytes, options);
  }
  options->timestamps = true;
  options->ts_value = Read32(bytes, 4);
  options->ts_echo = Read32(bytes, 8);
}

// The others return false if not enough of the header was captured.

// `datagram` becomes the length of the datagram from the IP header on, or 0 if the header does not
// tell: the sender left the division into packets to its network card, or the datagram is a
// jumbogram.
bool ReadIpv6(std::span<const uint8_t> header, Segment* segment, uint32_t* datagram);
inline bool ReadIpv4(std::span<const uint8_t> header, Segment* segment, uint32_t* datagram) {
  if (header.size() < kIpv4MinHeader) return false;
  segment->traffic_class = header[1];
  *datagram = Read16(header, 2);
  segment->has_ip_id = true;
  segment->ip_id = Read16(header, 4);
  segment->dont_fragment = (header[6] & 0x40) != 0;
  segment->hop_limit = header[8];
  const auto source = header.subspan<12, 4>();
  const auto destination = header.subspan<16, 4>();
  std::copy(source.begin(), source.end(), segment->source.address.bytes.begin());
  std::copy(destination.begin(), destination.end(), segment->destination.address.bytes.begin());
  return true;
}

// Needs ports, numbers and flags; takes the rest, with the options that are sound, as far as it
// goes. `header_length` becomes the one announced, at least 20.
inline bool ReadTcp(std::span<const uint8_t> header, Segment* segment, uint32_t* header_length) {
  if (header.size() < 14) return false;
  segment->source.port = Read16(header, 0);
  segment->destination.port = Read16(header, 2);
  segment->seq = SeqNum(Read32(header, 4));
  segment->ack = SeqNum(Read32(header, 8));
  segment->flags = header[13];
  if (header.size() >= 16) segment->window = Read16(header, 14);
  if (header.size() >= kTcpMinHeader) segment->urgent = Read16(header, 18);

  *header_length = std::max(uint32_t{header[12]} >> 4 << 2, kTcpMinHeader);
  if (header.size() > kTcpMinHeader) {
    const size_t end = std::min<size_t>(*header_length, header.size());
    ReadOptions(header.subspan(kTcpMinHeader, end - kTcpMinHeader), &segment->options);
  }
  segment->options.present = *header_length > kTcpMinHeader;
  return true;
}

}  // namespace rst::plugin
