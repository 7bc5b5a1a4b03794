// SPDX-License-Identifier: GPL-2.0-or-later
// Family "probe": the client never meant to use the connection, or no longer does.
#include <algorithm>
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

// How far back attempts of one host count as one scan.
constexpr Nanoseconds kScanWindow = 30 * kSecond;
// A SYN/ACK later than this has outlived many a client's patience.
constexpr Nanoseconds kLateSynAck = kSecond;
// Happy Eyeballs starts its second attempt after 250 ms (RFC 8305 section 8), SMB its second port
// within milliseconds.
constexpr Nanoseconds kRaceWindow = 500 * kMillisecond;
constexpr Nanoseconds kFamilyRaceWindow = 2 * kSecond;
constexpr int kHopTolerance = 2;
constexpr uint16_t kZmapIpId = 54321;
constexpr uint16_t kScannersWindow = 1024;  // of nmap and masscan

// Other targets that `host` tried within the scan window and never spoke to.
uint32_t OtherSilentTargets(const Host* host, const SocketAddress& target, Nanoseconds now) {
  if (host == nullptr) return 0;
  ShortList<uint64_t, Host::kOpenings> marks;
  for (const Opening& opening : host->openings) {
    if (opening.spoke || std::abs(now - opening.time) > kScanWindow) continue;
    if (opening.target == MarkOf(target) || marks.Contains(opening.target)) continue;
    marks.Add(opening.target);
  }
  return marks.size();
}

// On how many of the connections that it opened in this time the host did speak.
uint32_t SpokenOn(const Host* host, Nanoseconds now) {
  if (host == nullptr) return 0;
  return static_cast<uint32_t>(
      std::count_if(host->openings.begin(), host->openings.end(), [now](const Opening& opening) {
        return opening.spoke && std::abs(now - opening.time) <= kScanWindow;
      }));
}

bool AnswersAwaitedSynAck(const Reset& r) {
  return r.FromClient() && r.AnswersSynAck() && r.sender().OnlySyn() &&
         r.receiver().resets.count == 0 && r.trigger()->ack == r.sender().snd_nxt;
}

// The SYN/ACK came so late that a client may have given up.
bool WaitedTooLong(const Reset& r) {
  return r.trigger()->time - r.sender().syn_time >= kLateSynAck || r.sender().syn_count > 1;
}

bool HasScannersMark(const Reset& r) {
  return (r.segment().has_ip_id && r.sender().syn_ip_id == kZmapIpId) ||
         (r.sender().HandMadeSyn() && r.sender().syn_window == kScannersWindow);
}

void AddScannerMarks(const Reset& r, Match& match) {
  if (r.segment().has_ip_id && r.sender().syn_ip_id == kZmapIpId) {
    match.evidence.Add({"the SYN bears IP identification 54321, ZMap's mark"});
  } else if (r.sender().HandMadeSyn() && r.sender().syn_window == kScannersWindow) {
    match.evidence.Add(
        {"the SYN has window 1024 and at most an MSS option, as nmap and masscan send"});
  } else if (r.sender().HandMadeSyn()) {
    match.evidence.Add({"the SYN carries none of the options that every kernel offers (window {0})",
                        {r.sender().syn_window}});
  }
}

Match HalfOpenScan(const Reset& r) {
  if (!AnswersAwaitedSynAck(r)) return No();
  const bool hand_made = r.sender().HandMadeSyn();
  const bool low_hop_limit = r.segment().hop_limit > r.sender().habits.hop_limit + kHopTolerance;
  const uint32_t others =
      OtherSilentTargets(r.sender_host(), r.segment().destination, r.segment().time);
  if (!hand_made && !low_hop_limit && others < 4) return No();
  // Small devices and routers open with an MSS at most as well, and lose their patience.
  const bool awaited = WaitedTooLong(r) && !HasScannersMark(r) && others < 4 && !low_hop_limit;
  // So do load balancers that check one service with half a handshake.
  const bool scanner = hand_made && (HasScannersMark(r) || low_hop_limit || others > 0);
  Match match =
      Yes(awaited ? Strength::kPossible : (scanner ? Strength::kCertain : Strength::kLikely));
  match.count = others + 1;
  match.related.Add(r.sender().syn_frame);
  match.evidence.Add(
      {"the client never acknowledged the SYN/ACK: its kernel knows of no connection"});
  AddScannerMarks(r, match);
  if (low_hop_limit) {
    match.evidence.Add(
        {"the SYN came with hop limit {0}, the kernel's reset with {1}: a tool wrote the SYN",
         {r.sender().habits.hop_limit, r.segment().hop_limit}});
  }
  if (others > 0) match.evidence.Add({"the client probed {0} other targets within 30 s", {others}});
  return match;
}

