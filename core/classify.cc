// SPDX-License-Identifier: GPL-2.0-or-later
#include "classify.h"

#include <algorithm>
#include <bit>

#include "rule.h"

namespace rst {
namespace {

// A verdict that ignores a contradiction about who sent the reset is worth less.
constexpr uint8_t kDoubtfulSender = 20;
// What a reset says itself, or what the aftermath proves, is hardly ever wrong.
constexpr uint8_t kSaidSo = 95;

// All that holds of the reset.
uint16_t GivenOf(const Reset& reset) {
  uint16_t given = reset.IsAnswer() ? kAnAnswer : kNoAnswer;
  const auto add = [&given](bool holds, Given what) { given |= holds ? what : kAnyReset; };
  add(reset.IsAbort(), kAnAbort);
  add(reset.form() != Form::kNeither, kAnswerOrAbort);
  add(!reset.AlreadyReset(), kFirstReset);
  add(true, reset.SenderClosed() ? kSenderClosed : kSenderOpen);
  add(reset.FromClient(), kFromClient);
  add(reset.FromServer(), kFromServer);
  add(reset.sender().OnlySyn(), kOnlySyn);
  add(true, reset.RefusesSyn() ? kRefusesSyn : kNoRefusal);
  add(reset.AbortsLiveConnection(), kLiveAbort);
  add(static_cast<bool>(reset.statement()), kStatement);
  return given;
}

// The cause that the reset itself states, as a set of one or none.
RuleSet Stated(const Reset& reset) {
  if (!reset.statement()) return 0;
  const auto rules = Rules();
  for (size_t i = 0; i < rules.size(); ++i) {
    if (rules[i]->id == reset.statement().cause) return RuleSet{1} << i;
  }
  return 0;
}

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
                           rule.family != Family::kUnknown && rule.origin == Origin::kUnknown &&
                           !rule.by_device;
  if (by_endpoint && reset.origin().contradicted) {
    strength = std::min(strength, Strength::kPossible);
  }
  return strength;
}

uint8_t PercentOf(const Rule& rule, Strength strength) {
  switch (strength) {
    case Strength::kProven:
    case Strength::kStated:
      return std::max(rule.confidence.certain, kSaidSo);
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

// What comes of a rule that need not be asked.
Match NotInQuestion(const Reset&) {
  return {};
}

// The reset says itself that this is the cause.
void ListenTo(const Reset& reset, Match& match) {
  const Statement& statement = reset.statement();
  match.strength =
      std::max(match.strength, statement.vague ? Strength::kLikely : Strength::kStated);
  match.evidence.Add(
      statement.code != 0
          ? Evidence{"the reset states the reason itself, as code {0}", {statement.code}}
          : Evidence{"the reset states the reason itself"});
}

// A rule that matched.
struct Matched {
  size_t place;  // of the rule among Rules()
  Strength strength;
};

void AddAlternatives(std::span<const Rule* const> rules, const Matched& chosen,
                     std::span<Matched> matched, Verdict& verdict) {
  std::sort(matched.begin(), matched.end(), [](const Matched& a, const Matched& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.place < b.place;
  });
  for (const Matched& other : matched) {
    const Rule* rule = rules[other.place];
    // Ignorance is an alternative only to a weak verdict.
    if (rule->family == Family::kUnknown && chosen.strength > Strength::kPossible) continue;
    if (other.place != chosen.place && rule->id != "unexplained") verdict.alternatives.Add(rule);
  }
  for (const Rule* rule : ImitatorsOf(chosen.place)) {
    if (!verdict.alternatives.Contains(rule)) verdict.alternatives.Add(rule);
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
  verdict.stated = reset.statement();
  verdict.bytes_lost = reset.bytes_lost();
}

// That the claimed sender goes on shows that its TCP knows nothing of the reset. A tool on the same
// host may still have sent it, if the distance is the same.
Origin OriginOf(const Reset& reset, const Rule& chosen) {
  if (chosen.origin != Origin::kUnknown) return chosen.origin;
  const OriginFinding& found = reset.origin();
  if (chosen.family != Family::kThirdParty || found.contradicted) return found.origin;
  const bool elsewhere = (found.weight > 0 || (found.has_hop_delta && found.hop_delta != 0)) &&
                         !found.meant_for_the_path;
  return reset.SenderGoesOn() && elsewhere ? Origin::kMiddlebox : Origin::kUnknown;
}

}  // namespace

Verdict Classify(const Reset& reset) {
  const auto rules = Rules();
  std::array<Matched, kMaxRules> matched;
  size_t count = 0;
  Matched best{0, Strength::kNone};
  Match match;
  const RuleSet asked = RulesFor(GivenOf(reset));
  const RuleSet stated = Stated(reset);
  for (RuleSet left = asked | stated; left != 0; left &= left - 1) {
    const auto place = static_cast<size_t>(std::countr_zero(left));
    const Rule& rule = *rules[place];
    const auto match_of = (asked >> place & 1) != 0 ? rule.match : NotInQuestion;
    Match each = match_of(reset);
    const bool says_so = (stated >> place & 1) != 0;
    if (!each && !says_so) continue;
    each.strength = Limit(rule, reset, each.strength);
    if (says_so) ListenTo(reset, each);
    if (!each) continue;
    matched[count++] = {place, each.strength};
    if (each.strength <= best.strength) continue;  // the earlier wins
    best = matched[count - 1];
    match = each;
  }

  const Rule& chosen = *rules[best.place];
  Verdict verdict;
  verdict.rule = &chosen;
  FillFacts(reset, verdict);
  verdict.phase = chosen.phase != Phase::kUnknown ? chosen.phase : reset.phase();
  verdict.confidence = PercentOf(chosen, match.strength);
  verdict.origin = OriginOf(reset, chosen);
  if (chosen.id == "known-injector") verdict.injector = reset.injector();
  verdict.numbers_betray = match.numbers_betray;
  const bool doubtful = reset.origin().contradicted && chosen.origin == Origin::kUnknown &&
                        !chosen.by_device && chosen.family != Family::kThirdParty &&
                        match.strength < Strength::kStated;
  if (doubtful) {
    verdict.confidence -= std::min(verdict.confidence, kDoubtfulSender);
  }
  verdict.count = match.count;
  for (uint32_t frame : match.related) {
    if (frame != 0 && !verdict.related.Contains(frame)) verdict.related.Add(frame);
  }
  AddCommonEvidence(reset, verdict);
  AddMemoryEvidence(reset, verdict);
  for (const Evidence& evidence : match.evidence) verdict.evidence.Add(evidence);
  for (const Evidence& evidence : reset.origin().evidence) verdict.evidence.Add(evidence);
  AddAlternatives(rules, best, {matched.data(), count}, verdict);
  return verdict;
}

}  // namespace rst
