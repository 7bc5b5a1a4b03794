// SPDX-License-Identifier: GPL-2.0-or-later
// What strangers put into packets comes to the screen only as plain, short text; and a flood of
// resets costs no more than its share.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <limits>
#include <ostream>
#include <string>

#include "encap.h"
#include "sandbox.h"
#include "story/capture_file.h"
#include "story/story.h"

namespace {

namespace fs = std::filesystem;

struct Payload {
  const char* name;
  std::string text;
};

void PrintTo(const Payload& payload, std::ostream* out) {
  *out << payload.name;
}

std::string F5(const std::string& words) {
  return "BIG-IP: [0x2409a71:704] Flow expired " + words;
}

constexpr char kRightToLeft[] = "\xe2\x80\xae";
// Whatever the payload, a line of the tree stays about this short.
constexpr size_t kLongestLine = 700;

bool IsPlain(const std::string& line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

class Hostile : public testing::TestWithParam<Payload> {
 protected:
  // A SYN, and the reset with the payload that answers it.
  fs::path Capture() const {
    using namespace encap;
    constexpr uint16_t kIp = 0x0800;
    const Bytes syn = Ipv4({.from = From::kClient}, Tcp({.flags = kSyn, .seq = 1000}));
    const Bytes reset = Ipv4({.from = From::kServer}, Tcp({.from = From::kServer,
                                                           .flags = kRst | kAck,
                                                           .ack = 1001,
                                                           .payload = Text(GetParam().text)}));
    fs::path capture = sandbox_.home() / "hostile.pcap";
    WritePcap(capture, kEthernet,
              {Ethernet(From::kClient, kIp, syn), Ethernet(From::kServer, kIp, reset)});
    return capture;
  }

  void ExpectPlain(const std::vector<std::string>& lines) const {
    ASSERT_FALSE(lines.empty());
    for (const std::string& line : lines) {
      EXPECT_TRUE(IsPlain(line)) << line;
      EXPECT_LE(line.size(), kLongestLine) << line;
    }
  }

  Sandbox sandbox_;
};

TEST_P(Hostile, IsPlainInTheTree) {
  const Outcome outcome = sandbox_.Tshark(Capture(), {"-V"});
  EXPECT_EQ(outcome.code, 0) << outcome.errors;
  std::vector<std::string> lines = outcome.Lines();
  const auto begin = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.rfind("TCP Reset: ", 0) == 0;
  });
  ExpectPlain({begin, lines.end()});
}

TEST_P(Hostile, IsPlainInFieldsAndJson) {
  for (const auto& form : std::vector<std::vector<std::string>>{
           {"-T", "json", "-J", "rst"},
           {"-T", "ek", "-J", "rst"},
           {"-T", "fields", "-e", "rst.stated.reason", "-e", "rst.explanation"}}) {
    std::vector<std::string> arguments = {"-Y", "rst"};
    arguments.insert(arguments.end(), form.begin(), form.end());
    const Outcome outcome = sandbox_.Tshark(Capture(), arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.errors;
    EXPECT_NE(outcome.output.find("Flow expired"), std::string::npos) << outcome.output;
    for (std::string line : outcome.Lines()) {
      line.erase(std::remove(line.begin(), line.end(), '\t'), line.end());
      EXPECT_TRUE(IsPlain(line)) << line;
    }
  }
}

TEST_P(Hostile, IsPlainInSharkd) {
  if (*RST_SHARKD == '\0') GTEST_SKIP() << "sharkd is not installed";
  const std::string input =
      R"({"jsonrpc":"2.0","id":1,"method":"load","params":{"file":")" + Capture().string() +
      "\"}}\n" + R"({"jsonrpc":"2.0","id":2,"method":"frame","params":{"frame":2,"proto":true}})" +
      "\n";
  const Outcome outcome = sandbox_.Run({RST_SHARKD, "-"}, input);
  EXPECT_EQ(outcome.code, 0) << outcome.errors;
  const size_t begin = outcome.output.find("TCP Reset: ");
  ASSERT_NE(begin, std::string::npos) << outcome.output;
  const size_t end = outcome.output.find('\n', begin);
  EXPECT_TRUE(IsPlain(outcome.output.substr(begin, end - begin))) << outcome.output;
}

