"""The registry of scenarios, and the command line without root."""

import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from lab import corpus
from lab.lab import ALL, REGISTRY
from lab.labels import Row
from lab.pcapng import read
from lab.scenarios import load
from lab.segment import parse

LAB = Path(__file__).resolve().parent.parent


class Registry(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        if not REGISTRY:
            load()

    def test_enough_scenarios_and_each_explained(self) -> None:
        self.assertGreaterEqual(len(REGISTRY), 80)
        for item in REGISTRY.values():
            self.assertRegex(item.name, r"^[a-z0-9-]+$")
            self.assertTrue(item.tells.endswith("."), item.name)
            self.assertLessEqual(set(item.vantages), {*ALL, "guest"})

    def test_modules_and_functions_stay_small(self) -> None:
        for path in LAB.rglob("*.py"):
            text = path.read_text()
            self.assertTrue(text.isascii(), path)
            self.assertLess(text.count("\n"), 400, path)


class Corpus(unittest.TestCase):
    def test_labels_survive(self) -> None:
        rows = [Row("b.client.pcapng", 2, "x|y", "endpoint", "client",
                    "TCP_STATE", "because"),
                Row("a.client.pcapng", 1, "x", "endpoint", "client",
                    "TCP_STATE", "")]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "labels.tsv")
            corpus.write_labels(path, rows)
            self.assertEqual(corpus.read_labels(path), rows[::-1])

    def test_committed_labels_fit_the_committed_captures(self) -> None:
        folder = LAB.parent
        for row in corpus.read_labels(folder / "labels.tsv"):
            self.assertTrue((folder / row.capture).exists(), row)
            self.assertRegex(row.cause, r"^[a-z0-9-]+(\|[a-z0-9-]+)*$")
            self.assertIn(row.origin, ("endpoint", "middlebox"))
            self.assertIn(row.sender, ("client", "server", "unknown"))
            self.assertTrue(row.reason)
            if "|" in row.cause:
                self.assertTrue(row.note, row)

    def test_every_reset_has_its_row(self) -> None:
        folder = LAB.parent
        labelled: dict[str, set[int]] = {}
        for row in corpus.read_labels(folder / "labels.tsv"):
            labelled.setdefault(row.capture, set()).add(row.frame)
        for path in folder.glob("*.pcapng"):
            segments = (parse(frame.data) for frame in read(path))
            resets = {number for number, segment in enumerate(segments, 1)
                      if segment is not None and segment.is_reset}
            self.assertEqual(resets, labelled.get(path.name, set()), path)


class CommandLine(unittest.TestCase):
    def run_lab(self, *arguments: str) -> subprocess.CompletedProcess:
        command = [str(LAB / "run"), *arguments]
        if subprocess.run(["id", "-u"], capture_output=True,
                          text=True).stdout.strip() == "0":
            command = ["setpriv", "--reuid=65534", "--clear-groups",
                       *command]
        return subprocess.run(command, capture_output=True, text=True)

    def test_without_root_it_says_so(self) -> None:
        done = self.run_lab("port-closed-v4")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("needs root", done.stderr)

    def test_list_and_check_need_no_root(self) -> None:
        listed = self.run_lab("--list")
        self.assertEqual(listed.returncode, 0, listed.stderr)
        self.assertTrue(re.search(r"^first +port-closed-v4 ", listed.stdout,
                                  re.M))
        checked = self.run_lab("--check")
        self.assertIn("root", checked.stdout)

    def test_an_unknown_scenario_is_named(self) -> None:
        done = self.run_lab("no-such-thing")
        self.assertEqual(done.returncode, 2)
        self.assertIn("no-such-thing", done.stderr)
