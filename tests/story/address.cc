// SPDX-License-Identifier: GPL-2.0-or-later
#include "address.h"

#include <arpa/inet.h>

#include <charconv>

namespace rst::story {
namespace {

void PutAt(Address& address, size_t at, uint32_t number) {
  for (size_t i = 0; i < 4; ++i) {
    address.bytes[at + i] = static_cast<uint8_t>(number >> (24 - 8 * i));
  }
}

}  // namespace

std::optional<SocketAddress> ParseSocketAddress(const std::string& text) {
  SocketAddress result;
  const size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  const char* end = text.data() + text.size();
  const auto port = std::from_chars(text.data() + colon + 1, end, result.port);
  if (port.ec != std::errc() || port.ptr != end) return std::nullopt;
  const bool is_ipv6 = text.front() == '[' && text[colon - 1] == ']';
  const std::string host = is_ipv6 ? text.substr(1, colon - 2) : text.substr(0, colon);
  result.address.is_ipv6 = is_ipv6;
  const int family = is_ipv6 ? AF_INET6 : AF_INET;
  if (inet_pton(family, host.c_str(), result.address.bytes.data()) != 1) return std::nullopt;
  return result;
}

std::string ToText(const SocketAddress& address) {
  char text[INET6_ADDRSTRLEN] = {};
  const bool is_ipv6 = address.address.is_ipv6;
  inet_ntop(is_ipv6 ? AF_INET6 : AF_INET, address.address.bytes.data(), text, sizeof text);
  const std::string host = is_ipv6 ? "[" + std::string(text) + "]" : text;
  return host + ":" + std::to_string(address.port);
}

Address Ipv4(uint32_t number) {
  Address address;
  PutAt(address, 0, number);
  return address;
}

Address Ipv6(uint32_t number) {
  Address address{.bytes = {0x20, 0x01, 0x0d, 0xb8}, .is_ipv6 = true};
  PutAt(address, 12, number);
  return address;
}

}  // namespace rst::story
