// SPDX-License-Identifier: GPL-2.0-or-later
#include "text.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "injectors.h"
#include "rule.h"

namespace rst {
namespace {

// Appends to a caller's buffer and silently stops where it is full.
class Writer {
 public:
  explicit Writer(std::span<char> out) : out_(out) {}

  void Text(std::string_view text) {
    const size_t count = std::min(text.size(), out_.size() - size_);
    std::memcpy(out_.data() + size_, text.data(), count);
    size_ += count;
  }
  void Integer(int64_t value, int base = 10) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value, base).ptr;
    Text({digits, static_cast<size_t>(end - digits)});
  }
  std::string_view str() const { return {out_.data(), size_}; }

 private:
  std::span<char> out_;
  size_t size_ = 0;
};

// `value` divided by `unit`, rounded to three significant digits: "0.25", "12.3", "908".
void WriteScaled(Writer& out, int64_t value, int64_t unit, std::string_view name) {
  const int64_t whole = value / unit;
  const int decimals = whole >= 100 ? 0 : (whole >= 10 ? 1 : 2);
  const int64_t scale = decimals == 0 ? 1 : (decimals == 1 ? 10 : 100);
  const int64_t rounded = (value / (unit / 1000) * scale + 500) / 1000;
  out.Integer(rounded / scale);
  if (decimals > 0 && rounded % scale != 0) {
    out.Text(".");
    if (decimals == 2 && rounded % scale < 10) out.Text("0");
    out.Integer(decimals == 2 && rounded % 10 == 0 ? rounded % scale / 10 : rounded % scale);
  }
  out.Text(name);
}

void WriteDuration(Writer& out, Nanoseconds value) {
  if (value < 0) {
    out.Text("-");
    value = value == INT64_MIN ? INT64_MAX : -value;
  }
  if (value < kMillisecond) {
    WriteScaled(out, value, kMicrosecond, " us");
  } else if (value < kSecond) {
    WriteScaled(out, value, kMillisecond, " ms");
  } else {
    WriteScaled(out, value, kSecond, " s");
  }
}

void WriteTimes(Writer& out, int64_t count) {
  if (count == 1) return out.Text("once");
  if (count == 2) return out.Text("twice");
  out.Integer(count);
  out.Text(" times");
}

void WriteFlags(Writer& out, int64_t flags) {
  static constexpr std::string_view kNames[] = {"FIN", "SYN", "RST", "PSH",
                                                "ACK", "URG", "ECE", "CWR"};
  bool first = true;
  for (size_t bit = 0; bit < 8; ++bit) {
    if ((flags >> bit & 1) == 0) continue;
    if (!first) out.Text(",");
    out.Text(kNames[bit]);
    first = false;
  }
  if (first) out.Text("no flags");
}

void WriteIpv4(Writer& out, const uint8_t* bytes) {
  for (int i = 0; i < 4; ++i) {
    if (i > 0) out.Text(".");
    out.Integer(bytes[i]);
  }
}

// RFC 5952: lower case, no leading zeros, the longest run of zero groups shortened.
void WriteIpv6(Writer& out, const std::array<uint8_t, 16>& bytes) {
  std::array<uint16_t, 8> groups{};
  for (size_t i = 0; i < 8; ++i) {
    groups[i] = static_cast<uint16_t>(bytes[2 * i] << 8 | bytes[2 * i + 1]);
  }
  size_t best = 8, best_length = 1;  // a single zero group is written out
  for (size_t start = 0; start < 8; ++start) {
    size_t end = start;
    while (end < 8 && groups[end] == 0) ++end;
    if (end - start > best_length) {
      best = start;
      best_length = end - start;
    }
  }
  for (size_t i = 0; i < 8;) {
    if (i == best) {
      out.Text("::");
      i += best_length;
      continue;
    }
    if (i > 0 && i != best + best_length) out.Text(":");
    out.Integer(groups[i], 16);
    ++i;
  }
}

void WriteAddress(Writer& out, const Address& address) {
  if (address.is_ipv6) {
    WriteIpv6(out, address.bytes);
  } else {
    WriteIpv4(out, address.bytes.data());
  }
}

void WriteSocket(Writer& out, const SocketAddress& socket) {
  if (socket.address.is_ipv6) out.Text("[");
  WriteAddress(out, socket.address);
  out.Text(socket.address.is_ipv6 ? "]:" : ":");
  out.Integer(socket.port);
}

// Copies `text`, handing every {name} to `placeholder`.
template <typename Placeholder>
void Expand(Writer& out, std::string_view text, Placeholder placeholder) {
  while (!text.empty()) {
    const size_t open = std::min(text.find('{'), text.size());
    out.Text(text.substr(0, open));
    text.remove_prefix(open);
    if (text.empty()) return;
    const size_t close = std::min(text.find('}'), text.size());
    placeholder(text.substr(1, close - 1));
    text.remove_prefix(std::min(close + 1, text.size()));
  }
}

