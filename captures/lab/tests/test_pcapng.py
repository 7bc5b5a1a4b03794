"""What is written can be read, by us and by the layout of the format."""

import struct
import tempfile
import unittest
from pathlib import Path

from lab.pcapng import Frame, read, write


class Files(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name, "a.pcapng")

    def test_frames_survive(self) -> None:
        frames = [Frame(1_700_000_000_123_456_789, 1, 5, b"hello"),
                  Frame(1, 0, 0, b""), Frame(2, 0, 64, bytes(64))]
        write(self.path, ["eth0", "eth1"], frames)
        self.assertEqual(list(read(self.path)), frames)

    def test_snaplen_cuts_but_keeps_the_length(self) -> None:
        write(self.path, ["eth0"], [Frame(1, 0, 9, b"123456789")], 4)
        self.assertEqual(list(read(self.path)), [Frame(1, 0, 9, b"1234")])

    def test_blocks_are_well_formed(self) -> None:
        write(self.path, ["a", "abcde"], [Frame(3, 1, 3, b"xyz")])
        content, at, kinds = self.path.read_bytes(), 0, []
        while at < len(content):
            kind, total = struct.unpack_from("<II", content, at)
            self.assertEqual(total % 4, 0)
            self.assertEqual(struct.unpack_from(
                "<I", content, at + total - 4)[0], total)
            kinds.append(kind)
            at += total
        self.assertEqual(kinds, [0x0A0D0D0A, 1, 1, 6])
