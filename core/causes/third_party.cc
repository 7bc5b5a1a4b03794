// SPDX-License-Identifier: GPL-2.0-or-later
// Family "third-party": somebody else sent the reset in an endpoint's name, or it was meant for
// somebody else.
#include <algorithm>
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

// How far numbers of genuine resets may be apart: a SYN or FIN in between.
constexpr uint32_t kOrdinaryStep = 2;
// Whoever evades goes on within a moment.
constexpr Nanoseconds kAtOnce = kSecond;
// Without a measured round trip, a device's reaction comes within this.
constexpr Nanoseconds kUsualRoundTrip = 200 * kMillisecond;

// A SYN/ACK later than this may accept another SYN, which the capture does not hold.
constexpr Nanoseconds kFirstRetry = 400 * kMillisecond;

// An answer that came when the sender's was due may have overtaken what the sender had said before;
// by a quarter of the round trip at most.
bool GoesOnForSure(const Reset& r) {
  if (r.AnswersSyn()) return r.later().sender_after < kFirstRetry;
  if (!r.IsAnswer() || r.origin().contradicted) return true;
  Nanoseconds round_trip = r.RoundTripToSender();
  if (round_trip == 0) round_trip = r.receiver().reply.fastest;
  if (round_trip == 0) return r.later().sender_after > kUsualRoundTrip / 4;
  return r.delay() < round_trip / 4 * 3 || r.later().sender_after > round_trip / 4;
}

Match SenderGoesOn(const Reset& r) {
  if (!r.SenderGoesOn()) return No();
  Match match = Yes(GoesOnForSure(r) ? Strength::kProven : Strength::kLikely);
  match.related.Add(r.later().sender_frame);
  match.evidence.Add({"the claimed sender went on with the connection {0:time} later ({1:frame})",
                      {r.later().sender_after, r.later().sender_frame}});
  return match;
}

// Its SEQ lies beyond all that the sender sent and the receiver acknowledged, behind an earlier
// reset's (RST_SEQ_CHANGE of Weaver, Sommer and Paxson, NDSS 2009).
bool ClimbsAlone(const Reset& r) {
  if (r.IsAnswer() || r.segment().options.present) return false;
  if (r.StepFromPrevious() <= kOrdinaryStep || !r.sender().seen) return false;
  return r.segment().seq > r.sender().snd_nxt + kOrdinaryStep;
}

// No host unlearns what it has received (RST_ACK_CHANGE, ibid.).
bool AcknowledgesLess(const Reset& r) {
  const Resets& before = r.sender().resets;
  return r.segment().Has(kAck) && (before.flags & kAck) != 0 && before.count > 0 &&
         r.segment().seq == before.seq && r.segment().ack < before.ack;
}

// Somebody who does not see what both ends send, and was slower than they (DATA_SEQ_RST, ibid.).
bool BehindItsTime(const Reset& r) {
  const Endpoint& sender = r.sender();
  return r.form() == Form::kNeither && r.segment().Has(kAck) && r.connection().both_seen() &&
         sender.resets.count == 0 && sender.data_seen && sender.una_known &&
         r.segment().seq < sender.snd_una && r.segment().seq >= sender.first_seq;
}

Match NumbersOfABurst(const Reset& r) {
  const Resets& before = r.sender().resets;
  if (ClimbsAlone(r)) {
    const bool whole = r.connection().both_seen();
    Match match = Yes(whole ? Strength::kCertain : Strength::kPossible);
    match.numbers_betray = true;
    match.related.Add(before.last_frame);
    match.evidence.Add(
        {"its SEQ is {0} behind that of the reset in {1:frame}, and nothing was sent "
         "in between: a guess where the receiver may be by now",
         {r.StepFromPrevious(), before.last_frame}});
    return match;
  }
  if (AcknowledgesLess(r)) {
    Match match = Yes(Strength::kLikely);
    match.numbers_betray = true;
    match.related.Add(before.last_frame);
    match.evidence.Add(
        {"it acknowledges less than the reset of {0:frame} at the same SEQ", {before.last_frame}});
    return match;
  }
  if (BehindItsTime(r)) {
    Match match = Yes(Strength::kLikely);
    match.related.Add(r.sender().last_data_frame);
    match.evidence.Add(
        {"its SEQ lies {0:bytes} before what the receiver had already acknowledged: "
         "the sender was further, and knew it",
         {static_cast<uint32_t>(r.sender().snd_una - r.segment().seq)}});
    return match;
  }
  if (r.later().burst_frame == 0) return No();
  Match match = Yes(Strength::kLikely);
  match.related.Add(r.later().burst_frame);
  match.evidence.Add(
      {"the reset of {0:frame} belongs to the same burst, and its numbers are such as "
       "no stack sends",
       {r.later().burst_frame}});
  return match;
}

