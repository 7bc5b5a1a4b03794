"""Everyday causes over paths that lose, double, delay and reorder."""

from __future__ import annotations

import time

from ..actors import exchange, pair, quietly
from ..forge import Eavesdropper
from ..lab import ALL, Lab, scenario
from ..labels import ANY, SYNTHETIC
from ..network import linger_zero, vanish
from .first import refused
from .third_party import followers

LOSSY = {"delay": 18, "jitter": 12, "loss": 6, "reorder": 8}
DOUBLING = {"delay": 9, "jitter": 2, "duplicate": 35}


def lossy_exchange(lab: Lab, client: object, server: object) -> None:
    """An exchange for which retransmissions have time."""
    exchange(lab, client, server, 3)
    lab.pause(700)


@scenario(needs=("nmap",), far=LOSSY, seconds=12)
def nmap_scan_over_loss(lab: Lab) -> None:
    """nmap -sS over a lossy path: some answers come twice, some late."""
    ports = sorted(lab.dice.sample(range(1, 9000), 8))
    for port in ports[3:6]:
        lab.server.listen(port)
        lab.claim("half-open-scan", lab.client, "NO_SOCKET", port=port,
                  most=ANY)
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=5, most=ANY)
    lab.client.run("nmap", "-n", "-Pn", "-sS", "-p", ",".join(map(str, ports)),
                   lab.server.ip4)


@scenario(far=LOSSY)
def unread_data_over_loss(lab: Lab) -> None:
    """A close with unread data over a lossy path."""
    _, client, server = pair(lab)
    lossy_exchange(lab, client, server)
    client.sendall(lab.dice.randbytes(900))
    lab.pause(700)
    lab.claim("closed-with-unread-data", lab.server, "TCP_ABORT_ON_CLOSE")
    lab.strays(lab.server)
    lab.strays(lab.client)
    server.close()
    lab.pause(300)


@scenario(far=LOSSY)
def server_reboot_over_loss(lab: Lab) -> None:
    """A rebooted server; the client's data may need several tries."""
    listener, client, server = pair(lab, v6=True)
    lossy_exchange(lab, client, server)
    vanish(server)
    listener.close()
    lab.pause(500)
    lab.claim("connection-unknown", lab.server, "NO_SOCKET")
    lab.claim("connection-unknown|stray-segment|duplicate-reset", lab.server,
              "NO_SOCKET", least=0, most=ANY,
              note="the first answer may have been lost")
    client.sendall(lab.dice.randbytes(400))
    time.sleep(2)


@scenario(far=DOUBLING)
def refusals_doubled(lab: Lab) -> None:
    """A path that doubles packets: doubled SYNs get two refusals each."""
    lab.link("far", duplicate=0)
    lab.link("near", duplicate=60)
    lab.claim("port-closed", lab.server, "NO_SOCKET", each=True)
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=0, most=ANY,
              note="the path had doubled the SYN",
              at={"client": "duplicate-reset|port-closed"})
    refused_plain(lab, 3)


def refused_plain(lab: Lab, times: int) -> None:
    """Refused connections whose claims are made elsewhere."""
    port = lab.port()
    for _ in range(times):
        quietly(lab.client.connect, lab.server.ip4, port)
        lab.pause(150)


@scenario(far=LOSSY, vantages=ALL)
def forged_reset_over_jitter(lab: Lab) -> None:
    """A forged reset to the client while the path jitters and reorders."""
    lab.link("far", loss=0)
    ear = Eavesdropper(lab)
    _, client, server = pair(lab)
    exchange(lab, client, server, 3)
    lab.pause(200)
    lab.claim("injected-reset", lab.router, SYNTHETIC)
    followers(lab, "client")
    ear.forger.send(ear.forged(server, client, ttl=250, window=8192))
    lab.pause(60)
    quietly(server.sendall, lab.dice.randbytes(500))
    lab.pause(100)


@scenario(far={"delay": 60, "jitter": 45, "reorder": 25, "reorder_by": 40})
def aborts_over_jitter(lab: Lab) -> None:
    """Three aborts by the server's application over a path with heavy
    jitter."""
    lab.claim("application-abort", lab.server, "TCP_STATE", least=3)
    lab.strays(lab.server)
    lab.strays(lab.client)
    for _ in range(3):
        _, client, server = pair(lab, 1024 + lab.dice.randrange(60000))
        exchange(lab, client, server, 2)
        lab.pause(400)
        linger_zero(server)
        server.close()
        lab.pause(250)


@scenario(far={"delay": 40, "jitter": 20}, near={"delay": 15, "jitter": 10})
def closed_ports_over_jitter_v6(lab: Lab) -> None:
    """Closed ports far away, IPv6."""
    for port in lab.dice.sample(range(1, 30000), 3):
        refused(lab, lab.server.ip6, port)
        lab.pause(100)