// A display filter may have renumbered the frames and dropped this one (tshark -2 -R).
void WriteFrame(Writer& out, int64_t number) {
  if (number == 0) return out.Text("a frame that is not shown");
  out.Text("frame ");
  out.Integer(number);
}

void WriteFact(Writer& out, const Verdict& verdict, std::string_view name) {
  const bool from_server = verdict.sender == Role::kServer;
  const SocketAddress& sender = verdict.source;
  const SocketAddress& receiver = verdict.destination;
  if (name == "sender") return WriteSocket(out, sender);
  if (name == "receiver") return WriteSocket(out, receiver);
  if (name == "client") return WriteSocket(out, from_server ? receiver : sender);
  if (name == "server") return WriteSocket(out, from_server ? sender : receiver);
  if (name == "sender.host") return WriteAddress(out, sender.address);
  if (name == "receiver.host") return WriteAddress(out, receiver.address);
  if (name == "server.host") {
    return WriteAddress(out, (from_server ? sender : receiver).address);
  }
  if (name == "sender.port") return out.Integer(sender.port);
  if (name == "receiver.port") return out.Integer(receiver.port);
  if (name == "trigger") return WriteFrame(out, verdict.trigger);
  if (name == "delay") return WriteDuration(out, verdict.delay);
  if (name == "idle") return WriteDuration(out, verdict.idle);
  if (name == "count") return out.Integer(verdict.count);
  if (name == "count:times") return WriteTimes(out, verdict.count);
  if (name == "near" && verdict.testimony != nullptr) return out.Integer(verdict.testimony->near);
  if (name == "far" && verdict.testimony != nullptr) return out.Integer(verdict.testimony->far);
  if (name == "stated") return out.Text(verdict.stated.reason());
  if (name == "injector") return out.Text(verdict.injector ? verdict.injector->name : "");
  if (name == "lost") return out.Integer(verdict.bytes_lost);
}

void WriteNumber(Writer& out, int64_t number, std::string_view kind) {
  if (kind == "time") return WriteDuration(out, number);
  if (kind == "times") return WriteTimes(out, number);
  if (kind == "flags") return WriteFlags(out, number);
  if (kind == "frame") return WriteFrame(out, number);
  out.Integer(number);
  if (kind == "hops") out.Text(number == 1 ? " hop lies" : " hops lie");
  if (kind == "bytes") out.Text(number == 1 ? " byte" : " bytes");
}

// As many clauses as make a headline, and at least one. Addresses and numbers hold no mark before a
// space.
std::string_view FirstClauses(std::string_view sentence, size_t room) {
  size_t end = std::string_view::npos;
  for (size_t i = 0; i + 1 < sentence.size(); ++i) {
    const bool mark = sentence[i] == ',' || sentence[i] == ':' || sentence[i] == ';';
    if (!mark || sentence[i + 1] != ' ') continue;
    if (end != std::string_view::npos && i > room) break;
    end = i;
  }
  return sentence.size() <= room ? sentence : sentence.substr(0, end);
}

}  // namespace

std::string_view Fill(std::string_view text, const Verdict& verdict, std::span<char> out) {
  Writer writer(out);
  Expand(writer, text, [&](std::string_view name) { WriteFact(writer, verdict, name); });
  return writer.str();
}

std::string_view Explanation(const Verdict& verdict, std::span<char> out) {
  return Fill(verdict.rule->sentence, verdict, out);
}

std::string_view Advice(const Verdict& verdict, std::span<char> out) {
  if (verdict.WasBornBetween()) {
    return Fill(
        "Look for the device between point {near} and point {far}: it sent this reset, for "
        "{sender} did not. A capture at a point halfway tells on which half it sits",
        verdict, out);
  }
  return Fill(verdict.rule->advice, verdict, out);
}

std::string_view Headline(const Verdict& verdict, std::span<char> out) {
  constexpr size_t kLength = 125;
  Writer writer(out);
  for (const char c : verdict.rule->id) writer.Text(c == '-' ? " " : std::string_view(&c, 1));
  writer.Text(", ");
  const size_t used = writer.str().size();
  const std::string_view rest = Explanation(verdict, out.subspan(used));
  return {out.data(), used + FirstClauses(rest, kLength - used).size()};
}

bool NamesFrame(const Evidence& evidence, size_t index) {
  constexpr std::array<std::string_view, 3> kPlaceholders = {"{0:frame}", "{1:frame}", "{2:frame}"};
  return evidence.text.find(kPlaceholders[index]) != std::string_view::npos;
}

std::string_view EvidenceText(const Evidence& evidence, std::span<char> out) {
  Writer writer(out);
  Expand(writer, evidence.text, [&](std::string_view name) {
    const auto index = static_cast<size_t>(name.empty() ? 0 : name[0] - '0');
    if (index >= evidence.numbers.size()) return;
    WriteNumber(writer, evidence.numbers[index], name.size() > 2 ? name.substr(2) : "");
  });
  return writer.str();
}

}  // namespace rst
