"""What changed since an earlier briefing: which entries are the same, and what is told of them."""

import json
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest
from briefing_factory import A0, A1, A3, TEXTS, make_briefing, on
from markdown_it import MarkdownIt
from recorded import RECORDINGS, SEEDS, TOP

from summarizer import brief
from summarizer.briefing import Briefing
from summarizer.records import ParticipantEntry, Support
from summarizer.render import render

FILES = sorted(SEEDS.iterdir())


@pytest.fixture(scope="module")
def briefings():
    """The briefings of all seeds, of all but one, and of two, by the beginnings of their names."""
    several = [FILES, *combinations(FILES, 4), FILES[:2], FILES[3:]]
    return {tuple(file.name[:3] for file in files): brief(list(files), replay=RECORDINGS) for files in several}


ALL = tuple(file.name[:3] for file in FILES)


def but(*left_out):
    """Return the names of all seeds but some."""
    return tuple(name for name in ALL if name not in left_out)


def told(changes, **wanted):
    """Return the changes whose fields are these."""
    return [each for each in changes.changes if all(getattr(each, name) == value for name, value in wanted.items())]


def section(page, since, then):
    """Return what a page tells between two headings."""
    return page[page.index(f"## {since}") : page.index(f"## {then}")]


def test_nothing_changes_by_itself(briefings):
    """A briefing compared with itself has no change, and its page says so."""
    whole = briefings[ALL]

    assert whole.diff(Briefing.load(whole.to_json())).changes == ()
    assert "- Rien n’a changé." in str(whole.since(whole))
    assert "changé" not in str(whole)


def test_an_article_more_is_told_by_what_it_brings(briefings):
    """With 004 the May 2025 talks get their day and an article more, under any number; no meeting comes or goes."""
    changes = briefings[but("004")].diff(briefings[ALL])
    (article,) = told(changes, about="article")
    dates = told(changes, about="meeting", field="date", after="2025-05-10")

    assert (article.kind, article.entry) == ("new", "004_de07cc6e18926f4f")
    assert any("Vladimir Poutine" in change.name and change.citations for change in dates)
    assert told(changes, about="meeting", field="n_articles", before="1", after="2")
    assert [change for change in changes.changes if change.about != "article" and not change.field] == []


def test_what_only_one_article_told_is_gone_with_it(briefings):
    """Without 002, which alone tells of the August visit, visit and meeting are gone, told with their old ids."""
    changes = briefings[ALL].diff(briefings[but("002")])

    assert [change.was for change in told(changes, about="visit", kind="gone", field=None)] == ["V1"]
    assert [change.was for change in told(changes, about="meeting", kind="gone", field=None)] == ["M2"]
    assert "Yunus-Bek Yevkurov" in told(changes, about="meeting", kind="gone", field=None)[0].name


def mirrored(change):
    """Return what a change is called when looked at from the other side."""
    kind = {"new": "gone", "gone": "new"}.get(change.kind, change.kind)
    field = {"merged": "split", "split": "merged"}.get(change.field, change.field)
    named = change.about, field, change.entry, change.was
    return (kind, *named, change.after, change.before) if field == change.field else (kind, *named)


def plain(change):
    """Return a change without its words and places."""
    named = change.kind, change.about, change.field, change.was, change.entry
    return named if change.field in ("merged", "split") else (*named, change.before, change.after)


@pytest.mark.parametrize("left_out", ALL)
def test_back_and_forth_tell_the_same(briefings, left_out):
    """What is new, changed and gone in one direction is gone, changed back and new in the other."""
    fewer, whole = briefings[but(left_out)], briefings[ALL]

    forth = Counter(plain(change) for change in fewer.diff(whole).changes)
    back = Counter(mirrored(change) for change in whole.diff(fewer).changes)
    assert forth == back
    assert forth


def test_every_place_is_in_the_newer_briefing(briefings):
    """Each citation of a change is found letter for letter in an article of the newer briefing."""
    for name, older in briefings.items():
        newer = briefings[ALL]
        texts = {article.id: article.text for article in newer.articles}
        for change in older.diff(newer).changes:
            assert all(texts[c.article][c.start : c.end] == c.quote for c in change.citations), name


