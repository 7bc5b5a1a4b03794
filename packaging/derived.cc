// SPDX-License-Identifier: GPL-2.0-or-later
#include "derived.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace rst::packaging {

const std::vector<FamilyStyle>& Families() {
  static const std::vector<FamilyStyle> families = {
      {Family::kRefused, "The connection never came to life: the addressed side would not have it",
       "ffe3b3", "3d2a00", "d98200"},
      {Family::kProbe, "The client never meant to use the connection, or no longer does", "d9e8ff",
       "0b2545", "2f6fd0"},
      {Family::kAbort, "An endpoint ended a live connection of its own accord", "ffd0c2", "4a1200",
       "e0532a"},
      {Family::kTimeout, "Somebody waited for something that did not come", "e6d5f7", "2c1147",
       "8e44c7"},
      {Family::kStale, "One side knows of a connection that the other does not", "fff3a6", "3d3500",
       "c9b100"},
      {Family::kClose, "The reset belongs to the end of a connection, or comes after it", "e4e4e4",
       "303030", "8a8a8a"},
      {Family::kThirdParty, "Somebody else sent the reset in an endpoint's name", "a40000",
       "ffffff", "a40000"},
      {Family::kStated, "The packet itself says why, in words that fit no other cause", "cdefea",
       "00382f", "0f9d84"},
      {Family::kUnknown, "The honest answers, when nothing else fits", "fbfbfb", "8a3b8f",
       "404040"}};
  return families;
}

std::vector<const Rule*> RulesOf(Family family) {
  std::vector<const Rule*> rules;
  for (const Rule* rule : Rules()) {
    if (rule->family == family) rules.push_back(rule);
  }
  return rules;
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int Update(const std::filesystem::path& project, const std::vector<File>& files, bool write,
           std::string_view tool) {
  int stale = 0;
  for (const File& file : files) {
    const std::filesystem::path path = project / file.path;
    if (ReadFile(path) == file.content) continue;
    if (!write) {
      std::cerr << path.string() << " is not current; run: " << tool << " --write "
                << project.string() << "\n";
      ++stale;
      continue;
    }
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    if (!(out << file.content).flush()) {
      std::cerr << path.string() << " cannot be written\n";
      ++stale;
    }
  }
  return stale == 0 ? 0 : 1;
}

}  // namespace rst::packaging
