// SPDX-License-Identifier: GPL-2.0-or-later
#include "headers.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "read.h"

namespace rst::plugin {
namespace {

struct Known {
  const char* protocol;  // Wireshark's filter name
  Layer layer;
};

// The most frequent first.
constexpr Known kKnown[] = {
    {"frame", Layer::kEmpty},
    {"eth", Layer::kEthernet},
    {"ethertype", Layer::kEmpty},
    {"ip", Layer::kIpv4},
    {"tcp", Layer::kTcp},
    {"ipv6", Layer::kIpv6},
    {"vlan", Layer::kVlan},
    {"sll", Layer::kCooked},
    {"sll2", Layer::kCooked2},
    {"null", Layer::kLoopback},
    {"llc", Layer::kLink},
    {"wlan", Layer::kLink},
    {"wlan_aggregate", Layer::kLink},
    {"ppp", Layer::kLink},
    {"raw", Layer::kEmpty},
    {"ipv6.hopopts", Layer::kIpv6Extension},
    {"ipv6.routing", Layer::kIpv6Extension},
    {"ipv6.fraghdr", Layer::kIpv6Extension},
    {"ipv6.dstopts", Layer::kIpv6Extension},
    {"ah", Layer::kIpv6Extension},
    {"mipv6", Layer::kIpv6Extension},
    {"hip", Layer::kIpv6Extension},
    {"shim6", Layer::kIpv6Extension},
    {"icmp", Layer::kIcmp},
    {"icmpv6", Layer::kIcmp},
};

std::array<int, std::size(kKnown)> g_ids;  // Wireshark's, parallel to kKnown

constexpr size_t kMaxLayers = 128;
constexpr uint8_t kMaxSources = 16;

// What is kept of the frame while it is read. Not initialised, since that would cost more than the
// reading.
struct Buffers {
  std::array<Layer, kMaxLayers> layers;
  ShortList<Source, kMaxSources> sources;
};

Layer LayerOf(int id) {
  const auto found = std::find(g_ids.begin(), g_ids.end(), id);
  return found == g_ids.end() ? Layer::kOther : kKnown[found - g_ids.begin()].layer;
}

// Most frames have the protocols of the one before, in the same order.
struct LayerMemory {
  int id = -1;
  Layer layer = Layer::kOther;
};
std::array<LayerMemory, 8> g_memory;

Layer LayerOf(int id, size_t place) {
  if (place >= g_memory.size()) return LayerOf(id);
  LayerMemory& memory = g_memory[place];
  if (memory.id != id) memory = {id, LayerOf(id)};
  return memory.layer;
}

bool IsIp(Layer layer) {
  return layer == Layer::kIpv4 || layer == Layer::kIpv6 || layer == Layer::kIpv6Extension;
}

// From 4.4 on, Wireshark does not list the IP header behind MPLS labels: TCP implies it.
std::span<const Layer> ReadLayers(const packet_info* pinfo, Buffers* buffers) {
  size_t count = 0;
  for (auto* frame = wmem_list_head(pinfo->layers); frame != nullptr && count + 1 < kMaxLayers;
       frame = wmem_list_frame_next(frame)) {
    const Layer layer = LayerOf(GPOINTER_TO_INT(wmem_list_frame_data(frame)), count);
    if (layer == Layer::kTcp && (count == 0 || !IsIp(buffers->layers[count - 1]))) {
      buffers->layers[count++] = pinfo->src.type == AT_IPv6 ? Layer::kIpv6 : Layer::kIpv4;
    }
    buffers->layers[count++] = layer;
  }
  return {buffers->layers.data(), count};
}

std::span<const Source> ReadSources(const packet_info* pinfo, Buffers* buffers) {
  for (const GSList* item = pinfo->data_src;
       item != nullptr && buffers->sources.size() < kMaxSources; item = item->next) {
    tvbuff_t* tvb = get_data_source_tvb(static_cast<const data_source*>(item->data));
    const unsigned captured = tvb_captured_length(tvb);
    Source source{.captured = {}, .length = tvb_reported_length(tvb)};
    if (captured > 0) source.captured = {tvb_get_ptr(tvb, 0, static_cast<int>(captured)), captured};
    buffers->sources.Add(source);
  }
  return {buffers->sources.begin(), buffers->sources.size()};
}

std::span<const uint8_t> BytesOf(const address& given) {
  const bool is_ip = given.type == AT_IPv4 || given.type == AT_IPv6;
  if (!is_ip || given.data == nullptr || given.len < 0) return {};
  return {static_cast<const uint8_t*>(given.data), static_cast<size_t>(given.len)};
}

// A capture file may claim any time; the difference of two must fit Nanoseconds.
Nanoseconds TimeOf(const packet_info* pinfo) {
  constexpr int64_t kLimit = int64_t{1} << 32;  // 136 years
  const int64_t seconds = std::clamp<int64_t>(pinfo->abs_ts.secs, -kLimit, kLimit);
  return seconds * kSecond + pinfo->abs_ts.nsecs;
}

}  // namespace

void FindProtocols() {
  for (size_t i = 0; i < g_ids.size(); ++i) {
    g_ids[i] = proto_get_id_by_filter_name(kKnown[i].protocol);
  }
  g_memory = {};
}

void FindSegments(packet_info* pinfo, uint32_t frame_number, SegmentList* segments) {
  Buffers buffers;
  const Frame frame{
      .layers = ReadLayers(pinfo, &buffers),
      .sources = ReadSources(pinfo, &buffers),
      .source_address = BytesOf(pinfo->net_src),
      .destination_address = BytesOf(pinfo->net_dst),
      .ports = {static_cast<uint16_t>(pinfo->srcport), static_cast<uint16_t>(pinfo->destport)}};
  const auto add = [&](bool quoted, auto read) {
    static constexpr Segment kBlank;  // copied in fewer steps than GCC takes to clear it
    segments->Add(kBlank);
    Segment& segment = segments->end()[-1];
    segment.frame = frame_number;
    segment.time = TimeOf(pinfo);
    segment.quoted = quoted;
    const bool sound = read(&segment);
    if (!sound) segments->RemoveLast();
    return sound;
  };
  if (add(false, [&](Segment* segment) { return ReadPlain(frame, segment); })) return;
  TcpPlaces places;
  Locate(frame, &places);
  for (const TcpPlace& found : places) {
    add(found.quoted, [&](Segment* segment) { return ReadSegment(frame, found, segment); });
  }
}

}  // namespace rst::plugin
