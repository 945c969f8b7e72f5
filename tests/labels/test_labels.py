"""Labels: both files say the same things, and words come out as the language writes them."""

import datetime as dt
import re
import string
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.labels import for_language
from summarizer.labels.files import NO_BREAK, languages, read
from summarizer.records import DateSet, Reason, Span

FR, EN = for_language("fr"), for_language("en")


def placeholders(template):
    """Return the names of a template's placeholders with their specs."""
    return sorted((name, spec) for _, name, spec, _ in string.Formatter().parse(template) if name is not None)


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_labels(language):
    """A label file has the keys and the placeholders of the English one, no fewer and no more."""
    english, other = read("en"), read(language)

    assert sorted(english) == sorted(other)
    assert {
        k: sorted({n for n, _ in placeholders(v)}) for k, v in english.items() if not k.startswith("dates.patterns")
    } == {k: sorted({n for n, _ in placeholders(v)}) for k, v in other.items() if not k.startswith("dates.patterns")}


@pytest.mark.parametrize("language", languages())
def test_no_label_is_given_twice(language):
    """The files of one language do not overlap, so that it does not matter which is read last."""
    folder = files("summarizer.labels")
    tables = [
        tomllib.loads(each.read_text("utf-8")) for each in folder.iterdir() if each.name.startswith(f"{language}.")
    ]
    rules = [rule for table in tables for rule in table.get("reasons", {})]

    assert sorted(rules) == sorted(set(rules))


def test_french_labels_keep_signs_with_their_words():
    """No French label has a plain space before a double sign or inside quotation marks."""
    wrong = [text for text in FR.table.values() if re.search(r" [;:!?»]|« ", text)]

    assert wrong == []
    assert FR.quote("mot") == f"«{NO_BREAK}mot{NO_BREAK}»"
    assert EN.quote("word") == "“word”"


@pytest.mark.parametrize("tag", ["fr", "fr-CA", "fr_FR", "FR"])
def test_a_tag_finds_its_language(tag):
    """Region and case of a tag do not matter."""
    assert for_language(tag) is FR


def test_a_language_without_file_is_english():
    """A language nobody wrote labels for gets the English ones."""
    assert for_language("cy").say("sections.glance") == "At a glance"


@pytest.mark.parametrize(
    ("edtf", "french", "english"),
    [
        ("2023-09-28", "jeudi 28 septembre 2023", "Thursday 28 September 2023"),
        (
            "[2023-09-26..2023-09-28]",
            "un jour entre le mardi 26 et le jeudi 28 septembre 2023",
            "a day between Tuesday 26 and Thursday 28 September 2023",
        ),
        (
            "[2023-09-30..2023-10-01]",
            "samedi 30 septembre ou dimanche 1er octobre 2023",
            "Saturday 30 September or Sunday 1 October 2023",
        ),
        (
            "[2023-09-19,2023-09-26,2023-10-03]",
            "mardi 19, mardi 26 septembre ou mardi 3 octobre 2023",
            "Tuesday 19, Tuesday 26 September or Tuesday 3 October 2023",
        ),
        (
            "[2024-12-31,2025-01-07]",
            "mardi 31 décembre 2024 ou mardi 7 janvier 2025",
            "Tuesday 31 December 2024 or Tuesday 7 January 2025",
        ),
        ("[2017-09-28,2023-09-28]", "jeudi 28 septembre 2017 ou 2023", "Thursday 28 September 2017 or 2023"),
        ("[2025-05-09,2026-05-09]", "9 mai 2025 ou 2026", "9 May 2025 or 2026"),
        ("2023-09", "septembre 2023", "September 2023"),
        ("2019", "2019", "2019"),
        ("[2014,2025]", "2014 ou 2025", "2014 or 2025"),
        ("[2014..2016]", "entre 2014 et 2016", "between 2014 and 2016"),
        ("[..2025-05-10]", "au plus tard le samedi 10 mai 2025", "Saturday 10 May 2025 at the latest"),
        ("[2025-05-01..]", "à partir du jeudi 1er mai 2025", "Thursday 1 May 2025 or later"),
        ("XXXX-XX-XX", "date inconnue", "date unknown"),
        ("XXXX-09-28", "28 septembre (année inconnue)", "28 September (year not known)"),
        ("Thursday", "Thursday", "Thursday"),
        ("2023-13-01", "2023-13-01", "2023-13-01"),
    ],
)
def test_sets_of_days_in_words(edtf, french, english):
    """An EDTF string is told in the language's own words; what is no date stands as it is."""
    assert FR.edtf(edtf) == french
    assert EN.edtf(edtf) == english


