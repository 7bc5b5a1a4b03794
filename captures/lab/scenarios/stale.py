"""Family stale: one side believes in a connection that the other has lost."""

from __future__ import annotations

import time
from dataclasses import replace

from ..actors import exchange, pair
from ..forge import Eavesdropper, Forger, RawPeer
from ..lab import ALL, Lab, scenario
from ..labels import NETFILTER, SYNTHETIC
from ..network import Host, set_option, vanish
from ..segment import RST, SYN

UNSEEN = {"note": "what provoked the challenge does not pass the client",
          "at": {"client": "challenge-ack-reply|connection-unknown"}}


@scenario(vantages=ALL)
def server_reboot_port_closed(lab: Lab) -> None:
    """The server has rebooted, its service is not up yet; the next request is
    reset."""
    rebooted(lab, False, False)


@scenario()
def server_reboot_port_open(lab: Lab) -> None:
    """The same, and the service listens again."""
    rebooted(lab, False, True)


@scenario()
def server_reboot_v6(lab: Lab) -> None:
    """The same over IPv6."""
    rebooted(lab, True, True)


def rebooted(lab: Lab, v6: bool, listening: bool) -> None:
    listener, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, 2)
    lab.pause(120)
    vanish(server)
    if not listening:
        listener.close()
    lab.pause(1500)
    lab.claim("connection-unknown", lab.server, "NO_SOCKET", "TCP_FLAGS")
    client.sendall(lab.dice.randbytes(120))


