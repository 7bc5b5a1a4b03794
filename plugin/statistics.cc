// SPDX-License-Identifier: GPL-2.0-or-later
#include "statistics.h"

#include <array>
#include <string_view>

#include "rule.h"
#include "text.h"

namespace rst::plugin {
namespace {

// Wireshark shows them in descending order.
constexpr char kByCause[] = "Why: by family and cause";
constexpr char kByHost[] = "Who: by sending address";
constexpr char kByService[] = "Where: by service";
constexpr char kBySender[] = "Who: by claimed and real sender";

int g_tap = -1;

// The roots of the four trees.
struct Roots {
  int cause, host, service, sender;
};
Roots g_roots;

// A name that ends in a null byte, as Wireshark wants it.
class NodeName {
 public:
  explicit NodeName(std::string_view text) : text_(text) {}
  // `pattern` is filled in with facts of the verdict.
  NodeName(std::string_view pattern, const Verdict& verdict) {
    text_ = Fill(pattern, verdict, buffer_);
  }
  NodeName(const NodeName&) = delete;  // text_ may point into buffer_
  NodeName& operator=(const NodeName&) = delete;

  const char* Terminated(packet_info* pinfo) const {
    return wmem_strndup(pinfo->pool, text_.data(), text_.size());
  }

 private:
  std::array<char, 128> buffer_{};
  std::string_view text_;
};

// Counts in the node of this name below `parent`, and returns it.
int Tick(stats_tree* tree, packet_info* pinfo, int parent, const NodeName& name,
         bool has_children) {
  return tick_stat_node(tree, name.Terminated(pinfo), parent, has_children);
}

std::string_view ServicePattern(Role sender) {
  switch (sender) {
    case Role::kServer:
      return "{sender}";
    case Role::kClient:
      return "{receiver}";
    case Role::kUnknown:
      break;
  }
  return "unknown which side is the service";
}

std::string_view Claimed(Role sender) {
  switch (sender) {
    case Role::kServer:
      return "in the name of the server";
    case Role::kClient:
      return "in the name of the client";
    case Role::kUnknown:
      break;
  }
  return "in the name of either side";
}

std::string_view Real(Origin origin) {
  switch (origin) {
    case Origin::kEndpoint:
      return "sent by that endpoint";
    case Origin::kMiddlebox:
      return "sent by a middlebox";
    case Origin::kUnknown:
      break;
  }
  return "sender unknown";
}

void CreateTrees(stats_tree* tree) noexcept {
  g_roots.cause = stats_tree_create_node(tree, kByCause, 0, STAT_DT_INT, TRUE);
  g_roots.host = stats_tree_create_node(tree, kByHost, 0, STAT_DT_INT, TRUE);
  g_roots.service = stats_tree_create_node(tree, kByService, 0, STAT_DT_INT, TRUE);
  g_roots.sender = stats_tree_create_node(tree, kBySender, 0, STAT_DT_INT, TRUE);
}

tap_packet_status CountVerdict(stats_tree* tree, packet_info* pinfo, epan_dissect_t*,
                               const void* data, tap_flags_t) noexcept {
  const auto& verdict = *static_cast<const Verdict*>(data);
  const NodeName cause(verdict.rule->id);
  for (const char* root : {kByCause, kByHost, kByService, kBySender}) {
    tick_stat_node(tree, root, 0, FALSE);
  }
  const int family = Tick(tree, pinfo, g_roots.cause, NodeName(Name(verdict.rule->family)), true);
  Tick(tree, pinfo, family, cause, false);
  const int host = Tick(tree, pinfo, g_roots.host, NodeName("{sender.host}", verdict), true);
  Tick(tree, pinfo, host, cause, false);
  const int service =
      Tick(tree, pinfo, g_roots.service, NodeName(ServicePattern(verdict.sender), verdict), true);
  Tick(tree, pinfo, service, cause, false);
  const int claimed = Tick(tree, pinfo, g_roots.sender, NodeName(Claimed(verdict.sender)), true);
  Tick(tree, pinfo, claimed, NodeName(Real(verdict.origin)), false);
  return TAP_PACKET_REDRAW;
}

}  // namespace

// Registered here rather than by a tap plugin, so that sharkd knows it too.
void RegisterStatistics() {
  g_tap = register_tap("rst");
  stats_tree_register_plugin("rst", "rst", "TCP Resets", 0, CountVerdict, CreateTrees, nullptr);
}

void Count(const Verdict& verdict, packet_info* pinfo) {
  if (verdict.rule != nullptr && have_tap_listener(g_tap)) {
    tap_queue_packet(g_tap, pinfo, &verdict);
  }
}

}  // namespace rst::plugin
