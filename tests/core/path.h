// SPDX-License-Identifier: GPL-2.0-or-later
// A path from a client to a server with capture points on it. What is sent passes them one after
// the other; the captures are merged and judged.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "segment.h"
#include "verdict.h"

namespace rst::path {

inline constexpr uint32_t kClientStart = 0xfffffe00;  // wraps soon
inline constexpr uint32_t kServerStart = 700'000;
inline constexpr Nanoseconds kWay = 20 * kMillisecond;
inline constexpr uint8_t kHops = 6;

SocketAddress At(uint8_t last, uint16_t port);

// A place on the path: how far it is from the client, and what is special about it.
struct Point {
  Nanoseconds way = 0;  // from the client
  uint8_t hops = 0;     // from the client
  Nanoseconds clock = 0;
  uint16_t interface = 0;
  bool behind_translation = false;  // the client appears under another address
  std::function<bool(const Segment&)> keeps = [](const Segment&) { return true; };
};

Point AtClient();
Point AtServer();  // its interface is 1

struct Captured {
  Segment segment;
  std::string payload;
};

// The way from client to server takes `way` and `hops`; what is sent passes all points.
class Path {
 public:
  Path(Nanoseconds way, uint8_t hops, std::vector<Point> points);

  // Sent at `time` (seconds) from the end named.
  void Send(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
            const std::string& payload = {});
  // Sent in the name of that end from somewhere on the path: `born` from the client.
  void Forge(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
             Nanoseconds born, uint8_t born_hops, uint8_t hop_limit);
  // What is sent from now on gets no further than this from the client.
  void Lose(bool from_client, Nanoseconds at) { lost_[from_client ? 1 : 0] = at; }
  void LoseNothing() { lost_ = {-1, -1}; }
  // `shift` is added to all numbers, so that no two connections have the same.
  void UsePort(uint16_t port, uint32_t shift = 0) {
    port_ = port;
    shift_ = shift;
  }

  void Handshake(double time);
  // A request of 600 bytes and its answer of 300, after the handshake.
  void Exchange(double time);
  // Another connection, so that all points go on recording.
  void GoOn(double time);
  // A handshake, an exchange and the server's abort at 2 s.
  void AbortedConversation();

  std::vector<Captured> Merged() const;

 private:
  double Way() const;
  void Put(double time, bool from_client, uint8_t flags, uint32_t seq, uint32_t ack,
           const std::string& payload, Nanoseconds born, uint8_t born_hops, uint8_t hop_limit);

  Nanoseconds way_;
  uint8_t hops_;
  std::vector<Point> points_;
  std::array<Nanoseconds, 2> lost_{-1, -1};
  uint16_t port_ = 4000;
  uint32_t shift_ = 0;
  uint16_t ip_id_ = 100;
  std::vector<Captured> captured_;
};

struct Judged {
  Segment segment;
  Verdict verdict;      // without its testimony
  Testimony testimony;  // empty if there was none

  std::string Cause() const;
  bool Says(std::string_view words) const;
};

// The resets with their verdicts at the end of the capture.
std::vector<Judged> Judge(const std::vector<Captured>& frames);

}  // namespace rst::path
