// SPDX-License-Identifier: GPL-2.0-or-later
// Made-up traffic for measuring, the same on every run: everyday connections, and the worst that an
// attacker or an unlucky network could send.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "segment.h"

namespace rst::bench {

using Sink = std::function<void(const Segment&)>;

struct Traffic {
  std::string_view name;
  std::string_view what;
  // Shows `size` units (see `what`) of it to the sink, in capture order.
  void (*generate)(uint32_t size, const Sink& sink);
  uint32_t usual_size;
};

// 14 packets a connection, every fifth ends in a reset, about 1,000 at a time.
void Everyday(uint32_t connections, const Sink& sink);

// Everyday() first; all figures are compared with it.
const std::vector<Traffic>& AllTraffic();

}  // namespace rst::bench
