// SPDX-License-Identifier: GPL-2.0-or-later
// One row of the table of causes: everything that the project knows about a cause, in one place.
// Field texts, expert items, statistics, the README's table and the profile derive from these rows.
#pragma once

#include <span>
#include <string_view>

#include "verdict.h"

namespace rst {

class Reset;

// How a reset of this cause should worry the reader; maps to Wireshark's expert severities.
enum class Severity : uint8_t { kChat, kNote, kWarn, kError };

// What the capture must have shown before the cause may be named. Classify() checks it, so that no
// rule repeats it; what is missing turns the verdict into capture-incomplete or weakens it.
enum Needs : uint8_t {
  kNothing = 0,
  kOpening = 1,         // the connection's first SYN was captured
  kBothDirections = 2,  // segments of both sides were captured
  // The rule relies on something *not* having happened (no FIN, no data, ...). Without the
  // connection's beginning that cannot be known, so the match is weakened to kPossible.
  kWholeStory = 4,
};

// What must hold of a reset for the cause to come into question at all. Classify() checks it for
// all rules at once and asks none in vain, so that no rule repeats it.
enum Given : uint16_t {
  kAnyReset = 0,
  kAnAnswer = 1 << 0,
  kNoAnswer = 1 << 1,
  kAnAbort = 1 << 2,
  kAnswerOrAbort = 1 << 3,
  kFirstReset = 1 << 4,  // neither side was reset before
  kSenderOpen = 1 << 5,  // it had sent no FIN
  kSenderClosed = 1 << 6,
  kFromClient = 1 << 7,
  kFromServer = 1 << 8,
  kOnlySyn = 1 << 9,      // its sender had sent nothing but its SYN
  kRefusesSyn = 1 << 10,  // see Reset::RefusesSyn()
  kNoRefusal = 1 << 11,
  kLiveAbort = 1 << 12,  // see Reset::AbortsLiveConnection()
  kStatement = 1 << 13,  // it says something of itself
};
inline constexpr size_t kGivens = 14;

// The outcome of asking one rule about one reset.
struct Match {
  Strength strength = Strength::kNone;
  uint32_t count = 0;           // see Verdict::count
  bool numbers_betray = false;  // see Verdict
  ShortList<Evidence, 6> evidence{};
  ShortList<uint32_t, 6> related{};  // frames that prove it

  explicit operator bool() const { return strength != Strength::kNone; }
};

struct Confidence {
  uint8_t certain, likely, possible;  // percent for each Strength
};

struct Rule {
  std::string_view id;  // the contract: never renamed, never reused
  Family family;
  Phase phase;  // kUnknown = as the connection stands
  Severity severity;
  bool security;  // of interest to whoever watches for attacks
  // Who sent it if this is the cause; kUnknown = as the sender's other packets tell.
  Origin origin = Origin::kUnknown;
  // Devices on the path do this too, in an endpoint's name: a reset that is not the claimed
  // sender's own does not contradict the cause.
  bool by_device = false;
  std::string_view title;     // constant sentence for lists: what happened
  std::string_view sentence;  // template with this packet's own numbers, see text.h
  std::string_view advice;    // what to look at next
  std::string_view reference;
  uint8_t needs;               // Needs, combined
  uint16_t given = kAnyReset;  // Given, combined
  // Resets of the same hosts on other connections change the verdict: earlier ones are judged
  // again.
  bool grows = false;
  Confidence confidence;
  std::string_view imitators;  // ids that look the same on the wire, best first, space-separated
  Match (*match)(const Reset&);
};

inline constexpr size_t kMaxRules = 64;

// All rules. Of equally strong matches the earlier one names the cause.
std::span<const Rule* const> Rules();

// Some of Rules(), a bit for the place of each.
using RuleSet = uint64_t;
static_assert(kMaxRules <= 64);
// Those that come into question where this, and nothing else, is given.
RuleSet RulesFor(uint16_t given);

// Rule::imitators as rules, of one that is in Rules().
using Imitators = ShortList<const Rule*, 8>;
const Imitators& ImitatorsOf(const Rule& rule);
// The same for the rule of this place.
const Imitators& ImitatorsOf(size_t place);

// The rule with this id, or null.
const Rule* FindRule(std::string_view id);

}  // namespace rst
