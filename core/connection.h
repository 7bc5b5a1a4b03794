// SPDX-License-Identifier: GPL-2.0-or-later
// One TCP connection as the capture shows it: two endpoints, their latest segments and how it
// began. A new SYN on the same pair of socket addresses is a new Connection (the next generation).
#pragma once

#include <array>
#include <cstdint>
#include <utility>

#include "endpoint.h"
#include "recent.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

// What is remembered of the previous generation on the same socket addresses.
struct Previous {
  bool known = false;
  bool live = false;    // established, neither reset nor closed from both sides
  bool closed = false;  // both sides had sent their FIN
  bool reset = false;
  bool forgotten = false;  // what came before may have been forgotten, for want of memory
  int8_t first_fin = -1;   // the side that closed first and so keeps TIME_WAIT
  uint32_t last_frame = 0;
  Nanoseconds last_time = 0;
  std::array<SeqNum, 2> snd_nxt;

  void SwapSides() {
    std::swap(snd_nxt[0], snd_nxt[1]);
    if (first_fin >= 0) first_fin = static_cast<int8_t>(1 - first_fin);
  }
  bool operator==(const Previous&) const = default;
};

class Connection {
 public:
  // `opener`: the first segment seen; it is not observed yet.
  explicit Connection(const Segment& opener, const Previous& previous = {});

  // 0 or 1; side 0 sent the first segment.
  uint8_t SideOf(const SocketAddress& source) const { return source == address_[0] ? 0 : 1; }
  const SocketAddress& address(uint8_t side) const { return address_[side]; }
  const Endpoint& side(uint8_t index) const { return side_[index]; }
  const Previous& previous() const { return previous_; }

  // The connection began within the capture: its first segment is a SYN.
  bool from_start() const { return from_start_; }
  // The side that opened: by its SYN or by the SYN/ACK it was sent; -1 = not seen.
  int8_t client() const { return client_; }
  bool IsClient(uint8_t side) const { return client_ == int{side}; }
  bool both_seen() const { return side_[0].seen && side_[1].seen; }
  // SYN and SYN/ACK were seen and the client acknowledged the latter.
  bool handshake_done() const { return handshake_done_; }
  uint32_t handshake_frame() const { return handshake_frame_; }
  Nanoseconds handshake_time() const { return handshake_time_; }
  // Time of the latest segment of either side, resets included; and the frame.
  Nanoseconds last_time() const { return last_time_; }
  uint32_t last_frame() const { return last_frame_; }
  uint32_t segments() const { return side_[0].segments + side_[1].segments; }
  bool any_seen() const { return side_[0].seen || side_[1].seen; }
  bool was_reset() const { return side_[0].has.resets || side_[1].has.resets; }
  Phase phase() const;

  // `segment` opens a new connection instead of belonging to this one. A SYN whose number lies in
  // the window of a living connection may be either: IsSynInside().
  bool StartsAnew(const Segment& segment) const;
  bool IsSynInside(const Segment& segment) const;
  Previous Summary() const;

  // Newest first: 0 is the latest segment observed. Empty entries have frame 0. Resets are
  // included.
  static constexpr uint8_t kRemembered = Recent::kCapacity;
  const Seen& recent(uint8_t age) const { return recent_.At(age); }
  const Recent& recent() const { return recent_; }
  void MarkAnswered(uint32_t frame);

  // The same packet captured a second time (a mirror port, two interfaces), not sent again.
  bool IsCopy(const Segment& segment) const;
  // The very packet is among the latest, however long ago it was.
  bool Holds(const Segment& segment) const;

  // Takes note of a segment that is not a reset.
  void Observe(const Segment& segment);
  // Takes note of a reset, after it has been judged.
  void ObserveReset(const Segment& segment);

  bool operator==(const Connection&) const = default;

 private:
  template <typename Coder>
  friend class SlotCoder;

  uint32_t OriginalFrame(const Segment& segment, uint8_t side) const;
  void NoteHandshake(const Segment& segment, uint8_t from);
  bool AckIsPlausible(const Segment& segment, const Endpoint& peer) const;
  void Remember(const Segment& segment, uint8_t side, bool fresh);

  std::array<SocketAddress, 2> address_;
  uint32_t last_frame_ = 0;
  uint32_t handshake_frame_ = 0;
  Nanoseconds last_time_ = 0;
  Nanoseconds handshake_time_ = 0;
  int8_t client_ = -1;
  int8_t first_fin_ = -1;
  bool from_start_ = false;
  bool handshake_done_ = false;
  Previous previous_;
  std::array<Endpoint, 2> side_;
  Recent recent_;
};

}  // namespace rst
