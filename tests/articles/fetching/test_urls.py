"""Addresses of the web in their spellings: one meaning, or none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.fetching.urls import MAX_ADDRESS, parse, redirected
from summarizer.errors import ArticleError


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        ("http://example.org", "http://example.org/"),
        ("HTTPS://Example.ORG.:443/A?b=c#d", "https://example.org/A?b=c"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("http://example.org:/a", "http://example.org/a"),
        ("https://müller.example/Gespräch?q=é", "https://xn--mller-kva.example/Gespr%C3%A4ch?q=%C3%A9"),
        ("https://пример.example/новости", "https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("http://example.org/a%2Fb%C3%A9", "http://example.org/a%2Fb%C3%A9"),
        ("http://example.org/@author/story", "http://example.org/@author/story"),
        ("http://127.1/", "http://127.0.0.1/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0x7f000001/", "http://127.0.0.1/"),
        ("http://0x7F.1/", "http://127.0.0.1/"),
        ("http://0177.0.0.1/", "http://127.0.0.1/"),
        ("http://0/", "http://0.0.0.0/"),
        ("http://127.0.0.1./", "http://127.0.0.1/"),
        ("http://①②⑦.⓪.⓪.①/", "http://127.0.0.1/"),
        ("http://127。0。0。1/", "http://127.0.0.1/"),
        ("http://[::1]:81/", "http://[::1]:81/"),
        ("http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"),
        ("http://LOCALHOST/", "http://localhost/"),
        ("http://a_b.example/", "http://a_b.example/"),
    ],
)
def test_an_address_is_read_in_one_spelling(given_text, read):
    """Case, dots, ports, scripts and ways to write a number all come to one address."""
    assert parse(given_text).text == read


@pytest.mark.parametrize(
    ("given_text", "code"),
    [
        ("file:///etc/hostname", "unsupported-scheme"),
        ("ftp://example.org/a", "unsupported-scheme"),
        ("data:text/plain,a", "unsupported-scheme"),
        ("gopher://example.org/", "unsupported-scheme"),
        ("javascript:alert(1)", "unsupported-scheme"),
        ("//example.org/", "unsupported-scheme"),
        ("http://user@example.org/", "credentials"),
        ("http://user:secret@example.org/", "credentials"),
        ("http://example.org@127.0.0.1/", "credentials"),
        ("http://example.org\\@127.0.0.1/", "bad-address"),
        ("http://user:sec/ret@example.org/", "bad-address"),
        ("http:///a", "bad-address"),
        ("http://", "bad-address"),
        ("http:example.org", "bad-address"),
        ("http://:80/", "bad-address"),
        ("http://example.org:0/", "bad-address"),
        ("http://example.org:99999/", "bad-address"),
        ("http://example.org:８０/", "bad-address"),
        ("http://example.org:-1/", "bad-address"),
        ("http://exa mple.org/", "bad-address"),
        ("http://exa\tmple.org/", "bad-address"),
        (" http://example.org/", "bad-address"),
        ("http://example.org/\x00", "bad-address"),
        ("http://example.org/\r\nHost:x", "bad-address"),
        ("http://example.org/\ud800", "bad-address"),
        ("http://%31%32%37.0.0.1/", "bad-address"),
        ("http://[fe80::1%25eth0]/", "bad-address"),
        ("http://[::1", "bad-address"),
        ("http://[v1.x]/", "bad-address"),
        ("http://1.2.3.4.5/", "bad-address"),
        ("http://256.1.1.1/", "bad-address"),
        ("http://4294967296/", "bad-address"),
        ("http://099.1.1.1/", "bad-address"),
        ("http://a..b/", "bad-address"),
        ("http://-a.example/", "bad-address"),
        (f"http://{'a' * 64}.example/", "bad-address"),
        (f"http://{'ä' * 400}/", "bad-address"),
        (f"http://{'9' * 7000}/", "bad-address"),
        (f"http://example.org/{'a' * MAX_ADDRESS}", "bad-address"),
    ],
)
def test_what_is_no_address_is_refused_by_name(given_text, code):
    """Other schemes, credentials, and what can be read in two ways each have their code, and no text of theirs."""
    with pytest.raises(ArticleError) as raised:
        parse(given_text)
    assert raised.value.code == code
    assert "sec" not in raised.value.message


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=60).map("http://{}".format) | st.text(max_size=30))
def test_any_text_is_an_address_or_refused(given_text):
    """Whatever is given, the outcome is an address of plain ASCII that reads as itself, or a named refusal."""
    try:
        address = parse(given_text)
    except ArticleError:
        return
    assert address.text.isascii()
    assert parse(address.text) == address


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("/b?c=d", "https://example.org/b?c=d"),
        ("c", "https://example.org/a/c"),
        ("//other.example/x", "https://other.example/x"),
        ("é".encode().decode("latin-1"), "https://example.org/a/%C3%A9"),
        (" /with blank ", "https://example.org/with%20blank"),
        ("?x=1#y", "https://example.org/a/b?x=1"),
    ],
)
def test_a_redirect_is_read_against_where_it_came_from(location, there):
    """Relative, protocol-relative and badly encoded locations lead where a browser would go."""
    assert redirected(parse("https://example.org/a/b"), location).text == there


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://example.org/a", "downgrade"),
        ("file:///etc/hostname", "unsupported-scheme"),
        ("javascript:alert(1)", "unsupported-scheme"),
        ("https://user:secret@example.org/", "credentials"),
        ("https://[", "bad-address"),
        ("\\\\127.0.0.1\\x", None),
    ],
)
def test_a_redirect_elsewhere_is_refused(location, code):
    """From https to http, to other schemes, or to credentials nobody is sent; a backslash is only a character."""
    here = parse("https://example.org/a/b")
    if code is None:
        assert redirected(here, location).host == "example.org"
        return
    with pytest.raises(ArticleError) as raised:
        redirected(here, location)
    assert raised.value.code == code
    assert "secret" not in raised.value.message
