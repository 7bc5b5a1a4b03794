// SPDX-License-Identifier: GPL-2.0-or-later
#include "dialogue.h"

#include <algorithm>
#include <array>

namespace rst::fuzz {
namespace {

constexpr size_t kMostSegments = 600;
constexpr uint32_t kConnections = 6;

class Script {
 public:
  explicit Script(std::span<const uint8_t> bytes) : bytes_(bytes) {}
  bool AtEnd() const { return bytes_.empty(); }
  uint8_t Next() {
    if (bytes_.empty()) return 0;
    const uint8_t byte = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return byte;
  }
  uint32_t Next32() {
    uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number = number << 8 | Next();
    return number;
  }

 private:
  std::span<const uint8_t> bytes_;
};

// One connection as its two stacks see it.
struct Side {
  SocketAddress address;
  SeqNum next;
  SeqNum received;  // what it acknowledges
  uint16_t window = 500;
  uint16_t ip_id = 1;
  uint8_t hop_limit = 64;
  bool timestamps = false;
};
struct Pair {
  std::array<Side, 2> side;
};

// 0, 1 us, ... up to hours, in steps of about ten.
Nanoseconds Pause(uint8_t choice) {
  constexpr std::array<Nanoseconds, 16> kPauses = {0,
                                                   kMicrosecond,
                                                   50 * kMicrosecond,
                                                   kMillisecond,
                                                   5 * kMillisecond,
                                                   30 * kMillisecond,
                                                   100 * kMillisecond,
                                                   kSecond,
                                                   3 * kSecond,
                                                   10 * kSecond,
                                                   29 * kSecond,
                                                   60 * kSecond,
                                                   75 * kSecond,
                                                   300 * kSecond,
                                                   3600 * kSecond,
                                                   7200 * kSecond};
  return kPauses[choice % kPauses.size()];
}

uint32_t Size(uint8_t choice) {
  constexpr std::array<uint32_t, 8> kSizes = {1, 2, 10, 100, 536, 1448, 1460, 65000};
  return kSizes[choice % kSizes.size()];
}

class Stage {
 public:
  explicit Stage(Script script) : script_(script) { SetUp(); }

  Play Perform() {
    while (!script_.AtEnd() && play_.segments.size() < kMostSegments) Move();
    return std::move(play_);
  }

 private:
  void SetUp();
  void Move();
  void Act(uint8_t action, Pair& pair, uint8_t from);
  void Reset(uint8_t kind, Pair& pair, uint8_t from);
  void Repeat(uint8_t choice);
  void Spoil();
  Segment Make(const Pair& pair, uint8_t from, uint8_t flags, uint32_t length = 0);
  void Send(const Segment& segment);
  void SendFrom(Pair& pair, uint8_t from, uint8_t flags, uint32_t length = 0, bool arrives = true);

