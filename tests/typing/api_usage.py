"""The public functions as programs call them: read by type checkers, never run.

A call that must not pass carries the word that silences it, which the checkers refuse where nothing is wrong.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import assert_type

from summarizer import (
    Article,
    ArticleError,
    Batch,
    Briefing,
    ConfigurationError,
    Decisions,
    Difference,
    Estimate,
    Extraction,
    Freshness,
    ModelError,
    ModelUnavailable,
    Options,
    Progress,
    Reading,
    Rerecorded,
    Source,
    SummarizerError,
    abrief,
    aextract,
    batch_state,
    brief,
    check_recordings,
    compare,
    estimate,
    extract,
    read_decisions,
    read_readings,
    reconcile,
    rerecord,
    submit,
    write_readings,
)


def sources() -> None:
    """Whatever can be read, one or many."""
    assert_type(brief("articles/*.txt", model="provider/model"), Briefing)
    assert_type(brief(Path("articles")), Briefing)
    assert_type(brief(Article(id="a", text="Two ministers met.")), Briefing)
    mixed: list[Source] = ["-", Path("one.html"), "https://news.example/1", Article(id="b", text="…")]
    assert_type(brief(mixed), Briefing)
    assert_type(brief(path for path in Path("articles").iterdir()), Briefing)
    brief(1)  # type: ignore[arg-type] # wrong on purpose


def told(progress: Progress) -> None:
    """Show how far a run is."""
    assert_type(progress.done, int)
    assert_type(progress.cost, float | None)


def options() -> None:
    """Every option, and none that there is not."""
    every: Options = {
        "model": "provider/model",
        "base_url": "https://models.example/v1",
        "lang": "en",
        "decisions": Path("decisions.toml"),
        "cache": None,
        "refresh": True,
        "offline": False,
        "replay": "recordings",
        "record": Path("recordings"),
        "record_note": "by hand",
        "allow_http": False,
        "allow_private": False,
        "ignore_robots": False,
        "executor": ThreadPoolExecutor(),
        "in_flight": 8,
        "window": 24_000,
        "timeout": 300,
        "deadline": 3600.0,
        "batch": ["batch_1", "batch_2"],
        "max_cost": 1.5,
        "prices": "prices.toml",
        "progress": told,
        "warn": print,
    }
    brief("articles", **every)
    brief("articles", lang=None, batch="batch_1", progress=print)
    brief("articles", models="provider/model")  # type: ignore[call-arg] # wrong on purpose
    brief("articles", lang=1)  # type: ignore[arg-type] # wrong on purpose


async def in_a_loop() -> None:
    """The same in a running event loop."""
    assert_type(await abrief("articles", offline=True), Briefing)
    assert_type(await aextract("articles", offline=True), Extraction)


def in_two_steps(decided: Decisions | None) -> None:
    """Reading, then merging, with a person's decisions."""
    extraction = extract("articles")
    assert_type(extraction.readings, tuple[Reading, ...])
    assert_type(reconcile(extraction, lang="fr", decisions=decided, warn=print), Briefing)
    assert_type(reconcile(list(extraction.readings)), Briefing)
    assert_type(read_decisions("decisions.toml"), Decisions | None)


def beforehand_and_by_batch() -> None:
    """What it would cost, and at half the price tomorrow."""
    assert_type(estimate("articles", model="provider/model"), Estimate)
    batches = submit("articles", model="provider/model")
    assert_type(batches, tuple[Batch, ...])
    assert_type(batch_state(batches[0].id, model="provider/model"), Batch)
    brief("articles", model="provider/model", batch=[batch.id for batch in batches])


def kept(extraction: Extraction) -> None:
    """Readings as lines of a file, and back."""
    assert_type(write_readings(extraction, "readings.jsonl"), int)
    assert_type(write_readings(extraction.readings, Path("readings.jsonl")), int)
    assert_type(reconcile(read_readings("readings.jsonl")), Briefing)


def recorded_again() -> None:
    """Which recordings still fit, and what new answers change."""
    assert_type(check_recordings("articles", replay="recordings"), Freshness)
    made = rerecord("articles", model="provider/model", record="recordings")
    assert_type(made, Rerecorded)
    assert_type(compare(made), tuple[Difference, ...])


def afterwards(old: Briefing, new: Briefing) -> None:
    """What is done with a briefing."""
    assert_type(str(new.since(old)), str)
    assert_type(Briefing.load("brief.json").to_json(), str)
    assert_type(new.save("brief.html", sources="excerpts"), Path)
    new.save("brief.html", sources="some")  # type: ignore[arg-type] # wrong on purpose
    assert_type([meeting.id for meeting in new.meetings], list[str])


def what_goes_wrong() -> str:
    """The errors, from the nearest to the root."""
    try:
        brief("articles")
    except ModelUnavailable as error:
        return f"{error.code}{error.run_wide}"
    except (ArticleError, ConfigurationError, ModelError) as error:
        return error.code
    except SummarizerError as error:
        return error.message
    return ""
