// SPDX-License-Identifier: GPL-2.0-or-later
// One connection as one capture point saw it, and what makes its segments recognisable at another.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "connection.h"
#include "lanes.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

// A point, and the source that brought a segment to it (see lanes.h).
struct Spot {
  uint8_t point = Lanes::kNone;
  uint8_t source = Lanes::kNone;
};

// A segment that can be recognised at another point: all that is on its way unchanged.
struct Mark {
  uint64_t value = 0;  // 0 = empty
  Nanoseconds time = 0;
  uint8_t hop_limit = 0;
};

// A hop limit that a packet has where it is sent.
constexpr bool IsInitialHopLimit(uint8_t hop_limit) {
  return hop_limit == 32 || hop_limit == 64 || hop_limit == 128 || hop_limit == 255;
}

// One direction of a connection at one point; resets are not counted.
struct Flow {
  static constexpr uint8_t kMarks = 4;

  bool seen = false;
  bool acked = false;  // `ack` holds
  SeqNum next;         // after the highest number
  SeqNum ack;          // the highest acknowledgment
  uint32_t count = 0;
  uint32_t last_frame = 0;
  uint32_t gaps = 0;  // numbers that were jumped over and have not come later
  Nanoseconds first_time = 0;
  Nanoseconds last_time = 0;
  uint64_t link_source = 0;  // of the latest
  uint8_t hop_limit = 0;     // of the latest
  uint8_t next_mark = 0;
  uint8_t marks = 0;
  std::array<Mark, kMarks> first;  // the beginning
  std::array<Mark, kMarks> last;   // the latest of the rest
};

// The way from the leader of a group of views to another one.
struct Passage {
  // When the same segment was seen here, minus when the leader saw it, by direction.
  std::array<Nanoseconds, 2> delta{};
  std::array<bool, 2> known{};
  // Hops that the segments had lost here more than there, by direction.
  std::array<int16_t, 2> hops{};
  // From the leader to this point and back, without what lies behind; negative if this point is
  // nearer to side 0. The smallest measured.
  Nanoseconds round_trip = 0;
  Nanoseconds offset = 0;  // this point's clock minus the leader's
  uint32_t shared = 0;     // segments that both saw

  bool Measured() const { return known[0] && known[1]; }
};

// One connection as one point saw it. Side 0 is the client if the point saw who that is. Directions
// and sides of a Passage are those of the leader.
struct View {
  uint64_t number = 0;
  uint64_t leader = 0;
  uint64_t other_half = 0;  // the leader of the connection that a relay continues it on
  ShortList<uint64_t, kMaxPoints> group;  // numbers of all views; kept by the leader
  std::array<SocketAddress, 2> address;
  std::array<SeqNum, 2> isn;
  std::array<bool, 2> isn_known{};
  std::array<Flow, 2> flow;
  std::array<uint64_t, 2> words{};  // hash of each side's first payload; 0 = none yet
  Passage passage;
  uint64_t syn_traits = 0;
  uint32_t first_frame = 0;
  Nanoseconds first_time = 0;
  uint32_t end_frame = 0;  // its first reset, or else its first FIN
  Nanoseconds end_time = 0;
  uint8_t point = 0;
  uint8_t source = 0;      // of its first segment
  bool one_source = true;  // and of all others
  bool end_is_reset = false;
  bool flipped = false;  // its side 0 is the leader's side 1

  uint8_t SideOf(const SocketAddress& from) const { return from == address[0] ? 0 : 1; }
  // Its flow in the leader's direction.
  const Flow& FlowTo(uint8_t direction) const { return flow[direction ^ (flipped ? 1 : 0)]; }
};

// Numbers and control bits pass address translation unchanged. Lengths differ where a capture holds
// what a network card divides later, but a segment with payload stays one.
uint64_t MarkValue(const Segment& segment);
uint64_t HashOfWords(std::span<const uint8_t> bytes);
// What of a SYN stays the same from point to point, its number aside. Devices lower the MSS.
uint64_t TraitsOf(uint32_t ts_value, uint16_t window, int8_t scale);
inline uint64_t TraitsOf(const Segment& syn) {
  return TraitsOf(syn.options.ts_value, syn.window, syn.options.window_scale);
}
// The same whichever side was seen first.
uint64_t AddressesOf(const View& view);

// A view as the connection so far would have made it. `segment`: the one that follows, or null if
// there is none.
View ViewOf(const Connection& connection, const Segment* segment);
// Counts the segment; true if it told anything new.
bool NoteSegment(Flow& flow, const Segment& segment);

}  // namespace rst
