// SPDX-License-Identifier: GPL-2.0-or-later
#include "sandbox.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <thread>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr uid_t kNobody = 65534;

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// In the child: nothing may be allocated between fork and exec but by us, as there is one thread.
[[noreturn]] void Exec(const std::vector<std::string>& command, const fs::path& directory,
                       const std::map<std::string, std::string>& environment) {
  const auto redirect = [&](const char* name, int flags, int descriptor) {
    dup2(open((directory / name).c_str(), flags, 0600), descriptor);
  };
  redirect("stdin", O_RDONLY, STDIN_FILENO);
  redirect("stdout", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect("stderr", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  setpgid(0, 0);
  if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0)) {
    _exit(126);
  }
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

// The status of the child if it ends before the deadline.
std::optional<int> WaitUntil(pid_t child, Clock::time_point deadline) {
  do {
    int status = 0;
    if (waitpid(child, &status, WNOHANG) == child) {
      return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  } while (Clock::now() < deadline);
  return std::nullopt;
}

int Wait(pid_t child, std::chrono::milliseconds patience) {
  if (const auto code = WaitUntil(child, Clock::now() + patience)) return *code;
  kill(-child, SIGTERM);
  if (const auto code = WaitUntil(child, Clock::now() + std::chrono::seconds(20))) return *code;
  kill(-child, SIGKILL);
  return WaitUntil(child, Clock::now() + std::chrono::seconds(20)).value_or(-SIGKILL);
}

}  // namespace

std::vector<std::string> Split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<std::string> Outcome::Lines() const { return Split(output, '\n'); }

Sandbox::Sandbox() {
  std::string name = (fs::temp_directory_path() / "rst-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
  home_ = name;
  if (geteuid() == 0 && chown(home_.c_str(), kNobody, kNobody) != 0) {
    throw std::runtime_error("cannot give " + name + " to an ordinary user");
  }
  environment_ = {{"HOME", home_},
                  {"XDG_CONFIG_HOME", home_ / ".config"},
                  {"XDG_RUNTIME_DIR", home_},
                  {"TMPDIR", home_},
                  {"LC_ALL", "C.UTF-8"},
                  {"TZ", "UTC"},
                  {"QT_QPA_PLATFORM", "offscreen"},
                  {"WIRESHARK_PLUGIN_DIR", RST_PLUGIN_DIR}};
  if (*RST_PRELOAD != '\0') {  // the sanitizer's library must come before the program
    environment_["LD_PRELOAD"] = RST_PRELOAD;
    environment_["ASAN_OPTIONS"] = "detect_leaks=0";
  }
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  fs::remove_all(home_, ignored);
}

void Sandbox::InstallPlugin() {
  const fs::path plugins = home_ / ".local/lib/wireshark/plugins";
  fs::create_directories(plugins);
  fs::copy(RST_PLUGIN_DIR, plugins, fs::copy_options::recursive);
  environment_.erase("WIRESHARK_PLUGIN_DIR");
}

Outcome Sandbox::Run(const std::vector<std::string>& command, std::string_view input,
                     std::chrono::milliseconds patience) const {
  std::string name = (home_ / "run-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no directory for the output");
  const fs::path directory = name;
  std::ofstream(directory / "stdin") << input;
  const pid_t child = fork();
  if (child == 0) Exec(command, directory, environment_);
  Outcome outcome;
  outcome.code = Wait(child, patience);
  outcome.output = ReadFile(directory / "stdout");
  outcome.errors = ReadFile(directory / "stderr");
  return outcome;
}

Outcome Sandbox::Tshark(const fs::path& capture, std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {RST_TSHARK, "-n", "-r", capture.string()});
  return Run(arguments);
}
