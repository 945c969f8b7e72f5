"""What sites answer, and what comes of it: a real server on loopback that misbehaves."""

import gzip
import threading
import time
import zlib

import pytest
from stub_server import Reply
from web_site import WORDS, code, get, moved, packed, page, site, text, web

from summarizer.articles.fetching import fetch, fetcher

SMALL = 50_000
"""A bound on pages that makes bombs cheap to build."""


@pytest.fixture
def news():
    """A site on loopback."""
    with site() as made:
        yield made


def test_a_page_has_its_words_its_address_its_type_and_its_day(news):
    """What was fetched is the server's bytes, with where and when."""
    news["/a"] = text()
    found = get(news.url("/a#part"))
    assert (found.body.decode(), found.url, found.final) == (WORDS, news.url(), news.url())
    assert (found.media_type, found.charset) == ("text/plain", "utf-8")
    assert len(found.fetched) == len("2025-05-10")


def test_a_request_says_who_asks_and_nothing_else(news):
    """One user agent, what is accepted, and no header that tells of the user."""
    news["/a"] = text()
    get(news.url())
    headers = news.seen[0].headers
    assert sorted(headers) == ["accept", "accept-encoding", "connection", "host", "user-agent"]
    assert headers["user-agent"].startswith("summarizer/")
    assert headers["accept-encoding"] == "gzip, deflate"


def test_cookies_are_not_sent_back(news):
    """What a site sets is forgotten, over a redirect and from page to page."""
    news["/a"] = page(b"", None, 302, location="/b", set_cookie="session=1; Path=/")
    news["/b"] = text(set_cookie="session=2")
    list(fetch([news.url("/a"), news.url("/b")], web()))
    assert not any("cookie" in seen.headers for seen in news.stub.seen)


@pytest.mark.parametrize(
    ("status", "expected", "requests"),
    [
        (401, "login", 1),
        (402, "login", 1),
        (403, "forbidden", 1),
        (404, "not-found", 1),
        (410, "not-found", 1),
        (451, "forbidden", 1),
        (418, "unexpected-status", 1),
        (204, "unexpected-status", 1),
        (206, "unexpected-status", 1),
        (304, "unexpected-status", 1),
        (429, "busy", 3),
        (408, "busy", 3),
        (500, "site-unavailable", 3),
        (503, "site-unavailable", 3),
        (599, "site-unavailable", 3),
    ],
)
def test_each_status_has_a_code_and_a_number_of_tries(news, status, expected, requests):
    """Refusals are taken at once, what may pass is asked three times, and the line names status and remedy."""
    news["/a"] = page(b"no", "text/html", status)
    found = get(news.url())
    assert found.code == expected
    assert str(status) in found.message
    assert ";" in found.message
    assert len(news.seen) == requests


def test_a_busy_site_is_waited_for_as_it_asks(news):
    """429 with Retry-After and then the page: two requests, with the pause between them."""
    news["/a"] = [page(b"", None, 429, retry_after="1"), text()]
    assert get(news.url()).body.decode() == WORDS
    first, second = news.seen
    assert second.at - first.at >= 1


