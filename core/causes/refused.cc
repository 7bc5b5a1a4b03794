// SPDX-License-Identifier: GPL-2.0-or-later
// Family "refused": the connection never came to life, because the addressed side would not have
// it.
#include <cstdlib>

#include "table.h"

namespace rst {
namespace {

// TIME_WAIT lasts twice the maximum segment lifetime: 60 s on Linux, 240 s at the longest (RFC 9293
// section 3.4.2).
constexpr Nanoseconds kTimeWait = 240 * kSecond;
// A server that refuses by address or limit does so at once; a listener's queue can wait for long.
constexpr Nanoseconds kAtOnce = 2 * kSecond;
// Resets closer than this are one event on the host.
constexpr Nanoseconds kSameInstant = 100 * kMillisecond;

constexpr uint8_t kOddWithSyn = kFin | kUrg;

// The previous connection was closed by the refusing side first, which so keeps TIME_WAIT.
bool SenderMayHoldTimeWait(const Reset& r) {
  const Previous& previous = r.connection().previous();
  const uint8_t from = r.connection().SideOf(r.segment().source);
  return previous.known && !previous.live && previous.first_fin == int{from} &&
         r.segment().time - previous.last_time < kTimeWait;
}

bool ReusesOldNumbers(const Reset& r) {
  const uint8_t to = 1 - r.connection().SideOf(r.segment().source);
  return SenderMayHoldTimeWait(r) && r.trigger()->seq <= r.connection().previous().snd_nxt[to];
}

Match PortClosed(const Reset& r) {
  if ((r.trigger()->flags & kOddWithSyn) != 0) return No();
  if (r.later().retry_frame != 0 && r.later().retry_plain &&
      ((r.trigger()->flags & (kEce | kCwr)) != 0 || r.trigger()->length > 0)) {
    return No();
  }
  const bool plain = r.PlainHeader() && r.segment().seq.raw() == 0;
  // What was unusual about the SYN may be what was refused; a plain retry will tell.
  const bool unusual = (r.trigger()->flags & (kEce | kCwr)) != 0 || r.trigger()->length > 0;
  Match match =
      Yes(!plain || ReusesOldNumbers(r) ? Strength::kPossible
                                        : (unusual ? Strength::kLikely : Strength::kCertain));
  match.count = r.receiver().syn_count;
  if (plain) {
    match.evidence.Add(
        {"SEQ 0, window 0 and no options: what a stack answers where nothing listens"});
  } else if (r.segment().seq.raw() != 0) {
    match.evidence.Add({"against: a plain stack answers a SYN with SEQ 0; here it is {0}",
                        {r.segment().seq.raw()}});
  } else {
    match.evidence.Add(
        {"against: most stacks answer a SYN with window 0 and no options; here the window is {0}",
         {r.segment().window}});
  }
  if (match.count > 1) match.evidence.Add({"the SYN was sent {0:times}", {match.count}});
  return match;
}

Match AcceptQueueOverflow(const Reset& r) {
  if (r.segment().Has(kAck) || !r.connection().handshake_done()) return No();
  if (r.trigger()->ack != r.sender().snd_nxt) return No();
  if (r.trigger()->time - r.connection().handshake_time() > kSecond) return No();
  Match match = Yes(Strength::kLikely);
  match.related.Add(r.sender().syn_frame);
  match.related.Add(r.connection().handshake_frame());
  match.evidence.Add(
      {"the server had sent nothing but its SYN/ACK ({0:frame})", {r.sender().syn_frame}});
  match.evidence.Add({"the ACK that completes the handshake is right ({0:frame})",
                      {r.connection().handshake_frame()}});
  return match;
}

// Other connections to the same port, not yet spoken on, that the server aborted at the same
// moment.
uint32_t SiblingsAborted(const Reset& r) {
  uint32_t siblings = 0;
  const Host* host = r.sender_host(kSameInstant);
  if (host == nullptr) return 0;
  for (const SentReset& other : host->resets) {
    if (other.abort && other.accepting && other.local_port == r.segment().source.port &&
        other.target != MarkOf(r.segment().destination) && r.LivedBeside(other) &&
        std::abs(r.segment().time - other.time) < kSameInstant) {
      ++siblings;
    }
  }
  return siblings;
}

Match ListenerClosed(const Reset& r) {
  // Pure ACKs of the client's data do not count as having said anything.
  if (!r.connection().handshake_done() || r.sender().data_seen || r.ReceiverClosed()) return No();
  const uint32_t siblings = SiblingsAborted(r);
  const bool waited = r.segment().time - r.connection().handshake_time() > kAtOnce;
  if (siblings == 0 && (!waited || r.receiver().data_seen)) return No();
  Match match = Yes(siblings > 0 ? Strength::kLikely : Strength::kPossible);
  match.count = siblings + 1;
  if (siblings > 0) {
    match.evidence.Add(
        {"{0} connections to this port that the server had not spoken on were aborted "
         "within 100 ms",
         {siblings + 1}});
  } else {
    match.evidence.Add({"nobody had spoken on the connection for {0:time}",
                        {r.segment().time - r.connection().handshake_time()}});
  }
  return match;
}

Match RefusedAfterAccept(const Reset& r) {
  if (!r.connection().handshake_done() || r.receiver().data_seen || r.ReceiverClosed()) return No();
  const Nanoseconds waited = r.segment().time - r.connection().handshake_time();
  if (waited > kAtOnce || SiblingsAborted(r) > 0) return No();
  Match match = Yes(Strength::kLikely);
  match.related.Add(r.connection().handshake_frame());
  match.evidence.Add(
      {"the abort came {0:time} after the handshake, before either side said anything", {waited}});
  return match;
}

// An ACK whose echoed timestamp is none that this side sent with its SYNs (RFC 7323 section 3.2).
bool EchoIsImpossible(const Reset& r) {
  const Seen& trigger = *r.trigger();
  const Endpoint& sender = r.sender();
  return trigger.timestamps && sender.syn_options.timestamps &&
         (SeqNum(trigger.ts_echo) < SeqNum(sender.syn_options.ts_value) ||
          SeqNum(trigger.ts_echo) > SeqNum(sender.last_syn_ts_value));
}

Match BadHandshakeAck(const Reset& r) {
  if (r.segment().Has(kAck)) return No();
  const Seen& trigger = *r.trigger();
  const bool right = trigger.ack == r.sender().snd_nxt;
  if (r.FromServer() && (right || r.connection().handshake_done())) return No();
  if (r.FromClient() && right && trigger.Has(kSyn) && !EchoIsImpossible(r)) return No();
  // A bare ACK for other numbers is what a host sends that still holds an older connection.
  // After crossing SYNs (RFC 9293 figure 7) it has sent a SYN/ACK itself and waits for an ACK.
  const bool crossing = (r.sender().last_syn_flags & kAck) != 0;
  if (r.FromClient() && !right && !trigger.Has(kSyn) && !crossing) return No();
  if (!r.FromServer() && !r.FromClient()) return No();
  Match match = Yes(right && !EchoIsImpossible(r) ? Strength::kLikely : Strength::kCertain);
  match.related.Add(r.sender().syn_frame);
  if (right && EchoIsImpossible(r)) {
    match.evidence.Add({"it echoes timestamp {0}, but the SYN bore {1}",
                        {trigger.ts_echo, r.sender().syn_options.ts_value}});
  } else if (right) {
    match.evidence.Add({"the ACK number is right, yet the segment is no SYN/ACK"});
  } else {
    match.evidence.Add({"it acknowledges {0}, but only {1} was sent",
                        {trigger.ack.raw(), r.sender().snd_nxt.raw()}});
  }
  return match;
}

// SYN, then an ACK for other numbers from the addressed side, then the client's bare reset.
bool OldConnectionAnswered(const Reset& r) {
  return r.FromClient() && r.IsAnswer() && !r.segment().Has(kAck) && r.sender().OnlySyn() &&
         !r.trigger()->Has(kSyn) && r.trigger()->ack != r.sender().snd_nxt;
}

Match TimeWaitReuse(const Reset& r) {
  if (r.RefusesSyn() && ReusesOldNumbers(r)) {
    Match match = Yes(Strength::kLikely);
    match.related.Add(r.connection().previous().last_frame);
    match.evidence.Add(
        {"the last connection on these ports ended {0:time} earlier ({1:frame}), closed "
         "first by this side",
         {r.segment().time - r.connection().previous().last_time,
          r.connection().previous().last_frame}});
    match.evidence.Add({"the new SYN's SEQ is not above the old connection's numbers"});
    return match;
  }
  if (!OldConnectionAnswered(r)) return No();
  const Previous& previous = r.connection().previous();
  if (previous.closed && !previous.reset) {
    const bool over = r.segment().time - previous.last_time > kTimeWait;
    Match match = Yes(over ? Strength::kLikely : Strength::kCertain);
    match.related.Add(previous.last_frame);
    match.evidence.Add(
        {"the last connection on these ports was closed {0:time} earlier ({1:frame})",
         {r.segment().time - previous.last_time, previous.last_frame}});
    return match;
  }
  // Linux answers from TIME_WAIT with IPv4 identification 0, from a full socket with its counter.
  if (previous.known || !r.segment().has_ip_id || r.trigger()->ip_id != 0) return No();
  Match match = Yes(Strength::kPossible);
  match.evidence.Add({"the old ACK bears IP identification 0, as Linux sends from TIME_WAIT"});
  return match;
}

Match HalfOpenSyn(const Reset& r) {
  if (!OldConnectionAnswered(r)) return No();
  const Previous& previous = r.connection().previous();
  if (previous.closed && !previous.reset) return No();
  Match match = Yes(previous.live || previous.reset ? Strength::kCertain : Strength::kPossible);
  match.related.Add(r.sender().syn_frame);
  match.evidence.Add(
      {"the SYN ({0:frame}) was answered by an ACK of {1}, which this client never sent",
       {r.sender().syn_frame, r.trigger()->ack.raw()}});
  if (previous.known) {
    match.related.Add(previous.last_frame);
    match.evidence.Add(
        {"a connection on the same ports had not been closed (last {0:frame}, {1:time} "
         "earlier)",
         {previous.last_frame, r.segment().time - previous.last_time}});
  } else {
    match.evidence.Add({"the older connection itself is not in the capture"});
  }
  return match;
}

// A SYN that carries more than a plain opening: ECN's flags (RFC 3168) or data (RFC 7413).
Match SynOptionRefused(const Reset& r) {
  const bool ecn = (r.trigger()->flags & (kEce | kCwr)) != 0;
  const bool data = r.trigger()->length > 0;
  const uint8_t odd = r.trigger()->flags & kOddWithSyn;
  const bool proven = r.later().retry_frame != 0 && r.later().retry_plain;
  if (!ecn && !data && (odd == 0 || !proven)) return No();
  Match match = Yes(proven ? Strength::kProven : Strength::kPossible);
  if (odd != 0) match.evidence.Add({"no stack sets {0:flags} together with SYN", {odd}});
  if (ecn) match.evidence.Add({"the SYN asks for ECN (flags ECE and CWR)"});
  if (data) match.evidence.Add({"the SYN carries {0:bytes} of data", {r.trigger()->length}});
  if (proven) {
    match.related.Add(r.later().retry_frame);
    match.evidence.Add({"a plain SYN of the same client was accepted {0:time} later ({1:frame})",
                        {r.later().retry_after, r.later().retry_frame}});
  }
  return match;
}

Match SynAckTimeout(const Reset& r) {
  const Endpoint& server = r.sender();
  if (r.connection().handshake_done() || server.syn_count < 3) return No();
  Match match = Yes(server.syn_count > 3 ? Strength::kCertain : Strength::kLikely);
  match.count = server.syn_count;
  match.related.Add(server.syn_frame);
  match.evidence.Add({"{0} SYN/ACKs over {1:time} without an answer",
                      {server.syn_count, server.last_syn_time - server.syn_time}});
  return match;
}

constexpr Rule kRules[] = {
    {.id = "bad-handshake-ack",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The handshake was acknowledged with numbers that were never sent",
     .sentence = "{sender} answered {trigger} with a reset because that acknowledges numbers that "
                 "{sender.host} never sent, so the handshake cannot complete",
     .advice = "Compare the initial sequence numbers on both sides of each firewall, proxy and "
               "SYN-cookie "
               "device on the path; one of them rewrites one direction only",
     .reference = "RFC 9293 section 3.5.2, group 2; RFC 7323 section 3.2",
     .needs = kBothDirections,
     .given = kAnAnswer | kOnlySyn,
     .confidence = {.certain = 95, .likely = 70, .possible = 45},
     .imitators = "",
     .match = BadHandshakeAck},
    {.id = "time-wait-reuse",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = false,
     .title = "The port pair was used again while its last connection was in TIME_WAIT",
     .sentence =
         "{client} opened {server} again while the last connection on these ports was still in "
         "TIME_WAIT there, and the new SYN was not acceptable",
     .advice =
         "Look at how fast the client (or the NAT in front of it) reuses source ports; enable "
         "timestamps on both sides or let the client close first",
     .reference = "RFC 9293 section 3.6.1; RFC 6191",
     .needs = kOpening | kBothDirections,
     .given = kAnAnswer,
     .confidence = {.certain = 95, .likely = 75, .possible = 50},
     .imitators = "half-open-syn",
     .match = TimeWaitReuse},
    {.id = "half-open-syn",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = false,
     .title = "A new SYN met a connection that the peer still believed in",
     .sentence =
         "{client} opened {server} anew, but {server.host} still held an older connection on these "
         "ports and answered with its old numbers ({trigger}); the reset clears it",
     .advice =
         "Find out why the client forgot the old connection: a reboot, a crash or a port reused "
         "by a NAT; the next SYN should succeed",
     .reference = "RFC 9293 section 3.5.1, figure 9; RFC 5961 section 4",
     .needs = kOpening | kBothDirections,
     .given = kAnAnswer | kFromClient | kOnlySyn,
     .confidence = {.certain = 95, .likely = 75, .possible = 55},
     .imitators = "time-wait-reuse",
     .match = HalfOpenSyn},
    {.id = "syn-option-refused",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kWarn,
     .security = false,
     .by_device = true,
     .title = "A SYN with unusual flags or options was refused; a plain one is accepted",
     .sentence =
         "{sender} refused the SYN of {trigger} for what it carried beside the plain request",
     .advice = "Look for an old firewall or load balancer before {sender.host} that resets what it "
               "does not "
               "know; try with ECN and TCP Fast Open switched off",
     .reference = "RFC 3360",
     .needs = kOpening,
     .given = kRefusesSyn,
     .confidence = {.certain = 90, .likely = 70, .possible = 40},
     .imitators = "port-closed",
     .match = SynOptionRefused},
    {.id = "port-closed",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = false,
     .title = "Nothing listens on the port",
     .sentence =
         "{sender.host} has no listener on port {sender.port}, or its own firewall rejects it: the "
         "SYN of {trigger} was refused after {delay}",
     .advice =
         "On the server: `ss -ltn` for the port, then `nft list ruleset` for a reject rule; "
         "compare the hop limit with other packets of this host to rule out a device before it",
     .reference = "RFC 9293 section 3.5.2, group 1",
     .needs = kOpening,
     .given = kRefusesSyn,
     .confidence = {.certain = 96, .likely = 75, .possible = 50},
     .imitators = "rejected-by-middlebox",
     .match = PortClosed},
    {.id = "accept-queue-overflow",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The server's accept queue was full",
     .sentence = "{sender} answered the client's ACK ({trigger}) with a bare reset {delay} "
                 "later: its "
                 "accept queue is full and it resets on overflow",
     .advice =
         "On the server: `nstat -az TcpExtListenOverflows`, `ss -ltn` (Recv-Q against Send-Q), and "
         "net.ipv4.tcp_abort_on_overflow; raise the backlog or accept faster",
     .reference = "Linux net/ipv4/tcp_minisocks.c:tcp_check_req",
     .needs = kOpening | kBothDirections,
     .given = kAnAnswer | kFirstReset | kFromServer | kOnlySyn,
     .confidence = {.certain = 90, .likely = 72, .possible = 45},
     .imitators = "rejected-by-middlebox connection-unknown",
     .match = AcceptQueueOverflow},
    {.id = "listener-closed",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The service stopped while connections waited to be accepted",
     .sentence = "{sender} aborted a connection on which it had never said anything: the listening "
                 "socket was closed while the connection waited to be accepted",
     .advice = "Look at the service's log for a stop or restart at this moment; see whether the "
               "next SYN to "
               "port {sender.port} is refused",
     .reference = "Linux net/ipv4/inet_connection_sock.c:inet_csk_listen_stop",
     .needs = kOpening | kBothDirections | kWholeStory,
     .given = kAnAbort | kFirstReset | kSenderOpen | kFromServer,
     .grows = true,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "process-ended refused-after-accept",
     .match = ListenerClosed},
    {.id = "refused-after-accept",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kNote,
     .security = false,
     .title = "The server's application refused the connection right after the handshake",
     .sentence =
         "{sender} accepted the connection and aborted it at once, before anything was said: "
         "an access list, a licence or a connection limit of the application",
     .advice = "Look at the server application's access list, connection limit and log for "
               "{receiver.host}",
     .reference = "RFC 9293 section 3.10.5",
     .needs = kOpening | kBothDirections | kWholeStory,
     .given = kAnAbort | kFirstReset | kSenderOpen | kFromServer | kOnlySyn,
     .grows = true,
     .confidence = {.certain = 90, .likely = 75, .possible = 50},
     .imitators = "listener-closed application-abort",
     .match = RefusedAfterAccept},
    {.id = "syn-ack-timeout",
     .family = Family::kRefused,
     .phase = Phase::kHandshake,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The server repeated its SYN/ACK, heard nothing and gave up",
     .sentence =
         "{sender} sent its SYN/ACK {count:times}, heard nothing from {receiver.host} and gave up",
     .advice = "Check whether the SYN/ACK reaches the client (asymmetric routing, a firewall), and "
               "whether "
               "the SYN's source address is genuine",
     .reference = "RFC 9293 section 3.8.3",
     .needs = kBothDirections,
     .given = kNoAnswer | kFirstReset | kFromServer | kOnlySyn,
     .confidence = kUsual,
     .imitators = "",
     .match = SynAckTimeout},
};

}  // namespace

const std::span<const Rule> kRefusedRules(kRules);

}  // namespace rst
