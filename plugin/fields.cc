// SPDX-License-Identifier: GPL-2.0-or-later
#include "fields.h"

#include <algorithm>
#include <string_view>

#include "hints.h"
#include "rule.h"

namespace rst::plugin {

FieldIds g_field;
int g_protocol_tree = -1;
int g_evidence_tree = -1;

namespace {

// Wireshark keeps pointers to what is registered, and never frees it.
expert_field* g_experts;  // those of Rules(), then those of HintKinds()

// Each kind of field, reduced to what distinguishes it.
hf_register_info Field(int* id, const char* name, const char* filter, const char* meaning,
                       ftenum type, int display = BASE_NONE, const void* strings = nullptr) {
  return {id, {name, filter, type, display, strings, 0, meaning, HFILL}};
}

hf_register_info Text(int* id, const char* name, const char* filter, const char* meaning) {
  return Field(id, name, filter, meaning, FT_STRING);
}

hf_register_info g_registration[] = {
    Text(&g_field.cause, "Cause", "rst.cause", "Why the reset was sent, as one word"),
    Text(&g_field.family, "Family", "rst.family", "The group that the cause belongs to"),
    Text(&g_field.phase, "Phase", "rst.phase", "How far the connection was when it was reset"),
    Text(&g_field.sender, "Sender", "rst.sender", "The role of the address that the reset bears"),
    Text(&g_field.origin, "Origin", "rst.origin", "Who most likely really sent the reset"),
    Text(&g_field.points, "Seen at point", "rst.points",
         "A capture point that saw this reset, nearest to the claimed sender first"),
    Text(&g_field.form, "Form", "rst.form",
         "Whether the reset answers a segment or aborts the connection"),
    Field(&g_field.confidence, "Confidence", "rst.confidence",
          "How often a verdict like this one is right", FT_UINT8, BASE_DEC | BASE_UNIT_STRING,
          &units_percent),
    Text(&g_field.explanation, "Explanation", "rst.explanation", "What happened, in one sentence"),
    Text(&g_field.evidence, "Evidence", "rst.evidence", "A fact that speaks for or against"),
    Text(&g_field.alternative, "Alternative", "rst.alternative",
         "Another cause that the capture cannot rule out"),
    Text(&g_field.advice, "Advice", "rst.advice", "What to look at next"),
    Field(&g_field.trigger, "In reply to", "rst.trigger", "The segment that the reset answers",
          FT_FRAMENUM, BASE_NONE, FRAMENUM_TYPE(FT_FRAMENUM_REQUEST)),
    Field(&g_field.related, "Related frame", "rst.related", "Another frame that proves the cause",
          FT_FRAMENUM),
    Field(&g_field.delay, "Delay", "rst.delay",
          "From the segment it answers, or the sender's last word, to the reset", FT_RELATIVE_TIME),
    Field(&g_field.idle, "Idle", "rst.idle",
          "Silence on the connection before the reset, or before the segment it answers",
          FT_RELATIVE_TIME),
    Field(&g_field.hop_delta, "Hop difference", "rst.hop_delta",
          "Hop limit of the reset, compared with other packets from its address", FT_INT16,
          BASE_DEC),
    Field(&g_field.acceptable, "Acceptable to the receiver", "rst.acceptable",
          "Whether the receiver would honour the reset (RFC 5961)", FT_BOOLEAN),
    Field(&g_field.bytes_lost, "Data lost", "rst.bytes_lost",
          "Bytes that were never acknowledged or never read when the connection died", FT_UINT32,
          BASE_DEC | BASE_UNIT_STRING, &units_byte_bytes),
    Text(&g_field.stated_by, "Stated by", "rst.stated.by", "Who states a reason inside the packet"),
    Text(&g_field.stated_reason, "Stated reason", "rst.stated.reason",
         "The reason that the packet itself states"),
    Text(&g_field.injector, "Injector", "rst.injector",
         "The known device or tool whose fingerprint the reset bears"),
    Field(&g_field.hindsight, "Hindsight", "rst.hindsight",
          "Packets after the reset changed or confirmed the verdict", FT_BOOLEAN),
    Text(&g_field.hint, "TCP hint", "rst.hint",
         "What is notable about a packet that is a neighbour of resets"),
};

int ExpertSeverity(Severity severity) {
  switch (severity) {
    case Severity::kChat:
      return PI_CHAT;
    case Severity::kNote:
      return PI_NOTE;
    case Severity::kWarn:
      return PI_WARN;
    case Severity::kError:
      return PI_ERROR;
  }
  return PI_NOTE;
}

char* Permanent(std::string_view text) {
  return wmem_strndup(wmem_epan_scope(), text.data(), text.size());
}

// rst.expert.port_closed for port-closed.
char* ExpertFilter(std::string_view id) {
  char* name = Permanent(id);
  std::replace(name, name + id.size(), '-', '_');
  return wmem_strdup_printf(wmem_epan_scope(), "rst.expert.%s", name);
}

ei_register_info ExpertItem(expert_field* field, std::string_view id, std::string_view title,
                            int group, int severity) {
  *field = EI_INIT;
  return {field, {ExpertFilter(id), group, severity, Permanent(title), EXPFILL}};
}

void RegisterExperts(int protocol) {
  const size_t count = Rules().size() + HintKinds().size();
  g_experts = wmem_alloc_array(wmem_epan_scope(), expert_field, count);
  auto* registration = wmem_alloc_array(wmem_epan_scope(), ei_register_info, count);
  size_t next = 0;
  for (const Rule* rule : Rules()) {
    registration[next] =
        ExpertItem(&g_experts[next], rule->id, rule->title,
                   rule->security ? PI_SECURITY : PI_SEQUENCE, ExpertSeverity(rule->severity));
    ++next;
  }
  for (const HintKind& kind : HintKinds()) {
    registration[next] = ExpertItem(&g_experts[next], kind.id, kind.title, PI_SEQUENCE, PI_NOTE);
    ++next;
  }
  expert_register_field_array(expert_register_protocol(protocol), registration,
                              static_cast<int>(count));
}

}  // namespace

void RegisterFields(int protocol) {
  static int* subtrees[] = {&g_protocol_tree, &g_evidence_tree};
  proto_register_field_array(protocol, g_registration, array_length(g_registration));
  proto_register_subtree_array(subtrees, array_length(subtrees));
  RegisterExperts(protocol);
}

expert_field* ExpertFor(const Rule& rule) {
  const auto rules = Rules();
  const auto found = std::find(rules.begin(), rules.end(), &rule);
  return found == rules.end() ? nullptr : &g_experts[found - rules.begin()];
}

expert_field* ExpertFor(const HintKind& kind) {
  return &g_experts[Rules().size() + static_cast<size_t>(&kind - HintKinds().data())];
}

}  // namespace rst::plugin
