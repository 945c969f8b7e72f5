"""Catalogue cases M01 to M22: what a model answers, seen from a whole run.

A briefing shows no text of the model as a quotation: quotes are cut from the articles by code. So the cases about
quotes are made with what the model does give: printed forms, sentence numbers, and short clauses.
"""

from __future__ import annotations

import json

import invariants
import pytest
from answers import Story
from stub_server import Reply, answer, completion_of
from world import Desk, desk_for, run, taking_at_most

from summarizer.records import Article


def spoilt(stub, reply, count=3, **options):
    """Run stories of which the first is answered in a bad way; return it, the outcome and its own requests."""
    told, desk = desk_for(stub, count)
    desk.spoilt[told[0].id] = reply(told[0]) if callable(reply) else reply
    outcome = run(stub, told, **options)
    return told[0], outcome, [seen for seen in outcome.log if desk.story(seen) == told[0]]


def changed(story, change):
    """Return a story's answer after a change."""
    made = story.answer
    change(made)
    return answer(made)


def test_m01_a_cut_answer_is_asked_for_once_more_and_never_used(stub):
    """An answer that ends at its limit costs two, and gives a named failure and no fact."""
    story, outcome, log = spoilt(
        stub, lambda one: answer(json.dumps(one.answer)[:-40], in_content=True, finish_reason="length")
    )
    assert outcome.failures == {story.id: "truncated"}
    assert len(log) == 2
    assert log[1].body["max_tokens"] == 2 * log[0].body["max_tokens"]
    assert story.parts["host"] not in str(outcome.made)


def test_m02_a_short_but_valid_answer_that_was_cut_is_not_taken_for_whole(stub):
    """Valid JSON with finish_reason length is treated as cut."""
    story, outcome, log = spoilt(stub, answer({"language": "en"}, finish_reason="length"))
    assert outcome.failures == {story.id: "truncated"}
    assert len(log) == 2


def test_m03_cut_json_that_claims_to_be_whole_is_asked_for_again_once(stub):
    """Cut JSON with finish_reason stop is one re-ask, then invalid-answer."""
    story, outcome, log = spoilt(stub, lambda one: answer(json.dumps(one.answer)[:-40]))
    assert outcome.failures == {story.id: "invalid-answer"}
    assert len(log) == invariants.MOST_PAID


MISFITS = {
    "not JSON": "no JSON at all",
    "wrong type": {"language": 5},
    "missing": {"actors": []},
    "null": {"language": "en", "actors": None},
    "string for list": {"language": "en", "meetings": "many"},
    "wrong id": {"language": "en", "actors": [{"id": "DROP TABLE", "kind": "person", "names": ["x"]}]},
    "out of range": {"language": "en", "published": {"words": "x", "day": 99, "at": 1}},
}


@pytest.mark.parametrize("kind", MISFITS)
@pytest.mark.parametrize("once", [True, False])
def test_m04_what_does_not_fit_is_asked_for_again_in_words_about_places(stub, kind, once):
    """A misfit costs one re-ask that stays short; if it stays, the article is named invalid-answer."""
    if once:
        stub.script(answer(MISFITS[kind]))
        told, _ = desk_for(stub, 1)
        outcome, log = (result := run(stub, told)), result.log
        assert outcome.failures == {}
    else:
        story, outcome, log = spoilt(stub, answer(MISFITS[kind]))
        assert outcome.failures == {story.id: "invalid-answer"}
    assert len(log) == invariants.MOST_PAID
    question, again = (sum(len(one["content"] or "") for one in seen.messages) for seen in log)
    assert again <= 2 * question


def test_m04_a_hundred_problems_do_not_blow_up_the_re_ask(stub):
    """The re-ask after an answer with thousands of problems is at most about twice as long as the question."""
    flood = {"language": "en", "actors": [{"id": f"A{n}", "kind": "x", "names": []} for n in range(3000)]}
    _, _, log = spoilt(stub, answer(flood))
    assert len(log[1].raw) <= 2 * len(log[0].raw) + 4000


