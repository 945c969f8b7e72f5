"""A made-up story for the accuracy gate: two articles on two meetings, with facts that the library meets in full."""

from __future__ import annotations

import importlib
import sys
from types import SimpleNamespace

from reading_factory import Met, reading
from recorded import TOP

from summarizer import reconcile

ANNA, BRUNO, CLARA = "Anna Kovac", "Bruno Silva", "Clara Weiss"
TUESDAY, THURSDAY = "Tuesday 12 March 2024", "Thursday 14 March 2024"
FIRST, SECOND = Met((ANNA, BRUNO), when=TUESDAY, city="Oslo"), Met((ANNA, CLARA), when=THURSDAY, city="Oslo")
POSTS = {ANNA: "minister of trade", BRUNO: "minister of transport", CLARA: "mayor of Oslo"}
IDS = {ANNA: "anna", BRUNO: "bruno", CLARA: "clara"}


def gate():
    """Return the modules of ``benchmarks/gate``, a package that only its own script has on its path."""
    sys.path.insert(0, str(TOP / "benchmarks"))
    try:
        names = ("allowing", "checking", "facts", "floors", "ledger", "report", "running", "story")
        return SimpleNamespace(**{name: importlib.import_module(f"gate.{name}") for name in names})
    finally:
        sys.path.remove(str(TOP / "benchmarks"))


def articles(*mets, **options):
    """Return two readings, ``a`` and ``b``, that both tell of some meetings."""
    return [reading(name, *(mets or (FIRST, SECOND)), posts=POSTS, **options) for name in ("a", "b")]


def fact(name, people, date, sentence, **more):
    """Return a meeting of the facts that both articles state in one sentence; ``more`` are fields to add or change."""
    files = ("a", "b")
    participants = [{"person": IDS[p], "post": dict.fromkeys(files, POSTS[p]), "articles": list(files)} for p in people]
    return {
        "id": name,
        "kind": "in person",
        "status": "held",
        "date": date,
        "date_in": dict.fromkeys(files, date),
        "place": "Oslo",
        "participants": participants,
        "stated": dict.fromkeys(files, sentence),
    } | more


def first(**more):
    """Return the first meeting of the facts."""
    return fact("first", (ANNA, BRUNO), "2024-03-12", f"{ANNA} and {BRUNO} met in Oslo on {TUESDAY}") | more


def second(**more):
    """Return the second meeting of the facts."""
    return fact("second", (ANNA, CLARA), "2024-03-14", f"{ANNA} and {CLARA} met in Oslo on {THURSDAY}") | more


def told(*meetings, **tables):
    """Return the tables of facts on the two articles, which have the same text: one goes back to the other."""
    return {
        "story": "made",
        "article": [{"file": name, "language": "en"} for name in ("a", "b")],
        "person": [{"id": IDS[name], "printed": {"a": [name], "b": [name]}} for name in IDS],
        "meeting": list(meetings or (first(), second())),
        "dependency": [{"article": "b", "on": "a", "kind": "translated"}],
    } | tables


def story(facts=None, readings=None, change=None):
    """Return a story; ``change`` makes another briefing of the one that the readings give."""
    modules = gate()
    read = readings or articles()
    briefing = reconcile(read)
    known = modules.facts.Facts.model_validate(facts or told())
    return modules.story.Story(known, modules.allowing.Readable(), read, change(briefing) if change else briefing)


def missed(story):
    """Return the misses as (level, measure, what came)."""
    return [(m.key.level, m.key.measure, m.came) for m in gate().running.scored([story]).misses]


def measures(story, level="briefing"):
    """Return the measures that have a miss at a level, each once."""
    return {measure for at, measure, _ in missed(story) if at == level}
