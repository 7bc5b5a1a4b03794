"""Family probe: scanners, health checks, races, and those who ask without
wanting an answer."""

from __future__ import annotations

import time
from dataclasses import replace

from ..actors import haproxy, nginx
from ..forge import Forger, RawPeer, hardware_address
from ..lab import ALL, Lab, scenario
from ..labels import SYNTHETIC, TOOL
from ..network import linger_zero
from ..segment import ACK, RST, SYN, Segment


def some_ports(lab: Lab, count: int) -> list[int]:
    return sorted(lab.dice.sample(range(1, 9000), count))


def listen_all(lab: Lab, ports: list[int], v6: bool = False) -> None:
    for port in ports:
        lab.server.listen(port, v6=v6)


@scenario(needs=("nmap",))
def nmap_syn_scan_v6(lab: Lab) -> None:
    """nmap -6 -sS, two of six ports open."""
    ports = some_ports(lab, 6)
    listen_all(lab, ports[2:4], True)
    for port in ports[2:4]:
        lab.claim("half-open-scan", lab.client, "NO_SOCKET", port=port)
    lab.claim("port-closed", lab.server, "NO_SOCKET", least=4)
    lab.client.run("nmap", "-6", "-n", "-Pn", "-sS", "-p",
                   ",".join(map(str, ports)), lab.server.ip6)


def nmap_flags(lab: Lab, kind: str, open_answers: bool) -> None:
    """An nmap probe without a connection over open and closed ports."""
    ports = some_ports(lab, 5)
    listen_all(lab, ports[:2])
    for port in ports[:2] if open_answers else ():
        lab.claim("flag-probe", lab.server, "TCP_FLAGS", port=port,
                  least=1, most=2)
    lab.claim("flag-probe", lab.server, "NO_SOCKET", least=3, most=6)
    lab.client.run("nmap", "-n", "-Pn", kind, "-p", ",".join(map(str, ports)),
                   lab.server.ip4)


@scenario(needs=("nmap",))
def nmap_ack_scan(lab: Lab) -> None:
    """nmap -sA: lone ACKs, reset by open and closed ports alike."""
    nmap_flags(lab, "-sA", True)


@scenario(needs=("nmap",))
def nmap_maimon_scan(lab: Lab) -> None:
    """nmap -sM: FIN+ACK out of nothing."""
    nmap_flags(lab, "-sM", True)


@scenario(needs=("nmap",))
def nmap_fin_scan(lab: Lab) -> None:
    """nmap -sF: only closed ports answer a lone FIN."""
    nmap_flags(lab, "-sF", False)


@scenario(needs=("nmap",))
def nmap_null_scan(lab: Lab) -> None:
    """nmap -sN: segments without any flag."""
    nmap_flags(lab, "-sN", False)


@scenario(needs=("nmap",))
def nmap_xmas_scan(lab: Lab) -> None:
    """nmap -sX: FIN, PSH and URG at once."""
    nmap_flags(lab, "-sX", False)


@scenario(needs=("masscan",), vantages=ALL)
def masscan_sweep(lab: Lab) -> None:
    """masscan: kernel's and its own reset for an open port; it answers a
    refusal with a reset."""
    served, closed = some_ports(lab, 2)
    lab.server.listen(served)
    lab.claim("half-open-scan", lab.client, "NO_SOCKET", port=served)
    lab.claim("duplicate-reset|half-open-scan", lab.client, TOOL, port=served,
              note="masscan's own reset behind the kernel's, same number")
    lab.claim("port-closed", lab.server, "NO_SOCKET", port=closed)
    lab.claim("reset-on-reset", lab.client, TOOL, port=closed)
    gateway = hardware_address(lab.router, "eth0").hex("-")
    lab.client.run("masscan", lab.server.ip4, "-p", f"{served},{closed}",
                   "--rate", 10, "--wait", 2, "-e", "eth0", "--router-mac",
                   gateway, "--source-ip", lab.client.ip4)


@scenario(needs=("zmap",))
def zmap_sweep(lab: Lab) -> None:
    """zmap at one open port (IP-ID 54321)."""
    zmap(lab, True)


