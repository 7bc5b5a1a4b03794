// SPDX-License-Identifier: GPL-2.0-or-later
// All items are added whether or not somebody looks at them: Wireshark drops those that are not
// needed, and only it knows which.
#include "render.h"

#include <array>
#include <span>
#include <string_view>

#include "fields.h"
#include "rule.h"
#include "text.h"

namespace rst::plugin {
namespace {

// Where the items of one verdict go.
struct Target {
  tvbuff_t* tvb;
  packet_info* pinfo;
  proto_tree* tree;
};

using TextBuffer = std::array<char, 1024>;

const char* Terminated(const Target& target, std::string_view text) {
  return wmem_strndup(target.pinfo->pool, text.data(), text.size());
}

void AddText(const Target& target, int field, std::string_view text) {
  proto_item_set_generated(
      proto_tree_add_string(target.tree, field, target.tvb, 0, 0, Terminated(target, text)));
}

void AddUint(const Target& target, int field, uint32_t value) {
  proto_item_set_generated(proto_tree_add_uint(target.tree, field, target.tvb, 0, 0, value));
}

void AddFlag(const Target& target, int field, bool value) {
  proto_item_set_generated(proto_tree_add_boolean(target.tree, field, target.tvb, 0, 0, value));
}

void AddDuration(const Target& target, int field, Nanoseconds duration) {
  nstime_t time;
  time.secs = static_cast<time_t>(duration / kSecond);
  time.nsecs = static_cast<int>(duration % kSecond);
  proto_item_set_generated(proto_tree_add_time(target.tree, field, target.tvb, 0, 0, &time));
}

// The headline: an item of Wireshark's holds 240 bytes, and the percentage should survive.
proto_item* AddHeadline(const Target& target, int protocol, const Verdict& verdict) {
  std::array<char, 200> buffer;
  const std::string_view explanation = Explanation(verdict, buffer);
  const char* ellipsis = explanation.size() + 3 >= buffer.size() ? "..." : "";
  return proto_tree_add_protocol_format(target.tree, protocol, target.tvb, 0, 0,
                                        "TCP Reset: %s%s (%u %%)", Terminated(target, explanation),
                                        ellipsis, verdict.confidence);
}

void AddClassification(const Target& target, const Verdict& verdict) {
  AddText(target, g_field.cause, verdict.rule->id);
  AddText(target, g_field.family, Name(verdict.rule->family));
  AddText(target, g_field.phase, Name(verdict.phase));
  AddText(target, g_field.sender, Name(verdict.sender));
  AddText(target, g_field.origin, Name(verdict.origin));
  AddText(target, g_field.form, Name(verdict.form));
  AddUint(target, g_field.confidence, verdict.confidence);
}

void AddReasons(const Target& target, const Verdict& verdict) {
  TextBuffer buffer;
  AddText(target, g_field.explanation, Explanation(verdict, buffer));
  for (const Evidence& evidence : verdict.evidence) {
    AddText(target, g_field.evidence, EvidenceText(evidence, buffer));
  }
  for (const Rule* rule : verdict.alternatives) {
    AddText(target, g_field.alternative, rule->id);
  }
  AddText(target, g_field.advice, Advice(verdict, buffer));
}

void AddMeasurements(const Target& target, const Verdict& verdict) {
  if (verdict.trigger != 0) AddUint(target, g_field.trigger, verdict.trigger);
  for (const uint32_t frame : verdict.related) AddUint(target, g_field.related, frame);
  if (verdict.has_delay) AddDuration(target, g_field.delay, verdict.delay);
  if (verdict.has_idle) AddDuration(target, g_field.idle, verdict.idle);
  if (verdict.has_hop_delta) {
    proto_item_set_generated(
        proto_tree_add_int(target.tree, g_field.hop_delta, target.tvb, 0, 0, verdict.hop_delta));
  }
  AddFlag(target, g_field.acceptable, verdict.acceptable);
  if (verdict.bytes_lost != 0) AddUint(target, g_field.bytes_lost, verdict.bytes_lost);
  AddFlag(target, g_field.hindsight, verdict.hindsight);
}

}  // namespace

void Render(int protocol, const Verdict& verdict, tvbuff_t* tvb, packet_info* pinfo,
            proto_tree* tree) {
  if (verdict.rule == nullptr) return;
  proto_item* headline = nullptr;
  if (tree != nullptr) {
    headline = AddHeadline({tvb, pinfo, tree}, protocol, verdict);
    const Target target{tvb, pinfo, proto_item_add_subtree(headline, g_protocol_tree)};
    AddClassification(target, verdict);
    AddReasons(target, verdict);
    AddMeasurements(target, verdict);
  }
  expert_field* expert = ExpertFor(*verdict.rule);
  if (expert != nullptr) expert_add_info(pinfo, headline, expert);
}

}  // namespace rst::plugin
