"""The accuracy gate: its scorer on made-up stories, its floors, and that the recorded stories keep above them."""

import pytest
from made_story import (
    ANNA,
    BRUNO,
    CLARA,
    FIRST,
    SECOND,
    TUESDAY,
    articles,
    fact,
    first,
    gate,
    measures,
    missed,
    second,
    story,
    told,
)
from reading_factory import Met
from recorded import TOP

from summarizer.records import Cell, Conflict, DateSet, Statement, Support

GATE = gate()
Key = GATE.ledger.Key


@pytest.fixture(scope="module")
def run():
    """One run of the gate over all recorded stories."""
    return GATE.running.run()


def together(briefing):
    """Return the briefing with its first two meetings made one."""
    one, two, *rest = briefing.meetings
    return briefing.model_copy(
        update={"meetings": (one.model_copy(update={"mentions": (*one.mentions, *two.mentions)}), *rest)}
    )


def torn(briefing):
    """Return the briefing with its first meeting in two entries, one an article."""
    one, *rest = briefing.meetings
    parts = [one.model_copy(update={"id": f"M9{n}", "mentions": (key,)}) for n, key in enumerate(one.mentions)]
    return briefing.model_copy(update={"meetings": (*parts, *rest)})


def with_first(**fields):
    """Return a change that gives the first meeting other fields."""
    return lambda briefing: briefing.model_copy(
        update={"meetings": (briefing.meetings[0].model_copy(update=fields), *briefing.meetings[1:])}
    )


def test_what_agrees_has_no_miss():
    """Two articles, two meetings, facts that say the same: nothing is missed at either level."""
    assert missed(story()) == []


def test_a_merged_pair_counts_as_merged():
    """Two meetings in one entry: one is merged, and the other has no entry of its own."""
    found = missed(story(change=together))

    assert ("briefing", "merged", "one entry of a:m1, b:m1, a:m2, b:m2") in found
    assert ("briefing", "meetings", "no entry") in found
    assert not [miss for miss in found if miss[0] == "reading"]


def test_a_torn_meeting_counts_as_split():
    """One meeting in two entries is found, and split once."""
    found = [measure for _, measure, _ in missed(story(change=torn))]

    assert found.count("split") == 1
    assert "meetings" not in found
    assert "merged" not in found


def test_a_meeting_that_no_article_states_is_invented():
    """Talks that are not in the facts count at both levels, in the briefing once however many articles tell them."""
    found = missed(story(readings=articles(FIRST, SECOND, Met((BRUNO, CLARA), when="Friday 15 March 2024"))))

    assert [level for level, measure, _ in found if measure == "invented"] == ["reading", "reading", "briefing"]


@pytest.mark.parametrize("extra", [{"certainty": "implied"}, {"kind": "ceremony"}])
def test_what_is_implied_or_no_talks_is_not_called_invented(extra):
    """A meeting that is implied only, or a ceremony, is beyond the facts but not invented."""
    met = Met((BRUNO, CLARA), when="Friday 15 March 2024", **extra)

    assert measures(story(readings=articles(FIRST, SECOND, met))) == {"beyond"}


def test_a_meeting_that_the_model_left_out_is_missed_at_both_levels():
    """When no reading has a meeting, the reading is blamed, and the briefing has none either."""
    found = missed(story(readings=articles(FIRST)))

    assert [level for level, measure, _ in found if measure == "meetings"] == ["reading", "reading", "briefing"]


def test_an_optional_meeting_may_be_left_out():
    """What the facts call optional is no miss when it is not there."""
    assert "meetings" not in measures(story(told(first(), second(optional=True)), articles(FIRST)))


def test_one_telling_of_two_meetings_is_the_one_whose_words_it_cites():
    """The same two people twice on unknown days are told apart by the sentence that each telling cites."""
    again = Met((ANNA, BRUNO), city="Rome")
    facts = told(
        fact("rome", (ANNA, BRUNO), None, f"{ANNA} and {BRUNO} met in Rome", date_in={}, place="Rome"),
        first(),
        second(),
    )
    found = story(facts, articles(FIRST, SECOND, again))

    assert found.matched.tells["a:m1"] == "first"
    assert found.matched.tells["a:m3"] == "rome"


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        ("2024-03-12", set()),
        ("[2024-03-11..2024-03-12]", {"dates"}),
        ("2024-03-13", {"dates", "false dates"}),
        ("2024", {"dates"}),
    ],
)
def test_a_wider_date_is_inexact_and_another_day_is_false(came, expected):
    """Exact, wider and disjoint sets of days are told apart."""
    found = measures(story(change=with_first(date=DateSet(edtf=came))))

    assert found == expected