@pytest.mark.parametrize("asked", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_a_wait_longer_than_the_pages_time_is_not_begun(news, asked):
    """The wish is told, and the run goes on."""
    news["/a"] = page(b"", None, 503, retry_after=asked)
    begun = time.monotonic()
    found = get(news.url())
    assert found.code == "site-unavailable"
    assert "asks to wait" in found.message
    assert time.monotonic() - begun < 4
    assert len(news.seen) == 1


@pytest.mark.parametrize("asked", ["0", "-5", "inf", "nan", "soon", "", "Wed, 99 Foo 2099"])
def test_an_odd_wish_is_no_wish(news, asked):
    """Nonsense in Retry-After falls back to the usual pause."""
    news["/a"] = [page(b"", None, 429, retry_after=asked), text()]
    assert get(news.url()).body.decode() == WORDS


def test_a_failing_site_that_recovers_is_read(news):
    """Two failures of different kinds, then the page."""
    news["/a"] = [page(b"", None, 500), Reply(reset="before"), text()]
    assert get(news.url()).body.decode() == WORDS
    assert len(news.seen) == 3


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(news, status):
    """The page is the one at the end, under the address that was given and the one that answered."""
    news["/a"] = moved("/b", status)
    news["/b"] = text()
    found = get(news.url())
    assert (found.url, found.final) == (news.url("/a"), news.url("/b"))


def test_at_most_five_redirects_are_followed(news):
    """Five are, six are not, and a loop ends as fast."""
    for number in range(10):
        news[f"/{number}"] = moved(f"/{number + 1}")
    news["/5"] = text()
    news["/loop"] = moved("/loop")
    assert get(news.url("/0")).final == news.url("/5")
    news["/5"] = moved("/6")
    assert code(news.url("/0")) == "too-many-redirects"
    before = len(news.seen)
    assert code(news.url("/loop")) == "too-many-redirects"
    assert len(news.seen) - before == 6


@pytest.mark.parametrize(
    "where", ["file:///etc/hostname", "data:text/plain,x", "ftp://127.0.0.1/", "gopher://x/", "javascript:x"]
)
def test_a_redirect_to_another_scheme_is_refused(news, where):
    """Nothing but http and https is opened, whoever asks for it."""
    news["/a"] = moved(where)
    assert code(news.url()) == "unsupported-scheme"


def test_a_redirect_with_credentials_is_refused_and_not_repeated(news):
    """A password in a redirect is in no line."""
    news["/a"] = moved(f"http://user:hunter2-canary@127.0.0.1:{news.stub.port}/b")
    found = get(news.url())
    assert found.code == "credentials"
    assert "hunter2-canary" not in found.message


def test_a_redirect_without_a_place_is_no_page(news):
    """A 302 that names no address is an answer without a page."""
    news["/a"] = page(b"", None, 302)
    assert code(news.url()) == "unexpected-status"


@pytest.mark.parametrize(
    "kind", ["image/png", "video/mp4", "application/json", "application/zip", "application/rss+xml"]
)
def test_what_is_no_page_of_text_is_refused_before_it_is_read(news, kind):
    """The type is named, and the body is left where it is."""
    news["/a"] = Reply(body=b"x" * 5000, drip=0.01, headers={"content-type": kind})
    begun = time.monotonic()
    found = get(news.url())
    assert found.code == "unsupported"
    assert kind in found.message
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(WORDS.encode()),
        zlib.compress(WORDS.encode()),
        zlib.compress(WORDS.encode())[2:-4],
        gzip.compress(WORDS[:30].encode()) + gzip.compress(WORDS[30:].encode()),
    ],
    ids=["gzip", "zlib", "bare", "members"],
)
def test_compressed_pages_are_unpacked(news, body):
    """Bodies in gzip of one or more members, and deflate with and without its header."""
    news["/a"] = page(body, "text/plain", content_encoding="deflate")
    assert get(news.url()).body.decode() == WORDS


def test_a_bomb_is_left_at_the_bound(news):
    """A gzip body of a few bytes that would unpack to 50 MB is refused as too large; in members too."""
    for body in (gzip.compress(b"\0" * 50_000_000, 1), gzip.compress(b"\0" * 10_000) * 5000):
        news["/a"] = page(body, "text/plain", content_encoding="gzip")
        assert code(news.url(), web(page_bytes=SMALL * 20)) == "too-large"


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, gzip", "x"])
def test_other_codings_are_refused_by_name(news, coding):
    """What was not asked for cannot be unpacked with a bound, and is not."""
    news["/a"] = page(b"x", "text/plain", content_encoding=coding)
    assert code(news.url()) == "unsupported"


@pytest.mark.parametrize(
    "body", [gzip.compress(WORDS.encode())[:-9], b"no gzip at all", b""], ids=["cut", "other", "empty"]
)
def test_a_damaged_compressed_body_is_not_used(news, body):
    """What does not unpack whole is asked for again and then refused, never used in part."""
    news["/a"] = page(body, "text/plain", content_encoding="gzip")
    assert code(news.url()) == "broken"
    assert len(news.seen) == 3


def test_a_packed_page_is_the_same_as_a_plain_one(news):
    """The bytes that are kept are unpacked."""
    news["/a"] = packed()
    assert get(news.url()).body.decode() == WORDS


