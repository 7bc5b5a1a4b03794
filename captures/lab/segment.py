"""Reads and builds the few headers that the lab needs: Ethernet, IPv4, IPv6,
TCP."""

from __future__ import annotations

import ipaddress
import socket
import struct
from dataclasses import dataclass

FIN, SYN, RST, PSH, ACK, URG, ECE, CWR = (1 << bit for bit in range(8))
ETHERNET = 14


@dataclass(frozen=True)
class Segment:
    """One TCP segment as it stood on the wire."""

    src: str
    dst: str
    sport: int
    dport: int
    seq: int
    ack: int
    flags: int
    window: int
    ip_id: int
    ttl: int
    options: bytes
    payload: bytes

    @property
    def is_reset(self) -> bool:
        return bool(self.flags & RST)

    @property
    def flow(self) -> tuple[str, int, str, int]:
        return (self.src, self.sport, self.dst, self.dport)

    @property
    def end(self) -> int:
        """The sequence number behind this segment."""
        length = len(self.payload)
        length += bool(self.flags & SYN) + bool(self.flags & FIN)
        return (self.seq + length) & 0xFFFFFFFF

    @property
    def identity(self) -> tuple:
        """What stays the same while the packet travels (hop count
        excepted)."""
        return (*self.flow, *self.body)

    @property
    def body(self) -> tuple:
        """The identity without addresses and ports: what a NAT leaves
        alone."""
        return (self.flags, self.seq, self.ack, self.window, self.ip_id,
                self.payload)


def parse(frame: bytes) -> Segment | None:
    """The TCP segment in an Ethernet frame; None for anything else."""
    if len(frame) < ETHERNET + 20:
        return None
    kind = struct.unpack_from("!H", frame, 12)[0]
    if kind == 0x0800:
        return _parse_ipv4(frame[ETHERNET:])
    if kind == 0x86DD:
        return _parse_ipv6(frame[ETHERNET:])
    return None


def _parse_ipv4(packet: bytes) -> Segment | None:
    length, ip_id, fragment, ttl, protocol = struct.unpack_from(
        "!HHHBB", packet, 2)
    if protocol != socket.IPPROTO_TCP or fragment & 0x1FFF:
        return None
    src, dst = (socket.inet_ntop(socket.AF_INET, packet[at:at + 4])
                for at in (12, 16))
    return _parse_tcp(src, dst, ip_id, ttl,
                      packet[(packet[0] & 15) * 4:length])


def _parse_ipv6(packet: bytes) -> Segment | None:
    if len(packet) < 60 or packet[6] != socket.IPPROTO_TCP:
        return None
    length = struct.unpack_from("!H", packet, 4)[0]
    src, dst = (socket.inet_ntop(socket.AF_INET6, packet[at:at + 16])
                for at in (8, 24))
    return _parse_tcp(src, dst, 0, packet[7], packet[40:40 + length])


def _parse_tcp(src: str, dst: str, ip_id: int, ttl: int,
               tcp: bytes) -> Segment | None:
    if len(tcp) < 20:
        return None
    sport, dport, seq, ack, offset, flags, window = struct.unpack_from(
        "!HHIIBBH", tcp)
    header = (offset >> 4) * 4
    return Segment(src, dst, sport, dport, seq, ack, flags, window, ip_id,
                   ttl, tcp[20:header], tcp[header:])


def checksum(data: bytes) -> int:
    """The Internet checksum of RFC 1071."""
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def build(segment: Segment, dont_fragment: bool = True,
          break_checksum: bool = False, tos: int = 0) -> bytes:
    """An IP packet (no Ethernet header) that carries the segment."""
    options = segment.options + b"\0" * (-len(segment.options) % 4)
    offset = (20 + len(options)) // 4 << 4
    tcp = struct.pack("!HHIIBBHHH", segment.sport, segment.dport, segment.seq,
                      segment.ack, offset, segment.flags, segment.window, 0, 0)
    tcp += options + segment.payload
    src, dst = (ipaddress.ip_address(a).packed
                for a in (segment.src, segment.dst))
    pseudo = src + dst + struct.pack("!II", len(tcp), socket.IPPROTO_TCP)
    value = checksum(pseudo + tcp) ^ (0x5555 if break_checksum else 0)
    tcp = tcp[:16] + struct.pack("!H", value) + tcp[18:]
    if len(src) == 16:
        return struct.pack("!IHBB", 6 << 28 | tos << 20, len(tcp),
                           socket.IPPROTO_TCP, segment.ttl) + src + dst + tcp
    head = struct.pack("!BBHHHBBH", 0x45, tos, 20 + len(tcp), segment.ip_id,
                       0x4000 if dont_fragment else 0, segment.ttl,
                       socket.IPPROTO_TCP, 0) + src + dst
    head = head[:10] + struct.pack("!H", checksum(head)) + head[12:]
    return head + tcp


def age(frame: bytes, hops: int) -> bytes | None:
    """The frame after that many routers; None when its hop count ran out."""
    kind = frame[12:14]
    if not hops or kind not in (b"\x08\x00", b"\x86\xdd"):
        return frame
    at = ETHERNET + (8 if kind == b"\x08\x00" else 7)
    if kind == b"\x86\xdd" and frame[ETHERNET + 6] == socket.IPPROTO_ICMPV6 \
            and frame[at] == 255:
        return frame  # neighbour discovery stays on its link
    if frame[at] <= hops:
        return None
    aged = bytearray(frame)
    aged[at] -= hops
    if kind == b"\x08\x00":
        header = (aged[ETHERNET] & 15) * 4
        aged[ETHERNET + 10:ETHERNET + 12] = b"\0\0"
        value = checksum(bytes(aged[ETHERNET:ETHERNET + header]))
        struct.pack_into("!H", aged, ETHERNET + 10, value)
    return bytes(aged)
