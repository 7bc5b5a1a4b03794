// SPDX-License-Identifier: GPL-2.0-or-later
#include "connection.h"

#include <algorithm>
#include <bit>
#include <new>

namespace rst {
namespace {

// Mirror ports and double captures repeat a packet within a few milliseconds; no stack retransmits
// that soon with the same IP identification.
constexpr Nanoseconds kCopyWindow = 10 * kMillisecond;
// Without an identification to compare only an immediate repetition is taken for a copy.
constexpr Nanoseconds kCopyWindowWithoutId = 100 * kMicrosecond;

// The largest window that TCP can advertise (RFC 7323 section 2.2): numbers farther away are not
// of this connection.
constexpr int32_t kFarthest = 1 << 30;

bool IsSamePacket(const Seen& seen, const Segment& segment) {
  return seen.frame != 0 && seen.seq == segment.seq && seen.ack == segment.ack &&
         seen.flags == segment.flags && seen.length == segment.length &&
         seen.window == segment.window && seen.ip_id == segment.ip_id &&
         seen.ts_echo == segment.options.ts_echo;
}

}  // namespace

Connection::Connection(const Segment& opener, const Previous& previous) : previous_(previous) {
  address_[0] = opener.source;
  address_[1] = opener.destination;
  const bool syn = opener.Has(kSyn) && !opener.Has(kRst);
  if (syn && !opener.Has(kAck)) {
    from_start_ = true;
    client_ = 0;
  } else if (syn) {
    client_ = 1;
  }
}

Phase Connection::phase() const {
  const Endpoint& a = side_[0];
  const Endpoint& b = side_[1];
  if (was_reset()) return Phase::kClosed;
  if (a.fin_seen && b.fin_seen) {
    return a.FinAcknowledged() && b.FinAcknowledged() ? Phase::kClosed : Phase::kClosing;
  }
  if (a.fin_seen || b.fin_seen) return Phase::kClosing;
  if (client_ >= 0 && !handshake_done_ && !a.data_seen && !b.data_seen) return Phase::kHandshake;
  return any_seen() ? Phase::kEstablished : Phase::kUnknown;
}

bool Connection::StartsAnew(const Segment& segment) const {
  if (!segment.Has(kSyn) || segment.Has(kRst)) return false;
  const uint8_t from = SideOf(segment.source);
  const Endpoint& sender = side_[from];
  const Endpoint& peer = side_[1 - from];
  if (sender.syn_seen && sender.isn == segment.seq) return false;  // sent again
  if (segment.Has(kAck)) {
    // A SYN/ACK of its own connection, or an odd one for a SYN that is still waiting.
    if (!sender.syn_seen && (!sender.seen || sender.snd_nxt == segment.End())) return false;
    if (client_ == 1 - from && !handshake_done_) return false;
    return !peer.una_known || SeqNum(peer.snd_nxt) < segment.ack || peer.isn + 1 != segment.ack;
  }
  if (!any_seen() && !was_reset()) return false;
  // Simultaneous open (RFC 9293 section 3.5, figure 7): both SYNs belong together.
  if (client_ == 1 - from && peer.syn_seen && !sender.seen) return false;
  return true;
}

bool Connection::IsSynInside(const Segment& segment) const {
  if (!segment.Has(kSyn) || segment.Has(kAck) || segment.Has(kRst) || !both_seen()) return false;
  const Endpoint& sender = side_[SideOf(segment.source)];
  const Endpoint& peer = side_[1 - SideOf(segment.source)];
  if (sender.fin_seen || peer.fin_seen || was_reset()) return false;
  if (sender.syn_seen && sender.isn == segment.seq) return false;
  const int32_t ahead = segment.seq - sender.snd_nxt;
  return ahead >= 0 && static_cast<uint32_t>(ahead) <= std::max(peer.window, peer.largest_window);
}

Previous Connection::Summary() const {
  Previous summary;
  summary.known = any_seen();
  summary.reset = was_reset();
  summary.closed = side_[0].fin_seen && side_[1].fin_seen;
  const bool closing = side_[0].fin_seen || side_[1].fin_seen;
  summary.live = !summary.reset && !summary.closed &&
                 (from_start_ ? handshake_done_ : both_seen() && !closing);
  summary.first_fin = first_fin_;
  summary.last_frame = last_frame_;
  summary.last_time = last_time_;
  summary.snd_nxt = {side_[0].snd_nxt, side_[1].snd_nxt};
  return summary;
}

void Connection::MarkAnswered(uint32_t frame) {
  for (Seen& seen : recent_) {
    if (seen.frame == frame && frame != 0) seen.answered = true;
  }
}

bool Connection::IsCopy(const Segment& segment) const {
  const bool has_id = segment.has_ip_id && segment.ip_id != 0;
  // Answers without an identification are alike by design; each may answer a segment of its own.
  if (!has_id && segment.Has(kRst)) return false;
  const Nanoseconds window = has_id ? kCopyWindow : kCopyWindowWithoutId;
  unsigned places = recent_.Find(PacketMark(segment), SideOf(segment.source) == 0);
  for (; places != 0; places &= places - 1) {
    const Seen& seen = recent_.InPlace(static_cast<size_t>(std::countr_zero(places)));
    if (IsSamePacket(seen, segment) && segment.time - seen.time <= window) return true;
  }
  return false;
}

bool Connection::Holds(const Segment& segment) const {
  const bool from_a = SideOf(segment.source) == 0;
  return std::any_of(recent_.begin(), recent_.end(), [&](const Seen& seen) {
    return seen.from_a == from_a && IsSamePacket(seen, segment);
  });
}

uint32_t Connection::OriginalFrame(const Segment& segment, uint8_t side) const {
  const Endpoint& sender = side_[side];
  const bool repeats = sender.seen && segment.seq < sender.snd_nxt;
  if (!repeats || segment.SegLen() == 0) return 0;
  for (uint8_t age = 0; age < kRemembered; ++age) {
    const Seen& seen = recent(age);
    const bool same = seen.seq == segment.seq && seen.from_a == (side == 0);
    if (same && seen.SegLen() > 0 && seen.fresh) return seen.frame;
  }
  return 0;
}

void Connection::NoteHandshake(const Segment& segment, uint8_t from) {
  if (segment.Has(kSyn) && client_ < 0) {
    client_ = static_cast<int8_t>(segment.Has(kAck) ? 1 - from : from);
  }
  if (handshake_done_ || !IsClient(from) || segment.Has(kSyn) || !segment.Has(kAck)) return;
  const Endpoint& server = side_[1 - from];
  if (!server.syn_seen || segment.ack <= server.isn) return;
  if (segment.ack > server.snd_nxt) return;
  handshake_done_ = true;
  handshake_frame_ = segment.frame;
  handshake_time_ = segment.time;
}

bool Connection::AckIsPlausible(const Segment& segment, const Endpoint& peer) const {
  if (!segment.Has(kAck) || !peer.seen) return false;
  const int32_t ahead = segment.ack - peer.snd_nxt;
  if (ahead > kFarthest || ahead < -kFarthest) return false;
  // A peer that has only sent its SYN has sent nothing else that could be acknowledged.
  if (ahead > 0 && peer.syn_seen && peer.segments == peer.syn_count) {
    return handshake_done_;
  }
  return true;
}

void Connection::Remember(const Segment& segment, uint8_t side, bool fresh) {
  // A burst of resets takes one place, so that it does not push out what it answers.
  const bool from_a = side == 0;
  const Seen& latest = recent(0);
  const bool burst = segment.Has(kRst) && latest.Has(kRst) && latest.from_a == from_a;
  const uint32_t mark = PacketMark(segment);
  Seen& place = burst ? recent_.ReplaceLatest(mark, from_a) : recent_.Add(mark, from_a);
  // Made in its place: a copy would wait until the many small pieces have been written.
  new (&place) Seen{.frame = segment.frame,
                    .time = segment.time,
                    .seq = segment.seq,
                    .ack = segment.ack,
                    .length = segment.length,
                    .ts_echo = segment.options.ts_echo,
                    .ip_id = segment.ip_id,
                    .window = segment.window,
                    .flags = segment.flags,
                    .timestamps = segment.options.timestamps,
                    .from_a = from_a,
                    .fresh = fresh};
  last_time_ = segment.time;
  last_frame_ = segment.frame;
}

void Connection::Observe(const Segment& segment) {
  const uint8_t from = SideOf(segment.source);
  if (IsSynInside(segment)) return Remember(segment, from, true);  // it says nothing of this one
  Endpoint& sender = side_[from];
  Endpoint& peer = side_[1 - from];
  const bool far_off =
      sender.seen && !segment.Has(kSyn) &&
      (segment.seq - sender.snd_nxt > kFarthest || segment.seq - sender.snd_nxt < -kFarthest);
  const bool fresh = !sender.seen || segment.End() > sender.snd_nxt;
  if (!far_off) {
    NoteHandshake(segment, from);
    sender.Sent(segment, peer.WindowClosed(), OriginalFrame(segment, from));
    if (segment.Has(kFin) && first_fin_ < 0) first_fin_ = static_cast<int8_t>(from);
    // The peer was seen first: what it acknowledged then counts now.
    if (sender.segments == 1 && peer.ack_now != 0 && !segment.Has(kSyn) &&
        SeqNum(peer.ack_now) <= sender.snd_nxt) {
      sender.Acknowledged(SeqNum(peer.ack_now), peer.last_frame, peer.last_time);
    }
    if (AckIsPlausible(segment, peer)) peer.Acknowledged(segment.ack, segment.frame, segment.time);
    peer.Heard();
  }
  Remember(segment, from, fresh);
}

void Connection::ObserveReset(const Segment& segment) {
  const uint8_t from = SideOf(segment.source);
  Endpoint& sender = side_[from];
  Endpoint& peer = side_[1 - from];
  peer.reply.Cancel();  // who resets is perhaps not who answers
  const bool first = !sender.has.resets;
  if (first && segment.Has(kAck) && peer.seen && segment.ack <= peer.snd_nxt) {
    peer.Acknowledged(segment.ack, segment.frame, segment.time);
  }
  const bool exact = !sender.seen || segment.seq == sender.snd_nxt ||
                     (sender.una_known && segment.seq == sender.snd_una);
  sender.NoteReset(segment, !exact);
  Remember(segment, from, false);
}

}  // namespace rst
