"""The eight invariants, asserted over results and the endpoint's own log after every fault.

V1 every input is accounted for once; V2 every quote is the text it points at; V3 nothing is paid twice and nothing paid
is lost; V4 requests are bounded; V5 the same answers give the same bytes; V6 removing a source changes its share alone;
V7 no key anywhere, no article text in errors, warnings and logs; V8 nothing but the endpoint is asked.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from summarizer import Briefing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

KEY = "sk-canary-8Q2vXnT5LrWz7JpK"
MOST_REQUESTS = 4
"""Most requests for one article, whatever goes wrong (the default of the settings)."""

MOST_PAID = 2
"""Most completions that can be bought for one article: the answer and one re-ask, or a cut one and a longer one."""


def accounted(briefing: Briefing, ids: Iterable[str]) -> None:
    """V1: each input is an article or a failure of the briefing, once, in every form of it."""
    found = Counter([article.id for article in briefing.articles] + [each.article for each in briefing.failures])
    assert found == Counter(ids)
    data, page = json.loads(briefing.to_json()), str(briefing)
    assert Counter([one["id"] for one in data["articles"]] + [one["article"] for one in data["failures"]]) == found
    for failure in briefing.failures:
        assert failure.code
        assert failure.reason.isprintable()
        assert failure.code in {one["code"] for one in data["failures"]}
    if briefing.failures:
        first_screen = page[:4000]
        assert shown(briefing.failures[0].article) in first_screen


def shown(name: str) -> str:
    """Return the beginning of a name as Markdown shows it."""
    return name.replace("_", r"\_")[:20]


def true(briefing: Briefing) -> None:
    """V2: every quote is what stands at its place in the source it names."""
    texts = {article.id: article.text for article in briefing.articles}
    data = json.loads(briefing.to_json())
    assert {one["id"]: one["text"] for one in data["articles"]} == texts
    for citation in citations(data):
        assert texts[citation["article"]][citation["start"] : citation["end"]] == citation["quote"]


def citations(value: object) -> Iterator[dict[str, Any]]:
    """Yield all citations within the data of a briefing."""
    if isinstance(value, dict):
        if value.keys() >= {"article", "start", "end", "quote"}:
            yield value
        for part in value.values():
            yield from citations(part)
    elif isinstance(value, list):
        for part in value:
            yield from citations(part)


def bounded(log: Iterable[Any], most: int = MOST_REQUESTS) -> None:
    """V4: no article was asked about more often than its allowance."""
    each = Counter(asked_about(seen) for seen in log)
    assert all(number <= most for number in each.values()), each


def asked_about(seen: Any) -> str:
    """Return what tells the article of a request: the user's message, the same in a re-ask."""
    return seen.body["messages"][1]["content"]


def round_trip(briefing: Briefing) -> None:
    """V5: what is written can be read, and is written the same again."""
    text = briefing.to_json()
    text.encode("utf-8")
    json.loads(text, parse_constant=_no_constant)
    again = Briefing.load(text)
    assert again == briefing
    assert again.to_json() == text
    assert str(again) == str(briefing)


def _no_constant(name: str) -> float:
    raise AssertionError(name)


def quiet(texts: Iterable[str], canaries: Iterable[str] = ()) -> None:
    """V7: neither the key (nor half of it, nor its Base64) nor a canary is in any of the texts."""
    pieces = [KEY, KEY[: len(KEY) // 2 + 3], KEY[len(KEY) // 2 - 3 :], base64.b64encode(KEY.encode()).decode()]
    for text in texts:
        for piece in (*pieces, *canaries):
            assert piece not in text, f"{piece!r} in {text!r:.300}"


def closed(log: Iterable[Any]) -> None:
    """V8: nothing but chat completions was asked for."""
    assert {(seen.method, seen.path) for seen in log} <= {("POST", "/v1/chat/completions")}


def apart(with_it: Briefing, without: Briefing, odd: Iterable[str]) -> None:
    """V6: what the others say is the same, word for word, whether the odd source is there or not.

    Compared is all that comes from the others: their meetings and visits as groups of mentions, who took part, the
    points and their voices, and every place they are cited at.
    """
    outside = set(odd)
    assert share(with_it, outside) == share(without, outside)


def share(briefing: Briefing, outside: set[str]) -> dict[str, Any]:
    """Return what rests on the sources that are not outside, under names that do not depend on numbering."""
    entries = [*briefing.meetings, *briefing.visits]
    actors = {actor.id: _mentions(actor.mentions, outside) for actor in briefing.actors}
    return {
        "texts": sorted((one.id, one.text, one.title) for one in briefing.articles if one.id not in outside),
        "actors": sorted(group for group in actors.values() if group),
        "entries": sorted(
            repr(_entry(entry, outside, actors)) for entry in entries if _mentions(entry.mentions, outside)
        ),
        "rejected": sorted(repr(each) for each in briefing.rejected if each.article not in outside),
    }


def _entry(entry: Any, outside: set[str], actors: Mapping[str, tuple[str, ...]]) -> tuple[Any, ...]:
    points = [*entry.topics, *entry.outcomes, *entry.gaps]
    people = getattr(entry, "participants", None) or (*entry.visitors, *entry.hosts)
    return (
        _mentions(entry.mentions, outside),
        sorted({actors[one.actor] for one in people if _own(one.statements, outside)}),
        sorted(
            (point.text, point.mode, _own(point.statements, outside))
            for point in points
            if _own(point.statements, outside)
        ),
        _own(entry.times, outside),
        sorted((c.article, c.start, c.end, c.quote) for c in entry.citations if c.article not in outside),
    )


def _own(statements: Iterable[Any], outside: set[str]) -> list[tuple[str, str, tuple[Any, ...]]]:
    """Return the statements of the others."""
    return sorted(
        (each.article, each.value, tuple((c.start, c.end, c.quote) for c in each.citations))
        for each in statements
        if each.article not in outside
    )


def _mentions(mentions: Iterable[str], outside: set[str]) -> tuple[str, ...]:
    return tuple(sorted(each for each in mentions if each.rpartition(":")[0] not in outside))
