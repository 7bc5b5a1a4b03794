// SPDX-License-Identifier: GPL-2.0-or-later
// Files of the project that derive from the table of causes: made, or checked to be current.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "rule.h"

namespace rst::packaging {

// A family as the profile and the manual show it.
struct FamilyStyle {
  Family family;
  std::string_view summary;     // what its causes have in common
  std::string_view background;  // of the packet list, RRGGBB
  std::string_view foreground;
  std::string_view line;  // of the I/O graph
};

// Every family, in the order of the contract.
const std::vector<FamilyStyle>& Families();
std::vector<const Rule*> RulesOf(Family family);

struct File {
  std::filesystem::path path;  // below the project's folder
  std::string content;
};

// The profile's files.
std::vector<File> Profile();

// Writes the files, or complains about those that are not current. Returns the exit code; `tool` is
// how to make them current.
int Update(const std::filesystem::path& project, const std::vector<File>& files, bool write,
           std::string_view tool);

std::string ReadFile(const std::filesystem::path& path);

}  // namespace rst::packaging
