"""Devices that read along: policy, national filters, intrusion prevention; and
tools against them."""

from __future__ import annotations

import struct
from dataclasses import replace

from ..actors import exchange, http_answer, http_get, pair, quietly, receive
from ..forge import Eavesdropper, Forger
from ..lab import ALL, Lab, scenario
from ..labels import NETFILTER, SYNTHETIC
from ..segment import ACK, RST, SYN, Segment
from .third_party import followers, live

# A reset in its name has been seen at this vantage, though not its own.
BOTH = "stray-segment|connection-unknown"


def suricata_like(trigger: Segment, to_source: bool) -> Segment:
    """The reset of an intrusion prevention system: window copied,
    identification 0, hop count 64."""
    ahead = replace(trigger, flags=RST | ACK, ip_id=0, ttl=64, options=b"",
                    payload=b"")
    if not to_source:
        return ahead
    return replace(ahead, src=trigger.dst, dst=trigger.src,
                   sport=trigger.dport, dport=trigger.sport,
                   seq=trigger.ack, ack=trigger.end)


@scenario(vantages=ALL)
def ips_reject_both(lab: Lab) -> None:
    """An IPS that rejects both ends on a signature, with the window copied
    from the trigger."""
    ear, client, server = live(lab, port=80)
    lab.claim("known-injector|policy-block", lab.router, SYNTHETIC, least=2,
              note="the fields are those of Suricata's reject")
    followers(lab, "server", BOTH)
    followers(lab, "client", BOTH)

    def react(segment: Segment) -> None:
        if b"/etc/passwd" in segment.payload:
            ear.reaction = None
            for to_source in (True, False):
                ear.forger.send(suricata_like(segment, to_source),
                                dont_fragment=False)

    ear.reaction = react
    client.sendall(http_get("/../../etc/passwd", "shop.example"))
    lab.pause(150)


def forbidden(lab: Lab, words: bytes, send: object) -> None:
    """A device that sends resets as soon as it reads the words."""
    ear, client, server = live(lab, rounds=0, port=443 if
                               words.startswith(b"\x16") else 80)

    def react(segment: Segment) -> None:
        if b"blocked.example" in segment.payload:
            ear.reaction = None
            send(ear, segment)

    ear.reaction = react
    client.sendall(words)
    lab.pause(60)
    answer = http_answer(lab.dice.randbytes(300))
    quietly(server.sendall, answer)
    lab.pause(120)


def client_hello(lab: Lab, name: bytes) -> bytes:
    """A small TLS ClientHello with a server name."""
    host = struct.pack("!HBH", len(name) + 3, 0, len(name)) + name
    extensions = struct.pack("!HH", 0, len(host)) + host \
        + bytes.fromhex("000a00040002001d000b00020100000d0004000204030010"
                        "000e000c02683208687474702f312e31")
    body = b"\x03\x03" + lab.dice.randbytes(32) + b"\0" \
        + bytes.fromhex("0004c02bc02f0100") \
        + struct.pack("!H", len(extensions)) + extensions
    handshake = b"\x01" + struct.pack("!I", len(body))[1:] + body
    return b"\x16\x03\x01" + struct.pack("!H", len(handshake)) + handshake


def reset_back(ear: Eavesdropper, trigger: Segment, **changes: object
               ) -> None:
    """A reset to the sender of the trigger."""
    ear.forger.send(replace(Segment(
        trigger.dst, trigger.src, trigger.dport, trigger.sport, trigger.ack,
        trigger.end, RST | ACK, 0, 0, 64, b"", b""), **changes))


def reset_ahead(ear: Eavesdropper, trigger: Segment, **changes: object
                ) -> None:
    """A reset to the receiver of the trigger, behind the trigger."""
    ear.forger.send(replace(trigger, flags=RST | ACK, seq=trigger.end,
                            options=b"", payload=b"", window=0, ip_id=0,
                            **changes))


