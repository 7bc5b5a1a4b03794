// SPDX-License-Identifier: GPL-2.0-or-later
// Changes a verdict to what several capture points prove together.
#pragma once

#include "verdict.h"

namespace rst {

// Applies the testimony to a verdict that its own point has made alone. The verdict refers to it
// from then on.
void ApplyTestimony(Verdict& verdict, Testimony& testimony);

// The verdict as its own point alone would have it.
Verdict Alone(const Verdict& verdict);

}  // namespace rst
