// SPDX-License-Identifier: GPL-2.0-or-later
// The latest SYNs, to recognise one that a device has forwarded under another address: then a
// capture holds both sides of the device, though all of it came from one interface.
#pragma once

#include <array>
#include <cstdint>

#include "hash.h"
#include "prefetch.h"
#include "segment.h"

namespace rst {

class LatestSyns {
 public:
  // The same SYN came before over another link, with another hop limit, and either its source or
  // its destination was another one.
  bool WasTranslated(const Segment& syn);
  // It will be asked soon.
  void Expect(const Segment& syn) const { PrefetchWhole(places_[PlaceOf(syn)]); }

 private:
  struct Trace {
    SocketAddress source, destination;
    SeqNum isn;
    uint32_t ts_value = 0;
    uint64_t link_source = 0;
    uint16_t ip_id = 0;
    uint16_t window = 0;
    int8_t window_scale = 0;
    uint8_t hop_limit = 0;
  };

  static constexpr uint32_t kPlaces = 256;
  static size_t PlaceOf(const Segment& syn) { return Mix(syn.seq.raw()) % kPlaces; }

  std::array<Trace, kPlaces> places_{};
};

}  // namespace rst
