// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "story.h"

namespace rst::packaging {

// The story's exchange as a text sequence diagram, client on the left, with the verdicts beside the
// resets.
std::string Diagram(const story::Story& story, const std::vector<story::Judged>& judged);

}  // namespace rst::packaging
