// SPDX-License-Identifier: GPL-2.0-or-later
#include "read.h"

#include <algorithm>
#include <array>
#include <span>

#include "bytes.h"

namespace rst::plugin {
namespace {

// From `start` on; empty if that lies behind the end.
std::span<const uint8_t> From(const Frame& frame, Place place) {
  const auto bytes = frame.sources[place.source].captured;
  return place.start < bytes.size() ? bytes.subspan(place.start) : std::span<const uint8_t>{};
}

// Its addresses, if they were captured.
void ReadEthernet(std::span<const uint8_t> header, Segment* segment) {
  if (header.size() < 12) return;
  segment->link_destination = ReadMacAddress(header, 0);
  segment->link_source = ReadMacAddress(header, 6);
}

void ReadPayload(std::span<const uint8_t> captured, uint64_t start, uint64_t end,
                 Segment* segment) {
  if (end <= start) return;
  segment->length = static_cast<uint32_t>(end - start);
  const uint64_t captured_end = std::min<uint64_t>(end, captured.size());
  if (captured_end > start) segment->payload = captured.subspan(start, captured_end - start);
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
  // The payload runs to the end of the datagram, not of the frame, which may be padded. A
  // reassembled datagram ends where its bytes end.
  const Source& source = frame.sources[found.tcp.source];
  const bool announced = datagram != 0 && found.ip.source == found.tcp.source;
  const uint64_t end = announced ? uint64_t{found.ip.start} + datagram : source.length;
  ReadPayload(source.captured, uint64_t{found.tcp.start} + header_length, end, segment);
  if (found.has_ethernet) ReadEthernet(From(frame, found.ethernet), segment);
  return true;
}

// Behind TCP nothing else holds a header.
bool ArePlain(std::span<const Layer> layers) {
  constexpr std::array kPlain = {Layer::kEthernet, Layer::kIpv4, Layer::kTcp};
  size_t passed = 0;
  for (const Layer layer : layers) {
    if (layer == Layer::kEmpty) continue;
    if (layer != (passed < kPlain.size() ? kPlain[passed++] : Layer::kOther)) return false;
  }
  return passed == kPlain.size();
}

[[gnu::flatten]] bool ReadPlain(std::span<const uint8_t> bytes, Segment* segment) {
  constexpr uint32_t kIp = kEthernetHeader, kTcp = kIp + kIpv4MinHeader;
  if (bytes.size() < kTcp + kTcpMinHeader) return false;
  const bool plain = Read16(bytes, kIp - 2) == kTypeIpv4 && bytes[kIp] == 0x45 &&
                     bytes[kIp + 9] == kProtocolTcp && (Read16(bytes, kIp + 6) & 0x3FFF) == 0;
  if (!plain) return false;
  uint32_t datagram = 0, header_length = 0;
  ReadIpv4(bytes.subspan(kIp), segment, &datagram);
  ReadTcp(bytes.subspan(kTcp), segment, &header_length);
  const uint32_t start = kTcp + header_length, end = kIp + datagram;
  if (start > bytes.size() || start > end) return false;
  ReadPayload(bytes, start, end, segment);
  ReadEthernet(bytes, segment);
  return true;
}

}  // namespace rst::plugin
