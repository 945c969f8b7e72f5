"""Merging: readings become one briefing, and one odd article never costs the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer import briefing as room_briefing
from summarizer import prompting
from summarizer.errors import ConfigurationError
from summarizer.extracting import failure_of
from summarizer.reconcile import reconcile as merge
from summarizer.records import Usage
from summarizer.silence import say_nothing
from summarizer.unexpected import internal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.briefing import Briefing
    from summarizer.reconcile import Decisions
    from summarizer.records import Article, Failure, Reading, Reason


def merged(
    read: tuple[Reading, ...],
    failures: tuple[Failure, ...],
    language: str,
    decisions: Decisions | None = None,
    warn: Callable[[str], None] | None = None,
) -> Briefing:
    """Merge readings, sorted by their articles' ids, into a briefing; an article that cannot be merged is a failure.

    Args:
        read: The readings.
        failures: What is to be said of articles that gave none.
        language: Language of labels.
        decisions: A person's merges and splits.
        warn: Told of each decision that is left out, as it speaks of an article that gave no reading.

    Raises:
        ConfigurationError: The decisions contradict each other, or speak of what is not there.
    """
    try:
        return _merged(read, failures, language, decisions, warn)
    except ConfigurationError:
        raise
    except Exception as error:  # noqa: BLE001 - what is paid for must not be lost to one odd article
        fault = internal(error, "merging")
    culprits = {reading.article.id: found for reading in read if (found := _fault_alone(reading, language))}
    rest = tuple(reading for reading in read if reading.article.id not in culprits)
    if not culprits or not rest:
        raise fault
    both = sorted((*failures, *culprits.values()), key=lambda failure: (failure.article, failure.code))
    try:
        return _merged(rest, tuple(both), language, decisions, warn)
    except Exception:  # noqa: BLE001 - as above
        raise fault from None


def _merged(
    read: tuple[Reading, ...],
    failures: tuple[Failure, ...],
    language: str,
    decisions: Decisions | None = None,
    warn: Callable[[str], None] | None = None,
) -> Briefing:
    """Merge readings, sorted by their articles' ids, into a briefing.

    Where an article gave none, a decision may speak of that very article: it is left out, aloud.
    """
    reconciled = merge(read, decisions, language, (warn or say_nothing) if failures else None)
    return room_briefing.build(
        language=language,
        articles=tuple(_article(reading, reconciled.grades.get(reading.article.id, ())) for reading in read),
        actors=reconciled.actors,
        visits=reconciled.visits,
        meetings=reconciled.meetings,
        matrix=reconciled.matrix,
        conflicts=reconciled.conflicts,
        shared_text=reconciled.shared_text,
        dependences=reconciled.dependences,
        judgements=reconciled.judgements,
        comment=tuple(citation for reading in read for citation in reading.comment),
        rejected=tuple(item for reading in read for item in reading.rejected),
        failures=failures,
        made=tuple(reading.made for reading in read),
        usage=_usage(read),
        decisions=reconciled.decisions,
        reviewed_by=reconciled.reviewed_by,
    )


def _fault_alone(reading: Reading, language: str) -> Failure | None:
    """Return why a reading cannot be made a briefing by itself; ``None`` where it can."""
    try:
        _merged((reading,), (), language)
    except Exception as error:  # noqa: BLE001 - as above
        return failure_of(reading.article, internal(error, reading.article.id))
    return None


def _article(reading: Reading, grades: tuple[Reason, ...]) -> Article:
    """Return the article of a reading, with the language its reader found it to be in, and a person's grades of it."""
    article = reading.article
    update = {"language": article.language or reading.language, "notes": (*article.notes, *grades)}
    return article.model_copy(update=update)


def _usage(readings: Sequence[Reading]) -> Usage:
    """Return what the answers cost when they were made; the same whether they came live, cached or recorded."""
    made = [reading.made for reading in readings]
    return Usage(
        articles=len(made),
        answers=sum(each.answers for each in made),
        tokens_in=_total(each.tokens_in for each in made),
        tokens_out=_total(each.tokens_out for each in made),
    )


def _total(counts: Iterable[int | None]) -> int | None:
    """Return a sum; unknown if any part of it is."""
    known = list(counts)
    return None if None in known else sum(count for count in known if count is not None)


def own_language(readings: Iterable[Reading]) -> str:
    """Return the language with labels that most readings are in; English when there is none."""
    counts: dict[str, int] = {}
    for reading in readings:
        language = reading.language.partition("-")[0].lower()
        counts[language] = counts.get(language, 0) + 1
    known = {language: count for language, count in counts.items() if language in prompting.LANGUAGES}
    return min(known, key=lambda language: (-known[language], language), default="en")
