// SPDX-License-Identifier: GPL-2.0-or-later
// What people read about every reset of every story. To read it all side by side:
// core_tests --gtest_filter=Texts.*
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <set>
#include <string>

#include "every_story.h"
#include "text.h"

namespace rst::story {
namespace {

using Texts = std::map<std::string, std::set<std::string>>;  // by cause

// A template that was filled in badly: an unknown placeholder, a fact that is not there.
void ExpectSound(const std::string& text, const std::string& where) {
  SCOPED_TRACE(where);
  EXPECT_FALSE(text.empty());
  for (const char* fault : {"{", "}", "  ", "frame 0", " 0 times", " ,", " ."}) {
    EXPECT_EQ(text.find(fault), std::string::npos) << '"' << fault << "\" in: " << text;
  }
  EXPECT_NE(text.back(), '.') << text;
  EXPECT_LT(text.size(), 400U) << text;
}

void Collect(const Story& story, Texts& explanations) {
  char buffer[1024];
  for (const Judged& judged : Replay(story.events)) {
    for (const Verdict& verdict : {judged.at_once, judged.in_the_end}) {
      const std::string explanation(Explanation(verdict, buffer));
      ExpectSound(explanation, story.path);
      ExpectSound(std::string(Headline(verdict, buffer)), story.path);
      ExpectSound(std::string(Advice(verdict, buffer)), story.path);
      for (const Evidence& evidence : verdict.evidence) {
        ExpectSound(std::string(EvidenceText(evidence, buffer)), story.path);
      }
      explanations[std::string(verdict.rule->id)].insert(explanation);
    }
  }
}

TEST(Texts, AreSoundInEveryStory) {
  Texts explanations;
  for (const auto& path : FindStories(RST_STORIES)) Collect(ReadStory(path), explanations);
  for (const auto& [cause, texts] : explanations) {
    std::cout << cause << '\n';
    for (const std::string& text : texts) std::cout << "    " << text << '\n';
  }
}

TEST(Texts, TheHeadlineIsTheBeginningOfTheExplanation) {
  for (const auto& path : FindStories(RST_STORIES)) {
    for (const Judged& judged : Replay(ReadStory(path).events)) {
      char first[1024], second[1024];
      std::string cause(judged.in_the_end.rule->id);
      for (char& c : cause) c = c == '-' ? ' ' : c;
      const std::string headline(Headline(judged.in_the_end, first));
      ASSERT_EQ(headline.rfind(cause + ", ", 0), 0U) << headline;
      const std::string_view rest = std::string_view(headline).substr(cause.size() + 2);
      EXPECT_EQ(Explanation(judged.in_the_end, second).substr(0, rest.size()), rest);
    }
  }
}

TEST(Texts, AHeadlineIsCutWhereTheRoomEnds) {
  Verdict verdict;
  verdict.rule = FindRule("port-closed");
  char room[6];
  EXPECT_EQ(Headline(verdict, room), "port c");
}

}  // namespace
}  // namespace rst::story
