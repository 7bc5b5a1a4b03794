"""Family close: one side had finished, the other had not noticed yet."""

from __future__ import annotations

import socket
import time

from ..actors import (curl, exchange, haproxy, http_get, nginx, pair, quietly,
                      receive)
from ..lab import ALL, Lab, scenario
from ..network import linger_zero, set_option, vanish
from .stated_error import sshd

CLOSED = ("TCP_ABORT_ON_DATA", "TCP_TIMEWAIT_SOCKET")
IN_FLIGHT = "the data was in flight when the FIN left"


@scenario(vantages=ALL)
def data_after_close(lab: Lab) -> None:
    """A server closes after its answer; the client's next request is reset."""
    late_data(lab, False, 300)


@scenario()
def data_after_close_v6(lab: Lab) -> None:
    """The same over IPv6, at once."""
    late_data(lab, True, 40)


def late_data(lab: Lab, v6: bool, wait: float) -> None:
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, 2)
    server.close()
    lab.pause(wait)
    lab.claim("data-after-close", lab.server, *CLOSED)
    lab.strays(lab.server)
    client.sendall(lab.dice.randbytes(150))
    lab.pause(60)


@scenario(needs=("nginx",), far={"delay": 14})
def keep_alive_race(lab: Lab) -> None:
    """nginx ends an idle keep-alive connection while the next request is on
    its way."""
    nginx(lab, lab.server, 80, "keepalive_timeout 2s;")
    client = lab.client.connect(lab.server.ip4, 80)
    client.sendall(http_get("/", "shop.example"))
    receive(client, 700)
    time.sleep(2.0)
    lab.claim("data-after-close", lab.server, *CLOSED, note=IN_FLIGHT)
    lab.strays(lab.server)
    client.sendall(http_get("/cart", "shop.example"))
    lab.pause(200)


@scenario(needs=("nginx",), snaplen=300)
def nginx_444_on_upload(lab: Lab) -> None:
    """nginx `return 444` on a PUT whose body is in flight."""
    nginx(lab, lab.server, 8080, "return 444;")
    lab.client.sysctl("ipv4.tcp_wmem", "4096 16000 16000")
    client = lab.client.connect(lab.server.ip4, 8080)
    lab.claim("closed-with-unread-data", lab.server, "TCP_ABORT_ON_CLOSE",
              least=0)
    lab.claim("data-after-close", lab.server, *CLOSED, least=0,
              note=IN_FLIGHT)
    lab.strays(lab.server)
    quietly(client.sendall, b"PUT /x HTTP/1.1\r\nHost: a.example\r\n"
            b"Content-Length: 20000\r\n\r\n" + lab.dice.randbytes(20000))
    lab.pause(200)


@scenario(needs=("sshd",), far={"delay": 12})
def sshd_full(lab: Lab) -> None:
    """sshd MaxStartups: a text, FIN, then resets to the client that had begun
    to talk."""
    sshd(lab, 22)
    first = lab.client.connect(lab.server.ip4, 22)
    first.recv(100)
    lab.claim("data-after-close", lab.server, *CLOSED)
    lab.strays(lab.server)
    second = lab.client.connect(lab.server.ip4, 22)
    second.recv(100)
    second.sendall(b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")
    lab.pause(200)


@scenario(far={"delay": 12})
def smtp_closed_then_command(lab: Lab) -> None:
    """A mail server says 421 and closes politely; the client's next command is
    reset."""
    _, client, server = pair(lab, 25)
    server.sendall(b"421 mx.example.net Error: too many connections\r\n")
    server.close()
    client.recv(200)
    lab.pause(30)
    lab.claim("data-after-close", lab.server, *CLOSED)
    lab.strays(lab.server)
    client.sendall(b"EHLO mail.example.org\r\n")
    lab.pause(100)


@scenario()
def client_closed_server_pushes(lab: Lab) -> None:
    """A client that closed (both directions) gets more of the answer and
    resets it."""
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server)
    client.close()
    lab.pause(150)
    lab.claim("data-after-close", lab.client, *CLOSED)
    lab.strays(lab.client)
    server.sendall(lab.dice.randbytes(400))
    lab.pause(100)


@scenario()
def fin_then_abort_client(lab: Lab) -> None:
    """A client sends FIN, does not wait for the answer's end, and aborts."""
    after_fin(lab, False)


@scenario()
def fin_then_abort_server(lab: Lab) -> None:
    """A server sends its FIN, then a reset to be rid of TIME_WAIT; IPv6."""
    after_fin(lab, True)


