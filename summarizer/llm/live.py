"""The bottom step: one HTTP request, guarded.

The SDK's own retries are off (``retrying.py`` is the only loop for transport), redirects are not
followed, the environment is not looked at, headers are an allow-list, and both the time and the
size of an answer have a bound that slow bytes do not move. Proxies are not used.
"""

from __future__ import annotations

import asyncio
import copy
import socket
import ssl
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import httpx2
import openai

from summarizer.errors import ModelUnavailable, ModelUnusable
from summarizer.llm.call import Usage
from summarizer.llm.envelope import read_envelope
from summarizer.llm.faults import Transient, complaint, of_status, protocol
from summarizer.llm.purse import Purse
from summarizer.llm.writing import Writer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    from summarizer.errors import ModelError
    from summarizer.llm.call import Call, Completion
    from summarizer.llm.pacing import Pace
    from summarizer.llm.settings import Settings

_HEADERS_SENT = frozenset({b"host", b"content-type", b"content-length", b"connection", b"transfer-encoding"})

_HEADERS_SET = [(b"accept", b"application/json"), (b"accept-encoding", b"identity"), (b"user-agent", b"summarizer")]


class TooLarge(Exception):  # noqa: N818 - a signal from the transport to the step around it
    """An answer went over the largest size that is read."""


class Compressed(Exception):  # noqa: N818 - as above
    """An answer is compressed although plain bytes were asked for."""


class Live:
    """Sends calls to the endpoint.

    Args:
        settings: Where to, with which key and bounds.
        pace: Told what answers say of the endpoint's quotas.
    """

    def __init__(self, settings: Settings, pace: Pace) -> None:
        self._settings = settings
        self._pace = pace
        self._stopped: ModelError | None = None
        self.requests = 0
        self.usage = Usage(0, 0, 0)
        self._purse: Purse | None = None
        if settings.max_cost is not None and settings.price is not None:
            self._purse = Purse(settings.max_cost, settings.price)
        self._client = guarded_client(settings, settings.answer_bytes)
        self._address = f"{settings.base_url}/chat/completions"
        self._writer = Writer()

    async def __call__(self, call: Call) -> Completion:
        """Send one request.

        Raises:
            Transient, Unsupported: For the steps above.
            ModelError: It makes no sense to ask again.
        """
        if self._stopped is not None:
            raise copy.copy(self._stopped)
        if call.allowance.seconds_left() <= 0:
            raise self._too_late(call)
        call.allowance.spend(call.request.article)
        signal: Exception
        try:
            async with asyncio.timeout_at(call.allowance.deadline):
                return await self._paid(call)
        except ModelUnavailable as error:
            signal = error
        except TimeoutError:
            signal = self._too_late(call)
        except UnicodeEncodeError:
            words = f"{call.request.article}: its text has half a surrogate pair and cannot be sent as UTF-8."
            signal = ModelUnusable(words, code="unsendable")
        except openai.APIStatusError as error:
            said = complaint(error.response.content)
            signal = of_status(error.status_code, said, error.response.headers, self._settings, call)
        except openai.APIConnectionError as error:
            signal = self._lost(error, call)
        if isinstance(signal, ModelUnavailable) and signal.run_wide:
            self.stop(signal)
        raise signal

    def stop(self, error: ModelError) -> None:
        """Send nothing more in this run: every further call fails with this error."""
        self._stopped = copy.copy(error)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._client.close()

    async def _paid(self, call: Call) -> Completion:
        """Ask, and keep count."""
        completion = await self._within_limit(call, request_body(self._settings, call))
        self.usage += completion.usage
        return completion

    async def _within_limit(self, call: Call, body: dict[str, Any]) -> Completion:
        """Post a request once it is sure that the run's limit on money is not passed."""
        if self._purse is None:
            return self._read(await self._post(body), call)
        async with self._purse.pay(body, call.max_tokens or 0) as bill:
            try:
                response = await self._post(body)
            except openai.APIStatusError:
                bill.waive()
                raise
            completion = self._read(response, call)
            bill.settle(completion.usage)
            return completion

    async def _post(self, body: dict[str, Any]) -> httpx2.Response:
        """Post a request and read the whole answer."""
        if self._stopped is not None:  # while this one waited for its turn
            raise copy.copy(self._stopped)
        self.requests += 1
        return await self._client.post(self._address, cast_to=httpx2.Response, content=self._writer.write(body))

    def _read(self, response: httpx2.Response, call: Call) -> Completion:
        """Read an answer that came with a status of success."""
        completion = read_envelope(response.content, datetime.now(UTC).date().isoformat(), self._settings, call)
        self._pace.heard(response.headers, completion.usage)
        return completion

    def _too_late(self, call: Call) -> ModelUnavailable:
        """Say that the article's deadline passed, or the run's."""
        article, settings = call.request.article, self._settings
        if not call.allowance.ends_with_run:
            words = f"{article}: no answer from {settings.endpoint} within {settings.deadline_seconds:g} s."
            return ModelUnavailable(words, code="timeout")
        asked = bool(call.allowance.sent)
        what = "its answer came" if asked else "it was asked about"
        return ModelUnavailable(
            f"{article}: the {settings.run_seconds:g} s for the whole run were over before {what}: run again to go on.",
            code="timeout" if asked else "not-attempted",
        )

    def _lost(self, error: openai.APIConnectionError, call: Call) -> Transient | ModelError:
        """Say why no whole answer came through the connection."""
        article, endpoint = call.request.article, self._settings.endpoint
        causes = _causes(error)
        if any(isinstance(cause, TooLarge) for cause in causes):
            size = self._settings.answer_bytes
            return ModelUnusable(f"{article}: {endpoint} sent an answer of more than {size} bytes.", code="too-large")
        if any(isinstance(cause, Compressed) for cause in causes):
            return protocol("its answer is compressed, though plain bytes were asked for", self._settings, call)
        if any(isinstance(cause, ssl.SSLError) for cause in causes):
            words = "no safe connection: its TLS certificate or protocol cannot be verified"
            return ModelUnavailable(f"{endpoint}: {words}.", code="tls", run_wide=True)
        if any(isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout) for cause in causes):
            unknown = any(isinstance(cause, socket.gaierror) for cause in causes)
            why = "no such host is known." if unknown else "is it running, and is the address right?"
            words = f"{endpoint} cannot be reached: {why}"
            return Transient(ModelUnavailable(words, code="unreachable", run_wide=True))
        words = f"{article}: the connection to {endpoint} broke before the answer was whole."
        return Transient(ModelUnavailable(words))


