// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace rst::plugin {

// Wireshark's two registration steps.
void RegisterProtocol() noexcept;
void RegisterHandoff() noexcept;

}  // namespace rst::plugin
