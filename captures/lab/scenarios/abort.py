"""Family abort: an endpoint ends a live connection of its own accord."""

from __future__ import annotations

import os
import signal
import time

from ..actors import (exchange, haproxy, http_answer, http_get, nginx, pair,
                      quietly, receive)
from ..lab import ALL, Lab, scenario
from ..network import Host, in_thread, linger_zero
from .first import HALF_WAY


LONG_AGO = "the unread data was acknowledged long before the abort"


@scenario()
def unread_small_request(lab: Lab) -> None:
    """A server closes with a short request unread."""
    unread(lab, lab.dice.randbytes(48), 150, False)


@scenario(vantages=ALL)
def unread_small_request_v6(lab: Lab) -> None:
    """The same over IPv6, seen from three places."""
    unread(lab, lab.dice.randbytes(180), 60, True)


@scenario()
def unread_large_request(lab: Lab) -> None:
    """A server closes with 30 kB unread; its window had shrunk by as much."""
    unread(lab, lab.dice.randbytes(30_000), 400, False)


@scenario()
def unread_long_ago(lab: Lab) -> None:
    """A server closes four seconds after it acknowledged what it never
    read."""
    unread(lab, lab.dice.randbytes(90), 4000, False,
           "closed-with-unread-data|application-abort", LONG_AGO)


def unread(lab: Lab, request: bytes, wait: float, v6: bool,
           cause: str = "closed-with-unread-data", note: str = "") -> None:
    """One exchange, then a request that is never read before close()."""
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server)
    client.sendall(request)
    lab.pause(wait)
    lab.claim(cause, lab.server, "TCP_ABORT_ON_CLOSE", note=note)
    server.close()


@scenario(needs=("curl", "nginx"), snaplen=300, near={"delay": 8})
def curl_killed_in_download(lab: Lab) -> None:
    """curl is killed in mid-download over IPv6."""
    nginx(lab, lab.server, 8080)
    lab.server.sysctl("ipv4.tcp_wmem", "4096 32768 32768")
    lab.link("far", rate=3000)
    lab.claim("closed-with-unread-data|application-abort", lab.client,
              "TCP_ABORT_ON_CLOSE", note=HALF_WAY)
    lab.strays(lab.client)
    child = lab.client.spawn(
        "curl", "-sg", "--limit-rate", "30k", "-o", "/dev/null",
        f"http://[{lab.server.ip6}]:8080/big")
    lab.pause(380)
    os.killpg(child.pid, signal.SIGKILL)


@scenario()
def abort_by_server(lab: Lab) -> None:
    """A server aborts after everything was answered."""
    settled_abort(lab, False, lab.server)


@scenario(vantages=ALL)
def abort_by_client_v6(lab: Lab) -> None:
    """A client aborts after everything was answered, IPv6."""
    settled_abort(lab, True, lab.client)


def settled_abort(lab: Lab, v6: bool, by: Host) -> None:
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, 3)
    lab.pause(900)
    lab.claim("application-abort", by, "TCP_STATE")
    chosen = client if by is lab.client else server
    linger_zero(chosen)
    chosen.close()


@scenario(snaplen=300, near={"delay": 9})
def abort_by_client_in_download(lab: Lab) -> None:
    """SO_LINGER 0 in mid-download, everything that came was read; data in
    flight is refused."""
    _, client, server = pair(lab)
    lab.link("far", rate=5000)
    lab.server.sysctl("ipv4.tcp_wmem", "4096 24000 24000")
    in_thread(lambda: quietly(server.sendall, lab.dice.randbytes(150_000)))
    receive(client, 60_000)
    lab.claim("closed-with-unread-data|application-abort", lab.client,
              "TCP_STATE", "TCP_ABORT_ON_CLOSE", note=HALF_WAY)
    lab.strays(lab.client)
    linger_zero(client)
    client.close()
    lab.pause(200)


@scenario(snaplen=300, near={"delay": 9})
def abort_by_server_in_upload(lab: Lab) -> None:
    """The mirror image: a server aborts while the client uploads."""
    _, client, server = pair(lab, v6=True)
    lab.link("far", rate=5000)
    lab.client.sysctl("ipv4.tcp_wmem", "4096 24000 24000")
    in_thread(lambda: quietly(client.sendall, lab.dice.randbytes(150_000)))
    receive(server, 50_000)
    lab.claim("closed-with-unread-data|application-abort", lab.server,
              "TCP_STATE", "TCP_ABORT_ON_CLOSE", note=HALF_WAY)
    lab.strays(lab.server)
    linger_zero(server)
    server.close()
    lab.pause(200)


@scenario(near={"delay": 6}, far={"loss": 3, "reorder": 12, "jitter": 4},
          snaplen=300)
