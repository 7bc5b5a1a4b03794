// SPDX-License-Identifier: GPL-2.0-or-later
// A SYN and the reset that answers it, in every wrapping: the reset must be found, with its SYN,
// and what only looks like a reset must not.
#include "encap.h"

#include <gtest/gtest.h>

#include <ostream>

#include "sandbox.h"

namespace encap {
namespace {

constexpr uint16_t kIp = 0x0800, kIp6 = 0x86DD;
constexpr uint16_t kMoreFragments = 0x2000;
constexpr size_t kToTcp = 14 + 20;  // Ethernet and IPv4

const TcpHeader kSynHeader{.flags = kSyn, .seq = 1000};
const TcpHeader kResetHeader{.from = From::kServer, .flags = kRst | kAck, .ack = 1001};

struct Case {
  const char* name;
  std::vector<Bytes> frames;
  std::vector<std::string> rows = {"2\tport-closed\t1"};  // frame, cause, trigger
  LinkType link = kEthernet;
  size_t snaplen = 65535;
  std::vector<std::string> options = {};
};

void PrintTo(const Case& test, std::ostream* out) {
  *out << test.name;
}

Bytes Ip(From from, const Bytes& payload, uint8_t protocol = 6) {
  return Ipv4({.from = from, .protocol = protocol}, payload);
}
Bytes Ip6(From from, const Bytes& payload, uint8_t protocol = 6) {
  return Ipv6({.from = from, .protocol = protocol}, payload);
}

// The exchange, each packet wrapped.
template <typename Wrap>
std::vector<Bytes> Exchange(Wrap wrap, const TcpHeader& syn = kSynHeader,
                            const TcpHeader& reset = kResetHeader) {
  return {wrap(From::kClient, Tcp(syn)), wrap(From::kServer, Tcp(reset))};
}

Bytes Plain(From from, const Bytes& tcp) {
  return Ethernet(from, kIp, Ip(from, tcp));
}

Bytes Padded(From from, const Bytes& tcp) {
  Bytes frame = Plain(from, tcp);
  frame.resize(60);
  return frame;
}

// The division into packets was left to the network card: the IP header tells no length.
Bytes Unsegmented(From from, const Bytes& tcp) {
  return Ethernet(from, kIp, Ipv4({.from = from, .length = uint16_t{0}}, tcp));
}

TcpHeader With(TcpHeader header, const Bytes& options, const Bytes& payload = {}) {
  header.options = options;
  header.payload = payload;
  return header;
}

TcpHeader WithOffset(TcpHeader header, uint8_t words) {
  header.data_offset = words;
  return header;
}

// A reset with a payload, in two fragments.
std::vector<Bytes> Fragments() {
  const Bytes tcp = Tcp(With(kResetHeader, {}, Text("go away, whoever you are")));
  const Bytes first(tcp.begin(), tcp.begin() + 24), second(tcp.begin() + 24, tcp.end());
  return {
      Plain(From::kClient, Tcp(kSynHeader)),
      Ethernet(From::kServer, kIp,
               Ipv4({.from = From::kServer, .id = 9, .fragment = kMoreFragments}, first)),
      Ethernet(From::kServer, kIp, Ipv4({.from = From::kServer, .id = 9, .fragment = 3}, second))};
}

std::vector<Bytes> Fragments6() {
  const Bytes tcp = Tcp(With(kResetHeader, {}, Text("go away, whoever you are")));
  const Bytes first(tcp.begin(), tcp.begin() + 24), second(tcp.begin() + 24, tcp.end());
  const auto wrap = [](uint16_t offset_and_more, const Bytes& part) {
    const Bytes fragment = Ipv6Fragment(6, offset_and_more, part);
    return Ethernet(From::kServer, kIp6, Ip6(From::kServer, fragment, 44));
  };
  return {Ethernet(From::kClient, kIp6, Ip6(From::kClient, Tcp(kSynHeader))), wrap(1, first),
          wrap(24, second)};
}

// The client's host tells the server's that its reset did not arrive.
std::vector<Bytes> Quoted() {
  const Bytes reset = Ip(From::kServer, Tcp(kResetHeader));
  return {Plain(From::kClient, Tcp(kSynHeader)),
          Ethernet(From::kClient, kIp, Ip(From::kClient, Icmp(reset), 1))};
}

std::vector<Bytes> Quoted6() {
  const Bytes reset = Ip6(From::kServer, Tcp(kResetHeader));
  return {Ethernet(From::kClient, kIp6, Ip6(From::kClient, Tcp(kSynHeader))),
          Ethernet(From::kClient, kIp6, Ip6(From::kClient, Icmpv6(reset), 58))};
}

// An 802.11 frame that carries two packets, after one that carries an ICMP error and a packet.
std::vector<Bytes> Aggregated() {
  const auto pair = [](TcpHeader header) {
    std::vector<Bytes> packets;
    for (const uint16_t port : std::initializer_list<uint16_t>{40001, 40002}) {
      header.client_port = port;
      packets.push_back(Ip(header.from, Tcp(header)));
    }
    return Amsdu(packets);
  };
  const Bytes quoted = Ip(From::kServer, Tcp(kResetHeader));
  return {pair(kSynHeader), pair(kResetHeader),
          Amsdu({Ip(From::kClient, Icmp(quoted), 1), Ip(From::kClient, Tcp(kSynHeader))}),
          Amsdu({quoted})};
}

std::vector<Case> Links() {
  std::vector<Case> cases = {
      {"plain", Exchange(Plain)},
      {"vlan", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, 0x8100, Vlan(5, kIp, Ip(from, tcp)));
       })},
      {"qinq", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, 0x88A8, Vlan(5, 0x8100, Vlan(6, kIp, Ip(from, tcp))));
       })},
      {"mpls", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, 0x8847, Mpls(100, false, Mpls(200, true, Ip(from, tcp))));
       })},
      {"cooked", Exchange([](From from, const Bytes& tcp) { return Cooked(kIp, Ip(from, tcp)); })},
      {"raw_ip", Exchange([](From from, const Bytes& tcp) { return Ip(from, tcp); })},
      {"raw_ipv6", Exchange([](From from, const Bytes& tcp) { return Ip6(from, tcp); })},
      {"aggregated",
       Aggregated(),
       {"2\tport-closed,port-closed\t1,1", "4\tport-closed\t3"},
       kIeee80211},
  };
  cases[4].link = kLinuxCooked;
  cases[5].link = cases[6].link = kRawIp;
  return cases;
}

