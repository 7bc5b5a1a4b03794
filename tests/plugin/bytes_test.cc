// SPDX-License-Identifier: GPL-2.0-or-later
#include "bytes.h"

#include <gtest/gtest.h>

#include <vector>

#include "encap.h"

namespace rst::plugin {
namespace {

using encap::Bytes;

Options OptionsIn(std::span<const uint8_t> bytes) {
  Options options;
  ReadOptions(bytes, &options);
  return options;
}

TEST(Options, AreReadInAnyOrder) {
  const Bytes bytes = {1, 3,  3, 7, 2, 4, 0x05, 0xB4, 4, 2,  //
                       8, 10, 0, 0, 0, 9, 0,    0,    0, 8, 0};
  const Options options = OptionsIn(bytes);
  EXPECT_EQ(options.window_scale, 7);
  EXPECT_EQ(options.mss, 1460);
  EXPECT_TRUE(options.sack_permitted);
  EXPECT_FALSE(options.sack);
  EXPECT_TRUE(options.timestamps);
  EXPECT_EQ(options.ts_value, 9U);
  EXPECT_EQ(options.ts_echo, 8U);
}

// The timestamps alone, laid out as RFC 7323 appendix A advises, and in other ways.
TEST(Options, TimestampsAreReadHoweverTheyAreLaidOut) {
  const Bytes usual{1, 1, 8, 10, 0, 0, 0, 5, 0, 0, 0, 6};
  const Bytes padded_behind{8, 10, 0, 0, 0, 5, 0, 0, 0, 6, 1, 1};
  const Bytes with_more{1, 1, 8, 10, 0, 0, 0, 5, 0, 0, 0, 6, 4, 2};
  for (const Bytes& bytes : {usual, padded_behind, with_more}) {
    const Options options = OptionsIn(bytes);
    EXPECT_TRUE(options.timestamps);
    EXPECT_EQ(options.ts_value, 5U);
    EXPECT_EQ(options.ts_echo, 6U);
    EXPECT_EQ(options.sack_permitted, bytes == with_more);
  }
  EXPECT_FALSE(OptionsIn(std::span(usual).first(11)).timestamps);
}

TEST(Options, WindowScaleIsLimitedByRfc7323) {
  EXPECT_EQ(OptionsIn(Bytes{3, 3, 200}).window_scale, 14);
}

TEST(Options, SoundOnesBeforeAMalformedOneCount) {
  EXPECT_EQ(OptionsIn(Bytes{2, 4, 5, 180, 8, 0, 3, 3, 7}).mss, 1460);
  EXPECT_EQ(OptionsIn(Bytes{2, 4, 5, 180, 8, 0, 3, 3, 7}).window_scale, -1);
  EXPECT_EQ(OptionsIn(Bytes{2, 40, 5, 180}).mss, 0);
  EXPECT_EQ(OptionsIn(Bytes{2, 3, 5}).mss, 0);
  EXPECT_EQ(OptionsIn(Bytes{2}).mss, 0);
}

TEST(Options, NothingCountsAfterTheirEnd) {
  EXPECT_EQ(OptionsIn(Bytes{0, 3, 3, 7}).window_scale, -1);
}

TEST(Options, MptcpResetReasonIsKeptBesideOtherSubtypes) {
  const Bytes dss_then_reset = {30, 4, 0x20, 0, 30, 4, 0x80, 3, 30, 4, 0x20, 0};
  const Options options = OptionsIn(dss_then_reset);
  EXPECT_EQ(options.mptcp_subtype, 8);
  EXPECT_EQ(options.mptcp_reason, 3);
}

TEST(Options, AnyBytesAreSafe) {
  for (unsigned kind = 0; kind < 256; ++kind) {
    for (unsigned length = 0; length < 256; ++length) {
      Bytes bytes(40, 0xFF);
      bytes[0] = static_cast<uint8_t>(kind);
      bytes[1] = static_cast<uint8_t>(length);
      for (size_t size = 0; size <= bytes.size(); ++size) {
        OptionsIn(std::span(bytes).first(size));
      }
    }
  }
}

TEST(Ipv4, TellsEverythingTheCoreAsks) {
  const Bytes header = encap::Ipv4({.ttl = 57, .id = 0x1234, .fragment = 0x4000}, Bytes(30));
  Segment segment;
  uint32_t datagram = 0;
  ASSERT_TRUE(ReadIpv4(header, &segment, &datagram));
  EXPECT_EQ(datagram, 50U);
  EXPECT_EQ(segment.hop_limit, 57);
  EXPECT_TRUE(segment.has_ip_id);
  EXPECT_EQ(segment.ip_id, 0x1234);
  EXPECT_TRUE(segment.dont_fragment);
  EXPECT_FALSE(segment.source.address.is_ipv6);
  EXPECT_EQ(segment.source.address.bytes[3], 1);
  EXPECT_EQ(segment.destination.address.bytes[3], 2);
  EXPECT_FALSE(ReadIpv4(std::span(header).first(19), &segment, &datagram));
}

TEST(Ipv6, TellsEverythingTheCoreAsks) {
  const Bytes header = encap::Ipv6({.ttl = 57}, Bytes(30));
  Segment segment;
  uint32_t datagram = 0;
  ASSERT_TRUE(ReadIpv6(header, &segment, &datagram));
  EXPECT_EQ(datagram, 70U);
  EXPECT_EQ(segment.hop_limit, 57);
  EXPECT_FALSE(segment.has_ip_id);
  EXPECT_TRUE(segment.source.address.is_ipv6);
  EXPECT_EQ(segment.source.address.bytes[15], 1);
  EXPECT_EQ(segment.destination.address.bytes[15], 2);
  EXPECT_FALSE(ReadIpv6(std::span(header).first(39), &segment, &datagram));
}

TEST(Ip, ALengthOfZeroIsNoLength) {
  Segment segment;
  uint32_t datagram = 1;
  ASSERT_TRUE(ReadIpv4(encap::Ipv4({.length = uint16_t{0}}, Bytes(30)), &segment, &datagram));
  EXPECT_EQ(datagram, 0U);
  datagram = 1;
  ASSERT_TRUE(ReadIpv6(encap::Ipv6({.length = uint16_t{0}}, Bytes(30)), &segment, &datagram));
  EXPECT_EQ(datagram, 0U);
}

TEST(Tcp, NeedsNoMoreThanTheFlags) {
  const Bytes header = encap::Tcp(
      {.flags = 0x14, .seq = 0xFFFFFFFF, .ack = 7, .client_port = 40001, .options = {1}});
  for (size_t captured = 0; captured <= header.size(); ++captured) {
    Segment segment;
    uint32_t length = 0;
    ASSERT_EQ(ReadTcp(std::span(header).first(captured), &segment, &length), captured >= 14);
    if (captured < 14) continue;
    EXPECT_EQ(segment.source.port, 40001);
    EXPECT_EQ(segment.destination.port, 80);
    EXPECT_EQ(segment.seq, SeqNum(0xFFFFFFFF));
    EXPECT_EQ(segment.ack, SeqNum(7));
    EXPECT_EQ(segment.flags, kRst | kAck);
    EXPECT_EQ(length, 24U);
    EXPECT_TRUE(segment.options.present);
  }
}

TEST(Tcp, AHeaderCannotBeShorterThanTwentyBytes) {
  Segment segment;
  uint32_t length = 0;
  ASSERT_TRUE(ReadTcp(encap::Tcp({.data_offset = uint8_t{3}}), &segment, &length));
  EXPECT_EQ(length, 20U);
  EXPECT_FALSE(segment.options.present);
}

TEST(MacAddress, IsOneNumber) {
  const std::array<uint8_t, 6> bytes = {0x02, 0, 0, 0, 0x01, 0xFF};
  EXPECT_EQ(ReadMacAddress(bytes, 0), 0x0200000001FFU);
}

}  // namespace
}  // namespace rst::plugin
