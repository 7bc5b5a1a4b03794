"""Family timeout: somebody waited for too long."""

from __future__ import annotations

import socket
import time

from ..actors import exchange, http_get, nginx, pair
from ..forge import Eavesdropper
from ..lab import ALL, Lab, scenario
from ..labels import NETFILTER, SYNTHETIC
from ..network import linger_zero, set_option, vanish

ANSWERS_LOST = {
    "note": "the answers to the probes got lost behind the server",
    "at": {"server": "keepalive-timeout|application-abort"}}


def keep_alive(target: socket.socket, idle: int, interval: int, count: int
               ) -> None:
    for name, value in (("KEEPIDLE", idle), ("KEEPINTVL", interval),
                        ("KEEPCNT", count), ("SO_KEEPALIVE", 1)):
        set_option(target, name, value)


@scenario(seconds=14)
def keepalive_server_gives_up(lab: Lab) -> None:
    """The server's keep-alive finds the client gone; over IPv6."""
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server, 2)
    lab.pause(300)
    keep_alive(server, 1, 2, 4)
    lab.link("near", drop_up=True, drop_down=True)
    lab.claim("keepalive-timeout", lab.server, "TCP_KEEPALIVE_TIMEOUT")
    time.sleep(10.5)


@scenario(seconds=20, vantages=ALL)
def keepalive_answered_then_lost(lab: Lab) -> None:
    """Some probes are answered, then none; the reset itself gets through
    again."""
    _, client, server = pair(lab)
    exchange(lab, client, server)
    keep_alive(client, 2, 2, 3)
    lab.pause(5000)
    lab.link("far", drop_down=True)
    lab.claim("keepalive-timeout", lab.client, "TCP_KEEPALIVE_TIMEOUT",
              **ANSWERS_LOST)
    time.sleep(9.5)


@scenario(needs=("socat",), seconds=12)
def socat_keepalive(lab: Lab) -> None:
    """socat with keepalive options; its peer vanishes behind a filter."""
    port = lab.port()
    listener = lab.server.listen(port)
    lab.client.spawn(
        "socat", "EXEC:sleep 60", f"TCP:{lab.server.ip4}:{port},keepalive,"
        "keepidle=1,keepintvl=1,keepcnt=5")
    server = lab.server.accept(listener)
    server.sendall(b"220 ready\r\n")
    lab.pause(400)
    lab.link("near", drop_down=True)
    lab.claim("keepalive-timeout", lab.client, "TCP_KEEPALIVE_TIMEOUT",
              **ANSWERS_LOST)
    time.sleep(8)


@scenario(seconds=14)
def user_timeout_with_keepalive(lab: Lab) -> None:
    """TCP_USER_TIMEOUT ends a connection after unanswered keep-alive probes,
    with a reset."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(200)
    set_option(client, "USER_TIMEOUT", 4000)
    keep_alive(client, 2, 1, 9)
    lab.link("far", drop_up=True, drop_down=True)
    lab.claim("keepalive-timeout", lab.client, "TCP_KEEPALIVE_TIMEOUT")
    time.sleep(8)


@scenario(seconds=14, vantages=ALL)
def user_timeout_silent_late_answer(lab: Lab) -> None:
    """TCP_USER_TIMEOUT gives up in silence; what the server says later is
    reset."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(100)
    set_option(client, "USER_TIMEOUT", 3000)
    lab.link("far", drop_up=True, drop_down=True)
    client.sendall(lab.dice.randbytes(200))
    time.sleep(6)
    lab.link("far", drop_up=False, drop_down=False)
    lab.claim("connection-unknown", lab.client, "NO_SOCKET",
              note="the client had given up its retransmissions in silence",
              at={"client": "connection-unknown|retransmission-timeout",
                  "router": "connection-unknown|retransmission-timeout"})
    server.sendall(lab.dice.randbytes(120))


@scenario(seconds=14)
def retransmissions_then_abort(lab: Lab) -> None:
    """An application aborts a connection whose data nobody acknowledges."""
    unacknowledged(lab, False, 5.5)


@scenario(seconds=14)
def retransmissions_then_abort_server(lab: Lab) -> None:
    """The same by a server over IPv6 in the middle of its answer."""
    unacknowledged(lab, True, 7)


def unacknowledged(lab: Lab, v6: bool, seconds: float) -> None:
    """Data into a black hole, retransmitted, then SO_LINGER 0 and close."""
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, 2)
    lab.pause(100)
    sender, host = (server, lab.server) if v6 else (client, lab.client)
    lab.link("near" if v6 else "far", drop_up=True, drop_down=True)
    sender.sendall(lab.dice.randbytes(700))
    time.sleep(seconds)
    lab.claim("retransmission-timeout", host, "TCP_STATE",
              "TCP_DISCONNECT_WITH_DATA",
              note="Linux does not reset by itself here; its application did")
    linger_zero(sender)
    sender.close()


@scenario(needs=("nginx",), seconds=16, snaplen=300)
def nginx_zero_window(lab: Lab) -> None:
    """A reader stops: nginx (reset_timedout_connection) probes the closed
    window, then resets."""
    nginx(lab, lab.server, 80, "send_timeout 5s;",
          "reset_timedout_connection on;")
    client = lab.client.connect(lab.server.ip4, 80, SO_RCVBUF=4096)
    client.sendall(http_get("/big", "files.example"))
    lab.claim("zero-window-timeout", lab.server, "TCP_STATE")
    time.sleep(10)


