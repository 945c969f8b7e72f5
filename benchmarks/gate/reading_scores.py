"""The first level: each article's recorded answer after grounding, against what the facts hold of that article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gate.fields import check_days, check_kind, check_sources, check_status, holds_post, posts_then
from gate.story import nature

if TYPE_CHECKING:
    from gate.facts import Meeting
    from gate.ledger import Page
    from gate.story import Story
    from gate.tellings import Telling
    from summarizer.records import MeetingMention, Reading, VisitMention
    from summarizer.records.evidence import Voice


def score(page: Page, story: Story) -> None:
    """Score every reading of a story."""
    for reading in story.readings:
        file = story.printed.files[reading.article.id]
        _people(page, story, reading, file)
        told = [telling for telling in story.told if telling.file == file]
        best = {story.matched.tells[t.key]: t for t in told if t.key in story.matched.tells}
        for meeting in story.facts.meetings:
            if file in meeting.stated:
                _meeting(page, story, meeting, best.get(meeting.id), told)
        for telling in told:
            _left_over(page, story, telling)
        _points(page, story, reading, file)


def _people(page: Page, story: Story, reading: Reading, file: str) -> None:
    """Score whether everybody whom the article names is there."""
    found = {story.who[f"{reading.article.id}:{actor.id}"] for actor in reading.actors}
    for measure, actors in (("people", story.facts.persons), ("groups", story.facts.groups)):
        for actor in actors:
            if file in actor.printed and actor.id in story.scored:
                page.check(measure, f"{actor.id} in {file}", actor.printed[file][0], "nobody", right=actor.id in found)


def _meeting(page: Page, story: Story, meeting: Meeting, telling: Telling | None, told: list[Telling]) -> None:
    """Score one meeting that an article states."""
    (file,) = {telling.file for telling in told} or {""}
    listed = any(meeting.id in story.matched.lists[telling.key] for telling in told)
    if telling is not None or listed or not meeting.optional:
        here = f"{meeting.id} in {file}"
        page.check("meetings", here, meeting.stated.get(file, ""), "nothing", right=telling is not None or listed)
    if telling is None:
        return
    about = f"{meeting.id} in {file} ({telling.key.rpartition(':')[2]})"
    check_kind(page, meeting, telling.mention.kind)
    check_status(page, about, meeting.status_told(file), telling.mention.status)
    if file in meeting.date_in:
        check_days(page, about, [meeting.date_in[file]], telling.edtf, note=f", from {telling.words!r}")
    _participants(page, story, meeting, telling, about)
    speakers = [_speaker(story, telling, told_by.said_by[0]) for told_by in telling.mention.told_by if told_by.said_by]
    check_sources(page, story, about, file, meeting.said_by.get(file, ()), speakers=speakers)


def _speaker(story: Story, telling: Telling, voice: Voice) -> tuple[str | None, str]:
    return story.who.get(f"{telling.article}:{voice.actor}"), voice.name


def _participants(page: Page, story: Story, meeting: Meeting, telling: Telling, about: str) -> None:
    """Score who was in the room, and the posts the article gives them."""
    actors = {f"{reading.article.id}:{actor.id}": actor for reading in story.readings for actor in reading.actors}
    room = ", ".join(person.name for person in telling.people if person.together) or "nobody"
    for person in meeting.participants:
        if telling.file in person.articles:
            page.check("participants", about, person.who, room, right=person.who in telling.who)
        if telling.file in person.articles and telling.file in person.post:
            roles = [role for key in telling.actors_of(person.who) for role in actors[key].roles]
            posts = [post for post in posts_then(story, meeting, person) if post[0] == telling.file]
            right = any(holds_post(story, role.citations, posts) for role in roles)
            came = ", ".join(role.title for role in roles) or "no post"
            page.check("posts", f"{person.who}, {about}", person.post[telling.file], came, right=right)
    for present in telling.people:
        if present.together and present.individual and present.who not in meeting.people(telling.file):
            page.wrong("not in the room", about, f"without {present.name}", "together with the others")


def _left_over(page: Page, story: Story, telling: Telling) -> None:
    """Count a telling that is no meeting of the facts, or one that the article has told already."""
    key = telling.key
    if key in story.matched.tells or story.denied.get(key):
        return
    people = ", ".join(person.name for person in telling.people)
    came = f"{telling.mention.status} {telling.mention.kind}: {people}, {telling.edtf}"
    if key in story.denied:
        page.wrong("invented", key, "said not to have met", came)
    elif key in story.matched.again:
        page.wrong("split", key, f"one with the other telling of {story.matched.again[key]}", came)
    elif story.matched.lists[key]:
        return
    elif kind := nature(telling):
        page.wrong("beyond", key, "not in the facts", f"{kind}; {came}")
    else:
        page.wrong("invented", key, "no such meeting", came)


def _points(page: Page, story: Story, reading: Reading, file: str) -> None:
    """Score topics and gaps by the words cited, whatever entry they stand in."""
    entries: list[MeetingMention | VisitMention] = [*reading.meetings, *reading.visits]
    for gap in story.facts.gaps:
        if file in gap.stated:
            points = [point for entry in entries for point in entry.gaps]
            right = any(story.printed.tells(point.citations, file, gap.stated[file]) for point in points)
            page.check("gaps", f"{gap.question} in {file}", gap.stated[file], "no gap cites it", right=right)
    for topic in story.facts.topics:
        if file not in topic.stated:
            continue
        points = [
            point
            for entry in entries
            for point in (*entry.topics, *entry.outcomes)
            if story.printed.tells(point.citations, file, topic.stated[file])
        ]
        planned = topic.status == "planned"
        right = any((point.mode == "planned") == planned for point in points)
        came = ", ".join(f"{point.text} ({point.mode})" for point in points) or "no topic cites it"
        page.check("topics", f"{topic.topic} in {file}", topic.status, came, right=right)
        if points:
            speakers = [
                (story.who.get(f"{reading.article.id}:{point.said_by[0].actor}"), point.said_by[0].name)
                for point in points
                if point.said_by
            ]
            check_sources(
                page, story, f"topic: {topic.topic} in {file}", file, topic.said_by.get(file, ()), speakers=speakers
            )
