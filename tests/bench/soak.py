#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""tshark on live traffic, with and without the plugin, for minutes: does its memory grow more with it?

    soak.py BUILD [--minutes 10] [--rate 100] [--limit 1024]      # as root: it makes a network namespace of its own

In a network namespace that ends with this program, clients open `rate` connections a second to a
server on the loopback interface; every fifth ends in a reset. dumpcap's packets go to one tshark
without and one with the plugin. tshark itself keeps something of every packet and connection, so
that its own growth is what the plugin's is held against.
"""

import argparse
import os
import pathlib
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

PORT = 9900


def serve(listener):
    while True:
        connection, _ = listener.accept()
        try:
            connection.recv(1000)
            connection.send(b"y" * 500)
            connection.recv(1000)
        except OSError:
            pass
        connection.close()


def talk(end, rate):
    listener = socket.create_server(("127.0.0.1", PORT), backlog=200)
    for _ in range(4):
        threading.Thread(target=serve, args=(listener,), daemon=True).start()
    number, start = 0, time.monotonic()
    while time.monotonic() < end:
        number += 1
        try:
            with socket.create_connection(("127.0.0.1", PORT), timeout=5) as client:
                client.send(b"x" * 300)
                client.recv(1000)
                if number % 5 == 0:
                    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError:
            pass
        time.sleep(max(0.0, start + number / rate - time.monotonic()))
    return number


def resident(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1000
    return 0.0


def watch(plugins, folder, output, options=()):
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    dumpcap = subprocess.Popen(["dumpcap", "-q", "-i", "lo", "-f", f"tcp port {PORT}", "-w", "-"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    environment = dict(os.environ, HOME=str(folder), WIRESHARK_PLUGIN_DIR=str(plugins))
    tshark = subprocess.Popen([*nobody, "tshark", "-n", "-l", "-r", "-", *options], stdin=dumpcap.stdout,
                              env=environment, stdout=output, stderr=subprocess.DEVNULL)
    return dumpcap, tshark


def inside(arguments):
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    with tempfile.TemporaryDirectory(prefix="rst-soak-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "none").mkdir()
        with open(os.devnull, "wb") as nowhere:
            pairs = [watch(folder / "none", folder, nowhere),
                     watch(arguments.build.resolve() / "plugins", folder, nowhere,
                           ["-o", f"rst.memory_limit:{arguments.limit}"])]
            time.sleep(5)
            end = time.monotonic() + arguments.minutes * 60
            worker = threading.Thread(target=talk, args=(end, arguments.rate))
            worker.start()
            print("| minute | without [MB] | with [MB] | difference |\n|---|---|---|---|")
            rows = []
            for minute in range(arguments.minutes + 1):
                without, with_us = (resident(tshark.pid) for _, tshark in pairs)
                rows.append(with_us - without)
                print(f"| {minute} | {without:.1f} | {with_us:.1f} | {rows[-1]:.1f} |", flush=True)
                if minute < arguments.minutes:
                    time.sleep(60)
            worker.join()
            for dumpcap, tshark in pairs:
                dumpcap.terminate()
                if tshark.wait(timeout=60) != 0:
                    sys.exit("tshark failed")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--rate", type=int, default=100)
    parser.add_argument("--limit", type=int, default=1024, metavar="MIB",
                        help="the preference rst.memory_limit")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        inside(arguments)
    else:
        os.execvp("unshare", ["unshare", "--net", sys.executable, *sys.argv, "--inside"])


if __name__ == "__main__":
    main()
