// SPDX-License-Identifier: GPL-2.0-or-later
// How the remembered segments of a connection are packed and unpacked; see slot_coder.h.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "coding.h"
#include "connection.h"

namespace rst {

// What one side's remembered segments tell of it, as far as they are coded.
struct Traces {
  const Seen* latest = &kNothingSeen;
  const Seen* reset = &kNothingSeen;  // the first
  const Seen* last_reset = &kNothingSeen;
  // Resets not counted:
  const Seen* first = &kNothingSeen;
  const Seen* last = &kNothingSeen;
  const Seen* payload = &kNothingSeen;  // the last that was new
  const Seen* syn = &kNothingSeen;      // the first
  const Seen* fin = &kNothingSeen;      // likewise
  uint32_t segments = 0;
  uint32_t echo = 0;    // the first
  uint32_t length = 0;  // of the last payload
  uint32_t longest = 0;
  // From each segment to the next. They begin with what was found in public captures.
  Usual id_step{6}, echo_step{3}, pause{12};

  bool any() const { return latest->frame != 0; }

  void Note(const Seen& seen) {
    latest = &seen;
    if (seen.Has(kRst)) {
      last_reset = &seen;
      if (reset->frame == 0) reset = &seen;
      return;
    }
    if (segments++ == 0) first = &seen;
    last = &seen;
    if (echo == 0) echo = seen.ts_echo;
    if (seen.length > 0) {
      if (seen.fresh) payload = &seen;
      length = seen.length;
      longest = std::max(longest, length);
    }
    if (seen.Has(kSyn) && syn->frame == 0) syn = &seen;
    if (seen.Has(kFin) && fin->frame == 0) fin = &seen;
  }
};

// The same of both sides together.
struct Trail {
  std::array<Traces, 2> traces;
  Usual frame_step{2};   // from each segment to the next
  Nanoseconds unit = 1;  // of the pauses between segments
  uint32_t frame = 0;    // of the latest
  Nanoseconds time = 0;  // likewise
};

// Has a coder of its own, to be taken back when all are coded: what nobody else can reach may stay
// in registers.
template <typename Coder>
class SeenCoder {
 public:
  // The first segment's time is expected about `start`.
  SeenCoder(const Coder& coder, Trail& trail, Nanoseconds start)
      : coder_(coder), trail_(trail), start_(start) {}

  Coder coder() const { return coder_; }

  template <typename S>  // a Seen, const or not
  void Code(S& seen) {
    bool bare = seen.flags == kAck && seen.length == 0;
    coder_.Flags(seen.from_a, bare);
    Traces& own = trail_.traces[seen.from_a ? 0 : 1];
    CodeWhen(seen, own);
    if (!bare) {
      CodeKind(seen, own);
    } else if constexpr (!Coder::kPacks) {
      seen.flags = kAck;
    }
    CodeState(seen, own, trail_.traces[seen.from_a ? 1 : 0]);
    CodeCounters(seen, own);
    own.Note(seen);
  }

 private:
  template <typename S>
  void CodeWhen(S& seen, Traces& own) {
    if (trail_.time == 0) {
      CodeNumber(coder_, seen.frame, 0);
      CodeTime(coder_, seen.time, start_);
    } else {
      CodeBeyond(coder_, seen.frame, trail_.frame + 1, trail_.frame_step);
      Nanoseconds pause = 0;
      if constexpr (Coder::kPacks) pause = Distance(seen.time, trail_.time) / trail_.unit;
      CodeBeyond(coder_, pause, 0, own.pause);
      if constexpr (!Coder::kPacks) seen.time = Sum(trail_.time, pause, trail_.unit);
    }
    trail_.frame = seen.frame;
    trail_.time = seen.time;
  }

  // The flags and length of one that is no bare acknowledgment.
  template <typename S>
  void CodeKind(S& seen, Traces& own) {
    constexpr uint8_t kWithPayload = 2;  // the first ones
    constexpr uint8_t kOther = 7;
    constexpr std::array<uint8_t, kOther> kFlags = {kAck,        kPsh | kAck, kFin | kAck, kSyn,
                                                    kSyn | kAck, kRst | kAck, kRst};
    uint8_t choice = 0;
    if constexpr (Coder::kPacks) {
      choice = static_cast<uint8_t>(std::find(kFlags.begin(), kFlags.end(), seen.flags) -
                                    kFlags.begin());
      if ((choice < kWithPayload) != (seen.length != 0)) choice = kOther;
    }
    coder_.Choice(choice, 3);
    if (choice == kOther) {
      CodeNumber(coder_, seen.flags, own.latest->flags);
      CodeNumber(coder_, seen.length, 0);
      return;
    }
    if constexpr (!Coder::kPacks) seen.flags = kFlags[choice];
    if (choice < kWithPayload) CodeLength(seen.length, own.length);
  }

  template <typename T>
  void CodeLength(T& length, uint32_t latest) {
    constexpr uint32_t kUsualBits = 9;
    bool same = length == latest;
    coder_.Flags(same);
    if (!same) {
      coder_.Beyond(length, uint32_t{0}, kUsualBits);
    } else if constexpr (!Coder::kPacks) {
      length = latest;
    }
  }

  // Mostly its numbers go on where the last ones ended.
  template <typename S>
  void CodeState(S& seen, const Traces& own, const Traces& other) {
    const SeqNum seq = own.any() ? own.latest->End() : other.latest->ack;
    const SeqNum received = other.any() ? other.latest->End() : own.latest->ack;
    const SeqNum ack = seen.Has(kAck) ? received : SeqNum();
    const bool fresh = seen.SegLen() > 0 && !seen.Has(kRst);
    bool plain = false;
    if constexpr (Coder::kPacks) {
      plain = seen.seq == seq && seen.ack == ack && seen.window == own.latest->window &&
              seen.timestamps == own.latest->timestamps && !seen.answered && seen.fresh == fresh;
    }
    coder_.Flags(plain);
    if (!plain) {
      coder_.Flags(seen.timestamps, seen.answered, seen.fresh);
      own.any() ? CodeNumber(coder_, seen.seq, seq) : coder_.Whole(seen.seq, seq);
      own.any() ? CodeNumber(coder_, seen.ack, ack) : coder_.Whole(seen.ack, ack);
      CodeNumber(coder_, seen.window, own.latest->window);
    } else if constexpr (!Coder::kPacks) {
      seen.seq = seq;
      seen.ack = ack;
      seen.window = own.latest->window;
      seen.timestamps = own.latest->timestamps;
      seen.fresh = fresh;
    }
  }

  // What counts on from segment to segment, if it is there at all.
  template <typename S>
  void CodeCounters(S& seen, Traces& own) {
    if (!own.any()) {
      coder_.Whole(seen.ip_id, uint16_t{0});
      coder_.Whole(seen.ts_echo, uint32_t{0});
      return;
    }
    if (own.latest->ip_id == 0) {
      coder_.Whole(seen.ip_id, uint16_t{0});
    } else {
      CodeBeyond(coder_, seen.ip_id, own.latest->ip_id + 1, own.id_step);
    }
    if (seen.timestamps) {
      CodeBeyond(coder_, seen.ts_echo, own.latest->ts_echo, own.echo_step);
    } else {
      CodeNumber(coder_, seen.ts_echo, 0);
    }
  }

  Coder coder_;
  Trail& trail_;
  Nanoseconds start_;
};

}  // namespace rst
