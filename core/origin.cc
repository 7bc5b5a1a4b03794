// SPDX-License-Identifier: GPL-2.0-or-later
#include "origin.h"

#include <algorithm>
#include <cstdlib>

#include "reset.h"

namespace rst {
namespace {

enum Weight : uint8_t { kWeak = 1, kMedium = 2, kStrong = 3 };

// A reset with so few hops left dies on the way.
constexpr int kFewHops = 20;
// A host that is this near, or nearer, has no device of a provider between it and the capture.
constexpr int kNearby = 2;

// Below this the clock of the capture and the path's jitter say more than the distance.
constexpr Nanoseconds kLeastRoundTrip = 2 * kMillisecond;
// How far beyond the pace of its clock a timestamp may be, in ticks. The fastest clocks tick each
// microsecond.
constexpr int64_t kTimestampSlack = 10'000;

// An identification this far from a counting sender's last one is of another counter.
constexpr uint16_t kFarId = 256;
constexpr uint8_t kStepsOfACounter = 2;
// A host with one counter for everybody may have sent that many packets to others in a longer time.
constexpr Nanoseconds kIdsAreNear = 2 * kSecond;
// As many measurements of the time to the sender and back agree.
constexpr uint32_t kManySamples = 3;

class Weighing {
 public:
  Weighing(const Reset& reset, OriginFinding& finding) : reset_(reset), finding_(finding) {}

  void Weigh() {
    CompareHopLimit();
    CompareLink();
    CompareTime();
    CompareTimestamp();
    CompareSignature();
    CompareHeader();
    CompareBothDirections();
    finding_.contradicted = finding_.weight >= kStrong;
    if (finding_.contradicted) {
      finding_.origin = Origin::kMiddlebox;
    } else if (alike_ && finding_.weight == 0) {
      finding_.origin = Origin::kEndpoint;
    }
  }

 private:
  const Segment& segment() const { return reset_.segment(); }
  int tolerance() const { return reset_.settings().hop_tolerance; }
  const Habits& habits() const { return reset_.sender().habits; }

  void Against(Weight weight, const Evidence& evidence) {
    finding_.weight = static_cast<uint8_t>(finding_.weight + weight);
    finding_.evidence.Add(evidence);
  }

  // A scanner writes its SYN with a hop limit of its own; the kernel below it answers with another.
  bool FromBelowATool() const {
    const Endpoint& sender = reset_.sender();
    return sender.OnlySyn() && (sender.last_syn_flags & kAck) == 0 && !segment().Has(kAck) &&
           (sender.HandMadeSyn() || segment().hop_limit > habits().hop_limit);
  }

  // An application may give its socket another hop limit (BGP does, RFC 5082); answers without a
  // socket bear the host's own. The distance tells.
  bool FromTheHostsOwn(int distance_delta) const {
    return (reset_.IsAnswer() || !segment().Has(kAck)) && reset_.PlainHeader() &&
           std::abs(distance_delta) <= tolerance() && std::abs(finding_.hop_delta) > 32;
  }

  // A SYN that comes only later, and from another interface, may be the one that bears a false
  // address.
  bool MayBeAStrangers(const Host& host) const {
    return host.hop_of_syn && host.hop_interface != segment().interface &&
           host.first_seen > segment().time;
  }

  // A device that answers SYNs in the server's name opens the window only when the server has
  // answered, too (Linux: nf_synproxy_core.c). What the server then sends is its own.
  bool BehindSynProxy() const {
    const Endpoint& sender = reset_.sender();
    return sender.syn_seen && sender.syn_window == 0 && !sender.data_seen && reset_.FromServer();
  }

