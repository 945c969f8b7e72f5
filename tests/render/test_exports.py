"""FollowTheMoney, Web Annotations and CSL-JSON: each fits its format, and none says more than the briefing."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from briefing_factory import A0, make_briefing
from recorded import RECORDINGS, SEEDS

from summarizer import brief
from summarizer.briefing import Briefing
from summarizer.render import as_annotations, as_csl, ftm, pick, render

HOSTILE = [
    "</script><script>alert(1)</script>",
    '", "schema": "Company"}\n{"id": "x',
    "=cmd|' /C calc'!A1",
    "\u202eevil\u2066",
    "\x00\x1b[31m",
    "a\u2028b\u2029c\r\nd",
    "\ud800",
    "👩‍👩‍👧 e\u0301",
    " ",
    "long" * 2500,
]


def briefings():
    """Yield a briefing of each kind."""
    seeds = brief(SEEDS, replay=RECORDINGS)
    yield pytest.param(seeds, id="seeds")
    yield pytest.param(seeds.with_sources("excerpts"), id="excerpts")
    yield pytest.param(seeds.with_sources("none"), id="none")
    yield pytest.param(make_briefing("fr"), id="factory")
    for number, text in enumerate(HOSTILE):
        yield pytest.param(make_briefing("en", lambda words, text=text: text + words), id=f"hostile-{number}")
    yield pytest.param(make_briefing("en", lambda _: " "), id="blank")


EVERY = list(briefings())
every = pytest.mark.parametrize("briefing", EVERY)


@pytest.fixture(scope="module")
def seeds():
    """The briefing of the five seed articles, from recorded answers."""
    return EVERY[0].values[0]


# FollowTheMoney -------------------------------------------------------------------------------------------------------

MODEL = json.loads((Path(__file__).parent / "ftm_model.json").read_text("utf-8"))
"""What FollowTheMoney's own model says; written by scripts/freeze_ftm.py."""

RULES = {
    "date": re.compile(r"\d{4}(-\d\d(-\d\d)?)?"),
    "checksum": re.compile(r"[0-9a-f]{40}"),
    "url": re.compile(r"https?://\S+"),
    "entity": re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?"),
}


def entities(briefing):
    """Return the entities of a briefing."""
    return [json.loads(line) for line in ftm.render(briefing).split("\n") if line]


@every
def test_entities_fit_the_model(briefing):
    """Each entity has a schema of the model, its required properties, and values of their types and lengths."""
    schemas = {}
    for entity in entities(briefing):
        schema = MODEL["schemata"][entity["schema"]]
        assert entity["id"] not in schemas
        assert RULES["entity"].fullmatch(entity["id"])
        assert set(schema["required"]) <= set(entity["properties"])
        for name, values in entity["properties"].items():
            kind, _, points_at = schema["properties"][name].partition(":")
            for value in values:
                assert 0 < len(value) <= MODEL["longest"][kind]
                assert kind not in RULES or RULES[kind].fullmatch(value)
                assert value == " ".join(value.split())
                assert not points_at or points_at in MODEL["schemata"][schemas[value]]["is"]
        schemas[entity["id"]] = entity["schema"]


def test_the_library_itself_takes_the_entities():
    """FollowTheMoney, where it is installed, finds every entity valid and would clean none of its values."""
    model = pytest.importorskip("followthemoney").model
    for entity in (entity for each in EVERY for entity in entities(each.values[0])):
        proxy = model.get_proxy(entity)
        proxy.schema.validate(entity)
        for prop, value in proxy.itervalues():
            assert prop.type.validate(value)
            assert prop.type.clean(value) == value


def by_record(briefing):
    """Return the properties of events by the ids of their entries."""
    events = (entity["properties"] for entity in entities(briefing) if entity["schema"] == "Event")
    return {event["recordId"][0]: event for event in events}


@every
def test_no_set_of_days_becomes_a_day(briefing):
    """An event has a ``date`` only where its days are one day, month or year; the EDTF is always told."""
    events = by_record(briefing)
    for meeting in briefing.meetings:
        event, edtf = events[meeting.id], meeting.date.edtf
        assert event.get("date", [edtf]) == [edtf]
        assert ("date" in event) == bool(re.fullmatch(r"\d{4}(-\d\d){0,2}", edtf))
        assert any(f"(EDTF {edtf})" in line for line in event["summary"])
    for visit in briefing.visits:
        for days, side in ((visit.arrival, "startDate"), (visit.departure, "endDate")):
            for date in events[visit.id].get(side, []):
                assert days.earliest.isoformat().startswith(date)
                assert days.latest.isoformat().startswith(date)


def test_one_of_three_days_has_a_start_and_an_end(seeds):
    """The meeting of 26, 27 or 28 September lies between the two, and on none of them."""
    (event,) = [event for event in by_record(seeds).values() if event.get("startDate") == ["2023-09-26"]
                and "endDate" in event]  # fmt: skip

    assert event["endDate"] == ["2023-09-28"]
    assert "date" not in event


