"""From schema to filled schema: forms of asking, parsing, checking, the one re-ask."""

from __future__ import annotations

import json

import pytest
from llm_helpers import GOOD, SENTENCE, Answer, fill, fill_all, fine, never_happy, request, settings
from pydantic import BaseModel, Field
from stub_server import Reply, answer, error

from summarizer.errors import ModelRefused, ModelUnavailable, ModelUnusable
from summarizer.llm.answers import MOST_LINES

MODES = ("json_schema", "tools", "json")


@pytest.mark.parametrize("mode", MODES)
def test_a_good_answer_takes_one_request_in_every_mode(stub, mode):
    """One request fills the schema; usage, models and day are those of the answer."""
    stub.script(answer(GOOD, model="stub-model-2026"))
    filled = fill(settings(stub, mode=mode))
    assert filled.answer == Answer(**GOOD)
    assert (filled.requests, len(stub.seen), filled.source, filled.problems, filled.notes) == (1, 1, "live", (), ())
    assert (filled.model_asked, filled.model_answered) == ("stub-model", "stub-model-2026")
    assert (filled.tokens_in, filled.tokens_out, filled.tokens_cached) == (100, 20, 40)
    assert len(filled.answered_on) == len("2026-01-31")
    assert isinstance(filled.answer, Answer)
    assert type(filled.answer) is Answer
    assert not filled.answer.__pydantic_private__


def test_each_mode_asks_in_its_own_form(stub):
    """JSON Schema goes into response_format, tools force one call, JSON mode carries the schema in the prompt."""
    stub.always(answer(GOOD))
    for mode in MODES:
        fill(settings(stub, mode=mode))
    schema, tools, plain = (seen.body for seen in stub.seen)
    assert schema["response_format"]["json_schema"]["schema"]["properties"]["title"]["description"] == "A title."
    assert tools["tool_choice"]["function"]["name"] == tools["tools"][0]["function"]["name"] == "Answer"
    assert plain["response_format"] == {"type": "json_object"}
    assert "A title." in plain["messages"][0]["content"]
    assert all(body["temperature"] == 0 and body["max_tokens"] == 8192 for body in (schema, tools, plain))


def test_what_is_static_comes_first_and_is_the_same_for_every_article(stub):
    """The system message of two articles is byte for byte the same, and the article is in the user's alone."""
    stub.always(answer(GOOD))
    fill_all(settings(stub), [request("a"), request("b", "Another text of another day.")])
    first, second = (seen.messages for seen in stub.seen)
    assert first[0] == second[0]
    assert [message["role"] for message in first] == ["system", "user"]
    assert first[1] != second[1]


@pytest.mark.parametrize(
    "text", ["{{ 7*7 }}", "{% for x in y %}", "a stray {{", "{#", "${7*7} %s {0}", "{{ 'A' * 30000000 }}", "a\r\nb  \n"]
)
def test_an_article_is_never_a_template(stub, text):
    """Template marks, formats and line ends reach the endpoint as they stand in the article."""
    stub.script(answer({"titel": 1}), answer(GOOD))
    fill(settings(stub), request(text=text))
    for seen in stub.seen:
        assert seen.messages[1] == {"role": "user", "content": f"1 {text}"}


