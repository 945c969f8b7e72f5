"""Fuzzing: whatever bytes, texts, answers, recordings and briefings look like, nothing comes out but the error tree.

The numbers of examples are small here and large under `make faults`; the examples are the same in every run.
"""

from __future__ import annotations

import copy
import json
import os

import invariants
import pytest
from answers import Story
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from summarizer import Briefing, api, articles, grounding, llm
from summarizer.errors import ConfigurationError, RecordingError, SummarizerError
from summarizer.llm.answers import Unfit, one_object
from summarizer.llm.recordings import replaying
from summarizer.reconcile.days.printed import printed_parts
from summarizer.records import Article, Made
from summarizer.schema import ArticleReading

TIMES = 20 if "FAULT_TABLE" in os.environ else 1

fuzzing = settings(
    derandomize=True,
    deadline=None,
    max_examples=60 * TIMES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
NOWHERE = Made(model="m", prompt="p", prompt_sha256="", schema_sha256="", answered_on="2026-01-31")

odd_text = st.text(
    st.one_of(
        st.sampled_from("aB é.!?\n\r\t\"'«»“”—-0123456789[]{}()…\u00a0\u00ad\u200b\u2028\u202e\u0301\x0b\x0c"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)
scalars = st.one_of(st.none(), st.booleans(), st.integers(-(10**20), 10**20), st.floats(), odd_text)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(odd_text, inner, max_size=4)
)


@st.composite
def mutated(draw, value, words=()):
    """Draw a JSON value that differs from one in a few places."""
    made = copy.deepcopy(value)
    replacements = st.one_of(anything, st.integers(-2, 12), st.sampled_from([*words, "a1", "a2", "m1", "v1", ""]))
    for _ in range(draw(st.integers(1, 4))):
        holder, key = draw(st.sampled_from(list(_places(made))))
        act = draw(st.sampled_from(["replace", "delete", "double"]))
        if act == "delete":
            del holder[key]
        elif act == "double" and isinstance(holder, list):
            holder.insert(key, copy.deepcopy(holder[key]))
        else:
            holder[key] = draw(replacements)
        if not list(_places(made)):
            return made
    return made


def _places(value):
    """Yield all places within a JSON value, as container and key."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    for key in keys:
        yield value, key
        yield from _places(value[key])


any_bytes = st.one_of(st.binary(max_size=400), odd_text.map(str.encode), odd_text.map(lambda t: t.encode("utf-16")))


@fuzzing
@given(data=any_bytes)
@pytest.mark.parametrize("suffix", [".txt", ".json", ".jsonl", ".md"])
def test_any_bytes_are_an_article_or_a_failure(tmp_path, data, suffix):
    """Files of any bytes under any name load into articles whose sentences fit, or into named failures."""
    file = tmp_path / f"a{suffix}"
    file.write_bytes(data)
    loaded(file)


@settings(fuzzing, max_examples=30 if TIMES > 1 else 6)  # each begins processes, which then read all its pages
@given(pages=st.lists(any_bytes, min_size=1, max_size=100))
def test_any_bytes_are_a_page_or_a_failure(tmp_path, pages):
    """Web pages of any bytes load into articles whose sentences fit, or into named failures, each of them."""
    files = [tmp_path / f"{number}.html" for number in range(len(pages))]
    for file, data in zip(files, pages, strict=True):
        file.write_bytes(data)
    told = loaded(*files)
    assert len(told.articles) + len(told.failures) >= len(files)


def loaded(*files):
    """Return what files load into: articles or failures that hold together."""
    told = articles.load(files)
    assert told.articles or told.failures
    for article in told.articles:
        sentences_fit(article)
    assert all(failure.reason.isprintable() for failure in told.failures)
    return told


@fuzzing
@given(text=odd_text, fields=st.dictionaries(st.sampled_from(["id", "title", "url", "published", "x"]), anything))
def test_any_json_line_is_an_article_or_a_failure(tmp_path, text, fields):
    """A JSON line with fields of any kind gives an article or a failure."""
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"text": text} | fields) + "\n" + json.dumps(fields), encoding="utf-8")
    told = articles.load(file)
    assert len(told.articles) + len(told.failures) >= 1


def sentences_fit(article):
    """Assert that sentences are numbered from one, in order, apart, and within the text."""
    end = 0
    for number, sentence in enumerate(article.sentences, 1):
        assert sentence.number == number
        assert end <= sentence.start < sentence.end <= len(article.text)
        end = sentence.end


@fuzzing
@given(text=odd_text)
def test_any_text_is_numbered(text):
    """Sentences of any text lie apart, in order, within it, and leave out blank space alone."""
    sentences = articles.number(text)
    sentences_fit(Article(text=text, sentences=sentences))
    covered = "".join(text[each.start : each.end] for each in sentences)
    assert "".join(covered.split()) == "".join(text.split())


STORY = Story(1)


@fuzzing
@given(made=mutated(STORY.answer, [*STORY.parts.values(), "President", "two", "."]))
def test_any_answer_is_grounded_merged_and_shown_or_unfit(made):
    """An answer that still fits the schema gives true citations, a briefing, its JSON and its page."""
    try:
        answer = ArticleReading.model_validate_json(one_object(json.dumps(made)))
    except (Unfit, ValidationError):
        return
    reading = grounding.ground(STORY.article, answer, NOWHERE, printed_parts)
    briefing = api.reconcile([reading])
    assert not briefing.failures
    invariants.true(briefing)
    invariants.round_trip(briefing)


@fuzzing
@given(
    text=st.one_of(
        odd_text,
        mutated(STORY.answer).map(json.dumps),
        st.builds(lambda a, b: f"{a}{json.dumps(STORY.answer)}{b}", odd_text, odd_text),
        st.integers(1, 400).map(lambda n: json.dumps(STORY.answer)[:n]),
    )
)
def test_any_text_of_a_model_is_an_answer_or_unfit(text):
    """Whatever a model writes is one object that may or may not fit, or Unfit."""
    try:
        ArticleReading.model_validate_json(one_object(text))
    except (Unfit, ValidationError):
        return


RECORDING = {
    "recording": 1,
    "article": "a",
    "prompt": "read-1",
    "digests": {"article": "0", "prompt": "0", "schema": "0"},
    "model": "m",
    "answered_on": "2026-01-31",
    "attempts": [{"answer": {"language": "en"}}],
}


@fuzzing
@given(data=st.one_of(st.binary(max_size=200), mutated(RECORDING).map(lambda made: json.dumps(made).encode())))
def test_any_recording_is_read_or_refused(tmp_path, data):
    """A folder with a recording of any content is read, or refused by RecordingError."""
    (tmp_path / "a.read-1.json").write_bytes(data)
    words = ""
    try:
        replaying(tmp_path)
    except RecordingError as error:
        words = error.message
    assert not words or words.isprintable()


def briefing_data():
    """Return the JSON of a small briefing, as data."""
    reading = grounding.ground(STORY.article, ArticleReading.model_validate(STORY.answer), NOWHERE, printed_parts)
    return json.loads(api.reconcile([reading]).to_json())


BRIEFING = briefing_data()


@fuzzing
@given(
    text=st.one_of(
        odd_text, odd_text.map(lambda t: "{" + t), anything.map(json.dumps), mutated(BRIEFING).map(json.dumps)
    )
)
def test_any_briefing_is_loaded_or_refused(tmp_path, text):
    """A file of any content is a briefing that is written the same again, or a ConfigurationError."""
    file = tmp_path / "b.json"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        briefing = Briefing.load(file)
    except ConfigurationError:
        return
    assert Briefing.load(briefing.to_json()).to_json() == briefing.to_json()


@fuzzing
@given(urls=odd_text, model=odd_text, key=odd_text)
def test_any_setting_is_taken_or_refused(urls, model, key):
    """Addresses, model names and keys of any characters resolve, or are refused in one printable line."""
    for url in (urls, f"https://{urls}"):
        words = ""
        try:
            llm.resolve_model(model, url, {"SUMMARIZER_API_KEY": key})
        except SummarizerError as error:
            words = error.message
        assert len(words) < 800


@fuzzing
@given(
    data=st.one_of(
        st.binary(max_size=200),
        odd_text.map(str.encode),
        st.lists(
            st.tuples(st.sampled_from(["same", "different", "SAME", "#", "=", "!="]), odd_text, odd_text), max_size=5
        ).map(lambda lines: "\n".join(" ".join(line) for line in lines).encode()),
    )
)
def test_any_decisions_are_read_or_refused(tmp_path, data):
    """A file of decisions of any content is read, or refused by ConfigurationError; what is read can be followed."""
    file = tmp_path / "decisions.txt"
    file.write_bytes(data)
    try:
        decisions = api.read_decisions(file)
    except ConfigurationError:
        return
    reading = grounding.ground(STORY.article, ArticleReading.model_validate(STORY.answer), NOWHERE, printed_parts)
    try:
        briefing = api.reconcile([reading], decisions=decisions)
    except ConfigurationError:
        return
    assert briefing.articles
