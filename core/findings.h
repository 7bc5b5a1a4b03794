// SPDX-License-Identifier: GPL-2.0-or-later
// All that is said of frames.
#pragma once

#include "annex.h"
#include "frame_log.h"
#include "hints.h"
#include "verdict.h"

namespace rst {

struct Findings {
  Findings(uint64_t most_verdicts, uint64_t most_hints)
      : verdicts(most_verdicts), testimonies(verdicts.most()), hints(most_hints) {}

  FrameLog<Verdict> verdicts;
  Annex<Testimony> testimonies;  // of verdicts, by their numbers
  FrameLog<Hint> hints;
};

}  // namespace rst
