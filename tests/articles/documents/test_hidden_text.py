"""Text that a page holds and does not show is not read, and is told."""

import pytest
from pages import PARAGRAPHS, body, page

from summarizer.articles.documents.page import read_page

CANARY = "The canary and the envoy agreed in secret that nobody would ever read this sentence."


@pytest.mark.parametrize(
    "hidden",
    [
        f"<p hidden>{CANARY}</p>",
        f"<p aria-hidden='true'>{CANARY}</p>",
        f"<p style='display:none'>{CANARY}</p>",
        f"<p style='DISPLAY : NONE !important'>{CANARY}</p>",
        f"<p style='visibility:hidden'>{CANARY}</p>",
        f"<p style='opacity:0'>{CANARY}</p>",
        f"<p style='font-size:0'>{CANARY}</p>",
        f"<p style='font:normal 1px serif'>{CANARY}</p>",
        f"<p style='color:#fff'>{CANARY}</p>",
        f"<p style='color:rgb(255, 255, 255);background:white'>{CANARY}</p>",
        f"<p style='color:transparent'>{CANARY}</p>",
        f"<div style='background-color:#000'><p style='color:black'>{CANARY}</p></div>",
        f"<p><font color='#FFFFFF'>{CANARY}</font></p>",
        f"<p style='position:absolute;left:-9999px'>{CANARY}</p>",
        f"<p style='text-indent:-9999em'>{CANARY}</p>",
        f"<p style='position:absolute;clip:rect(0,0,0,0)'>{CANARY}</p>",
        f"<p style='height:1px;overflow:hidden'>{CANARY}</p>",
        f"<div hidden><div><p><b>{CANARY}</b></p></div></div>",
        f"<p class='x unseen y'>{CANARY}</p>",
        f"<p id=gone>{CANARY}</p>",
        f"<p class=visually-hidden>{CANARY}</p>",
        f"<template><p>{CANARY}</p></template>",
        f"<noscript><p>{CANARY}</p></noscript>",
        f"<dialog><p>{CANARY}</p></dialog>",
        f"<p>{PARAGRAPHS[0]}<span style='display:none'> {CANARY}</span></p>",
    ],
)
def test_hidden_text_is_told_and_not_read(hidden):
    """Each way to hide a passage keeps it out of the text and into the notes, and costs nothing else."""
    styles = "<style>@media print { p { display: none } } .unseen, #gone { display: none } p { color: #222 }</style>"

    read = read_page(page(body() + hidden, head=styles).encode())

    assert read.text.split("\n")[:3] == list(PARAGRAPHS)
    assert "canary" not in read.text
    assert read.hidden == (CANARY,)
    assert [(note.rule, note.args["n"]) for note in read.notes] == [("hidden-text", "1")]


@pytest.mark.parametrize(
    "shown",
    [
        "<p style='display:block;opacity:.9;font-size:11px;color:#333'>{}</p>",
        "<div style='background:#123;color:#fff'><p>{}</p></div>",
        "<div style='background:url(a.png)'><p style='color:#fff'>{}</p></div>",
        "<details><summary>Plus</summary><p>{}</p></details>",
        "<p class=print-only>{}</p>",
        "<p style='position:relative;left:-5px'>{}</p>",
    ],
)
def test_shown_text_is_read(shown):
    """Styles that change how a passage looks, and do not hide it, leave it in the text."""
    words = (
        "Le président du conseil régional, présent lui aussi, a salué un échange utile entre les deux rives du détroit."
    )
    styles = "<style>@media screen { .print-only { display: none } } .a .print-only { display: none }</style>"

    read = read_page(page(body() + shown.format(words), head=styles).encode())

    assert words in read.text
    assert read.hidden == ()


def test_what_stands_in_the_text_as_well_is_no_secret():
    """Menus, short labels and hidden copies of what can be read are not told."""
    hidden = f"<p hidden>{PARAGRAPHS[1]}</p><ul hidden><li>Accueil</li><li>Monde</li></ul><span hidden>Fermer</span>"

    assert read_page(page(body() + hidden).encode()).notes == ()


def test_many_hidden_passages_are_counted():
    """Of many passages a few are shown and all are counted; long ones are shortened."""
    hidden = "".join(f"<p hidden>{number} {CANARY * 9}</p>" for number in range(50))

    read = read_page(page(body() + hidden).encode())

    (note,) = read.notes
    assert note.args["n"] == "50"
    assert len(note.args["passages"]) == 3
    assert all(len(passage) < 200 for passage in read.hidden)
