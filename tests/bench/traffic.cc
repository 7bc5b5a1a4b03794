// SPDX-License-Identifier: GPL-2.0-or-later
#include "traffic.h"

#include <algorithm>

namespace rst::bench {
namespace {

constexpr uint32_t kPacketsOfConnection = 14;
constexpr uint16_t kMss = 1400;

// Marsaglia's xorshift generator (Journal of Statistical Software 8/14).
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed * 2 + 1) {}
  uint32_t Next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<uint32_t>(state_ >> 32);
  }
  uint32_t Below(uint32_t limit) { return static_cast<uint32_t>((uint64_t{Next()} * limit) >> 32); }

 private:
  uint64_t state_;
};

Address AddressOf(uint8_t net, uint32_t host) {
  Address address;
  address.bytes = {10, static_cast<uint8_t>(net + (host >> 16)), static_cast<uint8_t>(host >> 8),
                   static_cast<uint8_t>(host)};
  return address;
}

// Numbers frames and lets time pass.
class Wire {
 public:
  explicit Wire(const Sink& sink, Nanoseconds gap = 20 * kMicrosecond) : sink_(sink), gap_(gap) {}

  void Send(Segment segment) {
    segment.frame = ++frame_;
    segment.time = kStart + frame_ * gap_;
    segment.hop_limit = 64;
    segment.has_ip_id = true;
    segment.ip_id = static_cast<uint16_t>(frame_);
    segment.dont_fragment = true;
    segment.link_source = segment.source.address.bytes[3];
    sink_(segment);
  }

 private:
  static constexpr Nanoseconds kStart = 1'700'000'000 * kSecond;
  const Sink& sink_;
  Nanoseconds gap_;
  uint32_t frame_ = 0;
};

// A client and a server, and the numbers they have reached.
struct Dialogue {
  SocketAddress client, server;
  SeqNum client_next, server_next;
  uint32_t stamp = 0;
  uint32_t sent = 0;
  uint32_t kind = 0;  // 0..2 end in a reset, others in FINs
};

Segment From(const Dialogue& dialogue, bool client, uint8_t flags, uint32_t length = 0) {
  Segment segment;
  segment.source = client ? dialogue.client : dialogue.server;
  segment.destination = client ? dialogue.server : dialogue.client;
  segment.seq = client ? dialogue.client_next : dialogue.server_next;
  segment.flags = flags;
  if (segment.Has(kAck)) segment.ack = client ? dialogue.server_next : dialogue.client_next;
  segment.window = client ? 502 : 509;
  segment.length = length;
  return segment;
}

void AddOptions(Dialogue& dialogue, Segment& segment) {
  Options& options = segment.options;
  options.present = true;
  options.timestamps = true;
  options.ts_value = ++dialogue.stamp;
  options.ts_echo = segment.Has(kAck) ? dialogue.stamp - 1 : 0;
  if (!segment.Has(kSyn)) return;
  options.mss = 1460;
  options.sack_permitted = true;
  options.window_scale = 7;
}

void Say(Wire& wire, Dialogue& dialogue, bool client, uint8_t flags, uint32_t length = 0) {
  Segment segment = From(dialogue, client, flags, length);
  AddOptions(dialogue, segment);
  (client ? dialogue.client_next : dialogue.server_next) = segment.End();
  wire.Send(segment);
}

void SayBareReset(Wire& wire, const Dialogue& dialogue, bool client) {
  Segment segment = From(dialogue, client, kRst);
  segment.window = 0;
  wire.Send(segment);
}

// The last of 14 packets; three ways of resetting.
void End(Wire& wire, Dialogue& dialogue) {
  switch (dialogue.kind) {
    case 0:  // the client gives up
      return Say(wire, dialogue, true, kRst | kAck);
    case 1:  // the server does
      return Say(wire, dialogue, false, kRst | kAck);
    case 2:  // the client's host no longer knows the connection
      return SayBareReset(wire, dialogue, true);
    default:
      return Say(wire, dialogue, true, kAck);
  }
}

// The next packet of an everyday connection; false after the last one.
bool Continue(Wire& wire, Dialogue& dialogue) {
  const bool resets = dialogue.kind < 3;
  switch (++dialogue.sent) {
    case 1:
      Say(wire, dialogue, true, kSyn);
      break;
    case 2:
      Say(wire, dialogue, false, kSyn | kAck);
      break;
    case 3:
      Say(wire, dialogue, true, kAck);
      break;
    case 4:
      Say(wire, dialogue, true, kPsh | kAck, 300);
      break;
    case 6:
    case 7:
      Say(wire, dialogue, false, kAck, kMss);
      break;
    case 9:
      Say(wire, dialogue, false, kPsh | kAck, 700);
      break;
    case 11:
      Say(wire, dialogue, true, resets ? kPsh | kAck : kFin | kAck, resets ? 200 : 0);
      break;
    case 13:
      Say(wire, dialogue, false, resets ? kPsh | kAck : kFin | kAck, resets ? 500 : 0);
      break;
    case kPacketsOfConnection:
      End(wire, dialogue);
      break;
    default:  // 5, 12: the server acknowledges; 8, 10: the client
      Say(wire, dialogue, dialogue.sent == 8 || dialogue.sent == 10, kAck);
      break;
  }
  return dialogue.sent < kPacketsOfConnection;
}

Dialogue NewDialogue(uint32_t number, Random& random) {
  Dialogue dialogue;
  dialogue.client = {AddressOf(1, number % 250),
                     static_cast<uint16_t>(20000 + number / 250 % 40000)};
  dialogue.server = {AddressOf(2, number / 10'000'000 + number % 40), 9900};
  dialogue.client_next = SeqNum(random.Next());
  dialogue.server_next = SeqNum(random.Next());
  dialogue.stamp = random.Next();
  dialogue.kind = random.Below(15);  // 3 of 15: every fifth
  return dialogue;
}

