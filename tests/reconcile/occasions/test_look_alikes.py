"""Hard look-alikes in many languages: what a careful person says of invented articles, and the library with them.

People, bodies and meetings are invented. Each case is told in several languages: names are written as articles in a
language write them, days are printed in its words, and everything else is the same in all of them.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from babel.dates import format_date
from reading_factory import Met, Travelled, forget_other_languages, reading
from shares import by_mention

import summarizer

NAMES = {
    "anna": {"": "Anna Brandt", "ru": "Анна Брандт", "ar": "آنا براندت", "uk": "Анна Брандт"},
    "karim": {"": "Karim Haddar", "fr": "Karim Haddar", "ru": "Карим Хаддар", "ar": "كريم حدار", "uk": "Карім Хаддар"},
    "tarek": {"": "Tarek Haddar", "de": "Tarik Haddar", "ru": "Тарек Хаддар", "ar": "طارق حدار", "uk": "Тарек Хаддар"},
    "sergei": {
        "": "Sergei Volnov",
        "fr": "Sergueï Volnov",
        "de": "Sergej Wolnow",
        "pl": "Siergiej Wolnow",
        "ru": "Сергей Вольнов",
        "uk": "Сергій Вольнов",
        "ar": "سيرغي فولنوف",
    },
    "chidi": {"": "Chidi Okoye", "ru": "Чиди Окойе", "ar": "تشيدي أوكويه", "uk": "Чіді Окойє"},
}
CITIES = {
    "vienna": {"": "Vienna", "fr": "Vienne", "de": "Wien", "es": "Viena", "ru": "Вена", "pl": "Wiedeń"},
    "cairo": {"": "Cairo", "fr": "Le Caire", "de": "Kairo", "es": "El Cairo", "ru": "Каир", "pl": "Kair"},
}
PATTERNS = {"full": "d MMMM y", "no year": "EEEE d MMMM", "weekday": "EEEE", "month": "LLLL y"}
DAY = dt.date(2024, 3, 14)
LANGUAGES = [("en", "fr"), ("de", "es"), ("ru", "ar"), ("fr", "ru"), ("it", "pt"), ("pl", "uk"), ("ar", "en")]

both_ways = pytest.mark.parametrize(("first", "second"), LANGUAGES)


def name(who, language):
    """Return an invented name as articles in a language print it."""
    return NAMES[who].get(language, NAMES[who][""])


def city(where, language):
    """Return a city's name in a language."""
    return CITIES[where].get(language, CITIES[where][""]) if where else ""


@cache
def printed(day, style, language):
    """Return a day as a language prints it: in full, without the year, as a weekday or month alone, or not at all."""
    forget_other_languages()
    return format_date(day, PATTERNS[style], locale=language) if style else ""


def met(language, who, day=DAY, style="full", where="", **told):
    """Return a meeting as an article in a language tells of it."""
    people = tuple(name(each, language) for each in who)
    return Met(people, printed(day, style, language), city(where, language), **told)


def came(language, who, day=DAY, *, where="", month=False):
    """Return a visit as an article in a language tells of it; a month is one that it gives for the whole visit."""
    when = printed(day, "month", language) if month else ""
    return Travelled(
        (name(who, language),), "" if month else printed(day, "full", language), city(where, language), when
    )


def told(*readings):
    """Return the briefing and the mentions of its meetings."""
    briefing = summarizer.reconcile(readings)
    return briefing, {meeting.mentions for meeting in briefing.meetings}


def people(briefing):
    """Return the mentions of each person."""
    return {actor.mentions for actor in briefing.actors if actor.kind == "person"}


@both_ways
def test_father_and_son_are_two(first, second):
    """Two of one family who met the same woman on the same day are two men with a meeting each, in any script."""
    mets = [[met(language, (who, "anna")) for who in ("karim", "tarek")] for language in (first, second)]
    briefing, groups = told(*(reading(at, *each, language=at) for at, each in zip((first, second), mets, strict=True)))

    assert groups == {tuple(sorted((f"{first}:m{n}", f"{second}:m{n}"))) for n in (1, 2)}
    assert len(people(briefing)) == 3