  void CompareHopLimit() {
    if (segment().hop_limit == 0 || FromBelowATool()) return;
    bool steady = false;
    uint32_t compared = 0;
    if (habits().known) {
      finding_.same_connection = true;
      finding_.expected_hop_limit = habits().hop_limit;
      steady = habits().steady_hop_limit;
      compared = reset_.sender().segments;
    } else if (const Host* host = reset_.sender_host();
               host != nullptr && host->hop_limit_known && !MayBeAStrangers(*host)) {
      finding_.expected_hop_limit = host->hop_limit;
      steady = host->steady_hop_limit;
      compared = 2;
    } else {
      return;
    }
    finding_.has_hop_delta = true;
    finding_.hop_delta = static_cast<int16_t>(segment().hop_limit - finding_.expected_hop_limit);
    const int distance = Distance(finding_.expected_hop_limit);
    const int distance_delta = Distance(segment().hop_limit) - distance;
    if (finding_.hop_delta == 0) {
      // One that accepted from afar and speaks from nearby is perhaps not one.
      alike_ = !finding_.same_connection || !habits().came_nearer;
      finding_.evidence.Add(
          {!finding_.same_connection ? "hop limit {0}, as this host's packets on other connections"
           : alike_                  ? "hop limit {0}, as the sender's other packets"
                    : "hop limit {0}, as the sender's latest packets; earlier ones came from "
                      "farther away",
           {segment().hop_limit}});
      return;
    }
    finding_.meant_for_the_path = steady && distance <= kNearby &&
                                  segment().hop_limit <= kFewHops &&
                                  finding_.expected_hop_limit > 2 * kFewHops;
    const int difference = std::abs(finding_.hop_delta);
    // Many hosts may share one address (RFC 3022); other connections are perhaps another host's.
    const bool own = finding_.same_connection || reset_.AnswersSyn();
    const bool hosts_own = FromTheHostsOwn(distance_delta);
    const Weight weight = hosts_own                  ? kWeak
                          : difference > tolerance() ? (own ? kStrong : kMedium)
                          : difference <= kNearby    ? kMedium
                                                     : kWeak;
    const bool counts =
        steady && !BehindSynProxy() && (compared > 1 || (compared == 1 && weight == kStrong));
    const Evidence evidence{finding_.same_connection
                                ? "against: hop limit {0}, but the sender's other packets had {1}"
                                : "against: hop limit {0}, but this host's packets on other "
                                  "connections had {1}",
                            {segment().hop_limit, finding_.expected_hop_limit}};
    if (counts && (compared == 1 || !finding_.meant_for_the_path)) {
      Against(weight, evidence);
    } else {
      finding_.evidence.Add(evidence);
    }
  }

  void CompareLink() {
    if (!habits().known || habits().link_source == 0 || segment().link_source == 0) return;
    if (!habits().steady_link || reset_.sender().segments < 2) return;
    if (habits().link_source == segment().link_source) return;
    // On a router the same packet shows before and after it is forwarded.
    const bool forwarded = std::abs(finding_.hop_delta) == 1;
    // What comes from afar bears the source of the last router, and there may be two of them.
    const bool neighbour = Distance(habits().hop_limit) == 0;
    const Evidence evidence{
        "against: its Ethernet source is not that of the sender's other packets"};
    forwarded ? finding_.evidence.Add(evidence) : Against(neighbour ? kStrong : kMedium, evidence);
  }

  // Only what answers or acknowledges something for the first time can be too early.
  bool Reaction(Nanoseconds& reaction) const {
    if (reset_.trigger() != nullptr) {
      reaction = segment().time - reset_.trigger()->time;
      return true;
    }
    if (reset_.NewlyAcknowledgedBytes() == 0) return false;
    for (uint8_t age = 0; age < Connection::kRemembered; ++age) {
      const Seen& seen = reset_.connection().recent(age);
      if (seen.frame == 0) return false;
      if (!seen.Has(kRst) && seen.length > 0 && seen.End() == segment().ack) {
        reaction = segment().time - seen.time;
        return true;
      }
    }
    return false;
  }

  void CompareTime() {
    // What the receiver sends is answered by the claimed sender.
    // Data may be acknowledged late (RFC 9293 section 3.8.6.3), a SYN never is.
    const ReplyTime& reply = reset_.receiver().reply;
    Nanoseconds fastest = reply.fastest;
    uint32_t samples = reply.of_syn ? reply.samples : 0;
    Nanoseconds reaction = 0;
    // After a first reset many segments may be on their way, and which one is answered is a guess.
    if (reset_.AlreadyReset() || !Reaction(reaction)) return;
    if (reaction < 0) return;  // the capture's clock was set back
    const auto fast_enough = [&] {
      return samples > 0 && (fastest < kLeastRoundTrip || reaction >= fastest / 2);
    };
    if (fast_enough()) return;
    const Host* host = reset_.sender_host(0);
    if (host != nullptr && host->replies > 0 && (samples == 0 || host->fastest_reply < fastest)) {
      fastest = host->fastest_reply;
      samples = host->replies;
    }
    // A host that was ever that fast remains so; another may yet show it.
    if (fast_enough()) return;
    reset_.sender_host();
    if (samples == 0) return;
    // One measurement may have been slow for a reason of its own.
    const bool far_too_fast = reaction < fastest / 5;
    if (samples == 1 && !far_too_fast) return;
    finding_.too_fast = true;
    // Round trips vary: a queue in a modem, a sleeping radio or the search for a neighbour's
    // address may have held up all that was measured.
    Against(samples >= kManySamples && far_too_fast ? kStrong : kMedium,
            {"against: it came {0:time} after what it reacts to; the sender never answered in less "
             "than {1:time}",
             {reaction, fastest}});
  }

