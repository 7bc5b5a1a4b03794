# shellcheck shell=bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Shared by the tests beside it. CMake gives RST_SOURCE (the checkout), RST_PLUGIN_DIR (plugins/ of the
# build), RST_SERIES (the minor version of Wireshark) and RST_WRONG_MINOR_FILE.

# What a user has: a home, which is not that of root, and a copy of the scripts that can be read. It
# holds no sources: were something to be built that should not be, it would fail.
setup() {
  scratch=$(mktemp -d)
  project=$scratch/project
  mkdir -p "$scratch/home" "$scratch/bin" "$project/captures"
  cp -r "$RST_SOURCE/packaging" "$project"
  cp "$RST_SOURCE/captures/demo.pcapng" "$project/captures"
  chmod -R a+rwX "$scratch"
}

teardown() { rm -rf "$scratch"; }

# Wireshark loads no personal plugin for root: these tests are an ordinary user.
as_user() {
  local drop=()
  [ "$(id -u)" -ne 0 ] || drop=(setpriv --reuid=65534 "--regid=${group:-65534}" --clear-groups)
  run "${drop[@]}" env -u WIRESHARK_PLUGIN_DIR HOME="$scratch/home" "$@"
}

# Passes if the last command ended with `code` and its output holds each of the other arguments.
ended() {
  local code=$1 part
  shift
  printf '%s\n' "exit code $status" "$output"
  [ "$status" -eq "$code" ] || return 1
  for part in "$@"; do
    [[ $output == *"$part"* ]] || {
      printf 'missing from the output: %s\n' "$part"
      return 1
    }
  done
}

# Whether all of these programs are installed; `command -v` with several is content with one.
installed() {
  local program
  for program in "$@"; do command -v "$program" >/dev/null || return 1; done
}
