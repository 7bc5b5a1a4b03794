// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the tokens of one line of a story.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rst::story {

class Scanner {
 public:
  // `where` is "file:line", for error messages.
  Scanner(std::string_view text, std::string where);

  // Spaces before a token are skipped, except by the *Here functions.
  bool AtEnd();
  bool Eat(std::string_view token);     // these very characters, if they come next
  bool EatWord(std::string_view word);  // the same, if no letter or digit follows
  bool EatHere(std::string_view token);
  void Expect(std::string_view token);
  std::string_view Word();                              // up to the next space; empty at the end
  std::string_view Until(std::string_view delimiter);   // and steps over the delimiter
  std::string_view OneOf(std::string_view characters);  // the longest run of these
  std::string_view Rest();

  uint32_t Number();  // decimal or 0x..., at most 32 bits
  uint32_t NumberUpTo(uint32_t limit);
  int64_t Nanoseconds();          // seconds with up to nine decimals
  std::vector<uint8_t> Quoted();  // "text" with \r \n \t \0 \" \\ \xHH
  bool NextIs(char c);

  [[noreturn]] void Fail(const std::string& message) const;

 private:
  void SkipSpaces();
  uint8_t Escape();

  std::string_view rest_;
  std::string where_;
};

}  // namespace rst::story
