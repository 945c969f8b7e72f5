"""Tables: keys that join, values that stay text, and three ways to write them."""

import csv
import datetime as dt
import io
import re
import sys

import pandas as pd
import pytest
import write_formats
from briefing_factory import make_briefing
from hypothesis import example, given, settings
from hypothesis import strategies as st
from recorded import RECORDINGS, SEEDS, TOP

from summarizer import brief
from summarizer.errors import ConfigurationError
from summarizer.records import DateSet, Span
from summarizer.render import FOLDERS, pick, render
from summarizer.render.precision import precision, sure_date
from summarizer.render.tables import TABLES, as_csv, columns, tables
from summarizer.render.tables.as_csv import _cell


@pytest.fixture(scope="module")
def seeds():
    """The briefing of the five seed articles, from recorded answers."""
    return brief(SEEDS, replay=RECORDINGS)


@pytest.fixture(params=["seeds", "factory", "none"])
def briefing(request, seeds):
    """Briefings of several kinds."""
    return {"seeds": seeds, "factory": make_briefing("fr"), "none": seeds.with_sources("none")}[request.param]


def column(made, table, name):
    """Return the values of one column."""
    return [getattr(TABLES[table](*row), name) for row in made[table]]


def test_every_row_fits_its_columns(briefing):
    """Each cell has the type of its column, or is missing where it may be."""
    made = tables(briefing)

    assert list(made) == list(TABLES)
    for name, rows in made.items():
        kinds = [column.kind for column in columns(name)]
        for row in rows:
            assert [kind for kind, cell in zip(kinds, row, strict=True) if not isinstance(cell, kind | None)] == []


def test_keys_join(briefing):
    """Every key of a row is a key of the table it points to, and claims and quotes have the same ones."""
    made = tables(briefing)
    known = {
        "article": set(column(made, "sources", "article")),
        "actor": set(column(made, "actors", "actor")),
        "entry": {*column(made, "meetings", "meeting"), *column(made, "visits", "visit")},
        "claim": set(column(made, "claims", "claim")),
    }
    known["side"] = known["actor"] | {None}
    for table in TABLES:
        for key, values in known.items():
            if any(each.name == key for each in columns(table)) and (table, key) != ("claims", "entry"):
                assert set(column(made, table, key)) <= values, (table, key)
    assert set(column(made, "quotes", "claim")) == known["claim"]
    assert {claim.rpartition(".")[0].split(".")[0] for claim in known["claim"]} <= known["entry"] | known["actor"]


def test_quotes_are_where_they_say(seeds):
    """Each quote is the text between its offsets."""
    texts = {article.id: article.text for article in seeds.articles}
    rows = [TABLES["quotes"](*row) for row in tables(seeds)["quotes"]]

    assert len(rows) > 300
    assert all(texts[row.article][row.start : row.end] == row.text for row in rows)


def test_keys_stay_when_an_article_is_added(seeds):
    """The key of an entry, unlike its id, is the same in a briefing of more articles."""
    fewer = brief(sorted(SEEDS.iterdir())[:4], replay=RECORDINGS)
    few, many = (dict(zip(column(t, "meetings", "key"), column(t, "meetings", "name"), strict=True)) for t in
                 (tables(fewer), tables(seeds)))  # fmt: skip

    assert len(few) > 8
    assert set(few) <= set(many)


def test_days_have_bounds_and_a_precision(seeds):
    """A known day, one of several days, and a year are told apart; no set shows as one day."""
    rows = {row[0]: row for row in (TABLES["meetings"](*each) for each in tables(seeds)["meetings"])}
    by_edtf = {row.edtf: (row.earliest, row.latest, row.precision) for row in rows.values()}

    assert by_edtf["2023-09-28"] == (dt.date(2023, 9, 28), dt.date(2023, 9, 28), "day")
    assert by_edtf["2019"] == (dt.date(2019, 1, 1), dt.date(2019, 12, 31), "year")
    assert by_edtf["[2023-09-26..2023-09-28]"] == (dt.date(2023, 9, 26), dt.date(2023, 9, 28), "days")
    assert all((row.precision == "day") == (row.earliest == row.latest) for row in rows.values())


