// SPDX-License-Identifier: GPL-2.0-or-later
#include "endpoint.h"

#include <algorithm>

namespace rst {
namespace {

// A host that counts its identifications has sent no more than this to others in between.
constexpr uint16_t kNearId = 64;
// Routes change, and differ among the packets of a connection, by as many hops (Sundara Raman et
// al., SIGCOMM 2023, section 4.3).
constexpr int kSameDistance = 2;

}  // namespace

void Probes::Add(const Segment& segment) {
  if (count == 0) {
    first_frame = segment.frame;
    first_time = segment.time;
  }
  ++count;
  last_frame = segment.frame;
  last_time = segment.time;
}

void Habits::Note(const Segment& segment) {
  if (known) {
    if (hop_limit != segment.hop_limit) {
      steady_hop_limit = false;
      came_nearer |= Distance(segment.hop_limit) + kSameDistance < Distance(hop_limit);
    }
    if (link_source != segment.link_source) steady_link = false;
    // A SYN/ACK may come from a listener or a cookie, which has settings of its own.
    if (dont_fragment != segment.dont_fragment) steady_dont_fragment = false;
    const auto step = static_cast<uint16_t>(segment.ip_id - ip_id);
    if (step != 0 && step <= kNearId) {
      id_steps = static_cast<uint8_t>(std::min(id_steps + 1, 255));
    } else if (ip_id != 0) {
      counts_ids = false;
    }
  }
  known = true;
  hop_limit = segment.hop_limit;
  traffic_class = segment.traffic_class;
  timestamps = segment.options.timestamps;
  has_ip_id = segment.has_ip_id;
  ip_id = segment.ip_id;
  dont_fragment = segment.dont_fragment;
  window = segment.window;
  ts_value = segment.options.ts_value;
  link_source = segment.link_source;
}

void ReplyTime::Start(const Segment& segment) {
  running = true;
  syn_running = segment.Has(kSyn);
  start = segment.time;
  end = segment.End();
}

void ReplyTime::Cancel() {
  running = false;
  syn_running = false;
  start = 0;
  end = {};
}

void ReplyTime::Stop(SeqNum ack, Nanoseconds time) {
  if (!running || ack < end) return;
  of_syn |= syn_running;
  latest = std::max<Nanoseconds>(time - start, 1);
  fastest = samples == 0 ? latest : std::min(fastest, latest);
  samples = static_cast<uint8_t>(std::min(samples + 1, 255));
  Cancel();
}

void Resets::Note(const Segment& segment, bool is_inexact) {
  const bool alike = count > 0 && seq == segment.seq && flags == segment.flags;
  equal = alike ? equal + 1 : 1;
  if (count == 0) {
    first_frame = segment.frame;
    first_time = segment.time;
    first_seq = segment.seq;
  }
  step = count == 0 ? 0 : static_cast<uint32_t>(segment.seq - seq);
  ++count;
  if (!segment.Has(kAck)) ++bare;
  last_frame = segment.frame;
  last_time = segment.time;
  seq = segment.seq;
  ack = segment.ack;
  window = segment.window;
  ip_id = segment.ip_id;
  flags = segment.flags;
  inexact = is_inexact;
  any_exact |= !is_inexact;
}

uint32_t Endpoint::Unacknowledged() const {
  if (!seen || !una_known || snd_nxt <= snd_una) return 0;
  const auto outstanding = static_cast<uint32_t>(snd_nxt - snd_una);
  const bool fin_outstanding = fin_seen && !FinAcknowledged();
  const bool syn_outstanding = syn_seen && snd_una == isn;
  return outstanding - (fin_outstanding ? 1U : 0U) - (syn_outstanding ? 1U : 0U);
}

void Endpoint::NoteSyn(const Segment& segment) {
  if (!syn_seen) {
    syn_seen = true;
    isn = segment.seq;
    snd_una = segment.seq;
    una_known = true;
    syn_frame = segment.frame;
    syn_time = segment.time;
    syn_options = segment.options;
    syn_window = segment.window;
    syn_ip_id = segment.ip_id;
    window_scale = segment.options.window_scale;
  }
  if (syn_count > 0) reply.Cancel();
  ++syn_count;
  last_syn_ts_value = segment.options.ts_value;
  last_syn_flags = segment.flags;
  last_syn_length = segment.length;
  last_syn_time = segment.time;
}

void Endpoint::NoteRepeat(const Segment& segment, uint32_t original_frame) {
  if (una_known && segment.seq < snd_una) return;  // spurious: it had arrived
  has.repeats = true;
  if (repeats.count == 0 || repeats.seq != segment.seq) {
    repeats = {};
    repeats.seq = segment.seq;
    repeats.first_frame = original_frame != 0 ? original_frame : segment.frame;
    repeats.first_time = segment.time;
  }
  ++repeats.count;
  repeats.last_frame = segment.frame;
  repeats.last_time = segment.time;
}

void Endpoint::NotePayload(const Segment& segment) {
  if (segment.length == 0) return;
  data_seen = true;
  said = segment.said;
  if (said.message_length != 0) {
    message_end = segment.seq + said.message_length;
    message_known = true;
  }
  psh = segment.Has(kPsh);
  data_ack = segment.ack;
  data_end = segment.seq + segment.length;
  last_data_frame = segment.frame;
  last_data_time = segment.time;
  last_length = segment.length;
  longest = std::max(longest, segment.length);
}

void Endpoint::NoteWindow(const Segment& segment) {
  const bool scaled = !segment.Has(kSyn) && window_scale > 0;
  window = static_cast<uint32_t>(segment.window) << (scaled ? window_scale : 0);
  largest_window = std::max(largest_window, window);
  if (window != 0) {
    zero_window_since = 0;
  } else if (zero_window_since == 0) {
    zero_window_since = segment.time;
  }
}

// RFC 9293 section 3.8.4: SEG.SEQ = SND.NXT-1, with one byte of garbage or none.
bool Endpoint::IsKeepAlive(const Segment& segment) const {
  return segments > 0 && segment.length <= 1 && segment.seq + 1 == snd_nxt && !fin_seen &&
         (segment.flags & (kSyn | kFin)) == 0 &&
         (segment.length == 0 || AllAcknowledged() || (!una_known && last_length != 1));
}

// RFC 9293 section 3.8.6.1. Linux probes with SEG.SEQ = SND.UNA-1 and no data, BSD and Windows with
// the next byte.
bool Endpoint::IsWindowProbe(const Segment& segment, bool peer_window_closed) const {
  return peer_window_closed && segments > 0 && una_known && segment.length <= 1 &&
         (segment.flags & (kSyn | kFin)) == 0 &&
         (segment.seq + 1 == snd_una || (segment.seq == snd_una && segment.length == 1));
}

void Endpoint::Advance(const Segment& segment, uint32_t original_frame, bool first) {
  if (first) {
    bytes += segment.length;
  } else if (segment.seq > snd_nxt) {
    missing = true;
    bytes += segment.length;
  } else if (segment.End() > snd_nxt) {
    bytes += std::min(static_cast<uint32_t>(segment.End() - snd_nxt), segment.length);
  }
  const bool repeated =
      !first && segment.SegLen() > 0 && segment.seq < snd_nxt && !segment.Has(kSyn);
  if (repeated) {
    NoteRepeat(segment, original_frame);
    reply.Cancel();
  }
  if (segment.End() > snd_nxt || first) {
    snd_nxt = Later(segment.End(), first ? segment.End() : snd_nxt);
    if (segment.length > 0 || segment.Has(kFin)) ++flight;
    if (!reply.running && segment.SegLen() > 0 && !repeated) reply.Start(segment);
    NotePayload(segment);
  }
}

void Endpoint::Sent(const Segment& segment, bool peer_window_closed, uint32_t original_frame) {
  const bool first = !seen;
  if (first) {
    seen = true;
    first_seq = segment.seq;
    snd_nxt = segment.End();
  }
  if (segment.Has(kSyn)) NoteSyn(segment);

  if (IsWindowProbe(segment, peer_window_closed)) {
    window_probes.Add(segment);
    snd_nxt = Later(segment.End(), snd_nxt);
  } else if (IsKeepAlive(segment)) {
    keepalive.Add(segment);
    has.keepalive = true;
  } else {
    Advance(segment, original_frame, first);
  }
  if (segment.Has(kFin) && !fin_seen) {
    fin_seen = true;
    fin_seq = segment.seq + segment.length;
    fin_frame = segment.frame;
    fin_time = segment.time;
  }
  NoteWindow(segment);
  habits.Note(segment);
  ack_now = segment.ack.raw();
  ++segments;
  last_frame = segment.frame;
  last_time = segment.time;
}

void Endpoint::Acknowledged(SeqNum ack, uint32_t frame, Nanoseconds time) {
  if (!seen || (una_known && ack <= snd_una)) return;
  if (ack > snd_nxt) {
    missing = true;
    snd_nxt = ack;
  }
  // The share of the flight that is still out, rounded up.
  const uint32_t before = una_known ? static_cast<uint32_t>(snd_nxt - snd_una) : 0;
  const auto left = static_cast<uint32_t>(snd_nxt - ack);
  flight = left == 0 || before == 0
               ? 0
               : static_cast<uint32_t>((uint64_t{flight} * left + before - 1) / before);
  // What was sent after a reset has been taken, so nobody honoured the reset.
  if (has.resets && last_data_frame > resets.last_frame && ack >= data_end &&
      (resets.inexact || ack > resets.seq)) {
    resets = {};
    has.resets = false;
  }
  reply.Stop(ack, time);
  snd_una = ack;
  una_known = true;
  if (FinAcknowledged() && fin_ack_frame == 0) fin_ack_frame = frame;
  if (has.repeats && repeats.seq < ack) {
    repeats = {};
    has.repeats = false;
  }
}

void Endpoint::NoteReset(const Segment& segment, bool inexact) {
  resets.Note(segment, inexact);
  has.resets = true;
}

void Endpoint::Heard() {
  if (!has.keepalive) return;
  keepalive = {};
  has.keepalive = false;
}

}  // namespace rst
