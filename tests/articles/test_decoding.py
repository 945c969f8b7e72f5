"""From bytes to text."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.decoding import decode
from summarizer.errors import ArticleError

FRENCH = "Il a été reçu à Tunis, où il a rencontré le président. « La forêt brûle », a-t-il ajouté."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark, encoding):
    """The encoding that the mark names is used, and the mark is left out."""
    found = decode(mark + FRENCH.encode(encoding))

    assert (found.text, found.encoding, found.guessed) == (FRENCH, encoding, False)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        ("Il a été reçu à Tunis, a-t-il dit.", "latin-1"),
        ("The president’s “envoy” met the minister — again, they’d said in March.", "cp1252"),
        ("El presidente español se reunió ayer. «Mañana habrá más», añadió.", "cp1252"),
        ("O ministro reuniu-se em São Paulo. A reunião não teve declarações.", "latin-1"),
        ("Außenminister trafen den Präsidenten für Gespräche über Öl.", "cp1252"),
        ("Ministern träffade presidenten på måndagen i Göteborg.", "latin-1"),
        ("Prezident přijal ministra zahraničních věcí. Příští schůzka bude v Brně.", "cp1250"),
        ("Prezydent spotkał się z żołnierzami w Łodzi. Współpraca będzie trwać.", "iso8859_2"),
        ("A miniszterelnök találkozott az elnökkel. A következő ülés ősszel lesz.", "cp1250"),
        ("Cumhurbaşkanı Erdem görüştü. Görüşmede ilişkiler ele alındı.", "cp1254"),
        ("Президент встретился с министром в столице. Подробности не сообщаются.", "cp1251"),
        ("Президент встретился с министром в столице. Подробности не сообщаются.", "koi8_r"),
        (
            "Ο πρόεδρος συναντήθηκε χθες με τον υπουργό στην πόλη. Η συζήτηση τους κράτησε δύο ώρες και ήταν καλή.",
            "cp1253",
        ),
        ("التقى الرئيس الوزير في العاصمة وبحثا الوضع. ولم ترد تفاصيل.", "cp1256"),
        (
            "大統領はきのう首都で大臣と会い、およそ二時間にわたって話し合った。くわしいことは明らかにされていない。",
            "shift_jis",
        ),
        (
            "大統領はきのう首都で大臣と会い、およそ二時間にわたって話し合った。くわしいことは明らかにされていない。",
            "euc_jp",
        ),
        (
            "大統領はきのう首都で大臣と会い、およそ二時間にわたって話し合った。くわしいことは明らかにされていない。",
            "iso2022_jp",
        ),
        (
            "总统昨天在首都会见了来访的部长，双方就地区局势和经济合作的问题进行了讨论。他们没有公布更多的细节。",
            "gb18030",
        ),
    ],
)
def test_old_encodings_are_told_by_their_text(text, encoding):
    """Text in an old encoding comes out letter for letter."""
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "raw",
    [
        FRENCH.encode() + b"\xe9",
        "Подробности не сообщаются".encode("cp866"),
        b"\xff",
        bytes(range(1, 256)),
        codecs.BOM_UTF16_LE + b"a",
    ],
)
def test_what_cannot_be_told_is_refused(raw):
    """Mixed or unknown encodings are an error that says how to convert."""
    with pytest.raises(ArticleError, match="UTF-8") as caught:
        decode(raw)

    assert caught.value.code == "encoding"


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.7\n", b"\x89PNG\r\n", b"PK\x03\x04rest", b"a\0b", codecs.BOM_UTF16_LE + b"a\0\0\0"]
)
def test_what_is_no_text_is_binary(raw):
    """Known beginnings of binary files and NUL bytes are refused by name."""
    with pytest.raises(ArticleError) as caught:
        decode(raw)

    assert caught.value.code == "binary"


@given(st.binary(max_size=300))
@settings(derandomize=True, deadline=None, max_examples=300)
def test_any_bytes_decode_or_are_refused(raw):
    """No bytes make anything but a text or an error of this library, and a text has no replaced characters."""
    try:
        found = decode(raw)
    except ArticleError:
        return
    assert "\ufffd" not in found.text or "\ufffd".encode() in raw or found.encoding != "utf-8"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1b\ufeff"), max_size=80))
@settings(derandomize=True, deadline=None, max_examples=200)
def test_utf_8_is_never_guessed(text):
    """UTF-8 comes back as it went in, line ends and all, unless it begins as a known binary file does."""
    raw = f" {text}".encode()

    assert decode(raw).text == f" {text}"
