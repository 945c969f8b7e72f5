"""Numbers that a clause in another language tells in its own way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.grounding.clauses import unstated_numbers


@pytest.mark.parametrize(
    ("clause", "printed"),
    [
        ("a loan of 120 million euros", "1億2000万ユーロの融資枠"),
        ("a loan of 120 million euros", "1亿2000万欧元"),
        ("a loan of 120 million euros", "1억2000만 유로"),
        ("a loan of 120 million euros", "12 करोड़ यूरो का क़र्ज़"),
        ("a loan of 120 million euros", "وام ۱۲۰ میلیون یورویی"),
        ("a loan of 1.2 billion euros", "1,2 Mrd. Euro"),
        ("2 billion dollars", "2 milliards de dollars"),
        ("500,000 people", "5 lakh people"),
        ("1,200 people", "1 200 personnes"),
        ("1 200 millions d'euros", "1.2 billion euros"),
        ("1,200 people", "1.200 Menschen"),
        ("10,000 people", "1万人"),
        ("on 14.10.2025", "am 14.10.2025"),
        ("12 million dong", "12 triệu đồng"),
        ("5,500 billion dong", "5.500 tỷ đồng"),
        ("250,000 people", "25 vạn dân"),
        ("a 180-million-euro understanding", "১৮ কোটি ইউরোর সমঝোতায়"),
        ("2.4 million lei", "2,4 milioane de lei"),
        ("3 million shillings", "shilingi milioni 3"),
        ("200,000 people", "watu laki 2"),
        ("180 million euros", "180 מיליון אירו"),
        ("180 million euros", "180 мільйонів євро"),
    ],
)
def test_an_amount_is_stated_however_it_is_printed(clause, printed):
    """Separators, digits and words that multiply differ by language; the amount is the same."""
    assert unstated_numbers(clause, [printed]) == []


@pytest.mark.parametrize(
    ("clause", "printed", "missing"),
    [
        ("12 million euros", "12 करोड़ यूरो", ["12"]),
        ("100 million euros", "1億2000万ユーロ", ["100"]),
        ("2 million", "2 milliards", ["2"]),
        ("3 of them", "3,5 millones", ["3"]),
        ("in 2019", "en 2015", ["2019"]),
        ("15 people", "115 people", ["15"]),
        ("3 million shillings", "shilingi bilioni 3", ["3"]),
        ("25 million people", "25 vạn dân", ["25"]),
        ("1億2000万ユーロ", "120,000 euros", ["1億2000万"]),
    ],
)
def test_another_amount_is_not_stated(clause, printed, missing):
    """The same digits with another multiplier, a part of an amount, and other digits are other amounts."""
    assert unstated_numbers(clause, [printed]) == missing


@given(st.text(alphabet="0123456789 .,万億million٣crore", max_size=40))
@settings(derandomize=True, deadline=None)
def test_every_text_states_its_own_numbers(text):
    """Whatever numbers a text has, they are stated in it."""
    assert unstated_numbers(text, [text]) == []
