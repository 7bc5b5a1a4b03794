// SPDX-License-Identifier: GPL-2.0-or-later
// More than two points, and what pairs their views of a connection.
#include <gtest/gtest.h>

#include "path.h"
#include "rule.h"
#include "text.h"

namespace rst::path {
namespace {

TEST(ThreePoints, TellOnWhichLeg) {
  const Point middle{.way = kWay / 2, .hops = 3, .interface = 2};
  for (const bool far_leg : {false, true}) {
    Path path(kWay, kHops, {AtClient(), middle, AtServer()});
    path.Handshake(0);
    path.Exchange(1);
    path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601,
               far_leg ? kWay / 4 * 3 : kWay / 4, far_leg ? 4 : 1, 62);
    path.GoOn(5);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), far_leg ? 2U : 1U);
    for (const Judged& each : judged) {
      EXPECT_EQ(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
      EXPECT_GE(each.verdict.confidence, 95);
      // Points are numbered as they appear: the client's is 1, the middle 2, the server's 3.
      EXPECT_EQ(each.testimony.near, far_leg ? 3 : 2);
      EXPECT_EQ(each.testimony.far, far_leg ? 2 : 1);
      Verdict verdict = each.verdict;
      verdict.testimony = &each.testimony;
      char advice[300];
      EXPECT_NE(Advice(verdict, advice)
                    .find(far_leg ? "between point 3 and point 2" : "between point 2 and point 1"),
                std::string_view::npos);
    }
  }
}

// Neither point saw the handshake.
TEST(Points, PayloadPairsWhatHandshakesDoNot) {
  for (const Nanoseconds clock : {0 * kSecond, 5 * kSecond, -5 * kSecond}) {
    Point server = AtServer();
    server.clock = clock;
    server.behind_translation = true;
    const auto later = [](Nanoseconds start) {
      return [start](const Segment& s) { return s.time > start; };
    };
    Point client = AtClient();
    client.keeps = later(kSecond * 1'000 + kSecond / 2);
    server.keeps = later(kSecond * 1'000 + kSecond / 2 + clock);
    Path path(kWay, kHops, {client, server});
    path.Handshake(0);
    path.Exchange(1);
    path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, kWay / 2, 3, 61);
    path.GoOn(5);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_EQ(judged[0].testimony.proof, Proof::kBornBetween) << clock;
    EXPECT_GE(judged[0].verdict.confidence, 95);
  }
}

// A device in the path refuses a SYN that never comes to the server's own point.
TEST(Points, ARefusalOnTheWayIsProven) {
  for (const Nanoseconds clock : {0 * kSecond, 5 * kSecond, -5 * kSecond}) {
    Point server = AtServer();
    server.clock = clock;
    Path path(kWay, kHops, {AtClient(), server});
    path.GoOn(0);
    path.Lose(true, kWay / 2);
    path.Send(2, true, kSyn, kClientStart, 0);
    path.Forge(2.01, false, kRst | kAck, 0, kClientStart + 1, kWay / 2, 3, 61);
    path.LoseNothing();
    path.Exchange(7);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_EQ(judged[0].verdict.origin, Origin::kMiddlebox) << clock;
    EXPECT_GE(judged[0].verdict.confidence, 95);
  }
}

// Nothing that both points share came before it, so that they passed for one.
TEST(Points, ARefusalBeforeAnythingSharedIsProven) {
  for (const Nanoseconds clock : {0 * kSecond, 5 * kSecond, -5 * kSecond}) {
    Point server = AtServer();
    server.clock = clock;
    Path path(kWay, kHops, {AtClient(), server});
    path.Lose(true, kWay / 2);
    path.Send(0, true, kSyn, kClientStart, 0);
    path.Forge(0.01, false, kRst | kAck, 0, kClientStart + 1, kWay / 2, 3, 61);
    path.LoseNothing();
    path.GoOn(1);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_EQ(judged[0].verdict.origin, Origin::kMiddlebox) << clock;
    EXPECT_GE(judged[0].verdict.confidence, 95) << clock;
  }
}

// Somebody near the server uses the client's address: its distance there says nothing of the
// client's own packets here.
TEST(Points, AStrangersDistanceIsNotHeldAgainstTheOwner) {
  for (const Nanoseconds clock : {0 * kSecond, 5 * kSecond, -5 * kSecond}) {
    Point server = AtServer();
    server.clock = clock;
    Path path(kWay, kHops, {AtClient(), server});
    path.Forge(0, true, kSyn, kClientStart, 0, kWay - kMillisecond, kHops - 1, 240);
    path.Send(0.01, false, kSyn | kAck, kServerStart, kClientStart + 1);
    path.Send(0.03, true, kRst, kClientStart + 1, 0);
    path.GoOn(8);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), 2U);
    for (const Judged& each : judged) {
      EXPECT_NE(each.verdict.origin, Origin::kMiddlebox) << clock << each.Cause();
    }
  }
}

// A router answers in the server's name, and what lies behind it records nothing any more: that the
// answer came sooner than the server could have given it is enough.
TEST(Points, AnAnswerSoonerThanTheSenderCouldGiveIt) {
  std::vector<Point> points = {AtClient(), {}, {}, AtServer()};
  for (const uint16_t side : {uint16_t{1}, uint16_t{2}}) {
    points[side] = {.way = 4 * kMillisecond + side * 30 * kMicrosecond,
                    .hops = static_cast<uint8_t>(1 + side),
                    .interface = static_cast<uint16_t>(1 + side)};
  }
  Path path(kWay, kHops, points);
  path.Handshake(0);
  path.Exchange(1);
  path.Lose(true, points[1].way);
  path.Send(2, true, kPsh | kAck, kClientStart + 601, kServerStart + 301, std::string(200, 'x'));
  path.Forge(2.0042, false, kRst, kServerStart + 301, 0, points[1].way, 2, 64);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
    EXPECT_GE(each.verdict.confidence, 95);
    EXPECT_TRUE(each.Says("sooner than anything could come back"));
  }
}

}  // namespace
}  // namespace rst::path
