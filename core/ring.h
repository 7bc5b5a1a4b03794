// SPDX-License-Identifier: GPL-2.0-or-later
// The latest few of something. Memory is taken as they come, since most hosts are heard of once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rst {

template <typename T, uint8_t kCapacity>
class Ring {
 public:
  // May throw std::bad_alloc, and has changed nothing then.
  void Add(const T& item) {
    if (items_.size() < kCapacity) {
      items_.push_back(item);
    } else {
      items_[next_] = item;
    }
    next_ = static_cast<uint8_t>(next_ + 1) % kCapacity;
  }

  // The newest is of age 1, the oldest of age size().
  T& At(uint8_t age) { return items_[PlaceOf(age)]; }
  const T& At(uint8_t age) const { return items_[PlaceOf(age)]; }
  uint8_t size() const { return static_cast<uint8_t>(items_.size()); }

  // In no particular order.
  auto begin() { return items_.begin(); }
  auto end() { return items_.end(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

 private:
  size_t PlaceOf(uint8_t age) const { return (size_t{next_} + kCapacity - age) % kCapacity; }

  std::vector<T> items_;
  uint8_t next_ = 0;  // place of the next item
};

}  // namespace rst
