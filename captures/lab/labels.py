"""Puts a cause to each reset: what the scenario claims, held against what the
kernel says.

Three independent facts meet here. Where a reset entered the wire (the capture
at that host has it as outgoing), which reason the kernel gave at that moment
(the tracepoint), and what the scenario says it has provoked (a claim). A reset
without a claim, a claim without its resets, or a reason that is not the
claimed one ends the run.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Callable, NamedTuple

from .segment import Segment, parse
from .tap import Sighting
from .trace import ResetEvent

NETFILTER = "netfilter"  # a REJECT rule: there is no tracepoint
TOOL = "tool"  # a program that writes raw packets
SYNTHETIC = "synthetic"  # forged by the scenario itself
UNTRACED = "untraced"  # the kernel could not be asked
WITHOUT_EVENT = (NETFILTER, TOOL, SYNTHETIC)
ANY = 1 << 30
EARLY_NS, LATE_NS, LISTENER_NS = 2_000_000, 80_000_000, 2_000_000


class LabelError(Exception):
    """The packets, the kernel and the scenario do not agree."""


class Row(NamedTuple):
    """A line of labels.tsv."""

    capture: str
    frame: int
    cause: str
    origin: str
    sender: str
    reason: str
    note: str


@dataclass
class Reset:
    """A reset where it entered the wire."""

    time_ns: int
    by: str  # client, router or server: the host whose interface it left
    segment: Segment
    reason: str = ""
    state: str = ""
    claim: "Claim | None" = None
    travelled: int = 0  # copies seen elsewhere


@dataclass
class Claim:
    """What the scenario says about some of its resets, in the order of their
    times."""

    cause: str
    by: str
    reasons: tuple[str, ...]
    least: int = 1
    most: int = 1
    port: int = 0  # either port
    note: str = ""
    sender: str = ""  # the role of the address; empty: by the address
    origin: str = ""  # empty: by the address
    each: bool = False  # the counts hold for each connection
    at: dict[str, str] = field(default_factory=dict)  # vantage -> cause
    where: Callable[[Segment], bool] | None = None
    taken: Counter = field(default_factory=Counter)

    def takes(self, reset: Reset) -> bool:
        segment = reset.segment
        if self.by != reset.by or self.taken[self._key(segment)] >= self.most:
            return False
        if not self.least and reset.reason \
                and reset.reason not in self.reasons:
            return False
        if self.port and self.port not in (segment.sport, segment.dport):
            return False
        return self.where is None or self.where(segment)

    def count(self, reset: Reset) -> None:
        self.taken[self._key(reset.segment)] += 1

    def complaint(self) -> str:
        counts = self.taken.values() if self.each else [self.taken[None]]
        if self.least and (not counts or min(counts, default=0) < self.least):
            return (f"claimed {self.cause} by {self.by}, at least "
                    f"{self.least}: saw {list(counts)}")
        return ""

    def _key(self, segment: Segment) -> object:
        return frozenset((segment.flow[:2], segment.flow[2:])) \
            if self.each else None


def find_resets(sightings: list[Sighting]) -> list[Reset]:
    """The resets of the story, each once, where it was made."""
    resets, arrived = [], set()
    for sighting in sightings:
        segment = parse(sighting.data)
        if segment is None or not segment.is_reset:
            continue
        host = sighting.point.split(":")[0]
        if host == "guest" and not sighting.outgoing:
            resets.append(Reset(sighting.time_ns, "slirp", segment))
        elif not sighting.outgoing:
            arrived.add((host, segment.body))
        elif host != "router" or (host, segment.body) not in arrived:
            resets.append(Reset(sighting.time_ns, host, segment))
    return resets


def add_reasons(resets: list[Reset], events: list[ResetEvent]) -> None:
    """Gives each reset the reason that its kernel named for this flow at this
    time."""
    waiting: dict[tuple, list[ResetEvent]] = defaultdict(list)
    for event in sorted(events):
        waiting[event.flow].append(event)
    for reset in resets:
        event = _event_of(reset, waiting)
        if event:
            reset.reason, reset.state = event.reason, event.state


def _event_of(reset: Reset, waiting: dict[tuple, list[ResetEvent]]
              ) -> ResetEvent | None:
    """Takes the event of a reset out of those that wait; a listener's event
    names no peer."""
    src, sport = reset.segment.flow[:2]
    keys = [(reset.segment.flow, LATE_NS)]
    keys += [((owner, sport, nobody, 0), LISTENER_NS)
             for nobody in ("0.0.0.0", "::") for owner in (src, nobody)]
    for flow, late in keys:
        for event in waiting.get(flow, ()):
            if -EARLY_NS <= reset.time_ns - event.time_ns <= late:
                waiting[flow].remove(event)
                return event
    return None


def settle(resets: list[Reset], claims: list[Claim], traced: bool) -> None:
    """Binds resets to claims; raises LabelError with everything that does not
    agree."""
    trouble = []
    for reset in resets:
        claim = next((c for c in claims if c.takes(reset)), None)
        if claim is None:
            trouble.append(f"nobody claims {describe(reset)}")
            continue
        claim.count(reset)
        reset.claim = claim
        if not traced and not set(claim.reasons) & set(WITHOUT_EVENT):
            reset.reason = UNTRACED
        elif not reset.reason:
            reset.reason = next((r for r in claim.reasons
                                 if r in WITHOUT_EVENT), "")
        if reset.reason not in (*claim.reasons, UNTRACED):
            trouble.append(f"{claim.cause} wants {'/'.join(claim.reasons)}: "
                           f"{describe(reset)}")
    trouble += [text for text in (c.complaint() for c in claims) if text]
    if trouble:
        raise LabelError("\n  ".join(trouble))


def describe(reset: Reset) -> str:
    s = reset.segment
    return (f"reset by {reset.by} {s.src}:{s.sport} > {s.dst}:{s.dport} "
            f"flags={s.flags:#x} seq={s.seq} ack={s.ack} win={s.window} "
            f"id={s.ip_id} len={len(s.payload)} "
            f"reason={reset.reason or 'none'} state={reset.state or '-'}")


def rows(capture: str, vantage: str, frames: list[tuple[int, Sighting]],
         resets: list[Reset], roles: dict[str, str],
         translated: bool = False) -> list[Row]:
    """The labels of one capture; frames are numbered from one, as Wireshark
    does."""
    known: dict[tuple, list[Reset]] = defaultdict(list)
    for reset in resets:
        segment = reset.segment
        known[segment.body if translated else segment.identity].append(reset)
    seen: Counter = Counter()
    result = []
    for number, sighting in frames:
        segment = parse(sighting.data)
        if segment is None or not segment.is_reset:
            continue
        key = segment.body if translated else segment.identity
        if key not in known:
            raise LabelError(f"{capture} frame {number}: nobody sent this")
        nth = seen[segment.identity]
        seen[segment.identity] += 1
        result.append(_row(capture, vantage, number, segment,
                           known[key], nth, roles))
    return result


def _row(capture: str, vantage: str, number: int, segment: Segment,
         makers: list[Reset], nth: int, roles: dict[str, str]) -> Row:
    reset = makers[min(nth, len(makers) - 1)]
    claim = reset.claim
    assert claim is not None
    owner = roles.get(segment.src, "unknown")
    origin = claim.origin or ("endpoint" if owner == reset.by
                              else "middlebox")
    cause, note = claim.at.get(vantage, claim.cause), claim.note
    if nth >= len(makers):
        cause, note = "duplicate-reset", "the network delivered it twice"
    return Row(capture, number, cause, origin, claim.sender or owner,
               reset.reason, note)
