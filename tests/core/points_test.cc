// SPDX-License-Identifier: GPL-2.0-or-later
// One connection, seen at several points of its path.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "rule.h"
#include "text.h"
#include "tracker.h"

namespace rst {
namespace {

constexpr uint32_t kClientStart = 0xfffffe00;  // wraps soon
constexpr uint32_t kServerStart = 700'000;

SocketAddress At(uint8_t last, uint16_t port) {
  SocketAddress socket;
  socket.address.bytes = {10, 0, 0, last};
  socket.port = port;
  return socket;
}

// A place on the path: how far it is from the client, and what is special about it.
struct Point {
  Nanoseconds way = 0;  // from the client
  uint8_t hops = 0;     // from the client
  Nanoseconds clock = 0;
  uint16_t interface = 0;
  bool behind_translation = false;  // the client appears under another address
  std::function<bool(const Segment&)> keeps = [](const Segment&) { return true; };
};

struct Seen {
  Segment segment;
  std::string payload;
};

// The way from client to server takes `way` and `hops`; what is sent passes all points.
class Path {
 public:
  Path(Nanoseconds way, uint8_t hops, std::vector<Point> points)
      : way_(way), hops_(hops), points_(std::move(points)) {}

  // Sent at `time` (seconds) from the end named. Where `born`, seconds of way from the client, is
  // set, it enters the path there.
  void Send(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
            const std::string& payload = {}) {
    Put(time, from_client, flags, seq, ack, payload, from_client ? 0 : way_,
        from_client ? 0 : hops_, 64);
  }
  void Forge(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
             Nanoseconds born, uint8_t born_hops, uint8_t hop_limit) {
    Put(time, from_client, flags, seq, ack, {}, born, born_hops, hop_limit);
  }
  // What is sent from now on gets no further than this from the client.
  void Lose(bool from_client, Nanoseconds at) { lost_[from_client ? 1 : 0] = at; }
  void LoseNothing() { lost_ = {-1, -1}; }
  void UsePort(uint16_t port) { port_ = port; }

  void Handshake(double time) {
    const double way = static_cast<double>(way_) / 1e9;
    Send(time, true, kSyn, kClientStart, 0);
    Send(time + way, false, kSyn | kAck, kServerStart, kClientStart + 1);
    Send(time + 2 * way, true, kAck, kClientStart + 1, kServerStart + 1);
  }
  // A request of 600 bytes and its answer of 300, after the handshake.
  void Exchange(double time) {
    const double way = static_cast<double>(way_) / 1e9;
    Send(time, true, kPsh | kAck, kClientStart + 1, kServerStart + 1, std::string(600, 'q'));
    Send(time + way, false, kAck, kServerStart + 1, kClientStart + 601);
    Send(time + way + 0.001, false, kPsh | kAck, kServerStart + 1, kClientStart + 601,
         std::string(300, 'r'));
    Send(time + 2 * way + 0.002, true, kAck, kClientStart + 601, kServerStart + 301);
  }
  // Another connection, so that all points go on recording.
  void GoOn(double time) {
    UsePort(5000);
    const uint32_t client = 99'000, server = 31'000;
    const double way = static_cast<double>(way_) / 1e9;
    Send(time, true, kSyn, client, 0);
    Send(time + way, false, kSyn | kAck, server, client + 1);
    Send(time + 2 * way, true, kAck, client + 1, server + 1);
    UsePort(4000);
  }

  std::vector<Seen> Merged() const {
    std::vector<Seen> all = seen_;
    std::stable_sort(all.begin(), all.end(),
                     [](const Seen& a, const Seen& b) { return a.segment.time < b.segment.time; });
    uint32_t frame = 0;
    for (Seen& each : all) {
      each.segment.frame = ++frame;
      each.segment.payload = {reinterpret_cast<const uint8_t*>(each.payload.data()),
                              each.payload.size()};
    }
    return all;
  }

 private:
  void Put(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
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
      segment.seq = SeqNum(seq);
      segment.ack = SeqNum(ack);
      segment.flags = flags;
      segment.window = 500;
      segment.length = static_cast<uint32_t>(payload.size());
      segment.has_ip_id = true;
      segment.ip_id = ip_id_;
      segment.link_source = from_client ? 1'000U + point.hops : 2'000U + point.hops;
      segment.link_destination = from_client ? 2'000U + point.hops : 1'000U + point.hops;
      if (point.keeps(segment)) seen_.push_back({segment, payload});
    }
  }

