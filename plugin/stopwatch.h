// SPDX-License-Identifier: GPL-2.0-or-later
// Counts, only where the build asks for it, the processor's cycles that are spent here and those of
// the whole run, for tests/bench/measure.py: two runs one after the other differ by more than the
// plugin costs, the parts of one run do not.
#pragma once

#if defined(RST_STOPWATCH)
#include <x86intrin.h>

#include <cstdio>
#endif

namespace rst::plugin {

#if defined(RST_STOPWATCH)

class Stopwatch {
 public:
  Stopwatch() : start_(__rdtsc()) {
    if (total_.first == 0) total_.first = start_;
  }
  ~Stopwatch() { total_.inside += __rdtsc() - start_; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  struct Total {
    unsigned long long first, inside;
    ~Total() { std::fprintf(stderr, "rst: %llu of %llu cycles\n", inside, __rdtsc() - first); }
  };
  static inline Total total_{};

  unsigned long long start_;
};

#else

struct Stopwatch {};

#endif

}  // namespace rst::plugin
