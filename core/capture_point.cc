// SPDX-License-Identifier: GPL-2.0-or-later
#include "capture_point.h"

#include "classify.h"
#include "rule.h"
#include "several.h"

namespace rst {
namespace {

constexpr uint32_t kMaxSynsInside = 1024;

// By a SYN/ACK, the first of that side.
bool AcceptsOpening(const Segment& segment, const Endpoint& sender) {
  return segment.Has(kSyn) && segment.Has(kAck) && !sender.syn_seen;
}

// Of hosts, only beginnings and the time until an acknowledgment tell anything as a rule.
bool TellsOfSource(const Segment& segment) {
  return segment.length == 0;
}

}  // namespace

void CapturePoint::Expect(const Segment& segment) const {
  connections.Expect(segment);
  if (TellsOfSource(segment)) hosts.Expect(segment.source.address);
  if (!segment.Has(kSyn)) return;
  hosts.Expect(segment.destination.address);
  syns.Expect(segment);
}

void CapturePoint::ExpectLater(const Segment& segment) const {
  connections.ExpectLater(segment);
  if (TellsOfSource(segment)) hosts.ExpectLater(segment.source.address);
  if (segment.Has(kSyn)) hosts.ExpectLater(segment.destination.address);
}

Slot& CapturePoint::SlotOf(const Segment& segment) {
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

void CapturePoint::StartAnew(Slot& slot, const Segment& opener) {
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
bool CapturePoint::WaitsForAnswer(Slot& slot, const Segment& segment) {
  const auto waiting = syns_inside.empty() ? syns_inside.end() : syns_inside.find(slot.id);
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
  Observe(syn, true);
  return false;
}

void CapturePoint::NoteOpening(const Connection& connection, uint8_t from, const Segment& segment) {
  if (!connection.any_seen() && !(segment.Has(kSyn) && segment.Has(kAck))) {
    hosts.NoteOpening(segment);
    return;
  }
  // Only the first words matter here; afterwards nothing changes about an opening.
  const Endpoint& sender = connection.side(from);
  const bool accepts = AcceptsOpening(segment, sender);
  const bool goes_on = connection.client() < 0 && connection.segments() == 1;
  const bool speaks =
      goes_on || (segment.length > 0 && !sender.data_seen && connection.IsClient(from));
  if (!accepts && !speaks) return;
  const SocketAddress& opener = connection.address(0);
  Opening* opening = hosts.Get(opener.address).FindOpening(connection.address(1), opener.port);
  if (opening == nullptr) return;
  opening->accepted |= accepts;
  opening->spoke |= speaks;
}

void CapturePoint::NoteHost(const Segment& segment, const Endpoint& sender) {
  const Habits& habits = sender.habits;
  if (habits.known && habits.hop_limit == segment.hop_limit) return;  // nothing new
  Host& host = hosts.Get(segment.source.address);
  if (!host.hop_limit_known) host.first_seen = segment.time;
  if (host.hop_limit_known && host.hop_limit != segment.hop_limit) host.steady_hop_limit = false;
  host.hop_limit_known = true;
  host.hop_interface = segment.interface;
  host.hop_of_syn = segment.Has(kSyn) && !segment.Has(kAck);
  host.hop_limit = segment.hop_limit;
}

// A SYN/ACK accepted the attempt of `connection`: earlier attempts of the same client, refused or
// given up, may now look different.
void CapturePoint::NoteAccepted(const Connection& connection, const Segment& syn_ack) {
  const SocketAddress& client = syn_ack.destination;
  const SocketAddress& server = syn_ack.source;
  const Endpoint& opener = connection.side(connection.SideOf(client));
  hosts.NoteAccepted(client, server, opener.syn_frame, opener.habits.link_source);
  const uint64_t client_mark = MarkOf(client.address);
  for (const SentReset& reset : hosts.Get(server.address).resets) {
    if (reset.abort || reset.local_port != server.port || reset.target_host != client_mark) {
      continue;
    }
    Case* refused = hindsight.Find(reset.case_number, syn_ack.time - settings.hindsight_reach);
    if (refused == nullptr) continue;
    if (refused->segment.time > opener.last_syn_time || refused->later.retry_frame != 0) continue;
    refused->later.retry_frame = syn_ack.frame;
    refused->later.retry_after = syn_ack.time - refused->segment.time;
    refused->later.retry_plain =
        (opener.last_syn_flags & (kEce | kCwr)) == 0 && opener.last_syn_length == 0;
    hindsight.Rejudge(*refused, hosts, settings);
  }
  const auto& cases = hosts.Get(client.address).opener_cases;
  for (const uint64_t number : cases) hindsight.Expect(number);
  for (const uint64_t number : cases) {
    Case* other = hindsight.Find(number, syn_ack.time - settings.hindsight_reach);
    // Who asked about a moment asked about its resets.
    if (other == nullptr || other->reach != Reset::kAnyTime) continue;
    hindsight.Rejudge(*other, hosts, settings);
  }
}

Lanes::Glimpse CapturePoint::Look(const Segment& segment, uint8_t from) {
  Slot* slot = connections.Find(segment);
  if (slot == nullptr || slot->connection.StartsAnew(segment)) return {};
  const Connection& connection = slot->connection;
  const uint8_t side = connection.SideOf(segment.source);
  Trace& trace = traces[slot->id];
  Lanes::Glimpse glimpse{true, false, trace.carrier[side], connection.last_frame()};
  const Endpoint& sender = connection.side(side);
  if (glimpse.source == Lanes::kNone && point == 0 && (sender.seen || sender.has.resets)) {
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
bool CapturePoint::CameFromElsewhere(const Endpoint& sender, const Segment& segment) const {
  return several == nullptr && segment.link_source != 0 && sender.habits.known &&
         sender.habits.hop_limit != segment.hop_limit;
}

bool CapturePoint::Observe(const Segment& segment, bool belated) {
  Slot& slot = SlotOf(segment);
  Connection& connection = slot.connection;
  const uint8_t from = connection.SideOf(segment.source);
  const Endpoint& sender = connection.side(from);
  if (segment.Has(kSyn)) {
    const bool same = sender.syn_seen && sender.isn == segment.seq &&
                      (segment.ip_id != 0 ? sender.syn_ip_id == segment.ip_id
                                          : sender.last_syn_ts_value == segment.options.ts_value);
    if (same && CameFromElsewhere(sender, segment)) return false;
    if (several == nullptr && syns.WasTranslated(segment)) return false;
  }
  if (connection.IsCopy(segment)) {
    // A SYN inside the connection is compared with nothing: it may be a stranger's.
    return connection.IsSynInside(segment) || !CameFromElsewhere(sender, segment);
  }
  hindsight.Note(slot.case_number, segment, connection, hosts, settings);
  const bool accepts = AcceptsOpening(segment, sender);
  if (several != nullptr) {
    Trace& trace = traces[slot.id];
    trace.carrier[from] = source;
    several->points.Note(trace.view, {point, source}, connection, segment);
  }
  if (!belated) slot.hints.Note(connection, segment, findings.hints);
  NoteOpening(connection, from, segment);
  NoteHost(segment, sender);
  const ReplyTime& reply = connection.side(1 - from).reply;
  const uint8_t replies = reply.samples;
  connection.Observe(segment);
  // After the first few only the fastest is news.
  const bool news = reply.samples <= 3 || reply.latest <= reply.fastest;
  if (reply.samples != replies && reply.of_syn && news) {
    hosts.NoteReply(segment.source.address, reply.latest);
  }
  if (accepts) NoteAccepted(connection, segment);
  return true;
}

// An ICMP error is an answer too.
void CapturePoint::ObserveQuoted(const Segment& segment) {
  if (Slot* slot = connections.Find(segment)) slot->hints.Answered(findings.hints);
}

void CapturePoint::Judge(const Segment& segment) {
  const uint64_t number = findings.verdicts.newest();
  Slot& slot = SlotOf(segment);
  Connection& connection = slot.connection;
  const Reset reset(segment, connection, hosts, settings);
  Verdict& verdict = *findings.verdicts.Find(number);
  verdict = Classify(reset);
  if (several != nullptr) {
    Trace& trace = traces[slot.id];
    trace.carrier[connection.SideOf(segment.source)] = source;
    several->points.NoteReset(trace.view, {point, source}, connection, segment);
    const View& view = several->points.Get(trace.view, {point, source}, connection, segment);
    several->crossings.Note(view, connection, segment, number);
  }
  if (connection.IsCopy(segment)) return;

  slot.hints.Answered(findings.hints);
  slot.case_number = hindsight.Open(reset, slot.case_number, number);
  NoteReset(reset, slot.case_number);
  const SocketAddress& opener = connection.address(0);
  Host& host = hosts.Get(opener.address);
  host.opener_cases.Add(slot.case_number);
  if (Opening* opening = host.FindOpening(connection.address(1), opener.port)) {
    opening->reset = true;
  }
  if (reset.trigger() != nullptr) connection.MarkAnswered(reset.trigger()->frame);
  if (reset.answered_reset() != nullptr) connection.MarkAnswered(reset.answered_reset()->frame);
  connection.ObserveReset(segment);
  hindsight.NoteReset(slot.case_number, segment.time, hosts, settings);
  if (verdict.rule->grows || reset.IsAbort()) {
    RejudgeSiblings(segment, opener.address, slot.case_number, verdict.rule->grows);
  }
}

void CapturePoint::NoteReset(const Reset& reset, uint64_t case_number) {
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
  const bool lone = !connection.any_seen() && !reset.AlreadyReset();
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

// All but the reset itself, whose case is `own`. `grows`: see Rule.
void CapturePoint::RejudgeSiblings(const Segment& segment, const Address& opener, uint64_t own,
                                   bool grows) {
  ShortList<uint64_t, 2 * Host::kResets + Host::kReceived> cases;
  const auto add = [&](uint64_t number) {
    if (number != own && !cases.Contains(number)) cases.Add(number);
  };
  for (const SentReset& other : hosts.Get(segment.source.address).resets) add(other.case_number);
  if (grows) {
    for (const uint64_t number : hosts.Get(opener).opener_cases) add(number);
    for (const ReceivedReset& other : hosts.Get(segment.destination.address).received) {
      add(other.case_number);
    }
  }
  for (const uint64_t number : cases) hindsight.Expect(number);
  for (const uint64_t number : cases) {
    Case* found = hindsight.Find(number, segment.time - settings.hindsight_reach);
    if (found != nullptr && found->Concerns(segment, grows)) {
      hindsight.Rejudge(*found, hosts, settings);
    }
  }
}

}  // namespace rst
