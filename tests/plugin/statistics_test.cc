// SPDX-License-Identifier: GPL-2.0-or-later
// The statistics count each reset once in each of their trees, wherever they are asked for.
#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "sandbox.h"

namespace {

const std::filesystem::path kCapture = std::filesystem::path(RST_CAPTURES) / "demo.pcapng";

using Counts = std::map<std::string, unsigned>;

class Statistics : public testing::Test {
 protected:
  // What tshark -z rst,tree counts at the given depth of the tree of this name.
  Counts Tree(const std::string& name, size_t depth, const std::string& filter = "") const {
    Counts counts;
    bool inside = false;
    static const std::regex row("^( *)(.*?) {2,}([0-9]+) .*");
    const Outcome outcome = sandbox_.Tshark(kCapture, {"-2", "-q", "-z", "rst,tree" + filter});
    EXPECT_EQ(outcome.errors, "");
    for (const std::string& line : outcome.Lines()) {
      std::smatch match;
      if (!std::regex_match(line, match, row)) continue;
      const auto indent = static_cast<size_t>(match[1].length());
      if (indent == 0) inside = match[2] == name;
      if (inside && indent == depth)
        counts[match[2]] += static_cast<unsigned>(std::stoul(match[3]));
    }
    return counts;
  }

  // How often each value of the field occurs.
  Counts Field(const std::string& field) const {
    Counts counts;
    for (const std::string& value :
         sandbox_.Tshark(kCapture, {"-2", "-Y", "rst", "-T", "fields", "-e", field}).Lines()) {
      ++counts[value];
    }
    return counts;
  }

  static unsigned Sum(const Counts& counts) {
    unsigned sum = 0;
    for (const auto& [name, count] : counts) sum += count;
    return sum;
  }

  Sandbox sandbox_;
};

TEST_F(Statistics, CountFamiliesAndCauses) {
  ASSERT_GT(Sum(Field("rst.cause")), 30U);
  EXPECT_EQ(Tree("Why: by family and cause", 1), Field("rst.family"));
  EXPECT_EQ(Tree("Why: by family and cause", 2), Field("rst.cause"));
}

TEST_F(Statistics, CountEachResetOnceInEveryTree) {
  const unsigned all = Sum(Field("rst.cause"));
  for (const char* tree :
       {"Who: by sending address", "Where: by service", "Who: by claimed and real sender"}) {
    EXPECT_EQ(Sum(Tree(tree, 0)), all) << tree;
    EXPECT_EQ(Sum(Tree(tree, 1)), all) << tree;
    EXPECT_EQ(Sum(Tree(tree, 2)), all) << tree;
  }
}

TEST_F(Statistics, TakeAFilter) {
  EXPECT_EQ(Tree("Why: by family and cause", 2, R"(,rst.cause == "port-closed")"),
            (Counts{{"port-closed", Field("rst.cause")["port-closed"]}}));
}

TEST_F(Statistics, AreKnownToSharkd) {
  if (*RST_SHARKD == '\0') GTEST_SKIP() << "sharkd is not installed";
  const std::string input =
      R"({"jsonrpc":"2.0","id":1,"method":"load","params":{"file":")" + kCapture.string() +
      "\"}}\n"
      R"({"jsonrpc":"2.0","id":2,"method":"tap","params":{"tap0":"stat:rst"}})"
      "\n";
  const std::string answer = sandbox_.Run({RST_SHARKD, "-"}, input).output;
  const auto expected = Field("rst.cause");
  for (const auto& [cause, count] : expected) {
    const std::regex node("\"name\":\"" + cause + "\",\"count\":" + std::to_string(count) + "[,}]");
    EXPECT_TRUE(std::regex_search(answer, node)) << cause << " in " << answer;
  }
}

}  // namespace
