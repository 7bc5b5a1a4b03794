// SPDX-License-Identifier: GPL-2.0-or-later
#include "scanner.h"

#include <cctype>
#include <charconv>
#include <utility>

#include "story.h"

namespace rst::story {

Scanner::Scanner(std::string_view text, std::string where)
    : rest_(text), where_(std::move(where)) {}

void Scanner::Fail(const std::string& message) const {
  throw StoryError(where_ + ": " + message);
}

void Scanner::SkipSpaces() {
  while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
    rest_.remove_prefix(1);
  }
}

bool Scanner::AtEnd() {
  SkipSpaces();
  return rest_.empty();
}

bool Scanner::NextIs(char c) {
  return !AtEnd() && rest_.front() == c;
}

bool Scanner::EatHere(std::string_view token) {
  if (!rest_.starts_with(token)) return false;
  rest_.remove_prefix(token.size());
  return true;
}

bool Scanner::Eat(std::string_view token) {
  SkipSpaces();
  return EatHere(token);
}

bool Scanner::EatWord(std::string_view word) {
  SkipSpaces();
  if (!rest_.starts_with(word)) return false;
  if (rest_.size() > word.size() &&
      std::isalnum(static_cast<unsigned char>(rest_[word.size()])) != 0) {
    return false;
  }
  return EatHere(word);
}

void Scanner::Expect(std::string_view token) {
  if (!Eat(token))
    Fail("expected '" + std::string(token) + "' before '" + std::string(rest_) + "'");
}

std::string_view Scanner::Word() {
  SkipSpaces();
  const std::string_view word = rest_.substr(0, rest_.find_first_of(" \t"));
  rest_.remove_prefix(word.size());
  return word;
}

std::string_view Scanner::Until(std::string_view delimiter) {
  const size_t length = rest_.find(delimiter);
  if (length == std::string_view::npos) Fail("missing '" + std::string(delimiter) + "'");
  const std::string_view text = rest_.substr(0, length);
  rest_.remove_prefix(length + delimiter.size());
  return text;
}

std::string_view Scanner::OneOf(std::string_view characters) {
  SkipSpaces();
  const std::string_view run = rest_.substr(0, rest_.find_first_not_of(characters));
  rest_.remove_prefix(run.size());
  return run;
}

std::string_view Scanner::Rest() {
  SkipSpaces();
  return std::exchange(rest_, {});
}

uint32_t Scanner::Number() {
  SkipSpaces();
  const bool hexadecimal = EatHere("0x");
  uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(rest_.data(), rest_.data() + rest_.size(), number, hexadecimal ? 16 : 10);
  if (error == std::errc::result_out_of_range) Fail("a number beyond 32 bits");
  if (error != std::errc()) Fail("expected a number before '" + std::string(rest_) + "'");
  rest_.remove_prefix(static_cast<size_t>(end - rest_.data()));
  return number;
}

uint32_t Scanner::NumberUpTo(uint32_t limit) {
  const uint32_t number = Number();
  if (number > limit) {
    Fail(std::to_string(number) + " is beyond its limit of " + std::to_string(limit));
  }
  return number;
}

int64_t Scanner::Nanoseconds() {
  int64_t time = int64_t{Number()} * 1'000'000'000;
  if (!EatHere(".")) return time;
  int64_t unit = 100'000'000;
  for (; !rest_.empty() && std::isdigit(static_cast<unsigned char>(rest_.front())) != 0;
       unit /= 10) {
    if (unit == 0) Fail("more than nine decimals");
    time += (rest_.front() - '0') * unit;
    rest_.remove_prefix(1);
  }
  return time;
}

uint8_t Scanner::Escape() {
  if (rest_.empty()) Fail("nothing behind a backslash");
  const char c = rest_.front();
  rest_.remove_prefix(1);
  switch (c) {
    case 'r':
      return '\r';
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '0':
      return '\0';
    case '"':
      return '"';
    case '\\':
      return '\\';
    case 'x':
      break;
    default:
      Fail(std::string("unknown escape \\") + c);
  }
  uint8_t byte = 0;
  const std::string_view digits = rest_.substr(0, 2);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
  if (error != std::errc() || end != digits.data() + 2) Fail("\\x needs two hexadecimal digits");
  rest_.remove_prefix(2);
  return byte;
}

std::vector<uint8_t> Scanner::Quoted() {
  Expect("\"");
  std::vector<uint8_t> bytes;
  while (!EatHere("\"")) {
    if (rest_.empty()) Fail("the quoted text does not end");
    const char c = rest_.front();
    rest_.remove_prefix(1);
    bytes.push_back(c == '\\' ? Escape() : static_cast<uint8_t>(c));
  }
  return bytes;
}

}  // namespace rst::story
