// SPDX-License-Identifier: GPL-2.0-or-later
// What the first bytes of a payload say, as far as it helps to explain a reset: a request that
// devices filter on, or an application's own last word of failure.
#pragma once

#include <cstdint>
#include <span>

namespace rst {

enum class Speech : uint8_t {
  kNone,
  // What filters look at.
  kTlsClientHello,  // RFC 8446 section 4.1.2
  kHttpRequest,     // RFC 9112 section 3
  kMailCommand,     // RFC 5321 section 4.1
  kTestVirus,       // the EICAR anti-malware test file
  // What an application says before it gives up.
  kTlsFatalAlert,  // RFC 8446 section 6; code = its description
  kHttpError,      // RFC 9112 section 4; code = status 400..599
  kReplyError,     // SMTP, FTP, NNTP: RFC 5321 section 4.2; code = 400..599
  kErrorText,      // a short text that tells of an error; code = NetBIOS error, or 0
  kLimitReached,   // a text that says that there are too many clients
};

struct Said {
  Speech what = Speech::kNone;
  bool without_body = false;  // the answer to this request has a header only, whatever it announces
  uint16_t code = 0;
  // Of the HTTP message that begins here, header and body; 0 = not announced.
  uint32_t message_length = 0;

  bool operator==(const Said&) const = default;
};

// At least two bytes.
Said RecogniseWords(std::span<const uint8_t> payload);

// `payload`: what was captured of it. Most segments hold none, which costs no call.
inline Said Recognise(std::span<const uint8_t> payload) {
  return payload.size() < 2 ? Said{} : RecogniseWords(payload);
}

constexpr bool IsRequest(Speech what) {
  return what >= Speech::kTlsClientHello && what <= Speech::kTestVirus;
}
constexpr bool IsError(Speech what) {
  return what >= Speech::kTlsFatalAlert;
}

}  // namespace rst