std::vector<Case> Tunnels() {
  return {
      {"gre", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, kIp, Ip(from, Gre(Ip(from, tcp)), 47));
       })},
      {"ip_in_ip", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, kIp, Ip(from, Ip(from, tcp), 4));
       })},
      {"ipv6_in_ip", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, kIp, Ip(from, Ip6(from, tcp), 41));
       })},
      {"vxlan", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, kIp, Ip(from, Vxlan(Plain(from, tcp)), 17));
       })},
  };
}

std::vector<Case> Networks() {
  const std::vector<std::string> no_reassembly = {"-o", "ip.defragment:FALSE", "-o",
                                                  "ipv6.defragment:FALSE"};
  return {
      {"ipv6",
       Exchange([](From from, const Bytes& tcp) { return Ethernet(from, kIp6, Ip6(from, tcp)); })},
      {"ipv6_extensions", Exchange([](From from, const Bytes& tcp) {
         return Ethernet(from, kIp6, Ip6(from, Ipv6Extension(60, Ipv6Extension(6, tcp)), 0));
       })},
      {"fragments", Fragments(), {"3\tstated-by-device\t1"}},
      {"fragments_apart", Fragments(), {"2\tstated-by-device\t1"}, kEthernet, 65535, no_reassembly},
      {"fragments_ipv6", Fragments6(), {"3\tstated-by-device\t1"}},
      {"fragments_ipv6_apart",
       Fragments6(),
       {"2\tstated-by-device\t1"},
       kEthernet,
       65535,
       no_reassembly},
      {"quoted", Quoted(), {}},
      {"quoted_ipv6", Quoted6(), {}},
      {"padded", Exchange(Padded)},
  };
}

