-- SPDX-License-Identifier: GPL-2.0-or-later
-- What everybody asks of many resets. Load and ask with SQLite:
--   sqlite3 resets.db ".import --csv OUT/resets.csv resets" ".read queries.sql"
.headers on
.mode column

-- Causes over time, by the hour.
SELECT substr("@timestamp", 1, 13) AS hour, "rst.cause" AS cause, count(*) AS resets
FROM resets GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2;

-- Services that refuse most.
SELECT "source.ip" AS server, CAST("source.port" AS INTEGER) AS port, count(*) AS refusals,
       count(DISTINCT "destination.ip") AS clients
FROM resets WHERE "rst.family" = 'refused' AND "rst.sender" = 'server'
GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20;

-- Clients that abort most.
SELECT "source.ip" AS client, count(*) AS aborts, sum("rst.bytes_lost") AS bytes_lost,
       count(DISTINCT "destination.ip" || ' ' || "destination.port") AS services
FROM resets WHERE "rst.family" = 'abort' AND "rst.sender" = 'client'
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20;

-- Resets that somebody in between is suspected of, by the pair of hosts.
SELECT "source.ip" AS named_sender, "destination.ip" AS receiver, count(*) AS resets,
       min("rst.hop_delta") AS least_hops, max("rst.hop_delta") AS most_hops,
       max("rst.confidence") AS sure
FROM resets WHERE "rst.origin" = 'middlebox'
GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20;

-- Idle timers: silences after which a service's connections die, to the second.
SELECT "rst.cause" AS cause, CAST(round("rst.idle") AS INTEGER) AS seconds, count(*) AS resets,
       count(DISTINCT "source.ip" || ' ' || "destination.ip") AS pairs
FROM resets WHERE "rst.cause" IN ('idle-timeout', 'keepalive-timeout', 'connection-unknown')
  AND "rst.idle" > 1
GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20;
