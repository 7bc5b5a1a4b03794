// SPDX-License-Identifier: GPL-2.0-or-later
// What Wireshark looks up in the shared object; nothing else is exported.
#include "packet-rst.h"
#include "wireshark_api.h"

extern "C" {
// A const object has internal linkage in C++, even here, unless it was declared extern.
extern WS_DLL_PUBLIC_DEF const char plugin_version[];
extern WS_DLL_PUBLIC_DEF const int plugin_want_major;
extern WS_DLL_PUBLIC_DEF const int plugin_want_minor;
WS_DLL_PUBLIC void plugin_register(void);
#ifdef WS_PLUGIN_DESC_DISSECTOR
WS_DLL_PUBLIC uint32_t plugin_describe(void);
#endif
}

const char plugin_version[] = RST_VERSION;
const int plugin_want_major = WIRESHARK_VERSION_MAJOR;
const int plugin_want_minor = WIRESHARK_VERSION_MINOR;

void plugin_register(void) {
  static proto_plugin plugin;
  plugin.register_protoinfo = rst::plugin::RegisterProtocol;
  plugin.register_handoff = rst::plugin::RegisterHandoff;
  proto_register_plugin(&plugin);
}

#ifdef WS_PLUGIN_DESC_DISSECTOR
uint32_t plugin_describe(void) {
  return WS_PLUGIN_DESC_DISSECTOR;
}
#endif
