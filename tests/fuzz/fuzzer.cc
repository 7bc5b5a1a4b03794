// SPDX-License-Identifier: GPL-2.0-or-later
// libFuzzer's entry; "run" beside this file builds and starts it.
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include "properties.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string violation = rst::fuzz::Violation({data, size});
  if (!violation.empty()) {
    std::fprintf(stderr, "%s\n", violation.c_str());
    std::abort();
  }
  return 0;
}
