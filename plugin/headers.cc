// SPDX-License-Identifier: GPL-2.0-or-later
#include "headers.h"

#include <algorithm>
#include <array>

#include "bytes.h"

namespace rst::plugin {
namespace {

constexpr uint8_t kIpProtocolTcp = 6;

// Protocols are told apart by the ids of their tree items.
int g_tcp, g_ipv4, g_ipv6, g_icmp, g_icmpv6, g_ethernet;

// The items of one frame that matter, in the order of the tree. Its size bounds the work; it is not
// initialised, since that would cost more than the search.
struct Items {
  std::array<const proto_node*, 96> nodes;
  size_t count;
};

// The protocols of one frame, outermost first. An item's total_layer_num counts them from 1.
struct Layers {
  std::array<int, 128> ids;
  int count;

  int At(int number) const {
    return number < 1 || number > count ? -1 : ids[static_cast<size_t>(number) - 1];
  }
};

// Where a header lies.
struct Place {
  tvbuff_t* source = nullptr;
  int64_t start = 0;
};

bool IsIp(int id) {
  return id == g_ipv4 || id == g_ipv6;
}
bool IsIcmp(int id) {
  return id == g_icmp || id == g_icmpv6;
}

const field_info* ItemOf(const proto_node* node) {
  return node->finfo;
}
int LayerOf(const proto_node* node) {
  return ItemOf(node)->total_layer_num;
}
int IdOf(const proto_node* node) {
  return ItemOf(node)->hfinfo->id;
}

Place PlaceOf(const proto_node* node) {
  return {ItemOf(node)->ds_tvb, static_cast<int64_t>(ItemOf(node)->start)};
}

const proto_node* NextNode(const proto_node* node, const proto_node* root) {
  if (node->first_child != nullptr) return node->first_child;
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

// The tree is searched, rather than Wireshark's arrays of wanted fields: those stay empty when the
// graphical interface opens a capture with a read filter.
bool FindItems(const proto_tree* tree, Items* items) {
  bool has_tcp = false;
  items->count = 0;
  for (const proto_node* node = tree; node != nullptr; node = NextNode(node, tree)) {
    if (ItemOf(node) == nullptr) continue;
    const int id = IdOf(node);
    if (id != g_tcp && id != g_ethernet && !IsIp(id)) continue;
    if (items->count == items->nodes.size()) break;
    items->nodes[items->count++] = node;
    has_tcp = has_tcp || id == g_tcp;
  }
  return has_tcp;
}

void FindLayers(packet_info* pinfo, Layers* layers) {
  layers->count = 0;
  for (auto* frame = wmem_list_head(pinfo->layers);
       frame != nullptr && layers->count < static_cast<int>(layers->ids.size());
       frame = wmem_list_frame_next(frame)) {
    layers->ids[static_cast<size_t>(layers->count++)] =
        GPOINTER_TO_INT(wmem_list_frame_data(frame));
  }
}

// The innermost item that lies below layer `above` and satisfies `wanted`.
template <typename Wanted>
const proto_node* ItemBelow(const Items& items, int above, Wanted wanted) {
  const proto_node* found = nullptr;
  for (size_t i = 0; i < items.count; ++i) {
    const proto_node* node = items.nodes[i];
    if (LayerOf(node) >= above || !wanted(IdOf(node))) continue;
    if (found == nullptr || LayerOf(node) > LayerOf(found)) found = node;
  }
  return found;
}

// The layer number of the innermost IP header below layer `above`, or 0.
int IpLayerBelow(const Layers& layers, int above) {
  int number = above - 1;
  while (number > 0 && !IsIp(layers.At(number))) --number;
  return number;
}

// ICMP errors quote the packet that caused them.
bool IsQuoted(const proto_node* tcp, int ip_layer, const Layers& layers) {
  for (const proto_node* node = tcp->parent; node != nullptr; node = node->parent) {
    if (ItemOf(node) != nullptr && IsIcmp(IdOf(node))) return true;
  }
  // Items below the top of the tree are missing when nobody looks at them; the layers are not.
  return IsIcmp(layers.At(ip_layer - 1));
}

// Copies what was captured of the bytes from `place` on.
std::span<const uint8_t> Copy(const Place& place, std::span<uint8_t> out) {
  if (place.source == nullptr) return {};
  const auto captured = static_cast<int64_t>(tvb_captured_length(place.source));
  if (place.start < 0 || place.start >= captured) return {};
  const size_t length = std::min(out.size(), static_cast<size_t>(captured - place.start));
  tvb_memcpy(place.source, out.data(), static_cast<int>(place.start), length);
  return out.first(length);
}

// The IP header when it has no item of its own: the bytes before the TCP header, as the layer below
// is known to be IP.
Place IpBefore(const Place& tcp, bool is_ipv6) {
  const int64_t shortest = is_ipv6 ? kIpv6Header : kIpv4MinHeader;
  const int64_t longest = is_ipv6 ? kIpv6Header : kTcpMaxHeader;
  for (int64_t length = shortest; length <= longest && length <= tcp.start; length += 4) {
    std::array<uint8_t, 10> buffer{};
    const Place place{tcp.source, tcp.start - length};
    const auto bytes = Copy(place, buffer);
    if (bytes.size() < buffer.size()) break;
    const bool matches = is_ipv6 ? bytes[0] >> 4 == 6 && bytes[6] == kIpProtocolTcp
                                 : bytes[0] == (0x40 | length / 4) && bytes[9] == kIpProtocolTcp;
    if (matches) return place;
  }
  return {};
}

struct IpHeader {
  Place place;
  bool is_ipv6 = false;
  int layer = 0;
};

IpHeader FindIp(const proto_node* tcp, const Items& items, const Layers& layers) {
  IpHeader ip;
  const proto_node* item = ItemBelow(items, LayerOf(tcp), IsIp);
  ip.layer = IpLayerBelow(layers, LayerOf(tcp));
  if (item != nullptr && LayerOf(item) >= ip.layer) {
    ip.is_ipv6 = IdOf(item) == g_ipv6;
    ip.place = PlaceOf(item);
    ip.layer = LayerOf(item);
  } else if (ip.layer > 0) {
    ip.is_ipv6 = layers.At(ip.layer) == g_ipv6;
    ip.place = IpBefore(PlaceOf(tcp), ip.is_ipv6);
  }
  return ip;
}

// Fills in everything that the IP header tells; `datagram` as in ReadIpv4().
bool ReadIp(const IpHeader& ip, Segment* segment, uint32_t* datagram) {
  std::array<uint8_t, kIpv6Header> buffer;
  const auto bytes = Copy(ip.place, buffer);
  return ip.is_ipv6 ? ReadIpv6(bytes, segment, datagram) : ReadIpv4(bytes, segment, datagram);
}

// The payload runs to the end of the datagram, not of the frame, which may be padded. A reassembled
// datagram ends where its bytes end.
void ReadPayload(const Place& ip, uint32_t datagram, const Place& tcp, uint32_t header_length,
                 Segment* segment) {
  const bool announced = datagram != 0 && ip.source == tcp.source;
  const int64_t end =
      announced ? ip.start + datagram : static_cast<int64_t>(tvb_reported_length(tcp.source));
  const int64_t start = tcp.start + header_length;
  if (end <= start) return;
  segment->length = static_cast<uint32_t>(end - start);

  const int64_t captured = std::min(end, static_cast<int64_t>(tvb_captured_length(tcp.source)));
  if (captured <= start) return;
  const int length = static_cast<int>(captured - start);
  segment->payload = {tvb_get_ptr(tcp.source, static_cast<int>(start), length),
                      static_cast<size_t>(length)};
}

uint64_t ReadLinkSource(const proto_node* ethernet) {
  if (ethernet == nullptr) return 0;
  Place place = PlaceOf(ethernet);
  place.start += 6;
  std::array<uint8_t, 6> buffer{};
  return Copy(place, buffer).size() == buffer.size() ? ReadMacAddress(buffer) : 0;
}

// A capture file may claim any time; the difference of two must fit Nanoseconds.
Nanoseconds TimeOf(const packet_info* pinfo) {
  constexpr int64_t kLimit = int64_t{1} << 32;  // 136 years
  const int64_t seconds = std::clamp<int64_t>(pinfo->abs_ts.secs, -kLimit, kLimit);
  return seconds * kSecond + pinfo->abs_ts.nsecs;
}

bool ReadSegment(const proto_node* tcp, const Items& items, const Layers& layers,
                 Segment* segment) {
  const IpHeader ip = FindIp(tcp, items, layers);
  uint32_t datagram = 0;
  if (IsQuoted(tcp, ip.layer, layers) || !ReadIp(ip, segment, &datagram)) return false;

  std::array<uint8_t, kTcpMaxHeader> buffer;
  uint32_t header_length = 0;
  const Place place = PlaceOf(tcp);
  if (!ReadTcp(Copy(place, buffer), segment, &header_length)) return false;
  ReadPayload(ip.place, datagram, place, header_length, segment);
  const auto is_ethernet = [](int id) { return id == g_ethernet; };
  segment->link_source = ReadLinkSource(ItemBelow(items, ip.layer, is_ethernet));
  return true;
}

}  // namespace

void FindProtocols() {
  g_tcp = proto_get_id_by_filter_name("tcp");
  g_ipv4 = proto_get_id_by_filter_name("ip");
  g_ipv6 = proto_get_id_by_filter_name("ipv6");
  g_icmp = proto_get_id_by_filter_name("icmp");
  g_icmpv6 = proto_get_id_by_filter_name("icmpv6");
  g_ethernet = proto_get_id_by_filter_name("eth");
}

int TcpFieldId() {
  return g_tcp;
}

void FindSegments(packet_info* pinfo, const proto_tree* tree, uint32_t frame,
                  SegmentList* segments) {
  Items items;
  if (tree == nullptr || !FindItems(tree, &items)) return;
  Layers layers;
  FindLayers(pinfo, &layers);
  for (size_t i = 0; i < items.count; ++i) {
    if (IdOf(items.nodes[i]) != g_tcp) continue;
    Segment segment;
    segment.frame = frame;
    segment.time = TimeOf(pinfo);
    if (ReadSegment(items.nodes[i], items, layers, &segment)) segments->Add(segment);
  }
}

}  // namespace rst::plugin
