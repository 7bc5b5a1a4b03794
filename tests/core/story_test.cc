// SPDX-License-Identifier: GPL-2.0-or-later
// The verdict on each reset is the one that its story demands.
#include <gtest/gtest.h>

#include <algorithm>

#include "every_story.h"
#include "text.h"

namespace rst::story {
namespace {

// Everything that helps to see why the verdict is not the expected one.
std::string Account(const Judged& judged) {
  const Verdict& verdict = judged.in_the_end;
  char buffer[1024];
  std::string text = Describe(*judged.event) + "\n  verdict: " + std::string(CauseOf(verdict)) +
                     " " + std::to_string(verdict.confidence) + "%: ";
  if (verdict.rule == nullptr) return text;
  text += Explanation(verdict, buffer);
  for (const Evidence& evidence : verdict.evidence) {
    text += "\n  evidence: " + std::string(EvidenceText(evidence, buffer));
  }
  for (const Rule* other : verdict.alternatives) text += "\n  or: " + std::string(other->id);
  return text;
}

// What the story leaves open is taken from the verdict itself.
void CheckRoles(const Expectation& expected, const Verdict& verdict) {
  EXPECT_EQ(Name(expected.sender.value_or(verdict.sender)), Name(verdict.sender));
  EXPECT_EQ(Name(expected.form.value_or(verdict.form)), Name(verdict.form));
  EXPECT_EQ(Name(expected.origin.value_or(verdict.origin)), Name(verdict.origin));
}

void CheckNumbers(const Expectation& expected, const Verdict& verdict) {
  EXPECT_EQ(expected.trigger.value_or(verdict.trigger), verdict.trigger);
  EXPECT_EQ(expected.count.value_or(verdict.count), verdict.count);
  EXPECT_EQ(expected.acceptable.value_or(verdict.acceptable), verdict.acceptable);
  EXPECT_GE(verdict.confidence, expected.min_confidence);
  EXPECT_LE(verdict.confidence, expected.max_confidence);
}

using StoryTest = EveryStory;

TEST_P(StoryTest, HasTheExpectedVerdicts) {
  for (const Judged& judged : Replay(story_.events)) {
    SCOPED_TRACE(story_.path + ":" + std::to_string(judged.event->line) + ": " + Account(judged));
    const Expectation& expected = *judged.event->expected;
    const std::string_view cause = CauseOf(judged.in_the_end);
    EXPECT_TRUE(expected.Allows(cause)) << "expected " << testing::PrintToString(expected.causes);
    for (const std::string& near : story_.near) EXPECT_NE(cause, near) << "a near miss";
    CheckRoles(expected, judged.in_the_end);
    CheckNumbers(expected, judged.in_the_end);
  }
}

RST_FOR_EVERY_STORY(StoryTest);

}  // namespace
}  // namespace rst::story
