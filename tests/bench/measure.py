#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What the plugin costs tshark: the same work with and without it.

    measure.py BUILD                     # BUILD: a build folder with rst-bench and the plugin
    measure.py BUILD --limit filter=1.05 --limit plain=1.10   # fail above these, for CI

Instructions are counted by valgrind (cachegrind without its cache model), and those of a short
capture are taken off, so that what remains is the cost of a packet. Processor time is the median of
pairs that run at once on the same processor, a few milliseconds each in turn, so that whatever
disturbs one disturbs both; pairs without the plugin on either side show the noise.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

FILTER = ["-Y", "tcp.flags.reset==1", "-T", "fields", "-e", "frame.number"]
OURS = ["-Y", "rst.cause", "-T", "fields", "-e", "rst.cause"]
# name, arguments without the plugin, arguments with it
WORK = [
    ("plain", [], []),
    ("filter", FILTER, OURS),
    ("two-pass", ["-2"], ["-2"]),
    ("io,stat", ["-q", "-z", "io,stat,0"], ["-q", "-z", "io,stat,0"]),
]
SMALL = 20  # connections


def chosen(wanted):
    """All works if none is named."""
    return [work for work in WORK if not wanted or work[0] in wanted]


class Bench:
    def __init__(self, build, folder):
        self.program = build / "tests/bench/rst-bench"
        self.plugins = build / "plugins"
        self.folder = folder
        self.empty = folder / "no-plugins"
        self.empty.mkdir()

    def capture(self, traffic, size):
        path = self.folder / f"{traffic}-{size}.pcap"
        if not path.exists():
            subprocess.run([self.program, "write", traffic, str(size), path], check=True)
        return path

    def command(self, capture, arguments, ours, wrapper=()):
        where = self.plugins if ours else self.empty
        command = ["env", f"HOME={self.folder}", f"WIRESHARK_PLUGIN_DIR={where}", *wrapper,
                   "tshark", "-n", "-r", str(capture), *arguments]
        if os.getuid() == 0:  # Wireshark loads no plugins from there for root
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
        return command

    def instructions(self, capture, arguments, ours):
        wrapper = ["valgrind", "--tool=cachegrind", "--cache-sim=no",
                   "--cachegrind-out-file=/dev/null"]
        done = subprocess.run(self.command(capture, arguments, ours, wrapper), text=True,
                              check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        found = re.search(r"I +refs: +([0-9,]+)", done.stderr)
        if found:
            return int(found[1].replace(",", ""))
        sys.exit("valgrind said no count:\n" + done.stderr)

    def usages(self, capture, *works):
        """Of each work (its arguments, and whether with the plugin), while all run on the same
        processor: seconds of processor time, and the peak of memory in MB."""
        processor = {max(os.sched_getaffinity(0))}
        processes = [subprocess.Popen(self.command(capture, *work), stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL,
                                      preexec_fn=lambda: os.sched_setaffinity(0, processor))
                     for work in works]
        usages = []
        for process, (arguments, _) in zip(processes, works):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = 0
            if status != 0:
                sys.exit(f"tshark failed: {arguments}")
            usages.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000))
        return usages


def per_packet(bench, arguments, ours, connections):
    large = bench.instructions(bench.capture("everyday", connections), arguments, ours)
    small = bench.instructions(bench.capture("everyday", SMALL), arguments, ours)
    return (large - small) / (14 * (connections - SMALL))


def measure_instructions(bench, connections, wanted):
    print(f"\nInstructions a packet ({14 * connections} packets)\n")
    print("| work | without | with | ratio |\n|---|---|---|---|")
    ratios = {}
    for name, theirs, ours in chosen(wanted):
        without = per_packet(bench, theirs, False, connections)
        with_us = per_packet(bench, ours, True, connections)
        ratios[name] = with_us / without
        print(f"| {name} | {without:,.0f} | {with_us:,.0f} | {ratios[name]:.3f} |", flush=True)
    return ratios


