// SPDX-License-Identifier: GPL-2.0-or-later
// Measures the core alone, and writes the captures that measure.py gives to tshark.
//   rst-bench core [traffic [size]]     time, allocations and memory of a segment
//   rst-bench write traffic size file   the same traffic as a pcap file
#include <sys/resource.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <new>

#include "capture.h"
#include "tracker.h"
#include "traffic.h"

namespace {

uint64_t g_allocations;
uint64_t g_bytes;  // handed out and not given back

}  // namespace

// Every allocation of the core passes here. The size stands before the block, which lies behind a
// header as large as its alignment.
void* operator new(size_t size, std::align_val_t alignment) {
  const auto header = static_cast<size_t>(alignment);
  const size_t rounded = (size + header - 1) / header * header;
  auto* block = static_cast<char*>(std::aligned_alloc(header, header + rounded));
  if (block == nullptr) throw std::bad_alloc();
  std::memcpy(block, &size, sizeof size);
  ++g_allocations;
  g_bytes += size;
  return block + header;
}

void operator delete(void* pointer, std::align_val_t alignment) noexcept {
  if (pointer == nullptr) return;
  char* block = static_cast<char*>(pointer) - static_cast<size_t>(alignment);
  size_t size;
  std::memcpy(&size, block, sizeof size);
  g_bytes -= size;
  std::free(block);
}

void* operator new(size_t size) {
  return operator new (size, std::align_val_t{alignof(std::max_align_t)});
}

void operator delete(void* pointer) noexcept {
  operator delete (pointer, std::align_val_t{alignof(std::max_align_t)});
}

void operator delete(void* pointer, size_t) noexcept {
  operator delete(pointer);
}

namespace rst::bench {
namespace {

double Now() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

struct Cost {
  double nanoseconds = 0;  // of all segments together
  uint64_t segments = 0;
  uint64_t resets = 0;
  uint64_t allocations = 0;  // in the second half
  uint64_t bytes = 0;        // held at the end
};

// What making the traffic costs is measured apart and taken off.
Cost Generate(const Traffic& traffic, uint32_t size) {
  Cost cost;
  const double start = Now();
  traffic.generate(size, [&](const Segment& segment) {
    ++cost.segments;
    cost.resets += segment.Has(kRst) ? 1 : 0;
  });
  cost.nanoseconds = Now() - start;
  return cost;
}

Cost Observe(const Traffic& traffic, uint32_t size, uint64_t segments) {
  const uint64_t before = g_bytes;
  Cost cost;
  {
    Tracker tracker;
    uint64_t at_half = 0;
    const double start = Now();
    traffic.generate(size, [&](const Segment& segment) {
      if (++cost.segments == segments / 2) at_half = g_allocations;
      cost.resets += segment.Has(kRst) ? 1 : 0;
      tracker.Observe(segment);
    });
    cost.nanoseconds = Now() - start;
    cost.allocations = g_allocations - at_half;
    cost.bytes = g_bytes - before;
  }
  return cost;
}

void Measure(const Traffic& traffic, uint32_t size) {
  const Cost bare = Generate(traffic, size);
  const Cost cost = Observe(traffic, size, bare.segments);
  const auto segments = static_cast<double>(bare.segments);
  std::printf("%-9s %9u %10llu %9llu %8.0f %12.4f %10.1f %9.1f  %.*s\n", traffic.name.data(), size,
              static_cast<unsigned long long>(bare.segments),
              static_cast<unsigned long long>(bare.resets),
              (cost.nanoseconds - bare.nanoseconds) / segments,
              static_cast<double>(cost.allocations) / (segments / 2),
              static_cast<double>(cost.bytes) / 1e6, static_cast<double>(cost.bytes) / size,
              static_cast<int>(traffic.what.size()), traffic.what.data());
  std::fflush(stdout);
}

const Traffic* Find(std::string_view name) {
  for (const Traffic& traffic : AllTraffic()) {
    if (traffic.name == name) return &traffic;
  }
  return nullptr;
}

uint32_t Number(std::string_view text) {
  uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

int Usage() {
  std::fputs("usage: rst-bench core [traffic [size]]\n       rst-bench write traffic size file\n",
             stderr);
  for (const Traffic& traffic : AllTraffic()) {
    std::fprintf(stderr, "  %-9s %s\n", traffic.name.data(), traffic.what.data());
  }
  return 2;
}

int Core(int count, char** arguments) {
  const Traffic* only = count > 0 ? Find(arguments[0]) : nullptr;
  if (count > 0 && only == nullptr) return Usage();
  std::printf("%-9s %9s %10s %9s %8s %12s %10s %9s\n", "traffic", "size", "segments", "resets",
              "ns/seg", "allocs/seg", "MB held", "B/unit");
  for (const Traffic& traffic : AllTraffic()) {
    if (only != nullptr && only != &traffic) continue;
    Measure(traffic, count > 1 ? Number(arguments[1]) : traffic.usual_size);
  }
  return 0;
}

int Write(char** arguments) {
  const Traffic* traffic = Find(arguments[0]);
  const uint32_t size = Number(arguments[1]);
  if (traffic == nullptr || size == 0) return Usage();
  CaptureFile file(arguments[2]);
  traffic->generate(size, [&](const Segment& segment) { file.Write(segment); });
  return file.good() ? 0 : 1;
}

}  // namespace
}  // namespace rst::bench

int main(int count, char** arguments) {
  const std::string_view verb = count > 1 ? arguments[1] : "";
  if (verb == "core") return rst::bench::Core(count - 2, arguments + 2);
  if (verb == "write" && count == 5) return rst::bench::Write(arguments + 2);
  return rst::bench::Usage();
}
