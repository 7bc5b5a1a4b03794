"""Raw packets: what a device on the path, an attacker or a tool sends, and
what it listens to."""

from __future__ import annotations

import contextlib
import fcntl
import select
import socket
import struct
import threading
import time
from dataclasses import replace
from typing import Callable

from .lab import Lab
from .network import Host, in_thread, is_v6
from .segment import ACK, RST, SYN, Segment, build, parse

SIOCGIFHWADDR = 0x8927
SOL_PACKET, PACKET_IGNORE_OUTGOING = 263, 23
# The interface through which a host reaches another, and the next hop's.
WAYS = {("client", "server"): ("eth0", "router", "eth0"),
        ("server", "client"): ("eth0", "router", "eth1"),
        ("router", "client"): ("eth0", "client", "eth0"),
        ("router", "server"): ("eth1", "server", "eth0")}


def hardware_address(host: Host, interface: str) -> bytes:
    with host.inside(), socket.socket() as handle:
        answer = fcntl.ioctl(handle, SIOCGIFHWADDR,
                             struct.pack("16s16x", interface.encode()))
    return answer[18:24]


def packet_socket(host: Host, interface: str) -> socket.socket:
    """A raw socket at an interface that hears only what arrives."""
    with host.inside():
        raw = socket.socket(socket.AF_PACKET, socket.SOCK_RAW,
                            socket.htons(3))
        raw.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
        raw.bind((interface, 3))
    return raw


class Forger:
    """Sends segments of any content from a host, past its TCP."""

    def __init__(self, lab: Lab, host: Host) -> None:
        self._lab = lab
        self._ways = {}
        for (source, target), (out, hop, hop_interface) in WAYS.items():
            if source == host.role:
                header = hardware_address(getattr(lab, hop), hop_interface) \
                    + hardware_address(host, out)
                self._ways[target] = (packet_socket(host, out), header)

    def send(self, segment: Segment, **ip: object) -> None:
        """Sends towards the owner of the destination address."""
        target = self._lab.addresses[segment.dst]
        raw, header = self._ways[target]
        kind = b"\x86\xdd" if is_v6(segment.dst) else b"\x08\x00"
        raw.send(header + kind + build(segment, **ip))


class Eavesdropper:
    """Follows the flows that cross the router and may react to each
    segment."""

    def __init__(self, lab: Lab) -> None:
        self.forger = Forger(lab, lab.router)
        self.last: dict[tuple, Segment] = {}  # flow -> last segment
        self.next: dict[tuple, int] = {}  # flow -> next sequence number
        self.reaction: Callable[[Segment], None] | None = None
        self._heard = threading.Condition()
        self._ears = [packet_socket(lab.router, i) for i in ("eth0", "eth1")]
        in_thread(self._listen)

    def _listen(self) -> None:
        with contextlib.suppress(OSError):  # the network goes down
            while True:
                ready, _, _ = select.select(self._ears, [], [])
                for ear in ready:
                    segment = parse(ear.recv(65535))
                    if segment:
                        self._note(segment)

    def _note(self, segment: Segment) -> None:
        if self.reaction:
            self.reaction(segment)
        with self._heard:
            self.last[segment.flow] = segment
            self.next[segment.flow] = segment.end
            self._heard.notify_all()

    def forged(self, source: socket.socket, target: socket.socket,
               **changes: object) -> Segment:
        """A reset in the name of one socket to the other, exact unless
        changed."""
        src, dst = source.getsockname()[:2], target.getsockname()[:2]
        flow, back = (*src, *dst), (*dst, *src)
        like = self.last[flow]
        ideal = replace(like, seq=self.next[flow], ack=self.next[back],
                        flags=RST | ACK, window=0, options=b"", payload=b"",
                        ip_id=(like.ip_id + 1) & 0xFFFF)
        return replace(ideal, **changes)


def answer_to(trigger: Segment, **changes: object) -> Segment:
    """The reset that a closed port would give to a segment."""
    back = replace(trigger, src=trigger.dst, dst=trigger.src,
                   sport=trigger.dport, dport=trigger.sport, window=0,
                   options=b"", payload=b"", ttl=64, ip_id=0)
    if trigger.flags & ACK:
        back = replace(back, flags=RST, seq=trigger.ack, ack=0)
    else:
        back = replace(back, flags=RST | ACK, seq=0, ack=trigger.end)
    return replace(back, **changes)


class RawPeer:
    """An endpoint without a kernel: speaks segment by segment from a host's
    address."""

    def __init__(self, lab: Lab, host: Host, port: int, to: str,
                 to_port: int, mute: bool = True) -> None:
        self._forger = Forger(lab, host)
        source = host.ip6 if is_v6(to) else host.ip4
        self._ear = packet_socket(host, "eth0")
        self.base = Segment(source, to, port, to_port,
                            lab.dice.randrange(1 << 32), 0, 0, 64240,
                            lab.dice.randrange(1, 65536), host.hop_limit,
                            b"", b"")
        if mute:
            deafen(host, port)

    def send(self, flags: int, seq: int = 0, ack: int = 0,
             payload: bytes = b"", **changes: object) -> Segment:
        """Sends a segment; seq is relative to our first number."""
        self.base = replace(self.base, ip_id=self.base.ip_id % 65535 + 1)
        segment = replace(self.base, flags=flags, payload=payload, ack=ack,
                          seq=(self.base.seq + seq) & 0xFFFFFFFF, **changes)
        self._forger.send(segment)
        return segment

    def receive(self, timeout: float = 3.0) -> Segment | None:
        """The next segment for us; None when nothing came in time."""
        deadline = time.monotonic() + timeout
        while (left := deadline - time.monotonic()) > 0:
            if not select.select([self._ear], [], [], left)[0]:
                break
            segment = parse(self._ear.recv(65535))
            if segment and segment.dport == self.base.sport \
                    and segment.dst == self.base.src:
                return segment
        return None

    def handshake(self, options: bytes = b"") -> Segment:
        """Opens a connection; returns the SYN/ACK."""
        self.send(SYN, options=options)
        answer = self.receive()
        assert answer and answer.flags & SYN
        self.send(ACK, 1, answer.end)
        return answer


def deafen(host: Host, port: int) -> None:
    """The kernel of the host does not see what comes for this port."""
    host.filter("prerouting", f"tcp dport {port} drop", priority=-300)
