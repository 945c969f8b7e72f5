"""What a model fills in for one article: ``Meeting``, ``Actor``, ``Role`` and what belongs to them.

The field descriptions are read by the model, so they are part of the prompt. The model points
at evidence by sentence number and repeats only short printed forms; everything it gives is checked
afterwards against the article (:mod:`summarizer.grounding`).

Lists stay bounded so that an endless answer is refused instead of stored.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Printed = Annotated[str, Field(min_length=1, max_length=300)]
"""A short form exactly as the article prints it."""

Clause = Annotated[str, Field(min_length=1, max_length=300)]
"""A short clause in the model's own words."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]{0,7}$")]
"""A local id such as ``a1`` (actor), ``m2`` (meeting), ``v1`` (visit), ``e1`` (event)."""

At = Annotated[list[int], Field(min_length=1, max_length=60, description="Numbers of the sentences that state this.")]

Ids = Annotated[list[Id], Field(max_length=60)]


class Filled(BaseModel):
    """Base of all that the model fills in: unknown fields are ignored, never obeyed."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Role(Filled):
    """An office, rank or function that the article gives an actor."""

    title: Printed = Field(
        description="Letter for letter as printed, inflection included, without the person's name and without 'ex-', 'former'. Where one"
        " title is shared out over several people, join its printed pieces with ' … ': in 'the presidents of X, A, and of Y, B',"
        " A is 'presidents of X' and B is 'presidents … of Y'."
    )
    state: Printed | None = Field(
        default=None,
        description="The shortest words inside the title that name the country, people or camp ('French', 'Y'); null if none.",
    )
    kind: Literal["post", "rank"] = Field(
        default="post",
        description="post: an office or function held (minister, spokesman, commander of). rank: a grade or honour (general, marshal, Dr).",
    )
    former: bool = Field(
        default=False, description="True only if the article says it is no longer held (ex-, former, then)."
    )
    at: At


class Label(Filled):
    """Words with which the article characterises or judges an actor."""

    words: Printed = Field(description="As printed: 'strongman', 'rogue', 'reformer'. No plain titles, no nationality.")
    at: At


class Actor(Filled):
    """Somebody who takes part in a meeting or visit, is what one is about, or is named as a source."""

    id: Id = Field(description="a1, a2, …")
    kind: Literal["person", "organisation", "group", "channel"] = Field(
        description="group: people without individual names ('a delegation', 'experts', 'local media')."
        " channel: a named medium that relays words (news agency, newspaper, platform, page). Somebody's own communiqué is no actor."
    )
    names: Annotated[list[Printed], Field(min_length=1, max_length=20)] = Field(
        description="Every form under which the article names it, letter for letter, fullest first, without titles or ranks; an"
        " acronym the article equates with it too. For a group, the words that denote it."
    )
    roles: Annotated[list[Role], Field(max_length=20)] = Field(
        default_factory=list, description="One entry for each post and each rank, in its fullest printed form."
    )
    labels: Annotated[list[Label], Field(max_length=20)] = Field(default_factory=list)
    speaks_for: Ids = Field(
        default_factory=list,
        description="Ids of the actors whose side this one speaks for: a spokesman for his chief, a ministry for its minister, an"
        " army's page for its commander. Empty for outlets, agencies, observers.",
    )


class When(Filled):
    """One printed expression of time, not interpreted."""

    words: Printed = Field(
        description="The expression as printed, without a leading preposition or article: 'Thursday 28 September', 'day before', 'Friday evening'."
    )
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] | None = Field(
        default=None, description="Only if `words` prints it."
    )
    day: int | None = Field(default=None, ge=1, le=31, description="Only if `words` prints it.")
    month: int | None = Field(default=None, ge=1, le=12, description="Only if `words` prints it.")
    year: int | None = Field(default=None, ge=1, le=9999, description="Only if `words` prints it.")
    relation: Literal["on", "before", "after"] = Field(
        default="on",
        description="It happened on the time that words name, before it, or after it ('before Monday's parade': before).",
    )
    of: Id | None = Field(
        default=None,
        description="Id of the meeting, visit or event of this answer that words count from ('the next day', 'a few days after the"
        " flood'); null when they count from the day of publication or from nothing.",
    )
    at: int = Field(description="Number of the sentence that prints words.")


Whens = Annotated[list[When], Field(max_length=12)]


class Point(Filled):
    """Something talked about, agreed, or left unsaid."""

    text: Clause = Field(description="A clause of at most twelve words that says no more than the sentences.")
    mode: Literal["happened", "planned", "denied"] = Field(
        default="happened",
        description="happened: was discussed or agreed. planned: is to be, or the purpose of it. denied: said not to be.",
    )
    said_by: Ids = Field(
        default_factory=list,
        description="Who says so, speaker first, then who relays it: [spokesman, agency]. Empty if the outlet itself. Never a photo credit.",
    )
    at: At


Points = Annotated[list[Point], Field(max_length=40)]


class Attribution(Filled):
    """Somebody whom the article names as a source for a meeting or visit as such."""

    said_by: Annotated[list[Id], Field(min_length=1, max_length=12)] = Field(
        description="Speaker first, then who relays it. Sources that spoke separately are separate entries."
    )
    stance: Literal["affirms", "denies"] = "affirms"
    at: At


class Place(Filled):
    """Where, as printed."""

    venue: Printed | None = Field(default=None, description="Building, palace, square: 'Élysée', 'Red Square'.")
    city: Printed | None = None
    country: Printed | None = Field(default=None, description="Country or region, if printed as the place.")
    at: At


class Participant(Filled):
    """An actor said to have been, or to be due, in the room."""

    actor: Id
    part: Literal["host", "visitor", "mediator", "participant"] = Field(
        default="participant", description="host and visitor only where the article makes it plain who received whom."
    )
    level: Literal["principal", "present"] = Field(
        default="principal",
        description="principal: one of those who met. present: was also there (aides, ministers attending).",
    )
    presence: Literal["together", "not_said"] = Field(
        default="together",
        description="not_said: listed among those met ('had talks with X and Y') without saying whether it was one occasion.",
    )
    at: At


class Order(Filled):
    """What the article says about the order of two meetings, visits or events."""

    relation: Literal["before", "after", "during", "same_day"]
    of: Id
    at: At


Status = Literal["held", "planned", "cancelled", "denied"]
Certainty = Literal["stated", "implied"]


class Visit(Filled):
    """A journey of somebody to somewhere. Not a meeting."""

    id: Id = Field(description="v1, v2, …")
    visitors: Annotated[list[Id], Field(min_length=1, max_length=60)]
    hosts: Ids = Field(default_factory=list, description="Who received the visitors, if said of the visit.")
    invited_by: Ids = Field(default_factory=list)
    place: Place | None = Field(default=None, description="Destination.")
    status: Status = "held"
    certainty: Certainty = Field(default="stated", description="implied: only to be concluded from another statement.")
    arrival: Whens = Field(default_factory=list)
    departure: Whens = Field(default_factory=list)
    when: Whens = Field(
        default_factory=list, description="Other times given for the visit as a whole, or on which it went on."
    )
    topics: Points = Field(
        default_factory=list,
        description="Purpose, and what 'the talks' of the visit were about where no single meeting is meant.",
    )
    outcomes: Points = Field(default_factory=list)
    gaps: Points = Field(
        default_factory=list, description="What the article says is undisclosed or unknown about the visit."
    )
    told_by: Annotated[list[Attribution], Field(max_length=20)] = Field(default_factory=list)
    at: At


class Meeting(Filled):
    """One occasion on which two or more parties met, are to meet, or are said not to have met."""

    id: Id = Field(description="m1, m2, …")
    kind: Literal["talks", "call", "ceremony", "event"] = Field(
        default="talks",
        description="talks: they conferred in person. call: by telephone or video. ceremony: welcome, signing, tribute. event: both were at a"
        " public occasion (parade, summit session) with no talks reported.",
    )
    status: Status = "held"
    certainty: Certainty = Field(
        default="stated",
        description="implied: not reported as such, only to be concluded ('the first since 2019', 'met again').",
    )
    participants: Annotated[list[Participant], Field(min_length=1, max_length=60)]
    visit: Id | None = Field(default=None, description="Id of the visit in which it falls.")
    when: Whens = Field(default_factory=list, description="Each printed expression that dates this meeting itself.")
    order: Annotated[list[Order], Field(max_length=12)] = Field(
        default_factory=list, description="Sequence the article states; say each relation once."
    )
    place: Place | None = Field(
        default=None, description="Only if said of this meeting. Never a capital's name that stands for a government."
    )
    topics: Points = Field(default_factory=list, description="Only what is said of this meeting in particular.")
    outcomes: Points = Field(
        default_factory=list, description="Agreements, decisions, signatures. Empty if none is reported."
    )
    gaps: Points = Field(
        default_factory=list,
        description="What the article says is undisclosed or unknown about this meeting; not the outlet's guesses.",
    )
    told_by: Annotated[list[Attribution], Field(max_length=20)] = Field(
        default_factory=list,
        description="Sources the article names for the meeting itself. Empty if the outlet reports it on its own word.",
    )
    at: Annotated[list[int], Field(min_length=1, max_length=60)] = Field(
        description="Numbers of all sentences that tell of this meeting, headlines and summaries included."
    )


class Event(Filled):
    """A happening that is neither meeting nor visit and helps to date them: a war's start, a flood, an anniversary."""

    id: Id = Field(description="e1, e2, …")
    text: Clause = Field(description="What happened or will happen, naming its place or parties.")
    when: Annotated[list[When], Field(max_length=6)] = Field(
        default_factory=list, description="Empty if it has no time of its own and only another time counts from it."
    )
    ahead: bool = Field(default=False, description="True if it lay ahead when the article was written.")
    at: At


