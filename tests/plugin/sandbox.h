// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the programs of Wireshark as a user would who has installed nothing but the plugin: with an
// empty home of their own, and never as root, because Wireshark loads no personal plugin then.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct Outcome {
  int code = -1;  // of the exit, or minus the signal that ended the program
  std::string output;
  std::string errors;

  std::vector<std::string> Lines() const;
};

class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  // Where the program may write; removed at the end.
  const std::filesystem::path& home() const { return home_; }

  // Wireshark finds our plugin by an environment variable, which hides those that Wireshark brings;
  // after this it finds it in the home instead, and the others where they always are.
  void InstallPlugin();

  void Set(const std::string& variable, const std::string& value) {
    environment_[variable] = value;
  }

  // Gives the program `input` and waits for it.
  Outcome Run(const std::vector<std::string>& command, std::string_view input = {}) const;

  // Asks the program to end (SIGTERM) a while after `file` in the home has appeared.
  Outcome RunUntil(const std::string& file, const std::vector<std::string>& command) const;

  // tshark -n -r `capture`, and the arguments.
  Outcome Tshark(const std::filesystem::path& capture, std::vector<std::string> arguments) const;

 private:
  Outcome Run(const std::vector<std::string>& command, std::string_view input,
              const std::function<bool()>& enough) const;

  std::filesystem::path home_;
  std::map<std::string, std::string> environment_;
};

std::vector<std::string> Split(std::string_view text, char separator);
