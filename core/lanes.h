// SPDX-License-Identifier: GPL-2.0-or-later
// Tells capture points apart. A capture may have several interfaces without having several points:
// the two lines of a network tap, the members of a bundle, a router whose interfaces show each
// packet once. So interfaces count as one point until the same packet shows up on two of them. A
// file that was merged into one interface is told apart by the Ethernet addresses at its points.
#pragma once

#include <array>
#include <cstdint>

#include "segment.h"

namespace rst {

inline constexpr uint8_t kMaxPoints = 8;

class Lanes {
 public:
  static constexpr uint8_t kMaxSources = 32;
  static constexpr uint8_t kNone = 0xff;

  // What a point knows of the connection that a segment belongs to.
  struct Glimpse {
    bool known = false;       // there is such a connection
    bool elsewhere = false;   // the very segment came there before, from another source
    uint8_t source = kNone;   // which one
    uint32_t last_frame = 0;  // of the connection
  };

  // The source of a segment: its interface, and its Ethernet addresses once the interface is split.
  // Further sources than kMaxSources count as the last one.
  uint8_t SourceOf(const Segment& segment);
  // The interface holds packets of several points, and the segment is not of the first of them.
  void Split(const Segment& segment);

  // The point that the segment was captured at. `look(point)` returns a Glimpse of the connection
  // at an existing point.
  template <typename Look>
  uint8_t PointOf(uint8_t source, Look look) {
    for (;;) {
      if (point_[source] == kNone) Assign(source, look);
      const uint8_t point = point_[source];
      const Glimpse glimpse = point < points_ ? look(point) : Glimpse{};
      if (!glimpse.known || !glimpse.elsewhere || glimpse.source >= kMaxSources) break;
      // Who was there first stays; at the last point everything stays.
      const uint8_t leaving = founder_[point] == source ? glimpse.source : source;
      if (apart_[leaving] + 1U == 1U << kMaxPoints || founder_[point] == leaving) break;
      apart_[leaving] |= Bit(point);
      point_[leaving] = kNone;
      if (leaving != source) break;
    }
    return point_[source];
  }
  uint8_t points() const { return points_; }

 private:
  struct Source {
    uint16_t interface = 0;
    uint64_t wire = 0;  // the same for both directions; 0 = the interface is not split
  };

  static constexpr uint16_t Bit(uint8_t point) { return static_cast<uint16_t>(1U << point); }

  template <typename Look>
  void Assign(uint8_t source, Look look) {
    // Best a point that knows the connection but not yet this direction of it; of several, the one
    // that saw it last.
    uint8_t best = kNone;
    uint64_t best_fit = 0;
    for (uint8_t point = 0; point < points_; ++point) {
      if ((apart_[source] & Bit(point)) != 0) continue;
      const Glimpse glimpse = look(point);
      if (glimpse.elsewhere) {
        apart_[source] |= Bit(point);
        continue;
      }
      const uint64_t lacks = glimpse.known && glimpse.source == kNone ? 1 : 0;
      const uint64_t fit = glimpse.known ? lacks << 32 | glimpse.last_frame : 0;
      if (best == kNone || fit > best_fit) {
        best = point;
        best_fit = fit;
      }
    }
    if (best == kNone && points_ < kMaxPoints) {
      founder_[points_] = source;
      best = points_++;
    }
    point_[source] = best == kNone ? static_cast<uint8_t>(kMaxPoints - 1) : best;
  }

  std::array<Source, kMaxSources> source_{};
  std::array<uint8_t, kMaxSources> point_ = [] {
    std::array<uint8_t, kMaxSources> none{};
    none.fill(kNone);
    return none;
  }();
  std::array<uint16_t, kMaxSources> apart_{};  // points that the source is known not to belong to
  std::array<uint8_t, kMaxPoints> founder_{};
  std::array<uint16_t, kMaxSources> split_{};  // interfaces
  uint8_t sources_ = 0;
  uint8_t splits_ = 0;
  uint8_t points_ = 0;
};

}  // namespace rst
