"""Where the key and the article may not be: errors and their chains, logs, pickles, representations."""

from __future__ import annotations

import base64
import json
import logging
import pickle
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
from llm_helpers import GOOD, KEY, SENTENCE, child, fill, never_happy, request, settings
from stub_server import Reply, StubServer, answer, error

from summarizer.errors import ModelError, ModelUnavailable, SummarizerError

ECHO = f"Incorrect key {KEY} for: {SENTENCE}"
FAULTS = {
    "401 that repeats key and article": error(401, ECHO),
    "401 that repeats the article": error(401, f"wrong key for 1 {SENTENCE}"),
    "401 that repeats half of the key": error(401, f"Incorrect key {KEY[: len(KEY) // 2]}***"),
    "401 that repeats the key in Base64": error(401, base64.b64encode(KEY.encode()).decode()),
    "500 with an echo": error(500, ECHO),
    "400 with an echo": error(400, ECHO),
    "400 about the form with an echo": error(400, f"response_format {ECHO}"),
    "an error with status 200": Reply(body={"error": {"code": 400, "message": ECHO}}),
    "a page with an echo": Reply(body=f"<p>{ECHO}</p>"),
    "a refusal with an echo": answer("", refusal=ECHO),
    "an unfit answer": answer({"titel": ECHO}),
    "an unfit answer with the article as a name": answer({"title": {SENTENCE: 1}}),
    "a reset": Reply(reset="before"),
    "garbage": Reply(raw=f"HTTP/1.1 {ECHO}\r\n\r\n".encode()),
    "a redirect with an echo": error(307, ECHO, headers={"location": f"https://elsewhere.example/{KEY}"}),
    "silence": Reply(hold=True),
}


def everything(raised: BaseException) -> str:
    """All that an error carries: words, representation, attributes, chain, pickle, and the traceback as printed."""
    parts, current = [], raised
    while current is not None:
        parts += [str(current), repr(current), repr(vars(current))]
        current = current.__cause__ or current.__context__
    parts += ["".join(traceback.format_exception(raised)), pickle.dumps(raised).decode("latin-1")]
    return "\n".join(parts)


@pytest.mark.parametrize("fault", FAULTS)
def test_no_error_or_log_record_carries_key_or_article(stub, fault, caplog):
    """Whatever the endpoint sends back, neither key nor article is in the error, its chain, its pickle or any log."""
    caplog.set_level(logging.DEBUG)
    stub.always(FAULTS[fault])
    with pytest.raises(ModelError) as caught:
        fill(settings(stub, deadline_seconds=0.5, max_requests=3))
    seen = everything(caught.value) + "\n".join(record.getMessage() + str(vars(record)) for record in caplog.records)
    for secret in (KEY, KEY[:13], KEY[13:], base64.b64encode(KEY.encode()).decode(), SENTENCE, "heron ambassador"):
        assert secret not in seen
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_a_good_run_logs_nothing_at_debug(stub, caplog):
    """With every logger at DEBUG, a run with a retry and a re-ask leaves no record of the libraries under it."""
    caplog.set_level(logging.DEBUG)
    for name in ("openai", "instructor", "httpx2", "httpcore2"):
        caplog.set_level(logging.DEBUG, logger=name)
    stub.script(error(500), answer(GOOD), answer(GOOD))
    fill(settings(stub), check=never_happy)
    assert [record.name for record in caplog.records if record.name != "asyncio"] == []


def test_the_libraries_still_log_for_the_program_around(stub, caplog):
    """Outside our calls the loggers of the libraries are as they were."""
    stub.script(answer(GOOD))
    fill(settings(stub))
    caplog.set_level(logging.DEBUG)
    logging.getLogger("openai._base_client").warning("theirs")
    assert [record.message for record in caplog.records] == ["theirs"]


def test_nothing_goes_to_the_terminal_unasked(stub):
    """A failing run in a fresh process, with the SDK told to log everything, prints its own words and nothing else."""
    code = (
        "import os; os.environ['OPENAI_LOG'] = 'debug'\n"
        "from llm_helpers import fill, settings\n"
        "class Endpoint: url = sys.argv[1]\n"
        "try: fill(settings(Endpoint))\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    stub.always(error(400, ECHO))
    process = child(code, stub.url)
    out, err = process.communicate()
    assert out.strip() == "ModelUnavailable"
    assert SENTENCE not in err
    assert KEY not in err


def test_a_providers_message_is_shown_printable_and_short(stub):
    """Control characters are gone from a provider's message and it is cut, but an innocent one is shown."""
    stub.always(error(400, "\x1b[31mno such\nparameter\u202e: " + "y" * 5000))
    with pytest.raises(ModelUnavailable, match=r"\[31mno such parameter: yyy") as caught:
        fill(settings(stub))
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 400


def test_errors_survive_a_process_border(stub):
    """A pickled error is the same error: type, message, code and reach."""
    stub.always(error(401))
    with pytest.raises(ModelUnavailable) as caught:
        fill(settings(stub))
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - made in this line
    assert (again.message, again.code, again.run_wide) == (caught.value.message, "auth", True)


def test_results_do_not_show_the_article_unasked(stub):
    """The representation of a result has neither the answer nor the problems in it."""
    stub.always(answer({"title": SENTENCE}))
    shown = repr(fill(settings(stub), check=lambda _: [SENTENCE]))
    assert SENTENCE not in shown
    assert KEY not in shown


def test_only_the_endpoint_is_ever_contacted(stub):
    """An answer full of addresses leads to no request to any of them."""
    with StubServer() as other:
        stub.always(answer({"title": f"{other.url}/collect", "people": [other.url]}))
        fill(settings(stub), request(text=f"See {other.url}"))
        assert other.seen == []


def test_every_error_is_of_the_librarys_own_tree(stub):
    """No error of instructor, openai or httpx2 comes out, whatever the fault."""
    for fault in FAULTS.values():
        stub.always(fault)
        try:
            fill(settings(stub, deadline_seconds=0.3, max_requests=2))
        except SummarizerError:
            continue
        pytest.fail("an answer came of a fault")


def test_a_fresh_process_says_nothing_of_the_libraries_own(tmp_path):
    """Where the first thing asked has no answer, standard error has our lines alone: loggers come late, and are met."""
    recording = json.loads(Path("tests/recordings/dispatch/3-zh.read-1.json").read_text("utf-8"))
    recording["attempts"] = recording["attempts"][:1]
    (tmp_path / "3-zh.read-1.json").write_text(json.dumps(recording), "utf-8")
    article = "tests/written/stories/dispatch/3-zh.txt"
    command = [sys.executable, "-m", "summarizer", "--replay", str(tmp_path), article, "-o", str(tmp_path / "brief.md")]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr.splitlines()

    assert [line.split(":")[0] for line in said] == ["[1/1] 3-zh", "summarizer"]
