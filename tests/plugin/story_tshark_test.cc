// SPDX-License-Identifier: GPL-2.0-or-later
// Through Wireshark the resets of every story get the verdicts that the core gives them: one
// capture holds all stories, each between hosts of its own and an hour after the one before.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "rule.h"
#include "sandbox.h"
#include "story/capture_file.h"
#include "story/story.h"
#include "story/transform.h"
#include "text.h"

namespace {

using rst::story::Events;
using rst::story::Story;

constexpr rst::Nanoseconds kPause = 3600 * rst::kSecond;
constexpr uint32_t kFirstAddress = 0x0A01'0000;
constexpr uint32_t kAddressesPerStory = 16;

// What is compared, as tshark prints it: by the number of the reset's frame.
using Rows = std::map<uint32_t, std::string>;

struct Placed {
  std::string path;
  Events events;
};

// The stories one after the other, as frames of one capture.
std::vector<Placed> PlaceStories() {
  std::vector<Placed> placed;
  uint32_t frame = 0;
  rst::Nanoseconds now = 1'700'000'000 * rst::kSecond;
  uint32_t address = kFirstAddress;
  for (const auto& path : rst::story::FindStories(RST_STORIES)) {
    const Story story = rst::story::ReadStory(path);
    Events events = rst::story::WithAddresses(story.events, address);
    const rst::Nanoseconds later = now - events.front().segment.time;
    events = rst::story::Later(std::move(events), later);
    for (auto& event : events) event.segment.frame = ++frame;
    now = events.back().segment.time + kPause;
    address += kAddressesPerStory;
    placed.push_back({path, std::move(events)});
  }
  return placed;
}

std::string Row(const rst::Verdict& verdict) {
  char buffer[1024];
  const std::string trigger = verdict.trigger == 0 ? "" : std::to_string(verdict.trigger);
  return std::string(verdict.rule->id) + "\t" + std::to_string(verdict.confidence) + "\t" +
         std::string(Name(verdict.form)) + "\t" + std::string(Name(verdict.sender)) + "\t" +
         std::string(Name(verdict.origin)) + "\t" + trigger + "\t" +
         std::string(rst::Explanation(verdict, buffer));
}

class StoryTshark : public testing::Test {
 protected:
  void SetUp() override {
    stories_ = PlaceStories();
    Events all;
    for (const Placed& story : stories_) {
      all.insert(all.end(), story.events.begin(), story.events.end());
    }
    capture_ = sandbox_.home() / "stories.pcapng";
    rst::story::WriteCapture(all, capture_);
  }

  Rows Shown(const std::vector<std::string>& pass) const {
    std::vector<std::string> arguments = pass;
    arguments.insert(arguments.end(), {"-Y", "rst", "-T", "fields", "-e", "frame.number"});
    for (const char* field :
         {"cause", "confidence", "form", "sender", "origin", "trigger", "explanation"}) {
      arguments.insert(arguments.end(), {"-e", std::string("rst.") + field});
    }
    const Outcome outcome = sandbox_.Tshark(capture_, arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.errors;
    Rows rows;
    for (const std::string& line : outcome.Lines()) {
      rows[static_cast<uint32_t>(std::stoul(line))] = line.substr(line.find('\t') + 1);
    }
    return rows;
  }

  // `moment` picks the verdict of the core that has to be shown.
  void ExpectShown(Rows shown, rst::Verdict rst::story::Judged::*moment) const {
    for (const Placed& story : stories_) {
      for (const rst::story::Judged& judged : rst::story::Replay(story.events)) {
        const uint32_t frame = judged.event->segment.frame;
        EXPECT_EQ(shown[frame], Row(judged.*moment)) << story.path << ":" << judged.event->line;
        shown.erase(frame);
      }
    }
    EXPECT_TRUE(shown.empty()) << "a verdict on frame " << shown.begin()->first;
  }

  Sandbox sandbox_;
  std::vector<Placed> stories_;
  std::filesystem::path capture_;
};

TEST_F(StoryTshark, OnePassShowsWhatIsKnownAtOnce) {
  ExpectShown(Shown({}), &rst::story::Judged::at_once);
}

TEST_F(StoryTshark, TwoPassesShowWhatIsKnownInTheEnd) {
  ExpectShown(Shown({"-2"}), &rst::story::Judged::in_the_end);
}

// The capture is sound for Wireshark, too: the checksums are those that it computes itself.
TEST_F(StoryTshark, ChecksumsAreThoseOfWireshark) {
  const Outcome outcome = sandbox_.Tshark(
      capture_,
      {"-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE", "-Y",
       "ip.checksum.status != \"Good\" or tcp.checksum.status != \"Good\" or _ws.malformed"});
  EXPECT_EQ(outcome.code, 0) << outcome.errors;
  EXPECT_EQ(outcome.output, "");
}

}  // namespace