def guarded_client(settings: Settings, largest: int) -> openai.AsyncOpenAI:
    """Return a client that goes nowhere but to the endpoint, with the headers that are meant and no more.

    Args:
        settings: Where to, and with which key.
        largest: Most bytes of one answer that are read.
    """
    http = httpx2.AsyncClient(
        transport=_Guarded(settings, largest),
        trust_env=False,
        follow_redirects=False,
        timeout=httpx2.Timeout(None, connect=settings.connect_seconds),
    )
    # The transport puts the real key into the header; the SDK would look for one in the environment.
    client = openai.AsyncOpenAI(
        api_key="none", base_url=settings.base_url, max_retries=0, http_client=http, timeout=http.timeout
    )
    # The transport would take its headers off each request; those from the environment must not be there at all.
    unwanted = {name: openai.Omit() for name in client.default_headers if name.lower() != "content-type"}
    client._custom_headers = cast("Mapping[str, str]", unwanted)  # noqa: SLF001 - there is no other way around these
    return client


def request_body(settings: Settings, call: Call) -> dict[str, Any]:
    """Put a request together: what never changes stands first."""
    body: dict[str, Any] = {"model": settings.model, "messages": list(call.messages), **call.form}
    if settings.temperature is not None and not call.plain:
        body["temperature"] = settings.temperature
    if call.max_tokens is not None:
        body[settings.limit_name] = call.max_tokens
    return body


def _causes(error: BaseException) -> list[BaseException]:
    """Return an error and all that it came from."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or current.__context__
    return chain


class _Guarded(httpx2.AsyncBaseTransport):
    """A transport that sends only the headers that are meant, and reads only so much.

    Each request under way has a connection of its own, which is used again by a later one. One pool of them all would
    look at every connection for every request.
    """

    def __init__(self, settings: Settings, largest: int) -> None:
        # Loading the certificates of the world takes a while; an endpoint without TLS needs none and trusts none.
        plain = settings.base_url.startswith("http:")
        self._verify = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if plain else httpx2.create_ssl_context(trust_env=False)
        self._largest = largest
        self._key = settings.api_key
        self._lines: list[httpx2.AsyncHTTPTransport] = []
        self._free: list[httpx2.AsyncHTTPTransport] = []

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and bound its answer."""
        headers = [(name, value) for name, value in request.headers.raw if name.lower() in _HEADERS_SENT]
        if self._key:
            headers.append((b"authorization", f"Bearer {self._key.reveal()}".encode("ascii")))
        request.headers = httpx2.Headers([*headers, *_HEADERS_SET])
        line = self._free.pop() if self._free else self._new_line()
        try:
            response = await line.handle_async_request(request)
        except BaseException:
            self._free.append(line)
            raise
        assert isinstance(response.stream, httpx2.AsyncByteStream)  # noqa: S101 - narrows the type; it is asynchronous
        response.stream = _Bounded(response.stream, self._largest, partial(self._free.append, line))
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            await response.aclose()
            raise Compressed
        return response

    async def aclose(self) -> None:
        """Close all connections."""
        for line in self._lines:
            await line.aclose()

    def _new_line(self) -> httpx2.AsyncHTTPTransport:
        limits = httpx2.Limits(max_connections=1, max_keepalive_connections=1)
        line = httpx2.AsyncHTTPTransport(verify=self._verify, trust_env=False, limits=limits)
        self._lines.append(line)
        return line


class _Bounded(httpx2.AsyncByteStream):
    """A stream of bytes that ends with :class:`TooLarge` when there are too many.

    Args:
        stream: The bytes as they come.
        largest: Most of them that are read.
        closed: Told once that nothing more is read.
    """

    def __init__(self, stream: httpx2.AsyncByteStream, largest: int, closed: Callable[[], object]) -> None:
        self._stream = stream
        self._largest = largest
        self._closed: Callable[[], object] | None = closed

    async def __aiter__(self) -> AsyncIterator[bytes]:
        received = 0
        async for chunk in self._stream:
            received += len(chunk)
            if received > self._largest:
                raise TooLarge
            yield chunk

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            closed, self._closed = self._closed, None
            if closed is not None:
                closed()
