// SPDX-License-Identifier: GPL-2.0-or-later
// The manual's page for each family: its causes, each with the exchange that one of the stories
// tells, the verdict that the core gives it, what looks alike and what to do.
#include "manual.h"

#include <algorithm>
#include <map>
#include <span>
#include <sstream>
#include <tuple>

#include "diagram.h"
#include "story.h"
#include "text.h"

namespace rst::packaging {
namespace {

using story::Judged;
using story::Story;

constexpr std::string_view kSeverities[] = {"chat", "note", "warning", "error"};

bool IsAbout(const Story& story, std::string_view cause) {
  return std::any_of(story.events.begin(), story.events.end(), [&](const story::Event& event) {
    return event.expected && event.expected->causes.front() == cause;
  });
}

// The first verdict of this cause; null = none, because the packets alone cannot decide.
const Verdict* VerdictOf(const std::vector<Judged>& judged, const Rule& rule) {
  for (const Judged& each : judged) {
    if (each.in_the_end.rule == &rule) return &each.in_the_end;
  }
  return nullptr;
}

// The shortest story of the cause: those first that show its verdict, are named after it and stand
// for themselves; null = none.
const Story* StoryOf(const std::vector<Story>& stories, const Rule& rule) {
  const Story* best = nullptr;
  const auto rank = [&](const Story& story) {
    const bool shown = VerdictOf(story::Replay(story.events), rule) != nullptr;
    const bool named = story.name.rfind(std::string(rule.id) + "-", 0) == 0;
    const bool alone = story.summary.rfind("The same", 0) != 0;
    return std::tuple(!shown, !named, !alone, story.events.size());
  };
  for (const Story& story : stories) {
    if (!IsAbout(story, rule.id)) continue;
    if (best == nullptr || rank(story) < rank(*best)) best = &story;
  }
  return best;
}

std::string Link(const Rule& rule) {
  return "[`" + std::string(rule.id) + "`](" + std::string(Name(rule.family)) + ".md#" +
         std::string(rule.id) + ")";
}

std::string Text(std::string_view (*make)(const Verdict&, std::span<char>),
                 const Verdict& verdict) {
  char buffer[1024];
  return std::string(make(verdict, std::span<char>(buffer)));
}

// What the exchange of another story has in common with this cause, as its author saw it.
void WriteLookAlikes(std::ostream& out, const std::vector<Story>& stories, const Rule& rule) {
  std::map<std::string, std::string> summaries;  // by cause; the shortest
  for (const Story& story : stories) {
    if (std::find(story.near.begin(), story.near.end(), rule.id) == story.near.end()) continue;
    for (const story::Event& event : story.events) {
      if (!event.expected) continue;
      std::string& summary = summaries[event.expected->causes.front()];
      if (summary.empty() || story.summary.size() < summary.size()) summary = story.summary;
    }
  }
  if (summaries.empty()) return;
  out << "**Told apart from**\n\n";
  for (const auto& [cause, summary] : summaries) {
    if (const Rule* other = FindRule(cause)) out << "- " << Link(*other) << ": " << summary << "\n";
  }
  out << "\n";
}

void WriteImitators(std::ostream& out, const Rule& rule) {
  std::string separator = "**Looks the same on the wire:** ";
  for (const Rule* other : ImitatorsOf(rule)) {
    out << separator << Link(*other);
    separator = ", ";
  }
  if (separator == ", ") out << "\n\n";
}

void WriteExample(std::ostream& out, const Story& story, const Rule& rule) {
  const std::vector<Judged> judged = story::Replay(story.events);
  out << story.summary << "\n\n```\n" << Diagram(story, judged) << "```\n\n";
  const Verdict* shown = VerdictOf(judged, rule);
  if (shown == nullptr) return;
  const Verdict& verdict = *shown;
  out << "> " << Text(Explanation, verdict) << " (" << int{verdict.confidence} << " %)\n\n";
  char buffer[1024];
  for (const Evidence& evidence : verdict.evidence) {
    out << "- " << EvidenceText(evidence, buffer) << "\n";
  }
  out << "\n**What to do:** " << Text(Advice, verdict) << ".\n\n";
}

std::string Section(const std::vector<Story>& stories, const Rule& rule) {
  std::ostringstream out;
  out << "## " << rule.id << "\n\n**" << rule.title
      << ".** Expert severity: " << kSeverities[static_cast<size_t>(rule.severity)]
      << (rule.security ? ", of interest for security" : "") << ".";
  if (!rule.reference.empty()) out << " See " << rule.reference << ".";
  out << "\n\n";
  if (const Story* story = StoryOf(stories, rule)) WriteExample(out, *story, rule);
  WriteImitators(out, rule);
  WriteLookAlikes(out, stories, rule);
  out << "**How sure:** " << int{rule.confidence.certain} << " % where nothing else fits, "
      << int{rule.confidence.likely} << " % where the packets are what such a host sends, "
      << int{rule.confidence.possible} << " % where it cannot be excluded.\n";
  return out.str();
}

std::string Page(const std::vector<Story>& stories, const FamilyStyle& style) {
  std::string page =
      "<!-- Made by rst-causes --write from the table of causes and the stories. -->\n";
  page += "# Resets of the family \"" + std::string(Name(style.family)) + "\"\n\n" +
          std::string(style.summary) + ". To see them all: `rst.family == \"" +
          std::string(Name(style.family)) + "\"`.\n\n";
  for (const Rule* rule : RulesOf(style.family)) {
    page += "- [" + std::string(rule->id) + "](#" + std::string(rule->id) +
            "): " + std::string(rule->title) + "\n";
  }
  for (const Rule* rule : RulesOf(style.family)) page += "\n" + Section(stories, *rule);
  return page;
}

}  // namespace

std::vector<File> Manual(const std::filesystem::path& project) {
  std::vector<Story> stories;
  for (const auto& path : story::FindStories(project / "tests/stories")) {
    stories.push_back(story::ReadStory(path));
  }
  std::vector<File> files;
  for (const FamilyStyle& style : Families()) {
    if (RulesOf(style.family).empty()) continue;
    files.push_back(
        {"packaging/manual/" + std::string(Name(style.family)) + ".md", Page(stories, style)});
  }
  return files;
}

}  // namespace rst::packaging
