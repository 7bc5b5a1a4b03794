// SPDX-License-Identifier: GPL-2.0-or-later
// The table of causes keeps its contract with users: ids, families and phases never change.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "every_story.h"

namespace rst::story {
namespace {

struct Promise {
  std::string_view id, family;
};

// The ids that users type, export and label with. Add to the list; never take from it.
constexpr Promise kPromised[] = {
    {"port-closed", "refused"},
    {"rejected-by-middlebox", "refused"},
    {"accept-queue-overflow", "refused"},
    {"listener-closed", "refused"},
    {"refused-after-accept", "refused"},
    {"bad-handshake-ack", "refused"},
    {"syn-option-refused", "refused"},
    {"syn-ack-timeout", "refused"},
    {"time-wait-reuse", "refused"},
    {"half-open-syn", "refused"},
    {"half-open-scan", "probe"},
    {"connect-scan", "probe"},
    {"health-check", "probe"},
    {"flag-probe", "probe"},
    {"connection-race-lost", "probe"},
    {"connect-cancelled", "probe"},
    {"unsolicited-syn-ack", "probe"},
    {"backscatter", "probe"},
    {"closed-with-unread-data", "abort"},
    {"application-abort", "abort"},
    {"gave-up-waiting", "abort"},
    {"protocol-error", "abort"},
    {"process-ended", "abort"},
    {"resource-exhausted", "abort"},
    {"retransmission-timeout", "timeout"},
    {"keepalive-timeout", "timeout"},
    {"zero-window-timeout", "timeout"},
    {"idle-timeout", "timeout"},
    {"connection-unknown", "stale"},
    {"syn-in-connection", "stale"},
    {"challenge-ack-reply", "stale"},
    {"data-after-close", "close"},
    {"abort-after-fin", "close"},
    {"fin-answered-with-reset", "close"},
    {"fin-wait-2-timeout", "close"},
    {"last-ack-lost", "close"},
    {"stray-segment", "close"},
    {"duplicate-reset", "close"},
    {"reset-on-reset", "close"},
    {"injected-reset", "third-party"},
    {"policy-block", "third-party"},
    {"known-injector", "third-party"},
    {"blind-reset-attack", "third-party"},
    {"evasion-reset", "third-party"},
    {"reset-relayed", "third-party"},
    {"stated-by-device", "stated"},
    {"mptcp-reset", "stated"},
    {"capture-incomplete", "unknown"},
    {"unexplained", "unknown"},
};

const Promise* FindPromise(std::string_view id) {
  const auto* found = std::find_if(std::begin(kPromised), std::end(kPromised),
                                   [&](const Promise& promise) { return promise.id == id; });
  return found == std::end(kPromised) ? nullptr : found;
}

TEST(ContractTest, IdsAreUniqueAndPromised) {
  std::set<std::string_view> ids;
  for (const Rule* rule : Rules()) {
    ASSERT_NE(rule, nullptr);
    EXPECT_TRUE(ids.insert(rule->id).second) << rule->id << " is there twice";
    const Promise* promise = FindPromise(rule->id);
    ASSERT_NE(promise, nullptr) << rule->id;
    EXPECT_EQ(Name(rule->family), promise->family) << rule->id;
    EXPECT_EQ(FindRule(rule->id), rule);
  }
  EXPECT_EQ(FindRule("no-such-cause"), nullptr);
  EXPECT_EQ(FindRule(""), nullptr);
}

TEST(ContractTest, EveryRuleIsFilledIn) {
  for (const Rule* rule : Rules()) {
    SCOPED_TRACE(rule->id);
    EXPECT_FALSE(rule->title.empty());
    EXPECT_FALSE(rule->sentence.empty());
    EXPECT_FALSE(rule->advice.empty());
    EXPECT_NE(rule->match, nullptr);
    EXPECT_GE(rule->confidence.certain, rule->confidence.likely);
    EXPECT_GE(rule->confidence.likely, rule->confidence.possible);
    EXPECT_LE(rule->confidence.certain, 100);
  }
}

TEST(ContractTest, ImitatorsAreOtherCauses) {
  for (const Rule* rule : Rules()) {
    std::string_view rest = rule->imitators;
    while (!rest.empty()) {
      const std::string_view id = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(id.size() + 1, rest.size()));
      EXPECT_NE(FindPromise(id), nullptr) << rule->id << " is imitated by '" << id << "'";
      EXPECT_NE(id, rule->id);
    }
  }
}

// Where each cause is told.
struct Coverage {
  std::map<std::string, int> expected, near;
};

Coverage CoverageOfStories() {
  Coverage coverage;
  for (const auto& path : FindStories(RST_STORIES)) {
    const Story story = ReadStory(path);
    for (const std::string& id : story.near) ++coverage.near[id];
    for (const Event& event : story.events) {
      if (event.expected) ++coverage.expected[event.expected->causes.front()];
    }
  }
  return coverage;
}

TEST(ContractTest, EveryRuleHasAStoryAndANearMiss) {
  Coverage coverage = CoverageOfStories();
  for (const Rule* rule : Rules()) {
    const std::string id(rule->id);
    EXPECT_GE(coverage.expected[id], 1) << "no story of " << id;
    EXPECT_GE(coverage.near[id], 1) << "no story is a near miss of " << id;
  }
}

TEST(ContractTest, StoriesNameOnlyPromisedCauses) {
  for (const auto& path : FindStories(RST_STORIES)) {
    const Story story = ReadStory(path);
    for (const std::string& id : story.near) {
      EXPECT_NE(FindPromise(id), nullptr) << story.path << ": near: " << id;
    }
    for (const Event& event : story.events) {
      if (!event.expected) continue;
      for (const std::string& id : event.expected->causes) {
        EXPECT_NE(FindPromise(id), nullptr) << story.path << ":" << event.line << ": " << id;
      }
    }
  }
}

// A story is found by the cause that it is about.
TEST(ContractTest, StoriesBearTheNameOfTheirCause) {
  for (const auto& path : FindStories(RST_STORIES)) {
    const Story story = ReadStory(path);
    EXPECT_TRUE(std::any_of(story.events.begin(), story.events.end(), [&](const Event& event) {
      return event.expected && story.name.starts_with(event.expected->causes.front());
    })) << story.path;
  }
}

}  // namespace
}  // namespace rst::story
