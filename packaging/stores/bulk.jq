# SPDX-License-Identifier: GPL-2.0-or-later
# resets.ndjson as a request for the _bulk interface of OpenSearch and Elasticsearch:
#   jq -c -f bulk.jq OUT/resets.ndjson | curl -H 'Content-Type: application/x-ndjson' --data-binary @- HOST/_bulk
# A record has the same _id each time, so that what is sent twice is stored once ("create" refuses it).
{create: {_index: "tcp-resets", _id: "\(.capture):\(.frame)"}}, .
