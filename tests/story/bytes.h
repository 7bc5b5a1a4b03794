// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in network byte order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rst::story {

inline void Put16(std::vector<uint8_t>& out, uint16_t number) {
  out.push_back(static_cast<uint8_t>(number >> 8));
  out.push_back(static_cast<uint8_t>(number));
}

inline void Put32(std::vector<uint8_t>& out, uint32_t number) {
  Put16(out, static_cast<uint16_t>(number >> 16));
  Put16(out, static_cast<uint16_t>(number));
}

inline uint16_t Get16(std::span<const uint8_t> bytes) {
  return static_cast<uint16_t>(bytes[0] << 8 | bytes[1]);
}

inline uint32_t Get32(std::span<const uint8_t> bytes) {
  return uint32_t{Get16(bytes)} << 16 | Get16(bytes.subspan(2));
}

}  // namespace rst::story
