// SPDX-License-Identifier: GPL-2.0-or-later
// All items are added whether or not somebody looks at them: Wireshark drops those that are not
// needed, and only it knows which.
#include "render.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "fields.h"
#include "injectors.h"
#include "preferences.h"
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

// wmem_strndup() goes byte by byte.
const char* Terminated(const Target& target, std::string_view text) {
  auto* copy = static_cast<char*>(wmem_alloc(target.pinfo->pool, text.size() + 1));
  *std::copy(text.begin(), text.end(), copy) = 0;
  return copy;
}

proto_item* AddText(const Target& target, int field, std::string_view text) {
  proto_item* item =
      proto_tree_add_string(target.tree, field, target.tvb, 0, 0, Terminated(target, text));
  proto_item_set_generated(item);
  return item;
}

// `shown` stands in the tree, `text` is what one filters on and exports.
void AddText(const Target& target, int field, std::string_view text, std::string_view shown) {
  proto_item_set_generated(proto_tree_add_string_format_value(target.tree, field, target.tvb, 0, 0,
                                                              Terminated(target, text), "%s",
                                                              Terminated(target, shown)));
}

proto_item* AddUint(const Target& target, int field, uint32_t value) {
  proto_item* item = proto_tree_add_uint(target.tree, field, target.tvb, 0, 0, value);
  proto_item_set_generated(item);
  return item;
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

// An item of Wireshark's holds 240 bytes, and the percentage should survive.
proto_item* AddHeadline(const Target& target, int protocol, const Verdict& verdict) {
  std::array<char, 200> buffer;
  const std::string_view headline = Headline(verdict, buffer);
  const char* ellipsis = headline.size() == buffer.size() ? "..." : "";
  return proto_tree_add_protocol_format(target.tree, protocol, target.tvb, 0, 0,
                                        "TCP Reset: %s%s (%u %%)", Terminated(target, headline),
                                        ellipsis, verdict.confidence);
}

// What happened, and how sure that is.
void AddCause(const Target& target, const Verdict& verdict) {
  TextBuffer buffer;
  AddText(target, g_field.cause, verdict.rule->id);
  AddText(target, g_field.explanation, Explanation(verdict, buffer));
  AddUint(target, g_field.confidence, verdict.confidence);
}

const char* OriginInWords(Origin origin) {
  switch (origin) {
    case Origin::kEndpoint:
      return "endpoint, the owner of the address itself";
    case Origin::kMiddlebox:
      return "middlebox, a device in the name of that address";
    case Origin::kUnknown:
      break;
  }
  return "unknown, the packets do not tell whether the owner of the address or a device sent it";
}

void AddWho(const Target& target, const Verdict& verdict) {
  TextBuffer buffer;
  const std::string_view role = Name(verdict.sender);
  AddText(target, g_field.sender, role,
          Fill(verdict.sender == Role::kServer
                   ? "server, {sender}"
                   : (verdict.sender == Role::kClient ? "client, {sender}" : "unknown, {sender}"),
               verdict, buffer));
  AddText(target, g_field.origin, Name(verdict.origin), OriginInWords(verdict.origin));
  if (verdict.has_hop_delta) {
    proto_item_set_generated(
        proto_tree_add_int(target.tree, g_field.hop_delta, target.tvb, 0, 0, verdict.hop_delta));
  }
}

void AddPoints(const Target& target, const Verdict& verdict, const Interfaces& interfaces) {
  if (verdict.testimony == nullptr) return;
  for (const Sight& sight : verdict.testimony->seen) {
    const char* name = interfaces.NameOf(sight.interface, target.pinfo);
    AddText(target, g_field.points,
            wmem_strdup_printf(target.pinfo->pool, "%u (%s)", sight.point,
                               name == nullptr ? "unnamed interface" : name));
  }
}

void AddOccasion(const Target& target, const Verdict& verdict) {
  if (verdict.trigger != 0) AddUint(target, g_field.trigger, verdict.trigger);
  if (verdict.has_delay) AddDuration(target, g_field.delay, verdict.delay);
  if (verdict.has_idle) AddDuration(target, g_field.idle, verdict.idle);
}

// Before a connection is established there is nothing to lose.
void AddLoss(const Target& target, const Verdict& verdict) {
  if (verdict.bytes_lost == 0 && verdict.phase != Phase::kEstablished &&
      verdict.phase != Phase::kClosing) {
    return;
  }
  if (verdict.bytes_lost != 0) {
    AddUint(target, g_field.bytes_lost, verdict.bytes_lost);
    return;
  }
  proto_item_set_generated(proto_tree_add_uint_format_value(
      target.tree, g_field.bytes_lost, target.tvb, 0, 0, 0, "%s", "none was left unacknowledged"));
}

// What the reset says of itself, and whose hand it bears.
void AddStatement(const Target& target, const Verdict& verdict) {
  if (verdict.stated) {
    AddText(target, g_field.stated_by, verdict.stated.by);
    AddText(target, g_field.stated_reason, verdict.stated.reason());
  }
  if (verdict.injector != nullptr) AddText(target, g_field.injector, verdict.injector->name);
}

// The frames that prove it are links below the evidence that names them.
void AddEvidence(const Target& target, const Verdict& verdict) {
  TextBuffer buffer;
  ShortList<uint32_t, 32> linked;
  linked.Add(verdict.frame);
  linked.Add(verdict.trigger);
  const auto add = [&](const Evidence& evidence) {
    proto_item* item = AddText(target, g_field.evidence, EvidenceText(evidence, buffer));
    Target below = target;
    below.tree = nullptr;
    for (size_t i = 0; i < evidence.numbers.size(); ++i) {
      const auto frame = static_cast<uint32_t>(evidence.numbers[i]);
      if (!NamesFrame(evidence, i) || frame == 0 || linked.Contains(frame)) continue;
      if (below.tree == nullptr) below.tree = proto_item_add_subtree(item, g_evidence_tree);
      AddUint(below, g_field.related, frame);
      linked.Add(frame);
    }
  };
  if (verdict.testimony != nullptr) {
    for (const Evidence& evidence : verdict.testimony->evidence) add(evidence);
  }
  for (const Evidence& evidence : verdict.evidence) add(evidence);
  proto_item* last = nullptr;
  for (const uint32_t frame : verdict.related) {
    if (!linked.Contains(frame)) last = AddUint(target, g_field.related, frame);
  }
  if (last != nullptr && verdict.related.dropped() > 0) {
    proto_item_append_text(last, " (and %u more)", verdict.related.dropped());
  }
}

void AddAlternatives(const Target& target, const Verdict& verdict) {
  for (const Rule* rule : verdict.alternatives) {
    AddText(target, g_field.alternative, rule->id,
            wmem_strdup_printf(target.pinfo->pool, "%.*s: %.*s", static_cast<int>(rule->id.size()),
                               rule->id.data(), static_cast<int>(rule->title.size()),
                               rule->title.data()));
  }
}

void AddAdvice(const Target& target, const Verdict& verdict) {
  TextBuffer buffer;
  AddText(target, g_field.advice, Advice(verdict, buffer));
}

// What one filters and counts by rather than reads.
void AddClassification(const Target& target, const Verdict& verdict) {
  AddText(target, g_field.family, Name(verdict.rule->family));
  AddText(target, g_field.phase, Name(verdict.phase));
  AddText(target, g_field.form, Name(verdict.form));
  AddFlag(target, g_field.acceptable, verdict.acceptable);
  AddFlag(target, g_field.hindsight, verdict.hindsight);
}

}  // namespace

