"""What this machine offers to the lab, and which Debian packages are
missing."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import subprocess
from pathlib import Path

from . import trace
from .lab import Scenario

# program -> Debian 12 package
PACKAGES = {
    "nmap": "nmap", "masscan": "masscan", "zmap": "zmap", "hping3": "hping3",
    "nginx": "nginx-light", "curl": "curl", "haproxy": "haproxy",
    "nft": "nftables", "iptables": "iptables", "tcpkill": "dsniff",
    "conntrack": "conntrack", "socat": "socat", "openssl": "openssl",
    "sshd": "openssh-server", "smbd": "samba", "smbclient": "smbclient",
    "vsftpd": "vsftpd", "postfix": "postfix", "redis-server": "redis-server",
    "stunnel4": "stunnel4", "mosquitto": "mosquitto",
    "node": "nodejs", "ss": "iproute2", "traceroute": "traceroute",
    "tcptraceroute": "tcptraceroute", "slirp4netns": "slirp4netns",
    "iperf3": "iperf3", "rsync": "rsync", "ssh": "openssh-client",
    "ncat": "ncat", "postgres": "postgresql",
    "psql": "postgresql-client", "suricata": "suricata",
}
EXTRA_PATHS = ("/usr/sbin", "/sbin", "/usr/lib/postfix/sbin",
               *glob.glob("/usr/lib/postgresql/*/bin"))


def find(program: str) -> str | None:
    """Where a program is, also when sbin is not in the path."""
    path = os.environ.get("PATH", "") + ":" + ":".join(EXTRA_PATHS)
    return shutil.which(program, path=path)


def missing(scenario: Scenario) -> list[str]:
    """What a scenario needs and this machine has not, with the package."""
    lacks = [f"{p} (package {PACKAGES.get(p, p)})" for p in scenario.needs
             if p != "mptcp" and not find(p)]
    if "mptcp" in scenario.needs and not has_mptcp():
        lacks.append("MPTCP in the kernel")
    return lacks


def has_mptcp() -> bool:
    return Path("/proc/sys/net/mptcp").is_dir()


def can_make_namespaces() -> bool:
    """Whether this process may make a network namespace."""
    pid = os.fork()
    if pid == 0:
        os._exit(ctypes.CDLL(None).unshare(0x40000000) != 0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def has_nft() -> bool:
    """Whether nft can talk to this kernel (lists, changes nothing)."""
    program = find("nft")
    return bool(program) and subprocess.run(
        [program, "list", "tables"], capture_output=True).returncode == 0


def cannot_run_at_all() -> str:
    """A sentence for the user when nothing can be played here."""
    if os.geteuid() != 0:
        return ("the lab needs root: it makes network namespaces, captures "
                "and reads the kernel's trace. The captures that are there "
                "need nothing of that.")
    if not find("ip"):
        return "the lab needs the program ip (Debian package iproute2)"
    if not can_make_namespaces():
        return ("this kernel or container gives no network namespaces: "
                "nothing can be played here")
    return ""


def report(registry: dict[str, Scenario]) -> int:
    """Prints what is here; 0 when every scenario can run."""
    root = os.geteuid() == 0
    facts = {
        "root": root, "ip": bool(find("ip")),
        "network namespaces": root and can_make_namespaces(),
        "tracepoint tcp:tcp_send_reset": trace.available(),
        "nftables": root and has_nft(), "MPTCP": has_mptcp()}
    for name, there in facts.items():
        print(f"{'yes' if there else 'NO ':4} {name}")
    blocked = {s.name: missing(s) for s in registry.values() if missing(s)}
    for name, lacks in sorted(blocked.items()):
        print(f"cannot play {name}: needs {', '.join(lacks)}")
    able = len(registry) - len(blocked)
    print(f"{able} of {len(registry)} scenarios have their programs")
    return 0 if all(facts.values()) and not blocked else 1
