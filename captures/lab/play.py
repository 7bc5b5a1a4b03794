"""Plays one scenario: network up, story, labels, files, network down."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

from . import labels, pcapng, trace
from .lab import POINTS, Lab, Scenario, seen_from
from .network import PREFIX
from .tap import Sighting

LIMIT_SECONDS = 400


def play(scenario: Scenario, folder: Path, debug: bool = False) -> None:
    """Leaves the captures and `<scenario>.labels` in the folder, or raises."""
    signal.signal(signal.SIGTERM, _interrupt)
    signal.signal(signal.SIGALRM, _interrupt)
    signal.alarm(LIMIT_SECONDS)
    traced = trace.available()
    tracer = trace.Trace(f"{PREFIX}-{os.getpid()}") if traced else None
    lab = Lab(scenario)
    try:
        lab.set_up()
        scenario.play(lab)
        lab.settle()
        sightings = lab.finish()
        events = tracer.read() if tracer else []
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        lab.tear_down()
        if tracer:
            tracer.close()
    if debug:
        _dump(folder, scenario, sightings)
        (folder / f"debug-{scenario.name}.events").write_text(
            "\n".join(map(str, events)))
    _publish(lab, sightings, events, traced, folder)


def _interrupt(number: int, _frame: object) -> None:
    raise TimeoutError("took too long" if number == signal.SIGALRM
                       else "interrupted")


def _dump(folder: Path, scenario: Scenario, sightings: list[Sighting]
          ) -> None:
    for vantage in ("client", "router", "server"):
        _write(folder / f"debug-{scenario.name}.{vantage}.pcapng",
               seen_from(vantage, sightings), 65535)


def _publish(lab: Lab, sightings: list[Sighting],
             events: list[trace.ResetEvent], traced: bool,
             folder: Path) -> None:
    chosen = lab.scenario
    resets = labels.find_resets(sightings)
    labels.add_reasons(resets, events)
    labels.settle(resets, lab.claims, traced)
    if bool(resets) == chosen.quiet:
        raise labels.LabelError(f"{len(resets)} resets")
    rows: list[labels.Row] = []
    for vantage in chosen.vantages:
        whole = seen_from(vantage, sightings)
        name = f"{chosen.name}.{vantage}.pcapng"
        _write(folder / name, whole, chosen.snaplen)
        rows += labels.rows(name, vantage, list(enumerate(whole, 1)), resets,
                            lab.addresses, chosen.translated)
    for cut in lab.cuts:
        part = [s for s in seen_from(cut.vantage, sightings) if cut.keep(s)]
        name = f"{chosen.name}.{cut.vantage}-{cut.suffix}.pcapng"
        _write(folder / name, part, chosen.snaplen)
        made = labels.rows(name, cut.vantage, list(enumerate(part, 1)),
                           resets, lab.addresses, chosen.translated)
        rows += [row._replace(cause=cut.causes[row.cause], note=cut.note)
                 if row.cause in cut.causes else row for row in made]
    (folder / f"{chosen.name}.labels").write_text(json.dumps(rows))


def _write(path: Path, sightings: list[Sighting], snaplen: int) -> None:
    points = sorted({s.point for s in sightings},
                    key=list(POINTS).index) or ["client:eth0"]
    names = [point.split(":")[1] for point in points]
    frames = [pcapng.Frame(s.time_ns, points.index(s.point), len(s.data),
                           s.data) for s in sightings]
    pcapng.write(path, names, frames, snaplen)
