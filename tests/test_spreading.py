"""Reading by an executor's workers: the same bytes, nothing stored is paid for again, a dead worker is no end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest
from stub_server import answer, error

import summarizer
from summarizer.errors import ConfigurationError

EMPTY = {"language": "en", "actors": [], "meetings": [], "visits": []}


@pytest.fixture
def articles():
    """Forty short articles that differ."""
    return [summarizer.Article(text=f"Minister {n} met minister {n + 1} in Oslo.", id=f"a{n:02}") for n in range(40)]


@pytest.fixture
def options(stub, tmp_path, monkeypatch):
    """How to reach an endpoint that answers everything; workers find the key in their environment."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", "sk-test-0123456789")
    stub.always(answer(EMPTY))
    return {"model": "stub-model", "base_url": stub.url, "cache": tmp_path / "cache"}


def _processes():
    return ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn"))


@pytest.mark.parametrize("made", [_processes, lambda: ThreadPoolExecutor(2)], ids=["processes", "threads"])
def test_workers_give_the_same_bytes_and_one_request_an_article(stub, articles, options, tmp_path, made):
    """The briefing is that of one process; each article is asked about once; a second run asks nothing."""
    alone = summarizer.brief(articles, **options | {"cache": tmp_path / "other"}, in_flight=1).to_json()
    stub.seen.clear()
    with made() as executor:
        extraction = summarizer.extract(articles, **options, executor=executor)
        assert len(stub.seen) == extraction.requests == len(articles)
        assert extraction.tokens_in == 100 * len(articles)
        assert summarizer.reconcile(extraction).to_json() == alone
        assert summarizer.brief(list(reversed(articles)), **options, executor=executor).to_json() == alone
    assert len(stub.seen) == len(articles)


def test_refreshing_asks_each_article_once(stub, articles, options):
    """With refresh=True, workers ask all anew, and what they bring is used, not asked for again."""
    summarizer.extract(articles, **options)
    stub.seen.clear()
    with ThreadPoolExecutor(2) as executor:
        extraction = summarizer.extract(articles, **options, executor=executor, refresh=True)
    assert len(stub.seen) == extraction.requests == len(articles)


def test_without_a_cache_answers_are_held_for_the_run(stub, articles, options):
    """No cache is needed: what workers bring is used, and nothing is asked twice."""
    with ThreadPoolExecutor(2) as executor:
        extraction = summarizer.extract(articles, **options | {"cache": None}, executor=executor)
    assert len(extraction.readings) == len(stub.seen) == len(articles)


def test_an_article_that_a_worker_cannot_read_is_named_and_not_asked_about_again(stub, articles, options):
    """A refusal costs one request, in the worker, and is the article's failure."""
    stub.always(lambda seen: error(400, "No.") if "Minister 7 met" in seen.text else answer(EMPTY))
    with ThreadPoolExecutor(2) as executor:
        extraction = summarizer.extract(articles, **options, executor=executor)
    assert [failure.article for failure in extraction.failures] == ["a07"]
    assert len(stub.seen) == len(articles)


def test_a_killed_process_loses_its_chunk_and_not_the_run(stub, articles, options):
    """One of two workers is killed by its id mid-run: all articles are read, and what came back was stored once."""
    killed = threading.Event()

    def kill_once(_: object) -> object:
        if len(stub.seen) >= 10 and not killed.is_set():
            killed.set()
            os.kill(next(iter(executor._processes)), signal.SIGKILL)
        return answer(EMPTY)

    stub.always(kill_once)
    warnings: list[str] = []
    with _processes() as executor:
        extraction = summarizer.extract(articles, **options, executor=executor, warn=warnings.append)
    assert killed.is_set()
    assert len(extraction.readings) == len(articles)
    assert any("lost with their workers" in words for words in warnings)


def test_dask_reads_on_when_a_worker_is_killed(stub, articles, options, tmp_path):
    """Two Dask workers, one killed mid-run: the run completes with the bytes of a run without workers."""
    distributed = pytest.importorskip("distributed")
    alone = summarizer.brief(articles, **options | {"cache": tmp_path / "other"}).to_json()
    stub.seen.clear()
    killed = threading.Event()
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0")
    with cluster, distributed.Client(cluster) as client:
        workers = list(cluster.workers.values())

        def kill_once(_: object) -> object:
            if len(stub.seen) >= 10 and not killed.is_set():
                killed.set()
                os.kill(workers[0].pid, signal.SIGKILL)
            return answer(EMPTY)

        stub.always(kill_once)
        briefing = summarizer.brief(articles, **options, executor=client.get_executor(), in_flight=2)
    assert killed.is_set()
    assert briefing.to_json() == alone


def test_a_limit_on_cost_is_refused_with_workers(articles, options):
    """Several processes cannot keep one purse."""
    with ThreadPoolExecutor(1) as executor, pytest.raises(ConfigurationError, match="one process"):
        summarizer.extract(
            articles, **options | {"model": "ollama/x", "base_url": None}, executor=executor, max_cost=1.0
        )