WRAPPINGS = {
    "fence": lambda text: f"```json\n{text}\n```",
    "prose": lambda text: f"Here is the reading you asked for:\n{text}\nI hope it helps.",
    "mark": lambda text: "\ufeff" + text,
    "twice": json.dumps,
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_m05_a_right_answer_in_a_wrapping_is_used(stub, wrapping):
    """Fences, prose, a byte order mark and double encoding cost no second request."""
    told, desk = desk_for(stub)
    stub.always(lambda seen: answer(WRAPPINGS[wrapping](json.dumps(desk.story(seen).answer))))
    outcome = run(stub, told)
    assert outcome.failures == {}
    assert len(outcome.log) == len(told)


def test_m05_the_legacy_function_call_and_an_object_are_accepted(stub):
    """A legacy function_call, and content that is an object instead of text, are read or asked for once more."""
    told, desk = desk_for(stub, 2)

    def legacy(seen):
        call = {"name": "ArticleReading", "arguments": json.dumps(desk.story(seen).answer)}
        message = {"role": "assistant", "content": None, "function_call": call}
        return answer("", message=message, finish_reason="function_call")

    desk.spoilt = {
        told[0].id: legacy,
        told[1].id: answer("", message={"role": "assistant", "content": told[1].answer}),
    }
    outcome = run(stub, told)
    assert len(outcome.log) <= invariants.MOST_PAID * len(told)
    assert told[1].id not in outcome.failures


def test_m06_a_refusal_is_final_and_prose_is_asked_once_more(stub):
    """A refusal in its field is one request and refused; one in prose is at most two and named."""
    told, desk = desk_for(stub)
    desk.spoilt = {
        told[0].id: answer("", refusal="I cannot help with that."),
        told[1].id: answer("I am sorry, but I cannot help with that."),
    }
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: "refused", told[1].id: "invalid-answer"}
    assert len(outcome.log) == 1 + 2 + 1


@pytest.mark.parametrize(
    "reply",
    [
        answer("   "),
        answer("", message={"role": "assistant", "content": "", "reasoning_content": "I think that they met."}),
        Reply(body=completion_of({"language": "en"}, {"tools": [{"function": {"name": "rm_rf"}}]}, {})),
    ],
    ids=["blank", "reasoning", "other tool"],
)
def test_m07_no_answer_and_another_tools_call_are_asked_once_more(stub, reply):
    """Blank answers, reasoning alone and a call of a tool nobody asked for are no answer, after two requests."""
    story, outcome, log = spoilt(stub, reply)
    assert outcome.failures == {story.id: "invalid-answer"}
    assert len(log) == invariants.MOST_PAID


def test_m08_between_two_different_answers_nothing_is_chosen(stub):
    """Two choices that differ are asked for again; two that are the same count once."""
    told, desk = desk_for(stub, 2)

    def two(first, second):
        texts = [json.dumps(one) for one in (first, second)]
        choices = [
            {"index": n, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
            for n, text in enumerate(texts)
        ]
        return answer("", choices=choices)

    desk.spoilt = {
        told[0].id: two(told[0].answer, {"language": "en"}),
        told[1].id: two(told[1].answer, told[1].answer),
    }
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: "invalid-answer"}
    assert len(outcome.log) == 2 + 1


ODD = {
    "duplicate keys": '{"language": "en", "language": "fr"}',
    "NaN": '{"language": "en", "title": NaN}',
    "integer": '{"language": "en", "title": ' + "9" * 5000 + "}",
    "depth": '{"language": "en", "actors": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "surrogate": '{"language": "en", "actors": [{"id": "a1", "kind": "person", "names": ["\\ud800"]}]}',
    "NUL": '{"language": "en", "actors": [{"id": "a1", "kind": "person", "names": ["a\\u0000b"]}]}',
}


@pytest.mark.parametrize("kind", ODD)
def test_m09_odd_json_is_refused_quickly(stub, kind):
    """Duplicate keys, NaN, endless numbers, towers, half characters and NUL are asked for once more, then named."""
    with taking_at_most(5):
        story, outcome, log = spoilt(stub, answer(ODD[kind], in_content=True))
    assert outcome.failures == {story.id: "invalid-answer"}
    assert len(log) == invariants.MOST_PAID


