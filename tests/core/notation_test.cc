// SPDX-License-Identifier: GPL-2.0-or-later
// The stories' notation means what its README says, and mistakes in it are told.
#include <gtest/gtest.h>

#include "capture_file.h"
#include "event_line.h"
#include "story.h"

namespace rst::story {
namespace {

Story Parse(const std::string& lines) {
  return ParseStory("// Something happens.\n" + lines, "test.story");
}

std::string ErrorOf(const std::string& lines) {
  try {
    Parse(lines);
    return "no error";
  } catch (const StoryError& error) {
    return error.what();
  }
}

constexpr char kReset[] = "+1 < R 1:1(0) => unexplained\n";

TEST(NotationTest, CountsFromTheInitialNumbers) {
  const Story story =
      Parse("+0.5 > P. 1:3(2) ack 4 win 7 \"\\r\\n\"\n+0 < R. =0:0(0) ack 3 => x\n");
  const Segment& data = story.events[0].segment;
  EXPECT_EQ(data.seq, kClientInitial + 1U);
  EXPECT_EQ(data.ack, kServerInitial + 4U);
  EXPECT_EQ(data.flags, kPsh | kAck);
  EXPECT_EQ(data.length, 2U);
  EXPECT_EQ(data.window, 7);
  EXPECT_EQ(story.events[0].payload, (std::vector<uint8_t>{'\r', '\n'}));
  EXPECT_EQ(data.frame, 1U);
  const Segment& reset = story.events[1].segment;
  EXPECT_EQ(reset.seq, SeqNum(0));
  EXPECT_EQ(reset.ack, kClientInitial + 3U);
  EXPECT_EQ(reset.time, data.time);
  EXPECT_EQ(reset.source, data.destination);
}

TEST(NotationTest, ResetsHaveTheDefaultsOfLinux) {
  const Story story =
      Parse("+0 < R 1:1(0) => x\n+0 < R. =0:0(0) ack 1 => x\n+0 < R. 1:1(0) ack 1 => x");
  for (const size_t answer : {0U, 1U}) {
    EXPECT_EQ(story.events[answer].segment.window, 0);
    EXPECT_EQ(story.events[answer].segment.ip_id, 0);
    EXPECT_TRUE(story.events[answer].segment.dont_fragment);
  }
  EXPECT_EQ(story.events[2].segment.window, 502);
  EXPECT_NE(story.events[2].segment.ip_id, 0);
  EXPECT_EQ(story.events[2].segment.hop_limit, 64);
}

TEST(NotationTest, ReadsOptions) {
  const Story story = Parse(
      "+0 > S 0:0(0) <mss 1460,sackOK,TS val 9 ecr 0,nop,wscale 7>\n"
      "+0 > . 1:1(0) ack 1 <nop,nop,sack 5:9>\n"
      "+0 < R. 1:1(0) ack 1 <mptcp rst 3> => x\n"
      "+0 > R. 1:1(0) ack 1 <mptcp fastclose> => x\n"
      "+0 > R. 1:1(0) ack 1 <nop,nop,0x130400ff> => x\n");
  const Options& syn = story.events[0].segment.options;
  EXPECT_TRUE(syn.present && syn.sack_permitted && syn.timestamps);
  EXPECT_EQ(syn.mss, 1460);
  EXPECT_EQ(syn.ts_value, 9U);
  EXPECT_EQ(syn.window_scale, 7);
  EXPECT_EQ(story.events[0].options.size(), 20U);
  EXPECT_TRUE(story.events[1].segment.options.sack);
  EXPECT_EQ(story.events[2].segment.options.mptcp_subtype, 8);
  EXPECT_EQ(story.events[2].segment.options.mptcp_reason, 3);
  EXPECT_EQ(story.events[3].segment.options.mptcp_subtype, 7);
  EXPECT_EQ(story.events[3].options.size(), 12U);
  EXPECT_EQ(story.events[4].options, (std::vector<uint8_t>{1, 1, 19, 4, 0, 255, 0, 0}));
}

TEST(NotationTest, ReadsHeadersAndExpectations) {
  const Story story = Parse(
      "// near: port-closed stray-segment\n// server: ttl 255, id counts, nodf\n// family: x\n"
      "// connection: b [2001:db8::1]:5 [2001:db8::2]:6\n"
      "+0 b > S 0:0(0)\n"
      "+0 b < R. =0:0(0) ack 1 => p-c|q server answer trigger 1 confidence >=80 origin endpoint // "
      "x\n");
  EXPECT_EQ(story.summary, "Something happens.");
  EXPECT_EQ(story.near, (std::vector<std::string>{"port-closed", "stray-segment"}));
  EXPECT_EQ(story.family, "x");
  EXPECT_TRUE(story.events[0].segment.source.address.is_ipv6);
  EXPECT_EQ(story.events[1].segment.hop_limit, 255);
  const Expectation& expected = *story.events[1].expected;
  EXPECT_TRUE(expected.Allows("p-c") && expected.Allows("q") && !expected.Allows("p"));
  EXPECT_EQ(expected.sender, Role::kServer);
  EXPECT_EQ(expected.form, Form::kAnswer);
  EXPECT_EQ(expected.trigger, 1U);
  EXPECT_EQ(expected.min_confidence, 80);
  EXPECT_EQ(expected.origin, Origin::kEndpoint);
}

TEST(NotationTest, TellsFileAndLineOfMistakes) {
  EXPECT_EQ(ErrorOf("+0 > X 0:0(0)\n"), "test.story:2: unknown flag 'X' (of S F R P . U E C or -)");
  EXPECT_EQ(ErrorOf("\n+0 > P. 1:3(4) ack 1\n"),
            "test.story:3: the sequence numbers do not fit the length of 4");
  EXPECT_EQ(ErrorOf("+0 > P. 1:3(2) ack 1 \"abc\"\n"),
            "test.story:2: the payload is 3 bytes long, not 2");
  EXPECT_EQ(ErrorOf("+0 > R 1:1(0)\n"), "test.story:2: a reset without '=> cause'");
  EXPECT_EQ(ErrorOf("+0 > S 0:0(0) => x\n"), "test.story:2: '=>' on a segment that is no reset");
  EXPECT_EQ(ErrorOf("+0 > . 1:1(0)\n"), "test.story:2: '.' without an ack number");
  EXPECT_EQ(ErrorOf("+0 b > S 0:0(0)\n"), "test.story:2: no '// connection: b ...'");
  EXPECT_EQ(ErrorOf("+0 > S 0:0(0) ttl 256\n"), "test.story:2: 256 is beyond its limit of 255");
  EXPECT_EQ(ErrorOf("+0 > S 0:0(0) <mms 1>\n"), "test.story:2: unknown option 'mms'");
  EXPECT_EQ(ErrorOf("+0 > S 0:0(0) speed 1\n"), "test.story:2: cannot read 'speed 1'");
  EXPECT_EQ(ErrorOf("+0 > R 0:0(0) => x quickly\n"), "test.story:2: cannot read 'quickly'");
  EXPECT_EQ(ErrorOf("+0 > R 0:0(0) => x trigger 1\n"),
            "test.story:2: the trigger is no earlier event");
  EXPECT_EQ(ErrorOf("+0 > S 0:0(0)\n"), "test.story:2: the story has no reset");
  EXPECT_EQ(ErrorOf(std::string("// server: fast\n") + kReset),
            "test.story:2: unknown trait 'fast'");
}

// The checksum over a header that holds its own checksum is zero (RFC 1071).
uint32_t Sum(std::span<const uint8_t> bytes) {
  uint32_t sum = 0;
  for (size_t i = 0; i < bytes.size(); ++i) sum += i % 2 == 0 ? bytes[i] * 256U : bytes[i];
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
  return sum;
}

TEST(CaptureFileTest, ChecksumsAreCorrect) {
  constexpr size_t kLink = 14;
  const std::string segment = "+0 a > P. 1:4(3) ack 1 \"abc\"\n";
  for (const std::string addresses : {"10.0.0.1:5 10.0.0.2:6", "[2001:db8::1]:5 [2001:db8::2]:6"}) {
    const Story story =
        Parse(std::string("// connection: a ").append(addresses).append("\n") + segment + kReset);
    const std::vector<uint8_t> packet = Packet(story.events[0]);
    const bool is_ipv6 = story.events[0].segment.source.address.is_ipv6;
    const std::span<const uint8_t> ip = std::span(packet).subspan(kLink, is_ipv6 ? 40 : 20);
    const std::span<const uint8_t> tcp = std::span(packet).subspan(kLink + ip.size());
    EXPECT_TRUE(is_ipv6 || Sum(ip) == 0xffffU);
    const std::span<const uint8_t> addresses_of_ip = ip.last(is_ipv6 ? 32 : 8);
    const uint32_t sum = Sum(tcp) + Sum(addresses_of_ip) + 6 + static_cast<uint32_t>(tcp.size());
    EXPECT_EQ((sum & 0xffff) + (sum >> 16), 0xffffU);
  }
}

}  // namespace
}  // namespace rst::story
