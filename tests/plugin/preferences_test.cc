// SPDX-License-Identifier: GPL-2.0-or-later
// Each preference does what its sentence says, and nonsense is refused.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sandbox.h"

namespace {

const std::filesystem::path kCaptures = RST_CAPTURES;

class Preferences : public testing::Test {
 protected:
  // The values of a field of the resets in the capture, with these preferences.
  std::vector<std::string> Field(const char* capture, const char* field,
                                 const std::vector<std::string>& preferences = {}) const {
    std::vector<std::string> arguments = {"-2", "-Y", "rst", "-T", "fields", "-e", field};
    for (const std::string& preference : preferences) {
      arguments.insert(arguments.end(), {"-o", preference});
    }
    const Outcome outcome = sandbox_.Tshark(kCaptures / capture, arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.errors;
    return outcome.Lines();
  }

  std::ptrdiff_t Count(const char* capture, const char* field, const std::string& value,
                       const std::vector<std::string>& preferences = {}) const {
    const auto values = Field(capture, field, preferences);
    EXPECT_FALSE(values.empty());
    return std::count(values.begin(), values.end(), value);
  }

  Sandbox sandbox_;
};

TEST_F(Preferences, IdleSeconds) {
  constexpr char kCapture[] = "idle-nat-forgets.client.pcapng";  // 66 s of silence
  EXPECT_EQ(Count(kCapture, "rst.cause", "idle-timeout"), 1);
  EXPECT_EQ(Count(kCapture, "rst.cause", "idle-timeout", {"rst.idle_seconds:70"}), 0);
  EXPECT_EQ(Count(kCapture, "rst.cause", "idle-timeout", {"rst.idle_seconds:0"}), 1);
}

TEST_F(Preferences, HindsightSeconds) {
  const auto changed = [&](const std::vector<std::string>& preferences) {
    return Count("demo.pcapng", "rst.hindsight", "1", preferences) +
           Count("demo.pcapng", "rst.hindsight", "True", preferences);  // from Wireshark 4.6 on
  };
  EXPECT_GT(changed({}), 0);
  EXPECT_EQ(changed({"rst.hindsight_seconds:0"}), 0);
}

TEST_F(Preferences, HopTolerance) {
  constexpr char kCapture[] = "injected-ladder.client.pcapng";
  // What else speaks against the sender still counts.
  EXPECT_LT(Count(kCapture, "rst.origin", "middlebox", {"rst.hop_tolerance:4000000000"}),
            Count(kCapture, "rst.origin", "middlebox"));
}

TEST_F(Preferences, MemoryLimit) {
  const auto usual = Field("demo.pcapng", "rst.cause");
  const auto forgetful = Field("demo.pcapng", "rst.cause", {"rst.memory_limit:0"});
  EXPECT_EQ(usual.size(), forgetful.size());  // every reset has a verdict all the same
  EXPECT_NE(usual, forgetful);
  EXPECT_EQ(usual, Field("demo.pcapng", "rst.cause", {"rst.memory_limit:1"}));
}

TEST_F(Preferences, BenignExpertItems) {
  const auto chats = [&](const std::vector<std::string>& arguments) {
    return sandbox_.Tshark(kCaptures / "demo.pcapng", arguments).output.find("RST  A late segment");
  };
  EXPECT_NE(chats({"-2", "-q", "-z", "expert"}), std::string::npos);
  EXPECT_EQ(chats({"-2", "-q", "-z", "expert", "-o", "rst.benign_expert_items:FALSE"}),
            std::string::npos);
}

TEST_F(Preferences, InfoColumn) {
  const auto info = [&](const std::vector<std::string>& arguments) {
    return sandbox_.Tshark(kCaptures / "demo.pcapng", arguments).output.find("[port-closed]");
  };
  EXPECT_EQ(info({}), std::string::npos);
  EXPECT_NE(info({"-o", "rst.info_column:TRUE"}), std::string::npos);
}

TEST_F(Preferences, RefuseNonsense) {
  for (const char* nonsense : {"rst.idle_seconds:often", "rst.idle_seconds:-1", "rst.luck:TRUE"}) {
    const Outcome outcome = sandbox_.Tshark(kCaptures / "demo.pcapng", {"-o", nonsense});
    EXPECT_NE(outcome.code, 0) << nonsense;
    EXPECT_NE(outcome.errors, "") << nonsense;
  }
}

TEST_F(Preferences, HaveASentenceEach) {
  unsigned count = 0;
  std::string comment;
  for (const std::string& line : sandbox_.Run({RST_TSHARK, "-G", "currentprefs"}).Lines()) {
    if (line.rfind("#rst.", 0) == 0) {
      ++count;
      EXPECT_NE(comment.find(". #"), std::string::npos) << line;
    }
    if (line.empty()) comment.clear();
    comment.append(" ").append(line);
  }
  EXPECT_EQ(count, 6U);
}

}  // namespace
