"""Family close, second part: both directions half-way shut."""

from __future__ import annotations

import socket
import time

from ..actors import exchange, pair, quietly
from ..lab import ALL, Lab, scenario
from ..network import linger_zero


@scenario(snaplen=200)
def abort_in_last_ack(lab: Lab) -> None:
    """Client and server have both said goodbye, the server's answer is stuck
    at a closed window, and the server aborts."""
    port = lab.port()
    listener = lab.server.listen(port)
    client = lab.client.connect(lab.server.ip4, port, SO_RCVBUF=4096)
    server = lab.server.accept(listener)
    server.setblocking(False)
    client.sendall(b"RETR report\r\n")
    client.shutdown(socket.SHUT_WR)
    lab.pause(80)
    quietly(server.send, lab.dice.randbytes(60_000))
    lab.pause(60)
    server.recv(100)
    server.shutdown(socket.SHUT_WR)
    lab.pause(150)
    lab.claim("fin-answered-with-reset|application-abort", lab.server,
              "TCP_DISCONNECT_WITH_DATA", "TCP_STATE",
              note="the client's FIN was acknowledged long before")
    linger_zero(server)
    server.close()


@scenario(vantages=ALL, quiet=True)
def closed_at_once_by_both(lab: Lab) -> None:
    """Both ends close in the same moment: FINs cross, no reset follows."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    client.close()
    server.close()


@scenario(seconds=9)
def half_closed_then_abort(lab: Lab) -> None:
    """A client half-closes, the server goes on for three seconds, then the
    client aborts."""
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server)
    client.shutdown(socket.SHUT_WR)
    for _ in range(3):
        server.sendall(lab.dice.randbytes(300))
        time.sleep(1)
        client.recv(1000)
    lab.claim("abort-after-fin", lab.client, "TCP_STATE")
    linger_zero(client)
    client.close()


@scenario()
def fin_and_data_cross(lab: Lab) -> None:
    """The server's FIN and the client's next request cross on the way."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(200)
    lab.claim("data-after-close", lab.server, "TCP_ABORT_ON_DATA",
              "TCP_TIMEWAIT_SOCKET",
              note="the data was in flight when the FIN left")
    lab.strays(lab.server)
    server.close()
    client.sendall(lab.dice.randbytes(220))
    lab.pause(120)


@scenario()
def half_open_peer_finishes_late(lab: Lab) -> None:
    """The server has closed; the client reads the end, then still sends two
    requests one after the other."""
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server, 2)
    server.close()
    client.recv(10)
    lab.pause(400)
    lab.claim("data-after-close", lab.server, "TCP_ABORT_ON_DATA",
              "TCP_TIMEWAIT_SOCKET")
    lab.strays(lab.server)
    client.sendall(lab.dice.randbytes(100))
    quietly(client.sendall, lab.dice.randbytes(140))
    lab.pause(150)
