"""Packets, the kernel and the scenario have to agree."""

import unittest
from dataclasses import replace

from lab.labels import (ANY, NETFILTER, SYNTHETIC, UNTRACED, Claim,
                        LabelError, add_reasons, find_resets, rows, settle)
from lab.segment import ACK, RST, SYN, Segment, build
from lab.tap import Sighting
from lab.trace import ResetEvent

MS = 1_000_000
SERVER = Segment("10.0.0.1", "10.0.0.2", 80, 5000, 0, 100, RST | ACK, 0, 0,
                 64, b"", b"")
ROLES = {"10.0.0.1": "server", "10.0.0.2": "client"}


def seen(time_ms: float, point: str, outgoing: bool, segment: Segment
         ) -> Sighting:
    return Sighting(int(time_ms * MS), point, outgoing,
                    bytes(12) + b"\x08\x00" + build(segment))


def event(time_ms: float, reason: str, segment: Segment = SERVER
          ) -> ResetEvent:
    return ResetEvent(int(time_ms * MS), segment.flow, "TCP_CLOSE", reason)


def travelled(segment: Segment = SERVER, start: float = 10.0
              ) -> list[Sighting]:
    """A reset from the server through the router to the client."""
    hops = [("server:eth0", True), ("router:eth1", False),
            ("router:eth0", True), ("client:eth0", False)]
    return [seen(start + n, point, out, replace(segment, ttl=64 - n))
            for n, (point, out) in enumerate(hops)]


class Finding(unittest.TestCase):
    def test_a_reset_counts_once_where_it_was_made(self) -> None:
        found = find_resets(travelled())
        self.assertEqual([(r.by, r.time_ns) for r in found],
                         [("server", 10 * MS)])

    def test_what_the_router_makes_is_the_routers(self) -> None:
        found = find_resets([seen(1, "router:eth0", True, SERVER),
                             seen(2, "client:eth0", False, SERVER)])
        self.assertEqual([r.by for r in found], ["router"])

    def test_other_segments_are_no_resets(self) -> None:
        self.assertEqual(find_resets(travelled(
            replace(SERVER, flags=SYN | ACK))), [])


class Reasons(unittest.TestCase):
    def test_matched_by_flow_order_and_time(self) -> None:
        found = find_resets(travelled() + travelled(
            replace(SERVER, seq=7), 30))
        add_reasons(found, [event(9.9, "TCP_STATE"),
                            event(29.9, "NO_SOCKET")])
        self.assertEqual([r.reason for r in found],
                         ["TCP_STATE", "NO_SOCKET"])

    def test_an_event_of_another_time_or_flow_is_not_taken(self) -> None:
        found = find_resets(travelled(start=500))
        other = replace(SERVER, sport=81)
        add_reasons(found, [event(1, "TCP_STATE"), event(900, "TCP_STATE"),
                            event(500, "TCP_STATE", other)])
        self.assertEqual(found[0].reason, "")

    def test_a_listener_names_no_peer(self) -> None:
        found = find_resets(travelled())
        listener = ResetEvent(10 * MS, ("0.0.0.0", 80, "0.0.0.0", 0),
                              "TCP_LISTEN", "INVALID_SYN")
        add_reasons(found, [listener])
        self.assertEqual(found[0].reason, "INVALID_SYN")


