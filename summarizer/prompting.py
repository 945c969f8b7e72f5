"""From an article to the words said to the model.

The static part (instructions) is the same for every article of a run, byte for byte, and comes first,
so that an endpoint's prefix cache serves it again; the schema is as constant, and travels beside it.
The article comes last, as numbered sentences and nothing else. Article text is never a template.

Prompt files lie in ``prompts/`` with a version in their name. A released one never changes:
``prompts/released.json`` holds its SHA-256, and loading a changed one is an error.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import PromptError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.records import Article, Sentence

CURRENT = "read-1"
"""The prompt used unless another is named."""

OWN_LANGUAGE = "the article's own language"
LANGUAGES = {"en": "English", "fr": "French"}


@dataclass(frozen=True)
class Prompt:
    """A prompt file: its name with version, and its text."""

    name: str
    text: str

    @property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def instructions(self, language: str | None = None) -> str:
        """Return the static part of a request.

        Args:
            language: Language of labels (``"en"``, ``"fr"``), or ``None`` for the article's own.
        """
        return self.text.replace("{labels_language}", LANGUAGES[language] if language else OWN_LANGUAGE).strip()


def prompts_folder() -> Path:
    """Return the folder of prompt files: inside an installed package, else beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


@cache
def load_prompt(name: str = CURRENT) -> Prompt:
    """Return a prompt by its name, such as ``"read-1"``.

    Raises:
        PromptError: There is no such prompt, or a released one differs from its release.
    """
    folder = prompts_folder()
    known = sorted(file.stem for file in folder.glob("*-*.md"))
    if name not in known:
        raise PromptError(
            f"There is no prompt {name!r}. Known prompts: {', '.join(known) or 'none'}.", code="unknown-prompt"
        )
    prompt = Prompt(name, (folder / f"{name}.md").read_text(encoding="utf-8"))
    released = json.loads((folder / "released.json").read_text(encoding="utf-8"))
    if name in released and released[name] != prompt.sha256:
        raise PromptError(
            f"The prompt {name!r} has changed since its release. Restore prompts/{name}.md,"
            " or save the new text under the next version number.",
            code="changed-prompt",
        )
    return prompt


def numbered(article: Article, shown: Sequence[int] | None = None) -> str:
    """Return an article as numbered sentences, one a line.

    A sentence that repeats an earlier one is shown as a reference (``[14] = [3]``): its words have been read.

    Args:
        article: The article.
        shown: Numbers of the sentences to show, ascending, where only a part of a long article is read; a sentence
            that repeats one outside of them is shown in words.
    """
    numbers = range(1, len(article.sentences) + 1) if shown is None else shown
    among = frozenset(numbers)
    return "\n".join(_line(article, article.sentences[number - 1], among) for number in numbers)


def _line(article: Article, sentence: Sentence, shown: frozenset[int]) -> str:
    if sentence.repeats in shown:
        return f"[{sentence.number}] = [{sentence.repeats}]"
    return f"[{sentence.number}] {article.quote(sentence)}"
