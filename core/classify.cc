// SPDX-License-Identifier: GPL-2.0-or-later
#include "classify.h"

#include <algorithm>

#include "rule.h"

namespace rst {
namespace {

// A verdict that ignores a contradiction about who sent the reset is worth less.
constexpr uint8_t kDoubtfulSender = 20;

// What the capture has not shown limits how much a match can prove.
Strength Limit(const Rule& rule, const Reset& reset, Strength strength) {
  const Connection& connection = reset.connection();
  if ((rule.needs & kOpening) != 0 && !connection.from_start()) return Strength::kNone;
  if ((rule.needs & kBothDirections) != 0 && !connection.both_seen()) {
    strength = std::min(strength, Strength::kPossible);
  }
  if ((rule.needs & kWholeStory) != 0 && !connection.from_start()) {
    strength = std::min(strength, Strength::kPossible);
  }
  // If all its other packets say that somebody else sent it, what an endpoint does explains little.
  const bool by_endpoint = rule.family != Family::kThirdParty && rule.family != Family::kClose &&
                           rule.family != Family::kUnknown;
  if (by_endpoint && reset.origin().contradicted && reset.origin().same_connection) {
    strength = std::min(strength, Strength::kPossible);
  }
  return strength;
}

uint8_t PercentOf(const Rule& rule, Strength strength) {
  switch (strength) {
    case Strength::kCertain:
      return rule.confidence.certain;
    case Strength::kLikely:
      return rule.confidence.likely;
    case Strength::kPossible:
      return rule.confidence.possible;
    case Strength::kNone:
      break;
  }
  return 0;
}

// Evidence that every verdict gives: the form of the reset and the distance of its sender.
void AddCommonEvidence(const Reset& reset, Verdict& verdict) {
  const Segment& segment = reset.segment();
  if (const Seen* trigger = reset.trigger(); trigger != nullptr) {
    verdict.evidence.Add(
        segment.Has(kAck)
            ? Evidence{"an answer to {0:frame}: its ACK {1} is where that segment ends",
                       {trigger->frame, segment.ack.raw()}}
            : Evidence{"an answer to {0:frame}: no ACK bit, and its SEQ {1} is that segment's ACK",
                       {trigger->frame, segment.seq.raw()}});
  } else if (reset.IsAbort()) {
    verdict.evidence.Add(
        segment.Has(kAck)
            ? Evidence{"an abort: SEQ {0} and ACK {1} are the sender's own next numbers",
                       {segment.seq.raw(), segment.ack.raw()}}
            : Evidence{"an abort: SEQ {0} is the sender's own next number", {segment.seq.raw()}});
  }
}

void AddMemoryEvidence(const Reset& reset, Verdict& verdict) {
  if (!reset.connection().previous().forgotten) return;
  verdict.evidence.Add(
      {"against: earlier packets of this connection may have been forgotten to save memory", {}});
}

void AddHopEvidence(const Reset& reset, Verdict& verdict) {
  const OriginFinding& origin = reset.origin();
  if (!origin.has_hop_delta) return;
  if (origin.hop_delta == 0) {
    verdict.evidence.Add({origin.same_connection
                              ? "hop limit {0}, as the sender's other packets"
                              : "hop limit {0}, as this host's packets on other connections",
                          {reset.segment().hop_limit}});
  } else {
    verdict.evidence.Add(
        {origin.same_connection
             ? "against: hop limit {0}, but the sender's other packets had {1}"
             : "against: hop limit {0}, but this host's packets on other connections "
               "had {1}",
         {reset.segment().hop_limit, origin.expected_hop_limit}});
  }
}

void AddAlternatives(const Rule& chosen, Strength strength, std::span<const Strength> strengths,
                     Verdict& verdict) {
  const auto rules = Rules();
  for (Strength level : {Strength::kCertain, Strength::kLikely, Strength::kPossible}) {
    for (size_t i = 0; i < rules.size(); ++i) {
      if (strengths[i] != level) continue;
      const Rule* rule = rules[i];
      // Ignorance is an alternative only to a weak verdict.
      if (rule->family == Family::kUnknown && strength > Strength::kPossible) continue;
      if (rule->id == "unexplained" || rule == &chosen) continue;
      verdict.alternatives.Add(rule);
    }
  }
  std::string_view rest = chosen.imitators;
  while (!rest.empty()) {
    const size_t space = std::min(rest.find(' '), rest.size());
    const Rule* rule = FindRule(rest.substr(0, space));
    rest.remove_prefix(std::min(space + 1, rest.size()));
    if (rule != nullptr && !verdict.alternatives.Contains(rule)) verdict.alternatives.Add(rule);
  }
}

void FillFacts(const Reset& reset, Verdict& verdict) {
  const Segment& segment = reset.segment();
  verdict.sender = reset.role();
  verdict.origin = reset.origin().origin;
  verdict.form = reset.form();
  verdict.acceptable = reset.Acceptable();
  verdict.source = segment.source;
  verdict.destination = segment.destination;
  verdict.frame = segment.frame;
  verdict.trigger = reset.trigger() != nullptr ? reset.trigger()->frame : 0;
  verdict.has_delay = reset.has_delay();
  verdict.delay = reset.delay();
  verdict.has_idle = reset.has_idle();
  verdict.idle = reset.idle();
  verdict.has_hop_delta = reset.origin().has_hop_delta;
  verdict.hop_delta = reset.origin().hop_delta;
  verdict.bytes_lost = reset.bytes_lost();
}

}  // namespace

Verdict Classify(const Reset& reset) {
  const auto rules = Rules();
  std::array<Strength, 64> strengths;
  Match match;
  size_t best = 0;
  for (size_t i = 0; i < rules.size(); ++i) {
    const Match each = rules[i]->match(reset);
    strengths[i] = Limit(*rules[i], reset, each.strength);
    if (i > 0 && strengths[i] <= strengths[best]) continue;  // the earlier wins
    best = i;
    match = each;
    match.strength = strengths[i];
  }

  const Rule& chosen = *rules[best];
  Verdict verdict;
  verdict.rule = &chosen;
  FillFacts(reset, verdict);
  verdict.phase = chosen.phase != Phase::kUnknown ? chosen.phase : reset.phase();
  verdict.confidence = PercentOf(chosen, match.strength);
  if (reset.origin().contradicted && chosen.family != Family::kThirdParty) {
    verdict.confidence -= std::min(verdict.confidence, kDoubtfulSender);
  }
  verdict.count = match.count;
  for (uint32_t frame : match.related) {
    if (frame != 0 && !verdict.related.Contains(frame)) verdict.related.Add(frame);
  }
  AddCommonEvidence(reset, verdict);
  AddMemoryEvidence(reset, verdict);
  for (const Evidence& evidence : match.evidence) verdict.evidence.Add(evidence);
  AddHopEvidence(reset, verdict);
  AddAlternatives(chosen, match.strength, {strengths.data(), rules.size()}, verdict);
  return verdict;
}

}  // namespace rst
