"""Reasons: every rule that the package can give has its sentence, filled by what the rule brings."""

from __future__ import annotations

import datetime as dt
import string

import pytest
from package_rules import package_rules

from summarizer.labels import for_language
from summarizer.labels.files import read
from summarizer.reconcile.calendar import resolve
from summarizer.reconcile.names import compare_names

LANGUAGES = ["en", "fr"]

NEVER_TAKEN = {
    "told-on-time": "a day told as “on” is the day itself; only days told as before or after take this step",
}
"""Rules that the types allow and the code before them rules out."""

PERSONS = [
    ("Paul Klein", "P. K. Sharma"),
    ("Paul Klein", "P. K."),
    ("Giacomo IV", "Jakub IV"),
    ("萨尔", "Amadou Sarr"),
    ("李在明", "이재명"),
    ("石破茂", "Shigeru Ishiba"),
    ("岸田文雄", "Nobuo Kishida"),
    ("Anna Lindem", "Anna Lindemem"),
    ("Serguei Lundow", "Sergei Lundov"),
    ("Bill Stone", "William Stone"),
    ("B. Stone", "Bruno Stone"),
    ("Marine Le Grand", "Marine Legrand"),
    ("John Stone Jr.", "John Stone Sr."),
    ("Stone", "Stone"),
    ("Anna Lund", "Bruno Stone"),
    ("王毅 Lund", "Anna Lund"),
    ("Anna Maria Lund", "Anna Lund Berg"),
    ("Anna Lund", "Anna Berg"),
    ("Omar bin Khalid", "Khalid bin Omar"),
    ("Lund, Thomas", "Thomas, Lund"),
    ("Thomas James", "James Thomas"),
    ("Ahmed Omar Lund", "Omar Lund"),
    ("Jean-Marie Lund", "Jean Lund"),
    ("John A. Stone", "J. Stone"),
    ("Bill Mikey Bobby", "William Mike Robert"),
    ("Lund " * 50, "Stone"),
    ("P\u0430ul Smith", "Paul Smith"),
    ("卢塔·达席尔瓦", "Luta da Silva"),
    ("鲁斯捷姆·梅罗夫", "Rostam Merov"),
    ("鲁斯捷姆·乌梅罗夫", "Rustem Bagdonas"),
    ("J. Miller", "James Miller"),
    ("Anna Conti", "Anna Conte"),
    ("Li Denghua", "Li Teng-hua"),
    ("Zhang Ming", "Zhang Min"),
    ("王洋", "汪洋"),
]
"""Pairs of names that between them meet every rule about persons."""

ORGANISATIONS = [
    ("NATO", "North Atlantic Treaty Organization"),
    ("LHB", "Lund Harbour Board"),
    ("UN Security Council", "United Nations Security Council"),
    ("LHB Works", "Lund Harbour Board Works"),
    ("Lund Works", "LundWorks"),
    ("Lund Harbour", "Berg Harbour"),
    ("Lund Harbour", "Lund North Harbour"),
    ("Lund Harbour", "Harbour of Lund"),
    ("Lund group", "group"),
    ("Lund Harbour Board (LHBD)", "LHBD"),
    ("Supreme Court", "Cour suprême"),
]
"""The same for organisations."""

EXPRESSIONS = [
    ("jeudi 28 septembre", {}),
    ("28 septembre 2023", {"not_after": dt.date(2022, 1, 1)}),
    ("28 septembre", {"not_before": dt.date(2020, 1, 1), "not_after": dt.date(2022, 1, 1)}),
    ("28 septembre", {"not_before": dt.date(2020, 1, 1)}),
    ("28 septembre", {"not_after": dt.date(2022, 1, 1)}),
    ("28 septembre", {"tense": "past"}),
    ("28 septembre", {"tense": "future"}),
    ("lundi 28 septembre 2023", {}),
    ("31 février 2023", {}),
    ("lundi", {}),
    ("lundi", {"tense": "future"}),
    ("lundi dernier", {}),
    ("lundi prochain", {}),
    ("le 28", {}),
    ("26-28 septembre", {}),
    ("03/04", {}),
    ("il y a deux jours", {}),
    ("avant le 9 mai", {}),
    ("après le 9 mai", {}),
    ("depuis le 9 mai", {}),
    ("jusqu’au 9 mai", {}),
    ("la semaine du 9 mai", {}),
    ("deux jours plus tard", {}),
    ("autrefois", {}),
    ("en septembre pendant les vacances", {}),
]
"""Expressions of time in French, with what they are read against."""


