// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace rst {

// What lies there will be read and changed soon: a hint to the processor, where the compiler knows
// how to give it.
inline void Prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address, 1);
#endif
}

}  // namespace rst
