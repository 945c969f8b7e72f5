"""Whose name stands in another case than the first, by what else the article prints of it."""

from __future__ import annotations

import pytest
from reading_factory import Met, reading

from summarizer.reconcile import reconcile
from summarizer.reconcile.actors.forms import first_case


@pytest.mark.parametrize(
    ("printed", "alone", "first"),
    [
        ("Anara Gandilova", "Gandilov", "Anar Gandilov"),
        ("Anara Gandiłowa", "Gandiłowem", "Anar Gandiłow"),
        ("Anara Gandilova", "Gandilova", "Anara Gandilova"),
        ("Ilzi Ozoliņu", "Ozoliņa", "Ilze Ozoliņa"),
        ("Bahram Sotoudehnialle", "Sotoudehnia", "Bahram Sotoudehnia"),
    ],
)
def test_a_name_printed_alone_shows_the_case_of_all_words_of_the_full_one(printed, alone, first):
    """The given name is in the case that the family name is in; a woman's family name leaves hers as it is."""
    told = reading("a", Met((printed, "Anna Brandt")), aliases={printed: (alone,)})

    actor = next(actor for actor in told.actors if actor.names[0].text == printed)

    assert first_case(actor) == first


@pytest.mark.parametrize(
    ("language", "printed", "alone", "elsewhere"),
    [
        ("az", "Tyekura Dembelenin", "Dembele", "Tiécoura Dembélé"),
        ("fi", "Elšad Gulijevin", "Gulijev", "Elşad Quliyev"),
        ("fi", "Outi Härkösen", "Härkönen", "Outi Harkonen"),
        ("pl", "Donaldem Tuskiem", "Tusk", "Donald Tusk"),
    ],
)
def test_a_name_that_stands_in_a_case_is_not_shown_where_another_article_prints_the_first(
    language, printed, alone, elsewhere
):
    """Whichever of the articles comes first: a reader is shown the name as a dictionary would have it."""
    cased = reading("a", Met((printed, "Anna Brandt")), aliases={printed: (alone,)}, language=language)
    plain = reading("b", Met((elsewhere, "Anna Brandt")), language="de")

    assert {actor.name for actor in reconcile([cased, plain]).actors} == {elsewhere, "Anna Brandt"}


@pytest.mark.parametrize(
    ("language", "printed", "elsewhere"),
    [
        ("lt", "Vytenio Žukausko", "Vytenis Zukauskas"),
        ("lv", "Rūtu Bagdonieni", "Rūta Bagdonienė"),
        ("uz", "Selchuk Aydemirni", "Selçuk Aydemir"),
    ],
)
def test_the_last_word_of_a_full_name_shows_the_case_of_another(language, printed, elsewhere):
    """Nobody prints the family name alone; another article prints the full name in the first case."""
    cased = reading("a", Met((printed, "Anna Brandt")), language=language)
    plain = reading("b", Met((elsewhere, "Anna Brandt")), language="de")

    assert {actor.name for actor in reconcile([cased, plain]).actors} == {elsewhere, "Anna Brandt"}


def test_a_name_in_another_script_shows_no_case():
    """Kovacs is Ковач in Cyrillic letters; that is no Kovach of whom the other would be a case."""
    plain = reading("a", Met(("Hedvig Kovacs", "Anna Brandt")), aliases={"Hedvig Kovacs": ("Kovacs",)})
    other = reading("b", Met(("Гедвіг Ковач", "Anna Brandt")), aliases={"Гедвіг Ковач": ("Ковач",)}, language="uk")
    turned = reading("c", Met(("Kovács Hedvig", "Anna Brandt")), language="hu")

    assert "Hedvig Kovacs" in {actor.name for actor in reconcile([plain, other, turned], language="en").actors}
