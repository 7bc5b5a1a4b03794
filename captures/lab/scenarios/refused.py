"""Family refused: the connection never comes about."""

from __future__ import annotations

import os
import signal
import socket

from ..actors import curl, exchange, haproxy, nginx
from ..forge import RawPeer
from ..lab import ALL, Lab, scenario
from ..labels import ANY, NETFILTER
from ..network import linger_zero
from ..segment import SYN
from .first import refused


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
    """A web server answers, is stopped, and the next two connections are
    refused."""
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


@scenario(needs=("nft",))
def closed_port_same_syn_three_times(lab: Lab) -> None:
    """A client that repeats the very same SYN after each refusal, every half
    second."""
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
    """Four tries at a closed port over a path with jitter, loss and
    reordering."""
    lab.link("far", jitter=15, reorder=10)
    refused(lab, lab.server.ip4, lab.port(), 4, 200)


@scenario(needs=("nft",))
def host_firewall_rejects_v4(lab: Lab) -> None:
    """The server's own nftables rejects the SYN with a reset: on the wire a
    closed port."""
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
    """A router on the way rejects with a reset; other ports of the server show
    its hop count."""
    router_rejects(lab, lab.server.ip4)


@scenario(needs=("nft",), vantages=ALL)
def router_rejects_v6(lab: Lab) -> None:
    """The same over IPv6."""
    router_rejects(lab, lab.server.ip6)


@scenario(needs=("nft",), vantages=ALL, far={"delay": 38, "hops": 9})
def router_rejects_far_server(lab: Lab) -> None:
    """As before with the server far away: the reset is back before the server
    could know."""
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
    """The router allows two connections per client; the third SYN is refused
    by it."""
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
    """tcp_abort_on_overflow=1 and a server that does not accept: the handshake
    ACK is reset."""
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
    """nginx hangs (SIGSTOP) with a short queue and abort on overflow, clients
    keep coming."""
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
    """The service stops with five connections not yet accepted; the next SYN
    is refused."""
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
    """A hung nginx is killed: what waited in its queue is aborted at once,
    then refused."""
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
    """The server's application aborts each connection as soon as it is
    accepted (address list)."""
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


@scenario(needs=("haproxy",))
def haproxy_connection_reject(lab: Lab) -> None:
    """haproxy's `tcp-request connection reject` on a quiet protocol."""
    port = lab.port()
    haproxy(lab, lab.server, f"listen l\n bind :{port}\n"
            " tcp-request connection reject if { src 0.0.0.0/0 }\n", port)
    lab.claim("refused-after-accept", lab.server, "TCP_STATE", least=2)
    for _ in range(2):
        lab.client.connect(lab.server.ip4, port)
        lab.pause(150)


@scenario(needs=("nft",), vantages=ALL, far={"hops": 0, "delay": 3})
def router_rejects_one_hop_away(lab: Lab) -> None:
    """A router right before the server rejects: one hop is all that tells
    it from the server."""
    listener = lab.server.listen(8443)
    lab.router.filter("forward", "tcp dport 8444" + REJECT)
    client = lab.client.connect(lab.server.ip4, 8443)
    exchange(lab, client, lab.server.accept(listener), 2)
    lab.claim("rejected-by-middlebox|port-closed", lab.router, NETFILTER,
              least=2, note="a difference of one hop proves little")
    for _ in range(2):
        try_connect(lab, lab.server.ip4, 8444)
        lab.pause(120)


@scenario(far={"hops": 5})
def closed_ports_beside_open_ones(lab: Lab) -> None:
    """Open and closed ports of one server in turn: hop counts agree."""
    served = [lab.server.listen(port) for port in (110, 143)]
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=3)
    for port, listener in ((995, None), (110, served[0]), (993, None),
                           (143, served[1]), (587, None)):
        client = try_connect(lab, lab.server.ip4, port)
        if client and listener:
            exchange(lab, client, lab.server.accept(listener))
            client.close()
        lab.pause(80)
