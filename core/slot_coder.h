// SPDX-License-Identifier: GPL-2.0-or-later
// The steps by which a slot is packed and, being the same, unpacked; see pack.h. What is expected
// of a number must follow from what comes before it.
//
// Every member that is added to a connection or to what it holds is added here too: a test changes
// each byte of a slot and looks whether it comes back.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <type_traits>

#include "pack.h"
#include "slot.h"

namespace rst {

// How many bits the numbers of one kind had of late.
class Usual {
 public:
  explicit Usual(uint32_t bits) : halves_(2 * bits) {}
  uint32_t bits() const { return halves_ / 2; }
  void Note(uint32_t bits) { halves_ += bits - halves_ / 2; }

 private:
  uint32_t halves_;
};

template <typename Coder>
class SlotCoder {
 public:
  explicit SlotCoder(Coder& coder) : coder_(coder) {}

  template <typename S>  // a Slot, const or not
  void Code(S& slot, Common& common) {
    common_ = &common;
    CodeConnection(slot.connection);
    Number(slot.case_number, 0);
  }

  // They come first.
  template <typename A>
  void CodeAddresses(A& addresses) {
    for (auto& socket : addresses) CodeAddress(socket);
  }

 private:
  using Recent = std::array<Seen, Connection::kRemembered>;

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

  template <typename T, typename E>
  void Number(T& number, E expected) {
    coder_.Number(number, static_cast<std::remove_const_t<T>>(expected));
  }

  template <typename T, typename E>
  void Beyond(T& number, E expected, Usual& usual) {
    usual.Note(coder_.Beyond(number, static_cast<std::remove_const_t<T>>(expected), usual.bits()));
  }

  // Distances are counted in microseconds if they can, as in most captures.
  template <typename T>
  void Time(T& time, Nanoseconds expected) {
    Nanoseconds distance = 0;
    bool coarse = true;
    if constexpr (Coder::kPacks) {
      distance = Distance(time, expected);
      coarse = distance % kMicrosecond == 0;
      if (coarse) distance /= kMicrosecond;
    }
    Number(distance, 0);
    if (distance != 0) coder_.Flags(coarse);
    if constexpr (!Coder::kPacks) time = Sum(expected, distance, coarse ? kMicrosecond : 1);
  }

  // A time that is about as long as those between segments.
  template <typename T>
  void Pause(T& time, const Usual& usual) {
    bool whole = true;
    Nanoseconds units = 0;
    if constexpr (Coder::kPacks) {
      whole = time % unit_ == 0;
      units = whole ? time / unit_ : time;
    }
    coder_.Flags(whole);
    coder_.Beyond(units, Nanoseconds{0}, usual.bits());
    if constexpr (!Coder::kPacks) time = Sum(0, units, whole ? unit_ : 1);
  }

  // Whatever the times are, nothing overflows.
  static Nanoseconds Distance(Nanoseconds time, Nanoseconds from) {
    return static_cast<Nanoseconds>(static_cast<uint64_t>(time) - static_cast<uint64_t>(from));
  }
  static Nanoseconds Sum(Nanoseconds from, Nanoseconds distance, Nanoseconds unit) {
    return static_cast<Nanoseconds>(static_cast<uint64_t>(from) +
                                    static_cast<uint64_t>(distance) * static_cast<uint64_t>(unit));
  }

  // A frame and its time, which mostly are those of a segment that is still remembered.
  template <typename F, typename T>
  void Moment(F& frame, T& time, const Seen& expected, const Traces& own) {
    bool same = false;
    if constexpr (Coder::kPacks) same = frame == expected.frame && time == expected.time;
    coder_.Flags(same);
    if (!same) {
      OtherMoment(frame, time, own);
    } else if constexpr (!Coder::kPacks) {
      frame = expected.frame;
      time = expected.time;
    }
  }

  template <typename F, typename T>
  void OtherMoment(F& frame, T& time, const Traces& own) {
    constexpr uint8_t kNever = Connection::kRemembered, kOther = kNever + 1;
    static_assert(kOther < 16, "a choice has four bits");
    uint8_t choice = 0;
    if constexpr (Coder::kPacks) {
      const auto same = [&](const Seen& seen) { return seen.frame == frame && seen.time == time; };
      const auto found = std::find_if(recent_->begin(), recent_->end(), same);
      choice = static_cast<uint8_t>(found - recent_->begin());
      if (choice == kNever && (frame != 0 || time != 0)) choice = kOther;
    }
    bool other = choice == kOther;
    coder_.Flags(other);
    if (other) return EarlierMoment(frame, time, own);
    coder_.Choice(choice, 4);
    if constexpr (!Coder::kPacks) {
      const Seen& seen = choice < kNever ? (*recent_)[choice] : kNothingSeen;
      frame = seen.frame;
      time = seen.time;
    }
  }

