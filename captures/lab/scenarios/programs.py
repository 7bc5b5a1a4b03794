"""More programs as people run them, each with the reset it is known for."""

from __future__ import annotations

import os
import signal
import time

from ..actors import haproxy, nginx, quietly, receive
from ..lab import Lab, scenario
from .filters import client_hello
from .first import HALF_WAY
from .probe import samba

ERROR_TEXT = "an error text, and the client's words unread"
CLOSED = ("TCP_ABORT_ON_DATA", "TCP_TIMEWAIT_SOCKET")


@scenario(needs=("vsftpd",))
def vsftpd_max_clients(lab: Lab) -> None:
    """vsftpd max_clients=1: the second client, who talks early, gets 421, FIN
    and resets."""
    config = lab.tmp / "vsftpd.conf"
    (lab.tmp / "empty").mkdir()
    config.write_text(
        "listen=YES\nbackground=NO\nmax_clients=1\nanonymous_enable=YES\n"
        f"secure_chroot_dir={lab.tmp}/empty\nanon_root={lab.tmp}\n"
        "seccomp_sandbox=NO\nrun_as_launching_user=YES\n")
    lab.server.spawn("vsftpd", config)
    lab.server.wait_port(21)
    first = lab.client.connect(lab.server.ip4, 21)
    first.recv(100)
    lab.claim("abort-after-fin", lab.server, "TCP_ABORT_ON_CLOSE", least=0,
              note="unread data was the occasion, after a 421")
    lab.claim("data-after-close", lab.server, *CLOSED, least=0)
    lab.strays(lab.server)
    second = lab.client.connect(lab.server.ip4, 21)
    quietly(second.sendall, b"USER anonymous\r\n")
    lab.pause(300)


@scenario(needs=("smbd",))
def samba_hosts_deny(lab: Lab) -> None:
    """samba's `hosts deny`: a short answer and a reset."""
    samba(lab, "445")
    config = lab.tmp / "smb.conf"
    config.write_text(config.read_text().replace(
        "[pub]", " hosts deny = ALL\n[pub]"))
    lab.server.run("smbcontrol", "-s", config, "all", "reload-config")
    lab.pause(300)
    lab.claim("protocol-error|closed-with-unread-data", lab.server,
              "TCP_ABORT_ON_CLOSE", least=0, note=ERROR_TEXT)
    lab.claim("data-after-close", lab.server, *CLOSED, least=0)
    lab.strays(lab.server)
    client = lab.client.connect(lab.server.ip4, 445)
    hello = bytes.fromhex("0000002fff534d4272000000000801c8000000000000000000"
                          "0000000000000000000000000c00024e54204c4d20302e3132"
                          "00")
    client.sendall(hello)
    lab.pause(30)
    quietly(client.sendall, hello)
    lab.pause(400)


@scenario(needs=("mosquitto",))
def mosquitto_bad_bytes(lab: Lab) -> None:
    """An MQTT broker gets HTTP and resets."""
    config = lab.tmp / "mosquitto.conf"
    config.write_text("listener 1883\nallow_anonymous true\nuser root\n")
    lab.server.spawn("mosquitto", "-c", config)
    lab.server.wait_port(1883)
    lab.claim("closed-with-unread-data", lab.server, "TCP_ABORT_ON_CLOSE",
              least=0)
    lab.claim("data-after-close", lab.server, *CLOSED, least=0)
    lab.strays(lab.server)
    client = lab.client.connect(lab.server.ip4, 1883)
    client.sendall(b"GET / HTTP/1.1\r\nHost: broker.example\r\n\r\n")
    lab.pause(400)


