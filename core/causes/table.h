// SPDX-License-Identifier: GPL-2.0-or-later
// The table of causes, one part a family. rules.cc puts the parts in order.
#pragma once

#include <span>

#include "reset.h"
#include "rule.h"

namespace rst {

extern const std::span<const Rule> kRefusedRules;
extern const std::span<const Rule> kRejectedRules;
extern const std::span<const Rule> kUninvitedRules;
extern const std::span<const Rule> kProbeRules;
extern const std::span<const Rule> kAbortRules;
extern const std::span<const Rule> kFailureRules;
extern const std::span<const Rule> kTimeoutRules;
extern const std::span<const Rule> kChallengeRules;
extern const std::span<const Rule> kStaleRules;
extern const std::span<const Rule> kCloseRules;
extern const std::span<const Rule> kThirdPartyRules;
extern const std::span<const Rule> kRelayedRules;
extern const std::span<const Rule> kStatedRules;
extern const std::span<const Rule> kUnknownRules;

inline constexpr Confidence kUsual{.certain = 95, .likely = 75, .possible = 50};

// What a rule says when it does not apply.
inline Match No() {
  return {};
}
inline Match Yes(Strength strength) {
  return {.strength = strength};
}

}  // namespace rst
