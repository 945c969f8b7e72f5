"""The second level: the briefing after reconciling, against what the facts hold of all articles together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gate.cells import check_cells
from gate.fields import check_days, check_kind, check_sources, check_status, holds_post, posts_then
from gate.grouping import grouped
from gate.story import nature

if TYPE_CHECKING:
    from gate.facts import Meeting
    from gate.grouping import Grouped
    from gate.ledger import Page
    from gate.story import Story
    from summarizer.records import ActorEntry, AttributionEntry, MeetingEntry, ParticipantEntry, PointEntry, VisitEntry


def score(page: Page, story: Story) -> None:
    """Score the briefing of a story."""
    found = grouped(story)
    _people(page, story)
    for meeting in story.facts.meetings:
        _meeting(page, story, meeting, found)
    for entry in story.briefing.meetings:
        for other in found.mixed.get(entry.id, ()):
            page.wrong("merged", entry.id, f"{other} apart", f"one entry of {', '.join(entry.mentions)}")
    for entry in found.strange:
        _strange(page, story, entry)
    _points(page, story)
    _conflicts(page, story, found)


def owners(story: Story, actor: str) -> set[str]:
    """Return whom of the facts an actor of the briefing is; more than one where it mixes them."""
    entry = story.briefing.entry(actor)
    mentions = () if entry is None else entry.mentions
    return {who for mention in mentions if (who := story.who.get(mention))}


def _people(page: Page, story: Story) -> None:
    """Score whether everybody is one entry, and alone in it."""
    who = {actor.id: owners(story, actor.id) for actor in story.briefing.actors}
    for measure, actors in (("people", story.facts.persons), ("groups", story.facts.groups)):
        for actor in actors:
            if actor.id not in story.scored:
                continue
            entries = [entry for entry in story.briefing.actors if actor.id in who[entry.id]]
            right = len(entries) == 1 and who[entries[0].id] == {actor.id}
            page.check(measure, actor.id, "one entry of its own", _entries(entries, who), right=right)


def _entries(entries: list[ActorEntry], who: dict[str, set[str]]) -> str:
    """Return in words what holds somebody."""
    told = (f"{entry.id} {entry.name} ({', '.join(sorted(who[entry.id]))})" for entry in entries)
    return "; ".join(told) or "no entry"


def _meeting(page: Page, story: Story, meeting: Meeting, found: Grouped) -> None:
    """Score one meeting of the facts."""
    entries = found.of.get(meeting.id, [])
    listing = found.listing.get(meeting.id)
    if entries or listing or not meeting.optional:
        page.check(
            "meetings", meeting.id, next(iter(meeting.stated.values())), "no entry", right=bool(entries or listing)
        )
    for other in entries[1:]:
        page.wrong("split", meeting.id, f"one with {entries[0].id}", f"{other.id}: {', '.join(other.mentions)}")
    entry = entries[0] if entries else listing
    if entry is None:
        return
    about = f"{meeting.id} ({entry.id})"
    wanted = [text for text in (meeting.date, meeting.also_date) if text]
    if wanted:
        times = ", ".join(dict.fromkeys(time.value for time in entry.times))
        check_days(page, about, wanted, entry.date.edtf, note=f", from {times!r}" if times else "")
    _participants(page, story, meeting, entry, about, listed=not entries)
    if entries:
        _own_fields(page, story, meeting, entry, about)


def _own_fields(page: Page, story: Story, meeting: Meeting, entry: MeetingEntry, about: str) -> None:
    """Score what an entry of a meeting of its own says beyond who and when."""
    check_kind(page, meeting, entry.kind)
    check_status(page, about, meeting.status, entry.status.value)
    if meeting.place:
        _place(page, story, meeting.place, entry, about)
    _sources(page, story, meeting, entry, about)
    _support(page, story, meeting, entry, about)
    check_cells(page, story, meeting, entry)


def _participants(page: Page, story: Story, meeting: Meeting, entry: MeetingEntry, about: str, *, listed: bool) -> None:
    """Score who was in the room, and with what post."""
    present = [p for p in entry.participants if p.presence == "together" or listed]
    came = ", ".join(p.name for p in present) or "nobody"
    for person in meeting.participants:
        here = [p for p in present if person.who in owners(story, p.actor)]
        page.check("participants", about, person.who, came, right=bool(here))
        for one in here[:1]:
            title = one.role.title if one.role else "no post"
            right = _holds(story, one, posts_then(story, meeting, person))
            if person.post:
                page.check("posts", f"{person.who}, {about}", " or ".join(person.post.values()), title, right=right)
            elif one.role and one.role.kind == "post" and not right:
                page.wrong("posts not held", f"{person.who}, {about}", "no post printed for then", title)
    for one in entry.participants:
        who = owners(story, one.actor)
        if one.presence == "together" and _individual(story, one) and not who & meeting.people() and not listed:
            page.wrong("not in the room", about, f"without {one.name}", "together with the others")


def _holds(story: Story, person: ParticipantEntry, posts: list[tuple[str, str]]) -> bool:
    """Say whether the post shown for somebody is one of these as printed."""
    if person.role is None:
        return False
    citations = [citation for statement in person.role.statements for citation in statement.citations]
    return holds_post(story, citations, posts)


def _individual(story: Story, person: ParticipantEntry) -> bool:
    return any(actor.id == person.actor and actor.kind == "person" for actor in story.briefing.actors)


def _place(page: Page, story: Story, place: str, entry: MeetingEntry, about: str) -> None:
    parts = (entry.place.city, entry.place.country)
    shown = [part.value for part in parts if part is not None]
    right = any(story.readable.is_place(place, value) for value in shown)
    page.check("place", about, place, ", ".join(shown) or "not given", right=right)


def _sources(page: Page, story: Story, meeting: Meeting, entry: MeetingEntry, about: str) -> None:
    for file, expected in meeting.said_by.items():
        told = [told_by for told_by in entry.told_by if told_by.said_by and file in _files(story, told_by)]
        speakers = [speaker for told_by in told for speaker in _speakers(story, told_by)]
        if any(file == story.printed.files[mention.rpartition(":")[0]] for mention in entry.mentions):
            check_sources(page, story, f"{about} in {file}", file, expected, speakers=speakers)


def _files(story: Story, told: AttributionEntry | PointEntry) -> set[str]:
    return {story.printed.files[statement.article] for statement in told.statements}


def _speakers(story: Story, told: AttributionEntry | PointEntry) -> list[tuple[str | None, str]]:
    """Return the first voice of a chain, once for each whom the facts know in its entry."""
    voice = told.said_by[0]
    known = sorted(owners(story, voice.actor))
    return [(who, voice.name) for who in known] or [(None, voice.name)]


def _support(page: Page, story: Story, meeting: Meeting, entry: MeetingEntry, about: str) -> None:
    """Score the number of articles and of chains; a telling that may be another meeting's need not be here."""
    sure = {file for file in meeting.stated if len(story.readable.may_be(story.name, meeting.id, file)) == 1}
    most = set(meeting.stated) | {
        file
        for other in story.facts.meetings
        for file in other.stated
        if meeting.id in story.readable.may_be(story.name, other.id, file)
    }
    chains = story.readable.chains_of(story.facts, meeting)
    articles = len(sure) <= entry.support.articles <= len(most)
    right = articles and (entry.support.chains in chains or entry.support.articles < len(most))
    expected = f"{len(most)} articles, {' or '.join(map(str, sorted(chains)))} chains"
    came = f"{entry.support.articles} articles, {entry.support.chains} chains"
    page.check("support", about, expected, came, right=right)