// Behind bare resets, which a host without a connection sends, one with ACK as if there were one;
// and it comes from elsewhere.
Match AbortBehindAnswers(const Reset& r) {
  constexpr Nanoseconds kOneBurst = 100 * kMillisecond;
  const Resets& before = r.sender().resets;
  if (!r.segment().Has(kAck) || before.count == 0 || before.bare != before.count) return No();
  if (!r.origin().contradicted || r.SenderClosed() || r.AnswersSyn()) return No();
  if (r.segment().time - before.last_time > kOneBurst || r.segment().seq != before.seq) return No();
  Match match = Yes(Strength::kCertain);
  match.related.Add(before.last_frame);
  match.evidence.Add(
      {"the reset of {0:frame} had no ACK, as a host sends it that has no connection any more; "
       "this "
       "one has",
       {before.last_frame}});
  return match;
}

Match InjectedReset(const Reset& r) {
  if (r.IsCorrupted() || (r.origin().meant_for_the_path && !r.SenderGoesOn())) return No();
  if (const Match match = SenderGoesOn(r)) return match;
  // After the end, and before the beginning, devices rightly speak for hosts (a load balancer, a
  // NAT).
  if (const Match match = AbortBehindAnswers(r)) return match;
  if (r.IsAnswer() && (r.AlreadyReset() || r.SenderClosed())) return No();
  if (r.answered_reset() != nullptr || r.AnswersSynInside()) return No();
  if (r.form() == Form::kNeither && r.later().sender_frame != 0) {
    Match match = Yes(r.connection().both_seen() ? Strength::kCertain : Strength::kLikely);
    match.related.Add(r.later().sender_frame);
    match.evidence.Add(
        {"its SEQ is not the sender's next, and the sender went on {0:time} later "
         "({1:frame})",
         {r.later().sender_after, r.later().sender_frame}});
    return match;
  }
  if (const Match match = NumbersOfABurst(r)) return match;
  const OriginFinding& origin = r.origin();
  if (!origin.contradicted || !r.sender().seen) return No();
  // One direction alone proves less.
  const bool whole = r.connection().both_seen();
  const bool firm = whole && (origin.weight > 3 || r.sender().segments > 1);
  const bool only_one = origin.weight == 3;
  // Another host that answers for the address, such as the next site of an anycast service, sends
  // just this when it gets what it knows nothing of.
  const bool stranger = r.IsAnswer() && !r.segment().Has(kAck) && r.PlainHeader();
  const bool doubtful = only_one && (origin.too_fast || stranger);
  Match match = Yes(firm && !doubtful ? Strength::kCertain : Strength::kLikely);
  // A device that forgets an idle connection is not out to deceive.
  if (r.idle() >= r.settings().idle_threshold) match.strength = Strength::kPossible;
  match.related.Add(r.sender().last_frame);
  if (origin.too_fast) match.count = 1;
  return match;
}

Match KnownInjector(const Reset& r) {
  const Injector* injector = r.injector();
  if (injector == nullptr) return No();
  Match match = Yes(Strength::kProven);
  match.evidence.Add({injector->evidence});
  if (r.later().burst_frame != 0) match.related.Add(r.later().burst_frame);
  if (r.later().sender_frame != 0) match.related.Add(r.later().sender_frame);
  return match;
}

// What a filter looked at came just before, and something on the path contradicts the sender.
Match PolicyBlock(const Reset& r) {
  if (r.IsAnswer() && r.AlreadyReset()) return No();
  const Endpoint& speaker = r.LastSpeaker();
  // Filters look at the first words; a later request on the same connection may be chance.
  const bool first_words = speaker.bytes == speaker.last_length;
  if (!IsRequest(speaker.said.what)) return No();
  const bool nearer = r.origin().contradicted && r.origin().hop_delta != 0;
  if (!first_words && !nearer && speaker.said.what != Speech::kTestVirus) return No();
  const Nanoseconds after = r.segment().time - speaker.last_data_time;
  const Nanoseconds round_trip = r.receiver().reply.samples > 0 ? r.receiver().reply.fastest : 0;
  if (after > std::max(round_trip, kUsualRoundTrip)) return No();
  if (r.origin().meant_for_the_path) return No();
  if (!r.origin().contradicted && !r.SenderGoesOn() && !r.origin().too_fast) return No();
  // A single slow answer to the SYN says little of how fast the sender could be.
  Match match =
      Yes(r.SenderGoesOn() ? Strength::kProven
                           : (r.origin().contradicted ? Strength::kCertain : Strength::kLikely));
  match.related.Add(speaker.last_data_frame);
  match.evidence.Add({speaker.said.what == Speech::kTlsClientHello
                          ? "the TLS ClientHello of {0:frame} came {1:time} before"
                          : (speaker.said.what == Speech::kHttpRequest
                                 ? "the HTTP request of {0:frame} came {1:time} before"
                                 : "what scanners look for is in {0:frame}, {1:time} before"),
                      {speaker.last_data_frame, after}});
  if (r.SenderGoesOn()) {
    match.related.Add(r.later().sender_frame);
    match.evidence.Add({"the claimed sender went on {0:time} later ({1:frame})",
                        {r.later().sender_after, r.later().sender_frame}});
  }
  return match;
}

