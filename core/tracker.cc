// SPDX-License-Identifier: GPL-2.0-or-later
#include "tracker.h"

#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>
#include <unordered_map>

#include "classify.h"
#include "connection.h"
#include "crossings.h"
#include "hindsight.h"
#include "hosts.h"
#include "lanes.h"
#include "points.h"
#include "reset.h"
#include "rule.h"
#include "store.h"
#include "syns.h"

namespace rst {
namespace {

// Connections that become views when a second point shows up.
constexpr uint32_t kMostAdopted = 16'384;
constexpr uint32_t kMaxSynsInside = 1024;

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

// No source belongs to any point yet.
constexpr std::array<uint8_t, Lanes::kMaxSources> Homeless() {
  std::array<uint8_t, Lanes::kMaxSources> homes{};
  homes.fill(Lanes::kNone);
  return homes;
}

// What is kept of a connection beside its slot once there are several points.
struct Trace {
  uint64_t view = 0;                                           // see points.h
  std::array<uint8_t, 2> carrier{Lanes::kNone, Lanes::kNone};  // the latest source of each side
  uint8_t strikes = 0;  // old data that came from another source
};

struct Tracker::Several {
  Lanes lanes;
  Points points;
  Crossings crossings{points};
  uint8_t first_source = Lanes::kNone;  // brought all that came before the second point showed up
  bool translated = false;              // addresses change between two of the points
  std::array<uint8_t, Lanes::kMaxSources> home = Homeless();  // the point of each source
  std::array<std::unique_ptr<State>, kMaxPoints> others;      // the first point's is not here
};

struct Tracker::State {
  explicit State(const Settings& given)
      : settings(given),
        hosts(given.max_hosts, given.hash_seed),
        connections(
            {given.connection_bytes, std::max(given.max_connections, 1U),
             std::max(given.open_connections, 1U), given.most_open_connections, given.hash_seed},
            [this](Slot& slot) {
              slot.hints.Forget(latest);
              traces.erase(slot.id);
              syns_inside.erase(slot.id);
            }) {}

  Settings settings;
  Hosts hosts;
  Hindsight hindsight;
  Store connections;
  // SYNs that came inside a living connection, by its id: whether they open the next generation
  // shows in how they are answered.
  std::unordered_map<uint32_t, Segment> syns_inside;
  Nanoseconds latest = 0;  // when the latest segment was captured
  LatestSyns syns;         // while there is one point
  // For several points; null while there is only one.
  Several* several = nullptr;
  std::unordered_map<uint32_t, Trace> traces;  // by Slot::id; empty while there is only one
  uint8_t point = 0;
  uint8_t source = 0;  // of the segment that is being observed, see lanes.h