@both_ways
def test_one_of_a_family_in_each_article_is_two_meetings(first, second):
    """Where one article tells of the father and the other of the son, nothing is one but the woman they met."""
    briefing, groups = told(
        reading("a", met(first, ("karim", "anna")), language=first),
        reading("b", met(second, ("tarek", "anna")), language=second),
    )

    assert groups == {("a:m1",), ("b:m1",)}
    assert people(briefing) == {("a:a1",), ("b:a1",), ("a:a2", "b:a2")}


@both_ways
def test_a_family_name_alone_is_neither_of_two(first, second):
    """A family name that father and son bear says of neither that he was there."""
    family = name("karim", second).split()[-1]
    _, groups = told(
        reading("a", met(first, ("karim", "anna")), met(first, ("tarek", "anna")), language=first),
        reading("b", Met((family, name("anna", second)), printed(DAY, "full", second)), language=second),
    )

    assert ("b:m1",) in groups


@both_ways
def test_two_visits_a_month_apart_are_two(first, second):
    """The same traveller to the same city, a month apart, with the same host: two visits and two meetings."""
    days = (DAY, DAY + dt.timedelta(days=31))
    readings = [
        reading(
            f"{language}{number}",
            met(language, ("sergei", "karim"), day, on_visit=True),
            visit=came(language, "sergei", day, where="cairo"),
            language=language,
        )
        for language in (first, second)
        for number, day in enumerate(days)
    ]
    briefing, groups = told(*readings)

    assert groups == {tuple(sorted((f"{first}{n}:m1", f"{second}{n}:m1"))) for n in (0, 1)}
    assert {visit.mentions for visit in briefing.visits} == {
        tuple(sorted((f"{first}{n}:v1", f"{second}{n}:v1"))) for n in (0, 1)
    }


@both_ways
def test_three_meetings_in_a_day_stay_three(first, second):
    """One woman's talks with three people on one day are three meetings, told in another order by another article."""
    others = ("karim", "sergei", "chidi")
    _, groups = told(
        reading(
            "a", *(met(first, ("anna", who), style="no year") for who in others), published="2024-03-15", language=first
        ),
        reading("b", *(met(second, (who, "anna")) for who in reversed(others)), language=second),
    )

    assert groups == {("a:m1", "b:m3"), ("a:m2", "b:m2"), ("a:m3", "b:m1")}


@both_ways
def test_talks_of_two_and_of_three_on_one_day_stay_apart(first, second):
    """Two with the third, then all three, on one day: three meetings, each with its like in the other article."""
    rooms = (("anna", "karim"), ("anna", "sergei"), ("anna", "karim", "sergei"))
    readings = [
        reading(language, *(met(language, who) for who in rooms), language=language) for language in (first, second)
    ]
    _, groups = told(*readings)

    assert groups == {tuple(sorted((f"{first}:m{n}", f"{second}:m{n}"))) for n in (1, 2, 3)}


@both_ways
def test_talks_at_the_edge_of_a_summit_are_not_the_summit(first, second):
    """Four at a summit and two of them aside, on one day in one city: one summit, one bilateral meeting."""
    everybody = ("anna", "karim", "sergei", "chidi")
    readings = [
        reading(
            language,
            met(language, everybody, where="vienna"),
            met(language, ("anna", "sergei"), where="vienna"),
            language=language,
        )
        for language in (first, second)
    ]
    _, groups = told(*readings)

    assert groups == {tuple(sorted((f"{first}:m{n}", f"{second}:m{n}"))) for n in (1, 2)}


