// SPDX-License-Identifier: GPL-2.0-or-later
// What the fuzzer has found so far stays tested everywhere, and so do some thousand random plays.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include "dialogue.h"
#include "properties.h"

namespace rst::fuzz {
namespace {

std::vector<uint8_t> Read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Corpus, EveryPropertyHolds) {
  size_t files = 0, resets = 0;
  for (const auto& entry : std::filesystem::directory_iterator(RST_CORPUS)) {
    const std::vector<uint8_t> bytes = Read(entry.path());
    ++files;
    EXPECT_EQ(Violation(bytes), "") << entry.path();
    for (const Segment& segment : Perform(bytes).segments) resets += segment.Has(kRst) ? 1 : 0;
  }
  EXPECT_GT(files, 100U);
  EXPECT_GT(resets, 1000U);
}

TEST(Corpus, EveryPropertyHoldsForRandomPlays) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::vector<uint8_t> bytes(random() % 200);
    for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random());
    ASSERT_EQ(Violation(bytes), "") << "round " << round;
  }
}

}  // namespace
}  // namespace rst::fuzz
