// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold whatever comes in.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace rst::fuzz {

// Shows the play that the bytes tell to trackers; empty, or what does not hold.
std::string Violation(std::span<const uint8_t> bytes);

}  // namespace rst::fuzz