def test_part_of_what_lasted_is_not_false():
    """One day of a summit of two days is not the exact date, and not a false one."""
    days = "2024-03-12/2024-03-13"
    facts = told(first(date=days, date_in=dict.fromkeys("ab", days)), second())

    assert measures(story(facts)) == {"dates"}


def test_a_post_of_another_time_is_missed():
    """A title that the facts date to later days is not the one held then."""
    post = {"person": "anna", "article": "a", "printed": "minister of trade", "valid": "2025"}
    changed = first()
    changed["participants"][0]["post"] = {"b": "Bruno Silva"}

    assert "posts" in measures(story(told(changed, second(), post=[post, post | {"article": "b"}])))


def test_a_post_where_none_is_printed_is_counted():
    """Showing a post at a meeting for which the facts print none counts against the briefing."""
    bare = first()
    bare["participants"][0]["post"] = {}

    assert measures(story(told(bare, second()))) == {"posts not held"}


def test_who_is_said_to_be_absent_must_not_be_in_the_room():
    """Somebody in the room whom no article counts in is counted at both levels."""
    facts = told(fact("first", (ANNA,), "2024-03-12", f"{ANNA} and {BRUNO} met in Oslo on {TUESDAY}"), second())

    assert "not in the room" in measures(story(facts))
    assert "not in the room" in measures(story(facts), "reading")


@pytest.mark.parametrize(("status", "expected"), [("denied", set()), ("held", {"invented"})])
def test_people_who_did_not_meet(status, expected):
    """A denied meeting is right where the facts say that there was none, and a held one is invented."""
    met = Met((BRUNO, CLARA), when="Friday 15 March 2024", status=status)
    none = [
        {"people": ["bruno", "clara"], "date": "2024-03-15", "article": name, "quote": f"{BRUNO} and {CLARA} met"}
        for name in ("a", "b")
    ]

    assert measures(story(told(no_meeting=none), articles(FIRST, SECOND, met))) == expected


def test_who_is_listed_only_is_found_and_not_in_the_room():
    """Somebody listed with a meeting covers the facts' own meeting with him, and does not spoil the other."""
    met = Met((ANNA, BRUNO), when=TUESDAY, city="Oslo", listed=(CLARA,))
    words = f"{ANNA} and {BRUNO}, and {CLARA} met in Oslo on {TUESDAY}"
    facts = told(
        fact("first", (ANNA, BRUNO), "2024-03-12", words),
        fact("second", (ANNA, CLARA), "2024-03-12", words, place=None),
    )

    assert measures(story(facts, articles(met))) == set()


def test_one_entry_for_two_people_is_missed_for_both():
    """An actor made of two people's mentions is right for neither."""

    def mixed(briefing):
        one, two, *rest = sorted(briefing.actors, key=lambda actor: actor.name)
        one = one.model_copy(update={"mentions": (*one.mentions, *two.mentions)})
        return briefing.model_copy(update={"actors": (one, *rest)})

    assert [measure for _, measure, _ in missed(story(change=mixed))].count("people") == 2


def test_a_name_is_a_person_by_its_printed_spelling_only():
    """A spelling that the facts do not have for that article is nobody's."""
    facts = told()
    facts["person"][0]["printed"] = {"a": [ANNA], "b": ["A. Kovac"]}

    assert "people" in measures(story(facts), "reading")


@pytest.mark.parametrize(
    ("articles", "chains", "expected"), [(2, 1, set()), (2, 2, {"support"}), (1, 1, {"support"}), (3, 1, {"support"})]
)
def test_articles_and_chains_are_counted(articles, chains, expected):
    """Support is right only with the number of articles, and of chains that the facts make of translations."""
    support = Support(articles=articles, chains=chains, origins=())

    assert measures(story(change=with_first(support=support))) == expected


