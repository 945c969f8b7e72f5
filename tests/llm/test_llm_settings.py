"""Naming a model: the table of providers, keys, URLs, and what the environment may not do."""

from __future__ import annotations

import pickle
from dataclasses import asdict, replace

import pytest
from llm_helpers import KEY, child, fill, settings
from stub_server import answer

from summarizer.errors import ConfigurationError
from summarizer.llm import PROVIDERS, Secret, resolve_model


def refused(*args, **options) -> ConfigurationError:
    """Resolve a model that cannot be resolved."""
    with pytest.raises(ConfigurationError) as caught:
        resolve_model(*args, **options)
    return caught.value


def test_no_model_is_an_error_that_says_how_to_name_one():
    """Without a model the error shows the form of a name, the providers, and the way to any endpoint."""
    for nothing in (None, "", "  ", "gpt", "openai/"):
        message = refused(nothing, None, {}).message
        assert "PROVIDER/MODEL" in message
        assert "--base-url" in message
        assert all(name in message for name in PROVIDERS)


def test_no_model_beside_a_base_url_asks_for_the_endpoints_own_name():
    """With a base URL and no model, the error asks for the model's name there, and lists no providers."""
    message = refused(None, "http://127.0.0.1:8080/v1", {}).message
    assert "--model is missing: the endpoint's own name" in message
    assert not any(name in message for name in PROVIDERS)


def test_an_unknown_provider_is_answered_with_the_known_ones():
    """An unknown provider's error names all known ones."""
    error = refused("nowhere/x", None, {})
    assert error.code == "unknown-provider"
    assert all(name in error.message for name in PROVIDERS)


@pytest.mark.parametrize("provider", [row for row in PROVIDERS.values() if row.key_variable])
def test_each_provider_takes_its_own_key_and_no_other(provider):
    """A hosted provider's key is read from its own variable; with all others set it is missing, by name."""
    variables = {row.key_variable: f"key-of-{row.name}" for row in PROVIDERS.values() if row.key_variable}
    variables["SUMMARIZER_API_KEY"] = "own"
    resolved = resolve_model(f"{provider.name}/some/model", None, variables)
    assert resolved.model == "some/model"
    assert resolved.api_key == Secret(f"key-of-{provider.name}")
    del variables[provider.key_variable]
    assert provider.key_variable in refused(f"{provider.name}/x", None, variables).message


def test_servers_on_this_machine_need_no_key():
    """A local provider resolves without any variable, and sends no key."""
    for provider in (row for row in PROVIDERS.values() if not row.key_variable):
        assert resolve_model(f"{provider.name}/m", None, {"SUMMARIZER_API_KEY": KEY}).api_key is None


def test_a_base_url_takes_the_model_as_it_is_and_the_own_key_alone():
    """With a base URL the name is not split, and only SUMMARIZER_API_KEY is read."""
    url = "https://models.example.org/v1/"
    resolved = resolve_model("openai/x", url, {"SUMMARIZER_API_KEY": "own", "OPENAI_API_KEY": KEY})
    assert (resolved.model, resolved.base_url) == ("openai/x", "https://models.example.org/v1")
    assert resolved.api_key == Secret("own")
    assert "SUMMARIZER_API_KEY" in refused("m", url, {"OPENAI_API_KEY": KEY}).message
    assert resolve_model("m", "http://127.0.0.1:9/v1", {}).api_key is None
    assert resolve_model("m", url, {}, need_key=False).api_key is None


@pytest.mark.parametrize("value", [f"{KEY}\n", f" {KEY}", "sk canary", "clé-secrète", f"{KEY}\x00"])
def test_a_key_that_cannot_stand_in_a_header_is_refused_without_showing_it(value):
    """A key with blanks, line breaks, control or other characters is refused by its variable's name alone."""
    error = refused("openai/x", None, {"OPENAI_API_KEY": value})
    assert "OPENAI_API_KEY" in error.message
    assert value.strip() not in error.message