std::vector<Case> Segments() {
  const Bytes sound_then_zero_length = {2, 4, 5, 180, 8, 0, 0, 0};
  const Bytes beyond_the_header = {8, 40, 1, 1};
  return {
      {"malformed_option", Exchange(Plain, With(kSynHeader, sound_then_zero_length),
                                    With(kResetHeader, beyond_the_header))},
      {"short_header", Exchange(Plain, kSynHeader, WithOffset(kResetHeader, 3))},
      {"no_header_length", Exchange(Plain, kSynHeader, WithOffset(kResetHeader, 0))},
      {"header_beyond_packet", Exchange(Plain, kSynHeader, WithOffset(kResetHeader, 15))},
      {"reset_with_payload", Exchange(Plain, kSynHeader, With(kResetHeader, {}, Text("no")))},
      {"cut_before_flags", Exchange(Plain), {}, kEthernet, kToTcp + 13},
      {"cut_after_flags", Exchange(Plain), {"2\tport-closed\t1"}, kEthernet, kToTcp + 14},
      {"cut_in_header", Exchange(Plain), {"2\tport-closed\t1"}, kEthernet, kToTcp + 17},
      {"cut_in_options",
       Exchange(Plain, With(kSynHeader, {2, 4, 5, 180, 1, 3, 3, 7})),
       {"2\tport-closed\t1"},
       kEthernet,
       kToTcp + 22},
      {"cut_in_ip", Exchange(Plain), {}, kEthernet, kToTcp - 5},
  };
}

class Encapsulation : public testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    capture_ = sandbox_.home() / "capture.pcap";
    WritePcap(capture_, GetParam().link, GetParam().frames, GetParam().snaplen);
  }

  std::vector<std::string> Arguments(const std::vector<std::string>& arguments) const {
    std::vector<std::string> all = GetParam().options;
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
  }

  Sandbox sandbox_;
  std::filesystem::path capture_;
};

TEST_P(Encapsulation, ResetsAreFoundInADetailedTree) {
  const Outcome rows =
      sandbox_.Tshark(capture_, Arguments({"-Y", "rst.cause", "-T", "fields", "-e", "frame.number",
                                           "-e", "rst.cause", "-e", "rst.trigger"}));
  EXPECT_EQ(rows.Lines(), GetParam().rows) << rows.errors;
}

// Wireshark leaves out of the tree what nobody asks for, unless somebody looks at the details.
TEST_P(Encapsulation, ResetsAreFoundInABareTree) {
  const std::string columns =
      R"(gui.column.format:"No.","%m","Cause","%Cus:rst.cause:0:R","Trigger","%Cus:rst.trigger:0:R")";
  const Outcome rows =
      sandbox_.Tshark(capture_, Arguments({"-2", "-Y", "rst.cause", "-T", "tabs", "-o", columns}));
  std::vector<std::string> lines;
  for (const std::string& line : rows.Lines())
    lines.push_back(line.substr(line.find_first_not_of(' ')));
  EXPECT_EQ(lines, GetParam().rows) << rows.errors;
}

std::string NameOf(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Link, Encapsulation, testing::ValuesIn(Links()), NameOf);
INSTANTIATE_TEST_SUITE_P(Tunnel, Encapsulation, testing::ValuesIn(Tunnels()), NameOf);
INSTANTIATE_TEST_SUITE_P(Network, Encapsulation, testing::ValuesIn(Networks()), NameOf);
INSTANTIATE_TEST_SUITE_P(Segment, Encapsulation, testing::ValuesIn(Segments()), NameOf);

// The data that the reset acknowledges left in one piece, without a length in its IP header.
TEST(Unsegmented, PayloadIsWhatTheFrameHolds) {
  Sandbox sandbox;
  const auto capture = sandbox.home() / "capture.pcap";
  TcpHeader syn = With(kSynHeader, {}, Bytes(3000, 'x'));
  TcpHeader reset = kResetHeader;
  reset.ack = 1001 + 3000;
  WritePcap(capture, kEthernet, Exchange(Unsegmented, syn, reset));
  const Outcome rows = sandbox.Tshark(capture, {"-T", "fields", "-e", "rst.trigger"});
  EXPECT_EQ(rows.Lines(), (std::vector<std::string>{"", "1"})) << rows.errors;
}

}  // namespace
}  // namespace encap
