"""The answer to "is this one name?": a score, one of three verdicts, and the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarizer.records import Reason

Kind = Literal["person", "org"]
Verdict = Literal["same", "undecided", "different"]

#: A score from here on is a name for the same one.
SAME = 0.5
#: A score below is a name for somebody else; between the two, strings alone cannot tell.
DIFFERENT = 0.2


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two names say about being one.

    ``score`` lies in 0 to 1; ``verdict`` is ``same`` from :data:`SAME` on, ``different`` below
    :data:`DIFFERENT`, else ``undecided``. ``reasons`` are the rules that led there, with the tokens they saw.
    """

    score: float
    reasons: tuple[Reason, ...]

    @property
    def verdict(self) -> Verdict:
        """Return the score as one of three words."""
        if self.score >= SAME:
            return "same"
        return "different" if self.score < DIFFERENT else "undecided"