@pytest.mark.parametrize(
    "url",
    [
        "ftp://host/v1",
        "models.example.org/v1",
        "https://",
        "https://user:pw@host/v1",
        "https://host/v1?key=1",
        "https://host/v1#x",
        "https://host:0/v1",
        "https://host:99999/v1",
        "https://ho st/v1",
        "https://host\\@other/v1",
        "https://[::1/v1",
        "\thttps://host/v1",
    ],
)
def test_an_odd_base_url_is_refused_and_not_repeated(url):
    """A URL with another scheme, credentials, query, bad port or tricks is refused, without its credentials."""
    error = refused("m", url, {"SUMMARIZER_API_KEY": KEY})
    assert error.code == "bad-url"
    assert "pw" not in error.message


def test_plain_http_to_another_machine_needs_to_be_allowed():
    """Plain http is taken for loopback; elsewhere it needs the option that the error names."""
    environ = {"SUMMARIZER_API_KEY": KEY}
    for local in ("http://127.0.0.1:1/v1", "http://localhost:1/v1", "http://[::1]:1/v1"):
        assert resolve_model("m", local, environ).base_url == local
    assert "--allow-http" in refused("m", "http://models.example.org/v1", environ).message
    assert resolve_model("m", "http://models.example.org/v1", environ, allow_http=True).allow_http


def test_variables_of_the_sdk_have_no_effect(stub, monkeypatch):
    """Base URL, headers, organisation, admin key and proxies in the environment change nothing that is sent."""
    dead = "http://127.0.0.1:9/v1"
    monkeypatch.setenv("OPENAI_BASE_URL", dead)
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "x-planted: é\nauthorization: Bearer planted\nhost: planted")
    monkeypatch.setenv("OPENAI_ORG_ID", "planted-org")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "planted-admin")
    for proxy in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(proxy, dead)
    stub.script(answer({"title": "x"}))
    fill(settings(stub))
    (seen,) = stub.seen
    assert seen.headers["authorization"] == f"Bearer {KEY}"
    assert "planted" not in str(seen.headers)
    assert set(seen.headers) == {
        *("host", "connection", "accept", "accept-encoding", "user-agent"),
        *("content-type", "content-length", "authorization"),
    }


def test_without_a_key_no_authorization_is_sent(stub, monkeypatch):
    """An endpoint on loopback without a key gets no Authorization header, whatever the environment holds."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    stub.script(answer({"title": "x"}))
    fill(replace(settings(stub), api_key=None))
    assert "authorization" not in stub.seen[0].headers


def test_the_key_is_in_no_representation_or_pickle(stub):
    """Settings show, copy and pickle without their key, and pickled ones say so when they are used."""
    chosen = settings(stub)
    pickled = pickle.dumps(chosen)
    assert KEY.encode() not in pickled
    assert KEY not in f"{chosen!r} {chosen.api_key!r} {asdict(chosen)}"
    with pytest.raises(ConfigurationError, match="resolve the model again"):
        fill(pickle.loads(pickled))  # noqa: S301 - made two lines above
    assert not stub.seen


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"max_requests": 0}, "^max_requests must be 1 or more"),
        ({"in_flight": 0}, "^in_flight must be 1 or more"),
        ({"deadline_seconds": 0}, "one article .*--timeout"),
        ({"deadline_seconds": float("nan")}, "one article .*--timeout"),
        ({"run_seconds": -1.0}, "the whole run .*--deadline"),
        ({"offline": True, "refresh": True}, "--offline .*--refresh"),
    ],
)
def test_settings_that_cannot_work_are_refused_before_anything_is_sent(stub, changes, named):
    """Contradictions and empty allowances are configuration errors that name the option, with no request."""
    with pytest.raises(ConfigurationError, match=named):
        fill(settings(stub, **changes))
    assert not stub.seen


def test_importing_the_window_loads_none_of_the_models_libraries():
    """``import summarizer.llm`` brings in neither openai nor instructor, tenacity, diskcache or httpx2."""
    code = (
        "import sys, summarizer.llm; "
        "print([m for m in ('openai', 'instructor', 'tenacity', 'diskcache', 'httpx2') if m in sys.modules])"
    )
    out, _ = child(code).communicate()
    assert out.strip() == "[]"
