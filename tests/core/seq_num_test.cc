// SPDX-License-Identifier: GPL-2.0-or-later
#include "seq_num.h"

#include <gtest/gtest.h>

namespace rst {
namespace {

TEST(SeqNumTest, ComparesAcrossTheWrap) {
  const SeqNum before(0xffff'fff0), after(0x10);
  EXPECT_LT(before, after);
  EXPECT_GT(after, before);
  EXPECT_LE(before, before);
  EXPECT_GE(after, after);
  EXPECT_EQ(after - before, 0x20);
  EXPECT_EQ(before - after, -0x20);
}

TEST(SeqNumTest, MovesAcrossTheWrap) {
  EXPECT_EQ(SeqNum(0xffff'ffff) + 1U, SeqNum(0));
  EXPECT_EQ(SeqNum(0) - 1U, SeqNum(0xffff'ffff));
  EXPECT_EQ((SeqNum(0x8000'0000) + 0x8000'0000U).raw(), 0U);
}

TEST(SeqNumTest, ComparesUpToHalfOfTheSpace) {
  for (const uint32_t raw : {0U, 1U, 0x7fff'ffffU, 0x8000'0000U, 0xffff'ffffU}) {
    const SeqNum start(raw);
    EXPECT_LT(start, start + 0x7fff'ffffU);
    EXPECT_GT(start, start - 0x7fff'ffffU);
    EXPECT_EQ((start + 0x7fff'ffffU) - start, 0x7fff'ffff);
  }
}

TEST(SeqNumTest, LaterIsTheFurtherOne) {
  EXPECT_EQ(Later(SeqNum(0xffff'fff0), SeqNum(5)), SeqNum(5));
  EXPECT_EQ(Later(SeqNum(5), SeqNum(0xffff'fff0)), SeqNum(5));
  EXPECT_EQ(Later(SeqNum(7), SeqNum(7)), SeqNum(7));
}

}  // namespace
}  // namespace rst
