// SPDX-License-Identifier: GPL-2.0-or-later
#include "encap.h"

#include <algorithm>
#include <fstream>
#include <span>

namespace encap {
namespace {

constexpr uint16_t kServerPort = 80;

void Put8(Bytes* out, uint32_t value) {
  out->push_back(static_cast<uint8_t>(value));
}
void Put16(Bytes* out, uint32_t value) {
  Put8(out, value >> 8);
  Put8(out, value);
}
void Put32(Bytes* out, uint32_t value) {
  Put16(out, value >> 16);
  Put16(out, value);
}
void Put(Bytes* out, std::span<const uint8_t> bytes) {
  out->insert(out->end(), bytes.begin(), bytes.end());
}
void PutZeros(Bytes* out, size_t count) {
  out->resize(out->size() + count);
}

// The last byte tells the hosts apart in every kind of address.
uint8_t HostNumber(From side) {
  return side == From::kClient ? 1 : 2;
}
void PutIpv4Address(Bytes* out, From side) {
  Put32(out, 0x0A000000U | HostNumber(side));
}
void PutIpv6Address(Bytes* out, From side) {
  Put32(out, 0x20010DB8);
  PutZeros(out, 11);
  Put8(out, HostNumber(side));
}
void PutMac(Bytes* out, From side) {
  Put32(out, 0x02000000);
  Put16(out, HostNumber(side));
}

uint16_t Checksum(std::span<const uint8_t> bytes) {
  uint32_t sum = 0;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) sum += uint32_t{bytes[i]} << 8 | bytes[i + 1];
  while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
  return static_cast<uint16_t>(~sum);
}

Bytes IcmpError(uint8_t type, uint8_t code, const Bytes& quoted) {
  Bytes out = {type, code};
  PutZeros(&out, 6);
  Put(&out, quoted);
  return out;
}

void PutLittle32(std::ofstream* file, uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) file->put(static_cast<char>(value >> shift));
}

}  // namespace

Bytes Text(std::string_view text) {
  return {text.begin(), text.end()};
}

// The checksum stays zero: Wireshark does not verify it unless told to.
Bytes Tcp(const TcpHeader& header) {
  Bytes options = header.options;
  options.resize((options.size() + 3) / 4 * 4);
  const bool client = header.from == From::kClient;
  Bytes out;
  Put16(&out, client ? header.client_port : kServerPort);
  Put16(&out, client ? kServerPort : header.client_port);
  Put32(&out, header.seq);
  Put32(&out, header.ack);
  Put8(&out, header.data_offset.value_or(static_cast<uint8_t>(5 + options.size() / 4)) * 16U);
  Put8(&out, header.flags);
  Put16(&out, (header.flags & kRst) != 0 ? 0 : 64240);
  PutZeros(&out, 4);
  Put(&out, options);
  Put(&out, header.payload);
  return out;
}

Bytes Ipv4(const IpHeader& header, const Bytes& payload) {
  Bytes out = {0x45, 0};
  Put16(&out, header.length.value_or(static_cast<uint16_t>(20 + payload.size())));
  Put16(&out, header.id);
  Put16(&out, header.fragment);
  Put8(&out, header.ttl);
  Put8(&out, header.protocol);
  Put16(&out, 0);
  PutIpv4Address(&out, header.from);
  PutIpv4Address(&out, Other(header.from));
  const uint16_t checksum = Checksum(out);
  out[10] = static_cast<uint8_t>(checksum >> 8);
  out[11] = static_cast<uint8_t>(checksum);
  Put(&out, payload);
  return out;
}

Bytes Ipv6(const IpHeader& header, const Bytes& payload) {
  Bytes out;
  Put32(&out, 0x60000000);
  Put16(&out, header.length.value_or(static_cast<uint16_t>(payload.size())));
  Put8(&out, header.protocol);
  Put8(&out, header.ttl);
  PutIpv6Address(&out, header.from);
  PutIpv6Address(&out, Other(header.from));
  Put(&out, payload);
  return out;
}

