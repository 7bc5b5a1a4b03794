// SPDX-License-Identifier: GPL-2.0-or-later
#include "capture_file.h"

#include <fstream>

#include "bytes.h"

namespace rst::story {
namespace {

using Bytes = std::vector<uint8_t>;

constexpr uint8_t kTcp = 6;
constexpr uint16_t kEtherTypeIpv4 = 0x0800;
constexpr uint16_t kEtherTypeIpv6 = 0x86dd;
constexpr uint16_t kDontFragment = 0x4000;

void Append(Bytes& to, std::span<const uint8_t> bytes) {
  to.insert(to.end(), bytes.begin(), bytes.end());
}

std::span<const uint8_t> AddressBytes(const Address& address) {
  return std::span(address.bytes).first(address.is_ipv6 ? 16 : 4);
}

// RFC 1071
uint16_t Checksum(const Bytes& bytes) {
  uint32_t sum = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    sum += i % 2 == 0 ? uint32_t{bytes[i]} << 8 : uint32_t{bytes[i]};
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
  return static_cast<uint16_t>(~sum);
}

void SetChecksum(Bytes& header, size_t at, uint16_t checksum) {
  header[at] = static_cast<uint8_t>(checksum >> 8);
  header[at + 1] = static_cast<uint8_t>(checksum);
}

Bytes TcpSegment(const Event& event) {
  constexpr size_t kChecksumAt = 16;
  const Segment& segment = event.segment;
  Bytes tcp;
  Put16(tcp, segment.source.port);
  Put16(tcp, segment.destination.port);
  Put32(tcp, segment.seq.raw());
  Put32(tcp, segment.ack.raw());
  tcp.push_back(static_cast<uint8_t>((5 + event.options.size() / 4) << 4));
  tcp.push_back(segment.flags);
  Put16(tcp, segment.window);
  Put16(tcp, 0);
  Put16(tcp, segment.urgent);
  Append(tcp, event.options);
  Append(tcp, event.payload);

  // The pseudo-headers of IPv4 and IPv6 have the same sum for lengths below 64 KiB.
  Bytes summed = tcp;
  Append(summed, AddressBytes(segment.source.address));
  Append(summed, AddressBytes(segment.destination.address));
  if (tcp.size() % 2 != 0)
    summed.insert(summed.begin() + static_cast<std::ptrdiff_t>(tcp.size()), 0);
  Put16(summed, kTcp);
  Put16(summed, static_cast<uint16_t>(tcp.size()));
  SetChecksum(tcp, kChecksumAt, Checksum(summed));
  return tcp;
}

Bytes Ipv4Header(const Segment& segment, size_t payload_length) {
  constexpr size_t kChecksumAt = 10;
  Bytes ip = {0x45, segment.traffic_class};
  Put16(ip, static_cast<uint16_t>(20 + payload_length));
  Put16(ip, segment.ip_id);
  Put16(ip, segment.dont_fragment ? kDontFragment : 0);
  ip.push_back(segment.hop_limit);
  ip.push_back(kTcp);
  Put16(ip, 0);
  Append(ip, AddressBytes(segment.source.address));
  Append(ip, AddressBytes(segment.destination.address));
  SetChecksum(ip, kChecksumAt, Checksum(ip));
  return ip;
}

Bytes Ipv6Header(const Segment& segment, size_t payload_length) {
  Bytes ip;
  Put32(ip, 0x6000'0000U | uint32_t{segment.traffic_class} << 20);
  Put16(ip, static_cast<uint16_t>(payload_length));
  ip.push_back(kTcp);
  ip.push_back(segment.hop_limit);
  Append(ip, AddressBytes(segment.source.address));
  Append(ip, AddressBytes(segment.destination.address));
  return ip;
}

void PutLink(Bytes& out, uint64_t address) {
  Put16(out, static_cast<uint16_t>(address >> 32));
  Put32(out, static_cast<uint32_t>(address));
}

// A pcapng block: its type, its length, its body in whole words, its length again.
void WriteBlock(std::ostream& out, uint32_t type, Bytes body) {
  while (body.size() % 4 != 0) body.push_back(0);
  Bytes head, tail;
  Put32(head, type);
  Put32(head, static_cast<uint32_t>(body.size() + 12));
  Put32(tail, static_cast<uint32_t>(body.size() + 12));
  for (const Bytes* bytes : {&head, &body, &tail}) {
    out.write(reinterpret_cast<const char*>(bytes->data()),
              static_cast<std::streamsize>(bytes->size()));
  }
}

// Section header, and an interface for Ethernet whose times count nanoseconds.
void WriteFileHead(std::ostream& out) {
  constexpr uint16_t kEthernet = 1, kTimeResolution = 9, kNanoseconds = 9;
  Bytes section;
  Put32(section, 0x1A2B3C4D);
  Put16(section, 1);
  Put16(section, 0);
  Put32(section, 0xffff'ffff);
  Put32(section, 0xffff'ffff);
  WriteBlock(out, 0x0A0D0D0A, section);
  Bytes interface;
  Put16(interface, kEthernet);
  Put16(interface, 0);
  Put32(interface, 0);
  Put16(interface, kTimeResolution);
  Put16(interface, 1);
  interface.insert(interface.end(), {kNanoseconds, 0, 0, 0});
  Put32(interface, 0);
  WriteBlock(out, 1, interface);
}

void WritePacket(std::ostream& out, const Event& event) {
  const Bytes packet = Packet(event);
  const auto time = static_cast<uint64_t>(event.segment.time);
  Bytes body;
  Put32(body, 0);
  Put32(body, static_cast<uint32_t>(time >> 32));
  Put32(body, static_cast<uint32_t>(time));
  Put32(body, static_cast<uint32_t>(packet.size()));
  Put32(body, static_cast<uint32_t>(packet.size()));
  Append(body, packet);
  WriteBlock(out, 6, body);
}

}  // namespace

std::vector<uint8_t> Packet(const Event& event) {
  const Segment& segment = event.segment;
  const bool is_ipv6 = segment.source.address.is_ipv6;
  const Bytes tcp = TcpSegment(event);
  Bytes packet;
  PutLink(packet, event.link_destination);
  PutLink(packet, segment.link_source);
  Put16(packet, is_ipv6 ? kEtherTypeIpv6 : kEtherTypeIpv4);
  Append(packet, is_ipv6 ? Ipv6Header(segment, tcp.size()) : Ipv4Header(segment, tcp.size()));
  Append(packet, tcp);
  return packet;
}

void WriteCapture(const Events& events, const std::filesystem::path& path) {
  std::ofstream out(path, std::ios::binary);
  WriteFileHead(out);
  for (const Event& event : events) WritePacket(out, event);
  out.close();
  if (!out) throw StoryError(path.string() + ": cannot be written");
}

}  // namespace rst::story