def test_m10_an_echoed_schema_and_a_list_are_no_answer_and_extra_fields_have_no_effect(stub):
    """A schema or a list is invalid; fields nobody asked for neither appear nor override source and place."""
    told, desk = desk_for(stub)
    made = told[2].answer | {"__proto__": {"x": 1}, "source": told[1].id, "article": told[1].id, "exec": "canary-field"}
    made["meetings"][0] |= {"source": told[1].id, "start": 3, "end": 10**18, "id_of_source": "canary-field"}
    desk.spoilt = {
        told[0].id: answer({"title": "ArticleReading", "type": "object", "properties": {}}),
        told[1].id: answer([told[1].answer]),
        told[2].id: answer(made),
    }
    outcome = run(stub, told)
    assert outcome.failures == {told[0].id: "invalid-answer", told[1].id: "invalid-answer"}
    assert "canary-field" not in outcome.made.to_json()
    assert {citation.article for meeting in outcome.made.meetings for citation in meeting.citations} == {told[2].id}


def test_m11_an_invented_form_is_left_out_and_listed(stub):
    """Names, titles and places that the article does not print are not in the briefing, and each is listed."""

    def invent(made):
        made["actors"][0]["names"].append("Zebulon Quarrington")
        made["actors"][1]["roles"] = [{"title": "Grand Vizier", "at": [2]}]
        made["meetings"][0]["place"]["venue"] = "Marble Hall"

    _, outcome, log = spoilt(stub, lambda one: changed(one, invent))
    planted = {"Zebulon Quarrington", "Grand Vizier", "Marble Hall"}
    assert {each.value for each in outcome.made.rejected} == planted
    assert len(log) == invariants.MOST_PAID
    without = outcome.made.model_copy(update={"rejected": ()})
    assert not any(word in without.to_json() for word in planted)


@pytest.mark.parametrize("kind", ["name", "digit"])
def test_m12_a_nearly_right_form_is_left_out(stub, kind):
    """A name or a number that is off by one character is rejected, never shown as printed."""

    def spoil(made):
        if kind == "name":
            made["actors"][1]["names"] = [made["actors"][1]["names"][0][:-1] + "x"]
        else:
            made["meetings"][0]["topics"][0]["text"] = "43 million tonnes of grain"

    story, outcome, _ = spoilt(stub, lambda one: changed(one, spoil))
    wrong = story.parts["guest"][:-1] + "x" if kind == "name" else "43 million"
    kept = outcome.made.model_copy(update={"rejected": ()})
    assert wrong not in kept.to_json()
    assert any(wrong in each.value for each in outcome.made.rejected)


def test_m13_a_spliced_form_has_a_place_for_each_piece_or_none(stub):
    """A title joined over a gap is cited piece by piece; a place joined so is rejected."""

    def splice(made):
        made["actors"][0]["roles"] = [{"title": "President … met", "at": [2]}]
        made["meetings"][0]["place"]["city"] = "President … met"

    _, outcome, _ = spoilt(stub, lambda one: changed(one, splice))
    (role,) = [role for actor in outcome.made.actors for role in actor.roles if "…" in role.title]
    assert [c.quote for c in role.statements[0].citations] == ["President", "met"]
    assert [each.path for each in outcome.made.rejected] == ["meetings[0].place.city"]


def test_m14_a_form_of_another_article_or_the_prompt_is_rejected(stub):
    """What stands in another article, or in the instructions, is not found in this one."""
    told, desk = desk_for(stub)
    made = told[0].answer
    made["actors"][0]["names"] += [told[1].parts["host"], "One occasion, one entry"]
    desk.spoilt[told[0].id] = answer(made)
    outcome = run(stub, told)
    assert {each.value for each in outcome.made.rejected} == {told[1].parts["host"], "One occasion, one entry"}
    for actor in outcome.made.actors:
        for name in actor.names:
            assert {citation.article for citation in name.citations} == {name.article}


