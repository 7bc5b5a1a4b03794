// SPDX-License-Identifier: GPL-2.0-or-later
#include "preferences.h"

#include <algorithm>

namespace rst::plugin {

Preferences g_preferences;

namespace {

constexpr guint kMostHops = 255;
constexpr uint64_t kMebibyte = uint64_t{1024} * 1024;

}  // namespace

void RegisterPreferences(int protocol) {
  constexpr guint kDecimal = 10;
  module_t* module = prefs_register_protocol(protocol, nullptr);
  prefs_register_uint_preference(
      module, "idle_seconds", "Idle after (seconds)",
      "Silence on a connection that counts as idle; a reset after it may be an idle timeout.",
      kDecimal, &g_preferences.idle_seconds);
  prefs_register_uint_preference(
      module, "hindsight_seconds", "Look back for (seconds)",
      "How long after a reset later packets may still change its verdict; 0 leaves every verdict "
      "as it was when the reset came.",
      kDecimal, &g_preferences.hindsight_seconds);
  prefs_register_uint_preference(
      module, "hop_tolerance", "Hops that mean nothing",
      "How far the hop limit of a reset may differ from the sender's other packets before it "
      "counts as sent by somebody else; raise it where routes change or paths are balanced.",
      kDecimal, &g_preferences.hop_tolerance);
  prefs_register_uint_preference(
      module, "memory_limit", "Memory for connections (MiB)",
      "About how much memory may be used to remember connections and hosts; beyond it those that "
      "have been silent longest are forgotten. Half as much besides keeps verdicts, the latest "
      "ones.",
      kDecimal, &g_preferences.memory_limit);
  prefs_register_bool_preference(
      module, "benign_expert_items", "Expert items for benign resets",
      "Whether resets that need no attention (health checks, late segments after a close) are "
      "listed in the expert information too, as chats.",
      &g_preferences.benign_expert_items);
  prefs_register_bool_preference(module, "info_column", "Name the cause in the Info column",
                                 "Whether the cause is added to the Info column of each reset.",
                                 &g_preferences.info_column);
}

Settings CoreSettings() {
  Settings settings;
  settings.idle_threshold = std::max(1U, g_preferences.idle_seconds) * kSecond;
  settings.hindsight_reach = g_preferences.hindsight_seconds * kSecond;
  settings.hop_tolerance = static_cast<int>(std::min(kMostHops, g_preferences.hop_tolerance));
  settings.hash_seed = uint64_t{g_random_int()} << 32 | g_random_int();
  LimitMemory(settings, g_preferences.memory_limit * kMebibyte);
  return settings;
}

}  // namespace rst::plugin
