// SPDX-License-Identifier: GPL-2.0-or-later
// What looks like several points, or is of little use as one: copies, taps, files that overlap only
// in part, and anything at all.
#include <gtest/gtest.h>

#include <deque>
#include <random>

#include "path.h"
#include "rule.h"
#include "tracker.h"

namespace rst::path {
namespace {

TEST(Points, TheSameCaptureTwiceProvesNothing) {
  Point twin = AtServer();
  twin.interface = 2;
  Path once(kWay, kHops, {AtServer()}), twice(kWay, kHops, {AtServer(), twin});
  once.AbortedConversation();
  twice.AbortedConversation();
  const auto alone = Judge(once.Merged());
  const auto judged = Judge(twice.Merged());
  ASSERT_EQ(alone.size(), 1U);
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.Cause(), alone[0].Cause());
    EXPECT_EQ(each.verdict.confidence, alone[0].verdict.confidence);
    EXPECT_EQ(each.verdict.origin, alone[0].verdict.origin);
    EXPECT_EQ(each.testimony.proof, Proof::kNone);
    EXPECT_TRUE(each.Says("copies, which prove nothing"));
  }
}

// One of three copies of a mirror lost the reset.
TEST(Points, CopiesOfAMirrorProveNothing) {
  std::vector<Point> copies(3, AtServer());
  for (uint16_t i = 0; i < 3; ++i) {
    copies[i].interface = i;
    copies[i].clock = Nanoseconds{i} * 3 * kMicrosecond;
  }
  copies[1].keeps = [](const Segment& s) { return !s.Has(kRst); };
  Path path(kWay, kHops, copies);
  path.AbortedConversation();
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_NE(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
    EXPECT_EQ(each.testimony.proof, Proof::kNone);
    EXPECT_EQ(each.verdict.rule->family, Family::kAbort) << each.Cause();
  }
}

// A tap has a line for each direction: two interfaces, one point.
TEST(Points, TheLinesOfATapAreOnePoint) {
  Path plain(kWay, kHops, {AtServer()});
  plain.AbortedConversation();
  std::vector<Captured> lines = plain.Merged();
  for (Captured& frame : lines) frame.segment.interface = frame.segment.source.port == 80 ? 5 : 4;
  const auto alone = Judge(plain.Merged());
  const auto judged = Judge(lines);
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_EQ(judged[0].Cause(), alone[0].Cause());
  EXPECT_EQ(judged[0].verdict.confidence, alone[0].verdict.confidence);
  EXPECT_EQ(judged[0].testimony.seen.size(), 0U);
}

// The client's file ends before the server's, which begins later.
TEST(Points, FilesThatOverlapOnlyInPart) {
  for (const Nanoseconds clock : {0 * kSecond, 5 * kSecond, -5 * kSecond}) {
    Point client = AtClient(), server = AtServer();
    client.keeps = [](const Segment& s) { return s.time < kSecond * 1'006; };
    server.clock = clock;
    server.keeps = [clock](const Segment& s) { return s.time - clock > kSecond * 1'003; };
    Path path(kWay, kHops, {client, server});
    const auto abort = [&](uint16_t port, double time) {
      path.UsePort(port, port * 1'000'000U);
      path.Handshake(time);
      path.Exchange(time + 0.1);
      path.Send(time + 0.5, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
    };
    abort(4001, 1);
    abort(4002, 4);
    abort(4003, 7);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), 4U);
    for (const Judged& each : judged) {
      EXPECT_NE(each.verdict.origin, Origin::kMiddlebox) << each.Cause() << clock;
      const bool both = each.segment.source.port == 4002 || each.segment.destination.port == 4002;
      EXPECT_EQ(each.testimony.proof, both ? Proof::kLeftSender : Proof::kNone);
      EXPECT_EQ(each.verdict.rule->family, Family::kAbort) << each.Cause();
    }
  }
}

// Both captures of a pair are merged twice.
TEST(Points, APairMergedTwiceProvesWhatItProvesOnce) {
  std::vector<Point> points = {AtClient(), AtServer(), AtClient(), AtServer()};
  points[2].interface = 2;
  points[3].interface = 3;
  Path path(kWay, kHops, points);
  path.Handshake(0);
  path.Exchange(1);
  path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, kWay / 2, 3, 61);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
    EXPECT_EQ(each.testimony.proof, Proof::kBornBetween);
  }
}

