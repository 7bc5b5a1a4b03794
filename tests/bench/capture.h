// SPDX-License-Identifier: GPL-2.0-or-later
// Writes segments as a pcap file: Ethernet, IPv4, TCP. Payload is zeros, which no dissector of
// Wireshark takes for its own.
#pragma once

#include <fstream>
#include <vector>

#include "segment.h"

namespace rst::bench {

class CaptureFile {
 public:
  explicit CaptureFile(const char* path);
  void Write(const Segment& segment);
  bool good() { return file_.flush().good(); }

 private:
  std::ofstream file_;
  std::vector<uint8_t> packet_;
};

}  // namespace rst::bench
