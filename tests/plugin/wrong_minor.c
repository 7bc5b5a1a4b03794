/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Asks for another Wireshark than the one that is running; built without its headers for this. */
#define EXPORT __attribute__((visibility("default")))

EXPORT extern const char plugin_version[];
EXPORT extern const int plugin_want_major, plugin_want_minor;
EXPORT void plugin_register(void);

const char plugin_version[] = "0";
const int plugin_want_major = WANT_MAJOR;
const int plugin_want_minor = WANT_MINOR;
void plugin_register(void) {}
