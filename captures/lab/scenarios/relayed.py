"""Proxies and address translation: the reset one sees is the echo of
another."""

from __future__ import annotations

import select
import socket

from ..actors import exchange, quietly, receive
from ..lab import ALL, Lab, scenario
from ..network import Host, in_thread, linger_zero


def relay(lab: Lab, port: int, to_port: int) -> None:
    """A proxy on the router that passes on data, ends and aborts."""
    listener = lab.router.listen(port)

    def serve() -> None:
        near, _ = listener.accept()
        try:
            far = lab.router.connect(lab.server.ip4, to_port)
        except OSError:
            abort(near)
            return
        quietly(pump, near, far)

    in_thread(serve)


def abort(conn: socket.socket) -> None:
    linger_zero(conn)
    conn.close()


def pump(near: socket.socket, far: socket.socket) -> None:
    """Copies both directions; a reset on one side becomes a reset on the
    other."""
    peers = {near: far, far: near}
    while True:
        for source in select.select([near, far], [], [])[0]:
            try:
                data = source.recv(4096)
            except ConnectionResetError:
                abort(peers[source])
                return
            peers[source].sendall(data)


@scenario(vantages=ALL)
def proxy_backend_refuses(lab: Lab) -> None:
    """A proxy accepts, finds its backend's port closed, and aborts its
    client."""
    port, backend = 443, lab.port(8080, 9000)
    relay(lab, port, backend)
    lab.claim("port-closed", lab.server, "NO_SOCKET", sender="server")
    lab.claim("reset-relayed", lab.router, "TCP_STATE", sender="server",
              origin="endpoint",
              at={"client": "refused-after-accept|reset-relayed"},
              note="the backend's refusal is seen only behind the proxy")
    lab.client.connect(lab.router.ip4, port)
    lab.pause(300)


@scenario(vantages=ALL)
def proxy_backend_aborts(lab: Lab) -> None:
    """The backend aborts in mid-session; the proxy aborts its client."""
    relayed_abort(lab, lab.server)


@scenario(vantages=ALL)
def proxy_client_aborts(lab: Lab) -> None:
    """The client aborts; the proxy aborts its connection to the backend."""
    relayed_abort(lab, lab.client)


def relayed_abort(lab: Lab, by: Host) -> None:
    port, backend = lab.port(80, 443), lab.port(8080, 9000)
    listener = lab.server.listen(backend)
    relay(lab, port, backend)
    client = lab.client.connect(lab.router.ip4, port)
    server = lab.server.accept(listener)
    exchange(lab, client, server, 2)
    lab.pause(200)
    lab.claim("application-abort", by, "TCP_STATE")
    far_end = "client" if by is lab.server else "server"
    lab.claim("reset-relayed", lab.router, "TCP_STATE", origin="endpoint",
              sender="server" if by is lab.server else "client",
              at={far_end: "application-abort|reset-relayed"},
              note="the first abort is seen only on the other side")
    abort(server if by is lab.server else client)
    lab.pause(200)


@scenario(needs=("nft",), vantages=ALL, translated=True)
def port_forward_to_closed_port(lab: Lab) -> None:
    """A port forwarding leads to a closed port; the refusal is translated
    back."""
    backend = lab.port()
    lab.router.nft("table ip n {\n chain p {\n type nat hook prerouting "
                   f"priority -100\n iifname eth0 tcp dport 8443 dnat to "
                   f"{lab.server.ip4}:{backend}\n}}\n}}\n")
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=2,
              sender="server", origin="endpoint",
              at={"router": "port-closed|reset-relayed"},
              note="seen twice at the router, before and after translation")
    for _ in range(2):
        quietly(lab.client.connect, lab.router.ip4, 8443)
        lab.pause(100)


@scenario(needs=("nft",), vantages=ALL, translated=True)
def abort_through_nat(lab: Lab) -> None:
    """A server's abort passes a masquerading router."""
    lab.router.nft("table ip n {\n chain p {\n type nat hook postrouting "
                   "priority 100\n oifname eth1 masquerade\n}\n}\n")
    port = lab.port()
    listener = lab.server.listen(port)
    client = lab.client.connect(lab.server.ip4, port)
    server = lab.server.accept(listener)
    exchange(lab, client, server, 2)
    client.sendall(lab.dice.randbytes(60))
    receive(server, 20)
    lab.pause(200)
    lab.claim("closed-with-unread-data", lab.server, "TCP_ABORT_ON_CLOSE",
              sender="server", origin="endpoint")
    server.close()
