"""Headers are read back as they were built."""

import struct
import unittest
from dataclasses import replace

from lab.segment import (ACK, ETHERNET, FIN, RST, SYN, Segment, age, build,
                         checksum, parse)

V4 = Segment("10.1.2.3", "192.168.4.5", 4000, 80, 7, 9, RST | ACK, 512, 77,
             61, b"\x01\x01\x01\x01", b"why")
V6 = replace(V4, src="fd00::1", dst="fd00::2", ip_id=0)


def framed(segment: Segment, **ip: object) -> bytes:
    kind = b"\x86\xdd" if ":" in segment.src else b"\x08\x00"
    return bytes(12) + kind + build(segment, **ip)


class Headers(unittest.TestCase):
    def test_both_families_survive_the_round_trip(self) -> None:
        for segment in (V4, V6):
            self.assertEqual(parse(framed(segment)), segment)

    def test_checksums_are_right_unless_asked_otherwise(self) -> None:
        packet = build(V4)
        self.assertEqual(checksum(packet[:20]), 0)
        pseudo = packet[12:20] + struct.pack("!II", len(packet) - 20, 6)
        self.assertEqual(checksum(pseudo + packet[20:]), 0)
        broken = build(V4, break_checksum=True)
        self.assertNotEqual(checksum(pseudo + broken[20:]), 0)

    def test_end_counts_syn_and_fin_and_wraps(self) -> None:
        last = replace(V4, seq=0xFFFFFFFF, flags=SYN | FIN, payload=b"ab")
        self.assertEqual(last.end, 3)

    def test_what_is_not_tcp_is_none(self) -> None:
        self.assertIsNone(parse(b""))
        self.assertIsNone(parse(bytes(60)))
        udp = bytearray(framed(V4))
        udp[ETHERNET + 9] = 17
        self.assertIsNone(parse(bytes(udp)))
        fragment = bytearray(framed(V4))
        fragment[ETHERNET + 7] = 3
        self.assertIsNone(parse(bytes(fragment)))

    def test_cut_frames_do_not_raise(self) -> None:
        for segment in (V4, V6):
            whole = framed(segment)
            for length in range(len(whole)):
                parse(whole[:length])


class Ageing(unittest.TestCase):
    def test_hops_are_taken_and_the_checksum_follows(self) -> None:
        aged = age(framed(V4), 5)
        assert aged
        self.assertEqual(parse(aged), replace(V4, ttl=56))
        self.assertEqual(checksum(aged[ETHERNET:ETHERNET + 20]), 0)
        aged6 = age(framed(V6), 60)
        assert aged6
        self.assertEqual(parse(aged6), replace(V6, ttl=1))

    def test_a_hop_count_that_runs_out_ends_the_packet(self) -> None:
        self.assertIsNone(age(framed(V4), 61))
        self.assertIsNone(age(framed(V6), 200))

    def test_other_frames_pass(self) -> None:
        arp = bytes(12) + b"\x08\x06" + bytes(28)
        self.assertEqual(age(arp, 3), arp)