def abort_on_a_bad_path(lab: Lab) -> None:
    """An abort in mid-download over a path that loses and reorders."""
    _, client, server = pair(lab)
    lab.server.sysctl("ipv4.tcp_wmem", "4096 24000 24000")
    in_thread(lambda: quietly(server.sendall, lab.dice.randbytes(120_000)))
    receive(client, 50_000)
    lab.claim("closed-with-unread-data|application-abort", lab.client,
              "TCP_STATE", "TCP_ABORT_ON_CLOSE", note=HALF_WAY)
    lab.strays(lab.client)
    lab.strays(lab.server, note="answers an ACK that the reset overtook")
    linger_zero(client)
    client.close()
    lab.pause(300)


@scenario()
def abort_during_answer(lab: Lab) -> None:
    """A server sends half of what it announced and aborts (a crash of its
    backend)."""
    port = lab.port(80, 8000, 8080)
    _, client, server = pair(lab, port)
    client.sendall(http_get("/report", "intranet.example"))
    server.recv(400)
    lab.pause(30)
    server.sendall(http_answer(lab.dice.randbytes(4000))[:1500])
    lab.pause(700)
    lab.claim("application-abort", lab.server, "TCP_STATE")
    linger_zero(server)
    server.close()


@scenario(needs=("ss",))
def admin_kills_server_side(lab: Lab) -> None:
    """`ss -K` on the server ends one connection of two."""
    listener, client, server = pair(lab)
    other = lab.client.connect(*server.getsockname())
    exchange(lab, client, server, 2)
    exchange(lab, other, lab.server.accept(listener))
    lab.pause(120)
    lab.claim("application-abort", lab.server, "TCP_STATE")
    lab.server.run("ss", "-K", "state", "established", "dport", "=",
                   f":{client.getsockname()[1]}", check=True)


@scenario(needs=("ss",))
def admin_kills_client_side(lab: Lab) -> None:
    """`ss -K` on the client."""
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server, 2)
    lab.pause(300)
    lab.claim("application-abort", lab.client, "TCP_STATE")
    lab.client.run("ss", "-K", "state", "established", check=True)


NODE = """require('net').createServer(s => { let n = 0;
 s.on('error', () => {});
 s.on('data', d => { n++; if (n < 3) s.write('reply ' + n + ' ' + d.length);
  else setTimeout(() => s.resetAndDestroy(), 120); }); }).listen(%d, '0.0.0.0')
"""


@scenario(needs=("node",), seconds=10)
def node_reset_and_destroy(lab: Lab) -> None:
    """A Node.js server calls socket.resetAndDestroy() instead of a third
    answer."""
    port = lab.port()
    lab.server.spawn("node", "-e", NODE % port)
    lab.server.wait_port(port, 20)
    client = lab.client.connect(lab.server.ip4, port)
    for number in range(2):
        client.sendall(b"query %d" % number)
        client.recv(100)
        lab.pause(50)
    lab.claim("application-abort|closed-with-unread-data", lab.server,
              "TCP_STATE", "TCP_ABORT_ON_CLOSE",
              note="whether the third query was read is not to be seen")
    client.sendall(b"query 3")
    lab.pause(400)


@scenario(seconds=9)
def client_waits_in_vain(lab: Lab) -> None:
    """A request is acknowledged, never answered; after 5 s the client
    aborts."""
    _, client, server = pair(lab, lab.port(80, 8080, 5432))
    exchange(lab, client, server)
    client.sendall(http_get("/slow", "shop.example"))
    receive(server, 60)
    time.sleep(5)
    lab.claim("gave-up-waiting", lab.client, "TCP_STATE")
    linger_zero(client)
    client.close()


@scenario(seconds=14)
def client_waits_for_the_rest(lab: Lab) -> None:
    """The answer stalls half-way; after 10 s the client aborts, IPv6."""
    _, client, server = pair(lab, lab.port(80, 8080), v6=True)
    client.sendall(http_get("/export.csv", "shop.example"))
    receive(server, 60)
    server.sendall(http_answer(lab.dice.randbytes(9000))[:4200])
    receive(client, 4200)
    time.sleep(10)
    lab.claim("gave-up-waiting", lab.client, "TCP_STATE")
    linger_zero(client)
    client.close()


@scenario(needs=("haproxy", "curl"), seconds=12, vantages=("server", "router"))
def haproxy_server_timeout(lab: Lab) -> None:
    """haproxy on the router waits 3 s for a backend that only acknowledges,
    and aborts it."""
    port = lab.port(8080, 9000)
    listener = lab.server.listen(port)
    haproxy(lab, lab.router, "listen l\n mode http\n bind :80\n"
            " timeout server 3s\n option http-server-close\n"
            f" server a {lab.server.ip4}:{port}\n", 80)
    lab.claim("gave-up-waiting", lab.router, "TCP_STATE", sender="client",
              least=1)
    lab.client.spawn("curl", "-s", "-o", "/dev/null",
                     f"http://{lab.router.ip4}/report")
    server = lab.server.accept(listener)
    receive(server, 40)
    time.sleep(4)
