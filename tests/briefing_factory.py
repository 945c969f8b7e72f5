"""A briefing made by hand, as reconciling five articles would give it: two visits, seven meetings, every kind of field.

``texts`` changes each string that an article or a model wrote, so that a test can put hostile ones in their places.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from summarizer.briefing import build
from summarizer.records import (
    ActorEntry,
    Article,
    AttributionEntry,
    Cell,
    Citation,
    Conflict,
    DateSet,
    Dependence,
    Failure,
    Finding,
    Judgement,
    Made,
    MatrixRow,
    MeetingEntry,
    ParticipantEntry,
    PlaceEntry,
    PointEntry,
    Reason,
    Rejected,
    RoleEntry,
    Sentence,
    SharedText,
    Span,
    Statement,
    Support,
    Usage,
    VisitEntry,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.briefing import Briefing
    from summarizer.records.reading import MeetingKind

TEXTS = {
    "000_ea93e8b99deeb9ec": (
        "Le maréchal libyen Haftar reçu par Vladimir Poutine à Moscou",
        "Le maréchal Khalifa Haftar a été reçu jeudi 28 septembre par le président russe Vladimir Poutine à Moscou.",
        "Selon l’annonce de l’ANL et du Kremlin, il s’est entretenu avec le président et le ministre de la Défense.",
        "Le porte-parole du Kremlin, Dmitri Peskov, a précisé que la situation en Libye a été abordée.",
        "Cette rencontre marque un développement important.",
    ),
    "001_85e175429229e624": (
        "Le général renégat Khalifa Haftar s’est entretenu avec Vladimir Poutine à Moscou, ont indiqué ses forces.",
        "Haftar « a eu des entretiens avec Vladimir Poutine et Sergueï Choïgou », sans donner plus de détails.",
        "« Ils ont discuté de la situation en Libye », a déclaré Dmitri Peskov, rapporté par TASS.",
        "Arrivé mardi, il s’était déjà entretenu avec le vice-ministre Yunus-Bek Yevkurov.",
        "C’était la première rencontre entre les deux hommes depuis 2019.",
        "Yevkurov avait rencontré Haftar le 17 septembre.",
    ),
    "003_4db7f49c946af487": (
        "Khalifa Haftar, commandant, a été reçu par Vladimir Poutine au Kremlin.",
        "Samedi, Haftar s’est à nouveau entretenu avec Andreï Beloussov.",
        "Une nouvelle rencontre est prévue en juin.",
    ),
    "004_de07cc6e18926f4f": (
        "Le maréchal Khalifa Haftar a rencontré Vladimir Poutine à Moscou le 10 mai 2025.",
        "Le maréchal Khalifa Haftar a rencontré Vladimir Poutine à Moscou le 10 mai 2025.",
        "Leave A Comment",
    ),
}
A0, A1, A3, A4 = TEXTS


class Factory:
    """Makes the records of one briefing, every foreign string passed through ``texts``."""

    def __init__(self, texts: Callable[[str], str], articles: dict[str, tuple[str, ...]] = TEXTS) -> None:
        self.texts = texts
        self.articles = {name: self._article(name, sentences) for name, sentences in articles.items()}
        self.actors = {
            "A1": "Khalifa Haftar",
            "A2": "Vladimir Poutine",
            "A3": "Yunus-Bek Yevkurov",
            "A4": "Andreï Beloussov",
            "A5": "Sergueï Choïgou",
            "A6": "Dmitri Peskov",
            "A7": "TASS",
        }

    def _article(self, name: str, sentences: tuple[str, ...]) -> Article:
        made = tuple(map(self.texts, sentences))
        numbered, start = [], 0
        for number, text in enumerate(made, 1):
            mark = "furniture" if sentences[number - 1] == "Leave A Comment" else None
            repeats = sentences.index(sentences[number - 1]) + 1
            numbered.append(
                Sentence(
                    number=number,
                    start=start,
                    end=start + len(text),
                    mark=mark or ("repeat" if repeats < number else None),
                    repeats=repeats if repeats < number else None,
                )
            )
            start += len(text) + 1
        return Article(
            id=name,
            text="\n".join(made),
            title=made[0],
            publisher=self.texts("Journal du désert"),
            published="2023-09-29" if name == A0 else None,
            url=self.texts("https://example.org/a?b=c"),
            file=f"{name}.txt",
            sentences=tuple(numbered),
            notes=(Reason(rule="renamed", args={"given": self.texts("a/b")}),) if name == A4 else (),
        )

    def cite(self, article: str, number: int) -> Citation:
        """Return a citation of a whole sentence."""
        source = self.articles[article]
        found = source.sentence(number)
        assert found is not None
        quote = source.quote(found)
        return Citation(article=article, sentence=number, start=found.start, end=found.end, quote=quote)

    def say(self, article: str, number: int, value: str, *, said_by: tuple[Voice, ...] = ()) -> Statement:
        """Return a statement of one article."""
        return Statement(
            article=article, value=self.texts(value), citations=(self.cite(article, number),), said_by=said_by
        )

    def find(self, value: str, *places: tuple[str, int], partial: tuple[Statement, ...] = ()) -> Finding:
        """Return a field that the articles at these places agree on."""
        return Finding(value=self.texts(value), agree=tuple(self.say(*p, value) for p in places), partial=partial)

    def status(self, value: str, *places: tuple[str, int], partial: tuple[Statement, ...] = ()) -> Finding:
        """Return the status of a meeting or visit; its value is a word of a closed list."""
        agree = tuple(Statement(article=p[0], value=value, citations=(self.cite(*p),)) for p in places)
        return Finding(value=value, agree=agree, partial=partial)

    def voice(self, actor: str) -> Voice:
        """Return an actor as a voice."""
        return Voice(actor=actor, name=self.texts(self.actors[actor]))

    def role(self, title: str, day: dt.date, *places: tuple[str, int], former: bool = False) -> RoleEntry:
        """Return a post as of a day."""
        return RoleEntry(
            title=self.texts(title),
            state=None,
            kind="rank" if title == "maréchal" else "post",
            former=former,
            as_of=on(day),
            statements=tuple(self.say(*place, title) for place in places),
        )

    def who(self, actor: str, *places: tuple[str, int], **given: object) -> ParticipantEntry:
        """Return a participant."""
        fields = {"part": "participant", "level": "principal", "presence": "together", "role": None} | given
        name = self.actors[actor]
        return ParticipantEntry(
            actor=actor, name=self.texts(name), statements=tuple(self.say(*p, name) for p in places), **fields
        )

    def point(self, text: str, place: tuple[str, int], **given: object) -> PointEntry:
        """Return a topic, an outcome or a gap."""
        fields = {"mode": "happened", "said_by": (), "side": None} | given
        return PointEntry(text=self.texts(text), statements=(self.say(*place, text),), **fields)

    def meeting(self, name: str, date: DateSet, people: tuple[ParticipantEntry, ...], **given: object) -> MeetingEntry:
        """Return a meeting, held and told as such unless said otherwise."""
        places = given.pop("at")
        kind: MeetingKind = "talks"
        fields = {
            "kind": kind,
            "status": self.status("held", *places),
            "certainty": "stated",
            "times": (),
            "place": PlaceEntry(),
            "topics": (),
            "outcomes": (),
            "gaps": (),
            "told_by": (),
            "visit": None,
            "support": Support(articles=len({place[0] for place in places}), chains=1, origins=()),
            "mentions": tuple(f"{article}:m{name[1:]}" for article in sorted({place[0] for place in places})),
        } | given
        citations = tuple(self.cite(*place) for place in places)
        return MeetingEntry(id=name, date=date, participants=people, citations=citations, **fields)


def on(first: dt.date, last: dt.date | None = None, *, steps: tuple[Reason, ...] = ()) -> DateSet:
    """Return one day, or one of the days from first to last."""
    edtf = first.isoformat() if last is None else f"[{first.isoformat()}..{last.isoformat()}]"
    return DateSet(spans=(Span(first=first, last=last or first),), edtf=edtf, steps=steps)


def _meetings(make: Factory) -> tuple[MeetingEntry, ...]:
    moscow = PlaceEntry(city=make.find("Moscou", (A0, 2), (A1, 1)))
    kremlin = PlaceEntry(venue=make.find("Kremlin", (A3, 1)), city=make.find("Moscou", (A4, 1)))
    steps = (
        Reason(rule="printed", args={"article": A0, "words": make.texts("jeudi 28 septembre"), "left": "XXXX-09-28"}),
        Reason(rule="year-nearest", args={"article": A0, "words": "x", "left": "2023-09-28"}, soft=True),
    )
    autumn, spring = dt.date(2023, 9, 28), dt.date(2025, 5, 10)
    president = make.role("président russe", autumn, (A0, 2))
    told = (
        AttributionEntry(
            said_by=(make.voice("A1"),), stance="affirms", side="A1", statements=(make.say(A1, 1, "ses forces"),)
        ),
        AttributionEntry(
            said_by=(make.voice("A6"), make.voice("A7")),
            stance="affirms",
            side="A2",
            statements=(make.say(A1, 3, "Peskov"),),
        ),
    )
    talks = make.point("situation en Libye", (A1, 3), said_by=(make.voice("A6"), make.voice("A7")), side="A2")
    silent = make.point("contenu des discussions", (A1, 2), said_by=(make.voice("A1"),), side="A1")
    support = Support(
        articles=2,
        chains=1,
        origins=(make.texts("Armée nationale libyenne"), make.texts("Kremlin")),
        why=(Reason(rule="chain-same-dispatch", args={"a": A0, "b": A1}, citations=(make.cite(A0, 3),)),),
    )
    haftar = make.who("A1", (A0, 2), (A1, 1), part="visitor", role=make.role("maréchal", autumn, (A0, 2)))
    return (
        make.meeting(
            "M1",
            DateSet(spans=(Span(first=dt.date(2019, 1, 1), last=dt.date(2019, 12, 31)),), edtf="2019"),
            (make.who("A1", (A1, 5)), make.who("A2", (A1, 5))),
            at=((A1, 5),),
            certainty="implied",
        ),
        make.meeting(
            "M2",
            on(dt.date(2023, 9, 17)),
            (make.who("A3", (A1, 6), part="visitor"), make.who("A1", (A1, 6), part="host")),
            at=((A1, 6),),
            times=(make.say(A1, 6, "17 septembre"),),
        ),
        make.meeting(
            "M3",
            on(dt.date(2023, 9, 26), autumn),
            (make.who("A1", (A1, 4)), make.who("A3", (A1, 4))),
            at=((A1, 4),),
            visit="V1",
        ),
        make.meeting(
            "M4",
            on(autumn, steps=steps),
            (
                haftar,
                make.who("A2", (A0, 2), (A1, 1), part="host", role=president),
                make.who("A5", (A0, 3), level="present", presence="not_said"),
            ),
            at=((A0, 1), (A0, 2), (A0, 3), (A1, 1), (A1, 2)),
            times=(make.say(A0, 2, "jeudi 28 septembre"),),
            place=moscow,
            topics=(talks,),
            gaps=(silent,),
            told_by=told,
            visit="V1",
            support=support,
            reasons=(Reason(rule="same-people-same-days"),),
        ),
        make.meeting(
            "M5",
            on(spring),
            (make.who("A2", (A3, 1), (A4, 1), part="host"), make.who("A1", (A3, 1), (A4, 1), part="visitor")),
            at=((A3, 1), (A4, 1)),
            place=kremlin,
            outcomes=(make.point("partenariat renforcé", (A3, 1), mode="planned"),),
            visit="V2",
        ),
        make.meeting(
            "M6",
            on(spring),
            (make.who("A1", (A3, 2)), make.who("A4", (A3, 2))),
            at=((A3, 2),),
            visit="V2",
        ),
        make.meeting(
            "M7",
            DateSet(spans=(Span(first=dt.date(2025, 6, 1), last=dt.date(2025, 6, 30)),), edtf="2025-06"),
            (make.who("A1", (A3, 3)), make.who("A2", (A3, 3))),
            at=((A3, 3),),
            status=make.status("planned", (A3, 3)),
        ),
    )


def _visits(make: Factory) -> tuple[VisitEntry, ...]:
    return (
        _visit(make, "V1", on(dt.date(2023, 9, 26)), (A1, 4), ("M3", "M4")),
        _visit(make, "V2", DateSet(), (A3, 1), ("M5", "M6")),
    )


def _visit(make: Factory, name: str, arrival: DateSet, place: tuple[str, int], meetings: tuple[str, ...]) -> VisitEntry:
    return VisitEntry(
        id=name,
        visitors=(make.who("A1", place, part="visitor"),),
        hosts=(),
        invited_by=(make.who("A2", place),),
        place=PlaceEntry(country=make.find("Russie", place)),
        status=make.status("held", place),
        certainty="stated",
        arrival=arrival,
        departure=DateSet(),
        times=(make.say(*place, "mardi"),),
        topics=(make.point("relations bilatérales", place, mode="planned"),),
        outcomes=(),
        gaps=(),
        told_by=(),
        meetings=meetings,
        support=Support(articles=1, chains=1, origins=(place[0],)),
        citations=(make.cite(*place),),
        mentions=(f"{place[0]}:v1",),
    )


def _actors(make: Factory) -> tuple[ActorEntry, ...]:
    spellings = {"A3": ((A1, 4, "Yunus-Bek Yevkurov"), (A1, 6, "Yevkurov"))}
    labels = {"A1": ((A1, 1, "général renégat"), (A0, 2, "homme fort"), (A4, 1, "Homme fort"))}
    entries = []
    for actor, name in make.actors.items():
        names = spellings.get(actor, ((A0, 2, name), (A1, 1, name)))
        roles = (make.role("président russe", dt.date(2023, 9, 28), (A0, 2), (A1, 1)),) if actor == "A2" else ()
        entries.append(
            ActorEntry(
                id=actor,
                kind="channel" if actor == "A7" else "person",
                name=make.texts(name),
                names=tuple(make.say(*each) for each in names),
                roles=roles,
                labels=tuple(make.say(*each) for each in labels.get(actor, ())),
                speaks_for=("A2",) if actor == "A6" else (),
                mentions=(f"{A0}:a{actor[1:]}", f"{A1}:a{actor[1:]}"),
                reasons=(Reason(rule="name-equal", args={"tokens": (make.texts(name), make.texts(name))}),),
            )
        )
    return tuple(entries)


def _matrix(make: Factory) -> tuple[MatrixRow, ...]:
    def row(field: str, value: str, *states: str) -> MatrixRow:
        cells = tuple(Cell(article=name, state=state) for name, state in zip(TEXTS, states, strict=True))
        return MatrixRow(entry="M4", field=field, value=value, cells=cells)

    return (
        row("date", "2023-09-28", "states", "silent", "silent", "silent"),
        row("city", make.texts("Moscou"), "states", "partial", "silent", "silent"),
        row("status", "held", "states", "differs", "silent", "silent"),
    )


def _made(model: str) -> Made:
    return Made(
        model=model,
        model_answered=f"{model}-2025",
        prompt="reading-1",
        prompt_sha256="ab" * 32,
        schema_sha256="cd" * 32,
        answered_on="2025-11-20",
        answered_by="example.org",
    )


def make_briefing(language: str = "fr", texts: Callable[[str], str] = lambda text: text, **changes: object) -> Briefing:
    """Return the briefing in a language; ``changes`` replace what :func:`summarizer.briefing.build` is given."""
    make = Factory(texts)
    parts: dict[str, object] = {
        "language": language,
        "articles": tuple(make.articles.values()),
        "actors": _actors(make),
        "visits": _visits(make),
        "meetings": _meetings(make),
        "matrix": _matrix(make),
        "conflicts": (
            Conflict(
                entry="M4",
                field="date",
                statements=(
                    Statement(article=A0, value="2023-09-28", citations=(make.cite(A0, 2),)),
                    Statement(
                        article=A1, value="2023-09-27", citations=(make.cite(A1, 1),), said_by=(make.voice("A6"),)
                    ),
                ),
                reasons=(Reason(rule="other-days"),),
            ),
        ),
        "shared_text": (
            SharedText(first=make.cite(A0, 1), second=make.cite(A1, 1), words=9),
            SharedText(first=make.cite(A0, 2), second=make.cite(A1, 2), words=12, carries=("M4",)),
        ),
        "dependences": (
            Dependence(
                entry="M1",
                a=A0,
                b=A1,
                verdict="probably the same dispatch",
                reasons=(Reason(rule="order-shared", args={"a": A0, "b": A1, "facts": "3"}, soft=True),),
            ),
        ),
        "judgements": (
            Judgement(a=f"{A0}:m4", b=f"{A1}:m4", verdict="same", reasons=(Reason(rule="same-people-same-days"),)),
            Judgement(
                a=f"{A0}:a1",
                b=f"{A1}:a3",
                verdict="undecided",
                reasons=(Reason(rule="several-full-names", args={"name": make.texts("x"), "names": ("y", "z")}),),
            ),
        ),
        "comment": (make.cite(A0, 5),),
        "rejected": (
            Rejected(
                article=A4,
                path="meetings[0].when[1]",
                value=make.texts("11 mai"),
                code="not-printed",
                reason=make.texts("'11 mai' is not printed"),
            ),
            Rejected(article=A4, path="x", value=make.texts("v"), code="of-tomorrow", reason=make.texts("odd")),
        ),
        "failures": (Failure(article=make.texts("empty.txt"), code="empty", reason=make.texts("it holds no text")),),
        "made": (_made(make.texts("openai/b")), _made(make.texts("openai/a"))),
        "usage": Usage(articles=4, answers=5, tokens_in=12345, tokens_out=678),
        "decisions": (Reason(rule="merged-by-hand", args={"a": "A1", "b": make.texts("A9")}),),
    }
    return build(**(parts | changes))


def make_many(articles: int = 200, language: str = "en") -> Briefing:
    """Return a briefing of many articles: all tell of one meeting and contradict each other on it, each of one more."""
    names = [f"{number:03}_paper" for number in range(articles)]
    make = Factory(str, {name: _told_by(number) for number, name in enumerate(names)})
    make.actors = {"A1": "Ada Aarons", "A2": "Bo Berg"} | {f"A{k}": f"Person {k}" for k in range(3, articles + 3)}
    make.articles = {name: article.model_copy(update={"language": "en"}) for name, article in make.articles.items()}
    first = [(name, 1) for name in names]
    common = make.meeting(
        "M1",
        on(
            START, steps=tuple(Reason(rule="printed", args={"article": n, "words": "x", "left": "2024"}) for n in names)
        ),
        (make.who("A1", *first), make.who("A2", *first)),
        at=tuple(first),
        times=tuple(make.say(name, 1, "3 May") for name in names),
        topics=tuple(make.point(f"topic {k}", (name, 1)) for k, name in enumerate(names)),
        told_by=tuple(
            AttributionEntry(
                said_by=(make.voice("A2"),), stance="affirms", side=None, statements=(make.say(n, 1, "x"),)
            )
            for n in names[:40]
        ),
    )
    own = tuple(_own(make, number, name) for number, name in enumerate(names))
    return build(
        language=language,
        articles=tuple(make.articles.values()),
        actors=tuple(_known(make, names, actor) for actor in make.actors),
        meetings=(common, *own),
        matrix=tuple(_many_rows(make, names)),
        conflicts=(
            Conflict(
                entry="M1",
                field="city",
                statements=tuple(make.say(name, 1, f"City {k % 5}") for k, name in enumerate(names)),
            ),
        ),
        comment=tuple(make.cite(name, 3) for name in names),
        failures=tuple(Failure(article=f"empty-{k}.txt", code="empty", reason="it holds no text") for k in range(40)),
        made=tuple(_made("openai/a") for _ in names),
        usage=Usage(articles=articles, answers=articles),
    )


START = dt.date(2024, 5, 3)


def _told_by(number: int) -> tuple[str, ...]:
    return (
        f"Ada Aarons met Bo Berg in Oslo on 3 May, paper {number} reports.",
        f"Then Ada Aarons saw Person {number + 3} in Town {number}.",
        f"A new era begins, thinks paper {number}.",
    )


def _own(make: Factory, number: int, name: str) -> MeetingEntry:
    """Return the meeting of which one article alone tells."""
    people = (make.who("A1", (name, 2)), make.who(f"A{number + 3}", (name, 2)))
    place = PlaceEntry(city=make.find(f"Town {number}", (name, 2)))
    days = on(START + dt.timedelta(days=number))
    return make.meeting(f"M{number + 2}", days, people, at=((name, 2),), place=place)


def _known(make: Factory, names: list[str], actor: str) -> ActorEntry:
    """Return an actor under one name, with a word for it in the article that tells of it."""
    number = max(int(actor[1:]) - 3, 0)
    printed, place = make.actors[actor], (names[number], 2 if actor != "A2" else 1)
    return ActorEntry(
        id=actor, kind="person", name=printed, names=(make.say(*place, printed),), roles=(),
        labels=(make.say(*place, "so-called"),), speaks_for=(), mentions=(f"{names[number]}:{actor.lower()}",),
    )  # fmt: skip


def _many_rows(make: Factory, names: list[str]) -> list[MatrixRow]:
    """Return what many articles say on the meeting they all tell of."""
    states = ("states", "partial", "differs", "silent")
    cells = tuple(
        Cell(article=name, state=states[k % 4], citations=(make.cite(name, 1),) if k % 4 < 3 else ())
        for k, name in enumerate(names)
    )
    everywhere = tuple(Cell(article=name, state="states", citations=(make.cite(name, 1),)) for name in names)
    return [
        MatrixRow(entry="M1", field="city", value="Oslo", cells=cells),
        MatrixRow(entry="M1", field="participant", value="Bo Berg", cells=everywhere),
    ]
