// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps what derives from the table of causes: the README's table, the profile, and the manual's
// pages (these only if the tests are built, since they need the stories).
// usage: rst-causes                    prints the table, in Markdown
//        rst-causes --check PROJECT    fails if a file in the project's folder is not current
//        rst-causes --write PROJECT    makes them so
#include <iostream>
#include <sstream>
#include <string>

#include "derived.h"
#ifdef RST_WITH_MANUAL
#include "manual.h"
#endif

namespace {

using rst::packaging::File;

constexpr std::string_view kBegin = "<!-- causes: begin (rst-causes --write .) -->\n";
constexpr std::string_view kEnd = "<!-- causes: end -->\n";

std::string Table() {
  std::ostringstream out;
  out << "| `rst.cause` | family | what happened | reference |\n|---|---|---|---|\n";
  for (const auto& style : rst::packaging::Families()) {
    const std::string_view family = rst::Name(style.family);
    for (const rst::Rule* rule : rst::packaging::RulesOf(style.family)) {
      out << "| `" << rule->id << "` | [" << family << "](packaging/manual/" << family << ".md) | "
          << rule->title << " | " << rule->reference << " |\n";
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

int Update(const std::filesystem::path& project, bool write) {
  const std::string readme = WithTable(rst::packaging::ReadFile(project / "README.md"));
  if (readme.empty()) {
    std::cerr << (project / "README.md").string()
              << ": cannot be read, or has no marks for the table of causes\n";
    return 2;
  }
  std::vector<File> files = rst::packaging::Profile();
  files.push_back({"README.md", readme});
#ifdef RST_WITH_MANUAL
  for (File& page : rst::packaging::Manual(project)) files.push_back(std::move(page));
#endif
  return rst::packaging::Update(project, files, write, "rst-causes");
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  if (argc == 3 && mode == "--check") return Update(argv[2], false);
  if (argc == 3 && mode == "--write") return Update(argv[2], true);
  if (argc != 1) {
    std::cerr << "usage: rst-causes [--check PROJECT | --write PROJECT]\n";
    return 2;
  }
  std::cout << Table();
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 2;
}
