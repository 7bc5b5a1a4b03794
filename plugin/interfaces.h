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
  uint16_t NumberOf(const packet_info* pinfo) {
    const wtap_rec& record = *pinfo->rec;
    const bool told = (record.presence_flags & WTAP_HAS_INTERFACE_ID) != 0;
    return told && record.rec_type == REC_TYPE_PACKET ? NumberOf(record) : 0;
  }

  // Its name, or null.
  const char* NameOf(uint16_t number, const packet_info* pinfo) const;

 private:
  struct Interface {
    uint32_t section, id;
  };

  static constexpr uint16_t kMost = 64;

  uint16_t NumberOf(const wtap_rec& record);

  std::array<Interface, kMost> known_;
  uint16_t count_ = 0;
};

}  // namespace rst::plugin
