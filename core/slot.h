// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <type_traits>

#include "connection.h"
#include "hints.h"
#include "segment.h"

namespace rst {

// All that is kept of one connection. It begins a line of the processor's cache, so that what a
// segment needs of it lies in few.
struct alignas(64) Slot {
  static constexpr uint32_t kNoId = ~0U;  // packed, or nothing is here

  explicit Slot(const Segment& opener) : connection(opener) {}

  uint64_t case_number = 0;  // of the latest reset of this connection
  ConnectionHints hints;
  uint32_t id = kNoId;  // as long as it is remembered
  Connection connection;

  bool operator==(const Slot&) const = default;
};
static_assert(std::is_trivially_copyable_v<Slot>, "cheap to move, and nothing to destroy");

}  // namespace rst
