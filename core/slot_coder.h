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
#include <span>
#include <type_traits>

#include "coding.h"
#include "pack.h"
#include "seen_coder.h"
#include "slot.h"

namespace rst {

template <typename Coder>
class SlotCoder {
 public:
  explicit SlotCoder(const Coder& coder) : coder_(coder) {}

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

  Coder coder() const { return coder_; }

 private:
  using Item = std::conditional_t<Coder::kPacks, const Seen, Seen>;

  template <typename T, typename E>
  void Number(T& number, E expected) {
    CodeNumber(coder_, number, expected);
  }
  template <typename T>
  void Time(T& time, Nanoseconds expected) {
    CodeTime(coder_, time, expected);
  }

  // A time that is about as long as those between segments.
  template <typename T>
  void Pause(T& time, const Usual& usual) {
    bool whole = true;
    Nanoseconds units = 0;
    if constexpr (Coder::kPacks) {
      whole = time % trail_.unit == 0;
      units = whole ? time / trail_.unit : time;
    }
    coder_.Flags(whole);
    coder_.Beyond(units, Nanoseconds{0}, usual.bits());
    if constexpr (!Coder::kPacks) time = Sum(0, units, whole ? trail_.unit : 1);
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
    constexpr uint8_t kNever = Recent::kCapacity, kOther = kNever + 1;
    static_assert(kOther < 16, "a choice has four bits");
    uint8_t choice = 0;
    if constexpr (Coder::kPacks) {
      const auto same = [&](const Seen* seen) {
        return seen->frame == frame && seen->time == time;
      };
      const auto found = std::find_if(recent_.begin(), recent_.end(), same);
      choice = static_cast<uint8_t>(found - recent_.begin());
      if (choice == kNever && (frame != 0 || time != 0)) choice = kOther;
    }
    coder_.Choice(choice, 4);
    if (choice == kOther) return EarlierMoment(frame, time, own);
    if constexpr (!Coder::kPacks) {
      const Seen& seen = choice < kNever ? *recent_[choice] : kNothingSeen;
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
    coder_.Beyond(frames, uint32_t{0}, trail_.frame_step.bits() + kSegments);
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
    constexpr uint8_t kOther = Recent::kCapacity;
    uint8_t choice = 0;
    if constexpr (Coder::kPacks) {
      const auto same = [&](const Seen* seen) { return seen->frame == frame; };
      const auto found = std::find_if(recent_.begin(), recent_.end(), same);
      choice = static_cast<uint8_t>(found - recent_.begin());
    }
    coder_.Choice(choice, 4);
    if (choice == kOther) {
      Number(frame, frame_);
    } else if constexpr (!Coder::kPacks) {
      frame = recent_[choice]->frame;
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
    Number(connection.recent_.size_, Recent::kCapacity);
    CodeRecent(connection.recent_);
    Time(connection.last_time_, trail_.time);
    Number(connection.last_frame_, trail_.frame);
    // What is no longer remembered was before that.
    frame_ = recent_.front()->frame;
    time_ = recent_.front()->time;
    Moment(connection.handshake_frame_, connection.handshake_time_,
           connection.handshake_done_ ? *recent_[kThird] : kNothingSeen, trail_.traces[0]);
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

  // All of it in one function, so that the coder stays in registers.
  template <typename R>
  [[gnu::flatten]] void CodeRecent(R& recent) {
    for (size_t i = 0; i < recent_.size(); ++i) recent_[i] = &recent[i];
    size_t count = std::min(recent.size_, Recent::kCapacity);
    bool more = false, coarse = true;
    if constexpr (Coder::kPacks) more = !recent.IsEmptyBehind(count);
    coder_.Flags(more);
    if (more) count = recent_.size();  // there ought to be none, but nothing is lost
    if constexpr (Coder::kPacks) coarse = InMicroseconds(std::span(recent_).first(count));
    coder_.Flags(coarse);
    trail_.unit = coarse ? kMicrosecond : 1;
    SeenCoder<Coder> seen_coder(coder_, trail_, common_->start);
    for (size_t i = 0; i < count; ++i) seen_coder.Code(*recent_[i]);
    coder_ = seen_coder.coder();
    if constexpr (!Coder::kPacks) {
      for (size_t i = 0; i < count; ++i) recent.Note(i, PacketMark(recent[i]), recent[i].from_a);
    }
  }

  // All times between segments can be counted in them.
  static bool InMicroseconds(std::span<Item* const> recent) {
    Nanoseconds last = 0;
    for (const Seen* seen : recent) {
      if (last != 0 && Distance(seen->time, last) % kMicrosecond != 0) return false;
      last = seen->time;
    }
    return true;
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
    const Traces& own = trail_.traces[i];
    const Traces& other = trail_.traces[1 - i];
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
    if constexpr (!Coder::kPacks) {
      endpoint.has.keepalive = endpoint.keepalive.count > 0;
      endpoint.has.repeats = endpoint.repeats.count > 0;
      endpoint.has.resets = endpoint.resets.count > 0;
    }
    if (Any(endpoint.reply)) CodeReply(endpoint.reply, endpoint, own);
    if (Any(endpoint.habits)) CodeHabits(endpoint.habits, own, other);
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
    const bool seen = endpoint.syn_seen;
    if (Any(endpoint.syn_options)) CodeOptions(endpoint.syn_options, other.echo);
    Number(endpoint.syn_window, seen ? own.syn->window : 0);
    Number(endpoint.syn_ip_id, seen ? own.first->ip_id : 0);
    coder_.Group([&](auto& by) {
      CodeNumber(by, endpoint.syn_count, seen ? 1 : 0);
      CodeNumber(by, endpoint.last_syn_flags, seen ? flags : 0);
      CodeNumber(by, endpoint.last_syn_length, 0);
      CodeNumber(by, endpoint.last_syn_ts_value, endpoint.syn_options.ts_value);
      CodeNumber(by, endpoint.window_scale, endpoint.syn_options.window_scale);
    });
    echo_ = endpoint.last_syn_ts_value;
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
    coder_.Group([&](auto& by) {
      CodeNumber(by, endpoint.snd_nxt, own.last->End());
      const SeqNum first = own.segments == 0 ? SeqNum(endpoint.snd_nxt) : own.first->seq;
      CodeNumber(by, endpoint.first_seq, first - ForgottenSyns(endpoint, own));
      const SeqNum next = endpoint.snd_nxt;
      CodeNumber(by, endpoint.isn, endpoint.syn_seen ? SeqNum(endpoint.first_seq) : SeqNum());
      CodeNumber(by, endpoint.snd_una, other.last->Has(kAck) ? other.last->ack : next);
      CodeNumber(by, endpoint.fin_seq, endpoint.fin_seen ? next - 1U : SeqNum());
      const SeqNum data_end = next - (endpoint.fin_seen ? 1U : 0U);
      CodeNumber(by, endpoint.data_end, endpoint.data_seen ? data_end : SeqNum());
      CodeNumber(by, endpoint.ack_now, own.last->ack.raw());
      CodeNumber(by, endpoint.data_ack, endpoint.data_seen ? own.payload->ack : SeqNum());
      CodeNumber(by, endpoint.message_end, endpoint.message_known ? next : SeqNum());
      const uint32_t sent = static_cast<uint32_t>(next - endpoint.first_seq) -
                            (endpoint.syn_seen ? 1U : 0U) - (endpoint.fin_seen ? 1U : 0U);
      CodeNumber(by, endpoint.bytes, sent);
    });
  }

  template <typename E>
  void CodeAmounts(E& endpoint, const Traces& own) {
    coder_.Group([&](auto& by) {
      CodeNumber(by, endpoint.segments, own.segments + ForgottenSyns(endpoint, own));
      CodeNumber(by, endpoint.flight, 0);
      CodeNumber(by, endpoint.last_length, own.length);
      CodeNumber(by, endpoint.longest, own.longest);
      const bool scaled = endpoint.window_scale > 0 && !own.last->Has(kSyn);
      const int scale = scaled ? std::min<int>(endpoint.window_scale, 14) : 0;
      CodeNumber(by, endpoint.window, uint32_t{own.last->window} << scale);
      CodeNumber(by, endpoint.largest_window, endpoint.window);
    });
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
    coder_.Group([&](auto& by) {
      CodeNumber(by, resets.flags, own.last_reset->flags);
      CodeNumber(by, resets.equal, resets.count);
      CodeNumber(by, resets.bare, (resets.flags & kAck) != 0 ? 0 : resets.count);
      CodeNumber(by, resets.first_seq,
                 own.reset->frame != 0 ? own.reset->seq : SeqNum(endpoint.snd_nxt));
      CodeNumber(by, resets.seq, own.last_reset->seq);
      CodeNumber(by, resets.ack, own.last_reset->ack);
      CodeNumber(by, resets.step, 0);
      CodeNumber(by, resets.window, own.last_reset->window);
      CodeNumber(by, resets.ip_id, own.last_reset->ip_id);
    });
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

  template <typename H>
  void CodeHabits(H& habits, const Traces& own, const Traces& other) {
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
    Number(habits.hop_limit, 64);
    coder_.Group([&](auto& by) {
      CodeNumber(by, habits.id_steps, 0);
      CodeNumber(by, habits.traffic_class, 0);
      CodeNumber(by, habits.ip_id, own.last->ip_id);
      CodeNumber(by, habits.window, own.last->window);
    });
    Number(habits.ts_value, habits.timestamps ? other.last->ts_echo : 0);
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

  Coder coder_;
  Common* common_ = nullptr;
  std::array<Item*, Recent::kCapacity> recent_;  // oldest first
  Trail trail_;
  uint32_t frame_ = 0;    // of the earliest remembered segment
  Nanoseconds time_ = 0;  // likewise
  // Of the other side's SYN.
  uint16_t mss_ = 1460;
  uint32_t echo_ = 0;
};

}  // namespace rst
