// SPDX-License-Identifier: GPL-2.0-or-later
// Tests that run once for each story are named after its file.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "rule.h"
#include "story.h"

namespace rst::story {

class EveryStory : public testing::TestWithParam<std::filesystem::path> {
 protected:
  void SetUp() override {
    try {
      story_ = ReadStory(GetParam());
    } catch (const StoryError& error) {
      FAIL() << error.what();
    }
  }

  Story story_;
};

inline std::string NameOfStory(const testing::TestParamInfo<std::filesystem::path>& info) {
  std::string name = info.param.stem().string();
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
}

inline std::string_view CauseOf(const Verdict& verdict) {
  return verdict.rule == nullptr ? "(no verdict)" : verdict.rule->id;
}

#define RST_FOR_EVERY_STORY(suite) \
  INSTANTIATE_TEST_SUITE_P(, suite, testing::ValuesIn(FindStories(RST_STORIES)), NameOfStory)

}  // namespace rst::story
