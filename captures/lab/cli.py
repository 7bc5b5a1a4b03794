"""The command line: lists, checks, plays scenarios side by side, keeps the
corpus."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

from . import checks, corpus, network, play, trace
from .lab import REGISTRY, Scenario
from .labels import LabelError
from .scenarios import load

HERE = Path(__file__).resolve().parent
# Longer scenarios (seconds) mostly sleep: all of them run beside the others.
ALWAYS_AT_ONCE = 30


def main(arguments: list[str]) -> int:
    load()
    options = _options(arguments)
    if options.list:
        for item in REGISTRY.values():
            print(f"{item.family:12} {item.name:36} {item.tells}")
        return 0
    if options.check:
        return checks.report(REGISTRY)
    unknown = [n for n in options.scenario if n not in REGISTRY]
    if unknown:
        print("no such scenario:", ", ".join(unknown), file=sys.stderr)
        return 2
    everything = not options.scenario and not options.family
    # The pairs have a folder of their own.
    chosen = [s for s in REGISTRY.values()
              if everything and s.family != "pairs"
              or s.name in options.scenario or s.family == options.family]
    trouble = checks.cannot_run_at_all()
    if trouble:
        print(trouble, file=sys.stderr)
        return 3
    try:
        return _run(chosen, options)
    except KeyboardInterrupt:
        print("interrupted; everything is removed", file=sys.stderr)
        return 130


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="captures/lab/run",
        description="Provokes TCP resets between network namespaces, "
        "captures them and labels each with its cause. Needs root.")
    parser.add_argument("scenario", nargs="*", help="default: all")
    parser.add_argument("--family", help="the scenarios of a family")
    parser.add_argument("--list", action="store_true",
                        help="list the scenarios")
    parser.add_argument("--check", action="store_true",
                        help="tell what can run here and what is missing")
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 1),
                        help="scenarios at once (default: %(default)s)")
    parser.add_argument("--tries", type=int, default=3,
                        help="attempts per scenario (default: %(default)s)")
    parser.add_argument("--output", type=Path, default=HERE.parent,
                        help="where captures and labels.tsv go")
    parser.add_argument("--debug", action="store_true",
                        help="keep captures of failed scenarios, in /tmp")
    return parser.parse_args(arguments)


def _run(chosen: list[Scenario], options: argparse.Namespace) -> int:
    if not trace.available():
        print("no tracepoint tcp:tcp_send_reset here (Linux 6.10 or later, "
              "tracefs): labels come from the scenarios alone, the kernel "
              "reason is 'untraced'", file=sys.stderr)
    ready = []
    for item in chosen:
        lacks = checks.missing(item)
        if lacks:
            print(f"skip {item.name}: needs {', '.join(lacks)}")
        else:
            ready.append(item)
    options.output.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=options.output))
    try:
        crew = _Crew(ready, staging, options)
        crew.work()
        rows = corpus.take_in(staging, options.output, crew.done)
        if options.output == HERE.parent:
            corpus.write_readme(options.output, REGISTRY)
        print(corpus.summary(rows))
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    if crew.failed:
        print("FAILED:", ", ".join(crew.failed), file=sys.stderr)
    return 1 if crew.failed else 0


class _Crew:
    """Plays scenarios in child processes, several at a time."""

    def __init__(self, ready: list[Scenario], staging: Path,
                 options: argparse.Namespace) -> None:
        self.done: list[Scenario] = []
        self.failed: list[str] = []
        self._waiting = [(s, 1) for s in sorted(
            ready, key=lambda s: -s.seconds)]
        self._staging = staging
        self._options = options
        self._running: dict[int, tuple[Scenario, int, float]] = {}

    def work(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.default_int_handler)
        try:
            while self._waiting or self._running:
                while self._waiting and self._room(self._waiting[0][0]):
                    self._start(*self._waiting.pop(0))
                self._reap()
        finally:
            for pid in self._running:
                os.kill(pid, signal.SIGTERM)
            for pid in self._running:
                os.waitpid(pid, 0)
                _sweep(pid)

    def _room(self, candidate: Scenario) -> bool:
        short = [s for s, _, _ in self._running.values()
                 if s.seconds < ALWAYS_AT_ONCE]
        return candidate.seconds >= ALWAYS_AT_ONCE \
            or len(short) < self._options.jobs

    def _start(self, item: Scenario, attempt: int) -> None:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            os._exit(_child(item, self._staging, self._options.debug))
        self._running[pid] = (item, attempt, time.monotonic())

    def _reap(self) -> None:
        pid, status = os.wait()
        if pid not in self._running:
            return
        item, attempt, begun = self._running.pop(pid)
        _sweep(pid)
        took = f"{time.monotonic() - begun:.1f} s"
        if status == 0:
            self.done.append(item)
            print(f"ok   {item.name} ({took})")
        elif attempt < self._options.tries:
            print(f"again {item.name} ({took})")
            self._waiting.append((item, attempt + 1))
        else:
            self.failed.append(item.name)
        sys.stdout.flush()


def _child(item: Scenario, staging: Path, debug: bool) -> int:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        play.play(item, Path("/tmp") if debug else staging, debug)
        if debug:
            for path in Path("/tmp").glob(f"{item.name}.*"):
                shutil.move(path, staging / path.name)
    except BaseException as error:  # whatever it is, the other scenarios go on
        print(f"fail {item.name}: {type(error).__name__}: {error}")
        if debug and not isinstance(error, LabelError):
            traceback.print_exc(limit=-3)
        sys.stdout.flush()
        return 1
    return 0


def _sweep(pid: int) -> None:
    """Removes what a child that was killed has left."""
    for name in network.leftovers():
        network.remove_namespace(name)
    for folder in Path(tempfile.gettempdir()).glob(
            f"{network.PREFIX}-{pid}-*"):
        shutil.rmtree(folder, ignore_errors=True)
    if trace.available():
        trace.remove(f"{network.PREFIX}-{pid}")