void Render(int protocol, const Verdict& verdict, const Interfaces& interfaces, tvbuff_t* tvb,
            packet_info* pinfo, proto_tree* tree) {
  if (verdict.rule == nullptr) return;
  proto_item* headline = nullptr;
  if (tree != nullptr) {
    headline = AddHeadline({tvb, pinfo, tree}, protocol, verdict);
    const Target target{tvb, pinfo, proto_item_add_subtree(headline, g_protocol_tree)};
    // In the order in which people ask.
    AddCause(target, verdict);
    AddWho(target, verdict);
    AddPoints(target, verdict, interfaces);
    AddStatement(target, verdict);
    AddOccasion(target, verdict);
    AddLoss(target, verdict);
    AddEvidence(target, verdict);
    AddAlternatives(target, verdict);
    AddAdvice(target, verdict);
    AddClassification(target, verdict);
  }
  const bool benign = verdict.rule->severity == Severity::kChat;
  expert_field* expert = ExpertFor(*verdict.rule);
  if (expert != nullptr && (!benign || g_preferences.benign_expert_items)) {
    expert_add_info(pinfo, headline, expert);
  }
  if (g_preferences.info_column) {
    const std::string_view id = verdict.rule->id;
    col_append_fstr(pinfo->cinfo, COL_INFO, " [%.*s]", static_cast<int>(id.size()), id.data());
  }
}

void RenderHint(const HintKind& kind, tvbuff_t* tvb, packet_info* pinfo, proto_tree* tree) {
  proto_item* item = nullptr;
  if (tree != nullptr) {
    item = proto_tree_add_string_format_value(
        tree, g_field.hint, tvb, 0, 0, wmem_strndup(pinfo->pool, kind.id.data(), kind.id.size()),
        "%.*s, %.*s", static_cast<int>(kind.id.size()), kind.id.data(),
        static_cast<int>(kind.sentence.size()), kind.sentence.data());
    proto_item_set_generated(item);
  }
  expert_add_info(pinfo, item, ExpertFor(kind));
}

}  // namespace rst::plugin
