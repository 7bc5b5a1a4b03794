// SPDX-License-Identifier: GPL-2.0-or-later
// What stands in the tree of a reset, and of the packets beside it that are worth a hint.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "encap.h"
#include "sandbox.h"
#include "story/capture_file.h"
#include "story/story.h"

namespace {

namespace fs = std::filesystem;

using Lines = std::vector<std::string>;

const fs::path kCaptures = RST_CAPTURES;

// The order in which people ask.
const Lines kOrder = {"Cause",         "Explanation",
                      "Confidence",    "Sender",
                      "Origin",        "Hop difference",
                      "Seen at point", "Stated by",
                      "Stated reason", "Injector",
                      "In reply to",   "Delay",
                      "Idle",          "Data lost",
                      "Evidence",      "Related frame",
                      "Alternative",   "Advice",
                      "Family",        "Phase",
                      "Form",          "Acceptable to the receiver",
                      "Hindsight"};

// The trees of all resets, each from its headline on.
std::vector<Lines> Trees(const Sandbox& sandbox, const fs::path& capture) {
  std::vector<Lines> trees;
  bool inside = false;
  for (const std::string& line :
       sandbox.Tshark(capture, {"-2", "-Y", "rst", "-O", "rst"}).Lines()) {
    if (line.rfind("TCP Reset: ", 0) == 0) {
      trees.emplace_back();
      inside = true;
    }
    if (line.rfind("    [Expert Info", 0) == 0) inside = false;
    if (inside) trees.back().push_back(line);
  }
  return trees;
}

std::string LabelOf(const std::string& line) {
  static const std::regex pattern(R"(^ +\[([^:\]]+): .*\]$)");
  std::smatch match;
  return std::regex_match(line, match, pattern) ? match[1].str() : "";
}

class Tree : public testing::Test {
 protected:
  Sandbox sandbox_;
};

TEST_F(Tree, AnswersInTheOrderInWhichPeopleAsk) {
  const auto trees = Trees(sandbox_, kCaptures / "demo.pcapng");
  ASSERT_FALSE(trees.empty());
  for (const Lines& tree : trees) {
    std::ptrdiff_t last = 0;
    for (size_t i = 1; i < tree.size(); ++i) {
      const auto place = std::find(kOrder.begin(), kOrder.end(), LabelOf(tree[i]));
      ASSERT_NE(place, kOrder.end()) << tree[i];
      if (*place == "Related frame") continue;  // it stands below the evidence that names it
      EXPECT_GE(place - kOrder.begin(), last) << tree[i];
      last = place - kOrder.begin();
    }
  }
}

TEST_F(Tree, IsShortAndNoLineIsAlwaysTheSame) {
  std::map<std::string, std::set<std::string>> values;
  size_t count = 0;
  for (const char* name :
       {"demo.pcapng", "failover-burst.client.pcapng", "blind-ladder.router.pcapng"}) {
    for (const Lines& tree : Trees(sandbox_, kCaptures / name)) {
      EXPECT_LE(tree.size(), 40U) << tree[0];
      for (const std::string& line : tree) values[LabelOf(line)].insert(line);
      ++count;
    }
  }
  ASSERT_GT(count, 10U);
  for (const auto& [label, lines] : values) EXPECT_GT(lines.size(), 1U) << label;
}

// A device gone wild: the tree stays short, and the work in proportion.
TEST_F(Tree, StaysShortWhenAConnectionIsResetThousandsOfTimes) {
  constexpr size_t kResets = 3000;
  std::string text =
      "// A test.\n+0.000 > S 0:0(0) win 64240\n+0.020 < S. 0:0(0) ack 1 win 65160\n"
      "+0.000 > . 1:1(0) ack 1\n";
  for (size_t i = 0; i < kResets; ++i) text += "+0.001 < R. 1:1(0) ack 1 => duplicate-reset\n";
  const fs::path capture = sandbox_.home() / "wild.pcapng";
  rst::story::WriteCapture(rst::story::ParseStory(text, "wild.story").events, capture);
  const auto trees = Trees(sandbox_, capture);
  ASSERT_EQ(trees.size(), kResets);
  for (const Lines& tree : trees) ASSERT_LE(tree.size(), 40U) << tree[0];
  EXPECT_NE(trees.back()[0].find(std::to_string(kResets) + " times"), std::string::npos)
      << trees.back()[0];
}

TEST_F(Tree, EveryFrameThatTheEvidenceNamesCanBeClicked) {
  const std::regex frame("frame ([0-9]+)");
  size_t checked = 0;
  for (const std::string& row :
       sandbox_
           .Tshark(kCaptures / "demo.pcapng",
                   {"-2", "-Y", "rst", "-T", "fields", "-e", "rst.evidence", "-e", "frame.number",
                    "-e", "rst.trigger", "-e", "rst.related"})
           .Lines()) {
    const Lines columns = Split(row, '\t');
    std::set<std::string> links;
    for (size_t i = 1; i < columns.size(); ++i) {
      for (const std::string& link : Split(columns[i], ',')) {
        EXPECT_TRUE(links.insert(link).second) << "twice: " << link << " in " << row;
      }
    }
    for (std::sregex_iterator match(columns[0].begin(), columns[0].end(), frame), end; match != end;
         ++match) {
      EXPECT_EQ(links.count((*match)[1]), 1U) << row;
      ++checked;
    }
  }
  EXPECT_GT(checked, 20U);
}

class Hint : public Tree {
 protected:
  std::string Frames(const char* capture, std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"-T", "fields", "-e", "frame.number", "-e", "rst.hint"});
    return sandbox_.Tshark(kCaptures / capture, std::move(arguments)).output;
  }
};

