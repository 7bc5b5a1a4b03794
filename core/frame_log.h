// SPDX-License-Identifier: GPL-2.0-or-later
// What was found of frames, in the order of the frames. Bounded: the oldest is forgotten when a new
// one needs its place. What still changes is therefore referred to by number; the number of
// something that has been forgotten finds nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace rst {

// `T` has a member `frame`.
template <typename T>
class FrameLog {
  static_assert(std::is_trivially_destructible_v<T>);

 public:
  // `most` is rounded up to whole blocks. Throws std::bad_alloc if there is no room for one.
  explicit FrameLog(uint64_t most) : most_((most + kBlock - 1) / kBlock * kBlock) {
    if (most_ == 0) most_ = kBlock;
    blocks_.push_back(std::make_unique_for_overwrite<Block>());
  }

  // The newest item; no frame is lower than the one before. Never fails: if there is no memory for
  // more, the log stays as long as it is.
  T& Add(uint32_t frame) noexcept {
    ++count_;
    if (PlaceOf(count_) / kBlock >= blocks_.size()) Grow();
    T* item = new (&Item(count_)) T;  // without zeros where T leaves places as they are
    item->frame = frame;
    return *item;
  }
  // As many are kept.
  uint64_t most() const { return most_; }
  // The number of the newest item, counted from 1; 0 if there is none.
  uint64_t newest() const { return count_; }
  // False if it has been forgotten, and for 0.
  bool Holds(uint64_t number) const {
    return number >= Oldest() && number <= count_ && number != 0;
  }
  const T* Find(uint64_t number) const { return Holds(number) ? &Item(number) : nullptr; }
  T* Find(uint64_t number) { return const_cast<T*>(std::as_const(*this).Find(number)); }

  // The n-th item on that frame, from 0, or null.
  T* FindOn(uint32_t frame, uint32_t index = 0) {
    uint64_t low = Oldest(), end = count_ + 1;
    if (low == end || Item(count_).frame < frame) return nullptr;  // most frames, in the first pass
    while (low < end) {
      const uint64_t middle = low + (end - low) / 2;
      if (Item(middle).frame < frame) {
        low = middle + 1;
      } else {
        end = middle;
      }
    }
    T* found = Find(low + index);
    return found != nullptr && found->frame == frame ? found : nullptr;
  }
  // There may have been more on that frame.
  bool MayHaveForgotten(uint32_t frame) const {
    return Oldest() > 1 && frame <= Item(Oldest()).frame;
  }

 private:
  static constexpr uint64_t kBlock = 64;
  using Block = std::array<T, kBlock>;

  uint64_t PlaceOf(uint64_t number) const { return (number - 1) % most_; }
  uint64_t Oldest() const { return count_ > most_ ? count_ - most_ + 1 : 1; }
  const T& Item(uint64_t number) const {
    return (*blocks_[PlaceOf(number) / kBlock])[(number - 1) % kBlock];
  }
  T& Item(uint64_t number) { return const_cast<T&>(std::as_const(*this).Item(number)); }

  void Grow() noexcept {
    try {
      blocks_.push_back(std::make_unique_for_overwrite<Block>());
    } catch (...) {
      most_ = blocks_.size() * kBlock;  // all places are taken, so that the next is the first
    }
  }

  uint64_t most_;
  uint64_t count_ = 0;
  std::vector<std::unique_ptr<Block>> blocks_;
};

}  // namespace rst