def test_nobody_is_involved_in_what_was_not_held():
    """Who was only perhaps in the room, and all in a planned meeting, are told in words and not in ``involved``."""
    events = by_record(make_briefing("en"))
    people = {entity["id"]: entity["properties"]["name"][0] for entity in entities(make_briefing("en"))
              if entity["schema"] == "Person"}  # fmt: skip

    assert {people[each] for each in events["M4"]["involved"]} == {"Khalifa Haftar", "Vladimir Poutine"}
    assert any("Sergueï Choïgou" in line and "joint or separate" in line for line in events["M4"]["summary"])
    assert "involved" not in events["M7"]
    assert events["M7"]["name"][0].endswith("(planned)")


def test_posts_are_dated_by_their_telling(seeds):
    """A post told on one of several days has the month that holds them all; a man's two posts are two occupancies."""
    every = {entity["id"]: entity for entity in entities(seeds)}
    posts = [
        (every[e["properties"]["holder"][0]]["properties"]["name"][0],
         every[e["properties"]["post"][0]]["properties"]["name"][0], e["properties"]["date"][0])
        for e in every.values() if e["schema"] == "Occupancy"
    ]  # fmt: skip

    assert ("Sergueï Choïgou", "ministre de la Défense russe", "2023-09-28") in posts
    assert ("Sergueï Choïgou", "secrétaire du Conseil de sécurité russe", "2025-05") in posts


def test_ids_of_entities_are_the_same_each_time(seeds):
    """Equal briefings give equal bytes, and the id of a person stays when an article is added."""
    assert ftm.render(Briefing.load(seeds.to_json())) == ftm.render(seeds)
    fewer = brief(sorted(SEEDS.iterdir())[:3], replay=RECORDINGS)
    few, many = ({e["id"] for e in entities(each) if e["schema"] == "Person"} for each in (fewer, seeds))
    assert len(few) > 3
    assert few <= many


# Web Annotations ------------------------------------------------------------------------------------------------------

TEXT = {"type": "string", "minLength": 1}
IRI = {"type": "string", "pattern": "^(https?://\\S+|urn:(uuid|sha256):\\S+)$"}
NUMBER = {"type": "integer", "minimum": 0}


def record(required, optional=None):
    """Return the schema of an object with these properties and no others."""
    properties = required | (optional or {})
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


BODY = record(
    {
        "type": {"const": "TextualBody"},
        "purpose": {"enum": ["describing", "tagging"]},
        "format": {"const": "text/plain"},
        "value": TEXT,
    },
    {"language": TEXT},
)
POSITION = record({"type": {"const": "TextPositionSelector"}, "start": NUMBER, "end": NUMBER})
QUOTE = record(
    {
        "type": {"const": "TextQuoteSelector"},
        "exact": TEXT,
        "prefix": {"type": "string", "maxLength": 32},
        "suffix": {"type": "string", "maxLength": 32},
    }
)
TARGET = record(
    {
        "type": {"const": "SpecificResource"},
        "source": IRI,
        "selector": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"oneOf": [POSITION, QUOTE]}},
    },
    {"state": record({"type": {"const": "TimeState"}, "cached": IRI})},
)
ANNOTATION = record(
    {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"const": "describing"},
        "body": {"type": "array", "items": BODY, "minItems": 2, "maxItems": 2},
        "target": TARGET,
    }
)
PAGE = record(
    {
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "startIndex": NUMBER,
        "items": {"type": "array", "items": ANNOTATION},
    }
)
COLLECTION = record(
    {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": TEXT,
        "total": NUMBER,
        "first": PAGE,
    }
)
"""The part of the Web Annotation Data Model (W3C Recommendation of 23 February 2017) that is written."""


def collection(briefing):
    """Return the annotations of a briefing."""
    return json.loads(as_annotations.render(briefing))


@every
def test_annotations_fit_the_model(briefing):
    """The collection has the properties the data model asks for; ids name one annotation each."""
    told = collection(briefing)
    jsonschema.validate(told, COLLECTION)

    items = told["first"]["items"]
    assert told["total"] == len(items) == len({item["id"] for item in items})


@every
def test_every_selector_finds_its_place(briefing):
    """Position and quote select the same code points of the text whose hash is the source, or its cached copy."""
    texts = {f"urn:sha256:{article.sha256}": article for article in briefing.articles}
    for item in collection(briefing)["first"]["items"]:
        target = item["target"]
        article = texts[target.get("state", {}).get("cached", target["source"])]
        *quotes, position = target["selector"]
        start, end = position["start"], position["end"]
        assert start < end
        for quote in quotes:
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert article.text[start:end] == quote["exact"]
            assert article.text[start - len(quote["prefix"]) : end + len(quote["suffix"])] == around
        assert quotes or article.kept != "full"