@scenario(needs=("zmap",))
def zmap_closed(lab: Lab) -> None:
    """zmap at one closed port."""
    zmap(lab, False)


def zmap(lab: Lab, served: bool) -> None:
    port = lab.port()
    if served:
        lab.server.listen(port)
        lab.claim("half-open-scan", lab.client, "NO_SOCKET", least=1, most=2)
    else:
        lab.claim("port-closed", lab.server, "NO_SOCKET", least=1, most=2)
    gateway = hardware_address(lab.router, "eth0").hex(":")
    lab.client.run("zmap", "-p", port, lab.server.ip4 + "/32", "-i", "eth0",
                   "-G", gateway, "-S", lab.client.ip4, "-b", "/dev/null",
                   "-c", 1, "-r", 5, "-P", 1)


@scenario(needs=("hping3",))
def hping_syn_and_ack(lab: Lab) -> None:
    """hping3 probes an open port with SYN, then with a lone ACK."""
    port = lab.port()
    lab.server.listen(port)
    lab.claim("half-open-scan", lab.client, "NO_SOCKET", least=2)
    lab.claim("flag-probe", lab.server, "TCP_FLAGS", least=2)
    for flag, local in (("-S", 2311), ("-A", 5120)):
        lab.client.run("hping3", flag, "-s", local, "-p", port, "-c", 2,
                       "-i", "u300000", lab.server.ip4)


@scenario(needs=("traceroute",))
def tcp_traceroute(lab: Lab) -> None:
    """traceroute -T reaches the server: each SYN/ACK is reset by the tracer's
    kernel."""
    lab.link("near", hops=0)
    lab.link("far", hops=0)
    lab.server.listen(443)
    lab.claim("half-open-scan", lab.client, "NO_SOCKET", least=2, most=8)
    lab.client.run("traceroute", "-n", "-T", "-p", 443, "-q", 2, "-m", 3,
                   "-w", 1, lab.server.ip4)


@scenario(seconds=9)
def connect_scan_by_script(lab: Lab) -> None:
    """A script connects to five ports in turn and aborts each with nothing
    said."""
    ports = some_ports(lab, 5)
    listen_all(lab, ports)
    lab.claim("connect-scan", lab.client, "TCP_STATE", least=5)
    for port in ports:
        client = lab.client.connect(lab.server.ip4, port)
        linger_zero(client)
        client.close()
        lab.pause(250, 0.7)


@scenario(needs=("haproxy", "nginx"), seconds=9)
def haproxy_connect_checks(lab: Lab) -> None:
    """haproxy checks a web server and a dead port every 700 ms."""
    nginx(lab, lab.server, 8080)
    lab.claim("health-check", lab.client, "TCP_STATE", least=6, most=20)
    lab.claim("port-closed|health-check", lab.server, "NO_SOCKET", least=6,
              most=20, note="a check finds the port closed, again and again")
    haproxy(lab, lab.client, "listen l\n bind 127.0.0.1:9\n"
            f" server a {lab.server.ip4}:8080 check inter 700\n"
            f" server b {lab.server.ip4}:8090 check inter 700\n")
    time.sleep(6)


@scenario(needs=("haproxy", "nginx"), seconds=9)
def haproxy_http_checks(lab: Lab) -> None:
    """haproxy's HTTP check: request, first bytes of the answer, reset; every
    600 ms."""
    nginx(lab, lab.server, 80)
    lab.claim("health-check|fin-answered-with-reset|closed-with-unread-data",
              lab.client, "TCP_STATE", "TCP_ABORT_ON_CLOSE", each=True,
              note="how the single check ends is a matter of moments")
    lab.strays(lab.client)
    haproxy(lab, lab.client, "listen l\n mode http\n bind 127.0.0.1:9\n"
            " option httpchk GET /\n"
            f" server a {lab.server.ip4}:80 check inter 600\n")
    time.sleep(6)


