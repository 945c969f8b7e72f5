"""Time and accuracy of finding copied text among many articles.

Articles are made of the words of the seeds' sentences, shuffled, so that they have the words of news in common and no
runs. Into them are planted: copies under another headline, with sentences dropped and words changed; paragraphs taken
over into other articles; a formula in one article of five; and one dispatch that ran in one article of a hundred.

Run with ``python benchmarks/runs.py [ARTICLES …]``.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.reconcile.groups import Groups
from summarizer.reconcile.sources import compare
from summarizer.records import Article

SEEDS = Path(__file__).parent.parent / "seeds"
SENTENCES = 18
"""An article's sentences: about 400 words, as in the seeds."""

COPIES, TAKEN, CHANGED = 0.1, 0.1, 0.03
"""Shares of articles that are copies, that take over a paragraph, and of words changed in them."""

Pair = tuple[str, str]


@dataclass
class Planted:
    """Articles, and the pairs that have text in common by design."""

    articles: list[Article] = field(default_factory=list)
    copied: set[Pair] = field(default_factory=set)
    taken: set[Pair] = field(default_factory=set)
    everywhere: list[str] = field(default_factory=list)
    formula: set[str] = field(default_factory=set)


def sentences() -> list[list[str]]:
    """Return the words of the longer sentences of the seeds."""
    texts = (path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    pieces = (piece.split() for text in texts for piece in text.replace("\n", " ").split(". "))
    return [piece for piece in pieces if len(piece) > 12]  # noqa: PLR2004 - headlines are left out


def planted(count: int, dice: random.Random) -> Planted:
    """Make articles with planted copies."""
    stock = sentences()
    made = Planted()
    texts: list[list[str]] = []
    dispatch = [fresh(stock, dice) for _ in range(SENTENCES)]
    formula = " ".join(stock[3])
    for n in range(count):
        name, text = f"{n:07}", [fresh(stock, dice) for _ in range(SENTENCES)]
        fate = dice.random()
        if n % 100 == 7:  # noqa: PLR2004 - one in a hundred
            text = changed(dispatch, dice)
            made.everywhere.append(name)
        elif texts and fate < COPIES:
            other = dice.randrange(len(texts))
            text = [fresh(stock, dice), *changed(texts[other], dice)]
            made.copied.add((f"{other:07}", name))
        elif texts and fate < COPIES + TAKEN:
            other = dice.randrange(len(texts))
            text[5:7] = texts[other][-3:-1]
            made.taken.add((f"{other:07}", name))
        elif n % 5 == 0:
            text.insert(3, formula)
        texts.append(text)
        if any(sentence[:20] == formula[:20] or sentence[-20:] == formula[-20:] for sentence in text):
            made.formula.add(name)
        made.articles.append(Article(id=name, text="\n".join(text)))
    return made


def fresh(stock: list[list[str]], dice: random.Random) -> str:
    """Return a new sentence: the words of one and a half old ones in another order."""
    words = [*dice.choice(stock), *dice.choice(stock)[:8]]
    dice.shuffle(words)
    return " ".join(words) + "."


def changed(text: list[str], dice: random.Random) -> list[str]:
    """Return a text as an editor leaves it: a fifth of the sentences dropped, a word changed here and there."""
    kept = [sentence for sentence in text if dice.random() > 0.2]  # noqa: PLR2004 - a fifth
    return [" ".join(w[::-1] if dice.random() < CHANGED else w for w in sentence.split()) for sentence in kept]


def main(counts: list[int]) -> None:
    """Print a line for each number of articles."""
    print("articles     words  seconds  ms/article  MB peak     runs  copies  paragraphs  everywhere  precision")
    for count in counts:
        made = planted(count, random.Random(count))  # noqa: S311 - not for secrets
        start = time.perf_counter()
        texts = compare(made.articles)
        seconds = time.perf_counter() - start
        pairs = set(texts.by_pair)
        tied = Groups(article.id for article in made.articles)
        for a, b in pairs:
            tied.join(a, b)
        whole = {tied.name(name) for name in made.everywhere}
        strange = {pair for pair in pairs if not made.formula.issuperset(pair)} - related(made)
        words = sum(len(article.text.split()) for article in made.articles)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count:8}{words:10}{seconds:9.2f}{seconds / count * 1000:12.2f}{peak:9.0f}{len(texts.runs):9}"
            f"{recall(made.copied, pairs):8.3f}{recall(made.taken, pairs):12.3f}{int(len(whole) == 1):12}"
            f"{1 - len(strange) / max(1, len(pairs)):11.4f}"
        )


def recall(wanted: set[Pair], found: set[Pair]) -> float:
    """Return the share of planted pairs that were found."""
    return len(wanted & found) / max(1, len(wanted))


def related(made: Planted) -> set[Pair]:
    """Return all pairs that have planted text in common, by whatever way."""
    family = Groups(article.id for article in made.articles)
    for a, b in (*made.copied, *made.taken, *((made.everywhere[0], name) for name in made.everywhere)):
        family.join(a, b)
    members: dict[str, list[str]] = {}
    for name, root in family.names().items():
        members.setdefault(root, []).append(name)
    return {(a, b) for names in members.values() for n, a in enumerate(names) for b in names[n + 1 :]}


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1000, 10000])