def days(edtf, *spans):
    """Return a set of days."""
    return DateSet(spans=tuple(Span.model_validate({"first": first, "last": last}) for first, last in spans), edtf=edtf)


@pytest.mark.parametrize(
    ("known", "word", "sure"),
    [
        (days("2023-09", ("2023-09-01", "2023-09-30")), "month", "2023-09"),
        (days("[2023-09-26..2023-10-02]", ("2023-09-26", "2023-10-02")), "days", "2023"),
        (days("[2023-12-31..2024-01-01]", ("2023-12-31", "2024-01-01")), "days", None),
        (days("[..2025-05-10]", (None, "2025-05-10")), "open", None),
        (days("XXXX-XX-XX", (None, None)), "unknown", None),
        (days("XXXX-09-28", ("2000-09-28", "2000-09-28"), ("2001-09-28", "2001-09-28")), "yearly", None),
        (days("199X", ("1990-01-01", "1999-12-31")), "decade", None),
        (days(""), "contradiction", None),
    ],
)
def test_precision_in_a_word(known, word, sure):
    """How exactly a set is known, and the plain date that holds all of it."""
    assert (precision(known), sure_date(known)) == (word, sure)


def test_event_codes_are_suggested(seeds):
    """Received and visiting are CAMEO 043 and 042 beside PLOVER CONSULT; a parade has no code; a plan is an intent."""
    made = tables(seeds)
    rows = [TABLES["meetings"](*each) for each in made["meetings"]]
    moscow = next(row for row in rows if row.edtf == "2023-09-28")
    parts = [TABLES["participants"](*row) for row in made["participants"]]

    assert (moscow.plover, moscow.plover_mode, moscow.cameo) == ("CONSULT", "visit", "042")
    assert {(row.part, row.cameo) for row in parts if row.entry == moscow.meeting} == {
        ("host", "043"),
        ("visitor", "042"),
    }
    assert {row.plover for row in rows if row.kind == "event"} == {None}
    planned = [TABLES["meetings"](*row) for row in tables(make_briefing())["meetings"]][-1]
    assert (planned.status, planned.plover, planned.cameo) == ("planned", "AGREE", "036")


def read(content):
    """Return the rows of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def test_csv_reads_back(briefing):
    """The files have a header and the rows of the tables; all is UTF-8 without a mark."""
    files = as_csv.render(briefing)
    made = tables(briefing)

    assert {name.removesuffix(".csv") for name in files} == set(TABLES)
    for name, content in files.items():
        header, *rows = read(content)
        table = name.removesuffix(".csv")
        assert header == [column.name for column in columns(table)]
        assert len(rows) == len(made[table])
        assert not content.startswith("\ufeff".encode())


def test_the_mark_for_excel_comes_on_request_only(seeds):
    """The format for Excel has a byte order mark and is the same otherwise."""
    plain, marked = (FOLDERS[name].write(seeds) for name in ("csv", "csv-excel"))

    assert {name: "\ufeff".encode() + content for name, content in plain.items()} == marked


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "−1",
    "\u200b=1",
    "\x00=1",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_text(formula):
    """In no table does a cell begin as a spreadsheet's formula; the words come back behind an apostrophe."""
    files = as_csv.render(make_briefing("en", lambda text: formula + text))
    cells = [cell for content in files.values() for row in read(content) for cell in row]

    assert sum(cell.startswith("'") for cell in cells) > 100
    assert [cell for cell in cells if re.match(r"[\s\u200b\x00]*[=+\-@＝＋－＠−]", cell)] == []


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n\"',; a＝\u00a0\ufeff\u0000"), max_size=8))
@example('=HYPERLINK("http://evil.example")')
def test_any_cell_stays_in_its_cell(text):
    """Quotes, separators and line ends of a text neither end its cell nor start a formula; all else is unchanged."""
    out = io.StringIO(newline="")
    csv.writer(out).writerow(["a", _cell(text), "b"])
    ((first, cell, last),) = csv.reader(io.StringIO(out.getvalue(), newline=""))

    assert (first, last) == ("a", "b")
    assert cell in (text.replace("\0", "\ufffd"), "'" + text.replace("\0", "\ufffd"))
    assert not re.match(r"\s*[=+\-@＝]", cell)