@scenario(seconds=12)
def half_open_monitor(lab: Lab) -> None:
    """A monitor that never completes the handshake: SYN, SYN/ACK, reset, every
    second."""
    port = lab.port()
    lab.server.listen(port)
    lab.claim("health-check|half-open-scan", lab.client, "NO_SOCKET", least=8,
              note="one port, one source, a steady beat")
    for number in range(8):
        local = 20000 + number * 7
        RawPeer(lab, lab.client, local, lab.server.ip4, port,
                mute=False).send(SYN, options=b"\x02\x04\x05\xb4", window=4380)
        time.sleep(1)


@scenario(seconds=20)
def connect_monitor_v6(lab: Lab) -> None:
    """A monitor that connects and aborts every two seconds, IPv6."""
    port = lab.port()
    listener = lab.server.listen(port, v6=True)
    lab.claim("health-check", lab.client, "TCP_STATE", least=7)
    for _ in range(7):
        client = lab.client.connect(lab.server.ip6, port)
        linger_zero(client)
        client.close()
        lab.server.accept(listener)
        time.sleep(2)


SMB_CONFIG = """[global]
 lock directory = {tmp}
 state directory = {tmp}
 cache directory = {tmp}
 pid directory = {tmp}
 private dir = {tmp}
 ncalrpc dir = {tmp}/nc
 log file = {tmp}/log
 smb ports = {ports}
 map to guest = Bad User
 disable netbios = no
[pub]
 path = {tmp}
 guest ok = yes
"""


def samba(lab: Lab, ports: str) -> None:
    """smbd with a public share."""
    config = lab.tmp / "smb.conf"
    config.write_text(SMB_CONFIG.format(tmp=lab.tmp, ports=ports))
    lab.server.spawn("smbd", "-F", "--no-process-group", "-s", config)
    lab.server.wait_port(int(ports.split()[-1]))


@scenario(needs=("smbd", "smbclient"), near={"delay": 6}, far={"delay": 9},
          seconds=9)
def smb_both_ports(lab: Lab) -> None:
    """smbclient opens 445 and 139; the slower one is dropped."""
    samba(lab, "445 139")
    lab.claim("connection-race-lost", lab.client, "NO_SOCKET", "TCP_STATE",
              port=139)
    smbclient(lab)


@scenario(needs=("smbd", "smbclient"), near={"delay": 6}, far={"delay": 9},
          seconds=9)
def smb_only_139(lab: Lab) -> None:
    """An old server: 445 is refused, 139 goes on."""
    samba(lab, "139")
    lab.claim("port-closed", lab.server, "NO_SOCKET", port=445, most=3)
    lab.strays(lab.client)
    smbclient(lab)


def smbclient(lab: Lab) -> None:
    lab.client.run("smbclient", "-N", "-s", "/dev/null",
                   f"//{lab.server.ip4}/pub", "-c", "ls", timeout=20)


@scenario(needs=("curl", "nginx"), far={"delay": 20, "delay6": 210})
def happy_eyeballs_v6_slow(lab: Lab) -> None:
    """curl tries IPv6, then IPv4; the IPv6 SYN/ACK comes too late."""
    eyeballs(lab)


@scenario(needs=("curl", "nginx"), far={"delay": 95}, near={"delay": 2})
def happy_eyeballs_near_race(lab: Lab) -> None:
    """Both families are slow: IPv4 is started and loses."""
    eyeballs(lab)


def eyeballs(lab: Lab) -> None:
    """A page from a name with both addresses."""
    nginx(lab, lab.server, 80, 'location /slow { limit_rate 60; }')
    (lab.tmp / "www" / "slow").write_bytes(lab.dice.randbytes(90))
    lab.claim("connection-race-lost", lab.client, "NO_SOCKET", least=2)
    for _ in range(2):
        lab.client.run(
            "curl", "-s", "-o", "/dev/null", "--happy-eyeballs-timeout-ms",
            150, "--resolve", f"shop.example:80:{lab.server.ip6},"
            f"{lab.server.ip4}", "http://shop.example/slow")
        lab.pause(500)


