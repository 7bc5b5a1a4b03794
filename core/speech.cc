// SPDX-License-Identifier: GPL-2.0-or-later
#include "speech.h"

#include <algorithm>
#include <string_view>

namespace rst {
namespace {

// An error text that tells of a limit is short, and so is every reply line (RFC 5321 section
// 4.5.3.1.5: 512 bytes).
constexpr size_t kLongestReply = 512;
constexpr size_t kFatalAlertSize = 7;

constexpr std::string_view kHttpMethods[] = {"GET ",    "POST ",    "PUT ",   "HEAD ",
                                             "DELETE ", "OPTIONS",  "PATCH ", "CONNECT ",
                                             "TRACE ",  "PROPFIND "};
constexpr std::string_view kMailCommands[] = {"EHLO ", "HELO ",
                                              "MAIL FROM:", "RCPT TO:", "DATA\r\n"};
constexpr std::string_view kLimitTexts[] = {
    "too many connections",  "too many clients", "too many users",    "max number of clients",
    "maximum number of con", "connection limit", "too many open con", "max connections"};
constexpr std::string_view kErrorTexts[] = {"invalid",       "error",   "denied",   "not allowed",
                                            "not permitted", "refused", "mismatch", "rejected"};
constexpr std::string_view kTestVirusText = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

char Lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool Holds(std::string_view text, std::string_view lower_case) {
  const auto same = [](char a, char b) { return Lower(a) == b; };
  return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(), same) !=
         text.end();
}

// The first letters of the words, a bit for each.
template <size_t kSize>
constexpr uint32_t FirstLetters(const std::string_view (&words)[kSize]) {
  uint32_t letters = 0;
  for (const std::string_view word : words) letters |= 1U << (word.front() - 'A');
  return letters;
}

// Most payloads begin otherwise than any known word, which is soon seen.
bool MayBeCommand(uint8_t first) {
  constexpr uint32_t kLetters = FirstLetters(kHttpMethods) | FirstLetters(kMailCommands);
  static_assert((kLetters >> ('H' - 'A') & 1) != 0, "as that of HTTP/1.");
  const auto place = static_cast<uint8_t>(first - 'A');
  return place < 32 && (kLetters >> place & 1) != 0;
}

template <size_t kSize>
bool StartsWithAny(std::string_view text, const std::string_view (&words)[kSize]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.starts_with(word); });
}

// Three digits, the first 4 or 5; 0 if there are none.
uint16_t ErrorCode(std::string_view text) {
  if (text.size() < 3 || (text[0] != '4' && text[0] != '5')) return 0;
  const auto digit = [&](size_t i) { return static_cast<unsigned>(text[i] - '0'); };
  if (digit(1) > 9 || digit(2) > 9) return 0;
  return static_cast<uint16_t>(digit(0) * 100 + digit(1) * 10 + digit(2));
}

// The last line of a reply may be the one that matters.
std::string_view LastLine(std::string_view text) {
  if (!text.ends_with("\r\n")) return {};
  const std::string_view body = text.substr(0, text.size() - 2);
  const size_t line = body.rfind("\r\n");
  return line == std::string_view::npos ? body : body.substr(line + 2);
}

uint16_t ReplyError(std::string_view text) {
  const std::string_view line = LastLine(text);
  if (line.size() > 3 && line[3] != ' ' && line[3] != '-') return 0;
  return ErrorCode(line);
}

// Errors of Redis ("-ERR"), PostgreSQL ('E', then a length below 64 KiB) and MySQL (packet number,
// then 0xff).
bool StartsLikeError(std::string_view text) {
  if (text.starts_with("-ERR")) return true;
  if (text.size() < 5) return false;
  return (text[0] == 'E' && text[1] == 0 && text[2] == 0) || text[4] == '\xff';
}

bool IsPrintable(std::string_view text) {
  const auto printable = [](char c) { return (c >= ' ' && c <= '~') || c == '\r' || c == '\n'; };
  return std::all_of(text.begin(), text.end(), printable);
}

// RFC 1002 section 4.3.4: a negative session response.
bool IsNetbiosRefusal(std::string_view text) {
  return text.size() == 5 && text[0] == '\x83' && text[1] == 0 && text[2] == 0 && text[3] == 1;
}