@scenario(needs=("iperf3",), snaplen=160)
def iperf_killed_in_download(lab: Lab) -> None:
    """An iperf3 client that receives is killed."""
    lab.link("far", rate=2000)
    lab.server.sysctl("ipv4.tcp_wmem", "4096 24000 24000")
    lab.server.spawn("iperf3", "-s")
    lab.server.wait_port(5201)
    lab.claim("closed-with-unread-data|application-abort", lab.client,
              "TCP_ABORT_ON_CLOSE", least=0, note=HALF_WAY)
    lab.claim("data-after-close", lab.client, *CLOSED, least=0, each=True)
    lab.strays(lab.client)
    lab.claim("data-after-close", lab.server, *CLOSED, least=0, each=True)
    lab.strays(lab.server)
    child = lab.client.spawn("iperf3", "-c", lab.server.ip4, "-R", "-t", 9)
    lab.pause(600)
    os.killpg(child.pid, signal.SIGKILL)
    lab.pause(500)


@scenario(needs=("openssl",))
def tls_server_killed(lab: Lab) -> None:
    """openssl s_server is killed; the client's next record is reset."""
    certificate(lab)
    child = lab.server.spawn(
        "sh", "-c", "sleep 60 | openssl s_server -accept 4433 -quiet -key "
        f"{lab.tmp}/key.pem -cert {lab.tmp}/cert.pem")
    lab.server.wait_port(4433)
    lab.client.spawn("sh", "-c", "(sleep 0.5; echo one; sleep 1; echo two;"
                     "sleep 0.2; echo three; sleep 1) | openssl s_client "
                     f"-quiet -connect {lab.server.ip4}:4433")
    time.sleep(1.1)
    lab.claim("data-after-close", lab.server, *CLOSED)
    lab.strays(lab.server)
    os.killpg(child.pid, signal.SIGKILL)
    time.sleep(1.2)


def certificate(lab: Lab) -> None:
    lab.server.run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                   "ec_paramgen_curve:prime256v1", "-nodes", "-days", 2,
                   "-subj", "/CN=server.example", "-keyout",
                   lab.tmp / "key.pem", "-out", lab.tmp / "cert.pem",
                   check=True)


@scenario(needs=("stunnel4", "openssl"), vantages=("client", "router",
                                                   "server"))
def stunnel_backend_refused(lab: Lab) -> None:
    """A TLS proxy whose backend is down: handshake, alert, reset."""
    certificate(lab)
    config = lab.tmp / "stunnel.conf"
    backend = lab.port(8080, 9000)
    config.write_text(
        f"foreground = yes\npid =\n[a]\naccept = 443\n"
        f"connect = {lab.server.ip4}:{backend}\n"
        f"cert = {lab.tmp}/cert.pem\nkey = {lab.tmp}/key.pem\n")
    lab.router.spawn("stunnel4", config)
    lab.router.wait_port(443)
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=1, most=3)
    lab.claim("reset-relayed", lab.router, "TCP_STATE", "TCP_ABORT_ON_CLOSE",
              sender="server", origin="endpoint",
              note="the backend's refusal is seen only behind the proxy",
              at={"client": "application-abort|protocol-error|reset-relayed"})
    lab.strays(lab.router, sender="server", origin="endpoint")
    lab.strays(lab.client)
    lab.client.run("openssl", "s_client", "-connect",
                   f"{lab.router.ip4}:443", "-quiet", timeout=10)


@scenario(needs=("nginx",), snaplen=300)
def nginx_lingering_ends(lab: Lab) -> None:
    """nginx says 413 to an upload that does not stop, waits its lingering
    time, and resets."""
    nginx(lab, lab.server, 8080, "client_max_body_size 1k; lingering_time 1s;"
          " lingering_timeout 1s;")
    client = lab.client.connect(lab.server.ip4, 8080)
    client.sendall(b"POST /f HTTP/1.1\r\nHost: files.example\r\n"
                   b"Content-Length: 900000\r\n\r\n")
    lab.claim("closed-with-unread-data|protocol-error", lab.server,
              "TCP_ABORT_ON_CLOSE", note="a 413, then a second of patience")
    lab.strays(lab.server)
    for _ in range(14):
        quietly(client.sendall, lab.dice.randbytes(900))
        lab.pause(150)