  Nanoseconds way_;
  uint8_t hops_;
  std::vector<Point> points_;
  std::array<Nanoseconds, 2> lost_{-1, -1};
  uint16_t port_ = 4000;
  uint16_t ip_id_ = 100;
  std::vector<Seen> seen_;
};

struct Judged {
  Segment segment;
  Verdict verdict;

  std::string Cause() const { return std::string(verdict.rule->id); }
  bool Says(std::string_view words) const {
    for (const Evidence& evidence : verdict.testimony.evidence) {
      char buffer[400];
      if (EvidenceText(evidence, buffer).find(words) != std::string_view::npos) return true;
    }
    return false;
  }
};

std::vector<Judged> Judge(const std::vector<Seen>& frames) {
  std::deque<Verdict> verdicts;
  std::vector<Judged> judged;
  Tracker tracker;
  for (const Seen& frame : frames) {
    const bool reset = frame.segment.Has(kRst);
    tracker.Observe(frame.segment, reset ? &verdicts.emplace_back() : nullptr);
    if (reset) judged.push_back({frame.segment, {}});
  }
  for (size_t i = 0; i < judged.size(); ++i) judged[i].verdict = verdicts[i];
  return judged;
}

constexpr Nanoseconds kWay = 20 * kMillisecond;
constexpr uint8_t kHops = 6;

// What may differ between two captures of one path.
struct Variant {
  const char* name;
  Nanoseconds way = kWay;
  Nanoseconds clock = 0;
  bool translated = false;
  bool split_interface = false;
};

class TwoPoints : public testing::TestWithParam<Variant> {
 protected:
  Path MakePath(const std::function<bool(const Segment&)>& at_client = {},
                const std::function<bool(const Segment&)>& at_server = {}) const {
    const Variant& v = GetParam();
    Point client{.interface = 3};
    Point server{.way = v.way,
                 .hops = kHops,
                 .clock = v.clock,
                 .interface = static_cast<uint16_t>(v.split_interface ? 3 : 1),
                 .behind_translation = v.translated};
    if (at_client) client.keeps = at_client;
    if (at_server) server.keeps = at_server;
    return Path(v.way, kHops, {client, server});
  }
};

TEST_P(TwoPoints, AResetOfTheServerIsNoForgery) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  path.Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kEndpoint) << each.Cause();
    EXPECT_EQ(each.verdict.testimony.proof, Proof::kLeftSender);
    EXPECT_EQ(each.verdict.testimony.seen.size(), 2U);
    EXPECT_EQ(each.verdict.rule->family, Family::kAbort) << each.Cause();
  }
}

TEST_P(TwoPoints, ARefusalOfTheServerIsNoForgery) {
  Path path = MakePath();
  const double way = static_cast<double>(GetParam().way) / 1e9;
  path.Send(0, true, kSyn, kClientStart, 0);
  path.Send(way + 0.0001, false, kRst | kAck, 0, kClientStart + 1);
  path.GoOn(3);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.Cause(), "port-closed");
    EXPECT_EQ(each.verdict.origin, Origin::kEndpoint);
  }
}

TEST_P(TwoPoints, AForgeryIsBornBetweenThem) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  // With the hop count that the server's packets have: one capture alone would believe it.
  path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, GetParam().way / 2, 3,
             61);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  const Verdict& verdict = judged[0].verdict;
  EXPECT_EQ(verdict.rule->family, Family::kThirdParty) << judged[0].Cause();
  EXPECT_EQ(verdict.origin, Origin::kMiddlebox);
  EXPECT_GE(verdict.confidence, 95);
  EXPECT_EQ(verdict.testimony.proof, Proof::kBornBetween);
  EXPECT_NE(verdict.testimony.near, verdict.testimony.far);
  EXPECT_TRUE(verdict.hindsight);
  EXPECT_TRUE(judged[0].Says("did not see it"));
}

