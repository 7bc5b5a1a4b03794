"""Family refused: the connection never comes about."""

from __future__ import annotations

import os
import signal
import socket
import struct
import time

from ..actors import curl, exchange, haproxy, nginx
from ..forge import RawPeer
from ..lab import Lab, scenario
from ..labels import ANY, NETFILTER, SYNTHETIC
from ..network import Host, linger_zero, set_option, vanish
from ..segment import ACK, FIN, RST, SYN, URG
from .first import refused

ALL = ("client", "router", "server")
REJECT = " reject with tcp reset"


def try_connect(lab: Lab, address: str, port: int, **more: int
                ) -> socket.socket | None:
    """A connection, or None when it is refused."""
    try:
        return lab.client.connect(address, port, **more)
    except OSError:
        return None


@scenario(needs=("nginx", "curl"))
def service_stopped(lab: Lab) -> None:
    """A web server answers, is stopped, and the next two connections are refused."""
    child = nginx(lab, lab.server, 8000)
    url = f"http://{lab.server.ip4}:8000/"
    curl(lab.client, url)
    curl(lab.client, url)
    os.killpg(child.pid, signal.SIGTERM)
    child.wait()
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=2)
    for _ in range(2):
        curl(lab.client, url)
        lab.pause(200)


@scenario()
def closed_port_same_syn_three_times(lab: Lab) -> None:
    """A client that repeats the very same SYN after each refusal, every half second."""
    port = lab.port()
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=3)
    peer = RawPeer(lab, lab.client, lab.dice.randrange(49152, 65535),
                   lab.server.ip4, port)
    for _ in range(3):
        peer.send(SYN, options=bytes.fromhex("020405b40103030801010402"),
                  ttl=128)
        lab.pause(500, 0.01)


@scenario()
def closed_port_distant(lab: Lab) -> None:
    """Four tries at a closed port over a path with jitter, loss and reordering."""
    lab.link("far", jitter=15, reorder=10)
    refused(lab, lab.server.ip4, lab.port(), 4, 200)


@scenario(needs=("nft",))
def host_firewall_rejects_v4(lab: Lab) -> None:
    """The server's own nftables rejects the SYN with a reset: on the wire a closed port."""
    host_rejects(lab, lab.server.ip4)


@scenario(needs=("nft",))
def host_firewall_rejects_v6(lab: Lab) -> None:
    """The same over IPv6."""
    host_rejects(lab, lab.server.ip6)


def host_rejects(lab: Lab, address: str) -> None:
    """Something listens, but the host's filter refuses."""
    port, other = 8443, 8080
    v6 = address == lab.server.ip6
    lab.server.listen(port, v6=v6)
    listener = lab.server.listen(other, v6=v6)
    lab.server.filter("input", f"tcp dport {port}" + REJECT)
    client = lab.client.connect(address, other)
    exchange(lab, client, lab.server.accept(listener))
    lab.claim("port-closed", lab.server, NETFILTER, least=2,
              note="a filter on the host itself answers as a closed port")
    for _ in range(2):
        try_connect(lab, address, port)
        lab.pause(150)


@scenario(needs=("nft",), vantages=ALL)
def router_rejects_v4(lab: Lab) -> None:
    """A router on the way rejects with a reset; other ports of the server show its hop count."""
    router_rejects(lab, lab.server.ip4)


@scenario(needs=("nft",), vantages=ALL)
def router_rejects_v6(lab: Lab) -> None:
    """The same over IPv6."""
    router_rejects(lab, lab.server.ip6)


@scenario(needs=("nft",), vantages=ALL, far={"delay": 38, "hops": 9})
def router_rejects_far_server(lab: Lab) -> None:
    """As before with the server far away: the reset is back before the server could know."""
    router_rejects(lab, lab.server.ip4)


def router_rejects(lab: Lab, address: str) -> None:
    """An open port for comparison, then refusals by the router."""
    port, other = lab.dice.sample((25, 53, 853, 5060, 3389, 8443), 2)
    listener = lab.server.listen(other, v6=":" in address)
    lab.router.filter("forward", f"tcp dport {port}" + REJECT)
    client = lab.client.connect(address, other)
    exchange(lab, client, lab.server.accept(listener), 2)
    client.close()
    lab.claim("rejected-by-middlebox", lab.router, NETFILTER, least=2)
    for _ in range(2):
        try_connect(lab, address, port)
        lab.pause(120)


@scenario(needs=("nft",))
def router_rejects_nothing_else_seen(lab: Lab) -> None:
    """A router's refusal alone: nothing in the capture to compare it with."""
    lab.router.filter("forward", "tcp dport 5061" + REJECT)
    lab.claim("rejected-by-middlebox|port-closed", lab.router, NETFILTER,
              note="no other packet bears the server's address")
    try_connect(lab, lab.server.ip4, 5061)


