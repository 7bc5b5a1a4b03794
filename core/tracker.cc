// SPDX-License-Identifier: GPL-2.0-or-later
#include "tracker.h"

#include <algorithm>

#include "classify.h"
#include "connection.h"
#include "hindsight.h"
#include "hosts.h"
#include "reset.h"
#include "rule.h"
#include "store.h"

namespace rst {
namespace {

// What a hash table keeps beside each element: links, the hash and a share of the buckets.
constexpr uint64_t kTableOverhead = 4 * sizeof(void*);
constexpr uint64_t kHostSize = sizeof(Host) + sizeof(Address) + kTableOverhead;

uint32_t AtMost(uint64_t count, uint32_t limit) {
  return count < limit ? static_cast<uint32_t>(count) : limit;
}

}  // namespace

// Connections tell more than hosts, so they get most of it.
void LimitMemory(Settings& settings, uint64_t bytes) {
  const uint64_t for_hosts = bytes / 8;
  settings.max_hosts = AtMost(for_hosts / kHostSize, settings.max_hosts);
  settings.max_hosts = std::max(settings.max_hosts, 2U);
  settings.connection_bytes = bytes - for_hosts;
}

struct Tracker::State {
  explicit State(const Settings& given)
      : settings(given),
        hosts(given.max_hosts, given.hash_seed),
        connections({given.connection_bytes, std::max(given.max_connections, 1U),
                     std::max(given.open_connections, 1U), given.hash_seed},
                    [this](Slot& slot) { slot.hints.Forget(latest); }) {}

  Settings settings;
  Hosts hosts;
  Hindsight hindsight;
  Store connections;
  Nanoseconds latest = 0;  // when the latest segment was captured

