// SPDX-License-Identifier: GPL-2.0-or-later
// What hosts did on other connections: which targets they tried to open, whom they reset, how far
// away they are. Some causes (scans, races, crashes) show only across connections. Bounded: hosts
// that have been silent longest are forgotten first.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>

#include "hash.h"
#include "prefetch.h"
#include "ring.h"
#include "segment.h"
#include "verdict.h"

namespace rst {

// A 64-bit mark of an address or of an address and port, for comparing targets cheaply.
inline uint64_t MarkOf(const SocketAddress& address) {
  constexpr uint64_t kAnySeed = 0;  // marks are compared, and fill no table
  return HashOf(address, kAnySeed);
}
inline uint64_t MarkOf(const Address& address) {
  return MarkOf(SocketAddress{address, 0});
}

// One attempt of a host to open a connection or to probe a port.
struct Opening {
  Nanoseconds time = 0;
  uint64_t target = 0;       // MarkOf the address and port
  uint64_t target_host = 0;  // MarkOf the address
  uint64_t link_source = 0;  // as in Segment
  uint32_t frame = 0;
  uint16_t port = 0;
  uint16_t source_port = 0;
  bool is_ipv6 = false;
  bool accepted = false;  // a SYN/ACK came
  uint8_t flags = 0;      // of its first segment
  bool spoke = false;     // the host sent payload on it, or a probe turned out to be a connection
  bool reset = false;     // ended by a reset of either side
};

// One reset that bore the host's address.
struct SentReset {
  Nanoseconds time = 0;
  uint64_t target = 0;
  uint32_t frame = 0;
  uint64_t case_number = 0;  // see hindsight.h
  uint64_t target_host = 0;
  uint16_t local_port = 0;
  bool abort = false;      // else an answer
  bool accepting = false;  // the host was the server and had sent no payload
  bool spoke = false;      // the host had sent payload on the connection
  bool guess = false;      // neither an answer nor an abort
  uint32_t seq = 0;
  Nanoseconds began = 0;  // the connection's first SYN; 0 = not captured
};

// One reset that was sent to the host.
struct ReceivedReset {
  Nanoseconds time = 0;
  uint64_t source_host = 0;
  uint64_t case_number = 0;
  uint32_t frame = 0;
  uint16_t local_port = 0;
  bool lone = false;           // nothing else of its connection was in the capture
  bool refusal = false;        // it answered a SYN of the host
  bool live = false;           // the connection was neither closed nor reset before
  Role role = Role::kUnknown;  // of the host on that connection
};

struct Host {
  static constexpr uint8_t kOpenings = 16;
  static constexpr uint8_t kResets = 8;
  static constexpr uint8_t kReceived = 4;
  // Bytes that the rings take when they are full.
  static constexpr size_t kMostHeld = kOpenings * sizeof(Opening) + kResets * sizeof(SentReset) +
                                      kResets * sizeof(uint64_t) +
                                      kReceived * sizeof(ReceivedReset);

  Ring<Opening, kOpenings> openings;
  Ring<SentReset, kResets> resets;
  // The latest resets on connections that this host opened; numbers of hindsight.h.
  Ring<uint64_t, kResets> opener_cases;
  Ring<ReceivedReset, kReceived> received;
  uint8_t hop_limit = 0;  // of its latest segment that was no reset
  bool hop_limit_known = false;
  bool steady_hop_limit = true;  // all were alike
  bool hop_of_syn = false;       // that segment was a SYN
  uint16_t hop_interface = 0;    // that it came from
  uint8_t replies = 0;           // samples of how soon it answers, up to 255
  Nanoseconds fastest_reply = 0;
  Nanoseconds first_seen = 0;  // when it first sent anything but a reset

  Opening* FindOpening(const SocketAddress& target, uint16_t source_port);
};

class Hosts {
 public:
  // `capacity`: hosts remembered, at least 2. `seed`: as Settings::hash_seed.
  Hosts(uint32_t capacity, uint64_t seed)
      : young_(0, Hash{seed}), old_(0, Hash{seed}), capacity_(capacity) {
    // Most addresses of a flood are new: it should take one look to know that.
    young_.max_load_factor(kLoad);
    old_.max_load_factor(kLoad);
  }

  Hosts(const Hosts&) = delete;
  Hosts& operator=(const Hosts&) = delete;

  Host& Get(const Address& address);
  // Get() will be asked for it soon; see Store::Expect().
  void ExpectLater(const Address& address) const { Prefetch(&shortcuts_[ShortcutTo(address)]); }
  void Expect(const Address& address) const;
  const Host* Find(const Address& address) const;

  void NoteOpening(const Segment& segment);
  void NoteReset(const Segment& segment, const SentReset& sent);
  void NoteReceived(const Segment& segment, const ReceivedReset& received);
  // `host` answered something after `time`.
  void NoteReply(const Address& host, Nanoseconds time);

  // Openings of whatever host to a port over a link, and perhaps others; for races between
  // addresses of different families. What goes on elsewhere does not push them out.
  using Latest = Ring<Opening, 32>;
  const Latest& LatestTo(uint16_t port, uint64_t link_source) const {
    return latest_[PlaceOf(port, link_source)];
  }
  // Marks the opening by the SYN of that frame, which came over that link, as accepted there too.
  void NoteAccepted(const SocketAddress& client, const SocketAddress& server, uint32_t syn_frame,
                    uint64_t link_source);

 private:
  struct Hash {
    uint64_t seed;
    size_t operator()(const Address& address) const;
  };
  using Map = std::unordered_map<Address, Host, Hash>;

  Map::value_type& Young(const Address& address);
  // No verdict may depend on the seed, so it has no part in this.
  size_t PlaceOf(uint16_t port, uint64_t link_source) const {
    return Mix(link_source ^ uint64_t{port} << 48) % latest_.size();
  }
  size_t ShortcutTo(const Address& address) const {
    return young_.hash_function()(address) % shortcuts_.size();
  }

  static constexpr float kLoad = 0.25F;

  // Two halves: when the young one is full it becomes the old one, and the old one is forgotten.
  Map young_, old_;
  // Young ones that were got lately, by hash; or null.
  std::array<Map::value_type*, 2048> shortcuts_{};
  std::array<Latest, 64> latest_;
  uint32_t capacity_;
};

}  // namespace rst
