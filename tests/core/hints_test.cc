// SPDX-License-Identifier: GPL-2.0-or-later
// What is said of packets that are no resets: short stories, and the events that get a hint.
#include "hints.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "story.h"

namespace rst::story {
namespace {

using Hints = std::map<uint32_t, std::string>;  // by the number of the event

Hints HintsOf(const Events& events, const Settings& settings = {}) {
  Tracker tracker(settings);
  for (const Event& event : events) tracker.Observe(event.segment);
  Hints found;
  for (const Event& event : events) {
    const HintKind* hint = tracker.FindHint(event.segment.frame);
    if (hint != nullptr) found[event.number] = hint->id;
  }
  return found;
}

// A story must have a reset: there is one between two other hosts.
Events EventsOf(const std::string& text) {
  return ParseStory("// A test.\n// connection: z 10.9.0.1:9000 10.9.0.2:90\n" + text +
                        "+0.000 z < R. =0:0(0) ack 1 => capture-incomplete\n",
                    "test.story")
      .events;
}

Hints Of(const std::string& text) {
  return HintsOf(EventsOf(text));
}

const std::string kHandshake =
    "+0.000 > S 0:0(0) win 64240\n"
    "+0.020 < S. 0:0(0) ack 1 win 65160\n"
    "+0.000 > . 1:1(0) ack 1\n";

TEST(Hints, TheLastSynOfAnAttemptThatNobodyAnswers) {
  EXPECT_EQ(Of("+0.000 > S 0:0(0) win 64240\n"
               "+1.000 > S 0:0(0) win 64240\n"
               "+2.000 > S 0:0(0) win 64240\n"),
            (Hints{{3, "syn-unanswered"}}));
}

TEST(Hints, ASingleSynCountsOnceTheCaptureHasGoneOn) {
  const std::string header = "// connection: b 10.0.0.9:50000 10.0.0.2:80\n";
  EXPECT_EQ(Of(header + "+0.000 > S 0:0(0) win 64240\n+5.000 b > S 0:0(0) win 64240\n"
                        "+0.010 b < S. 0:0(0) ack 1 win 65160\n"),
            (Hints{{1, "syn-unanswered"}}));
  EXPECT_EQ(Of(header + "+0.000 > S 0:0(0) win 64240\n+0.500 b > S 0:0(0) win 64240\n"
                        "+0.010 b < S. 0:0(0) ack 1 win 65160\n"),
            Hints());
}

TEST(Hints, AnAnswerTakesItBackHoweverLate) {
  EXPECT_EQ(Of("+0.000 > S 0:0(0) win 64240\n"
               "+1.000 > S 0:0(0) win 64240\n"
               "+2.000 > S 0:0(0) win 64240\n"
               "+3.500 < S. 0:0(0) ack 1 win 65160\n"),
            Hints());
  EXPECT_EQ(Of("+0.000 > S 0:0(0) win 64240\n"
               "+4.000 < R. =0:0(0) ack 1 => port-closed\n"
               "+5.000 < R. =0:0(0) ack 1 => duplicate-reset\n"),
            Hints());
}

TEST(Hints, AnIcmpErrorIsAnAnswer) {
  Events events = EventsOf(
      "+0.000 > S 0:0(0) win 64240\n+1.000 > S 0:0(0) win 64240\n+4.000 > S 0:0(0) win 64240\n");
  EXPECT_EQ(HintsOf(events), (Hints{{3, "syn-unanswered"}}));
  events[2].segment.quoted = true;
  EXPECT_EQ(HintsOf(events), Hints());
}

TEST(Hints, WithOneDirectionCapturedTheClientShowsThatItWasAnswered) {
  EXPECT_EQ(Of("+0.000 > S 0:0(0) win 64240\n"
               "+0.100 > . 1:1(0) ack 1\n"
               "+9.000 > P. 1:11(10) ack 1\n"),
            Hints());
}

TEST(Hints, ANewAttemptOnTheSamePortsDoesNotSpeakForTheOld) {
  EXPECT_EQ(Of("+0.000 > S 0:0(0) win 64240\n"
               "+9.000 > S 5000000:5000000(0) win 64240\n"
               "+0.020 < S. 0:0(0) ack 5000001 win 65160\n"),
            (Hints{{1, "syn-unanswered"}}));
}

TEST(Hints, WhatIsForgottenTooSoonIsNotJudged) {
  std::string text =
      "// connection: b 10.0.0.9:50000 10.0.0.2:80\n"
      "+0.000 > S 0:0(0) win 64240\n+0.500 b > S 0:0(0) win 64240\n"
      "+0.100 b < S. 0:0(0) ack 1 win 65160\n+9.000 b > . 1:1(0) ack 1\n";
  const Events events = EventsOf(text);
  EXPECT_EQ(HintsOf(events), (Hints{{1, "syn-unanswered"}}));
  EXPECT_EQ(HintsOf(events, {.max_connections = 1}), Hints());
}

TEST(Hints, AServerThatClosesBeforeItSaysAnything) {
  EXPECT_EQ(Of(kHandshake + "+0.001 < F. 1:1(0) ack 1\n+0.001 > F. 1:1(0) ack 2\n"),
            (Hints{{4, "server-slammed-door"}}));
  EXPECT_EQ(Of(kHandshake + "+0.001 > P. 1:11(10) ack 1\n+0.001 < . 1:1(0) ack 11\n"
                            "+0.001 < F. 1:1(0) ack 11\n+0.300 < F. 1:1(0) ack 11\n"),
            (Hints{{6, "server-slammed-door"}}));
}

// A port pair that is used again, so soon that both connections still wait to be looked at.
TEST(Hints, AreThereAtOnceEvenIfAllOfTheConnectionStillWaits) {
  const Events events = EventsOf(
      kHandshake + "+0.001 < P. 1:11(10) ack 1\n+0.001 < F. 11:11(0) ack 1\n" +
      "+0.001 > F. 1:1(0) ack 12\n+0.001 < . 12:12(0) ack 2\n" +
      "+1.000 > S 5000000:5000000(0) win 64240\n+0.020 < S. 9000000:9000000(0) ack 5000001\n" +
      "+0.001 > . 5000001:5000001(0) ack 9000001\n" +
      "+0.001 < F. 9000001:9000001(0) ack 5000001\n");
  for (const bool first_is_known : {false, true}) {
    Tracker tracker;
    Hints found;
    for (const Event& event : events) {
      tracker.Observe(event.segment);
      if (first_is_known && event.number == 7) tracker.FindVerdict(1);  // ends the waiting
      const bool closes = event.segment.Has(kFin);
      const HintKind* hint = closes ? tracker.FindHint(event.segment.frame) : nullptr;
      if (hint != nullptr) found[event.number] = hint->id;
    }
    EXPECT_EQ(found, (Hints{{11, "server-slammed-door"}})) << first_is_known;
  }
}

TEST(Hints, OtherClosesAreJustCloses) {
  // After an answer, with a last word, after the client's own FIN, and after a long wait.
  EXPECT_EQ(Of(kHandshake + "+0.001 < P. 1:11(10) ack 1\n+0.001 < F. 11:11(0) ack 1\n"), Hints());
  EXPECT_EQ(Of(kHandshake + "+0.001 < FP. 1:11(10) ack 1\n"), Hints());
  EXPECT_EQ(Of(kHandshake + "+0.001 > F. 1:1(0) ack 1\n+0.001 < F. 1:1(0) ack 2\n"), Hints());
  EXPECT_EQ(Of(kHandshake + "+30.00 < F. 1:1(0) ack 1\n"), Hints());
  // The client closes first.
  EXPECT_EQ(Of(kHandshake + "+0.001 > F. 1:1(0) ack 1\n"), Hints());
  // Half of the story is missing.
  EXPECT_EQ(Of(kHandshake + "+0.001 < F. 501:501(0) ack 1\n"), Hints());
}

}  // namespace
}  // namespace rst::story
