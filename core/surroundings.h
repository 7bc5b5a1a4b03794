// SPDX-License-Identifier: GPL-2.0-or-later
// What is known of the points themselves, whatever the connection: from when until when each has
// captured, how far their clocks are apart, and which hosts sit right at which of them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "lanes.h"
#include "segment.h"
#include "view.h"

namespace rst {

// What is known of two points' clocks from the connections that they share.
struct Clocks {
  bool known = false;
  Nanoseconds offset = 0;      // the second's minus the first's
  Nanoseconds round_trip = 0;  // between them
};

class Surroundings {
 public:
  Surroundings();

  // A segment of any kind was captured there.
  void Tick(Spot at, Nanoseconds time);
  // The source turned out to be at another point. What was learnt of clocks and neighbours is
  // forgotten: it may have been learnt of the wrong one.
  void Move(uint8_t source, uint8_t to);
  // The way from the leader to the view has just been measured.
  void Learn(const View& leader, const View& view);

  // Packets came from more than one point so far.
  bool several() const { return several_; }
  Nanoseconds began(uint8_t point) const { return began_[point]; }
  Nanoseconds latest(uint8_t point) const { return latest_[point]; }
  Clocks ClocksOf(uint8_t first, uint8_t second) const { return clocks_[first][second]; }
  // The server's host sits right at the point: its packets pass there with their initial hop limit.
  bool IsAt(uint8_t point, uint8_t seen_from, const Address& server) const;

 private:
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

  static size_t PlaceOf(const Neighbour& neighbour);
  void Extend(uint8_t point, Nanoseconds began, Nanoseconds latest);

  std::array<Span, Lanes::kMaxSources> spans_{};
  std::array<Nanoseconds, kMaxPoints> began_{};
  std::array<Nanoseconds, kMaxPoints> latest_{};
  std::array<bool, kMaxPoints> ticked_{};
  std::array<std::array<Clocks, kMaxPoints>, kMaxPoints> clocks_{};
  std::vector<Neighbour> neighbours_;
  bool several_ = false;
};

}  // namespace rst
