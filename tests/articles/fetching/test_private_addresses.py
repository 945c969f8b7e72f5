"""No address but the public ones is connected to, however it is written, resolved or redirected to."""

import socket
import threading

import pytest
from stub_server import StubServer
from web_site import ALLOWED, PUBLIC, WORDS, code, get, moved, site, text, web

from summarizer.articles.fetching import Rules, Web, fetch, networks
from summarizer.articles.fetching import resolving as checking


@pytest.fixture
def connected(monkeypatch):
    """Note every address that a socket connects to."""
    made = []
    connect = socket.socket.connect

    def noting(self, address):
        made.append(address[0])
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", noting)
    return made


def resolving(*answers):
    """Return a resolver that gives one answer a time, and the last for ever; it notes what it is asked for."""
    left, asked = list(answers), []

    def resolve(host, port, deadline):
        asked.append(host)
        return left.pop(0) if len(left) > 1 else left[0]

    resolve.asked = asked
    return resolve


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0", "0.0.0.0", "127.0.0.1."),  # noqa: S104 - what is refused
        *(
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "[::127.0.0.1]",
        ),
        *("localhost", "LOCALHOST.", "①②⑦.⓪.⓪.①", "127。0。0。1"),
        *("169.254.169.254", "2852039166", "[fd00:ec2::254]", "metadata.google.internal", "100.100.100.200"),
        *("100.64.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "224.0.0.1", "198.18.0.1", "255.255.255.255"),
    ],
)
def test_no_spelling_of_a_private_address_is_connected_to(host, connected):
    """Each spelling is refused as private, and nobody is connected to, not even by accident."""
    with StubServer() as inside:
        assert code(f"http://{host}:{inside.port}/a", Web()) == "private-address"
        assert inside.seen == []
    assert connected == []


@pytest.mark.parametrize(
    "answer",
    [
        ["127.0.0.1"],
        [PUBLIC, "127.0.0.1"],
        ["::ffff:10.0.0.1"],
        ["fe80::1%eth0"],
        ["64:ff9b::a9fe:a9fe"],
        ["2002:a00:1::"],
    ],
)
def test_a_public_name_with_a_private_address_is_refused(answer, connected):
    """A name is refused if any of the addresses it resolves to is not public."""
    found = get("http://news.example/a", Web(resolve=resolving(answer)))
    assert found.code == "private-address"
    assert "news.example" in found.message
    assert connected == []


def test_a_name_is_looked_up_once_and_the_checked_address_is_connected_to(connected):
    """A resolver that says a public address first and loopback later gains nothing: only the first counts."""
    resolve = resolving([PUBLIC], ["127.0.0.1"])
    with StubServer() as inside:
        refused = code(f"http://news.example:{inside.port}/robots.txt", web(resolve=resolve, ignore_robots=True))
        assert inside.seen == []
    assert resolve.asked == ["news.example"]
    assert connected == [PUBLIC]
    assert refused in {"unreachable", "internal"}  # the test suite's own guard lets nobody connect to it


def test_every_request_looks_up_and_checks_anew():
    """Where a name is public for the robots.txt and private for the page, the page is refused."""
    with site() as news:
        resolve = resolving(["127.0.0.1"], ["169.254.169.254"])
        found = get(news.url(host="news.example"), web(resolve=resolve))
        assert found.code == "private-address"
        assert news.asked == ["/robots.txt"]


def test_the_name_is_in_the_request_and_the_address_under_it():
    """The connection goes to the address that was checked, with the name in the Host header."""
    with site() as news:
        news["/a"] = text()
        page = get(news.url(host="news.example"), web(resolve=resolving(["127.0.0.1"])))
        assert page.body.decode() == WORDS
        assert news.seen[0].headers["host"] == f"news.example:{news.stub.port}"
        assert page.final == news.url(host="news.example")


@pytest.mark.parametrize(
    "where",
    ["http://127.0.0.2:{port}/b", "http://localhost:{port}/b", "http://[::1]:{port}/b", "http://2130706434:{port}/b"],
)
def test_a_redirect_to_a_private_address_is_refused_even_where_private_ones_are_allowed(where):
    """Only hosts that the user named may be private: no site sends on into the user's network."""
    with site() as news:
        news["/a"] = moved(where.format(port=news.stub.port))
        news["/b"] = text()
        assert code(news.url()) == "private-address"
        assert [seen.path for seen in news.seen] == ["/a"]


def test_a_redirect_from_a_public_site_to_a_private_address_is_refused(monkeypatch):
    """The second hop is checked like the first: here, the first address passes for a public one, and it alone."""
    passed = []
    monkeypatch.setattr(checking, "kind_of", lambda ip: networks.kind_of(ip) if passed else passed.append(ip))
    with site() as news:
        news["/a"] = moved(f"http://127.0.0.1:{news.stub.port}/b")
        news["/b"] = text()
        how = Web(rules=Rules(ignore_robots=True), resolve=resolving(["127.0.0.1"]))
        assert code(news.url(host="public.example"), how) == "private-address"
        assert news.asked == ["/a"]


def test_private_addresses_are_fetched_where_that_is_allowed():
    """With the option, loopback is fetched; never link-local addresses, multicast or a cloud's metadata."""
    with site() as news:
        news["/a"] = text()
        assert get(news.url()).body.decode() == WORDS
    for host in (
        "169.254.169.254",
        "224.0.0.1",
        "0.0.0.0",  # noqa: S104 - as above
        "100.100.100.200",
        "metadata.google.internal",
        "[fd00:ec2::254]",
    ):
        assert code(f"http://{host}/") == "private-address"


def test_the_refusal_says_what_it_leads_to_and_how_to_allow_it():
    """One line with the host, the kind of address and the option; without the option where none would help."""
    assert get("http://127.1/", Web()).message == (
        "127.0.0.1 leads to a loopback address, not to the public internet; --allow-private fetches it"
    )
    assert "--allow-private" not in get("http://169.254.169.254/", Web()).message


def test_proxies_of_the_environment_are_not_used(monkeypatch):
    """Whatever the variables say, the connection goes to the address that was checked."""
    with site() as news, StubServer() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        news["/a"] = text()
        assert get(news.url()).body.decode() == WORDS
        assert proxy.seen == []


def test_a_resolver_that_does_not_answer_is_left(monkeypatch):
    """Looking up a name has the page's deadline, though the system's resolver knows none."""
    release = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: release.wait(20) and [])
    assert code("http://slow.example/", web(seconds=0.2)) == "timeout"
    release.set()


def test_an_unknown_host_is_named():
    """A name that nobody knows is one clear line."""
    (fetched,) = fetch(["https://host.invalid/a"], Web(rules=ALLOWED))
    assert fetched.outcome.code == "unknown-host"
    assert "host.invalid" in fetched.outcome.message
