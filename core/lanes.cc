// SPDX-License-Identifier: GPL-2.0-or-later
#include "lanes.h"

#include <algorithm>

namespace rst {
namespace {

// Both directions of a wire have the same two addresses.
uint64_t WireOf(const Segment& segment) {
  const uint64_t low = std::min(segment.link_source, segment.link_destination);
  const uint64_t high = std::max(segment.link_source, segment.link_destination);
  return (low * 0x9e3779b97f4a7c15U ^ high) | 1;
}

}  // namespace

uint8_t Lanes::SourceOf(const Segment& segment) {
  const auto* const first = split_.data();
  const bool split = std::count(first, first + splits_, segment.interface) > 0;
  const uint64_t wire = split ? WireOf(segment) : 0;
  for (uint8_t i = 0; i < sources_; ++i) {
    if (source_[i].interface == segment.interface && source_[i].wire == wire) return i;
  }
  if (sources_ == kMaxSources) return kMaxSources - 1;
  source_[sources_] = {segment.interface, wire};
  return sources_++;
}

void Lanes::Split(const Segment& segment) {
  if (splits_ < split_.size()) split_[splits_++] = segment.interface;
  apart_[SourceOf(segment)] |= Bit(0);
}

}  // namespace rst
