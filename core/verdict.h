// SPDX-License-Identifier: GPL-2.0-or-later
// What the core says of one reset. A Verdict is a plain value; its texts are made from it on demand
// by text.h.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <type_traits>

#include "segment.h"
#include "statement.h"

namespace rst {

struct Rule;
struct Injector;

enum class Family : uint8_t {
  kRefused,
  kProbe,
  kAbort,
  kTimeout,
  kStale,
  kClose,
  kThirdParty,
  kStated,
  kUnknown
};
enum class Phase : uint8_t { kUnknown, kHandshake, kEstablished, kClosing, kClosed };
enum class Role : uint8_t { kUnknown, kClient, kServer };
enum class Origin : uint8_t { kUnknown, kEndpoint, kMiddlebox };

// The shape of a reset. An answer replies to one segment: bare with SEQ = SEG.ACK, or SEQ 0 and
// ACK = SEG.SEQ+SEG.LEN (RFC 9293 section 3.5.2). An abort is sent by an endpoint of its own
// accord: SEQ = SND.NXT, ACK = RCV.NXT (section 3.10.5).
enum class Form : uint8_t { kNeither, kAnswer, kAbort };

// How much a match proves. Ordered: a stronger match wins the verdict.
// kStated: the reset says so itself. kProven: what followed leaves nothing else.
enum class Strength : uint8_t { kNone, kPossible, kLikely, kCertain, kStated, kProven };

// The words of the contract for each value ("third-party", "established", "client", ...).
std::string_view Name(Family family);
std::string_view Name(Phase phase);
std::string_view Name(Role role);
std::string_view Name(Origin origin);
std::string_view Name(Form form);

// One fact for or against, with its numbers. `text` is a constant template whose {0:...}..{2:...}
// stand for the numbers; see text.h for the kinds.
struct Evidence {
  std::string_view text;
  std::array<int64_t, 3> numbers{};
};

// A list with a fixed capacity; what does not fit is only counted, so put the best first. Places
// not yet taken are left as they are: lists are made by the dozen for each reset.
template <typename T, uint8_t kCapacity>
class ShortList {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  ShortList() {}  // not defaulted: the union has no default

  void Add(const T& item) {
    if (size_ < kCapacity) {
      std::construct_at(&items_[size_++], item);
    } else {
      ++dropped_;
    }
  }
  bool Contains(const T& item) const {
    for (const T& each : *this) {
      if (each == item) return true;
    }
    return false;
  }
  void RemoveLast() { --size_; }  // not from an empty list
  void Clear() { size_ = 0, dropped_ = 0; }
  uint8_t size() const { return size_; }
  uint32_t dropped() const { return dropped_; }
  const T& operator[](uint8_t index) const { return items_[index]; }
  T* begin() { return items_; }
  T* end() { return items_ + size_; }
  const T* begin() const { return items_; }
  const T* end() const { return items_ + size_; }

 private:
  union {
    T items_[kCapacity];
  };
  uint8_t size_ = 0;
  uint32_t dropped_ = 0;
};

// Where a reset was born, as far as several capture points prove it.
enum class Proof : uint8_t {
  kNone,
  kLeftSender,   // the point nearest to the claimed sender saw it pass
  kBornBetween,  // a nearer point that would have seen it pass did not
};

// One frame that holds the reset.
struct Sight {
  uint8_t point = 0;  // capture points are counted from 1, in the order of their first packets
  uint16_t interface = 0;
  uint32_t frame = 0;
};

// What other capture points say of a reset.
struct Testimony {
  ShortList<Sight, 8> seen;  // nearest to the claimed sender first
  ShortList<Evidence, 6> evidence;
  Proof proof = Proof::kNone;
  // For kBornBetween the two points that the reset was born between, `near` on the sender's side.
  uint8_t near = 0, far = 0;
  // Instead of what this point alone would say; null = the same.
  const Rule* rule = nullptr;
  uint8_t confidence = 0;
  // What this point alone says; null while the other points change nothing.
  const Rule* alone = nullptr;
  uint8_t confidence_alone = 0;
  Origin origin_alone = Origin::kUnknown;
  ShortList<const Rule*, 4> alternatives_alone;
};

struct Verdict {
  const Rule* rule = nullptr;  // never null once the tracker has judged
  uint8_t confidence = 0;      // percent
  Phase phase = Phase::kUnknown;
  Role sender = Role::kUnknown;
  Origin origin = Origin::kUnknown;
  Form form = Form::kNeither;
  bool acceptable = false;      // the receiver would honour it (RFC 5961 section 3.2)
  bool hindsight = false;       // later packets changed or confirmed it
  bool numbers_betray = false;  // its numbers are such as no stack sends in one burst

  SocketAddress source;  // the address the reset bears
  SocketAddress destination;
  uint32_t frame = 0;    // of the reset itself
  uint32_t trigger = 0;  // frame of the segment it answers, 0 = none

  bool has_delay = false;
  bool has_idle = false;
  bool has_hop_delta = false;
  Nanoseconds delay = 0;  // from the trigger, or the sender's last word, to the reset
  Nanoseconds idle = 0;   // silence before the reset, or before its trigger
  int16_t hop_delta = 0;  // hop limit of the reset minus that of the sender's other packets
  uint32_t bytes_lost = 0;
  uint32_t count = 0;  // what the cause counts: retransmissions, probes, connections

  const Injector* injector = nullptr;  // whose fingerprint it bears, null = none known
  Statement stated;                    // what the reset says of itself

  ShortList<uint32_t, 8> related;
  ShortList<Evidence, 8> evidence;
  ShortList<const Rule*, 4> alternatives;
  // Null while there is only one capture point. Kept by the tracker, for as long as the verdict.
  const Testimony* testimony = nullptr;

  bool WasBornBetween() const {
    return testimony != nullptr && testimony->proof == Proof::kBornBetween;
  }
};
static_assert(std::is_trivially_copyable_v<Verdict> && std::is_trivially_destructible_v<Verdict>,
              "the plugin keeps verdicts in memory that is freed without destructors");

}  // namespace rst
