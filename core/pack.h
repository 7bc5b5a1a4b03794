// SPDX-License-Identifier: GPL-2.0-or-later
// Makes plain values short that have many small, equal and empty fields, without loss. It knows
// nothing of what the fields mean, so that they can change freely.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace rst {

// The most bytes that PackWords() may need.
constexpr size_t PackedLimit(size_t words) {
  return words * 5 + (words + 31) / 32 * 4 + 4;
}

// Writes `words` to `out` and returns how many bytes that took. `example`, as long as `words`, says
// what words of its kind are often like.
size_t PackWords(std::span<const uint32_t> words, std::span<const uint32_t> example,
                 std::span<uint8_t> out);

// The reverse, with the same example: fills all of `words`.
void UnpackWords(std::span<const uint8_t> in, std::span<const uint32_t> example,
                 std::span<uint32_t> words);

}  // namespace rst
