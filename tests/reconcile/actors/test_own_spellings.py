"""Languages that spell all names their own way: Uzbek, which has an o for an a, and Latvian, with endings for women."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

from summarizer.reconcile import reconcile

BRANDT = "Anna Brandt"


def told(article, name, language):
    """Return an article of a language that names somebody."""
    return reading(article, Met((name, BRANDT)), language=language)


def groups(*readings):
    """Return how the mentions of actors but the other one are grouped."""
    found = reconcile(readings).actors
    return {frozenset(actor.mentions) for actor in found if actor.name != BRANDT}


@pytest.mark.parametrize(
    ("native", "elsewhere", "language"),
    [
        ("Sherzod Yoʻldoshev", "Şerzod Yuldaşevlə", "az"),
        ("Sherzod Yo'ldoshev", "Sherzod Yuldashev", "en"),
        ("Абдулла Орипов", "Абдулла Арипов", "ru"),
        ("Шерзод Йўлдошев", "Sherzod Yuldashev", "en"),
        ("Tohir Zokirov", "Тахир Закиров", "ru"),
    ],
)
def test_an_o_of_the_uzbek_press_is_the_a_of_others(native, elsewhere, language):
    """Abdulla Oripov is Abdulla Aripov, and the o with its sign a u."""
    own, other = told("a", native, "uz"), told("b", elsewhere, language)

    assert groups(own, other) == {frozenset({"a:a1", "b:a1"})}


@pytest.mark.parametrize(
    ("one", "other", "languages"),
    [
        ("Abdulla Oripov", "Abdulla Aripov", ("en", "en")),
        ("Abdulla Oripov", "Abdulla Aripov", ("uz", "uz")),
        ("Jasur Karimov", "Jasulan Karimov", ("uz", "kk")),
        ("Anvar Nosirov", "Anvar Nazarov", ("uz", "en")),
    ],
)
def test_elsewhere_and_among_themselves_the_two_vowels_tell_names_apart(one, other, languages):
    """Two articles of one press spell alike; and other sounds are other names in any case."""
    readings = (
        told(article, name, spoken) for article, name, spoken in zip("ab", (one, other), languages, strict=True)
    )

    assert groups(*readings) == {frozenset({"a:a1"}), frozenset({"b:a1"})}


@pytest.mark.parametrize(
    ("native", "elsewhere"),
    [
        ("Ursula fon der Leiena", "Ursula von der Leyen"),
        ("Ursulu fon der Leienu", "Ursula von der Leyen"),
        ("Outi Hietanenai", "Outi Hietanen"),
        ("Kaja Kallasa", "Kaja Kallas"),
        ("Tarmo Kivisāru", "Tarmo Kivisaar"),
    ],
)
def test_a_name_from_abroad_has_a_latvian_ending_in_the_latvian_press(native, elsewhere):
    """That of a woman has one in the first case, and all have cases, but for given names in o."""
    own, other = told("a", native, "lv"), told("b", elsewhere, "en")

    assert groups(own, other) == {frozenset({"a:a1", "b:a1"})}


@pytest.mark.parametrize(
    ("one", "other", "languages"),
    [
        ("Kaja Kallasa", "Kaja Kallas", ("en", "en")),
        ("Marina Petrova", "Marin Petrov", ("lv", "en")),
        ("Anna Ozoliņa", "Jānis Ozoliņš", ("lv", "en")),
    ],
)
def test_a_woman_is_not_her_brother(one, other, languages):
    """Slavic women have endings of their own, and elsewhere an ending more is another name."""
    readings = (
        told(article, name, spoken) for article, name, spoken in zip("ab", (one, other), languages, strict=True)
    )

    assert groups(*readings) == {frozenset({"a:a1"}), frozenset({"b:a1"})}
