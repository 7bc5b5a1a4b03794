// SPDX-License-Identifier: GPL-2.0-or-later
// The fields and expert items that the plugin adds to Wireshark.
#pragma once

#include "wireshark_api.h"

namespace rst {
struct HintKind;
struct Rule;
}  // namespace rst

namespace rst::plugin {

// Ids that Wireshark gives to the fields; one for each rst.* of the documentation.
struct FieldIds {
  int cause, family, phase, sender, origin, points, form, confidence;
  int explanation, evidence, alternative, advice;
  int trigger, related, delay, idle, hop_delta, acceptable, bytes_lost;
  int stated_by, stated_reason, injector, hindsight, hint;
};
extern FieldIds g_field;

// They remember whether the user has unfolded such a subtree.
extern int g_protocol_tree;
extern int g_evidence_tree;

void RegisterFields(int protocol);

// The expert item of a cause, and of a hint.
expert_field* ExpertFor(const Rule& rule);
expert_field* ExpertFor(const HintKind& kind);

}  // namespace rst::plugin
