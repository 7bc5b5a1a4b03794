"""Aborts that follow an error in the application's own protocol, and processes
that end."""

from __future__ import annotations

import os
import signal
import time

from ..actors import http_answer, http_get, pair, quietly, receive
from ..lab import Lab, scenario
from ..network import in_thread, linger_zero


@scenario(snaplen=300)
def unread_during_upload(lab: Lab) -> None:
    """A server reads the head of an upload, answers 413 and closes; the rest
    is in flight."""
    port = lab.port(80, 8080)
    listener = lab.server.listen(port, SO_RCVBUF=16384)
    lab.link("far", rate=6000)
    client = lab.client.connect(lab.server.ip4, port)
    server = lab.server.accept(listener)
    upload = b"POST /upload HTTP/1.1\r\nHost: files.example\r\n" \
        b"Content-Length: 90000\r\n\r\n" + lab.dice.randbytes(90000)
    in_thread(lambda: quietly(client.sendall, upload))
    receive(server, 4000)
    lab.claim("protocol-error|closed-with-unread-data", lab.server,
              "TCP_ABORT_ON_CLOSE",
              note="an HTTP error, and the rest of the body unread")
    lab.strays(lab.server)
    server.sendall(http_answer(b"too large", "413 Payload Too Large"))
    lab.pause(5)
    server.close()
    lab.pause(300)


@scenario()
def tls_alert_then_reset(lab: Lab) -> None:
    """A TLS server sends a fatal alert (handshake failure) and aborts."""
    hello = bytes.fromhex("160301004a010000460303") \
        + lab.dice.randbytes(32) \
        + bytes.fromhex("000004002f00ff0100001900000014001200000f") \
        + b"vpn.example.org"
    said_error(lab, 443, hello, bytes.fromhex("15030100020228"))


@scenario()
def smtp_421_then_reset(lab: Lab) -> None:
    """A mail server says 421 and aborts."""
    said_error(lab, 25, b"EHLO mail.example.org\r\n",
               b"421 4.7.0 Too many connections from your host\r\n",
               b"220 mx.example.net ESMTP\r\n")


@scenario()
def smtp_554_then_reset_v6(lab: Lab) -> None:
    """A mail server refuses the sender and aborts, IPv6."""
    said_error(lab, 25, b"MAIL FROM:<a@spam.example>\r\n",
               b"554 5.7.1 Sender address rejected\r\n",
               b"220 mx.example.net ESMTP\r\n", True)


@scenario()
def ftp_421_then_reset(lab: Lab) -> None:
    """An FTP server is full: 421 and an abort."""
    said_error(lab, 21, b"USER anonymous\r\n",
               b"421 There are too many connected users.\r\n",
               b"220 FTP server ready\r\n")


@scenario()
def http_400_then_reset(lab: Lab) -> None:
    """A web server answers 400 to nonsense and aborts."""
    said_error(lab, 8080, b"GTE / HTP/1.1\r\n\r\n",
               http_answer(b"bad request", "400 Bad Request"))


def said_error(lab: Lab, port: int, request: bytes, answer: bytes,
               greeting: bytes = b"", v6: bool = False) -> None:
    """A server that states its error in its protocol and aborts at once."""
    _, client, server = pair(lab, port, v6)
    if greeting:
        server.sendall(greeting)
        receive(client, len(greeting))
        lab.pause(20)
    client.sendall(request)
    receive(server, len(request))
    lab.pause(12)
    server.sendall(answer)
    lab.pause(60)
    if b"oo many" in answer:
        lab.claim("protocol-error|resource-exhausted", lab.server, "TCP_STATE",
                  note="the error that is stated is a limit")
    else:
        lab.claim("protocol-error", lab.server, "TCP_STATE")
    lab.strays(lab.server, note="answers the late acknowledgment")
    linger_zero(server)
    server.close()


