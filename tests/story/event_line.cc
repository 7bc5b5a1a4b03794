// SPDX-License-Identifier: GPL-2.0-or-later
#include "event_line.h"

#include <algorithm>

#include "tcp_options.h"

namespace rst::story {
namespace {

constexpr uint32_t kLargestPayload = 65'000;

uint8_t FlagOf(char letter, const Scanner& scanner) {
  switch (letter) {
    case 'S':
      return kSyn;
    case 'F':
      return kFin;
    case 'R':
      return kRst;
    case 'P':
      return kPsh;
    case '.':
      return kAck;
    case 'U':
      return kUrg;
    case 'E':
      return kEce;
    case 'C':
      return kCwr;
    case '-':
      return 0;
    default:
      scanner.Fail(std::string("unknown flag '") + letter + "' (of S F R P . U E C or -)");
  }
}

void ParseFlags(Scanner& scanner, EventLine& event) {
  const std::string_view letters = scanner.Word();
  if (letters.empty()) scanner.Fail("the flags are missing");
  for (const char letter : letters) event.flags |= FlagOf(letter, scanner);
}

// `1:11(10)`, or `1` alone when the length follows from the payload's text.
void ParseSequence(Scanner& scanner, EventLine& event) {
  event.seq_is_absolute = scanner.Eat("=");
  event.seq = scanner.Number();
  if (!scanner.EatHere(":")) return;
  const uint32_t end = scanner.Number();
  scanner.Expect("(");
  event.length = scanner.NumberUpTo(kLargestPayload);
  scanner.Expect(")");
  if (event.seq + *event.length != end) {
    scanner.Fail("the sequence numbers do not fit the length of " + std::to_string(*event.length));
  }
}

void ParseAck(Scanner& scanner, EventLine& event) {
  event.ack_is_absolute = scanner.Eat("=");
  event.ack = scanner.Number();
}

// 02:00:00:00:00:03
uint64_t ParseLink(Scanner& scanner) {
  uint64_t address = 0;
  const std::string_view text = scanner.OneOf("0123456789abcdef:");
  for (size_t i = 0; i < text.size(); i += 3) {
    address = address << 8 | std::stoul(std::string(text.substr(i, 2)), nullptr, 16);
  }
  if (text.size() != 17) scanner.Fail("not a link address");
  return address;
}

bool ParseHeaderDetail(Scanner& scanner, EventLine& event) {
  if (scanner.EatWord("ack")) {
    ParseAck(scanner, event);
  } else if (scanner.EatWord("win")) {
    event.window = static_cast<uint16_t>(scanner.NumberUpTo(0xffff));
  } else if (scanner.EatWord("urg")) {
    event.urgent = static_cast<uint16_t>(scanner.NumberUpTo(0xffff));
  } else if (scanner.Eat("<")) {
    const SeqNum peer_initial = event.from_client ? kServerInitial : kClientInitial;
    event.options = ParseOptions(scanner, peer_initial);
  } else if (scanner.NextIs('"')) {
    event.payload = scanner.Quoted();
  } else {
    return false;
  }
  return true;
}

bool ParseLowerDetail(Scanner& scanner, EventLine& event) {
  if (scanner.EatWord("ttl")) {
    event.hop_limit = static_cast<uint8_t>(scanner.NumberUpTo(255));
  } else if (scanner.EatWord("id")) {
    event.id = static_cast<uint16_t>(scanner.NumberUpTo(0xffff));
  } else if (scanner.EatWord("nodf")) {
    event.dont_fragment = false;
  } else if (scanner.EatWord("df")) {
    event.dont_fragment = true;
  } else if (scanner.EatWord("tos")) {
    event.traffic_class = static_cast<uint8_t>(scanner.NumberUpTo(255));
  } else if (scanner.EatWord("mac")) {
    event.link_source = ParseLink(scanner);
  } else {
    return false;
  }
  return true;
}

// The length that is written and the text that is written must agree; without a text, the payload
// is filled with letters.
void SettlePayload(const Scanner& scanner, EventLine& event) {
  const auto text_length = static_cast<uint32_t>(event.payload.size());
  if (!event.length) event.length = text_length;
  if (text_length != 0 && text_length != *event.length) {
    scanner.Fail("the payload is " + std::to_string(text_length) + " bytes long, not " +
                 std::to_string(*event.length));
  }
  for (uint32_t i = text_length; i < *event.length; ++i) {
    event.payload.push_back(static_cast<uint8_t>('a' + (event.seq + i) % 26));
  }
}

void CheckFlags(const Scanner& scanner, const EventLine& event) {
  const bool is_reset = (event.flags & kRst) != 0;
  if ((event.flags & kAck) != 0 && !event.ack) scanner.Fail("'.' without an ack number");
  if (is_reset && !event.expected) scanner.Fail("a reset without '=> cause'");
  if (!is_reset && event.expected) scanner.Fail("'=>' on a segment that is no reset");
}

}  // namespace

EventLine ParseEventLine(Scanner& scanner) {
  EventLine event;
  scanner.Expect("+");
  event.delay = scanner.Nanoseconds();
  if (!scanner.NextIs('>') && !scanner.NextIs('<')) event.connection = scanner.Word();
  event.from_client = scanner.Eat(">");
  if (!event.from_client) scanner.Expect("<");
  ParseFlags(scanner, event);
  ParseSequence(scanner, event);
  while (ParseHeaderDetail(scanner, event) || ParseLowerDetail(scanner, event)) {
  }
  SettlePayload(scanner, event);
  if (scanner.Eat("=>")) event.expected = ParseExpectation(scanner);
  CheckFlags(scanner, event);
  if (!scanner.Eat("//") && !scanner.AtEnd()) {
    scanner.Fail("cannot read '" + std::string(scanner.Rest()) + "'");
  }
  return event;
}

}  // namespace rst::story
