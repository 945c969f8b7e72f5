"""Chinese names in Cyrillic and Arabic letters beside pinyin."""

import pytest

from summarizer.reconcile.names import candidate_pairs, compare_names


@pytest.mark.parametrize(
    ("pinyin", "cyrillic"),
    [
        ("Xi Jinping", "Си Цзиньпин"),
        ("Xi Jinping", "Си Цзиньпином"),
        ("Xi Jinping", "Сі Цзіньпін"),
        ("Ma Zhaoxu", "Ма Чжаосюй"),
        ("Xu Wenbo", "Сюй Вэньбо"),
        ("Lin Zhengyuan", "Линь Чжэнъюань"),
        ("Lin Zhengyuan", "Линь Чжэнъюаня"),
        ("Han Zheng", "Хань Чжэн"),
        ("Li Hui", "Ли Хуэй"),
        ("Zhang Jun", "Чжан Цзюнь"),
        ("Teng Hsiao-ping", "Дэн Сяопин"),
    ],
)
def test_each_syllable_is_spelled_one_way_in_cyrillic(pinyin, cyrillic):
    """By the rules of Palladius a name is read back, in any case, and the two are looked for together."""
    assert compare_names(pinyin, cyrillic, "person").verdict == "same"
    assert list(candidate_pairs([pinyin, cyrillic], "person")) == [(0, 1)]


@pytest.mark.parametrize(
    ("pinyin", "cyrillic"), [("Wang Yi", "Ван Ин"), ("Li Hui", "Ли Хуа"), ("Lin Jian", "Линь Цзя")]
)
def test_another_syllable_is_another_name_in_cyrillic(pinyin, cyrillic):
    """A soft sign less, or a vowel more, is somebody else."""
    assert compare_names(pinyin, cyrillic, "person").verdict != "same"


@pytest.mark.parametrize(
    ("pinyin", "arabic"),
    [
        ("Lin Zhengyuan", "لين تشنغ يوان"),
        ("Lin Zhengyuan", "لين جينغيوان"),
        ("Zhao Leji", "تشاو له جي"),
        ("Li Keqiang", "لي كه تشيانغ"),
        ("Xi Jinping", "شی جین‌پینگ"),
        ("Wang Yi", "وانغ يي"),
    ],
)
def test_a_name_in_arabic_letters_fits_its_syllables(pinyin, arabic):
    """One word or a word for each syllable, with this letter for zh or that: it is the same name."""
    assert compare_names(pinyin, arabic, "person").verdict == "same"


def test_one_syllable_in_arabic_letters_is_too_little_to_tell():
    """Many syllables sound like jun: who it is stays open, and is not said to be somebody else."""
    assert compare_names("Zhang Jun", "تشانغ جون", "person").verdict == "undecided"


@pytest.mark.parametrize("arabic", ["لين سونغ تيان", "وانغ ون تاو", "علي وائل"])
def test_other_syllables_do_not_fit(arabic):
    """What has other consonants is another name."""
    assert compare_names("Lin Zhengyuan", arabic, "person").verdict == "different"


@pytest.mark.parametrize(
    ("pinyin", "hostile"),
    [
        ("Li Xiaoping", " ".join(["Ли", *["ананананананананан"] * 5])),
        ("Li Xiaoping", "Ли " + "аъ" * 60),
        ("Wa Wawa Wawa Wawa Wawawa", "و" * 60),
    ],
)
def test_a_name_that_could_be_read_in_endless_ways_is_not_read(pinyin, hostile):
    """Syllables that may be cut anywhere are more than a name has, and cost nothing."""
    assert compare_names(pinyin, hostile, "person").verdict != "same"
