// SPDX-License-Identifier: GPL-2.0-or-later
#include "bytes.h"

#include <algorithm>

namespace rst::plugin {
namespace {

enum OptionKind : uint8_t {
  kEndOfOptions = 0,
  kNoOperation = 1,
  kMss = 2,
  kWindowScale = 3,
  kSackPermitted = 4,
  kSack = 5,
  kTimestamps = 8,
  kMd5Signature = 19,
  kAuthentication = 29,
  kMptcp = 30,
};

// Subtypes of the MPTCP option that tell of a connection's end (RFC 8684 section 3.5 and 3.6).
constexpr int8_t kMpFastclose = 7;
constexpr int8_t kMpTcprst = 8;

constexpr int8_t kMaxWindowScale = 14;  // RFC 7323 section 2.3

uint16_t Read16(std::span<const uint8_t> bytes, size_t offset) {
  return static_cast<uint16_t>((bytes[offset] << 8) | bytes[offset + 1]);
}

uint32_t Read32(std::span<const uint8_t> bytes, size_t offset) {
  return (uint32_t{Read16(bytes, offset)} << 16) | Read16(bytes, offset + 2);
}

void ReadMptcp(std::span<const uint8_t> option, Options* options) {
  if (option.size() < 3) return;
  const bool ended = options->mptcp_subtype == kMpFastclose || options->mptcp_subtype == kMpTcprst;
  const auto subtype = static_cast<int8_t>(option[2] >> 4);
  // A segment may hold several; the one that ends the connection says most.
  if (options->mptcp_subtype < 0 || (!ended && (subtype == kMpFastclose || subtype == kMpTcprst))) {
    options->mptcp_subtype = subtype;
  }
  if (subtype == kMpTcprst && option.size() >= 4) {
    options->mptcp_subtype = subtype;
    options->mptcp_reason = option[3];
    options->mptcp_flags = option[2] & 0x0f;
  }
}

// `option` is one option as a whole, kind and length included.
void ReadOption(std::span<const uint8_t> option, Options* options) {
  switch (option[0]) {
    case kMss:
      if (option.size() == 4) options->mss = Read16(option, 2);
      break;
    case kWindowScale:
      if (option.size() == 3) {
        options->window_scale = static_cast<int8_t>(std::min<int>(option[2], kMaxWindowScale));
      }
      break;
    case kSackPermitted:
      if (option.size() == 2) options->sack_permitted = true;
      break;
    case kSack:
      if (option.size() >= 10) options->sack = true;
      break;
    case kTimestamps:
      if (option.size() != 10) break;
      options->timestamps = true;
      options->ts_value = Read32(option, 2);
      options->ts_echo = Read32(option, 6);
      break;
    case kMd5Signature:
    case kAuthentication:
      options->signature = true;
      break;
    case kMptcp:
      ReadMptcp(option, options);
      break;
    default:
      break;
  }
}

}  // namespace

Options ReadOptions(std::span<const uint8_t> bytes) {
  Options options;
  while (!bytes.empty() && bytes[0] != kEndOfOptions) {
    size_t length = 1;
    if (bytes[0] != kNoOperation) {
      if (bytes.size() < 2) break;
      length = bytes[1];
      if (length < 2 || length > bytes.size()) break;
      ReadOption(bytes.first(length), &options);
    }
    bytes = bytes.subspan(length);
  }
  return options;
}

bool ReadIpv4(std::span<const uint8_t> header, Segment* segment, uint32_t* datagram) {
  if (header.size() < kIpv4MinHeader) return false;
  segment->traffic_class = header[1];
  *datagram = Read16(header, 2);
  segment->has_ip_id = true;
  segment->ip_id = Read16(header, 4);
  segment->dont_fragment = (header[6] & 0x40) != 0;
  segment->hop_limit = header[8];
  const auto source = header.subspan<12, 4>();
  const auto destination = header.subspan<16, 4>();
  std::copy(source.begin(), source.end(), segment->source.address.bytes.begin());
  std::copy(destination.begin(), destination.end(), segment->destination.address.bytes.begin());
  return true;
}

bool ReadIpv6(std::span<const uint8_t> header, Segment* segment, uint32_t* datagram) {
  if (header.size() < kIpv6Header) return false;
  segment->traffic_class = static_cast<uint8_t>(((header[0] & 0x0F) << 4) | (header[1] >> 4));
  const uint16_t payload = Read16(header, 4);
  *datagram = payload == 0 ? 0 : kIpv6Header + payload;
  segment->hop_limit = header[7];
  const auto source = header.subspan<8, 16>();
  const auto destination = header.subspan<24, 16>();
  segment->source.address.is_ipv6 = true;
  segment->destination.address.is_ipv6 = true;
  std::copy(source.begin(), source.end(), segment->source.address.bytes.begin());
  std::copy(destination.begin(), destination.end(), segment->destination.address.bytes.begin());
  return true;
}

bool ReadTcp(std::span<const uint8_t> header, Segment* segment, uint32_t* header_length) {
  if (header.size() < 14) return false;
  segment->source.port = Read16(header, 0);
  segment->destination.port = Read16(header, 2);
  segment->seq = SeqNum(Read32(header, 4));
  segment->ack = SeqNum(Read32(header, 8));
  segment->flags = header[13];
  if (header.size() >= 16) segment->window = Read16(header, 14);
  if (header.size() >= kTcpMinHeader) segment->urgent = Read16(header, 18);

  *header_length = std::max(uint32_t{header[12]} >> 4 << 2, kTcpMinHeader);
  if (header.size() > kTcpMinHeader) {
    const size_t end = std::min<size_t>(*header_length, header.size());
    segment->options = ReadOptions(header.subspan(kTcpMinHeader, end - kTcpMinHeader));
  }
  segment->options.present = *header_length > kTcpMinHeader;
  return true;
}

uint64_t ReadMacAddress(std::span<const uint8_t, 6> bytes) {
  uint64_t address = 0;
  for (const uint8_t byte : bytes) address = (address << 8) | byte;
  return address;
}

}  // namespace rst::plugin
