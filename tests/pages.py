"""Web pages and PDF documents for tests, made by the tests themselves."""

from __future__ import annotations

import json
import zlib

from fpdf import FPDF

PARAGRAPHS = (
    "Le ministre des affaires étrangères a reçu mardi son homologue à Lindhavn, a annoncé le ministère dans un texte.",
    "Ils ont parlé du bac entre les deux ports et des douze pêcheurs retenus depuis octobre, selon un porte-parole.",
    "« Aucun accord n’a été trouvé », a dit celui-ci ; les deux hommes se reverront avant la fin du printemps.",
)
"""What the article of a page says."""


def body(paragraphs=PARAGRAPHS):
    """Return paragraphs as HTML."""
    return "".join(f"<p>{each}</p>" for each in paragraphs)


def page(article=None, head="", around="<nav><a href='/'>Accueil</a> <a href='/m'>Monde</a></nav>"):
    """Return a page with an article in it."""
    inside = f"<article>{body() if article is None else article}</article>"
    return f"<!doctype html><html lang=fr><head><meta charset=utf-8>{head}</head><body>{around}{inside}</body></html>"


def linked(**said):
    """Return a script of JSON-LD that tells of an article."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **said}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def pdf(pages, columns=1, title=None, **options):
    """Return the bytes of a PDF whose pages are lists of paragraphs, set justified in columns."""
    made = FPDF(**options)
    made.set_font("Helvetica", size=11)
    if title:
        made.set_title(title)
    for paragraphs in pages:
        made.add_page()
        with made.text_columns(ncols=columns, gutter=8, text_align="J") as setting:
            for each in paragraphs:
                with setting.paragraph(bottom_margin=6) as paragraph:
                    paragraph.write(each.replace("’", "'"))
    return bytes(made.output())


def bomb(size):
    """Return a PDF whose one page unpacks to so many bytes, packed twice."""
    stream = zlib.compress(zlib.compress(b"BT /F1 12 Tf (x) Tj ET\n" * (size // 23), 9), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%b\nendstream" % (len(stream), stream),
    ]
    return (
        b"%PDF-1.4\n"
        + b"".join(b"%d 0 obj%b\nendobj\n" % each for each in enumerate(objects, 1))
        + b"trailer<</Root 1 0 R>>"
    )
