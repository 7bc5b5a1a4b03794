// SPDX-License-Identifier: GPL-2.0-or-later
// The interfaces of a capture file, numbered for the core.
#pragma once

#include <array>
#include <cstdint>

#include "wireshark_api.h"

namespace rst::plugin {

class Interfaces {
 public:
  // The number of the interface that the frame came from: in the order of their first frames; 0 if
  // the file does not tell. The last number stands for all further ones.
  uint16_t NumberOf(const packet_info* pinfo);

  // Its name, or null.
  const char* NameOf(uint16_t number, const packet_info* pinfo) const;

 private:
  struct Interface {
    uint32_t section, id;
  };

  static constexpr uint16_t kMost = 64;

  std::array<Interface, kMost> known_;
  uint16_t count_ = 0;
};

}  // namespace rst::plugin
