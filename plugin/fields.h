// SPDX-License-Identifier: GPL-2.0-or-later
// The fields and expert items that the plugin adds to Wireshark.
#pragma once

#include "wireshark_api.h"

namespace rst {
struct Rule;
}

namespace rst::plugin {

// Ids that Wireshark gives to the fields; one for each rst.* of the documentation.
struct FieldIds {
  int cause, family, phase, sender, origin, form, confidence;
  int explanation, evidence, alternative, advice;
  int trigger, related, delay, idle, hop_delta, acceptable, bytes_lost;
  int stated_by, stated_reason, injector, hindsight, hint;
};
extern FieldIds g_field;

extern int g_protocol_tree;  // remembers whether the user has unfolded the subtree

void RegisterFields(int protocol);

// The expert item of a cause.
expert_field* ExpertFor(const Rule& rule);

}  // namespace rst::plugin