def measure_time(bench, connections, pairs, wanted):
    capture = bench.capture("everyday", connections)
    print(f"\nProcessor time, {pairs} pairs ({14 * connections} packets)\n")
    print("| work | without [s] | with [s] | ratio, median | quartiles | same against same |")
    print("|---|---|---|---|---|---|")
    for name, theirs, ours in chosen(wanted):
        ratios, noise, without, with_us = [], [], [], []
        for pair in range(pairs):
            works = [(theirs, False), (ours, True)]
            turn = -1 if pair % 2 else 1  # who comes first may be at an advantage
            (base, _), (mine, _) = bench.usages(capture, *works[::turn])[::turn]
            (one, _), (other, _) = bench.usages(capture, works[0], works[0])
            without.append(base)
            with_us.append(mine)
            ratios.append(mine / base)
            noise.append(other / one)
        low, _, high = statistics.quantiles(ratios, n=4)
        print(f"| {name} | {statistics.median(without):.2f} | {statistics.median(with_us):.2f} "
              f"| {statistics.median(ratios):.3f} | {low:.3f} to {high:.3f} "
              f"| {statistics.median(noise):.3f}, {min(noise):.3f} to {max(noise):.3f} |",
              flush=True)


def measure_share(bench, connections, runs, wanted):
    """What the plugin's own cycles add to those of the same run, its effect on caches left out."""
    capture = bench.capture("everyday", connections)
    print(f"\nCycles inside of the plugin to those outside, {runs} runs ({14 * connections} packets)\n")
    print("| work | least | median | most |\n|---|---|---|---|")
    for name, _, ours in chosen(wanted):
        shares = []
        for _ in range(runs):
            done = subprocess.run(bench.command(capture, ours, True), text=True, check=True,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            found = re.search(r"rst: (\d+) of (\d+) cycles", done.stderr)
            if not found:
                sys.exit("The plugin counts nothing: build it with -DRST_STOPWATCH=ON")
            inside, all_of_it = int(found[1]), int(found[2])
            shares.append(inside / (all_of_it - inside))
        print(f"| {name} | {min(shares):.4f} | {statistics.median(shares):.4f} "
              f"| {max(shares):.4f} |", flush=True)


def measure_memory(bench, connections):
    capture = bench.capture("everyday", connections)
    print(f"\nPeak memory in MB ({connections} connections, {14 * connections} packets)\n")
    print("| work | without | with | ratio |\n|---|---|---|---|")
    for name, theirs, ours in WORK[:2]:
        [(_, without)] = bench.usages(capture, (theirs, False))
        [(_, with_us)] = bench.usages(capture, (ours, True))
        print(f"| {name} | {without:.0f} | {with_us:.0f} | {with_us / without:.3f} |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--only", action="append", help="a work: " + ", ".join(w[0] for w in WORK))
    parser.add_argument("--connections", type=int, default=1000, help="for counting instructions")
    parser.add_argument("--time", type=int, metavar="CONNECTIONS", default=0)
    parser.add_argument("--share", type=int, metavar="CONNECTIONS", default=0,
                        help="the same within each run, with a plugin that counts its cycles")
    parser.add_argument("--pairs", type=int, default=9, help="or runs")
    parser.add_argument("--memory", type=int, metavar="CONNECTIONS", default=0)
    parser.add_argument("--limit", action="append", default=[], metavar="WORK=RATIO")
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="rst-bench-") as folder:
        os.chmod(folder, 0o755)
        bench = Bench(arguments.build.resolve(), pathlib.Path(folder))
        if arguments.time:
            measure_time(bench, arguments.time, arguments.pairs, arguments.only)
        if arguments.share:
            measure_share(bench, arguments.share, arguments.pairs, arguments.only)
        if arguments.memory:
            measure_memory(bench, arguments.memory)
        if arguments.connections:
            ratios = measure_instructions(bench, arguments.connections, arguments.only)
            for limit in arguments.limit:
                name, most = limit.split("=")
                if ratios[name] > float(most):
                    sys.exit(f"{name}: {ratios[name]:.3f} is more than {most}")


if __name__ == "__main__":
    main()