def _strange(page: Page, story: Story, entry: MeetingEntry) -> None:
    """Count an entry that is no meeting of the facts."""
    denied = [story.denied[key] for key in entry.mentions if key in story.denied]
    if (denied and all(denied)) or any(story.matched.lists.get(key) for key in entry.mentions):
        return
    natures = {nature(telling) for telling in story.told if telling.key in entry.mentions}
    people = ", ".join(person.name for person in entry.participants)
    came = f"{entry.status.value} {entry.kind}: {people}, {entry.date.edtf} ({', '.join(entry.mentions)})"
    if "" in natures or denied:
        page.wrong("invented", entry.id, "no such meeting", came)
    else:
        page.wrong("beyond", entry.id, "not in the facts", f"{', '.join(sorted(natures))}; {came}")


def _points(page: Page, story: Story) -> None:
    """Score topics and gaps by the words cited, whatever entry they stand in."""
    entries: list[MeetingEntry | VisitEntry] = [*story.briefing.meetings, *story.briefing.visits]
    gaps = [point for entry in entries for point in entry.gaps]
    for gap in story.facts.gaps:
        if gap.stated:
            right = any(_cites(story, point, gap.stated) for point in gaps)
            page.check("gaps", gap.question, " / ".join(gap.stated.values()), "no gap cites it", right=right)
    points = [point for entry in entries for point in (*entry.topics, *entry.outcomes)]
    for topic in story.facts.topics:
        here = [point for point in points if _cites(story, point, topic.stated)]
        right = any((point.mode == "planned") == (topic.status == "planned") for point in here)
        came = ", ".join(f"{point.text} ({point.mode})" for point in here) or "no topic cites it"
        page.check("topics", topic.topic, topic.status, came, right=right)
        for file, expected in topic.said_by.items():
            told = [point for point in here if file in _files(story, point)]
            speakers = [speaker for point in told if point.said_by for speaker in _speakers(story, point)]
            if told:
                check_sources(page, story, f"topic: {topic.topic} in {file}", file, expected, speakers=speakers)


def _cites(story: Story, point: PointEntry, stated: dict[str, str]) -> bool:
    citations = [citation for statement in point.statements for citation in statement.citations]
    return any(story.printed.tells(citations, file, words) for file, words in stated.items())


def _conflicts(page: Page, story: Story, found: Grouped) -> None:
    """Score the contradictions that are there, and count those that are not."""
    wanted = set[tuple[str, str]]()
    said = {(conflict.entry, conflict.field) for conflict in story.briefing.conflicts}
    for conflict in story.facts.conflicts:
        here = {(entry.id, conflict.field) for entry in found.of.get(conflict.meeting, [])}
        wanted |= here
        expected = "; ".join(f"{file}: {value}" for file, value in conflict.says.items())
        page.check(
            "conflicts", f"{conflict.meeting}, {conflict.field}", expected, "no conflict", right=bool(here & said)
        )
    for entry, name in sorted(said - wanted):
        page.wrong("false conflicts", entry, f"no contradiction in {name}", "a conflict")
