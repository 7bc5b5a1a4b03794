// SPDX-License-Identifier: GPL-2.0-or-later
#include "locate.h"

#include <algorithm>

#include "bytes.h"

namespace rst::plugin {
namespace {

// IANA's protocol numbers (and IPv6 next headers).
enum Protocol : uint8_t {
  kHopByHop = 0,
  kRouting = 43,
  kFragment = 44,
  kAuthentication = 51,
  kDestination = 60,
  kMobility = 135,
  kHostIdentity = 139,
  kShim6 = 140,
};

constexpr uint32_t kVlanTag = 4;
constexpr uint32_t kIcmpError = 8;  // before what it quotes, in both versions

// No tunnel's own header is longer; bounds the work.
constexpr uint32_t kSearch = 1024;
constexpr uint32_t kSearchOfFrame = 8 * kSearch;
constexpr uint8_t kMaxExtensions = 16;
// As much of a TCP header as Wireshark needs to recognise one.
constexpr uint32_t kLeastTcp = 14;

// Bytes that are read beyond the end are not there.
class Bytes {
 public:
  explicit Bytes(std::span<const uint8_t> bytes) : bytes_(bytes) {}
  bool Holds(uint64_t start, uint32_t length) const { return start + length <= bytes_.size(); }
  uint8_t At(uint32_t place) const { return bytes_[place]; }
  uint16_t At16(uint32_t place) const { return Read16(bytes_, place); }
  bool Equal(uint32_t place, std::span<const uint8_t> expected) const {
    return Holds(place, static_cast<uint32_t>(expected.size())) &&
           std::equal(expected.begin(), expected.end(), bytes_.begin() + place);
  }

 private:
  std::span<const uint8_t> bytes_;
};

// An IP header with what follows it.
struct Ip {
  Place start;
  Place inside;          // behind the header and its extensions
  uint32_t end = 0;      // of the datagram, in the source of `start`; 0 = unknown
  uint8_t protocol = 0;  // of what is inside
  bool is_ipv6 = false;
  bool first_fragment = false;
  bool later_fragment = false;
};

// What the IP header in question must be like.
struct Wanted {
  bool is_ipv6;
  bool holds_tcp;
  bool last;     // Wireshark's addresses are those of the last
  bool checked;  // its checksum must be right
};

class Locator {
 public:
  Locator(const Frame& frame, TcpPlaces* found) : frame_(frame), found_(*found) {}
  void Run();

 private:
  Bytes BytesOf(uint32_t source) const { return Bytes(frame_.sources[source].captured); }
  bool Has(uint32_t source) const { return source < frame_.sources.size(); }

  void Pass(size_t layer);
  void PassLink(Layer layer);
  void PassIp(size_t layer);
  void PassTcp(size_t layer);

  bool HoldsTcp(size_t layer) const;
  bool IsLast(size_t layer, bool tcp) const;
  bool IpAt(Place place, const Wanted& wanted, Ip* ip) const;
  bool Ipv4At(Place place, const Wanted& wanted, Ip* ip) const;
  bool Ipv6At(Place place, const Wanted& wanted, Ip* ip) const;
  void SkipExtensions(Ip* ip) const;
  void EnterReassembled(Ip* ip) const;
  bool FindIp(const Wanted& wanted, Ip* ip);
  bool FindIpFrom(Place place, const Wanted& wanted, Ip* ip);
  bool FindTcp(Place* place) const;
  void NoteEthernet(TcpPlace* found) const;