def test_dates_in_a_sentence_bring_their_preposition():
    """In the middle of a sentence a date has the words that join it."""
    assert FR.edtf("2023-09-28", form="within") == "le jeudi 28 septembre 2023"
    assert FR.edtf("2023-09", form="within") == "en septembre 2023"
    assert EN.edtf("2023-09", form="within") == "in September 2023"


def test_a_contradiction_is_told():
    """A set without any day says so instead of showing nothing."""
    assert "no day fits" in EN.date(DateSet(spans=(), edtf=""))


def test_many_alternatives_are_counted():
    """More alternatives than anyone reads are counted, with their bounds."""
    days = [dt.date(2000 + n, 5, 9) for n in range(10, 20)]
    spans = tuple(Span(first=day, last=day) for day in days)

    assert EN.date(DateSet(spans=spans, edtf="x")) == (
        "one of 10 dates between Sunday 9 May 2010 and Thursday 9 May 2019"
    )


def test_counts_and_lists():
    """Numbers take the plural of the language, lists its conjunction."""
    assert [FR.count("article", n) for n in (0, 1, 2)] == ["0 article", "1 article", "2 articles"]
    assert [EN.count("article", n) for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]
    assert FR.list(["A", "B", "C"]) == "A, B et C"
    assert EN.list(["A", "B", "C"]) == "A, B and C"
    assert FR.number(12345) == f"12{NO_BREAK}345"


def test_a_reason_is_told_by_its_rule():
    """A reason fills its rule's sentence; names replace ids; an unknown rule shows its values."""
    printed = Reason(rule="date-weekday", args={"expression": "jeudi", "weekday": "4"})
    chain = Reason(rule="chain-same-text", args={"a": "000_e", "b": "001_f"})

    assert FR.reason(printed) == f"«{NO_BREAK}jeudi{NO_BREAK}» nomme un jeudi"
    assert EN.reason(chain, {"000_e": "000", "001_f": "001"}) == EN.reason(chain).replace("000_e", "000").replace(
        "001_f", "001"
    )
    about = chain.model_copy(update={"args": {**chain.args, "about": "arrival:V1"}})
    assert EN.reason(about).startswith("beginning of V1: 000_e and 001_f")
    assert EN.reason(Reason(rule="new", args={"b": ("1", "2"), "a": "x"})) == "new (a: x, b: 1, 2)"
    assert EN.reason(Reason(rule="chain-same-text", args={"a": "x"})) == "chain-same-text (a: x)"


@pytest.mark.parametrize("labels", [FR, EN])
@settings(derandomize=True, deadline=None, max_examples=60)
@given(data=st.data())
def test_no_value_makes_a_reason_fail(labels, data):
    """Any values in any rule give one sentence, whatever they hold."""
    key = data.draw(st.sampled_from(sorted(key for key in labels.table if key.startswith("reasons."))))
    values = st.text(max_size=8) | st.lists(st.text(max_size=8), max_size=3).map(tuple)
    names = [name for name, _ in placeholders(labels.table[key])]
    args = {name: data.draw(values) for name in names}

    assert isinstance(labels.reason(Reason(rule=key.removeprefix("reasons."), args=args)), str)
