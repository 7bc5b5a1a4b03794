"""What a scenario is, and what it can use while it plays."""

from __future__ import annotations

import os
import random
import shutil
import socket
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from . import labels
from .link import Link, Wires, open_end
from .network import Host, Network
from .tap import Sighting, Taps, open_tap

ALL = ("client", "router", "server")
POINTS = {"client:eth0": "client", "router:eth0": "router",
          "router:eth1": "router", "server:eth0": "server",
          "guest:tap0": "guest"}


@dataclass(frozen=True)
class Scenario:
    """A story that provokes resets, as registered by @scenario."""

    name: str
    family: str
    tells: str
    play: Callable[["Lab"], None]
    needs: tuple[str, ...]
    vantages: tuple[str, ...]
    near: dict[str, float]
    far: dict[str, float]
    snaplen: int
    translated: bool
    quiet: bool
    seconds: int


REGISTRY: dict[str, Scenario] = {}


def scenario(needs: tuple[str, ...] = (),
             vantages: tuple[str, ...] = ("client", "server"),
             near: dict[str, float] | None = None,
             far: dict[str, float] | None = None, snaplen: int = 1600,
             translated: bool = False, quiet: bool = False,
             seconds: int = 8) -> Callable:
    """Registers a function as a scenario; its docstring is the line in the
    README.

    needs: programs; near, far: properties of the two links; translated:
    addresses change on the way; quiet: no reset is to be seen; seconds: about
    how long it takes, so that the long ones start first.
    """
    def register(play: Callable[[Lab], None]) -> Callable:
        name = play.__name__.replace("_", "-")
        if name in REGISTRY:
            raise ValueError(f"two scenarios are called {name}")
        tells = " ".join((play.__doc__ or "").split())
        REGISTRY[name] = Scenario(
            name, play.__module__.rpartition(".")[2], tells, play, needs,
            vantages, near or {}, far or {}, snaplen, translated, quiet,
            seconds)
        return play
    return register


@dataclass(frozen=True)
class Cut:
    """A capture that holds less than all: from a time on, or one direction
    only."""

    vantage: str
    suffix: str
    keep: Callable[[Sighting], bool]
    causes: dict[str, str] = field(default_factory=dict)
    note: str = ""


