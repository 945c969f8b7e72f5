"""The public names of the library, and what it costs to import them."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer
from summarizer import api

HEAVY = ("openai", "instructor", "httpx2", "babel", "pydantic", "rich")


def loaded_after(code):
    """Return which of the heavy packages a fresh interpreter has loaded after running some code."""
    ask = f"{code}\nimport sys\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    return subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout.split()


def test_the_public_names_are_sorted_and_all_there():
    """Every name in __all__ can be had, and a reader finds it by the alphabet."""
    assert summarizer.__all__ == sorted(summarizer.__all__)
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None


def test_what_a_public_function_takes_or_returns_can_be_named():
    """Every name of the library in the signature of a public function is a public name, so that users can annotate."""
    tree = ast.parse(Path(api.__file__).read_text("utf-8"))
    public = [node for node in tree.body if getattr(node, "name", None) in summarizer.__all__]
    named = {
        part.id
        for function in public
        for part in (*ast.walk(function.args), *ast.walk(function.returns))
        if isinstance(part, ast.Name)
    }

    assert {name for name in named if name[0].isupper()} - {"Callable", "Iterable", "Unpack"} <= set(summarizer.__all__)


def test_every_public_function_is_called_where_types_are_checked():
    """The file that type checkers read (`make check`) calls each public function."""
    tree = ast.parse((Path(__file__).parent / "typing" / "api_usage.py").read_text("utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}

    assert {name for name in summarizer.__all__ if name[0].islower()} <= called


def test_an_unknown_name_is_an_attribute_error():
    """The front door does not invent names."""
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = summarizer.nothing_here


def test_importing_loads_nothing_heavy():
    """`import summarizer` loads none of the packages that cost time."""
    assert loaded_after("import summarizer") == []


def test_every_name_is_there_without_the_model_libraries():
    """No public name loads openai or instructor, `brief` as little as the others."""
    assert not {"openai", "instructor", "httpx2"} & set(loaded_after("from summarizer import *"))


def test_help_loads_nothing_heavy():
    """`summarizer --help` answers before anything heavy is loaded."""
    code = "import contextlib, io\nfrom summarizer.cli import main\nwith contextlib.redirect_stdout(io.StringIO()):\n"

    assert loaded_after(code + "    try: main(['--help'])\n    except SystemExit: pass") == []


def test_the_verb_works_whichever_way_it_is_loaded():
    """`from summarizer import reconcile` can be called also after its room has been imported."""
    code = (
        "from summarizer.reconcile.names import compare_names\n"
        "from summarizer import reconcile\n"
        "print(repr(reconcile([])))"
    )

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.startswith("<Briefing: 0 articles")
