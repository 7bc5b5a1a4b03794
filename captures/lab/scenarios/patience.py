"""Those who wait: for a greeting, an answer, a handshake, a reader."""

from __future__ import annotations

import time

from ..actors import exchange, http_answer, http_get, pair, quietly, receive
from ..lab import ALL, Lab, scenario
from ..network import linger_zero, vanish
from .filters import client_hello


def give_up(lab: Lab, waiting: object, seconds: float, cause: str,
            note: str = "") -> None:
    """The client waits, then aborts."""
    time.sleep(seconds)
    lab.claim(cause, lab.client, "TCP_STATE", note=note)
    linger_zero(waiting)
    waiting.close()


@scenario(seconds=9, vantages=ALL)
def tls_hello_unanswered(lab: Lab) -> None:
    """A ClientHello is acknowledged and never answered; the client gives up
    after 6 s."""
    _, client, server = pair(lab, 443)
    hello = client_hello(lab, b"shop.example")
    client.sendall(hello)
    receive(server, len(hello))
    give_up(lab, client, 6, "gave-up-waiting")


@scenario(seconds=12)
def query_unanswered_v6(lab: Lab) -> None:
    """After two quick answers a third query hangs; the client gives up after
    8 s."""
    _, client, server = pair(lab, 5432, v6=True)
    exchange(lab, client, server, 2)
    query = b"Q\0\0\0\x2dselect count(*) from orders natural join x;\0"
    client.sendall(query)
    receive(server, len(query))
    give_up(lab, client, 8, "gave-up-waiting")


@scenario(seconds=9)
def greeting_never_comes(lab: Lab) -> None:
    """A mail client waits for the greeting of a server that hangs."""
    _, client, _ = pair(lab, 25)
    give_up(lab, client, 6, "gave-up-waiting|application-abort",
            "nobody said anything; that a greeting was due is SMTP's rule")


@scenario(seconds=9, snaplen=300)
def download_stalls(lab: Lab) -> None:
    """A download stops in the middle; the client gives up after 5 s."""
    _, client, server = pair(lab, 8080)
    client.sendall(http_get("/film", "media.example"))
    receive(server, 40)
    answer = http_answer(lab.dice.randbytes(90000))[:20000]
    server.sendall(answer)
    receive(client, len(answer))
    give_up(lab, client, 5, "gave-up-waiting")


@scenario(seconds=12, snaplen=200)
def reader_stops(lab: Lab) -> None:
    """A reader stops reading: the server's window probes are answered with
    zero for 7 s, then the server aborts."""
    port = lab.port()
    listener = lab.server.listen(port)
    client = lab.client.connect(lab.server.ip4, port, SO_RCVBUF=8192)
    server = lab.server.accept(listener)
    client.sendall(b"SUBSCRIBE all\r\n")
    receive(server, 15)
    server.setblocking(False)
    quietly(server.send, lab.dice.randbytes(80000))
    time.sleep(7)
    lab.claim("zero-window-timeout", lab.server, "TCP_STATE")
    linger_zero(server)
    server.close()


@scenario(needs=("ss",))
def admin_kills_everything(lab: Lab) -> None:
    """`ss -K` on the server ends all five connections of a service."""
    port = lab.port()
    listener = lab.server.listen(port)
    for _ in range(5):
        client = lab.client.connect(lab.server.ip4, port)
        exchange(lab, client, lab.server.accept(listener))
    lab.pause(200)
    lab.claim("application-abort|process-ended", lab.server, "TCP_STATE",
              least=5, note="the service itself goes on")
    lab.server.run("ss", "-K", "state", "established", "sport", "=",
                   f":{port}", check=True)
    lab.pause(300)
    exchange(lab, lab.client.connect(lab.server.ip4, port),
             lab.server.accept(listener))


@scenario(vantages=ALL)
def answer_doubled_by_the_network_v6(lab: Lab) -> None:
    """A rebooted server's reset is delivered twice, IPv6."""
    listener, client, server = pair(lab, v6=True)
    exchange(lab, client, server, 2)
    lab.pause(150)
    vanish(server)
    listener.close()
    lab.claim("connection-unknown", lab.server, "NO_SOCKET")
    lab.link("near", duplicate=100)
    lab.link("far", duplicate=0)
    lab.claim("connection-unknown", lab.server, "NO_SOCKET",
              note="the network had doubled the request",
              at={"client": "duplicate-reset|connection-unknown",
                  "router": "stray-segment|connection-unknown",
                  "server": "stray-segment|connection-unknown"})
    client.sendall(lab.dice.randbytes(80))
    lab.pause(100)