def test_a_body_shorter_than_announced_is_not_used(news):
    """A cut body is asked for again, and used when it comes whole."""
    news["/a"] = [Reply(body=WORDS, keep=10, headers={"content-type": "text/plain"}), text()]
    assert get(news.url()).body.decode() == WORDS
    news["/b"] = Reply(body=WORDS, keep=10, headers={"content-type": "text/plain"})
    assert code(news.url("/b")) == "broken"


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nThe m\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nThe m\r\n0\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nffffffffff\r\nThe m",
        b"garbage\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX-A: " + b"b" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000,
        b"",
    ],
    ids=[
        "cut chunk",
        "no size",
        "huge size",
        "garbage",
        "tls",
        "no status",
        "200 headers",
        "long header",
        "100s",
        "nothing",
    ],
)
def test_what_is_not_whole_http_is_named_after_three_tries(news, raw):
    """Broken framing, endless headers and no HTTP at all are one named outcome, in bounded time."""
    news["/a"] = Reply(raw=raw) if raw else Reply(reset="before")
    assert code(news.url()) == "broken"
    assert len(news.seen) == 3


def test_chunks_and_bodies_without_a_length_are_read(news):
    """Framing that HTTP allows is understood."""
    data = WORDS.encode()
    chunks = b"".join(b"%x\r\n%c\r\n" % (1, byte) for byte in data) + b"0\r\n\r\n"
    news["/a"] = Reply(raw=HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
    news["/b"] = Reply(raw=HEAD + b"\r\n" + data)
    assert get(news.url("/a")).body == get(news.url("/b")).body == data


def test_a_huge_body_is_left_at_the_bound(news):
    """A body over the limit is refused, announced or not, and not read to its end."""
    news["/a"] = text("x" * (SMALL + 1))
    news["/b"] = Reply(raw=HEAD + b"\r\n" + b"x" * (SMALL * 40))
    small = web(page_bytes=SMALL)
    assert code(news.url("/a"), small) == code(news.url("/b"), small) == "too-large"
    news["/c"] = text("x" * SMALL)
    assert len(get(news.url("/c"), small).body) == SMALL


@pytest.mark.parametrize(
    "reply",
    [
        Reply(hold=True),
        Reply(body=b"x" * 500, drip=0.05, headers={"content-type": "text/plain"}),
        Reply(body=b"x" * 5, blanks=500, drip=0.05, headers={"content-type": "text/plain"}),
    ],
    ids=["silent", "drip", "blanks"],
)
def test_slow_bytes_do_not_move_the_deadline(news, reply):
    """A server that says nothing, or a byte now and then, is left when the page's time is over."""
    news["/a"] = reply
    begun = time.monotonic()
    assert code(news.url(), web(seconds=0.5)) == "timeout"
    assert time.monotonic() - begun < 3


def test_nothing_listening_is_named(news):
    """A closed port is one clear line."""
    with site() as closed:
        address = closed.url()
    assert code(address, web(ignore_robots=True)) == "unreachable"


def test_what_nobody_foresaw_is_one_pages_failure(news, monkeypatch):
    """An error of the library's own while fetching is named internal, and the other pages are fetched."""
    news["/a"], news["/b"] = text(), text()
    ask = fetcher.exchange
    monkeypatch.setattr(
        fetcher, "exchange", lambda address, *rest: 1 / 0 if address.target == "/b" else ask(address, *rest)
    )
    outcomes = {one.url: one.outcome for one in fetch([news.url("/a"), news.url("/b")], web())}
    assert outcomes[news.url("/b")].code == "internal"
    assert outcomes[news.url("/a")].body.decode() == WORDS


def test_one_address_that_fails_costs_no_other(news):
    """Good and bad addresses of all kinds in one call: each has its own outcome, each once."""
    news["/a"], news["/b"] = text(), page(b"", None, 404)
    urls = [
        news.url("/a"),
        news.url("/b"),
        "http://user:x@y/",
        "file:///etc/hostname",
        "http://10.0.0.1/x y",
        news.url("/a"),
    ]
    outcomes = {one.url: getattr(one.outcome, "code", "page") for one in fetch(urls, web())}
    assert outcomes == {
        news.url("/a"): "page",
        news.url("/b"): "not-found",
        "http://user:x@y/": "credentials",
        "file:///etc/hostname": "unsupported-scheme",
        "http://10.0.0.1/x y": "bad-address",
    }


def test_at_most_two_pages_of_a_host_at_a_time(news):
    """Many pages of one host are fetched two by two, and all of them."""
    now, peak, lock = [0], [0], threading.Lock()

    def slowly(seen):
        with lock:
            now[0] += 1
            peak[0] = max(peak[0], now[0])
        time.sleep(0.02)
        with lock:
            now[0] -= 1
        return text()

    for number in range(12):
        news[f"/{number}"] = slowly
    pages = list(fetch([news.url(f"/{number}") for number in range(12)], web()))
    assert len({one.url for one in pages}) == 12
    assert peak == [2]