TEST_P(TwoPoints, ForgeriesToBothEnds) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  const Nanoseconds half = GetParam().way / 2;
  path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, half, 3, 64);
  path.Forge(2, true, kRst | kAck, kClientStart + 601, kServerStart + 301, half, 3, 64);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
    EXPECT_GE(each.verdict.confidence, 95);
  }
}

TEST_P(TwoPoints, ADroppedResetIsNoForgery) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  path.Lose(false, GetParam().way / 2);
  path.Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  path.LoseNothing();
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
  EXPECT_TRUE(judged[0].Says("lost or dropped on the way"));
}

TEST_P(TwoPoints, LostPayloadIsSaidAndIsNoForgery) {
  Path path = MakePath();
  path.Handshake(0);
  path.Exchange(1);
  path.Lose(true, GetParam().way / 2);
  for (const double time : {2.0, 2.5, 3.5, 5.5, 9.5}) {
    path.Send(time, true, kPsh | kAck, kClientStart + 601, kServerStart + 301,
              std::string(200, 'x'));
  }
  path.LoseNothing();
  path.Send(12, true, kRst | kAck, kClientStart + 801, kServerStart + 301);
  path.GoOn(15);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.verdict.origin, Origin::kEndpoint) << each.Cause();
    EXPECT_TRUE(each.Says("200 bytes that passed point"));
  }
}

TEST_P(TwoPoints, APointThatStartsLateProvesNothing) {
  const Nanoseconds start = kSecond * 1'003 + GetParam().clock;
  Path path = MakePath({}, [&](const Segment& s) { return s.time > start; });
  path.Handshake(0);
  path.Exchange(1);
  path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, GetParam().way, kHops,
             64);
  path.Send(4, true, kPsh | kAck, kClientStart + 601, kServerStart + 301, "late words, enough");
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_NE(judged[0].verdict.testimony.proof, Proof::kBornBetween);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
}

TEST_P(TwoPoints, APointThatEndsEarlyProvesNothing) {
  const Nanoseconds end = kSecond * 1'001 + kSecond / 2 + GetParam().clock;
  Path path = MakePath({}, [&](const Segment& s) { return s.time < end; });
  path.Handshake(0);
  path.Exchange(1);
  path.Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_EQ(judged[0].verdict.testimony.proof, Proof::kNone);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
  EXPECT_TRUE(judged[0].Says("recorded nothing after it"));
}

TEST_P(TwoPoints, ACaptureWithHolesProvesNothing) {
  bool hole = false;
  Path path = MakePath({}, [&](const Segment&) { return !hole; });
  path.Handshake(0);
  path.Exchange(1);
  hole = true;
  path.Send(2, false, kPsh | kAck, kServerStart + 301, kClientStart + 601, std::string(50, 'h'));
  path.Send(2.1, false, kRst | kAck, kServerStart + 351, kClientStart + 601);
  hole = false;
  path.GoOn(5);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_NE(judged[0].verdict.testimony.proof, Proof::kBornBetween);
  EXPECT_NE(judged[0].verdict.origin, Origin::kMiddlebox) << judged[0].Cause();
}

INSTANTIATE_TEST_SUITE_P(
    , TwoPoints,
    testing::Values(
        Variant{.name = "plain"}, Variant{.name = "far", .way = 40 * kMillisecond},
        Variant{.name = "near", .way = 600 * kMicrosecond},
        Variant{.name = "clock_ahead", .clock = 5 * kSecond},
        Variant{.name = "clock_behind", .clock = -5 * kSecond},
        Variant{.name = "clock_an_hour_ahead", .clock = 3'600 * kSecond},
        Variant{.name = "clock_an_hour_behind", .clock = -3'600 * kSecond},
        Variant{.name = "translated", .translated = true},
        Variant{.name = "translated_clock_ahead", .clock = 5 * kSecond, .translated = true},
        Variant{.name = "translated_clock_behind", .clock = -5 * kSecond, .translated = true},
        Variant{.name = "one_interface", .split_interface = true},
        Variant{
            .name = "one_interface_clock_ahead", .clock = 5 * kSecond, .split_interface = true}),
    [](const auto& variant) { return variant.param.name; });

// -- Without variants --

Point AtClient() {
  return {.interface = 0};
}
Point AtServer() {
  return {.way = kWay, .hops = kHops, .interface = 1};
}

void AbortedConversation(Path& path) {
  path.Handshake(0);
  path.Exchange(1);
  path.Send(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601);
  path.GoOn(5);
}

TEST(ThreePoints, TellOnWhichLeg) {
  const Point middle{.way = kWay / 2, .hops = 3, .interface = 2};
  for (const bool far_leg : {false, true}) {
    Path path(kWay, kHops, {AtClient(), middle, AtServer()});
    path.Handshake(0);
    path.Exchange(1);
    path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601,
               far_leg ? kWay / 4 * 3 : kWay / 4, far_leg ? 4 : 1, 62);
    path.GoOn(5);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), far_leg ? 2U : 1U);
    for (const Judged& each : judged) {
      EXPECT_EQ(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
      EXPECT_GE(each.verdict.confidence, 95);
      // Points are numbered as they appear: the client's is 1, the middle 2, the server's 3.
      EXPECT_EQ(each.verdict.testimony.near, far_leg ? 3 : 2);
      EXPECT_EQ(each.verdict.testimony.far, far_leg ? 2 : 1);
      char advice[300];
      EXPECT_NE(Advice(each.verdict, advice)
                    .find(far_leg ? "between point 3 and point 2" : "between point 2 and point 1"),
                std::string_view::npos);
    }
  }
}

