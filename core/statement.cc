// SPDX-License-Identifier: GPL-2.0-or-later
#include "statement.h"

#include <algorithm>
#include <iterator>

#include "endpoint.h"

namespace rst {
namespace {

struct Meaning {
  std::string_view words;
  std::string_view cause;
};

// F5 K13223: what stands behind "BIG-IP: [0xcode:line] " in the payload, and its cause. The first
// that occurs counts.
constexpr Meaning kF5Meanings[] = {
    {"{peer}", "reset-relayed"},
    {"RST from remote", "reset-relayed"},
    {"Flow expired", "idle-timeout"},
    {"idle timeout", "idle-timeout"},
    {"No flow found", "connection-unknown"},
    {"No local listener", "port-closed"},
    {"limit exceeded", "resource-exhausted"},
    {"limit reached", "resource-exhausted"},
    {"memory", "resource-exhausted"},
    {"Policy action", "policy-block"},
    {"retransmit timeout", "retransmission-timeout"},
    {"zero window timeout", "zero-window-timeout"},
    {"keepalive timeout", "keepalive-timeout"},
};

// draft-ietf-tcpm-rst-diagnostic-payload, registry "TCP Failure Causes", by code from 1.
constexpr Meaning kFailureCauses[] = {
    {"illegal option length", "stated-by-device"},
    {"desynchronized state", "connection-unknown"},
    {"new data received after close", "data-after-close"},
    {"abort by the application", "application-abort"},
    {"unexpected ACK in a non-synchronized state", "bad-handshake-ack"},
    {"unexpected SYN in the window", "syn-in-connection"},
    {"unexpected security compartment", "stated-by-device"},
    {"malformed message", "stated-by-device"},
    {"not authorized", "policy-block"},
    {"resources exceeded", "resource-exhausted"},
    {"network failure", "stated-by-device"},
    {"reset received from the peer", "reset-relayed"},
    {"destination unreachable", "stated-by-device"},
    {"connection timed out", "idle-timeout"},
    {"too much outstanding data", "stated-by-device"},
    {"unacceptable performance", "stated-by-device"},
    {"middlebox interference", "stated-by-device"},
};

// RFC 8684 section 3.6.
constexpr Meaning kMptcpReasons[] = {
    {"unspecified", "mptcp-reset"},
    {"MPTCP-specific error", "mptcp-reset"},
    {"lack of resources", "resource-exhausted"},
    {"administratively prohibited", "mptcp-reset"},
    {"too much outstanding data", "mptcp-reset"},
    {"unacceptable performance", "mptcp-reset"},
    {"middlebox interference", "mptcp-reset"},
};
constexpr int8_t kMpFastclose = 7;
constexpr int8_t kMpTcprst = 8;
constexpr uint8_t kTransient = 1;

// Texts with which Mentat-derived stacks (HP-UX) explain themselves.
constexpr Meaning kStackTexts[] = {
    {"tcp_fin_wait_2_timeout", "fin-wait-2-timeout"},
    {"tcp_timer: RST sent on timeout in SYN_RCVD", "syn-ack-timeout"},
};

// Initial hop limit of NetScaler.
constexpr uint8_t kNetScalerHops = 255;
constexpr uint8_t kFarthestAway = 64;

std::string_view CauseIn(std::string_view text, std::span<const Meaning> meanings) {
  for (const Meaning& meaning : meanings) {
    if (text.find(meaning.words) != std::string_view::npos) return meaning.cause;
  }
  return "stated-by-device";
}

bool IsPrintable(std::string_view text) {
  const auto printable = [](char c) { return (c >= ' ' && c <= '~') || c == '\r' || c == '\n'; };
  const auto count = std::count_if(text.begin(), text.end(), printable);
  return static_cast<size_t>(count) * 10 >= text.size() * 9;
}

// "BIG-IP: [0x2409a71:704] Flow expired (sweeper)"
Statement ReadF5(std::string_view text) {
  constexpr std::string_view kPrefix = "BIG-IP: [0x";
  const size_t close = text.find("] ");
  if (!text.starts_with(kPrefix) || close == std::string_view::npos) return {};
  text.remove_prefix(close + 2);
  Statement statement{.by = "F5 BIG-IP"};
  statement.cause = CauseIn(text, kF5Meanings);
  statement.SetReason(text);
  return statement;
}

// 33 AA, a reason code of two bytes and a private enterprise number of four; the length is exact.
Statement ReadDiagnostic(std::span<const uint8_t> payload, uint32_t length) {
  if (length != 8 || payload.size() != 8 || payload[0] != 0x33 || payload[1] != 0xaa) return {};
  Statement statement{.by = "RST diagnostic payload"};
  statement.code = static_cast<uint16_t>(payload[2] << 8 | payload[3]);
  const bool vendor = (payload[4] | payload[5] | payload[6] | payload[7]) != 0;
  const bool known = !vendor && statement.code >= 1 && statement.code <= std::size(kFailureCauses);
  if (known) {
    const Meaning& meaning = kFailureCauses[statement.code - 1];
    statement.cause = meaning.cause;
    statement.SetReason(meaning.words);
  } else {
    statement.cause = "stated-by-device";
    statement.SetReason(vendor ? "a vendor's own reason code" : "an unassigned reason code");
  }
  return statement;
}

Statement ReadText(std::string_view text) {
  constexpr size_t kLongest = 256;  // an explanation is short
  if (text.size() < 4 || text.size() > kLongest || !IsPrintable(text)) return {};
  Statement statement{.by = "payload text"};
  statement.cause = CauseIn(text, kStackTexts);
  statement.SetReason(text);
  return statement;
}

Statement ReadMptcp(const Options& options) {
  if (options.mptcp_subtype != kMpFastclose && options.mptcp_subtype != kMpTcprst) return {};
  Statement statement{.cause = "mptcp-reset"};
  if (options.mptcp_subtype == kMpFastclose) {
    statement.by = "MP_FASTCLOSE";
    statement.SetReason("the whole multipath connection is closed abortively");
    return statement;
  }
  statement.by = (options.mptcp_flags & kTransient) != 0 ? "MP_TCPRST (transient)" : "MP_TCPRST";
  statement.code = options.mptcp_reason;
  if (statement.code < std::size(kMptcpReasons)) {
    statement.cause = kMptcpReasons[statement.code].cause;
    statement.SetReason(kMptcpReasons[statement.code].words);
  } else {
    statement.SetReason("an unassigned reason code");
  }
  return statement;
}

// Any stack may happen to advertise such a window. NetScaler starts with hop limit 255, sets DF,
// sends no options with a reset, and does not use its codes as ordinary windows.
Statement ReadNetScaler(const Segment& reset, const Endpoint& sender) {
  const bool from_255 = reset.hop_limit > kNetScalerHops - kFarthestAway;
  if (!from_255 || reset.length != 0 || reset.options.present) return {};
  const WindowCode* code = FindWindowCode(reset.window);
  if (code == nullptr) return {};
  const bool own_window =
      sender.seen && (sender.habits.window == reset.window || sender.syn_window == reset.window);
  if (own_window || (reset.has_ip_id && !reset.dont_fragment)) return {};
  const bool typical =
      !sender.habits.known || sender.habits.hop_limit > kNetScalerHops - kFarthestAway;
  if (!typical) return {};
  Statement statement{.code = code->window, .by = "NetScaler"};
  statement.cause = code->cause.empty() ? "stated-by-device" : code->cause;
  statement.SetReason(code->reason);
  return statement;
}

}  // namespace

void Statement::SetReason(std::string_view reason) {
  constexpr std::string_view kHex = "0123456789abcdef";
  while (reason.ends_with('\n') || reason.ends_with('\r') || reason.ends_with('\0')) {
    reason.remove_suffix(1);
  }
  length = 0;
  for (const char c : reason) {
    if (length + 4U > text.size()) return;
    if (c >= ' ' && c <= '~') {
      text[length++] = c;
      continue;
    }
    const auto byte = static_cast<uint8_t>(c);
    for (const char each : {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]}) text[length++] = each;
  }
}

Statement FindStatement(const Segment& reset, const Endpoint& sender) {
  if (const Statement statement = ReadMptcp(reset.options)) return statement;
  if (!reset.payload.empty()) {
    const std::string_view text(reinterpret_cast<const char*>(reset.payload.data()),
                                reset.payload.size());
    if (const Statement statement = ReadDiagnostic(reset.payload, reset.length)) return statement;
    if (const Statement statement = ReadF5(text)) return statement;
    // The next full segment of a stream is no explanation.
    const bool stream = sender.data_seen && reset.length >= sender.longest && reset.length >= 500;
    return stream ? Statement{} : ReadText(text);
  }
  return ReadNetScaler(reset, sender);
}

}  // namespace rst
