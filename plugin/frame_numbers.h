// SPDX-License-Identifier: GPL-2.0-or-later
// Frames as the core knows them, and the numbers that the user sees. Wireshark dissects a frame
// once before it asks a read filter (tshark -2 -R) whether to keep it; a frame that is not kept
// leaves its number to the next one. The core must be told of both, by numbers of which none is
// used twice.
#pragma once

#include <cstdint>
#include <vector>

#include "verdict.h"

namespace rst::plugin {

class FrameNumbers {
 public:
  // To be called for every frame as it is first dissected; returns the number for the core.
  uint32_t Enter(uint32_t shown) {
    if (shown == last_shown_) NoteDropped();
    last_shown_ = shown;
    return shown + static_cast<uint32_t>(dropped_.size());
  }

  // The core's number for a frame that the user sees.
  uint32_t NumberOf(uint32_t shown) const;
  // The user's number for one of the core's, 0 if the user does not see that frame.
  uint32_t Shown(uint32_t number) const;

  bool Differ() const { return !dropped_.empty(); }

 private:
  // The latest frame was not kept.
  void NoteDropped();

  uint32_t last_shown_ = 0;
  std::vector<uint32_t> dropped_;  // the core's numbers, ascending
};

// The verdict with the numbers that the user sees. Its testimony, if it has one, is put there.
Verdict WithShownNumbers(const Verdict& verdict, const FrameNumbers& numbers, Testimony* testimony);

}  // namespace rst::plugin
