"""Which addresses may be connected to: those of the public internet, however they are spelled."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Policy = Callable[[Address], bool]
Resolver = Callable[[str, int], Sequence[str]]

# Not public, though the standard library (or some version of it) calls them global.
_ALSO_CLOSED = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",
            "100.64.0.0/10",  # shared by a carrier's customers (RFC 6598)
            "168.63.129.16/32",  # Azure's host
            "192.0.0.0/24",
            "192.88.99.0/24",  # 6to4 relays
            "198.18.0.0/15",
            "240.0.0.0/4",
            "64:ff9b:1::/48",  # local-use NAT64 (RFC 8215)
            "100::/64",
            "2001::/23",
            "3fff::/20",  # documentation (RFC 9637)
            "5f00::/16",  # segment routing (RFC 9602)
            "fec0::/10",
        ),
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")


def is_public(address: Address) -> bool:
    """Whether `address` is one of the public internet; an address inside another counts as well as its shell."""
    if any(address.version == net.version and address in net for net in _ALSO_CLOSED):
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.scope_id is not None:
            return False
        inner = _inside(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def _inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that traffic to `address` ends at: mapped, compatible, 6to4, NAT64 or Teredo."""
    if address in _NAT64 or address in _COMPATIBLE:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


def literal(host: str) -> Address | None:
    """The address that `host` spells, also in the odd ways that C libraries take: 0x7f.1, 2130706433, 017700000001.

    None for a name that has to be looked up.
    """
    bare = host.strip("[]").rstrip(".")
    try:
        return ipaddress.ip_address(bare)
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(bare)) if bare and bare.isascii() and " " not in bare else None
    except OSError:
        return None


def resolve(host: str, port: int) -> list[str]:
    """The addresses of `host` as the system's resolver gives them. Raises OSError where there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
