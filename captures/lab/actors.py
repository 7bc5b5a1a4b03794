"""Programs as people run them, with just enough configuration."""

from __future__ import annotations

import os
import socket
import subprocess

from .lab import Lab
from .network import Host

NGINX = """daemon off; pid {tmp}/nginx-{port}.pid; error_log /dev/null;
user root; worker_processes 1;
events {{ worker_connections 64; }}
http {{ access_log off; client_body_temp_path {tmp}/body;
 proxy_temp_path {tmp}/proxy; fastcgi_temp_path {tmp}/f;
 uwsgi_temp_path {tmp}/u; scgi_temp_path {tmp}/s; {http}
 server {{ listen {port}; listen [::]:{port}; root {tmp}/www; {server} }} }}
"""


def nginx(lab: Lab, host: Host, port: int, server: str = "",
          http: str = "") -> subprocess.Popen:
    """nginx on a port, with /index.html and /big of the lab's folder."""
    www = lab.tmp / "www"
    www.mkdir(exist_ok=True)
    (www / "index.html").write_text("<html>" + "welcome " * 60 + "</html>\n")
    (www / "big").write_bytes(lab.dice.randbytes(400_000))
    config = lab.tmp / f"nginx-{port}.conf"
    config.write_text(NGINX.format(tmp=lab.tmp, port=port, http=http,
                                   server=server))
    child = host.spawn("nginx", "-e", "/dev/null", "-c", config)
    host.wait_port(port)
    return child


def haproxy(lab: Lab, host: Host, config: str, port: int = 0
            ) -> subprocess.Popen:
    """haproxy with sane timeouts in front of the given sections."""
    path = lab.tmp / "haproxy.cfg"
    path.write_text(
        "global\n maxconn 100\ndefaults\n mode tcp\n timeout connect 5s\n"
        " timeout client 20s\n timeout server 20s\n" + config)
    child = host.spawn("haproxy", "-f", path, "-db")
    if port:
        host.wait_port(port)
    return child


def http_get(path: str, host: str) -> bytes:
    return (f"GET {path} HTTP/1.1\r\nHost: {host}\r\n"
            "User-Agent: Mozilla/5.0\r\nAccept: */*\r\n\r\n").encode()


def http_answer(body: bytes, status: str = "200 OK") -> bytes:
    return (f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n"
            f"Content-Length: {len(body)}\r\n\r\n").encode() + body


def receive(conn: socket.socket, count: int) -> bytes:
    """Exactly that many bytes, or what there is before the end."""
    data = b""
    while len(data) < count:
        piece = conn.recv(count - len(data))
        if not piece:
            break
        data += piece
    return data


def curl(host: Host, url: str, *more: str) -> None:
    """Gets a page and closes politely, as curl does."""
    host.run("curl", "-sg", "-o", "/dev/null", "-m", "20", *more, url)


def kill(pid: int, number: int) -> None:
    os.kill(pid, number)


def exchange(lab: Lab, client: socket.socket, server: socket.socket,
             rounds: int = 1) -> None:
    """Requests and answers, all read, of different sizes."""
    for _ in range(rounds):
        request = lab.dice.randbytes(lab.dice.randrange(30, 400))
        answer = lab.dice.randbytes(lab.dice.randrange(30, 900))
        client.sendall(request)
        receive(server, len(request))
        lab.pause(3)
        server.sendall(answer)
        receive(client, len(answer))
        lab.pause(4)


def pair(lab: Lab, port: int = 0, v6: bool = False, backlog: int = 16
         ) -> tuple[socket.socket, socket.socket, socket.socket]:
    """A listener on the server and one accepted connection: listener, client's
    end, server's end."""
    port = port or lab.port()
    listener = lab.server.listen(port, backlog, v6)
    client = lab.client.connect(lab.server.address(v6), port)
    return listener, client, lab.server.accept(listener)


def quietly(function: object, *arguments: object) -> None:
    """Calls a socket function; that the connection dies is no surprise."""
    try:
        function(*arguments)
    except OSError:
        return
