"""Client - wire - router - wire - server, each in a network namespace of its
own."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import ipaddress
import os
import random
import signal
import socket
import struct
import subprocess
import threading
import time
from pathlib import Path
from typing import Callable, Iterator

CLONE_NEWNET = 0x40000000
PREFIX = "rstlab"
# ETHTOOL_S{RXCSUM,TXCSUM,SG,TSO,GSO,GRO}: what makes captures lie.
OFFLOADS = (0x15, 0x17, 0x19, 0x1F, 0x24, 0x2C)
SIOCETHTOOL = 0x8946
_libc = ctypes.CDLL(None, use_errno=True)


def _setns(descriptor: int) -> None:
    if _libc.setns(descriptor, CLONE_NEWNET):
        number = ctypes.get_errno()
        raise OSError(number, "setns: " + os.strerror(number))


class Host:
    """A namespace with its addresses, and what one does there."""

    def __init__(self, role: str, namespace: str) -> None:
        self.role = role
        self.namespace = namespace
        self.ip4 = self.ip6 = ""
        self.hop_limit = 64
        self._children: list[subprocess.Popen | int] = []
        self._chains = 0
        self._sockets: list[socket.socket] = []  # forgotten, they close

    @contextlib.contextmanager
    def inside(self) -> Iterator[None]:
        """The calling thread is in the namespace meanwhile."""
        home = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        there = os.open(f"/run/netns/{self.namespace}", os.O_RDONLY)
        try:
            _setns(there)
            yield
        finally:
            _setns(home)
            os.close(home)
            os.close(there)

    def address(self, v6: bool = False) -> str:
        return self.ip6 if v6 else self.ip4

    def socket(self, v6: bool = False, **options: int) -> socket.socket:
        """A TCP socket there; options by name, as NODELAY=1 or SO_RCVBUF=4096;
        or mptcp=1."""
        family = socket.AF_INET6 if v6 else socket.AF_INET
        protocol = 262 if options.pop("mptcp", 0) else 0
        with self.inside():
            new = socket.socket(family, socket.SOCK_STREAM, protocol)
        new.settimeout(30)
        self._sockets.append(new)
        for name, value in options.items():
            set_option(new, name, value)
        return new

    def listen(self, port: int, backlog: int = 64, v6: bool = False,
               **options: int) -> socket.socket:
        listener = self.socket(v6, SO_REUSEADDR=1, **options)
        listener.bind((self.address(v6), port))
        listener.listen(backlog)
        return listener

    def accept(self, listener: socket.socket) -> socket.socket:
        """The next connection that waits at a listener."""
        accepted, _ = listener.accept()
        accepted.settimeout(30)
        self._sockets.append(accepted)
        return accepted

    def connect(self, to: str, port: int, local_port: int = 0,
                **options: int) -> socket.socket:
        v6 = ":" in to
        new = self.socket(v6, **options)
        if local_port:
            set_option(new, "SO_REUSEADDR", 1)
            new.bind((self.address(v6), local_port))
        new.connect((to, port))
        return new

    def sysctl(self, name: str, value: object) -> None:
        with self.inside():
            Path("/proc/sys/net", name.replace(".", "/")).write_text(
                str(value))

    def spawn(self, *command: object, log: str | None = None,
              stdin: int = subprocess.DEVNULL, **more: object
              ) -> subprocess.Popen:
        """Starts a program there and leaves it running."""
        sink = open(log, "ab") if log else subprocess.DEVNULL
        child = subprocess.Popen(
            ["ip", "netns", "exec", self.namespace, *map(str, command)],
            stdin=stdin, stdout=sink, stderr=sink, start_new_session=True,
            **more)
        self._children.append(child)
        return child

    def run(self, *command: object, check: bool = False, timeout: float = 60,
            text: str = "") -> subprocess.CompletedProcess:
        """Runs a program there to its end."""
        return subprocess.run(
            ["ip", "netns", "exec", self.namespace, *map(str, command)],
            input=text, capture_output=True, text=True, timeout=timeout,
            check=check, start_new_session=True)

    def process(self, function: Callable[[], None]) -> int:
        """Runs a function in a process of its own there; returns the pid."""
        pid = os.fork()
        if pid:
            self._children.append(pid)
            return pid
        try:
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM):
                signal.signal(number, signal.SIG_DFL)
            os.closerange(3, 1024)
            with self.inside():
                function()
        finally:
            os._exit(0)

    def nft(self, rules: str) -> None:
        """Loads nftables rules there."""
        _checked(["ip", "netns", "exec", self.namespace, "nft", "-f", "-"],
                 rules)

    def filter(self, hook: str, *rules: str, priority: int = 0) -> None:
        """Adds a chain of nftables rules at a hook."""
        self._chains += 1
        self.nft(f"table inet lab {{\n chain c{self._chains} {{\n"
                 f"type filter hook {hook} priority {priority}\n"
                 + "\n".join(rules) + "\n}\n}\n")

    def wait_port(self, port: int, timeout: float = 10) -> None:
        """Waits until somebody listens there, without a packet."""
        wanted = f":{port:04X} "
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            with self.inside():
                for table in ("tcp", "tcp6"):
                    lines = Path("/proc/thread-self/net", table).read_text()
                    if any(wanted in row and " 0A " in row
                           for row in lines.splitlines()):
                        return
            time.sleep(0.02)
        raise RuntimeError(f"nobody listens on {self.role} port {port}")

    def end_children(self) -> None:
        """Kills what was started here and closes what is open."""
        for one in self._sockets:
            one.close()
        for child in self._children:
            pid = child if isinstance(child, int) else child.pid
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL) if isinstance(child, int) \
                    else os.killpg(pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                if isinstance(child, int):
                    os.waitpid(child, 0)
                else:
                    child.wait(5)


def set_option(target: socket.socket, name: str, value: object) -> None:
    """Sets a socket option by its name: SO_... or the TCP_... without its
    prefix."""
    if name.startswith("SO_"):
        target.setsockopt(socket.SOL_SOCKET, getattr(socket, name), value)
    else:
        number = {"LINGER2": 8, "USER_TIMEOUT": 18, "MAXSEG": 2}.get(name)
        number = number or getattr(socket, "TCP_" + name)
        target.setsockopt(socket.IPPROTO_TCP, number, value)


def vanish(target: socket.socket) -> None:
    """The socket is gone without a packet, as when its host crashes."""
    target.setsockopt(socket.IPPROTO_TCP, 19, 1)  # TCP_REPAIR
    target.close()


def linger_zero(target: socket.socket) -> None:
    """The next close() of the socket aborts the connection."""
    target.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER,
                      struct.pack("ii", 1, 0))


def plain_offloads(interface: str) -> None:
    """Turns offloads off, so that what is captured is what is on the wire."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        for command in OFFLOADS:
            value = ctypes.create_string_buffer(struct.pack("II", command, 0))
            request = struct.pack("16sP8x", interface.encode(),
                                  ctypes.addressof(value))
            with contextlib.suppress(OSError):
                fcntl.ioctl(handle, SIOCETHTOOL, request)


