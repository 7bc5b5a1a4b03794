// SPDX-License-Identifier: GPL-2.0-or-later
#include "capture.h"

#include <array>

#include "story/bytes.h"

namespace rst::bench {
namespace {

using story::Put16;
using story::Put32;
using Packet = std::vector<uint8_t>;

constexpr uint32_t kNanosecondPcap = 0xA1B23C4D;  // pcap-savefile(5)
constexpr uint32_t kEthernet = 1;

void PutAddress(Packet& out, const Address& address) {
  out.insert(out.end(), address.bytes.begin(), address.bytes.begin() + 4);
}

void PutMac(Packet& out, uint8_t last) {
  for (const uint8_t byte : std::array<uint8_t, 6>{2, 0, 0, 0, 0, last}) out.push_back(byte);
}

void PutOptions(Packet& out, const Options& options) {
  if (options.mss != 0) {
    for (const uint8_t byte : std::array<uint8_t, 2>{2, 4}) out.push_back(byte);
    Put16(out, options.mss);
  }
  if (options.sack_permitted) {
    for (const uint8_t byte : std::array<uint8_t, 4>{1, 1, 4, 2}) out.push_back(byte);
  }
  if (options.window_scale >= 0) {
    const auto scale = static_cast<uint8_t>(options.window_scale);
    for (const uint8_t byte : std::array<uint8_t, 4>{1, 3, 3, scale}) out.push_back(byte);
  }
  if (!options.timestamps) return;
  for (const uint8_t byte : std::array<uint8_t, 4>{1, 1, 8, 10}) out.push_back(byte);
  Put32(out, options.ts_value);
  Put32(out, options.ts_echo);
}

uint16_t Checksum(std::span<const uint8_t> header) {
  uint32_t sum = 0;
  for (size_t i = 0; i + 1 < header.size(); i += 2) sum += story::Get16(header.subspan(i));
  while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
  return static_cast<uint16_t>(~sum);
}

void PutIp(Packet& out, const Segment& segment, size_t tcp) {
  const size_t start = out.size();
  Put16(out, 0x4500);
  Put16(out, static_cast<uint16_t>(20 + tcp));
  Put16(out, segment.ip_id);
  Put16(out, 0x4000);
  out.push_back(segment.hop_limit);
  out.push_back(6);
  Put16(out, 0);
  PutAddress(out, segment.source.address);
  PutAddress(out, segment.destination.address);
  const uint16_t checksum = Checksum(std::span(out).subspan(start));
  out[start + 10] = static_cast<uint8_t>(checksum >> 8);
  out[start + 11] = static_cast<uint8_t>(checksum);
}

Packet Tcp(const Segment& segment) {
  Packet options, tcp;
  PutOptions(options, segment.options);
  Put16(tcp, segment.source.port);
  Put16(tcp, segment.destination.port);
  Put32(tcp, segment.seq.raw());
  Put32(tcp, segment.ack.raw());
  tcp.push_back(static_cast<uint8_t>((20 + options.size()) / 4 << 4));
  tcp.push_back(segment.flags);
  Put16(tcp, segment.window);
  Put16(tcp, 0);  // the checksum is not checked by default
  Put16(tcp, segment.urgent);
  tcp.insert(tcp.end(), options.begin(), options.end());
  tcp.resize(tcp.size() + segment.length);
  return tcp;
}

// The file's own numbers are in the byte order of the machine.
void WriteNative(std::ofstream& file, uint32_t number) {
  file.write(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

CaptureFile::CaptureFile(const char* path) : file_(path, std::ios::binary) {
  for (const uint32_t number : {kNanosecondPcap, 0x0004'0002U, 0U, 0U, 262144U, kEthernet}) {
    WriteNative(file_, number);
  }
}

void CaptureFile::Write(const Segment& segment) {
  const Packet tcp = Tcp(segment);
  packet_.clear();
  PutMac(packet_, 99);
  PutMac(packet_, static_cast<uint8_t>(segment.link_source));
  Put16(packet_, 0x0800);
  PutIp(packet_, segment, tcp.size());
  packet_.insert(packet_.end(), tcp.begin(), tcp.end());
  WriteNative(file_, static_cast<uint32_t>(segment.time / kSecond));
  WriteNative(file_, static_cast<uint32_t>(segment.time % kSecond));
  WriteNative(file_, static_cast<uint32_t>(packet_.size()));
  WriteNative(file_, static_cast<uint32_t>(packet_.size()));
  file_.write(reinterpret_cast<const char*>(packet_.data()),
              static_cast<std::streamsize>(packet_.size()));
}

}  // namespace rst::bench
