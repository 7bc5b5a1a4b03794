// SPDX-License-Identifier: GPL-2.0-or-later
// The order of the table: of two matches of the same strength the earlier names the cause. What a
// third party did beats what an endpoint would have done; the end of a connection beats its middle;
// honest ignorance comes last.
#include <algorithm>
#include <array>

#include "causes/table.h"

namespace rst {
namespace {

struct Table {
  std::array<const Rule*, kMaxRules> rules{};
  std::array<Imitators, kMaxRules> imitators;  // parallel
  size_t count = 0;

  void Append(std::span<const Rule> part) {
    for (const Rule& rule : part) {
      if (count < kMaxRules) rules[count++] = &rule;
    }
  }
  const Rule* Find(std::string_view id) const {
    for (const Rule* rule : std::span(rules).first(count)) {
      if (rule->id == id) return rule;
    }
    return nullptr;
  }
};

Imitators Read(std::string_view ids, const Table& table) {
  Imitators found;
  while (!ids.empty()) {
    const size_t space = std::min(ids.find(' '), ids.size());
    if (const Rule* rule = table.Find(ids.substr(0, space))) found.Add(rule);
    ids.remove_prefix(std::min(space + 1, ids.size()));
  }
  return found;
}

Table MakeTable() {
  Table table;
  for (std::span<const Rule> part :
       {kThirdPartyRules, kRelayedRules, kChallengeRules, kCloseRules, kRejectedRules,
        kRefusedRules, kUninvitedRules, kProbeRules, kFailureRules, kTimeoutRules, kStaleRules,
        kAbortRules, kStatedRules, kUnknownRules}) {
    table.Append(part);
  }
  for (size_t i = 0; i < table.count; ++i) {
    table.imitators[i] = Read(table.rules[i]->imitators, table);
  }
  return table;
}

const Table& TheTable() {
  static const Table table = MakeTable();
  return table;
}

}  // namespace

std::span<const Rule* const> Rules() {
  return {TheTable().rules.data(), TheTable().count};
}

const Imitators& ImitatorsOf(const Rule& rule) {
  const Table& table = TheTable();
  const auto place = std::find(table.rules.begin(), table.rules.end(), &rule);
  return table.imitators[static_cast<size_t>(place - table.rules.begin())];
}

const Rule* FindRule(std::string_view id) {
  return TheTable().Find(id);
}

}  // namespace rst