class Network:
    """The four namespaces, from first to last breath."""

    def __init__(self, dice: random.Random) -> None:
        stem = f"{PREFIX}-{os.getpid()}"
        self.client = Host("client", stem + "-client")
        self.router = Host("router", stem + "-router")
        self.server = Host("server", stem + "-server")
        self.wire = Host("wire", stem + "-wire")
        self.hosts: tuple[Host, ...] = (self.client, self.router,
                                        self.server, self.wire)
        self._dice = dice

    def build(self) -> None:
        for host in self.hosts:
            _ip("netns", "add", host.namespace)
            if host is not self.wire:
                _prepare(host)
        wire = self.wire.namespace
        ends = (("c", self.client, "eth0"), ("rc", self.router, "eth0"),
                ("rs", self.router, "eth1"), ("s", self.server, "eth0"))
        for name, host, inner in ends:
            _ip("-n", wire, "link", "add", name, "type", "veth", "peer",
                "name", inner, "netns", host.namespace)
            _ip("-n", wire, "link", "set", name, "up")
        self._addresses()
        for name, host, inner in ends:
            with self.wire.inside():
                plain_offloads(name)
            with host.inside():
                plain_offloads(inner)

    def _addresses(self) -> None:
        near4, far4 = private_networks(self._dice)
        near6, far6 = (f"fd{self._dice.randrange(256):02x}:"
                       f"{self._dice.randrange(1, 65536):x}:"
                       f"{self._dice.randrange(1, 65536):x}:{n}::"
                       for n in (1, 2))
        last = self._dice.sample(range(2, 250), 2)
        for host, net4, net6, number in (
                (self.client, near4, near6, last[0]),
                (self.server, far4, far6, last[1])):
            host.ip4, host.ip6 = net4 + str(number), f"{net6}{number:x}"
            _batch(host, [f"addr add {host.ip4}/24 dev eth0",
                          f"addr add {host.ip6}/64 dev eth0 nodad",
                          "link set lo up", "link set eth0 up",
                          f"route add default via {net4}1",
                          f"route add ::/0 via {net6}1"])
        self.router.ip4, self.router.ip6 = far4 + "1", far6 + "1"
        _batch(self.router, [
            f"addr add {near4}1/24 dev eth0", f"addr add {far4}1/24 dev eth1",
            f"addr add {near6}1/64 dev eth0 nodad",
            f"addr add {far6}1/64 dev eth1 nodad",
            "link set lo up", "link set eth0 up", "link set eth1 up"])

    def add_guest(self) -> Host:
        """One more namespace, without any connection yet."""
        guest = Host("guest", self.wire.namespace.replace("wire", "guest"))
        self.hosts += (guest,)
        _ip("netns", "add", guest.namespace)
        _prepare(guest)
        return guest

    def destroy(self) -> None:
        for host in self.hosts:
            host.end_children()
        for host in self.hosts:
            remove_namespace(host.namespace)