  void CompareTimestamp() {
    const Options& options = segment().options;
    // Some stacks leave the value at zero in a reset.
    if (!options.timestamps || !habits().timestamps || options.ts_value == 0) return;
    const int32_t ahead = SeqNum(options.ts_value) - SeqNum(habits().ts_value);
    const int64_t elapsed = (segment().time - reset_.sender().last_time) / kMicrosecond;
    if (ahead >= -kTimestampSlack && ahead <= elapsed + kTimestampSlack) return CompareEcho();
    Against(kStrong, {"against: its timestamp {0} is not of the sender's clock, which stood at {1}",
                      {options.ts_value, habits().ts_value}});
  }

  // What it echoes lies between the first and the latest timestamp that it was sent.
  void CompareEcho() {
    const Endpoint& receiver = reset_.receiver();
    const SeqNum echo(segment().options.ts_echo);
    if (echo.raw() == 0 || !receiver.habits.timestamps || receiver.missing) return;
    const int32_t ahead = echo - SeqNum(receiver.habits.ts_value);
    const bool early = receiver.syn_seen && receiver.syn_options.timestamps &&
                       echo < SeqNum(receiver.syn_options.ts_value);
    const int64_t elapsed = (segment().time - receiver.last_time) / kMicrosecond;
    if (!early && ahead <= elapsed + kTimestampSlack) return;
    Against(kStrong, {"against: it echoes timestamp {0}, which the receiver never sent; its latest "
                      "was {1}",
                      {echo.raw(), receiver.habits.ts_value}});
  }

  // Who agreed on signatures signs resets too, and ignores others (RFC 2385, RFC 5925). A host that
  // has lost the connection has lost the key as well.
  void CompareSignature() {
    const Endpoint& sender = reset_.sender();
    if (!sender.syn_seen || !sender.syn_options.signature || segment().options.signature) return;
    const Evidence evidence{
        "against: it bears no signature (RFC 2385), though the sender's other packets do"};
    const bool answer = reset_.IsAnswer() || !segment().Has(kAck);
    answer ? finding_.evidence.Add(evidence) : Against(kStrong, evidence);
  }

  // A counter's next identification, and DF, are kept by whoever aborts a connection; answers have
  // none of their own.
  void CompareHeader() {
    if (reset_.AnswersSyn()) {
      const bool odd = segment().window != 0 && !segment().options.present;
      if (odd && segment().length == 0) {
        Against(kMedium, {"against: most stacks answer a SYN with window 0; here it is {0}",
                          {segment().window}});
      }
      return;
    }
    if (!segment().has_ip_id || !habits().has_ip_id || reset_.sender().segments < 2) return;
    const bool answer = !segment().Has(kAck) && reset_.PlainHeader();
    const auto step = static_cast<uint16_t>(segment().ip_id - habits().ip_id);
    const auto back = static_cast<uint16_t>(habits().ip_id - segment().ip_id);
    const bool recent = segment().time - reset_.sender().last_time <= kIdsAreNear;
    if (!answer && recent && habits().counts_ids && habits().id_steps >= kStepsOfACounter &&
        std::min(step, back) > kFarId) {
      Against(kMedium, {"against: IP identification {0}; the sender counts and was at {1}",
                        {segment().ip_id, habits().ip_id}});
    }
    if (habits().steady_dont_fragment && habits().dont_fragment && !segment().dont_fragment) {
      // Windows XP and 2003 answer without DF.
      const Evidence evidence{"against: DF is clear, but set on the sender's other packets"};
      answer ? finding_.evidence.Add(evidence) : Against(kMedium, evidence);
    }
  }

  // One device resets both ends, each in the other's name.
  void CompareBothDirections() {
    const Nanoseconds apart = reset_.MirrorDistance();
    const Nanoseconds there = reset_.receiver().reply.fastest;
    const Nanoseconds here = reset_.sender().reply.fastest;
    if (apart < 0 || there == 0 || here == 0 || apart > std::min(there, here) / 4) return;
    if (std::min(there, here) < kLeastRoundTrip) return;
    Against(kStrong, {"against: both ends were reset within {0:time}, with each other's numbers; "
                      "neither could know of the other's ({1:time} away)",
                      {apart, std::min(there, here)}});
  }

  const Reset& reset_;
  OriginFinding& finding_;
  bool alike_ = false;  // its hop limit is that of its sender's other packets
};

}  // namespace

OriginFinding FindOrigin(const Reset& reset) {
  OriginFinding finding;
  Weighing(reset, finding).Weigh();
  return finding;
}

}  // namespace rst
