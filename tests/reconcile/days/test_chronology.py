"""Chronologies: paragraphs that begin with a date, whose year is printed where it changes."""

import pytest
from reading_factory import told_of_two

from summarizer.articles import load
from summarizer.reconcile import reconcile
from summarizer.reconcile.days.chronology import entries
from summarizer.records import Article

DAYS = ["1991-11-12", "1993-02-01..1993-02-28", "1994-06-14", "1994-07-01..1994-07-31", "1995-01-09"]
PROSE = "Nobody came, and it rained."


def found(text, language="en"):
    """Return the days of each entry of a text."""
    return ["..".join(sorted({str(day) for day in next(e.days.bounds())})) for e in entries(text, language)]


def written(*dates, mark=".", prose=PROSE):
    """Return a text with an entry for each date."""
    return "\n\n".join(["How it came to peace", *(f"{date}{mark} {prose}" for date in dates)])


@pytest.mark.parametrize(
    ("language", "mark", "dates"),
    [
        ("en", ":", ["12 November 1991", "February 1993", "14 June 1994", "July", "9 January 1995"]),
        ("en", " –", ["November 12, 1991", "Feb. 1993", "June 14, 1994", "July", "January 9, 1995"]),
        (
            "es",
            ".",
            ["12 de noviembre de 1991", "Febrero de 1993", "14 de junio de 1994", "Julio", "9 de enero de 1995"],
        ),
        ("fr", " :", ["12 novembre 1991", "Février 1993", "14 juin 1994", "Juillet", "9 janvier 1995"]),
        ("de", ".", ["12. November 1991", "Februar 1993", "14. Juni 1994", "Juli", "9. Januar 1995"]),
        (
            "pt",
            " —",
            ["12 de novembro de 1991", "Fevereiro de 1993", "14 de junho de 1994", "Julho", "9 de janeiro de 1995"],
        ),
        ("ru", " –", ["12 ноября 1991", "Февраль 1993", "14 июня 1994", "Июль", "9 января 1995"]),
        ("tr", ":", ["12 Kasım 1991", "Şubat 1993", "14 Haziran 1994", "Temmuz", "9 Ocak 1995"]),
        ("ar", ":", ["12 نوفمبر 1991", "فبراير 1993", "14 يونيو 1994", "يوليو", "9 يناير 1995"]),
        ("zh", "：", ["1991年11月12日", "1993年2月", "1994年6月14日", "7月", "1995年1月9日"]),
    ],
)
def test_an_entry_is_of_the_year_that_is_printed_before_it(language, mark, dates):
    """A month that stands without a year between June 1994 and January 1995 is that of 1994, in any language."""
    assert found(written(*dates, mark=mark), language) == DAYS


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["3 March 2019", "4 May", "6 October"], ["2019-03-03", "2019-05-04", "2019-10-06"]),
        (["6 October 2019", "4 May", "3 March"], ["2019-10-06", "2019-05-04", "2019-03-03"]),
        (["3 March", "4 May", "6 October 2019"], ["2019-03-03", "2019-05-04", "2019-10-06"]),
        (
            ["3 March 2019", "4 November", "6 January", "2 May 2020"],
            ["2019-03-03", "2019-11-04", "2020-01-06", "2020-05-02"],
        ),
        (
            ["2 May 2020", "6 January", "4 November", "3 March 2019"],
            ["2020-05-02", "2020-01-06", "2019-11-04", "2019-03-03"],
        ),
    ],
)
def test_entries_go_on_or_back_through_the_years(dates, expected):
    """After November comes January of the next year, and before January, told backwards, November of the last."""
    assert found(written(*dates)) == expected


@pytest.mark.parametrize(
    "dates",
    [
        ["3 March 2019", "4 May"],
        ["3 March 2019", "4 May 2019", "6 October 2019"],
        ["3 March", "4 May", "6 October"],
        ["3 March 2021", "4 May 2019", "6 October", "1 June 2020"],
        ["4 May 2019", "3 March", "6 October"],
        ["On 3 March 2019", "On 4 May", "On 6 October"],
    ],
    ids=["too few", "all years printed", "no year printed", "in no order", "either order fits", "sentences"],
)
def test_what_is_no_chronology_or_leaves_its_order_open_has_no_entries(dates):
    """Nothing is concluded from paragraphs that begin with dates by chance, or in no order."""
    assert found(written(*dates)) == []


MET = "Arno met Bering"


def dated(entry, *when, published="2006-11-26"):
    """Return the date of a meeting that the second entry of a chronology of 1994 tells of."""
    text = written("6 February 1994", "9 November", "11 December").replace(f"9 November. {PROSE}", entry)
    article = load(Article(id="log", text=text, published=published)).articles[0]
    (meeting,) = reconcile([told_of_two(article, MET, *when)]).meetings
    return meeting.date


def test_a_meeting_is_of_the_day_of_its_entry_and_the_step_names_what_prints_the_year():
    """Twelve years later, "9 November" is that of 1994, not of the year in which the chronology came out."""
    date = dated(f"9 November. {MET}.", ("9 November", {"day": 9, "month": 11}))

    assert date.edtf == "1994-11-09"
    assert next(step.args["before"] for step in date.steps if step.rule == "heading-follows") == "6 February 1994"


@pytest.mark.parametrize(
    ("words", "parts", "expected"),
    [("yesterday", {}, "1994-11-08"), ("on Saturday", {"weekday": 6}, "1994-11-05")],
)
def test_words_count_from_the_day_of_their_entry(words, parts, expected):
    """What a paper of that day tells of the Saturday before was on the Saturday before that day."""
    entry = f"9 November. The paper says that {MET} {words}."

    assert dated(entry, (words.removeprefix("on "), parts)).edtf == expected


def test_an_entry_may_go_on_to_later_days():
    """What came of it is told as past, for the whole was written long afterwards."""
    entry = f"9 November. The talks open, and on 3 December 1994 {MET} at last."

    assert dated(entry, ("3 December 1994", {"day": 3, "month": 12, "year": 1994})).edtf == "1994-12-03"


def test_a_month_of_several_meetings_makes_them_no_one_day():
    """An entry that is a month bounds what it tells, and no more."""
    date = dated(f"November. {MET}.", ("November", {"month": 11}))

    assert date.edtf == "1994-11"
    assert [step.rule for step in date.steps] == ["told-in-entry"]
