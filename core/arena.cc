// SPDX-License-Identifier: GPL-2.0-or-later
#include "arena.h"

#include <bit>
#include <cstring>

namespace rst {

std::span<uint8_t> Arena::At(uint32_t block, uint32_t units) {
  uint8_t* chunk = chunks_[block / kChunkUnits].get();
  return {chunk + size_t{block % kChunkUnits} * kUnit, size_t{units} * kUnit};
}

void Arena::GiveBack(uint32_t block, uint32_t units) {
  if (units == 0) return;
  std::memcpy(At(block, 1).data(), &free_[units], sizeof(uint32_t));
  free_[units] = block;
  some_free_[units / 64] |= uint64_t{1} << units % 64;
}

// The least size, from `units` on, of which a block is free; 0 = none.
uint32_t Arena::LeastFree(uint32_t units) const {
  uint64_t smaller = (uint64_t{1} << units % 64) - 1;
  for (uint32_t word = units / 64; word < some_free_.size(); ++word) {
    const uint64_t bits = some_free_[word] & ~smaller;
    if (bits != 0) return word * 64 + static_cast<uint32_t>(std::countr_zero(bits));
    smaller = 0;
  }
  return 0;
}

// Of the right size, or the rest of a larger one goes back.
uint32_t Arena::TakeFree(uint32_t units) {
  const uint32_t size = LeastFree(units);
  if (size == 0) return kNone;
  const uint32_t block = free_[size];
  std::memcpy(&free_[size], At(block, 1).data(), sizeof(uint32_t));
  if (free_[size] == kNone) some_free_[size / 64] &= ~(uint64_t{1} << size % 64);
  GiveBack(block + units, size - units);
  return block;
}

uint32_t Arena::Take(uint32_t units, bool may_grow) {
  if (free_[units] == kNone && fresh_end_ - fresh_ < units) {
    if (const uint32_t block = TakeFree(units); block != kNone) return block;
    if (!may_grow) return kNone;
    chunks_.push_back(std::make_unique<uint8_t[]>(kChunk + kReadable));
    const uint32_t rest = fresh_;
    const uint32_t rest_units = fresh_end_ - fresh_;
    fresh_ = static_cast<uint32_t>(chunks_.size() - 1) * kChunkUnits;
    fresh_end_ = fresh_ + kChunkUnits;
    GiveBack(rest, rest_units);
  }
  if (free_[units] != kNone) return TakeFree(units);
  const uint32_t block = fresh_;
  fresh_ += units;
  return block;
}

}  // namespace rst
