"""Another TCP stack: a guest whose network is slirp, a NAT in user space.

slirp ends each connection of the guest and opens one of its own on the
client host. Towards the guest it speaks in the server's name, with a window,
options and identification that are not Linux's.
"""

from __future__ import annotations

import subprocess
import time

from ..actors import exchange, quietly
from ..lab import Lab, scenario
from ..labels import TOOL, Claim
from ..network import Host, linger_zero

SLIRP = ("slirp4netns",)
BEHIND = "the address translator answers for what is behind it"


def add_guest(lab: Lab) -> Host:
    """A namespace behind slirp4netns on the client host."""
    guest = lab.network.add_guest()
    keeper = guest.spawn("sleep", "300")
    time.sleep(0.2)
    net = f"10.{lab.dice.randrange(20, 250)}.{lab.dice.randrange(250)}."
    lab.client.spawn("slirp4netns", "--configure", "--mtu=1500", "--cidr",
                     net + "0/24", keeper.pid, "tap0")
    deadline = time.monotonic() + 5
    while "UP" not in _tap_state(guest) and time.monotonic() < deadline:
        time.sleep(0.05)
    lab.listen_to(guest, "tap0")
    guest.ip4 = net + "100"
    lab.addresses[guest.ip4] = "client"
    return guest


def _tap_state(guest: Host) -> str:
    return subprocess.run(
        ["ip", "-n", guest.namespace, "-br", "link", "show", "tap0"],
        capture_output=True, text=True).stdout


@scenario(needs=SLIRP, vantages=("guest", "client", "server"))
def slirp_port_closed(lab: Lab) -> None:
    """A refused connection as it reaches a slirp guest."""
    guest = add_guest(lab)
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=2)
    lab.claims.append(passed_on("port-closed|reset-relayed", 2))
    for port in lab.dice.sample(range(1, 9000), 2):
        quietly(guest.connect, lab.server.ip4, port)
        lab.pause(150)


@scenario(needs=SLIRP, vantages=("guest", "client", "server"))
def slirp_server_aborts(lab: Lab) -> None:
    """A server's abort as it reaches a slirp guest."""
    guest = add_guest(lab)
    port = lab.port()
    listener = lab.server.listen(port)
    client = guest.connect(lab.server.ip4, port)
    server = lab.server.accept(listener)
    exchange(lab, client, server, 3)
    lab.pause(400)
    lab.claim("application-abort", lab.server, "TCP_STATE")
    lab.claims.append(passed_on("application-abort|reset-relayed", 1))
    linger_zero(server)
    server.close()


def passed_on(cause: str, count: int) -> Claim:
    """slirp's resets to its guest."""
    return Claim(cause, "slirp", (TOOL,), count, count, note=BEHIND,
                 origin="endpoint")


@scenario(needs=SLIRP, vantages=("guest", "client", "server"))
def slirp_guest_aborts(lab: Lab) -> None:
    """A guest's abort on its own side and as slirp passes it on."""
    guest = add_guest(lab)
    port = lab.port()
    listener = lab.server.listen(port)
    client = guest.connect(lab.server.ip4, port)
    server = lab.server.accept(listener)
    exchange(lab, client, server, 2)
    lab.pause(400)
    lab.claim("application-abort", guest, "TCP_STATE", origin="endpoint")
    lab.claim("application-abort|reset-relayed", lab.client, "TCP_STATE",
              "TCP_ABORT_ON_CLOSE", least=0, note="slirp's own connection")
    linger_zero(client)
    client.close()
