"""For captures from both ends: what only the comparison of two or three points
proves."""

from __future__ import annotations

import socket

from ..actors import exchange, pair, quietly, receive
from ..forge import Eavesdropper
from ..lab import ALL, Lab, scenario
from ..labels import NETFILTER, SYNTHETIC
from ..network import linger_zero
from ..segment import ACK, RST, Segment

# 40 ms from end to end.
FAR = {"near": {"delay": 8, "hops": 2}, "far": {"delay": 32, "hops": 7}}
LOSSY = {"near": {"delay": 3, "loss": 1.0, "reorder": 2.0},
         "far": {"delay": 17, "loss": 1.0, "reorder": 2.0, "hops": 5}}
DEAD = "the forged reset had ended the connection at this end"
NAT = ("table ip n {\n chain p {\n type nat hook postrouting priority 100\n"
       " oifname eth1 masquerade fully-random\n}\n}\n")


def talk(lab: Lab) -> tuple[socket.socket, socket.socket]:
    """Another connection: it shows that all points go on recording."""
    _, client, server = pair(lab)
    exchange(lab, client, server)
    return client, server


def forge(lab: Lab, v6: bool = False, rounds: int = 2, size: int = 0) -> None:
    """A forged reset with the hop count of the true server, who goes on."""
    ear = Eavesdropper(lab)
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, rounds)
    if size:
        server.sendall(lab.dice.randbytes(size))
        receive(client, size)
    lab.pause(600)
    lab.claim("injected-reset", lab.router, SYNTHETIC, sender="server",
              origin="middlebox")
    lab.claim("stray-segment", lab.client, "NO_SOCKET", "TCP_FLAGS", least=0,
              most=99, sender="client", origin="endpoint",
              at={"server": "connection-unknown|stray-segment"},
              note=DEAD)
    ear.forger.send(ear.forged(server, client))
    lab.pause(150)
    quietly(server.sendall, lab.dice.randbytes(300))
    lab.pause(300)
    exchange(lab, *talk(lab))


def abort(lab: Lab, size: int = 0) -> None:
    """The server's application aborts; nothing else is wrong."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    if size:
        server.sendall(lab.dice.randbytes(size))
        receive(client, size)
    lab.pause(600)
    lab.claim("application-abort", lab.server, "TCP_STATE", sender="server",
              origin="endpoint")
    linger_zero(server)
    server.close()
    lab.pause(300)
    exchange(lab, *talk(lab))


@scenario(vantages=ALL, **FAR)
def pair_forged_far(lab: Lab) -> None:
    """A forged reset with the right hop count, 40 ms between the ends."""
    forge(lab)


@scenario(vantages=ALL, **FAR)
def pair_forged_far_v6(lab: Lab) -> None:
    """The same over IPv6."""
    forge(lab, True)


@scenario(vantages=ALL, **LOSSY)
def pair_forged_lossy(lab: Lab) -> None:
    """The same over a path that loses 1 % on each link and reorders."""
    forge(lab, rounds=6, size=20_000)


@scenario(needs=("nft",), vantages=ALL, translated=True, **FAR)
def pair_forged_nat(lab: Lab) -> None:
    """The same through a router that rewrites address and port, on a forbidden
    word."""
    lab.router.nft(NAT)
    ear = Eavesdropper(lab)
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(300)
    hops = max(s.ttl for s in ear.last.values() if s.src == lab.server.ip4)
    lab.claim("policy-block|injected-reset", lab.router, SYNTHETIC,
              sender="server", origin="middlebox",
              note="the word itself says nothing to others")
    lab.claim("stray-segment", lab.client, "NO_SOCKET", "TCP_FLAGS", least=0,
              most=99, sender="client", origin="endpoint",
              at={"server": "connection-unknown|stray-segment"}, note=DEAD)

    def react(segment: Segment) -> None:
        if segment.payload.startswith(b"forbidden"):
            ear.reaction = None
            ear.forger.send(Segment(
                segment.dst, segment.src, segment.dport, segment.sport,
                segment.ack, segment.end, RST | ACK, 0, 0, hops - 1, b"",
                b""))

    ear.reaction = react
    client.sendall(b"forbidden " + lab.dice.randbytes(40))
    receive(server, 50)
    quietly(server.sendall, lab.dice.randbytes(300))
    lab.pause(300)
    exchange(lab, *talk(lab))


@scenario(vantages=ALL, **FAR)
def pair_abort_far(lab: Lab) -> None:
    """A server's own abort, 40 ms between the ends."""
    abort(lab)


@scenario(vantages=ALL, **LOSSY)
def pair_abort_lossy(lab: Lab) -> None:
    """A server's own abort over a path that loses and reorders."""
    abort(lab, 20_000)


@scenario(needs=("nft",), vantages=ALL, translated=True, **FAR)
def pair_abort_nat(lab: Lab) -> None:
    """A server's own abort through a router that rewrites address and
    port."""
    lab.router.nft(NAT)
    abort(lab)


@scenario(needs=("nft",), vantages=ALL, **FAR)
def pair_reset_dropped(lab: Lab) -> None:
    """The router swallows the server's reset: the client never learns of
    it."""
    lab.router.filter("forward", "tcp flags rst drop")
    abort(lab)


@scenario(needs=("nft",), vantages=ALL, **FAR)
def pair_refused_on_the_way(lab: Lab) -> None:
    """The router refuses one port of a server that is known to live."""
    talk(lab)
    port = lab.port(2525)
    lab.router.filter("forward", f"tcp dport {port} reject with tcp reset")
    lab.claim("rejected-by-middlebox", lab.router, NETFILTER)
    quietly(lab.client.connect, lab.server.ip4, port)
    lab.pause(200)
    exchange(lab, *talk(lab))


@scenario(vantages=ALL, **FAR)
def pair_data_swallowed(lab: Lab) -> None:
    """What the client sends stops arriving; its application gives up and
    aborts."""
    _, client, server = pair(lab)
    exchange(lab, client, server)
    lab.link("far", drop_up=True)
    client.sendall(lab.dice.randbytes(500))
    lab.pause(2500)
    lab.claim("retransmission-timeout|application-abort", lab.client,
              "TCP_STATE", note="the application does not wait for TCP")
    lab.link("far", drop_up=False)
    lab.strays(lab.client)
    linger_zero(client)
    client.close()
    lab.pause(200)
    exchange(lab, *talk(lab))
