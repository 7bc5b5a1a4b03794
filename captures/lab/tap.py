"""Captures in the namespaces with AF_PACKET sockets, in a process of its
own."""

from __future__ import annotations

import os
import pickle
import select
import socket
import struct
import time
from typing import NamedTuple

SO_TIMESTAMPNS, SO_RCVBUFFORCE = 35, 33
SOL_PACKET, PACKET_STATISTICS = 263, 6


class Sighting(NamedTuple):
    """A frame at one interface; `outgoing` says that the host of the interface
    sent it."""

    time_ns: int
    point: str
    outgoing: bool
    data: bytes


def open_tap(interface: str) -> socket.socket:
    """A listening socket on an interface of the current namespace."""
    tap = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
    tap.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 32 << 20)
    tap.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
    tap.bind((interface, 3))
    tap.setblocking(False)
    return tap


class Taps:
    """A process that listens at several points until it is told to hand
    over."""

    def __init__(self, taps: dict[str, socket.socket]) -> None:
        self._line, far_end = socket.socketpair()
        self.pid = os.fork()
        if self.pid == 0:
            self._line.close()
            try:
                _listen(taps, far_end)
            finally:
                os._exit(0)
        far_end.close()
        for tap in taps.values():
            tap.close()

    def stop(self) -> list[Sighting]:
        """Ends the capture; the sightings in the order of their times."""
        self._line.shutdown(socket.SHUT_WR)
        chunks = []
        while chunk := self._line.recv(1 << 20):
            chunks.append(chunk)
        self._line.close()
        os.waitpid(self.pid, 0)
        drops, sightings = pickle.loads(b"".join(chunks))
        if drops:
            raise RuntimeError(f"the capture lost {drops} frames")
        return sorted(sightings)


def _listen(taps: dict[str, socket.socket], line: socket.socket) -> None:
    points = {tap: name for name, tap in taps.items()}
    sightings: list[Sighting] = []
    stopping = False
    while not stopping:
        ready, _, _ = select.select([*points, line], [], [])
        stopping = line in ready
        for tap, name in points.items():
            _drain(tap, name, sightings)
    drops = sum(struct.unpack("II", tap.getsockopt(
        SOL_PACKET, PACKET_STATISTICS, 8))[1] for tap in points)
    line.sendall(pickle.dumps((drops, sightings)))


def _drain(tap: socket.socket, name: str, sightings: list[Sighting]) -> None:
    try:
        while True:
            data, extra, _, address = tap.recvmsg(65535, 64)
            sightings.append(Sighting(_time(extra), name,
                                      address[2] == socket.PACKET_OUTGOING,
                                      data))
    except BlockingIOError:
        return


def _time(extra: list) -> int:
    for level, kind, value in extra:
        if level == socket.SOL_SOCKET and kind == SO_TIMESTAMPNS:
            seconds, nanoseconds = struct.unpack("qq", value)
            return seconds * 10**9 + nanoseconds
    return time.time_ns()
