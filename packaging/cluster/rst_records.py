# SPDX-License-Identifier: GPL-2.0-or-later
"""Captures in, records of their resets out: all captures go through one sharkd, Wireshark's server."""
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path


def fail(text):
    sys.exit(f"rst-resets: {text}")


def shown(name):
    """A name as a record can hold it: not every name is UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def number(text):
    """The number before a unit: columns show some fields as people read them."""
    digits = re.match(r"-?[0-9.]+", text.replace("\u2212", "-")).group()
    return float(digits) if "." in digits else int(digits)


def true(text):
    return text in ("True", "1")


def timestamp(epoch):
    seconds, _, fraction = epoch.partition(".")
    moment = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{fraction or 0}Z"


def several(text):
    return text.split(",")


# Where a value goes in the record (Elastic Common Schema where it has a name), the field of Wireshark,
# and how its text is read. Of repeated fields (tunnels) the innermost is the one of the reset.
COLUMNS = (
    ("frame", "frame.number:1", int),
    ("@timestamp", "frame.time_epoch:1", timestamp),
    ("stream", "tcp.stream:-1", int),
    ("source.ip", "ip.src:-1", str),
    ("source.ip", "ipv6.src:-1", str),
    ("source.port", "tcp.srcport:-1", int),
    ("destination.ip", "ip.dst:-1", str),
    ("destination.ip", "ipv6.dst:-1", str),
    ("destination.port", "tcp.dstport:-1", int),
    ("network.community_id", "communityid:1", str),
    ("rst.cause", "rst.cause:1", str),
    ("rst.family", "rst.family:1", str),
    ("rst.confidence", "rst.confidence:1", number),
    ("rst.sender", "rst.sender:1", str),
    ("rst.origin", "rst.origin:1", str),
    ("rst.form", "rst.form:1", str),
    ("rst.phase", "rst.phase:1", str),
    ("rst.trigger", "rst.trigger:1", int),
    ("rst.delay", "rst.delay:1", number),
    ("rst.idle", "rst.idle:1", number),
    ("rst.hop_delta", "rst.hop_delta:1", number),
    ("rst.bytes_lost", "rst.bytes_lost:1", number),
    ("rst.acceptable", "rst.acceptable:1", true),
    ("rst.hindsight", "rst.hindsight:1", true),
    ("rst.alternative", "rst.alternative:0", several),
    ("rst.explanation", "rst.explanation:1", str),
    ("rst.advice", "rst.advice:1", str),
)


# Wireshark 4.0 reads these names of vendors, services and enterprises anew for each capture, which takes
# ten times as long as reading a small one. No record holds any of them. Since 4.2 there are no such files.
NAME_FILES = ("manuf", "services", "enterprises.tsv")


def data_without_names(folder):
    """Wireshark's data files without those, as settings of the environment; none where it has none."""
    data = Path(shutil.which("sharkd") or "/").resolve().parent.parent / "share/wireshark"
    if "WIRESHARK_DATA_DIR" in os.environ or not (data / NAME_FILES[0]).exists():
        return {}
    links = folder / "data"
    links.mkdir(exist_ok=True)
    for file in data.iterdir():
        if file.name not in NAME_FILES and not (links / file.name).exists():
            (links / file.name).symlink_to(file)
    return {"WIRESHARK_DATA_DIR": str(links)}


class Sharkd:
    """One running sharkd. It has its own configuration: only what these records need, and no
    preferences of whoever runs it, so that all machines give the same answers."""

    def __init__(self, folder):
        (folder / "enabled_protos").write_text("communityid\n")
        self.messages = folder / "messages"
        self.id = 0
        environment = {**os.environ, "WIRESHARK_CONFIG_DIR": str(folder), **data_without_names(folder)}
        with open(self.messages, "wb") as messages:
            self.process = subprocess.Popen(["sharkd", "-"], stdin=subprocess.PIPE, env=environment,
                                            stdout=subprocess.PIPE, stderr=messages)

    def ask(self, requests):
        """Answers by position; None where there is none. Raises EOFError if sharkd has ended."""
        first = self.id
        text = ""
        for method, parameters in requests:
            self.id += 1
            text += json.dumps({"jsonrpc": "2.0", "id": self.id, "method": method,
                                **({"params": parameters} if parameters else {})}) + "\n"
        answers = [None] * len(requests)
        try:
            self.process.stdin.write(text.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            raise EOFError from None
        while answers[-1] is None:
            line = self.process.stdout.readline()
            if not line:
                raise EOFError
            if line.startswith(b"{"):
                answer = json.loads(line)
                answers[answer["id"] - first - 1] = answer
        return answers

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait()


def put(record, path, value):
    *parents, last = path.split(".")
    for parent in parents:
        record = record.setdefault(parent, {})
    record[last] = value


def record_of(capture, cells):
    record = {"capture": capture}
    for (path, _, read), cell in zip(COLUMNS, cells):
        if cell == "":
            continue
        put(record, path, read(cell))
    return record


def analyse(sharkd, link, name):
    """Records of the resets of one capture, and what is wrong with it (or nothing)."""
    # sharkd 4.0 remembers which frames passed a filter also when another capture is loaded: each capture
    # gets a filter of its own, told apart by a bound that no frame reaches. (Not by its length: sharkd
    # takes no request above 2,047 bytes, and does not say so.)
    own_filter = f"rst.cause && frame.number < {4_000_000_000 + sharkd.id}"
    columns = {f"column{index}": field for index, (_, field, _) in enumerate(COLUMNS)}
    before = sharkd.messages.stat().st_size
    _, status, frames = sharkd.ask([("load", {"file": str(link)}), ("status", None),
                                    ("frames", {"filter": own_filter, **columns})])
    with open(sharkd.messages, encoding="utf-8", errors="replace") as messages:
        messages.seek(before)
        said = [line.strip().removeprefix("sharkd: ") for line in messages if "sharkd: " in line]
    problem = said[0].replace(str(link), shown(name)) if said else None
    if "error" in frames and "ilter" in frames["error"]["message"]:
        fail("Wireshark does not know rst.cause: install the plugin (as root only the one for all "
             "users is loaded); tshark -G plugins shows what is")
    # After a file that cannot be read, sharkd may still hold the one before it.
    if (status.get("result") or {}).get("filename") != link.name:
        return [], problem or "sharkd cannot load it"
    if "error" in frames:
        return [], problem or frames["error"]["message"]
    return [record_of(shown(name), frame["c"]) for frame in frames["result"]], problem


def readable(name):
    """What keeps the file from being read at all, or nothing."""
    try:
        with open(name, "rb") as file:
            return None if file.read(1) else "the file is empty"
    except OSError as error:
        return error.strerror


def read_captures(names, folder):
    """Yields for each capture: its name, its records, and what is wrong with it. `folder` is for what
    is needed meanwhile."""
    sharkd = fresh = None
    for index, name in enumerate(names):
        problem = readable(name)
        if problem:
            yield name, [], problem
            continue
        link = folder / f"{index}.capture"  # sharkd takes no names with odd characters
        link.symlink_to(name)
        while True:
            if not sharkd:
                sharkd, fresh = Sharkd(folder), True
            try:
                records, problem = analyse(sharkd, link, name)
            except EOFError:
                records, problem = [], "sharkd crashes on it"
            else:
                fresh = False
                break
            sharkd.end()
            sharkd = None
            if fresh:  # and so it was not what sharkd had read before
                break
        yield name, records, problem
    if sharkd:
        sharkd.end()