@both_ways
def test_talks_told_in_one_article_and_the_summit_in_another_are_two(first, second):
    """An article that tells of the summit alone does not tell of the talks aside, though both were there that day."""
    _, groups = told(
        reading("a", met(first, ("anna", "karim", "sergei", "chidi"), where="vienna"), language=first),
        reading("b", met(second, ("anna", "sergei"), where="vienna"), language=second),
    )

    assert groups == {("a:m1",), ("b:m1",)}


@both_ways
def test_a_call_the_day_before_is_not_the_meeting(first, second):
    """The same two on the telephone on the eve, and in a room the next day."""
    eve = DAY - dt.timedelta(days=1)
    readings = [
        reading(
            language,
            met(language, ("anna", "sergei"), eve, style, kind="call"),
            met(language, ("anna", "sergei"), DAY, style),
            published="2024-03-14",
            language=language,
        )
        for language, style in ((first, "full"), (second, "weekday"))
    ]
    _, groups = told(*readings)

    assert groups == {tuple(sorted((f"{first}:m{n}", f"{second}:m{n}"))) for n in (1, 2)}


@both_ways
def test_a_cancelled_meeting_is_not_the_one_held_later(first, second):
    """Planned for one day and called off is one meeting that was not held; held a week later is another."""
    week = DAY + dt.timedelta(days=7)
    briefing, groups = told(
        reading("a", met(first, ("anna", "karim"), status="planned"), published="2024-03-10", language=first),
        reading("b", met(second, ("anna", "karim"), status="cancelled"), published="2024-03-14", language=second),
        reading("c", met(first, ("anna", "karim"), week), published="2024-03-22", language=first),
    )

    assert groups == {("a:m1", "b:m1"), ("c:m1",)}
    assert by_mention(briefing)["a:m1"].status.value == "cancelled"
    assert briefing.conflicts == ()


MINISTRIES = [
    ("fr", "ministère du Plan", "ministère de l'Économie nationale", "es", "Ministerio de Economía Nacional"),
    ("de", "Ministerium für Planung", "Ministerium für Volkswirtschaft", "pl", "Ministerstwo Gospodarki Narodowej"),
    ("en", "Ministry of Planning", "Ministry of National Economy", "ru", "Министерство национальной экономики"),
]


@pytest.mark.parametrize(("language", "old", "new", "other", "elsewhere"), MINISTRIES)
def test_a_renamed_ministry_is_one_only_where_an_article_says_so(language, old, new, other, elsewhere):
    """Two names of a ministry are two bodies to strings; two articles that give both for it make them one."""
    readings = [
        reading("a", met(language, ("anna", "karim"), source=old), language=language),
        reading("b", met(language, ("anna", "karim"), source=new), language=language),
        reading("c", met(other, ("anna", "karim"), source=elsewhere), language=other),
    ]
    renamed = [
        reading(f"x{n}", met(language, ("anna", "karim"), source=new), aliases={new: names}, language=language)
        for n, names in enumerate([(old,), (old, "MX")])
    ]

    def bodies(*given):
        return {frozenset(a.mentions) for a in summarizer.reconcile(given).actors if a.kind == "organisation"}

    assert {frozenset({"a:a3"}), frozenset({"b:a3"})} <= bodies(*readings)
    assert any({"a:a3", "b:a3"} <= group for group in bodies(*readings, *renamed))


@both_ways
def test_a_translated_dispatch_is_one_meeting_of_one_origin(first, second):
    """A dispatch and its translation tell of one meeting on the word of one body: two articles, one chain."""
    agency = "Harbour Gazette"
    readings = [
        reading(
            language,
            met(language, ("anna", "sergei"), style="no year", where="cairo", source=agency),
            met(language, ("anna", "karim"), style="no year", where="cairo", source=agency),
            published="2024-03-15",
            language=language,
        )
        for language in (first, second)
    ]
    briefing, groups = told(*readings)

    assert groups == {tuple(sorted((f"{first}:m{n}", f"{second}:m{n}"))) for n in (1, 2)}
    assert [(meeting.support.articles, meeting.support.chains) for meeting in briefing.meetings] == [(2, 1), (2, 1)]


