"""Articles in two languages that run parallel: translations, and reports of one event that are not."""

from __future__ import annotations

import tomllib
from itertools import chain, combinations, pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recorded import SEEDS, TOP

from summarizer.articles import number
from summarizer.reconcile.sources import Origin, Scene, Telling, Translations, Voices, compare, judge
from summarizer.reconcile.sources.alignment import align
from summarizer.reconcile.sources.translations import Measured, measured_sentences
from summarizer.records import Article

WRITTEN = TOP / "tests" / "written"
TRANSLATED = WRITTEN / "translations"
NAMES = {
    f"{story}.{text}": named
    for story, texts in tomllib.loads((TRANSLATED / "names.toml").read_text("utf-8")).items()
    for text, named in texts.items()
}


def path(text):
    """Return the file of a text."""
    story, source, *made = text.split(".")
    if made:
        return TRANSLATED / f"{text}.txt"
    return next(SEEDS.glob(f"{source}_*.txt")) if story == "seeds" else WRITTEN / "stories" / story / f"{source}.txt"


def language(text):
    """Return the language of a text."""
    story, source, *made = text.split(".")
    return made[-1] if made else "fr" if story == "seeds" else source.partition("-")[2]


def story(text):
    """Return the story that a text tells."""
    return text.partition(".")[0]


def source(text):
    """Return the text that another was made from; itself if it was made from none."""
    return ".".join(text.split(".")[:2])


def article(name, text, tag="en"):
    """Return an article of numbered sentences."""
    return Article(id=name, text=text, sentences=number(text, tag))


ARTICLES = {text: article(text, path(text).read_text("utf-8"), language(text)) for text in NAMES}
LANGUAGES = {text: language(text) for text in NAMES}
FOUND = Translations(ARTICLES, LANGUAGES, NAMES)

OWN = sorted(text for text in NAMES if ".own." in text)
TRANSLATIONS = {text: source(text) for text in sorted(NAMES) if source(text) != text and text not in OWN}
PAIRS = [(a, b) for a, b in combinations(sorted(NAMES), 2) if story(a) == story(b) and LANGUAGES[a] != LANGUAGES[b]]
"""All texts of one story in two languages."""

DISPATCH = {("dispatch.1-en", "dispatch.2-fr"), ("dispatch.1-en.faithful.ar", "dispatch.2-fr")}
"""The translation among the stories, which has a second translation of its source beside it."""

PARALLEL = DISPATCH | {(origin, text) for text, origin in TRANSLATIONS.items()}

MISSED = {
    # Its heading names others, it has no date, and its last sentence is set beside one that it left out.
    ("summit-edge.2-pt", "summit-edge.2-pt.shortened.de"),
}
"""Translations that are not found."""

repeatable = settings(derandomize=True, deadline=None)


def turned(beads):
    """Return sentences side by side with the sides exchanged."""
    return [(bead.second, bead.first) for bead in beads]


def test_names_are_printed_where_the_table_says():
    """All 24 texts and their 18 sources have names, and each stands in the text as the table gives it."""
    made = {file.stem for file in TRANSLATED.glob("*.txt")}
    missing = [
        (text, name)
        for text, named in NAMES.items()
        for name in chain.from_iterable(named.values())
        if name not in ARTICLES[text].text
    ]

    assert {text for text in NAMES if source(text) != text} == made
    assert (len(NAMES), len(TRANSLATIONS), len(OWN), missing) == (42, 14, 10, [])


def test_translations_are_found_with_their_sources():
    """Of 14 translations 13 are found, and both pairs of the dispatch that the stories hold."""
    assert {pair for pair in PARALLEL if not FOUND.parallel(*pair)} == MISSED
    assert len(PARALLEL - MISSED) == 15


def test_other_reports_of_one_event_are_not_translations():
    """Of 89 pairs of one story that are no translations, none is taken for one."""
    others = [pair for pair in PAIRS if pair not in PARALLEL]

    assert len(others) == 89
    assert [pair for pair in others if FOUND.parallel(*pair)] == []


def test_no_report_of_ones_own_is_a_translation_of_what_it_was_made_from():
    """None of the ten reports runs parallel to its source, nor to another source, nor to another report."""
    sources = [text for text in NAMES if source(text) == text]

    assert [pair for pair in product(OWN, sources) if FOUND.parallel(*pair)] == []
    assert [pair for pair in combinations(OWN, 2) if FOUND.parallel(*pair)] == []


