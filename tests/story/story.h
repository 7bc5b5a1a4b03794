// SPDX-License-Identifier: GPL-2.0-or-later
// Stories: short text files that tell one exchange of TCP segments and what the core has to say of
// each reset in it. The notation is described in tests/stories/README.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "segment.h"
#include "tracker.h"
#include "verdict.h"

namespace rst::story {

// What is wrong in a story file: "file:line: message".
class StoryError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// What a story demands of the verdict on one reset. Absent values are not checked.
struct Expectation {
  std::vector<std::string> causes;  // any of them is right, the best first
  std::optional<Role> sender;
  std::optional<Form> form;
  std::optional<Origin> origin;
  std::optional<uint32_t> trigger;  // number of the event it answers, 0 = none
  std::optional<uint32_t> count;
  std::optional<bool> acceptable;
  uint8_t min_confidence = 0;
  uint8_t max_confidence = 100;

  bool Allows(std::string_view cause) const;
};

// One line of a story. Events can be copied: the segment's payload is set when it is replayed.
struct Event {
  Segment segment;               // frame = place in the list of events, from 1
  std::vector<uint8_t> options;  // as in the TCP header, padded
  std::vector<uint8_t> payload;
  uint64_t link_destination = 0;
  bool from_client = false;
  bool seq_is_absolute = false;  // written as =N: not counted from the initial number
  bool ack_is_absolute = false;
  uint32_t number = 0;  // counted in the story as written, from 1; 0 = added later
  int line = 0;
  std::optional<Expectation> expected;  // set on resets of the story as written

  bool IsReset() const { return segment.Has(kRst); }
};
using Events = std::vector<Event>;

struct Story {
  std::string name;  // of the file, without folder and extension
  std::string path;
  std::string summary;            // the comment lines that are not one of the following headers
  std::vector<std::string> near;  // causes that none of its resets may be given
  std::string synthetic;          // why no real stack here makes it; empty = real
  std::string cut;                // why a capture that begins later may be judged otherwise
  std::string ports;              // why the port numbers matter
  std::string family;             // why the address family matters
  Events events;
};

// Throws StoryError.
Story ParseStory(std::string_view text, const std::string& path);
Story ReadStory(const std::filesystem::path& path);

// All *.story files below the folder, in the order of their names.
std::vector<std::filesystem::path> FindStories(const std::filesystem::path& folder);

// What the core said of one reset.
struct Judged {
  const Event* event;  // in the list that was replayed
  Verdict at_once;     // when the reset was observed
  Verdict in_the_end;  // after the last event
};

// Shows the events to a new tracker. `events` must outlive the answer.
std::vector<Judged> Replay(const Events& events, const Settings& settings = {});

// The story as a person would retell it, one line for each event; for failure messages.
std::string Describe(const Event& event);

}  // namespace rst::story
