// SPDX-License-Identifier: GPL-2.0-or-later
#include "properties.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "dialogue.h"
#include "rule.h"
#include "text.h"
#include "tracker.h"

namespace rst::fuzz {
namespace {

struct Judged {
  Verdict at_once;
  Verdict in_the_end;
};

// The verdicts on the resets of the play, in order. `extra` sees each segment's time and may show
// the tracker more.
template <typename Extra>
std::vector<Judged> Judge(const Play& play, const Settings& settings, Extra extra) {
  Tracker tracker(settings);
  std::vector<Judged> judged;
  for (const Segment& segment : play.segments) {
    // In both ways, by turns.
    if (segment.frame % 2 != 0) {
      tracker.Draft() = segment;
      tracker.ObserveDraft();
    } else {
      tracker.Observe(segment);
    }
    if (segment.Has(kRst)) judged.push_back({*tracker.FindVerdict(segment.frame), {}});
    extra(tracker, segment);
  }
  if (tracker.mistakes() != 0) {
    std::fputs("something was thrown\n", stderr);
    std::abort();
  }
  for (Judged& each : judged) each.in_the_end = *tracker.FindVerdict(each.at_once.frame);
  return judged;
}

std::vector<Judged> Judge(const Play& play, const Settings& settings = {}) {
  return Judge(play, settings, [](Tracker&, const Segment&) {});
}

bool Readable(std::string_view text) {
  const auto odd = [](char c) { return c == '{' || c == '}' || c < ' ' || c > '~'; };
  return !text.empty() && std::none_of(text.begin(), text.end(), odd);
}

std::string BadTexts(const Verdict& verdict) {
  char buffer[1024];
  if (!Readable(Explanation(verdict, buffer))) return "explanation: " + std::string(buffer);
  if (!Readable(Headline(verdict, buffer))) return "headline";
  if (!Readable(Advice(verdict, buffer))) return "advice";
  for (const Evidence& evidence : verdict.evidence) {
    if (!Readable(EvidenceText(evidence, buffer))) return "evidence: " + std::string(evidence.text);
  }
  return "";
}

// Only hindsight can know of later frames.
std::string BadFrames(const Verdict& verdict, uint32_t reset, uint32_t last) {
  const uint32_t latest = verdict.hindsight ? last : reset;
  if (verdict.frame != reset) return "frame";
  if (verdict.trigger >= reset) return "trigger is not earlier";
  for (const uint32_t frame : verdict.related) {
    if (frame < 1 || frame > latest || frame == reset) {
      return "related frame " + std::to_string(frame);
    }
  }
  for (const Evidence& evidence : verdict.evidence) {
    for (size_t i = 0; i < evidence.numbers.size(); ++i) {
      if (!NamesFrame(evidence, i)) continue;
      if (evidence.numbers[i] < 1 || evidence.numbers[i] > latest) {
        return "frame " + std::to_string(evidence.numbers[i]) +
               " in: " + std::string(evidence.text);
      }
    }
  }
  return "";
}

std::string BadVerdict(const Verdict& verdict, uint32_t reset, const Play& play) {
  if (verdict.rule == nullptr) return "no cause";
  if (FindRule(verdict.rule->id) != verdict.rule) return "not a rule";
  if (verdict.confidence > 100) return "confidence";
  for (const Rule* other : verdict.alternatives) {
    if (other == nullptr || other == verdict.rule) return "alternative";
  }
  if (play.time_goes_forward && verdict.has_delay && verdict.delay < 0) return "delay";
  if (play.time_goes_forward && verdict.has_idle && verdict.idle < 0) return "idle";
  const std::string frames = BadFrames(verdict, reset, static_cast<uint32_t>(play.segments.size()));
  return frames.empty() ? BadTexts(verdict) : frames;
}

bool Same(const Verdict& a, const Verdict& b) {
  return a.rule == b.rule && a.confidence == b.confidence && a.trigger == b.trigger &&
         a.origin == b.origin && a.form == b.form && a.phase == b.phase &&
         a.bytes_lost == b.bytes_lost && a.hindsight == b.hindsight && a.count == b.count;
}

std::string Difference(const std::vector<Judged>& one, const std::vector<Judged>& other) {
  for (size_t i = 0; i < one.size(); ++i) {
    const Verdict& a = one[i].in_the_end;
    const Verdict& b = other[i].in_the_end;
    if (Same(a, b) && Same(one[i].at_once, other[i].at_once)) continue;
    return "frame " + std::to_string(a.frame) + ": " + std::string(a.rule->id) + " " +
           std::to_string(a.confidence) + " against " + std::string(b.rule->id) + " " +
           std::to_string(b.confidence);
  }
  return "";
}

// Hosts that have nothing to do with the play exchange payload all the while.
void Chatter(Tracker& tracker, const Segment& now) {
  Segment segment;
  segment.frame = now.frame;
  segment.time = now.time;
  const auto host = static_cast<uint8_t>(now.frame % 5);
  segment.source = {{{203, 0, 113, host}, false}, 5000};
  segment.destination = {{{198, 51, 100, host}, false}, 5001};
  segment.seq = SeqNum(now.frame * 100);
  segment.ack = SeqNum(77);
  segment.flags = kAck;
  segment.length = 100;
  segment.hop_limit = 50;
  tracker.Observe(segment);
}

std::string BadVerdicts(const Play& play, const std::vector<Judged>& judged) {
  for (const Judged& each : judged) {
    const uint32_t frame = each.at_once.frame;
    if (each.at_once.hindsight) return "hindsight at once";
    if (const auto bad = BadVerdict(each.at_once, frame, play); !bad.empty()) {
      return "at once, frame " + std::to_string(frame) + ": " + bad;
    }
    if (const auto bad = BadVerdict(each.in_the_end, frame, play); !bad.empty()) {
      return "in the end, frame " + std::to_string(frame) + ": " + bad;
    }
    Verdict end = each.in_the_end;
    if (!end.hindsight && !Same(each.at_once, end)) return "changed without hindsight";
  }
  return "";
}

}  // namespace

std::string Violation(std::span<const uint8_t> bytes) {
  const Play play = Perform(bytes);
  const std::vector<Judged> judged = Judge(play);
  if (std::string bad = BadVerdicts(play, judged); !bad.empty()) return bad;

  Settings packing;
  packing.open_connections = packing.most_open_connections = 1;
  packing.hash_seed = 42;
  if (std::string bad = Difference(judged, Judge(play, packing)); !bad.empty()) {
    return "packing changes " + bad;
  }
  if (std::string bad = Difference(judged, Judge(play, {}, Chatter)); !bad.empty()) {
    return "unrelated hosts change " + bad;
  }
  const auto ask = [](Tracker& tracker, const Segment& now) { tracker.FindHint(now.frame); };
  if (std::string bad = Difference(judged, Judge(play, {}, ask)); !bad.empty()) {
    return "not to wait for further segments changes " + bad;
  }
  Settings forgetful;
  forgetful.max_connections = 2;
  forgetful.max_hosts = 2;
  if (std::string bad = BadVerdicts(play, Judge(play, forgetful)); !bad.empty()) {
    return "with little memory: " + bad;
  }
  return "";
}

}  // namespace rst::fuzz
