// SPDX-License-Identifier: GPL-2.0-or-later
// What a reset itself says about its cause: in its payload (F5, the RST diagnostic payload,
// readable texts), in its window (NetScaler) or in an option (MPTCP).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "segment.h"

namespace rst {

struct Endpoint;

struct Statement {
  uint16_t code = 0;            // the speaker's number for the reason, 0 = none
  std::string_view by = {};     // who speaks; a constant
  std::string_view cause = {};  // empty = nothing is stated; else id of the cause that it means,
                                // "stated-by-device" or "mptcp-reset"

  // The reason, printable ASCII; other bytes appear as \xHH.
  std::string_view reason() const { return {text.data(), length}; }
  void SetReason(std::string_view reason);

  explicit operator bool() const { return !cause.empty(); }

  std::array<char, 96> text{};
  uint8_t length = 0;
  bool vague = false;  // it fits several causes; `cause` is the most likely here
};

// `sender`: the side whose address the reset bears.
Statement FindStatement(const Segment& reset, const Endpoint& sender);

// What NetScaler means by a window; the cause is empty if the table has no such code.
struct WindowCode {
  uint16_t window;
  std::string_view cause;
  std::string_view reason;
};
const WindowCode* FindWindowCode(uint16_t window);
// The code for segments that arrive after the end.
inline constexpr uint16_t kNetScalerStray = 8201;

}  // namespace rst