  // Some segments before those that are remembered.
  template <typename F, typename T>
  void EarlierMoment(F& frame, T& time, const Traces& own) {
    constexpr uint32_t kSegments = 3;  // their number, in bits
    std::remove_const_t<F> frames = 0;
    Nanoseconds pause = 0;
    if constexpr (Coder::kPacks) {
      frames = frame_ - frame;
      pause = Distance(time_, time);
    }
    coder_.Beyond(frames, uint32_t{0}, frame_step_.bits() + kSegments);
    Pause(pause, own.pause);
    if constexpr (!Coder::kPacks) {
      frame = frame_ - frames;
      time = Distance(time_, pause);
    }
  }

  // A frame whose time is not kept.
  template <typename F>
  void Frame(F& frame) {
    bool some = frame != 0;
    coder_.Flags(some);
    if (!some) return;
    constexpr uint8_t kOther = Connection::kRemembered;
    uint8_t choice = 0;
    if constexpr (Coder::kPacks) {
      const auto same = [&](const Seen& seen) { return seen.frame == frame; };
      const auto found = std::find_if(recent_->begin(), recent_->end(), same);
      choice = static_cast<uint8_t>(found - recent_->begin());
    }
    coder_.Choice(choice, 4);
    if (choice == kOther) {
      Number(frame, frame_);
    } else if constexpr (!Coder::kPacks) {
      frame = (*recent_)[choice].frame;
    }
  }

  // Whether there is anything in it at all; if not, it needs no further step.
  template <typename T>
  bool Any(T& item) {
    bool any = false;
    if constexpr (Coder::kPacks) any = item != std::remove_const_t<T>{};
    coder_.Flags(any);
    return any;
  }

  template <typename C>
  void CodeConnection(C& connection) {
    constexpr size_t kThird = 2;  // ends the handshake
    CodeAddresses(connection.address_);
    coder_.Flags(connection.from_start_, connection.handshake_done_);
    Number(connection.client_, 0);
    Number(connection.first_fin_, 0);
    Number(connection.remembered_, Connection::kRemembered);
    CodeRecent(connection);
    Time(connection.last_time_, time_);
    Number(connection.last_frame_, frame_);
    // What is no longer remembered was before that.
    frame_ = connection.recent_[0].frame;
    time_ = connection.recent_[0].time;
    Moment(connection.handshake_frame_, connection.handshake_time_,
           connection.handshake_done_ ? connection.recent_[kThird] : kNothingSeen, traces_[0]);
    if (Any(connection.previous_)) CodePrevious(connection.previous_);
    for (size_t i = 0; i < 2; ++i) {
      if (Any(connection.side_[i])) CodeEndpoint(connection, i);
    }
  }

  template <typename A>
  void CodeAddress(A& socket) {
    using Words = std::array<uint32_t, 4>;
    Words words = std::bit_cast<Words>(socket.address.bytes);
    bool rest = (words[1] | words[2] | words[3]) != 0;
    coder_.Flags(socket.address.is_ipv6, rest);
    coder_.Bits(words[0]);
    for (size_t i = 1; i < words.size() && rest; ++i) coder_.Bits(words[i]);
    if constexpr (!Coder::kPacks) {
      socket.address.bytes = std::bit_cast<std::array<uint8_t, 16>>(words);
    }
    coder_.Bits(socket.port);
  }

  template <typename C>
  void CodeRecent(C& connection) {
    recent_ = &connection.recent_;
    bool coarse = true;
    if constexpr (Coder::kPacks) coarse = InMicroseconds(connection);
    coder_.Flags(coarse);
    unit_ = coarse ? kMicrosecond : 1;
    for (uint8_t i = 0; i < Connection::kRemembered; ++i) {
      auto& seen = connection.recent_[i];
      if (i < connection.remembered_ || Any(seen)) CodeSeen(seen);
      if constexpr (!Coder::kPacks) connection.digest_.Note(i, seen.seq, seen.from_a);
    }
  }

  // All times between segments can be counted in them.
  static bool InMicroseconds(const Connection& connection) {
    Nanoseconds last = 0;
    for (size_t i = 0; i < connection.recent_.size(); ++i) {
      const Seen& seen = connection.recent_[i];
      if (i >= connection.remembered_ && seen == kNothingSeen) continue;
      if (last != 0 && Distance(seen.time, last) % kMicrosecond != 0) return false;
      last = seen.time;
    }
    return true;
  }