def test_frames_are_typed_and_complete(briefing):
    """DataFrames have the rows and columns of the tables, with types that hold whatever is in them."""
    frames = briefing.frames()
    made = tables(briefing)

    assert {name: frame.shape for name, frame in frames.items()} == {
        name: (len(rows), len(columns(name))) for name, rows in made.items()
    }
    meetings = frames["meetings"]
    assert str(meetings["earliest"].dtype) == "datetime64[s]"
    assert str(meetings["n_articles"].dtype) == "Int64"
    assert {str(frame[name].dtype) for frame in frames.values() for name in frame if name.startswith("n_")} == {"Int64"}
    assert not frames["conflicts"].dtypes.eq(object).any()


@pytest.mark.parametrize("texts", [str, lambda text: f"{text}\ud800\x00=1"])
def test_parquet_reads_back(texts):
    """What is written as Parquet is what the DataFrames hold, lone surrogates replaced."""
    briefing = make_briefing("fr", texts)
    frames = briefing.frames()
    for name, content in FOLDERS["parquet"].write(briefing).items():
        back = pd.read_parquet(io.BytesIO(content))
        kept = frames[name.removesuffix(".parquet")]
        assert back.astype(str).to_dict() == kept.astype(str).to_dict()


def test_equal_briefings_give_equal_files(seeds):
    """Tables are the same bytes each time, from the briefing and from its JSON."""
    again = type(seeds).load(seeds.to_json())

    assert [FOLDERS[name].write(again) for name in FOLDERS] == [FOLDERS[name].write(seeds) for name in FOLDERS]


def test_a_folder_is_written_whole(seeds, tmp_path):
    """Tables become a folder; what else is in it stays, and the tables are replaced."""
    (tmp_path / "b.csv").mkdir()
    (tmp_path / "b.csv" / "notes.txt").write_text("mine")
    for _ in range(2):
        assert seeds.save(tmp_path / "b.csv") == tmp_path / "b.csv"
    seeds.save(tmp_path / "b.parquet")
    seeds.save(tmp_path / "plain", format="csv")

    assert {each.name for each in (tmp_path / "b.csv").iterdir()} == {"notes.txt", *(f"{name}.csv" for name in TABLES)}
    assert len(list((tmp_path / "b.parquet").iterdir())) == len(list((tmp_path / "plain").iterdir())) == len(TABLES)


def test_a_folder_that_cannot_be_is_refused(seeds, tmp_path):
    """A file in its place, or a parent that is not there, gives one line and leaves nothing behind."""
    (tmp_path / "b.csv").write_text("mine")
    for path in (tmp_path / "b.csv", tmp_path / "none" / "b.csv"):
        with pytest.raises(ConfigurationError, match="cannot be written"):
            seeds.save(path)

    assert [each.name for each in tmp_path.iterdir()] == ["b.csv"]


def test_a_folder_is_no_text(seeds):
    """Standard output takes no folder, and the error says what to do."""
    with pytest.raises(ConfigurationError, match=r"name it with -o NAME\.csv"):
        pick("-", "csv")
    with pytest.raises(ConfigurationError, match="folder of files"):
        render(seeds, "parquet")


def test_a_missing_extra_is_named(monkeypatch, seeds):
    """Without pandas, Parquet and frames are refused with the extra to install, before anything is written."""
    monkeypatch.setattr("summarizer.render.find_spec", lambda _: None)
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(ConfigurationError, match=r"pip install .\.\[tables\]"):
        pick("x.parquet")
    with pytest.raises(ConfigurationError, match=r"pip install .\.\[tables\]"):
        seeds.frames()


def test_the_page_on_formats_is_current():
    """docs/formats.md lists the formats and columns that the code has."""
    page = (TOP / "docs" / "formats.md").read_text("utf-8")

    assert write_formats.filled(page) == page
    assert all(f"### `{name}`" in page for name in TABLES)
