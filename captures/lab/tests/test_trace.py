"""Lines of the kernel's trace become events."""

import unittest

from lab.trace import ResetEvent, parse

TEXT = """# tracer: nop
 sshd-1 [001] ..s1. 12.000345: tcp_send_reset: skbaddr=0 skaddr=0 \
src=10.0.0.1:22 dest=10.0.0.2:5000 state=UNKNOWN reason=NO_SOCKET
 x-2 [000] b..1. 13.5: tcp_send_reset: skbaddr=0 skaddr=1 \
src=[fd00::1]:80 dest=[fd00::2]:41000 state=TCP_CLOSE reason=TCP_STATE
 x-2 [000] b..1. 14.25: tcp_send_reset: skbaddr=0 skaddr=1 \
src=[::ffff:10.0.0.1]:80 dest=[::ffff:10.0.0.2]:9 state=TCP_CLOSE \
reason=TCP_ABORT_ON_CLOSE
 something else entirely
"""


class Lines(unittest.TestCase):
    def test_both_families_and_mapped_addresses(self) -> None:
        self.assertEqual(parse(TEXT, 5), [
            ResetEvent(12_000_345_000 - 5, ("10.0.0.1", 22, "10.0.0.2", 5000),
                       "UNKNOWN", "NO_SOCKET"),
            ResetEvent(13_500_000_000 - 5, ("fd00::1", 80, "fd00::2", 41000),
                       "TCP_CLOSE", "TCP_STATE"),
            ResetEvent(14_250_000_000 - 5, ("10.0.0.1", 80, "10.0.0.2", 9),
                       "TCP_CLOSE", "TCP_ABORT_ON_CLOSE")])

    def test_nothing_gives_nothing(self) -> None:
        self.assertEqual(parse(""), [])