@scenario(needs=("curl",), far={"delay": 160}, vantages=ALL)
def connect_timeout_too_short(lab: Lab) -> None:
    """curl --connect-timeout is shorter than the round trip: the SYN/ACK meets
    no socket."""
    port = lab.port(80, 8080)
    lab.server.listen(port)
    lab.claim("connect-cancelled", lab.client, "NO_SOCKET", least=2)
    for _ in range(2):
        lab.client.run("curl", "-s", "--connect-timeout", "0.2",
                       f"http://{lab.server.ip4}:{port}/")
        lab.pause(500)


@scenario(far={"delay": 20}, seconds=9)
def connect_cancelled_server_awakes(lab: Lab) -> None:
    """The first SYNs get lost, the client gives up, then the way opens."""
    port = lab.port()
    lab.server.listen(port)
    lab.link("far", drop_down=True)
    client = lab.client.socket()
    client.settimeout(1.6)
    lab.claim("connect-cancelled", lab.client, "NO_SOCKET", least=1, most=3)
    try:
        client.connect((lab.server.ip4, port))
    except TimeoutError:
        client.close()
    lab.link("far", drop_down=False)
    time.sleep(4.5)


def spoofed(lab: Lab, port: int, **changes: object) -> Segment:
    """A SYN in the client's name that the client never sent."""
    syn = Segment(lab.client.ip4, lab.server.ip4,
                  lab.dice.randrange(1024, 65535), port,
                  lab.dice.randrange(1 << 32), 0, SYN, 16384,
                  lab.dice.randrange(1 << 16), 241, b"\x02\x04\x05\xb4", b"")
    return replace(syn, **changes)


@scenario(vantages=ALL)
def spoofed_syn_open_port(lab: Lab) -> None:
    """Somebody sends SYNs in the client's name; the client resets the
    SYN/ACKs."""
    port = lab.port()
    lab.server.listen(port)
    forger = Forger(lab, lab.router)
    lab.claim("unsolicited-syn-ack", lab.client, "NO_SOCKET", least=3,
              note="at the server it looks like a scan, but for the hop count",
              at={"server": "unsolicited-syn-ack|half-open-scan",
                  "router": "unsolicited-syn-ack|half-open-scan"})
    for _ in range(3):
        forger.send(spoofed(lab, port))
        lab.pause(200, 0.8)


@scenario(vantages=ALL)
def spoofed_syn_closed_port(lab: Lab) -> None:
    """The refusals of a server reach a client in whose name SYNs were
    forged."""
    forger = Forger(lab, lab.router)
    lab.claim("backscatter", lab.server, "NO_SOCKET", least=4,
              at={"server": "port-closed", "router": "port-closed"})
    for port in some_ports(lab, 4):
        forger.send(spoofed(lab, port))
        lab.pause(120, 0.8)


@scenario(vantages=ALL)
def spoofed_ack_flood(lab: Lab) -> None:
    """ACKs forged in the client's name: bare resets for connections that never
    were."""
    port = lab.port()
    forger = Forger(lab, lab.router)
    lab.claim("backscatter", lab.server, "NO_SOCKET", least=5,
              at={"server": "flag-probe", "router": "flag-probe"})
    for _ in range(5):
        forger.send(spoofed(lab, port, flags=ACK, options=b"",
                            ack=lab.dice.randrange(1 << 32)))
        lab.pause(60, 0.8)


@scenario(needs=("nft",))
def syn_taken_back(lab: Lab) -> None:
    """A client's tool sends a SYN and takes it back before the answer."""
    port = lab.port()
    lab.server.listen(port)
    lab.claim("connect-cancelled", lab.client, SYNTHETIC, least=2,
              at={"server": "connect-cancelled|half-open-scan"},
              note="at the server the SYN/ACK left before the reset came")
    for _ in range(2):
        peer = RawPeer(lab, lab.client, lab.dice.randrange(30000, 60000),
                       lab.server.ip4, port)
        peer.send(SYN, options=b"\x02\x04\x05\xb4")
        lab.pause(5)
        peer.send(RST, 1, 0, window=0)
        lab.pause(200)
