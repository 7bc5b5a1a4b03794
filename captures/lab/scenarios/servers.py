"""Databases and mail servers, each in a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time

from ..actors import quietly
from ..checks import find
from ..lab import Lab, scenario

CLOSED = ("TCP_ABORT_ON_DATA", "TCP_TIMEWAIT_SOCKET")


def postgres(lab: Lab, *settings: str) -> None:
    """A fresh database server on port 5432 that trusts everybody."""
    folder = lab.tmp / "pg"
    folder.mkdir()
    shutil.chown(folder, "postgres")
    as_user = ("setpriv", "--reuid=postgres", "--regid=postgres",
               "--clear-groups", "env", "LC_ALL=C")
    lab.server.run(*as_user, find("initdb"), "-D", folder / "data", "-A",
                   "trust", "--no-sync", check=True)
    with open(folder / "data" / "pg_hba.conf", "a") as rules:
        rules.write("host all all 0.0.0.0/0 trust\n")
    options = [word for one in settings for word in ("-c", one)]
    # its shared memory is to go when it goes
    lab.server.spawn("unshare", "--ipc", *as_user, find("postgres"), "-D",
                     folder / "data", "-h", lab.server.ip4, "-k", folder,
                     "-c", "fsync=off", "-c",
                     "dynamic_shared_memory_type=mmap", *options)
    lab.server.wait_port(5432, 20)
    time.sleep(0.5)


def psql(lab: Lab, query: str, stdin: int = subprocess.DEVNULL
         ) -> subprocess.Popen:
    return lab.client.spawn(
        find("psql"), "-h", lab.server.ip4, "-U", "postgres", "-d",
        "postgres", "-At", "-c", query, stdin=stdin)


@scenario(needs=("postgres", "psql"), snaplen=200, seconds=12)
def psql_killed_in_result(lab: Lab) -> None:
    """psql is killed while a large result comes in."""
    postgres(lab)
    lab.server.sysctl("ipv4.tcp_wmem", "4096 24000 24000")
    lab.link("far", rate=2000)
    lab.claim("closed-with-unread-data|application-abort", lab.client,
              "TCP_ABORT_ON_CLOSE", least=0,
              note="unread bytes and an abort by choice look alike here")
    lab.claim("data-after-close", lab.client, *CLOSED, least=0,
              note="the data was in flight when the FIN left")
    lab.strays(lab.client)
    child = psql(lab, "select repeat('row ', 90) from "
                 "generate_series(1, 900)")
    lab.pause(700)
    os.killpg(child.pid, signal.SIGKILL)
    lab.pause(500)


@scenario(needs=("postgres", "psql"), seconds=12)
def postgres_session_terminated(lab: Lab) -> None:
    """The database ends an idle session; the next query is reset."""
    postgres(lab, "idle_session_timeout=1500")
    lab.client.spawn(
        "sh", "-c", "(echo 'select 1;'; sleep 3; echo 'select 2;'; sleep 1) "
        f"| {find('psql')} -h {lab.server.ip4} -U postgres -d postgres -At")
    lab.claim("data-after-close", lab.server, *CLOSED,
              note="the server had said why, and closed")
    lab.strays(lab.server)
    time.sleep(5)


POSTFIX = """compatibility_level = 3.6
queue_directory = {tmp}/spool
data_directory = {tmp}/data
maillog_file = /dev/null
maillog_file_prefixes = /dev
inet_interfaces = all
inet_protocols = ipv4
myhostname = mx.example.net
smtpd_client_connection_count_limit = 1
smtpd_client_event_limit_exceptions =
mynetworks = 127.0.0.0/8
"""
MASTER = """smtp inet n - n - - smtpd
anvil unix - - n - 1 anvil
rewrite unix - - n - - trivial-rewrite
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
proxymap unix - - n - - proxymap
"""


def postfix(lab: Lab) -> None:
    """A mail server on port 25 that allows one connection per client."""
    folder = lab.tmp / "postfix"
    folder.mkdir()
    (folder / "main.cf").write_text(POSTFIX.format(tmp=folder))
    (folder / "master.cf").write_text(MASTER)
    (folder / "data").mkdir()
    shutil.chown(folder / "data", "postfix")
    for name in ("spool", "spool/pid", "spool/private", "spool/public",
                 "spool/active", "spool/incoming", "spool/deferred",
                 "spool/maildrop"):
        (folder / name).mkdir()
        if name not in ("spool", "spool/pid"):
            shutil.chown(folder / name, "postfix")
    lab.server.spawn(find("master"), "-c", folder, "-d")
    lab.server.wait_port(25)


@scenario(needs=("postfix",), far={"delay": 12})
def postfix_connection_limit(lab: Lab) -> None:
    """postfix's limit: 421 and FIN to the second connection, whose next
    command is reset."""
    postfix(lab)
    first = lab.client.connect(lab.server.ip4, 25)
    first.recv(200)
    second = lab.client.connect(lab.server.ip4, 25)
    second.recv(200)
    second.recv(200)
    lab.claim("data-after-close", lab.server, *CLOSED)
    lab.strays(lab.server)
    quietly(second.sendall, b"EHLO client.example.org\r\n")
    lab.pause(200)


@scenario(needs=("postfix",), far={"delay": 12})
def postfix_early_quitter(lab: Lab) -> None:
    """A mail client closes without waiting for the answer; its host resets
    the answer."""
    postfix(lab)
    client = lab.client.connect(lab.server.ip4, 25)
    client.recv(200)
    client.sendall(b"EHLO client.example.org\r\n")
    client.recv(400)
    client.sendall(b"QUIT\r\n")
    lab.claim("data-after-close", lab.client, *CLOSED,
              note="the answer was in flight when the FIN left")
    lab.strays(lab.client)
    client.close()
    lab.pause(200)
