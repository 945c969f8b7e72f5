"""Where forms stand in an article's sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles import load
from summarizer.grounding.folding import find_all
from summarizer.grounding.locating import Printed
from summarizer.records import Article

LETTERS = "aA éß\u00ad\u00a0\u200b\ufb01\n\t'’-–.\u0301ا人12"
TEXT = "Ann Okoye met Li Wen. ANN  OKOYE left. Then Ann\u00adOkoye wrote: “Li Wen and Ann Okoyeva.”"


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=st.sampled_from(LETTERS), max_size=60), st.data())
def test_a_form_stands_anywhere_where_it_stands_in_a_sentence(words, data):
    """Looking through all sentences at once finds what looking into one after the other finds, and nothing else."""
    (article,) = load(Article(text=f"To begin with. {words}")).articles
    start = data.draw(st.integers(0, len(article.text) - 1))
    form = article.text[start : data.draw(st.integers(start, len(article.text)))]
    printed = Printed(article, article.sentences)

    found = printed.anywhere(form)

    assert found == printed.places(form, article.sentences)
    assert [(place.start, place.end) for place in found] == [
        (sentence.start + first, sentence.start + last)
        for sentence in article.sentences
        for first, last in find_all(form, article.quote(sentence))
    ]
    assert all(place.quote == article.text[place.start : place.end] for place in found)


def test_items_that_rest_on_the_same_words_share_a_citation():
    """A place is cited once, however many items rest on it."""
    (article,) = load(Article(text=TEXT)).articles
    printed = Printed(article, article.sentences)

    assert [place.quote for place in printed.anywhere("Ann Okoye")] == ["Ann Okoye", "ANN  OKOYE"]
    assert printed.places("ann okoye", article.sentences[:1])[0] is printed.anywhere("Ann Okoye")[0]


@pytest.mark.parametrize(
    ("form", "sentence", "printed"),
    [
        ("Belqradda", "Görüş Belqrada cavab səfəri idi.", ["Belqrada"]),
        ("Москва", "Переговоры прошли в Москве.", ["Москве"]),
        ("ministru spraw zagranicznych", "Minister spraw zagranicznych wyjechał.", ["Minister spraw zagranicznych"]),
        ("Helsingissä", "He lensivät Helsinkiin.", []),
        ("Iran", "They met in Iraq.", []),
        ("Warszawa", "Z Warszawy do Warszawie.", []),
        ("Warszawa", "Z Warszawy do domu. I znów z Warszawy.", ["Warszawy", "Warszawy"]),
        ("Belgrad", "They met in Paris.", []),
        ("Krakowie", "Był w Krakówe.", ["Krakówe"]),
        ("ঢাকাতে", "তারা ঢাকায় ছিলেন।", ["ঢাকায়"]),
        ("порт", "Ақтаудағы порттағы рәсім өтті.", ["порттағы"]),
        ("Премьер-Министр", "Ол Премьер-Министрмен кездесті.", ["Премьер-Министрмен"]),
        ("Эльчин Рагимов", "Ол Эльчин Рагимовпен сөйлесті.", ["Эльчин Рагимовпен"]),
        ("Elçin Rəhimov", "O, Elçin, Rəhimovla danışdı.", []),
        ("Wanda Nowacka", "Wandy Nowackiej i Wandą Nowacką.", []),
        ("Oman", "Die Omanikersprecherin kam.", []),
    ],
)
def test_words_in_another_case_are_found_as_they_are_printed(form, sentence, printed):
    """What a reader gave with its own ending is what the sentence prints, if one form alone comes into question."""
    (article,) = load(Article(text=sentence)).articles

    found = Printed(article, article.sentences).in_another_case(form, article.sentences)

    assert [place.quote for place in found] == printed
    assert all(place.quote == article.text[place.start : place.end] for place in found)


@pytest.mark.parametrize(
    ("name", "sentence", "printed"),
    [
        ("Эльчин Рагимов", "Ол Эльчин Рагимовпен сөйлесті.", ["Эльчин Рагимовпен"]),
        ("Эльчин Рагимов", "Эльчин Рагимовтің сөзі, Эльчин Рагимовқа.", ["Эльчин Рагимовқа"]),
        ("теміржолшылар", "Ол теміржолшылармен кездесті.", ["теміржолшылармен"]),
        ("Рагимов", "Рагимовқа, Рагимовтің.", []),
        ("Ann Okoye", "They met Ann Okoyez.", []),
        ("Ann Okoyx", "They met Ann Okoye.", []),
        ("Ann Okoye", "They met Anna Okoyevska.", []),
        ("Ali", "They met Alibaba.", []),
        ("Ilham Ali", "They met Ilham Aliev.", []),
        ("Elçin Rəhimov", "O, Elçin, Rəhimovla danışdı.", []),
    ],
)
def test_a_name_is_found_with_what_a_language_writes_onto_it(name, sentence, printed):
    """A letter more or less, or another letter, is another name; and a short name with an ending may be anybody's."""
    (article,) = load(Article(text=sentence)).articles

    assert [place.quote for place in Printed(article, article.sentences).with_ending(name)] == printed


@pytest.mark.parametrize(
    ("form", "sentence", "printed"),
    [
        ("Rebellen", "Der Rebellenchef kam.", ["Rebellen"]),
        ("Rebellen", "Die Rebellen kamen.", []),
        ("US", "The USSR fell.", []),
    ],
)
def test_the_beginning_of_a_longer_word_is_found_in_it(form, sentence, printed):
    """Some languages write the country or camp of a title and the title as one word."""
    (article,) = load(Article(text=sentence)).articles

    assert [each.quote for each in Printed(article, article.sentences).begins_word(form, article.sentences)] == printed


@pytest.mark.parametrize(
    ("form", "sentence", "printed"),
    [
        ("embajadora en Indonesia", "La exembajadora en Indonesia habló.", ["embajadora en Indonesia"]),
        ("president", "Expresident Tal kom inte.", ["president"]),
        ("minister", "Eksministeren reiste.", []),
        ("minister", "Der Premierminister kam.", []),
    ],
)
def test_a_title_that_somebody_has_no_longer_is_found_behind_ex(form, sentence, printed):
    """Spanish and others write it as one word with what says that it is over."""
    (article,) = load(Article(text=sentence)).articles

    found = Printed(article, article.sentences).behind_former(form, article.sentences)

    assert [place.quote for place in found] == printed
