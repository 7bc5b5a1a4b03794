// SPDX-License-Identifier: GPL-2.0-or-later
// From a reset in its context to a verdict: asks every rule that comes into question, takes the
// strongest match, and keeps the others as alternatives.
#pragma once

#include "reset.h"
#include "verdict.h"

namespace rst {

Verdict Classify(const Reset& reset);

}  // namespace rst
