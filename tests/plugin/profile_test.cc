// SPDX-License-Identifier: GPL-2.0-or-later
// The profile "TCP Resets" can be installed, loads without a warning, and does what it is for.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "hints.h"
#include "rule.h"
#include "sandbox.h"

namespace {

namespace fs = std::filesystem;

using Lines = std::vector<std::string>;

const fs::path kCapture = fs::path(RST_CAPTURES) / "demo.pcapng";

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The programs run as another user than the tests.
void WriteFile(const fs::path& path, const std::string& text) {
  if (fs::create_directories(path.parent_path())) {
    for (fs::path folder = path.parent_path(); folder.has_filename();
         folder = folder.parent_path()) {
      fs::permissions(folder, fs::perms::all);
      if (folder.filename() == ".config") break;
    }
  }
  std::ofstream(path) << text;
}

class Profile : public testing::Test {
 protected:
  Outcome Install() const {
    return sandbox_.Run({fs::path(RST_PROFILE) / "install", Configuration()});
  }
  fs::path Configuration() const { return sandbox_.home() / ".config/wireshark"; }
  fs::path Folder() const { return Configuration() / "profiles/TCP Resets"; }

  Outcome Tshark(Lines arguments) const {
    arguments.insert(arguments.begin(), {"-C", "TCP Resets"});
    return sandbox_.Tshark(kCapture, std::move(arguments));
  }

  // The cells of a table of Wireshark's, without its comments.
  static std::vector<Lines> Table(const fs::path& path) {
    std::vector<Lines> rows;
    static const std::regex cell("\"([^\"]*)\"");
    for (const std::string& line : Split(ReadFile(path), '\n')) {
      if (line.empty() || line[0] == '#') continue;
      rows.emplace_back();
      for (std::sregex_iterator match(line.begin(), line.end(), cell), end; match != end; ++match) {
        rows.back().push_back(std::regex_replace((*match)[1].str(), std::regex(R"(\\x22)"), "\""));
      }
    }
    return rows;
  }

  Sandbox sandbox_;
};

TEST_F(Profile, LoadsWithoutAWarning) {
  ASSERT_EQ(Install().code, 0);
  const Outcome outcome = Tshark({"--color", "-Y", "rst"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.errors, "");
  EXPECT_NE(outcome.output.find("port-closed"), std::string::npos) << "the column is missing";
}

TEST_F(Profile, ColoursEachFamilyAndNothingElse) {
  ASSERT_EQ(Install().code, 0);
  std::set<std::string> families;
  for (const std::string& row :
       Tshark({"--color", "-T", "fields", "-e", "rst.family", "-e", "frame.coloring_rule.name"})
           .Lines()) {
    const Lines columns = Split(row, '\t');
    if (columns[0].empty()) {
      EXPECT_EQ(columns.size(), 1U) << row;
      continue;
    }
    EXPECT_EQ(columns.at(1), "Reset: " + columns[0]);
    families.insert(columns[0]);
  }
  EXPECT_GE(families.size(), 5U);
}

TEST_F(Profile, HasAButtonForEveryCauseAndHint) {
  std::set<std::string> filters;
  std::string all;
  for (const Lines& row : Table(fs::path(RST_PROFILE) / "TCP Resets/dfilter_buttons")) {
    ASSERT_EQ(row.size(), 4U);
    filters.insert(row[2]);
    all += (all.empty() ? "(" : " || (") + row[2] + ")";
  }
  for (const rst::Rule* rule : rst::Rules()) {
    EXPECT_EQ(filters.count("rst.cause == \"" + std::string(rule->id) + "\""), 1U) << rule->id;
  }
  for (const rst::HintKind& kind : rst::HintKinds()) {
    EXPECT_EQ(filters.count("rst.hint == \"" + std::string(kind.id) + "\""), 1U) << kind.id;
  }
  const Outcome outcome = sandbox_.Tshark(kCapture, {"-Y", all, "-c", "40"});
  EXPECT_EQ(outcome.code, 0) << outcome.errors;
  EXPECT_NE(outcome.output, "");
}

TEST_F(Profile, DrawsALineForEveryFamily) {
  std::set<std::string> filters;
  std::string all;
  for (const Lines& row : Table(fs::path(RST_PROFILE) / "TCP Resets/io_graphs")) {
    ASSERT_EQ(row.size(), 9U);
    if (row[2].empty()) continue;
    filters.insert(row[2]);
    all += (all.empty() ? "(" : " || (") + row[2] + ")";
  }
  for (const rst::Rule* rule : rst::Rules()) {
    const std::string filter = "rst.family == \"" + std::string(rst::Name(rule->family)) + "\"";
    EXPECT_EQ(filters.count(filter), 1U) << rule->id;
  }
  EXPECT_EQ(sandbox_.Tshark(kCapture, {"-Y", all}).Lines().size(),
            sandbox_.Tshark(kCapture, {"-Y", "rst"}).Lines().size());
}

TEST_F(Profile, LeavesWhatTheUserHasAlone) {
  const fs::path own = Configuration() / "preferences";
  WriteFile(own, "gui.column.format:\n\t\"No.\", \"%m\"\n");
  const std::string before = ReadFile(own);
  ASSERT_EQ(Install().code, 0);
  EXPECT_EQ(ReadFile(own), before);
  EXPECT_FALSE(fs::exists(Configuration() / "colorfilters"));

  // Again changes nothing; a profile that the user has changed is kept beside it.
  ASSERT_EQ(Install().code, 0);
  EXPECT_FALSE(fs::exists(Configuration() / "profiles/TCP Resets (older 1)"));
  WriteFile(Folder() / "preferences", "mine");
  ASSERT_EQ(Install().code, 0);
  EXPECT_EQ(ReadFile(Configuration() / "profiles/TCP Resets (older 1)/preferences"), "mine");
  EXPECT_NE(ReadFile(Folder() / "preferences"), "mine");
}

TEST_F(Profile, SaysSoWhenItCannotBeInstalled) {
  WriteFile(sandbox_.home() / "file", "");
  const Outcome outcome =
      sandbox_.Run({fs::path(RST_PROFILE) / "install", sandbox_.home() / "file"});
  EXPECT_NE(outcome.code, 0);
  EXPECT_NE(outcome.errors.find("cannot write"), std::string::npos) << outcome.errors;
}

TEST_F(Profile, FindsTheConfigurationByItself) {
  ASSERT_EQ(sandbox_.Run({fs::path(RST_PROFILE) / "install"}).code, 0);
  EXPECT_TRUE(fs::exists(Folder() / "colorfilters"));
}

}  // namespace
