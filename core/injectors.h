// SPDX-License-Identifier: GPL-2.0-or-later
// Fingerprints of devices and tools that forge resets, as data: one row each.
#pragma once

#include <span>
#include <string_view>

namespace rst {

class Reset;

struct Injector {
  std::string_view name;
  std::string_view evidence;  // what the fingerprint is
  std::string_view source;    // who described it
  bool (*fits)(const Reset&);
};

std::span<const Injector> Injectors();

// The first whose fingerprint fits, or null.
const Injector* FindInjector(const Reset& reset);

}  // namespace rst
