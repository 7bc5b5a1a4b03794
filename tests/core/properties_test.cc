// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for every verdict, whatever the cause: its texts can be shown, and the frames it names
// exist and came before.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "every_story.h"
#include "text.h"

namespace rst::story {
namespace {

// True for a sentence that can be shown as it is: not empty, no placeholder left, ASCII only.
testing::AssertionResult IsReadable(std::string_view text) {
  if (text.empty()) return testing::AssertionFailure() << "an empty text";
  const auto is_odd = [](char c) { return c == '{' || c == '}' || c < ' ' || c > '~'; };
  if (std::any_of(text.begin(), text.end(), is_odd)) {
    return testing::AssertionFailure() << "a placeholder or an odd character in: " << text;
  }
  return testing::AssertionSuccess();
}

void CheckTexts(const Verdict& verdict) {
  char buffer[1024];
  EXPECT_TRUE(IsReadable(Explanation(verdict, buffer)));
  EXPECT_TRUE(IsReadable(Advice(verdict, buffer)));
  for (const Evidence& evidence : verdict.evidence) {
    EXPECT_TRUE(IsReadable(EvidenceText(evidence, buffer)));
  }
}

void CheckFrames(const Verdict& verdict, const Segment& reset, uint32_t last_frame) {
  EXPECT_EQ(verdict.frame, reset.frame);
  EXPECT_LT(verdict.trigger, reset.frame);
  for (const uint32_t frame : verdict.related) {
    EXPECT_GE(frame, 1U);
    EXPECT_NE(frame, reset.frame);
    // Only hindsight can know of later frames.
    EXPECT_LE(frame, verdict.hindsight ? last_frame : reset.frame);
  }
}

void CheckVerdict(const Verdict& verdict, const Segment& reset, uint32_t last_frame) {
  ASSERT_NE(verdict.rule, nullptr);
  EXPECT_LE(verdict.confidence, 100);
  EXPECT_EQ(verdict.source, reset.source);
  EXPECT_EQ(verdict.destination, reset.destination);
  EXPECT_EQ(FindRule(verdict.rule->id), verdict.rule);
  std::set<const Rule*> named = {verdict.rule};
  for (const Rule* other : verdict.alternatives) {
    ASSERT_NE(other, nullptr);
    EXPECT_TRUE(named.insert(other).second) << other->id << " is named twice";
  }
  EXPECT_TRUE(!verdict.has_delay || verdict.delay >= 0) << verdict.delay;
  EXPECT_TRUE(!verdict.has_idle || verdict.idle >= 0) << verdict.idle;
  CheckFrames(verdict, reset, last_frame);
  CheckTexts(verdict);
}

using PropertiesTest = EveryStory;

TEST_P(PropertiesTest, VerdictsAreWellFormed) {
  const auto last_frame = static_cast<uint32_t>(story_.events.size());
  for (const Judged& judged : Replay(story_.events)) {
    SCOPED_TRACE(Describe(*judged.event) + ": " + std::string(CauseOf(judged.in_the_end)));
    EXPECT_FALSE(judged.at_once.hindsight) << "at once nothing is known of later frames";
    CheckVerdict(judged.at_once, judged.event->segment, last_frame);
    CheckVerdict(judged.in_the_end, judged.event->segment, last_frame);
    if (CauseOf(judged.at_once) != CauseOf(judged.in_the_end)) {
      EXPECT_TRUE(judged.in_the_end.hindsight) << "changed from " << CauseOf(judged.at_once);
    }
  }
}

RST_FOR_EVERY_STORY(PropertiesTest);

// A buffer that is too small cuts the text, and nothing is written behind it.
TEST(TextTest, NeverWritesBeyondTheBuffer) {
  for (const auto& path : FindStories(RST_STORIES)) {
    const Story story = ReadStory(path);
    for (const Judged& judged : Replay(story.events)) {
      if (judged.in_the_end.rule == nullptr) continue;
      char whole[1024], part[64];
      const std::string_view full = Explanation(judged.in_the_end, whole);
      for (size_t size = 0; size < sizeof part; ++size) {
        std::fill(std::begin(part), std::end(part), '#');
        const std::string_view cut = Explanation(judged.in_the_end, std::span(part, size));
        ASSERT_EQ(cut, full.substr(0, std::min(size, full.size())));
        ASSERT_EQ(part[size], '#');
      }
    }
  }
}

}  // namespace
}  // namespace rst::story
