// SPDX-License-Identifier: GPL-2.0-or-later
// Changes to a capture that say nothing new must not change a verdict, and a capture that holds
// less may only make it less sure.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "event_line.h"
#include "every_story.h"
#include "transform.h"

namespace rst::story {
namespace {

constexpr uint8_t kSure = 80;

// The cause of each reset, by the number of its event in the story.
std::map<uint32_t, std::string> Causes(const Events& events) {
  std::map<uint32_t, std::string> causes;
  for (const Judged& judged : Replay(events)) {
    if (judged.event->number == 0) continue;
    causes[judged.event->number] = CauseOf(judged.in_the_end);
  }
  return causes;
}

class InvariantsTest : public EveryStory {
 protected:
  void ExpectSameCauses(const Events& changed) {
    EXPECT_EQ(Causes(changed), Causes(story_.events));
  }

  // Every reset that is left has the same cause as in the whole story, or an unsure one.
  void ExpectOnlyWeaker(const Events& part) {
    const std::map<uint32_t, std::string> whole = Causes(story_.events);
    for (const Judged& judged : Replay(part)) {
      const std::string_view cause = CauseOf(judged.in_the_end);
      const bool is_same =
          cause == whole.at(judged.event->number) || judged.event->expected->Allows(cause);
      const bool admits_it = cause == "capture-incomplete";
      EXPECT_TRUE(is_same || admits_it || judged.in_the_end.confidence < kSure)
          << story_.path << ":" << judged.event->line << ": from " << whole.at(judged.event->number)
          << " to " << cause << " " << int{judged.in_the_end.confidence} << "%";
    }
  }
};

TEST_P(InvariantsTest, SequenceNumbersCanStartAnywhere) {
  const std::set<uint32_t> starts = {0,           1,           0x7fff'fff0,
                                     0x7fff'ffff, 0x8000'0000, 0xffff'0000,
                                     0xffff'fff8, 0xffff'fffe, 0xffff'ffff};
  for (const uint32_t start : starts) {
    SCOPED_TRACE(start);
    ExpectSameCauses(WithInitialNumbers(story_.events, SeqNum(start), kServerInitial));
    ExpectSameCauses(WithInitialNumbers(story_.events, kClientInitial, SeqNum(start)));
    ExpectSameCauses(WithInitialNumbers(story_.events, SeqNum(start), SeqNum(start)));
    ExpectSameCauses(WithInitialNumbers(story_.events, SeqNum(start), SeqNum(~start)));
  }
}

// The middle of every range of bytes is put on the wrap once.
TEST_P(InvariantsTest, SequenceNumbersCanWrapInEachSegment) {
  for (const Event& event : story_.events) {
    SCOPED_TRACE(event.line);
    const SeqNum initial = event.from_client ? kClientInitial : kServerInitial;
    const auto middle =
        static_cast<uint32_t>(event.segment.seq - initial) + event.segment.length / 2;
    const SeqNum start = SeqNum(0) - middle;
    ExpectSameCauses(WithInitialNumbers(story_.events, event.from_client ? start : kClientInitial,
                                        event.from_client ? kServerInitial : start));
  }
}

TEST_P(InvariantsTest, TimeOfDayDoesNotMatter) {
  constexpr Nanoseconds kYear = 31'536'000 * kSecond;
  for (const Nanoseconds delay : {Nanoseconds{1}, 10 * kYear, -50 * kYear}) {
    ExpectSameCauses(Later(story_.events, delay));
  }
}

TEST_P(InvariantsTest, AddressFamilyDoesNotMatter) {
  if (!story_.family.empty()) GTEST_SKIP() << story_.family;
  ExpectSameCauses(InOtherFamily(story_.events));
}

TEST_P(InvariantsTest, AddressesDoNotMatter) {
  ExpectSameCauses(WithAddresses(story_.events, 0x0000'0100));
  ExpectSameCauses(WithAddresses(story_.events, 0xc0a8'ffff));
}

TEST_P(InvariantsTest, PortsDoNotMatter) {
  ExpectSameCauses(WithPorts(story_.events, 12'345, 0));
  if (story_.ports.empty()) ExpectSameCauses(WithPorts(story_.events, 99, 20'000));
}

TEST_P(InvariantsTest, OtherConnectionsDoNotMatter) {
  ExpectSameCauses(AmongOthers(story_.events));
}

// Answers to several segments in flight are all alike, so a copy of one can be taken for the next,
// and the next for a copy.
std::map<uint32_t, std::string> CausesBesideCopies(const Events& events) {
  std::map<uint32_t, std::string> causes = Causes(events);
  for (auto& [number, cause] : causes) {
    if (cause == "duplicate-reset") cause = "stray-segment";
  }
  return causes;
}

TEST_P(InvariantsTest, DuplicatesDoNotMatter) {
  const auto expected = CausesBesideCopies(story_.events);
  for (const Nanoseconds delay : {Nanoseconds{0}, kMicrosecond}) {
    SCOPED_TRACE(delay);
    EXPECT_EQ(CausesBesideCopies(WithDuplicates(story_.events, 0, delay)), expected);
    for (const Event& event : story_.events) {
      SCOPED_TRACE(event.line);
      EXPECT_EQ(CausesBesideCopies(WithDuplicates(story_.events, event.number, delay)), expected);
    }
  }
}

TEST_P(InvariantsTest, ALateCaptureOnlyWeakens) {
  if (!story_.cut.empty()) GTEST_SKIP() << story_.cut;
  for (size_t count = 1; count < story_.events.size(); ++count) {
    SCOPED_TRACE("without the first " + std::to_string(count));
    ExpectOnlyWeaker(WithoutFirst(story_.events, count));
  }
}

TEST_P(InvariantsTest, AOneSidedCaptureOnlyWeakens) {
  ExpectOnlyWeaker(OneSided(story_.events, true));
  ExpectOnlyWeaker(OneSided(story_.events, false));
}

RST_FOR_EVERY_STORY(InvariantsTest);

}  // namespace
}  // namespace rst::story
