"""Names, compared: one of three answers, each with its reasons; and keys that find candidates among a million.

What happens to two names, in order, and where:

===============================  ======================================================================================
a name is read
===============================  ======================================================================================
:mod:`.folding`, :mod:`.looks`   text to words in one normal form, each with its script; letters that look like others
:mod:`.sounds`                   how a word may sound in neutral letters: :mod:`.spellings`, and of single scripts
                                 :mod:`.thai` (and Lao), :mod:`.burmese`, :mod:`.khmer`, :mod:`.tamil`,
                                 :mod:`.malayalam`, :mod:`.ethiopic`
:mod:`.tokens`                   the nouns: a word and a name as they are compared
:mod:`.parsing`                  a person's name: titles off, family name last; :mod:`.servants` join ``Abdel X``
:mod:`.org_parsing`              an organisation's name: small words off, :mod:`.org_acronyms` told
:mod:`.org_expressions`          its words as they are meant, by :mod:`.org_countries` and :mod:`.org_concepts`
:mod:`.syllabic`                 a foreign name in Chinese, Japanese or Korean signs, by :mod:`.renderings`
-------------------------------  --------------------------------------------------------------------------------------
two names are compared
-------------------------------  --------------------------------------------------------------------------------------
:mod:`.compare`                  the door; its answer is a :mod:`.comparison`
:mod:`.persons`                  the rules for persons, in their order:
:mod:`.transcriptions`           signs beside letters, by the prices of :mod:`.rendered`; all other names go on
:mod:`.align`, :mod:`.pair`      which word stands for which, by the prices of :mod:`.distance`
:mod:`.pinyin`                   Chinese names in Latin letters, :mod:`.pinyin_by_ear` too; in signs: :mod:`.characters`
:mod:`.leftovers`                words that only one name has
:mod:`.halves`                   half of a name beside the whole, a name of :mod:`.syllables` too
:mod:`.commonness`               names too common to tell
:mod:`.near`                     names that are near and yet two, by :mod:`.long_vowels` in Arabic and Hebrew
:mod:`.inflections`              names that only a grammatical case parts, by the endings of :mod:`.cases`
:mod:`.uzbek`, :mod:`.latvian`   names of presses that spell all in their own way, beside those of others
:mod:`.organisations`            the rules for organisations, by :mod:`.org_prices` and :mod:`.org_translations`
===============================  ======================================================================================

Asked apart from that: :mod:`.bare` (is this a family name alone?) and :mod:`.keys` (which names are worth comparing, by
:mod:`.outlines`; :mod:`.crossing` for those in two scripts, :mod:`.beginnings` for those in signs). The words of
languages are data: ``data/*.json``, read by :mod:`.tables` for :mod:`.given`, :mod:`.common_names`,
:mod:`.small_words` and the three of organisations.
"""

from __future__ import annotations

from summarizer.reconcile.names.compare import compare_names
from summarizer.reconcile.names.comparison import DIFFERENT, SAME, Comparison, Kind, Verdict
from summarizer.reconcile.names.keys import candidate_pairs, name_keys

__all__ = ["DIFFERENT", "SAME", "Comparison", "Kind", "Verdict", "candidate_pairs", "compare_names", "name_keys"]
