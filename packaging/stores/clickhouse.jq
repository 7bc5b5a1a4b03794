# SPDX-License-Identifier: GPL-2.0-or-later
# resets.ndjson as rows for the table of clickhouse.sql: flat, with _ between the parts of a name.
def row($name): if type == "object" then to_entries[] | .key as $key | .value
    | row(if $name == "" then $key else "\($name)_\($key)" end)
  else {($name | ltrimstr("@")): (if type == "boolean" then (if . then 1 else 0 end) else . end)} end;
[row("")] | add | .time = (.timestamp[:19] | sub("T"; " "))