  template <typename S>
  void CodeSeen(S& seen) {
    coder_.Flags(seen.from_a);
    Traces& own = traces_[seen.from_a ? 0 : 1];
    CodeWhen(seen, own);
    CodeKind(seen, own);
    CodeState(seen, own, traces_[seen.from_a ? 1 : 0]);
    CodeCounters(seen, own);
    own.Note(seen);
  }

  template <typename S>
  void CodeWhen(S& seen, Traces& own) {
    if (time_ == 0) {
      Number(seen.frame, 0);
      Time(seen.time, common_->start);
    } else {
      Beyond(seen.frame, frame_ + 1, frame_step_);
      Nanoseconds pause = 0;
      if constexpr (Coder::kPacks) pause = Distance(seen.time, time_) / unit_;
      Beyond(pause, 0, own.pause);
      if constexpr (!Coder::kPacks) seen.time = Sum(time_, pause, unit_);
    }
    frame_ = seen.frame;
    time_ = seen.time;
  }

  // Its flags and length.
  template <typename S>
  void CodeKind(S& seen, Traces& own) {
    bool bare = seen.flags == kAck && seen.length == 0;
    coder_.Flags(bare);
    if (bare) {
      if constexpr (!Coder::kPacks) seen.flags = kAck;
      return;
    }
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
      Number(seen.flags, own.latest->flags);
      Number(seen.length, 0);
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
      own.any() ? Number(seen.seq, seq) : coder_.Whole(seen.seq, seq);
      own.any() ? Number(seen.ack, ack) : coder_.Whole(seen.ack, ack);
      Number(seen.window, own.latest->window);
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
      Beyond(seen.ip_id, own.latest->ip_id + 1, own.id_step);
    }
    if (seen.timestamps) {
      Beyond(seen.ts_echo, own.latest->ts_echo, own.echo_step);
    } else {
      Number(seen.ts_echo, 0);
    }
  }

  template <typename P>
  void CodePrevious(P& previous) {
    coder_.Flags(previous.known, previous.live, previous.closed, previous.reset,
                 previous.forgotten);
    Number(previous.first_fin, 0);
    Number(previous.last_frame, frame_);
    Time(previous.last_time, time_);
    for (auto& number : previous.snd_nxt) Number(number, SeqNum());
  }

  template <typename C>
  void CodeEndpoint(C& connection, size_t i) {
    auto& endpoint = connection.side_[i];
    const Traces& own = traces_[i];
    const Traces& other = traces_[1 - i];
    coder_.Flags(endpoint.syn_seen, endpoint.fin_seen, endpoint.data_seen, endpoint.psh);
    bool plain =
        endpoint.seen && endpoint.una_known && !endpoint.missing && !endpoint.message_known;
    coder_.Flags(plain);
    if (!plain) {
      coder_.Flags(endpoint.seen, endpoint.una_known, endpoint.missing, endpoint.message_known);
    } else if constexpr (!Coder::kPacks) {
      endpoint.seen = endpoint.una_known = true;
    }
    CodeMoments(endpoint, own);
    CodeSyn(endpoint, own, other, connection.client_ == static_cast<int>(i) ? kSyn : kSyn | kAck);
    CodeNumbers(endpoint, own, other);
    CodeAmounts(endpoint, own);
    bool rare = false;
    if constexpr (Coder::kPacks) {
      rare = endpoint.repeats != Repeats{} || endpoint.keepalive != Probes{} ||
             endpoint.window_probes != Probes{} || endpoint.said != Said{} ||
             endpoint.resets != Resets{};
    }
    coder_.Flags(rare);
    if (rare) CodeRare(endpoint, own);
    if (Any(endpoint.reply)) CodeReply(endpoint.reply, endpoint, own);
    if (Any(endpoint.habits)) CodeHabits(endpoint.habits, endpoint, own, other);
  }

  template <typename E>
  void CodeRare(E& endpoint, const Traces& own) {
    if (Any(endpoint.resets)) CodeResets(endpoint.resets, endpoint, own);
    if (Any(endpoint.said)) CodeSaid(endpoint.said);
    if (Any(endpoint.repeats)) {
      Number(endpoint.repeats.seq, endpoint.snd_nxt);
      CodeTimes(endpoint.repeats, kNothingSeen, *own.latest, own);
    }
    if (Any(endpoint.keepalive)) CodeTimes(endpoint.keepalive, kNothingSeen, *own.latest, own);
    if (Any(endpoint.window_probes)) {
      CodeTimes(endpoint.window_probes, kNothingSeen, *own.latest, own);
    }
  }

