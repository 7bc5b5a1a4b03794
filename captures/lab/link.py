"""The distance between the hosts: a userspace wire that holds frames back.

The kernel of the lab may have no netem. Both links (client - router and router
- server) therefore run through a namespace in which this forwarder copies
frames from one interface to the other, with delay, jitter, loss, duplication,
reordering, a rate, a number of hops, or not at all (black hole).
"""

from __future__ import annotations

import heapq
import json
import os
import random
import select
import socket
import time
from dataclasses import asdict, dataclass, replace

from . import segment

SOL_PACKET, PACKET_IGNORE_OUTGOING = 263, 23


@dataclass(frozen=True)
class Link:
    """Properties of one link, the same both ways; times in milliseconds,
    shares in percent."""

    delay: float = 0.0
    jitter: float = 0.0
    loss: float = 0.0
    duplicate: float = 0.0
    reorder: float = 0.0
    reorder_by: float = 8.0
    rate: float = 0.0  # kbit/s, 0 = as fast as it goes
    delay6: float = 0.0  # what IPv6 takes longer
    hops: int = 0  # routers that are not there, but count
    drop_up: bool = False  # black hole from the client to the server
    drop_down: bool = False  # black hole from the server to the client


class Queue:
    """The frames under way in one direction; knows no clock and no socket."""

    def __init__(self, link: Link, upward: bool, dice: random.Random) -> None:
        self.link = link
        self._upward = upward
        self._dice = dice
        self._heap: list[tuple[float, int, bytes]] = []
        self._count = 0
        self._last_out: dict[bytes, float] = {}
        self._line_free = 0.0

    def push(self, frame: bytes, now: float) -> None:
        """Takes a frame in; it may be lost, held back or doubled."""
        link = self.link
        if link.drop_up if self._upward else link.drop_down:
            return
        if self._chance(link.loss):
            return
        aged = segment.age(frame, link.hops)
        if aged is None:
            return
        self._schedule(aged, now)
        if self._chance(link.duplicate):
            self._schedule(aged, now)

    def pop(self, now: float) -> list[bytes]:
        """The frames whose time has come."""
        ready = []
        while self._heap and self._heap[0][0] <= now:
            ready.append(heapq.heappop(self._heap)[2])
        return ready

    def next_time(self) -> float | None:
        return self._heap[0][0] if self._heap else None

    def _chance(self, percent: float) -> bool:
        return percent > 0 and self._dice.random() * 100 < percent

    def _in_order(self, frame: bytes, out: float) -> float:
        """Jitter does not let frames of one kind overtake each other."""
        kind = frame[12:14]
        out = max(out, self._last_out.get(kind, 0.0))
        self._last_out[kind] = out
        return out

    def _schedule(self, frame: bytes, now: float) -> None:
        link = self.link
        start = max(now, self._line_free)
        if link.rate:
            start += len(frame) * 8 / (link.rate * 1000)
            self._line_free = start
        out = start + (link.delay + self._dice.random() * link.jitter) / 1000
        if frame[12:14] == b"\x86\xdd":
            out += link.delay6 / 1000
        if self._chance(link.reorder):
            out += link.reorder_by / 1000
        else:
            out = self._in_order(frame, out)
        self._count += 1
        heapq.heappush(self._heap, (out, self._count, frame))


class Wires:
    """The forwarder process and the line to it. Interfaces must exist in the
    current namespace."""

    def __init__(self, links: dict[str, Link], ends: dict[str, tuple],
                 seed: int) -> None:
        self.links = dict(links)
        self._control, far_end = socket.socketpair()
        self.pid = os.fork()
        if self.pid == 0:
            self._control.close()
            try:
                _forward(self.links, ends, far_end, seed)
            finally:
                os._exit(0)
        far_end.close()
        for pair in ends.values():
            for end in pair:
                end.close()

    def set(self, name: str, **changes: object) -> None:
        """Changes a link while it runs; returns when the change holds."""
        self.links[name] = replace(self.links[name], **changes)
        message = json.dumps([name, asdict(self.links[name])]) + "\n"
        self._control.sendall(message.encode())
        if not self._control.recv(1):
            raise RuntimeError("the forwarder has ended")

    def stop(self) -> None:
        self._control.close()
        os.waitpid(self.pid, 0)


def open_end(interface: str) -> socket.socket:
    """A raw socket that hears what arrives at an interface (of the current
    namespace)."""
    end = socket.socket(socket.AF_PACKET, socket.SOCK_RAW,
                        socket.htons(3))
    end.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
    end.setsockopt(socket.SOL_SOCKET, 33, 8 << 20)  # SO_RCVBUFFORCE
    end.bind((interface, 0))
    end.setblocking(False)
    return end


def _forward(links: dict[str, Link], ends: dict[str, tuple],
             control: socket.socket, seed: int) -> None:
    """Copies frames until the control line closes."""
    dice = random.Random(seed)
    ways = {}
    for name, (near, far) in ends.items():
        ways[near] = (far, Queue(links[name], True, dice), name)
        ways[far] = (near, Queue(links[name], False, dice), name)
    while True:
        times = [q.next_time() for _, q, _ in ways.values()]
        due = min((t for t in times if t is not None), default=None)
        wait = None if due is None else max(0.0, due - time.monotonic())
        ready, _, _ = select.select([*ways, control], [], [], wait)
        for source in ready:
            if source is control:
                if not _reconfigure(control, ways):
                    return
            else:
                _take_in(source, ways[source][1])
        for out, queue, _ in ways.values():
            for frame in queue.pop(time.monotonic()):
                _put_out(out, frame)


def _take_in(source: socket.socket, queue: Queue) -> None:
    try:
        while True:
            queue.push(source.recv(65535), time.monotonic())
    except OSError:
        return


def _put_out(out: socket.socket, frame: bytes) -> None:
    try:
        out.send(frame)
    except OSError:
        return  # a full device or a link that is going down loses frames


def _reconfigure(control: socket.socket, ways: dict) -> bool:
    message = control.recv(4096)
    if not message:
        return False
    for line in message.decode().splitlines():
        changed, values = json.loads(line)
        for _, queue, name in ways.values():
            if name == changed:
                queue.link = Link(**values)
        control.sendall(b"+")
    return True
