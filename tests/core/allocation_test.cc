// SPDX-License-Identifier: GPL-2.0-or-later
// Memory may run out at any allocation: nothing is thrown, every reset still gets its verdict, and
// the tracker works on afterwards.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <vector>

#include "bench/traffic.h"
#include "rule.h"
#include "tracker.h"

namespace {

bool g_armed = false;
uint64_t g_left = 0;     // allocations that still succeed
uint64_t g_refused = 0;  // allocations that did not

}  // namespace

// Not inlined, so that the compiler does not compare malloc() with delete.
[[gnu::noinline]] void* operator new(size_t size, std::align_val_t alignment) {
  if (g_armed && g_left == 0) {
    ++g_refused;
    throw std::bad_alloc();
  }
  if (g_armed) --g_left;
  void* memory = std::aligned_alloc(static_cast<size_t>(alignment), size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
[[gnu::noinline]] void* operator new(size_t size) {
  constexpr size_t kAlignment = alignof(std::max_align_t);
  const size_t rounded = (size + kAlignment - 1) / kAlignment * kAlignment;
  return operator new (rounded, std::align_val_t{kAlignment});
}
// The standard library's own attempts to get room for sorting.
[[gnu::noinline]] void* operator new(size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, size_t) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}

namespace rst {
namespace {

std::vector<Segment> Everyday() {
  std::vector<Segment> segments;
  bench::Everyday(300, [&](const Segment& segment) { segments.push_back(segment); });
  return segments;
}

// The verdict on a segment that has just been observed is of a known cause. There must be one.
bool IsKnown(Tracker& tracker, const Segment& segment) {
  if (!segment.Has(kRst)) return false;
  const Verdict* verdict = tracker.FindVerdict(segment.frame);
  EXPECT_TRUE(verdict != nullptr && verdict->rule != nullptr) << segment.frame;
  return verdict != nullptr && verdict->rule->family != Family::kUnknown;
}

// Memory runs out after `allocations`, and there is none until the middle of the traffic.
void RunOut(uint64_t allocations, const std::vector<Segment>& segments) {
  Settings settings;
  settings.open_connections = settings.most_open_connections = 8;
  Tracker tracker(settings);
  uint32_t known = 0;
  g_left = allocations;
  for (size_t i = 0; i < segments.size(); ++i) {
    g_armed = i < segments.size() / 2;
    tracker.Observe(segments[i]);
    g_armed = false;
    known += IsKnown(tracker, segments[i]) ? 1 : 0;
  }
  // What began after that is judged as ever.
  ASSERT_GT(known, 0U) << allocations;
}

TEST(Allocation, MayFailAtAnyTime) {
  const std::vector<Segment> segments = Everyday();
  g_refused = 0;
  for (uint64_t allocations = 0; allocations < 60; ++allocations) RunOut(allocations, segments);
  EXPECT_GT(g_refused, 1000U);
}

TEST(Allocation, MayFailNowAndThen) {
  const std::vector<Segment> segments = Everyday();
  for (uint64_t every = 1; every < 40; ++every) {
    Settings settings;
    settings.open_connections = settings.most_open_connections = 8;
    Tracker tracker(settings);
    for (size_t i = 0; i < segments.size(); ++i) {
      g_armed = true;
      g_left = i % every == 0 ? 0 : 1;
      tracker.Observe(segments[i]);
      g_armed = false;
      IsKnown(tracker, segments[i]);
    }
  }
}

}  // namespace
}  // namespace rst
