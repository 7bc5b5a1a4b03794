#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# packaging/matrix where it can do nothing. What it does where it can is a test itself, which
# packaging/check runs.
load common

@test "says what was not tested and why" {
  as_user "$project/packaging/matrix" --short trixie
  ended 77 "NOT TESTED with Wireshark 4.4 (trixie): only root"
  as_user RST_MATRIX=none "$project/packaging/matrix"
  ended 77 "NOT TESTED with Wireshark 4.0 (bookworm) 4.4 (trixie) 4.6 (forky): RST_MATRIX is none"
}

@test "others are those with another Wireshark than this machine's" {
  for own in 4.0.17 4.4.18 4.2.2; do
    printf '#!/bin/sh\necho "TShark (Wireshark) %s."\n' "$own" >"$scratch/bin/tshark"
    chmod -R a+rx "$scratch/bin"
    as_user PATH="$scratch/bin:$PATH" "$project/packaging/matrix" --short others
    case $own in
      4.0.*) ended 77 "Wireshark 4.4 (trixie) 4.6 (forky):" ;;
      4.4.*) ended 77 "Wireshark 4.0 (bookworm) 4.6 (forky):" ;;
      *) ended 77 "Wireshark 4.0 (bookworm) 4.4 (trixie) 4.6 (forky):" ;;
    esac
  done
}

@test "refuses an unknown option or suite" {
  as_user "$project/packaging/matrix" --quick
  ended 1 "there is no option --quick"
  as_user "$project/packaging/matrix" --short warty
  ended 1 "there is no suite warty"
}