def test_texts_of_different_stories_do_not_run_parallel():
    """Where texts have no event in common nothing is found."""
    strangers = [(a, b) for a, b in combinations(sorted(NAMES), 2) if story(a) != story(b)]

    assert [pair for pair in strangers if FOUND.parallel(*pair)] == []


@pytest.mark.parametrize("pair", sorted(PARALLEL - MISSED))
def test_sentences_side_by_side_are_in_order(pair):
    """Each sentence stands in one place at most, in the order of its text, and exists."""
    for side, text in enumerate(pair):
        numbers = [n for bead in FOUND.parallel(*pair) for n in bead[side]]

        assert numbers == sorted(set(numbers))
        assert {*numbers} <= {sentence.number for sentence in ARTICLES[text].sentences}


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_either_may_be_given_first(a, b):
    """The same sentences are set side by side, whichever text is given first."""
    assert turned(FOUND.parallel(b, a)) == [*map(tuple, FOUND.parallel(a, b))]


@pytest.mark.parametrize(
    ("pair", "beads", "cut"),
    [
        (("seeds.001", "seeds.001.faithful.es"), [((1,), (3,)), ((5,), (7,)), ((12,), (14,))], []),
        (("not-held.2-en", "not-held.2-en.edited.ru"), [((4, 5), (4,)), ((8, 9), (7,))], []),
        (("dispatch.3-zh", "dispatch.3-zh.edited.pt"), [((9,), (9, 10)), ((17,), (18,)), ((19,), (19,))], [18]),
        (("three-in-a-day.1-de", "three-in-a-day.1-de.shortened.tr"), [((11,), (9,))], [12, 13, 14]),
    ],
)
def test_cut_and_merged_sentences_are_found_as_such(pair, beads, cut):
    """What was added before, merged, divided, left out within or at the end stands where it belongs."""
    found = FOUND.parallel(*pair)
    used = {n for bead in found for n in bead.first}

    assert [bead for bead in beads if bead not in found] == []
    assert [sentence.number for sentence in ARTICLES[pair[0]].sentences if sentence.number not in used] == cut


def test_articles_in_one_language_are_not_compared():
    """Neither an article and itself, nor with another region in its tag, nor two without a language."""
    for ours, theirs in (("fr", "fr"), ("fr-FR", "FR-CA"), ("", "")):
        same = Translations(ARTICLES, {"seeds.001": ours, "seeds.001.faithful.es": theirs}, NAMES)

        assert same.parallel("seeds.001", "seeds.001.faithful.es") == ()
        assert same.parallel("seeds.001", "seeds.001") == ()


@pytest.mark.parametrize("pair", sorted(PARALLEL))
def test_a_text_without_names_runs_parallel_to_none(pair):
    """Where a reader found nobody in one of the texts, nothing is in common but numbers."""
    for known in pair:
        assert Translations(ARTICLES, LANGUAGES, {known: NAMES[known]}).parallel(*pair) == ()


@pytest.mark.parametrize("text", ["", "\n\n", "Haftar", "Haftar. " * 3])
def test_an_empty_or_short_text_runs_parallel_to_none(text):
    """A text of few sentences or of none is no translation, nor is it one of itself."""
    pool = {"a": article("a", text), "b": article("b", text), "seeds.001": ARTICLES["seeds.001"]}
    languages = {"a": "en", "b": "de", "seeds.001": "fr"}
    short = Translations(pool, languages, {name: {"haftar": ["Haftar"]} for name in pool})

    assert [pair for pair in combinations(pool, 2) if short.parallel(*pair)] == []


def test_an_unknown_language_is_another_language():
    """An article whose language is not known is compared with those whose language is."""
    unknown = Translations(ARTICLES, {"seeds.001": "fr"}, NAMES)

    assert len(unknown.parallel("seeds.001", "seeds.001.faithful.es")) == 12


def judged(a, b, *, told=None):
    """Return how accounts of one entry in two texts depend on each other, and how many chains they are."""
    sentences = told or [{sentence.number for sentence in ARTICLES[text].sentences} for text in (a, b)]
    tellings = [Telling(text, frozenset(cited), ()) for text, cited in zip((a, b), sentences, strict=True)]
    scene = Scene(compare([ARTICLES[a], ARTICLES[b]]), Voices(), {}, FOUND)
    found = judge("M1", tellings, scene)
    (one,) = found.dependences
    return one, found.support.chains


