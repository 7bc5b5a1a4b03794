// SPDX-License-Identifier: GPL-2.0-or-later
// One connection, seen at both ends: under any clocks, distances and addresses.
#include <gtest/gtest.h>

#include "path.h"
#include "rule.h"

namespace rst::path {
namespace {

// What may differ between two captures of one path.
struct Variant {
  const char* name;
  Nanoseconds way = kWay;
  Nanoseconds clock = 0;
  bool translated = false;
  bool split_interface = false;
};

class TwoPoints : public testing::TestWithParam<Variant> {
 protected:
  Path MakePath(const std::function<bool(const Segment&)>& at_client = {},
                const std::function<bool(const Segment&)>& at_server = {}) const {
    const Variant& v = GetParam();
    Point client{.interface = 3};
    Point server{.way = v.way,
                 .hops = kHops,
                 .clock = v.clock,
                 .interface = static_cast<uint16_t>(v.split_interface ? 3 : 1),
                 .behind_translation = v.translated};
    if (at_client) client.keeps = at_client;
    if (at_server) server.keeps = at_server;
    return Path(v.way, kHops, {client, server});
  }
};

TEST_P(TwoPoints, AResetOfTheServerIsNoForgery) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  path.Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kEndpoint) << each.Cause();
    EXPECT_EQ(each.testimony.proof, Proof::kLeftSender);
    EXPECT_EQ(each.testimony.seen.size(), 2U);
    EXPECT_EQ(each.verdict.rule->family, Family::kAbort) << each.Cause();
  }
}

TEST_P(TwoPoints, ARefusalOfTheServerIsNoForgery) {
  Path path = MakePath();
  const double way = static_cast<double>(GetParam().way) / 1e9;
  path.Send(0, true, kSyn, kClientStart, 0);
  path.Send(way + 0.0001, false, kRst | kAck, 0, kClientStart + 1);
  path.GoOn(3);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.Cause(), "port-closed");
    EXPECT_EQ(each.verdict.origin, Origin::kEndpoint);
  }
}

TEST_P(TwoPoints, AForgeryIsBornBetweenThem) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  // With the hop count that the server's packets have: one capture alone would believe it.
  path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, GetParam().way / 2, 3,
             61);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  const Verdict& verdict = judged[0].verdict;
  EXPECT_EQ(verdict.rule->family, Family::kThirdParty) << judged[0].Cause();
  EXPECT_EQ(verdict.origin, Origin::kMiddlebox);
  EXPECT_GE(verdict.confidence, 95);
  const Testimony& testimony = judged[0].testimony;
  EXPECT_EQ(testimony.proof, Proof::kBornBetween);
  EXPECT_NE(testimony.near, testimony.far);
  EXPECT_TRUE(verdict.hindsight);
  EXPECT_TRUE(judged[0].Says("did not see it"));
}

TEST_P(TwoPoints, ForgeriesToBothEnds) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  const Nanoseconds half = GetParam().way / 2;
  path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, half, 3, 64);
  path.Forge(2, true, kRst | kAck, kClientStart + 601, kServerStart + 301, half, 3, 64);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
    EXPECT_GE(each.verdict.confidence, 95);
  }
}

TEST_P(TwoPoints, ADroppedResetIsNoForgery) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  path.Lose(false, GetParam().way / 2);
  path.Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  path.LoseNothing();
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
  EXPECT_TRUE(judged[0].Says("lost or dropped on the way"));
}

TEST_P(TwoPoints, LostPayloadIsSaidAndIsNoForgery) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  path.Lose(true, GetParam().way / 2);
  for (const double time : {2.0, 2.5, 3.5, 5.5, 9.5}) {
    path.Send(time, true, kPsh | kAck, kClientStart + 601, kServerStart + 301,
              std::string(200, 'x'));
  }
  path.LoseNothing();
  path.Send(12, true, kRst | kAck, kClientStart + 801, kServerStart + 301);
  path.GoOn(15);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kEndpoint) << each.Cause();
    EXPECT_TRUE(each.Says("200 bytes that passed point"));
  }
}

TEST_P(TwoPoints, APointThatStartsLateProvesNothing) {
  const Nanoseconds start = kSecond * 1'003 + GetParam().clock;
  Path path = MakePath({}, [&](const Segment& s) { return s.time > start; });
  path.Handshake(0);
  path.Exchange(1);
  path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, GetParam().way, kHops,
             64);
  path.Send(4, true, kPsh | kAck, kClientStart + 601, kServerStart + 301, "late words, enough");
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_NE(judged[0].testimony.proof, Proof::kBornBetween);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
}

TEST_P(TwoPoints, APointThatEndsEarlyProvesNothing) {
  const Nanoseconds end = kSecond * 1'001 + kSecond / 2 + GetParam().clock;
  Path path = MakePath({}, [&](const Segment& s) { return s.time < end; });
  path.Handshake(0);
  path.Exchange(1);
  path.Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_EQ(judged[0].testimony.proof, Proof::kNone);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
  EXPECT_TRUE(judged[0].Says("recorded nothing after it"));
}

TEST_P(TwoPoints, ACaptureWithHolesProvesNothing) {
  bool hole = false;
  Path path = MakePath({}, [&](const Segment&) { return !hole; });
  path.Handshake(0);
  path.Exchange(1);
  hole = true;
  path.Send(2, false, kPsh | kAck, kServerStart + 301, kClientStart + 601, std::string(50, 'h'));
  path.Send(2.1, false, kRst | kAck, kServerStart + 351, kClientStart + 601);
  hole = false;
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_NE(judged[0].testimony.proof, Proof::kBornBetween);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
}

INSTANTIATE_TEST_SUITE_P(
    , TwoPoints,
    testing::Values(
        Variant{.name = "plain"}, Variant{.name = "far", .way = 40 * kMillisecond},
        Variant{.name = "near", .way = 600 * kMicrosecond},
        Variant{.name = "clock_ahead", .clock = 5 * kSecond},
        Variant{.name = "clock_behind", .clock = -5 * kSecond},
        Variant{.name = "clock_an_hour_ahead", .clock = 3'600 * kSecond},
        Variant{.name = "clock_an_hour_behind", .clock = -3'600 * kSecond},
        Variant{.name = "translated", .translated = true},
        Variant{.name = "translated_clock_ahead", .clock = 5 * kSecond, .translated = true},
        Variant{.name = "translated_clock_behind", .clock = -5 * kSecond, .translated = true},
        Variant{.name = "one_interface", .split_interface = true},
        Variant{.name = "one_interface_clock_ahead", .clock = 5 * kSecond, .split_interface = true},
        Variant{.name = "translated_one_interface", .translated = true, .split_interface = true}),
    [](const auto& variant) { return variant.param.name; });

}  // namespace
}  // namespace rst::path
