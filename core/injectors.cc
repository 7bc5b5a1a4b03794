// SPDX-License-Identifier: GPL-2.0-or-later
// A single odd value may be chance: each row asks for two traits at least, or for a series.
#include "injectors.h"

#include <algorithm>

#include "reset.h"

namespace rst {
namespace {

bool IsBare(const Reset& r) {
  return !r.segment().Has(kAck);
}

// Something else contradicts the claimed sender, too.
bool IsDoubtful(const Reset& r) {
  return r.origin().weight > 0 || r.SenderGoesOn();
}

// Distance of its SEQ from the first reset of this burst; 0 = it is the first.
uint32_t StepFromFirst(const Reset& r) {
  const Resets& before = r.sender().resets;
  return before.count == 0 ? 0 : static_cast<uint32_t>(r.segment().seq - before.first_seq);
}

bool ClearDf(const Reset& r) {
  return r.segment().has_ip_id && !r.segment().dont_fragment;
}

bool IsTcpkill(const Reset& r) {
  if (!IsBare(r) || r.segment().window != 0 || r.segment().options.present) return false;
  const uint32_t window = r.receiver().habits.window;
  const uint32_t step = StepFromFirst(r);
  if (!IsDoubtful(r)) return false;
  return window > 2 && (step == window || step == 3 * window);
}

bool IsSuricata(const Reset& r) {
  const Segment& segment = r.segment();
  if (IsBare(r) || !ClearDf(r) || segment.ip_id != 0 || segment.options.present) return false;
  // There are stacks that send everything like that.
  const Habits& habits = r.sender().habits;
  if (habits.known && !habits.dont_fragment && habits.ip_id == 0) return false;
  // The window is that of the rejected segment, whichever side sent it.
  const bool copied = segment.window != 0 && segment.window == r.LastSpeaker().habits.window;
  return copied && r.LastSpeaker().data_seen;
}

bool IsGfwFirst(const Reset& r) {
  return IsBare(r) && ClearDf(r) && r.segment().ip_id == 64 && r.segment().window != 0 &&
         r.segment().window % 17 == 0;
}

bool IsGfwSecond(const Reset& r) {
  const Segment& segment = r.segment();
  if (IsBare(r) || !segment.has_ip_id || !segment.dont_fragment || segment.window == 0)
    return false;
  const auto expected = static_cast<uint16_t>(-1 - 13 * segment.window);
  return segment.ip_id == expected && IsDoubtful(r);
}

bool IsGfwPort443(const Reset& r) {
  const Segment& segment = r.segment();
  if (IsBare(r) || segment.source.port != 443 || segment.options.present) return false;
  const bool for_syn = segment.window >= 1980 && segment.window <= 1982;
  const bool for_syn_ack = segment.window >= 3293 && segment.window <= 3295;
  const Resets& before = r.sender().resets;
  const bool series = before.count > 0 && segment.window == before.window + 1;
  const bool handshake = r.receiver().syn_seen && !r.AnyData();
  return handshake && (for_syn || for_syn_ack) &&
         (series || r.origin().contradicted || r.SenderGoesOn());
}

bool IsGfwTriple(const Reset& r) {
  const Resets& before = r.sender().resets;
  const bool handshake = r.receiver().syn_seen && !r.AnyData();
  return handshake && before.equal >= 2 && before.seq == r.segment().seq &&
         before.flags == r.segment().flags && r.origin().contradicted &&
         r.segment().time - before.last_time < 100 * kMillisecond;
}

bool IsHenan(const Reset& r) {
  constexpr uint8_t kPayload[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
  return r.segment().length == std::size(kPayload) &&
         std::ranges::equal(r.segment().payload, kPayload);
}

bool IsEttercap(const Reset& r) {
  if (!IsBare(r) || r.segment().window != 32767) return false;
  // Some mainframes have this window in all that they send.
  const Endpoint& sender = r.sender();
  const bool own = sender.habits.window == 32767 || sender.syn_window == 32767;
  if (own || (!sender.seen && !IsDoubtful(r) && r.MirrorDistance() < 0)) return false;
  return ClearDf(r) || IsDoubtful(r) || r.MirrorDistance() >= 0;
}

bool IsPair12503(const Reset& r) {
  return IsBare(r) && r.segment().window == 10240 &&
         (StepFromFirst(r) == 12503 || r.origin().contradicted);
}

bool IsId53247(const Reset& r) {
  return IsBare(r) && ClearDf(r) && r.segment().ip_id == 53247 && r.segment().window == 4425;
}

constexpr Injector kInjectors[] = {
    {"tcpkill (dsniff)",
     "bare resets with window 0 at the expected number and one and three windows behind it",
     "dsniff tcpkill.c", IsTcpkill},
    {"Suricata reject",
     "identification 0 without DF, and the window of the segment that it rejects",
     "Suricata respond-reject-libnet11.c", IsSuricata},
    {"Great Firewall, type 1", "bare, identification 64, no DF, a window that is a multiple of 17",
     "scholarzhang, west-chamber fingerprint.c (2010)", IsGfwFirst},
    {"Great Firewall, type 2", "identification = -1 - 13 x window, with DF and ACK",
     "scholarzhang, west-chamber fingerprint.c (2010)", IsGfwSecond},
    {"Great Firewall, port 443", "windows 1980 to 1982 for a SYN, 3293 to 3295 for a SYN/ACK",
     "gfw.report, 20 August 2025", IsGfwPort443},
    {"Great Firewall, three alike", "three equal resets in the handshake",
     "net4people/bbs issue 285 (2023)", IsGfwTriple},
    {"Henan provincial firewall", "a payload of the ten bytes 01 to 09 and 00",
     "Wu et al., IEEE S&P 2025", IsHenan},
    {"ettercap", "bare resets with window 32767", "ettercap, connection killing", IsEttercap},
    {"traffic shaper (pairs 12503 apart)",
     "bare resets with window 10240, the second one 12503 further", "labelled real captures",
     IsPair12503},
    {"unnamed appliance (id 53247)", "bare, identification 53247, no DF, window 4425",
     "blog reports of a carrier's appliance", IsId53247},
};

}  // namespace

std::span<const Injector> Injectors() {
  return kInjectors;
}

const Injector* FindInjector(const Reset& reset) {
  for (const Injector& injector : kInjectors) {
    if (injector.fits(reset)) return &injector;
  }
  return reset.later().burst_injector;
}

}  // namespace rst
