// SPDX-License-Identifier: GPL-2.0-or-later
// A position in TCP's 32-bit sequence space (RFC 9293 section 3.4). All modular arithmetic of the
// core lives here: plain integers compare wrongly across the wrap, so they do not convert.
#pragma once

#include <cstdint>

namespace rst {

class SeqNum {
 public:
  constexpr SeqNum() = default;
  constexpr explicit SeqNum(uint32_t raw) : raw_(raw) {}

  constexpr uint32_t raw() const { return raw_; }

  // Distance from `other` to here: negative when here lies before `other`. Meaningful while the two
  // are less than 2^31 apart, as all numbers of one connection are.
  constexpr int32_t operator-(SeqNum other) const {
    return static_cast<int32_t>(raw_ - other.raw_);
  }
  constexpr SeqNum operator+(uint32_t count) const { return SeqNum(raw_ + count); }
  constexpr SeqNum operator-(uint32_t count) const { return SeqNum(raw_ - count); }

  constexpr bool operator==(const SeqNum&) const = default;
  constexpr bool operator<(SeqNum other) const { return *this - other < 0; }
  constexpr bool operator>(SeqNum other) const { return *this - other > 0; }
  constexpr bool operator<=(SeqNum other) const { return *this - other <= 0; }
  constexpr bool operator>=(SeqNum other) const { return *this - other >= 0; }

 private:
  uint32_t raw_ = 0;
};

// The later of two positions.
constexpr SeqNum Later(SeqNum a, SeqNum b) {
  return a < b ? b : a;
}

}  // namespace rst
