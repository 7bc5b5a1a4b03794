"""The wire holds, loses, doubles and reorders frames as told."""

import random
import unittest

from lab.link import Link, Queue

FRAME = bytes(12) + b"\x08\x06" + bytes(28)


def queue(upward: bool = True, **properties: float) -> Queue:
    return Queue(Link(**properties), upward, random.Random(1))


def numbered(number: int) -> bytes:
    return FRAME + number.to_bytes(2, "big")


def arrivals(wire: Queue, count: int, gap: float = 0.001
             ) -> list[tuple[float, bytes]]:
    """Frames pushed at a steady beat, and when they come out."""
    for number in range(count):
        wire.push(numbered(number), number * gap)
    out = []
    while (when := wire.next_time()) is not None:
        out += [(when, frame) for frame in wire.pop(when)]
    return out


class Wire(unittest.TestCase):
    def test_delay(self) -> None:
        wire = queue(delay=20)
        wire.push(FRAME, 5.0)
        self.assertEqual(wire.pop(5.019), [])
        self.assertAlmostEqual(wire.next_time() or 0, 5.020)
        self.assertEqual(wire.pop(5.021), [FRAME])
        self.assertIsNone(wire.next_time())

    def test_jitter_keeps_the_order(self) -> None:
        out = arrivals(queue(delay=5, jitter=30), 200)
        self.assertEqual([f for _, f in out],
                         [numbered(n) for n in range(200)])
        self.assertGreater(len({round(t, 4) for t, _ in out}), 10)

    def test_reordering_does_not_lose(self) -> None:
        out = [f for _, f in arrivals(queue(delay=5, reorder=20), 200)]
        self.assertNotEqual(out, sorted(out))
        self.assertEqual(sorted(out), [numbered(n) for n in range(200)])

    def test_loss_and_duplication(self) -> None:
        lost = 1000 - len(arrivals(queue(loss=10), 1000))
        self.assertTrue(60 < lost < 140, lost)
        self.assertEqual(len(arrivals(queue(duplicate=100), 10)), 20)

    def test_black_hole_has_a_direction(self) -> None:
        self.assertEqual(arrivals(queue(True, drop_up=True), 3), [])
        self.assertEqual(len(arrivals(queue(False, drop_up=True), 3)), 3)
        self.assertEqual(arrivals(queue(False, drop_down=True), 3), [])

    def test_rate_spreads_a_burst(self) -> None:
        out = arrivals(queue(rate=352), 10, 0)  # 44 bytes = 1 ms
        self.assertAlmostEqual(out[-1][0], 0.010, places=3)

    def test_ipv6_can_be_slower_without_holding_ipv4(self) -> None:
        wire = queue(delay=1, delay6=100)
        wire.push(bytes(12) + b"\x86\xdd" + bytes(60), 0.0)
        wire.push(FRAME, 0.0)
        self.assertEqual(wire.pop(0.01), [FRAME])
        self.assertEqual(len(wire.pop(0.2)), 1)