def test_other_articles_on_the_same_days_tell_the_same_meetings():
    """With all articles replaced by others, meetings are the same by their people and days; what has no day is not."""
    old = make_briefing("en")
    text = old.to_json()
    for name in TEXTS:
        text = text.replace(name, f"other{name[:3]}")
    changes = old.diff(Briefing.load(text))

    assert {change.kind for change in told(changes, about="article")} == {"new", "gone"}
    assert told(changes, about="meeting") == []
    assert [(change.kind, change.entry, change.was) for change in told(changes, about="visit")] == [
        ("new", "V2", None),
        ("gone", None, "V2"),
    ]


def test_articles_read_anew_tell_the_same_entries(briefings):
    """After another reading, whose mentions have other ids, entries are found by names, people, days and sentences."""
    whole = briefings[ALL]
    data = json.loads(whole.to_json())
    for made in data["made"]:
        made["answered_on"] = "2030-01-01"
    for entry in (*data["actors"], *data["meetings"], *data["visits"]):
        entry["mentions"] = [f"{mention}9" for mention in entry["mentions"]]

    assert whole.diff(Briefing.load(json.dumps(data))).changes == ()


def changed(briefing, number, **update):
    """Return a briefing with one meeting changed."""
    meetings = list(briefing.meetings)
    meetings[number] = meetings[number].model_copy(update=update)
    return briefing.model_copy(update={"meetings": tuple(meetings)})


@pytest.mark.parametrize(
    ("language", "status", "day", "people"),
    [
        ("en", "Status: held (before: planned)", "Day: Tuesday 3 June 2025 (before: June 2025)", "X (new)"),
        ("fr", "Statut : a eu lieu (auparavant : prévu", "Jour : mardi 3 juin 2025 (auparavant : juin 2025)",
         "X (nouveau)"),
    ],
)  # fmt: skip
def test_a_plan_that_came_true_is_told(language, status, day, people):
    """A planned meeting that is held on a day, with somebody more, is the same meeting, and each change is in words."""
    old = make_briefing(language)
    plan = old.meetings[-1]
    held = plan.status.model_copy(update={"value": "held"})
    someone = ParticipantEntry(
        actor="A7", name="X", part="participant", level="present", presence="together", role=None, statements=()
    )
    new = changed(old, -1, status=held, date=on(plan.date.spans[0].first.replace(day=3)),
                  participants=(*plan.participants, someone))  # fmt: skip
    page = str(new.since(old)).replace("\u202f", " ")

    for words in (status, day, people):
        assert words in page
    assert page.index(day) < page.index("10 mai 2025" if language == "fr" else "10 May 2025")


def test_meetings_that_became_one_are_told():
    """Two meetings merged into one, and one split in two, are told as that and not as new or gone."""
    whole = make_briefing("en")
    first, second, *rest = whole.meetings[2:4]
    merged = second.model_copy(update={"mentions": (*first.mentions, *second.mentions)})
    one = whole.model_copy(update={"meetings": (*whole.meetings[:2], merged, *rest, *whole.meetings[4:])})

    (merging,) = told(whole.diff(one), field="merged")
    (splitting,) = told(one.diff(whole), field="split")
    assert {merging.entry, merging.was} == {splitting.entry, splitting.was} == {"M3", "M4"}
    assert "now holds as well what was told apart as" in str(one.since(whole))
    assert "was told as part of" in str(whole.since(one))


def test_numbers_that_an_entry_rests_on_are_one_line():
    """Articles, chains and origins that changed together stand together."""
    old = make_briefing("en")
    new = changed(old, 3, support=Support(articles=3, chains=2, origins=("a", "b")))

    assert "- Rests on: 3 articles · 2 chains (before: 2 articles · 1 chain)" in str(new.since(old))


def test_a_text_that_changed_under_its_name_is_told():
    """An article with another text is changed, and mentions in it are not trusted to be the same."""
    old = make_briefing("en")
    new = make_briefing("en", lambda text: text.replace("Derna", "").replace("développement", "tournant"))

    assert [(change.entry, change.field) for change in told(old.diff(new), about="article")] == [(A0, "text")]
    assert told(old.diff(new), about="meeting", kind="new", field=None) == []