TEST(Points, TheSameCaptureTwiceProvesNothing) {
  Point twin = AtServer();
  twin.interface = 2;
  Path once(kWay, kHops, {AtServer()}), twice(kWay, kHops, {AtServer(), twin});
  AbortedConversation(once);
  AbortedConversation(twice);
  const auto alone = Judge(once.Merged());
  const auto judged = Judge(twice.Merged());
  ASSERT_EQ(alone.size(), 1U);
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_EQ(each.Cause(), alone[0].Cause());
    EXPECT_EQ(each.verdict.confidence, alone[0].verdict.confidence);
    EXPECT_EQ(each.verdict.origin, alone[0].verdict.origin);
    EXPECT_EQ(each.verdict.testimony.proof, Proof::kNone);
    EXPECT_TRUE(each.Says("copies, which prove nothing"));
  }
}

// One of three copies of a mirror lost the reset.
TEST(Points, CopiesOfAMirrorProveNothing) {
  std::vector<Point> copies(3, AtServer());
  for (uint16_t i = 0; i < 3; ++i) {
    copies[i].interface = i;
    copies[i].clock = Nanoseconds{i} * 3 * kMicrosecond;
  }
  copies[1].keeps = [](const Segment& s) { return !s.Has(kRst); };
  Path path(kWay, kHops, copies);
  AbortedConversation(path);
  const auto judged = Judge(path.Merged());
  ASSERT_EQ(judged.size(), 2U);
  for (const Judged& each : judged) {
    EXPECT_NE(each.verdict.origin, Origin::kMiddlebox) << each.Cause();
    EXPECT_EQ(each.verdict.testimony.proof, Proof::kNone);
    EXPECT_EQ(each.verdict.rule->family, Family::kAbort) << each.Cause();
  }
}

// A tap has a line for each direction: two interfaces, one point.
TEST(Points, TheLinesOfATapAreOnePoint) {
  Path plain(kWay, kHops, {AtServer()});
  AbortedConversation(plain);
  std::vector<Seen> lines = plain.Merged();
  for (Seen& frame : lines) frame.segment.interface = frame.segment.source.port == 80 ? 5 : 4;
  const auto alone = Judge(plain.Merged());
  const auto judged = Judge(lines);
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_EQ(judged[0].Cause(), alone[0].Cause());
  EXPECT_EQ(judged[0].verdict.confidence, alone[0].verdict.confidence);
  EXPECT_EQ(judged[0].verdict.testimony.seen.size(), 0U);
}

