// SPDX-License-Identifier: GPL-2.0-or-later
// A capture with resets of several kinds, for the tests that compare ways of looking at it.
#pragma once

#include "encap.h"

namespace encap {

// Connections of one client that are refused, aborted, reset after a close, and reset twice.
std::vector<Bytes> SeveralResets();

// The numbers of those frames that are resets.
std::vector<uint32_t> ResetFrames();

}  // namespace encap
