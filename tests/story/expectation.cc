// SPDX-License-Identifier: GPL-2.0-or-later
// `=> port-closed|rejected-by-middlebox server answer trigger 1 confidence >=80`
#include <algorithm>
#include <initializer_list>

#include "event_line.h"

namespace rst::story {
namespace {

template <typename Value>
bool EatName(Scanner& scanner, std::initializer_list<Value> values, std::optional<Value>& out) {
  for (const Value value : values) {
    if (!scanner.EatWord(Name(value))) continue;
    out = value;
    return true;
  }
  return false;
}

void ParseCauses(Scanner& scanner, Expectation& expected) {
  do {
    const std::string_view cause = scanner.OneOf("abcdefghijklmnopqrstuvwxyz0123456789-");
    if (cause.empty()) scanner.Fail("the cause is missing");
    expected.causes.emplace_back(cause);
  } while (scanner.EatHere("|"));
}

void ParseConfidence(Scanner& scanner, Expectation& expected) {
  if (scanner.Eat(">=")) {
    expected.min_confidence = static_cast<uint8_t>(scanner.NumberUpTo(100));
  } else {
    scanner.Expect("<");
    expected.max_confidence = static_cast<uint8_t>(scanner.NumberUpTo(101) - 1);
  }
}

bool ParseDemand(Scanner& scanner, Expectation& expected) {
  if (scanner.EatWord("trigger")) {
    expected.trigger = scanner.EatWord("none") ? 0 : scanner.Number();
  } else if (scanner.EatWord("count")) {
    expected.count = scanner.Number();
  } else if (scanner.EatWord("confidence")) {
    ParseConfidence(scanner, expected);
  } else if (scanner.EatWord("unacceptable")) {
    expected.acceptable = false;
  } else if (scanner.EatWord("acceptable")) {
    expected.acceptable = true;
  } else if (scanner.EatWord("origin")) {
    if (!EatName(scanner, {Origin::kEndpoint, Origin::kMiddlebox, Origin::kUnknown},
                 expected.origin)) {
      scanner.Fail("origin is endpoint, middlebox or unknown");
    }
  } else {
    return EatName(scanner, {Role::kClient, Role::kServer}, expected.sender) ||
           EatName(scanner, {Form::kAnswer, Form::kAbort, Form::kNeither}, expected.form);
  }
  return true;
}

}  // namespace

Expectation ParseExpectation(Scanner& scanner) {
  Expectation expected;
  ParseCauses(scanner, expected);
  while (ParseDemand(scanner, expected)) {
  }
  return expected;
}

bool Expectation::Allows(std::string_view cause) const {
  return std::find(causes.begin(), causes.end(), cause) != causes.end();
}

}  // namespace rst::story
