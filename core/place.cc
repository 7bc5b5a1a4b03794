// SPDX-License-Identifier: GPL-2.0-or-later
#include "place.h"

#include <cstdlib>

namespace rst {

Place PlaceOf(const View& view) {
  if (view.number == view.leader) return {true, true, true, 0, 0};
  const Passage& passage = view.passage;
  Place place;
  place.time_known = passage.Measured();
  place.time = passage.round_trip;
  place.some_hops = passage.known[0] || passage.known[1];
  place.hops = passage.known[0] ? passage.hops[0] : -passage.hops[1];
  place.hops_known = passage.Measured() && passage.hops[0] == -passage.hops[1];
  return place;
}

int Order(const View& a, const View& b) {
  const Place first = PlaceOf(a);
  const Place second = PlaceOf(b);
  if (first.hops_known && second.hops_known && first.hops != second.hops) {
    return first.hops < second.hops ? -1 : 1;
  }
  if (first.time_known && second.time_known) {
    const Nanoseconds apart = first.time - second.time;
    return std::abs(apart) <= kSamePlace ? 0 : (apart < 0 ? -1 : 1);
  }
  if (first.some_hops && second.some_hops) return first.hops - second.hops;
  return 0;
}

Nanoseconds Travel(const View& from, const View& to, uint8_t direction) {
  const auto delta = [&](const View& view) {
    const Passage& passage = view.passage;
    if (view.number == view.leader) return Nanoseconds{0};
    return passage.known[direction] ? passage.delta[direction] : passage.delta[1 - direction];
  };
  return delta(to) - delta(from);
}

Nanoseconds Between(const View& a, const View& b) {
  return std::abs(PlaceOf(a).time - PlaceOf(b).time);
}

}  // namespace rst
