"""Cutting text into numbered sentences."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.articles.sentences import MAX_SENTENCE, number

PIECES = st.one_of(
    st.sampled_from(["M.", "Dr.", "A", "b", "x.", "?!", "…", "«", "»", '"', "“", "”", "(", ")", "。", "؟", "।", "28."]),
    st.sampled_from([" ", "\xa0", "\u3000", "\n", "\r\n", "\r", "\x85", "\u2028", "\f", "\x1c", "\t"]),
    st.sampled_from(["\u200f", "\u0301", "é", "普", "Ж", "\ufeff", "\U0001f1eb\U0001f1f7"]),
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


def shown(text, language=None):
    """Return the sentences of a text as strings."""
    return [text[s.start : s.end] for s in number(text, language)]


@given(TEXTS)
@example("M\xa0. B")
@example("D\x85.")
@settings(derandomize=True, deadline=None, max_examples=600)
def test_sentences_cover_the_text(text):
    """Sentences are numbered, ordered, disjoint, within the text, trimmed, and leave out nothing but blank space."""
    sentences = number(text)

    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    assert all(0 <= s.start < s.end <= len(text) for s in sentences)
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in sentences)
    covered = {place for s in sentences for place in range(s.start, s.end)}
    assert all(character.isspace() for place, character in enumerate(text) if place not in covered)
    assert all(len(text[s.start : s.end].splitlines()) == 1 for s in sentences)
    assert number(text) == sentences


@given(TEXTS)
@settings(derandomize=True, deadline=None, max_examples=200)
def test_a_sentence_without_words_stands_alone_on_its_line(text):
    """A sentence has a letter or a digit, unless its whole line has none."""
    lines = text.splitlines()
    bare = [s for s in shown(text) if not any(c.isalnum() for c in s)]

    assert all(any(s == line.strip() for line in lines) for s in bare)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_line_break_of_any_kind_ends_a_sentence(end):
    """All line ends known to Python end a sentence and lie in none."""
    assert shown(f"The talks began{end}The minister left") == ["The talks began", "The minister left"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Dupont a vu le Dr. Durand. Il est parti.", ["M. Dupont a vu le Dr. Durand.", "Il est parti."]),
        ("Le gén. Dupont est là pour une visite et des entretiens. Fin.", 2),
        ("Er kam am 28. September mit der Delegation und dem Minister. Er ging.", 2),
        ("El Sr. Pérez y la Dra. López del partido fue a la reunión. Se fue.", 2),
        ("Президент В. В. Иванов прибыл 28 мая 2023 г. в столицу. Он уехал.", 2),
        ("Ο κ. Παπαδόπουλος ήρθε. Τι είπε; Έφυγε.", 3),
        ("التقى الرئيس الوزير. هل قال نعم؟ ثم غادر.", 3),
        ("总统会见了部长。他走了！真的吗？", 3),
        ("大統領は会談した。帰った！", 2),
        ("राष्ट्रपति ने मुलाकात की। वे चले गए।", 2),
        ("მინისტრი ორშაბათს შეხვდა. მან ბ. ნადირაძის ქუჩაზე ისაუბრა.", 2),
        ("លោករដ្ឋមន្ត្រីបានជួបនៅថ្ងៃចន្ទ។ លោកបាននិយាយអំពីពាណិជ្ជកម្ម។", 2),
        ("ලංකා අමාත්‍යවරයා හමුවිය. ඔහු කතා කළේය.", 2),
        ("1. The minister came. He left.", ["1. The minister came.", "He left."]),
        ("“Really?” asked the envoy. He left.", 2),
    ],
)
def test_boundaries_in_several_languages(text, expected):
    """Titles, initials, ordinals and abbreviations end no sentence; the marks of each script do."""
    found = shown(text)

    assert (found if isinstance(expected, list) else len(found)) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He met Ms. Urzua and Messrs. Costa and Lima.", "en"),
        ("The visit of Amb. Ruiz and Maj.-Gen. Costa began at 9 a.m. Monday.", "en"),
        ("Il a vu J.-Y. Costa et Mgr. Lima.", "fr"),
        ("Er kam am Mo., den 5. Mai, mit Hrn. Meier.", "de"),
        ("Sie trafen sich am Dienstag, dem 4. März, in Tirana zum 3. Gipfel.", "de"),
        ("Spotkał się z abp. Nowakiem i ks. Kowalskim w szpitalu im. Jana Pawła II.", "pl"),
        ("Він зустрівся з В. О. Костою у м. Києві.", "uk"),
        ("Prezident M. Costa přijel 5. května do Prahy.", "cs"),
        ("Hij sprak met dhr. Jansen en mevr. De Vries.", "nl"),
        ("Org. Metin Costa, Sn. Lima ile görüştü.", "tr"),
        ("S-a întâlnit cu dl. Costa și dna. Lima.", "ro"),
        ("Ia bertemu dengan Dr. Ir. H. Joko Costa di Jakarta.", "id"),
        ("Ông gặp TS. Nguyễn Văn A tại Hà Nội.", "vi"),
        ("التقى د. محمد بالسيد أ. علي.", "ar"),
        ("डॉ. मनमोहन सिंह श्री पी. वी. राव से मिले।", "hi"),
        ("செயலாளர் இரா. மு. இளங்கீரன் எம். கே. குமாரை சந்தித்தார்.", "ta"),
        ("എം. ടി. നായർ കൊച്ചിയിൽ എത്തി.", "ml"),
        ("เมื่อวันศุกร์ที่ 25 เม.ย. รมว. ต่างประเทศ พบกับ น.ส. สมศรี เวลา 10.00 น. ที่กระทรวง", "th"),
        ("보도시점 2026. 10. 16.(금) 16:00 이후", "ko"),
        ("양국 장관은 2026. 10. 16. 서울에서 만났다.", "ko"),
        ("Ministři se setkali 16. 10. 2026 v Praze.", "cs"),
        ("A miniszterek 2026. 10. 16-án találkoztak.", "hu"),
        ("ວັນທີ 3 ພ.ພ. ລັດຖະມົນຕີ ພົບກັບທູດ", "lo"),
        ("DIENSTAG, 15. OKTOBER", "de"),
        ("STŘEDA 15. ŘÍJNA 2024", "cs"),
        ("/Корр. «Меридиана» Антон Селиверстов/.", "ru"),
        ("Дойде зам.-министърът.", "bg"),
    ],
)
def test_a_point_after_a_title_an_initial_an_hour_or_a_day_ends_no_sentence(text, language):
    """What stands before the rest of a name or of a time is never left at the end of a sentence."""
    assert shown(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("அது சரி. பின்னர் அவர் சென்றார்.", "ta"),
        ("It was 2019. 15 ministers came.", "en"),
        ("He wrote of it on X. The visit went on.", "en"),
        ("It began at 9 a.m. The minister waited.", "en"),
        ("Er wurde 85. Am Montag kam er an.", "de"),
        ("Mannen stängdes av. Ministern gick.", "sv"),
        ("THEY MET IN ROOM 12. THE TALKS WENT ON.", "en"),
    ],
)
def test_what_may_end_a_sentence_ends_it(text, language):
    """A letter that is a name, an hour, a number or a small word before a capital stands at the end of a sentence."""
    assert len(shown(text, language)) == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("14:20 – The minister has landed. She waves.", ["14:20 – The minister has landed.", "She waves."]),
        ("14.20 Uhr: Der Minister ist gelandet. Er winkt.", ["14.20 Uhr: Der Minister ist gelandet.", "Er winkt."]),
        ("11h20 : Le ministre est arrivé. Il salue.", ["11h20 : Le ministre est arrivé.", "Il salue."]),
        ("[14:20] The talks begin. Nobody speaks.", ["[14:20] The talks begin.", "Nobody speaks."]),
        ("14時20分　大臣が到着した。会談が始まる。", ["14時20分　大臣が到着した。", "会談が始まる。"]),
    ],
)
def test_the_clock_before_an_entry_is_in_its_first_sentence(line, expected):
    """In a live report the time of an entry stands with what happened then, not in a sentence of its own."""
    assert shown(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Q: What did he say? A: Nothing. Not yet.", ["Q: What did he say?", "A: Nothing.", "Not yet."]),
        ("Q. What did he say?", ["Q. What did he say?"]),
        ("A. Nothing. Not yet.", ["A. Nothing.", "Not yet."]),
        ("R. – Oui. Hier.", ["R. – Oui.", "Hier."]),
        ("SOLANO: He said no. Then he left.", ["SOLANO: He said no.", "Then he left."]),
        ("M. SOLANO : Il a dit non. Puis il est parti.", ["M. SOLANO : Il a dit non.", "Puis il est parti."]),
        ("问：您见过部长吗？答：见过。", ["问：您见过部长吗？", "答：见过。"]),
    ],
)
def test_who_speaks_is_said_in_the_first_sentence_of_a_turn(line, expected):
    """In a transcript the mark or name before a turn stands with its first sentence."""
    assert shown(line) == expected


def test_a_lone_mark_belongs_to_the_sentence_before():
    """A full stop or a quotation mark left alone on a line is no sentence of its own."""
    assert shown("Thousands were missing. . He said so. »") == ["Thousands were missing. .", "He said so. »"]


def test_offsets_count_code_points():
    """A character outside the basic plane and a combining mark each count as what Python counts."""
    text = "\U0001f1eb\U0001f1f7 e\u0301tat. Two."

    assert [(s.start, s.end) for s in number(text)] == [(0, 9), (10, 14)]


def test_long_sentences_are_cut_at_blanks():
    """Text without any mark is cut between words into pieces that can be cited."""
    text = "word " * 1000
    sentences = shown(text)

    assert " ".join(sentences) == text.strip()
    assert all(len(s) <= MAX_SENTENCE and s.endswith("word") for s in sentences)


@pytest.mark.parametrize("unit", ["“a ", "« a ", "a", "Mr. A. ", "!", "。", "a\n"])
def test_a_hundred_thousand_characters_are_cut_whatever_they_are(unit):
    """Text that makes the splitter slow is read in windows, and nothing of it is lost."""
    text = unit * (100_000 // len(unit))

    assert sum(len(s.replace(" ", "")) for s in shown(text)) == len("".join(text.split()))
