// SPDX-License-Identifier: GPL-2.0-or-later
// What one capture point has shown: connections, hosts and open cases, as if it were the only one.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "connection.h"
#include "findings.h"
#include "hindsight.h"
#include "hosts.h"
#include "lanes.h"
#include "reset.h"
#include "store.h"
#include "syns.h"
#include "tracker.h"

namespace rst {

// What is kept of a connection beside its slot once there are several points.
struct Trace {
  uint64_t view = 0;                                           // see points.h
  std::array<uint8_t, 2> carrier{Lanes::kNone, Lanes::kNone};  // the latest source of each side
  uint8_t strikes = 0;  // old data that came from another source
};

struct CapturePoint {
  CapturePoint(const Settings& given, Findings& all_findings)
      : settings(given),
        findings(all_findings),
        hosts(given.max_hosts, given.hash_seed),
        hindsight(all_findings),
        connections(
            {given.connection_bytes, std::max(given.max_connections, 1U),
             std::max(given.open_connections, 1U), given.most_open_connections, given.hash_seed},
            [this](uint32_t id, ConnectionHints& hints) {
              hints.Forget(latest, findings.hints);
              traces.erase(id);
              syns_inside.erase(id);
            }) {}

  Settings settings;
  Findings& findings;
  Hosts hosts;
  Hindsight hindsight;
  Store connections;
  // SYNs that came inside a living connection, by its id: whether they open the next generation
  // shows in how they are answered.
  std::unordered_map<uint32_t, Segment> syns_inside;
  Nanoseconds latest = 0;  // when the latest segment was captured
  LatestSyns syns;         // while there is one point
  // For several points; null while there is only one.
  Several* several = nullptr;
  std::unordered_map<uint32_t, Trace> traces;  // by Slot::id; empty while there is only one
  uint8_t point = 0;
  uint8_t source = 0;  // of the segment that is being observed, see lanes.h

  // The segment will be observed or judged soon: what that needs is fetched from memory meanwhile.
  void Expect(const Segment& segment) const;
  // Somewhat earlier: what leads there.
  void ExpectLater(const Segment& segment) const;
  Slot& SlotOf(const Segment& segment);
  void StartAnew(Slot& slot, const Segment& opener);
  bool WaitsForAnswer(Slot& slot, const Segment& segment);
  void NoteOpening(const Connection& connection, uint8_t from, const Segment& segment);
  void NoteHost(const Segment& segment, const Endpoint& sender);
  void ObserveQuoted(const Segment& segment);
  Lanes::Glimpse Look(const Segment& segment, uint8_t from);
  bool CameFromElsewhere(const Endpoint& sender, const Segment& segment) const;
  // False: the segment was captured before at another point of this interface, and left alone.
  // `belated`: later ones have been observed before.
  bool Observe(const Segment& segment, bool belated = false);
  // Fills in the newest verdict.
  void Judge(const Segment& segment);
  void NoteReset(const Reset& reset, uint64_t case_number);
  void RejudgeSiblings(const Segment& segment, const Address& opener, uint64_t own, bool grows);
  void NoteAccepted(const Connection& connection, const Segment& syn_ack);
};

}  // namespace rst