// The same guess, or the next one, at the same receiver in this burst.
bool GuessesElsewhere(const Reset& r) {
  const Host* host = r.sender_host();
  if (host == nullptr) return false;
  for (const SentReset& other : host->resets) {
    if (other.guess && other.frame != r.segment().frame &&
        r.segment().time - other.time < kSecond && other.seq == r.segment().seq.raw() &&
        other.target != MarkOf(r.segment().destination)) {
      return true;
    }
  }
  return false;
}

Match BlindResetAttack(const Reset& r) {
  if (r.form() != Form::kNeither || r.Acceptable() || !r.receiver().seen) return No();
  // SEQ 0 with ACK is the form of a refusal.
  if (r.IsCorrupted() || (r.segment().seq.raw() == 0 && r.segment().Has(kAck))) return No();
  // One that was sent behind a lost segment has the right ACK and stays alone.
  if (r.sender().resets.any_exact) return No();
  const int32_t ahead = r.segment().seq - r.sender().snd_nxt;
  const bool inside = ahead > 0 && static_cast<uint32_t>(ahead) <= r.receiver().largest_window;
  const Aftermath& later = r.later();
  const bool goes_on = later.sender_frame != 0;
  const uint32_t step = r.StepFromPrevious();
  const bool ladder = step > 0 && step != kOrdinaryStep;
  const bool unheeded = later.receiver_frame != 0 || later.challenge_frame != 0;
  const bool right_ack = r.segment().Has(kAck) && (r.segment().ack.raw() == r.sender().ack_now ||
                                                   r.segment().ack == r.receiver().snd_nxt);
  const bool part_of_ladder = later.burst_frame != 0;
  // A number that the sender has passed may answer something that the capture does not show.
  if (ahead <= 0 && r.segment().seq >= r.sender().first_seq && !r.origin().contradicted)
    return No();
  const bool several = ladder || part_of_ladder || GuessesElsewhere(r);
  const bool ignored = goes_on || (unheeded && !right_ack) || r.origin().contradicted;
  if (!several && (!inside || !ignored)) return No();
  // What lies between may be missing from the capture.
  const bool seen_through = several || unheeded || !right_ack;
  Match match = Yes(goes_on || ladder || part_of_ladder
                        ? Strength::kProven
                        : (seen_through ? Strength::kCertain : Strength::kLikely));
  match.numbers_betray = ladder;
  match.evidence.Add(
      {"its SEQ {0} is not the sender's next, {1}: a guess that RFC 5961 has the "
       "receiver challenge or ignore",
       {r.segment().seq.raw(), r.sender().snd_nxt.raw()}});
  if (ladder) {
    match.related.Add(r.sender().resets.last_frame);
    match.evidence.Add({"one of a ladder of guesses, {0} apart", {step}});
  }
  if (later.challenge_frame != 0) {
    match.related.Add(later.challenge_frame);
    match.evidence.Add({"the receiver challenged it ({0:frame})", {later.challenge_frame}});
  }
  if (goes_on) {
    match.related.Add(later.sender_frame);
    match.evidence.Add({"the claimed sender went on ({0:frame})", {later.sender_frame}});
  }
  return match;
}

