// SPDX-License-Identifier: GPL-2.0-or-later
// A smoke test of the graphical interface, without a display. A script inside Wireshark writes down
// the verdicts that it sees.
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <set>

#include "sandbox.h"
#include "story.h"

namespace {

namespace fs = std::filesystem;

constexpr char kScript[] = R"(
local cause = Field.new("rst.cause")
local listener = Listener.new("frame", "rst.cause")
local file
function listener.packet(pinfo)
  file = file or io.open(os.getenv("HOME") .. "/seen", "w")
  file:write(cause().value, "\n")
  file:flush()
end
)";

std::multiset<std::string> Causes(const fs::path& path) {
  std::multiset<std::string> causes;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) causes.insert(line);
  return causes;
}

class Wireshark : public testing::Test {
 protected:
  void SetUp() override {
    if (*RST_WIRESHARK == '\0') GTEST_SKIP() << "wireshark is not installed";
    if (*RST_PRELOAD != '\0') GTEST_SKIP() << "its helpers hang with a sanitizer's library";
    const std::string about = sandbox_.Run({RST_WIRESHARK, "-v"}).output;
    if (about.find("with Lua") == std::string::npos && about.find("+Lua") == std::string::npos) {
      GTEST_SKIP() << "this Wireshark runs no scripts";
    }
    capture_ = sandbox_.home() / "story.pcap";
    encap::WritePcap(capture_, encap::kEthernet, encap::SeveralResets());
    std::ofstream(sandbox_.home() / "seen.lua") << kScript;
  }

  // Opens the capture, selects a reset and looks at it for a while.
  void Open(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(),
                     {RST_WIRESHARK, "-n", "-g", "2", "-r", capture_, "-o",
                      R"(gui.column.format:"No.","%m","Cause","%Cus:rst.cause:0:R")", "-X",
                      "lua_script:" + (sandbox_.home() / "seen.lua").string()});
    const Outcome outcome = sandbox_.RunUntil("seen", arguments);
    // It stays up until it is told to end; a crash would end it earlier, by another signal.
    EXPECT_TRUE(outcome.code == -SIGTERM || outcome.code == 0) << outcome.code << outcome.errors;
    EXPECT_EQ(outcome.errors.find("issector bug"), std::string::npos) << outcome.errors;
    EXPECT_EQ(outcome.errors.find("ERROR"), std::string::npos) << outcome.errors;
    EXPECT_EQ(Causes(sandbox_.home() / "seen").size(), encap::ResetFrames().size());
  }

  Sandbox sandbox_;
  fs::path capture_;
};

TEST_F(Wireshark, OpensACapture) {
  Open({});
}
TEST_F(Wireshark, OpensACaptureWithADisplayFilter) {
  Open({"-Y", "rst.cause"});
}
TEST_F(Wireshark, OpensACaptureWithAReadFilter) {
  Open({"-R", "frame.number > 0"});
}

}  // namespace
