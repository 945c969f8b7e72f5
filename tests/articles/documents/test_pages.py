"""Web pages: their text, their encoding, and what is no article."""

import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import PARAGRAPHS, body, linked, page

from summarizer.articles.documents.page import read_page
from summarizer.errors import ArticleError


def text_of(html, **declared):
    """Return the text of a page."""
    return read_page(html.encode() if isinstance(html, str) else html, **declared).text


def refused(html):
    """Return the code and the words with which a page is refused."""
    with pytest.raises(ArticleError) as caught:
        read_page(html.encode())
    return caught.value.code, caught.value.message


def test_the_text_is_the_librarys():
    """Without anything hidden, the text is what trafilatura gives, character by character."""
    html = page(body() + "<h2>Suite</h2><ul><li>Un point</li></ul><table><tr><td>a</td><td>b</td></tr></table>")

    assert text_of(html) == trafilatura.bare_extraction(html, include_comments=False).text


def test_menus_comments_and_scripts_are_left_out():
    """Of a page, its article is read and nothing around it."""
    around = "<script>var canary1 = 'a b c'</script><!-- canary2 --><footer>© canary3</footer>"
    comments = "<div id=comments class=comments><p>canary4 is what a reader thinks of all this, at length.</p></div>"

    text = text_of(page(around=around + comments))

    assert text.split("\n") == list(PARAGRAPHS)


def test_text_in_scripts_is_no_article():
    """An article that only stands in the page's data for machines is not read."""
    html = page(article="", head=linked(articleBody=" ".join(PARAGRAPHS) * 3))

    assert refused(html)[0] == "no-text"


CYRILLIC = "Министр иностранных дел принял во вторник своего коллегу в Линдхавне, сообщило министерство. " * 3
JAPANESE = (
    "外務大臣は火曜日、リンドハウンで隣国の外相と会談したと外務省が発表した。両者は港の再開について話し合った。" * 3
)


@pytest.mark.parametrize(
    ("text", "encoding", "meta", "declared", "told"),
    [
        (CYRILLIC, "cp1251", "windows-1251", None, "cp1251"),
        (CYRILLIC, "cp1251", None, "windows-1251", "cp1251"),
        (CYRILLIC, "koi8-r", "koi8-r", None, "koi8-r"),
        (CYRILLIC, "utf-8", "windows-1251", "iso-8859-1", None),
        (CYRILLIC, "utf-8-sig", None, None, None),
        (CYRILLIC, "utf-16", None, None, "utf-16-le"),
        (JAPANESE, "euc-jp", "euc-jp", None, "euc_jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp", None, "iso2022_jp"),
        (JAPANESE, "cp932", "Shift_JIS", None, "cp932"),
        ("“L’été fut très long”, a dit le président €. " * 4, "cp1252", "iso-8859-1", None, "cp1252"),
        ("L’été fut très long, a noté le président Hühn à la forêt. " * 4, "cp1252", None, None, "windows-1252"),
        (
            "L’été fut très long, a noté le président Hühn à la forêt. " * 4,
            "cp1252",
            "no-such-code",
            None,
            "windows-1252",
        ),
    ],
)
def test_encodings(text, encoding, meta, declared, told):
    """Marks, what is UTF-8, what is declared and a guess, in this order, give back every character; it is told."""
    head = f'<meta charset="{meta}">' if meta else ""
    html = f"<html><head>{head}</head><body><article><p>{text}</p></article></body></html>"

    read = read_page(html.encode(encoding), charset=declared)

    assert read.text == text.strip()
    assert [note.args["encoding"] for note in read.notes if note.rule == "decoded"] == ([told] if told else [])


def test_a_few_broken_bytes_are_shown():
    """Where a page is broken in one place, the mark for unreadable characters stands there, and it is told."""
    data = page(body() * 10).encode().replace("reçu mardi".encode(), b"re\xe7u mardi", 1)

    read = read_page(data)

    assert "re�u mardi" in read.text
    assert [note.args["n"] for note in read.notes if note.rule == "bytes-lost"] == ["1"]


def test_a_page_for_subscribers_is_no_article():
    """A teaser of an article that says it is not free is refused, and its remedy told."""
    code, words = refused(page(body(PARAGRAPHS[:1]), head=linked(isAccessibleForFree=False)))

    assert code == "no-text"
    assert "subscribers" in words


def test_an_open_page_of_a_paid_site_is_read():
    """An article that says it is not free, and is there in full, is read, with a note; so is one cut short."""
    full = read_page(page(body() * 4, head=linked(isAccessibleForFree="False")).encode())
    cut = read_page(page(head=linked(wordCount=900)).encode())

    assert [note.rule for note in full.notes] == ["not-free"]
    assert [(note.rule, note.args["n"]) for note in cut.notes] == [("shorter-than-said", "900")]


FORM = """<form action='/save-consent'><p>Wir und unsere Partner verarbeiten Daten auf Ihrem Gerät, um Ihnen Inhalte
zu zeigen und deren Erfolg zu messen, wenn Sie damit einverstanden sind.</p><button>Alle annehmen</button></form>"""
PLEA = """<div><p>Nous utilisons des cookies. Les cookies servent à mesurer l’audience ; certains cookies sont ceux de
nos partenaires. Acceptez-les pour poursuivre votre lecture de cette page.</p></div>"""
EMPTY = """<html><body><div id=root></div><noscript>You need to enable JavaScript to run this app, which shows all of
the words of this article and many more of them.</noscript><script>render()</script></body></html>"""


@pytest.mark.parametrize("question", [FORM, PLEA])
def test_a_question_of_consent_is_no_article(question):
    """A page that asks for consent before it shows anything is refused."""
    code, words = refused(f"<html><head><title>Consent</title></head><body>{question}</body></html>")

    assert code == "no-text"
    assert "consent" in words or "no text" in words


def test_an_article_about_cookies_is_one():
    """The word that pages of consent share does not make an article one of them."""
    about = tuple(f"{each} Les cookies et la loi sur les cookies." for each in PARAGRAPHS)

    assert text_of(page(body(about))).count("cookies") == 6


@pytest.mark.parametrize("html", ["", "   ", "<html></html>", EMPTY, "<html><body><img src=a.jpg></body></html>"])
def test_a_page_without_text_is_no_article(html):
    """An empty page, and one that only scripts would fill, are refused."""
    assert refused(html)[0] == "no-text"


def test_deep_nesting_hides_nothing():
    """Text hundreds of elements deep is read; nesting that the parser would cut off in silence is refused."""
    assert PARAGRAPHS[1] in text_of(page("<div>" * 600 + body() + "</div>" * 600))
    assert refused(page("<div>" * 100_000 + body()))[0] == "too-complex"


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.text(max_size=60), st.text(alphabet="<>/&;!-=\"' apdivscrtx\n", max_size=80))
def test_any_markup_is_a_page_or_an_error(words, markup):
    """Whatever stands in a page, there is a document, or an error of ours."""
    html = page(body() + markup + words)
    try:
        text = text_of(html.encode("utf-8", "surrogatepass"))
    except ArticleError:
        return
    assert text
