"""Which addresses are of the public internet: none but these."""

import ipaddress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.articles.fetching.networks import kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("127.0.0.1", "loopback"),
        ("127.255.255.254", "loopback"),
        ("0.0.0.0", "unspecified"),  # noqa: S104 - what is refused
        ("0.1.2.3", "unspecified"),
        ("10.1.2.3", "private"),
        ("172.31.0.1", "private"),
        ("192.168.1.1", "private"),
        ("100.64.0.1", "shared"),
        ("169.254.169.254", "link-local"),
        ("192.0.0.8", "reserved"),
        ("192.0.2.1", "documentation"),
        ("192.88.99.1", "relay"),
        ("198.18.0.1", "benchmark"),
        ("224.0.0.1", "multicast"),
        ("255.255.255.255", "reserved"),
        ("100.100.100.200", "metadata"),
        ("168.63.129.16", "metadata"),
        ("::", "unspecified"),
        ("::1", "loopback"),
        ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:169.254.169.254", "link-local"),
        ("::127.0.0.1", "reserved"),
        ("::ffff:0:127.0.0.1", "reserved"),
        ("64:ff9b::7f00:1", "loopback"),
        ("64:ff9b::a9fe:a9fe", "link-local"),
        ("64:ff9b:1::a00:1", "reserved"),
        ("2002:7f00:1::", "tunnel"),
        ("2001:0:7f00:1::", "protocol"),
        ("2001:db8::1", "documentation"),
        ("2606:4700::5efe:7f00:1", "tunnel"),
        ("fc00::1", "private"),
        ("fd00:ec2::254", "metadata"),
        ("fe80::1", "link-local"),
        ("fec0::1", "private"),
        ("ff02::1", "multicast"),
        ("100::1", "reserved"),
        ("8.8.8.8", None),
        ("192.88.98.1", None),
        ("2606:4700::1111", None),
        ("::ffff:8.8.8.8", None),
        ("64:ff9b::808:808", None),
    ],
)
def test_every_kind_is_told(text, kind):
    """Each special network has its word, in version 6 too, and wrapped addresses count as what they wrap."""
    assert kind_of(ipaddress.ip_address(text)) == kind


@settings(derandomize=True, deadline=None, max_examples=500)
@given(st.ip_addresses())
@example(ipaddress.ip_address("192.175.48.1"))
def test_nothing_that_python_calls_special_passes(address):
    """What ``ipaddress`` knows as private, loopback, link-local, multicast or reserved is never taken for public."""
    if kind_of(address) is None:
        within = address in ipaddress.ip_network("64:ff9b::/96")
        inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if within else address
        inner = getattr(inner, "ipv4_mapped", None) or inner
        special = ("is_private", "is_loopback", "is_link_local", "is_multicast", "is_unspecified", "is_reserved")
        assert [name for name in special if getattr(inner, name)] == []


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.ip_addresses(v=4))
def test_a_wrapped_address_is_as_private_as_itself(inner):
    """Mapped and NAT64 forms of any address of version 4 have the kind of the address."""
    for base in ("::ffff:0:0", "64:ff9b::"):
        wrapped = ipaddress.IPv6Address(int(ipaddress.IPv6Address(base)) + int(inner))
        assert kind_of(wrapped) == kind_of(inner)