INSTANTIATE_TEST_SUITE_P(
    , Hostile,
    testing::Values(Payload{"control_characters", F5("\x1b[2J\x07\r\n\t\x7f bell")},
                    Payload{"right_to_left", F5(std::string(kRightToLeft) + "gnp.exe")},
                    Payload{"invalid_utf8", F5("\xff\xfe\xc0\xaf\xed\xa0\x80 end")},
                    Payload{"zero_bytes", F5(std::string("a\0b\0c", 5))},
                    Payload{"quotes_and_formats", F5(R"("}],%s%n%99999d\u0000</proto>)")},
                    Payload{"very_long", F5(std::string(1200, 'A'))},
                    Payload{"very_long_and_escaped", F5(std::string(1200, '\x01'))}),
    [](const auto& payload) { return payload.param.name; });

class Flood : public testing::Test {
 protected:
  // A connection that is reset that often.
  fs::path Capture(size_t resets) const {
    std::string text =
        "// A test.\n+0.000 > S 0:0(0) win 64240\n+0.020 < S. 0:0(0) ack 1 win 65160\n"
        "+0.000 > . 1:1(0) ack 1\n";
    for (size_t i = 0; i < resets; ++i) text += "+0.001 < R. 1:1(0) ack 1 => duplicate-reset\n";
    fs::path capture = sandbox_.home() / ("flood-" + std::to_string(resets) + ".pcapng");
    rst::story::WriteCapture(rst::story::ParseStory(text, "flood.story").events, capture);
    return capture;
  }

  // Seconds of processor time.
  double CostOf(const fs::path& capture) const {
    const double before = ChildrensTime();
    EXPECT_EQ(sandbox_.Tshark(capture, {"-V"}).code, 0);
    return ChildrensTime() - before;
  }

  static double ChildrensTime() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }

  Sandbox sandbox_;
};

// The oldest verdicts are forgotten when there are too many, and that is said.
TEST_F(Flood, OfVerdictsTheLatestAreKept) {
  constexpr size_t kResets = 1500, kKept = 1024;
  const fs::path capture = Capture(kResets);
  const std::vector<std::string> fields = {"-Y", "rst",       "-T", "fields",
                                           "-e", "rst.cause", "-e", "rst.evidence"};
  const auto causes = [&](const char* pass, const char* limit) {
    std::vector<std::string> arguments = {"-o", limit};
    if (*pass != 0) arguments.push_back(pass);
    arguments.insert(arguments.end(), fields.begin(), fields.end());
    return sandbox_.Tshark(capture, arguments).Lines();
  };
  const auto all = causes("-2", "rst.memory_limit:1024");
  const auto few = causes("-2", "rst.memory_limit:1");
  ASSERT_EQ(all.size(), kResets);
  ASSERT_EQ(few.size(), kResets);
  size_t forgotten = 0;
  for (size_t i = 0; i < kResets; ++i) {
    forgotten += few[i] != all[i] ? 1 : 0;
    EXPECT_EQ(few[i] != all[i], few[i].find("a higher limit helps") != std::string::npos) << i;
    EXPECT_TRUE(i < kResets - kKept || few[i] == all[i]) << i;
  }
  EXPECT_GT(forgotten, 0U);
  // In one pass each is shown before it is forgotten.
  for (const std::string& line : causes("", "rst.memory_limit:1")) {
    EXPECT_EQ(line.find("a higher limit helps"), std::string::npos);
  }
}

// What else the machine does only adds, and not for long: the least of several rounds counts.
TEST_F(Flood, CostsInProportion) {
  constexpr std::array<size_t, 3> kResets = {1, 4000, 16000};
  std::array<fs::path, kResets.size()> captures;
  std::array<double, kResets.size()> least;
  std::transform(kResets.begin(), kResets.end(), captures.begin(),
                 [&](size_t resets) { return Capture(resets); });
  least.fill(std::numeric_limits<double>::infinity());
  for (int round = 0; round < 5; ++round) {
    for (size_t i = 0; i < captures.size(); ++i) least[i] = std::min(least[i], CostOf(captures[i]));
  }
  const double some = least[1] - least[0];
  const double four_times_as_many = least[2] - least[0];
  EXPECT_LT(four_times_as_many, 8 * some);
}

}  // namespace
