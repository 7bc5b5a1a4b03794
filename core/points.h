// SPDX-License-Identifier: GPL-2.0-or-later
// Pairs the views that several capture points have of one connection, through address translation
// and clocks that disagree, and measures the way between the points. Used only once a capture turns
// out to have more than one point. Bounded: the oldest view is forgotten when a new one needs its
// place.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "connection.h"
#include "lanes.h"
#include "segment.h"
#include "surroundings.h"
#include "view.h"

namespace rst {

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
  void Tick(Spot at, Nanoseconds time) { surroundings_.Tick(at, time); }
  // The source turned out to be at another point than it was thought to be: so was what only it
  // saw.
  void Move(Spot from, uint8_t to);
  const Surroundings& surroundings() const { return surroundings_; }
  // Grows whenever views were paired, or the way between them became known.
  uint32_t pairings() const { return pairings_; }

 private:
  struct Trail {
    uint64_t value = 0;
    uint64_t view = 0;
    uint8_t direction = 0;
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

  std::vector<View> views_;
  std::vector<Trail> trail_;
  // By the client's initial number, with and without the addresses: the view. A number that serves
  // for several connections (scanners do that) tells nothing without them.
  std::unordered_map<uint64_t, uint64_t> openings_;
  std::unordered_map<uint64_t, uint64_t> words_;  // hash of first payloads -> view
  Surroundings surroundings_;
  uint64_t count_ = 0;
  uint32_t pairings_ = 0;
};

}  // namespace rst
