"""Verdicts on pairs of accounts, and what stands behind an entry."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles import number
from summarizer.reconcile.sources import Origin, Scene, Telling, Voices, compare, judge, shared_text
from summarizer.records import Article, Citation

CLAIM = "the envoys quietly agreed yesterday evening to reopen every closed crossing before winter"
SPOKEN = "we shall never accept any foreign soldiers along our peaceful northern river valley"

FILLERS = (
    "Markets were calm and fishermen complained about poor catches.",
    "Observers doubted whether farmers would profit from cheaper grain.",
    "Schools stayed closed because heavy snow blocked mountain roads.",
    "Critics called previous budgets careless, wasteful and short.",
)

VOICES = Voices(
    speaks_for={"spokesman": "palace", "page": "army", "army": "general"},
    names={"palace": "the Palace", "general": "General Ito", "radio": "local media"},
)


def article(name, *lines, **known):
    """Return an article of numbered sentences, one a line."""
    text = "\n".join(lines)
    return Article(id=name, text=text, sentences=number(text, "en"), **known)


def telling(name, *speakers, sentences=(1,), facts=()):
    """Return an account with these speakers, each alone or with relays."""
    chains = tuple(Origin((who,) if isinstance(who, str) else who) for who in speakers)
    return Telling(name, frozenset(sentences), chains, tuple(facts))


def plain(count):
    """Return articles a, b, c … that share no text."""
    return [article(chr(ord("a") + n), FILLERS[n]) for n in range(count)]


def scene(articles, credited=None):
    """Return what accounts of these articles are judged by."""
    return Scene(compare(articles), VOICES, credited or {})


def verdict(articles, *tellings, credited=None):
    """Return the verdict on two accounts."""
    (one,) = judge("M1", tellings, scene(articles, credited)).dependences
    return one.verdict


def rules(articles, *tellings, credited=None):
    """Return the rules behind the verdict on two accounts."""
    (one,) = judge("M1", tellings, scene(articles, credited)).dependences
    return [reason.rule for reason in one.reasons]


def test_a_run_in_the_cited_sentences_of_both_is_the_same_text():
    """Shared words count where both articles tell of the entry in them, and are quoted as evidence."""
    pool = [article("a", f"Late news: {CLAIM}."), article("b", FILLERS[0], f"Reportedly {CLAIM}.")]

    (one,) = judge("M1", [telling("a"), telling("b", sentences=[2])], scene(pool)).dependences

    assert one.verdict == "same text"
    assert [citation.quote for citation in one.reasons[0].citations] == [CLAIM, CLAIM]
    assert [citation.sentence for citation in one.reasons[0].citations] == [1, 2]


def test_a_run_elsewhere_says_nothing_on_an_entry():
    """Shared background does not make two accounts of a meeting dependent."""
    pool = [article("a", FILLERS[0], f"Late news: {CLAIM}."), article("b", FILLERS[1], f"Reportedly {CLAIM}.")]

    assert verdict(pool, telling("a"), telling("b")) == "no dependence seen"
    assert verdict(pool, telling("a", sentences=[2]), telling("b")) == "no dependence seen"


def test_an_article_under_two_names_is_one_text_for_every_entry():
    """A copy is the same text even where its reading cites other sentences."""
    pool = [article("a", *FILLERS[:2]), article("b", *FILLERS[:2])]

    assert verdict(pool, telling("a", sentences=[1]), telling("b", sentences=[2])) == "same text"


def test_a_copy_with_small_changes_is_one_text():
    """A new headline and one word changed do not hide a copy."""
    lines = [f"{CLAIM.capitalize()}.", *FILLERS, f"{SPOKEN.capitalize()}."]
    pool = [
        article("a", *lines),
        article("b", "Something new", *lines[:2], lines[2].replace("poor", "bad"), *lines[3:]),
    ]

    assert "text-is-one" in rules(pool, telling("a"), telling("b", sentences=[4]))


def test_one_speaker_in_both_is_the_same_named_origin():
    """Whoever speaks for a side is that side."""
    found = rules(plain(2), telling("a", "spokesman", "army"), telling("b", "palace", "radio"))

    assert found == ["origin-shared"]
    assert verdict(plain(2), telling("a", "spokesman"), telling("b", "palace")) == "same named origin"


def test_two_origins_in_common_are_probably_one_dispatch():
    """Two reports that name the same two sides probably come from one dispatch, whatever their words."""
    accounts = telling("a", "palace", "page"), telling("b", "army", "spokesman", "radio")

    assert verdict(plain(2), *accounts) == "probably the same dispatch"


def test_a_spokesman_and_his_principal_are_not_two_origins():
    """Naming a palace and its spokesman is naming one side."""
    accounts = telling("a", "palace", "spokesman"), telling("b", "palace", "spokesman")

    assert verdict(plain(2), *accounts) == "same named origin"


def test_facts_in_the_same_order_support_one_origin():
    """One origin and most facts in the same order point to one dispatch; the order alone does not."""
    facts = [("participant:A1", 1), ("place:X", 1), ("date:Y", 2), ("topic:1", 3), ("topic:2", 4)]
    first, second = telling("a", "palace", facts=facts), telling("b", "palace", facts=facts)
    silent = telling("b", facts=facts)

    assert verdict(plain(2), first, second) == "probably the same dispatch"
    assert verdict(plain(2), first, silent) == "no dependence seen"


def test_facts_in_another_order_support_nothing():
    """Two reports that each tell it their own way are not one dispatch."""
    facts = [(f"fact:{n}", n) for n in range(1, 7)]
    turned = [(f"fact:{7 - n}", n) for n in range(1, 7)]

    assert (
        verdict(plain(2), telling("a", "palace", facts=facts), telling("b", "palace", facts=turned))
        == "same named origin"
    )


def test_a_set_phrase_supports_one_origin():
    """A few words in common that tell of it are not the same text, but with one origin they point to one dispatch."""
    phrase = "it could affect the delicate balance of powers"
    pool = [article("a", f"Late news: {phrase}.", FILLERS[0]), article("b", f"Reportedly {phrase}.", FILLERS[1])]

    assert verdict(pool, telling("a"), telling("b")) == "no dependence seen"
    assert verdict(pool, telling("a", "palace"), telling("b", "palace")) == "probably the same dispatch"


def test_a_lead_that_holds_all_facts_has_no_order():
    """Who met whom, where and when stand in every lead."""
    facts = [(f"fact:{n}", 1) for n in range(8)]

    assert (
        verdict(plain(2), telling("a", "palace", facts=facts), telling("b", "palace", facts=facts))
        == "same named origin"
    )


@pytest.mark.parametrize(
    ("credited", "expected"),
    [
        ({"a": ("AFP",), "b": ("(Avec AFP)",)}, "probably the same dispatch"),
        ({"a": ("AFP",), "b": ("Reuters",)}, "same named origin"),
        ({"a": ("AFP",)}, "same named origin"),
    ],
)
def test_a_common_credit_supports_one_origin(credited, expected):
    """An agency that both articles credit is a channel; however it is printed."""
    assert verdict(plain(2), telling("a", "palace"), telling("b", "palace"), credited=credited) == expected


def test_the_agency_itself_and_who_credits_it_share_a_channel():
    """A credit matches the publisher of the other article."""
    pool = [article("a", FILLERS[0], publisher="Agency One"), article("b", FILLERS[1])]

    found = rules(pool, telling("a", "palace"), telling("b", "palace"), credited={"b": ("with Agency One",)})

    assert found == ["origin-shared", "channel-shared"]


def test_a_credit_alone_says_nothing():
    """Two articles of one agency's subscribers need not have this from it."""
    assert (
        verdict(plain(2), telling("a"), telling("b"), credited={"a": ("AFP",), "b": ("AFP",)}) == "no dependence seen"
    )


