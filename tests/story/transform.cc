// SPDX-License-Identifier: GPL-2.0-or-later
#include "transform.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "address.h"
#include "event_line.h"

namespace rst::story {
namespace {

constexpr size_t kAddressesPerStory = 16;

Events Renumbered(Events events) {
  uint32_t frame = 0;
  for (Event& event : events) event.segment.frame = ++frame;
  return events;
}

template <typename Change>
Events WithEach(Events events, Change change) {
  for (Event& event : events) change(event);
  return events;
}

size_t PlaceOf(const Address& address, std::vector<Address>& known) {
  const auto found = std::find(known.begin(), known.end(), address);
  const auto place = static_cast<size_t>(found - known.begin());
  if (found == known.end()) known.push_back(address);
  if (known.size() > kAddressesPerStory) throw StoryError("a story of too many addresses");
  return place;
}

Events Readdressed(Events events, uint32_t first, bool other_family) {
  std::vector<Address> known;
  return WithEach(std::move(events), [&](Event& event) {
    for (SocketAddress* end : {&event.segment.source, &event.segment.destination}) {
      const auto number = static_cast<uint32_t>(first + PlaceOf(end->address, known));
      end->address = end->address.is_ipv6 != other_family ? Ipv6(number) : Ipv4(number);
    }
  });
}

Event Other(const Event& beside, bool from_client, uint8_t flags, SeqNum seq, SeqNum ack) {
  constexpr uint32_t kHosts = 0xC6336401;  // 198.51.100.1
  Event event;
  Segment& segment = event.segment;
  segment.source = {Ipv4(kHosts), 50'000};
  segment.destination = {Ipv4(kHosts + 1), 443};
  if (!from_client) std::swap(segment.source, segment.destination);
  segment.time = beside.segment.time;
  segment.flags = flags;
  segment.seq = seq;
  segment.ack = ack;
  segment.window = 501;
  segment.hop_limit = 60;
  segment.has_ip_id = segment.dont_fragment = true;
  segment.link_source = event.link_destination = 0x02'00'00'00'01'00;
  event.from_client = from_client;
  return event;
}

// Another connection sends 100 bytes and has them acknowledged.
void AddTransfer(Events& out, const Event& beside, uint32_t round) {
  const SeqNum client = SeqNum(0x7000'0000) + 100 * round;
  const SeqNum server(0x3000'0000);
  if (round == 0) {
    out.push_back(Other(beside, true, kSyn, client - 1U, SeqNum()));
    out.push_back(Other(beside, false, kSyn | kAck, server - 1U, client));
  }
  Event data = Other(beside, true, kPsh | kAck, client, server);
  data.segment.length = 100;
  data.payload.resize(100, 'z');
  out.push_back(data);
  out.push_back(Other(beside, false, kAck, server, client + 100U));
}

// Another host is refused.
void AddRefusal(Events& out, const Event& beside, uint32_t round) {
  Event syn = Other(beside, true, kSyn, SeqNum(round), SeqNum());
  Event reset = Other(beside, false, kRst | kAck, SeqNum(), SeqNum(round + 1));
  syn.segment.source.address = Ipv4(0xC6336410);
  reset.segment.destination.address = Ipv4(0xC6336410);
  syn.segment.source.port = reset.segment.destination.port = static_cast<uint16_t>(20'000 + round);
  reset.segment.window = 0;
  out.push_back(syn);
  out.push_back(reset);
}

}  // namespace

Events WithInitialNumbers(Events events, SeqNum client, SeqNum server) {
  const auto client_shift = static_cast<uint32_t>(client - kClientInitial);
  const auto server_shift = static_cast<uint32_t>(server - kServerInitial);
  return WithEach(std::move(events), [&](Event& event) {
    const uint32_t own = event.from_client ? client_shift : server_shift;
    const uint32_t peer = event.from_client ? server_shift : client_shift;
    if (!event.seq_is_absolute) event.segment.seq = event.segment.seq + own;
    if (!event.ack_is_absolute) event.segment.ack = event.segment.ack + peer;
  });
}

Events Later(Events events, Nanoseconds delay) {
  return WithEach(std::move(events), [&](Event& event) { event.segment.time += delay; });
}

Events InOtherFamily(Events events) {
  constexpr uint32_t kFirst = 0x0A00'0001;
  uint16_t id = 0;
  return WithEach(Readdressed(std::move(events), kFirst, true), [&](Event& event) {
    Segment& segment = event.segment;
    segment.has_ip_id = segment.dont_fragment = !segment.source.address.is_ipv6;
    segment.ip_id = segment.has_ip_id && !segment.Has(kRst) ? ++id : uint16_t{0};
  });
}

Events WithAddresses(Events events, uint32_t first) {
  return Readdressed(std::move(events), first, false);
}

Events WithPorts(Events events, uint16_t add_to_client, uint16_t add_to_server) {
  return WithEach(std::move(events), [&](Event& event) {
    Segment& segment = event.segment;
    uint16_t& client = event.from_client ? segment.source.port : segment.destination.port;
    uint16_t& server = event.from_client ? segment.destination.port : segment.source.port;
    client = static_cast<uint16_t>(client + add_to_client);
    server = static_cast<uint16_t>(server + add_to_server);
  });
}

Events AmongOthers(const Events& events) {
  Events all;
  for (uint32_t round = 0; round < events.size(); ++round) {
    AddTransfer(all, events[round], round);
    all.push_back(events[round]);
    AddRefusal(all, events[round], round);
  }
  return Renumbered(std::move(all));
}

Events WithDuplicates(const Events& events, uint32_t number, Nanoseconds delay) {
  Events all;
  for (const Event& event : events) {
    all.push_back(event);
    if (number != 0 && event.number != number) continue;
    Event duplicate = event;
    duplicate.number = 0;
    duplicate.expected.reset();
    duplicate.segment.time += delay;
    all.push_back(duplicate);
  }
  return Renumbered(std::move(all));
}

Events WithoutFirst(const Events& events, size_t count) {
  return Renumbered({events.begin() + static_cast<std::ptrdiff_t>(count), events.end()});
}

Events OneSided(const Events& events, bool from_client) {
  Events kept;
  std::copy_if(events.begin(), events.end(), std::back_inserter(kept),
               [&](const Event& event) { return event.from_client == from_client; });
  return Renumbered(std::move(kept));
}

}  // namespace rst::story