  template <typename E>
  void CodeMoments(E& endpoint, const Traces& own) {
    Moment(endpoint.last_frame, endpoint.last_time, *own.last, own);
    Moment(endpoint.last_data_frame, endpoint.last_data_time,
           endpoint.data_seen ? *own.payload : kNothingSeen, own);
    Moment(endpoint.fin_frame, endpoint.fin_time, endpoint.fin_seen ? *own.fin : kNothingSeen, own);
    Moment(endpoint.syn_frame, endpoint.syn_time, endpoint.syn_seen ? *own.syn : kNothingSeen, own);
    Time(endpoint.last_syn_time, endpoint.syn_time);
    Frame(endpoint.fin_ack_frame);
    bool closed = endpoint.zero_window_since != 0;
    coder_.Flags(closed);
    if (closed) Time(endpoint.zero_window_since, endpoint.last_time);
  }

  template <typename E>
  void CodeSyn(E& endpoint, const Traces& own, const Traces& other, uint8_t flags) {
    Number(endpoint.syn_count, endpoint.syn_seen ? 1 : 0);
    Number(endpoint.syn_window, endpoint.syn_seen ? own.syn->window : 0);
    Number(endpoint.syn_ip_id, endpoint.syn_seen ? own.first->ip_id : 0);
    Number(endpoint.last_syn_flags, endpoint.syn_seen ? flags : 0);
    Number(endpoint.last_syn_length, 0);
    if (Any(endpoint.syn_options)) CodeOptions(endpoint.syn_options, other.echo);
    Number(endpoint.last_syn_ts_value, endpoint.syn_options.ts_value);
    echo_ = endpoint.last_syn_ts_value;
    Number(endpoint.window_scale, endpoint.syn_options.window_scale);
  }

  template <typename O>
  void CodeOptions(O& options, uint32_t stamp) {
    bool plain = options.present && options.sack_permitted && !options.sack && !options.signature;
    coder_.Flags(options.timestamps, plain);
    if (!plain) {
      coder_.Flags(options.present, options.sack_permitted, options.sack, options.signature);
    } else if constexpr (!Coder::kPacks) {
      options.present = options.sack_permitted = true;
    }
    Number(options.ts_value, options.timestamps ? stamp : 0);
    Number(options.ts_echo, options.timestamps ? echo_ : 0);
    Number(options.window_scale, 7);
    Number(options.mss, mss_);
    mss_ = options.mss;
    bool mptcp =
        options.mptcp_subtype != -1 || options.mptcp_reason != 0 || options.mptcp_flags != 0;
    coder_.Flags(mptcp);
    if (mptcp) {
      Number(options.mptcp_subtype, -1);
      Number(options.mptcp_reason, 0);
      Number(options.mptcp_flags, 0);
    }
  }

  // A SYN is the first to be forgotten.
  static uint32_t ForgottenSyns(const Endpoint& endpoint, const Traces& own) {
    return endpoint.syn_seen && own.syn->frame == 0 ? 1 : 0;
  }

  template <typename E>
  void CodeNumbers(E& endpoint, const Traces& own, const Traces& other) {
    Number(endpoint.snd_nxt, own.last->End());
    const SeqNum first = own.segments == 0 ? SeqNum(endpoint.snd_nxt) : own.first->seq;
    Number(endpoint.first_seq, first - ForgottenSyns(endpoint, own));
    Number(endpoint.isn, endpoint.syn_seen ? SeqNum(endpoint.first_seq) : SeqNum());
    Number(endpoint.snd_una, other.last->Has(kAck) ? other.last->ack : SeqNum(endpoint.snd_nxt));
    Number(endpoint.fin_seq, endpoint.fin_seen ? endpoint.snd_nxt - 1U : SeqNum());
    Number(endpoint.data_end,
           endpoint.data_seen ? endpoint.snd_nxt - (endpoint.fin_seen ? 1U : 0U) : SeqNum());
    Number(endpoint.ack_now, own.last->ack.raw());
    Number(endpoint.data_ack, endpoint.data_seen ? own.payload->ack : SeqNum());
    Number(endpoint.message_end, endpoint.message_known ? endpoint.snd_nxt : SeqNum());
    const uint32_t sent = static_cast<uint32_t>(endpoint.snd_nxt - endpoint.first_seq) -
                          (endpoint.syn_seen ? 1U : 0U) - (endpoint.fin_seen ? 1U : 0U);
    Number(endpoint.bytes, sent);
  }