  Script script_;
  Play play_;
  Nanoseconds now_ = 1'000 * kSecond;
  std::array<Pair, kConnections> pairs_;
};

// Some share a client, some a server; one is the same pair of hosts with IPv6.
void Stage::SetUp() {
  const uint8_t variety = script_.Next();
  for (uint8_t i = 0; i < kConnections; ++i) {
    Pair& pair = pairs_[i];
    for (uint8_t side = 0; side < 2; ++side) {
      Side& each = pair.side[side];
      const uint8_t host = static_cast<uint8_t>(side == 0 ? i % 2 : 10 + i / 3);
      each.address.address.bytes = {10, 0, 0, host};
      each.address.address.is_ipv6 = i == 5 && (variety & 1) != 0;
      each.next = SeqNum((variety & 2) != 0 ? 0xFFFFFF00U + i : 1000U * i + side);
      each.timestamps = (variety & 4) != 0;
      each.hop_limit = (variety & 8) != 0 && side == 1 ? 57 : 64;
    }
    pair.side[0].address.port = static_cast<uint16_t>(40000 + i / 2);
    pair.side[1].address.port = i == 3 ? 445 : 80;
  }
}

Segment Stage::Make(const Pair& pair, uint8_t from, uint8_t flags, uint32_t length) {
  const Side& side = pair.side[from];
  Segment segment;
  segment.time = now_;
  segment.source = side.address;
  segment.destination = pair.side[1 - from].address;
  segment.seq = side.next;
  segment.flags = flags;
  if ((flags & kAck) != 0) segment.ack = side.received;
  segment.window = side.window;
  segment.length = length;
  segment.hop_limit = side.hop_limit;
  segment.has_ip_id = !side.address.address.is_ipv6;
  segment.ip_id = side.ip_id;
  if (side.timestamps && (flags & kRst) == 0) {
    segment.options.present = segment.options.timestamps = true;
    segment.options.ts_value = static_cast<uint32_t>(now_ / kMillisecond);
  }
  if ((flags & kSyn) != 0) {
    segment.options.present = segment.options.sack_permitted = true;
    segment.options.mss = 1460;
    segment.options.window_scale = 7;
  }
  return segment;
}

void Stage::Send(const Segment& segment) {
  if (play_.segments.size() >= kMostSegments) return;
  play_.segments.push_back(segment);
  play_.segments.back().frame = static_cast<uint32_t>(play_.segments.size());
}

void Stage::SendFrom(Pair& pair, uint8_t from, uint8_t flags, uint32_t length, bool arrives) {
  const Segment segment = Make(pair, from, flags, length);
  ++pair.side[from].ip_id;
  pair.side[from].next = segment.End();
  if (arrives) pair.side[1 - from].received = segment.End();
  Send(segment);
}

void Stage::Reset(uint8_t kind, Pair& pair, uint8_t from) {
  Segment reset = Make(pair, from, kRst);
  const Segment* last = play_.segments.empty() ? nullptr : &play_.segments.back();
  switch (kind % 6) {
    case 0:  // an abort
      reset = Make(pair, from, kRst | kAck);
      break;
    case 1:  // a bare one, as an answer to what the peer acknowledges
      reset.seq = pair.side[1 - from].received;
      reset.window = 0;
      break;
    case 2:  // a refusal
      reset.flags = kRst | kAck;
      reset.seq = SeqNum(0);
      reset.ack = pair.side[from].received;
      reset.window = 0;
      break;
    case 3:  // the answer to the latest segment, whosever it was
      if (last == nullptr) break;
      reset.source = last->destination;
      reset.destination = last->source;
      reset.seq = last->Has(kAck) ? last->ack : SeqNum(0);
      if (!last->Has(kAck)) reset.flags = kRst | kAck;
      if (!last->Has(kAck)) reset.ack = last->End();
      reset.window = 0;
      reset.ip_id = 0;
      break;
    case 4:  // a guess from elsewhere
      reset.seq = reset.seq + script_.Next() * 256U;
      reset.hop_limit = script_.Next();
      break;
    default:  // with a payload
      reset.length = Size(script_.Next());
      break;
  }
  Send(reset);
}

void Stage::Repeat(uint8_t choice) {
  if (play_.segments.empty()) return;
  const size_t back = std::min<size_t>(choice % 8 + 1U, play_.segments.size());
  Segment again = play_.segments[play_.segments.size() - back];
  again.time = now_;
  if (choice >= 128) again.ip_id = static_cast<uint16_t>(again.ip_id + 100);  // sent again
  Send(again);
}

// One field of a segment is wrong.
void Stage::Spoil() {
  if (play_.segments.empty()) return;
  Segment& segment = play_.segments.back();
  const uint8_t field = script_.Next();
  const uint32_t value = script_.Next32();
  switch (field % 10) {
    case 0:
      segment.seq = SeqNum(value);
      break;
    case 1:
      segment.ack = SeqNum(value);
      break;
    case 2:
      segment.flags = static_cast<uint8_t>(value);
      break;
    case 3:
      segment.window = static_cast<uint16_t>(value);
      break;
    case 4:
      segment.hop_limit = static_cast<uint8_t>(value);
      break;
    case 5:
      segment.length = value % 70'000;
      break;
    case 6:
      segment.time = Nanoseconds{static_cast<int32_t>(value)} * kSecond;
      play_.time_goes_forward = false;
      break;
    case 7:
      segment.options.mptcp_subtype = static_cast<int8_t>(value % 16);
      segment.options.mptcp_reason = static_cast<uint8_t>(value >> 8);
      break;
    case 8:
      segment.options = {};
      break;
    default:
      segment.urgent = static_cast<uint16_t>(value);
      break;
  }
}

void Stage::Act(uint8_t action, Pair& pair, uint8_t from) {
  switch (action % 16) {
    case 0:
      return SendFrom(pair, 0, kSyn);
    case 1:
      return SendFrom(pair, 1, kSyn | kAck);
    case 2:
    case 3:
      return SendFrom(pair, from, kAck);
    case 4:
    case 5:
      return SendFrom(pair, from, kPsh | kAck, Size(script_.Next()));
    case 6:  // captured, and lost behind the capture point
      return SendFrom(pair, from, kPsh | kAck, Size(script_.Next()), false);
    case 7:
      return SendFrom(pair, from, kFin | kAck);
    case 8:
    case 9:
    case 10:
      return Reset(script_.Next(), pair, from);
    case 11:
      return Repeat(script_.Next());
    case 12: {  // a keep-alive probe
      Segment probe = Make(pair, from, kAck);
      probe.seq = probe.seq - 1;
      return Send(probe);
    }
    case 13:
      pair.side[from].window = script_.Next() % 2 == 0 ? 0 : 500;
      return SendFrom(pair, from, kAck);
    case 14:  // a new beginning on the same ports
      pair.side[0].next = pair.side[0].next + 100'000;
      pair.side[1].next = pair.side[1].next + 100'000;
      return SendFrom(pair, 0, kSyn);
    default:
      return Spoil();
  }
}

// A byte: who and what. Another: how long after.
void Stage::Move() {
  const uint8_t what = script_.Next();
  const uint8_t who = script_.Next();
  now_ += Pause(who >> 4);
  Act(what, pairs_[(who & 7) % kConnections], static_cast<uint8_t>(who >> 3 & 1));
}

}  // namespace

Play Perform(std::span<const uint8_t> bytes) {
  return Stage(Script(bytes)).Perform();
}

}  // namespace rst::fuzz
