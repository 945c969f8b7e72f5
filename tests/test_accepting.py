"""Options that are none are refused by name, before anything is read, sent or written."""

import asyncio
import inspect
from pathlib import Path

import pytest
from recorded import RECORDINGS, SEEDS

import summarizer
from summarizer import ConfigurationError, Options, abrief, batch_state, brief, check_recordings, rerecord
from summarizer.accepting import check_options

TAKING = {
    name: function
    for name in summarizer.__all__
    if inspect.isfunction(function := getattr(summarizer, name))
    and inspect.Parameter.VAR_KEYWORD in {each.kind for each in inspect.signature(function).parameters.values()}
}


def refused(options):
    """Return the error of options that are refused."""
    with pytest.raises(ConfigurationError) as caught:
        check_options(options)
    return caught.value


def called(function, **options):
    """Call a function that reads, to its end."""
    done = function("no-such-file.txt", **options)
    return asyncio.run(done) if inspect.iscoroutine(done) else done


@pytest.mark.parametrize("name", sorted(TAKING))
def test_every_function_refuses_an_unknown_option(name):
    """Each public function that takes options names the unknown one, the nearest known one, and does nothing."""
    with pytest.raises(ConfigurationError, match=r"^max_costs: there is no such option; did you mean max_cost\?$"):
        called(TAKING[name], max_costs=0.01)


def test_the_functions_that_take_options_are_found():
    """The test above holds for all of them."""
    assert {brief, abrief, batch_state, check_recordings, rerecord} < set(TAKING.values())
    assert len(TAKING) == 9


def test_an_unknown_option_costs_no_request(stub):
    """With a model at hand and all else right, nothing is sent."""
    with pytest.raises(ConfigurationError, match="did you mean lang"):
        brief(SEEDS, model="stub-model", base_url=stub.url, cache=None, Lang="fr")
    assert stub.seen == []


def test_a_name_that_resembles_none_says_where_the_options_are():
    """Where no option is near, none is guessed."""
    error = refused({"foo": 1})

    assert error.code == "unknown-option"
    assert error.message == "foo: there is no such option; summarizer.Options lists them."


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("timeout", "x", "timeout: a number is needed, not str."),
        ("timeout", None, "timeout: a number is needed, not NoneType."),
        ("deadline", "60", "deadline: a number is needed, not str."),
        ("max_cost", True, "max_cost: a number is needed, not bool."),
        ("in_flight", 2.5, "in_flight: a whole number is needed, not float."),
        ("window", "24000", "window: a whole number is needed, not str."),
        ("model", 5, "model: text is needed, not int."),
        ("replay", 5, "replay: a path is needed, not int."),
        ("decisions", {}, "decisions: a path is needed, not dict."),
    ],
)
def test_a_value_of_another_type_is_refused_by_the_options_name(name, value, words):
    """A text, path or number that is none is one clear error, wherever it is given."""
    error = refused({name: value})
    assert (error.message, error.code) == (words, "bad-option")

    with pytest.raises(ConfigurationError, match=words[:-1]):
        brief(SEEDS, **{"replay": RECORDINGS, name: value})


def test_what_is_annotated_is_accepted():
    """Each kind of value that an option is documented with passes, and so does ``None`` where that means unless."""
    check_options(dict.fromkeys(set(Options.__annotations__) - {"in_flight", "timeout"}))
    check_options({"cache": "", "replay": Path(), "in_flight": 1, "timeout": 5, "max_cost": 0.5, "batch": ["b"]})
