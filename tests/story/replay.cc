// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdio>
#include <stdexcept>

#include "address.h"
#include "story.h"

namespace rst::story {

std::vector<Judged> Replay(const Events& events, const Settings& settings) {
  std::vector<Judged> judged;
  Tracker tracker(settings);
  for (const Event& event : events) {
    Segment segment = event.segment;
    segment.payload = event.payload;
    // In both ways, by turns.
    if (segment.frame % 2 != 0) {
      tracker.Draft() = segment;
      tracker.ObserveDraft();
    } else {
      tracker.Observe(segment);
    }
    if (event.IsReset()) judged.push_back({&event, *tracker.FindVerdict(segment.frame), {}});
  }
  if (tracker.mistakes() != 0) throw std::logic_error("something was thrown");
  for (Judged& each : judged) each.in_the_end = *tracker.FindVerdict(each.at_once.frame);
  return judged;
}

std::string Describe(const Event& event) {
  constexpr std::string_view kLetters = "FSRP.UEC";
  const Segment& segment = event.segment;
  std::string flags;
  for (size_t i = 0; i < kLetters.size(); ++i) {
    if ((segment.flags >> i & 1) != 0) flags += kLetters[i];
  }
  char numbers[96];
  std::snprintf(numbers, sizeof numbers, " %u+%u ack %u win %u ttl %u id %u", segment.seq.raw(),
                segment.length, segment.ack.raw(), segment.window, segment.hop_limit,
                segment.ip_id);
  return "frame " + std::to_string(segment.frame) + " " + ToText(segment.source) + " > " +
         ToText(segment.destination) + " " + flags + numbers;
}

}  // namespace rst::story
