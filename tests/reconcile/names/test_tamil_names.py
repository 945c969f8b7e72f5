"""Tamil names, whose letters have one sign for several sounds, beside Latin ones."""

from __future__ import annotations

import pytest

from summarizer.reconcile.names import compare_names
from summarizer.reconcile.names.tamil import tamil


@pytest.mark.parametrize(
    ("printed", "latin"),
    [
        ("நரேந்திர மோடி", "Narendra Modi"),
        ("ராகுல் காந்தி", "Rahul Gandhi"),
        ("மு. க. ஸ்டாலின்", "M. K. Stalin"),
        ("விளாடிமிர் புதின்", "Vladimir Putin"),
        ("டொனால்ட் டிரம்ப்", "Donald Trump"),
        ("பெஞ்சமின் நெதன்யாகு", "Benjamin Netanyahu"),
        ("டொரொத்யா செந்திவானியின்", "Dorottya Szentivanyi"),
        ("எட்வின் சால்வதியெர்ராவுடன்", "Edwin Salvatierra"),
        ("வெஸ்னா ரடோய்ச்சிச்சை", "Vesna Radojčić"),
    ],
)
def test_a_tamil_spelling_is_the_name_that_it_spells(printed, latin):
    """Also where the name stands in another case."""
    assert compare_names(printed, latin, "person").verdict == "same"


@pytest.mark.parametrize(
    ("printed", "latin"),
    [
        ("ராகுல் காந்தி", "Rajiv Gandhi"),
        ("சோனியா காந்தி", "Sanjay Gandhi"),
        ("ஜோ பைடன்", "Jill Biden"),
        ("இம்ரான் கான்", "Irfan Khan"),
        ("டொனால்ட் டிரம்ப்", "Donald Tusk"),
        ("செர்ஜி லாவ்ரோவ்", "Sergei Laptev"),
    ],
)
def test_relatives_and_look_alikes_stay_two(printed, latin):
    """What the letters share does not make one name of two."""
    assert compare_names(printed, latin, "person").verdict != "same"


@pytest.mark.parametrize(
    ("word", "first"),
    [("காந்தி", "kandi"), ("கட்டக்", "katak"), ("மெர்க்கல்", "merkal"), ("ஏஞ்சலா", "enjala"), ("ஷா", "sha")],
)
def test_stops_are_voiced_between_vowels_and_after_nasals(word, first):
    """Doubled, and at the head of a word, they are not."""
    assert tamil(word)[0] == first
