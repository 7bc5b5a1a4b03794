// SPDX-License-Identifier: GPL-2.0-or-later
// From the text of a story to its events.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "address.h"
#include "event_line.h"
#include "hosts.h"
#include "scanner.h"
#include "story.h"
#include "tcp_options.h"

namespace rst::story {
namespace {

constexpr Nanoseconds kStart = 1'700'000'000 * kSecond;
constexpr uint64_t kClientLink = 0x02'00'00'00'00'01;
constexpr uint64_t kServerLink = 0x02'00'00'00'00'02;
constexpr uint16_t kUsualWindow = 502;
constexpr std::string_view kDefaultConnection = "a";

struct Flow {
  SocketAddress client, server;
};

class Parser {
 public:
  explicit Parser(const std::string& path);

  void Line(std::string_view line);
  Story Finish() &&;

 private:
  std::string Where() const { return story_.path + ":" + std::to_string(line_); }
  void Comment(Scanner scanner);
  void AddConnection(Scanner& scanner);
  void AddEvent(const EventLine& written, const Scanner& scanner);
  void SetEnds(Event& event, const EventLine& written, const Flow& flow) const;
  void SetLowerLayers(Event& event, const EventLine& written);

  Story story_;
  int line_ = 0;
  std::map<std::string, Flow> flows_;
  Traits client_, server_;
  Identifications identifications_;
  Nanoseconds now_ = kStart;
};

Parser::Parser(const std::string& path) {
  story_.path = path;
  story_.name = std::filesystem::path(path).stem().string();
  flows_[std::string(kDefaultConnection)] = {*ParseSocketAddress("10.0.0.1:40000"),
                                             *ParseSocketAddress("10.0.0.2:80")};
}

void Parser::Line(std::string_view line) {
  ++line_;
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  Scanner scanner(line, Where());
  if (scanner.AtEnd()) return;
  if (scanner.Eat("//")) return Comment(scanner);
  const EventLine written = ParseEventLine(scanner);
  AddEvent(written, scanner);
}

void AddText(std::string& to, std::string_view text) {
  if (!to.empty()) to += ' ';
  to += text;
}

void Parser::Comment(Scanner scanner) {
  if (scanner.Eat("connection:")) {
    AddConnection(scanner);
  } else if (scanner.Eat("client:")) {
    client_ = ParseTraits(scanner);
  } else if (scanner.Eat("server:")) {
    server_ = ParseTraits(scanner);
  } else if (scanner.Eat("near:")) {
    while (!scanner.AtEnd()) story_.near.emplace_back(scanner.Word());
  } else if (scanner.Eat("synthetic:")) {
    AddText(story_.synthetic, scanner.Rest());
  } else if (scanner.Eat("cut:")) {
    AddText(story_.cut, scanner.Rest());
  } else if (scanner.Eat("ports:")) {
    AddText(story_.ports, scanner.Rest());
  } else if (scanner.Eat("family:")) {
    AddText(story_.family, scanner.Rest());
  } else if (story_.events.empty()) {
    AddText(story_.summary, scanner.Rest());
  }
}

void Parser::AddConnection(Scanner& scanner) {
  const std::string name(scanner.Word());
  const auto client = ParseSocketAddress(std::string(scanner.Word()));
  const auto server = ParseSocketAddress(std::string(scanner.Word()));
  if (!client || !server) {
    scanner.Fail("a connection needs a name and two addresses with ports, the client's first");
  }
  flows_[name] = {*client, *server};
}

void Parser::SetEnds(Event& event, const EventLine& written, const Flow& flow) const {
  event.from_client = written.from_client;
  event.segment.source = written.from_client ? flow.client : flow.server;
  event.segment.destination = written.from_client ? flow.server : flow.client;
  const uint64_t own_link = written.from_client ? kClientLink : kServerLink;
  event.segment.link_source = written.link_source.value_or(own_link);
  event.link_destination = written.from_client ? kServerLink : kClientLink;

  const SeqNum own = written.from_client ? kClientInitial : kServerInitial;
  const SeqNum peer = written.from_client ? kServerInitial : kClientInitial;
  event.seq_is_absolute = written.seq_is_absolute;
  event.ack_is_absolute = written.ack_is_absolute || !written.ack;
  const uint32_t ack = written.ack.value_or(0);
  event.segment.seq = event.seq_is_absolute ? SeqNum(written.seq) : own + written.seq;
  event.segment.ack = event.ack_is_absolute ? SeqNum(ack) : peer + ack;
}

void Parser::SetLowerLayers(Event& event, const EventLine& written) {
  Segment& segment = event.segment;
  const Traits& traits = event.from_client ? client_ : server_;
  segment.hop_limit = written.hop_limit.value_or(traits.hop_limit);
  segment.traffic_class = written.traffic_class;
  segment.has_ip_id = !segment.source.address.is_ipv6;
  if (!segment.has_ip_id) return;
  segment.dont_fragment = written.dont_fragment.value_or(traits.dont_fragment);
  segment.ip_id = written.id ? *written.id
                             : identifications_.Next(segment, event.seq_is_absolute,
                                                     traits.numbering, written.connection);
}

void Parser::AddEvent(const EventLine& written, const Scanner& scanner) {
  const auto flow = flows_.find(written.connection.empty() ? std::string(kDefaultConnection)
                                                           : written.connection);
  if (flow == flows_.end()) scanner.Fail("no '// connection: " + written.connection + " ...'");
  Event event;
  event.line = line_;
  event.number = static_cast<uint32_t>(story_.events.size() + 1);
  event.options = written.options;
  event.payload = written.payload;
  event.expected = written.expected;

  now_ += written.delay;
  Segment& segment = event.segment;
  segment.frame = event.number;
  segment.time = now_;
  segment.flags = written.flags;
  segment.length = *written.length;
  segment.urgent = written.urgent;
  segment.options = DecodeOptions(event.options);
  SetEnds(event, written, flow->second);
  const bool is_answer =
      segment.Has(kRst) && (!segment.Has(kAck) || (written.seq_is_absolute && written.seq == 0));
  segment.window = written.window.value_or(is_answer ? 0 : kUsualWindow);
  SetLowerLayers(event, written);
  story_.events.push_back(std::move(event));
}

Story Parser::Finish() && {
  const auto fail = [this](const std::string& message) {
    throw StoryError(Where() + ": " + message);
  };
  if (story_.summary.empty()) fail("the story does not say what happens");
  if (std::none_of(story_.events.begin(), story_.events.end(),
                   [](const Event& event) { return event.IsReset(); })) {
    fail("the story has no reset");
  }
  for (const Event& event : story_.events) {
    if (event.expected && event.expected->trigger.value_or(0) >= event.number) {
      line_ = event.line;
      fail("the trigger is no earlier event");
    }
  }
  return std::move(story_);
}

}  // namespace

Story ParseStory(std::string_view text, const std::string& path) {
  Parser parser(path);
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    parser.Line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::move(parser).Finish();
}

Story ReadStory(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw StoryError(path.string() + ": cannot be opened");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return ParseStory(text, path.string());
}

std::vector<std::filesystem::path> FindStories(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".story") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end(),
            [](const auto& a, const auto& b) { return a.filename() < b.filename(); });
  return paths;
}

}  // namespace rst::story