def after_fin(lab: Lab, by_server: bool) -> None:
    _, client, server = pair(lab, v6=by_server)
    exchange(lab, client, server, 2)
    chosen, host = (server, lab.server) if by_server else \
        (client, lab.client)
    chosen.shutdown(socket.SHUT_WR)
    lab.pause(80)
    lab.claim("abort-after-fin", host, "TCP_STATE",
              "TCP_DISCONNECT_WITH_DATA")
    linger_zero(chosen)
    chosen.close()


@scenario()
def fin_then_abort_with_unread(lab: Lab) -> None:
    """A server sends FIN while the client still talks, then closes with that
    unread."""
    _, client, server = pair(lab)
    exchange(lab, client, server)
    server.shutdown(socket.SHUT_WR)
    lab.pause(40)
    client.sendall(lab.dice.randbytes(600))
    lab.pause(80)
    lab.claim("abort-after-fin", lab.server, "TCP_ABORT_ON_CLOSE",
              note="unread data was the occasion")
    server.close()


@scenario(needs=("haproxy",), seconds=9, vantages=("client", "router"))
def haproxy_idle_timeout(lab: Lab) -> None:
    """haproxy ends an idle session: FIN to the client, FIN and reset to the
    server."""
    port = lab.port()
    listener = lab.server.listen(port)
    haproxy(lab, lab.server, "listen l\n bind :7070\n timeout client 2s\n"
            " timeout server 2s\n"
            f" server a {lab.router.ip4}:{port}\n", 7070)
    router_listener = lab.router.listen(port)
    lab.claim("abort-after-fin", lab.server, "TCP_STATE", sender="client")
    client = lab.client.connect(lab.server.ip4, 7070)
    backend = lab.router.accept(router_listener)
    exchange(lab, client, backend)
    listener.close()
    time.sleep(4)


@scenario()
def fin_with_unread_data(lab: Lab) -> None:
    """The client's request and FIN arrive; the server closes without having
    read."""
    fin_answered(lab, False)


@scenario()
def fin_met_by_abort_v6(lab: Lab) -> None:
    """The client closes politely, the server answers with an abort; IPv6."""
    fin_answered(lab, True)


def fin_answered(lab: Lab, v6: bool) -> None:
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, 2)
    if not v6:
        client.sendall(lab.dice.randbytes(90))
    client.shutdown(socket.SHUT_WR)
    lab.pause(120)
    lab.claim("fin-answered-with-reset", lab.server,
              "TCP_STATE" if v6 else "TCP_ABORT_ON_CLOSE")
    if v6:
        linger_zero(server)
    server.close()


@scenario(needs=("haproxy", "nginx", "curl"),
          vantages=("router", "server", "client"))
def haproxy_nolinger(lab: Lab) -> None:
    """haproxy with `option nolinger`: its FIN to the client is followed by a
    reset at once."""
    nginx(lab, lab.server, 8080, "keepalive_timeout 0;")
    haproxy(lab, lab.router, "listen l\n mode http\n bind :80\n"
            " option nolinger\n option httpclose\n"
            f" server a {lab.server.ip4}:8080\n", 80)
    active = ("TCP_STATE", "TCP_ABORT_ON_CLOSE", "TCP_DISCONNECT_WITH_DATA")
    lab.claim("abort-after-fin", lab.router, *active, each=True, port=80,
              sender="server")
    lab.claim("application-abort|fin-answered-with-reset", lab.router,
              *active, each=True, least=0, port=8080, sender="client",
              note="abort and FIN are a moment apart")
    lab.strays(lab.router, port=80, sender="server")
    lab.strays(lab.router, port=8080, sender="client")
    for _ in range(2):
        curl(lab.client, f"http://{lab.router.ip4}/")
        lab.pause(200)


@scenario()
def fin_to_a_lost_connection(lab: Lab) -> None:
    """The client's FIN reaches a server that has lost the connection."""
    listener, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(100)
    vanish(server)
    listener.close()
    lab.pause(500)
    lab.claim("fin-answered-with-reset", lab.server, "NO_SOCKET")
    client.close()


@scenario(seconds=12)
def fin_wait_2_expired(lab: Lab) -> None:
    """tcp_fin_timeout of 4 s on the server: the late data meets no socket."""
    fin_wait_2(lab, 4)


@scenario(seconds=85)
def fin_wait_2_expired_60(lab: Lab) -> None:
    """The same with the usual 60 s."""
    fin_wait_2(lab, 60)


def fin_wait_2(lab: Lab, seconds: int) -> None:
    if seconds != 60:
        lab.server.sysctl("ipv4.tcp_fin_timeout", seconds)
    listener, client, server = pair(lab, v6=seconds != 60)
    exchange(lab, client, server, 2)
    server.close()
    time.sleep(seconds * 1.1 + 2)
    lab.claim("fin-wait-2-timeout" if seconds == 60 else
              "fin-wait-2-timeout|data-after-close", lab.server, "NO_SOCKET",
              "TCP_FLAGS",
              note="" if seconds == 60 else "a short timer shows nothing")
    client.sendall(lab.dice.randbytes(300))


