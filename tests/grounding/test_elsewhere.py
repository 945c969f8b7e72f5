"""What one window of a long article gets wrong at its edge, and another has whole."""

from summarizer.articles import load
from summarizer.grounding import drop_found_elsewhere, ground
from summarizer.reconcile.days.printed import printed_parts
from summarizer.records import Article, Made
from summarizer.schema import ArticleReading

MADE = Made(model="", prompt="", prompt_sha256="", schema_sha256="", answered_on="2026-01-01")
LINES = ("Ann Arno received Bob Bering in Oslo on Monday.", "He then spoke about ice.", "Cay Corvin left on Friday.")
(ARTICLE,) = load(Article(id="log", text="\n\n".join(LINES))).articles


def grounded(shown, **answer):
    """Return an answer for a window, and the reading it comes to."""
    filled = ArticleReading.model_validate({"language": "en", **answer})
    return filled, ground(ARTICLE, filled, MADE, printed_parts, shown=shown)


def person(number, name):
    """Return an actor as a model gives it."""
    return {"id": f"a{number}", "kind": "person", "names": [name]}


def meeting(at, *actors):
    """Return a meeting as a model gives it."""
    return {"id": "m1", "participants": [{"actor": actor, "at": [at[0]]} for actor in actors], "at": at}


WHOLE = grounded(
    [1, 2],
    actors=[person(1, "Ann Arno"), person(2, "Bob Bering")],
    meetings=[meeting([1, 2], "a1", "a2")],
)


def test_half_a_meeting_at_an_edge_is_no_loss_where_another_window_has_it_whole():
    """A meeting rejected for want of a party is not shown as rejected if its sentences tell of one elsewhere."""
    half = grounded([2, 3], actors=[person(1, "Cay Corvin")], meetings=[meeting([2], "a1")])

    first, second = drop_found_elsewhere([WHOLE, half])

    assert [item.code for item in half[1].rejected] == ["one-party"]
    assert first == WHOLE[1]
    assert second.rejected == ()


def test_what_nobody_else_has_stays_rejected():
    """An item that rests on sentences of which no other window says anything of the kind stays in the list."""
    lost = grounded([2, 3], actors=[person(1, "Cay Corvin")], meetings=[meeting([3], "a1")])

    assert [item.code for item in drop_found_elsewhere([WHOLE, lost])[1].rejected] == ["one-party"]


def test_a_sentence_that_was_not_shown_is_rejected():
    """A window may cite its own sentences alone, though the article has others."""
    reading = grounded([2, 3], comment=[1, 3])[1]

    assert [citation.sentence for citation in reading.comment] == [3]
    assert [(item.path, item.code) for item in reading.rejected] == [("comment", "no-sentence")]


def test_names_are_looked_for_in_the_window_alone():
    """A name that only another part of the article prints was not read here."""
    reading = grounded([2, 3], actors=[person(1, "Ann Arno"), person(2, "Cay Corvin")])[1]

    assert [actor.names[0].text for actor in reading.actors] == ["Cay Corvin"]


def test_a_repeat_whose_first_is_not_shown_is_cited_itself():
    """A sentence that stood before the window is a place of its own, not the earlier one's."""
    text = "The two sides met for an hour in the hall.\n\nNothing.\n\nThe two sides met for an hour in the hall.\n"
    (article,) = load(Article(id="log", text=text)).articles
    answer = ArticleReading.model_validate({"language": "en", "comment": [3]})

    cited = [
        [citation.sentence for citation in ground(article, answer, MADE, printed_parts, shown=shown).comment]
        for shown in (None, [1, 2, 3], [2, 3])
    ]

    assert cited == [[1], [1], [3]]
