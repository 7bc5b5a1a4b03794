# shellcheck shell=bash disable=SC2034
# SPDX-License-Identifier: GPL-2.0-or-later
# Shared by the scripts beside it; to be sourced. Debian and its derivatives only: elsewhere install
# the packages that correspond to these by hand.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build_packages=(g++ cmake ninja-build pkg-config libglib2.0-dev libwireshark-dev wireshark-dev tshark)

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }
fail() {
  warn "$@"
  exit 1
}

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

# Installs those of the named packages that are missing, as root or through sudo.
need_packages() {
  local missing as_root=() log=$root/build/apt.log
  command -v dpkg-query >/dev/null ||
    fail "this is no Debian system; install what corresponds to: $*"
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "missing packages; as root run: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${#missing[@]} missing packages: ${missing[*]}"
  mkdir -p "$(dirname "$log")"
  # What was known before may still do, so a failed update is not yet a failure. dumpcap's question
  # about capturing without root gets its default answer, "no".
  { "${as_root[@]}" apt-get update -q || true; } >"$log" 2>&1
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends -o Dpkg::Progress-Fancy=0 "${missing[@]}" \
    >>"$log" 2>&1 </dev/null || {
    grep '^[EW]: ' "$log" | head -n 5 >&2 || true
    fail "apt-get could not install them (all it said is in $log). Is the network up? Without one, \
install these by other means and run this again: ${missing[*]}"
  }
}

# configure_and_build PRESET [cmake options...]: into build/PRESET, showing progress.
configure_and_build() {
  local preset=$1 log
  shift
  log=$root/build/$preset-configure.log
  mkdir -p "$root/build"
  say "Configuring ($preset)"
  (cd "$root" && cmake --preset "$preset" "$@") >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    fail "CMake could not configure; all it said is in $log"
  }
  NINJA_STATUS='[%f/%t] ' cmake --build "$root/build/$preset"
}
