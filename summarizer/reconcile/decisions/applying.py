"""Decisions applied to readings, all at once and before anything is compared, so that their order does not matter."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from summarizer.errors import ConfigurationError
from summarizer.reconcile.clusters import Clusters
from summarizer.reconcile.decisions.file import Decision, Term
from summarizer.reconcile.folding import folded
from summarizer.reconcile.mentions import article_of
from summarizer.records import Judgement, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarizer.reconcile.decisions.file import Decisions, Grade, Kind
    from summarizer.reconcile.mentions import Corpus
    from summarizer.records import Article, Verdict


@dataclass(frozen=True)
class Standing:
    """Decisions applied to some readings: partitions to start from, judgements, and what to show."""

    actors: Clusters
    meetings: Clusters
    visits: Clusters
    judgements: tuple[Judgement, ...] = ()
    shown: tuple[Reason, ...] = ()
    grades: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    reviewed_by: str | None = None


class AbsentError(ConfigurationError):
    """A decision speaks of a name, a mention or a source that no reading has."""


def apply_decisions(
    decisions: Decisions | None, corpus: Corpus, leave_out: Callable[[str], None] | None = None
) -> Standing:
    """Apply decisions to readings.

    Args:
        decisions: What a person decided; nothing for nobody.
        corpus: The readings.
        leave_out: Told of each decision that speaks of what no reading has, which is then left out: for a run some of
            whose articles gave no reading.

    Raises:
        AbsentError: A name, mention or source is unknown, and nobody is to be told.
        ConfigurationError: Decisions contradict each other or an article.
    """
    standing = Standing(Clusters(corpus.actors), Clusters(corpus.meetings), Clusters(corpus.visits))
    if decisions is None:
        return standing
    application = _Application(decisions, corpus, standing)
    if leave_out is not None:
        application.forget_absent(leave_out)
    return application.run()


class _Application:
    """Applies one file to one corpus."""

    def __init__(self, decisions: Decisions, corpus: Corpus, standing: Standing) -> None:
        self.decisions = decisions
        self.corpus = corpus
        self.clusters: dict[Kind, Clusters] = {
            "actor": standing.actors,
            "meeting": standing.meetings,
            "visit": standing.visits,
        }

    def forget_absent(self, leave_out: Callable[[str], None]) -> None:
        """Leave out what speaks of nothing that is there."""
        given = self.decisions
        kept: dict[str, list[Decision | Grade]] = {"same": [], "different": [], "grade": []}
        for heading, items in kept.items():
            for item in getattr(given, heading):
                try:
                    _ = self._meant(item) if isinstance(item, Decision) else [*self._graded(item)]
                except AbsentError as error:
                    leave_out(f"A decision is left out: {error.message}")
                else:
                    items.append(item)
        self.decisions = given.model_copy(update={heading: tuple(items) for heading, items in kept.items()})

    def run(self) -> Standing:
        judgements = [*map(self._join, self.decisions.same)]
        judgements += [*map(self._part, self.decisions.different)]
        grades = self._grades()
        shown = [self._shown(decision, "person-same") for decision in self.decisions.same]
        shown += [self._shown(decision, "person-different") for decision in self.decisions.different]
        return Standing(
            actors=self.clusters["actor"],
            meetings=self.clusters["meeting"],
            visits=self.clusters["visit"],
            judgements=tuple(sorted((j for each in judgements for j in each), key=lambda j: (j.a, j.b, j.verdict))),
            shown=tuple(sorted(shown, key=lambda reason: (reason.rule, sorted(reason.args.items(), key=repr)))),
            grades=grades,
            reviewed_by=self.decisions.reviewed_by,
        )

    def _shown(self, decision: Decision, rule: Literal["person-same", "person-different"]) -> Reason:
        names = tuple(sorted(map(str, decision.of)))
        args: dict[str, str | tuple[str, ...]] = {"who": decision.by, "why": decision.why, "names": names}
        if rule == "person-same":
            return Reason(rule="person-same", args=args)
        return Reason(rule="person-different", args=args)

    def _join(self, decision: Decision) -> list[Judgement]:
        meant = self._meant(decision)
        clusters = self.clusters[decision.kind]
        first = meant[0][0]
        for mention in (mention for mentions in meant for mention in mentions):
            if not clusters.join(first, mention):
                raise self._fault(decision, "one article tells of both, as two; name other mentions")
        reason = Reason(rule="decided-same", args={"who": decision.by, "why": decision.why})
        return _judgements(meant, "same", reason)

    def _part(self, decision: Decision) -> list[Judgement]:
        meant = self._meant(decision)
        clusters = self.clusters[decision.kind]
        for a, b in ((a, b) for one, other in combinations(meant, 2) for a in one for b in other):
            if clusters[a] == clusters[b]:
                raise self._contradiction(decision, a, b)
            clusters.set_apart(a, b)
        reason = Reason(rule="decided-different", args={"who": decision.by, "why": decision.why})
        return _judgements(meant, "different", reason)

    def _contradiction(self, decision: Decision, a: str, b: str) -> ConfigurationError:
        """Name the line that parts two mentions, and those that make them one."""
        path = self._connecting(a, b)
        if not path:
            return self._fault(decision, "what it parts is one mention, which bears both names")
        lines = " and ".join(str(line) for line in path)
        return self._fault(decision, f"contradicts line {lines}, by which they are one; take one of them out")

    def _connecting(self, a: str, b: str) -> list[int]:
        """Return the lines of the decisions by which two mentions are one, a shortest chain of them."""
        sames = [(each.line, {m for ms in self._meant(each) for m in ms}) for each in self.decisions.same]
        reached: dict[str, list[int]] = {a: []}
        waiting = [a]
        while waiting and b not in reached and a != b:
            mention = waiting.pop(0)
            for line, mentions in sames:
                for other in sorted(mentions - reached.keys()) if mention in mentions else ():
                    reached[other] = [*reached[mention], line]
                    waiting.append(other)
        return sorted(set(reached.get(b, ())))

    def _meant(self, decision: Decision) -> list[list[str]]:
        return [self._mentions(decision, term) for term in decision.of]

    def _mentions(self, decision: Decision, term: str | Term) -> list[str]:
        """Return the mentions that a term of a decision stands for."""
        if isinstance(term, Term):
            article = self._article(decision, term.article)
            found = [mention for mention in self._named(term.name) if article_of(mention) == article]
        else:
            found = self._by_id(decision, term) or self._named(term)
        if decision.kind == "actor" or isinstance(term, str):
            found = [mention for mention in found if mention in self.clusters[decision.kind]]
        else:
            raise self._fault(decision, f"a {decision.kind} has no name; give its mention, such as {term.article}:m1")
        if not found:
            raise self._absent(decision, f"no article has the {decision.kind} “{term}”")
        return found

    def _by_id(self, decision: Decision, term: str) -> list[str]:
        """Return the mention with an id (``001:m1``), its article in full or by the beginning that only it has."""
        article, colon, local = term.rpartition(":")
        if not colon:
            return []
        known = [key for key in self.clusters[decision.kind].mentions() if key.endswith(f":{local}")]
        exact = [key for key in known if article_of(key) == article]
        begun = [key for key in known if article and article_of(key).startswith(article)]
        if exact or len(begun) <= 1:
            return exact or begun
        raise self._fault(decision, f"several articles begin with “{article}”")

    def _article(self, at: Decision | Grade, name: str) -> str:
        ids = [reading.article.id for reading in self.corpus.readings]
        found = [each for each in ids if each == name] or [each for each in ids if each.startswith(name)]
        if len(found) == 1:
            return found[0]
        if found:
            raise self._fault(at, f"several articles begin with “{name}”")
        raise self._absent(at, f"there is no article “{name}”")

    def _named(self, name: str) -> list[str]:
        """Return the actors that are printed under a name, in any of their forms."""
        wanted = folded(name)
        return sorted(
            mention
            for mention, actor in self.corpus.actors.items()
            if any(folded(form.text) == wanted for form in actor.names)
        )

    def _grades(self) -> dict[str, tuple[Reason, ...]]:
        """Return the grades of each article, its own and its publisher's."""
        grades: dict[str, list[Reason]] = {}
        for grade in sorted(self.decisions.grade, key=lambda each: (each.source, each.grade, each.by)):
            for article in self._graded(grade):
                reason = Reason(rule="graded", args={"grade": grade.grade, "who": grade.by})
                grades.setdefault(article.id, []).append(reason)
        return {article: tuple(reasons) for article, reasons in grades.items()}

    def _graded(self, grade: Grade) -> Iterator[Article]:
        articles = [reading.article for reading in self.corpus.readings]
        by_publisher = [a for a in articles if a.publisher is not None and folded(a.publisher) == folded(grade.source)]
        if by_publisher:
            yield from by_publisher
        else:
            chosen = self._article(grade, grade.source)
            yield from (article for article in articles if article.id == chosen)

    def _fault(self, at: Decision | Grade, why: str) -> ConfigurationError:
        return ConfigurationError(f"{self.decisions.origin}, line {at.line}: {why}.", code="decisions")

    def _absent(self, at: Decision | Grade, why: str) -> AbsentError:
        return AbsentError(f"{self.decisions.origin}, line {at.line}: {why}.", code="decisions")


def _judgements(meant: Sequence[Sequence[str]], verdict: Verdict, reason: Reason) -> list[Judgement]:
    """Return what a decision comes to for each two of its terms, shown by their first mentions."""
    pairs = (sorted((one[0], other[0])) for one, other in combinations(meant, 2))
    return [Judgement(a=a, b=b, verdict=verdict, reasons=(reason,)) for a, b in pairs if a != b]
