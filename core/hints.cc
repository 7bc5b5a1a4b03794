// SPDX-License-Identifier: GPL-2.0-or-later
#include "hints.h"

namespace rst {
namespace {

// A server that turns a client away does so at once; later it may just be done waiting.
constexpr Nanoseconds kAtOnce = 2 * kSecond;

constexpr HintKind kKinds[] = {
    {.id = "server-slammed-door",
     .title = "The server closed right after the handshake, before it said anything",
     .sentence = "the server accepted the connection and closed it at once, without a word: a "
                 "refusal without a reset",
     .advice = "Look at the server application's access list, connection limit and log"},
    {.id = "syn-unanswered",
     .title = "Nobody answered this SYN or any of its repetitions",
     .sentence = "the last SYN of an attempt that got neither SYN/ACK nor reset nor ICMP error: "
                 "dropped in silence, or lost",
     .advice = "Look for a firewall that drops instead of rejecting, a host that is down, or an "
               "answer that takes another path"},
};
constexpr const HintKind& kServerSlammedDoor = kKinds[0];
constexpr const HintKind& kSynUnanswered = kKinds[1];

bool OnlySynsSoFar(const Connection& connection, const Segment& segment) {
  const uint8_t from = connection.SideOf(segment.source);
  const Endpoint& sender = connection.side(from);
  return !connection.side(1 - from).seen && (!sender.seen || sender.OnlySyn()) &&
         !connection.was_reset();
}

// The server's FIN is the first thing it sends after its SYN/ACK, and the client has not closed.
bool SlamsDoor(const Connection& connection, const Segment& segment) {
  const uint8_t from = connection.SideOf(segment.source);
  const Endpoint& server = connection.side(from);
  const Endpoint& client = connection.side(1 - from);
  return segment.Has(kFin) && segment.length == 0 && connection.client() == 1 - from &&
         connection.handshake_done() && server.snd_nxt == segment.seq && !server.fin_seen &&
         !client.fin_seen && !connection.was_reset() && segment.seq == server.isn + 1 &&
         segment.time - connection.handshake_time() <= kAtOnce;
}

}  // namespace

std::span<const HintKind> HintKinds() {
  return kKinds;
}

bool MayGetHint(const Segment& segment, const Connection& connection) {
  const uint8_t from = connection.SideOf(segment.source);
  const bool spoke = connection.side(from).data_seen || connection.IsClient(from);
  return MayGetHint(segment) && (segment.Has(kSyn) || !spoke);
}

void ConnectionHints::Note(const Connection& connection, const Segment& segment,
                           FrameLog<Hint>& log) {
  if (syn_ == 0 && !MayGetHint(segment)) return;
  const bool attempts = (segment.flags & (kSyn | kAck | kRst)) == kSyn;
  const bool repeats = attempts && OnlySynsSoFar(connection, segment);
  const Hint* before = log.Find(syn_);
  const Nanoseconds since = before != nullptr ? before->since : segment.time + kSynPatience;
  Answered(log);
  if (repeats) {
    log.Add(segment.frame) = {&kSynUnanswered, since, segment.frame};
    syn_ = log.newest();
  } else if (SlamsDoor(connection, segment)) {
    log.Add(segment.frame) = {&kServerSlammedDoor, segment.time, segment.frame};
  }
}

void ConnectionHints::Answered(FrameLog<Hint>& log) {
  if (Hint* hint = log.Find(syn_)) hint->kind = nullptr;
  syn_ = 0;
}

void ConnectionHints::Forget(Nanoseconds now, FrameLog<Hint>& log) {
  if (Hint* hint = log.Find(syn_); hint != nullptr && !hint->Holds(now)) hint->kind = nullptr;
  syn_ = 0;
}

}  // namespace rst