@scenario(needs=("redis-server",))
def redis_too_many_clients(lab: Lab) -> None:
    """redis --maxclients 1: the second client gets an error text, FIN, and a
    reset to its command."""
    lab.server.spawn("redis-server", "--port", 6379, "--maxclients", 1,
                     "--protected-mode", "no", "--save", "",
                     "--dir", lab.tmp)
    lab.server.wait_port(6379)
    first = lab.client.connect(lab.server.ip4, 6379)
    first.sendall(b"*1\r\n$4\r\nPING\r\n")
    first.recv(100)
    lab.claim("data-after-close", lab.server, "TCP_ABORT_ON_DATA",
              "TCP_TIMEWAIT_SOCKET",
              note="an error text, FIN, and then the command came")
    lab.strays(lab.server)
    second = lab.client.connect(lab.server.ip4, 6379)
    second.recv(100)
    second.sendall(b"*1\r\n$4\r\nPING\r\n")
    lab.pause(300)


SSHD = """Port {port}
ListenAddress 0.0.0.0
HostKey {tmp}/hostkey
PidFile none
UsePAM no
StrictModes no
MaxStartups 1:100:1
"""


def sshd(lab: Lab, port: int) -> None:
    """An SSH server with a fresh host key."""
    lab.server.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f",
                   lab.tmp / "hostkey")
    (lab.tmp / "sshd_config").write_text(
        SSHD.format(port=port, tmp=lab.tmp))
    # sshd wants a folder in /run: it gets a /run of its own
    lab.server.spawn("sh", "-c", "mount -t tmpfs tmpfs /run && mkdir -m 755 "
                     "/run/sshd && exec /usr/sbin/sshd -D -f "
                     f"{lab.tmp}/sshd_config")
    lab.server.wait_port(port)


@scenario(needs=("sshd",))
def sshd_speaks_to_a_browser(lab: Lab) -> None:
    """HTTP sent to an SSH server: an error text, then a reset."""
    sshd(lab, 2222)
    lab.claim("protocol-error|closed-with-unread-data", lab.server,
              "TCP_ABORT_ON_CLOSE", least=0,
              note="an error text, and more of the request unread")
    lab.claim("data-after-close", lab.server, "TCP_ABORT_ON_DATA",
              least=0)
    lab.strays(lab.server)
    client = lab.client.connect(lab.server.ip4, 2222)
    client.recv(100)
    client.sendall(http_get("/", "ssh.example") * 3)
    lab.pause(30)
    quietly(client.sendall, http_get("/again", "ssh.example"))
    lab.pause(300)


@scenario()
def process_killed_with_many(lab: Lab) -> None:
    """A server with six clients, each with a request unread, is killed and
    refuses from then on."""
    many(lab, 6, True)


@scenario()
def process_exits_with_many(lab: Lab) -> None:
    """A server that sets SO_LINGER 0 on its five connections exits."""
    many(lab, 5, False)


def many(lab: Lab, count: int, talk: bool) -> None:
    """Connections of one process that ends."""
    port = lab.port()

    def serve() -> None:
        listener = lab.server.listen(port)
        held = []
        for _ in range(count):
            held.append(lab.server.accept(listener))
            held[-1].recv(100)
            held[-1].sendall(b"welcome\n")
            if not talk:
                linger_zero(held[-1])
        time.sleep(60)

    pid = lab.server.process(serve)
    lab.server.wait_port(port)
    clients = []
    for number in range(count):
        clients.append(lab.client.connect(lab.server.ip4, port))
        clients[-1].sendall(b"hello %d\n" % number)
        receive(clients[-1], 8)
        lab.pause(40)
    for client in clients if talk else ():
        client.sendall(lab.dice.randbytes(lab.dice.randrange(20, 300)))
    lab.pause(500)
    cause = "process-ended|closed-with-unread-data" if talk \
        else "process-ended"
    lab.claim(cause, lab.server, "TCP_ABORT_ON_CLOSE" if talk
              else "TCP_STATE", least=count,
              note="each had unread data when the process ended"
              if talk else "")
    os.kill(pid, signal.SIGKILL)
    lab.claim("port-closed", lab.server, "NO_SOCKET")
    lab.pause(400)
    quietly(lab.client.connect, lab.server.ip4, port)
