"""Keeps captures/labels.tsv and the table of captures in
captures/README.md."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from .lab import Scenario
from .labels import Row

HEAD = "# capture\tframe\tcause\torigin\tsender\tkernel reason\tnote\n"
BEGIN, END = "<!-- captures: begin -->", "<!-- captures: end -->"


def read_labels(path: Path) -> list[Row]:
    """The rows of a labels.tsv; none when there is no such file."""
    if not path.exists():
        return []
    rows = []
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            capture, frame, *rest = line.split("\t")
            rows.append(Row(capture, int(frame), *rest))
    return rows


def write_labels(path: Path, rows: list[Row]) -> None:
    ordered = sorted(rows, key=lambda row: (row.capture, row.frame))
    path.write_text(HEAD + "".join(
        "\t".join(map(str, row)) + "\n" for row in ordered))


def take_in(staging: Path, corpus: Path, done: list[Scenario]) -> list[Row]:
    """Moves what the scenarios left in the staging folder into the corpus."""
    names = {scenario.name for scenario in done}
    rows = [row for row in read_labels(corpus / "labels.tsv")
            if row.capture.split(".")[0] not in names]
    for scenario in done:
        for old in corpus.glob(f"{scenario.name}.*.pcapng"):
            old.unlink()
        made = json.loads((staging / f"{scenario.name}.labels").read_text())
        rows += [Row(*row) for row in made]
        for path in staging.glob(f"{scenario.name}.*.pcapng"):
            path.replace(_in_corpus(corpus, path.name))
    rows = [_rename(row) for row in rows]
    write_labels(corpus / "labels.tsv", rows)
    return rows


def _in_corpus(corpus: Path, name: str) -> Path:
    return corpus / ("demo.pcapng" if name == "demo.client.pcapng" else name)


def _rename(row: Row) -> Row:
    if row.capture == "demo.client.pcapng":
        return row._replace(capture="demo.pcapng")
    return row


def summary(rows: list[Row]) -> str:
    """Counts by cause, for people."""
    causes = Counter(row.cause for row in rows)
    captures = len({row.capture for row in rows})
    lines = [f"{len(rows)} labelled resets in {captures} captures"]
    lines += [f"{count:6} {cause}" for cause, count in sorted(causes.items())]
    return "\n".join(lines)


def write_readme(corpus: Path, scenarios: dict[str, Scenario]) -> None:
    """Renews the table between the markers of the README."""
    path = corpus / "README.md"
    text = path.read_text() if path.exists() else f"{BEGIN}\n{END}\n"
    head, _, rest = text.partition(BEGIN)
    tail = rest.partition(END)[2]
    path.write_text(head + BEGIN + "\n" + _table(corpus, scenarios) + END
                    + tail)


def _table(corpus: Path, scenarios: dict[str, Scenario]) -> str:
    counts = Counter(r.capture for r in read_labels(corpus / "labels.tsv"))
    lines = ["| capture | resets | what it tells | made with |\n",
             "|---|---|---|---|\n"]
    for path in sorted(corpus.glob("*.pcapng")):
        scenario = scenarios.get(path.name.split(".")[0])
        if scenario:
            tools = ", ".join(scenario.needs) or "kernel sockets"
            lines.append(f"| {path.name} | {counts[path.name]} | "
                         f"{scenario.tells} | {tools} |\n")
    return "".join(lines)
