"""Names of organisations, compared."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministère russe de la Défense", "ministère de la Défense russe"),
        ("Russian Ministry of Defence", "the Russian Ministry of Defense"),
        ("Central Bank of Libya", "Libyan Central Bank"),
        ("groupe Wagner", "Wagner"),
        ("l'Union européenne", "Union Européenne"),
        ("O.T.A.N.", "l'OTAN"),
        ("Siemens AG", "Siemens"),
        ("Gazprom", "Газпром"),
        ("Total Energies", "TotalEnergies SE"),
        ("5e brigade", "la 5ème brigade"),
        ("Talibans", "the Taliban"),
        ("Libyan Ministry of Defence", "ministère libyen de la Défense"),
        ("Iraqi Foreign Ministry", "Ministry of Foreign Affairs of Iraq"),
        ("Central Bank of Libya", "Banque centrale de Libye"),
        ("UN Support Mission in Libya", "United Nations Support Mission in Libya"),
        ("OSCE", "Organization for Security and Co-operation in Europe"),
        ("CEDEAO", "Communauté économique des États de l’Afrique de l’Ouest"),
        ("Libya’s National Oil Corporation", "Libyan National Oil Corporation"),
        ("1st Armoured Division", "First Armored Division"),
        ("Ministry of Interior of Iraq", "وزارة الداخلية العراقية"),
        ("Dutch Ministry of Defence", "Ministry of Defence of the Netherlands"),
        ("US Department of State", "département d'État américain"),
        ("乍得政府", "Gobierno de Chad"),
        ("肯尼亚外交部", "Ministry of Foreign Affairs of Kenya"),
        ("케냐 정부", "Government of Kenya"),
        ("JBIC", "Japán Nemzetközi Együttműködési Bank (JBIC)"),
        ("Frente de Salvación (FSDK)", "达尔库马拯救阵线（FSDK）"),
    ],
)
def test_one_organisation_written_twice(one, other):
    """Word order, small words, legal forms and spelling do not make two organisations."""
    assert compare_names(one, other, "org").verdict == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JBIC delegation", "Japán Nemzetközi Együttműködési Bank (JBIC)"),
        ("JBICの代表団", "Japán Nemzetközi Együttműködési Bank (JBIC) küldöttségét"),
        ("Party of Peace (PAX)", "Pax Bank (PAX)"),
    ],
)
def test_an_acronym_with_more_or_of_three_letters_leaves_it_open(one, other):
    """What has the acronym and more may be a part of the body; many bodies share three letters. They do meet."""
    assert compare_names(one, other, "org").verdict == "undecided"
    assert list(candidate_pairs([one, other], "org")) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministère russe de la Défense", "ministère libyen de la Défense"),
        ("ministère russe de la Défense", "ministère russe des Affaires étrangères"),
        ("Conseil de sécurité de l'ONU", "Conseil de sécurité russe"),
        ("FSB", "FBI"),
        ("5e brigade", "6e brigade"),
        ("Gazprom", "Gazprombank"),
        ("CEDEAO", "Communauté économique des États de l’Afrique centrale"),
        ("European Council", "Council of Europe"),
        ("Ministry of Foreign Affairs of Japan (MOFA)", "Ministry of Foreign Affairs of Korea (MOFA)"),
        ("Ministry of Foreign Affairs of Japan (MOFA)", "Qatari Foreign Ministry (MOFA)"),
        ("Ministry of Defence of Austria", "australisches Verteidigungsministerium"),
        ("Ministry of Defence of Niger", "ministère nigérian de la Défense"),
        ("Libyan Ministry of Defence", "ministère libyen de l'Intérieur"),
        ("Armée nationale libyenne", "Forces armées arabes libyennes"),
    ],
)
def test_two_organisations_are_refused(one, other):
    """A distinguishing word on each side, a country's among them, means two organisations."""
    assert compare_names(one, other, "org").verdict == "different"


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("ANL", "Armée nationale libyenne", "org-acronym"),
        ("ministère de la Défense", "ministère russe de la Défense", "org-more-specific"),
        ("Gazprom", "Gazprom Neft", "org-more-specific"),
        ("Supreme Court", "Cour suprême", "org-translated"),
        ("Amnesty International", "Amnesty", "org-more-specific"),
    ],
)
def test_what_strings_cannot_tell_stays_open(one, other, rule):
    """An acronym beside words it may abbreviate, and a name with a word more, are undecided and say why."""
    found = compare_names(one, other, "org")
    assert found.verdict == "undecided"
    assert found.reasons[-1].rule == rule


def test_a_reason_shows_ordinals_and_arabic_words_as_they_are_printed():
    """A number in words stays one, and an Arabic word keeps its article, in what a reader is shown."""
    told = {
        word
        for reason in compare_names("First Army", "1st Army", "org").reasons
        for word in reason.args.get("tokens", ())
    }
    arabic = compare_names("وزارة الدفاع الروسية", "Russian Ministry of Defence", "org").reasons

    assert {"First", "1st"} <= told
    assert "الدفاع" in {word for reason in arabic for word in reason.args.get("tokens", ())}
