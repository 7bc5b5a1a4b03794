// SPDX-License-Identifier: GPL-2.0-or-later
// Memory for very many small blocks, without the overhead of an allocation for each. Blocks are
// known by number, which takes half of a pointer.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace rst {

class Arena {
 public:
  static constexpr uint32_t kUnit = 4;          // bytes; blocks are multiples of it
  static constexpr uint32_t kMostUnits = 1024;  // of a block
  static constexpr uint32_t kNone = ~0U;
  static constexpr uint32_t kChunkUnits = 16384;
  static constexpr uint64_t kChunk = uint64_t{kChunkUnits} * kUnit;

  static constexpr uint32_t UnitsFor(size_t bytes) {
    return static_cast<uint32_t>((bytes + kUnit - 1) / kUnit);
  }

  // The number of a block of so many units, at least 1; kNone if there is none and `may_grow` is
  // false.
  uint32_t Take(uint32_t units, bool may_grow);
  void GiveBack(uint32_t block, uint32_t units);
  // A few bytes behind it may be read, whatever they are.
  static constexpr size_t kReadable = 8;
  std::span<uint8_t> At(uint32_t block, uint32_t units);

  uint64_t bytes() const { return chunks_.size() * kChunk; }

 private:
  uint32_t TakeFree(uint32_t units);
  uint32_t LeastFree(uint32_t units) const;

  std::vector<std::unique_ptr<uint8_t[]>> chunks_;
  uint32_t fresh_ = 0;      // the first unit that was never handed out
  uint32_t fresh_end_ = 0;  // of its chunk
  std::array<uint32_t, kMostUnits + 1> free_ = AllNone();  // by units, lists linked in the blocks
  std::array<uint64_t, kMostUnits / 64 + 1> some_free_{};  // a bit for each list

  static constexpr std::array<uint32_t, kMostUnits + 1> AllNone() {
    std::array<uint32_t, kMostUnits + 1> all{};
    all.fill(kNone);
    return all;
  }
};

}  // namespace rst
