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

// The layers of a frame.
struct Layers {
  std::array<int, kMaxLayers> ids;  // as Wireshark lists them
  size_t id_count = 0;
  int address_type = AT_NONE;
  std::array<Layer, kMaxLayers> layers;
  size_t count = 0;
  bool plain = false;
};
// Of the latest frame with so many: most frames have the same.
std::array<Layers, 16> g_latest;

Layer LayerOf(int id) {
  const auto found = std::find(g_ids.begin(), g_ids.end(), id);
  return found == g_ids.end() ? Layer::kOther : kKnown[found - g_ids.begin()].layer;
}

bool IsIp(Layer layer) {
  return layer == Layer::kIpv4 || layer == Layer::kIpv6 || layer == Layer::kIpv6Extension;
}

bool IsOf(const Layers& layers, const packet_info* pinfo) {
  size_t count = 0;
  for (auto* frame = wmem_list_head(pinfo->layers); frame != nullptr;
       frame = wmem_list_frame_next(frame)) {
    if (count == layers.id_count) return false;
    if (layers.ids[count++] != GPOINTER_TO_INT(wmem_list_frame_data(frame))) return false;
  }
  return count == layers.id_count && pinfo->src.type == layers.address_type;
}

// From 4.4 on, Wireshark does not list the IP header behind MPLS labels: TCP implies it.
[[gnu::noinline]] void ReadLayers(const packet_info* pinfo, Layers* read) {
  read->id_count = read->count = 0;
  read->address_type = pinfo->src.type;
  for (auto* frame = wmem_list_head(pinfo->layers);
       frame != nullptr && read->count + 1 < kMaxLayers; frame = wmem_list_frame_next(frame)) {
    const int id = GPOINTER_TO_INT(wmem_list_frame_data(frame));
    const Layer layer = LayerOf(id);
    if (layer == Layer::kTcp && (read->count == 0 || !IsIp(read->layers[read->count - 1]))) {
      read->layers[read->count++] = pinfo->src.type == AT_IPv6 ? Layer::kIpv6 : Layer::kIpv4;
    }
    read->layers[read->count++] = layer;
    read->ids[read->id_count++] = id;
  }
  read->plain = ArePlain({read->layers.data(), read->count});
}

const Layers& LayersOf(const packet_info* pinfo) {
  Layers& latest = g_latest[wmem_list_count(pinfo->layers) % g_latest.size()];
  if (!IsOf(latest, pinfo)) ReadLayers(pinfo, &latest);
  return latest;
}

// The frame's bytes, or those that Wireshark made of it.
Source SourceOf(tvbuff_t* tvb) {
  const unsigned captured = tvb_captured_length(tvb);
  Source source{.captured = {}, .length = tvb_reported_length(tvb)};
  if (captured > 0) source.captured = {tvb_get_ptr(tvb, 0, static_cast<int>(captured)), captured};
  return source;
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
  g_latest = {};
}

void FindSegments(const packet_info* pinfo, uint32_t frame_number, SegmentList* segments) {
  const Layers& layers = LayersOf(pinfo);
  ShortList<Source, kMaxSources> sources;
  for (const GSList* item = pinfo->data_src; item != nullptr && sources.size() < kMaxSources;
       item = item->next) {
    sources.Add(SourceOf(get_data_source_tvb(static_cast<const data_source*>(item->data))));
  }
  const Frame frame{
      .layers = {layers.layers.data(), layers.count},
      .sources = {sources.begin(), sources.size()},
      .source_address = BytesOf(pinfo->net_src),
      .destination_address = BytesOf(pinfo->net_dst),
      .ports = {static_cast<uint16_t>(pinfo->srcport), static_cast<uint16_t>(pinfo->destport)}};
  TcpPlaces places;
  Locate(frame, &places);
  for (const TcpPlace& found : places) {
    Segment segment;
    segment.frame = frame_number;
    segment.time = TimeOf(pinfo);
    segment.quoted = found.quoted;
    if (ReadSegment(frame, found, &segment)) segments->Add(segment);
  }
}

bool FindPlainSegment(tvbuff_t* tvb, const packet_info* pinfo, Segment* segment) {
  const unsigned captured = tvb_captured_length(tvb);
  if (captured == 0) return false;
  const uint8_t* bytes = tvb_get_ptr(tvb, 0, static_cast<int>(captured));
  if (!ReadPlain({bytes, captured}, segment)) return false;
  segment->time = TimeOf(pinfo);
  return LayersOf(pinfo).plain && pinfo->data_src != nullptr && pinfo->data_src->next == nullptr;
}

}  // namespace rst::plugin
