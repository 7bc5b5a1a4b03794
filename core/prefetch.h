// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace rst {

// What lies there will be read and changed soon: a hint to the processor, where the compiler knows
// how to give it.
inline void Prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address, 1);
  // A function that does nothing else has no effect in the eyes of GCC, which leaves out its calls.
  asm volatile("" : : "r"(address));
#endif
}

inline void Prefetch(const void* begin, const void* end) {
  constexpr size_t kCacheLine = 64;
  const auto* byte = static_cast<const char*>(begin);
  byte -= reinterpret_cast<uintptr_t>(begin) % kCacheLine;
  for (; byte < end; byte += kCacheLine) Prefetch(byte);
}

template <typename T>
void PrefetchWhole(const T& object) {
  Prefetch(&object, &object + 1);
}

}  // namespace rst
