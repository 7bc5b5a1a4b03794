// SPDX-License-Identifier: GPL-2.0-or-later
#include "arena.h"

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
}

// Of the right size, or the rest of a larger one goes back.
uint32_t Arena::TakeFree(uint32_t units) {
  for (uint32_t size = units; size <= kMostUnits; ++size) {
    const uint32_t block = free_[size];
    if (block == kNone) continue;
    std::memcpy(&free_[size], At(block, 1).data(), sizeof(uint32_t));
    GiveBack(block + units, size - units);
    return block;
  }
  return kNone;
}

uint32_t Arena::Take(uint32_t units, bool may_grow) {
  if (free_[units] == kNone && fresh_end_ - fresh_ < units) {
    if (const uint32_t block = TakeFree(units); block != kNone) return block;
    if (!may_grow) return kNone;
    chunks_.push_back(std::make_unique<uint8_t[]>(kChunk));
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
