"""People of Uzbekistan as its own press prints them, and as others do: an o is an a there."""

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
