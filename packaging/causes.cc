// SPDX-License-Identifier: GPL-2.0-or-later
// Prints what is derived from the table of causes.
// usage: rst-causes                 the README's table, in Markdown
//        rst-causes --check FILE    fails if the table in FILE is not current
//        rst-causes --write FILE    makes it so
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "rule.h"

namespace {

constexpr std::string_view kBegin = "<!-- causes: begin (rst-causes --write README.md) -->\n";
constexpr std::string_view kEnd = "<!-- causes: end -->\n";

constexpr rst::Family kFamilies[] = {
    rst::Family::kRefused, rst::Family::kProbe, rst::Family::kAbort,
    rst::Family::kTimeout, rst::Family::kStale, rst::Family::kClose,
    rst::Family::kThirdParty, rst::Family::kStated, rst::Family::kUnknown};

std::string Table() {
  std::ostringstream out;
  out << "| `rst.cause` | family | what happened | reference |\n|---|---|---|---|\n";
  for (const rst::Family family : kFamilies) {
    for (const rst::Rule* rule : rst::Rules()) {
      if (rule->family != family) continue;
      out << "| `" << rule->id << "` | " << rst::Name(family) << " | " << rule->title << " | "
          << rule->reference << " |\n";
    }
  }
  return out.str();
}

// `text` with what stands between the marks replaced by the table; empty if a mark is missing.
std::string WithTable(const std::string& text) {
  const size_t begin = text.find(kBegin);
  const size_t end = text.find(kEnd);
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return text.substr(0, begin + kBegin.size()) + Table() + text.substr(end);
}

int Update(const char* path, bool write) {
  std::ifstream in(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const std::string current = WithTable(text);
  if (current.empty()) {
    std::cerr << path << ": cannot be read, or has no marks for the table of causes\n";
    return 2;
  }
  if (current == text) return 0;
  if (!write) {
    std::cerr << path << ": the table of causes is not current; run: rst-causes --write " << path
              << "\n";
    return 1;
  }
  std::ofstream(path, std::ios::binary) << current;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  if (argc == 3 && mode == "--check") return Update(argv[2], false);
  if (argc == 3 && mode == "--write") return Update(argv[2], true);
  if (argc != 1) {
    std::cerr << "usage: rst-causes [--check FILE | --write FILE]\n";
    return 2;
  }
  std::cout << Table();
  return 0;
}
