"""https: the certificate must be for the name that was asked for, and nothing is sent before it is verified."""

import shutil
import ssl
import subprocess

import pytest
from stub_server import StubServer
from web_site import WORDS, Site, code, get, moved, text, web

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="certificates are made with openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for news.example, and its key, made for these tests."""
    folder = tmp_path_factory.mktemp("tls")
    names = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example"]
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"), "-days", "2"]
    subprocess.run([*made, *files, *names], check=True, capture_output=True)
    return folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def safe(certificate):
    """A site on loopback that speaks TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*map(str, certificate))
    asked_for = []
    context.sni_callback = lambda _, name, __: asked_for.append(name)
    with StubServer() as stub:
        stub._server.socket = context.wrap_socket(stub._server.socket, server_side=True)
        made = Site(stub)
        made.names = asked_for
        made["/a"] = text()
        yield made


def trusting(certificate, **changes):
    """Return a way to fetch that trusts the certificate and knows the host."""
    return web(
        tls=lambda: ssl.create_default_context(cafile=str(certificate[0])),
        resolve=lambda *_: ["127.0.0.1"],
        **changes,
    )


def address(made, host):
    """Return the address of the site's page under a name."""
    return made.url(host=host).replace("http:", "https:")


def test_the_name_is_verified_though_the_address_is_connected_to(safe, certificate):
    """The server is told the name (SNI), and its certificate is held against it."""
    found = get(address(safe, "news.example"), trusting(certificate))
    assert found.body.decode() == WORDS
    assert set(safe.names) == {"news.example"}


def test_a_certificate_for_another_name_is_refused(safe, certificate):
    """Nothing is sent to a server that cannot prove to be the one."""
    found = get(address(safe, "other.example"), trusting(certificate))
    assert found.code == "tls"
    assert "other.example" in found.message
    assert safe.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused(safe):
    """The system's authorities decide, and there is no option to go on."""
    assert code(address(safe, "news.example"), web(resolve=lambda *_: ["127.0.0.1"])) == "tls"
    assert safe.asked == []


def test_a_port_without_tls_is_named():
    """Asking a server of plain http for https is one clear line."""
    with StubServer() as stub:
        plain = Site(stub)
        assert code(address(plain, "127.0.0.1")) == "tls"
        assert plain.asked == []


def test_nobody_is_sent_from_https_to_http(safe, certificate):
    """A redirect down is refused, and named with where it leads."""
    safe["/a"] = moved("http://news.example/b")
    found = get(address(safe, "news.example"), trusting(certificate))
    assert found.code == "downgrade"
    assert "http://news.example/b" in found.message