@scenario(needs=("iptables",), vantages=ALL)
def router_connection_limit(lab: Lab) -> None:
    """The router allows two connections per client; the third SYN is refused by it."""
    port = lab.port(25, 143, 993)
    listener = lab.server.listen(port)
    lab.router.run("iptables", "-A", "FORWARD", "-p", "tcp", "--syn",
                   "--dport", port, "-m", "connlimit", "--connlimit-above",
                   2, "-j", "REJECT", "--reject-with", "tcp-reset",
                   check=True)
    lab.claim("rejected-by-middlebox", lab.router, NETFILTER)
    for _ in range(2):
        client = lab.client.connect(lab.server.ip4, port)
        exchange(lab, client, lab.server.accept(listener))
    try_connect(lab, lab.server.ip4, port)


@scenario()
def accept_queue_full_v4(lab: Lab) -> None:
    """tcp_abort_on_overflow=1 and a server that does not accept: the handshake ACK is reset."""
    queue_full(lab, False)


@scenario()
def accept_queue_full_v6(lab: Lab) -> None:
    """The same over IPv6."""
    queue_full(lab, True)


def queue_full(lab: Lab, v6: bool) -> None:
    """Fills the queue, then lets more SYNs in at once than it has room for."""
    lab.server.sysctl("ipv4.tcp_abort_on_overflow", 1)
    port = lab.port()
    lab.server.listen(port, backlog=4, v6=v6)
    lab.claim("accept-queue-overflow", lab.server, "INVALID_SYN", least=3,
              most=ANY)
    for _ in range(4):
        lab.client.connect(lab.server.address(v6), port)
    for _ in range(4):  # all SYNs are under way before the first ACK
        late = lab.client.socket(v6)
        late.setblocking(False)
        late.connect_ex((lab.server.address(v6), port))
    lab.pause(500)


@scenario(needs=("nginx", "curl"))
def nginx_hung_overflow(lab: Lab) -> None:
    """nginx hangs (SIGSTOP) with a short queue and abort on overflow, clients keep coming."""
    lab.server.sysctl("ipv4.tcp_abort_on_overflow", 1)
    lab.server.sysctl("core.somaxconn", 4)
    child = nginx(lab, lab.server, 8080)
    url = f"http://{lab.server.ip4}:8080/"
    curl(lab.client, url)
    os.killpg(child.pid, signal.SIGSTOP)
    lab.claim("accept-queue-overflow", lab.server, "INVALID_SYN", each=True)
    lab.strays(lab.server, "TCP_FLAGS", "NO_SOCKET",
               note="the request came right behind the ACK")
    lab.strays(lab.client)
    for _ in range(2):
        for _ in range(4):
            lab.client.spawn("curl", "-s", "-m", "2", "-o", "/dev/null", url)
        lab.pause(250)
    lab.pause(500)


@scenario()
def listener_closed_while_waiting(lab: Lab) -> None:
    """The service stops with five connections not yet accepted; the next SYN is refused."""
    listener_closed(lab, False)


@scenario()
def listener_closed_with_requests(lab: Lab) -> None:
    """The same, and the waiting clients had already sent their requests."""
    listener_closed(lab, True)


def listener_closed(lab: Lab, talk: bool) -> None:
    """Clients wait in the accept queue of a service that goes away."""
    port = lab.port()
    listener = lab.server.listen(port)
    for _ in range(5):
        client = lab.client.connect(lab.server.ip4, port)
        if talk:
            client.sendall(b"LOGIN " + lab.dice.randbytes(20).hex().encode())
        lab.pause(30)
    lab.pause(300)
    lab.claim("listener-closed", lab.server, "TCP_STATE",
              "TCP_ABORT_ON_CLOSE", least=5)
    listener.close()
    lab.claim("port-closed", lab.server, "NO_SOCKET")
    lab.pause(200)
    try_connect(lab, lab.server.ip4, port)


@scenario(needs=("nginx", "curl"))
def nginx_hung_then_killed(lab: Lab) -> None:
    """A hung nginx is killed: what waited in its queue is aborted at once, then refused."""
    child = nginx(lab, lab.server, 8081)
    url = f"http://{lab.server.ip4}:8081/"
    curl(lab.client, url)
    os.killpg(child.pid, signal.SIGSTOP)
    for _ in range(4):
        lab.client.spawn("curl", "-s", "-o", "/dev/null", url)
        lab.pause(60)
    lab.pause(300)
    lab.claim("listener-closed|process-ended", lab.server, "TCP_STATE",
              least=4, note="the listener closed because its process ended")
    lab.claim("port-closed", lab.server, "NO_SOCKET")
    os.killpg(child.pid, signal.SIGKILL)
    lab.pause(200)
    curl(lab.client, url)


