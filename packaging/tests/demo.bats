#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# What packaging/demo says to what it cannot use, which it must before it builds anything.
load common

# A command that is found before the system's.
stand_in() {
  printf '#!/bin/sh\n%s\n' "$2" >"$scratch/bin/$1"
  chmod 755 "$scratch/bin" "$scratch/bin/$1"
}

# For a PATH without the rest.
only_plain_commands() {
  local command
  for command in bash env id dirname basename grep sed mktemp rm mkdir; do
    ln -s "$(command -v "$command")" "$scratch/bin/$command"
  done
}

@test "names that are no captures" {
  as_user "$project/packaging/demo" "$scratch/no such file"
  ended 1 "there is no file $scratch/no such file"
  as_user "$project/packaging/demo" "$scratch"
  ended 1 "$scratch is no file"
  as_user "$project/packaging/demo" --bogus
  ended 1 "unknown option --bogus"
  as_user "$project/packaging/demo" --help
  ended 0 "usage: packaging/demo"
}

@test "a file that the user may not read" {
  touch "$scratch/secret.pcap"
  chmod 000 "$scratch/secret.pcap"
  as_user "$project/packaging/demo" "$scratch/secret.pcap"
  ended 1 "may not read $scratch/secret.pcap" "chmod"
}

@test "files that are no captures" {
  : >"$scratch/empty.pcap"
  printf 'These are words,\nand no packets.\n' >"$scratch/words.pcap"
  head -c 100 "$project/captures/demo.pcapng" >"$scratch/cut.pcapng"
  as_user "$project/packaging/demo" "$scratch"/*.pcap*
  ended 1 "$scratch/empty.pcap is empty" "words.pcap\" isn't a capture file" "cut.pcapng" \
    "nothing to show" "tcpdump -w"
  [[ $output != *Configuring* ]]
}

@test "packages are missing and there is no network" {
  stand_in dpkg-query 'exit 1'
  stand_in sudo 'exec "$@"'
  stand_in apt-get 'echo "E: Unable to locate package ninja-build"; exit 100'
  as_user env PATH="$scratch/bin:$PATH" "$project/packaging/demo"
  ended 1 "E: Unable to locate package" "Is the network up?" "g++ cmake ninja-build"
}

@test "packages are missing and there is no way to become root" {
  stand_in dpkg-query 'exit 1'
  only_plain_commands
  as_user env PATH="$scratch/bin" "$project/packaging/demo"
  ended 1 "as root run: apt-get install g++ cmake"
}

@test "not a Debian system" {
  only_plain_commands
  as_user env PATH="$scratch/bin" "$project/packaging/demo"
  ended 1 "this is no Debian system" "libwireshark-dev"
}
