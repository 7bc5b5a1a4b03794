// SPDX-License-Identifier: GPL-2.0-or-later
#include "recent.h"

#include <gtest/gtest.h>

#include <bit>
#include <set>

namespace rst {
namespace {

Seen Of(uint32_t frame, bool from_a) {
  Seen seen;
  seen.frame = frame;
  seen.from_a = from_a;
  return seen;
}

void Add(Recent& recent, uint32_t frame, bool from_a) {
  recent.Add(frame, from_a) = Of(frame, from_a);
}

TEST(Recent, TellsTheNewestFirst) {
  Recent recent;
  for (uint32_t frame = 1; frame <= 100; ++frame) {
    Add(recent, frame, frame % 3 == 0);
    for (uint8_t age = 0; age < 3 && age < frame; ++age) {
      ASSERT_EQ(recent.At(age).frame, frame - age);
    }
  }
  for (uint8_t age = 1; age < Recent::kCapacity; ++age) {
    EXPECT_LT(recent.At(age).frame, recent.At(age - 1).frame);
    EXPECT_EQ(recent[Recent::kCapacity - 1U - age].frame, recent.At(age).frame);
  }
  EXPECT_EQ(recent.At(Recent::kCapacity).frame, 0U);
}

TEST(Recent, OneSideDoesNotPushOutTheOther) {
  Recent recent;
  for (uint32_t frame = 1; frame <= 8; ++frame) Add(recent, frame, true);
  Add(recent, 9, false);
  for (uint32_t frame = 10; frame <= 1000; ++frame) Add(recent, frame, true);
  unsigned others = 0;
  for (const Seen& seen : recent) others += seen.from_a ? 0 : 1;
  EXPECT_EQ(others, 1U);
  // The other side has fewer than its share: it gets the place of the oldest of all.
  EXPECT_EQ(recent.At(Recent::kCapacity - 1).frame, 9U);
  EXPECT_EQ(recent.At(Recent::kCapacity - 2).frame, 990U);
  Add(recent, 1001, false);
  EXPECT_EQ(recent.At(Recent::kCapacity - 1).frame, 990U);
}

TEST(Recent, FindsThoseOfASideAndMark) {
  Recent recent;
  for (uint32_t frame = 1; frame <= 40; ++frame) {
    recent.Add(frame % 2, frame % 4 < 2) = Of(frame, frame % 4 < 2);
  }
  std::set<uint32_t> frames;
  for (unsigned places = recent.Find(1, true); places != 0; places &= places - 1) {
    frames.insert(recent.InPlace(static_cast<size_t>(std::countr_zero(places))).frame);
  }
  EXPECT_EQ(frames, (std::set<uint32_t>{29, 33, 37}));
  EXPECT_EQ(recent.Find(2, true), 0U);
}

TEST(PacketMark, IsOfAllThatTellsPacketsApart) {
  Segment plain;
  plain.seq = SeqNum(1);
  std::set<uint32_t> marks{PacketMark(plain)};
  const auto add = [&](auto change) {
    Segment changed = plain;
    change(changed);
    EXPECT_TRUE(marks.insert(PacketMark(changed)).second);
  };
  add([](Segment& segment) { segment.seq = SeqNum(2); });
  add([](Segment& segment) { segment.ack = SeqNum(1); });
  add([](Segment& segment) { segment.length = 1; });
  add([](Segment& segment) { segment.options.ts_echo = 1; });
  add([](Segment& segment) { segment.flags = kAck; });
  add([](Segment& segment) { segment.window = 1; });
  add([](Segment& segment) { segment.ip_id = 1; });
  Seen seen;
  seen.seq = plain.seq;
  seen.time = kSecond;
  EXPECT_EQ(PacketMark(seen), PacketMark(plain));
}

TEST(Recent, TheLatestMayBeReplaced) {
  Recent recent;
  for (uint32_t frame = 1; frame <= 20; ++frame) Add(recent, frame, true);
  recent.ReplaceLatest(7, false) = Of(21, false);
  EXPECT_EQ(recent.At(0).frame, 21U);
  EXPECT_EQ(recent.At(1).frame, 19U);
  EXPECT_EQ(std::popcount(recent.Find(7, false)), 1);
  EXPECT_EQ(recent.Find(20, true), 0U);
}

TEST(Recent, IsEqualHoweverItLies) {
  Recent one, other;
  for (uint32_t frame = 1; frame <= 14; ++frame) Add(one, frame, frame % 2 == 0);
  for (uint32_t frame = 3; frame <= 14; ++frame) Add(other, frame, frame % 2 == 0);
  EXPECT_TRUE(one == other);
  Add(one, 15, true);
  EXPECT_FALSE(one == other);
}

}  // namespace
}  // namespace rst
