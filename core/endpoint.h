// SPDX-License-Identifier: GPL-2.0-or-later
// What one side of a connection has shown so far, in the state variables of RFC 9293 section 3.3.1
// as far as an observer can know them. RCV.NXT of one side is SND.UNA of the other, so it is kept
// once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "segment.h"
#include "speech.h"

namespace rst {

// One segment that was sent again and again without being acknowledged. Other segments' repeats do
// not count: stacks give up on one segment (RFC 9293 section 3.8.3).
struct Repeats {
  SeqNum seq;
  uint32_t count = 0;  // retransmissions, the first transmission not included
  uint32_t first_frame = 0;
  uint32_t last_frame = 0;
  Nanoseconds first_time = 0;
  Nanoseconds last_time = 0;
  bool operator==(const Repeats&) const = default;
};

// Probes since the peer was last heard (keep-alive), or since its window closed (zero window).
struct Probes {
  uint32_t count = 0;
  uint32_t first_frame = 0;
  uint32_t last_frame = 0;
  Nanoseconds first_time = 0;
  Nanoseconds last_time = 0;

  void Add(const Segment& segment);
  Nanoseconds Interval() const { return count < 2 ? 0 : (last_time - first_time) / (count - 1); }
  bool operator==(const Probes&) const = default;
};

// How this side's packets look when it does not reset. "Of the latest" where nothing else is said.
struct Habits {
  bool known = false;
  bool steady_hop_limit = true;  // all were alike
  bool steady_link = true;
  bool steady_dont_fragment = true;
  bool timestamps = false;
  bool has_ip_id = false;
  bool dont_fragment = false;
  bool counts_ids = true;    // no identification was far from the one before
  bool came_nearer = false;  // later packets came from fewer hops away than earlier ones
  uint8_t id_steps = 0;      // small steps from one identification to the next, up to 255
  uint8_t hop_limit = 0;
  uint8_t traffic_class = 0;
  uint16_t ip_id = 0;
  uint16_t window = 0;  // raw
  uint32_t ts_value = 0;
  uint64_t link_source = 0;

  void Note(const Segment& segment);
  bool operator==(const Habits&) const = default;
};

// How soon the peer answers what this side sends, as seen from the capture point: the time from a
// segment to the first acknowledgment that covers it. Segments that were sent again do not count
// (Karn's rule, RFC 6298 section 3).
struct ReplyTime {
  bool running = false;
  bool of_syn = false;  // one of the samples is the answer to a SYN or SYN/ACK
  bool syn_running = false;
  uint8_t samples = 0;  // up to 255
  // Nothing is left of these if none is running, so that they take no memory.
  SeqNum end;
  Nanoseconds start = 0;
  Nanoseconds fastest = 0;  // valid if there are samples
  Nanoseconds latest = 0;

  void Start(const Segment& segment);
  void Cancel();
  void Stop(SeqNum ack, Nanoseconds time);
  bool operator==(const ReplyTime&) const = default;
};

// The resets that bore this side's address.
struct Resets {
  uint32_t count = 0;
  uint32_t equal = 0;  // of the latest ones, how many were alike in SEQ and flags
  uint32_t first_frame = 0;
  uint32_t last_frame = 0;
  Nanoseconds first_time = 0;
  Nanoseconds last_time = 0;
  SeqNum first_seq;
  // Of the latest:
  SeqNum seq;
  SeqNum ack;
  uint32_t step = 0;  // its SEQ minus that of the one before
  uint16_t window = 0;
  uint16_t ip_id = 0;
  uint32_t bare = 0;  // how many had no ACK: answers
  uint8_t flags = 0;
  bool inexact = false;  // its SEQ was not the sender's next, so that RFC 5961 asks for a challenge
  bool any_exact = false;  // one of them was

  void Note(const Segment& segment, bool is_inexact);
  bool operator==(const Resets&) const = default;
};

// In lines of the processor's cache, by who asks for what: every segment of this side needs the
// first two, and every segment of the peer the first alone. Connections are so many that each of
// them has to be brought from farther away.
struct Endpoint {
  static constexpr size_t kLine = 64;

  bool seen = false;  // any segment of this side, resets not counted
  bool syn_seen = false;
  bool fin_seen = false;
  bool data_seen = false;
  bool una_known = false;  // the peer has acknowledged something, snd_una holds
  bool psh = false;        // on its last payload
  bool missing = false;    // the peer acknowledged, or it skipped, what the capture does not hold
  bool message_known = false;
  int8_t window_scale = -1;
  // Whether there is anything in what bears these names below. It follows from that, so that it is
  // neither compared nor packed.
  struct Has {
    bool keepalive = false;
    bool repeats = false;
    bool resets = false;
    bool operator==(const Has&) const { return true; }
  };
  Has has;
  SeqNum snd_nxt;       // after the highest sequence number it sent
  SeqNum snd_una;       // the highest acknowledgment the peer sent
  SeqNum fin_seq;       // valid if fin_seen
  uint32_t flight = 0;  // data segments sent since everything was acknowledged
  uint32_t window = 0;  // last advertised, scaled where the scale is known
  ReplyTime reply;

