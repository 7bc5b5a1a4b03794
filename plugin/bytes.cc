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

void ReadAnyOptions(std::span<const uint8_t> bytes, Options* options) {
  while (!bytes.empty() && bytes[0] != kEndOfOptions) {
    size_t length = 1;
    if (bytes[0] != kNoOperation) {
      if (bytes.size() < 2) break;
      length = bytes[1];
      if (length < 2 || length > bytes.size()) break;
      ReadOption(bytes.first(length), options);
    }
    bytes = bytes.subspan(length);
  }
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

}  // namespace rst::plugin