// Three copies of a mirror, all of them whole: no retransmission, no second reset.
TEST(Points, ThreeWholeCopiesOfAMirrorAreOneCapture) {
  Path once(kWay, kHops, {AtServer()});
  std::vector<Point> copies(3, AtServer());
  for (uint16_t i = 0; i < 3; ++i) {
    copies[i].interface = i;
    copies[i].clock = Nanoseconds{i} * 2 * kMicrosecond;
  }
  Path thrice(kWay, kHops, copies);
  once.AbortedConversation();
  thrice.AbortedConversation();
  const auto alone = Judge(once.Merged());
  const auto judged = Judge(thrice.Merged());
  ASSERT_EQ(judged.size(), 3U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.Cause(), alone[0].Cause());
    EXPECT_EQ(each.verdict.confidence, alone[0].verdict.confidence);
    EXPECT_EQ(each.verdict.origin, alone[0].verdict.origin);
    EXPECT_TRUE(each.Says("copies, which prove nothing"));
  }
}

// Whatever comes from wherever: every reset keeps one verdict, and nothing is out of bounds.
TEST(Points, SurviveAnything) {
  std::mt19937 dice(20);
  const auto pick = [&](uint32_t below) { return static_cast<uint32_t>(dice() % below); };
  for (int round = 0; round < 20; ++round) {
    std::deque<uint32_t> resets;  // their frames
    Tracker tracker;
    const uint32_t interfaces = 1 + pick(40), hosts = 2 + pick(4), ports = 1 + pick(5);
    std::vector<uint8_t> payload(64, 'p');
    for (uint32_t frame = 1; frame <= 5'000; ++frame) {
      Segment segment;
      segment.frame = frame;
      segment.time = kSecond * 1'000 + frame * kMillisecond +
                     (pick(50) == 0 ? pick(20) * kSecond - 10 * kSecond : 0);
      segment.source = At(static_cast<uint8_t>(pick(hosts)), static_cast<uint16_t>(pick(ports)));
      segment.destination =
          At(static_cast<uint8_t>(pick(hosts)), static_cast<uint16_t>(pick(ports)));
      segment.interface = static_cast<uint16_t>(pick(interfaces));
      segment.link_source = pick(4);
      segment.link_destination = pick(4);
      constexpr uint8_t kFlags[] = {kSyn,        kSyn | kAck, kAck,        kAck | kPsh,
                                    kFin | kAck, kRst,        kRst | kAck, 0};
      segment.flags = kFlags[pick(8)];
      segment.seq = SeqNum(pick(3) * 0x7fff'ffffU + pick(40));
      segment.ack = SeqNum(pick(3) * 0x7fff'ffffU + pick(40));
      segment.length = (segment.flags & (kSyn | kRst)) == 0 ? pick(3) * 32 : 0;
      segment.payload = {payload.data(), std::min<size_t>(segment.length, payload.size())};
      segment.hop_limit = static_cast<uint8_t>(60 + pick(6));
      segment.has_ip_id = true;
      segment.ip_id = static_cast<uint16_t>(pick(5));
      tracker.Observe(segment);
      if (segment.Has(kRst)) resets.push_back(frame);
    }
    for (const uint32_t frame : resets) {
      ASSERT_NE(tracker.FindVerdict(frame), nullptr);
      const Verdict& verdict = *tracker.FindVerdict(frame);
      ASSERT_NE(verdict.rule, nullptr);
      EXPECT_LE(verdict.confidence, 100);
      if (verdict.testimony == nullptr) continue;
      EXPECT_LE(verdict.testimony->seen.size(), 8);
      for (const Sight& sight : verdict.testimony->seen) {
        EXPECT_GE(sight.point, 1);
        EXPECT_LE(sight.point, 8);
      }
      if (verdict.testimony->proof == Proof::kBornBetween) {
        EXPECT_EQ(verdict.origin, Origin::kMiddlebox);
        EXPECT_NE(verdict.testimony->near, verdict.testimony->far);
      }
    }
  }
}

}  // namespace
}  // namespace rst::path
