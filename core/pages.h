// SPDX-License-Identifier: GPL-2.0-or-later
// Elements that stay where they are and are all given back together, in large pages where the
// system has such. They are asked for at random, and with small pages much of the time goes into
// finding these, and into getting them from the system in the first place. A few take as much as a
// thousand.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace rst {

template <typename T>
class Pages {
  static_assert(std::is_trivially_destructible_v<T>);

 public:
  size_t size() const { return size_; }
  T& operator[](size_t place) { return At(place); }
  const T& operator[](size_t place) const { return At(place); }

  // May throw std::bad_alloc, and has changed nothing then.
  template <typename... Arguments>
  void emplace_back(Arguments&&... arguments) {
    if (size_ == pages_.size() * kPerPage) pages_.push_back(NewPage());
    std::construct_at(&At(size_), std::forward<Arguments>(arguments)...);
    ++size_;
  }

 private:
  static constexpr size_t kBytes = size_t{2} << 20;  // of a large page of x86-64 and AArch64
  static constexpr size_t kPerPage = kBytes / sizeof(T);
  static_assert(kPerPage > 0);

  struct GiveBack {
    void operator()(T* page) const { ::operator delete (page, std::align_val_t{kBytes}); }
  };
  using Page = std::unique_ptr<T, GiveBack>;

  static Page NewPage() {
    Page page(static_cast<T*>(::operator new (kBytes, std::align_val_t{kBytes})));
#if defined(__linux__)
    madvise(page.get(), kBytes, MADV_HUGEPAGE);  // where this fails the pages are small
#endif
    return page;
  }

  T& At(size_t place) const {
    return pages_[place / kPerPage].get()[place % kPerPage];
  }

  std::vector<Page> pages_;
  size_t size_ = 0;
};

}  // namespace rst