@pytest.fixture(scope="module")
def rules():
    """All rules that the package can give."""
    return package_rules() - NEVER_TAKEN.keys()


def sentences(language):
    """Return the sentences of a language by rule."""
    return {key.removeprefix("reasons."): text for key, text in read(language).items() if key.startswith("reasons.")}


def untold(reasons):
    """Return the reasons that some language shows as a bare rule, because a sentence or a value for it is missing."""
    return [
        (language, reason)
        for language in LANGUAGES
        for reason in reasons
        if for_language(language).reason(reason).startswith(reason.rule)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_sentence(rules, language):
    """No rule that the package can give is without a sentence."""
    assert sorted(rules - sentences(language).keys()) == []


def test_both_languages_ask_for_the_same_values():
    """The English and the French sentence of a rule have the same placeholders."""

    def asked(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    english, french = sentences("en"), sentences("fr")

    assert [rule for rule in english if asked(english[rule]) != asked(french.get(rule, ""))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_for_a_rule_nobody_gives(rules, language):
    """Each sentence is for a rule that the package gives, or for one that is listed with its reason."""
    assert sorted(sentences(language).keys() - rules) == []


def test_exceptions_are_exceptions():
    """What is listed as never taken still is in the code."""
    assert package_rules() >= NEVER_TAKEN.keys()


def test_names_bring_what_their_sentences_ask_for(rules):
    """Every rule about names, met by a pair of names, is told in full in both languages."""
    compared = [compare_names(*pair, "person") for pair in PERSONS]
    compared += [compare_names(*pair, "org") for pair in ORGANISATIONS]
    reasons = [reason for each in compared for reason in each.reasons]

    assert untold(reasons) == []
    assert (
        sorted({rule for rule in rules if rule.startswith(("name-", "org-"))} - {each.rule for each in reasons}) == []
    )


@pytest.mark.parametrize("reference", ["2023-10-01", None])
def test_dates_bring_what_their_sentences_ask_for(reference):
    """Every step of reading an expression of time is told in full in both languages."""
    found = [resolve(expression, reference, "fr", **against) for expression, against in EXPRESSIONS]

    assert untold([step for each in found for step in each.steps]) == []


def test_rules_are_followed_to_their_strings(tmp_path):
    """Rules are found through parameters, branches, tables, returned pairs, fields and literal types."""
    (tmp_path / "some.py").write_text(
        """
How = Literal["ear", "eye"]
TABLE = {1: "from-table"}
class Match:
    how: How
class Pick:
    days: int
    rule: str
def pick(a):
    if a:
        return "returned", 1
    return ("branch-a" if a > 1 else "branch-b"), 2
def make(rule, *, last=""):
    return Reason(rule=rule)
def use(match: Match, a):
    make("plain")
    make(rule=f"by-{match.how}")
    make(TABLE[a])
    rule, _ = pick(a)
    chosen = Pick(1, rule)
    make(chosen.rule)
""",
        "utf-8",
    )

    assert sorted(package_rules(tmp_path)) == sorted(
        ["branch-a", "branch-b", "by-ear", "by-eye", "from-table", "plain", "returned"]
    )


def test_a_rule_that_cannot_be_followed_is_reported(tmp_path):
    """A rule that comes from outside of the package is an error that names its place."""
    (tmp_path / "some.py").write_text("def make(rule):\n    return Reason(rule=rule)\n", "utf-8")

    with pytest.raises(LookupError, match=r"some\.py:1"):
        package_rules(tmp_path)