Match ConnectCancelled(const Reset& r) {
  if (!r.IsAnswer() && !r.receiver().seen && r.segment().seq == r.sender().snd_nxt &&
      !r.AlreadyReset()) {
    Match match = Yes(Strength::kLikely);
    match.evidence.Add({"nothing had answered the SYN for {0:time}", {r.delay()}});
    return match;
  }
  if (!AnswersAwaitedSynAck(r)) return No();
  const Nanoseconds wait = r.trigger()->time - r.sender().syn_time;
  const bool late = WaitedTooLong(r);
  if (r.sender().HandMadeSyn() && !late) return No();
  Match match = Yes(late ? Strength::kLikely : Strength::kPossible);
  match.related.Add(r.sender().syn_frame);
  match.evidence.Add(
      {"the SYN/ACK came {0:time} after the first SYN; by then no socket wanted it", {wait}});
  return match;
}

// The client's other attempt of the same moment that this one raced with; null = none.
const Opening* Rival(const Reset& r) {
  const Host* client = r.sender_host();
  if (client == nullptr) return nullptr;
  const SocketAddress& target = r.segment().destination;
  const uint64_t host = MarkOf(target.address);
  for (const Opening& other : client->openings) {
    if (std::abs(other.time - r.sender().syn_time) > kRaceWindow) continue;
    if (other.target == MarkOf(target) && other.source_port == r.segment().source.port) continue;
    const bool smb = other.target_host == host && ((other.port == 445 && target.port == 139) ||
                                                   (other.port == 139 && target.port == 445));
    const bool parallel = other.target == MarkOf(target);
    if ((smb || parallel) && other.accepted && !other.reset) return &other;
  }
  return nullptr;
}

// Happy Eyeballs: the same port over the other address family, from the same machine.
Match OtherFamilyWon(const Reset& r) {
  const Hosts::Latest& latest =
      r.hosts().LatestTo(r.segment().destination.port, r.segment().link_source);
  for (uint8_t age = 1; age <= latest.size(); ++age) {
    const Opening& other = latest.At(age);
    if (other.is_ipv6 == r.segment().source.address.is_ipv6) continue;
    if (std::abs(other.time - r.sender().syn_time) > kFamilyRaceWindow || !other.accepted) continue;
    if (other.port != r.segment().destination.port) continue;
    if (other.link_source != r.segment().link_source) continue;
    Match match = Yes(Strength::kLikely);
    match.related.Add(other.frame);
    match.evidence.Add(
        {"{0:frame} opened the same port over the other IP version within {1:time}, and "
         "that connection was kept",
         {other.frame, std::abs(other.time - r.sender().syn_time)}});
    return match;
  }
  return No();
}

Match ConnectionRaceLost(const Reset& r) {
  const bool abandoned = r.FromClient() && r.IsAbort() && !r.AnyData() && !r.AlreadyReset() &&
                         !r.SenderClosed() && !r.ReceiverClosed() && r.receiver().syn_seen;
  if (!abandoned && !AnswersAwaitedSynAck(r)) return No();
  if (r.sender().HandMadeSyn()) return No();
  const Opening* rival = Rival(r);
  if (rival == nullptr) return OtherFamilyWon(r);
  const bool smb = rival->port != r.segment().destination.port;
  Match match = Yes(smb ? Strength::kCertain : Strength::kLikely);
  match.related.Add(rival->frame);
  match.evidence.Add(
      {"{0:frame} opened a second connection to the same host within {1:time}, port {2}, "
       "and that one was kept",
       {rival->frame, std::abs(rival->time - r.sender().syn_time), rival->port}});
  return match;
}

