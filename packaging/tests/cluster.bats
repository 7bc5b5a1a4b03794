#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# packaging/cluster/rst-resets: whatever engine runs the batches and whatever goes wrong on the way, the
# result is that of one tshark after the other.
load common

setup_file() {
  export shared
  shared=$(mktemp -d)
  mkdir -p "$shared/captures/below"
  chmod 755 "$shared"
  cp "$RST_SOURCE"/captures/{abort,closed,half}*.pcapng "$shared/captures"
  cp "$RST_SOURCE/captures/demo.pcapng" "$shared/captures/with spaces and 'quotes\".pcapng"
  cp "$RST_SOURCE"/captures/keep*.client.pcapng "$shared/captures/below"
  cp "$RST_SOURCE/captures/demo.pcapng" "$shared/captures/with"$'\n'"newline.pcapng"
  head -c 20000 "$RST_SOURCE/captures/demo.pcapng" >"$shared/captures/cut.pcapng"
  cp -r "$RST_PLUGIN_DIR" "$shared/plugins"
  chmod -R a+rX "$shared"
  # One tshark a file, in two passes.
  find "$shared/captures" -type f -print0 | LC_ALL=C sort -z | while IFS= read -r -d '' capture; do
    as_nobody tshark -2 -n -r "$capture" -Y rst.cause -T fields -E occurrence=f -e frame.number \
      -e rst.cause -e rst.explanation 2>/dev/null | sed "s|^|$(basename "${capture//$'\n'/ }")\t|"
  done >"$shared/serial" || true
  [ "$(wc -l <"$shared/serial")" -gt 50 ]
}

teardown_file() { rm -rf "$shared"; }

as_nobody() {
  local drop=()
  [ "$(id -u)" -ne 0 ] || drop=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${drop[@]}" env HOME="${scratch:-/nowhere}/home" WIRESHARK_PLUGIN_DIR="$shared/plugins" "$@"
}

# rst-resets as a user; the results go to $out.
resets() {
  out=$scratch/home/out
  run as_nobody "$project/packaging/cluster/rst-resets" "$@"
}

same_as_serial() {
  jq -r '[(.capture | gsub("\n"; " ") | sub(".*/"; "")), .frame, .rst.cause, .rst.explanation] | @tsv' \
    "$scratch/home/out/resets.ndjson" | sort | diff - <(sort "$shared/serial")
}

# Batches so small that there are many.
small_batches() { sed -i 's/^BATCH_FILES = .*/BATCH_FILES = 3/' "$project/packaging/cluster/rst-resets"; }

@test "batches in parallel give what one tshark a file gives, and a second run doubles nothing" {
  small_batches
  for _ in 1 2; do
    resets run "$scratch/home/out" "$shared/captures"
    ended 1 "resets in" "1 captures could not be read, or not to the end"
    same_as_serial
    [ "$(wc -l <"$out/problems.ndjson")" -eq 1 ]
    run sqlite3 -csv :memory: ".import '$out/resets.csv' resets" "SELECT count(*) FROM resets"
    ended 0 "$(wc -l <"$shared/serial")"
  done
  [ "$(cat "$out"/done/?????? | jq -s 'map(select(.analysed)) | length')" -eq \
    "$(find "$shared/captures" -type f -printf x | wc -c)" ]
}

@test "one sharkd reads a full batch" {
  mkdir "$scratch/home/many"
  for name in {1..260}; do
    cp "$shared/captures/closed-port-distant.client.pcapng" "$scratch/home/many/$name.pcapng"
  done
  resets run "$scratch/home/out" "$scratch/home/many"
  ended 0 "in 260 captures"
  # Each has the same resets as the first.
  run jq -s 'group_by(.capture) | map(map([.frame, .rst.cause])) | length, (unique | length)' \
    "$out/resets.ndjson"
  ended 0
  [ "$output" = "260"$'\n'"1" ]
}

@test "what cannot be read is told with the reason, and the rest is not lost" {
  mkdir "$scratch/bad"
  : >"$scratch/bad/empty.pcap"
  printf 'These are words,\nand no packets.\n' >"$scratch/bad/words.pcap"
  cp "$shared"/captures/closed-port-distant.*.pcapng "$scratch/bad"
  chmod -R a+rX "$scratch/bad"
  touch "$scratch/bad/secret.pcap"
  chmod 000 "$scratch/bad/secret.pcap"
  resets run "$scratch/home/out" "$scratch/bad" "$scratch/missing.pcap"
  ended 1 "4 captures could not be read" "problems.ndjson"
  run jq -r '[(.analysed | sub(".*/"; "")), .problem] | join(": ")' "$out/problems.ndjson"
  ended 0 "empty.pcap: the file is empty" "secret.pcap: Permission denied" \
    "missing.pcap: No such file or directory" "words.pcap: "
  [ "$(jq -r .capture "$out/resets.ndjson" | sort -u | wc -l)" -eq 2 ]
}

# A sharkd that is the real one but for what it does before it passes `line` (the request `link` names).
sharkd_that() {
  cat >"$scratch/bin/sharkd" <<STUB
#!/usr/bin/env python3
import json, os, signal, subprocess, sys
real = subprocess.Popen(["/usr/bin/sharkd", "-"], stdin=subprocess.PIPE)
loads = 0
for line in sys.stdin:
    link = json.loads(line).get("params", {}).get("file", "")
    loads += bool(link)
$(sed 's/^/    /')
    real.stdin.write(line.encode())
    real.stdin.flush()
STUB
  chmod 755 "$scratch/bin/sharkd"
}

@test "a sharkd that crashes on a capture costs that capture only" {
  sharkd_that <<'DOES'
if link and "half-open-monitor.client" in os.readlink(link):
    real.kill()
    os.abort()
DOES
  PATH=$scratch/bin:$PATH resets run "$scratch/home/out" "$shared"/captures/half-open*.pcapng
  ended 1 "1 captures could not be read"
  run jq -r .problem "$out/problems.ndjson"
  ended 0 "sharkd crashes on it"
  [ "$(jq -r .capture "$out/resets.ndjson" | sort -u | wc -l)" -eq \
    "$(($(grep -c . < <(ls "$shared"/captures/half-open*.pcapng)) - 1))" ]
}

@test "a task that is killed half-way leaves nothing; the same command finishes the work" {
  small_batches
  sharkd_that <<'DOES'
if loads == 2:
    os.kill(os.getppid(), signal.SIGKILL)
DOES
  resets plan "$scratch/home/out" "$shared/captures"
  PATH=$scratch/bin:$PATH resets task "$out" 1
  ended 137
  [ -z "$(ls "$out/done")" ]
  resets collect "$scratch/home/out"
  ended 2 "batches are not done; run the same command again"
  resets run "$scratch/home/out" "$shared/captures"
  ended 1
  same_as_serial
}

@test "a full disk: the batch is not done, and says so" {
  resets plan "$scratch/home/out" "$shared/captures/with spaces and 'quotes\".pcapng"
  run as_nobody bash -c "ulimit -f 4; exec '$project/packaging/cluster/rst-resets' task '$out' 1"
  ended 1 "the batch is not done, run again when this is mended"
  [ -z "$(ls -A "$out/done")" ]
}

@test "captures that are new or have changed since" {
  mkdir "$scratch/home/some"
  cp "$shared/captures/closed-port-distant.client.pcapng" "$scratch/home/some/one.pcapng"
  resets run "$scratch/home/out" "$scratch/home/some"
  ended 0 "in 1 captures"
  cp "$shared/captures/closed-port-distant.server.pcapng" "$scratch/home/some/two.pcapng"
  cp "$shared/captures/half-open-monitor.client.pcapng" "$scratch/home/some/one.pcapng"
  resets run "$scratch/home/out" "$scratch/home/some"
  ended 0 "in 2 captures" "one.pcapng has changed since it was planned"
}

@test "names from a list on standard input; none at all" {
  find "$shared/captures" -name 'with*' -print0 >"$scratch/list"
  resets run "$scratch/home/out" --list - <"$scratch/list"
  ended 0 "in 2 captures"
  resets plan "$scratch/home/none"
  ended 1 "no captures given"
}

@test "without the plugin" {
  rm -rf "$scratch/nothing" && mkdir "$scratch/nothing"
  resets plan "$scratch/home/out" "$shared/captures/closed-port-distant.client.pcapng"
  run as_nobody env WIRESHARK_PLUGIN_DIR="$scratch/nothing" \
    "$project/packaging/cluster/rst-resets" task "$out" 1
  ended 1 "Wireshark does not know rst.cause: install the plugin"
  [ -z "$(ls -A "$out/done")" ]
}

@test "a Slurm job array, with a task killed half-way" {
  [ "$(id -u)" -eq 0 ] || skip "only root can start a Slurm cluster for others"
  export PATH=$PATH:/usr/sbin
  installed slurmctld slurmd munged || skip "slurmctld, slurmd and munge are not installed"
  mountpoint -q /sys/fs/cgroup || skip "slurmd needs control groups, and none are mounted here"
  small_batches
  # Once, and only once, a task kills itself.
  sed -i "5a mkdir '$scratch/home/killed' 2>/dev/null \&\& { \"\$1\" task \"\$2\" \$((\$3 + SLURM_ARRAY_TASK_ID)) \& sleep 0.3; kill -KILL \$! \$\$; }" \
    "$project/packaging/cluster/rst-resets.sbatch"
  out=$scratch/home/out
  run timeout 300 "$BATS_TEST_DIRNAME/slurm-here" "$scratch/slurm" 65534 \
    env HOME="$scratch/home" WIRESHARK_PLUGIN_DIR="$shared/plugins" \
    "$project/packaging/cluster/rst-resets" slurm "$out" "$shared/captures"
  ended 1 "1 captures could not be read, or not to the end"
  [ -d "$scratch/home/killed" ]
  same_as_serial
}

@test "GNU parallel on two hosts by ssh, and a third that is gone" {
  [ "$(id -u)" -eq 0 ] || skip "only root can give a user a shell to log in with"
  export PATH=$PATH:/usr/sbin
  installed sshd ssh || skip "openssh-server and openssh-client are not installed"
  small_batches
  chmod 755 "$scratch"
  # Each host has its own plugin, where users install it.
  mkdir -p "$scratch/ssh/home/.local/lib/wireshark"
  cp -r "$shared/plugins" "$scratch/ssh/home/.local/lib/wireshark"
  chmod -R a+rX "$scratch/ssh"
  printf "1/ssh -F $scratch/ssh/ssh_config %s\n" one another gone >"$scratch/hosts"
  out=$scratch/home/out
  run timeout 200 "$BATS_TEST_DIRNAME/ssh-here" "$scratch/ssh" 65534 \
    "$project/packaging/cluster/rst-resets" run "$out" "$shared/captures" --hosts "$scratch/hosts"
  ended 1 "1 captures could not be read, or not to the end"
  [ "$(awk -F '\t' '$7 == 0 { print $2 }' "$out/joblog" | sort | uniq -c | wc -l)" -eq 2 ]
  same_as_serial
}

@test "a capture that is split loses no packet and no verdict within a pair of hosts" {
  split=$project/packaging/cluster/rst-split
  run "$split" "$RST_SOURCE/captures/demo.pcapng" "$scratch/home/parts" 4
  ended 0
  for part in "$scratch"/home/parts/*.pcap; do capinfos -Tr -c -M "$part"; done |
    awk -F '\t' '{ sum += $2 } END { print sum }' >"$scratch/sum"
  [ "$(cat "$scratch/sum")" -eq "$(capinfos -Tr -c -M "$RST_SOURCE/captures/demo.pcapng" | cut -f 2)" ]
  chmod -R a+rwX "$scratch/home/parts"
  resets run "$scratch/home/out" "$scratch/home/parts"
  ended 0
  resets run "$scratch/home/whole" "$RST_SOURCE/captures/demo.pcapng"
  for folder in out whole; do
    jq -r '[."@timestamp", .source.ip, .source.port, .rst.cause] | @tsv' \
      "$scratch/home/$folder/resets.ndjson" | sort >"$scratch/$folder.tsv"
  done
  diff "$scratch/whole.tsv" "$scratch/out.tsv"
  run "$split" "$RST_SOURCE/captures/demo.pcapng" "$scratch/home/parts" 4
  ended 1 "is not empty"
  run "$split" "$RST_SOURCE/captures/demo.pcapng" "$scratch/home/other" 3
  ended 1 "power of two"
  head -c 5000 "$RST_SOURCE/captures/demo.pcapng" >"$scratch/cut.pcapng"
  run "$split" "$scratch/cut.pcapng" "$scratch/home/cut"
  ended 1 "could not read $scratch/cut.pcapng to the end"
}
