// SPDX-License-Identifier: GPL-2.0-or-later
// All that is said of frames.
#pragma once

#include "frame_log.h"
#include "hints.h"
#include "verdict.h"

namespace rst {

struct Findings {
  FrameLog<Verdict> verdicts;
  FrameLog<Hint> hints;
};

}  // namespace rst