// Earlier silent openings of the same service by the same host that ended in a reset, newest last,
// this one included; sets `period` to their mean distance if it is steady, else to 0.
uint32_t SteadyBeats(const Reset& r, Nanoseconds& period) {
  period = 0;
  const Host* client = r.sender_host();
  if (client == nullptr) return 0;
  ShortList<Nanoseconds, Host::kOpenings> times;
  for (const Opening& opening : client->openings) {
    const bool this_one = opening.frame == r.sender().syn_frame;
    if (opening.target != MarkOf(r.segment().destination)) continue;
    if (opening.spoke || (!opening.reset && !this_one)) continue;
    times.Add(opening.time);
  }
  const uint8_t beats = times.size();
  if (beats < 3) return beats;
  std::sort(times.begin(), times.end());
  const Nanoseconds mean = (times[beats - 1] - times[0]) / (beats - 1);
  for (uint8_t i = 1; i < beats; ++i) {
    if (std::abs(times[i] - times[i - 1] - mean) > mean / 8) return beats;
  }
  period = mean;
  return beats;
}

bool NothingSaidAfterHandshake(const Reset& r) {
  return r.FromClient() && r.IsAbort() && r.receiver().syn_seen && !r.AnyData() &&
         !r.SenderClosed() && !r.ReceiverClosed() && !r.AlreadyReset();
}

Match HealthCheck(const Reset& r) {
  if (!NothingSaidAfterHandshake(r) && !AnswersAwaitedSynAck(r)) return No();
  Nanoseconds period = 0;
  const uint32_t beats = SteadyBeats(r, period);
  if (period < 100 * kMillisecond) return No();
  // A SYN that no kernel made needs a longer beat to be a check.
  const Strength early = r.sender().HandMadeSyn() ? Strength::kPossible : Strength::kLikely;
  Match match = Yes(beats > 3 ? Strength::kCertain : early);
  match.count = beats;
  match.evidence.Add(
      {"this client opened and reset this service {0:times}, every {1:time}", {beats, period}});
  return match;
}

Match ConnectScan(const Reset& r) {
  if (!NothingSaidAfterHandshake(r)) return No();
  const uint32_t others =
      OtherSilentTargets(r.sender_host(), r.segment().destination, r.segment().time);
  if (others == 0) return No();
  // A browser drops the connections that it opened to spare, too.
  const bool mixed = SpokenOn(r.sender_host(), r.segment().time) * 4 > others;
  Match match = Yes(others > 4 && !mixed ? Strength::kCertain
                                         : (others > 1 ? Strength::kLikely : Strength::kPossible));
  match.count = others + 1;
  match.related.Add(r.sender().syn_frame);
  match.evidence.Add({"the client completed the handshake and said nothing"});
  match.evidence.Add({"it tried {0} other targets within 30 s and spoke to none", {others}});
  return match;
}

Match UnsolicitedSynAck(const Reset& r) {
  if (!r.AnswersSynAck() || r.sender().seen) return No();
  const Host* host = r.sender_host();
  const bool visible = host != nullptr && host->hop_limit_known;
  Match match = Yes(visible ? Strength::kLikely : Strength::kPossible);
  match.evidence.Add({"no SYN from port {0} precedes the SYN/ACK of {1:frame}",
                      {r.segment().source.port, r.trigger()->frame}});
  if (visible) match.evidence.Add({"other packets that this host sends are in the capture"});
  return match;
}

