// SPDX-License-Identifier: GPL-2.0-or-later
// Writes events as a pcapng capture: Ethernet, IPv4 or IPv6, TCP, with correct checksums.
#pragma once

#include <filesystem>
#include <vector>

#include "story.h"

namespace rst::story {

// The packet from its Ethernet header on.
std::vector<uint8_t> Packet(const Event& event);

// Throws StoryError when the file cannot be written.
void WriteCapture(const Events& events, const std::filesystem::path& path);

}  // namespace rst::story
