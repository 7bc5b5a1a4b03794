// SPDX-License-Identifier: GPL-2.0-or-later
// What few items of a FrameLog have besides: takes memory only near those that have it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace rst {

template <typename T>
class Annex {
 public:
  // `most`: of the log, at least. An item's annex is kept until the log forgets the item.
  explicit Annex(uint64_t most) : most_(most) {}

  // Null if the item of this number has none.
  T* Find(uint64_t number) {
    Entry* entry = At(number);
    return entry != nullptr && entry->number == number ? &entry->item : nullptr;
  }
  // The item's own; a new one has no content. May throw std::bad_alloc.
  T& Get(uint64_t number) {
    const uint64_t block = (number - 1) % most_ / kBlock;
    if (block >= blocks_.size()) blocks_.resize(block + 1);
    if (blocks_[block] == nullptr) blocks_[block] = std::make_unique<Block>();
    Entry& entry = *At(number);
    if (entry.number != number) entry = {number, {}};
    return entry.item;
  }

 private:
  static constexpr uint64_t kBlock = 64;
  struct Entry {
    uint64_t number = 0;  // of the item, from 1
    T item;
  };
  using Block = std::array<Entry, kBlock>;

  Entry* At(uint64_t number) {
    const uint64_t place = (number - 1) % most_;
    const bool there = place / kBlock < blocks_.size() && blocks_[place / kBlock] != nullptr;
    return there ? &(*blocks_[place / kBlock])[place % kBlock] : nullptr;
  }

  uint64_t most_;
  std::vector<std::unique_ptr<Block>> blocks_;
};

}  // namespace rst
