// SPDX-License-Identifier: GPL-2.0-or-later
#include "store.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include "hash.h"
#include "pack.h"
#include "prefetch.h"

namespace rst {
namespace {

constexpr size_t kSmallestIndex = 1024;
constexpr size_t kGrowth = 8;  // the part by which it grows
constexpr uint32_t kForgottenBits = 1U << 23;

// Gets from memory at once, instead of piece by piece, what most segments need of it: what came
// between has pushed it out of the caches, and would be pushed out in turn by more.
void Fetch(const Slot& slot) {
  const Endpoint& first = slot.connection.side(0);
  const Endpoint& second = slot.connection.side(1);
  Prefetch(&slot, &first.said);
  Prefetch(&second, &second.said);
  Prefetch(&slot.connection.recent());
}

}  // namespace

Store::Store(const Limits& limits, Forgetting forget)
    : limits_(limits),
      forget_(std::move(forget)),
      index_(kSmallestIndex),
      common_(std::make_unique<Common>()) {
  free_open_.reserve(std::max(limits_.open, limits_.most_open));  // so that it never fails
}

uint64_t Store::bytes() const {
  return index_.size() * sizeof(Entry) + records_.size() * sizeof(Record) +
         free_records_.capacity() * sizeof(uint32_t) + open_.size() * sizeof(Slot) +
         packed_.bytes() + forgotten_.size() / 8;
}

// Both directions have the same hash.
uint32_t Store::HashOf(const SocketAddress& one, const SocketAddress& other) const {
  return static_cast<uint32_t>(
      Mix(rst::HashOf(one, limits_.seed) + rst::HashOf(other, limits_.seed)));
}

// It is not kept beside each connection, as few are ever asked for it.
uint32_t Store::HashOf(uint32_t id) {
  const Record& record = records_[id];
  if (record.list != kOpened) {
    const auto addresses = UnpackAddresses(PackedAt(record));
    return HashOf(addresses[0], addresses[1]);
  }
  const Connection& connection = open_[record.where].connection;
  return HashOf(connection.address(0), connection.address(1));
}

bool Store::Holds(const Slot& slot, const Segment& segment) const {
  return segment.IsBetween(slot.connection.address(0), slot.connection.address(1));
}

void Store::Link(uint32_t id, List list) {
  Record& record = records_[id];
  Ends& ends = lists_[list];
  record.list = list;
  record.older = ends.newest;
  record.newer = kNone;
  (ends.newest == kNone ? ends.oldest : records_[ends.newest].newer) = id;
  ends.newest = id;
}

void Store::Unlink(uint32_t id) {
  const Record& record = records_[id];
  Ends& ends = lists_[record.list];
  (record.older == kNone ? ends.oldest : records_[record.older].newer) = record.newer;
  (record.newer == kNone ? ends.newest : records_[record.newer].older) = record.older;
}

void Store::EnterIndex(const Entry& entry) {
  size_t place = HomeOf(entry.hash);
  while (index_[place].id != kNone) place = After(place);
  index_[place] = entry;
}

// Knuth, The Art of Computer Programming, volume 3, section 6.4, algorithm R: what stands behind
// moves up, so that no search ends too early.
void Store::LeaveIndex(uint32_t id, uint32_t hash) {
  size_t hole = HomeOf(hash);
  while (index_[hole].id != id) hole = After(hole);
  for (size_t place = After(hole); index_[place].id != kNone; place = After(place)) {
    const size_t home = HomeOf(index_[place].hash);
    if (Steps(home, place) < Steps(hole, place)) continue;
    index_[hole] = index_[place];
    hole = place;
  }
  index_[hole].id = kNone;
}

// In small steps, as what is empty is lost.
void Store::GrowIndex() {
  std::vector<Entry> larger(index_.size() + index_.size() / kGrowth);
  index_.swap(larger);
  for (const Entry& entry : larger) {
    if (entry.id != kNone) EnterIndex(entry);
  }
}

const uint8_t* Store::PackedAt(const Record& record) {
  const uint8_t* block = packed_.At(record.where, record.units).data();
  return block + (record.hinted ? sizeof(ConnectionHints) : 0);
}

ConnectionHints Store::HintsOf(const Record& record) {
  ConnectionHints hints;
  if (record.hinted) {
    std::memcpy(&hints, packed_.At(record.where, record.units).data(), sizeof hints);
  }
  return hints;
}

Slot Store::Unpacked(uint32_t id) {
  const Record& record = records_[id];
  Slot slot = Unpack(PackedAt(record), *common_);
  slot.id = id;
  slot.hints = HintsOf(record);
  return slot;
}

// Puts an open connection among the packed ones; if there is no room, that of others is taken.
void Store::Pack(uint32_t id) {
  Record& record = records_[id];
  Slot& slot = open_[record.where];
  PackBuffer buffer;
  const auto bytes = rst::Pack(slot, *common_, buffer);
  const bool hinted = slot.hints != ConnectionHints{};
  const size_t before = hinted ? sizeof slot.hints : 0;
  static_assert(Arena::UnitsFor(sizeof buffer + sizeof slot.hints) <= Arena::kMostUnits);
  static_assert(Arena::kReadable >= kReadBeyond);
  const uint32_t units = Arena::UnitsFor(before + bytes.size());

  uint32_t block = packed_.Take(units, MayGrow(Arena::kChunk));
  // Many small blocks do not make a large one, so there is an end to trying.
  constexpr int kMostTries = 256;
  for (int i = 0; block == Arena::kNone && i < kMostTries && ForgetOne(); ++i) {
    block = packed_.Take(units, false);
  }
  if (block == Arena::kNone) return Forget(id);
  uint8_t* data = packed_.At(block, units).data();
  std::memcpy(data, &slot.hints, before);
  std::memcpy(data + before, bytes.data(), bytes.size());

  const Connection& connection = slot.connection;
  const bool attempt = !connection.both_seen() && connection.phase() != Phase::kClosed;
  const bool ended = connection.phase() == Phase::kClosed;
  slot.id = Slot::kNoId;
  free_open_.push_back(record.where);
  Unlink(id);
  record.where = block;
  record.units = static_cast<uint16_t>(units);
  record.hinted = hinted;
  Link(id, attempt ? kAttempts : ended ? kEnded : kOthers);
}

bool Store::ForgetOne() {
  for (const List list : {kAttempts, kEnded, kOthers}) {
    if (lists_[list].oldest == kNone) continue;
    Forget(lists_[list].oldest);
    return true;
  }
  return false;
}

void Store::Forget(uint32_t id) {
  Record& record = records_[id];
  if (forgotten_.empty()) forgotten_.resize(kForgottenBits);
  free_records_.push_back(id);  // whatever fails, fails before anything is changed
  const uint32_t hash = HashOf(id);
  forgotten_[hash % kForgottenBits] = true;
  if (record.list == kOpened) {
    forget_(id, open_[record.where].hints);
    open_[record.where].id = Slot::kNoId;
    free_open_.push_back(record.where);
  } else {
    ConnectionHints hints = HintsOf(record);
    forget_(id, hints);
    packed_.GiveBack(record.where, record.units);
  }
  const uint32_t next = record.newer;
  Unlink(id);
  LeaveIndex(id, hash);
  --remembered_;
  ExpectForgetting(next);
}

// The packed connection may be forgotten next, and the one after it then: what that needs is
// fetched from memory meanwhile, in two steps as for others.
void Store::ExpectForgetting(uint32_t id) {
  if (id == kNone || records_[id].list == kOpened) return;
  Prefetch(&index_[HomeOf(HashOf(id))]);
  const uint32_t after = records_[id].newer;
  if (after != kNone) Prefetch(PackedAt(records_[after]));
}

// Among the open. Which of them were used is only noted, and they are put in order here: that would
// cost too much with each segment. Corbato: A paging experiment with the Multics system (1968).
uint32_t Store::LongestUnused() {
  for (;;) {
    const uint32_t oldest = lists_[kOpened].oldest;
    uint8_t& used = used_[records_[oldest].where];
    if (used == 0) return oldest;
    used = 0;
    Unlink(oldest);
    Link(oldest, kOpened);
  }
}

// A place among the open; it stays free until it is taken from the list.
uint32_t Store::OpenPlace() {
  if (free_open_.empty() && open_.size() < std::min(limits_.open, limits_.connections)) {
    used_.push_back(0);
    open_.emplace_back(Segment{});
    free_open_.push_back(static_cast<uint32_t>(open_.size() - 1));
  }
  if (free_open_.empty()) MakeRoom();
  return free_open_.back();
}

// For several at once, as then the packing finds its own code in the processor's caches.
void Store::MakeRoom() {
  if (remembered_ >= limits_.connections) return Forget(LongestUnused());
  constexpr size_t kAtOnce = 16;
  const size_t count = std::max<size_t>(std::min(kAtOnce, open_.size() / kAtOnce), 1);
  while (free_open_.size() < count) {
    const uint32_t unused = LongestUnused();
    const uint32_t next = records_[unused].newer;
    if (next != kNone) PrefetchWhole(open_[records_[next].where]);
    Pack(unused);
  }
}

// Likewise.
uint32_t Store::FreeRecord() {
  while (remembered_ >= limits_.connections && ForgetOne()) {
  }
  if (free_records_.empty() && !MayGrow(sizeof(Record))) ForgetOne();
  if (free_records_.empty()) {
    records_.emplace_back();
    free_records_.push_back(static_cast<uint32_t>(records_.size() - 1));
  }
  return free_records_.back();
}

const Store::Shortcut* Store::FindShortcut(uint32_t hash) const {
  for (const Shortcut& shortcut : shortcuts_[PlaceOf(hash)]) {
    if (shortcut.hash == hash && shortcut.where != kNone) return &shortcut;
  }
  return nullptr;
}

// The latest goes first, and the last is lost.
void Store::AddShortcut(const Shortcut& shortcut) {
  Shortcuts& places = shortcuts_[PlaceOf(shortcut.hash)];
  std::move_backward(places.begin(), places.end() - 1, places.end());
  places.front() = shortcut;
}

Slot* Store::Find(const Segment& segment) {
  const uint32_t hash = HashOf(segment);
  if (const Shortcut* found = FindShortcut(hash)) {
    Slot& slot = open_[found->where];
    if (slot.id != Slot::kNoId && Holds(slot, segment)) {
      used_[found->where] = 1;
      return &slot;
    }
  }
  Slot* slot = Search(segment, hash);
  if (slot != nullptr) {
    const uint32_t where = records_[slot->id].where;
    AddShortcut({hash, where});
    used_[where] = 1;
  }
  return slot;
}

void Store::Expect(const Segment& segment) const {
  const uint32_t hash = HashOf(segment);
  if (const Shortcut* found = FindShortcut(hash)) Fetch(open_[found->where]);
  ExpectBeginning(segment);
}

// As Find(), among all.
Slot* Store::Search(const Segment& segment, uint32_t hash) {
  for (size_t place = HomeOf(hash); index_[place].id != kNone; place = After(place)) {
    if (index_[place].hash != hash) continue;
    const uint32_t id = index_[place].id;
    const Record& record = records_[id];
    if (record.list == kOpened) {
      Slot& slot = open_[record.where];
      if (Holds(slot, segment)) return &slot;
      continue;
    }
    const Slot unpacked = Unpacked(id);
    if (Holds(unpacked, segment)) return Open(id, unpacked);
  }
  return nullptr;
}

// From the packed to the open. It was packed too soon, so that one more may lie open from now on.
Slot* Store::Open(uint32_t id, const Slot& unpacked) {
  Record& record = records_[id];
  const bool room = MayGrow(sizeof(Slot)) && open_.size() * sizeof(Slot) < limits_.bytes / 4;
  if (limits_.open < limits_.most_open && room) ++limits_.open;
  // It must not be forgotten to make room for another.
  const List list = record.list;
  Unlink(id);
  uint32_t place = kNone;
  try {
    place = OpenPlace();
  } catch (...) {
    Link(id, list);
    throw;
  }
  free_open_.pop_back();
  packed_.GiveBack(record.where, record.units);
  record.where = place;
  open_[place] = unpacked;
  Link(id, kOpened);
  return &open_[place];
}

Slot& Store::Add(const Segment& opener) {
  if (size_t{remembered_} + 1 > index_.size() / 4 * 3) {
    if (MayGrow(index_.size() / kGrowth * sizeof(Entry))) {
      GrowIndex();
    } else if (!ForgetOne()) {
      Forget(LongestUnused());  // a full index would be searched for ever
    }
  }
  if (records_.empty()) common_->start = opener.time / kMicrosecond * kMicrosecond;
  const uint32_t place = OpenPlace();
  const uint32_t id = FreeRecord();
  // From here on nothing fails.
  free_open_.pop_back();
  free_records_.pop_back();
  const uint32_t hash = HashOf(opener);
  records_[id].where = place;
  std::construct_at(&open_[place], opener)->id = id;
  used_[place] = 0;
  AddShortcut({hash, place});
  Link(id, kOpened);
  EnterIndex({hash, id});
  ++remembered_;
  return open_[place];
}

void Store::ForLatest(uint32_t count, const std::function<void(const Slot&)>& visit) {
  for (const List list : {kOpened, kOthers, kEnded, kAttempts}) {
    for (uint32_t id = lists_[list].newest; id != kNone && count > 0; --count) {
      const Record& record = records_[id];
      visit(list == kOpened ? open_[record.where] : Unpacked(id));
      id = record.older;
    }
  }
}

bool Store::MayBeForgotten(const Segment& segment) const {
  return !forgotten_.empty() && forgotten_[HashOf(segment) % kForgottenBits];
}

}  // namespace rst