@pytest.mark.parametrize("number", [0, -1, 99, 10**18])
def test_m15_a_wrong_sentence_number_points_nowhere(stub, number):
    """A sentence that is not there is rejected by number; places are computed from the text alone."""

    def point(made):
        made["meetings"][0]["at"] = [number, 2]

    _, outcome, _ = spoilt(stub, lambda one: changed(one, point))
    assert [(each.code, each.value) for each in outcome.made.rejected] == [("no-sentence", str(number))]
    assert len(outcome.made.meetings) == 3


def test_m16_a_form_printed_often_is_cited_in_order(stub):
    """A name printed ten times has its places in the order of the text, the same in every run."""
    host = Story(1).parts["host"]
    story = Story(1, extra=" ".join(f"{host} spoke for {n} minutes about the harbour." for n in range(3, 13)))
    stub.always(Desk([story]))
    first, second = run(stub, [story]), run(stub, [story])
    (actor,) = [actor for actor in first.made.actors if actor.name == host]
    places = [citation.start for name in actor.names for citation in name.citations]
    assert places == sorted(places)
    assert len(places) >= 10
    assert first.made == second.made


def test_m17_a_form_is_found_whatever_its_typography(stub):
    """No-break spaces, curly quotes, ligatures, decomposed accents, thin spaces and soft hyphens are bridged."""
    printed = "Le pre\u0301sident\u2009d\u2019Orlo\ufb01a, Jean\u00a0Clau\u00adde  Moro"
    text = f"{printed}, a rencontr\u00e9 Ana Vek lundi."
    names = ["pr\u00e9sident d'Orlofia", "Jean Claude Moro", "Ana Vek"]
    made = {
        "language": "fr",
        "actors": [{"id": f"a{n}", "kind": "person", "names": [name]} for n, name in enumerate(names, 1)],
        "meetings": [{"id": "m1", "participants": [{"actor": "a2", "at": [1]}, {"actor": "a3", "at": [1]}], "at": [1]}],
    }
    stub.always(answer(made))
    outcome = run(stub, [Article(text=text, id="typo")])
    assert outcome.made.rejected == ()
    quotes = {citation.quote for actor in outcome.made.actors for name in actor.names for citation in name.citations}
    assert quotes == {"pre\u0301sident\u2009d\u2019Orlo\ufb01a", "Jean\u00a0Clau\u00adde  Moro", "Ana Vek"}


@pytest.mark.parametrize("form", ["", " ", ".", "\u200b", "x" * 301])
def test_m18_an_empty_or_endless_form_is_no_evidence(stub, form):
    """Empty, blank, invisible and oversized forms never become a name."""

    def add(made):
        made["actors"][0]["names"].append(form)

    _, outcome, log = spoilt(stub, lambda one: changed(one, add))
    assert len(log) == invariants.MOST_PAID
    if outcome.made.failures:
        assert set(outcome.failures.values()) == {"invalid-answer"}
    names = [name.value for actor in outcome.made.actors for name in actor.names]
    assert form not in names


def test_m19_a_clause_with_foreign_names_or_numbers_is_left_out(stub):
    """A clause whose names are not in the article, or whose numbers are not near the cited sentence, is rejected."""

    def claim(made):
        made["meetings"][0]["topics"] += [
            {"text": "the dismissal of Ferdinand", "at": [3]},
            {"text": "a loan of 700 million", "at": [3]},
        ]

    _, outcome, _ = spoilt(stub, lambda one: changed(one, claim))
    assert [each.code for each in outcome.made.rejected] == ["unstated", "unstated"]
    kept = outcome.made.model_copy(update={"rejected": ()}).to_json()
    assert "Ferdinand" not in kept
    assert "700 million" not in kept


def test_m19_every_clause_stands_beside_its_sentence(stub):
    """In the page, each topic is followed by the sentence it rests on, so that a reader can judge it."""
    told, _ = desk_for(stub)
    lines = str(run(stub, told).made).splitlines()
    for story in told:
        at = next(n for n, line in enumerate(lines) if line.strip().startswith(f"- {story.parts['topic']}"))
        assert f"The two discussed {story.parts['topic']}" in lines[at + 1]


WEATHER = (
    "Rain in the north\n\nRain will fall in the north on Tuesday 7 February 2023. Winds from the east bring 20 mm."
)


