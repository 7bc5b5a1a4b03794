// SPDX-License-Identifier: GPL-2.0-or-later
// Family "stated": the reset says why, and means none of the other causes. Which statement means
// what is in statement.cc; Classify() lets it win.
#include "table.h"

namespace rst {
namespace {

Match OnlyIfStated(const Reset&) {
  return No();
}

constexpr Rule kRules[] = {
    {.id = "stated-by-device",
     .family = Family::kStated,
     .phase = Phase::kUnknown,
     .severity = Severity::kWarn,
     .security = false,
     .title = "The reset itself says why it was sent",
     .sentence = "{sender} says why it reset: {stated}",
     .advice = "Look the reason up in the manual of the device that speaks here, and in its log",
     .reference = "RFC 9293 section 3.5.3; F5 K13223; Citrix CTX200852",
     .needs = kNothing,
     .given = kStatement,
     .confidence = kUsual,
     .imitators = "",
     .match = OnlyIfStated},
    {.id = "mptcp-reset",
     .family = Family::kStated,
     .phase = Phase::kUnknown,
     .severity = Severity::kNote,
     .security = false,
     .title = "Multipath TCP ended this subflow",
     .sentence = "{sender} ended this subflow of a multipath connection: {stated}",
     .advice =
         "See whether other subflows go on (`ip mptcp monitor`); the reason code says whether "
         "the path, the policy or the application ended this one",
     .reference = "RFC 8684 sections 3.5 and 3.6",
     .needs = kNothing,
     .given = kStatement,
     .confidence = kUsual,
     .imitators = "application-abort",
     .match = OnlyIfStated},
};

}  // namespace

const std::span<const Rule> kStatedRules(kRules);

}  // namespace rst
