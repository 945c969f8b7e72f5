"""PDF documents made by a real tool: their text, their pages, and what is not to be read."""

import zlib

import pytest
from fpdf import FPDF
from fpdf.enums import TextMode
from pages import PARAGRAPHS, pdf

from summarizer.articles.documents.pdf import read_pdf
from summarizer.errors import ArticleError

PLAIN = tuple(each.replace("’", "'") for each in PARAGRAPHS)
WORDS = ("the owner's word", "the reader's word")
CANARY = "The canary and the envoy agreed in secret that nobody would ever read this."


def drawn(*steps, size=None):
    """Return a PDF with one page, a good paragraph on it, and what the steps draw."""
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.add_page()
    made.multi_cell(0, 6, PLAIN[0], new_x="LMARGIN", new_y="NEXT")
    for step in steps:
        step(made)
    return bytes(made.output())


def code(data):
    """Return the code with which a document is refused."""
    with pytest.raises(ArticleError) as caught:
        read_pdf(data)
    return caught.value.code


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_paragraphs_are_lines(columns):
    """Lines of a column are joined to the paragraphs that were set, across columns too."""
    read = read_pdf(pdf([PARAGRAPHS * 2], columns=columns))

    assert read.text.split("\n") == [*PLAIN * 2, ""]


def test_pages_begin_where_they_begin():
    """The offsets of pages are where their first words are; an empty page begins where the next one does."""
    read = read_pdf(pdf([PARAGRAPHS[:1], [], PARAGRAPHS[1:]]))

    assert [read.text[start : start + 9] for start in read.pages] == [PLAIN[0][:9], PLAIN[1][:9], PLAIN[1][:9]]


def test_divided_words_are_whole_again():
    """A hyphen at a line's end becomes a soft one before a small letter, and stays before a capital."""
    words = [
        "Der Minister sprach über die Bezie-",
        "hungen mit Frau Marit Aaberg-",
        "Lund und anderen Gästen aus dem",
        "Norden.",
    ]

    def lines(made):
        made.add_page()
        for each in words:
            made.cell(0, 6, each, new_x="LMARGIN", new_y="NEXT")

    text = read_pdf(drawn(lines)).text

    assert "Bezie\u00adhungen" in text
    assert "Aaberg-Lund" in text


def test_facts_of_the_document():
    """Title and author are those of the document's information; its date of making is no day of publication."""
    (fact,) = read_pdf(pdf([PARAGRAPHS], title="Entretiens au port")).found

    assert (fact.field, fact.value, fact.origin) == ("title", "Entretiens au port", "PDF Title")


def inkless(made):
    """Write without ink."""
    with made.local_context(text_mode=TextMode.INVISIBLE):
        made.multi_cell(0, 6, CANARY)


def white(made):
    """Write in white on the paper."""
    made.set_text_color(255)
    made.multi_cell(0, 6, CANARY)


def outside(made):
    """Write beside the page."""
    made.text(-500, 100, CANARY)


def tiny(made):
    """Write too small to read."""
    made.set_font("Helvetica", size=0.5)
    made.text(20, 100, CANARY)


@pytest.mark.parametrize("hide", [inkless, white, outside, tiny])
def test_text_that_nobody_sees_is_told_and_not_read(hide):
    """Text without ink, white on white, beside the page or too small is in the notes and not in the text."""
    read = read_pdf(drawn(hide))

    assert read.text.strip() == PLAIN[0]
    assert read.hidden == (CANARY,)
    assert [note.rule for note in read.notes] == ["hidden-text"]


def test_white_words_on_a_dark_ground_are_read():
    """White text is read where there is something dark behind it."""

    def headline(made):
        made.set_fill_color(0, 0, 90)
        made.set_text_color(255)
        made.cell(0, 10, CANARY, fill=True)

    read = read_pdf(drawn(headline))

    assert CANARY in read.text
    assert read.notes == ()


def test_a_scan_with_recognised_words_is_read(tmp_path):
    """Words without ink over a picture of the page are what was recognised in it: read, with a note."""
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.add_page()
    made.image(picture(tmp_path), 0, 0, 210, 297)
    with made.local_context(text_mode=TextMode.INVISIBLE):
        made.multi_cell(0, 6, PLAIN[0])

    read = read_pdf(bytes(made.output()))

    assert read.text.strip() == PLAIN[0]
    assert [note.rule for note in read.notes] == ["recognised-text"]


def picture(folder):
    """Return the path of a small grey picture."""
    row = b"\0" + b"\x80" * 8
    data = zlib.compress(row * 8)
    chunks = [(b"IHDR", b"\0\0\0\x08\0\0\0\x08\x08\0\0\0\0"), (b"IDAT", data), (b"IEND", b"")]
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big") for name, body in chunks
    )
    (folder / "grey.png").write_bytes(png)
    return folder / "grey.png"


def test_a_scan_without_words_is_no_article(tmp_path):
    """A page that is a picture is named, with what to do."""
    made = FPDF()
    made.add_page()
    made.image(picture(tmp_path), 0, 0, 210, 297)

    assert code(bytes(made.output())) == "no-text"


def test_encrypted_documents_are_named():
    """A document that needs a password is refused; one that only forbids changes is read."""
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.set_encryption(*WORDS)
    made.add_page()
    made.cell(text=PLAIN[0])
    assert code(bytes(made.output())) == "encrypted"

    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.set_encryption(WORDS[0])
    made.add_page()
    made.multi_cell(0, 6, PLAIN[0])
    assert read_pdf(bytes(made.output())).text.strip() == PLAIN[0]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 4000, b"%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF", b"%PDF-"]
)
def test_broken_documents_are_named(data):
    """What begins like a PDF and is none is unreadable."""
    assert code(data) == "unreadable"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_document_cut_short_is_read_or_named(share):
    """A download that ended early gives the pages that are whole, or an error."""
    data = pdf([PARAGRAPHS] * 4)
    try:
        outcome = "read" if PLAIN[0] in read_pdf(data[: int(len(data) * share)]).text else "other words"
    except ArticleError as error:
        outcome = error.code
    assert outcome in {"read", "unreadable", "no-text"}


def test_too_many_pages_are_named():
    """A document of more pages than a thousand is refused."""
    made = FPDF()
    for _ in range(1001):
        made.add_page()

    assert code(bytes(made.output())) == "too-large"
