// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever Wireshark says of a frame's layers and whatever the bytes are: what is found lies within
// them, and is what was asked for. The usual frames are tested with Wireshark, in encap_test.cc.
#include "locate.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace rst::plugin {
namespace {

TcpPlaces Located(const Frame& frame) {
  TcpPlaces places;
  Locate(frame, &places);
  return places;
}

constexpr Layer kMostLayer = Layer::kTcp;

std::vector<uint8_t> SynOverIpv4() {
  std::vector<uint8_t> bytes(14, 2);
  bytes[12] = 0x08;
  bytes[13] = 0x00;
  const std::vector<uint8_t> ip = {0x45, 0, 0,  40, 0, 1, 0,  0, 64, 6,
                                   0,    0, 10, 0,  0, 1, 10, 0, 0,  2};
  const std::vector<uint8_t> tcp = {0, 80, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0x50, 2, 1, 0, 0, 0, 0, 0};
  bytes.insert(bytes.end(), ip.begin(), ip.end());
  bytes.insert(bytes.end(), tcp.begin(), tcp.end());
  return bytes;
}

TEST(Locate, FollowsTheHeaders) {
  const auto bytes = SynOverIpv4();
  const std::vector<Layer> layers = {Layer::kEmpty, Layer::kEthernet, Layer::kEmpty, Layer::kIpv4,
                                     Layer::kTcp};
  const Source source{bytes, static_cast<uint32_t>(bytes.size())};
  const TcpPlaces found = Located(
      {.layers = layers, .sources = {&source, 1}, .source_address = {}, .destination_address = {}});
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].ip.start, 14U);
  EXPECT_EQ(found[0].tcp.start, 34U);
  EXPECT_TRUE(found[0].has_ethernet);
}

// Behind something of unknown length, the addresses tell which IP header it is.
TEST(Locate, SearchesBehindTheUnknown) {
  auto bytes = SynOverIpv4();
  bytes.insert(bytes.begin() + 14, {0x45, 0x45, 0x46, 0x47, 6, 6, 6, 6, 6});
  const std::vector<Layer> layers = {Layer::kEthernet, Layer::kOther, Layer::kIpv4, Layer::kTcp};
  const Source source{bytes, static_cast<uint32_t>(bytes.size())};
  const std::vector<uint8_t> from = {10, 0, 0, 1}, to = {10, 0, 0, 2};
  const TcpPlaces found = Located({.layers = layers,
                                   .sources = {&source, 1},
                                   .source_address = from,
                                   .destination_address = to});
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].ip.start, 23U);
}

TEST(Locate, StaysWithinTheBytes) {
  std::mt19937 random(1);
  const auto below = [&random](uint32_t limit) { return static_cast<uint32_t>(random()) % limit; };
  uint32_t found_in_all = 0;
  for (int round = 0; round < 100'000; ++round) {
    std::vector<std::vector<uint8_t>> bytes(1 + below(3));
    std::vector<Source> sources;
    for (auto& each : bytes) {
      each = below(2) == 0 ? SynOverIpv4() : std::vector<uint8_t>(below(120));
      for (uint32_t i = 0; i < below(6) && !each.empty(); ++i) {
        each[below(static_cast<uint32_t>(each.size()))] = static_cast<uint8_t>(random());
      }
      each.resize(below(static_cast<uint32_t>(each.size()) + 1));
      each.shrink_to_fit();
      sources.push_back({each, static_cast<uint32_t>(each.size() + below(100))});
    }
    std::vector<Layer> layers(below(12));
    for (Layer& layer : layers) {
      layer = static_cast<Layer>(below(static_cast<uint32_t>(kMostLayer) + 1));
    }
    if (below(4) != 0) layers.insert(layers.end(), {Layer::kIpv4, Layer::kTcp});
    const std::vector<uint8_t> from = {10, 0, 0, static_cast<uint8_t>(below(2))};
    const std::vector<uint8_t> to = {10, 0, 0, 2};
    for (const TcpPlace& place : Located({.layers = layers,
                                 .sources = sources,
                                 .source_address = from,
                                 .destination_address = to,
                                 .ports = {80, 256}})) {
      ++found_in_all;
      ASSERT_LT(place.ip.source, sources.size());
      ASSERT_LT(place.tcp.source, sources.size());
      ASSERT_LT(place.ip.start, sources[place.ip.source].captured.size());
      ASSERT_EQ(sources[place.ip.source].captured[place.ip.start] >> 4, place.is_ipv6 ? 6 : 4);
    }
  }
  EXPECT_GT(found_in_all, 1000U);
}

}  // namespace
}  // namespace rst::plugin
