// SPDX-License-Identifier: GPL-2.0-or-later
// Hashes for tables that strangers fill: who does not know the seed cannot choose addresses that
// collide.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>

#include "segment.h"

namespace rst {

// Steele, Lea, Flood: Fast splittable pseudorandom number generators (OOPSLA 2014), the finalizer.
inline uint64_t Mix(uint64_t number) {
  number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31);
}

inline uint64_t HashOf(const SocketAddress& end, uint64_t seed) {
  std::array<uint64_t, 2> words;
  std::memcpy(words.data(), end.address.bytes.data(), sizeof words);
  const uint64_t rest = uint64_t{end.port} << 1 | (end.address.is_ipv6 ? 1 : 0);
  const uint64_t hash = Mix(words[0] ^ (rest << 40) ^ seed);
  return end.address.is_ipv6 ? Mix(hash ^ words[1]) : hash;
}

}  // namespace rst
