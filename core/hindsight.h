// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps the latest resets with their context for a while, so that they can be judged again when
// later packets tell more. Bounded: the oldest case is closed when a new one needs its place.
#pragma once

#include <array>
#include <cstdint>

#include "aftermath.h"
#include "connection.h"
#include "findings.h"
#include "hosts.h"
#include "pages.h"
#include "tracker.h"

namespace rst {

class Reset;

// One reset that may still be judged anew.
struct Case {
  explicit Case(const Connection& connection) : before(connection) {}

  // What tells whether there is anything to judge comes first, so that it takes few cache lines.
  uint64_t verdict = 0;   // its number
  uint64_t earlier = 0;   // case of the reset before it on the same connection, 0 = none
  Nanoseconds reach = 0;  // see Reset::reach()
  Segment segment;
  Aftermath later;
  Connection before;
  std::array<uint8_t, 128> payload{};  // the beginning of its payload

  // A reset on another connection may throw a new light on it. `grows`: see Rule.
  bool Concerns(const Segment& other, bool grows) const;
};

class Hindsight {
 public:
  static constexpr uint32_t kOpenCases = 1024;

  explicit Hindsight(Findings& findings) : findings_(findings) {}

  // Opens a case for the reset with that verdict and returns its number, from 1.
  uint64_t Open(const Reset& reset, uint64_t earlier, uint64_t verdict);
  // The case, or null if it has been closed, its verdict forgotten, or its reset is not younger
  // than `horizon`.
  Case* Find(uint64_t number, Nanoseconds horizon);
  // Find() will be asked for it soon.
  void Expect(uint64_t number) const;
  Pages<Case>& cases() { return cases_; }

  // `segment`, not a reset, belongs to the connection, which is `current` so far and whose latest
  // reset has the case `number`. Judges again what it throws a new light on.
  void Note(uint64_t number, const Segment& segment, const Connection& current, const Hosts& hosts,
            const Settings& settings);
  // The same for a further reset, whose case is `number` and which has just been judged.
  void NoteReset(uint64_t number, Nanoseconds now, const Hosts& hosts, const Settings& settings);
  // Judges again; the verdict says so if anything has changed.
  void Rejudge(Case& which, const Hosts& hosts, const Settings& settings);

 private:
  // Null if it has been closed.
  const Case* CaseOf(uint64_t number) const;
  bool NoteBurst(Case& which, const Case& next);
  bool NoteMirror(Case& which, const Case& next);

  Findings& findings_;
  Pages<Case> cases_;
  uint64_t count_ = 0;
};

}  // namespace rst