def test_a_relay_in_common_is_a_channel():
    """The same words of one side through the same agency are probably one dispatch."""
    accounts = telling("a", ("palace", "agency")), telling("b", ("spokesman", "agency"))

    assert verdict(plain(2), *accounts) == "probably the same dispatch"


def test_a_shared_quotation_belongs_to_its_speaker():
    """A quotation is not a copy of one outlet by another where both name its speaker; without a name it is text."""
    pool = [article("a", f"He said: “{SPOKEN}”."), article("b", f"The message was «{SPOKEN}» again.")]

    assert verdict(pool, telling("a", "palace"), telling("b", "palace", "army")) == "same named origin"
    assert rules(pool, telling("a", "palace"), telling("b", "palace"))[0] == "text-quoted"
    assert verdict(pool, telling("a"), telling("b")) == "same text"


def test_reasons_cite_where_the_origins_are_named():
    """A common origin is shown in both articles."""
    pool = plain(2)
    places = [Citation(article=one.id, sentence=1, start=0, end=7, quote=one.text[:7]) for one in pool]
    accounts = [Telling(c.article, frozenset([1]), (Origin(("palace",), (c,)),)) for c in places]

    (one,) = judge("M1", accounts, scene(pool)).dependences

    assert list(one.reasons[0].citations) == places