  const Frame& frame_;
  TcpPlaces& found_;
  Place at_;           // of the next header
  bool exact_ = true;  // else it lies somewhere behind
  Place resume_;       // behind the last datagram
  Ip ip_;
  bool has_ip_ = false;
  bool quoting_ = false;  // inside an ICMP error
  Place ethernet_;
  enum class Link { kNone, kExact, kLost } link_ = Link::kNone;
  uint32_t vlans_ = 0;
  uint32_t budget_ = kSearchOfFrame;
};

bool Locator::HoldsTcp(size_t layer) const {
  ++layer;
  while (layer < frame_.layers.size() && frame_.layers[layer] == Layer::kIpv6Extension) ++layer;
  return layer < frame_.layers.size() && frame_.layers[layer] == Layer::kTcp;
}

bool Locator::IsLast(size_t layer, bool tcp) const {
  const auto rest = frame_.layers.subspan(layer + 1);
  return std::none_of(rest.begin(), rest.end(), [tcp](Layer each) {
    return tcp ? each == Layer::kTcp : each == Layer::kIpv4 || each == Layer::kIpv6;
  });
}

uint16_t Checksum(const Bytes& bytes, uint32_t start, uint32_t length) {
  uint32_t sum = 0;
  for (uint32_t i = 0; i < length; i += 2) sum += bytes.At16(start + i);
  while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
  return static_cast<uint16_t>(~sum);
}

bool Locator::Ipv4At(Place place, const Wanted& wanted, Ip* ip) const {
  const Bytes bytes = BytesOf(place.source);
  const uint32_t start = place.start;
  if (!bytes.Holds(start, kIpv4MinHeader) || bytes.At(start) >> 4 != 4) return false;
  const uint32_t header = (bytes.At(start) & 0xFU) * 4;
  const uint32_t total = bytes.At16(start + 2);
  if (header < kIpv4MinHeader || (total != 0 && total < header)) return false;
  if (wanted.checked && (!bytes.Holds(start, header) || Checksum(bytes, start, header) != 0)) {
    return false;
  }
  const uint16_t fragment = bytes.At16(start + 6);
  ip->end = total == 0 ? 0 : start + total;
  ip->inside = {place.source, start + header};
  ip->protocol = bytes.At(start + 9);
  ip->later_fragment = (fragment & 0x1FFF) != 0;
  ip->first_fragment = !ip->later_fragment && (fragment & 0x2000) != 0;
  return true;
}

bool Locator::Ipv6At(Place place, const Wanted&, Ip* ip) const {
  const Bytes bytes = BytesOf(place.source);
  if (!bytes.Holds(place.start, kIpv6Header) || bytes.At(place.start) >> 4 != 6) return false;
  const uint32_t payload = bytes.At16(place.start + 4);
  ip->end = payload == 0 ? 0 : place.start + kIpv6Header + payload;
  ip->inside = {place.source, place.start + kIpv6Header};
  ip->protocol = bytes.At(place.start + 6);
  return true;
}

// What was put together from fragments is a source of its own. A first fragment may also have been
// taken as it is.
void Locator::EnterReassembled(Ip* ip) const {
  const uint32_t next = ip->inside.source + 1;
  if (!Has(next)) return;
  const auto here = frame_.sources[ip->inside.source].captured;
  const auto there = frame_.sources[next].captured;
  if (ip->first_fragment) {
    if (here.size() < ip->inside.start) return;
    const auto part = here.subspan(ip->inside.start);
    const size_t count = std::min<size_t>({part.size(), there.size(), kTcpMinHeader});
    if (count == 0 || !std::ranges::equal(part.first(count), there.first(count))) return;
  }
  ip->inside = {next, 0};
}

void Locator::SkipExtensions(Ip* ip) const {
  for (uint8_t i = 0; i < kMaxExtensions; ++i) {
    if (ip->later_fragment || ip->first_fragment) {
      EnterReassembled(ip);
      ip->later_fragment = ip->first_fragment = false;
    }
    const Bytes bytes = BytesOf(ip->inside.source);
    const uint32_t start = ip->inside.start;
    if (!bytes.Holds(start, 8)) return;
    uint32_t length = 0;
    switch (ip->protocol) {
      case kHopByHop:
      case kRouting:
      case kDestination:
      case kMobility:
      case kHostIdentity:
      case kShim6:
        if (!ip->is_ipv6) return;
        length = (bytes.At(start + 1) + 1U) * 8;
        break;
      case kAuthentication:
        length = (bytes.At(start + 1) + 2U) * 4;
        break;
      case kFragment:
        if (!ip->is_ipv6) return;
        length = 8;
        ip->later_fragment = (bytes.At16(start + 2) & 0xFFF8) != 0;
        ip->first_fragment = !ip->later_fragment && (bytes.At16(start + 2) & 1) != 0;
        break;
      default:
        return;
    }
    ip->protocol = bytes.At(start);
    ip->inside.start += length;
  }
}

bool Locator::IpAt(Place place, const Wanted& wanted, Ip* ip) const {
  *ip = {};
  ip->start = place;
  ip->is_ipv6 = wanted.is_ipv6;
  if (!(wanted.is_ipv6 ? Ipv6At(place, wanted, ip) : Ipv4At(place, wanted, ip))) return false;
  if (wanted.last) {
    const uint32_t addresses = place.start + (wanted.is_ipv6 ? 8 : 12);
    const auto size = static_cast<uint32_t>(frame_.source_address.size());
    const Bytes bytes = BytesOf(place.source);
    if (!bytes.Equal(addresses, frame_.source_address) ||
        !bytes.Equal(addresses + size, frame_.destination_address)) {
      return false;
    }
  }
  SkipExtensions(ip);
  return !wanted.holds_tcp || ip->protocol == kProtocolTcp;
}

bool Locator::FindIpFrom(Place place, const Wanted& wanted, Ip* ip) {
  if (!Has(place.source)) return false;
  const auto size = static_cast<uint32_t>(frame_.sources[place.source].captured.size());
  for (uint32_t i = 0; i < kSearch && place.start < size && budget_ > 0; ++i, ++place.start) {
    --budget_;
    if (IpAt(place, wanted, ip)) return true;
  }
  return false;
}

// A header whose checksum is right is preferred; network cards compute it too late for a capture.
bool Locator::FindIp(const Wanted& given, Ip* ip) {
  Wanted wanted = given;
  for (const bool checked : {true, false}) {
    if (checked && wanted.is_ipv6) continue;
    wanted.checked = checked;
    if (FindIpFrom(at_, wanted, ip)) return true;
    if (resume_.source == at_.source && resume_.start > at_.start &&
        FindIpFrom(resume_, wanted, ip)) {
      return true;
    }
    for (uint32_t source = at_.source + 1; Has(source); ++source) {
      if (FindIpFrom({source, 0}, wanted, ip)) return true;
    }
  }
  return false;
}

void Locator::PassLink(Layer layer) {
  const Bytes bytes = BytesOf(at_.source);
  if (quoting_) exact_ = false;
  quoting_ = false;
  switch (layer) {
    case Layer::kEthernet:
      link_ = exact_ ? Link::kExact : Link::kLost;
      ethernet_ = at_;
      vlans_ = 0;
      // A length instead of a type: IEEE 802.2 comes between.
      exact_ =
          exact_ && bytes.Holds(at_.start, kEthernetHeader) && bytes.At16(at_.start + 12) >= 0x0600;
      at_.start += kEthernetHeader;
      return;
    case Layer::kVlan:
      ++vlans_;
      at_.start += kVlanTag;
      return;
    case Layer::kCooked:
      at_.start += 16;
      return;
    case Layer::kCooked2:
      at_.start += 20;
      return;
    case Layer::kLoopback:
      at_.start += 4;
      return;
    default:
      exact_ = false;
      link_ = Link::kNone;
  }
}

void Locator::PassIp(size_t layer) {
  Wanted wanted{.is_ipv6 = frame_.layers[layer] == Layer::kIpv6,
                .holds_tcp = HoldsTcp(layer),
                .last = false,
                .checked = false};
  has_ip_ = exact_ && IpAt(at_, wanted, &ip_);
  if (!has_ip_) {
    const size_t size = wanted.is_ipv6 ? 16 : 4;
    wanted.last = !quoting_ && IsLast(layer, false) && frame_.source_address.size() == size &&
                  frame_.destination_address.size() == size;
    has_ip_ = FindIp(wanted, &ip_);
  }
  exact_ = has_ip_;
  if (!has_ip_) return;
  at_ = ip_.inside;
  if (!quoting_ && ip_.end != 0) resume_ = {ip_.start.source, ip_.end};
}

// Behind a protocol that is not known here (ESP, say) the ports tell.
bool Locator::FindTcp(Place* place) const {
  std::array<uint8_t, 4> ports;
  for (size_t i = 0; i < 2; ++i) {
    ports[2 * i] = static_cast<uint8_t>(frame_.ports[i] >> 8);
    ports[2 * i + 1] = static_cast<uint8_t>(frame_.ports[i]);
  }
  for (*place = at_; Has(place->source); *place = {place->source + 1, 0}) {
    const Bytes bytes = BytesOf(place->source);
    for (uint32_t i = 0; i < kSearch && bytes.Holds(place->start, kLeastTcp); ++i) {
      if (bytes.Equal(place->start, ports) && bytes.At(place->start + 12) >> 4 >= 5) return true;
      ++place->start;
    }
  }
  return false;
}

// If only the IP header was found, its type stands before it.
void Locator::NoteEthernet(TcpPlace* found) const {
  found->ethernet = ethernet_;
  found->has_ethernet = link_ == Link::kExact;
  if (link_ != Link::kLost) return;
  const uint32_t before = kEthernetHeader + vlans_ * kVlanTag;
  if (found->ip.start < before) return;
  const uint16_t type = BytesOf(found->ip.source).At16(found->ip.start - 2);
  found->has_ethernet = type == (found->is_ipv6 ? kTypeIpv6 : kTypeIpv4);
  found->ethernet = {found->ip.source, found->ip.start - before};
}

void Locator::PassTcp(size_t layer) {
  const bool wanted = has_ip_ && !quoting_;  // else only in its plain place
  TcpPlace found;
  found.ip = ip_.start;
  found.tcp = at_;
  found.is_ipv6 = ip_.is_ipv6;
  found.quoted = quoting_;
  const bool known = has_ip_ && exact_ && ip_.protocol == kProtocolTcp;
  if (known || (wanted && IsLast(layer, true) && FindTcp(&found.tcp))) {
    NoteEthernet(&found);
    found_.Add(found);
    at_ = {found.tcp.source, found.tcp.start + kTcpMinHeader};
  }
  exact_ = false;
  has_ip_ = false;
}

void Locator::Pass(size_t layer) {
  switch (frame_.layers[layer]) {
    case Layer::kEmpty:
    case Layer::kIpv6Extension:
      return;
    case Layer::kIpv4:
    case Layer::kIpv6:
      return PassIp(layer);
    case Layer::kTcp:
      return PassTcp(layer);
    case Layer::kIcmp:
      quoting_ = true;
      at_.start += kIcmpError;
      return;
    case Layer::kOther:
      exact_ = false;
      return;
    default:
      return PassLink(frame_.layers[layer]);
  }
}

void Locator::Run() {
  if (frame_.sources.empty()) return;
  // Most of what is not TCP is not looked at.
  if (std::find(frame_.layers.begin(), frame_.layers.end(), Layer::kTcp) == frame_.layers.end()) {
    return;
  }
  for (size_t layer = 0; layer < frame_.layers.size(); ++layer) Pass(layer);
}

}  // namespace

void Locate(const Frame& frame, TcpPlaces* found) {
  Locator(frame, found).Run();
}

}  // namespace rst::plugin
