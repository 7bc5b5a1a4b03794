// SPDX-License-Identifier: GPL-2.0-or-later
#include "interfaces.h"

#include <epan/epan.h>

namespace rst::plugin {

uint16_t Interfaces::NumberOf(const wtap_rec& record) {
  const uint32_t id = record.rec_header.packet_header.interface_id;
  const bool has_section = (record.presence_flags & WTAP_HAS_SECTION_NUMBER) != 0;
  const uint32_t section = has_section ? record.section_number : 0;
  for (uint16_t i = 0; i < count_; ++i) {
    if (known_[i].id == id && known_[i].section == section) return i;
  }
  if (count_ == kMost) return kMost - 1;
  known_[count_] = {section, id};
  return count_++;
}

const char* Interfaces::NameOf(uint16_t number, const packet_info* pinfo) const {
  if (number >= count_) return nullptr;
  const Interface& interface = known_[number];
  return InterfaceName(epan_get_interface_name, pinfo->epan, interface.section, interface.id);
}

}  // namespace rst::plugin