constexpr Rule kRules[] = {
    {.id = "health-check",
     .family = Family::kProbe,
     .phase = Phase::kHandshake,
     .severity = Severity::kChat,
     .security = false,
     .title = "A load balancer or monitor checked that the port is open",
     .sentence =
         "{sender.host} opens {receiver} and resets at a steady beat ({count:times} so far): a "
         "health check of a load balancer or monitor",
     .advice = "Nothing is wrong. To quieten it, let the check close with FIN or check above TCP",
     .reference = "HAProxy tcp-check closes with a reset by design",
     .needs = kOpening | kBothDirections,
     .given = kAnswerOrAbort | kFromClient,
     .grows = true,
     .confidence = {.certain = 92, .likely = 80, .possible = 50},
     .imitators = "connect-scan",
     .match = HealthCheck},
    {.id = "connection-race-lost",
     .family = Family::kProbe,
     .phase = Phase::kHandshake,
     .severity = Severity::kChat,
     .security = false,
     .title = "The client opened several connections at once and dropped the slower one",
     .sentence =
         "{sender} dropped this connection because a second one that it opened at the same moment "
         "was preferred",
     .advice =
         "Nothing is wrong: SMB tries ports 445 and 139, browsers race addresses and preconnect",
     .reference = "RFC 8305; Microsoft KB 204279",
     .needs = kOpening | kBothDirections,
     .given = kAnswerOrAbort | kFromClient,
     .grows = true,
     .confidence = {.certain = 95, .likely = 75, .possible = 50},
     .imitators = "connect-cancelled",
     .match = ConnectionRaceLost},
    {.id = "half-open-scan",
     .family = Family::kProbe,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = true,
     .title = "SYN scan: the port is open, the scanner's kernel resets the SYN/ACK",
     .sentence = "{sender.host} scanned port {receiver.port} with a SYN; the port is open, and the "
                 "scanner's own kernel reset the SYN/ACK of {trigger}",
     .advice = "Identify the scanner at {sender.host} and whether the scan was agreed on",
     .reference = "RFC 9293 section 3.5.2, group 1",
     .needs = kOpening | kBothDirections,
     .given = kAnAnswer | kFromClient | kOnlySyn,
     .grows = true,
     .confidence = {.certain = 94, .likely = 75, .possible = 50},
     .imitators = "connect-cancelled",
     .match = HalfOpenScan},
    {.id = "connect-scan",
     .family = Family::kProbe,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = true,
     .title = "Connect scan: full handshake, then reset with nothing said",
     .sentence =
         "{sender.host} connected to {receiver}, said nothing and reset, as on {count} targets in "
         "this short time",
     .advice = "Identify the scanner at {sender.host} and whether the scan was agreed on",
     .reference = "nmap -sT",
     .needs = kOpening | kBothDirections | kWholeStory,
     .given = kAnAbort | kFirstReset | kSenderOpen | kFromClient,
     .grows = true,
     .confidence = {.certain = 92, .likely = 75, .possible = 50},
     .imitators = "health-check application-abort",
     .match = ConnectScan},
    {.id = "connect-cancelled",
     .family = Family::kProbe,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = false,
     .title = "The client had given up the connection before it was established",
     .sentence =
         "{sender} no longer wanted the connection to {receiver} when it was to be established",
     .advice = "Compare the application's connect timeout with the time the SYN/ACK took",
     .reference = "RFC 9293 section 3.10.7.3",
     .needs = kOpening,
     .given = kFromClient | kOnlySyn,
     .confidence = {.certain = 90, .likely = 78, .possible = 60},
     .imitators = "connection-race-lost half-open-scan",
     .match = ConnectCancelled},
    {.id = "unsolicited-syn-ack",
     .family = Family::kProbe,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = true,
     .title = "A SYN/ACK reached a host that had sent no SYN",
     .sentence =
         "{sender} got a SYN/ACK ({trigger}) that it had not asked for: its address was used "
         "by somebody else, or its SYN took another path",
     .advice = "Look for spoofed SYNs in the name of {sender.host}, and for asymmetric routing "
               "around the "
               "capture point",
     .reference = "RFC 9293 section 3.5.2, group 1",
     .needs = kNothing,
     .given = kAnAnswer | kFirstReset | kNoRefusal,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "capture-incomplete half-open-scan",
     .match = UnsolicitedSynAck},
};

}  // namespace

const std::span<const Rule> kProbeRules(kRules);

}  // namespace rst
