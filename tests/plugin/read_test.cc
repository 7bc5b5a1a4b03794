// SPDX-License-Identifier: GPL-2.0-or-later
// The short way of reading a frame tells what the general one does, whatever the bytes are.
#include "read.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <iterator>
#include <random>
#include <span>
#include <vector>

namespace rst::plugin {
namespace {

// With a timestamp, and three bytes of payload.
const std::vector<uint8_t> kFrame = {
    2,  0,  0,    0,    0, 1, 2,    0, 0,  0, 0, 2, 8,    0,                         // Ethernet
    69, 0,  0,    55,   1, 2, 0x40, 0, 64, 6, 0, 0, 10,   0,    0,  1, 10, 0, 0, 2,  // IPv4
    0,  80, 0x9c, 0x40, 1, 2, 3,    4, 5,  6, 7, 8, 0x80, 0x18, 1,  0, 0,  0, 0, 9,  // TCP
    1,  1,  8,    10,   0, 0, 0,    3, 0,  0, 0, 4, 'a',  'b',  'c'};

constexpr Layer kLayers[] = {Layer::kEmpty, Layer::kEthernet, Layer::kEmpty,
                             Layer::kIpv4,  Layer::kTcp,      Layer::kOther};

Frame FrameOf(const Source& source, std::span<const Layer> layers = kLayers) {
  return {.layers = layers,
          .sources = {&source, 1},
          .source_address = source.captured.subspan(26, 4),
          .destination_address = source.captured.subspan(30, 4),
          .ports = {80, 0x9c40}};
}

bool ReadGenerally(const Frame& frame, Segment* segment) {
  TcpPlaces places;
  Locate(frame, &places);
  return places.size() == 1 && ReadSegment(frame, places[0], segment);
}

bool ReadPlainly(const Frame& frame, Segment* segment) {
  return ArePlain(frame.layers) && ReadPlain(frame.sources.front().captured, segment);
}

void ExpectSame(const Segment& plain, const Segment& general) {
  EXPECT_EQ(plain.source, general.source);
  EXPECT_EQ(plain.destination, general.destination);
  EXPECT_EQ(plain.seq, general.seq);
  EXPECT_EQ(plain.ack, general.ack);
  EXPECT_EQ(plain.flags, general.flags);
  EXPECT_EQ(plain.window, general.window);
  EXPECT_EQ(plain.urgent, general.urgent);
  EXPECT_EQ(plain.length, general.length);
  EXPECT_EQ(plain.options, general.options);
  EXPECT_EQ(plain.hop_limit, general.hop_limit);
  EXPECT_EQ(plain.has_ip_id, general.has_ip_id);
  EXPECT_EQ(plain.ip_id, general.ip_id);
  EXPECT_EQ(plain.dont_fragment, general.dont_fragment);
  EXPECT_EQ(plain.traffic_class, general.traffic_class);
  EXPECT_EQ(plain.link_source, general.link_source);
  EXPECT_EQ(plain.link_destination, general.link_destination);
  EXPECT_EQ(plain.payload.size(), general.payload.size());
  EXPECT_TRUE(general.payload.empty() || plain.payload.data() == general.payload.data());
}

TEST(Read, ThePlainWayTellsAllThatTheHeadersTell) {
  Segment segment;
  const Source source{kFrame, static_cast<uint32_t>(kFrame.size())};
  ASSERT_TRUE(ReadPlainly(FrameOf(source), &segment));
  EXPECT_EQ(segment.link_source, 0x020000000002U);
  EXPECT_EQ(segment.link_destination, 0x020000000001U);
  EXPECT_EQ(segment.source.port, 80);
  EXPECT_EQ(segment.destination.port, 40000);
  EXPECT_EQ(segment.seq, SeqNum(0x01020304));
  EXPECT_EQ(segment.ack, SeqNum(0x05060708));
  EXPECT_EQ(segment.flags, kPsh | kAck);
  EXPECT_EQ(segment.urgent, 9);
  EXPECT_EQ(segment.hop_limit, 64);
  EXPECT_TRUE(segment.dont_fragment);
  EXPECT_TRUE(segment.options.present);
  EXPECT_EQ(segment.options.ts_value, 3U);
  EXPECT_EQ(segment.options.ts_echo, 4U);
  EXPECT_EQ(segment.length, 3U);
  EXPECT_EQ(segment.payload.size(), 3U);
}

TEST(Read, ThePlainWayIsThatOfNoOtherFrame) {
  const auto read = [](size_t place, uint8_t value) {
    auto bytes = kFrame;
    bytes[place] = value;
    const Source source{bytes, static_cast<uint32_t>(bytes.size())};
    Segment segment;
    return ReadPlainly(FrameOf(source), &segment);
  };
  EXPECT_FALSE(read(12, 0x86));  // no IPv4 behind Ethernet
  EXPECT_FALSE(read(14, 0x46));  // IP options
  EXPECT_FALSE(read(20, 0x20));  // the first fragment
  EXPECT_FALSE(read(21, 1));     // a later one
  EXPECT_FALSE(read(23, 17));    // UDP
  EXPECT_FALSE(read(17, 51));    // the datagram ends within the TCP header
  EXPECT_FALSE(read(46, 0xF0));  // the TCP header is longer than what was captured
}

TEST(Read, BothWaysTellTheSame) {
  std::mt19937 random(1);
  const auto below = [&random](size_t limit) { return random() % limit; };
  uint32_t plainly = 0, otherwise = 0;
  for (int round = 0; round < 200'000; ++round) {
    auto bytes = kFrame;
    for (size_t i = below(4); i > 0; --i) {
      bytes[12 + below(bytes.size() - 12)] =
          static_cast<uint8_t>(below(2) == 0 ? random() : below(12));
    }
    const size_t captured = below(4) != 0 ? bytes.size() : 34 + below(bytes.size() - 33);
    bytes.resize(captured);
    bytes.shrink_to_fit();  // so that a sanitizer sees who reads beyond the end
    const Source source{bytes, static_cast<uint32_t>(captured + below(2) * 100)};
    std::vector<Layer> layers(std::begin(kLayers), std::end(kLayers));
    if (below(8) == 0) layers[below(layers.size())] = static_cast<Layer>(below(13));
    Segment plain, general;
    const bool read = ReadGenerally(FrameOf(source, layers), &general);
    if (!ReadPlainly(FrameOf(source, layers), &plain)) {
      otherwise += read ? 1U : 0U;
      continue;
    }
    ++plainly;
    ASSERT_TRUE(read);
    ExpectSame(plain, general);
    if (HasFailure()) return;
  }
  EXPECT_GT(plainly, 100'000U);
  EXPECT_GT(otherwise, 5'000U);
}

}  // namespace
}  // namespace rst::plugin
