// SPDX-License-Identifier: GPL-2.0-or-later
// The one place that includes Wireshark's headers and knows how versions 4.0 to 4.6 differ. It is
// not called wireshark.h because Wireshark's own headers include a file of that name.
#pragma once

#include <type_traits>

// clang-format off
#include <ws_version.h>
#include <epan/packet.h>
#include <epan/expert.h>
#include <epan/prefs.h>
#include <wiretap/wtap.h>  // up to 4.4, epan/packet.h brings it
#include <epan/stats_tree.h>
#include <epan/tap.h>
// clang-format on

#if __has_include(<epan/unit_strings.h>)
#include <epan/unit_strings.h>
#else
#include <wsutil/unit_strings.h>
#endif

// Defines WS_PLUGIN_DESC_DISSECTOR from 4.4 on; distributions did not ship it before.
#if __has_include(<wsutil/plugins.h>)
#include <wsutil/plugins.h>
#endif

// The type behind prefs_register_bool_preference().
#if WIRESHARK_VERSION_MAJOR == 4 && WIRESHARK_VERSION_MINOR < 4
using PreferenceBool = gboolean;
#else
using PreferenceBool = bool;
#endif

// From 4.2 on, interfaces are numbered within their section of the file.
template <typename Lookup>
const char* InterfaceName(Lookup lookup, const epan_t* session, uint32_t section, uint32_t number) {
  if constexpr (std::is_invocable_v<Lookup, const epan_t*, uint32_t, uint32_t>) {
    return lookup(session, number, section);
  } else {
    return lookup(session, number);
  }
}

static_assert(WIRESHARK_VERSION_MAJOR >= 4, "Wireshark 4.0 or newer is needed");
