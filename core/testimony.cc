// SPDX-License-Identifier: GPL-2.0-or-later
#include "testimony.h"

#include <algorithm>

#include "rule.h"

namespace rst {
namespace {

// No two-point verdict of the lab was wrong; a capture that lost the very packet would be.
constexpr uint8_t kProven = 97;

// A device does this too, in its own right: the cause stays, only its author is another.
bool FitsDevice(const Rule& rule) {
  return rule.by_device || rule.family == Family::kThirdParty || rule.family == Family::kStated;
}

const Rule* RuleOfDevice(const Verdict& verdict) {
  if (FitsDevice(*verdict.rule)) return verdict.rule;
  const Rule* refused = FindRule("rejected-by-middlebox");
  const bool answers_syn =
      verdict.rule->family == Family::kRefused && verdict.form == Form::kAnswer;
  if (answers_syn && refused != nullptr) return refused;
  return FindRule("injected-reset");
}

}  // namespace

Verdict Alone(const Verdict& verdict) {
  Verdict alone = verdict;
  alone.testimony = nullptr;
  if (verdict.testimony != nullptr && verdict.testimony->alone != nullptr) {
    alone.rule = verdict.testimony->alone;
    alone.confidence = verdict.testimony->confidence_alone;
    alone.origin = verdict.testimony->origin_alone;
    alone.alternatives = verdict.testimony->alternatives_alone;
  }
  return alone;
}

void ApplyTestimony(Verdict& verdict, Testimony& testimony) {
  verdict.testimony = &testimony;
  testimony.alone = nullptr;
  if (testimony.proof == Proof::kNone && testimony.rule == nullptr) return;
  testimony.alone = verdict.rule;
  testimony.confidence_alone = verdict.confidence;
  testimony.origin_alone = verdict.origin;
  testimony.alternatives_alone = verdict.alternatives;
  const bool device = testimony.proof == Proof::kBornBetween;
  if (device) {
    verdict.rule = RuleOfDevice(verdict);
    verdict.origin = Origin::kMiddlebox;
    verdict.confidence = std::max(verdict.confidence, kProven);
  } else {
    if (testimony.rule != nullptr) {
      verdict.rule = testimony.rule;
      verdict.confidence = testimony.confidence;
    }
    verdict.origin = Origin::kEndpoint;
  }
  verdict.alternatives.Clear();
  for (const Rule* rule : testimony.alternatives_alone) {
    const bool possible = device ? FitsDevice(*rule) : rule->family != Family::kThirdParty;
    if (possible && rule != verdict.rule) verdict.alternatives.Add(rule);
  }
}

}  // namespace rst