@pytest.mark.parametrize("pair", sorted(PARALLEL - MISSED))
def test_a_text_and_its_translation_are_one_chain(pair):
    """Both are probably the same dispatch for running parallel, whichever is named first."""
    for a, b in (pair, pair[::-1]):
        one, chains = judged(a, b)

        assert (one.verdict, chains) == ("probably the same dispatch", 1)
        assert "text-parallel" in [reason.rule for reason in one.reasons]


@pytest.mark.parametrize("text", OWN)
def test_a_report_of_ones_own_is_a_chain_of_its_own(text):
    """A report that was not translated shows no dependence on the other report of the event."""
    one, chains = judged(source(text), text)

    assert (one.verdict, chains) == ("no dependence seen", 2)


def test_the_reason_cites_the_sentences_that_tell_of_the_entry():
    """What stands beside a sentence of the entry is quoted from both, and how many are side by side is said."""
    pair = "not-held.2-en", "not-held.2-en.edited.ru"

    one, _ = judged(*pair, told=[{8}, {7}])
    (reason,) = one.reasons

    assert [(place.article, place.sentence) for place in reason.citations] == [(pair[0], 8), (pair[0], 9), (pair[1], 7)]
    assert (reason.rule, reason.soft, reason.args["sentences"]) == ("text-parallel", True, "9")
    assert reason.citations[-1].quote == ARTICLES[pair[1]].quote(ARTICLES[pair[1]].sentence(7))


@pytest.mark.parametrize("told", [[{13, 14}, {9}], [{8}, {9}]])
def test_what_was_not_translated_makes_no_chain(told):
    """An entry told in what the translation left out, or in sentences that do not stand for each other, is no copy."""
    one, chains = judged("three-in-a-day.1-de", "three-in-a-day.1-de.shortened.tr", told=told)

    assert (one.verdict, chains) == ("no dependence seen", 2)


def test_accounts_are_judged_alike_in_any_order():
    """The order in which accounts and articles are given changes nothing."""
    names = [text for text in NAMES if story(text) == "dispatch"]
    told = [Telling(text, frozenset(range(1, 20)), (Origin((text,)),)) for text in names]

    first, second = (
        judge("M1", given, Scene(compare(pool), Voices(), {}, Translations(ARTICLES, LANGUAGES, NAMES)))
        for given, pool in (
            (told, [ARTICLES[text] for text in names]),
            (told[::-1], [ARTICLES[text] for text in reversed(names)]),
        )
    )

    assert first == second


sides = st.lists(
    st.builds(
        Measured,
        number=st.just(0),
        length=st.integers(0, 3000).map(float),
        anchors=st.frozensets(st.sampled_from(["a", "b", "c", "=1", "=2024"]), max_size=4),
    ),
    max_size=14,
)


@repeatable
@given(sides, sides)
def test_beads_are_in_order_and_disjoint(first, second):
    """For any lengths and anchors each sentence is used once at most, in order, one beside one or one beside two."""
    beads = align(first, second)

    for side, text in enumerate((first, second)):
        used = [n for bead in beads for n in bead[side]]
        assert used == sorted(set(used))
        assert set(used) <= set(range(len(text)))
    assert {(len(bead.first), len(bead.second)) for bead in beads} <= {(1, 1), (1, 2), (2, 1)}
    assert all(n + 1 == m for bead in beads for part in bead for n, m in pairwise(part))


@repeatable
@given(sides.filter(lambda side: any(one.length for one in side)))
def test_a_text_stands_beside_itself(side):
    """Every sentence of a text is set beside itself."""
    assert align(side, side) == [((n,), (n,)) for n in range(len(side))]


def test_a_line_of_no_width_is_a_sentence_like_others():
    """A text with a line that nobody sees is compared without a fault."""
    a, b = "call-before.1-ar", "call-before.1-ar.faithful.en"
    texts = {}
    for name in (a, b):
        text = f"\u200b\n\n{ARTICLES[name].text}"
        texts[name] = Article(id=name, text=text, sentences=number(text, FOUND.languages[name]))

    assert Translations(texts, FOUND.languages, FOUND.named).parallel(a, b)


def test_names_in_marked_sentences_are_nobodys():
    """What stands in a menu or in a repetition is not counted for the sentence before it."""
    text = "The envoys arrived.\nAda Bright: more stories\nThey left again."
    plain = number(text, "en")
    marked = tuple(one.model_copy(update={"mark": "furniture"}) if one.number == 2 else one for one in plain)
    measured = measured_sentences(Article(id="a", text=text, sentences=marked), {"A1": ["Ada Bright"]})

    assert [(one.number, one.anchors) for one in measured] == [(1, frozenset()), (3, frozenset())]
