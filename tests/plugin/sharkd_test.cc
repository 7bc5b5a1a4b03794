// SPDX-License-Identifier: GPL-2.0-or-later
// sharkd serves other programs and looks at a capture as the graphical interface does: all frames
// once, and then any of them again.
#include <gtest/gtest.h>

#include <regex>

#include "sandbox.h"
#include "story.h"

namespace {

class Sharkd : public testing::Test {
 protected:
  void SetUp() override {
    if (*RST_SHARKD == '\0') GTEST_SKIP() << "sharkd is not installed";
    capture_ = sandbox_.home() / "story.pcap";
    encap::WritePcap(capture_, encap::kEthernet, encap::SeveralResets());
    for (const std::string& line : sandbox_
                                       .Tshark(capture_, {"-2", "-Y", "rst", "-T", "fields", "-e",
                                                          "frame.number", "-e", "rst.cause"})
                                       .Lines()) {
      rows_.push_back(line);
    }
    ASSERT_FALSE(rows_.empty());
  }

  // The answers to these requests, after the capture was loaded.
  std::string Ask(const std::vector<std::string>& requests) const {
    std::string input = R"({"jsonrpc":"2.0","id":1,"method":"load","params":{"file":")" +
                        capture_.string() + "\"}}\n";
    int id = 2;
    for (const std::string& request : requests) {
      input += R"({"jsonrpc":"2.0","id":)" + std::to_string(id++) + "," + request + "}\n";
    }
    const Outcome outcome = sandbox_.Run({RST_SHARKD, "-"}, input);
    EXPECT_EQ(outcome.code, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors.find("issector bug"), std::string::npos) << outcome.errors;
    return outcome.output;
  }

  Sandbox sandbox_;
  std::filesystem::path capture_;
  std::vector<std::string> rows_;
};

TEST_F(Sharkd, ListsTheSameVerdicts) {
  const std::string frames = Ask({R"("method":"frames","params":{"filter":"rst.cause",)"
                                  R"("column0":"frame.number:1","column1":"rst.cause:1"})"});
  std::vector<std::string> rows;
  const std::regex row(R"re(\{"c":\["(\d+)","([^"]+)"\])re");
  for (std::sregex_iterator match(frames.begin(), frames.end(), row), end; match != end; ++match) {
    rows.push_back((*match)[1].str() + "\t" + (*match)[2].str());
  }
  EXPECT_EQ(rows, rows_) << frames;
}

TEST_F(Sharkd, ShowsTheTreeOfAnyFrameInAnyOrder) {
  std::vector<std::string> requests;
  std::vector<std::string> expected;
  for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
    const auto columns = Split(*row, '\t');
    requests.push_back(R"("method":"frame","params":{"frame":)" + columns[0] + R"(,"proto":true})");
    expected.push_back(columns[1]);
  }
  const std::string trees = Ask(requests);
  std::vector<std::string> causes;
  const std::regex cause(R"re("l":"Cause: ([^"]+)")re");
  for (std::sregex_iterator match(trees.begin(), trees.end(), cause), end; match != end; ++match) {
    causes.push_back((*match)[1]);
  }
  EXPECT_EQ(causes, expected);
}

}  // namespace