def _prepare(host: Host) -> None:
    for name in ("ipv6.conf.all.accept_dad", "ipv6.conf.default.accept_dad",
                 "ipv6.conf.default.router_solicitations"):
        host.sysctl(name, 0)
    host.sysctl("ipv6.conf.all.optimistic_dad", 1)
    if host.role == "router":
        host.sysctl("ipv4.ip_forward", 1)
        host.sysctl("ipv6.conf.all.forwarding", 1)


def private_networks(dice: random.Random) -> tuple[str, str]:
    """Two different private /24 prefixes, without the last number."""
    kinds = (lambda: f"10.{dice.randrange(256)}.{dice.randrange(256)}.",
             lambda: f"172.{dice.randrange(16, 32)}.{dice.randrange(256)}.",
             lambda: f"192.168.{dice.randrange(256)}.")
    near = dice.choice(kinds)()
    far = near
    while far == near:
        far = dice.choice(kinds)()
    return near, far


def is_v6(address: str) -> bool:
    return ipaddress.ip_address(address).version == 6


def _ip(*arguments: str) -> None:
    _checked(["ip", *arguments])


def _batch(host: Host, lines: list[str]) -> None:
    _checked(["ip", "-n", host.namespace, "-batch", "-"], "\n".join(lines))


def _checked(command: list[str], text: str = "") -> None:
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")


def remove_namespace(name: str) -> None:
    """Kills what runs in one of our namespaces and removes it."""
    if not Path("/run/netns", name).exists():
        return
    listed = subprocess.run(["ip", "netns", "pids", name], text=True,
                            capture_output=True)
    for pid in listed.stdout.split():
        with contextlib.suppress(ProcessLookupError, ValueError):
            if int(pid) != os.getpid():
                os.kill(int(pid), signal.SIGKILL)
    subprocess.run(["ip", "netns", "del", name], capture_output=True)


def leftovers() -> list[str]:
    """Our namespaces whose maker has died."""
    found = []
    for path in Path("/run/netns").glob(PREFIX + "-*"):
        pid = path.name.split("-")[1]
        if not Path("/proc", pid).exists():
            found.append(path.name)
    return found


def in_thread(function: Callable[[], object]) -> threading.Thread:
    """Runs something beside the story."""
    thread = threading.Thread(target=function, daemon=True)
    thread.start()
    return thread
