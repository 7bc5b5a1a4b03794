// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "derived.h"

namespace rst::packaging {

// The manual's pages, one a family. Throws story::StoryError.
std::vector<File> Manual(const std::filesystem::path& project);

}  // namespace rst::packaging
