// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the readable texts of a verdict.
//
// A template holds placeholders in braces. In a rule's sentence and advice they name facts of the
// verdict:
//   {sender} {receiver}            addresses with ports          {sender.host} {receiver.host}
//   {sender.port} {receiver.port} {role}                         client, server or "sender"
//   {trigger} frame number {delay} {idle}                 durations                     {count}
//   {lost}
// In an Evidence they stand for its numbers, by index and kind:
//   {0}  integer      {0:time}  duration in ns      {0:frame}  "frame 12"      {0:bytes}  "1 byte"
//   / "12 bytes" {0:times} "once", "twice", "5 times"
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "verdict.h"

namespace rst {

// Each writes at most `out.size()` bytes of UTF-8, cutting at a character, and returns what it
// wrote. No terminator is added; nothing is allocated.
std::string_view Explanation(const Verdict& verdict, std::span<char> out);
std::string_view EvidenceText(const Evidence& evidence, std::span<char> out);
std::string_view Advice(const Verdict& verdict, std::span<char> out);

}  // namespace rst