@scenario(vantages=ALL)
def server_name_blocked(lab: Lab) -> None:
    """A device reads a forbidden server name in the ClientHello and resets
    both ends."""
    lab.claim("policy-block", lab.router, SYNTHETIC, least=2)
    followers(lab, "client", BOTH)
    followers(lab, "server", BOTH)

    def send(ear: Eavesdropper, trigger: Segment) -> None:
        reset_back(ear, trigger, ttl=120)
        reset_ahead(ear, trigger, ttl=120)

    forbidden(lab, client_hello(lab, b"www.blocked.example"), send)


@scenario(vantages=ALL)
def http_host_blocked(lab: Lab) -> None:
    """A device resets only the client on a forbidden Host; the server answers
    all the same."""
    lab.claim("policy-block", lab.router, SYNTHETIC)
    followers(lab, "client")
    forbidden(lab, http_get("/", "www.blocked.example"),
              lambda ear, trigger: reset_back(ear, trigger, ttl=255))


@scenario(needs=("iptables",), vantages=ALL)
def firewall_matches_content(lab: Lab) -> None:
    """iptables rejects the packet that holds a forbidden word: the client is
    reset, the server waits."""
    _, client, server = pair(lab, 80)
    exchange(lab, client, server)
    lab.pause(100)
    lab.router.run("iptables", "-A", "FORWARD", "-p", "tcp", "--dport", 80,
                   "-m", "string", "--algo", "bm", "--string",
                   "blocked.example", "-j", "REJECT", "--reject-with",
                   "tcp-reset", check=True)
    lab.claim("policy-block", lab.router, NETFILTER)
    client.sendall(http_get("/", "www.blocked.example"))
    lab.pause(400)


@scenario(needs=("nft",), vantages=ALL)
def firewall_rule_cuts_in(lab: Lab) -> None:
    """A new rule on the router rejects an established connection at the next
    request."""
    _, client, server = pair(lab)
    exchange(lab, client, server, 3)
    lab.pause(120)
    port = server.getsockname()[1]
    lab.router.filter("forward", f"tcp dport {port} reject with tcp reset")
    lab.claim("injected-reset|connection-unknown", lab.router, NETFILTER,
              note="the router's hop count; why it objects is not to be seen")
    client.sendall(lab.dice.randbytes(90))
    lab.pause(200)


@scenario(vantages=ALL)
def wall_three_equal_resets(lab: Lab) -> None:
    """A national filter's pattern: three resets with one number for a SYN and
    three for the SYN/ACK."""
    for _ in range(2):
        lab.claim("known-injector", lab.router, SYNTHETIC)
        lab.claim("known-injector|duplicate-reset", lab.router, SYNTHETIC,
                  least=2, note="the same reset again")
    wall(lab, lambda n: {"window": 0}, lambda n: {"window": 0})


@scenario(vantages=ALL)
def wall_counting_windows(lab: Lab) -> None:
    """The pattern of August 2025: windows 1980.. and 3293.., hop counts
    growing."""
    lab.claim("known-injector", lab.router, SYNTHETIC, least=6)
    wall(lab, lambda n: {"window": 1980 + n, "ttl": 90 + n},
         lambda n: {"window": 3293 + n, "ttl": 90 + n})


def wall(lab: Lab, for_syn: object, for_answer: object) -> None:
    """Resets to the client on its SYN and on the SYN/ACK, three each."""
    ear = Eavesdropper(lab)
    lab.server.listen(443)
    followers(lab, "client", "connect-cancelled|half-open-scan")
    client = lab.client.socket()

    def react(segment: Segment) -> None:
        if segment.flags & SYN and segment.flags & ACK:
            for n in range(3):
                ear.forger.send(replace(
                    segment, flags=RST | ACK, seq=segment.end, options=b"",
                    ip_id=0, **{"ttl": 99, **for_answer(n)}))
        elif segment.flags & SYN:
            for n in range(3):
                reset_back(ear, segment, seq=0, **{"ttl": 99, **for_syn(n)})

    ear.reaction = react
    client.settimeout(2)
    quietly(client.connect, (lab.server.ip4, 443))
    lab.pause(300)


