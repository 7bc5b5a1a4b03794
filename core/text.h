// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the readable texts of a verdict.
//
// A template holds placeholders in braces. In a rule's sentence and advice they name facts of the
// verdict:
//   {sender} {receiver}            addresses with ports          {sender.host} {receiver.host}
//   {client} {server} {server.host}                by role       {sender.port} {receiver.port}
//   {trigger} "frame 12"           {delay} {idle}  durations     {count} {lost}
//   {stated} the reason that the reset states                    {injector} its name
//   {near} {far} capture points that a reset was born between
// In an Evidence they stand for its numbers, by index and kind:
//   {0}  integer      {0:time}  duration in ns      {0:frame}  "frame 12"      {0:bytes}  "1 byte"
//   / "12 bytes" {0:hops} "1 hop lies" {0:times} "once", "twice", "5 times"
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "verdict.h"

namespace rst {

// Each writes at most `out.size()` bytes of UTF-8, cutting at a character, and returns what it
// wrote. No terminator is added; nothing is allocated.
std::string_view Explanation(const Verdict& verdict, std::span<char> out);
// The cause in plain words and the beginning of the explanation, for one line: "port closed,
// 10.0.0.2 has no listener on port 81, or its own firewall rejects it".
std::string_view Headline(const Verdict& verdict, std::span<char> out);
std::string_view EvidenceText(const Evidence& evidence, std::span<char> out);
// Whether the evidence's number of this index is shown as that of a frame.
bool NamesFrame(const Evidence& evidence, size_t index);
std::string_view Advice(const Verdict& verdict, std::span<char> out);
// Any template with facts of the verdict.
std::string_view Fill(std::string_view text, const Verdict& verdict, std::span<char> out);

}  // namespace rst
