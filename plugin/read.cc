// SPDX-License-Identifier: GPL-2.0-or-later
#include "read.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "bytes.h"

namespace rst::plugin {
namespace {

// From `start` on; empty if that lies behind the end.
std::span<const uint8_t> From(const Frame& frame, Place place) {
  const auto bytes = frame.sources[place.source].captured;
  return place.start < bytes.size() ? bytes.subspan(place.start) : std::span<const uint8_t>{};
}

// The payload runs to the end of the datagram, not of the frame, which may be padded. A reassembled
// datagram ends where its bytes end.
void ReadPayload(const Frame& frame, const TcpPlace& found, uint32_t datagram,
                 uint32_t header_length, Segment* segment) {
  const Source& source = frame.sources[found.tcp.source];
  const bool announced = datagram != 0 && found.ip.source == found.tcp.source;
  const uint64_t end = announced ? uint64_t{found.ip.start} + datagram : source.length;
  const uint64_t start = uint64_t{found.tcp.start} + header_length;
  if (end <= start) return;
  segment->length = static_cast<uint32_t>(end - start);
  const uint64_t captured = std::min<uint64_t>(end, source.captured.size());
  if (captured > start) segment->payload = source.captured.subspan(start, captured - start);
}

}  // namespace

bool ReadSegment(const Frame& frame, const TcpPlace& found, Segment* segment) {
  uint32_t datagram = 0;
  const auto ip = From(frame, found.ip);
  const bool sound =
      found.is_ipv6 ? ReadIpv6(ip, segment, &datagram) : ReadIpv4(ip, segment, &datagram);
  if (!sound) return false;

  uint32_t header_length = 0;
  const auto tcp = From(frame, found.tcp);
  if (!ReadTcp(tcp.first(std::min<size_t>(tcp.size(), kTcpMaxHeader)), segment, &header_length)) {
    return false;
  }
  ReadPayload(frame, found, datagram, header_length, segment);
  if (found.has_ethernet) {
    const auto ethernet = From(frame, found.ethernet);
    if (ethernet.size() >= kMacAddresses) {
      segment->link_destination = ReadMacAddress(ethernet, 0);
      segment->link_source = ReadMacAddress(ethernet, 6);
    }
  }
  return true;
}

bool ReadPlain(const Source& frame, Segment* segment) {
  constexpr uint32_t kIp = 14, kTcp = kIp + kIpv4MinHeader, kOptions = kTcp + kTcpMinHeader;
  const auto bytes = frame.captured;
  if (bytes.size() < kOptions) return false;
  const bool plain = Read16(bytes, kIp - 2) == kTypeIpv4 && bytes[kIp] == 0x45 &&
                     bytes[kIp + 9] == kProtocolTcp && (Read16(bytes, kIp + 6) & 0x3FFF) == 0;
  if (!plain) return false;
  uint32_t datagram = 0, header_length = 0;
  ReadIpv4(bytes.subspan(kIp), segment, &datagram);
  ReadTcp(bytes.subspan(kTcp), segment, &header_length);
  segment->link_destination = ReadMacAddress(bytes, 0);
  segment->link_source = ReadMacAddress(bytes, 6);
  const uint32_t start = kTcp + header_length;
  if (start > bytes.size() || start > kIp + datagram) return false;
  segment->length = kIp + datagram - start;
  segment->payload = bytes.subspan(start, std::min<size_t>(segment->length, bytes.size() - start));
  return true;
}

}  // namespace rst::plugin
