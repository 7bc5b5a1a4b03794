// SPDX-License-Identifier: GPL-2.0-or-later
// The post-dissector. A frame is judged once, when Wireshark first reads the capture in order; its
// verdicts stay with the frame and are only shown again afterwards, when the frames come in any
// order and often without a tree.
//
// Wireshark reports errors with longjmp, so that no object with a destructor may be alive across a
// call of it, and C++ exceptions must not reach it: the steps gather, judge and show are kept
// apart.
#include "packet-rst.h"

#include <algorithm>
#include <exception>
#include <new>

#include "fields.h"
#include "frame_numbers.h"
#include "headers.h"
#include "interfaces.h"
#include "preferences.h"
#include "render.h"
#include "statistics.h"
#include "tracker.h"
#include "wireshark_api.h"

namespace rst::plugin {
namespace {

// What is kept while a capture is open.
struct Capture {
  explicit Capture(const Settings& settings) : tracker(settings) {}

  Tracker tracker;
  FrameNumbers numbers;
  Interfaces interfaces;
  Nanoseconds latest = 0;  // when the latest segment was captured
};

// Where a frame's hint is kept, among its verdicts.
constexpr uint32_t kHintIndex = ~0U;

int g_protocol = -1;
dissector_handle_t g_handle;
Capture* g_capture;

void CloseCapture() noexcept {
  delete g_capture;
  g_capture = nullptr;
}

void OpenCapture() noexcept {
  CloseCapture();
  if (!proto_is_protocol_enabled(find_protocol_by_id(g_protocol))) return;
  try {
    g_capture = new Capture(CoreSettings());
  } catch (const std::exception&) {
    return;  // no memory: the capture is shown without verdicts
  }
}

// The verdict on the n-th reset in this frame, or null.
Verdict* FindVerdict(packet_info* pinfo, uint32_t index) {
  return static_cast<Verdict*>(p_get_proto_data(wmem_file_scope(), pinfo, g_protocol, index));
}

// The tracker goes on improving a verdict, so it must live as long as the capture is open.
Verdict* AddVerdict(packet_info* pinfo, uint32_t index) {
  void* memory = wmem_alloc(wmem_file_scope(), sizeof(Verdict));
  Verdict* verdict = new (memory) Verdict;
  p_add_proto_data(wmem_file_scope(), pinfo, g_protocol, index, verdict);
  return verdict;
}

Hint* FindHint(packet_info* pinfo) {
  return static_cast<Hint*>(p_get_proto_data(wmem_file_scope(), pinfo, g_protocol, kHintIndex));
}

Hint* AddHint(packet_info* pinfo, const Hint& hint) {
  void* memory = wmem_alloc(wmem_file_scope(), sizeof(Hint));
  Hint* kept = new (memory) Hint(hint);
  p_add_proto_data(wmem_file_scope(), pinfo, g_protocol, kHintIndex, kept);
  return kept;
}

// Of several segments in one frame, the first gets its hint. Most have none, and only those that
// may get one later need a place of their own.
void Observe(packet_info* pinfo, const Segment& segment, Verdict* verdict) {
  if (HintMayChange(segment)) {
    Hint* hint = FindHint(pinfo) == nullptr ? AddHint(pinfo, {}) : nullptr;
    g_capture->tracker.Observe(segment, verdict, hint);
    return;
  }
  Hint hint;
  g_capture->tracker.Observe(segment, verdict, &hint);
  if (hint.kind != nullptr && FindHint(pinfo) == nullptr) AddHint(pinfo, hint);
}

void Judge(packet_info* pinfo) {
  const uint32_t frame = g_capture->numbers.Enter(pinfo->num);
  SegmentList segments;
  FindSegments(pinfo, frame, &segments);
  const uint16_t interface = g_capture->interfaces.NumberOf(pinfo);
  uint32_t resets = 0;
  for (Segment& segment : segments) {
    segment.interface = interface;
    const bool reset = segment.Has(kRst) && !segment.quoted;
    Verdict* verdict = reset ? AddVerdict(pinfo, resets++) : nullptr;
    Observe(pinfo, segment, verdict);
    g_capture->latest = std::max(g_capture->latest, segment.time);
  }
}

void Show(const Verdict& verdict, tvbuff_t* tvb, packet_info* pinfo, proto_tree* tree) {
  const FrameNumbers& numbers = g_capture->numbers;
  if (numbers.Differ()) {
    Render(g_protocol, WithShownNumbers(verdict, numbers), g_capture->interfaces, tvb, pinfo, tree);
  } else {
    Render(g_protocol, verdict, g_capture->interfaces, tvb, pinfo, tree);
  }
}

int Dissect(tvbuff_t* tvb, packet_info* pinfo, proto_tree* tree, void*) noexcept {
  if (g_capture == nullptr) return 0;
  if (!PINFO_FD_VISITED(pinfo)) Judge(pinfo);

  uint32_t shown = 0;
  while (const Verdict* verdict = FindVerdict(pinfo, shown)) {
    Show(*verdict, tvb, pinfo, tree);
    Count(*verdict, pinfo);
    ++shown;
  }
  const Hint* hint = FindHint(pinfo);
  if (hint != nullptr && hint->Holds(g_capture->latest)) RenderHint(*hint, tvb, pinfo, tree);
  return shown > 0 ? static_cast<int>(tvb_captured_length(tvb)) : 0;
}

}  // namespace

void RegisterProtocol() noexcept {
  g_protocol = proto_register_protocol("TCP Reset Cause", "RST", "rst");
  RegisterFields(g_protocol);
  RegisterPreferences(g_protocol);
  g_handle = register_dissector("rst", Dissect, g_protocol);
  register_init_routine(OpenCapture);
  register_cleanup_routine(CloseCapture);
}

void RegisterHandoff() noexcept {
  FindProtocols();
  register_postdissector(g_handle);
  RegisterStatistics();
}

}  // namespace rst::plugin