class Lab:
    """The stage: hosts, links, captures, and the claims of the story."""

    def __init__(self, chosen: Scenario) -> None:
        self.scenario = chosen
        self.dice = random.Random("rst-cause " + chosen.name)
        self.network = Network(self.dice)
        self.claims: list[labels.Claim] = []
        self.cuts: list[Cut] = []
        self.addresses: dict[str, str] = {}
        self.tmp = Path(tempfile.mkdtemp(prefix=f"rstlab-{os.getpid()}-"))
        self.tmp.chmod(0o755)
        self._taps: list[Taps] = []
        self._wires: Wires | None = None

    @property
    def client(self) -> Host:
        return self.network.client

    @property
    def router(self) -> Host:
        return self.network.router

    @property
    def server(self) -> Host:
        return self.network.server

    def set_up(self) -> None:
        """Builds the network, lets the wires run and starts to listen."""
        self.network.build()
        for host in (self.client, self.router, self.server):
            self.addresses[host.ip4] = self.addresses[host.ip6] = host.role
            if host is not self.router:
                host.hop_limit = self.dice.choice((64, 64, 128))
                host.sysctl("ipv4.ip_default_ttl", host.hop_limit)
                host.sysctl("ipv6.conf.eth0.hop_limit", host.hop_limit)
        near = Link(**{"delay": self.dice.uniform(1, 4), "jitter": 0.3,
                       "hops": self.dice.randrange(1, 4),
                       **self.scenario.near})
        far = Link(**{"delay": self.dice.uniform(4, 14), "jitter": 0.6,
                      "hops": self.dice.randrange(2, 9),
                      **self.scenario.far})
        with self.network.wire.inside():
            ends = {"near": (open_end("c"), open_end("rc")),
                    "far": (open_end("rs"), open_end("s"))}
        self._wires = Wires({"near": near, "far": far}, ends,
                            self.dice.randrange(1 << 30))
        self._warm_neighbours()
        taps = {}
        for point, role in POINTS.items():
            if role == "guest":
                continue
            with getattr(self, role).inside():
                taps[point] = open_tap(point.split(":")[1])
        self._taps.append(Taps(taps))

    def _warm_neighbours(self) -> None:
        """Lets ARP and neighbour discovery happen before anybody looks."""
        probes = []
        for source, target in ((self.client, self.server),
                               (self.server, self.client)):
            for family, address in ((socket.AF_INET, target.ip4),
                                    (socket.AF_INET6, target.ip6)):
                with source.inside():
                    probe = socket.socket(family, socket.SOCK_DGRAM)
                probe.sendto(b"", (address, 9))
                probes.append(probe)
        time.sleep(0.3)
        for probe in probes:
            probe.close()

    def listen_to(self, host: Host, interface: str) -> None:
        """Captures at one more interface from now on."""
        with host.inside():
            tap = open_tap(interface)
        self._taps.append(Taps({f"{host.role}:{interface}": tap}))

    def link(self, name: str, **changes: object) -> None:
        """Changes a link ("near" or "far") from now on."""
        assert self._wires is not None
        self._wires.set(name, **changes)

    def hops_to_router(self) -> int:
        """A hop limit with which the client's packets reach the router and no
        further."""
        assert self._wires is not None
        return self._wires.links["near"].hops + 1

    def claim(self, cause: str, by: Host, *reasons: str, least: int = 1,
              most: int | None = None, **more: object) -> None:
        """Says what made the next unclaimed resets of a host; claims are tried
        in their order."""
        most = max(least, 1) if most is None else most
        self.claims.append(labels.Claim(cause, by.role, reasons, least, most,
                                        **more))

    def strays(self, by: Host, *reasons: str, **more: object) -> None:
        """Says that whatever the host resets further on answers segments that
        were in flight."""
        more.setdefault("note", "answers a segment that was in flight")
        self.claim("stray-segment", by,
                   *(reasons or ("NO_SOCKET", "TCP_FLAGS")),
                   least=0, most=labels.ANY, **more)

    def cut(self, vantage: str, suffix: str,
            keep: Callable[[Sighting], bool], note: str,
            **causes: str) -> None:
        """Also publishes part of a capture; causes maps a cause (with _) to
        what it then is."""
        mapped = {k.replace("_", "-"): v for k, v in causes.items()}
        self.cuts.append(Cut(vantage, suffix, keep, mapped, note))

    def pause(self, milliseconds: float, spread: float = 0.2) -> None:
        """Lets some time pass, never twice quite the same."""
        low, high = milliseconds * (1 - spread), milliseconds * (1 + spread)
        time.sleep(self.dice.uniform(low, high) / 1000)

    def settle(self) -> None:
        """Waits until what is on the wires has arrived and been answered."""
        assert self._wires is not None
        total = sum(link.delay + link.jitter
                    for link in self._wires.links.values())
        time.sleep(0.08 + 3 * total / 1000)

    def port(self, *usual: int) -> int:
        """A service port: one of the usual ones, or any."""
        return self.dice.choice(usual or (
            80, 443, 1433, 1521, 2404, 3306, 3389, 4840, 5000, 5432, 5672,
            6379, 7001, 8000, 8080, 8443, 9000, 9092, 9200, 11211, 27017))

    def finish(self) -> list[Sighting]:
        """Everything that was seen."""
        taps, self._taps = self._taps, []
        return sorted(sum((one.stop() for one in taps), []))

    def tear_down(self) -> None:
        """Leaves nothing behind."""
        try:
            for taps in self._taps:
                taps.stop()
            if self._wires:
                self._wires.stop()
        finally:
            self.network.destroy()
            shutil.rmtree(self.tmp, ignore_errors=True)


def seen_from(vantage: str, sightings: list[Sighting]) -> list[Sighting]:
    """The frames of a published capture: at the router each packet once, as it
    comes in or is made."""
    chosen, arrived = [], set()
    for sighting in sightings:
        if POINTS[sighting.point] != vantage \
                or sighting.data[:2] == b"\x33\x33":  # IPv6 chatter
            continue
        if vantage == "router":
            essence = _essence(sighting.data)
            if not sighting.outgoing:
                arrived.add(essence)
            elif essence in arrived:
                continue
        chosen.append(sighting)
    return chosen


def _essence(frame: bytes) -> bytes:
    """What forwarding leaves alone: all but MAC addresses, hop count and
    header checksum."""
    if frame[12:14] == b"\x08\x00":
        end = 14 + int.from_bytes(frame[16:18], "big")
        return frame[14:22] + frame[23:24] + frame[26:end]
    if frame[12:14] == b"\x86\xdd":
        end = 54 + int.from_bytes(frame[18:20], "big")
        return frame[14:21] + frame[22:end]
    return frame
