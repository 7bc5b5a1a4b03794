// SPDX-License-Identifier: GPL-2.0-or-later
#include "tcp_options.h"

#include <string>

#include "bytes.h"

namespace rst::story {
namespace {

enum Kind : uint8_t {
  kEndOfList = 0,
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
constexpr uint8_t kMptcpFastClose = 7;
constexpr uint8_t kMptcpReset = 8;
constexpr size_t kMaxLength = 40;

using Bytes = std::vector<uint8_t>;

void ParseSack(Scanner& scanner, SeqNum peer_initial, Bytes& out) {
  out.push_back(kSack);
  const size_t length_at = out.size();
  out.push_back(2);
  do {
    Put32(out, (peer_initial + scanner.Number()).raw());
    scanner.Expect(":");
    Put32(out, (peer_initial + scanner.Number()).raw());
    out[length_at] = static_cast<uint8_t>(out[length_at] + 8);
  } while (!scanner.NextIs(',') && !scanner.NextIs('>'));
}

void ParseTimestamps(Scanner& scanner, Bytes& out) {
  out.push_back(kTimestamps);
  out.push_back(10);
  scanner.Expect("val");
  Put32(out, scanner.Number());
  scanner.Expect("ecr");
  Put32(out, scanner.Number());
}

// RFC 8684 sections 3.5 and 3.6: the key of a MP_FASTCLOSE means nothing to an observer.
void ParseMptcp(Scanner& scanner, Bytes& out) {
  if (scanner.EatWord("fastclose")) {
    out.insert(out.end(),
               {kMptcp, 12, kMptcpFastClose << 4, 0, 'r', 'e', 'c', 'e', 'i', 'v', 'e', 'r'});
    return;
  }
  scanner.Expect("rst");
  out.insert(out.end(),
             {kMptcp, 4, kMptcpReset << 4, static_cast<uint8_t>(scanner.NumberUpTo(255))});
}

void ParseRaw(Scanner& scanner, Bytes& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::string_view digits = scanner.OneOf(kDigits);
  if (digits.empty() || digits.size() % 2 != 0) scanner.Fail("an odd number of hex digits");
  for (size_t i = 0; i < digits.size(); i += 2) {
    out.push_back(static_cast<uint8_t>(kDigits.find(digits[i]) << 4 | kDigits.find(digits[i + 1])));
  }
}

void ParseOption(Scanner& scanner, SeqNum peer_initial, Bytes& out) {
  if (scanner.EatWord("nop")) {
    out.push_back(kNoOperation);
  } else if (scanner.EatWord("eol")) {
    out.push_back(kEndOfList);
  } else if (scanner.EatWord("mss")) {
    out.insert(out.end(), {kMss, 4});
    Put16(out, static_cast<uint16_t>(scanner.NumberUpTo(0xffff)));
  } else if (scanner.EatWord("wscale")) {
    out.insert(out.end(), {kWindowScale, 3, static_cast<uint8_t>(scanner.NumberUpTo(14))});
  } else if (scanner.EatWord("sackOK")) {
    out.insert(out.end(), {kSackPermitted, 2});
  } else if (scanner.EatWord("sack")) {
    ParseSack(scanner, peer_initial, out);
  } else if (scanner.EatWord("TS")) {
    ParseTimestamps(scanner, out);
  } else if (scanner.EatWord("mptcp")) {
    ParseMptcp(scanner, out);
  } else if (scanner.Eat("0x")) {
    ParseRaw(scanner, out);
  } else {
    scanner.Fail("unknown option '" + std::string(scanner.Word()) + "'");
  }
}

void DecodeOption(uint8_t kind, std::span<const uint8_t> value, Options& options) {
  if (kind == kMss && value.size() == 2) options.mss = Get16(value);
  if (kind == kWindowScale && value.size() == 1) {
    options.window_scale = static_cast<int8_t>(value[0]);
  }
  if (kind == kSackPermitted) options.sack_permitted = true;
  if (kind == kSack) options.sack = true;
  if (kind == kTimestamps && value.size() == 8) {
    options.timestamps = true;
    options.ts_value = Get32(value);
    options.ts_echo = Get32(value.subspan(4));
  }
  if (kind == kMd5Signature || kind == kAuthentication) options.signature = true;
  if (kind == kMptcp && !value.empty()) {
    options.mptcp_subtype = static_cast<int8_t>(value[0] >> 4);
    if (options.mptcp_subtype == kMptcpReset && value.size() == 2) {
      options.mptcp_reason = value[1];
      options.mptcp_flags = value[0] & 0x0f;
    }
  }
}

}  // namespace

std::vector<uint8_t> ParseOptions(Scanner& scanner, SeqNum peer_initial) {
  Bytes bytes;
  while (!scanner.Eat(">")) {
    ParseOption(scanner, peer_initial, bytes);
    if (!scanner.NextIs('>')) scanner.Expect(",");
  }
  // Linux pads in front with no-operations; here the end of the list does, as RFC 9293 says.
  while (bytes.size() % 4 != 0) bytes.push_back(kEndOfList);
  if (bytes.size() > kMaxLength) scanner.Fail("the options need more than 40 bytes");
  return bytes;
}

Options DecodeOptions(std::span<const uint8_t> bytes) {
  Options options;
  options.present = !bytes.empty();
  while (!bytes.empty() && bytes[0] != kEndOfList) {
    if (bytes[0] == kNoOperation) {
      bytes = bytes.subspan(1);
      continue;
    }
    if (bytes.size() < 2 || bytes[1] < 2 || bytes[1] > bytes.size()) break;
    DecodeOption(bytes[0], bytes.subspan(2, bytes[1] - 2U), options);
    bytes = bytes.subspan(bytes[1]);
  }
  return options;
}

}  // namespace rst::story