  Slot& SlotOf(const Segment& segment);
  void StartAnew(Slot& slot, const Segment& opener);
  bool WaitsForAnswer(Slot& slot, const Segment& segment);
  void NoteOpening(const Connection& connection, const Segment& segment);
  void NoteHost(const Segment& segment, const Connection& connection);
  void ObserveQuoted(const Segment& segment);
  Lanes::Glimpse Look(const Segment& segment, uint8_t from);
  bool CameFromElsewhere(const Connection& connection, const Segment& segment) const;
  // False: the segment was captured before at another point of this interface, and left alone.
  bool Observe(const Segment& segment, Hint* hint);
  void Judge(const Segment& segment, Verdict& verdict);
  void NoteReset(const Reset& reset, uint64_t case_number);
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
  const size_t waiting = syns_inside.size();
  if (WaitsForAnswer(*found, segment)) return *found;
  if (syns_inside.size() != waiting) found = connections.Find(segment);  // a SYN was observed anew
  if (found->connection.StartsAnew(segment)) StartAnew(*found, segment);
  return *found;
}

void Tracker::State::StartAnew(Slot& slot, const Segment& opener) {
  Previous previous = slot.connection.Summary();
  // Sides are numbered by who came first; the summary speaks of the new connection's sides.
  if (slot.connection.SideOf(opener.source) != 0) previous.SwapSides();
  slot.connection = Connection(opener, previous);
  slot.case_number = 0;
  if (several != nullptr) traces.erase(slot.id);
  slot.hints = {};  // what was said of the older attempt stands
}

// Whether `segment` belongs to the living connection for the time being, because it is a SYN inside
// it or what may be the reply to one.
bool Tracker::State::WaitsForAnswer(Slot& slot, const Segment& segment) {
  const auto waiting = syns_inside.find(slot.id);
  if (waiting == syns_inside.end()) {
    if (!slot.connection.IsSynInside(segment) || syns_inside.size() >= kMaxSynsInside) return false;
    Segment& syn = syns_inside.emplace(slot.id, segment).first->second;
    syn.payload = {};
    return true;
  }
  const Segment syn = waiting->second;
  const bool same_side = segment.source == syn.source;
  if (segment.Has(kRst) && !same_side) return true;
  if (same_side && !segment.Has(kRst)) return !segment.Has(kSyn) || segment.seq == syn.seq;
  syns_inside.erase(waiting);
  // After a reset the connection has ended, and whatever comes is late.
  if (slot.connection.phase() == Phase::kClosed) return false;
  // It is answered as the beginning of a connection is.
  StartAnew(slot, syn);
  Observe(syn, nullptr);
  return false;
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
      goes_on || (segment.length > 0 && !sender.data_seen && connection.IsClient(from));
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
  if (!host.hop_limit_known) host.first_seen = segment.time;
  if (host.hop_limit_known && host.hop_limit != segment.hop_limit) host.steady_hop_limit = false;
  host.hop_limit_known = true;
  host.hop_interface = segment.interface;
  host.hop_of_syn = segment.Has(kSyn) && !segment.Has(kAck);
  host.hop_limit = segment.hop_limit;
}

void Tracker::State::Rejudge(uint64_t case_number, Nanoseconds now) {
  if (Case* found = hindsight.Find(case_number, now - settings.hindsight_reach)) {
    if (!found->Settled()) Hindsight::Rejudge(*found, now, hosts, settings);
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
    Hindsight::Rejudge(*refused, syn_ack.time, hosts, settings);
  }
  for (uint64_t number : hosts.Get(client.address).opener_cases) Rejudge(number, syn_ack.time);
}

Lanes::Glimpse Tracker::State::Look(const Segment& segment, uint8_t from) {
  Slot* slot = connections.Find(segment);
  if (slot == nullptr || slot->connection.StartsAnew(segment)) return {};
  const Connection& connection = slot->connection;
  const uint8_t side = connection.SideOf(segment.source);
  Trace& trace = traces[slot->id];
  Lanes::Glimpse glimpse{true, false, trace.carrier[side], connection.last_frame()};
  const Endpoint& sender = connection.side(side);
  if (glimpse.source == Lanes::kNone && point == 0 && (sender.seen || sender.resets.count > 0)) {
    glimpse.source = several->first_source;
  }
  if (glimpse.source == Lanes::kNone || glimpse.source == from) return glimpse;
  const bool same_syn =
      segment.Has(kSyn) && sender.syn_seen && sender.isn == segment.seq &&
      (sender.syn_ip_id == segment.ip_id || sender.last_syn_ts_value == segment.options.ts_value);
  const bool old = segment.SegLen() > 0 && sender.seen && segment.End() <= sender.snd_nxt;
  glimpse.elsewhere = same_syn || connection.Holds(segment) || (old && ++trace.strikes > 2);
  return glimpse;
}

// On one interface: the same packet, but it has been forwarded in between.
bool Tracker::State::CameFromElsewhere(const Connection& connection, const Segment& segment) const {
  const Endpoint& sender = connection.side(connection.SideOf(segment.source));
  return several == nullptr && segment.link_source != 0 && sender.habits.known &&
         sender.habits.hop_limit != segment.hop_limit;
}

bool Tracker::State::Observe(const Segment& segment, Hint* hint) {
  Slot& slot = SlotOf(segment);
  Connection& connection = slot.connection;
  if (segment.Has(kSyn)) {
    const Endpoint& sender = connection.side(connection.SideOf(segment.source));
    const bool same = sender.syn_seen && sender.isn == segment.seq &&
                      (segment.ip_id != 0 ? sender.syn_ip_id == segment.ip_id
                                          : sender.last_syn_ts_value == segment.options.ts_value);
    if (same && CameFromElsewhere(connection, segment)) return false;
    if (several == nullptr && syns.WasTranslated(segment)) return false;
  }
  if (connection.IsCopy(segment)) {
    // A SYN inside the connection is compared with nothing: it may be a stranger's.
    return connection.IsSynInside(segment) || !CameFromElsewhere(connection, segment);
  }
  hindsight.Note(slot.case_number, segment, connection, hosts, settings);
  const bool accepts = segment.Has(kSyn) && segment.Has(kAck) &&
                       !connection.side(connection.SideOf(segment.source)).syn_seen;
  if (several != nullptr) {
    Trace& trace = traces[slot.id];
    trace.carrier[connection.SideOf(segment.source)] = source;
    several->points.Note(trace.view, {point, source}, connection, segment);
  }
  slot.hints.Note(connection, segment, hint);
  NoteOpening(connection, segment);
  NoteHost(segment, connection);
  const uint8_t peer = 1 - connection.SideOf(segment.source);
  const uint8_t replies = connection.side(peer).reply.samples;
  connection.Observe(segment);
  const ReplyTime& reply = connection.side(peer).reply;
  // After the first few only the fastest is news.
  const bool news = reply.samples <= 3 || reply.latest <= reply.fastest;
  if (reply.samples != replies && reply.of_syn && news) {
    hosts.NoteReply(segment.source.address, reply.latest);
  }
  if (accepts) NoteAccepted(connection, segment);
  return true;
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
  if (several != nullptr) {
    Trace& trace = traces[slot.id];
    trace.carrier[connection.SideOf(segment.source)] = source;
    several->points.NoteReset(trace.view, {point, source}, connection, segment);
    const View& view = several->points.Get(trace.view, {point, source}, connection, segment);
    several->crossings.Note(view, connection, segment, &verdict);
  }
  if (connection.IsCopy(segment)) return;

  slot.hints.Note(connection, segment, nullptr);
  slot.case_number = hindsight.Open(reset, slot.case_number, &verdict);
  NoteReset(reset, slot.case_number);
  const SocketAddress& opener = connection.address(0);
  Host& host = hosts.Get(opener.address);
  host.opener_cases[host.next_case++ % Host::kResets] = slot.case_number;
  if (Opening* opening = host.FindOpening(connection.address(1), opener.port)) {
    opening->reset = true;
  }
  if (reset.trigger() != nullptr) connection.MarkAnswered(reset.trigger()->frame);
  if (reset.answered_reset() != nullptr) connection.MarkAnswered(reset.answered_reset()->frame);
  connection.ObserveReset(segment);
  hindsight.NoteReset(slot.case_number, segment.time, hosts, settings);
  if (verdict.rule->grows) RejudgeSiblings(segment, opener.address, slot.case_number);
}

void Tracker::State::NoteReset(const Reset& reset, uint64_t case_number) {
  const Segment& segment = reset.segment();
  const Connection& connection = reset.connection();
  hosts.NoteReset(segment, {.time = segment.time,
                            .target = MarkOf(segment.destination),
                            .frame = segment.frame,
                            .case_number = case_number,
                            .target_host = MarkOf(segment.destination.address),
                            .local_port = segment.source.port,
                            .abort = reset.IsAbort() && !reset.SenderClosed(),
                            .accepting = reset.FromServer() && !reset.sender().data_seen,
                            .spoke = reset.sender().data_seen,
                            .guess = reset.form() == Form::kNeither,
                            .seq = segment.seq.raw(),
                            .began = reset.Began()});
  const bool lone = connection.segments() == 0 && !reset.AlreadyReset();
  hosts.NoteReceived(segment, {.time = segment.time,
                               .source_host = MarkOf(segment.source.address),
                               .case_number = case_number,
                               .frame = segment.frame,
                               .local_port = segment.destination.port,
                               .lone = lone,
                               .refusal = reset.AnswersSyn(),
                               .live = !lone && connection.phase() != Phase::kClosed,
                               .role = connection.client() < 0
                                           ? Role::kUnknown
                                           : (reset.FromClient() ? Role::kServer : Role::kClient)});
}

// Of all but the reset itself, whose case is `own`.
void Tracker::State::RejudgeSiblings(const Segment& segment, const Address& opener, uint64_t own) {
  ShortList<uint64_t, 2 * Host::kResets + Host::kReceived> cases;
  const auto add = [&](uint64_t number) {
    if (number != own && !cases.Contains(number)) cases.Add(number);
  };
  for (const uint64_t number : hosts.Get(opener).opener_cases) add(number);
  for (const SentReset& other : hosts.Get(segment.source.address).resets) add(other.case_number);
  for (const ReceivedReset& other : hosts.Get(segment.destination.address).received) {
    add(other.case_number);
  }
  for (const uint64_t number : cases) Rejudge(number, segment.time);
}

Tracker::Tracker(const Settings& settings) : state_(std::make_unique<State>(settings)) {}
Tracker::~Tracker() = default;

// What the only point has shown so far may be one view of several.
void Tracker::BeginSeveral() {
  several_ = std::make_unique<Several>();
  state_->several = several_.get();
  Segment first;
  first.interface = static_cast<uint16_t>(interface_);
  const uint8_t source = several_->lanes.SourceOf(first);
  several_->first_source = source;
  several_->lanes.PointOf(source, [](uint8_t) { return Lanes::Glimpse{}; });
  several_->home[source] = 0;
  several_->points.Tick({0, source}, began_);
  state_->connections.ForLatest(kMostAdopted, [&](const Slot& slot) {
    uint64_t view = 0;
    several_->points.Adopt(view, {0, source}, slot.connection);
    several_->points.Tick({0, source}, slot.connection.last_time());
    state_->traces[slot.id].view = view;
  });
  for (Case& open : state_->hindsight.cases()) {
    Slot* slot = state_->connections.Find(open.segment);
    if (slot == nullptr || slot->connection.side(0).isn != open.before.side(0).isn) continue;
    const View& view = several_->points.Get(state_->traces[slot->id].view, {0, source},
                                            slot->connection, open.segment);
    several_->crossings.Note(view, open.before, open.segment, open.verdict);
  }
}

// The interface turned out to hold what was captured at several points.
void Tracker::SplitInterface(const Segment& segment) {
  BeginSeveral();
  several_->lanes.Split(segment);
  several_->first_source = Lanes::kNone;  // which of the wires it was is not known any more
}

Tracker::State& Tracker::PointOf(const Segment& segment) {
  if (interface_ < 0) {
    interface_ = segment.interface;
    began_ = segment.time;
  }
  if (several_ == nullptr && segment.interface == static_cast<uint16_t>(interface_)) {
    return *state_;
  }
  if (several_ == nullptr) BeginSeveral();
  Several& several = *several_;
  const auto state = [&](uint8_t point) -> State& {
    return point == 0 ? *state_ : *several.others[point];
  };
  const uint8_t source = several.lanes.SourceOf(segment);
  const bool telling = (segment.flags & (kSyn | kAck | kRst)) == kSyn || segment.length > 0;
  ShortList<Spot, kMaxPoints> twins;
  if (telling) twins = several.points.SpotsOf(segment);
  const uint8_t point = several.lanes.PointOf(source, [&](uint8_t at) {
    if (at != 0 && several.others[at] == nullptr) return Lanes::Glimpse{};
    Lanes::Glimpse glimpse = state(at).Look(segment, source);
    // Under another address: the segment passed a translation between the points.
    for (const Spot& twin : twins) {
      if (glimpse.known || at != twin.point || source == twin.source) continue;
      glimpse = {true, true, twin.source, 0};
      several.translated = true;
    }
    return glimpse;
  });
  if (point != 0 && several.others[point] == nullptr) {
    several.others[point] = std::make_unique<State>(state_->settings);
    several.others[point]->several = &several;
    several.others[point]->point = point;
  }
  uint8_t& home = several.home[source];
  if (home != point && home != Lanes::kNone) several.points.Move({home, source}, point);
  home = point;
  several.points.Tick({point, source}, segment.time);
  State* chosen = &state(point);
  // A reset of a connection that only another point knows, though addresses change in between: it
  // was not translated, so both points belong to one capture of the translating device. Of several,
  // the nearest that has not seen it.
  if (segment.Has(kRst) && several.translated && chosen->connections.Find(segment) == nullptr) {
    int fewest_hops = INT_MAX;
    for (uint8_t other = 0; other < several.lanes.points(); ++other) {
      const Slot* slot = state(other).connections.Find(segment);
      if (slot == nullptr || slot->connection.Holds(segment)) continue;
      const Connection& connection = slot->connection;
      const Habits& habits = connection.side(connection.SideOf(segment.source)).habits;
      const int hops = std::abs(habits.hop_limit - segment.hop_limit);
      if (hops < fewest_hops) chosen = &state(other);
      fewest_hops = std::min(fewest_hops, hops);
    }
  }
  chosen->source = source;
  return *chosen;
}

void Tracker::Observe(const Segment& segment, Verdict* verdict, Hint* hint) noexcept {
  const bool reset = segment.Has(kRst) && verdict != nullptr && !segment.quoted;
  try {
    if (segment.quoted) {
      state_->ObserveQuoted(segment);
      return;
    }
    State* state = &PointOf(segment);
    if (reset) {
      state->Judge(segment, *verdict);
    } else if (!segment.Has(kRst) && !state->Observe(segment, hint)) {
      SplitInterface(segment);
      state = &PointOf(segment);
      state->Observe(segment, hint);
    }
    if (several_ != nullptr) several_->crossings.Tick(state->point);
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
