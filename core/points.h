// SPDX-License-Identifier: GPL-2.0-or-later
// Pairs the views that several capture points have of one connection, through address translation
// and clocks that disagree, and measures the way between the points. Used only once a capture turns
// out to have more than one point. Bounded: the oldest view is forgotten when a new one needs its
// place.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "connection.h"
#include "lanes.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

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

// What is known of two points' clocks from the connections that they share.
struct Clocks {
  bool known = false;
  Nanoseconds offset = 0;      // the second's minus the first's
  Nanoseconds round_trip = 0;  // between them
};

// A point, and the source that brought a segment to it (see lanes.h).
struct Spot {
  uint8_t point = Lanes::kNone;
  uint8_t source = Lanes::kNone;
};

class Points {
 public:
  Points();

  // Each takes the caller's handle of a connection at a point, 0 at first, and keeps it current.
  // `connection` is as it was before the segment.
  void Adopt(uint64_t& handle, Spot at, const Connection& connection);
  void Note(uint64_t& handle, Spot at, const Connection& connection, const Segment& segment);
  void NoteReset(uint64_t& handle, Spot at, const Connection& connection, const Segment& segment);
  const View& Get(uint64_t& handle, Spot at, const Connection& connection, const Segment& segment);

  // The view, or null if it has been forgotten.
  const View* Find(uint64_t number) const;
  View* Find(uint64_t number);
  const View* LeaderOf(uint64_t number) const;

  // Where this very SYN or payload was seen, under whatever addresses.
  ShortList<Spot, kMaxPoints> SpotsOf(const Segment& segment) const;
  // A segment of any kind was captured there.
  void Tick(Spot at, Nanoseconds time);
  // The source turned out to be at another point than it was thought to be: so was what only it
  // saw.
  void Move(Spot from, uint8_t to);
  // Packets came from more than one point so far.
  bool several() const { return several_; }
  Nanoseconds began(uint8_t point) const { return began_[point]; }
  Nanoseconds latest(uint8_t point) const { return latest_[point]; }
  Clocks ClocksOf(uint8_t first, uint8_t second) const;
  // The server's host sits right at the point: its packets pass there with their initial hop limit.
  bool IsAt(uint8_t point, uint8_t seen_from, const Address& server) const;
  // Grows whenever views were paired, or the way between them became known.
  uint32_t pairings() const { return pairings_; }

 private:
  struct Trail {
    uint64_t value = 0;
    uint64_t view = 0;
    uint8_t direction = 0;
  };
  // What a source has captured so far.
  struct Span {
    uint8_t point = Lanes::kNone;
    Nanoseconds began = 0;
    Nanoseconds latest = 0;
  };
  struct Neighbour {
    uint64_t mark = 0;
    uint8_t from = 0, point = 0;
  };

  View& Open(Spot at, const Connection& connection, const Segment* segment);
  void NoteOpening(View& view, const Segment& segment);
  void PairByOpening(View& view);
  View* FindOpening(const View& view);
  void Recognise(View& view, uint8_t side, const Segment& segment, uint8_t hop_limit);
  void PairByTrail(View& view, uint8_t side, uint64_t value);
  void PairByWords(View& view);
  bool SameOpening(const View& a, const View& b) const;
  void Join(View& leader, View& view, bool flipped);
  void Leave(View& view);
  void AddMark(View& view, uint8_t side, const Mark& mark);
  void Sample(const View& leader, View& view, uint8_t direction, const Mark& there,
              const Mark& here);
  void Publish(const View& leader, const View& view);
  void Extend(uint8_t point, Nanoseconds began, Nanoseconds latest);

  std::vector<View> views_;
  std::vector<Trail> trail_;
  std::vector<Neighbour> neighbours_;
  // By the client's initial number, with and without the addresses: the view. A number that serves
  // for several connections (scanners do that) tells nothing without them.
  std::unordered_map<uint64_t, uint64_t> openings_;
  std::unordered_map<uint64_t, uint64_t> words_;  // hash of first payloads -> view
  std::array<Span, Lanes::kMaxSources> spans_{};
  std::array<Nanoseconds, kMaxPoints> began_{};
  std::array<Nanoseconds, kMaxPoints> latest_{};
  std::array<bool, kMaxPoints> ticked_{};
  std::array<std::array<Clocks, kMaxPoints>, kMaxPoints> clocks_{};
  uint64_t count_ = 0;
  uint32_t pairings_ = 0;
  bool several_ = false;
};

}  // namespace rst