@scenario(seconds=16, snaplen=300)
def zero_window_upload_v6(lab: Lab) -> None:
    """A stuck server: the client probes its closed window for some seconds and
    aborts."""
    port = lab.port()
    listener = lab.server.listen(port, v6=True, SO_RCVBUF=4096)
    client = lab.client.connect(lab.server.ip6, port)
    lab.server.accept(listener)
    client.setblocking(False)
    client.send(lab.dice.randbytes(60000))
    lab.claim("zero-window-timeout", lab.client, "TCP_STATE")
    time.sleep(8)
    linger_zero(client)
    client.close()


@scenario(seconds=80)
def idle_sixty_server_aborts(lab: Lab) -> None:
    """A server whose session timer is 60 s aborts an idle connection."""
    idle_abort(lab, 60, False)


@scenario(seconds=140)
def idle_two_minutes_server_aborts_v6(lab: Lab) -> None:
    """The same with 120 s, IPv6."""
    idle_abort(lab, 120, True)


def idle_abort(lab: Lab, seconds: float, v6: bool) -> None:
    _, client, server = pair(lab, v6=v6)
    exchange(lab, client, server, 3)
    time.sleep(seconds)
    lab.claim("idle-timeout", lab.server, "TCP_STATE")
    linger_zero(server)
    server.close()


@scenario(seconds=90, vantages=ALL)
def idle_device_resets_both(lab: Lab) -> None:
    """A device in the path drops an idle session after 75 s and tells both
    ends."""
    device_expires(lab, 75)


@scenario(seconds=260, vantages=ALL)
def idle_device_resets_both_240(lab: Lab) -> None:
    """The same after 240 s (a cloud load balancer's default)."""
    device_expires(lab, 240)


def device_expires(lab: Lab, seconds: float) -> None:
    """Exact resets to both ends from the router, with its own hop count."""
    ear = Eavesdropper(lab)
    _, client, server = pair(lab)
    exchange(lab, client, server, 3)
    time.sleep(seconds)
    lab.claim("idle-timeout", lab.router, SYNTHETIC, least=2)
    for source, target in ((server, client), (client, server)):
        ear.forger.send(ear.forged(source, target, ttl=255, ip_id=0))
    lab.settle()


@scenario(needs=("nft",), seconds=80, vantages=ALL)
def idle_firewall_forgets(lab: Lab) -> None:
    """A firewall forgets an idle session after 60 s and resets the next
    segment."""
    lab.router.sysctl("netfilter.nf_conntrack_tcp_timeout_established", 60)
    lab.router.sysctl("netfilter.nf_conntrack_tcp_loose", 0)
    lab.router.filter("forward", "ct state established,related accept",
                      "tcp flags & (syn|rst) == 0 ct state new,invalid "
                      "reject with tcp reset")
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    time.sleep(66)
    lab.claim("idle-timeout", lab.router, NETFILTER)
    client.sendall(b"NOOP\r\n")


@scenario(needs=("nft",), seconds=90, vantages=ALL, translated=True)
def idle_nat_forgets(lab: Lab) -> None:
    """A NAT forgets an idle session after 60 s; the next segment arrives
    untranslated and is reset."""
    lab.router.sysctl("netfilter.nf_conntrack_tcp_timeout_established", 60)
    lab.router.sysctl("netfilter.nf_conntrack_tcp_loose", 0)
    lab.router.nft("table ip n {\n chain p {\n type nat hook postrouting "
                   "priority 100\n oifname eth1 masquerade\n}\n}\n")
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    time.sleep(66)
    lab.claim("idle-timeout", lab.server, "NO_SOCKET", "TCP_FLAGS",
              at={"server": "connection-unknown|flag-probe",
                  "router": "idle-timeout|connection-unknown"},
              note="the server knows only the translated address")
    client.sendall(b"NOOP\r\n")


@scenario(seconds=80)
def idle_server_restarted(lab: Lab) -> None:
    """During 65 s of silence the server loses the connection; the next request
    shows it."""
    listener, client, server = pair(lab)
    exchange(lab, client, server, 3)
    time.sleep(20)
    vanish(server)
    listener.close()
    time.sleep(45)
    lab.claim("idle-timeout|connection-unknown", lab.server, "NO_SOCKET",
              note="a restart in the silence looks like an expired session")
    client.sendall(http_get("/", "intranet.example"))


@scenario(seconds=14, vantages=ALL)
def retransmissions_then_abort_way_back(lab: Lab) -> None:
    """The acknowledgments get lost: the server has the data again and again,
    the client gives up."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(100)
    lab.link("far", drop_down=True)
    client.sendall(lab.dice.randbytes(500))
    time.sleep(6)
    lab.claim("retransmission-timeout", lab.client, "TCP_STATE",
              "TCP_DISCONNECT_WITH_DATA",
              note="Linux does not reset by itself here; its application did",
              at={"server": "retransmission-timeout|gave-up-waiting|"
                  "application-abort"})
    linger_zero(client)
    client.close()


@scenario(seconds=70)
def idle_minute_noticed_by_client(lab: Lab) -> None:
    """A client drops an idle connection of its pool after 60 s, IPv6."""
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server, 3)
    time.sleep(60)
    lab.claim("idle-timeout", lab.client, "TCP_STATE")
    linger_zero(client)
    client.close()