def test_changes_go_into_the_json_and_back(briefings):
    """A briefing with its changes reads back equal, fits the published schema, and names the day of the earlier one."""
    new = briefings[ALL].since(briefings[ALL[:2]])

    assert Briefing.load(new.to_json()) == new
    jsonschema.validate(
        json.loads(new.to_json()), json.loads((TOP / "docs" / "briefing.schema.json").read_text("utf-8"))
    )
    assert new.changes.since == max(made.answered_on for made in briefings[ALL[:2]].made)
    assert briefings[ALL].changes is None


@pytest.mark.parametrize("payload", ["# x", "<script>", "a | b", "[x](y)", "a\n\n- b", "\u202e", "\ud800"])
def test_hostile_words_stay_words(payload):
    """In what changed, on both pages, a hostile string adds no element."""

    def shapes(words):
        whole = make_briefing("en", lambda text: words + text)
        fewer = changed(whole, 3, topics=(), place=whole.meetings[0].place)
        fewer = fewer.model_copy(update={"meetings": fewer.meetings[:-1], "articles": whole.articles[1:]})
        for since in (whole.since(fewer), fewer.since(whole)):
            yield [(token.type, token.level) for token in MarkdownIt().parse(render(since, "md"))]
            page = render(since, "html")
            yield page[page.index('id="since"') : page.index('id="glance"')].count("<")

    assert list(shapes(payload)) == list(shapes("x"))


def test_the_page_of_a_plain_briefing_has_no_such_section():
    """Without a comparison neither page speaks of changes."""
    whole = make_briefing("en")

    assert "Since the" not in str(whole)
    assert 'id="since"' not in render(whole, "html")
    assert 'id="since"' in render(whole.since(whole), "html")


def test_withheld_words_are_withheld_from_changes_too():
    """Without sources no quote is left in the changes."""
    whole = make_briefing("en")
    fewer = whole.model_copy(update={"meetings": whole.meetings[:3]})
    shown = whole.since(fewer).with_sources("none")

    places = [citation for change in shown.changes.changes for citation in change.citations]
    assert places
    assert {citation.quote for citation in places} == {""}
    assert {citation.article for citation in places} <= {A0, A1, A3, *TEXTS}


def command(*arguments):
    """Run the command on recorded answers."""
    line = [sys.executable, "-m", "summarizer", "--replay", RECORDINGS, "-q", *arguments]
    return subprocess.run([str(each) for each in line], capture_output=True, text=True, check=False)


def test_the_command_tells_what_changed(tmp_path):
    """With ``--since`` the section stands before all others; an earlier briefing that is none is refused at once."""
    old = brief(FILES[:1], replay=RECORDINGS).save(tmp_path / "old.json")
    done = command("--since", old, *FILES[:2])
    refused = command("--since", Path(__file__), *FILES[:2])

    assert done.returncode == 0
    assert done.stdout.index("## Depuis la note du") < done.stdout.index("## En bref")
    assert "**Nouveaux articles**" in done.stdout
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "is no briefing" in refused.stderr


def test_the_command_writes_every_format(tmp_path):
    """Each suffix gives its format; a folder's name that is taken by a source's folder is refused before anything."""
    names = ["b.csv", "b.excel.csv", "b.parquet", "b.ftm.json", "b.anno.json", "b.csl.json"]
    outputs = [part for name in names for part in ("-o", tmp_path / name)]
    done = command(*outputs, FILES[0])
    (tmp_path / "in.csv").mkdir()
    (tmp_path / "in.csv" / "a.txt").write_bytes(FILES[0].read_bytes())
    refused = command("-o", tmp_path / "in.csv", tmp_path / "in.csv" / "a.txt")

    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names, "in.csv"])
    assert (refused.returncode, "holds one of the sources" in refused.stderr) == (2, True)
    assert command("-f", "csv", FILES[0]).returncode == 2
