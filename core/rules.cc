// SPDX-License-Identifier: GPL-2.0-or-later
// The order of the table: of two matches of the same strength the earlier names the cause. What a
// third party did beats what an endpoint would have done; the end of a connection beats its middle;
// honest ignorance comes last.
#include <algorithm>
#include <array>
#include <bit>

#include "causes/table.h"

namespace rst {
namespace {

struct Table {
  std::array<const Rule*, kMaxRules> rules{};
  std::array<Imitators, kMaxRules> imitators;  // parallel
  std::array<RuleSet, kGivens> demanding{};    // by what must be given
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
    const Rule& rule = *table.rules[i];
    table.imitators[i] = Read(rule.imitators, table);
    for (size_t given = 0; given < kGivens; ++given) {
      if ((rule.given >> given & 1) != 0) table.demanding[given] |= RuleSet{1} << i;
    }
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

RuleSet RulesFor(uint16_t given) {
  const Table& table = TheTable();
  RuleSet rules = ~RuleSet{0} >> (64 - table.count);
  constexpr unsigned kAll = (1U << kGivens) - 1;
  for (unsigned lacking = kAll & ~unsigned{given}; lacking != 0; lacking &= lacking - 1) {
    rules &= ~table.demanding[static_cast<size_t>(std::countr_zero(lacking))];
  }
  return rules;
}

const Imitators& ImitatorsOf(const Rule& rule) {
  const Table& table = TheTable();
  const auto place = std::find(table.rules.begin(), table.rules.end(), &rule);
  return table.imitators[static_cast<size_t>(place - table.rules.begin())];
}

const Imitators& ImitatorsOf(size_t place) {
  return TheTable().imitators[place];
}

const Rule* FindRule(std::string_view id) {
  return TheTable().Find(id);
}

}  // namespace rst
