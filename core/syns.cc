// SPDX-License-Identifier: GPL-2.0-or-later
#include "syns.h"

namespace rst {

bool LatestSyns::WasTranslated(const Segment& syn) {
  // Initial numbers alone are not enough: scanners use one for many targets.
  const bool recognisable = syn.ip_id != 0 || syn.options.timestamps;
  if (syn.link_source == 0 || syn.Has(kAck) || !recognisable) return false;
  Trace& before = places_[PlaceOf(syn)];
  const Trace now{syn.source,           syn.destination,          syn.seq,
                  syn.options.ts_value, syn.link_source,          syn.ip_id,
                  syn.window,           syn.options.window_scale, syn.hop_limit};
  const bool same = now.isn == before.isn && now.ts_value == before.ts_value &&
                    now.ip_id == before.ip_id && now.window == before.window &&
                    now.window_scale == before.window_scale;
  const bool elsewhere = now.link_source != before.link_source && now.hop_limit != before.hop_limit;
  const bool one_end = (now.source == before.source) != (now.destination == before.destination);
  before = now;
  return same && elsewhere && one_end;
}

}  // namespace rst
