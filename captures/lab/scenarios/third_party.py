"""Family third-party: somebody else sends the reset in an endpoint's name."""

from __future__ import annotations

import socket
import time
from dataclasses import replace

from ..actors import exchange, http_answer, http_get, pair, quietly, receive
from ..forge import Eavesdropper
from ..lab import ALL, Lab, scenario
from ..labels import ANY, SYNTHETIC, TOOL
from ..segment import ACK, RST, Segment


EITHER = "stray-segment|connection-unknown"  # it depends on what came first
DEAD = "the forged reset had ended the connection at this end"


def live(lab: Lab, v6: bool = False, rounds: int = 2, port: int = 0) -> tuple:
    """A connection with some ordinary exchange, and the router's ear on it."""
    ear = Eavesdropper(lab)
    _, client, server = pair(lab, port, v6)
    exchange(lab, client, server, rounds)
    lab.pause(150)
    return ear, client, server


def followers(lab: Lab, injected_into: str,
              elsewhere: str = "connection-unknown") -> None:
    """The end that believed the forgery resets what the other end still
    says."""
    host = getattr(lab, injected_into)
    other = "server" if injected_into == "client" else "client"
    lab.claim("stray-segment", host, "NO_SOCKET", "TCP_FLAGS", least=0,
              most=ANY, note=DEAD, at={other: elsewhere})


def one_side(lab: Lab, v6: bool = False, cause: str = "injected-reset",
             **changes: object) -> tuple:
    """A reset to the client only; the server goes on with its answer."""
    ear, client, server = live(lab, v6)
    lab.claim(cause, lab.router, SYNTHETIC)
    followers(lab, "client")
    client.sendall(lab.dice.randbytes(200))
    lab.pause(1)
    while not receive_pending(server):
        lab.pause(1)
    ear.forger.send(ear.forged(server, client, **changes))
    lab.pause(25)
    server.sendall(lab.dice.randbytes(700))
    lab.pause(60)
    quietly(server.sendall, lab.dice.randbytes(300))
    return ear, client, server


def receive_pending(conn: socket.socket) -> bytes:
    """What has come so far, without waiting."""
    conn.setblocking(False)
    try:
        return conn.recv(4096)
    except BlockingIOError:
        return b""
    finally:
        conn.settimeout(30)


@scenario(vantages=ALL)
def injected_to_client(lab: Lab) -> None:
    """A device resets the client with exact numbers; the true server goes
    on."""
    one_side(lab, ttl=64)


@scenario(vantages=ALL)
def injected_to_client_v6(lab: Lab) -> None:
    """The same over IPv6."""
    one_side(lab, True, ttl=255)


@scenario(vantages=ALL)
def injected_with_right_hop_count(lab: Lab) -> None:
    """The forger copies the server's hop count; only the server's next words
    give it away."""
    one_side(lab)


@scenario(vantages=ALL)
def injected_bare_reset(lab: Lab) -> None:
    """A bare reset with a window and an identification that fit nobody."""
    one_side(lab, flags=RST, ack=0, window=4425, ip_id=53247, ttl=52)


@scenario(vantages=ALL, far={"delay": 45, "hops": 8}, near={"delay": 2})
def injected_faster_than_the_server(lab: Lab) -> None:
    """A forged answer is there long before the server could have spoken."""
    ear, client, server = live(lab)
    lab.claim("injected-reset|policy-block", lab.router, SYNTHETIC,
              note="a filter that objects to the request would do the same")
    followers(lab, "client")

    def react(segment: Segment) -> None:
        if segment.payload.startswith(b"GET") \
                and segment.sport == client.getsockname()[1]:
            ear.reaction = None
            ear.forger.send(Segment(
                segment.dst, segment.src, segment.dport, segment.sport,
                segment.ack, segment.end, RST | ACK, 0, 0, 64, b"", b""))

    ear.reaction = react
    client.sendall(http_get("/download", "mirror.example"))
    receive(server, 40)
    server.sendall(http_answer(lab.dice.randbytes(500)))
    lab.pause(300)


@scenario(vantages=ALL)
def injected_to_server(lab: Lab) -> None:
    """A device resets the server in the client's name; the client goes on."""
    ear, client, server = live(lab)
    lab.claim("injected-reset", lab.router, SYNTHETIC)
    followers(lab, "server")
    ear.forger.send(ear.forged(client, server, ttl=64, ip_id=0))
    lab.pause(70)
    client.sendall(lab.dice.randbytes(260))
    lab.pause(100)


@scenario(vantages=ALL)
def injected_to_both(lab: Lab) -> None:
    """A device in the path resets both ends at the same moment."""
    both_sides(lab, False)


@scenario(vantages=ALL)
def injected_to_both_v6(lab: Lab) -> None:
    """The same over IPv6."""
    both_sides(lab, True)