@scenario(needs=("nginx",))
def nginx_header_timeout(lab: Lab) -> None:
    """nginx (reset_timedout_connection) gives up on a client that never ends
    its request."""
    nginx(lab, lab.server, 80, "client_header_timeout 3s;",
          "reset_timedout_connection on;")
    client = lab.client.connect(lab.server.ip4, 80)
    client.sendall(b"GET / HTTP/1.1\r\nHost: slow.example\r\nX-A: b\r\n")
    lab.claim("gave-up-waiting|application-abort|closed-with-unread-data",
              lab.server, "TCP_STATE",
              note="half a request; that more was awaited is HTTP's rule")
    time.sleep(4)


@scenario(needs=("nginx",))
def nginx_444_with_reset(lab: Lab) -> None:
    """nginx `return 444` with reset_timedout_connection: the request's answer
    is a reset."""
    nginx(lab, lab.server, 80, "return 444;",
          "reset_timedout_connection on;")
    lab.claim("application-abort|closed-with-unread-data", lab.server,
              "TCP_STATE", least=2,
              note="whether the request was read is not to be seen")
    for page in ("admin", "wp-login.php"):
        client = lab.client.connect(lab.server.ip4, 80)
        client.sendall(f"GET /{page} HTTP/1.1\r\nHost: a.example\r\n\r\n"
                       .encode())
        lab.pause(200)


@scenario(needs=("node",), seconds=10)
def node_keep_alive_race(lab: Lab) -> None:
    """A Node.js server ends a keep-alive connection while the next request is
    under way."""
    port = lab.port(3000, 8080)
    lab.server.spawn(
        "node", "-e", "const s = require('http').createServer((q, r) => "
        "r.end('ok')); s.keepAliveTimeout = 1500; "
        f"s.listen({port}, '0.0.0.0')")
    lab.server.wait_port(port, 20)
    client = lab.client.connect(lab.server.ip4, port)
    request = b"GET / HTTP/1.1\r\nHost: api.example\r\n\r\n"
    client.sendall(request)
    receive(client, 60)
    time.sleep(2.487)
    lab.claim("closed-with-unread-data|application-abort", lab.server,
              "TCP_ABORT_ON_CLOSE", "TCP_STATE", least=0)
    lab.claim("data-after-close", lab.server, *CLOSED, least=0)
    lab.strays(lab.server)
    quietly(client.sendall, request)
    lab.pause(200)


@scenario(needs=("haproxy",), snaplen=400)
def haproxy_silent_drop(lab: Lab) -> None:
    """haproxy's `silent-drop`: the connection is forgotten, the client's
    retries get resets later."""
    haproxy(lab, lab.server, "listen l\n mode http\n bind :8080\n"
            " http-request silent-drop\n server a 127.0.0.1:9\n", 8080)
    client = lab.client.connect(lab.server.ip4, 8080)
    client.sendall(b"GET /admin HTTP/1.1\r\nHost: a.example\r\n\r\n")
    lab.claim("connection-unknown", lab.server, "NO_SOCKET", "TCP_FLAGS",
              note="the proxy had forgotten the connection on purpose")
    lab.strays(lab.server)
    lab.pause(900)
    quietly(client.sendall, b"GET / HTTP/1.1\r\n\r\n")
    lab.pause(300)


@scenario()
def tls_hello_to_a_plain_server(lab: Lab) -> None:
    """A TLS ClientHello meets a server that closes with half of it unread."""
    port = lab.port(8080, 3306, 5432)
    listener = lab.server.listen(port)
    client = lab.client.connect(lab.server.ip4, port)
    server = lab.server.accept(listener)
    client.sendall(client_hello(lab, b"intranet.example"))
    receive(server, 5)
    lab.pause(30)
    lab.claim("closed-with-unread-data", lab.server, "TCP_ABORT_ON_CLOSE")
    server.close()