def test_a_wrong_cell_is_missed():
    """Each cell of the matrix counts."""

    def silenced(briefing):
        row = next(row for row in briefing.matrix if row.field == "status")
        changed = row.model_copy(update={"cells": (Cell(article="a", state="silent"), *row.cells[1:])})
        return briefing.model_copy(update={"matrix": tuple(changed if r == row else r for r in briefing.matrix)})

    assert missed(story(change=silenced)) == [("briefing", "matrix", "silent")]


def test_contradictions_are_wanted_or_false():
    """A contradiction of the facts that is not shown is missed, and one that is none is counted."""
    wanted = told(conflict=[{"meeting": "first", "field": "date", "says": {"a": "2024-03-12", "b": "2024-03-13"}}])

    def quarrel(briefing):
        said = tuple(Statement(article=name, value=name, citations=()) for name in ("a", "b"))
        conflict = Conflict(entry=briefing.meetings[0].id, field="date", statements=said)
        return briefing.model_copy(update={"conflicts": (conflict,)})

    assert measures(story(wanted)) == {"conflicts"}
    assert measures(story(change=quarrel)) == {"false conflicts"}
    assert measures(story(wanted, change=quarrel)) == set()


def test_sources_are_those_named():
    """A source that the article names is found, and one that the facts do not have is no word of the outlet's own."""
    met = Met((ANNA, BRUNO), when=TUESDAY, city="Oslo", source="Trade Ministry")
    named = first(said_by={name: ["the Trade Ministry"] for name in "ab"})

    assert measures(story(told(named), articles(met))) == set()
    assert measures(story(told(first(said_by={"a": ["outlet"]})), articles(met))) == {"said_by"}
    assert measures(story(told(named, second()))) == {"said_by"}


def write(tmp_path, text):
    """Write a file of facts beside an article that says that Anna met Bruno."""
    (tmp_path / "a.txt").write_text("Anna met Bruno.", "utf-8")
    path = tmp_path / "facts.toml"
    path.write_text(text, "utf-8")
    return path


HEAD = 'story = "made"\n[[article]]\nfile = "a.txt"\nlanguage = "en"\n'
PERSON = '[[person]]\nid = "anna"\nprinted = { "a.txt" = ["Anna"] }\n'
MEETING = '[[meeting]]\nid = "m"\nkind = "in person"\nstatus = "held"\nstated = { "a.txt" = "Anna met Bruno" }\n'


def test_facts_are_read(tmp_path):
    """A file that keeps the rules gives its tables."""
    facts = GATE.checking.load(write(tmp_path, HEAD + PERSON + MEETING), tmp_path)

    assert (facts.files, facts.meetings[0].stated) == (("a.txt",), {"a.txt": "Anna met Bruno"})


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (HEAD.replace("a.txt", "b.txt") + PERSON + MEETING, "no such file"),
        (HEAD + PERSON.replace("Anna", "Hanna") + MEETING, "does not print 'Hanna'"),
        (HEAD + PERSON + MEETING.replace("met", "saw"), "does not print"),
        (HEAD + PERSON + MEETING + 'date = "2024-13-01"\n', "no EDTF date"),
        (HEAD + PERSON + MEETING + 'participants = [{ person = "bruno", articles = ["a.txt"] }]\n', "'bruno'"),
        (HEAD + PERSON + PERSON + MEETING, "defined twice"),
        (HEAD + PERSON + MEETING + 'colour = "red"\n', "colour"),
        (HEAD + PERSON + MEETING + 'moved_to = "later"\n', "'later'"),
        ("story = ", "facts.toml"),
    ],
)
def test_facts_that_break_the_rules_are_refused(tmp_path, text, complaint):
    """Each fault gives one error that names the file and what is wrong."""
    with pytest.raises(GATE.facts.FactsError, match=r"facts\.toml") as caught:
        GATE.checking.load(write(tmp_path, text), tmp_path)

    assert complaint in str(caught.value)


LEAST, MOST = Key("made", "briefing", "meetings"), Key("made", "briefing", "split")


