"""Family refused, second part: what goes wrong inside the handshake."""

from __future__ import annotations

import socket
import struct
import time

from ..actors import exchange
from ..forge import RawPeer
from ..lab import ALL, Lab, scenario
from ..labels import NETFILTER, SYNTHETIC
from ..network import Host, set_option, vanish
from ..segment import ACK, FIN, RST, SYN, URG
from .refused import REJECT, try_connect


@scenario(needs=("nft",))
def handshake_ack_wrong(lab: Lab) -> None:
    """The third packet acknowledges a number that the server never sent."""
    port = lab.port()
    lab.server.listen(port)
    lab.claim("bad-handshake-ack", lab.server, "TCP_FLAGS", least=2)
    for shift in (5000, -70000):
        peer = RawPeer(lab, lab.client, lab.dice.randrange(30000, 60000),
                       lab.server.ip4, port)
        peer.send(SYN, options=b"\x02\x04\x05\xb4")
        answer = peer.receive()
        assert answer
        peer.send(ACK, 1, (answer.end + shift) & 0xFFFFFFFF)
        lab.pause(300)


@scenario(needs=("nft",))
def syn_ack_acknowledges_nonsense(lab: Lab) -> None:
    """A device answers the SYN in the server's place with a wrong
    acknowledgment; the client resets it."""
    syn_ack_refused(lab, 77777, b"\x02\x04\x05\xb4")


@scenario(needs=("nft",))
def syn_ack_with_foreign_timestamp(lab: Lab) -> None:
    """The SYN/ACK echoes a timestamp that the client never sent."""
    stamp = struct.pack("!BBBBII", 1, 1, 8, 10, 123456, 0x10)
    syn_ack_refused(lab, 0, b"\x02\x04\x05\xb4" + stamp)


def syn_ack_refused(lab: Lab, shift: int, options: bytes) -> None:
    """The server side is played segment by segment; the client is a real
    stack."""
    port = lab.port()
    local = lab.dice.randrange(33000, 60000)
    peer = RawPeer(lab, lab.server, port, lab.client.ip4, local)
    client = lab.client.socket()
    client.bind((lab.client.ip4, local))
    client.setblocking(False)
    client.connect_ex((lab.server.ip4, port))
    lab.claim("bad-handshake-ack", lab.client, "TCP_INVALID_ACK_SEQUENCE",
              "TCP_RFC7323_PAWS", least=1, most=2)
    syn = peer.receive()
    assert syn
    peer.send(SYN | ACK, 0, (syn.end + shift) & 0xFFFFFFFF, options=options)
    lab.pause(400)
    vanish(client)


@scenario(needs=("nft",), vantages=ALL)
def router_rejects_ecn_syn(lab: Lab) -> None:
    """A filter on the way refuses SYNs that ask for ECN; without ECN the
    client is let in."""
    option_refused(lab, lab.router, "forward")


@scenario(needs=("nft",))
def host_rejects_ecn_syn(lab: Lab) -> None:
    """The server's own filter does the same."""
    option_refused(lab, lab.server, "input")


def option_refused(lab: Lab, filtering: Host, hook: str) -> None:
    """With ECN twice in vain, then without."""
    port = lab.port()
    listener = lab.server.listen(port)
    filtering.filter(hook, "tcp flags & (syn|ecn|cwr) == (syn|ecn|cwr)"
                     + REJECT)
    lab.client.sysctl("ipv4.tcp_ecn", 1)
    lab.claim("syn-option-refused", filtering, NETFILTER, least=2)
    for _ in range(2):
        try_connect(lab, lab.server.ip4, port)
        lab.pause(200)
    lab.client.sysctl("ipv4.tcp_ecn", 0)
    client = lab.client.connect(lab.server.ip4, port)
    exchange(lab, client, lab.server.accept(listener))


@scenario(needs=("nft",))
def odd_syn_rejected(lab: Lab) -> None:
    """SYNs with URG, with FIN and with data are refused by the host's filter,
    a plain one is accepted."""
    port = lab.port()
    listener = lab.server.listen(port)
    to = f"tcp dport {port} "
    lab.server.filter(
        "input", to + "tcp flags & (syn|urg) == (syn|urg)" + REJECT,
        to + "tcp flags & (syn|fin) == (syn|fin)" + REJECT,
        to + "tcp flags & (syn|ack) == syn meta length 100-1500" + REJECT)
    lab.claim("syn-option-refused", lab.server, NETFILTER, least=3)
    for flags, payload in ((SYN | URG, b""), (SYN | FIN, b""),
                           (SYN, lab.dice.randbytes(90))):
        peer = RawPeer(lab, lab.client, lab.dice.randrange(30000, 60000),
                       lab.server.ip4, port)
        peer.send(flags, payload=payload, options=b"\x02\x04\x05\xb4")
        lab.pause(250)
    client = lab.client.connect(lab.server.ip4, port)
    exchange(lab, client, lab.server.accept(listener))


@scenario(needs=("nft",), seconds=18)
def syn_ack_given_up(lab: Lab) -> None:
    """A stack (played raw) repeats its SYN/ACK five times, hears nothing, and
    resets."""
    port = lab.port()
    peer = RawPeer(lab, lab.server, port, lab.client.ip4, 0)
    client = RawPeer(lab, lab.client, lab.dice.randrange(30000, 60000),
                     lab.server.ip4, port)
    client.send(SYN, options=b"\x02\x04\x05\xb4")
    syn = peer.receive()
    assert syn
    lab.claim("syn-ack-timeout", lab.server, SYNTHETIC)
    gap = 0.5
    for _ in range(5):
        peer.send(SYN | ACK, 0, syn.end, dport=syn.sport,
                  options=b"\x02\x04\x05\xb4")
        time.sleep(gap)
        gap *= 2
    peer.send(RST | ACK, 1, syn.end, dport=syn.sport, window=0)


