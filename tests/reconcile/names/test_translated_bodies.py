"""Names of bodies in many languages: what kinds of bodies are called is frozen, and a country says whose one is."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import compare_names, name_keys
from summarizer.reconcile.names.org_concepts import concepts, read_as
from summarizer.reconcile.names.org_countries import country_of
from summarizer.reconcile.names.org_parsing import parse_organisation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian defence ministry", "Ministry of Defence of Russia"),
        ("Russian defence ministry", "ministère russe de la Défense"),
        ("Russian defence ministry", "Минобороны России"),
        ("Russian defence ministry", "Russisches Verteidigungsministerium"),
        ("Ministerio de Defensa de Rusia", "وزارة الدفاع الروسية"),
        ("Venäjän puolustusministeriö", "Russian Ministry of Defence"),
        ("Rosyjskie Ministerstwo Obrony", "Ministry of Defence of the Russian Federation"),
        ("俄罗斯国防部", "Russian Ministry of Defence"),
        ("Igaunijas Ārlietu ministrija", "Eesti välisministeerium"),
        ("Lietuvos užsienio reikalų ministerija", "Lithuanian Ministry of Foreign Affairs"),
        ("Қазақстан Сыртқы істер министрлігі", "Kazakhstan's Ministry of Foreign Affairs"),
        ("Eesti kaitseministeerium", "Estonian Ministry of Defence"),
        ("Latvijas Saeima", "Latvian parliament"),
        ("Ministria e Jashtme e Shqipërisë", "Albanian Foreign Ministry"),
        ("러시아 국방부", "Russian Ministry of Defence"),
        ("משרד ההגנה הרוסי", "Russian Ministry of Defence"),
        ("وزارت دفاع روسیه", "Russian Ministry of Defence"),
        ("Rusya Savunma Bakanlığı", "Russian Ministry of Defence"),
        ("Bank of Finland", "Suomen Pankki"),
        ("Norges Bank", "Bank of Norway"),
        ("Università di Bologna", "University of Bologna"),
        ("Univ. of Oxford", "Oxford University"),
        ("Ministère libyen des Affaires étrangères", "Libyan Foreign Ministry"),
        ("Embassy of Japan", "日本大使馆"),
        ("भारत सरकार", "Government of India"),
        ("Parliament of Georgia", "საქართველოს პარლამენტი"),
        ("UN Security Council", "Совет Безопасности ООН"),
        ("Komisja Europejska", "European Commission"),
        ("Europäische Kommission", "Commission européenne"),
        ("Banque centrale européenne", "Europäische Zentralbank"),
        ("Saudi Foreign Ministry", "Ministry of Foreign Affairs of Saudi Arabia"),
        ("South Korean Ministry of Defence", "Südkoreanisches Verteidigungsministerium"),
        ("Forces armées arabes libyennes", "Libyan Arab Armed Forces"),
        ("Gouvernement d'unité nationale libyen", "Libyan Government of National Unity"),
        ("Ministerstvo obrany České republiky", "Czech Ministry of Defence"),
        ("Svenska regeringen", "Swedish government"),
        ("Bộ Quốc phòng Việt Nam", "Vietnamese Ministry of Defence"),
        ("Kementerian Pertahanan Indonesia", "Indonesian Ministry of Defence"),
        ("İran Dışişleri Bakanlığı", "Iranian Foreign Ministry"),
        ("Υπουργείο Άμυνας Ελλάδας", "Greek Ministry of Defence"),
        ("የኢትዮጵያ መንግሥት", "Government of Ethiopia"),
        ("Ministero degli Esteri italiano", "Italian Foreign Ministry"),
        ("Magyar Külügyminisztérium", "Hungarian Ministry of Foreign Affairs"),
    ],
)
def test_a_body_of_a_country_is_one_in_every_language(one, other):
    """A body is known by what it is and whose it is, and found by a key that both names have."""
    assert compare_names(one, other, "org").verdict == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Defence of Russia", "Ministry of Defence of Belarus"),
        ("Russian Ministry of Defence", "Ministère biélorusse de la Défense"),
        ("Ministry of Defence Industry of Turkey", "Ministry of Defence of Turkey"),
        ("Defence Committee of the Ministry", "Ministry of Defence"),
        ("Niger Ministry of Defence", "Ministère de la Défense du Nigeria"),
        ("Leedu kaitseministeerium", "Estonian Ministry of Defence"),
        ("Soome siseministeerium", "Finnish Foreign Ministry"),
        ("South Korean army", "North Korean army"),
        ("South Korean army", "Armée nord-coréenne"),
        ("Government of Congo", "Government of the Democratic Republic of Congo"),
        ("Republic of the Congo army", "Democratic Republic of the Congo army"),
        ("Ministry of Interior of Iraq", "Ministry of Foreign Affairs of Iraq"),
        ("Iraqi Interior Ministry", "وزارة الخارجية العراقية"),
        ("European Council", "Council of Europe"),
        ("European Council", "Conseil de l'Europe"),
        ("Supreme Court of India", "High Court of India"),
        ("Iranian Ministry of Intelligence", "Iranian Ministry of Information"),
        ("Democratic Party of Japan", "Liberal Democratic Party of Japan"),
        ("National Bank of Ukraine", "National Bank of Poland"),
        ("South Sudan army", "Sudanese army"),
        ("State Council of China", "中国国防部"),
        ("Guinea army", "Guinea-Bissau army"),
        ("French Ministry of Trade", "Ministère français du Travail"),
        ("Air force of Israel", "Israel Defence Forces"),
        ("House of Representatives of Libya", "Libyan High Council of State"),
        ("مجلس النواب الليبي", "المجلس الأعلى للدولة الليبي"),
        ("Commission on Human Rights of Chad", "Chad electoral commission"),
        ("Austrian Foreign Ministry", "Australian Foreign Ministry"),
        ("Banco Central do Brasil", "Banco do Brasil"),
        ("Bank of China", "People's Bank of China"),
        ("Российская национальная библиотека", "Russian National Bank"),
        ("Mali army", "Malian air force"),
        ("Deutsche Bank", "Deutsche Bundesbank"),
        ("Polish Red Cross", "Croix-Rouge française"),
        ("Ministry of Energy of Russia", "Министерство экономики России"),
        ("Islamic State", "Islamic Army"),
        ("World Bank", "World Health Organization"),
        ("Oxford University Press", "Oxford University"),
        ("Ukrainian Security Council", "Служба безопасности Украины"),
        ("National Guard of Russia", "Russian National Army"),
    ],
)
def test_bodies_near_to_each_other_are_never_merged(one, other):
    """Two countries, two portfolios, a part and its whole stay two, in whatever languages."""
    assert compare_names(one, other, "org").verdict != "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Defence", "Verteidigungsministerium"),
        ("Ministerium für Verteidigung", "Verteidigungsministerium"),
        ("Justice and Development Party", "Parti de la justice et du développement"),
        ("UN", "United Nations"),
    ],
)
def test_what_every_country_has_stays_open_without_one(one, other):
    """Translations alone do not tell whose ministry or party is meant, nor does an acronym."""
    assert compare_names(one, other, "org").verdict == "undecided"


def test_a_translation_shares_a_key():
    """A million names are searched by notions and countries, not by their letters."""
    one, other = "Russisches Verteidigungsministerium", "ministère russe de la Défense"

    assert set(name_keys(one, "org")) & set(name_keys(other, "org"))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("verteidigungsministerium", ("verteidigung", "ministerium")),
        ("bundesaussenministerium", ("bundes", "aussen", "ministerium")),
        ("zentralbank", ("zentral", "bank")),
        ("volkswagen", ("volkswagen",)),
        ("casablanca", ("casablanca",)),
        ("nationale", ("nationale",)),
    ],
)
def test_compounds_of_known_words_are_read_in_their_parts(word, parts):
    """Only what is made of known words throughout is taken apart."""
    assert read_as(word) == parts


@pytest.mark.parametrize(("word", "code"), [("sudan", "SD"), ("soudan", "SD"), ("sakartvelos", "GE")])
def test_a_country_is_no_other_word_with_an_ending(word, code):
    """A word for a court and an ending are not the country that is spelled so."""
    assert country_of(word) == code
    assert not concepts(word)


def test_expressions_are_one_word_and_shown_as_printed():
    """The words of a country's name count as one, and a reader sees them as they stand in the name."""
    found = parse_organisation("Ministry of Defence of South Korea").tokens

    assert [part.printed for part in found] == ["Ministry", "Defence", "South Korea"]