@scenario()
def aborted_after_accept(lab: Lab) -> None:
    """The server's application aborts each connection as soon as it is accepted (address list)."""
    after_accept(lab, False)


@scenario()
def aborted_after_accept_v6(lab: Lab) -> None:
    """The same over IPv6."""
    after_accept(lab, True)


def after_accept(lab: Lab, v6: bool) -> None:
    """Two clients, each aborted before it says a word."""
    port = lab.port()
    listener = lab.server.listen(port, v6=v6)
    lab.claim("refused-after-accept", lab.server, "TCP_STATE", least=2)
    for _ in range(2):
        lab.client.connect(lab.server.address(v6), port)
        accepted = lab.server.accept(listener)
        linger_zero(accepted)
        accepted.close()
        lab.pause(200)


@scenario(needs=("haproxy", "nft"))
def haproxy_connection_reject(lab: Lab) -> None:
    """haproxy's `tcp-request connection reject` on a quiet protocol."""
    port = lab.port()
    haproxy(lab, lab.server, f"listen l\n bind :{port}\n"
            " tcp-request connection reject if { src 0.0.0.0/0 }\n", port)
    lab.claim("refused-after-accept", lab.server, "TCP_STATE", least=2)
    for _ in range(2):
        lab.client.connect(lab.server.ip4, port)
        lab.pause(150)


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
        peer.send(RST, 1, 0)
    lab.claim("connect-cancelled", lab.client, SYNTHETIC, least=2,
              note="the tool takes its SYN back")


@scenario(needs=("nft",))
def syn_ack_acknowledges_nonsense(lab: Lab) -> None:
    """A device answers the SYN in the server's place with a wrong acknowledgment; the client resets it."""
    syn_ack_refused(lab, 77777, b"\x02\x04\x05\xb4")


@scenario(needs=("nft",))
def syn_ack_with_foreign_timestamp(lab: Lab) -> None:
    """The SYN/ACK echoes a timestamp that the client never sent."""
    stamp = struct.pack("!BBBBII", 1, 1, 8, 10, 123456, 0x10)
    syn_ack_refused(lab, 0, b"\x02\x04\x05\xb4" + stamp)


def syn_ack_refused(lab: Lab, shift: int, options: bytes) -> None:
    """The server side is played segment by segment; the client is a real stack."""
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
    """A filter on the way refuses SYNs that ask for ECN; without ECN the client is let in."""
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
    """SYNs with URG, with FIN and with data are refused by the host's filter, a plain one is accepted."""
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
    """A stack (played raw) repeats its SYN/ACK five times, hears nothing, and resets."""
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
    """A SYN with a lower number meets TIME_WAIT: old ACK, the client's reset, SYN again, accepted."""
    for host in (lab.client, lab.server):
        host.sysctl("ipv4.tcp_timestamps", 0)
    port, local = lab.port(), lab.dice.randrange(33000, 60000)
    listener = lab.server.listen(port)
    client = numbered_socket(lab, local, lab.dice.randrange(1 << 24, 1 << 30))
    client.connect((lab.server.ip4, port))
    server = lab.server.accept(listener)
    exchange(lab, client, server, 2)
    server.close()
    lab.pause(60)
    client.close()
    lab.pause(200)
    lab.claim("time-wait-reuse", lab.client, "TCP_INVALID_ACK_SEQUENCE")
    again = numbered_socket(lab, local, lab.dice.randrange(1, 1 << 23))
    again.connect((lab.server.ip4, port))
    exchange(lab, again, lab.server.accept(listener))


def numbered_socket(lab: Lab, local: int, number: int) -> socket.socket:
    """A client socket whose first sequence number is chosen."""
    again = lab.client.socket()
    set_option(again, "SO_REUSEADDR", 1)
    again.bind((lab.client.ip4, local))
    for option, value in ((19, 1), (20, 2), (21, number), (19, 0)):
        again.setsockopt(socket.IPPROTO_TCP, option, value)
    return again


@scenario()
def client_reboot_same_port(lab: Lab) -> None:
    """A rebooted client uses the same port: challenge ACK, reset, SYN again, accepted."""
    half_open(lab, False)


@scenario()
def client_reboot_same_port_v6(lab: Lab) -> None:
    """The same over IPv6."""
    half_open(lab, True)


def half_open(lab: Lab, v6: bool) -> None:
    """The server still believes in a connection that the client has forgotten."""
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
    """A filter drops the SYNs in silence: no reset anywhere (a hint, not a cause)."""
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
    """The polite refusal: FIN right after the handshake, no reset (a hint, not a cause)."""
    port = lab.port()
    listener = lab.server.listen(port)
    for _ in range(2):
        client = lab.client.connect(lab.server.ip4, port)
        lab.server.accept(listener).close()
        client.recv(1)
        lab.pause(30)
        client.close()
        lab.pause(100)