@scenario()
def client_reboot_server_pushes(lab: Lab) -> None:
    """A rebooted client receives data for a connection that it does not
    know."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 3)
    lab.pause(120)
    vanish(client)
    lab.pause(900)
    lab.claim("connection-unknown", lab.client, "NO_SOCKET")
    server.sendall(lab.dice.randbytes(500))


@scenario(seconds=9)
def keepalive_meets_rebooted_host(lab: Lab) -> None:
    """A keep-alive probe reaches a host that has lost the connection."""
    listener, client, server = pair(lab)
    exchange(lab, client, server, 2)
    for name, value in (("KEEPIDLE", 3), ("KEEPINTVL", 1), ("KEEPCNT", 5),
                        ("SO_KEEPALIVE", 1)):
        set_option(client, name, value)
    lab.pause(120)
    vanish(server)
    listener.close()
    lab.claim("connection-unknown", lab.server, "NO_SOCKET",
              note="the answer to a keep-alive probe")
    time.sleep(5)


@scenario()
def failover_burst(lab: Lab) -> None:
    """Several segments are in flight when the server's address moves to a host
    without state."""
    listener, client, server = pair(lab)
    exchange(lab, client, server)
    lab.pause(120)
    vanish(server)
    listener.close()
    lab.claim("connection-unknown", lab.server, "NO_SOCKET")
    lab.strays(lab.server)
    client.sendall(lab.dice.randbytes(9000))


@scenario(needs=("nft", "conntrack"), vantages=ALL)
def firewall_lost_its_state(lab: Lab) -> None:
    """A strict firewall loses its table in mid-connection and resets what it
    does not know."""
    lab.router.sysctl("netfilter.nf_conntrack_tcp_loose", 0)
    lab.router.filter("forward", "ct state established,related accept",
                      "tcp flags & (syn|rst) == 0 ct state new,invalid "
                      "reject with tcp reset")
    _, client, server = pair(lab)
    exchange(lab, client, server, 3)
    lab.pause(150)
    lab.router.run("conntrack", "-F")
    lab.pause(200)
    lab.claim("connection-unknown|injected-reset", lab.router, NETFILTER,
              note="the router's hop count; why it objects is not to be seen")
    client.sendall(lab.dice.randbytes(80))


@scenario(needs=("nft", "conntrack"), vantages=ALL, translated=True)
def port_forward_lost(lab: Lab) -> None:
    """A port forwarding is taken away: the router itself resets what still
    comes for it."""
    port = lab.port()
    listener = lab.server.listen(port)
    lab.router.nft("table ip n {\n chain p {\n type nat hook prerouting "
                   f"priority -100\n iifname eth0 tcp dport 8443 dnat to "
                   f"{lab.server.ip4}:{port}\n}}\n}}\n")
    client = lab.client.connect(lab.router.ip4, 8443)
    exchange(lab, client, lab.server.accept(listener), 2)
    lab.pause(120)
    lab.router.run("nft", "flush", "ruleset")
    lab.router.run("conntrack", "-F")
    lab.claim("connection-unknown|injected-reset", lab.router, "NO_SOCKET",
              sender="server", origin="middlebox",
              note="the router, which owns the address; until now another "
              "host had spoken through it")
    client.sendall(lab.dice.randbytes(70))


@scenario(needs=("nft", "conntrack"), vantages=ALL, translated=True)
def masquerade_lost(lab: Lab) -> None:
    """A NAT loses its table: the client's segment reaches the server from
    another port."""
    lab.router.nft("table ip n {\n chain p {\n type nat hook postrouting "
                   "priority 100\n oifname eth1 masquerade fully-random"
                   "\n}\n}\n")
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(120)
    lab.router.run("conntrack", "-F")
    lab.claim("connection-unknown", lab.server, "NO_SOCKET", "TCP_FLAGS",
              at={"server": "flag-probe|connection-unknown"},
              note="to the server the segment comes out of nothing")
    client.sendall(lab.dice.randbytes(110))


def live_pair(lab: Lab, v6: bool = False) -> tuple:
    """A connection whose numbers are known to the router."""
    ear = Eavesdropper(lab)
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, 2)
    lab.pause(120)
    return ear, client, server


@scenario(vantages=ALL)
def blind_reset_met_by_dead_client(lab: Lab) -> None:
    """An inexact forged reset makes the server send a challenge ACK to a
    client that is gone."""
    ear, client, server = live_pair(lab)
    forged = ear.forged(client, server, ack=0, flags=RST)
    vanish(client)
    lab.pause(300)
    lab.claim("blind-reset-attack", lab.router, SYNTHETIC)
    lab.claim("challenge-ack-reply", lab.client, "NO_SOCKET", **UNSEEN)
    ear.forger.send(replace(forged, seq=forged.seq + 9000, ttl=113))
    lab.pause(300)


@scenario(vantages=ALL)
def stray_syn_met_by_dead_client(lab: Lab) -> None:
    """A forged SYN inside the connection: the challenge ACK meets nobody, the
    server is reset."""
    ear, client, server = live_pair(lab, True)
    forged = ear.forged(client, server, ack=0, flags=SYN)
    vanish(client)
    lab.pause(300)
    lab.claim("challenge-ack-reply", lab.client, "NO_SOCKET",
              at={"server": "challenge-ack-reply|half-open-syn",
                  "router": "challenge-ack-reply|half-open-syn",
                  **UNSEEN["at"]},
              note="whether the SYN was the client's own is not to be seen")
    ear.forger.send(replace(forged, seq=forged.seq + 5000,
                            options=b"\x02\x04\x05\xa0", window=8192))
    lab.pause(300)


@scenario(needs=("nft",), vantages=ALL)
def router_resets_syn_in_connection(lab: Lab) -> None:
    """A firewall resets a SYN that comes inside an established connection."""
    syn_inside(lab, lab.router, "forward")


@scenario(needs=("nft",))
def host_resets_syn_in_connection(lab: Lab) -> None:
    """The server's own filter does so."""
    syn_inside(lab, lab.server, "input")


def syn_inside(lab: Lab, filtering: Host, hook: str) -> None:
    """The SYN comes from the client's host, with numbers in the window."""
    filtering.filter(hook, "tcp flags & (syn|ack) == syn ct state "
                     "established reject with tcp reset",
                     priority=10)
    filtering.filter(hook, "ct state established accept")
    ear, client, server = live_pair(lab)
    forger = Forger(lab, lab.client)
    syn = ear.forged(client, server, flags=SYN, ack=0, window=64240,
                     options=b"\x02\x04\x05\xb4",
                     ttl=lab.client.hop_limit)
    lab.claim("syn-in-connection", filtering, NETFILTER)
    forger.send(syn)
    lab.pause(300)


@scenario(needs=("nft",))
def second_syn_in_handshake(lab: Lab) -> None:
    """A second, different SYN meets a half-open connection at the server."""
    port = lab.port()
    lab.server.listen(port)
    peer = RawPeer(lab, lab.client, lab.dice.randrange(30000, 60000),
                   lab.server.ip4, port)
    peer.send(SYN, options=b"\x02\x04\x05\xb4")
    answer = peer.receive()
    assert answer
    lab.claim("syn-in-connection", lab.server, "INVALID_SYN", "TCP_FLAGS")
    peer.send(SYN, 2000, options=b"\x02\x04\x05\xb4")
    lab.pause(300)