@scenario()
def negative_linger2(lab: Lab) -> None:
    """TCP_LINGER2 below zero: the server aborts instead of staying in
    FIN_WAIT_2."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    server.shutdown(socket.SHUT_WR)
    lab.pause(150)
    lab.claim("abort-after-fin|fin-wait-2-timeout", lab.server,
              "TCP_ABORT_ON_LINGER",
              note="a FIN_WAIT_2 timer of zero")
    set_option(server, "LINGER2", -1)
    server.close()


@scenario(vantages=ALL)
def last_ack_lost(lab: Lab) -> None:
    """The last ACK gets lost, TIME_WAIT is over (tcp_max_tw_buckets=0): the
    repeated FIN is reset."""
    lab.client.sysctl("ipv4.tcp_max_tw_buckets", 0)
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    client.shutdown(socket.SHUT_WR)
    server.recv(10)
    lab.pause(100)
    lab.link("far", drop_up=True)
    lab.claim("last-ack-lost", lab.client, "NO_SOCKET")
    server.close()
    lab.pause(130, 0.01)
    lab.link("far", drop_up=False)
    time.sleep(1.5)


@scenario(seconds=9)
def last_ack_lost_slow_v6(lab: Lab) -> None:
    """The same over IPv6, two FINs lost before the third is answered."""
    lab.client.sysctl("ipv4.tcp_max_tw_buckets", 0)
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server)
    client.shutdown(socket.SHUT_WR)
    server.recv(10)
    lab.pause(100)
    lab.link("near", drop_up=True)
    lab.claim("last-ack-lost", lab.client, "NO_SOCKET")
    lab.claim("last-ack-lost|stray-segment", lab.client, "NO_SOCKET",
              least=1, most=4,
              note="the first answers to the repeated FIN were lost")
    server.close()
    time.sleep(1.2)
    lab.link("near", drop_up=False)
    time.sleep(3)


@scenario()
def reset_doubled_by_the_network(lab: Lab) -> None:
    """The network delivers the packets of an abort twice."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(150)
    lab.link("far", duplicate=100)
    lab.claim("application-abort", lab.server, "TCP_STATE")
    linger_zero(server)
    server.close()
    lab.pause(80)


@scenario()
def both_abort_at_once(lab: Lab) -> None:
    """Both applications abort within one round trip: two aborts that cross."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(300)
    lab.claim("application-abort", lab.client, "TCP_STATE")
    lab.claim("application-abort", lab.server, "TCP_STATE")
    linger_zero(client)
    linger_zero(server)
    client.close()
    server.close()


@scenario(needs=("socat",))
def socat_linger(lab: Lab) -> None:
    """socat with linger=0 after its input ended: FIN, then a reset."""
    port = lab.port()
    listener = lab.server.listen(port)
    lab.client.spawn("sh", "-c", "(echo hello; sleep 0.4) | socat -t 0.3 - "
                     f"TCP:{lab.server.ip4}:{port},linger=0")
    lab.claim("abort-after-fin", lab.client, "TCP_STATE",
              "TCP_ABORT_ON_CLOSE")
    server = lab.server.accept(listener)
    server.recv(100)
    server.sendall(b"world\r\n")
    time.sleep(1.5)


@scenario(snaplen=300)
def python_501_upload(lab: Lab) -> None:
    """Python's http.server answers a POST of 120 kB with 501: FIN, reset, and
    strays."""
    port = lab.port(8000, 8080)
    lab.client.sysctl("ipv4.tcp_wmem", "4096 24000 24000")
    lab.server.spawn("python3", "-m", "http.server", port, "--bind",
                     lab.server.ip4, "--directory", lab.tmp)
    lab.server.wait_port(port, 15)
    lab.claim("abort-after-fin", lab.server, "TCP_ABORT_ON_CLOSE",
              note="after a 501 and FIN, with the body unread")
    lab.strays(lab.server)
    client = lab.client.connect(lab.server.ip4, port)
    quietly(client.sendall, b"POST / HTTP/1.1\r\nHost: a.example\r\n"
            b"Content-Length: 120000\r\n\r\n" + lab.dice.randbytes(120000))
    lab.pause(200)


@scenario(needs=("nginx", "curl"), vantages=ALL, quiet=True)
def polite_traffic(lab: Lab) -> None:
    """Ordinary page views closed with FIN on both sides: no reset anywhere."""
    nginx(lab, lab.server, 80)
    for host in (lab.server.ip4, f"[{lab.server.ip6}]", lab.server.ip4):
        curl(lab.client, f"http://{host}/")
        lab.pause(100)
