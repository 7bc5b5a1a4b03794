// SPDX-License-Identifier: GPL-2.0-or-later
// Steps of packing and unpacking that have no state; see slot_coder.h.
#pragma once

#include <cstdint>
#include <type_traits>

#include "segment.h"

namespace rst {

// How many bits the numbers of one kind had of late.
class Usual {
 public:
  explicit Usual(uint32_t bits) : halves_(2 * bits) {}
  uint32_t bits() const { return halves_ / 2; }
  void Note(uint32_t bits) { halves_ += bits - halves_ / 2; }

 private:
  uint32_t halves_;
};

// `coder`: a Coder, or what its Group() gives to its steps.
template <typename Coder, typename T, typename E>
void CodeNumber(Coder& coder, T& number, E expected) {
  coder.Number(number, static_cast<std::remove_const_t<T>>(expected));
}

template <typename Coder, typename T, typename E>
void CodeBeyond(Coder& coder, T& number, E expected, Usual& usual) {
  const auto from = static_cast<std::remove_const_t<T>>(expected);
  usual.Note(coder.Beyond(number, from, usual.bits()));
}

// Whatever the times are, nothing overflows.
inline Nanoseconds Distance(Nanoseconds time, Nanoseconds from) {
  return static_cast<Nanoseconds>(static_cast<uint64_t>(time) - static_cast<uint64_t>(from));
}
inline Nanoseconds Sum(Nanoseconds from, Nanoseconds distance, Nanoseconds unit) {
  return static_cast<Nanoseconds>(static_cast<uint64_t>(from) +
                                  static_cast<uint64_t>(distance) * static_cast<uint64_t>(unit));
}

// Distances are counted in microseconds if they can, as in most captures.
template <typename Coder, typename T>
void CodeTime(Coder& coder, T& time, Nanoseconds expected) {
  Nanoseconds distance = 0;
  bool coarse = true;
  if constexpr (Coder::kPacks) {
    distance = Distance(time, expected);
    coarse = distance % kMicrosecond == 0;
    if (coarse) distance /= kMicrosecond;
  }
  CodeNumber(coder, distance, 0);
  if (distance != 0) coder.Flags(coarse);
  if constexpr (!Coder::kPacks) time = Sum(expected, distance, coarse ? kMicrosecond : 1);
}

}  // namespace rst
