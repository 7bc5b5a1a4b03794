"""Captures that do not hold everything: begun late, or one direction only."""

from __future__ import annotations

import time
from typing import Callable

from ..actors import exchange, pair, quietly
from ..lab import Lab, scenario
from ..network import in_thread, linger_zero, vanish
from ..segment import parse
from ..tap import Sighting
from .first import HALF_WAY, refused

LATE = "the capture begins in the middle of the connection"
ALONE = "the capture begins right before the reset"
HALF = "the capture holds one direction only"


def from_now_on() -> Callable[[Sighting], bool]:
    """Keeps what comes from this moment on."""
    begin = time.time_ns()
    return lambda sighting: sighting.time_ns >= begin


def resets_only(sighting: Sighting) -> bool:
    segment = parse(sighting.data)
    return segment is not None and segment.is_reset


def sent_by(address: str) -> Callable[[Sighting], bool]:
    def keep(sighting: Sighting) -> bool:
        segment = parse(sighting.data)
        return segment is not None and segment.src == address
    return keep


@scenario()
def late_capture_of_an_abort(lab: Lab) -> None:
    """An application abort; also as seen by captures that begin late or hold
    only the reset."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 2)
    lab.pause(200)
    lab.cut("client", "late", from_now_on(), LATE,
            application_abort="application-abort|capture-incomplete")
    exchange(lab, client, server, 1)
    lab.pause(200)
    lab.cut("server", "alone", from_now_on(), ALONE,
            application_abort="capture-incomplete")
    lab.claim("application-abort", lab.server, "TCP_STATE")
    linger_zero(server)
    server.close()


@scenario()
def late_capture_of_unread_data(lab: Lab) -> None:
    """A close with unread data; also without its beginning, and with one
    direction only."""
    _, client, server = pair(lab, v6=True)
    exchange(lab, client, server, 2)
    lab.cut("server", "late", from_now_on(), LATE,
            closed_with_unread_data="closed-with-unread-data|"
            "capture-incomplete")
    lab.cut("client", "half", sent_by(lab.server.ip6), HALF,
            closed_with_unread_data="capture-incomplete|application-abort")
    client.sendall(lab.dice.randbytes(130))
    lab.pause(250)
    lab.claim("closed-with-unread-data", lab.server, "TCP_ABORT_ON_CLOSE")
    server.close()


@scenario()
def late_capture_of_lost_state(lab: Lab) -> None:
    """A rebooted server; also by a capture that begins with the refused
    request."""
    listener, client, server = pair(lab)
    exchange(lab, client, server, 3)
    lab.pause(150)
    vanish(server)
    listener.close()
    lab.pause(400)
    lab.cut("client", "late", from_now_on(), LATE,
            connection_unknown="connection-unknown|capture-incomplete|"
            "flag-probe")
    lab.cut("client", "alone", resets_only, "only the reset was kept",
            connection_unknown="capture-incomplete")
    lab.claim("connection-unknown", lab.server, "NO_SOCKET")
    client.sendall(lab.dice.randbytes(60))


@scenario()
def half_capture_of_a_refusal(lab: Lab) -> None:
    """A closed port; also with the server's direction only."""
    lab.cut("client", "half", sent_by(lab.server.ip4), HALF,
            port_closed="port-closed|backscatter|capture-incomplete")
    refused(lab, lab.server.ip4, lab.port(), 3, 120)


@scenario(snaplen=200, near={"delay": 8})
def late_capture_of_strays(lab: Lab) -> None:
    """An abort in mid-download; also without the abort itself: only the
    answers to late data."""
    _, client, server = pair(lab)
    lab.link("far", rate=4000)
    lab.server.sysctl("ipv4.tcp_wmem", "4096 16000 16000")
    in_thread(lambda: quietly(server.sendall, lab.dice.randbytes(60_000)))
    client.recv(20_000)
    lab.pause(60)
    lab.claim("closed-with-unread-data|application-abort", lab.client,
              "TCP_ABORT_ON_CLOSE", note=HALF_WAY)
    lab.strays(lab.client)
    client.close()
    time.sleep(0.0005)
    late = "capture-incomplete|stray-segment|connection-unknown"
    lab.cut("client", "late", from_now_on(), "the abort itself is missing",
            stray_segment=late)
    lab.pause(200)
