// SPDX-License-Identifier: GPL-2.0-or-later
#include "frame_numbers.h"

#include <algorithm>

#include "text.h"

namespace rst::plugin {
namespace {

Evidence WithShownNumbers(Evidence evidence, const FrameNumbers& numbers) {
  for (size_t i = 0; i < evidence.numbers.size(); ++i) {
    if (!NamesFrame(evidence, i)) continue;
    evidence.numbers[i] = numbers.Shown(static_cast<uint32_t>(evidence.numbers[i]));
  }
  return evidence;
}

}  // namespace

void FrameNumbers::NoteDropped() {
  dropped_.push_back(last_shown_ + static_cast<uint32_t>(dropped_.size()));
}

uint32_t FrameNumbers::NumberOf(uint32_t shown) const {
  // How many frames were dropped before it: their users' numbers were no higher.
  size_t before = 0, end = dropped_.size();
  while (before < end) {
    const size_t middle = before + (end - before) / 2;
    if (dropped_[middle] - middle <= shown) {
      before = middle + 1;
    } else {
      end = middle;
    }
  }
  return shown + static_cast<uint32_t>(before);
}

uint32_t FrameNumbers::Shown(uint32_t number) const {
  const auto dropped = std::lower_bound(dropped_.begin(), dropped_.end(), number);
  if (dropped != dropped_.end() && *dropped == number) return 0;
  return number - static_cast<uint32_t>(dropped - dropped_.begin());
}

Verdict WithShownNumbers(const Verdict& verdict, const FrameNumbers& numbers,
                         Testimony* testimony) {
  Verdict shown = verdict;
  shown.frame = numbers.Shown(verdict.frame);
  shown.trigger = verdict.trigger == 0 ? 0 : numbers.Shown(verdict.trigger);
  shown.related.Clear();
  for (const uint32_t frame : verdict.related) {
    if (numbers.Shown(frame) != 0) shown.related.Add(numbers.Shown(frame));
  }
  for (Evidence& evidence : shown.evidence) evidence = WithShownNumbers(evidence, numbers);
  if (verdict.testimony == nullptr) return shown;
  *testimony = *verdict.testimony;
  for (Evidence& evidence : testimony->evidence) evidence = WithShownNumbers(evidence, numbers);
  shown.testimony = testimony;
  return shown;
}

}  // namespace rst::plugin
