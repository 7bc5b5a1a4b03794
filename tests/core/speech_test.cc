// SPDX-License-Identifier: GPL-2.0-or-later
// What a payload says, whatever the bytes.
#include "speech.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace rst {
namespace {

Said Of(std::string_view text) {
  return Recognise({reinterpret_cast<const uint8_t*>(text.data()), text.size()});
}

TEST(Speech, AnErrorIsOneUnlessItIsNothing) {
  EXPECT_EQ(Of("{\"error\":\"no such table\"}").what, Speech::kErrorText);
  EXPECT_EQ(Of("fatal error: disk full").what, Speech::kErrorText);
  EXPECT_EQ(Of("error(5)").what, Speech::kErrorText);
  EXPECT_EQ(Of("{\"error\":null}").what, Speech::kNone);
  EXPECT_EQ(Of("{\"errors\":[]}").what, Speech::kNone);
  EXPECT_EQ(Of("error: \"\"").what, Speech::kNone);
  EXPECT_EQ(Of("{\"error\":\"\"}").what, Speech::kNone);
  EXPECT_EQ(Of("connection error").what, Speech::kErrorText);
}

// Words that are looked for, cut and put together at random.
TEST(Speech, NoPayloadIsTooOdd) {
  const std::vector<std::string> words = {"error",
                                          "errors",
                                          "no error",
                                          "fail",
                                          "denied",
                                          "null",
                                          "\"\"",
                                          "s\"': =",
                                          "HTTP/1.1 ",
                                          "404",
                                          "204 ",
                                          "\r\n",
                                          "\r\n\r\n",
                                          "GET ",
                                          "HEAD ",
                                          "Content-Length: ",
                                          "99999999999",
                                          "550 ",
                                          "-",
                                          "-ERR",
                                          "E",
                                          "\x16\x03\x01",
                                          "\x15\x03\x03",
                                          "\x83",
                                          "too many",
                                          std::string(3, '\0'),
                                          "(",
                                          " "};
  std::mt19937 dice(7);
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    for (auto i = dice() % 6; i > 0; --i) {
      const std::string& word = words[dice() % words.size()];
      text += word.substr(0, 1 + dice() % word.size());
    }
    ASSERT_NO_THROW(Of(text)) << text;
  }
}

}  // namespace
}  // namespace rst
