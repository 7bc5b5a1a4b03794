// SPDX-License-Identifier: GPL-2.0-or-later
// What is packed comes back whole, memory stays within its limit, and what had to be forgotten was
// what mattered least.
#include "store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <random>

#include "every_story.h"
#include "pack.h"
#include "text.h"

namespace rst {
namespace {

constexpr uint64_t kMegabyte = 1 << 20;

class Random {
 public:
  uint32_t operator()() { return static_cast<uint32_t>(engine_()); }

 private:
  std::mt19937 engine_{1};
};

using SlotBytes = std::array<uint8_t, sizeof(Slot)>;

Slot SlotOf(const SlotBytes& bytes) {
  return std::bit_cast<Slot>(bytes);
}

Slot PackedAndUnpacked(const Slot& slot) {
  static Common common;
  common.start = kSecond;
  PackBuffer buffer;
  const auto packed = Pack(slot, common, buffer);
  std::vector<uint8_t> bytes(packed.begin(), packed.end());
  bytes.resize(bytes.size() + kReadBeyond, 0xA5);
  Slot back = Unpack(bytes.data(), common);
  back.id = slot.id;
  back.hints = slot.hints;
  return back;
}

void ExpectEachByteBack(const Slot& slot) {
  const auto original = std::bit_cast<SlotBytes>(slot);
  for (size_t i = 0; i < original.size(); ++i) {
    SlotBytes changed = original;
    changed[i] ^= 1;  // so that a bool stays one
    ASSERT_TRUE(PackedAndUnpacked(SlotOf(changed)) == SlotOf(changed)) << "byte " << i;
  }
}

Segment From(uint32_t client, uint8_t flags);
Segment Reply(Segment segment);

TEST(Pack, LosesNoMember) {
  Slot slot(From(1, kSyn));
  ExpectEachByteBack(slot);
  slot.connection.Observe(From(1, kSyn));
  slot.connection.Observe(Reply(From(1, kSyn | kAck)));
  ExpectEachByteBack(slot);
}

TEST(Pack, WhatIsUnpackedKnowsItsCopies) {
  Slot slot(From(1, kSyn));
  slot.connection.Observe(From(1, kSyn));
  EXPECT_TRUE(PackedAndUnpacked(slot).connection.IsCopy(From(1, kSyn)));
  EXPECT_FALSE(PackedAndUnpacked(slot).connection.IsCopy(From(1, kAck)));
}

TEST(Pack, LosesNothing) {
  Random random;
  for (int round = 0; round < 20'000; ++round) {
    auto bytes = std::bit_cast<SlotBytes>(Slot(From(random(), kAck)));
    // Noise of any density; bools only take their own values.
    const uint32_t rarity = 1 + random() % 50;
    for (uint8_t& byte : bytes) {
      if (random() % rarity == 0) byte ^= static_cast<uint8_t>(random() % (byte <= 1 ? 2 : 256));
    }
    ASSERT_TRUE(PackedAndUnpacked(SlotOf(bytes)) == SlotOf(bytes));
  }
}

Segment From(uint32_t client, uint8_t flags) {
  Segment segment;
  segment.frame = client + 1;
  segment.time = kSecond + client;
  segment.source.address.bytes = {10, static_cast<uint8_t>(client >> 16),
                                  static_cast<uint8_t>(client >> 8), static_cast<uint8_t>(client)};
  segment.source.port = 40000;
  segment.destination.address.bytes = {192, 0, 2, 1};
  segment.destination.port = 80;
  segment.seq = SeqNum(client * 2'654'435'761U);
  segment.ack = SeqNum((flags & kAck) != 0 ? client * 97 : 0);
  segment.flags = flags;
  return segment;
}

Segment Reply(Segment segment) {
  std::swap(segment.source, segment.destination);
  std::swap(segment.seq, segment.ack);
  ++segment.frame;
  return segment;
}

void Nothing(uint32_t, ConnectionHints&) {}

TEST(Store, FindsAllThatItRemembers) {
  Store store({100 * kMegabyte, 1'000'000, 10, 10, 1}, Nothing);
  for (uint32_t i = 0; i < 20'000; ++i) store.Add(From(i, kAck)).case_number = i;
  EXPECT_EQ(store.size(), 20'000U);
  for (uint32_t i = 0; i < 20'000; ++i) {
    const uint32_t client = i * 7919 % 20'000;
    Slot* slot = store.Find(Reply(From(client, kAck)));
    ASSERT_NE(slot, nullptr);
    EXPECT_EQ(slot->case_number, client);
    EXPECT_EQ(slot->connection.address(0), From(client, kAck).source);
  }
  EXPECT_EQ(store.Find(From(20'000, kAck)), nullptr);
  EXPECT_FALSE(store.MayBeForgotten(From(0, kAck)));
}

// The dialogues come first; a flood of unanswered attempts must not push them out.
TEST(Store, ForgetsUnansweredAttemptsFirst) {
  constexpr uint32_t kDialogues = 2'000;
  Store store({8 * kMegabyte, 1'000'000, 100, 100, 1}, Nothing);
  for (uint32_t i = 0; i < kDialogues; ++i) {
    Connection& connection = store.Add(From(i, kPsh | kAck)).connection;
    connection.Observe(From(i, kPsh | kAck));
    connection.Observe(Reply(From(i, kPsh | kAck)));
  }
  for (uint32_t i = kDialogues; i < 200'000; ++i) {
    store.Add(From(i, kSyn)).connection.Observe(From(i, kSyn));
    ASSERT_LE(store.bytes(), 8 * kMegabyte + 2 * kMegabyte);
  }
  EXPECT_LT(store.size(), 150'000U);
  for (uint32_t i = 0; i < kDialogues; ++i) ASSERT_NE(store.Find(From(i, kAck)), nullptr) << i;
  EXPECT_TRUE(store.MayBeForgotten(From(kDialogues, kAck)));
}

TEST(Store, LivesWithOneConnectionAndWithNoMemory) {
  for (const Store::Limits& limits :
       {Store::Limits{kMegabyte, 1, 100, 100, 1}, Store::Limits{0, 1'000, 1, 100, 1}}) {
    uint32_t forgotten = 0;
    Store store(limits, [&](uint32_t, ConnectionHints&) { ++forgotten; });
    for (uint32_t i = 0; i < 5'000; ++i) store.Add(From(i, kSyn));
    EXPECT_EQ(forgotten + store.size(), 5'000U);
    EXPECT_NE(store.Find(From(4'999, kSyn)), nullptr);
  }
}

// Many small and few large blocks, in turns.
TEST(Arena, BlocksDoNotOverlap) {
  struct Block {
    uint32_t number, units;
    uint8_t mark;
  };
  Random random;
  Arena arena;
  std::vector<Block> blocks;
  for (uint32_t i = 0; i < 50'000; ++i) {
    if (!blocks.empty() && random() % 5 < 2) {
      std::swap(blocks[random() % blocks.size()], blocks.back());
      const Block block = blocks.back();
      blocks.pop_back();
      for (const uint8_t byte : arena.At(block.number, block.units)) ASSERT_EQ(byte, block.mark);
      arena.GiveBack(block.number, block.units);
      continue;
    }
    const auto units = static_cast<uint32_t>(1 + random() % (i % 3 == 0 ? 200 : 30));
    const Block block = {arena.Take(units, true), units, static_cast<uint8_t>(i)};
    for (uint8_t& byte : arena.At(block.number, units)) byte = block.mark;
    blocks.push_back(block);
  }
}

}  // namespace
}  // namespace rst

namespace rst::story {
namespace {

using StoreTest = EveryStory;

// Between any two segments of the story another connection speaks, so that the story's is packed if
// only one lies open.
std::vector<Verdict> Interleaved(const Story& story, uint32_t open) {
  Settings settings;
  settings.open_connections = settings.most_open_connections = open;
  Tracker tracker(settings);
  std::vector<Verdict> verdicts;
  Segment other = From(1, kAck);
  for (size_t i = 0; i < story.events.size(); ++i) {
    Segment segment = story.events[i].segment;
    segment.payload = story.events[i].payload;
    tracker.Observe(segment);
    other.time = segment.time;
    other.frame = segment.frame;
    tracker.Observe(other);
  }
  for (const Event& event : story.events) {
    const Verdict* verdict = tracker.FindVerdict(event.segment.frame);
    verdicts.push_back(verdict == nullptr ? Verdict{} : *verdict);
  }
  return verdicts;
}

TEST_P(StoreTest, PackingChangesNoVerdict) {
  const std::vector<Verdict> packed = Interleaved(story_, 1);
  const std::vector<Verdict> open = Interleaved(story_, 100);
  for (size_t i = 0; i < open.size(); ++i) {
    char text[1024], same_text[1024];
    if (!story_.events[i].IsReset()) continue;
    EXPECT_EQ(CauseOf(packed[i]), CauseOf(open[i]));
    EXPECT_EQ(packed[i].confidence, open[i].confidence);
    EXPECT_EQ(Explanation(packed[i], text), Explanation(open[i], same_text));
    EXPECT_EQ(packed[i].evidence.size(), open[i].evidence.size());
  }
}

// All segments of the story that are of its first connection's hosts and ports.
TEST_P(StoreTest, EachStateComesBack) {
  Slot slot(story_.events.front().segment);
  for (const Event& event : story_.events) {
    Segment segment = event.segment;
    segment.payload = event.payload;
    Connection& connection = slot.connection;
    const SocketAddress& from = connection.address(connection.SideOf(segment.source));
    const SocketAddress& to = connection.address(1 - connection.SideOf(segment.source));
    if (segment.quoted || segment.source != from || segment.destination != to) continue;
    if (connection.StartsAnew(segment)) connection = Connection(segment, connection.Summary());
    event.IsReset() ? connection.ObserveReset(segment) : connection.Observe(segment);
    ASSERT_TRUE(PackedAndUnpacked(slot) == slot) << "after frame " << segment.frame;
  }
}

RST_FOR_EVERY_STORY(StoreTest);

// However little memory there is, and whatever lies open: each connection finds its place.
TEST(Forgotten, NothingEndsTheSearch) {
  for (const uint64_t bytes : {0U, 1U, 1U << 16, 1U << 18, 1U << 20, 1U << 22}) {
    for (const uint32_t open : {1U, 64U, 2'048U, 5'000U}) {
      Settings settings;
      settings.connection_bytes = bytes;
      settings.open_connections = settings.most_open_connections = open;
      Tracker tracker(settings);
      for (uint32_t i = 1; i <= 6'000; ++i) {
        Segment syn = From(i, kSyn), reset = Reply(From(i, kRst | kAck));
        syn.frame = 2 * i;
        reset.frame = 2 * i + 1;
        reset.ack = syn.seq + 1;
        tracker.Observe(syn);
        tracker.Observe(reset);
        const Verdict* verdict = tracker.FindVerdict(reset.frame);
        ASSERT_NE(verdict, nullptr);
        EXPECT_EQ(verdict->trigger, syn.frame) << bytes << " " << open;
      }
      EXPECT_EQ(tracker.mistakes(), 0U);
    }
  }
}

// The reset of a connection that had to be forgotten.
TEST(Forgotten, IsSaid) {
  Settings settings;
  settings.max_connections = 4;
  Tracker tracker(settings);
  const auto judge = [&](Segment reset, uint32_t frame) {
    reset.frame = frame;
    tracker.Observe(reset);
    return *tracker.FindVerdict(frame);
  };
  tracker.Observe(From(1, kPsh | kAck));
  for (uint32_t i = 2; i < 10; ++i) tracker.Observe(From(i, kSyn));
  Verdict verdict = judge(Reply(From(1, kRst | kAck)), 20);
  const bool said =
      std::any_of(verdict.evidence.begin(), verdict.evidence.end(), [](const Evidence& evidence) {
        return evidence.text.find("forgotten") != std::string_view::npos;
      });
  EXPECT_TRUE(said);
  verdict = judge(Reply(From(20, kRst | kAck)), 21);
  for (const Evidence& evidence : verdict.evidence) {
    EXPECT_EQ(evidence.text.find("forgotten"), std::string_view::npos);
  }
}

}  // namespace
}  // namespace rst::story
