"""MPTCP: resets that carry MP_TCPRST or MP_FASTCLOSE."""

from __future__ import annotations

import struct

from ..actors import exchange
from ..forge import Eavesdropper, Forger, RawPeer
from ..lab import Lab, scenario
from ..labels import SYNTHETIC
from ..network import linger_zero
from ..segment import SYN

REASONS = ("TCP_STATE", "MPTCP_RST_EUNSPEC", "MPTCP_RST_EMPTCP",
           "MPTCP_RST_EPROHIBIT", "MPTCP_RST_ERESOURCE",
           "MPTCP_RST_EBADPERF", "TCP_ABORT_ON_CLOSE", "NOT_SPECIFIED")


def second_address(lab: Lab) -> str:
    """The client gets another address and offers it for a second subflow."""
    prefix, _, last = lab.client.ip4.rpartition(".")
    other = f"{prefix}.{int(last) % 200 + 40}"
    lab.client.run("ip", "addr", "add", other + "/24", "dev", "eth0")
    lab.client.run("ip", "mptcp", "endpoint", "add", other, "dev", "eth0",
                   "subflow", check=True)
    lab.addresses[other] = "client"
    return other


def mptcp_pair(lab: Lab) -> tuple:
    port = lab.port()
    listener = lab.server.listen(port, mptcp=1)
    client = lab.client.connect(lab.server.ip4, port, mptcp=1)
    server = lab.server.accept(listener)
    exchange(lab, client, server, 2)
    lab.pause(300)
    return client, server


@scenario(needs=("mptcp",))
def mptcp_abort_by_server(lab: Lab) -> None:
    """SO_LINGER 0 on an MPTCP socket of the server."""
    mptcp_abort(lab, True)


@scenario(needs=("mptcp",))
def mptcp_abort_by_client(lab: Lab) -> None:
    """SO_LINGER 0 on an MPTCP socket of the client."""
    mptcp_abort(lab, False)


def mptcp_abort(lab: Lab, by_server: bool) -> None:
    client, server = mptcp_pair(lab)
    chosen, host = (server, lab.server) if by_server else \
        (client, lab.client)
    lab.claim("mptcp-reset", host, *REASONS)
    lab.strays(lab.client, *REASONS, "NO_SOCKET", "TCP_FLAGS")
    lab.strays(lab.server, *REASONS, "NO_SOCKET", "TCP_FLAGS")
    linger_zero(chosen)
    chosen.close()


@scenario(needs=("mptcp", "ss"))
def mptcp_subflow_killed(lab: Lab) -> None:
    """One of two subflows is ended by the administrator; the connection goes
    on over the other."""
    for host in (lab.client, lab.server):
        host.run("ip", "mptcp", "limits", "set", "subflow", 2,
                 "add_addr_accepted", 2, check=True)
    other = second_address(lab)
    client, server = mptcp_pair(lab)
    lab.claim("mptcp-reset", lab.server, *REASONS)
    lab.strays(lab.client, *REASONS, "NO_SOCKET")
    lab.server.run("ss", "-K", "state", "established", "dst", other)
    lab.pause(300)
    exchange(lab, client, server)


@scenario(needs=("mptcp",))
def mptcp_join_prohibited(lab: Lab) -> None:
    """The server allows no further subflow: the join is reset."""
    lab.client.run("ip", "mptcp", "limits", "set", "subflow", 2)
    lab.server.run("ip", "mptcp", "limits", "set", "subflow", 0)
    second_address(lab)
    lab.claim("mptcp-reset", lab.server, *REASONS)
    lab.claim("mptcp-reset|reset-on-reset", lab.client, *REASONS,
              note="Linux ends the subflow with a reset of its own")
    mptcp_pair(lab)
    lab.pause(300)


@scenario(needs=("mptcp", "nft"))
def mptcp_join_unknown_token(lab: Lab) -> None:
    """A join for a connection that the server does not know."""
    port = lab.port()
    lab.server.listen(port, mptcp=1)
    join = struct.pack("!BBBBII", 30, 12, 0x10, 1,
                       lab.dice.randrange(1 << 32),
                       lab.dice.randrange(1 << 32))
    lab.claim("mptcp-reset", lab.server, *REASONS, least=2)
    for _ in range(2):
        peer = RawPeer(lab, lab.client, lab.dice.randrange(30000, 60000),
                       lab.server.ip4, port)
        peer.send(SYN, options=b"\x02\x04\x05\xb4" + join)
        lab.pause(200)


@scenario(needs=("mptcp",))
def mptcp_unread_data(lab: Lab) -> None:
    """An MPTCP server closes with a request unread."""
    client, server = mptcp_pair(lab)
    client.sendall(lab.dice.randbytes(200))
    lab.pause(100)
    lab.claim("mptcp-reset|closed-with-unread-data", lab.server, *REASONS,
              note="the option gives no reason; the unread data does")
    lab.strays(lab.client, *REASONS, "NO_SOCKET")
    lab.strays(lab.server, *REASONS, "NO_SOCKET", "TCP_FLAGS")
    server.close()


@scenario(needs=("mptcp",))
def mptcp_lack_of_resources(lab: Lab) -> None:
    """A server says by MP_TCPRST that it lacks resources."""
    ear = Eavesdropper(lab)
    client, server = mptcp_pair(lab)
    lab.claim("resource-exhausted|mptcp-reset", lab.server, SYNTHETIC,
              note="MPTCP reason 2, said by the server")
    lab.claim("mptcp-reset|reset-on-reset", lab.client, *REASONS, least=0,
              note="Linux ends the subflow with a reset of its own")
    forged = ear.forged(server, client, ttl=lab.server.hop_limit,
                        options=bytes.fromhex("1e048002"))
    Forger(lab, lab.server).send(forged)
    lab.pause(200)
