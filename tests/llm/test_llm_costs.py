"""Tokens, prices and the limit on money."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from llm_helpers import GOOD, fill, fill_all, request, settings
from stub_server import answer, error

from summarizer.errors import ConfigurationError, ModelUnavailable
from summarizer.llm import PROVIDERS, Price, Usage, count_tokens, find_price, resolve_model
from summarizer.llm.settings import is_loopback

DOLLAR_A_TOKEN = Price(1_000_000, 1_000_000, 1_000_000, "2026-01-01")

KNOWN_COUNTS = [
    # Counted once with o200k_base and cl100k_base; the newest vocabulary first.
    ("Le président russe a reçu jeudi le maréchal Khalifa Haftar au Kremlin.", 17, 21),
    ("The two ministers met in Geneva on Thursday to discuss the ceasefire.", 13, 13),
    ('{"title": "Talks", "people": ["Ada", "Bo"]}', 16, 16),
]


@pytest.mark.parametrize(("text", "newest", "older"), KNOWN_COUNTS)
def test_the_range_of_tokens_holds_what_tokenizers_count(text, newest, older):
    """What two public vocabularies make of a sentence lies within the estimate."""
    low, high = count_tokens(text)
    assert low <= newest <= older <= high


@pytest.mark.parametrize("text", ["محادثات في القاهرة", "二人は東京で会談した", "переговоры", "የሁለቱ መሪዎች", ""])
def test_every_script_has_a_range(text):
    """An estimate exists for any script, and nothing is nothing."""
    low, high = count_tokens(text)
    assert 0 <= low <= high
    assert bool(high) == bool(text)


def test_a_price_counts_what_the_prefix_cache_gave_at_its_own_rate():
    """Of a thousand tokens read, six hundred cached, each part costs what the table says."""
    price = Price(input=2.0, cached=0.2, output=10.0)
    assert price.of(Usage(1000, 100, 600)) == pytest.approx((400 * 2 + 600 * 0.2 + 100 * 10) / 1e6)
    assert price.of(Usage(None, 100, None)) is None


def test_a_model_has_the_tables_price_and_a_users_file_wins(tmp_path):
    """The library's table is dated; a user's file changes one model and leaves the others."""
    table = find_price("openai/gpt-5.4-mini")
    assert table is not None
    assert table.as_of
    own = tmp_path / "prices.toml"
    own.write_text('as_of = 2027-03-01\n[models]\n"openai/gpt-5.4-mini" = { input = 7, output = 8 }\n')
    assert find_price("openai/gpt-5.4-mini", own) == Price(7, 7, 8, "2027-03-01")
    assert find_price("openai/gpt-5.4", own) == find_price("openai/gpt-5.4")
    assert find_price("nobody/knows") is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("as_of = 2027-03-01\n[models]\nx = { input = -1, output = 8 }\n", "models.x.input"),
        ("[models]\n", "as_of"),
        ("as_of = ", "TOML"),
        ("as_of = 2027-03-01\n[models]\nx = { input = 1, output = 8, per = 'page' }\n", "models.x.per"),
    ],
)
def test_a_wrong_price_table_is_named_with_its_place(tmp_path, text, word):
    """The error names the file and what in it is wrong."""
    own = tmp_path / "prices.toml"
    own.write_text(text)
    with pytest.raises(ConfigurationError, match=word) as caught:
        find_price("x", own)
    assert str(own) in caught.value.message


def test_a_model_on_this_machine_costs_nothing():
    """Providers whose address is this machine have a price of zero, the others none of their own."""
    for name, provider in PROVIDERS.items():
        made = resolve_model(f"{name}/model", None, {}, need_key=False)
        local = is_loopback(provider.base_url.split("//")[1].split(":")[0].split("/")[0])
        assert (made.price is not None) == local


def test_a_run_stops_before_its_limit_is_passed(stub):
    """Each answer costs 120 dollars as counted; with room for a bit over three, the fourth is not asked for."""
    stub.always(answer(GOOD))
    most = count_tokens(json.dumps(_body_of(stub)))[1] + 100
    stub.seen.clear()
    chosen = settings(stub, price=DOLLAR_A_TOKEN, max_tokens=100, max_cost=3 * 120 + most - 1.0, in_flight=1)
    with pytest.raises(ModelUnavailable) as caught:
        fill_all(chosen, [request(f"a{number}", f"Text {number:03}.") for number in range(6)])
    assert caught.value.code == "max-cost"
    assert caught.value.run_wide
    assert len(stub.seen) == 3


def _body_of(stub) -> dict[str, object]:
    """What a request looks like as it is sent."""
    fill(settings(stub, max_tokens=100), request("a0", "Text 000."))
    return stub.seen[0].body


def test_requests_under_way_are_waited_for_where_their_answers_may_leave_room(stub):
    """With room for two at their longest but for all as they turn out, all are answered, never two too many at once."""
    stub.always(answer(GOOD))
    chosen = settings(stub, price=DOLLAR_A_TOKEN, max_tokens=5000, max_cost=20_000.0, in_flight=8)
    filled = fill_all(chosen, [request(f"a{number}", f"Text {number:03}.") for number in range(8)])
    assert len(filled) == len(stub.seen) == 8


def test_a_refused_request_costs_nothing(stub):
    """A 500 is not counted: the limit leaves room for one answer, and it comes at the second try."""
    stub.script(error(500), answer(GOOD))
    chosen = settings(stub, price=DOLLAR_A_TOKEN, max_tokens=100, max_cost=3000.0)
    assert fill(chosen).requests == 2


def test_a_limit_without_a_price_is_refused(stub):
    """A limit on money needs a price; the error says where to put it, and nothing is sent."""
    with pytest.raises(ConfigurationError, match="--prices"):
        fill(settings(stub, max_cost=1.0))
    assert not stub.seen


def test_a_limit_of_nothing_is_refused(stub):
    """Zero, less, and what is no number are no limits."""
    for limit in (0.0, -1.0, float("nan")):
        with pytest.raises(ConfigurationError, match="above zero"):
            fill(replace(settings(stub), max_cost=limit, price=DOLLAR_A_TOKEN))
