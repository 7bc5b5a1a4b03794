// SPDX-License-Identifier: GPL-2.0-or-later
#include "diagram.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "address.h"
#include "rule.h"

namespace rst::packaging {
namespace {

using story::Event;
using story::Judged;
using story::Story;

constexpr size_t kWidth = 44;      // of an arrow
constexpr size_t kMostLines = 24;  // what does not fit is left out in the middle

struct ByBytes {
  static auto Key(const SocketAddress& a) { return std::tuple(a.address.bytes, a.port); }
  bool operator()(const Segment& a, const Segment& b) const {
    return std::pair(Key(a.source), Key(a.destination)) <
           std::pair(Key(b.source), Key(b.destination));
  }
};

// What one side has shown before, so that only news is written.
struct Shown {
  uint32_t next = 0;  // after the highest number it sent
  uint8_t hop_limit = 0;
  std::set<std::pair<uint32_t, uint32_t>> sent;  // number and length of what takes up space
};
using Sides = std::map<Segment, Shown, ByBytes>;

std::string Flags(const Segment& segment) {
  static constexpr std::pair<Flag, const char*> kNames[] = {
      {kSyn, "SYN"}, {kFin, "FIN"}, {kRst, "RST"}, {kUrg, "URG"}, {kEce, "ECE"}, {kCwr, "CWR"}};
  std::string names;
  for (const auto& [flag, name] : kNames) {
    if (segment.Has(flag)) names += std::string(names.empty() ? "" : ", ") + name;
  }
  if (segment.Has(kAck) && (segment.length == 0 || !names.empty())) {
    names += names.empty() ? "ACK" : ", ACK";
  }
  if (names.empty() && segment.length == 0) return segment.flags == 0 ? "no flags" : "PSH";
  return names;
}

std::string Label(const Segment& segment, Shown& shown) {
  std::string label = Flags(segment);
  const auto add = [&](const std::string& text) { label += (label.empty() ? "" : ", ") + text; };
  if (segment.length > 0) {
    add(std::to_string(segment.length) + (segment.length == 1 ? " byte" : " bytes"));
  }
  const bool behind = !shown.sent.empty() && segment.seq.raw() + 1 == shown.next;
  const bool probe = behind && segment.length <= 1 && (segment.flags & (kSyn | kFin | kRst)) == 0;
  if (probe) {
    add("a number back: are you there?");
  } else if (segment.SegLen() > 0 &&
             !shown.sent.insert({segment.seq.raw(), segment.SegLen()}).second) {
    add("again");
  }
  if (segment.window == 0 && !segment.Has(kRst)) add("window 0");
  if (shown.hop_limit != 0 && shown.hop_limit != segment.hop_limit) {
    add("hop limit " + std::to_string(segment.hop_limit) + ", not " +
        std::to_string(shown.hop_limit));
  } else {
    shown.hop_limit = segment.hop_limit;
  }
  if (!segment.Has(kRst) && (shown.next == 0 || SeqNum(shown.next) < segment.End())) {
    shown.next = segment.End().raw();
  }
  return label;
}

// "|--- SYN ------->|" or "|<--- RST -------|"
std::string Arrow(const std::string& label, bool to_right) {
  std::string text = " " + label + " ";
  const size_t dashes = kWidth > text.size() + 3 ? kWidth - text.size() - 3 : 1;
  return to_right ? "|--" + text + std::string(dashes, '-') + ">|"
                  : "|<-" + text + std::string(dashes, '-') + "-|";
}

std::string Line(const Event& event, Nanoseconds start, Shown& shown) {
  char head[32];
  std::snprintf(head, sizeof head, "%3u %9.3f s  ", event.number,
                static_cast<double>(event.segment.time - start) / static_cast<double>(kSecond));
  return head + Arrow(Label(event.segment, shown), event.from_client);
}

const SocketAddress& End(const Event& event, bool client) {
  return event.from_client == client ? event.segment.source : event.segment.destination;
}

bool Differ(const Story& story, bool client) {
  const SocketAddress& first = End(story.events.front(), client);
  return std::any_of(story.events.begin(), story.events.end(),
                     [&](const Event& event) { return End(event, client) != first; });
}

// What tells the connections of a story apart; empty if it has only one.
std::string Connection(const Story& story, const Event& event) {
  if (Differ(story, false)) return " " + story::ToText(End(event, false));
  if (Differ(story, true)) return " from port " + std::to_string(End(event, true).port);
  return "";
}

}  // namespace

std::string Diagram(const Story& story, const std::vector<Judged>& judged) {
  const Nanoseconds start = story.events.front().segment.time;
  Sides sides;
  std::vector<std::string> lines;
  for (const Event& event : story.events) {
    std::string line = Line(event, start, sides[event.segment]) + Connection(story, event);
    for (const Judged& each : judged) {
      if (each.event != &event) continue;
      line += "  " + std::string(each.in_the_end.rule->id) + ", " +
              std::to_string(each.in_the_end.confidence) + " %";
    }
    lines.push_back(std::move(line));
  }
  std::string out = "                 client" + std::string(kWidth - 10, ' ') + "server\n";
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines.size() > kMostLines && i == kMostLines / 2) {
      const size_t left_out = lines.size() - kMostLines;
      out += "                 ... and " + std::to_string(left_out) + " more ...\n";
      i += left_out;
    }
    out += lines[i] + "\n";
  }
  return out;
}

}  // namespace rst::packaging
