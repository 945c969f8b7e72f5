"""The office that a title names, in whatever language and case, and titles that name another or none."""

from __future__ import annotations

import pytest

from summarizer.reconcile.actors.offices import offices_of


@pytest.mark.parametrize(
    ("title", "state", "office"),
    [
        ("Israeli Prime Minister", "Israeli", "head of government"),
        ("Премьер-Министрмен", "", "head of government"),
        ("Baş nazir", "", "head of government"),
        ("perdana menteri … negara itu", "", "head of government"),
        ("รัฐมนตรีกลาโหมเมียนมา", "เมียนมา", "defence minister"),
        ("ထိုင်းကာကွယ်ရေးဝန်ကြီး", "ထိုင်း", "defence minister"),
        ("នាយករដ្ឋមន្ត្រីសិង្ហបុរី", "សិង្ហបុរី", "head of government"),
        ("中国外交部长", "中国", "foreign minister"),
        ("ministre russe des Affaires étrangères", "russe", "foreign minister"),
        ("US Secretary of State", "US", "foreign minister"),
        ("وزير الخارجية المصري", "المصري", "foreign minister"),
        ("министра иностранных дел России", "России", "foreign minister"),
        ("ministra spraw zagranicznych Polski", "Polski", "foreign minister"),
        ("Venäjän suurlähettilään", "Venäjän", "ambassador"),
        ("presidente del Gobierno", "", "head of government"),
        ("Raja Kamboja", "Kamboja", "monarch"),
        ("Secretary-General", "", "secretary-general"),
        ("secrétaire générale de l'ONU", "", "secretary-general"),
        ("Генерального секретаря ООН", "", "secretary-general"),
        ("الأمينة العامة للأمم المتحدة", "", "secretary-general"),
        ("联合国秘书长", "", "secretary-general"),
        ("BM Genel Sekreteri", "", "secretary-general"),
        ("FN:s generalsekreterare", "", "secretary-general"),
    ],
)
def test_an_office_is_known_in_many_languages(title, state, office):
    """The name of a country, an ending and small words do not hide it."""
    assert offices_of(title, state) == {office}


@pytest.mark.parametrize(
    "title",
    [
        *("deputy prime minister", "Vice President", "ancien président", "вице-премьер", "รองนายกรัฐมนตรี", "副总理"),
        *("نائب رئيس الوزراء", "ឧបនាយករដ្ឋមន្ត្រី", "prime minister's adviser", "European Council President"),
        *(
            "President of the European Commission",
            "president of the bank",
            "presidente del Parlamento",
            "nazir",
            "minister",
        ),
        *("Deputy Secretary-General", "联合国副秘书长", "secretary-general's special envoy", "NATO Secretary General"),
        *("chancellor of the exchequer", "secretary of state for transport", "state secretary", "General", ""),
    ],
)
def test_a_title_with_a_word_more_or_less_names_none_of_them(title):
    """A deputy holds another office, and so does whoever presides over something else."""
    assert offices_of(title) == frozenset()
