"""Which printed form of a name is shown, and that none is made up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_factory import Met, reading

import summarizer
from summarizer.reconcile.entries.shown import is_inflected, script_of_language

SPELLINGS = {
    "en": ("Nurlan Abishev", "Viktor Ostrelin", "Ankara"),
    "de": ("Nurlan Abischew", "Viktor Ostrelin", "Ankara"),
    "ru": ("Нурланом Абишевым", "Виктором Острелиным", "Анкаре"),
    "el": ("Νουρλάν Αμπίσεφ", "Βίκτορ Οστρέλιν", "Άγκυρα"),
}
DATES = {"en": "14 March 2024", "de": "14 März 2024", "ru": "14 марта 2024", "el": "14 Μαρτίου 2024"}


def told(language, article=None):
    """Return an article on one meeting, its names spelled as its language does."""
    *people, city = SPELLINGS[language]
    return reading(article or language, Met(tuple(people), DATES[language], city=city), language=language)


def names(readings, lang):
    """Return the names shown of the two people and of the city."""
    (meeting,) = summarizer.reconcile(readings, lang=lang).meetings
    return {person.name for person in meeting.participants}, meeting.place.city.value


def test_a_form_of_the_briefings_own_language_is_shown():
    """An English briefing shows the English article's forms, though two others print another."""
    shown = names([told("ru", "a"), told("de", "b"), told("en", "c")], "en")

    assert shown == ({"Nurlan Abishev", "Viktor Ostrelin"}, "Ankara")


def test_of_forms_that_no_reader_of_the_briefing_reads_one_in_a_case_comes_last():
    """The signs of a name, and not the Russian for "with" its bearer, whichever of the two more articles print."""
    russian = [reading(at, Met(("Си Цзиньпином", "Bo Lund"), "14 марта 2024"), language="ru") for at in "ab"]
    chinese = reading("c", Met(("习近平", "Bo Lund"), "14 三月 2024"), language="zh")
    (meeting,) = summarizer.reconcile([*russian, chinese], lang="en").meetings

    assert {person.name for person in meeting.participants} == {"习近平", "Bo Lund"}


def test_a_form_of_another_language_in_the_same_script_is_shown():
    """A French briefing shows German forms rather than Russian ones."""
    assert names([told("ru"), told("de")], "fr") == ({"Nurlan Abischew", "Viktor Ostrelin"}, "Ankara")


def test_without_a_readable_form_the_printed_one_is_shown():
    """Where only another script prints a name, it is shown as printed."""
    assert names([told("ru")], "en") == ({"Нурланом Абишевым", "Виктором Острелиным"}, "Анкаре")


def test_every_spelling_stays_listed():
    """What is shown takes nothing from the spellings that an actor lists with their articles."""
    briefing = summarizer.reconcile([told("ru"), told("en")], lang="en")

    listed = {(name.article, name.value) for actor in briefing.actors for name in actor.names}
    assert listed == {(language, name) for language in ("ru", "en") for name in SPELLINGS[language][:2]}


def test_one_city_is_called_by_one_name_in_all_entries():
    """Meetings told by one article each are in one city by its readable name; each keeps the words of its article."""
    briefing = summarizer.reconcile(
        [
            reading("a", Met(("Anna Brandt", "Chidi Okoye"), "14 March 2024", city="Vienna")),
            reading("b", Met(("Петр Зеляк", "Иван Орлов"), "15 марта 2024", city="Вена"), language="ru"),
        ],
        lang="en",
    )

    assert [meeting.place.city.value for meeting in briefing.meetings] == ["Vienna", "Vienna"]
    assert [s.value for meeting in briefing.meetings for s in meeting.place.city.agree] == ["Vienna", "Вена"]


def test_capitals_are_shown_only_where_nothing_else_is_printed():
    """A dateline in capitals gives way to the same city printed as a word."""
    pair = ("Anna Brandt", "Chidi Okoye")
    readings = [
        reading("a", Met(pair, "14 March 2024", city="ANKARA")),
        reading("b", Met(pair, "14 March 2024", city="Ankara")),
    ]

    assert names(readings, "en")[1] == "Ankara"
    assert names(readings[:1], "en")[1] == "ANKARA"


@pytest.mark.parametrize(
    ("form", "base", "found"),
    [
        ("viktorom ostrelinym", "viktor ostrelin", True),
        ("nurlana abisheva", "nurlan abishev", True),
        ("viktor ostrelin", "viktorom ostrelinym", False),
        ("anna brandt", "anna brand meier", False),
        ("mohammed", "mohamed", False),
        ("anna", "anna", False),
    ],
)
def test_forms_with_endings(form, base, found):
    """A form is inflected if, word for word, endings are put to another; equal forms are not."""
    assert is_inflected(form, base) is found


def test_a_dictionary_form_is_shown_before_an_inflected_one():
    """Of two forms in one language that equally many articles print, the one without endings is shown."""
    pair = ("Anna Brandt", "Виктор Острелин")
    inflected = ("Anna Brandt", "Виктором Острелиным")
    briefing = summarizer.reconcile(
        [
            reading("a", Met(inflected, "14 марта 2024"), language="ru"),
            reading("b", Met(pair, "14 марта 2024"), language="ru"),
        ],
        lang="en",
    )

    assert {actor.name for actor in briefing.actors} == {"Anna Brandt", "Виктор Острелин"}


@pytest.mark.parametrize("order", [1, -1])
def test_of_spellings_in_other_languages_the_plainest_and_most_usual_is_shown(order):
    """Where each article spells a name in its own way, one in plain letters near to the others is nobody's own."""
    spellings = {"hu": "Gasszán al-Hatátba", "it": "Ghassan al-Khatatba", "ms": "Ghassan Al-Khatatbeh"}
    told = [
        reading(language, Met((name, "Anna Brandt"), "14"), language=language) for language, name in spellings.items()
    ]
    briefing = summarizer.reconcile(told[::order], lang="en")

    assert "Ghassan al-Khatatba" in {actor.name for actor in briefing.actors}


@settings(derandomize=True, deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(sorted(SPELLINGS)), min_size=1, max_size=4), st.sampled_from(["en", "fr"]))
def test_nothing_is_shown_that_nobody_prints(languages, lang):
    """Whatever the articles' languages, each name shown is printed in one of them, letter for letter."""
    readings = [told(language, f"{number}{language}") for number, language in enumerate(languages)]
    briefing = summarizer.reconcile(readings, lang=lang)
    texts = " ".join(article.text for article in briefing.articles)

    shown = [actor.name for actor in briefing.actors] + [m.place.city.value for m in briefing.meetings]
    assert all(name in texts for name in shown)


def test_the_script_of_a_language():
    """A language is written in the script of its own name; of a tag that no language has, nothing is known."""
    assert [script_of_language(tag) for tag in ("fr", "ru", "zh", "xx-nothing")] == ["latin", "cyrillic", "han", ""]
