"""The briefing: its title and sentences, its views, its file."""

import json
import stat
import subprocess
import sys
import traceback
from pathlib import Path

import jsonschema
import pytest
from briefing_factory import A0, A1, make_briefing

from summarizer.briefing import Briefing, Silence
from summarizer.errors import ConfigurationError
from summarizer.records import MeetingEntry

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def briefing():
    """The briefing of the factory, in English."""
    return make_briefing("en")


def test_title_names_who_where_when(briefing):
    """The title has the two who are told to have met most, the only city, and the months of what was held."""
    assert briefing.title == "Khalifa Haftar – Vladimir Poutine · Moscou · September 2023 – May 2025"
    assert make_briefing("fr").title.endswith("septembre 2023 – mai 2025")


def test_glance_has_at_most_five_sentences_of_data(briefing):
    """At a glance: the latest certain meetings by visit, then what is unknown, then what is contradicted."""
    texts = [line.text for line in briefing.glance]

    assert texts == [
        (
            "Khalifa Haftar met Vladimir Poutine in Moscou on Saturday 10 May 2025;"
            " during the same visit also Andreï Beloussov."
        ),
        (
            "Khalifa Haftar met Vladimir Poutine in Moscou on Thursday 28 September 2023; also named: Sergueï Choïgou"
            " (whether together or separately is not said); during the same visit also Yunus-Bek Yevkurov."
        ),
        "Yunus-Bek Yevkurov met Khalifa Haftar on Sunday 17 September 2023.",
        (
            "The exact day is not known for Khalifa Haftar – Yunus-Bek Yevkurov (M3);"
            " an outcome is reported of 1 of 5 meetings held: M5."
        ),
        (
            "The articles contradict each other on 1 point: Day (M4); 2 items of the readings were rejected;"
            " 1 source gave nothing."
        ),
    ]
    assert [citation.article for citation in briefing.glance[1].citations] == [A0, A1]
    assert briefing.glance[1].citations[0].sentence == 2


def test_an_event_comes_before_talks_only_if_something_came_of_it(briefing):
    """A summit at which something was decided is told of like talks, by its day; a parade comes after all talks."""
    talks = [meeting for meeting in briefing.meetings if meeting.id != "M5"]
    summit = next(meeting for meeting in briefing.meetings if meeting.id == "M5").model_copy(update={"kind": "event"})
    parade = summit.model_copy(update={"outcomes": ()})

    firsts = [make_briefing("en", meetings=(*talks, each)).glance[0] for each in (summit, parade)]
    assert [line.entry == "M5" for line in firsts] == [True, False]


def test_glance_holds_no_clause_of_a_model(briefing):
    """Topics and outcomes, which a model words, never stand at a glance."""
    points = [point.text for entry in briefing.meetings for point in (*entry.topics, *entry.outcomes, *entry.gaps)]

    assert points
    assert not any(point in line.text for point in points for line in briefing.glance)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_glance_of_what_was_not_held(language):
    """A briefing of plans and visits alone says just that, in words of their own."""
    whole = make_briefing(language)
    plans = tuple(m for m in whole.meetings if m.status.value == "planned" or m.certainty == "implied")
    told = make_briefing(language, meetings=plans, conflicts=())

    texts = " ".join(line.text for line in told.glance)
    expected = {"en": ("travelled to Russie", "planned"), "fr": ("visite (Russie)", "prévue")}[language]
    assert expected[0] in texts
    assert make_briefing(language, meetings=plans, visits=()).glance[1].text.count(expected[1]) == 1


@pytest.mark.parametrize("language", ["en", "fr", "cy"])
def test_a_briefing_of_nothing_reads_well(language):
    """Without any entry there is a title, one sentence at a glance, and a page."""
    empty = make_briefing(
        language, actors=(), visits=(), meetings=(), matrix=(), conflicts=(), shared_text=(), dependences=(),
        judgements=(), comment=(), rejected=(), failures=(), made=(), decisions=(), articles=(),
    )  # fmt: skip

    assert empty.title
    assert len(empty.glance) == 1
    assert str(empty).startswith(f"# {empty.title}")


def test_wording_has_one_row_for_equal_words(briefing):
    """Words that differ in case alone are one row, with all articles that print them."""
    rows = {row.words: row.articles for row in briefing.wording}

    assert len(rows["homme fort"]) == 2
    assert rows["général renégat"] == (A1,)


def test_timeline_tells_silences(briefing):
    """Between known dates three months apart and more stands a silence; what has no date comes last."""
    told = [each.months if isinstance(each, Silence) else each.id for each in briefing.timeline]

    assert told == ["M1", 44, "M2", "V1", "M3", "M4", 19, "M5", "M6", "M7", "V2"]


def test_gaps_name_their_entry(briefing):
    """Gaps of meetings and visits carry the id of the entry they are about."""
    assert [(gap.entry, gap.point.text) for gap in briefing.gaps] == [("M4", "contenu des discussions")]


def test_accounts_stand_apart(briefing):
    """What two sides say of one meeting is grouped by side."""
    meeting = briefing.entry("M4")
    assert isinstance(meeting, MeetingEntry)
    first, second = briefing.by_side(meeting)

    assert (first.side, len(first.gaps), len(first.topics)) == ("A1", 1, 0)
    assert (second.side, len(second.gaps), len(second.topics)) == ("A2", 0, 1)


