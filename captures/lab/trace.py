"""The kernel's own words: the tracepoint tcp:tcp_send_reset in a trace
instance of our own."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import NamedTuple

TRACEFS = Path("/sys/kernel/tracing")
EVENT = "events/tcp/tcp_send_reset"
LINE = re.compile(r"(?P<time>\d+\.\d+): tcp_send_reset: .*?src=(?P<src>\S+) "
                  r"dest=(?P<dest>\S+) state=(?P<state>\S+) "
                  r"reason=(?P<reason>\S+)")


class ResetEvent(NamedTuple):
    """The kernel is about to send a reset."""

    time_ns: int
    flow: tuple[str, int, str, int]
    state: str
    reason: str


def available() -> bool:
    """Whether this kernel names the reasons and lets us read them."""
    return os.access(TRACEFS / EVENT / "enable", os.W_OK)


def _endpoint(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = host.strip("[]")
    if host.startswith("::ffff:") and "." in host:
        host = host[7:]
    return host, int(port)


def parse(text: str, clock_offset_ns: int = 0) -> list[ResetEvent]:
    """The events in the text of a trace file."""
    events = []
    for line in text.splitlines():
        found = LINE.search(line)
        if found:
            seconds, fraction = found["time"].split(".")
            stamp = int(seconds) * 10**9 + int(fraction.ljust(9, "0")[:9])
            events.append(ResetEvent(
                stamp - clock_offset_ns,
                _endpoint(found["src"]) + _endpoint(found["dest"]),
                found["state"], found["reason"]))
    return events


class Trace:
    """A trace instance that lives as long as the scenario."""

    def __init__(self, name: str) -> None:
        self.path = TRACEFS / "instances" / name
        self.path.mkdir()
        self._write("buffer_size_kb", "512")
        self._write("trace_clock", "tai")
        self._write(EVENT + "/enable", "1")

    def read(self) -> list[ResetEvent]:
        offset = time.clock_gettime_ns(time.CLOCK_TAI) - time.time_ns()
        offset = round(offset / 10**9) * 10**9  # whole leap seconds
        return parse((self.path / "trace").read_text(), offset)

    def close(self) -> None:
        remove(self.path.name)

    def _write(self, name: str, value: str) -> None:
        (self.path / name).write_text(value)


def remove(name: str) -> None:
    """Takes a trace instance away; none there is fine."""
    path = TRACEFS / "instances" / name
    if path.exists():
        (path / EVENT / "enable").write_text("0")
        path.rmdir()
