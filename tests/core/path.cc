// SPDX-License-Identifier: GPL-2.0-or-later
#include "path.h"

#include <algorithm>
#include <cstdlib>
#include <deque>

#include "rule.h"
#include "text.h"
#include "tracker.h"

namespace rst::path {

SocketAddress At(uint8_t last, uint16_t port) {
  SocketAddress socket;
  socket.address.bytes = {10, 0, 0, last};
  socket.port = port;
  return socket;
}

Point AtClient() {
  return {.interface = 0};
}
Point AtServer() {
  return {.way = kWay, .hops = kHops, .interface = 1};
}

Path::Path(Nanoseconds way, uint8_t hops, std::vector<Point> points)
    : way_(way), hops_(hops), points_(std::move(points)) {}

void Path::Send(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
                const std::string& payload) {
  Put(time, from_client, flags, seq, ack, payload, from_client ? 0 : way_, from_client ? 0 : hops_,
      64);
}

void Path::Forge(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
                 Nanoseconds born, uint8_t born_hops, uint8_t hop_limit) {
  Put(time, from_client, flags, seq, ack, {}, born, born_hops, hop_limit);
}

// From one end to the other, and until the answer leaves.
double Path::Way() const {
  return static_cast<double>(way_) / 1e9 + 0.0001;
}

void Path::Handshake(double time) {
  Send(time, true, kSyn, kClientStart, 0);
  Send(time + Way(), false, kSyn | kAck, kServerStart, kClientStart + 1);
  Send(time + 2 * Way(), true, kAck, kClientStart + 1, kServerStart + 1);
}

void Path::Exchange(double time) {
  Send(time, true, kPsh | kAck, kClientStart + 1, kServerStart + 1, std::string(600, 'q'));
  Send(time + Way(), false, kAck, kServerStart + 1, kClientStart + 601);
  Send(time + Way() + 0.001, false, kPsh | kAck, kServerStart + 1, kClientStart + 601,
       std::string(300, 'r'));
  Send(time + 2 * Way() + 0.002, true, kAck, kClientStart + 601, kServerStart + 301);
}

void Path::GoOn(double time) {
  UsePort(5000);
  const uint32_t client = 99'000, server = 31'000;
  Send(time, true, kSyn, client, 0);
  Send(time + Way(), false, kSyn | kAck, server, client + 1);
  Send(time + 2 * Way(), true, kAck, client + 1, server + 1);
  UsePort(4000);
}

void Path::AbortedConversation() {
  Handshake(0);
  Exchange(1);
  Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  GoOn(5);
}

std::vector<Captured> Path::Merged() const {
  std::vector<Captured> all = captured_;
  std::stable_sort(all.begin(), all.end(), [](const Captured& a, const Captured& b) {
    return a.segment.time < b.segment.time;
  });
  uint32_t frame = 0;
  for (Captured& each : all) {
    each.segment.frame = ++frame;
    each.segment.payload = {reinterpret_cast<const uint8_t*>(each.payload.data()),
                            each.payload.size()};
  }
  return all;
}

void Path::Put(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
               const std::string& payload, Nanoseconds born, uint8_t born_hops, uint8_t hop_limit) {
  ++ip_id_;
  for (const Point& point : points_) {
    const bool passes = from_client ? point.way >= born : point.way <= born;
    const Nanoseconds lost = lost_[from_client ? 1 : 0];
    const bool arrives = lost < 0 || (from_client ? point.way <= lost : point.way >= lost);
    if (!passes || !arrives) continue;
    Segment segment;
    const SocketAddress client = point.behind_translation ? At(77, port_ + 20'000) : At(1, port_);
    segment.source = from_client ? client : At(2, 80);
    segment.destination = from_client ? At(2, 80) : client;
    segment.interface = point.interface;
    segment.time = kSecond * 1'000 + static_cast<Nanoseconds>(time * 1e9) + point.clock +
                   std::abs(point.way - born);
    segment.hop_limit = static_cast<uint8_t>(hop_limit - std::abs(point.hops - born_hops));
    segment.seq = SeqNum(seq + shift_);
    segment.ack = SeqNum((flags & kAck) != 0 ? ack + shift_ : ack);
    segment.flags = flags;
    segment.window = 500;
    segment.length = static_cast<uint32_t>(payload.size());
    segment.has_ip_id = true;
    segment.ip_id = ip_id_;
    segment.link_source = from_client ? 1'000U + point.hops : 2'000U + point.hops;
    segment.link_destination = from_client ? 2'000U + point.hops : 1'000U + point.hops;
    if (point.keeps(segment)) captured_.push_back({segment, payload});
  }
}

std::string Judged::Cause() const {
  return std::string(verdict.rule->id);
}

bool Judged::Says(std::string_view words) const {
  for (const Evidence& evidence : testimony.evidence) {
    char buffer[400];
    if (EvidenceText(evidence, buffer).find(words) != std::string_view::npos) return true;
  }
  return false;
}

std::vector<Judged> Judge(const std::vector<Captured>& frames) {
  std::vector<Judged> judged;
  Tracker tracker;
  for (const Captured& frame : frames) {
    tracker.Observe(frame.segment);
    if (frame.segment.Has(kRst)) judged.push_back({frame.segment, {}, {}});
  }
  for (Judged& each : judged) {
    each.verdict = *tracker.FindVerdict(each.segment.frame);
    if (each.verdict.testimony != nullptr) each.testimony = *each.verdict.testimony;
    each.verdict.testimony = nullptr;  // it does not outlive the tracker
  }
  return judged;
}

}  // namespace rst::path
