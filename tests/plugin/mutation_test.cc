// SPDX-License-Identifier: GPL-2.0-or-later
// Damaged packets must not upset Wireshark. The damage is the same on every run.
#include <gtest/gtest.h>

#include "encap.h"
#include "sandbox.h"
#include "story.h"

namespace {

namespace fs = std::filesystem;
using encap::Bytes;
using encap::From;

// Resets in plain and wrapped form, so that the damage hits every kind of header.
std::vector<Bytes> Frames() {
  std::vector<Bytes> frames = encap::SeveralResets();
  const Bytes options = {2, 4, 5, 180, 1, 3, 3, 7, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0, 30, 4, 0x80, 3};
  const Bytes reset = encap::Tcp({.from = From::kServer,
                                  .flags = encap::kRst | encap::kAck,
                                  .ack = 1001,
                                  .options = options,
                                  .payload = encap::Text("connection limit exceeded")});
  const Bytes ip = encap::Ipv4({.from = From::kServer}, reset);
  const Bytes plain = encap::Ethernet(From::kServer, 0x0800, ip);
  const auto wrapped = [](uint8_t protocol, const Bytes& inner) {
    return encap::Ethernet(From::kServer, 0x0800, encap::Ipv4({.protocol = protocol}, inner));
  };
  const Bytes extended = encap::Ipv6Extension(60, encap::Ipv6Extension(6, reset));
  for (int i = 0; i < 4; ++i) {
    frames.push_back(plain);
    frames.push_back(
        encap::Ethernet(From::kServer, 0x86DD, encap::Ipv6({.protocol = 0}, extended)));
    frames.push_back(wrapped(47, encap::Gre(ip)));
    frames.push_back(wrapped(4, ip));
    frames.push_back(wrapped(17, encap::Vxlan(plain)));
    frames.push_back(wrapped(1, encap::Icmp(ip)));
  }
  return frames;
}

class Mutation : public testing::TestWithParam<int> {};

TEST_P(Mutation, DoesNotUpsetWireshark) {
  if (*RST_EDITCAP == '\0') GTEST_SKIP() << "editcap is not installed";
  Sandbox sandbox;
  sandbox.Set("WIRESHARK_ABORT_ON_DISSECTOR_BUG", "1");
  const fs::path sound = sandbox.home() / "sound.pcap";
  const fs::path damaged = sandbox.home() / "damaged.pcap";
  encap::WritePcap(sound, encap::kEthernet, Frames());
  Sandbox plain;
  plain.Set("LD_PRELOAD", "");  // editcap loads no plugin, and hangs with a sanitizer's library
  const Outcome edited =
      plain.Run({RST_EDITCAP, "-E", "0.02", "--seed", std::to_string(GetParam()), sound, damaged});
  ASSERT_EQ(edited.code, 0) << edited.errors;
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"-V", "-x"}, {"-2", "-Y", "rst"}}) {
    const Outcome outcome = sandbox.Tshark(damaged, arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors.find("issector bug"), std::string::npos) << outcome.errors;
    EXPECT_EQ(outcome.output.find("issector bug"), std::string::npos);
  }
}

INSTANTIATE_TEST_SUITE_P(Seed, Mutation, testing::Range(1, 13));

}  // namespace