// An answer that says that there is none: "error":null
bool SaysNoError(std::string_view text) {
  constexpr std::string_view kNothing[] = {"null", "false", "none", "0", "[]", "{}"};
  constexpr std::string_view kName = "error";
  if (Holds(text, "no error")) return true;
  const auto same = [](char a, char b) { return Lower(a) == b; };
  const auto* found =
      std::search(text.data(), text.data() + text.size(), kName.begin(), kName.end(), same);
  text.remove_prefix(static_cast<size_t>(found - text.data()));
  text.remove_prefix(std::min(text.size(), kName.size()));
  const size_t value = std::min(text.find_first_not_of("s\"': ="), text.size());
  return StartsWithAny(text.substr(value), kNothing) || text.substr(0, value).ends_with("\"\"");
}

// An interim answer, and "No Content" and "Not Modified" (RFC 9112 section 6.3).
bool HasNoBody(std::string_view status) {
  return status.starts_with('1') || status.starts_with("204") || status.starts_with("304");
}

// Header and body of an HTTP/1 message whose whole header is in `text`; 0 = its length is not told.
uint32_t MessageLength(std::string_view text) {
  constexpr std::string_view kName = "\r\ncontent-length:";
  const size_t header = text.find("\r\n\r\n");
  if (header == std::string_view::npos) return 0;
  const auto same = [](char a, char b) { return Lower(a) == b; };
  const auto* end = text.data() + header;
  const auto* found = std::search(text.data(), end, kName.begin(), kName.end(), same);
  if (found == end) return 0;
  found += kName.size();
  while (found < end && *found == ' ') ++found;
  uint32_t length = 0;
  for (; found < end && *found >= '0' && *found <= '9'; ++found) {
    if (length > UINT32_MAX / 16) return 0;
    length = length * 10 + static_cast<uint32_t>(*found - '0');
  }
  return length + static_cast<uint32_t>(header) + 4;
}

Said RecogniseTls(std::span<const uint8_t> payload) {
  if (payload[0] == 0x16 && payload.size() > 5 && payload[1] == 3 && payload[5] == 1) {
    return {Speech::kTlsClientHello, false, 0, 0};
  }
  // The alert may follow other records in the same segment. An encrypted one is longer.
  if (payload.size() < kFatalAlertSize) return {};
  const auto alert = payload.last(kFatalAlertSize);
  const bool fatal = alert[0] == 0x15 && alert[1] == 3 && alert[3] == 0 && alert[4] == 2 &&
                     alert[5] == 2 && payload[1] == 3;
  return fatal ? Said{Speech::kTlsFatalAlert, false, alert[6], 0} : Said{};
}

Said RecogniseHttpAnswer(std::string_view text) {
  const uint32_t length = HasNoBody(text.substr(9)) ? 0 : MessageLength(text);
  if (const uint16_t status = ErrorCode(text.substr(9))) {
    return {Speech::kHttpError, false, status, length};
  }
  const bool virus = text.find(kTestVirusText) < text.size();
  return {virus ? Speech::kTestVirus : Speech::kNone, false, 0, length};
}

Said RecogniseReply(std::string_view text) {
  const auto held = [&](std::string_view each) { return Holds(text, each); };
  const uint16_t code = ReplyError(text);
  if (code != 0 || StartsLikeError(text)) {
    if (std::any_of(std::begin(kLimitTexts), std::end(kLimitTexts), held)) {
      return {Speech::kLimitReached, false, code, 0};
    }
  }
  if (code != 0) return {Speech::kReplyError, false, code, 0};
  if (IsNetbiosRefusal(text)) return {Speech::kErrorText, false, static_cast<uint8_t>(text[4]), 0};
  const bool plain = IsPrintable(text) && !SaysNoError(text);
  if (plain && std::any_of(std::begin(kErrorTexts), std::end(kErrorTexts), held)) {
    return {Speech::kErrorText, false, 0, 0};
  }
  return {};
}

}  // namespace

Said RecogniseWords(std::span<const uint8_t> payload) {
  if (payload[0] >= 0x14 && payload[0] <= 0x17) return RecogniseTls(payload);

  const std::string_view text(reinterpret_cast<const char*>(payload.data()), payload.size());
  if (MayBeCommand(payload[0])) {
    if (text.starts_with("HTTP/1.") && text.size() > 12) return RecogniseHttpAnswer(text);
    if (StartsWithAny(text, kHttpMethods)) {
      const bool without_body = text.starts_with("HEAD ") || text.starts_with("CONNECT ");
      return {Speech::kHttpRequest, without_body, 0, MessageLength(text)};
    }
    if (StartsWithAny(text, kMailCommands)) return {Speech::kMailCommand, false, 0, 0};
  }
  return text.size() <= kLongestReply ? RecogniseReply(text) : Said{};
}

}  // namespace rst
