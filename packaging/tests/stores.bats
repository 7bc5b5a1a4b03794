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

@test "the table of ClickHouse names every field of every record" {
  jq -r -f "$stores/clickhouse.jq" "$results/out/resets.ndjson" | jq -r 'keys[]' | sort -u >"$results/names"
  sed -n 's/^  \([a-z_]*\) [A-Z].*/\1/p' "$stores/clickhouse.sql" | sort >"$results/columns"
  [ "$(wc -l <"$results/columns")" -eq 27 ]
  run comm -23 "$results/names" "$results/columns"
  [ -z "$output" ]
}

@test "ClickHouse gives the answers of SQLite, also when all was loaded twice" {
  command -v clickhouse-server clickhouse-client >/dev/null || skip "ClickHouse is not installed"
  folder=$scratch/clickhouse
  mkdir "$folder"
  port=$((20000 + $$ % 10000))
  cat >"$folder/config.xml" <<CONF
<yandex>
  <logger><level>warning</level><log>$folder/log</log><errorlog>$folder/errors</errorlog></logger>
  <tcp_port>$port</tcp_port><listen_host>127.0.0.1</listen_host>
  <path>$folder/data/</path><tmp_path>$folder/tmp/</tmp_path><mark_cache_size>5368709120</mark_cache_size>
  <users_config>$folder/config.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <profiles><default/></profiles><quotas><default/></quotas>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota></default></users>
</yandex>
CONF
  clickhouse-server --config-file="$folder/config.xml" >"$folder/out" 2>&1 3>&- &
  server=$!
  ask() { clickhouse-client --host 127.0.0.1 --port "$port" "$@"; }
  for _ in {1..50}; do ! ask --query 'SELECT 1' >/dev/null 2>&1 || break; sleep 0.2; done
  ask --multiquery <"$stores/clickhouse.sql"
  for _ in 1 2; do
    jq -c -f "$stores/clickhouse.jq" "$results/out/resets.ndjson" |
      ask --query 'INSERT INTO resets FORMAT JSONEachRow'
  done
  ask --multiquery --format TabSeparated <"$stores/clickhouse-queries.sql" >"$scratch/clickhouse.tsv"
  kill "$server"
  wait "$server" || true
  sqlite3 "$scratch/resets.db" ".import --csv $results/out/resets.csv resets"
  { echo ".mode tabs"; grep -v '^\.' "$stores/queries.sql"; } | sqlite3 "$scratch/resets.db" >"$scratch/sqlite.tsv"
  # They write hours and missing numbers differently.
  same='s/^\(....-..-..\)[T ]\(..\)[^\t]*\t/\1 \2\t/; s/\\N//g; s/\.0\(\t\|$\)/\1/g'
  diff <(sed "$same" "$scratch/sqlite.tsv") <(sed "$same" "$scratch/clickhouse.tsv")
}

@test "the dashboard: every object that another names is there, and every field is in the template" {
  run jq -s '(map("\(.type) \(.id)")) as $there | [.[].references[] | "\(.type) \(.id)"] - $there' \
    "$stores/dashboard.ndjson"
  ended 0
  [ "$output" = "[]" ]
  run jq -s -c --slurpfile template "$stores/template.json" '
    [$template[0].template.mappings.properties | paths(objects | has("type")?)
      | map(select(. != "properties")) | join(".")] as $known
    | [.[].attributes | (.visState // "{}" | fromjson | .aggs[]?.params.field // empty),
        (.panelsJSON // "[]" | fromjson | empty),
        (.kibanaSavedObjectMeta.searchSourceJSON // "{}" | fromjson | .query.query // ""
          | scan("[a-z_.]+(?= *[:>])"))] | unique - $known' "$stores/dashboard.ndjson"
  ended 0
  [ "$output" = "[]" ]
}
