"""Maximal runs of words that articles share."""

from __future__ import annotations

from statistics import median_low

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.sources import compare
from summarizer.reconcile.sources.texts.words import fold, stretches, word_places
from summarizer.records import Article, Sentence

BACKGROUND = "dozens of foreign fighters remained stationed around eastern oilfields despite repeated appeals"
WORDS = ("harbour", "minister", "talks", "of", "the", "water", "treaty", "signed", "again", "little")

repeatable = settings(derandomize=True, deadline=None, max_examples=150)
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), min_size=2, max_size=4)


def shared_runs(articles, light=None):
    """Return the runs that articles share."""
    return compare(articles, light).runs


def articles(*texts):
    """Return articles named a, b, c … with these texts."""
    return [Article(id=chr(ord("a") + n), text=text) for n, text in enumerate(texts)]


def folded(article, start, end):
    """Return the folded words between two offsets of an article."""
    return [
        fold(article.text[a:b]) for a, b in word_places(article.text, stretches(article)) if start <= a and b <= end
    ]


def by_hand(x, y, least=8):
    """Return all maximal common runs of two lists of words as index and length, by trying everything.

    A word says something from five letters on, or fewer where most words of its article are shorter.
    """
    found = set()
    long = max(min(5, median_low(map(len, words)) + 1) for words in (x, y) if words) if x or y else 5
    for i in range(len(x)):
        for j in range(len(y)):
            if x[i] == y[j] and not (i and j and x[i - 1] == y[j - 1]):
                length = 0
                while i + length < len(x) and j + length < len(y) and x[i + length] == y[j + length]:
                    length += 1
                if length >= least and sum(len(word) >= long for word in x[i : i + length]) >= 4:
                    found.add((i, j, length))
    return found


def test_a_run_is_given_in_code_points_of_both_texts():
    """The stretches of a run are the shared words in each article's own characters."""
    one, two = articles(f"Reports say {BACKGROUND}.", f"🙂 In short: {BACKGROUND}, they said.")

    (run,) = shared_runs([one, two])

    assert one.text[run.a_start : run.a_end] == BACKGROUND
    assert two.text[run.b_start : run.b_end] == BACKGROUND
    assert (run.a, run.b, run.words) == ("a", "b", 12)


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        (BACKGROUND, BACKGROUND.replace(" ", "\u00a0")),
        (BACKGROUND, BACKGROUND.upper()),
        (BACKGROUND, BACKGROUND.replace("repeated", "re\u00adpeated")),
        (
            "l'envoyé a signé aujourd'hui d'étranges accords militaires secrets",
            "l’envoyé a signé aujourd’hui d’étranges accords militaires secrets",
        ),
        (
            "l'envoyé a signé hier d'étranges accords militaires secrets",
            "l'envoye\u0301 a signe\u0301 hier d'e\u0301tranges accords militaires secrets",
        ),
        (
            "об'єднання заявило сьогодні про тривалі переговори навколо кордону після зустрічі",
            "обʼєднання заявило сьогодні про тривалі переговори навколо кордону після зустрічі",
        ),
        (
            "قال المتحدث الرسمي إن المحادثات تناولت التعاون العسكري المشترك والاستقرار الإقليمي",
            "قـــال المتحدث الرسمي إن المحادثات تناولت التعاون العسكري المشترك والاستقرار الإقليمي",
        ),
    ],
)
def test_printing_does_not_cut_a_run(plain, printed):
    """Blanks, apostrophes, case, invisible characters, accents apart and strokes do not cut a run."""
    one, two = articles(f"Intro. {plain}.", f"Other, {printed}!")

    (run,) = shared_runs([one, two])

    assert two.text[run.b_start : run.b_end] == printed


@pytest.mark.parametrize(
    ("shared", "words"),
    [
        ("双方讨论了地区安全问题并同意加强军事合作与情报交流", 12),
        ("ทั้งสองฝ่ายหารือเกี่ยวกับความร่วมมือด้านความมั่นคงและการค้าระหว่างประเทศ", 14),
        ("両首脳は地域の安全保障と経済協力について意見を交換し共同声明を発表した", 18),
    ],
)
def test_scripts_without_blanks_have_runs_of_scaled_length(shared, words):
    """In Chinese, Thai and Japanese every character is a word here, and several count as one."""
    one, two = articles(f"甲。{shared}。乙", f"丙「{shared}」丁")

    (run,) = shared_runs([one, two])

    assert one.text[run.a_start : run.a_end] == shared
    assert run.words == words


def test_a_short_common_phrase_in_chinese_is_no_run():
    """A title of a few characters is shared by all who write of its holder."""
    assert not shared_runs(articles("甲俄罗斯总统普京说", "乙俄罗斯总统普京去"))


