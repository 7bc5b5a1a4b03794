#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# packaging/install.sh as an ordinary user would run it.
load common

# Lays a package out: the file `$1` as the plugin for version `$2`.
package() {
  mkdir -p "$scratch/package/plugins/$2/epan"
  cp "$1" "$scratch/package/plugins/$2/epan/rst.so"
  chmod -R a+rX "$scratch/package"
}

plugin() { package "$RST_PLUGIN_DIR/$RST_SERIES/epan/rst.so" "$RST_SERIES"; }

in_home() { find "$scratch/home" -name "$1"; }

@test "installs, again over itself, and uninstalls" {
  plugin
  for _ in 1 2; do
    as_user "$project/packaging/install.sh" "$scratch/package"
    ended 0 "The plugin is installed as $(in_home rst.so)"
    as_user tshark -G plugins
    ended 0 "$(in_home rst.so)"
  done
  as_user "$project/packaging/install.sh" --uninstall
  ended 0 "Removed $scratch/home"
  [ -z "$(in_home 'rst.so*')" ]
  as_user tshark -G plugins
  [[ $output != *rst.so* ]]
  as_user "$project/packaging/install.sh" --uninstall
  ended 1 "nothing to remove"
}

@test "the profile comes and goes with it, the user's own ones stay" {
  plugin
  mkdir -p "$scratch/package/profile/TCP Resets"
  echo "# columns" >"$scratch/package/profile/TCP Resets/preferences"
  as_user mkdir -p "$scratch/home/.config/wireshark/profiles/mine"
  as_user "$project/packaging/install.sh" "$scratch/package"
  ended 0 "The profile is installed as $scratch/home/.config/wireshark/profiles/TCP Resets"
  [ -f "$scratch/home/.config/wireshark/profiles/TCP Resets/preferences" ]
  as_user "$project/packaging/install.sh" --uninstall
  [ ! -e "$scratch/home/.config/wireshark/profiles/TCP Resets" ]
  [ -d "$scratch/home/.config/wireshark/profiles/mine" ]
}

@test "a package for another minor version is refused before anything is written" {
  package "$RST_WRONG_MINOR_FILE" 4.99
  as_user "$project/packaging/install.sh" "$scratch/package"
  ended 1 "is for 4.99." "take the package for $RST_SERIES"
  [ -z "$(in_home 'rst.so*')" ]
}

@test "a plugin for another minor version in the right folder: Wireshark's words, and what to do" {
  package "$RST_WRONG_MINOR_FILE" "$RST_SERIES"
  as_user "$project/packaging/install.sh" "$scratch/package"
  ended 1 "rst.so" "99" "does not load" "take the package for $RST_SERIES"
}

@test "the group root, whose personal plugins Wireshark ignores" {
  [ "$(id -u)" -eq 0 ] || skip "only root can take another group"
  plugin
  group=0 as_user "$project/packaging/install.sh" "$scratch/package"
  ended 1 "group root" "as a user of another group"
}

@test "WIRESHARK_PLUGIN_DIR does not lead it astray" {
  plugin
  mkdir "$scratch/elsewhere"
  as_user env WIRESHARK_PLUGIN_DIR="$scratch/elsewhere" "$project/packaging/install.sh" "$scratch/package"
  ended 0 "The plugin is installed as $scratch/home"
}

@test "no tshark" {
  plugin
  as_user env TSHARK=/nowhere/tshark "$project/packaging/install.sh" "$scratch/package"
  ended 1 "there is no /nowhere/tshark" "apt-get install tshark"
}

@test "an empty package, a folder that is none, too many words" {
  mkdir "$scratch/empty"
  as_user "$project/packaging/install.sh" "$scratch/empty"
  ended 1 "there is no plugin in $scratch/empty/plugins"
  as_user "$project/packaging/install.sh" "$scratch/nowhere"
  ended 1 "there is no plugin in $scratch/nowhere/plugins"
  as_user "$project/packaging/install.sh" one two
  ended 2 "usage: install.sh"
  as_user "$project/packaging/install.sh" --help
  ended 2 "usage: install.sh"
}

@test "a home that cannot be written" {
  plugin
  as_user env HOME=/proc/none "$project/packaging/install.sh" "$scratch/package"
  ended 1 "cannot write /proc/none"
}
