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
         sender.resets.count + connection.side(1 - from).resets.count == 0;
}

// The server's FIN is the first thing it sends after its SYN/ACK, and the client has not closed.
bool SlamsDoor(const Connection& connection, const Segment& segment) {
  const uint8_t from = connection.SideOf(segment.source);
  const Endpoint& server = connection.side(from);
  const Endpoint& client = connection.side(1 - from);
  return segment.Has(kFin) && segment.length == 0 && connection.client() == 1 - from &&
         connection.handshake_done() && segment.seq == server.isn + 1 &&
         server.snd_nxt == segment.seq && !server.fin_seen && !client.fin_seen &&
         server.resets.count + client.resets.count == 0 &&
         segment.time - connection.handshake_time() <= kAtOnce;
}

}  // namespace

std::span<const HintKind> HintKinds() {
  return kKinds;
}

bool HintMayChange(const Segment& segment) {
  return segment.Has(kSyn) && !segment.Has(kAck) && !segment.Has(kRst) && !segment.quoted;
}

void ConnectionHints::Note(const Connection& connection, const Segment& segment, Hint* hint) {
  const bool repeats = HintMayChange(segment) && OnlySynsSoFar(connection, segment);
  const Nanoseconds since = syn_ != nullptr ? syn_->since : segment.time + kSynPatience;
  Answered();
  if (hint == nullptr) return;
  if (repeats) {
    *hint = {&kSynUnanswered, since};
    syn_ = hint;
  } else if (SlamsDoor(connection, segment)) {
    *hint = {&kServerSlammedDoor, segment.time};
  }
}

void ConnectionHints::Answered() {
  if (syn_ != nullptr) syn_->kind = nullptr;
  syn_ = nullptr;
}

void ConnectionHints::Forget(Nanoseconds now) {
  if (syn_ != nullptr && !syn_->Holds(now)) syn_->kind = nullptr;
  syn_ = nullptr;
}

}  // namespace rst
