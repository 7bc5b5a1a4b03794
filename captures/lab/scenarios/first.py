"""What everybody meets: scans, refusals, an abandoned download, a killed
server, a dead peer."""

from __future__ import annotations

import os
import signal
import socket
import time

from ..actors import curl, exchange, nginx, pair, receive
from ..lab import Lab, scenario
from ..labels import ANY
from ..network import linger_zero, set_option

HALF_WAY = "unread bytes and an abort by choice look alike in mid-download"


@scenario(needs=("nmap", "nginx"))
def nmap_syn_scan(lab: Lab) -> None:
    """nmap -sS over six ports, two of them open."""
    ports = sorted(lab.dice.sample(range(1, 9000), 6))
    scan(lab, "-sS", ports, ports[1:4:2])


@scenario(needs=("nmap", "nginx"))
def nmap_connect_scan(lab: Lab) -> None:
    """nmap -sT over eight ports, three of them open."""
    ports = sorted(lab.dice.sample(range(1, 9000), 8))
    scan(lab, "-sT", ports, ports[1:6:2])


def scan(lab: Lab, kind: str, ports: list[int], served: list[int]) -> None:
    """One nmap run; what it resets at the served ports depends on its kind."""
    cause, reason = {
        "-sS": ("half-open-scan", "NO_SOCKET"),
        "-sT": ("connect-scan", "TCP_STATE")}[kind]
    for port in ports:
        if port in served:
            nginx(lab, lab.server, port)
            lab.claim(cause, lab.client, reason, port=port)
        else:
            lab.claim("port-closed", lab.server, "NO_SOCKET", port=port)
    lab.client.run("nmap", "-n", "-Pn", kind, "-p", ",".join(map(str, ports)),
                   lab.server.ip4)


@scenario(needs=("nginx", "curl"), near={"delay": 10}, snaplen=400)
def curl_gives_up(lab: Lab) -> None:
    """curl -m ends a throttled download: it closes with unread bytes, the rest
    is refused."""
    nginx(lab, lab.server, 80)
    abandoned_download(lab, 80)


def abandoned_download(lab: Lab, port: int) -> None:
    """curl reads slower than data comes, and runs out of its time."""
    lab.server.sysctl("ipv4.tcp_wmem", "4096 32768 32768")
    lab.claim("closed-with-unread-data|application-abort", lab.client,
              "TCP_ABORT_ON_CLOSE", port=port, note=HALF_WAY)
    lab.claim("stray-segment", lab.client, "NO_SOCKET", port=port,
              most=ANY, note="answers a segment that was in flight")
    url = f"http://{lab.server.ip4}:{port}/"
    curl(lab.client, url)
    lab.link("far", rate=4000)
    lab.client.run("curl", "-s", "-m", "0.25", "--limit-rate", "40k", "-o",
                   "/dev/null", url + "big")
    lab.settle()
    lab.link("far", rate=0)


@scenario(needs=("nginx", "curl"), near={"delay": 10}, snaplen=400)
def curl_max_time(lab: Lab) -> None:
    """curl -m ends a slow download: it closes with FIN, the data on its way is
    refused."""
    nginx(lab, lab.server, 8080)
    curl(lab.client, f"http://{lab.server.ip4}:8080/")
    lab.client.sysctl("ipv4.tcp_rmem", "4096 16384 16384")
    lab.link("far", rate=1500)
    lab.claim("data-after-close", lab.client, "TCP_ABORT_ON_DATA",
              note="the data was in flight when the FIN left")
    lab.strays(lab.client)
    lab.client.run("curl", "-s", "-m", "0.6", "-o", "/dev/null",
                   f"http://{lab.server.ip4}:8080/big")


@scenario()
def server_killed_unread(lab: Lab) -> None:
    """The server process is killed with SIGKILL while a request waits
    unread."""
    killed_with_unread(lab, lab.port())