void EverydayAtOnce(uint32_t connections, uint32_t at_once, const Sink& sink) {
  Random random(1);
  Wire wire(sink);
  std::vector<Dialogue> open;
  uint32_t begun = 0;
  while (begun < connections || !open.empty()) {
    if (begun < connections && open.size() < at_once) open.push_back(NewDialogue(begun++, random));
    Dialogue& next = open[random.Below(static_cast<uint32_t>(open.size()))];
    if (!Continue(wire, next)) {
      next = open.back();
      open.pop_back();
    }
  }
}

void EverydayAllOpen(uint32_t connections, const Sink& sink) {
  EverydayAtOnce(connections, connections, sink);
}

// A connection that has said hello.
Dialogue Established(Wire& wire, uint32_t number = 0) {
  Random random(7 + number);
  Dialogue dialogue = NewDialogue(number, random);
  while (dialogue.sent < 4) Continue(wire, dialogue);
  return dialogue;
}

// All are open from the first packet that counts to the last.
void Steady(uint32_t segments, const Sink& sink) {
  Random random(11);
  Wire wire(sink);
  std::vector<Dialogue> open;
  for (uint32_t i = 0; i < 1000; ++i) open.push_back(Established(wire, i));
  for (uint32_t i = 0; i < segments; ++i) {
    Dialogue& next = open[random.Below(static_cast<uint32_t>(open.size()))];
    const bool client = ++next.sent % 3 == 0;
    Say(wire, next, client, kAck, client ? 0 : kMss);
  }
}

void OneConnectionManyResets(uint32_t resets, const Sink& sink) {
  Wire wire(sink);
  Dialogue dialogue = Established(wire);
  for (uint32_t i = 0; i < resets; ++i) {
    dialogue.client_next = dialogue.client_next + 1;  // a ladder of guesses
    Say(wire, dialogue, true, kRst | kAck);
  }
}

void OneConnectionManySegments(uint32_t segments, const Sink& sink) {
  Wire wire(sink);
  Dialogue dialogue = Established(wire);
  for (uint32_t i = 0; i < segments; ++i)
    Say(wire, dialogue, i % 3 == 0, kAck, i % 3 == 0 ? 0 : kMss);
}

// Every other segment is missing, and the receiver says so.
void OneConnectionManyHoles(uint32_t holes, const Sink& sink) {
  Wire wire(sink);
  Dialogue dialogue = Established(wire);
  for (uint32_t i = 0; i < holes; ++i) {
    dialogue.server_next = dialogue.server_next + kMss;
    Say(wire, dialogue, false, kAck, kMss);
    Segment duplicate = From(dialogue, true, kAck);
    duplicate.ack = dialogue.server_next - (i + 1) * 2 * kMss;
    duplicate.options.sack = true;
    wire.Send(duplicate);
  }
}

void ManyConnectionsOfOnePacket(uint32_t connections, const Sink& sink) {
  Random random(3);
  Wire wire(sink);
  for (uint32_t i = 0; i < connections; ++i) {
    Dialogue dialogue = NewDialogue(i, random);
    Say(wire, dialogue, true, kPsh | kAck, 100);
  }
}

// Forged sources, one target.
void SynFlood(uint32_t syns, const Sink& sink) {
  Random random(5);
  Wire wire(sink, 2 * kMicrosecond);
  for (uint32_t i = 0; i < syns; ++i) {
    Dialogue dialogue = NewDialogue(0, random);
    dialogue.client.address.bytes = {11, static_cast<uint8_t>(random.Next()),
                                     static_cast<uint8_t>(random.Next()),
                                     static_cast<uint8_t>(random.Next())};
    dialogue.client.port = static_cast<uint16_t>(random.Next());
    Say(wire, dialogue, true, kSyn);
  }
}

// Each port of 256 hosts is probed and refused.
void Scan(uint32_t ports, const Sink& sink) {
  Random random(9);
  Wire wire(sink);
  for (uint32_t port = 1; port <= ports; ++port) {
    for (uint32_t host = 0; host < 256; ++host) {
      Dialogue dialogue = NewDialogue(0, random);
      dialogue.server = {AddressOf(3, host), static_cast<uint16_t>(port)};
      Say(wire, dialogue, true, kSyn);
      Segment refusal = From(dialogue, false, kRst | kAck);
      refusal.seq = SeqNum(0);
      refusal.window = 0;
      wire.Send(refusal);
    }
  }
}

}  // namespace

void Everyday(uint32_t connections, const Sink& sink) {
  EverydayAtOnce(connections, 1000, sink);
}

const std::vector<Traffic>& AllTraffic() {
  static const std::vector<Traffic> all = {
      {"everyday", "connections, 1,000 at a time", Everyday, 100'000},
      {"all-open", "connections, all at once", EverydayAllOpen, 100'000},
      {"steady", "segments on 1,000 open connections", Steady, 10'000'000},
      {"resets", "resets on one connection", OneConnectionManyResets, 1'000'000},
      {"segments", "segments on one connection", OneConnectionManySegments, 10'000'000},
      {"holes", "holes in one connection", OneConnectionManyHoles, 100'000},
      {"single", "connections of one packet", ManyConnectionsOfOnePacket, 1'000'000},
      {"flood", "SYNs with forged sources", SynFlood, 10'000'000},
      {"scan", "ports of 256 hosts, all closed", Scan, 65'535},
  };
  return all;
}

}  // namespace rst::bench