def test_every_citation_of_a_claim_is_annotated(seeds):
    """There is one annotation for each row of the table of quotes."""
    rows = len(seeds.frames()["quotes"])

    assert collection(seeds)["total"] == rows > 300


def test_without_sources_only_positions_are_written(seeds):
    """No quote, prefix or suffix is in the annotations of a briefing without sources; all positions are."""
    whole, none = (collection(each)["first"]["items"] for each in (seeds, seeds.with_sources("none")))

    assert [item["target"]["selector"][-1] for item in none] == [item["target"]["selector"][-1] for item in whole]
    assert {len(item["target"]["selector"]) for item in none} == {1}


def test_excerpts_give_no_words_around_their_sentences(seeds):
    """Prefix and suffix do not reach into text that was left out."""
    excerpts = seeds.with_sources("excerpts")
    kept = {f"urn:sha256:{a.sha256}": [a.quote(sentence) for sentence in a.sentences] for a in excerpts.articles}
    for item in collection(excerpts)["first"]["items"]:
        quote = item["target"]["selector"][0]
        if quote["type"] == "TextQuoteSelector":
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert any(around in sentence for sentence in kept[item["target"]["source"]])


def test_the_live_page_is_the_source_where_there_is_one():
    """An article with a web address is annotated there; its text as given is the cached copy that offsets count in."""
    target = collection(make_briefing("en"))["first"]["items"][0]["target"]

    assert target["source"] == "https://example.org/a?b=c"
    assert target["state"]["cached"].startswith("urn:sha256:")


# CSL-JSON -------------------------------------------------------------------------------------------------------------

PARTS = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
ITEMS = {
    "type": "array",
    "items": record(
        {"id": TEXT, "type": {"enum": ["article-newspaper", "webpage"]}},
        {
            **dict.fromkeys(("title", "container-title", "language", "note"), TEXT),
            "URL": {"type": "string", "pattern": "^https?://"},
            "issued": {
                "oneOf": [
                    record({"date-parts": {"type": "array", "items": PARTS, "minItems": 1, "maxItems": 1}}),
                    record({"literal": TEXT}),
                ]
            },
        },
    ),
}
"""The part of the CSL 1.0.2 input schema that is written."""


@every
def test_references_fit_the_schema(briefing):
    """Each article is one item with the properties CSL knows."""
    items = json.loads(as_csl.render(briefing))
    jsonschema.validate(items, ITEMS)

    assert [item["id"] for item in items] == [article.id for article in briefing.articles]


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2023-09-29", {"date-parts": [[2023, 9, 29]]}),
        ("2023-09", {"date-parts": [[2023, 9]]}),
        ("2023", {"date-parts": [[2023]]}),
        ("[2023-09-26..2023-09-28]", {"literal": "a day between Tuesday 26 and Thursday 28 September 2023"}),
        (None, None),
    ],
)
def test_a_date_of_publication_is_no_more_than_it_was(published, issued):
    """Months and years stay such; a set of days is told in words."""
    whole = make_briefing("en")
    articles = tuple(each.model_copy(update={"published": published}) for each in whole.articles)

    item = json.loads(as_csl.render(whole.model_copy(update={"articles": articles})))[0]
    assert item.get("issued") == issued


# All of them ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "name"),
    [("a.ftm.json", "ftm"), ("a.ANNO.json", "anno"), ("a.csl.json", "csl"), ("a.json", "json"), ("a.csv", "csv"),
     ("a.excel.csv", "csv-excel"), ("a.parquet", "parquet")],
)  # fmt: skip
def test_the_longest_suffix_picks_the_format(file, name):
    """``.csl.json`` is CSL, not the briefing's own JSON."""
    assert pick(file) == name


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["ftm", "anno", "csl"])
def test_hostile_text_adds_nothing(name, text):
    """With a hostile string before every word, a format has the parts it has with a harmless one, in writable UTF-8."""
    odd, plain = (render(make_briefing("en", lambda told, words=words: words + told), name) for words in (text, "x"))
    odd.encode("utf-8")

    assert odd.count("\n") == plain.count("\n")
    if name == "ftm":
        assert [json.loads(line)["schema"] for line in odd.split("\n") if line] == [
            json.loads(line)["schema"] for line in plain.splitlines()
        ]
    else:
        assert shape(json.loads(odd)) == shape(json.loads(plain))


def shape(value):
    """Return a value of JSON with types in the places of words and numbers."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    return [shape(item) for item in value] if isinstance(value, list) else type(value).__name__


@pytest.mark.parametrize("name", ["ftm", "anno", "csl"])
def test_articles_whose_ids_are_odd_are_written_too(name):
    """An article's id may be any text."""
    text = make_briefing("en").to_json().replace(A0, json.dumps("a/b c:ü\u2028;", ensure_ascii=False)[1:-1])

    assert render(Briefing.load(text), name)
