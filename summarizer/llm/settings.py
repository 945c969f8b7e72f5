"""How the window is set up, and how a model's name becomes an endpoint.

Nothing here reads the environment by itself: whoever calls passes it in, and only the one
variable that belongs to the endpoint is looked up. ``OPENAI_BASE_URL``, ``OPENAI_CUSTOM_HEADERS``,
proxy variables and the like have no effect.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.errors import ConfigurationError
from summarizer.llm.prices import FREE
from summarizer.llm.providers import PROVIDERS
from summarizer.llm.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from summarizer.llm.prices import Price
    from summarizer.llm.providers import Mode

OWN_KEY_VARIABLE = "SUMMARIZER_API_KEY"
"""Holds the key for an endpoint given by its base URL."""

_NAME_A_MODEL = (
    "Name one as PROVIDER/MODEL, for example --model ollama/NAME for a server on this machine "
    f"(known providers: {', '.join(PROVIDERS)}), or any endpoint with --base-url URL --model NAME."
)

_NAME_IT_AS_THERE = (
    "Beside --base-url, --model is missing: the endpoint's own name for the model "
    "(most list theirs at this address with /models behind it)."
)


@dataclass(frozen=True)
class Settings:
    """All that the window needs to know; :func:`resolve_model` makes one from a model's name.

    Attributes:
        model: The model's name as the endpoint knows it; may be empty when replaying.
        base_url: Where the endpoint's ``/chat/completions`` hangs; may be empty when replaying.
        api_key: The key; ``None`` for an endpoint that needs none.
        key_variable: The environment variable the key belongs in, for messages.
        mode: How structured output is asked for first.
        limit_name: The request's field for ``max_tokens``.
        temperature: Sampling temperature; ``None`` leaves it to the provider.
        max_tokens: Largest length of an answer; doubled once for an answer that was cut off.
            ``None`` leaves it to the provider, and a cut answer is then final.
        deadline_seconds: For one article over all its requests and waits; bytes that drip in do not extend it.
        run_seconds: For the whole run; articles that nobody was asked about by then are left out, by name.
            ``None`` for no such bound. What is stored is used all the same.
        connect_seconds: For opening a connection.
        max_requests: Most requests for one article, over retries and the re-ask together.
        in_flight: Most requests under way at the same time.
        backoff_seconds: The first wait before a request is sent again; it doubles, up to eight seconds.
        answer_bytes: Largest body of an answer that is read.
        cache: Directory of stored answers; ``None`` stores nothing.
        refresh: Do not read stored answers, ask anew and store.
        offline: Send nothing; an answer that is not stored is an error.
        replay: Directory of recordings to answer from; nothing is ever sent or cached.
        stale_too: Where no recording fits, replay one that answered another prompt or schema about the same sentences.
        record: Directory to write recordings to.
        record_note: Who or what answered, written as ``answered_by``.
        allow_http: Speak plain HTTP to a host that is not this machine.
        priced_as: The model's name in a table of prices.
        price: What the model costs; ``None`` if nobody has named a price.
        max_cost: Most that a run may cost, in US dollars; needs a price. ``None`` for no such bound.
    """

    model: str = ""
    base_url: str = ""
    api_key: Secret | None = field(default=None, repr=False)
    key_variable: str | None = None
    mode: Mode = "json_schema"
    limit_name: str = "max_tokens"
    temperature: float | None = 0.0
    max_tokens: int | None = 8192
    deadline_seconds: float = 300.0
    run_seconds: float | None = None
    connect_seconds: float = 10.0
    max_requests: int = 4
    in_flight: int = 8
    backoff_seconds: float = 0.5
    answer_bytes: int = 4_000_000
    cache: Path | None = None
    refresh: bool = False
    offline: bool = False
    replay: Path | None = None
    stale_too: bool = False
    record: Path | None = None
    record_note: str | None = None
    allow_http: bool = False
    priced_as: str = ""
    price: Price | None = None
    max_cost: float | None = None

    @property
    def endpoint(self) -> str:
        """Host, port if one is named, and path of the endpoint: what is shown and what a stored answer is keyed by."""
        parts = urlsplit(self.base_url)
        return (parts.netloc.rpartition("@")[2].lower() + parts.path).rstrip("/")

    @property
    def in_work(self) -> int:
        """How many articles to work on at the same time: a quarter more than are in flight.

        While the answer of one is checked, which no request waits for, another is asked about. They are few, since
        the time that an article waits for its turn counts towards its deadline; where one is in flight, none waits.
        """
        return self.in_flight + self.in_flight // 4


def resolve_model(
    model: str | None,
    base_url: str | None,
    environ: Mapping[str, str],
    *,
    allow_http: bool = False,
    need_key: bool = True,
) -> Settings:
    """Find out where a model is served and with which key.

    Args:
        model: ``provider/model``, or with ``base_url`` the name as that endpoint knows it.
        base_url: An endpoint of the caller's own; its key is read from ``SUMMARIZER_API_KEY`` alone.
        environ: The environment to look for the key in.
        allow_http: Allow plain HTTP to a host that is not this machine.
        need_key: Whether a missing key is an error; false for a run that sends nothing.

    Returns:
        Settings with everything else at its default; change them with ``dataclasses.replace``.

    Raises:
        ConfigurationError: No model, an unknown provider, an unusable URL, a missing or malformed key.
    """
    if not model or not model.strip():
        how = _NAME_IT_AS_THERE if base_url else _NAME_A_MODEL
        raise ConfigurationError(f"No model is named. {how}", code="no-model")
    if base_url:
        settings = Settings(
            model=model,
            base_url=_checked_url(base_url, allow_http=allow_http),
            key_variable=OWN_KEY_VARIABLE,
            allow_http=allow_http,
            priced_as=model,
        )
        optional = is_loopback(urlsplit(settings.base_url).hostname or "")
    else:
        settings, optional = _from_table(model), False
    return _with_key(settings, environ, need_key=need_key and not optional)


def check_settings(settings: Settings) -> None:
    """Refuse settings that cannot work or contradict each other.

    Raises:
        ConfigurationError: Says which and what to do.
    """
    if settings.replay and (settings.record or settings.refresh):
        raise ConfigurationError(
            "Recordings can be replayed or written in one run, not both: drop one of the options.",
            code="conflicting-options",
        )
    if settings.offline and settings.refresh:
        raise ConfigurationError(
            "--offline sends nothing and --refresh asks anew: drop one of the two.", code="conflicting-options"
        )
    _check_bounds(settings)
    _check_cost(settings)
    if settings.replay:
        return
    if not settings.model or not settings.base_url:
        raise ConfigurationError(f"No model is named. {_NAME_A_MODEL}", code="no-model")
    _checked_url(settings.base_url, allow_http=settings.allow_http)
    if settings.api_key is not None:
        _check_key(settings.api_key.reveal(), settings.key_variable)


def _check_bounds(settings: Settings) -> None:
    """Refuse bounds within which nothing can be asked; each goes by the name it is given under."""
    for name, least in (("max_requests", settings.max_requests), ("in_flight", settings.in_flight)):
        if least < 1:
            raise ConfigurationError(f"{name} must be 1 or more.", code="bad-option")
    run_seconds = 1.0 if settings.run_seconds is None else settings.run_seconds
    for option, whose, seconds in (
        ("timeout", "one article", settings.deadline_seconds),
        ("deadline", "the whole run", run_seconds),
    ):
        if not seconds > 0:
            raise ConfigurationError(
                f"The seconds for {whose} (--{option}, in Python {option}) must be above zero.", code="bad-option"
            )


def _check_cost(settings: Settings) -> None:
    """Refuse a limit on money that cannot be kept."""
    if settings.max_cost is None or settings.replay:
        return
    if not settings.max_cost > 0:
        raise ConfigurationError(
            "The most a run may cost (--max-cost, in Python max_cost) must be above zero.", code="bad-option"
        )
    if settings.price is None:
        raise ConfigurationError(
            f"No price is known for {settings.priced_as or settings.model}, so a limit on the cost cannot be kept: "
            "name its price in a file with --prices.",
            code="no-price",
        )
    if settings.max_tokens is None:
        raise ConfigurationError("A limit on the cost needs a limit on the length of an answer.", code="bad-option")


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine, by its literal address or the name ``localhost``; nothing is resolved."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _from_table(model: str) -> Settings:
    """Look a ``provider/model`` up in the table."""
    name, slash, rest = model.partition("/")
    if not slash or not rest.strip():
        raise ConfigurationError("The model is not named as PROVIDER/MODEL. " + _NAME_A_MODEL, code="no-model")
    provider = PROVIDERS.get(name.lower())
    if provider is None:
        raise ConfigurationError(f"Unknown provider {name!r:.60}. {_NAME_A_MODEL}", code="unknown-provider")
    return Settings(
        model=rest,
        base_url=provider.base_url,
        key_variable=provider.key_variable,
        mode=provider.mode,
        limit_name=provider.limit_name,
        priced_as=f"{provider.name}/{rest}",
        price=FREE if provider.key_variable is None else None,
    )


def _with_key(settings: Settings, environ: Mapping[str, str], *, need_key: bool) -> Settings:
    """Add the key that belongs to the endpoint."""
    variable = settings.key_variable
    if variable is None:
        return settings
    value = environ.get(variable, "")
    if value:
        _check_key(value, variable)
        return replace(settings, api_key=Secret(value))
    if need_key:
        raise ConfigurationError(
            f"No key for {settings.endpoint}: set the environment variable {variable}.", code="no-key"
        )
    return settings


def _check_key(value: str, variable: str | None) -> None:
    """Refuse a key that cannot stand in a header, without showing it."""
    if not value:
        raise ConfigurationError(
            "The key is empty; keys do not travel in pickled settings: resolve the model again where it is used.",
            code="no-key",
        )
    if not (value.isascii() and value.isprintable()) or any(character.isspace() for character in value):
        raise ConfigurationError(
            f"The key in {variable or 'the settings'} has a blank, a line break or a character outside ASCII in it: "
            "set it again without.",
            code="bad-key",
        )


def _checked_url(url: str, *, allow_http: bool) -> str:
    """Return a base URL that means what it shows, or refuse it."""
    parts, problem = None, "it has a blank, a control character or a backslash in it"
    if url.isprintable() and not any(c.isspace() or c == "\\" for c in url):
        try:
            parts = urlsplit(url)
            problem = _url_problem(parts.scheme, parts.hostname, parts.port, url, allow_http=allow_http)
        except ValueError:
            problem = "its host or port cannot be read"
    if problem:
        raise ConfigurationError(f"The base URL cannot be used: {problem}.", code="bad-url")
    return url.rstrip("/")


def _url_problem(scheme: str, host: str | None, port: int | None, url: str, *, allow_http: bool) -> str:
    """Say in words what is wrong with a base URL; empty if nothing is."""
    if scheme not in {"http", "https"} or not host:
        return "it must begin with http:// or https:// and name a host"
    if "@" in urlsplit(url).netloc:
        return f"it carries credentials; put the key into {OWN_KEY_VARIABLE}"
    if "?" in url or "#" in url or port == 0:
        return "it must be scheme, host, port and path alone"
    if scheme == "http" and not allow_http and not is_loopback(host):
        return f"plain http to {host} would send the articles unprotected; use https, or allow it with --allow-http"
    return ""
