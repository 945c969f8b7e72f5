"""Which languages have a word is the same whether all tables are made or only those that print it."""

from __future__ import annotations

import pytest

from summarizer.reconcile.calendar.lexicon import languages, lexicon
from summarizer.reconcile.calendar.senses import tells_language
from summarizer.reconcile.calendar.speakers import languages_with


@pytest.fixture(scope="module")
def speakers():
    """The languages of every word of every phrase, by making the lexicons of all languages; none for other words."""
    found = {}
    for code in languages():
        for texts, senses in (entry for entries in lexicon(code).phrases.values() for entry in entries):
            tells = any(tells_language(sense, code) for sense in senses)
            for word in texts:
                found.setdefault(word, set()).update({code} if tells and not word.isdigit() else ())
    return found


def test_the_languages_of_a_word_are_those_whose_lexicons_have_it(speakers):
    """Looking into raw tables first loses no language of any word, letter, sign or number, and adds none."""
    wrong = {word: known for word, known in speakers.items() if set(languages_with(word)) != known}

    assert len(speakers) > 5000
    assert not wrong


@pytest.mark.parametrize("word", ["zzyzx", "2023", "\u00e9\u0301x", "%"])
def test_a_word_of_no_phrase_has_no_language(word):
    """What stands in no phrase about days is no language's, whatever it is made of."""
    assert languages_with(word) == ()
