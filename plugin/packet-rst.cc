// SPDX-License-Identifier: GPL-2.0-or-later
// The post-dissector. A frame is judged once, when Wireshark first reads the capture in order; its
// verdicts are kept by the core and only shown again afterwards, when the frames come in any order
// and often without a tree.
//
// Wireshark reports errors with longjmp, so that no object with a destructor may be alive across a
// call of it, and C++ exceptions must not reach it: the steps gather, judge and show are kept
// apart.
#include "packet-rst.h"

#include <exception>
#include <new>

#include "fields.h"
#include "frame_numbers.h"
#include "headers.h"
#include "interfaces.h"
#include "preferences.h"
#include "render.h"
#include "statistics.h"
#include "stopwatch.h"
#include "tracker.h"
#include "wireshark_api.h"

namespace rst::plugin {
namespace {

// What is kept while a capture is open.
struct Capture {
  explicit Capture(const Settings& settings) : tracker(settings) {}

  FrameNumbers numbers;
  Tracker tracker;
  Interfaces interfaces;
};

constexpr char kShortName[] = "RST";

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

// What a frame holds that there may be something to say of.
struct Heard {
  uint32_t frame = 0;  // its number for the core
  bool resets = false;
  bool may_get_hint = false;
};

void Note(const Segment& segment, Heard* heard) {
  heard->resets |= segment.Has(kRst) && !segment.quoted;
  heard->may_get_hint |= MayGetHint(segment);
}

[[gnu::noinline]] void ListenToAny(const packet_info* pinfo, uint16_t interface, Heard* heard) {
  SegmentList segments;
  FindSegments(pinfo, heard->frame, &segments);
  for (Segment& segment : segments) {
    segment.interface = interface;
    Note(segment, heard);
    g_capture->tracker.Observe(segment);
  }
}

Heard Listen(tvbuff_t* tvb, const packet_info* pinfo) {
  Heard heard;
  heard.frame = g_capture->numbers.Enter(pinfo->num);
  const uint16_t interface = g_capture->interfaces.NumberOf(pinfo);
  Segment& draft = g_capture->tracker.Draft();
  draft.frame = heard.frame;
  draft.interface = interface;
  if (FindPlainSegment(tvb, pinfo, &draft)) {
    Note(draft, &heard);
    g_capture->tracker.ObserveDraft();
  } else {
    ListenToAny(pinfo, interface, &heard);
  }
  return heard;
}

// Of a frame that has been heard before there is no telling, short of looking.
Heard Recall(const packet_info* pinfo) {
  return {g_capture->numbers.NumberOf(pinfo->num), true, true};
}

void Show(const Verdict& verdict, tvbuff_t* tvb, packet_info* pinfo, proto_tree* tree) {
  const FrameNumbers& numbers = g_capture->numbers;
  if (numbers.Differ()) {
    Testimony testimony;
    Render(g_protocol, WithShownNumbers(verdict, numbers, &testimony), g_capture->interfaces, tvb,
           pinfo, tree);
  } else {
    Render(g_protocol, verdict, g_capture->interfaces, tvb, pinfo, tree);
  }
}

// Each reset of the frame; returns how many there are.
uint32_t ShowVerdicts(uint32_t frame, tvbuff_t* tvb, packet_info* pinfo, proto_tree* tree) {
  uint32_t shown = 0;
  while (const Verdict* verdict = g_capture->tracker.FindVerdict(frame, shown)) {
    Show(*verdict, tvb, pinfo, tree);
    Count(*verdict, pinfo);
    ++shown;
  }
  if (shown > 0 || !g_capture->tracker.MayHaveForgotten(frame)) return shown;
  SegmentList segments;
  FindSegments(pinfo, frame, &segments);
  for (const Segment& segment : segments) {
    if (!segment.Has(kRst) || segment.quoted) continue;
    void* memory = wmem_alloc(pinfo->pool, sizeof(Verdict));
    const auto* verdict = new (memory) Verdict(ForgottenVerdict(segment));
    Show(*verdict, tvb, pinfo, tree);
    Count(*verdict, pinfo);
    ++shown;
  }
  return shown;
}

// All that there is to say of the frame.
[[gnu::noinline]] int Tell(const Heard& heard, tvbuff_t* tvb, packet_info* pinfo,
                           proto_tree* tree) {
  const char* before = pinfo->current_proto;
  pinfo->current_proto = kShortName;  // whose expert information it is
  const uint32_t shown = heard.resets ? ShowVerdicts(heard.frame, tvb, pinfo, tree) : 0;
  if (heard.may_get_hint) {
    const HintKind* hint = g_capture->tracker.FindHint(heard.frame);
    if (hint != nullptr) RenderHint(*hint, tvb, pinfo, tree);
  }
  pinfo->current_proto = before;
  return shown > 0 ? static_cast<int>(tvb_captured_length(tvb)) : 0;
}

int Dissect(tvbuff_t* tvb, packet_info* pinfo, proto_tree* tree, void*) noexcept {
  if (g_capture == nullptr) return 0;
  [[maybe_unused]] const Stopwatch stopwatch;
  const Heard heard = PINFO_FD_VISITED(pinfo) ? Recall(pinfo) : Listen(tvb, pinfo);
  return heard.resets || heard.may_get_hint ? Tell(heard, tvb, pinfo, tree) : 0;
}

// Wireshark enters the protocol of a dissector in each frame's list of layers before it calls it,
// and takes it out again where the dissector found nothing: for a post-dissector, in nearly all of
// them, which costs as much as many a dissector. It leaves that out for a protocol that is one in
// name only, and is enabled and disabled with its parent.
int RegisterNameOfPostdissector() {
  return proto_register_protocol_in_name_only(
      "TCP Reset Cause (post-dissector)", "RST post-dissector", "_rst", g_protocol, FT_PROTOCOL);
}

}  // namespace

void RegisterProtocol() noexcept {
  g_protocol = proto_register_protocol("TCP Reset Cause", kShortName, "rst");
  RegisterFields(g_protocol);
  RegisterPreferences(g_protocol);
  g_handle = register_dissector("rst", Dissect, RegisterNameOfPostdissector());
  register_init_routine(OpenCapture);
  register_cleanup_routine(CloseCapture);
}

void RegisterHandoff() noexcept {
  FindProtocols();
  register_postdissector(g_handle);
  RegisterStatistics();
}

}  // namespace rst::plugin
