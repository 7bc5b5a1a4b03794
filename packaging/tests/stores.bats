#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# What packaging/stores offers to databases, as far as it can be run without a server.
load common

stores=$RST_SOURCE/packaging/stores

setup_file() {
  export results
  results=$(mktemp -d)
  mkdir "$results/captures"
  cp "$RST_SOURCE"/captures/{demo,hping*.router,haproxy-*,keep*.client,abort-by*,idle*}*.pcapng "$results/captures" || true
  cp -r "$RST_PLUGIN_DIR" "$results/plugins"
  cp -r "$RST_SOURCE/packaging/cluster" "$results/cluster"
  chmod -R a+rwX "$results"
  local drop=()
  [ "$(id -u)" -ne 0 ] || drop=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${drop[@]}" env HOME="$results" WIRESHARK_PLUGIN_DIR="$results/plugins" \
    "$results/cluster/rst-resets" run "$results/out" "$results/captures"
}

teardown_file() { rm -rf "$results"; }

@test "the five queries" {
  run sqlite3 "$results/resets.db" ".import --csv $results/out/resets.csv resets" \
    ".read $stores/queries.sql"
  ended 0 "hour" "refusals" "aborts" "named_sender" "seconds" "keepalive-timeout"
  [[ $output != *rror* ]]
  refused=$(jq -s 'map(select(.rst.family == "refused" and .rst.sender == "server")) | group_by([.source.ip, .source.port]) | map(length) | max' "$results/out/resets.ndjson")
  run sqlite3 "$results/resets.db" "SELECT count(*) FROM resets WHERE \"rst.family\" = 'refused' AND \"rst.sender\" = 'server' GROUP BY \"source.ip\", \"source.port\" ORDER BY 1 DESC LIMIT 1"
  ended 0
  [ "$output" -eq "$refused" ]
}

@test "the template names every field of every record, with a type that holds its values" {
  run jq -s --slurpfile template "$stores/template.json" '
    def type_of($path): reduce $path[] as $name ($template[0].template.mappings; .properties[$name]) | .type;
    def fits($kind): if type == "boolean" then $kind == "boolean"
      elif type == "number" then ["byte", "short", "integer", "long", "double"] | index($kind) != null
      else ["keyword", "text", "ip", "date_nanos"] | index($kind) != null end;
    [.[] | paths(scalars) as $path | {path: [$path[] | strings], value: getpath($path)}
      | select(.path as $p | .value | fits(type_of($p)) | not)] | length' "$results/out/resets.ndjson"
  ended 0
  [ "$output" = 0 ]
}

@test "a bulk request: an action before each record, no _type, and an _id that is its own" {
  jq -c -f "$stores/bulk.jq" "$results/out/resets.ndjson" >"$results/bulk"
  resets=$(wc -l <"$results/out/resets.ndjson")
  [ "$resets" -gt 20 ]
  [ "$(wc -l <"$results/bulk")" -eq $((2 * resets)) ]
  [ "$(jq -r 'select(.create).create._id' "$results/bulk" | sort -u | wc -l)" -eq "$resets" ]
  ! grep -q '_type' "$results/bulk"
}

@test "what tshark -T ek writes, without the _type" {
  tshark -r "$results/captures/demo.pcapng" -c 3 -T ek 2>/dev/null | jq -c -f "$stores/tshark-ek.jq" >"$results/ek"
  [ "$(wc -l <"$results/ek")" -eq 6 ]
  ! grep -q '"_type"' "$results/ek"
}
