// SPDX-License-Identifier: GPL-2.0-or-later
// Remembers connections. Those in use lie open; the others are packed, which takes a tenth of the
// memory and loses nothing. When the memory that it may use is full, it forgets what matters least:
// attempts that nobody answered, then connections that have ended, then the longest silent.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include "arena.h"
#include "pack.h"
#include "pages.h"
#include "prefetch.h"
#include "segment.h"
#include "slot.h"

namespace rst {

class Store {
 public:
  struct Limits {
    uint64_t bytes;
    uint32_t connections;  // at least 1
    uint32_t open;         // that are not packed, at least 1
    uint32_t most_open;    // the same if those that were packed are needed again and again
    uint64_t seed;         // so that nobody can choose addresses that collide
  };
  // What is told of each connection before it is forgotten: its id and its hints.
  using Forgetting = std::function<void(uint32_t, ConnectionHints&)>;
  Store(const Limits& limits, Forgetting forget);

  // What Segment::pair_hash is for, as it is asked for again and again.
  uint32_t HashOf(const Segment& segment) const {
    return segment.pair_hash != 0 ? segment.pair_hash : HashOf(segment.source, segment.destination);
  }
  // The connection that the segment belongs to, or null. It becomes the latest. Valid until the
  // next call.
  Slot* Find(const Segment& segment);
  // Find() will be asked for this segment soon: what it needs is fetched from memory meanwhile. In
  // two steps, the first of which brings what leads to the rest.
  void ExpectLater(const Segment& segment) const {
    Prefetch(&shortcuts_[PlaceOf(HashOf(segment))]);
  }
  void Expect(const Segment& segment) const;
  // A SYN, which may begin a connection, is looked for among all of them.
  void ExpectBeginning(const Segment& segment) const {
    if (segment.Has(kSyn)) Prefetch(&index_[HomeOf(HashOf(segment))]);
  }
  // Remembers a new connection as the latest.
  Slot& Add(const Segment& opener);

  // Shows up to so many connections, those in use first.
  void ForLatest(uint32_t count, const std::function<void(const Slot&)>& visit);

  // The addresses of the segment may be those of a connection that had to be forgotten.
  bool MayBeForgotten(const Segment& segment) const;

  uint64_t bytes() const;
  uint32_t size() const { return remembered_; }

 private:
  static constexpr uint32_t kNone = ~0U;

  enum List : uint8_t { kAttempts, kEnded, kOthers, kOpened, kLists };
  struct Ends {
    uint32_t oldest = kNone;
    uint32_t newest = kNone;
  };
  // What leads to a connection, open or packed.
  struct Record {
    uint32_t older;
    uint32_t newer;
    uint32_t where;  // place among the open, or block of the arena
    uint16_t units;  // of the block
    bool hinted;     // the block begins with hints, which most connections have none of
    List list;
  };

  // Holds the hash too, so that looking for one connection does not touch others' records.
  struct Entry {
    uint32_t hash = 0;
    uint32_t id = kNone;
  };

  // Where an open connection was found last: for most segments there is no need to search.
  struct Shortcut {
    uint32_t hash = 0;
    uint32_t where = kNone;
  };
  using Shortcuts = std::array<Shortcut, 4>;

  size_t PlaceOf(uint32_t hash) const { return hash % shortcuts_.size(); }
  const Shortcut* FindShortcut(uint32_t hash) const;
  void AddShortcut(const Shortcut& shortcut);

  uint32_t HashOf(const SocketAddress& one, const SocketAddress& other) const;
  uint32_t HashOf(uint32_t id);
  Slot* Search(const Segment& segment, uint32_t hash);
  bool Holds(const Slot& slot, const Segment& segment) const;

  void Link(uint32_t id, List list);
  void Unlink(uint32_t id);
  // Places in the index: the first one for a hash, the next one, and how many steps there are.
  size_t HomeOf(uint32_t hash) const { return uint64_t{hash} * index_.size() >> 32; }
  size_t After(size_t place) const { return place + 1 == index_.size() ? 0 : place + 1; }
  size_t Steps(size_t from, size_t to) const {
    return to >= from ? to - from : to + index_.size() - from;
  }
  void EnterIndex(const Entry& entry);
  void LeaveIndex(uint32_t id, uint32_t hash);
  void GrowIndex();

  uint32_t OpenPlace();
  void MakeRoom();
  uint32_t LongestUnused();
  uint32_t FreeRecord();
  Slot* Open(uint32_t id, const Slot& unpacked);
  void Pack(uint32_t id);
  Slot Unpacked(uint32_t id);
  const uint8_t* PackedAt(const Record& record);
  ConnectionHints HintsOf(const Record& record);
  bool MayGrow(uint64_t more) const { return bytes() + more <= limits_.bytes; }
  bool ForgetOne();
  void Forget(uint32_t id);
  void ExpectForgetting(uint32_t id);

  Limits limits_;
  Forgetting forget_;
  std::vector<Entry> index_;  // a hash table
  std::deque<Record> records_;
  std::vector<uint32_t> free_records_;
  Pages<Slot> open_;
  std::vector<uint8_t> used_;  // of the open, since they were last put in order
  std::vector<uint32_t> free_open_;
  std::array<Shortcuts, 1024> shortcuts_{};  // by hash
  Arena packed_;
  std::unique_ptr<Common> common_;  // of what is packed
  std::array<Ends, kLists> lists_;
  uint32_t remembered_ = 0;
  std::vector<bool> forgotten_;  // by hash; empty until the first is forgotten
};

}  // namespace rst
