// SPDX-License-Identifier: GPL-2.0-or-later
// Changes a verdict to what several capture points prove together.
#pragma once

#include "verdict.h"

namespace rst {

// Applies verdict.testimony to the rest of the verdict; what the testimony changed before is undone
// first.
void ApplyTestimony(Verdict& verdict);

// The verdict as its own point alone would have it.
Verdict Alone(const Verdict& verdict);

}  // namespace rst