class Settling(unittest.TestCase):
    def settle(self, *claims: Claim, reason: str = "NO_SOCKET",
               traced: bool = True, copies: int = 1) -> list:
        sightings = []
        for n in range(copies):
            sightings += travelled(start=10 + 20 * n)
        found = find_resets(sightings)
        if reason:
            add_reasons(found, [event(9.9 + 20 * n, reason)
                                for n in range(copies)])
        settle(found, list(claims), traced)
        return found

    def test_the_claim_is_bound(self) -> None:
        claim = Claim("port-closed", "server", ("NO_SOCKET",))
        self.assertIs(self.settle(claim)[0].claim, claim)

    def test_nobody_claims(self) -> None:
        with self.assertRaisesRegex(LabelError, "nobody claims"):
            self.settle(Claim("x", "client", ("NO_SOCKET",), least=0))

    def test_the_kernel_disagrees(self) -> None:
        with self.assertRaisesRegex(LabelError, "wants TCP_STATE"):
            self.settle(Claim("application-abort", "server", ("TCP_STATE",)))

    def test_a_kernels_reset_is_no_filters(self) -> None:
        with self.assertRaisesRegex(LabelError, "wants netfilter"):
            self.settle(Claim("port-closed", "server", (NETFILTER,)))

    def test_a_missing_event_is_not_forgiven(self) -> None:
        with self.assertRaises(LabelError):
            self.settle(Claim("x", "server", ("NO_SOCKET",)), reason="")

    def test_a_filters_reset_needs_no_event(self) -> None:
        found = self.settle(Claim("x", "server", (NETFILTER,)), reason="")
        self.assertEqual(found[0].reason, NETFILTER)

    def test_too_few(self) -> None:
        with self.assertRaisesRegex(LabelError, "at least 2"):
            self.settle(Claim("x", "server", ("NO_SOCKET",), least=2, most=2))

    def test_the_first_and_the_rest(self) -> None:
        found = self.settle(
            Claim("first", "server", ("NO_SOCKET",)),
            Claim("rest", "server", ("NO_SOCKET",), least=0, most=ANY),
            copies=3)
        self.assertEqual([r.claim.cause for r in found],
                         ["first", "rest", "rest"])

    def test_an_optional_claim_leaves_other_reasons_alone(self) -> None:
        found = self.settle(
            Claim("maybe", "server", ("TCP_STATE",), least=0),
            Claim("sure", "server", ("NO_SOCKET",)))
        self.assertEqual(found[0].claim.cause, "sure")

    def test_counts_per_connection(self) -> None:
        found = self.settle(
            Claim("first", "server", ("NO_SOCKET",), each=True),
            Claim("rest", "server", ("NO_SOCKET",), least=0, most=ANY),
            copies=2)
        self.assertEqual([r.claim.cause for r in found], ["first", "rest"])

    def test_without_tracepoint_the_scenario_is_believed_and_marked(
            self) -> None:
        found = self.settle(Claim("x", "server", ("TCP_STATE",)), reason="",
                            traced=False)
        self.assertEqual(found[0].reason, UNTRACED)


class Rows(unittest.TestCase):
    def rows(self, sightings: list[Sighting], claim: Claim,
             copies: int = 1) -> list:
        found = find_resets(sightings)
        settle(found, [claim], False)
        client = [s for s in sightings if s.point == "client:eth0"] * copies
        return rows("a.client.pcapng", "client",
                    list(enumerate(client, 1)), found, ROLES)

    def test_a_plain_reset(self) -> None:
        made = self.rows(travelled(), Claim("port-closed", "server",
                                            ("NO_SOCKET",), note="n"))
        self.assertEqual(made, [("a.client.pcapng", 1, "port-closed",
                                 "endpoint", "server", UNTRACED, "n")])

    def test_a_forged_reset_is_a_middleboxs(self) -> None:
        made = self.rows([seen(1, "router:eth0", True, SERVER),
                          seen(2, "client:eth0", False, SERVER)],
                         Claim("injected-reset", "router", (SYNTHETIC,)))
        self.assertEqual((made[0].origin, made[0].sender, made[0].reason),
                         ("middlebox", "server", SYNTHETIC))

    def test_a_cause_can_depend_on_the_vantage(self) -> None:
        made = self.rows(travelled(), Claim(
            "port-closed", "server", ("NO_SOCKET",),
            at={"client": "backscatter"}))
        self.assertEqual(made[0].cause, "backscatter")

    def test_what_the_network_doubles_is_a_duplicate(self) -> None:
        made = self.rows(travelled(), Claim("x", "server", ("NO_SOCKET",)),
                         copies=2)
        self.assertEqual([r.cause for r in made], ["x", "duplicate-reset"])

    def test_a_reset_that_nobody_sent_is_an_error(self) -> None:
        stranger = [seen(3, "client:eth0", False, replace(SERVER, seq=5))]
        with self.assertRaisesRegex(LabelError, "nobody sent"):
            rows("a", "client", list(enumerate(stranger, 1)), [], ROLES)
