// SPDX-License-Identifier: GPL-2.0-or-later
// The profile "TCP Resets" for Wireshark: columns, colours, filter buttons and I/O graphs.
#include <cctype>
#include <cstdlib>

#include "derived.h"
#include "hints.h"

namespace rst::packaging {
namespace {

const std::filesystem::path kFolder = "packaging/profile/TCP Resets";
constexpr std::string_view kComment =
    "# Made by rst-causes --write from the table of causes; changes here are lost.\n";

// Wireshark writes colours with 16 bits for each of red, green and blue.
std::string Colour(std::string_view hex) {
  std::string out = "[";
  for (size_t i = 0; i < 6; i += 2) {
    if (i > 0) out += ",";
    out += std::to_string(std::strtoul(std::string(hex.substr(i, 2)).c_str(), nullptr, 16) * 257);
  }
  return out + "]";
}

std::string Is(std::string_view field, std::string_view value) {
  return std::string(field) + " == \"" + std::string(value) + "\"";
}

// Only what this is about has a colour, so that it is seen at once.
std::string ColourRules() {
  std::string out(kComment);
  for (const FamilyStyle& style : Families()) {
    const std::string name(Name(style.family));
    out += "@Reset: " + name + "@" + Is("rst.family", name) + "@" + Colour(style.background) +
           Colour(style.foreground) + "\n";
  }
  return out + "@Beside a reset@rst.hint@" + Colour("fff8e0") + Colour("5a4a00") + "\n";
}

// A table's line of Wireshark's: quotes inside are written as \x22.
std::string Row(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) {
    out += out.empty() ? "\"" : ",\"";
    for (const char c : cell) c == '"' ? out += "\\x22" : out += c;
    out += "\"";
  }
  return out + "\n";
}

std::string Button(const std::string& menu, const std::string& label, const std::string& filter,
                   std::string_view meaning) {
  return Row({"TRUE", menu.empty() ? label : menu + "//" + label, filter, std::string(meaning)});
}

std::string Buttons() {
  std::string out(kComment);
  out += Button("", "Resets", "rst.cause", "Every TCP reset");
  for (const FamilyStyle& style : Families()) {
    const auto rules = RulesOf(style.family);
    if (rules.empty()) continue;
    const std::string name(Name(style.family));
    out += Button(name, "all", Is("rst.family", name), style.summary);
    for (const Rule* rule : rules) {
      out += Button(name, std::string(rule->id), Is("rst.cause", rule->id), rule->title);
    }
  }
  for (const HintKind& kind : HintKinds()) {
    out += Button("hints", std::string(kind.id), Is("rst.hint", kind.id), kind.title);
  }
  return out;
}

std::string Graphs() {
  std::string out(kComment);
  const auto graph = [](bool enabled, const std::string& name, const std::string& filter,
                        std::string_view colour, const char* style) {
    return Row({enabled ? "Enabled" : "Disabled", name, filter, "#" + std::string(colour), style,
                "Packets", "", "None", "1"});
  };
  for (const FamilyStyle& style : Families()) {
    const std::string name(Name(style.family));
    out += graph(true, "Resets: " + name, Is("rst.family", name), style.line, "Stacked Bar");
  }
  return out + graph(false, "All packets", "", "000000", "Line");
}

std::string Preferences() {
  std::string out(kComment);
  out += "\ngui.column.format:\n";
  constexpr std::string_view kColumns[][2] = {
      {"No.", "%m"},
      {"Time", "%t"},
      {"Source", "%s"},
      {"Destination", "%d"},
      {"Protocol", "%p"},
      {"Why the reset was sent", "%Cus:rst.cause:0:R"},
      {"Sure", "%Cus:rst.confidence:0:R"},
      {"Sent by", "%Cus:rst.origin:0:R"},
      {"Info", "%i"},
  };
  std::string separator;
  for (const auto& [title, format] : kColumns) {
    out += separator + "\t\"" + std::string(title) + "\", \"" + std::string(format) + "\"";
    separator = ",\n";
  }
  return out + "\n";
}

}  // namespace

std::vector<File> Profile() {
  return {{kFolder / "colorfilters", ColourRules()},
          {kFolder / "dfilter_buttons", Buttons()},
          {kFolder / "io_graphs", Graphs()},
          {kFolder / "preferences", Preferences()}};
}

}  // namespace rst::packaging