@pytest.mark.parametrize(
    "text",
    [
        '```json\n{"title": "Talks"}\n```',
        'Here is the answer:\n{"title": "Talks"}\nDone.',
        '<think>who met?</think>\n{"title": "Talks"}',
        '\ufeff{"title": "Talks"}',
        json.dumps('{"title": "Talks"}'),
        '{"title": "Talks"}{"title": "Talks"}',
        '{"title": "Talks", "source": "A", "__proto__": {}}',
    ],
)
def test_an_unambiguous_wrapping_costs_nothing(stub, text):
    """A fence, words around, a byte-order mark, double encoding or extra fields are taken without another call."""
    stub.script(answer(text))
    assert fill(settings(stub)).answer == Answer(title="Talks")
    assert len(stub.seen) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"title": "a"} {"title": "b"}', "more than one"),
        ('{"title": "a", "title": "b"}', "same key twice"),
        ('{"title": "a", "n": NaN}', "NaN"),
        ('{"title": "a", "n": ' + "9" * 5000 + "}", "30 digits"),
        ('{"title": "a", "n": 1e999}', "too large"),
        ('{"title": "\\ud800"}', "surrogate"),
        ('{"title": "\\u0000"}', "NUL"),
        ('{"title": ' + "[" * 100_000 + "]" * 100_000 + "}", "deep"),
        ('{"title": "a", "n": ' + "[" * 80 + "]" * 80 + "}", "deep"),
        ('{"title": "a" ' + "x" * 1_000_001, "longer than"),
        ('[{"title": "a"}]', "not a JSON object"),
        ('{"title": "cut', "not valid JSON"),
        ("I would rather talk about herons.", "not valid JSON"),
        ("   ", "empty"),
        ('{"people": []}', "title: Field required"),
        ('{"title": null}', "title: Input should be a valid string"),
        ('{"title": "a", "people": ["x", 5]}', "people[1]: Input should be a valid string"),
    ],
)
def test_an_unfit_answer_is_asked_for_once_more_in_our_words(stub, text, words):
    """What is wrong goes back as a short list of places; the second answer is used."""
    stub.script(answer(text), answer(GOOD))
    filled = fill(settings(stub))
    assert filled.answer == Answer(**GOOD)
    assert [attempt.fits for attempt in filled.attempts] == [False, True]
    assert (len(stub.seen), filled.requests) == (2, 2)
    again = stub.seen[1].messages
    assert [message["role"] for message in again] == ["system", "user", "assistant", "user"]
    assert words in again[3]["content"]
    assert "http" not in again[3]["content"]
    assert "input_value" not in again[3]["content"]
    assert (filled.tokens_in, filled.tokens_out) == (200, 40)


@pytest.mark.parametrize("mode", MODES)
def test_an_answer_that_never_fits_is_unusable_after_two_requests(stub, mode):
    """Two unfit answers end in ModelUnusable that names article and place, with two requests in all."""
    stub.always(answer({"titel": SENTENCE}))
    with pytest.raises(ModelUnusable, match=r"a1: .*title: Field required") as caught:
        fill(settings(stub, mode=mode))
    assert caught.value.code == "invalid-answer"
    assert SENTENCE not in caught.value.message
    assert len(stub.seen) == 2


def test_a_long_list_of_problems_is_cut_for_the_model(stub):
    """A re-ask lists a bounded number of lines and is at most twice the first request, however many problems."""
    stub.script(answer({"title": "a", "people": list(range(5000))}), answer(GOOD))
    fill(settings(stub), request(system="Read. " * 1000))
    words = stub.seen[1].messages[3]["content"]
    assert words.count("\n- ") == MOST_LINES + 1
    assert "4970 more" in words
    assert len(stub.seen[1].raw) <= 2 * len(stub.seen[0].raw)


@pytest.mark.parametrize("mode", MODES)
def test_a_huge_answer_is_not_repeated_whole(stub, mode):
    """The model's own answer is cut in the re-ask when it is longer than all that was asked before."""
    stub.script(answer({"title": "x" * 100_000, "people": 1}), answer(GOOD))
    fill(settings(stub, mode=mode))
    assert len(stub.seen[1].raw) < 20_000


def test_an_answer_as_long_as_the_question_is_repeated_whole(stub):
    """What is wrong with an answer can be seen in the re-ask: the schema counts for as much room as the article."""

    class Long(BaseModel):
        """An answer whose schema is longer than all that is said beside it."""

        title: str = Field(description="What the article says. " * 500)
        count: int

    said = json.dumps({"title": "x" * 8000, "count": "many"})
    stub.script(answer(said), answer({"title": "x", "count": 1}))
    fill(settings(stub), model=Long)
    assert stub.seen[1].messages[2]["content"] == said
    assert len(stub.seen[1].raw) <= 2 * len(stub.seen[0].raw)


@pytest.mark.parametrize("mode", MODES)
def test_problems_that_a_check_finds_go_back_word_for_word(stub, mode):
    """The check's words stand in the re-ask, and an answer that then passes has no problems left."""
    stub.script(answer({"title": "first"}), answer({"title": "second"}))
    check = lambda one: ["title: “first” is not printed; the nearest is “second”"] if one.title == "first" else []  # noqa: E731 - one use
    filled = fill(settings(stub, mode=mode), check=check)
    assert filled.answer.title == "second"
    assert filled.problems == ()
    assert "- title: “first” is not printed; the nearest is “second”" in stub.seen[1].messages[3]["content"]
    assert filled.attempts[0].problems == ("title: “first” is not printed; the nearest is “second”",)