TEST_F(Hint, StandsOnThePoliteRefusal) {
  EXPECT_EQ(Frames("server-slams-door.client.pcapng", {"-Y", "rst.hint"}),
            "4\tserver-slammed-door\n11\tserver-slammed-door\n");
  EXPECT_EQ(Frames("server-slams-door.client.pcapng", {"-Y", "rst || rst.cause"}), "");
}

TEST_F(Hint, StandsOnTheLastSynWhenItIsClearThatNobodyAnswers) {
  EXPECT_EQ(Frames("syn-never-answered.client.pcapng", {"-2", "-Y", "rst.hint"}),
            "10\tsyn-unanswered\n");
  // In one pass each is the last so far.
  EXPECT_EQ(Frames("syn-never-answered.client.pcapng", {"-Y", "rst.hint"}),
            "4\tsyn-unanswered\n5\tsyn-unanswered\n10\tsyn-unanswered\n");
}

// Frames come every 10 ms: a SYN, perhaps an ICMP error that quotes it, and then nothing of theirs.
std::vector<encap::Bytes> LonelySyn(bool with_error) {
  using namespace encap;
  constexpr uint16_t kIp = 0x0800;
  const Bytes syn = Ipv4({.from = From::kClient}, Tcp({.flags = kSyn, .seq = 1}));
  std::vector<Bytes> frames = {Ethernet(From::kClient, kIp, syn)};
  if (with_error) {
    const Bytes error = Ipv4({.from = From::kServer, .protocol = 1}, Icmp(syn));
    frames.push_back(Ethernet(From::kServer, kIp, error));
  }
  const Bytes other =
      Tcp({.from = From::kServer, .flags = kAck, .seq = 1, .ack = 1, .client_port = 50000});
  frames.resize(400, Ethernet(From::kServer, kIp, Ipv4({.from = From::kServer}, other)));
  return frames;
}

TEST_F(Hint, IsNotGivenToASynThatAnIcmpErrorAnswers) {
  for (const bool with_error : {false, true}) {
    const fs::path capture = sandbox_.home() / "syn.pcap";
    encap::WritePcap(capture, encap::kEthernet, LonelySyn(with_error));
    EXPECT_EQ(
        sandbox_.Tshark(capture, {"-2", "-Y", "rst.hint", "-T", "fields", "-e", "rst.hint"}).output,
        with_error ? "" : "syn-unanswered\n");
  }
}

TEST_F(Hint, IsANoteOfTheExpert) {
  for (const auto& [capture, text] :
       {std::pair{"server-slams-door.client.pcapng", "2   Sequence                RST  The server"},
        std::pair{"syn-never-answered.client.pcapng", "1   Sequence                RST  Nobody"}}) {
    const std::string summary =
        sandbox_.Tshark(kCaptures / capture, {"-2", "-q", "-z", "expert"}).output;
    EXPECT_NE(summary.find("Notes ("), std::string::npos);
    EXPECT_NE(summary.find(text), std::string::npos) << summary;
  }
}

TEST_F(Hint, IsGivenToNoPacketOfAnOrdinaryConnection) {
  for (const char* capture : {"service-stopped.client.pcapng", "data-after-close.client.pcapng",
                              "zmap-sweep.client.pcapng"}) {
    EXPECT_EQ(Frames(capture, {"-2", "-Y", "rst.hint"}), "") << capture;
  }
}

}  // namespace
