// SPDX-License-Identifier: GPL-2.0-or-later
// The shared object as such: what it exports, that Wireshark takes it, and what it registers.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "sandbox.h"
#include "story.h"

namespace {

namespace fs = std::filesystem;

constexpr char kHangs[] = "tshark -G plugins hangs with a sanitizer's library";

using Names = std::set<std::string>;

// The type of each field of ours.
std::map<std::string, std::string> RegisteredFields() {
  std::map<std::string, std::string> types;
  for (const std::string& line : Sandbox().Run({RST_TSHARK, "-G", "fields"}).Lines()) {
    const auto columns = Split(line, '\t');
    if (columns.size() < 4 || columns[0] != "F" || columns[2].rfind("rst.", 0) != 0) continue;
    types[columns[2]] = columns[3];
  }
  return types;
}

TEST(Load, ExportsOnlyWhatWiresharkLooksUp) {
  Names symbols;
  for (const std::string& line :
       Sandbox().Run({RST_NM, "-D", "--defined-only", RST_PLUGIN_FILE}).Lines()) {
    symbols.insert(Split(line, ' ').back());
  }
  symbols.erase("plugin_describe");  // from Wireshark 4.4 on
  EXPECT_EQ(symbols,
            (Names{"plugin_register", "plugin_version", "plugin_want_major", "plugin_want_minor"}));
}

// Wireshark's own check of its sources (tools/checkAPIs.pl) says what must not be called: what
// overruns its buffer, depends on the locale, ends the program, or writes to the terminal.
TEST(Load, CallsNothingThatWiresharkProhibits) {
  if (*RST_PRELOAD != '\0') GTEST_SKIP() << "a sanitizer calls some of them";
  const Names prohibited = {
      "gets",         "sprintf",  "vsprintf",     "strcpy",        "strncpy",       "strcat",
      "strncat",      "strtok",   "strdup",       "strndup",       "atoi",          "bzero",
      "bcopy",        "malloc",   "calloc",       "realloc",       "free",          "strcasecmp",
      "perror",       "strerror", "strncasecmp",  "g_strup",       "g_strdown",     "tolower",
      "toupper",      "isalpha",  "isprint",      "setlocale",     "open",          "fopen",
      "unlink",       "remove",   "rename",       "mkdir",         "tmpnam",        "abort",
      "exit",         "_exit",    "g_error",      "printf",        "puts",          "putchar",
      "fprintf",      "g_log",    "g_print",      "g_printerr",    "ctime",         "alloca",
      "system",       "write",    "__printf_chk", "__fprintf_chk", "__sprintf_chk", "__strcpy_chk",
      "__assert_fail"};
  for (const std::string& line :
       Sandbox().Run({RST_NM, "-D", "--undefined-only", RST_PLUGIN_FILE}).Lines()) {
    const std::string symbol = Split(Split(line, ' ').back(), '@').front();
    EXPECT_EQ(prohibited.count(symbol), 0U) << symbol;
  }
}

TEST(Load, WiresharkListsThePlugin) {
  if (*RST_PRELOAD != '\0') GTEST_SKIP() << kHangs;
  const Outcome plugins = Sandbox().Run({RST_TSHARK, "-G", "plugins"});
  EXPECT_NE(plugins.output.find("rst.so"), std::string::npos) << plugins.errors;
  EXPECT_EQ(plugins.code, 0);
}

TEST(Load, EveryFieldHasItsType) {
  const std::map<std::string, std::string> expected = {
      {"rst.cause", "FT_STRING"},       {"rst.family", "FT_STRING"},
      {"rst.phase", "FT_STRING"},       {"rst.sender", "FT_STRING"},
      {"rst.origin", "FT_STRING"},      {"rst.form", "FT_STRING"},
      {"rst.confidence", "FT_UINT8"},   {"rst.explanation", "FT_STRING"},
      {"rst.evidence", "FT_STRING"},    {"rst.alternative", "FT_STRING"},
      {"rst.advice", "FT_STRING"},      {"rst.trigger", "FT_FRAMENUM"},
      {"rst.related", "FT_FRAMENUM"},   {"rst.delay", "FT_RELATIVE_TIME"},
      {"rst.idle", "FT_RELATIVE_TIME"}, {"rst.hop_delta", "FT_INT16"},
      {"rst.acceptable", "FT_BOOLEAN"}, {"rst.bytes_lost", "FT_UINT32"},
      {"rst.stated.by", "FT_STRING"},   {"rst.stated.reason", "FT_STRING"},
      {"rst.injector", "FT_STRING"},    {"rst.hindsight", "FT_BOOLEAN"},
      {"rst.hint", "FT_STRING"},        {"rst.points", "FT_STRING"},
  };
  auto fields = RegisteredFields();
  std::erase_if(fields, [](const auto& field) { return field.first.rfind("rst.expert.", 0) == 0; });
  EXPECT_EQ(fields, expected);
}

TEST(Load, EveryCauseHasAnExpertItem) {
  const auto fields = RegisteredFields();
  EXPECT_EQ(fields.count("rst.expert.port_closed"), 1U);
  EXPECT_EQ(fields.count("rst.expert.unexplained"), 1U);
}

// Wireshark goes on without such a plugin and exits with 0, so that only the list of plugins tells.
TEST(Load, APluginForAnotherVersionIsRefusedAndSaidSo) {
  if (*RST_PRELOAD != '\0') GTEST_SKIP() << kHangs;
  Sandbox sandbox;
  const fs::path plugins = sandbox.home() / "plugins";
  fs::create_directories(plugins / RST_SERIES / "epan");
  fs::copy(RST_WRONG_MINOR_FILE, plugins / RST_SERIES / "epan" / "rst.so");
  sandbox.Set("WIRESHARK_PLUGIN_DIR", plugins);
  const Outcome list = sandbox.Run({RST_TSHARK, "-G", "plugins"});
  EXPECT_EQ(list.output.find("rst.so"), std::string::npos);
  EXPECT_NE(list.errors.find("rst.so"), std::string::npos) << list.errors;
  EXPECT_NE(list.errors.find("99"), std::string::npos) << list.errors;

  const fs::path capture = sandbox.home() / "story.pcap";
  encap::WritePcap(capture, encap::kEthernet, encap::SeveralResets());
  const Outcome frames = sandbox.Tshark(capture, {});
  EXPECT_EQ(frames.code, 0);
  EXPECT_EQ(frames.Lines().size(), encap::SeveralResets().size());
}

}  // namespace
