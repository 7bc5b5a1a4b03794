// SPDX-License-Identifier: GPL-2.0-or-later
// The order of the table: of two matches of the same strength the earlier names the cause. What a
// third party did beats what an endpoint would have done; the end of a connection beats its middle;
// honest ignorance comes last.
#include <array>

#include "causes/table.h"

namespace rst {
namespace {

constexpr size_t kMaxRules = 64;

struct Table {
  std::array<const Rule*, kMaxRules> rules{};
  size_t count = 0;

  void Append(std::span<const Rule> part) {
    for (const Rule& rule : part) {
      if (count < kMaxRules) rules[count++] = &rule;
    }
  }
};

Table MakeTable() {
  Table table;
  for (std::span<const Rule> part :
       {kThirdPartyRules, kRelayedRules, kChallengeRules, kCloseRules, kRejectedRules,
        kRefusedRules, kUninvitedRules, kProbeRules, kFailureRules, kTimeoutRules, kStaleRules,
        kAbortRules, kStatedRules, kUnknownRules}) {
    table.Append(part);
  }
  return table;
}

}  // namespace

std::span<const Rule* const> Rules() {
  static const Table table = MakeTable();
  return {table.rules.data(), table.count};
}

const Rule* FindRule(std::string_view id) {
  for (const Rule* rule : Rules()) {
    if (rule->id == id) return rule;
  }
  return nullptr;
}

}  // namespace rst