class Credit(Filled):
    """Another agency or outlet that the article credits for its text ('with AFP'); not its own byline, no photo credit."""

    name: Printed
    at: int


UNSAID = frozenset({"title", "maxItems", "maxLength", "minLength", "pattern", "minimum", "maximum"})
"""Keywords of JSON Schema that cost tokens and tell a reader nothing; they are enforced when the answer is checked."""


def _spare(schema: object) -> object:
    """Return a JSON Schema without what its reader does not need."""
    if isinstance(schema, list):
        return [_spare(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    spared: dict[str, object] = {}
    for key, value in schema.items():
        if key in {"properties", "$defs"}:
            spared[key] = {name: _spare(part) for name, part in value.items()}
        elif key not in UNSAID and not (key == "default" and value in (None, [])):
            spared[key] = _spare(value)
    return spared


class ArticleReading(Filled):
    """All that one article tells about who met whom."""

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's own signature
        """Return the schema as it is sent: names, types, choices and descriptions, nothing twice."""
        spared = _spare(super().model_json_schema(*args, **kwargs))
        assert isinstance(spared, dict)  # noqa: S101 - narrows the type; an object goes in
        return {"title": cls.__name__, **spared}

    language: Annotated[str, Field(pattern=r"^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = Field(
        description="BCP 47 tag of the language most of the article is written in."
    )
    title: int | None = Field(
        default=None, description="Number of the sentence that is the headline; null if there is none."
    )
    published: When | None = Field(default=None, description="The date of publication, if printed in the article.")
    credits: Annotated[list[Credit], Field(max_length=10)] = Field(default_factory=list)
    actors: Annotated[list[Actor], Field(max_length=200)] = Field(default_factory=list)
    visits: Annotated[list[Visit], Field(max_length=60)] = Field(default_factory=list)
    meetings: Annotated[list[Meeting], Field(max_length=120)] = Field(default_factory=list)
    events: Annotated[list[Event], Field(max_length=60)] = Field(default_factory=list)
    comment: Annotated[list[int], Field(max_length=200)] = Field(
        default_factory=list,
        description="Numbers of sentences in which the outlet assesses, predicts or wonders instead of reporting.",
    )
    furniture: Annotated[list[int], Field(max_length=400)] = Field(
        default_factory=list,
        description="Numbers of sentences that are not the article: menus, links to other stories, calls to subscribe, credits.",
    )