def test_names_titles_and_dates_given_as_spans_make_no_run():
    """A run of nothing but what the reader marked as names and titles does not count."""
    phrase = "foreign minister of the northern islands republic and deputy prime minister"
    one, two = articles(f"a {phrase} b", f"c {phrase} d")
    light = {"a": [(2, 2 + len(phrase))], "b": []}

    assert len(shared_runs([one, two])) == 1
    assert not shared_runs([one, two], light)


def test_capitalised_words_make_no_run():
    """Without any marking, capitals inside a sentence show names."""
    names = "Anna Bertolini, Carlos Dominguez, Elena Fischer, Georg Hoffmann, Ivana Jankovic"

    assert not shared_runs(articles(f"there were {names} who smiled", f"among them {names} today"))


def test_where_nouns_are_capitalised_a_run_still_counts():
    """German capitals do not hide a copied sentence."""
    shared = "die weitere Unterstützung des Landes und die schwierige Lage an der gesamten Front im Osten"

    (run,) = shared_runs(
        articles(f"Im Zentrum standen {shared}.", f"Besprochen wurden {shared} mit Vertretern der Wirtschaft.")
    )

    assert run.words == 15


def test_marked_sentences_take_no_part():
    """What repeats another sentence of its article, or is page furniture, is left out and cuts a run."""
    text = f"{BACKGROUND}\n{BACKGROUND}"
    half = len(BACKGROUND)
    sentences = (
        Sentence(number=1, start=0, end=half),
        Sentence(number=2, start=half + 1, end=len(text), mark="repeat", repeats=1),
    )
    doubled = Article(id="a", text=text, sentences=sentences)

    runs = shared_runs([doubled, Article(id="b", text=text)])

    assert [(run.a_start, run.a_end) for run in runs] == [(0, half)] * 2


@repeatable
@given(texts)
def test_runs_are_real_maximal_and_complete(given_texts):
    """The runs are those that trying everything finds, as long as no gram stands often in one article."""
    pool = articles(*given_texts)
    runs = shared_runs(pool)
    for n, x in enumerate(pool):
        for y in pool[n + 1 :]:
            first, second = word_places(x.text, stretches(x)), word_places(y.text, stretches(y))
            wanted = by_hand(x.text.split(), y.text.split())
            found = [run for run in runs if (run.a, run.b) == (x.id, y.id)]
            starts = {(first.index(next(p for p in first if p[0] == r.a_start)), r.words) for r in found}
            assert all(folded(x, r.a_start, r.a_end) == folded(y, r.b_start, r.b_end) for r in found)
            assert {(i, length) for i, _, length in wanted} == starts
            assert {j for _, j, _ in wanted} == {[p[0] for p in second].index(r.b_start) for r in found}


@repeatable
@given(texts, st.randoms(use_true_random=False))
def test_order_and_repetition_of_the_input_do_not_matter(given_texts, dice):
    """Articles in any order, some of them given twice, have the same runs."""
    pool = articles(*given_texts)
    again = [*pool, *dice.sample(pool, k=1)]
    dice.shuffle(again)

    assert shared_runs(again) == shared_runs(pool)


@repeatable
@given(texts)
def test_leaving_an_article_out_changes_only_its_own_runs(given_texts):
    """The runs of the others stay as they are."""
    pool = articles(*given_texts)

    assert shared_runs(pool[1:]) == tuple(run for run in shared_runs(pool) if run.a != "a")


def test_two_texts_under_one_id_are_refused():
    """An id stands for one text."""
    with pytest.raises(ValueError, match="bear the id 'a'"):
        shared_runs([Article(id="a", text="one"), Article(id="a", text="two")])


@pytest.mark.parametrize(
    "text",
    [
        "same " * 100_000,
        "to and fro " * 30_000,
        ("x" * 10_000 + " ") * 30,
        "e" + "\u0301\u0323" * 50_000,
        "«" * 100_000 + '"' * 100_000,
        "".join(chr(n) for n in range(0, 0x110000, 11) if not 0xD800 <= n < 0xE000),
        "",
        "\u200b\u00ad",
    ],
    ids=["one word", "one phrase", "long words", "accents", "quotation marks", "all of Unicode", "empty", "invisible"],
)
def test_hostile_texts_are_gone_through(text):
    """Endless repetition and absurd words give few runs, and no error."""
    runs = shared_runs(articles(text, text + " end", "start " + text))

    assert len(runs) < 100


def test_a_text_that_ran_everywhere_ties_all_its_copies_with_few_runs():
    """With hundreds of copies each is tied to some neighbours, not to all."""
    dispatch = " ".join(f"wordy{'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}" for n in range(60))
    pool = [Article(id=f"{n:03}", text=f"{' '.join(f'own{k}' for k in 'abc')} {dispatch}") for n in range(300)]

    runs = shared_runs(pool)

    assert {(run.a, run.b) for run in runs} >= {(f"{n:03}", f"{n + 1:03}") for n in range(299)}
    assert len(runs) < 300 * 10
