// SPDX-License-Identifier: GPL-2.0-or-later
// Edit > Preferences > Protocols > RST, and -o rst.<name>:<value> on the command line.
#pragma once

#include "tracker.h"
#include "wireshark_api.h"

namespace rst::plugin {

// Wireshark writes the user's choices here.
struct Preferences {
  guint idle_seconds = 60;
  guint hindsight_seconds = 30;
  guint hop_tolerance = 2;
  guint memory_limit = 1024;  // in MiB
  PreferenceBool benign_expert_items = TRUE;
  PreferenceBool info_column = FALSE;
};
extern Preferences g_preferences;

void RegisterPreferences(int protocol);

// The choices that concern the core.
Settings CoreSettings();

}  // namespace rst::plugin