def test_a_floor_is_raised_by_itself_and_passed_downward_never():
    """More right answers, and fewer splits, raise the floors; the other way each is passed and kept."""
    held = GATE.floors.Floors({LEAST: 3, MOST: 2})

    assert GATE.floors.raised(held, {LEAST: 4, MOST: 1}).numbers == {LEAST: 4, MOST: 1}
    assert GATE.floors.passed(held, {LEAST: 2, MOST: 3}) == [LEAST, MOST]
    assert GATE.floors.raised(held, {LEAST: 2, MOST: 1}).numbers == {LEAST: 3, MOST: 1}
    assert GATE.floors.passed(held, {MOST: 2}) == [LEAST]


def test_a_floor_is_lowered_by_a_word_that_is_kept(tmp_path):
    """The word stands in the file with its day and with what it lowered, and comes back as written."""
    held = GATE.floors.Floors({LEAST: 3, MOST: 2})
    kept = GATE.floors.lowered(held, {LEAST: 2, MOST: 1}, "2026-11-22", 'the facts of "made" were wrong')
    (tmp_path / "floors.toml").write_text(GATE.floors.text(kept), "utf-8")

    assert kept.numbers == {LEAST: 2, MOST: 1}
    assert kept.words[0].lowered == ("made briefing meetings: 3 to 2",)
    assert GATE.floors.load(tmp_path / "floors.toml") == kept


def test_a_word_for_nothing_is_not_kept():
    """Where no floor was passed there is nothing to say."""
    held = GATE.floors.Floors({LEAST: 3})

    assert GATE.floors.lowered(held, {LEAST: 4}, "2026-11-22", "just so").words == ()


def test_a_run_holds_floors_until_a_word_is_said(tmp_path):
    """A worse run leaves the floors as they are and names those it passed; with a word it lowers them."""
    files = GATE.running.Files(tmp_path / "floors.toml", tmp_path / "accuracy.md")
    good, bad = (story(), story(change=torn))
    better, worse = (GATE.running.Run((each,), GATE.running.scored([each])) for each in (good, bad))
    assert GATE.running.settle(better, files) == []
    first_floors = files.floors.read_text("utf-8")

    failed = GATE.running.settle(worse, files)

    assert "floor passed: made briefing split: 1, was 0" in failed
    assert files.floors.read_text("utf-8") == first_floors
    assert GATE.running.settle(worse, files, "the tear is wanted") == []
    assert "the tear is wanted" in files.floors.read_text("utf-8")
    assert "the tear is wanted" in files.document.read_text("utf-8")


def test_the_interval_is_wilsons():
    """8 of 10 may be anything from 49 to 94 in a hundred."""
    low, high = GATE.report.wilson(8, 10)

    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_no_floor_is_passed(run):
    """The recorded readings and briefings are as good as they have ever been, story by story."""
    held = GATE.floors.load(GATE.running.FLOORS)

    assert held.numbers
    assert GATE.floors.passed(held, GATE.floors.reached(run.ledger)) == []


def test_the_floors_are_as_high_as_they_can_be(run):
    """Whoever makes something better runs ``make gate``, which holds what was gained."""
    held = GATE.floors.load(GATE.running.FLOORS)

    assert GATE.floors.raised(held, GATE.floors.reached(run.ledger)).numbers == held.numbers


def test_the_page_is_what_the_gate_writes(run):
    """``docs/accuracy.md`` is current."""
    held = GATE.floors.load(GATE.running.FLOORS)

    assert GATE.running.DOCUMENT.read_text("utf-8") == GATE.report.page(run.ledger, run.stories, held)


def test_the_gate_rests_on_all_stories(run):
    """Every story with facts is scored, and every article of it was read."""
    stories = {path.parent.name for path in (TOP / "tests" / "written" / "stories").glob("*/facts.toml")}

    assert {story.name for story in run.stories} == stories | {"seeds"}
    assert all(len(story.readings) == len(story.facts.articles) for story in run.stories)


def test_every_row_that_makes_facts_readable_is_of_a_story(run):
    """Rows on a meeting or an article name one that is there, and their words are printed there."""
    known = {story.name: story for story in run.stories}
    rows = GATE.allowing.load()

    assert {row.story for row in (*rows.gaps, *rows.chains, *rows.instead, *rows.sources)} <= known.keys()
    for row in (*rows.chains, *rows.instead):
        assert row.meeting in {meeting.id for meeting in known[row.story].facts.meetings}
    for row in rows.gaps:
        for file, words in row.stated.items():
            assert GATE.facts.folded(words) in known[row.story].printed.texts[file]
