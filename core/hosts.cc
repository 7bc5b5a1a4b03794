// SPDX-License-Identifier: GPL-2.0-or-later
#include "hosts.h"

#include <algorithm>

#include "prefetch.h"

namespace rst {

size_t Hosts::Hash::operator()(const Address& address) const {
  return static_cast<size_t>(HashOf({address, 0}, seed));
}

Opening* Host::FindOpening(const SocketAddress& target, uint16_t source_port) {
  const uint64_t mark = MarkOf(target);
  for (uint8_t age = 1; age <= openings.size(); ++age) {
    Opening& opening = openings.At(age);
    if (opening.target == mark && opening.source_port == source_port) return &opening;
  }
  return nullptr;
}

Host& Hosts::Get(const Address& address) {
  Map::value_type*& found = shortcuts_[ShortcutTo(address)];
  if (found == nullptr || found->first != address) found = &Young(address);
  return found->second;
}

void Hosts::Expect(const Address& address) const {
  if (const auto* found = shortcuts_[ShortcutTo(address)]) PrefetchWhole(*found);
}

Hosts::Map::value_type& Hosts::Young(const Address& address) {
  if (const auto it = young_.find(address); it != young_.end()) return *it;
  if (young_.size() >= capacity_ / 2) {
    shortcuts_.fill(nullptr);
    old_ = std::move(young_);
    young_.clear();
  }
  if (const auto it = old_.find(address); it != old_.end()) {
    return *young_.insert(old_.extract(it)).position;
  }
  return *young_.try_emplace(address).first;
}

const Host* Hosts::Find(const Address& address) const {
  const auto* found = shortcuts_[ShortcutTo(address)];
  if (found != nullptr && found->first == address) return &found->second;
  if (const auto it = young_.find(address); it != young_.end()) return &it->second;
  if (const auto it = old_.find(address); it != old_.end()) return &it->second;
  return nullptr;
}

void Hosts::NoteOpening(const Segment& segment) {
  const Opening opening{.time = segment.time,
                        .target = MarkOf(segment.destination),
                        .target_host = MarkOf(segment.destination.address),
                        .link_source = segment.link_source,
                        .frame = segment.frame,
                        .port = segment.destination.port,
                        .source_port = segment.source.port,
                        .is_ipv6 = segment.source.address.is_ipv6,
                        .flags = segment.flags};
  Get(segment.source.address).openings.Add(opening);
  latest_[PlaceOf(opening.port, opening.link_source)].Add(opening);
}

void Hosts::NoteAccepted(const SocketAddress& client, const SocketAddress& server,
                         uint32_t syn_frame, uint64_t link_source) {
  Latest& latest = latest_[PlaceOf(server.port, link_source)];
  // Openings are in the order of frames, but for one that was held back: that is the newest.
  if (latest.size() == 0) return;
  if (latest.At(1).frame != syn_frame && latest.At(latest.size()).frame > syn_frame) return;
  const uint64_t mark = MarkOf(server);
  for (uint8_t age = 1; age <= latest.size(); ++age) {
    Opening& opening = latest.At(age);
    if (opening.target == mark && opening.source_port == client.port) {
      opening.accepted = true;
      return;
    }
  }
}

void Hosts::NoteReset(const Segment& segment, const SentReset& sent) {
  Get(segment.source.address).resets.Add(sent);
}

void Hosts::NoteReceived(const Segment& segment, const ReceivedReset& received) {
  Get(segment.destination.address).received.Add(received);
}

void Hosts::NoteReply(const Address& address, Nanoseconds time) {
  Host& host = Get(address);
  host.fastest_reply = host.replies == 0 ? time : std::min(host.fastest_reply, time);
  host.replies = static_cast<uint8_t>(std::min(host.replies + 1, 255));
}

}  // namespace rst
