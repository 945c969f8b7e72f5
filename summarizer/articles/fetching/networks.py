"""Which addresses of the Internet Protocol are of the public internet, and what the others are.

The tables follow the special-purpose registries of IANA (RFC 6890 and its updates) and not the properties of
``ipaddress``, which differ between versions of Python and call some addresses global that lead to this machine
(``64:ff9b::7f00:1``, ``2002:7f00:1::``). Version 6 is an allow-list: what is not known to be public is refused.
"""

from __future__ import annotations

import ipaddress

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address
"""An address of the Internet Protocol."""

PRIVATE = frozenset({"loopback", "private", "shared"})
"""The kinds that a user may allow: this machine and the networks it is in."""

METADATA_HOSTS = frozenset({"metadata", "metadata.google.internal", "metadata.goog", "instance-data"})
"""Names under which clouds tell a machine its secrets."""

# The addresses of such services that are not link-local: Amazon, Alibaba, Oracle, Azure.
_METADATA = frozenset(
    ipaddress.ip_address(text) for text in ("fd00:ec2::254", "100.100.100.200", "192.0.0.192", "168.63.129.16")
)

_FOUR = [
    (ipaddress.IPv4Network(network), kind)
    for network, kind in (
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared"),
        ("127.0.0.0/8", "loopback"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "documentation"),
        ("192.88.99.0/24", "relay"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "benchmark"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
]

_SIX = [
    (ipaddress.IPv6Network(network), kind)
    for network, kind in (
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("2001::/23", "protocol"),  # Teredo, benchmarks, ORCHID
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "tunnel"),
        ("3fff::/20", "documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "private"),
        ("ff00::/8", "multicast"),
    )
]

_PUBLIC_SIX = ipaddress.IPv6Network("2000::/3")
_MAPPED = ipaddress.IPv6Network("::ffff:0:0/96")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})
_LOW = 0xFFFF_FFFF


def kind_of(address: Ip) -> str | None:
    """Return what an address is if it is none of the public internet: loopback, private and so on.

    An address of version 4 within one of version 6 (mapped, or NAT64, by which networks without version 4 reach it)
    counts as itself; other tunnels (6to4, Teredo, ISATAP) are refused whatever they lead to.

    Returns:
        The kind, or ``None`` for a public address.
    """
    address = unwrapped(address)
    if address in _METADATA:
        return "metadata"
    if isinstance(address, ipaddress.IPv4Address):
        return next((kind for network, kind in _FOUR if address in network), None)
    if address in _TRANSLATED:
        return kind_of(_inner(address))
    known = next((kind for network, kind in _SIX if address in network), None)
    if known is None and address not in _PUBLIC_SIX:
        return "reserved"
    return known or ("tunnel" if int(address) >> 32 & _LOW in _ISATAP else None)


def unwrapped(address: Ip) -> Ip:
    """Return the address of version 4 that is written as one of version 6 (``::ffff:127.0.0.1``), else the same."""
    if isinstance(address, ipaddress.IPv6Address) and address in _MAPPED:
        return _inner(address)
    return address


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address:
    """Return the address of version 4 in the last 32 bits."""
    return ipaddress.IPv4Address(int(address) & _LOW)