// Neither point saw the handshake.
TEST(Points, PayloadPairsWhatHandshakesDoNot) {
  for (const Nanoseconds clock : {0 * kSecond, 5 * kSecond, -5 * kSecond}) {
    Point server = AtServer();
    server.clock = clock;
    server.behind_translation = true;
    const auto later = [](Nanoseconds start) {
      return [start](const Segment& s) { return s.time > start; };
    };
    Point client = AtClient();
    client.keeps = later(kSecond * 1'000 + kSecond / 2);
    server.keeps = later(kSecond * 1'000 + kSecond / 2 + clock);
    Path path(kWay, kHops, {client, server});
    path.Handshake(0);
    path.Exchange(1);
    path.Forge(2, false, kRst | kAck, kServerStart + 301, kClientStart + 601, kWay / 2, 3, 61);
    path.GoOn(5);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_EQ(judged[0].verdict.testimony.proof, Proof::kBornBetween) << clock;
    EXPECT_GE(judged[0].verdict.confidence, 95);
  }
}

// A device in the path refuses a SYN that never comes to the server's own point.
TEST(Points, ARefusalOnTheWayIsProven) {
  for (const Nanoseconds clock : {0 * kSecond, 5 * kSecond, -5 * kSecond}) {
    Point server = AtServer();
    server.clock = clock;
    Path path(kWay, kHops, {AtClient(), server});
    path.GoOn(0);
    path.Lose(true, kWay / 2);
    path.Send(2, true, kSyn, kClientStart, 0);
    path.Forge(2.01, false, kRst | kAck, 0, kClientStart + 1, kWay / 2, 3, 61);
    path.LoseNothing();
    path.Exchange(7);
    const auto judged = Judge(path.Merged());
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_EQ(judged[0].verdict.origin, Origin::kMiddlebox) << clock;
    EXPECT_GE(judged[0].verdict.confidence, 95);
  }
}

// Whatever comes from wherever: every reset keeps one verdict, and nothing is out of bounds.
TEST(Points, SurviveAnything) {
  std::mt19937 dice(20);
  const auto pick = [&](uint32_t below) { return static_cast<uint32_t>(dice() % below); };
  for (int round = 0; round < 20; ++round) {
    std::deque<Verdict> verdicts;
    Tracker tracker;
    const uint32_t interfaces = 1 + pick(40), hosts = 2 + pick(4), ports = 1 + pick(5);
    std::vector<uint8_t> payload(64, 'p');
    for (uint32_t frame = 1; frame <= 5'000; ++frame) {
      Segment segment;
      segment.frame = frame;
      segment.time = kSecond * 1'000 + frame * kMillisecond +
                     (pick(50) == 0 ? pick(20) * kSecond - 10 * kSecond : 0);
      segment.source = At(static_cast<uint8_t>(pick(hosts)), static_cast<uint16_t>(pick(ports)));
      segment.destination =
          At(static_cast<uint8_t>(pick(hosts)), static_cast<uint16_t>(pick(ports)));
      segment.interface = static_cast<uint16_t>(pick(interfaces));
      segment.link_source = pick(4);
      segment.link_destination = pick(4);
      constexpr uint8_t kFlags[] = {kSyn,        kSyn | kAck, kAck,        kAck | kPsh,
                                    kFin | kAck, kRst,        kRst | kAck, 0};
      segment.flags = kFlags[pick(8)];
      segment.seq = SeqNum(pick(3) * 0x7fff'ffffU + pick(40));
      segment.ack = SeqNum(pick(3) * 0x7fff'ffffU + pick(40));
      segment.length = (segment.flags & (kSyn | kRst)) == 0 ? pick(3) * 32 : 0;
      segment.payload = {payload.data(), std::min<size_t>(segment.length, payload.size())};
      segment.hop_limit = static_cast<uint8_t>(60 + pick(6));
      segment.has_ip_id = true;
      segment.ip_id = static_cast<uint16_t>(pick(5));
      tracker.Observe(segment, segment.Has(kRst) ? &verdicts.emplace_back() : nullptr);
    }
    for (const Verdict& verdict : verdicts) {
      ASSERT_NE(verdict.rule, nullptr);
      EXPECT_LE(verdict.confidence, 100);
      EXPECT_LE(verdict.testimony.seen.size(), 8);
      for (const Sight& sight : verdict.testimony.seen) {
        EXPECT_GE(sight.point, 1);
        EXPECT_LE(sight.point, 8);
      }
      if (verdict.testimony.proof == Proof::kBornBetween) {
        EXPECT_EQ(verdict.origin, Origin::kMiddlebox);
        EXPECT_NE(verdict.testimony.near, verdict.testimony.far);
      }
    }
  }
}

}  // namespace
}  // namespace rst
