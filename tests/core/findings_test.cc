// SPDX-License-Identifier: GPL-2.0-or-later
// What is kept of verdicts and hints, and what is forgotten of them.
#include <gtest/gtest.h>

#include "annex.h"
#include "frame_log.h"
#include "rule.h"
#include "tracker.h"

namespace rst {
namespace {

struct Item {
  uint32_t frame = 0;
  uint32_t what = 0;
};

TEST(FrameLog, FindsWhatIsOnAFrame) {
  FrameLog<Item> log(1000);
  EXPECT_EQ(log.FindOn(1), nullptr);
  for (const uint32_t frame : {2U, 5U, 5U, 9U}) log.Add(frame).what = frame * 10;
  EXPECT_EQ(log.FindOn(1), nullptr);
  EXPECT_EQ(log.FindOn(2)->what, 20U);
  EXPECT_EQ(log.FindOn(2, 1), nullptr);
  EXPECT_EQ(log.FindOn(4), nullptr);
  EXPECT_NE(log.FindOn(5, 1), log.FindOn(5));
  EXPECT_EQ(log.FindOn(5, 2), nullptr);
  EXPECT_EQ(log.FindOn(9)->frame, 9U);
  EXPECT_EQ(log.FindOn(10), nullptr);
  EXPECT_FALSE(log.MayHaveForgotten(1));
}

TEST(FrameLog, ForgetsTheOldest) {
  FrameLog<Item> log(100);
  const uint64_t kept = log.most();
  EXPECT_GE(kept, 100U);
  for (uint32_t frame = 1; frame <= 10 * kept; ++frame) {
    log.Add(frame);
    ASSERT_EQ(log.newest(), frame);
    ASSERT_EQ(log.Find(frame)->frame, frame);
    const bool full = frame > kept;
    EXPECT_EQ(log.MayHaveForgotten(1), full);
    const auto oldest = static_cast<uint32_t>(full ? frame - kept + 1 : 1);
    ASSERT_EQ(log.FindOn(oldest)->frame, oldest);
    ASSERT_EQ(log.Find(oldest - 1), nullptr);
    ASSERT_EQ(log.FindOn(oldest - 1), nullptr);
  }
  EXPECT_FALSE(log.Holds(0));
  EXPECT_FALSE(log.Holds(log.newest() + 1));
}

TEST(Annex, BelongsToOneItem) {
  Annex<int> annex(128);
  EXPECT_EQ(annex.Find(1), nullptr);
  annex.Get(100) = 7;
  EXPECT_EQ(*annex.Find(100), 7);
  EXPECT_EQ(annex.Find(99), nullptr);
  EXPECT_EQ(annex.Find(228), nullptr);  // which takes its place
  EXPECT_EQ(annex.Get(228), 0);
  EXPECT_EQ(annex.Find(100), nullptr);
}

TEST(Tracker, ForgetsTheOldestVerdictsAndKnowsIt) {
  Settings settings;
  settings.max_verdicts = 0;  // as few as there may be
  Tracker tracker(settings);
  Segment reset;
  reset.source.port = 80;
  reset.flags = kRst | kAck;
  for (reset.frame = 1; reset.frame <= 3000; ++reset.frame) {
    tracker.Observe(reset);
    ASSERT_NE(tracker.FindVerdict(reset.frame), nullptr);
    EXPECT_FALSE(tracker.MayHaveForgotten(reset.frame));
  }
  EXPECT_EQ(tracker.FindVerdict(1), nullptr);
  EXPECT_TRUE(tracker.MayHaveForgotten(1));
  EXPECT_NE(tracker.FindVerdict(3000), nullptr);
  EXPECT_NE(tracker.FindVerdict(3000 - 1023), nullptr);
  EXPECT_EQ(ForgottenVerdict(reset).rule, FindRule("capture-incomplete"));
}

}  // namespace
}  // namespace rst