def both_sides(lab: Lab, v6: bool) -> None:
    ear, client, server = live(lab, v6, 3)
    lab.claim("injected-reset", lab.router, SYNTHETIC, least=2)
    for source, target in ((server, client), (client, server)):
        ear.forger.send(ear.forged(source, target, ttl=128))
    lab.pause(150)


@scenario(vantages=ALL)
def injected_ladder(lab: Lab) -> None:
    """Three resets with growing sequence numbers, for a stream that may have
    moved on."""
    ear, client, server = live(lab)
    lab.claim("injected-reset", lab.router, SYNTHETIC, least=3,
              note="a ladder of sequence numbers (+0, +1460, +4380)")
    followers(lab, "client")
    exact = ear.forged(server, client, flags=RST, ack=0, ttl=61)
    for step in (0, 1460, 4380):
        ear.forger.send(replace(exact, seq=exact.seq + step))
    lab.pause(80)
    server.sendall(lab.dice.randbytes(200))
    lab.pause(80)


@scenario(vantages=ALL)
def injected_changing_ack(lab: Lab) -> None:
    """Three resets whose acknowledgment numbers and hop counts differ."""
    ear, client, server = live(lab, port=80)
    lab.claim("injected-reset", lab.router, SYNTHETIC, least=3)
    followers(lab, "client")
    exact = ear.forged(server, client)
    for ack, ttl in ((exact.ack, 77), (exact.ack + 1460, 141), (0, 203)):
        ear.forger.send(replace(exact, ack=ack, ttl=ttl,
                                ip_id=lab.dice.randrange(1 << 16)))
    lab.pause(80)
    server.sendall(lab.dice.randbytes(200))
    lab.pause(80)


@scenario(vantages=ALL)
def injected_too_late(lab: Lab) -> None:
    """A passive device is too slow: its reset has the number of a segment long
    acknowledged."""
    ear, client, server = live(lab)
    old = ear.forged(server, client, ttl=64)
    exchange(lab, client, server, 2)
    lab.pause(80)
    lab.claim("injected-reset", lab.router, SYNTHETIC,
              note="its number lies before what the server had sent")
    ear.forger.send(old)
    lab.pause(60)
    exchange(lab, client, server)


@scenario(needs=("tcpkill",), seconds=9, vantages=ALL)
def tcpkill_on_the_router(lab: Lab) -> None:
    """dsniff's tcpkill ends a chatty connection: three bare resets per packet
    it sees."""
    _, client, server = pair(lab)
    port = server.getsockname()[1]
    lab.claim("known-injector", lab.router, TOOL, least=3, most=ANY)
    followers(lab, "client", EITHER)
    followers(lab, "server", EITHER)
    lab.router.spawn("tcpkill", "-i", "eth0", "port", port)
    time.sleep(1)
    for _ in range(12):
        quietly(client.sendall, lab.dice.randbytes(60))
        lab.pause(60)
        quietly(server.sendall, lab.dice.randbytes(90))
        lab.pause(60)


@scenario(needs=("hping3",), vantages=ALL)
def hping_forged_exact(lab: Lab) -> None:
    """hping3 with a spoofed source and the exact number resets the server."""
    ear, client, server = live(lab)
    exact = ear.forged(client, server)
    lab.claim("injected-reset", lab.router, TOOL)
    followers(lab, "server")
    hping(lab, exact, exact.seq)
    lab.pause(50)
    client.sendall(b"are you there?\r\n")
    lab.pause(80)


def hping(lab: Lab, like: Segment, number: int) -> None:
    lab.router.run("hping3", "-a", like.src, "-R", "-s", like.sport, "-k",
                   "-p", like.dport, "-M", number, "-w", 777, "-t", 60, "-c",
                   1, like.dst)


@scenario(needs=("hping3",), vantages=ALL)
def hping_forged_in_window(lab: Lab) -> None:
    """A number in the window but not exact: challenge ACK, and the connection
    lives."""
    ear, client, server = live(lab)
    exact = ear.forged(client, server)
    lab.claim("blind-reset-attack", lab.router, TOOL)
    hping(lab, exact, (exact.seq + 1000) & 0xFFFFFFFF)
    lab.pause(100)
    exchange(lab, client, server)


@scenario(vantages=ALL)
def blind_ladder(lab: Lab) -> None:
    """An attacker off the path tries sequence numbers a window apart; the
    connection lives."""
    ear, client, server = live(lab)
    base = ear.forged(client, server, flags=RST, ack=0, ttl=46)
    start = lab.dice.randrange(1 << 32)
    lab.claim("blind-reset-attack", lab.router, SYNTHETIC, least=12)
    for number in range(12):
        seq = (start + number * 65000) & 0xFFFFFFFF
        ear.forger.send(replace(base, seq=seq, ip_id=7000 + number))
        lab.pause(8)
    exchange(lab, client, server)