@scenario(vantages=ALL)
def wall_type_one_and_two(lab: Lab) -> None:
    """The older pattern: a bare reset (DF clear, IP-ID 64) and resets with ACK
    (DF set)."""
    lab.claim("known-injector|policy-block", lab.router, SYNTHETIC, least=4,
              note="the fields are those of the old national filter")
    followers(lab, "client")
    followers(lab, "server")

    def send(ear: Eavesdropper, trigger: Segment) -> None:
        window = 17 * lab.dice.randrange(60, 900)
        ear.forger.send(Segment(
            trigger.dst, trigger.src, trigger.dport, trigger.sport,
            trigger.ack, 0, RST, window, 64, 48, b"", b""),
            dont_fragment=False)
        for step in (0, 1460, 4380):
            window = lab.dice.randrange(400, 5000)
            reset_back(ear, trigger, seq=(trigger.ack + step) % (1 << 32),
                       window=window, ip_id=(-1 - 13 * window) % 65536,
                       ttl=48 + window % 64)

    forbidden(lab, http_get("/?q=blocked.example", "search.example"), send)


@scenario(vantages=ALL)
def wall_with_payload(lab: Lab) -> None:
    """A provincial filter's pattern: one reset with ten bytes 01 02 .. 09
    00."""
    lab.client.sysctl("ipv4.tcp_timestamps", 0)
    lab.claim("known-injector|policy-block", lab.router, SYNTHETIC,
              note="the payload is that of a known provincial filter")
    followers(lab, "client")
    forbidden(lab, client_hello(lab, b"blocked.example"),
              lambda ear, trigger: reset_back(
                  ear, trigger, ttl=58,
                  payload=bytes((*range(1, 10), 0))))


@scenario(vantages=ALL)
def ips_states_its_reason(lab: Lab) -> None:
    """An IPS writes its reason into the reset's payload."""
    lab.claim("stated-by-device|policy-block", lab.router, SYNTHETIC,
              note="the text names the rule")
    followers(lab, "client")
    forbidden(lab, http_get("/", "www.blocked.example"),
              lambda ear, trigger: reset_back(
                  ear, trigger, ttl=61, payload=b"Blocked by web filter: "
                  b"category gambling, rule 4711"))


@scenario(vantages=ALL)
def evasion_small_hop_limit(lab: Lab) -> None:
    """The client's own tool sends a reset that dies on the way, and goes
    on."""
    evasion(lab, ttl=lab.hops_to_router())


@scenario()
def evasion_bad_checksum(lab: Lab) -> None:
    """A reset with a wrong checksum: devices may believe it, the server does
    not."""
    evasion(lab, bad=True)


@scenario()
def evasion_wrong_number(lab: Lab) -> None:
    """A reset far outside the window, meant for a device that does not
    look."""
    evasion(lab, shift=300_000_000)


def evasion(lab: Lab, ttl: int = 0, bad: bool = False, shift: int = 0
            ) -> None:
    """The reset comes from the client's host, past its TCP, before the
    request."""
    ear, client, server = live(lab, rounds=1, port=80)
    exact = ear.forged(client, server, window=501,
                       ttl=ttl or lab.client.hop_limit)
    if ttl:
        lab.claim("evasion-reset", lab.client, SYNTHETIC)
    else:
        lab.claim("evasion-reset|injected-reset", lab.client, SYNTHETIC,
                  note="who sent it is not to be seen")
    Forger(lab, lab.client).send(
        replace(exact, seq=(exact.seq + shift) & 0xFFFFFFFF),
        break_checksum=bad)
    lab.pause(10)
    client.sendall(http_get("/news", "press.example"))
    receive(server, 40)
    server.sendall(http_answer(lab.dice.randbytes(600)))
    receive(client, 600)
    lab.pause(50)
