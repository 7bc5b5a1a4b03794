// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the public contract for the enumerations of a verdict.
#include "verdict.h"

namespace rst {

std::string_view Name(Family family) {
  switch (family) {
    case Family::kRefused:
      return "refused";
    case Family::kProbe:
      return "probe";
    case Family::kAbort:
      return "abort";
    case Family::kTimeout:
      return "timeout";
    case Family::kStale:
      return "stale";
    case Family::kClose:
      return "close";
    case Family::kThirdParty:
      return "third-party";
    case Family::kStated:
      return "stated";
    case Family::kUnknown:
      break;
  }
  return "unknown";
}

std::string_view Name(Phase phase) {
  switch (phase) {
    case Phase::kHandshake:
      return "handshake";
    case Phase::kEstablished:
      return "established";
    case Phase::kClosing:
      return "closing";
    case Phase::kClosed:
      return "closed";
    case Phase::kUnknown:
      break;
  }
  return "unknown";
}

std::string_view Name(Role role) {
  switch (role) {
    case Role::kClient:
      return "client";
    case Role::kServer:
      return "server";
    case Role::kUnknown:
      break;
  }
  return "unknown";
}

std::string_view Name(Origin origin) {
  switch (origin) {
    case Origin::kEndpoint:
      return "endpoint";
    case Origin::kMiddlebox:
      return "middlebox";
    case Origin::kUnknown:
      break;
  }
  return "unknown";
}

std::string_view Name(Form form) {
  switch (form) {
    case Form::kAnswer:
      return "answer";
    case Form::kAbort:
      return "abort";
    case Form::kNeither:
      break;
  }
  return "neither";
}

}  // namespace rst
