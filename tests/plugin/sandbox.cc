// SPDX-License-Identifier: GPL-2.0-or-later
#include "sandbox.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
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
constexpr std::chrono::seconds kPatience(120);

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Becomes the program. Files are opened before root is dropped: the directory is ours.
[[noreturn]] void Exec(const std::vector<std::string>& command, const fs::path& directory,
                       const std::map<std::string, std::string>& environment) {
  const auto redirect = [&](const char* name, int flags, int descriptor) {
    dup2(open((directory / name).c_str(), flags, 0600), descriptor);
  };
  redirect("stdin", O_RDONLY, STDIN_FILENO);
  redirect("stdout", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect("stderr", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  setpgid(0, 0);
  if (geteuid() == 0 &&
      (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0)) {
    _exit(126);
  }
  clearenv();
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& argument : command)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

// The status of the child if it ends before it has run long enough.
std::optional<int> WaitUnless(const std::function<bool()>& enough, pid_t child) {
  do {
    int status = 0;
    if (waitpid(child, &status, WNOHANG) == child) {
      return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  } while (!enough());
  return std::nullopt;
}

std::function<bool()> After(std::chrono::seconds time) {
  return [deadline = Clock::now() + time] { return Clock::now() >= deadline; };
}

// Ends a program that has run long enough, if need be by force.
int Wait(pid_t child, const std::function<bool()>& enough) {
  if (const auto code = WaitUnless(enough, child)) return *code;
  kill(-child, SIGTERM);
  if (const auto code = WaitUnless(After(std::chrono::seconds(30)), child)) return *code;
  kill(-child, SIGKILL);
  return WaitUnless(After(std::chrono::seconds(30)), child).value_or(-SIGKILL);
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

std::vector<std::string> Outcome::Lines() const {
  return Split(output, '\n');
}

Sandbox::Sandbox() {
  std::string name = (fs::temp_directory_path() / "rst-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
  home_ = name;
  if (geteuid() == 0 && chown(home_.c_str(), kNobody, kNobody) != 0) {
    throw std::runtime_error("cannot give " + name + " to an ordinary user");
  }
  const char* path = getenv("PATH");
  environment_ = {{"PATH", path == nullptr ? "/usr/bin:/bin" : path},
                  {"HOME", home_},
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
    environment_["UBSAN_OPTIONS"] = "halt_on_error=1";
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

Outcome Sandbox::Run(const std::vector<std::string>& command, std::string_view input) const {
  return Run(command, input, After(kPatience));
}

Outcome Sandbox::RunUntil(const std::string& file, const std::vector<std::string>& command) const {
  const auto too_late = After(kPatience);
  std::function<bool()> settled;
  return Run(command, {}, [&] {
    if (!settled && fs::exists(home_ / file)) settled = After(std::chrono::seconds(2));
    return too_late() || (settled && settled());
  });
}

Outcome Sandbox::Run(const std::vector<std::string>& command, std::string_view input,
                     const std::function<bool()>& enough) const {
  std::string name = (home_ / "run-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no directory for the output");
  const fs::path directory = name;
  std::ofstream(directory / "stdin") << input;
  const pid_t child = fork();
  if (child == 0) Exec(command, directory, environment_);
  Outcome outcome;
  outcome.code = Wait(child, enough);
  outcome.output = ReadFile(directory / "stdout");
  outcome.errors = ReadFile(directory / "stderr");
  return outcome;
}

Outcome Sandbox::Tshark(const fs::path& capture, std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {RST_TSHARK, "-n", "-r", capture.string()});
  return Run(arguments);
}
