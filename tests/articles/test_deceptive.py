"""What in a text may deceive a reader is noticed, and honest texts of any language are not."""

import pytest

from summarizer.articles.deceptive import deceptive

HONEST = [
    "The minister met her guest in Orlo.",
    "Le président a reçu l’émissaire\u00a0: «\u202foui\u202f», a-t-il dit, co\u00adopération.",
    "Президент встретился с министром. Компания SpaceX и её COVID-отчёт.",
    "اجتمع الرئيس\u200f مع الوزير \u2067في العاصمة\u2069 \u202aOrlo\u202c.",
    "राष्ट्रपति ने क्\u200dषेत्र के मंत्री से मुलाकात की।",
    "ประธานาธิบดี\u200bพบ\u200bรัฐมนตรี",
    "总统会见了A股公司的部长。",
    "The 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f flag, α-decay, 5 µm and 3 Ω.",
]


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_text_has_no_note(text):
    """Marks of direction, joiners, flags, units and several scripts in one text are ordinary."""
    assert deceptive(text) == ()


@pytest.mark.parametrize(
    ("text", "rule", "shown"),
    [
        ("Minister Br\u0430ndt left.", "mixed-scripts", ("Br\u0430ndt",)),
        ("Minister \u039fkoye left.", "mixed-scripts", ("\u039fkoye",)),
        ("He said \u202eon\u202c.", "hidden-characters", ("U+202E",)),
        ("Br\u200bandt left.", "hidden-characters", ("U+200B",)),
        ("Text\U000e0068\U000e0069 more", "hidden-characters", ("U+E0068", "U+E0069")),
    ],
)
def test_a_deceptive_text_says_what_is_in_it(text, rule, shown):
    """Look-alike letters, turned text, split words and invisible letters are named."""
    (note,) = deceptive(text)
    assert note.rule == rule
    assert shown in note.args.values()
