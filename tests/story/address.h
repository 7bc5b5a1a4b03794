// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of a story: from text and to text.
#pragma once

#include <optional>
#include <string>

#include "segment.h"

namespace rst::story {

// "10.0.0.1:80" or "[2001:db8::1]:80"; nothing when it is neither.
std::optional<SocketAddress> ParseSocketAddress(const std::string& text);
std::string ToText(const SocketAddress& address);

Address Ipv4(uint32_t number);
// 2001:db8::number
Address Ipv6(uint32_t number);

}  // namespace rst::story
