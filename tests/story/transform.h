// SPDX-License-Identifier: GPL-2.0-or-later
// Changes to a story that must not change what is said of its resets, or only weaken it.
#pragma once

#include <cstdint>

#include "story.h"

namespace rst::story {

// Counts both sides' sequence numbers from elsewhere; numbers written as =N stay. SACK blocks are
// left behind, the core does not see their numbers.
Events WithInitialNumbers(Events events, SeqNum client, SeqNum server);

Events Later(Events events, Nanoseconds delay);

// Every address becomes one of the other family. IPv6 carries no identification.
Events InOtherFamily(Events events);

// Gives each address of the story one of its own, out of those that begin at `first`, in the family
// that it has. Up to 16 addresses.
Events WithAddresses(Events events, uint32_t first);

// Adds to the ports of clients, and to those of servers.
Events WithPorts(Events events, uint16_t add_to_client, uint16_t add_to_server);

// Puts segments of other connections between other hosts around every event: one that transfers
// data all the time, and attempts that are refused.
Events AmongOthers(const Events& events);

// Repeats the events of the given number (0 = all) unchanged but for the time.
Events WithDuplicates(const Events& events, uint32_t number, Nanoseconds delay);

Events WithoutFirst(const Events& events, size_t count);
Events OneSided(const Events& events, bool from_client);

}  // namespace rst::story
