"""Invented articles on who met whom, and the answers that a careful model would give about them.

Everything follows from a number: the names are made of syllables, so that nobody who lives is in them.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from summarizer import articles, prompting
from summarizer.records import Article

_OPENINGS = ("Bal", "Cor", "Dem", "Fal", "Gor", "Hal", "Jun", "Kel", "Lor", "Mar", "Nor", "Pel", "Quin", "Ros", "Tam")
_MIDDLES = ("a", "e", "i", "o", "u", "ando", "eri", "ilo", "omi", "uda")
_ENDINGS = ("bek", "dran", "fell", "gart", "hul", "kov", "lund", "mir", "nost", "pesh", "rand", "stad", "tov", "vik")
_TOPICS = ("fishing quotas", "a rail link", "grain prices", "the border crossing", "a dam", "student visas")
_FIRST_DAY = dt.date(2021, 1, 4)


def _name(draw: random.Random) -> str:
    return draw.choice(_OPENINGS) + draw.choice(_MIDDLES) + draw.choice(_ENDINGS)


@dataclass(frozen=True)
class Story:
    """One invented article: who received whom, where, when, and what they spoke about."""

    number: int
    extra: str = ""

    @cached_property
    def parts(self) -> dict[str, str]:
        """The facts that the article prints."""
        draw = random.Random(f"story {self.number}")
        day = _FIRST_DAY + dt.timedelta(days=draw.randrange(1400))
        return {
            "host": f"{_name(draw)} {_name(draw)}",
            "guest": f"{_name(draw)} {_name(draw)}",
            "city": _name(draw) + "burg",
            "topic": draw.choice(_TOPICS),
            "when": f"{day:%A} {day.day} {day:%B %Y}",
        }

    @cached_property
    def text(self) -> str:
        """The article's text."""
        words = self.parts
        body = (
            f"{words['host']} receives {words['guest']}\n\n"
            f"President {words['host']} met {words['guest']} in {words['city']} on {words['when']}. "
            f"The two discussed {words['topic']}, officials said.\n\n"
            f"Desk note number {self.number} closes this report."
        )
        return f"{body}\n\n{self.extra}" if self.extra else body

    @cached_property
    def article(self) -> Article:
        """The article as the library reads it, sentences numbered."""
        (loaded,) = articles.load(Article(text=self.text, id=self.id)).articles
        return loaded

    @property
    def id(self) -> str:
        """The article's id."""
        return f"story-{self.number:04}"

    @property
    def prompt(self) -> str:
        """What is sent about the article."""
        return prompting.numbered(self.article)

    def at(self, words: str) -> int:
        """Return the number of the last sentence that prints some words."""
        return max(each.number for each in self.article.sentences if words in self.article.quote(each))

    @property
    def answer(self) -> dict[str, Any]:
        """A right answer, fresh on each call so that a test may spoil it."""
        words = self.parts
        met, spoke = self.at(" met "), self.at(" discussed ")
        return {
            "language": "en",
            "title": 1,
            "actors": [
                {
                    "id": "a1",
                    "kind": "person",
                    "names": [words["host"]],
                    "roles": [{"title": "President", "at": [met]}],
                },
                {"id": "a2", "kind": "person", "names": [words["guest"]]},
            ],
            "meetings": [
                {
                    "id": "m1",
                    "participants": [
                        {"actor": "a1", "part": "host", "at": [met]},
                        {"actor": "a2", "part": "visitor", "at": [met]},
                    ],
                    "when": [self._when(words["when"], met)],
                    "place": {"city": words["city"], "at": [met]},
                    "topics": [{"text": words["topic"], "at": [spoke]}],
                    "at": [1, met],
                }
            ],
        }

    @staticmethod
    def _when(words: str, at: int) -> dict[str, Any]:
        weekday, day, month, year = words.split()
        months = [f"{dt.date(2000, number, 1):%B}" for number in range(1, 13)]
        return {
            "words": words,
            "weekday": weekday.lower(),
            "day": int(day),
            "month": months.index(month) + 1,
            "year": int(year),
            "at": at,
        }


def stories(count: int, first: int = 1) -> list[Story]:
    """Return so many stories, numbered from ``first``."""
    return [Story(number) for number in range(first, first + count)]