def killed_with_unread(lab: Lab, port: int) -> None:
    """A server that answers the greeting, hangs on the request, and is
    killed."""
    def serve() -> None:
        listener = lab.server.listen(port)
        conn, _ = listener.accept()
        conn.recv(100)
        conn.sendall(b"OK\r\n")
        time.sleep(60)

    pid = lab.server.process(serve)
    lab.server.wait_port(port)
    client = lab.client.connect(lab.server.ip4, port)
    client.sendall(b"HELLO %d\r\n" % lab.dice.randrange(10**6))
    receive(client, 4)
    lab.pause(50)
    client.sendall(b"LIST /orders " + lab.dice.randbytes(300).hex().encode())
    lab.pause(400)
    lab.claim("closed-with-unread-data", lab.server, "TCP_ABORT_ON_CLOSE",
              port=port)
    os.kill(pid, signal.SIGKILL)


@scenario(vantages=("client", "router", "server"))
def port_closed_v4(lab: Lab) -> None:
    """Nothing listens on the port, IPv4."""
    refused(lab, lab.server.ip4, lab.port())


@scenario(vantages=("client", "router", "server"))
def port_closed_v6(lab: Lab) -> None:
    """Nothing listens on the port, IPv6."""
    refused(lab, lab.server.ip6, lab.port())


def refused(lab: Lab, address: str, port: int, times: int = 1,
            every: float = 500) -> None:
    """Connects to a port where nobody listens."""
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=times, port=port)
    for number in range(times):
        if number:
            lab.pause(every, 0.02)
        try:
            lab.client.connect(address, port)
        except ConnectionRefusedError:
            continue


@scenario()
def linger_zero_abort(lab: Lab) -> None:
    """The client sets SO_LINGER 0 and closes after all was read."""
    abort_at_leisure(lab, lab.port())


def abort_at_leisure(lab: Lab, port: int) -> None:
    """An exchange, then an abort by the client's application."""
    _, client, server = pair(lab, port)
    exchange(lab, client, server, 2)
    lab.pause(120)
    lab.claim("application-abort", lab.client, "TCP_STATE", port=port)
    linger_zero(client)
    client.close()


@scenario(seconds=12)
def keepalive_expires(lab: Lab) -> None:
    """The client's keep-alive probes are no longer answered: the server is
    gone from the net."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(500)
    lose_server(lab, client, 7.5)


def lose_server(lab: Lab, client: socket.socket, seconds: float) -> None:
    """Cuts the far link and waits for the client's keep-alive to notice."""
    port = client.getpeername()[1]
    lab.claim("keepalive-timeout", lab.client, "TCP_KEEPALIVE_TIMEOUT",
              port=port)
    for name, value in (("KEEPIDLE", 2), ("KEEPINTVL", 1), ("KEEPCNT", 4),
                        ("SO_KEEPALIVE", 1)):
        set_option(client, name, value)
    lab.link("far", drop_up=True, drop_down=True)
    time.sleep(seconds)
    lab.link("far", drop_up=False, drop_down=False)


@scenario(needs=("nmap", "nginx", "curl"), vantages=("client",),
          near={"delay": 6}, snaplen=256, seconds=25)
def demo(lab: Lab) -> None:
    """An everyday mixture of ordinary traffic and eight kinds of reset in one
    file."""
    for port in (80, 8080):
        nginx(lab, lab.server, port)
    browse(lab, 3)
    refused(lab, lab.server.ip4, 3306)
    abandoned_download(lab, 8080)
    browse(lab, 2)
    ports = [22, 25, 110, 143, 8443, 9090]
    scan(lab, "-sS", ports, [8443])
    killed_with_unread(lab, 6379)
    browse(lab, 1)
    scan(lab, "-sT", [21, 23, 445, 5432, 9200, 9300], [5432, 9200])
    abort_at_leisure(lab, 5672)
    refused(lab, lab.server.ip6, 8000)
    browse(lab, 2)
    _, client, server = pair(lab, 1883)
    exchange(lab, client, server, 2)
    lab.pause(300)
    lose_server(lab, client, 7.5)
    browse(lab, 1)


def browse(lab: Lab, pages: int) -> None:
    """Ordinary page views, IPv4 and IPv6, closed politely."""
    for number in range(pages):
        host = lab.server.ip4 if number % 2 else f"[{lab.server.ip6}]"
        curl(lab.client, f"http://{host}/")
        lab.pause(150)