@both_ways
def test_a_weekday_tells_which_of_two_talks_in_a_week(first, second):
    """The same two people twice in a week: an article's weekday tells which of the two it means."""
    later = DAY + dt.timedelta(days=4)
    _, groups = told(
        reading("a", met(first, ("anna", "sergei"), DAY), met(first, ("anna", "sergei"), later), language=first),
        reading("b", met(second, ("anna", "sergei"), later, "weekday"), published="2024-03-18", language=second),
    )

    assert groups == {("a:m1",), ("a:m2", "b:m1")}


@both_ways
def test_a_month_with_one_meeting_is_that_meeting_and_with_two_is_neither(first, second):
    """A month alone says which meeting is meant only where the two met once in it."""
    one = reading("a", met(first, ("anna", "sergei"), DAY), language=first)
    two = reading("b", met(first, ("anna", "sergei"), DAY + dt.timedelta(days=9)), language=first)
    vague = reading("c", met(second, ("anna", "sergei"), DAY, "month"), language=second)

    assert told(one, vague)[1] == {("a:m1", "c:m1")}
    assert told(one, two, vague)[1] == {("a:m1",), ("b:m1",), ("c:m1",)}


def visits(*readings):
    """Return the mentions of each visit."""
    return {visit.mentions for visit in summarizer.reconcile(readings).visits}


def journey(at, language, **told):
    """Return an article that tells of a visit and nothing else."""
    return reading(at, visit=came(language, "sergei", where="cairo", **told), language=language)


SPELLED_ALIKE = pytest.mark.parametrize(("first", "second"), [("en", "de"), ("es", "fr"), ("pl", "pt"), ("ru", "ru")])


@SPELLED_ALIKE
def test_a_visit_of_which_only_the_month_is_told_is_one(first, second):
    """Articles that know no more than the month of a journey tell of one, and of the dated one where there is one."""
    vague = [journey("a", first, month=True), journey("b", second, month=True), journey("c", first, month=True)]
    dated = journey("d", second, day=DAY)

    assert visits(*vague) == {("a:v1", "b:v1", "c:v1")}
    assert visits(*vague, dated) == {("a:v1", "b:v1", "c:v1", "d:v1")}


@SPELLED_ALIKE
def test_a_visit_on_one_known_day_is_one_whatever_that_day_was_of_it(first, second):
    """One article prints the day of the arrival, the other a day of the stay: the traveller was there once that day."""
    arrived, stayed = journey("a", first, day=DAY), journey("b", second, day=DAY)
    (visit,) = stayed.visits
    stayed = stayed.model_copy(update={"visits": (visit.model_copy(update={"arrival": (), "when": visit.arrival}),)})

    assert visits(arrived, stayed) == {("a:v1", "b:v1")}


@SPELLED_ALIKE
def test_a_month_with_two_visits_is_left_open(first, second):
    """Where the same traveller came twice in the month, who tells of the month alone means neither in particular."""
    dated = [journey("a", first, day=DAY), journey("b", second, day=DAY + dt.timedelta(days=14))]
    briefing = summarizer.reconcile([*dated, journey("c", first, month=True)])

    assert {visit.mentions for visit in briefing.visits} == {("a:v1",), ("b:v1",), ("c:v1",)}
    assert {j.verdict for j in briefing.judgements if "c:v1" in {j.a, j.b}} == {"undecided"}


@SPELLED_ALIKE
def test_months_and_places_keep_visits_apart(first, second):
    """Visits known by two months, or to two cities, are two."""
    march, april = (journey(at, first, day=day, month=True) for at, day in (("a", DAY), ("b", dt.date(2024, 4, 14))))
    elsewhere = reading("c", visit=came(second, "sergei", where="vienna", month=True), language=second)

    assert visits(march, april, elsewhere) == {("a:v1",), ("b:v1",), ("c:v1",)}
