"""Writes and reads pcapng: one section, nanosecond times, named interfaces."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Iterator, NamedTuple

SECTION, INTERFACE, PACKET = 0x0A0D0D0A, 1, 6
ETHERNET_LINK = 1


class Frame(NamedTuple):
    """A captured frame; `length` is what it measured on the wire."""

    time_ns: int
    interface: int
    length: int
    data: bytes


def _block(kind: int, body: bytes) -> bytes:
    total = len(body) + 12
    return struct.pack("<II", kind, total) + body + struct.pack("<I", total)


def _option(code: int, value: bytes) -> bytes:
    return struct.pack("<HH", code, len(value)) + value \
        + b"\0" * (-len(value) % 4)


def _interface(name: str, snaplen: int) -> bytes:
    options = _option(2, name.encode()) + _option(9, b"\x09")
    return _block(INTERFACE, struct.pack("<HHI", ETHERNET_LINK, 0, snaplen)
                  + options + struct.pack("<HH", 0, 0))


def write(path: Path, interfaces: list[str], frames: list[Frame],
          snaplen: int = 65535) -> None:
    """Writes the frames in the order given, cut to snaplen."""
    blocks = [_block(SECTION, struct.pack("<IHHq", 0x1A2B3C4D, 1, 0, -1))]
    blocks += [_interface(name, snaplen) for name in interfaces]
    for frame in frames:
        data = frame.data[:snaplen]
        body = struct.pack("<IIIII", frame.interface, frame.time_ns >> 32,
                           frame.time_ns & 0xFFFFFFFF, len(data), frame.length)
        blocks.append(_block(PACKET, body + data + b"\0" * (-len(data) % 4)))
    path.write_bytes(b"".join(blocks))


def read(path: Path) -> Iterator[Frame]:
    """The frames of a file that write() made."""
    content = path.read_bytes()
    at = 0
    while at < len(content):
        kind, total = struct.unpack_from("<II", content, at)
        if kind == PACKET:
            interface, high, low, kept, length = struct.unpack_from(
                "<IIIII", content, at + 8)
            yield Frame(high << 32 | low, interface, length,
                        content[at + 28:at + 28 + kept])
        at += total
