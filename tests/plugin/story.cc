// SPDX-License-Identifier: GPL-2.0-or-later
#include "story.h"

namespace encap {
namespace {

constexpr uint32_t kClientIsn = 1000;
constexpr uint32_t kServerIsn = 9000;

// One connection, in numbers relative to the initial ones.
class Connection {
 public:
  Connection(uint16_t port, std::vector<Bytes>* frames) : port_(port), frames_(frames) {}

  void Send(From from, uint8_t flags, uint32_t seq, uint32_t ack, std::string_view text = {}) {
    const bool client = from == From::kClient;
    TcpHeader header{.from = from, .flags = flags, .client_port = port_, .payload = Text(text)};
    header.seq = seq + (client ? kClientIsn : kServerIsn);
    header.ack = (flags & kAck) == 0 ? 0 : ack + (client ? kServerIsn : kClientIsn);
    frames_->push_back(Ethernet(from, 0x0800, Ipv4({.from = from}, Tcp(header))));
  }

  void Open() {
    Send(From::kClient, kSyn, 0, 0);
    Send(From::kServer, kSyn | kAck, 0, 1);
    Send(From::kClient, kAck, 1, 1);
  }

 private:
  uint16_t port_;
  std::vector<Bytes>* frames_;
};

}  // namespace

std::vector<Bytes> SeveralResets() {
  std::vector<Bytes> frames;

  Connection refused(40001, &frames);
  refused.Send(From::kClient, kSyn, 0, 0);
  frames.push_back(Ethernet(From::kServer, 0x0800,
                            Ipv4({.from = From::kServer}, Tcp({.from = From::kServer,
                                                               .flags = kRst | kAck,
                                                               .ack = kClientIsn + 1,
                                                               .client_port = 40001}))));
  Connection aborted(40002, &frames);
  aborted.Open();
  aborted.Send(From::kClient, kPsh | kAck, 1, 1, "GET / HTTP/1.1\r\n\r\n");
  aborted.Send(From::kServer, kAck, 1, 19);
  aborted.Send(From::kServer, kRst | kAck, 1, 19);

  Connection closed(40003, &frames);
  closed.Open();
  closed.Send(From::kServer, kFin | kAck, 1, 1);
  closed.Send(From::kClient, kAck, 1, 2);
  closed.Send(From::kClient, kPsh | kAck, 1, 2, "too late");
  closed.Send(From::kServer, kRst, 2, 0);

  Connection doubled(40004, &frames);
  doubled.Open();
  doubled.Send(From::kClient, kRst | kAck, 1, 1);
  doubled.Send(From::kClient, kRst | kAck, 1, 1);
  return frames;
}

std::vector<uint32_t> ResetFrames() {
  std::vector<uint32_t> resets;
  const std::vector<Bytes> frames = SeveralResets();
  constexpr size_t kFlags = 14 + 20 + 13;
  for (size_t i = 0; i < frames.size(); ++i) {
    if ((frames[i][kFlags] & kRst) != 0) resets.push_back(static_cast<uint32_t>(i + 1));
  }
  return resets;
}

}  // namespace encap