def test_problems_left_after_the_re_ask_come_with_the_answer(stub):
    """A check that is never happy costs one re-ask, and the later answer is returned with what is left."""
    stub.script(answer({"title": "first"}), answer({"title": "second"}))
    filled = fill(settings(stub), check=never_happy)
    assert (filled.answer.title, filled.problems) == ("second", ("people: 0 are too few",))
    assert len(stub.seen) == 2


@pytest.mark.parametrize(
    ("second", "note"),
    [
        (answer({"titel": 1}), "does not fit the schema; the first is used"),
        (error(500), "no second answer came"),
        (error(401), "no second answer came"),
        (answer("", refusal="No."), "no second answer came"),
        (answer("", finish_reason="content_filter"), "no second answer came"),
        (answer(GOOD, finish_reason="length"), "no second answer came"),
        (Reply(reset="middle", body="x" * 100), "no second answer came"),
        (Reply(body="<html>"), "no second answer came"),
        (error(400, "bad response_format"), "no second answer came"),
    ],
)
def test_a_failed_re_ask_does_not_cost_the_first_answer(stub, second, note):
    """Whatever becomes of the second request, a first answer that fits is returned, and the notes say so."""
    stub.script(answer({"title": "first"}))
    stub.always(second)
    filled = fill(settings(stub), check=never_happy)
    assert (filled.answer.title, filled.problems) == ("first", ("people: 0 are too few",))
    assert note in filled.notes[0]
    assert filled.requests == len(stub.seen) <= 4


def test_a_second_answer_with_more_problems_is_not_preferred(stub):
    """The answer with fewer problems is used, the later one among equals."""
    stub.script(answer({"title": "first", "people": ["x"]}), answer({"title": "second", "people": ["x", "y"]}))
    filled = fill(settings(stub), check=lambda one: [f"people: no {name}" for name in one.people])
    assert filled.answer.title == "first"
    assert "has more problems" in filled.notes[0]


def test_an_error_in_a_check_comes_out_as_it_is(stub):
    """An exception of the check is raised itself, after one request."""
    stub.always(answer(GOOD))

    def broken(_):
        raise ZeroDivisionError("in a check")

    with pytest.raises(ZeroDivisionError, match="in a check"):
        fill(settings(stub), check=broken)
    assert len(stub.seen) == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"tool_name": "Other"}, "a tool that was not asked for"),
        (
            {
                "tool_calls": [
                    {"name": "Answer", "arguments": '{"title": "a"}'},
                    {"name": "Answer", "arguments": '{"title": "b"}'},
                ]
            },
            "Two different answers",
        ),
    ],
)
def test_odd_tool_calls_are_no_answer(stub, changes, words):
    """Another tool's call and conflicting calls are asked for again, never taken in part."""
    stub.script(answer(GOOD, **changes), answer(GOOD))
    filled = fill(settings(stub, mode="tools"))
    assert filled.answer == Answer(**GOOD)
    assert words in str(stub.seen[1].messages[3]["content"])
    assert stub.seen[1].messages[3]["role"] == "tool"


@pytest.mark.parametrize(
    "changes",
    [
        {"tool_calls": [{"name": "Answer", "arguments": '{"title":"Talks"}'}] * 2},
        {"tool_calls": [{"name": "Answer", "arguments": {"title": "Talks"}}]},
        {"in_content": True},
        {"message": {"role": "assistant", "function_call": {"name": "Answer", "arguments": '{"title":"Talks"}'}}},
        {
            "in_content": True,
            "message": {"role": "assistant", "content": [{"type": "text", "text": '{"title":"Talks"}'}]},
        },
    ],
)
def test_one_answer_in_an_old_or_odd_form_is_taken(stub, changes):
    """Identical calls, arguments as an object, plain text, the older field and text parts count as one answer."""
    stub.script(answer({"title": "Talks"}, **changes))
    assert fill(settings(stub, mode="tools")).answer == Answer(title="Talks")
    assert len(stub.seen) == 1


def test_two_choices_are_taken_only_if_they_say_the_same(stub):
    """Two choices that differ are asked for again; two that are equal are one answer."""

    def choices(*titles):
        return [
            {
                "index": n,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": json.dumps({"title": title})},
            }
            for n, title in enumerate(titles)
        ]

    stub.script(answer("", choices=choices("a", "b")), answer("", choices=choices("c", "c")))
    assert fill(settings(stub)).answer.title == "c"
    assert "Two different answers" in stub.seen[1].text


