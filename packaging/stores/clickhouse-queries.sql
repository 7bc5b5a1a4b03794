-- SPDX-License-Identifier: GPL-2.0-or-later
-- The five questions of queries.sql, for ClickHouse; see clickhouse.sql.

-- Causes over time, by the hour.
SELECT toStartOfHour(time) AS hour, rst_cause AS cause, count() AS resets
FROM resets FINAL GROUP BY hour, cause ORDER BY hour, resets DESC, cause;

-- Services that refuse most.
SELECT source_ip AS server, source_port AS port, count() AS refusals, uniqExact(destination_ip) AS clients
FROM resets FINAL WHERE rst_family = 'refused' AND rst_sender = 'server'
GROUP BY server, port ORDER BY refusals DESC, server, port LIMIT 20;

-- Clients that abort most.
SELECT source_ip AS client, count() AS aborts, sum(rst_bytes_lost) AS bytes_lost,
       uniqExact(destination_ip, destination_port) AS services
FROM resets FINAL WHERE rst_family = 'abort' AND rst_sender = 'client'
GROUP BY client ORDER BY aborts DESC, client LIMIT 20;

-- Resets that somebody in between is suspected of, by the pair of hosts.
SELECT source_ip AS named_sender, destination_ip AS receiver, count() AS resets,
       min(rst_hop_delta) AS least_hops, max(rst_hop_delta) AS most_hops, max(rst_confidence) AS sure
FROM resets FINAL WHERE rst_origin = 'middlebox'
GROUP BY named_sender, receiver ORDER BY resets DESC, named_sender, receiver LIMIT 20;

-- Idle timers: silences after which a service's connections die, to the second.
SELECT rst_cause AS cause, round(rst_idle) AS seconds, count() AS resets,
       uniqExact(source_ip, destination_ip) AS pairs
FROM resets FINAL WHERE rst_cause IN ('idle-timeout', 'keepalive-timeout', 'connection-unknown')
  AND rst_idle > 1
GROUP BY cause, seconds ORDER BY resets DESC, cause, seconds LIMIT 20;