  Slot& SlotOf(const Segment& segment);
  void NoteOpening(const Connection& connection, const Segment& segment);
  void NoteHost(const Segment& segment, const Connection& connection);
  void Observe(const Segment& segment, Hint* hint);
  void ObserveQuoted(const Segment& segment);
  void Judge(const Segment& segment, Verdict& verdict);
  void Rejudge(uint64_t case_number, Nanoseconds now);
  void RejudgeSiblings(const Segment& segment, const Address& opener, uint64_t own);
  void NoteAccepted(const Connection& connection, const Segment& syn_ack);
};

Slot& Tracker::State::SlotOf(const Segment& segment) {
  latest = segment.time;
  Slot* found = connections.Find(segment);
  if (found == nullptr) {
    Slot& slot = connections.Add(segment);
    // A SYN begins a story of its own.
    if (!segment.Has(kSyn) && connections.MayBeForgotten(segment)) {
      Previous previous;
      previous.forgotten = true;
      slot.connection = Connection(segment, previous);
    }
    return slot;
  }
  Connection& connection = found->connection;
  if (connection.StartsAnew(segment)) {
    Previous previous = connection.Summary();
    // Sides are numbered by who came first; the summary speaks of the new connection's sides.
    if (connection.SideOf(segment.source) != 0) previous.SwapSides();
    connection = Connection(segment, previous);
    found->case_number = 0;
    found->hints = {};  // what was said of the older attempt stands
  }
  return *found;
}

void Tracker::State::NoteOpening(const Connection& connection, const Segment& segment) {
  const uint8_t from = connection.SideOf(segment.source);
  if (connection.segments() == 0 && !(segment.Has(kSyn) && segment.Has(kAck))) {
    hosts.NoteOpening(segment);
    return;
  }
  // Only the first words matter here; afterwards nothing changes about an opening.
  const Endpoint& sender = connection.side(from);
  const bool accepts = segment.Has(kSyn) && segment.Has(kAck) && !sender.syn_seen;
  const bool goes_on = connection.segments() == 1 && connection.client() < 0;
  const bool speaks =
      goes_on || (segment.length > 0 && !sender.data_seen && connection.client() == from);
  if (!accepts && !speaks) return;
  const SocketAddress& opener = connection.address(0);
  Opening* opening = hosts.Get(opener.address).FindOpening(connection.address(1), opener.port);
  if (opening == nullptr) return;
  opening->accepted |= accepts;
  opening->spoke |= speaks;
}

void Tracker::State::NoteHost(const Segment& segment, const Connection& connection) {
  const Habits& habits = connection.side(connection.SideOf(segment.source)).habits;
  if (habits.known && habits.hop_limit == segment.hop_limit) return;  // nothing new
  Host& host = hosts.Get(segment.source.address);
  if (host.hop_limit_known && host.hop_limit != segment.hop_limit) host.steady_hop_limit = false;
  host.hop_limit_known = true;
  host.hop_limit = segment.hop_limit;
}

void Tracker::State::Rejudge(uint64_t case_number, Nanoseconds now) {
  if (Case* found = hindsight.Find(case_number, now - settings.hindsight_reach)) {
    Hindsight::Rejudge(*found, hosts, settings);
  }
}

// A SYN/ACK accepted the attempt of `connection`: earlier attempts of the same client, refused or
// given up, may now look different.
void Tracker::State::NoteAccepted(const Connection& connection, const Segment& syn_ack) {
  const SocketAddress& client = syn_ack.destination;
  const SocketAddress& server = syn_ack.source;
  hosts.NoteAccepted(client, server);
  const Endpoint& opener = connection.side(connection.SideOf(client));
  const uint64_t client_mark = MarkOf(client.address);
  for (const SentReset& reset : hosts.Get(server.address).resets) {
    if (reset.time == 0 || reset.abort || reset.local_port != server.port) continue;
    Case* refused = hindsight.Find(reset.case_number, syn_ack.time - settings.hindsight_reach);
    if (refused == nullptr || reset.target_host != client_mark) continue;
    if (refused->segment.time > opener.last_syn_time || refused->later.retry_frame != 0) continue;
    refused->later.retry_frame = syn_ack.frame;
    refused->later.retry_after = syn_ack.time - refused->segment.time;
    refused->later.retry_plain =
        (opener.last_syn_flags & (kEce | kCwr)) == 0 && opener.last_syn_length == 0;
    Hindsight::Rejudge(*refused, hosts, settings);
  }
  for (uint64_t number : hosts.Get(client.address).opener_cases) Rejudge(number, syn_ack.time);
}

void Tracker::State::Observe(const Segment& segment, Hint* hint) {
  Slot& slot = SlotOf(segment);
  Connection& connection = slot.connection;
  if (connection.IsCopy(segment)) return;
  if (Case* open = hindsight.Find(slot.case_number, segment.time - settings.hindsight_reach);
      open != nullptr && Hindsight::Note(*open, segment, connection)) {
    Hindsight::Rejudge(*open, hosts, settings);
  }
  const bool accepts = segment.Has(kSyn) && segment.Has(kAck) &&
                       !connection.side(connection.SideOf(segment.source)).syn_seen;
  slot.hints.Note(connection, segment, hint);
  NoteOpening(connection, segment);
  NoteHost(segment, connection);
  connection.Observe(segment);
  if (accepts) NoteAccepted(connection, segment);
}

// An ICMP error is an answer too.
void Tracker::State::ObserveQuoted(const Segment& segment) {
  if (Slot* slot = connections.Find(segment)) slot->hints.Answered();
}

void Tracker::State::Judge(const Segment& segment, Verdict& verdict) {
  Slot& slot = SlotOf(segment);
  Connection& connection = slot.connection;
  const Reset reset(segment, connection, hosts, settings);
  verdict = Classify(reset);
  if (connection.IsCopy(segment)) return;

  slot.hints.Note(connection, segment, nullptr);
  slot.case_number = hindsight.Open(segment, connection, &verdict);
  const bool accepting = reset.FromServer() && !reset.sender().data_seen;
  hosts.NoteReset(segment, reset.IsAbort(), accepting, slot.case_number);
  const SocketAddress& opener = connection.address(0);
  Host& host = hosts.Get(opener.address);
  host.opener_cases[host.next_case++ % Host::kResets] = slot.case_number;
  if (Opening* opening = host.FindOpening(connection.address(1), opener.port)) {
    opening->reset = true;
  }
  if (reset.trigger() != nullptr) connection.MarkAnswered(reset.trigger()->frame);
  if (reset.answered_reset() != nullptr) connection.MarkAnswered(reset.answered_reset()->frame);
  connection.ObserveReset(segment);
  if (verdict.rule->grows) RejudgeSiblings(segment, opener.address, slot.case_number);
}

// Of all but the reset itself, whose case is `own`.
void Tracker::State::RejudgeSiblings(const Segment& segment, const Address& opener, uint64_t own) {
  ShortList<uint64_t, 2 * Host::kResets> cases;
  for (uint64_t number : hosts.Get(opener).opener_cases) {
    if (number != own) cases.Add(number);
  }
  for (const SentReset& other : hosts.Get(segment.source.address).resets) {
    if (other.frame != segment.frame && !cases.Contains(other.case_number)) {
      cases.Add(other.case_number);
    }
  }
  for (const uint64_t number : cases) Rejudge(number, segment.time);
}

Tracker::Tracker(const Settings& settings) : state_(std::make_unique<State>(settings)) {}
Tracker::~Tracker() = default;

void Tracker::Observe(const Segment& segment, Verdict* verdict, Hint* hint) noexcept {
  const bool reset = segment.Has(kRst) && verdict != nullptr && !segment.quoted;
  try {
    if (segment.quoted) {
      state_->ObserveQuoted(segment);
    } else if (reset) {
      state_->Judge(segment, *verdict);
    } else if (!segment.Has(kRst)) {
      state_->Observe(segment, hint);
    }
  } catch (...) {  // out of memory: the segment is not tracked
  }
  if (reset && verdict->rule == nullptr) {
    verdict->rule = FindRule("capture-incomplete");
    verdict->source = segment.source;
    verdict->destination = segment.destination;
    verdict->frame = segment.frame;
  }
}

}  // namespace rst
