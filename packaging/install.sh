#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Puts the plugin where the Wireshark of this machine looks for it, and proves that it is loaded.
# usage: install.sh [--uninstall] [folder]
#   folder   holds plugins/<version>/epan/rst.so; without it: the folder of this script
#   TSHARK   (environment) the tshark to ask, if it is not the one in PATH
# Installs for this user; as root for all users, because Wireshark ignores personal plugins of root.
set -eu

profile_name='TCP Resets'

say() { printf '%s\n' "$*"; }
fail() {
  printf 'install.sh: %s\n' "$*" >&2
  exit 1
}

find_tshark() {
  for candidate in "${TSHARK:-tshark}" /Applications/Wireshark.app/Contents/MacOS/tshark; do
    tshark=$(command -v "$candidate") && return
  done
  fail "there is no ${TSHARK:-tshark}. Install it (Debian: apt-get install tshark), or name it: \
TSHARK=/path/to/tshark install.sh"
}

# Prints the folder that tshark lists under a name.
folder_of() {
  "$tshark" -G folders 2>/dev/null | sed -n "s/^$1:[[:space:]]*//p" | head -n 1
}

listed() { "$tshark" -G plugins 2>/dev/null | grep '^rst\.so'; }

# Why does tshark not list the plugin that has just been put into place? Its own words come first.
explain() {
  "$tshark" -G plugins 2>&1 >/dev/null | grep -i 'rst\.so' >&2 || true
  if [ "$scope" = Personal ] && { [ "$(id -u)" -eq 0 ] || [ "$(id -g)" -eq 0 ]; }; then
    fail "Wireshark ignores personal plugins of the group root. Run this as root (it then installs \
for all users), or as a user of another group"
  fi
  fail "$tshark $version does not load $target. A plugin works only with the minor version of \
Wireshark that it was built for ($series here): take the package for $series, or build it on this \
machine with packaging/demo (remove an old folder 'build' first)"
}

action=install
if [ "${1:-}" = --uninstall ]; then
  action=uninstall
  shift
fi
case "$#:${1:-}" in
  0:*) from=$(cd "$(dirname "$0")" && pwd) ;;
  1:-*) sed -n '3,7s/^# //p' "$0"; exit 2 ;;
  1:*) from=$1 ;;
  *) sed -n '3,7s/^# //p' "$0"; exit 2 ;;
esac

find_tshark
version=$("$tshark" --version 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9][0-9.]*[0-9]\).*/\1/p')
series=$(printf '%s' "$version" | cut -d . -f 1,2)
[ -n "$series" ] || fail "$tshark --version names no version"
scope=Personal
[ "$(id -u)" -ne 0 ] || scope=Global
plugins=$(folder_of "$scope Plugins")
[ -n "$plugins" ] || fail "$tshark -G folders names no folder for plugins: was it built without them?"
configuration=$(folder_of "$scope configuration")
target=$plugins/epan/rst.so
profile=$configuration/profiles/$profile_name

if [ "$action" = uninstall ]; then
  [ -e "$target" ] || fail "nothing to remove: there is no $target"
  rm -f "$target" || fail "cannot remove $target"
  [ -z "$configuration" ] || rm -rf "$profile"
  say "Removed $target"
  ! listed || fail "tshark still loads a plugin rst.so, from the place named above: remove that one too"
  exit 0
fi

# macOS writes 4-4 where the others write 4.4.
built=
for candidate in "$from/plugins/$series/epan/rst.so" \
  "$from/plugins/$(printf '%s' "$series" | tr . -)/epan/rst.so"; do
  [ ! -f "$candidate" ] || built=$candidate
done
if [ -z "$built" ]; then
  others=$(cd "$from/plugins" 2>/dev/null && ls -d -- */epan/rst.so 2>/dev/null | cut -d / -f 1 |
    tr '\n' ' ') || true
  [ -n "$others" ] || fail "there is no plugin in $from/plugins"
  fail "$tshark is version $version, but the plugin in $from is for ${others% }. A plugin works only \
with the minor version of Wireshark that it was built for: take the package for $series, or build it \
on this machine with packaging/demo"
fi

# Beside the target first: a Wireshark that is running keeps the file it has loaded.
mkdir -p "$plugins/epan" && cp -f "$built" "$target.new" && chmod 644 "$target.new" &&
  mv -f "$target.new" "$target" || fail "cannot write $target"
[ -n "$(listed)" ] || explain
say "The plugin is installed as $target"
if [ -d "$from/profile/$profile_name" ] && [ -n "$configuration" ]; then
  mkdir -p "$profile" && cp -f "$from/profile/$profile_name"/* "$profile"/ ||
    fail "the plugin works, but the profile cannot be written to $profile"
  say "The profile is installed as $profile"
fi
[ "$scope" = Personal ] || say "(for all users, because Wireshark ignores personal plugins of root)"
case $(listed) in
  *"$target"*) ;;
  *) say "Note: Wireshark loads another copy of it: $(listed | sed 's/.*[[:space:]]//')" ;;
esac