  template <typename E>
  void CodeAmounts(E& endpoint, const Traces& own) {
    Number(endpoint.segments, own.segments + ForgottenSyns(endpoint, own));
    Number(endpoint.flight, 0);
    Number(endpoint.last_length, own.length);
    Number(endpoint.longest, own.longest);
    const bool scaled = endpoint.window_scale > 0 && !own.last->Has(kSyn);
    const int scale = scaled ? std::min<int>(endpoint.window_scale, 14) : 0;
    Number(endpoint.window, uint32_t{own.last->window} << scale);
    Number(endpoint.largest_window, endpoint.window);
  }

  template <typename S>
  void CodeSaid(S& said) {
    Number(said.what, 0);
    coder_.Flags(said.without_body);
    Number(said.code, 0);
    Number(said.message_length, 0);
  }

  template <typename R, typename E>
  void CodeResets(R& resets, const E& endpoint, const Traces& own) {
    coder_.Flags(resets.inexact, resets.any_exact);
    CodeTimes(resets, *own.reset, *own.last_reset, own);
    Number(resets.flags, own.last_reset->flags);
    Number(resets.equal, resets.count);
    Number(resets.bare, (resets.flags & kAck) != 0 ? 0 : resets.count);
    Number(resets.first_seq, own.reset->frame != 0 ? own.reset->seq : SeqNum(endpoint.snd_nxt));
    Number(resets.seq, own.last_reset->seq);
    Number(resets.ack, own.last_reset->ack);
    Number(resets.step, 0);
    Number(resets.window, own.last_reset->window);
    Number(resets.ip_id, own.last_reset->ip_id);
  }

  // How often something happened, and when first and last.
  template <typename T>
  void CodeTimes(T& item, const Seen& first, const Seen& last, const Traces& own) {
    Number(item.count, 1);
    Moment(item.first_frame, item.first_time, first, own);
    Moment(item.last_frame, item.last_time, last, own);
  }

  template <typename R, typename E>
  void CodeReply(R& reply, const E& endpoint, const Traces& own) {
    bool running = reply.running || reply.syn_running || reply.start != 0 || reply.end != SeqNum();
    coder_.Flags(reply.of_syn, running);
    Number(reply.samples, 1);
    reply.samples == 0 ? Time(reply.fastest, 0) : Pause(reply.fastest, own.pause);
    Time(reply.latest, reply.fastest);
    if (!running) return;
    coder_.Flags(reply.running, reply.syn_running);
    Time(reply.start, endpoint.last_time);
    Number(reply.end, endpoint.snd_nxt);
  }

  template <typename H, typename E>
  void CodeHabits(H& habits, const E& endpoint, const Traces& own, const Traces& other) {
    coder_.Flags(habits.timestamps, habits.has_ip_id, habits.dont_fragment, habits.counts_ids);
    bool steady = habits.known && habits.steady_hop_limit && habits.steady_link &&
                  habits.steady_dont_fragment && !habits.came_nearer;
    coder_.Flags(steady);
    if (!steady) {
      coder_.Flags(habits.known, habits.steady_hop_limit, habits.steady_link,
                   habits.steady_dont_fragment, habits.came_nearer);
    } else if constexpr (!Coder::kPacks) {
      habits.known = true;
    }
    Number(habits.id_steps, 0);
    Number(habits.hop_limit, 64);
    Number(habits.traffic_class, 0);
    Number(habits.ip_id, own.last->ip_id);
    Number(habits.window, own.last->window);
    Number(habits.ts_value, habits.timestamps ? other.last->ts_echo : 0);
    Time(habits.time, endpoint.last_time);
    CodeLink(habits.link_source);
  }

  template <typename T>
  void CodeLink(T& link) {
    uint16_t place = 0;
    if constexpr (Coder::kPacks) place = common_->PlaceOf(link);
    bool known = place != Common::kNowhere;
    coder_.Flags(known);
    if (!known) {
      Number(link, 0);
      return;
    }
    coder_.Choice(place, Common::kPlaceBits);
    if constexpr (!Coder::kPacks) link = common_->LinkAt(place);
  }

  Coder& coder_;
  Common* common_ = nullptr;
  const Recent* recent_ = nullptr;
  std::array<Traces, 2> traces_;
  Usual frame_step_{2};   // from each segment to the next
  Nanoseconds unit_ = 1;  // of the pauses between segments
  uint32_t frame_ = 0;    // of the latest segment so far; then of the earliest
  Nanoseconds time_ = 0;  // likewise
  // Of the other side's SYN.
  uint16_t mss_ = 1460;
  uint32_t echo_ = 0;
};

}  // namespace rst
