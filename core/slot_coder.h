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

#include "slot.h"

namespace rst {

template <typename Coder>
class SlotCoder {
 public:
  explicit SlotCoder(Coder& coder) : coder_(coder) {}

  template <typename S>  // a Slot, const or not
  void Code(S& slot) {
    CodeConnection(slot.connection);
    Optional(slot.case_number, uint64_t{0});
  }

 private:
  template <typename T, typename E>
  void Number(T& number, E expected) {
    coder_.Number(number, static_cast<std::remove_const_t<T>>(expected));
  }

  // For numbers of which zero means that there is none.
  template <typename T, typename E>
  void Optional(T& number, E expected) {
    bool some = number != 0;
    coder_.Flags(some);
    if (some) Number(number, expected);
  }

  // A frame and its time, which mostly are those of a segment that is still remembered.
  template <typename F, typename T>
  void Moment(F& frame, T& time) {
    constexpr uint8_t kNever = Connection::kRemembered, kOther = kNever + 1;
    static_assert(kOther < 16, "a choice has four bits");
    uint8_t choice = 0;
    if constexpr (Coder::kPacks) {
      const auto same = [&](const Seen& seen) { return seen.frame == frame && seen.time == time; };
      const auto found = std::find_if(recent_->begin(), recent_->end(), same);
      choice = static_cast<uint8_t>(found - recent_->begin());
      if (choice == kNever && (frame != 0 || time != 0)) choice = kOther;
    }
    coder_.Choice(choice);
    if (choice == kOther) {
      Number(frame, frame_);
      Number(time, time_);
    } else if constexpr (!Coder::kPacks) {
      const Seen& seen = choice < kNever ? (*recent_)[choice] : kNothingSeen;
      frame = seen.frame;
      time = seen.time;
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
    for (auto& socket : connection.address_) CodeAddress(socket);
    coder_.Flags(connection.from_start_, connection.handshake_done_);
    Number(connection.client_, 0);
    Number(connection.first_fin_, 0);
    Number(connection.remembered_, Connection::kRemembered);
    const std::array<const Seen*, 2> latest = CodeRecent(connection);
    Number(connection.last_time_, time_);
    Number(connection.last_frame_, frame_);
    Moment(connection.handshake_frame_, connection.handshake_time_);
    if (Any(connection.previous_)) CodePrevious(connection.previous_);
    for (size_t i = 0; i < 2; ++i) {
      if (Any(connection.side_[i])) CodeEndpoint(connection.side_[i], *latest[i]);
    }
  }

  template <typename A>
  void CodeAddress(A& socket) {
    using Words = std::array<uint32_t, 4>;
    Words words = std::bit_cast<Words>(socket.address.bytes);
    coder_.Flags(socket.address.is_ipv6);
    for (uint32_t& word : words) Number(word, 0);
    if constexpr (!Coder::kPacks) {
      socket.address.bytes = std::bit_cast<std::array<uint8_t, 16>>(words);
    }
    Number(socket.port, 0);
  }

  // Returns the latest of each side.
  template <typename C>
  std::array<const Seen*, 2> CodeRecent(C& connection) {
    recent_ = &connection.recent_;
    std::array<const Seen*, 2> latest = {&kNothingSeen, &kNothingSeen};
    for (size_t i = 0; i < connection.recent_.size(); ++i) {
      auto& seen = connection.recent_[i];
      if (i >= connection.remembered_ && !Any(seen)) continue;
      coder_.Flags(seen.timestamps, seen.from_a, seen.answered, seen.fresh);
      const Seen& own = *latest[seen.from_a ? 0 : 1];
      const Seen& other = *latest[seen.from_a ? 1 : 0];
      Number(seen.frame, frame_ + 1);
      Number(seen.time, time_);
      Number(seen.flags, own.flags);
      Number(seen.length, 0);
      Number(seen.seq, own.End());
      Number(seen.ack, other.End());
      Number(seen.ts_echo, own.ts_echo);
      Number(seen.ip_id, own.ip_id + 1);
      Number(seen.window, own.window);
      frame_ = seen.frame;
      time_ = seen.time;
      latest[seen.from_a ? 0 : 1] = &seen;
    }
    return latest;
  }

  template <typename P>
  void CodePrevious(P& previous) {
    coder_.Flags(previous.known, previous.live, previous.closed, previous.reset,
                 previous.forgotten);
    Number(previous.first_fin, 0);
    Number(previous.last_frame, frame_);
    Number(previous.last_time, time_);
    for (auto& number : previous.snd_nxt) Number(number, SeqNum());
  }

  template <typename E>
  void CodeEndpoint(E& endpoint, const Seen& latest) {
    coder_.Flags(endpoint.seen, endpoint.syn_seen, endpoint.fin_seen, endpoint.data_seen,
                 endpoint.una_known, endpoint.psh, endpoint.missing, endpoint.message_known);
    CodeNumbers(endpoint, latest);
    CodeMoments(endpoint);
    CodeAmounts(endpoint, latest);
    CodeSyn(endpoint);
    if (Any(endpoint.resets)) CodeResets(endpoint.resets, endpoint);
    if (Any(endpoint.reply)) CodeReply(endpoint.reply, endpoint);
    if (Any(endpoint.repeats)) {
      Number(endpoint.repeats.seq, endpoint.snd_nxt);
      CodeTimes(endpoint.repeats);
    }
    if (Any(endpoint.keepalive)) CodeTimes(endpoint.keepalive);
    if (Any(endpoint.window_probes)) CodeTimes(endpoint.window_probes);
    if (Any(endpoint.habits)) CodeHabits(endpoint.habits, latest);
  }

  template <typename E>
  void CodeNumbers(E& endpoint, const Seen& latest) {
    Number(endpoint.snd_nxt, latest.End());
    Number(endpoint.snd_una, endpoint.snd_nxt);
    Number(endpoint.first_seq, endpoint.snd_nxt);
    Number(endpoint.isn, endpoint.first_seq);
    Number(endpoint.fin_seq, endpoint.fin_seen ? endpoint.snd_nxt - 1U : SeqNum());
    Number(endpoint.data_end, endpoint.data_seen ? endpoint.snd_nxt : SeqNum());
    Number(endpoint.ack_now, latest.ack.raw());
    Number(endpoint.data_ack, endpoint.data_seen ? SeqNum(endpoint.ack_now) : SeqNum());
    Number(endpoint.message_end, endpoint.message_known ? endpoint.snd_nxt : SeqNum());
  }

  template <typename E>
  void CodeMoments(E& endpoint) {
    Moment(endpoint.last_frame, endpoint.last_time);
    Moment(endpoint.last_data_frame, endpoint.last_data_time);
    Moment(endpoint.fin_frame, endpoint.fin_time);
    Moment(endpoint.syn_frame, endpoint.syn_time);
    Number(endpoint.last_syn_time, endpoint.syn_time);
    Optional(endpoint.fin_ack_frame, endpoint.fin_frame);
    Optional(endpoint.zero_window_since, endpoint.last_time);
  }

  template <typename E>
  void CodeAmounts(E& endpoint, const Seen& latest) {
    Number(endpoint.segments, 0);
    Number(endpoint.flight, 0);
    Number(endpoint.last_length, 0);
    Number(endpoint.longest, endpoint.last_length);
    Number(endpoint.bytes, endpoint.longest);
    Number(endpoint.window_scale, -1);
    const int scale = std::clamp<int>(endpoint.window_scale, 0, 14);
    Number(endpoint.window, uint32_t{latest.window} << scale);
    Number(endpoint.largest_window, endpoint.window);
    Number(endpoint.said.what, 0);
    coder_.Flags(endpoint.said.without_body);
    Number(endpoint.said.code, 0);
    Number(endpoint.said.message_length, 0);
  }

  template <typename E>
  void CodeSyn(E& endpoint) {
    Number(endpoint.syn_count, 0);
    Number(endpoint.syn_window, 0);
    Number(endpoint.syn_ip_id, 0);
    Number(endpoint.last_syn_flags, 0);
    Number(endpoint.last_syn_length, 0);
    Number(endpoint.last_syn_ts_value, 0);
    auto& options = endpoint.syn_options;
    if (!Any(options)) return;
    coder_.Flags(options.present, options.sack_permitted, options.sack, options.timestamps,
                 options.signature);
    Number(options.ts_value, endpoint.last_syn_ts_value);
    Number(options.ts_echo, 0);
    Number(options.window_scale, endpoint.window_scale);
    Number(options.mss, 0);
    Number(options.mptcp_subtype, -1);
    Number(options.mptcp_reason, 0);
    Number(options.mptcp_flags, 0);
  }

  template <typename R, typename E>
  void CodeResets(R& resets, const E& endpoint) {
    coder_.Flags(resets.inexact, resets.any_exact);
    CodeTimes(resets);
    Number(resets.equal, resets.count);
    Number(resets.bare, 0);
    Number(resets.first_seq, endpoint.snd_nxt);
    Number(resets.seq, resets.first_seq);
    Number(resets.ack, SeqNum(endpoint.ack_now));
    Number(resets.step, 0);
    Number(resets.window, 0);
    Number(resets.ip_id, 0);
    Number(resets.flags, 0);
  }

  // How often something happened, and when first and last.
  template <typename T>
  void CodeTimes(T& item) {
    Number(item.count, 1);
    Moment(item.first_frame, item.first_time);
    Moment(item.last_frame, item.last_time);
  }

  template <typename R, typename E>
  void CodeReply(R& reply, const E& endpoint) {
    coder_.Flags(reply.running, reply.of_syn, reply.syn_running);
    Number(reply.samples, 0);
    Number(reply.fastest, 0);
    Number(reply.latest, reply.fastest);
    Number(reply.start, endpoint.last_time);
    Number(reply.end, endpoint.snd_nxt);
  }

  template <typename H>
  void CodeHabits(H& habits, const Seen& latest) {
    coder_.Flags(habits.known, habits.steady_hop_limit, habits.steady_link,
                 habits.steady_dont_fragment, habits.timestamps, habits.has_ip_id,
                 habits.dont_fragment, habits.counts_ids, habits.came_nearer);
    Number(habits.id_steps, 0);
    Number(habits.hop_limit, 64);
    Number(habits.traffic_class, 0);
    Number(habits.ip_id, latest.ip_id);
    Number(habits.window, latest.window);
    Number(habits.ts_value, latest.ts_echo);
    Number(habits.time, latest.time);
    Number(habits.link_source, 0);
  }

  Coder& coder_;
  const std::array<Seen, Connection::kRemembered>* recent_ = nullptr;
  uint32_t frame_ = 0;    // of the latest segment so far
  Nanoseconds time_ = 0;  // likewise
};

}  // namespace rst
