"""Where forms stand in an article's sentences."""

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
