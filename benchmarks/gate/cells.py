"""The matrix of a briefing, cell by cell: what each article says of a meeting's day, status and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gate.facts import days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gate.facts import Meeting
    from gate.ledger import Page
    from gate.story import Story
    from summarizer.records import MatrixRow, MeetingEntry


def check_cells(page: Page, story: Story, meeting: Meeting, entry: MeetingEntry) -> None:
    """Score the cells of the articles that an entry was made from; one that it lacks is a miss of its support."""
    files = {story.printed.files[mention.rpartition(":")[0]] for mention in entry.mentions}
    rows = [row for row in story.briefing.matrix if row.entry == entry.id]
    for field, who, file, expected in _expected(story, meeting):
        if len(files) == 1 or file not in files:
            continue
        row = next((row for row in rows if row.field == field and _is_about(story, entry, row, who)), None)
        came = "no row" if row is None else _cell(story, row, file)
        about = f"{meeting.id} ({entry.id}), {field}{f' {who}' if who else ''} in {file}"
        page.check("matrix", about, expected, came, right=came == expected)


def _expected(story: Story, meeting: Meeting) -> Iterator[tuple[str, str, str, str]]:
    """Yield field, person, article and what the article says of it."""
    absent = {(a.person, a.article) for a in story.facts.absences if a.meeting == meeting.id}
    for file in meeting.stated:
        yield "status", "", file, "states" if meeting.status_told(file) == meeting.status else "partial"
        if meeting.date:
            yield "date", "", file, _date(meeting.date, meeting.date_in.get(file))
        for person in meeting.participants:
            counted = "states" if file in person.articles else "silent"
            yield "participant", person.who, file, "differs" if (person.who, file) in absent else counted


def _date(whole: str, own: str | None) -> str:
    if own is None:
        return "silent"
    if days(own) == days(whole):
        return "states"
    return "differs" if (days(own) & days(whole)).is_empty else "partial"


def _is_about(story: Story, entry: MeetingEntry, row: MatrixRow, who: str) -> bool:
    """Say whether a row is about somebody; a row on no person is about nobody."""
    if not who:
        return True
    actors = [person.actor for person in entry.participants if person.name == row.value]
    return any(who == story.who.get(mention) for actor in actors for mention in _mentions(story, actor))


def _mentions(story: Story, actor: str) -> tuple[str, ...]:
    found = story.briefing.entry(actor)
    return found.mentions if found else ()


def _cell(story: Story, row: MatrixRow, file: str) -> str:
    return next((cell.state for cell in row.cells if story.printed.files[cell.article] == file), "no cell")