@scenario()
def time_wait_port_reused(lab: Lab) -> None:
    """A SYN with a lower number meets TIME_WAIT: old ACK, the client's reset,
    SYN again, accepted."""
    port_reused(lab, False)


@scenario()
def time_wait_port_reused_v6(lab: Lab) -> None:
    """The same over IPv6, a while later."""
    port_reused(lab, True)


def port_reused(lab: Lab, v6: bool) -> None:
    """The server closes first; the client comes again from the same port."""
    for host in (lab.client, lab.server):
        host.sysctl("ipv4.tcp_timestamps", 0)
    port, local = lab.port(), lab.dice.randrange(33000, 60000)
    listener = lab.server.listen(port, v6=v6)
    client = numbered_socket(lab, v6, local,
                             lab.dice.randrange(1 << 24, 1 << 30))
    client.connect((lab.server.address(v6), port))
    server = lab.server.accept(listener)
    exchange(lab, client, server, 2)
    server.close()
    lab.pause(60)
    client.close()
    lab.pause(2500 if v6 else 200)
    lab.claim("time-wait-reuse", lab.client, "TCP_INVALID_ACK_SEQUENCE")
    again = numbered_socket(lab, v6, local, lab.dice.randrange(1, 1 << 23))
    again.connect((lab.server.address(v6), port))
    exchange(lab, again, lab.server.accept(listener))


def numbered_socket(lab: Lab, v6: bool, local: int, number: int
                    ) -> socket.socket:
    """A client socket whose first sequence number is chosen."""
    again = lab.client.socket(v6)
    set_option(again, "SO_REUSEADDR", 1)
    again.bind((lab.client.address(v6), local))
    for option, value in ((19, 1), (20, 2), (21, number), (19, 0)):
        again.setsockopt(socket.IPPROTO_TCP, option, value)
    return again


@scenario()
def client_reboot_same_port(lab: Lab) -> None:
    """A rebooted client uses the same port: challenge ACK, reset, SYN again,
    accepted."""
    half_open(lab, False)


@scenario()
def client_reboot_same_port_v6(lab: Lab) -> None:
    """The same over IPv6."""
    half_open(lab, True)


def half_open(lab: Lab, v6: bool) -> None:
    """The server still believes in a connection that the client has
    forgotten."""
    port, local = lab.port(), lab.dice.randrange(33000, 60000)
    listener = lab.server.listen(port, v6=v6)
    client = lab.client.connect(lab.server.address(v6), port, local)
    exchange(lab, client, lab.server.accept(listener), 2)
    lab.pause(120)
    vanish(client)
    lab.pause(700)
    lab.claim("half-open-syn", lab.client, "TCP_INVALID_ACK_SEQUENCE")
    again = lab.client.connect(lab.server.address(v6), port, local)
    exchange(lab, again, lab.server.accept(listener))


@scenario(needs=("nft",), quiet=True)
def syn_never_answered(lab: Lab) -> None:
    """A filter drops the SYNs in silence: no reset anywhere (a hint, not a
    cause)."""
    port = lab.port()
    lab.router.filter("forward", f"tcp dport {port} drop")
    client = lab.client.socket()
    client.settimeout(6.5)
    try:
        client.connect((lab.server.ip4, port))
    except TimeoutError:
        vanish(client)


@scenario(quiet=True)
def server_slams_door(lab: Lab) -> None:
    """The polite refusal: FIN right after the handshake, no reset (a hint, not
    a cause)."""
    port = lab.port()
    listener = lab.server.listen(port)
    for _ in range(2):
        client = lab.client.connect(lab.server.ip4, port)
        lab.server.accept(listener).close()
        client.recv(1)
        lab.pause(30)
        client.close()
        lab.pause(100)


@scenario(needs=("nft",))
def crossing_syns_then_future_ack(lab: Lab) -> None:
    """Two SYNs cross (simultaneous open); the ACK that follows covers what
    was never sent."""
    crossing(lab, 90000, "TCP_ACK_UNSENT_DATA")


@scenario(needs=("nft",))
def crossing_syns_then_ancient_ack(lab: Lab) -> None:
    """Two SYNs cross; the ACK that follows is older than any window."""
    crossing(lab, -900_000_000, "TCP_TOO_OLD_ACK", "TCP_OLD_ACK")


def crossing(lab: Lab, shift: int, *reasons: str) -> None:
    """The server side is played: a SYN in place of a SYN/ACK, a bad ACK."""
    port, local = lab.port(), lab.dice.randrange(33000, 60000)
    peer = RawPeer(lab, lab.server, port, lab.client.ip4, local)
    client = lab.client.socket()
    client.bind((lab.client.ip4, local))
    client.setblocking(False)
    client.connect_ex((lab.server.ip4, port))
    syn = peer.receive()
    assert syn
    peer.send(SYN, options=b"\x02\x04\x05\xb4")
    answer = peer.receive()
    assert answer
    lab.claim("bad-handshake-ack", lab.client, *reasons)
    peer.send(ACK, 1, (syn.end + shift) & 0xFFFFFFFF)
    lab.pause(300)
    vanish(client)
