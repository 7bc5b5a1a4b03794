// SPDX-License-Identifier: GPL-2.0-or-later
// However a capture is looked at, every reset shows the same verdict.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "sandbox.h"
#include "story.h"

namespace {

namespace fs = std::filesystem;

using Rows = std::vector<std::string>;  // "frame cause"

// Joins what two patterns find one after the other: a frame number and, for some, a cause.
Rows Pair(const std::string& text, const std::string& frame, const std::string& cause) {
  Rows rows;
  std::string number;
  const std::regex either(frame + "|" + cause);
  for (std::sregex_iterator match(text.begin(), text.end(), either), end; match != end; ++match) {
    if ((*match)[1].matched) {
      number = (*match)[1];
    } else {
      rows.push_back(number + " " + (*match)[2].str());
    }
  }
  return rows;
}

Rows FieldRows(const Outcome& outcome) {
  return Pair(outcome.output, R"((\d+)\t)", R"(([a-z][a-z0-9-]+))");
}

Rows CausesOnly(Rows rows) {
  for (std::string& row : rows) row.erase(0, row.find(' ') + 1);
  return rows;
}

const std::vector<std::string> kFields = {"-T", "fields", "-e", "frame.number", "-e", "rst.cause"};
constexpr char kColumns[] = R"(gui.column.format:"No.","%m","Cause","%Cus:rst.cause:0:R")";

std::vector<std::string> operator+(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

class Modes : public testing::Test {
 protected:
  void SetUp() override {
    capture_ = sandbox_.home() / "story.pcap";
    encap::WritePcap(capture_, encap::kEthernet, encap::SeveralResets());
    rows_ = FieldRows(sandbox_.Tshark(capture_, kFields));
    ASSERT_EQ(rows_.size(), encap::ResetFrames().size());
  }

  // What tshark prints with these arguments; it must neither fail nor complain.
  std::string Print(const std::vector<std::string>& arguments) const {
    const Outcome outcome = sandbox_.Tshark(capture_, arguments);
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.errors, "");
    return outcome.output;
  }

  Rows Fields(const std::vector<std::string>& arguments) const {
    return FieldRows(sandbox_.Tshark(capture_, arguments + kFields));
  }

  Rows ColumnRows(const std::vector<std::string>& arguments) const {
    return Pair(Print(arguments + std::vector<std::string>{"-o", kColumns}), R"((\d+) )",
                R"(([a-z][a-z0-9-]+))");
  }

  Sandbox sandbox_;
  fs::path capture_;
  Rows rows_;
};

TEST_F(Modes, EveryResetHasOneVerdictAndNothingElseHas) {
  std::vector<uint32_t> frames;
  for (const std::string& row : rows_) frames.push_back(static_cast<uint32_t>(std::stoul(row)));
  EXPECT_EQ(frames, encap::ResetFrames());
}

TEST_F(Modes, Passes) {
  EXPECT_EQ(Fields({"-2"}), rows_);
  EXPECT_EQ(Fields({"-Y", "rst.cause"}), rows_);
  EXPECT_EQ(Fields({"-2", "-Y", "rst.cause"}), rows_);
}

TEST_F(Modes, ReadFilterThatDropsEverythingElse) {
  const Rows rows = Fields({"-2", "-R", "rst.cause"});
  EXPECT_EQ(CausesOnly(rows), CausesOnly(rows_));
  // A frame that was dropped has no number, and another has the one it had.
  const std::string triggers =
      Print({"-2", "-R", "rst.cause", "-T", "fields", "-e", "rst.trigger"});
  EXPECT_EQ(triggers.find_first_of("0123456789"), std::string::npos) << triggers;
}

TEST_F(Modes, ReadFilterThatRenumbersFrames) {
  const auto in_order = [&](const std::vector<std::string>& arguments) {
    return Print(arguments + std::vector<std::string>{"-Y", "rst.trigger", "-T", "fields", "-e",
                                                      "frame.number", "-e", "rst.trigger"});
  };
  // The first connection and its two frames go, so that all numbers after them fall by two.
  std::istringstream all(in_order({"-2"})), kept(in_order({"-2", "-R", "tcp.port != 40001"}));
  unsigned frame = 0, trigger = 0, kept_frame = 0, kept_trigger = 0;
  all >> frame >> trigger;
  EXPECT_EQ(frame, 2U);
  while (all >> frame >> trigger && kept >> kept_frame >> kept_trigger) {
    EXPECT_EQ(kept_frame, frame - 2);
    EXPECT_EQ(kept_trigger, trigger - 2);
  }
}

TEST_F(Modes, Json) {
  EXPECT_EQ(Pair(Print({"-T", "json"}), R"re("frame\.number": "(\d+)")re",
                 R"re("rst\.cause": "([^"]+)")re"),
            rows_);
}

TEST_F(Modes, ElasticsearchJson) {
  // One line a frame; what comes first in it depends on the version.
  Rows rows;
  for (const std::string& line : Split(Print({"-T", "ek"}), '\n')) {
    std::smatch number, cause;
    if (!std::regex_search(line, cause, std::regex(R"re("rst_rst_cause":"([^"]+)")re"))) continue;
    EXPECT_TRUE(std::regex_search(line, number, std::regex(R"re("frame_frame_number":"(\d+)")re")));
    rows.push_back(number[1].str() + " " + cause[1].str());
  }
  EXPECT_EQ(rows, rows_);
}

TEST_F(Modes, Pdml) {
  EXPECT_EQ(Pair(Print({"-T", "pdml"}), R"re(name="frame\.number"[^>]* show="(\d+)")re",
                 R"re(name="rst\.cause"[^>]* show="([^"]+)")re"),
            rows_);
}

TEST_F(Modes, Details) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{{"-V"}, {"-2", "-V"}}) {
    EXPECT_EQ(Pair(Print(arguments), R"(Frame Number: (\d+))", R"(\[Cause: ([^\]]+)\])"), rows_);
  }
}

TEST_F(Modes, DetailsHaveAHeadline) {
  const std::string details = Print({"-O", "rst"});
  const std::regex headline(R"((^|\n)TCP Reset: .+ \(\d+ %\)\n)");
  EXPECT_EQ(std::distance(std::sregex_iterator(details.begin(), details.end(), headline), {}),
            static_cast<std::ptrdiff_t>(rows_.size()));
}

TEST_F(Modes, Column) {
  EXPECT_EQ(ColumnRows({}), rows_);
  EXPECT_EQ(ColumnRows({"-2"}), rows_);
  EXPECT_EQ(ColumnRows({"-2", "-Y", "rst.cause"}), rows_);
}

// Of the connections in the capture, one is closed by the server right after the handshake.
constexpr size_t kHints = 1;

// Expert items are counted even where no tree is made.
TEST_F(Modes, ExpertInformation) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"-q", "-z", "expert"}, {"-2", "-q", "-z", "expert"}}) {
    const std::string text = Print(arguments);
    const std::regex line(R"(\n +(\d+) +\w+ +RST )");
    size_t count = 0;
    for (std::sregex_iterator match(text.begin(), text.end(), line), end; match != end; ++match) {
      count += std::stoul((*match)[1]);
    }
    EXPECT_EQ(count, rows_.size() + kHints) << text;
  }
}

TEST_F(Modes, ExpertItemsCanBeFilteredByCause) {
  EXPECT_EQ(Fields({"-Y", "rst.expert.port_closed"}),
            Fields({"-Y", "rst.cause == \"port-closed\""}));
}

TEST_F(Modes, PreferencesOfOtherProtocolsChangeNothing) {
  EXPECT_EQ(Fields({"-o", "tcp.relative_sequence_numbers:FALSE"}), rows_);
  EXPECT_EQ(Fields({"-o", "tcp.analyze_sequence_numbers:FALSE"}), rows_);
  EXPECT_EQ(Fields({"-o", "tcp.relative_sequence_numbers:FALSE", "-o",
                    "tcp.analyze_sequence_numbers:FALSE", "-o", "ip.defragment:FALSE", "-o",
                    "tcp.desegment_tcp_streams:FALSE", "-o", "tcp.check_checksum:TRUE", "-o",
                    "ip.check_checksum:TRUE", "-2"}),
            rows_);
}

TEST_F(Modes, CanBeDisabled) {
  EXPECT_EQ(Fields({"--disable-protocol", "rst"}), Rows());
  EXPECT_EQ(Fields({"-2", "--disable-protocol", "rst"}), Rows());
  EXPECT_EQ(Fields({"--disable-protocol", "http"}), rows_);
}

TEST_F(Modes, WithoutTcpThereIsNothingToJudge) {
  EXPECT_EQ(Fields({"--disable-protocol", "tcp"}), Rows());
}

TEST_F(Modes, BesideOtherPostDissectors) {
  sandbox_.InstallPlugin();
  const std::vector<std::string> others = {"--enable-protocol", "transum", "--enable-protocol",
                                           "communityid"};
  ASSERT_NE(sandbox_.Tshark(capture_, others + std::vector<std::string>{"-V"})
                .output.find("Community ID"),
            std::string::npos);
  EXPECT_EQ(Fields(others), rows_);
  EXPECT_EQ(Fields(others + std::vector<std::string>{"-2"}), rows_);
}

TEST_F(Modes, SeveralCapturesInOneRun) {
  EXPECT_EQ(Fields({"-M", "3"}).size(), rows_.size());
}

// The captures of the project, one after the other in one file.
fs::path Merged(const Sandbox& sandbox) {
  std::vector<std::string> command = {RST_MERGECAP, "-a", "-w", sandbox.home() / "merged.pcapng"};
  for (const auto& file : fs::directory_iterator(RST_CAPTURES)) {
    if (file.path().extension() == ".pcapng") command.push_back(file.path());
  }
  std::sort(command.begin() + 4, command.end());
  const Outcome outcome = sandbox.Run(command);
  EXPECT_EQ(outcome.code, 0) << outcome.errors;
  return command[3];
}

// What packets after the reset told is known in the second pass only.
TEST_F(Modes, CapturesOfTheProject) {
  if (*RST_MERGECAP == '\0') GTEST_SKIP() << "mergecap is not installed";
  Sandbox plain;
  plain.Set("LD_PRELOAD", "");
  const fs::path merged = Merged(plain);
  const std::vector<std::string> arguments = {
      "-Y", "rst",       "-T", "fields",         "-e", "frame.number", "-e", "rst.hindsight",
      "-e", "rst.cause", "-e", "rst.confidence", "-e", "rst.trigger",  "-e", "rst.explanation"};
  const Rows once = sandbox_.Tshark(merged, arguments).Lines();
  const Rows twice = sandbox_.Tshark(merged, std::vector<std::string>{"-2"} + arguments).Lines();
  EXPECT_GT(once.size(), 100U);
  ASSERT_EQ(once.size(), twice.size());
  size_t unchanged = 0;
  for (size_t i = 0; i < once.size(); ++i) {
    const std::string hindsight = Split(twice[i], '\t')[1];
    if (hindsight != "0" && hindsight != "False") continue;  // from Wireshark 4.6 on in words
    EXPECT_EQ(once[i], twice[i]);
    ++unchanged;
  }
  EXPECT_GT(unchanged, once.size() / 2);
}

}  // namespace
