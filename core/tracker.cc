// SPDX-License-Identifier: GPL-2.0-or-later
#include "tracker.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "classify.h"
#include "connection.h"
#include "hindsight.h"
#include "hosts.h"
#include "reset.h"
#include "rule.h"

namespace rst {
namespace {

constexpr uint32_t kNoSlot = ~0U;

// Both directions of a connection have the same key: the smaller end comes first.
struct Key {
  SocketAddress low, high;

  bool operator==(const Key&) const = default;
};

Key KeyOf(const Segment& segment) {
  const SocketAddress& a = segment.source;
  const SocketAddress& b = segment.destination;
  const bool in_order =
      a.address.bytes != b.address.bytes ? a.address.bytes < b.address.bytes : a.port <= b.port;
  return in_order ? Key{a, b} : Key{b, a};
}

struct KeyHash {
  size_t operator()(const Key& key) const { return MarkOf(key.low) * 31 + MarkOf(key.high); }
};

// One connection in the pool; the links make a list from the longest silent to the latest.
struct Slot {
  Slot(const Key& connection_key, const Segment& opener)
      : key(connection_key), connection(opener) {}

  Key key;
  Connection connection;
  uint64_t case_number = 0;  // of the latest reset of this connection
  ConnectionHints hints;
  uint32_t older = kNoSlot;
  uint32_t newer = kNoSlot;
};

// What a hash table keeps beside each element: links, the hash and a share of the buckets.
constexpr uint64_t kTableOverhead = 4 * sizeof(void*);
constexpr uint64_t kConnectionSize = sizeof(Slot) + sizeof(Key) + kTableOverhead;
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
  settings.max_connections =
      AtMost((bytes - for_hosts) / kConnectionSize, settings.max_connections);
  settings.max_connections = std::max(settings.max_connections, 1U);
}

struct Tracker::State {
  explicit State(const Settings& given) : settings(given), hosts(given.max_hosts) {}

  Settings settings;
  Hosts hosts;
  Hindsight hindsight;
  std::unordered_map<Key, uint32_t, KeyHash> index;
  std::deque<Slot> slots;
  uint32_t oldest = kNoSlot;
  uint32_t newest = kNoSlot;

  void Unlink(uint32_t id);
  void LinkAsNewest(uint32_t id);
  uint32_t NewSlot(const Key& key, const Segment& opener);
  Slot& SlotOf(const Segment& segment);
  void NoteOpening(const Connection& connection, const Segment& segment);
  void NoteHost(const Segment& segment, const Connection& connection);
  void Observe(const Segment& segment, Hint* hint);
  void Judge(const Segment& segment, Verdict& verdict);
  void Rejudge(uint64_t case_number, Nanoseconds now);
  void RejudgeSiblings(const Segment& segment, const Address& opener);
  void NoteAccepted(const Connection& connection, const Segment& syn_ack);
};

void Tracker::State::Unlink(uint32_t id) {
  Slot& slot = slots[id];
  (slot.older == kNoSlot ? oldest : slots[slot.older].newer) = slot.newer;
  (slot.newer == kNoSlot ? newest : slots[slot.newer].older) = slot.older;
}

void Tracker::State::LinkAsNewest(uint32_t id) {
  Slot& slot = slots[id];
  slot.older = newest;
  slot.newer = kNoSlot;
  (newest == kNoSlot ? oldest : slots[newest].newer) = id;
  newest = id;
}

uint32_t Tracker::State::NewSlot(const Key& key, const Segment& opener) {
  if (slots.size() < settings.max_connections) {
    slots.emplace_back(key, opener);
    return static_cast<uint32_t>(slots.size() - 1);
  }
  const uint32_t id = oldest;
  Unlink(id);
  index.erase(slots[id].key);
  slots[id].hints.Forget(opener.time);
  slots[id] = Slot(key, opener);
  return id;
}

Slot& Tracker::State::SlotOf(const Segment& segment) {
  const Key key = KeyOf(segment);
  const auto found = index.find(key);
  if (found == index.end()) {
    const uint32_t id = NewSlot(key, segment);
    index.emplace(key, id);
    LinkAsNewest(id);
    return slots[id];
  }
  const uint32_t id = found->second;
  Connection& connection = slots[id].connection;
  if (newest != id) {
    Unlink(id);
    LinkAsNewest(id);
  }
  if (connection.StartsAnew(segment)) {
    Previous previous = connection.Summary();
    // Sides are numbered by who came first; the summary speaks of the new connection's sides.
    if (connection.SideOf(segment.source) != 0) previous.SwapSides();
    connection = Connection(segment, previous);
    slots[id].case_number = 0;
    slots[id].hints = {};  // what was said of the older attempt stands
  }
  return slots[id];
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
  if (verdict.rule->grows) RejudgeSiblings(segment, opener.address);
}

void Tracker::State::RejudgeSiblings(const Segment& segment, const Address& opener) {
  for (uint64_t number : hosts.Get(opener).opener_cases) Rejudge(number, segment.time);
  for (const SentReset& other : hosts.Get(segment.source.address).resets) {
    if (other.frame != segment.frame) Rejudge(other.case_number, segment.time);
  }
}

Tracker::Tracker(const Settings& settings) : state_(std::make_unique<State>(settings)) {}
Tracker::~Tracker() = default;

void Tracker::Observe(const Segment& segment, Verdict* verdict, Hint* hint) noexcept {
  const bool reset = segment.Has(kRst) && verdict != nullptr;
  try {
    if (reset) {
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