  Habits habits;
  uint32_t segments = 0;  // resets not counted
  uint32_t largest_window = 0;
  uint32_t ack_now = 0;  // raw ACK of its last segment
  uint32_t last_frame = 0;
  Nanoseconds last_time = 0;
  Nanoseconds zero_window_since = 0;  // 0 = its window is open

  // What only payload asks for.
  Said said;           // by its last payload
  SeqNum data_end;     // behind its last payload
  SeqNum data_ack;     // the ACK on its last payload: what it had received when it last spoke
  SeqNum message_end;  // of the latest HTTP message that tells its length, if message_known
  uint32_t last_data_frame = 0;
  Nanoseconds last_data_time = 0;
  uint64_t bytes = 0;        // payload sent, retransmissions not counted
  uint32_t last_length = 0;  // payload of its last data segment
  uint32_t longest = 0;      // longest payload
  // The rest is seldom asked for.
  SeqNum isn;                  // valid if syn_seen
  SeqNum first_seq;            // of its first segment
  uint32_t syn_count = 0;      // SYNs or SYN/ACKs, repeats included
  uint32_t fin_ack_frame = 0;  // of the peer's segment that first acknowledged the FIN

  Resets resets;
  Probes keepalive;
  Repeats repeats;
  Probes window_probes;
  uint32_t fin_frame = 0;
  uint32_t syn_frame = 0;
  Nanoseconds fin_time = 0;
  Nanoseconds syn_time = 0;
  Nanoseconds last_syn_time = 0;
  Options syn_options;             // of its first SYN or SYN/ACK
  uint32_t last_syn_ts_value = 0;  // of its latest SYN
  uint16_t syn_window = 0;
  uint16_t syn_ip_id = 0;
  uint8_t last_syn_flags = 0;
  uint32_t last_syn_length = 0;
  // The other side begins one too.
  struct RestOfLine {
    std::array<uint8_t, 28> bytes{};
    bool operator==(const RestOfLine&) const { return true; }
  };
  RestOfLine rest;

  // Its SYN offers none of SACK, timestamps and window scale. No kernel of the last twenty years
  // opens like that; scanners that write their own SYN do.
  bool HandMadeSyn() const {
    return syn_seen && !syn_options.sack_permitted && !syn_options.timestamps &&
           syn_options.window_scale < 0;
  }
  // It is in SYN-SENT or SYN-RECEIVED as far as it has shown: it sent its SYN and nothing else.
  bool OnlySyn() const { return syn_seen && segments == syn_count; }

  // Payload bytes sent and not yet acknowledged.
  uint32_t Unacknowledged() const;
  // It announced a longer message than it has sent.
  bool OwesPayload() const { return message_known && message_end > snd_nxt; }
  // All it sent, its FIN included, has been acknowledged.
  bool AllAcknowledged() const { return una_known && snd_una == snd_nxt; }
  bool WindowClosed() const { return seen && window == 0; }
  bool FinAcknowledged() const { return fin_seen && una_known && snd_una > fin_seq; }

  // `segment` was sent by this side. `peer_window_closed`: the peer last advertised window 0.
  // `original_frame`: of the first transmission where it is still known, else 0.
  void Sent(const Segment& segment, bool peer_window_closed, uint32_t original_frame);
  // The peer acknowledged up to `ack` in `frame`, at `time`.
  void Acknowledged(SeqNum ack, uint32_t frame, Nanoseconds time);
  // A reset bore this side's address.
  void NoteReset(const Segment& segment, bool inexact);
  // The peer sent something: it is alive.
  void Heard();

  bool operator==(const Endpoint&) const = default;

 private:
  bool IsKeepAlive(const Segment& segment) const;
  bool IsWindowProbe(const Segment& segment, bool peer_window_closed) const;
  void Advance(const Segment& segment, uint32_t original_frame, bool first);
  void NoteSyn(const Segment& segment);
  void NoteRepeat(const Segment& segment, uint32_t original_frame);
  void NotePayload(const Segment& segment);
  void NoteWindow(const Segment& segment);
};
static_assert(offsetof(Endpoint, habits) == Endpoint::kLine);
static_assert(offsetof(Endpoint, said) == 2 * Endpoint::kLine);
static_assert(offsetof(Endpoint, resets) == 3 * Endpoint::kLine);
static_assert(sizeof(Endpoint) % Endpoint::kLine == 0);

}  // namespace rst