Bytes Ipv6Extension(uint8_t next_header, const Bytes& payload) {
  Bytes out = {next_header, 0, 1, 4, 0, 0, 0, 0};  // one PadN option
  Put(&out, payload);
  return out;
}

Bytes Ipv6Fragment(uint8_t next_header, uint16_t offset_and_more, const Bytes& payload) {
  Bytes out = {next_header, 0};
  Put16(&out, offset_and_more);
  Put32(&out, 7);
  Put(&out, payload);
  return out;
}

Bytes Icmp(const Bytes& quoted) {
  return IcmpError(3, 3, quoted);
}
Bytes Icmpv6(const Bytes& quoted) {
  return IcmpError(1, 4, quoted);
}

Bytes Gre(const Bytes& ip) {
  Bytes out = {0, 0, 8, 0};
  Put(&out, ip);
  return out;
}

Bytes Vxlan(const Bytes& frame) {
  Bytes out;
  Put16(&out, 50000);
  Put16(&out, 4789);
  Put16(&out, static_cast<uint16_t>(16 + frame.size()));
  Put16(&out, 0);
  Put32(&out, 0x08000000);
  Put32(&out, 42 << 8);
  Put(&out, frame);
  return out;
}

Bytes Ethernet(From from, uint16_t type, const Bytes& payload) {
  Bytes out;
  PutMac(&out, Other(from));
  PutMac(&out, from);
  Put16(&out, type);
  Put(&out, payload);
  return out;
}

Bytes Vlan(uint16_t id, uint16_t type, const Bytes& payload) {
  Bytes out;
  Put16(&out, id);
  Put16(&out, type);
  Put(&out, payload);
  return out;
}

Bytes Mpls(uint32_t label, bool last, const Bytes& payload) {
  Bytes out;
  Put32(&out, label << 12 | (last ? 0x100U : 0U) | 64);
  Put(&out, payload);
  return out;
}

Bytes Cooked(uint16_t type, const Bytes& payload) {
  Bytes out;
  Put16(&out, 0);
  Put16(&out, 1);
  Put16(&out, 6);
  PutMac(&out, From::kClient);
  Put16(&out, 0);
  Put16(&out, type);
  Put(&out, payload);
  return out;
}

Bytes Amsdu(const std::vector<Bytes>& ip_packets) {
  Bytes out = {0x88, 0x02, 0, 0};  // QoS data from the access point
  for (int i = 0; i < 3; ++i) PutMac(&out, From::kClient);
  Put16(&out, 0);
  Put16(&out, 0x8000);  // A-MSDU present
  for (const Bytes& packet : ip_packets) {
    while (out.size() % 4 != 26 % 4) Put8(&out, 0);  // 26 bytes of header came first
    PutMac(&out, From::kClient);
    PutMac(&out, From::kServer);
    Put16(&out, static_cast<uint16_t>(8 + packet.size()));
    Put(&out, Bytes{0xAA, 0xAA, 3, 0, 0, 0, 8, 0});
    Put(&out, packet);
  }
  return out;
}

void WritePcap(const std::filesystem::path& path, LinkType link, const std::vector<Bytes>& frames,
               size_t snaplen) {
  std::ofstream file(path, std::ios::binary);
  for (const uint32_t word : {0xA1B2C3D4U, 0x00040002U, 0U, 0U, 65535U, uint32_t{link}}) {
    PutLittle32(&file, word);
  }
  uint32_t microseconds = 0;
  for (const Bytes& frame : frames) {
    const size_t kept = std::min(frame.size(), snaplen);
    PutLittle32(&file, 1'700'000'000 + microseconds / 1'000'000);
    PutLittle32(&file, microseconds % 1'000'000);
    PutLittle32(&file, static_cast<uint32_t>(kept));
    PutLittle32(&file, static_cast<uint32_t>(frame.size()));
    file.write(reinterpret_cast<const char*>(frame.data()), static_cast<std::streamsize>(kept));
    microseconds += 10'000;
  }
}

}  // namespace encap
