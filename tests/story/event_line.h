// SPDX-License-Identifier: GPL-2.0-or-later
// One event of a story as it is written; what is left out stays empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scanner.h"
#include "segment.h"
#include "story.h"

namespace rst::story {

// What the sides count their sequence numbers from before any transformation.
inline constexpr SeqNum kClientInitial{0x1122'0000};
inline constexpr SeqNum kServerInitial{0x9988'0000};

struct EventLine {
  Nanoseconds delay = 0;
  std::string connection;
  bool from_client = false;
  uint8_t flags = 0;
  uint32_t seq = 0;
  bool seq_is_absolute = false;
  std::optional<uint32_t> length;
  std::optional<uint32_t> ack;
  bool ack_is_absolute = false;
  std::optional<uint16_t> window;
  uint16_t urgent = 0;
  std::vector<uint8_t> options;
  std::optional<uint8_t> hop_limit;
  std::optional<uint16_t> id;
  std::optional<bool> dont_fragment;
  uint8_t traffic_class = 0;
  std::optional<uint64_t> link_source;
  std::vector<uint8_t> payload;
  std::optional<Expectation> expected;
};

EventLine ParseEventLine(Scanner& scanner);

// Reads what follows `=>`, up to the end of the line or a comment.
Expectation ParseExpectation(Scanner& scanner);

}  // namespace rst::story