@pytest.mark.parametrize("changes", [{"finish_reason": "content_filter"}, {"refusal": f"I cannot. {SENTENCE}"}])
def test_a_refusal_is_final_after_one_request(stub, changes):
    """A refusal field or content filter raises ModelRefused at once and repeats nothing of the article."""
    stub.always(answer(GOOD, **changes))
    with pytest.raises(ModelRefused) as caught:
        fill(settings(stub))
    assert len(stub.seen) == 1
    assert "heron" not in caught.value.message


@pytest.mark.parametrize("text", ['{"title": "a", "peop', json.dumps({"title": "short list"})])
def test_a_cut_answer_gets_one_more_try_with_twice_the_room(stub, text):
    """finish_reason length doubles max_tokens once; nothing of the cut answer is used, its tokens are counted."""
    stub.script(answer(text, finish_reason="length"), answer(GOOD))
    filled = fill(settings(stub, max_tokens=1000))
    assert filled.answer == Answer(**GOOD)
    assert [seen.body["max_tokens"] for seen in stub.seen] == [1000, 2000]
    assert (filled.tokens_in, filled.requests, len(filled.attempts)) == (200, 2, 1)


@pytest.mark.parametrize(("limit", "requests"), [(1000, 2), (None, 1)])
def test_an_answer_that_stays_cut_is_truncated(stub, limit, requests):
    """Cut twice, or cut with no limit to raise, is ModelUnusable with the code truncated."""
    stub.always(answer(GOOD, finish_reason="length"))
    with pytest.raises(ModelUnusable) as caught:
        fill(settings(stub, max_tokens=limit))
    assert caught.value.code == "truncated"
    assert len(stub.seen) == requests


def test_a_refused_form_falls_back_once_and_is_remembered_for_the_run(stub):
    """400 about response_format leads to tools, then to JSON mode, and the next article asks that way at once."""
    forms = []

    def picky(seen):
        form = "tools" if "tools" in seen.body else seen.body["response_format"]["type"]
        forms.append(form)
        return answer(GOOD) if form == "json_object" else error(400, f"{form}: response_format or tools unsupported")

    stub.always(picky)
    results = fill_all(settings(stub, in_flight=1), [request("a"), request("b", "Other text.")])
    assert forms == ["json_schema", "tools", "json_object", "json_object"]
    assert [filled.requests for filled in results] == [3, 1]


def test_an_endpoint_that_refuses_every_form_is_an_error(stub):
    """When no form of structured output is taken, the endpoint's refusal is reported after three requests."""
    stub.always(error(400, "response_format, tools: unsupported"))
    with pytest.raises(ModelUnavailable) as caught:
        fill(settings(stub))
    assert caught.value.code == "rejected"
    assert len(stub.seen) == 3


def test_a_refused_temperature_is_left_out(stub):
    """400 about the temperature is answered by asking without one."""
    stub.always(
        lambda seen: error(400, "unsupported", param="temperature") if "temperature" in seen.body else answer(GOOD)
    )
    results = fill_all(settings(stub, in_flight=1), [request("a"), request("b", "Other text.")])
    assert [filled.requests for filled in results] == [2, 1]


@pytest.mark.parametrize(
    "usage",
    [
        None,
        "many",
        {},
        {"prompt_tokens": -5, "completion_tokens": 10**12, "prompt_tokens_details": {"cached_tokens": -1}},
        {"prompt_tokens": True, "completion_tokens": 2.5, "prompt_tokens_details": []},
        {"prompt_tokens": 0, "completion_tokens": "3"},
    ],
)
def test_absent_or_absurd_usage_is_unknown(stub, usage):
    """Token counts that are missing or cannot be are None, never zero."""
    stub.script(answer(GOOD, usage=usage))
    filled = fill(settings(stub))
    assert (filled.tokens_in, filled.tokens_out, filled.tokens_cached) == (None, None, None)


def test_an_unknown_part_makes_an_unknown_sum(stub):
    """If one of two answers came without usage, the sum is not known either."""
    stub.script(answer({"titel": 1}, usage=None), answer(GOOD))
    assert fill(settings(stub)).tokens_in is None


def test_a_schema_with_its_own_validators_is_checked(stub):
    """Nested models, literals and json-mode types of the answer model are validated as pydantic does."""

    class Nested(BaseModel):
        pair: tuple[int, int]

    class Outer(BaseModel):
        inner: list[Nested]

    stub.script(answer({"inner": [{"pair": [1]}]}), answer({"inner": [{"pair": [1, 2]}]}))
    filled = fill(settings(stub), model=Outer, check=fine)
    assert filled.answer.inner[0].pair == (1, 2)
    assert "inner[0].pair[1]: Field required" in stub.seen[1].text
