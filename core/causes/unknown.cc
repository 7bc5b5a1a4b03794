// SPDX-License-Identifier: GPL-2.0-or-later
// Family "unknown": the honest answers. They come last, so that they are given only when nothing
// else fits.
#include "table.h"

namespace rst {
namespace {

Match ImpossibleFlags(const Reset& r) {
  Match match = Yes(Strength::kCertain);
  match.evidence.Add(
      {"no stack sends RST with these flags ({0:flags}): a crafted or a corrupted header",
       {r.segment().flags}});
  return match;
}

Match ImpossiblePayload(const Reset& r) {
  Match match = Yes(Strength::kCertain);
  match.evidence.Add(
      {"it carries {0:bytes} that continue the sender's stream: an ordinary data segment "
       "whose flags were corrupted",
       {r.segment().length}});
  return match;
}

Match CaptureIncomplete(const Reset& r) {
  const Connection& connection = r.connection();
  const bool late = !connection.from_start();
  const bool holes = r.sender().missing || r.receiver().missing;
  const bool one_sided = !connection.both_seen() && !r.receiver().OnlySyn();
  if (!late && !holes && !one_sided) return No();
  Match match = Yes(Strength::kPossible);
  if (connection.segments() == 0) {
    match.evidence.Add({"this reset is the only segment of its connection in the capture"});
  } else if (one_sided) {
    match.evidence.Add({"only one direction of the connection is in the capture"});
  } else if (late) {
    match.evidence.Add({"the connection began before the capture did"});
  } else {
    match.evidence.Add({"segments of this connection are missing from the capture"});
  }
  return match;
}

Match Unexplained(const Reset& r) {
  if (r.HasImpossibleFlags()) return ImpossibleFlags(r);
  if (r.HasStreamPayload()) return ImpossiblePayload(r);
  Match match = Yes(Strength::kPossible);
  match.evidence.Add({"no cause fits what the capture shows"});
  return match;
}

constexpr Rule kRules[] = {
    {.id = "capture-incomplete",
     .family = Family::kUnknown,
     .phase = Phase::kUnknown,
     .severity = Severity::kNote,
     .security = false,
     .title = "The capture does not hold what would tell",
     .sentence = "The capture does not hold what would tell why {sender} sent this reset",
     .advice =
         "Start the capture before the connection opens, at a point that sees both directions; if "
         "the evidence says that memory ran out, raise its limit",
     .reference = "",
     .needs = kNothing,
     .confidence = {.certain = 90, .likely = 75, .possible = 60},
     .imitators = "",
     .match = CaptureIncomplete},
    {.id = "unexplained",
     .family = Family::kUnknown,
     .phase = Phase::kUnknown,
     .severity = Severity::kNote,
     .security = false,
     .title = "The capture is complete and nothing explains the reset",
     .sentence = "Nothing in the capture explains why {sender} sent this reset",
     .advice =
         "Look at the hosts' logs for this moment, and capture at both ends to see who sent it",
     .reference = "",
     .needs = kNothing,
     .confidence = {.certain = 85, .likely = 60, .possible = 40},
     .imitators = "",
     .match = Unexplained},
};

}  // namespace

const std::span<const Rule> kUnknownRules(kRules);

}  // namespace rst