def test_support_counts_articles_chains_and_origins():
    """Copies raise articles, speakers of one side one origin, and an outlet's own word is an origin."""
    pool = [*plain(3), article("d", FILLERS[0]), article("e", FILLERS[3], publisher="The Gazette")]
    accounts = [
        telling("a", "spokesman"),
        telling("b", "palace"),
        telling("c", "radio", "army"),
        telling("d"),
        telling("e"),
    ]

    support = judge("M1", accounts, scene(pool)).support

    assert (support.articles, support.chains) == (5, 3)
    assert support.origins == ("General Ito", "local media", "the Palace", "The Gazette")
    assert [reason.rule for reason in support.why] == ["chain-same-origin", "chain-same-text", "own-word"]


def test_one_origin_among_others_makes_no_chain():
    """An article that names a further source is a chain of its own."""
    accounts = [telling("a", "palace"), telling("b", "palace", "radio")]

    assert judge("M1", accounts, scene(plain(2))).support.chains == 2


def test_two_articles_of_one_outlet_are_one_origin():
    """An outlet that tells it twice on its own word is one origin in two chains."""
    pool = [article("a", FILLERS[0], publisher="Gazette"), article("b", FILLERS[1], publisher="GAZETTE")]

    support = judge("M1", [telling("a"), telling("b")], scene(pool)).support

    assert (support.chains, support.origins) == (2, ("GAZETTE",))


def test_actors_that_speak_for_each_other_are_one_side():
    """A circle of spokesmen ends."""
    voices = Voices(speaks_for={"x": "z", "y": "x", "z": "y", "w": "y"})

    assert {voices.side(actor) for actor in "wxyz"} == {"x"}


def test_shared_text_names_the_entries_it_carries():
    """A run carries an entry only where both articles cite it for that entry; else it is background."""
    pool = [article("a", FILLERS[0], f"Late news: {CLAIM}."), article("b", f"Reportedly {CLAIM}.")]
    told = {"M1": [telling("a"), telling("b")], "M2": [telling("a", sentences=[2]), telling("b")], "V1": [telling("a")]}

    (shared,) = shared_text(compare(pool), told)

    assert shared.carries == ("M2",)
    assert (shared.first.quote, shared.first.sentence, shared.second.sentence) == (CLAIM, 2, 1)


speakers = st.lists(st.sampled_from(["palace", "spokesman", "page", "army", "radio"]), max_size=3)
bodies = st.lists(st.sampled_from([*FILLERS, f"{CLAIM}.", f"{SPOKEN}."]), min_size=1, max_size=4, unique=True)
worlds = st.lists(st.tuples(bodies, speakers), min_size=2, max_size=5)
repeatable = settings(derandomize=True, deadline=None, max_examples=80)


def world(drawn):
    """Return articles and their accounts of one entry."""
    pool = [article(f"n{n}", *lines) for n, (lines, _) in enumerate(drawn)]
    told = [telling(f"n{n}", *who, sentences=range(1, len(lines) + 1)) for n, (lines, who) in enumerate(drawn)]
    return pool, told


@repeatable
@given(worlds, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_judgement(drawn, dice):
    """Neither the order of the articles nor that of the accounts or of what they name matters."""
    pool, told = world(drawn)
    mixed = [Telling(t.article, t.sentences, tuple(dice.sample(t.origins, len(t.origins))), t.facts) for t in told]

    again = judge("M1", dice.sample(mixed, len(mixed)), scene(dice.sample(pool, len(pool))))

    assert again == judge("M1", told, scene(pool))


@repeatable
@given(worlds)
def test_a_copy_adds_an_article_and_nothing_else(drawn):
    """A copy under another name raises the articles, not the chains and not the origins."""
    pool, told = world(drawn)
    before = judge("M1", told, scene(pool)).support
    copy = pool[0].model_copy(update={"id": "z"})

    after = judge("M1", [*told, Telling("z", told[0].sentences, told[0].origins)], scene([*pool, copy])).support

    assert (after.articles, after.chains, after.origins) == (before.articles + 1, before.chains, before.origins)


@repeatable
@given(worlds)
def test_leaving_an_article_out_changes_only_what_names_it(drawn):
    """The verdicts on the other articles stay as they are."""
    pool, told = world(drawn)
    all_of_them = judge("M1", told, scene(pool)).dependences

    fewer = judge("M1", told[1:], scene(pool[1:])).dependences

    assert fewer == tuple(one for one in all_of_them if one.a != "n0")


def test_hundreds_of_accounts_are_not_compared_pair_by_pair():
    """Where very many tell of an entry, the chains are those that all pairs would give."""
    pool = [article(f"{n:03}", f"Number {n} spoke.") for n in range(300)]
    told = [telling(one.id, ["palace", "radio", "army"][n % 3]) for n, one in enumerate(pool)]

    found = judge("M1", told, scene(pool))

    assert (found.support.articles, found.support.chains, len(found.support.origins)) == (300, 3, 3)
    assert len(found.dependences) < 1000
