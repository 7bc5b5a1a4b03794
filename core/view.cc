// SPDX-License-Identifier: GPL-2.0-or-later
#include "view.h"

#include <algorithm>

#include "hash.h"
#include "hosts.h"

namespace rst {
namespace {

constexpr size_t kMostWords = 256;

Flow FlowOf(const Endpoint& side, const Endpoint& peer) {
  Flow flow;
  flow.seen = side.seen;
  if (!side.seen) return flow;
  flow.next = side.snd_nxt;
  flow.acked = peer.una_known;
  flow.ack = peer.una_known ? SeqNum(peer.snd_una) : SeqNum(side.ack_now);
  flow.count = side.segments;
  flow.last_frame = side.last_frame;
  flow.first_time = side.syn_seen ? side.syn_time : side.last_time;
  flow.last_time = side.last_time;
  flow.hop_limit = side.habits.hop_limit;
  if (side.syn_seen) {
    // As the SYN or SYN/ACK itself would have been marked.
    Segment syn;
    syn.seq = side.isn;
    syn.flags = kSyn;
    if (peer.syn_seen && peer.syn_frame < side.syn_frame) {
      syn.flags |= kAck;
      syn.ack = peer.isn + 1;
    }
    flow.first[0] = {MarkValue(syn), side.syn_time, side.habits.hop_limit};
    flow.marks = 1;
  }
  return flow;
}

}  // namespace

uint64_t MarkValue(const Segment& segment) {
  const uint64_t numbers =
      uint64_t{segment.seq.raw()} << 32 | (segment.Has(kAck) ? segment.ack.raw() : 0);
  const uint64_t bits =
      (segment.flags & (kSyn | kFin | kRst)) | (segment.length > 0 ? uint64_t{kPsh} : 0U);
  return Mix(numbers ^ bits * 0x9e3779b97f4a7c15U) | 1;
}

uint64_t HashOfWords(std::span<const uint8_t> bytes) {
  uint64_t hash = 0xcbf29ce484222325U;
  for (const uint8_t byte : bytes.first(std::min(bytes.size(), kMostWords))) {
    hash = (hash ^ byte) * 0x100000001b3U;
  }
  return Mix(hash) | 1;
}

uint64_t TraitsOf(uint32_t ts_value, uint16_t window, int8_t scale) {
  return Mix(uint64_t{ts_value} << 32 | uint64_t{window} << 8 | static_cast<uint8_t>(scale)) | 1;
}

uint64_t AddressesOf(const View& view) {
  return Mix(MarkOf(view.address[0]) + MarkOf(view.address[1]));
}

View ViewOf(const Connection& connection, const Segment* segment) {
  View view;
  const uint8_t client = connection.client() == 1 ? 1 : 0;
  view.first_frame = segment != nullptr ? segment->frame : connection.side(client).syn_frame;
  view.first_time = segment != nullptr ? segment->time : connection.side(client).syn_time;
  for (uint8_t i = 0; i < 2; ++i) {
    const uint8_t side = client ^ i;
    const Endpoint& endpoint = connection.side(side);
    view.address[i] = connection.address(side);
    view.flow[i] = FlowOf(endpoint, connection.side(1 - side));
    view.isn_known[i] = endpoint.syn_seen;
    view.isn[i] = endpoint.isn;
    const uint32_t end =
        endpoint.resets.first_frame != 0 ? endpoint.resets.first_frame : endpoint.fin_frame;
    if (end == 0 || (view.end_frame != 0 && view.end_frame < end)) continue;
    view.end_is_reset = endpoint.resets.first_frame != 0;
    view.end_frame = end;
    view.end_time = view.end_is_reset ? endpoint.resets.first_time : endpoint.fin_time;
  }
  const Endpoint& opener = connection.side(client);
  if (opener.syn_seen) {
    view.syn_traits =
        TraitsOf(opener.syn_options.ts_value, opener.syn_window, opener.syn_options.window_scale);
  }
  return view;
}

bool NoteSegment(Flow& flow, const Segment& segment) {
  const bool more = !flow.seen || (segment.SegLen() > 0 && segment.End() > flow.next);
  const bool new_ack = segment.Has(kAck) && (!flow.acked || segment.ack > flow.ack);
  if (!flow.seen) {
    flow.first_time = segment.time;
  } else if (segment.SegLen() > 0 && segment.seq > flow.next) {
    ++flow.gaps;
  } else if (segment.SegLen() > 0 && !more && flow.gaps > 0) {
    --flow.gaps;
  }
  if (!flow.seen || segment.End() > flow.next) flow.next = segment.End();
  if (new_ack) flow.ack = segment.ack;
  flow.acked |= segment.Has(kAck);
  flow.seen = true;
  flow.hop_limit = segment.hop_limit;
  flow.link_source = segment.link_source;
  flow.last_time = segment.time;
  flow.last_frame = segment.frame;
  ++flow.count;
  return more || new_ack;
}

}  // namespace rst
