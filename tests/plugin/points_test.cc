// SPDX-License-Identifier: GPL-2.0-or-later
// Captures from several points, merged with Wireshark's own means.
#include <gtest/gtest.h>

#include <algorithm>

#include "sandbox.h"

namespace {

namespace fs = std::filesystem;

const fs::path kPairs = fs::path(RST_CAPTURES) / "points";

class Merged : public testing::Test {
 protected:
  void SetUp() override {
    if (*RST_MERGECAP == '\0' || *RST_EDITCAP == '\0') GTEST_SKIP() << "no mergecap";
  }

  // Each reset as "interface origin points", in the order of the merged capture.
  std::vector<std::string> Resets(const std::vector<fs::path>& files,
                                  const std::string& mode = "none") {
    const fs::path both = sandbox_.home() / "both.pcapng";
    std::vector<std::string> merge = {RST_MERGECAP, "-I", mode, "-w", both};
    merge.insert(merge.end(), files.begin(), files.end());
    EXPECT_EQ(sandbox_.Run(merge).code, 0);
    const Outcome outcome = sandbox_.Tshark(
        both, {"-2", "-Y", "rst", "-T", "fields", "-E", "separator=|", "-E", "aggregator=;", "-e",
               "frame.interface_id", "-e", "rst.origin", "-e", "rst.points"});
    EXPECT_EQ(outcome.errors, "");
    std::vector<std::string> rows = outcome.Lines();
    for (std::string& row : rows) std::replace(row.begin(), row.end(), '|', ' ');
    return rows;
  }

  fs::path WithClockAhead(const fs::path& file) {
    fs::path moved = sandbox_.home() / "moved.pcapng";
    EXPECT_EQ(sandbox_.Run({RST_EDITCAP, "-t", "5", file, moved}).code, 0);
    return moved;
  }

  Sandbox sandbox_;
};

TEST_F(Merged, AForgedResetWasBornBetween) {
  const fs::path client = kPairs / "pair-forged-far.client.pcapng";
  const fs::path server = kPairs / "pair-forged-far.server.pcapng";
  const std::vector<std::string> expected = {"0 middlebox 1 (eth0)", "0 endpoint 1 (eth0);2 (eth0)",
                                             "1 endpoint 1 (eth0);2 (eth0)"};
  EXPECT_EQ(Resets({client, server}), expected);
  EXPECT_EQ(Resets({client, WithClockAhead(server)}), expected);
}

TEST_F(Merged, AnAbortLeftItsSender) {
  const fs::path client = kPairs / "pair-abort-nat.client.pcapng";
  const fs::path server = kPairs / "pair-abort-nat.server.pcapng";
  const auto resets = Resets({client, server});
  ASSERT_EQ(resets.size(), 2U);
  EXPECT_EQ(resets[0], "1 endpoint 2 (eth0);1 (eth0)");
  EXPECT_EQ(resets[1], "0 endpoint 2 (eth0);1 (eth0)");
}

// Both files call their interface eth0, so mergecap makes one of them.
TEST_F(Merged, OneInterfaceOfTwoPoints) {
  const auto resets = Resets(
      {kPairs / "pair-forged-far.client.pcapng", kPairs / "pair-forged-far.server.pcapng"}, "all");
  ASSERT_EQ(resets.size(), 3U);
  EXPECT_EQ(resets[0], "0 middlebox 1 (eth0)");
  EXPECT_EQ(resets[1], "0 endpoint 1 (eth0);2 (eth0)");
}

TEST_F(Merged, OneFileTwiceProvesNothing) {
  const fs::path client = kPairs / "pair-forged-far.client.pcapng";
  for (const std::string& reset : Resets({client, client})) {
    EXPECT_NE(reset.find("1 (eth0)"), std::string::npos) << reset;
    EXPECT_NE(reset.find("2 (eth0)"), std::string::npos) << reset;
  }
  const Outcome evidence = sandbox_.Tshark(
      sandbox_.home() / "both.pcapng", {"-2", "-Y", "rst", "-T", "fields", "-e", "rst.evidence"});
  EXPECT_NE(evidence.output.find("copies, which prove nothing"), std::string::npos);
}

TEST_F(Merged, OneCaptureHasNoPoints) {
  const Outcome outcome =
      sandbox_.Tshark(kPairs / "pair-forged-nat.client.pcapng",
                      {"-2", "-Y", "rst.points", "-T", "fields", "-e", "rst.cause"});
  EXPECT_EQ(outcome.output, "");
}

}  // namespace