def test_m20_an_empty_answer_about_names_and_dates_is_marked(stub):
    """A story answered with nothing is used with a note that says so; a weather text answered so is not marked."""
    story = Story(1)
    stub.always(answer({"language": "en"}))
    outcome = run(stub, [story, Article(text=WEATHER, id="weather")])
    notes = {article.id: [note.rule for note in article.notes] for article in outcome.made.articles}
    assert notes == {story.id: ["no-facts"], "weather": []}
    assert "worth a second look" in str(outcome.made)
    assert any(story.id in warning for warning in outcome.warnings)


def test_m20_the_mark_is_there_from_the_cache_too(stub, cache):
    """A stored empty answer is marked again in the next run."""
    story = Story(1)
    stub.always(answer({"language": "en"}))
    first, second = run(stub, [story], cache=cache), run(stub, [story], cache=cache)
    assert second.log == []
    assert second.made == first.made
    assert second.made.articles[0].notes[0].rule == "no-facts"


FLOODS = {
    "items": {"language": "en", "comment": list(range(50_000))},
    "actors": {"language": "en", "actors": [{"id": f"a{n}", "kind": "person", "names": ["x"]} for n in range(5000)]},
    "name": {"language": "en", "actors": [{"id": "a1", "kind": "person", "names": ["x" * 1_000_000]}]},
    "prose": "they met and " * 70_000,
}


@pytest.mark.parametrize("kind", FLOODS)
def test_m21_a_flood_is_refused_with_a_word_on_the_cap(stub, kind):
    """Endless lists, a name of a megabyte and endless repetition are named within seconds, and the output is small."""
    with taking_at_most(10):
        story, outcome, log = spoilt(stub, answer(FLOODS[kind]))
    assert outcome.failures == {story.id: "invalid-answer"}
    assert len(outcome.made.to_json()) < 1_000_000
    assert len(log) == invariants.MOST_PAID
    assert len(outcome.words) < 2000
    if kind in {"items", "actors"}:
        assert "at most 200" in outcome.words


def test_m21_the_same_item_again_and_again_counts_once(stub):
    """Sixty copies of one meeting under one id, and a participant listed again and again, are one of each."""

    def repeat(made):
        made["meetings"] = made["meetings"] * 60
        made["meetings"][0]["participants"] = made["meetings"][0]["participants"] * 20

    _, outcome, _ = spoilt(stub, lambda one: changed(one, repeat))
    assert len(outcome.made.meetings) == 3
    assert all(len(meeting.participants) == 2 for meeting in outcome.made.meetings)


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("31 February 2023", {"day": 31, "month": 2, "year": 2023}),
        ("5 May 2099", {"day": 5, "month": 5, "year": 2099}),
        ("yesterday", {}),
        ("from 9 May 2023 to 1 May 2023", {"day": 9, "month": 5, "year": 2023}),
        ("Monday 7 February 2023", {"weekday": "monday", "day": 7, "month": 2, "year": 2023}),
    ],
)
def test_m22_an_impossible_time_is_kept_as_printed_and_nothing_is_made_up(stub, printed, parts):
    """Impossible, future, relative and reversed times are shown as printed; no other day is invented for them."""
    text = f"Talks\n\nPresident Bal Corvik met Dema Lund in Orlo, {printed}.\n\nThey shook hands."
    made = {
        "language": "en",
        "actors": [
            {"id": "a1", "kind": "person", "names": ["Bal Corvik"]},
            {"id": "a2", "kind": "person", "names": ["Dema Lund"]},
        ],
        "meetings": [
            {
                "id": "m1",
                "participants": [{"actor": "a1", "at": [2]}, {"actor": "a2", "at": [2]}],
                "when": [{"words": printed, "at": 2} | parts],
                "at": [2],
            }
        ],
    }
    stub.always(answer(made))
    outcome = run(stub, [Article(text=text, id="odd")])
    (meeting,) = outcome.made.meetings
    assert [each.value for each in meeting.times] == [printed]
    assert printed in str(outcome.made)
    if printed in {"31 February 2023", "yesterday"}:
        assert "2023-03" not in meeting.date.model_dump_json()
