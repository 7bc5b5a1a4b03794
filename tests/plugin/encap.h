// SPDX-License-Identifier: GPL-2.0-or-later
// Builds frames byte by byte, and the capture files that hold them. Each function wraps what it is
// given, so that they nest as the protocols do: Ethernet(Ipv4(Tcp(...))).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace encap {

using Bytes = std::vector<uint8_t>;

enum LinkType : uint32_t { kEthernet = 1, kRawIp = 101, kIeee80211 = 105, kLinuxCooked = 113 };
enum TcpFlag : uint8_t { kFin = 1, kSyn = 2, kRst = 4, kPsh = 8, kAck = 16 };

// Who sends: the client talks to the server's port 80.
enum class From { kClient, kServer };
constexpr From Other(From side) {
  return side == From::kClient ? From::kServer : From::kClient;
}

Bytes Text(std::string_view text);

struct TcpHeader {
  From from = From::kClient;
  uint8_t flags = 0;
  uint32_t seq = 0;
  uint32_t ack = 0;
  uint16_t client_port = 40000;
  Bytes options = {};  // padded to a multiple of four
  Bytes payload = {};
  std::optional<uint8_t> data_offset = std::nullopt;  // in words, when it should lie
};
Bytes Tcp(const TcpHeader& header);

struct IpHeader {
  From from = From::kClient;
  uint8_t protocol = 6;  // of what is inside, or of the first extension header
  uint8_t ttl = 64;
  uint16_t id = 1;
  uint16_t fragment = 0;                          // flags and offset of IPv4
  std::optional<uint16_t> length = std::nullopt;  // when it should lie
};
Bytes Ipv4(const IpHeader& header, const Bytes& payload);
Bytes Ipv6(const IpHeader& header, const Bytes& payload);
Bytes Ipv6Extension(uint8_t next_header,
                    const Bytes& payload);  // hop-by-hop or destination options
Bytes Ipv6Fragment(uint8_t next_header, uint16_t offset_and_more, const Bytes& payload);

Bytes Icmp(const Bytes& quoted);
Bytes Icmpv6(const Bytes& quoted);
Bytes Gre(const Bytes& ip);
Bytes Vxlan(const Bytes& frame);  // with its UDP header

Bytes Ethernet(From from, uint16_t type, const Bytes& payload);
Bytes Vlan(uint16_t id, uint16_t type, const Bytes& payload);  // to be given to Ethernet as 0x8100
Bytes Mpls(uint32_t label, bool last, const Bytes& payload);
Bytes Cooked(uint16_t type, const Bytes& payload);
Bytes Amsdu(const std::vector<Bytes>& ip_packets);  // an 802.11 frame that aggregates them

// Frames 10 ms apart, of which at most `snaplen` bytes are kept.
void WritePcap(const std::filesystem::path& path, LinkType link, const std::vector<Bytes>& frames,
               size_t snaplen = 65535);

}  // namespace encap
