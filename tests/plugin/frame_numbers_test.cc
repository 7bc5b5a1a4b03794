// SPDX-License-Identifier: GPL-2.0-or-later
#include "frame_numbers.h"

#include <gtest/gtest.h>

namespace rst::plugin {
namespace {

TEST(FrameNumbers, AreTheUsersOwnWithoutAReadFilter) {
  FrameNumbers numbers;
  for (uint32_t frame = 1; frame < 5; ++frame) EXPECT_EQ(numbers.Enter(frame), frame);
  EXPECT_FALSE(numbers.Differ());
  EXPECT_EQ(numbers.Shown(3), 3U);
  EXPECT_EQ(numbers.NumberOf(3), 3U);
}

TEST(FrameNumbers, FramesThatFailAReadFilterHaveNone) {
  FrameNumbers numbers;
  EXPECT_EQ(numbers.Enter(1), 1U);  // fails
  EXPECT_EQ(numbers.Enter(1), 2U);  // is kept
  EXPECT_EQ(numbers.Enter(2), 3U);  // fails
  EXPECT_EQ(numbers.Enter(2), 4U);  // fails
  EXPECT_EQ(numbers.Enter(2), 5U);  // is kept
  EXPECT_TRUE(numbers.Differ());
  EXPECT_EQ(numbers.Shown(1), 0U);
  EXPECT_EQ(numbers.Shown(2), 1U);
  EXPECT_EQ(numbers.Shown(3), 0U);
  EXPECT_EQ(numbers.Shown(4), 0U);
  EXPECT_EQ(numbers.Shown(5), 2U);
  EXPECT_EQ(numbers.NumberOf(1), 2U);
  EXPECT_EQ(numbers.NumberOf(2), 5U);
}

TEST(FrameNumbers, VerdictsAreTranslatedAsAWhole) {
  FrameNumbers numbers;
  numbers.Enter(1);
  numbers.Enter(1);
  Verdict verdict;
  verdict.frame = 2;
  verdict.trigger = 1;
  verdict.related.Add(1);
  verdict.related.Add(2);
  verdict.evidence.Add({"{0} bytes in {1:frame}", {2, 2}});
  Testimony testimony, shown_testimony;
  testimony.evidence.Add({"{0:frame}", {2}});
  verdict.testimony = &testimony;
  const Verdict shown = WithShownNumbers(verdict, numbers, &shown_testimony);
  EXPECT_EQ(shown.frame, 1U);
  EXPECT_EQ(shown.trigger, 0U);
  ASSERT_EQ(shown.related.size(), 1);
  EXPECT_EQ(shown.related[0], 1U);
  EXPECT_EQ(shown.evidence[0].numbers[0], 2);
  EXPECT_EQ(shown.evidence[0].numbers[1], 1);
  EXPECT_EQ(shown.testimony->evidence[0].numbers[0], 1);
}

}  // namespace
}  // namespace rst::plugin
