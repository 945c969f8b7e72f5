"""Monarchs, popes and patriarchs whom articles call by one name, each in its language."""

from __future__ import annotations

from reading_factory import Met, reading
from shares import partition

import summarizer

BRANDT, DAY = "Anna Brandt", "14 March 2024"


def told(article, name, title, *, state=None, day=DAY, language="en"):
    """Return an article on a meeting of somebody who rules."""
    return reading(article, Met((name, BRANDT), day), posts={name: title}, states={name: state}, language=language)


def are_one(*readings):
    """Say whether all articles tell of one ruler."""
    return {f"{each.article.id}:a1" for each in readings} in partition(summarizer.reconcile(readings), {"a", "b", "c"})


AGNES, AGNIESZKA = told("a", "Agnes", "Queen"), told("b", "Agnieszka", "królowa", day="14 marca 2024", language="pl")


def test_a_queen_is_one_in_all_languages():
    """Queen Agnes is la reina Inés and królowa Agnieszka."""
    assert are_one(AGNES, AGNIESZKA, told("c", "Inés", "reina", day="14 de marzo de 2024", language="es"))


def test_a_name_with_the_realm_behind_it_is_a_single_one():
    """Inés de Curlandia has no family name."""
    assert are_one(AGNES, told("b", "Inés de Curlandia", "reina", day="14 de marzo de 2024", language="es"))


def test_another_title_is_another_person():
    """Princess Agnes is not the queen, and nobody without a title is."""
    assert not are_one(AGNES, told("b", "Agnieszka", "księżniczka", day="20 marca 2024", language="pl"))
    assert not are_one(AGNES, told("b", "Agnieszka", "dyrektorka", day="20 marca 2024", language="pl"))


def test_two_realms_or_two_numbers_leave_them_two():
    """The king of Spain is not the king of Norway, nor is the second of a name the third."""
    spain = told("a", "Felipe", "King of Spain", state="Spain")

    assert not are_one(spain, told("b", "Philippe", "King of the Belgians", state="Belgians", day="20 March 2024"))
    assert not are_one(told("a", "Karl III", "King"), told("b", "Carlos II", "rey", day="20 March 2024"))


def test_two_spellings_in_one_language_are_two():
    """Whoever writes of King Felipe and of King Philippe in English means two."""
    assert not are_one(told("a", "Felipe", "King"), told("b", "Philippe", "King", day="20 March 2024"))
