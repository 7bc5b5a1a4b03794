-- SPDX-License-Identifier: GPL-2.0-or-later
-- A table of resets for ClickHouse:
--   clickhouse-client --multiquery <clickhouse.sql
--   jq -c -f clickhouse.jq OUT/resets.ndjson | clickhouse-client --query 'INSERT INTO resets FORMAT JSONEachRow'
--   clickhouse-client --multiquery --format PrettyCompact <clickhouse-queries.sql
-- Names have _ where the records have a dot, which would make them parts of a Nested column here. A capture
-- that is loaded twice stays there once: say FINAL, or wait until ClickHouse has merged the parts.
CREATE TABLE IF NOT EXISTS resets (
  capture String,
  frame UInt64,
  timestamp String,  -- to the nanosecond
  time DateTime('UTC'),  -- to the second
  stream UInt64,
  source_ip String,
  source_port UInt16,
  destination_ip String,
  destination_port UInt16,
  network_community_id String,
  rst_cause String,
  rst_family String,
  rst_confidence UInt8,
  rst_sender String,
  rst_origin String,
  rst_form String,
  rst_phase String,
  rst_trigger Nullable(UInt64),
  rst_delay Nullable(Float64),
  rst_idle Nullable(Float64),
  rst_hop_delta Nullable(Int16),
  rst_bytes_lost Nullable(UInt64),
  rst_acceptable Nullable(UInt8),
  rst_hindsight Nullable(UInt8),
  rst_alternative Array(String),
  rst_explanation String,
  rst_advice String
) ENGINE = ReplacingMergeTree PARTITION BY toYYYYMM(time) ORDER BY (time, capture, frame);