def test_json_goes_there_and_back(briefing):
    """A briefing read from its JSON is equal and gives the same bytes."""
    text = briefing.to_json()

    assert Briefing.load(text) == briefing
    assert Briefing.load(text).to_json() == text
    assert text.endswith("}\n")


def test_json_survives_lone_surrogates():
    """Code points that UTF-8 cannot write are escaped and come back."""
    odd = make_briefing("en", lambda text: text + "\ud800")

    assert Briefing.load(odd.to_json().encode("utf-8").decode("utf-8")) == odd


def test_equal_parts_give_equal_bytes(briefing):
    """Neither the order in which articles were read nor that of a reason's values shows."""
    made = tuple(reversed(briefing.made))
    turned = [
        judgement.model_copy(
            update={
                "reasons": tuple(
                    r.model_copy(update={"args": dict(reversed(r.args.items()))}) for r in judgement.reasons
                )
            }
        )
        for judgement in briefing.judgements
    ]

    assert make_briefing("en", made=made, judgements=tuple(turned)).to_json() == briefing.to_json()


def test_the_published_schema_is_current(briefing):
    """docs/briefing.schema.json is what the code gives, and a briefing fits it."""
    published = json.loads((ROOT / "docs" / "briefing.schema.json").read_text("utf-8"))

    assert published == Briefing.json_schema()
    jsonschema.validate(json.loads(briefing.to_json()), published)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[1]", "no briefing"),
        ("not json", "not JSON"),
        ('{"a": 1}', "no schema_version"),
        ('{"schema_version": true}', "no schema_version"),
        ('{"schema_version": 99}', "install a newer"),
        ('{"schema_version": 1, "language": "en", "title": 3, "secret": "hush"}', "does not fit"),
    ],
)
def test_what_is_no_briefing_is_refused(tmp_path, text, words):
    """A file that holds no briefing gives one line that names the file and shows nothing of it."""
    path = tmp_path / "brief.json"
    path.write_text(text, "utf-8")

    with pytest.raises(ConfigurationError, match=words) as caught:
        Briefing.load(path)
    assert "brief.json" in str(caught.value)
    assert "hush" not in str(caught.value)
    assert "hush" not in "".join(traceback.format_exception(caught.value))


def test_a_missing_file_is_named(tmp_path):
    """A path that does not exist is an error with its name."""
    with pytest.raises(ConfigurationError, match=r"nowhere\.json"):
        Briefing.load(tmp_path / "nowhere.json")


def test_save_picks_the_format_by_suffix(briefing, tmp_path):
    """The suffix decides unless a format is named; files have the rights of any new file."""
    briefing.save(tmp_path / "a.JSON")
    briefing.save(str(tmp_path / "a.md"))
    briefing.save(tmp_path / "a.txt", format="md")

    assert Briefing.load(tmp_path / "a.JSON") == briefing
    assert (tmp_path / "a.md").read_text("utf-8") == str(briefing) == (tmp_path / "a.txt").read_text("utf-8")
    (tmp_path / "plain").touch()
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "a.md")}
    assert len(modes) == 1


@pytest.mark.parametrize("name", ["a.docx", "a", ".md.bak"])
def test_an_unknown_suffix_lists_the_known_ones(briefing, tmp_path, name):
    """A suffix that names no format is an error that lists those that do, and nothing is written."""
    with pytest.raises(ConfigurationError, match=r"\.md, \.markdown"):
        briefing.save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_save_leaves_the_old_file(briefing, tmp_path):
    """A directory and a missing folder are refused; nothing is left behind."""
    (tmp_path / "dir.md").mkdir()
    for path in (tmp_path / "dir.md", tmp_path / "missing" / "a.md"):
        with pytest.raises(ConfigurationError, match="cannot be written"):
            briefing.save(path)
    with pytest.raises(ConfigurationError, match="no format 'docx'"):
        briefing.save(tmp_path / "a.md", format="docx")
    assert [each.name for each in tmp_path.iterdir()] == ["dir.md"]


def test_save_through_a_link_keeps_the_link(briefing, tmp_path):
    """What a link points at is replaced; the link stays."""
    (tmp_path / "real.md").write_text("old", "utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")

    briefing.save(tmp_path / "link.md")

    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text("utf-8") == str(briefing)


def test_repr_is_one_line(briefing):
    """A briefing in a console is one line of counts."""
    assert repr(briefing) == "<Briefing: 4 articles, 7 meetings, 2 visits, 1 conflict>"


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("000:m4", "001:m4", "the same people at the same time"),
        (f"{A1}:m4", f"{A0}:m4", "000:m4 and 001:m4: the same."),
        ("khalifa  haftar", "Yunus-Bek Yevkurov", "alone could be y or z"),
        ("A1", "Khalifa Haftar", "are one entry: A1"),
        ("A1", "A2", "No judgement"),
        ("A1", "somebody", "Nothing in this briefing is called “somebody”."),
    ],
)
def test_explain_finds_ids_mentions_and_names(briefing, a, b, words):
    """Asked about two things by id, mention or name, the briefing tells the reasons it kept."""
    assert words in briefing.explain(a, b)


def test_importing_is_light():
    """Importing the briefing loads neither a model's libraries nor those of words."""
    heavy = ("babel", "openai", "instructor", "pandas")
    code = f"import sys, summarizer.briefing; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