// An endpoint's own tool lets a device on the path believe that the connection has ended.
Match EvasionReset(const Reset& r) {
  const Aftermath& later = r.later();
  if (later.sender_frame == 0 || later.sender_after > kAtOnce) return No();
  const Habits& habits = r.sender().habits;
  const bool nearby = habits.known && Distance(habits.hop_limit) <= 2;
  if (r.origin().meant_for_the_path) {
    Match match = Yes(Strength::kProven);
    match.related.Add(later.sender_frame);
    match.evidence.Add(
        {"with hop limit {0} it dies on the way, while its sender, which is next to "
         "the capture, went on {1:time} later ({2:frame})",
         {r.segment().hop_limit, later.sender_after, later.sender_frame}});
    return match;
  }
  if (nearby && r.segment().options.signature && !r.sender().syn_options.signature) {
    Match match = Yes(Strength::kProven);
    match.related.Add(later.sender_frame);
    match.evidence.Add(
        {"it bears a signature (RFC 2385) that was never agreed on, so the receiver "
         "drops it; its sender went on ({0:frame})",
         {later.sender_frame}});
    return match;
  }
  const int32_t ahead = r.segment().seq - r.sender().snd_nxt;
  const bool outside = r.form() == Form::kNeither && r.sender().una_known && r.sender().seen &&
                       r.sender().resets.count == 0 &&
                       (r.segment().seq < r.sender().snd_una ||
                        (ahead > 0 && static_cast<uint32_t>(ahead) > r.receiver().largest_window));
  if (nearby && outside) {
    Match match = Yes(Strength::kProven);
    match.related.Add(later.sender_frame);
    match.evidence.Add(
        {"its SEQ {0} is outside the window, so the receiver drops it; its sender went "
         "on {1:time} later ({2:frame})",
         {r.segment().seq.raw(), later.sender_after, later.sender_frame}});
    return match;
  }
  if (later.sender_syn && !r.segment().Has(kAck)) {
    Match match = Yes(Strength::kProven);
    match.related.Add(later.sender_frame);
    match.evidence.Add(
        {"without ACK it is nothing to a client in SYN-SENT, and its sender opened "
         "the connection {0:time} later ({1:frame})",
         {later.sender_after, later.sender_frame}});
    return match;
  }
  return No();
}

constexpr Rule kRules[] = {
    {.id = "evasion-reset",
     .family = Family::kThirdParty,
     .phase = Phase::kUnknown,
     .severity = Severity::kNote,
     .security = true,
     .origin = Origin::kEndpoint,
     .title = "A reset that is meant for a device on the path, not for the peer",
     .sentence =
         "{sender} sent a reset that {receiver.host} never accepts, to make a device between "
         "them forget the connection, and went on",
     .advice = "Look for a censorship circumvention tool on {sender.host} (GoodbyeDPI, zapret, "
               "Geneva) or a proxy's silent drop",
     .reference = "Bock et al., Geneva, CCS 2019",
     .needs = kNothing,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "injected-reset",
     .match = EvasionReset},
    {.id = "known-injector",
     .family = Family::kThirdParty,
     .phase = Phase::kUnknown,
     .severity = Severity::kError,
     .security = true,
     .origin = Origin::kMiddlebox,
     .title = "The reset bears the fingerprint of a known injector",
     .sentence = "This reset in the name of {sender} bears the fingerprint of {injector}",
     .advice = "Find who runs it between the two ends; the claimed sender's own capture will not "
               "show this reset",
     .reference = "core/injectors.cc names the source of each fingerprint",
     .needs = kNothing,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "injected-reset policy-block",
     .match = KnownInjector},
    {.id = "blind-reset-attack",
     .family = Family::kThirdParty,
     .phase = Phase::kUnknown,
     .severity = Severity::kError,
     .security = true,
     .title = "A guessed reset: its number is not the one that an endpoint would send",
     .sentence =
         "Somebody guessed a reset in the name of {sender}: its number is not the next one, "
         "so {receiver.host} should not honour it",
     .advice = "See whether the connection survived. Filter spoofed sources at the network's edge; "
               "protect long sessions (BGP) with TCP-AO",
     .reference = "RFC 5961 section 3",
     .needs = kBothDirections,
     .given = kNoAnswer,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "injected-reset",
     .match = BlindResetAttack},
    {.id = "policy-block",
     .family = Family::kThirdParty,
     .phase = Phase::kEstablished,
     .severity = Severity::kError,
     .security = true,
     .title = "A device on the path blocked what was asked for",
     .sentence =
         "A device on the path reset the connection in the name of {sender} because of what "
         "it read in it",
     .advice = "Look into the firewall's, proxy's or IPS's log for this moment, and try another "
               "server name or request against the same address",
     .reference = "Sundara Raman et al., SIGCOMM 2023",
     .needs = kBothDirections,
     .given = kSenderOpen,
     .confidence = {.certain = 88, .likely = 78, .possible = 50},
     .imitators = "injected-reset",
     .match = PolicyBlock},
    {.id = "injected-reset",
     .family = Family::kThirdParty,
     .phase = Phase::kUnknown,
     .severity = Severity::kError,
     .security = true,
     .title = "Somebody else sent this reset in the endpoint's name",
     .sentence = "This reset in the name of {sender} was not sent by its TCP, but by a device on "
                 "the path or a tool",
     .advice = "Capture on both sides of the suspected device (firewall, IPS, proxy, provider): "
               "the claimed sender's own capture will not show this reset",
     .reference = "RFC 3360; RFC 5961 section 3; Weaver et al., NDSS 2009",
     .needs = kNothing,
     .confidence = {.certain = 88, .likely = 75, .possible = 50},
     .imitators = "",
     .match = InjectedReset},
};

}  // namespace

const std::span<const Rule> kThirdPartyRules(kRules);

}  // namespace rst
