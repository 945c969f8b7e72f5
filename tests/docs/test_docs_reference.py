"""The reference has everything: each option, each public name, and what is generated is what the code gives."""

from __future__ import annotations

import ast
import contextlib
import io
import re

import pytest
import write_docs
from doc_blocks import PAGES, TOP

import summarizer
from summarizer import cli


def _help():
    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.suppress(SystemExit):
        cli.main(["--help"])
    return printed.getvalue()


REFERENCE = TOP / "docs" / "reference"
WRITTEN = "\n".join(page.read_text("utf-8") for page in PAGES if page.parent != REFERENCE)
"""All that people wrote about the options; the page with the help text is generated."""

HELP = _help()
OPTIONS = sorted(set(re.findall(r"(?m)^  (?:-\w(?: \w+)?, )?(--[\w-]+)", HELP)))
SAID_BY_THE_HELP_ALONE = {"--help", "--version"}


def test_what_is_generated_is_what_the_code_gives():
    """Help text and tables are those of the code; `make generated` writes them."""
    for page in write_docs.FILLED:
        text = page.read_text("utf-8")
        assert write_docs.filled(text) == text, f"{page.relative_to(TOP)} is stale: make generated"


def test_every_code_of_a_configuration_error_is_explained():
    """Each code that the package gives to a ConfigurationError stands in the table of the reference, and no other."""
    page = (REFERENCE / "python.md").read_text("utf-8").partition("| code | what is wrong |")[2]
    told = {code for row in re.findall(r"(?m)^\|(.*?)\|", page) for code in re.findall(r"`([\w-]+)`", row)}
    raised = [
        call
        for file in (TOP / "summarizer").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", None) == "ConfigurationError"
    ]
    given = [[word.value.value for word in call.keywords if word.arg == "code"] for call in raised]

    assert [call.lineno for call, codes in zip(raised, given, strict=True) if len(codes) != 1] == []
    assert told == {code for codes in given for code in codes}


def test_the_command_is_there_with_its_help():
    """The page on the command has the help text, whole."""
    assert "usage: summarizer [OPTIONS] SOURCE..." in (REFERENCE / "command.md").read_text("utf-8")


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_is_explained_outside_of_the_help(option):
    """Each option of the command stands on a page that somebody wrote."""
    assert option in SAID_BY_THE_HELP_ALONE or re.search(rf"{option}(?![\w-])", WRITTEN)


def test_the_options_are_found_in_the_help():
    """The options that the tests go through are those of the help, the well-known ones among them."""
    assert {"--help", "--lang", "--output", "--replay"} < set(OPTIONS)
    assert len(OPTIONS) >= 30


def test_every_option_has_its_page():
    """The page on the command says of each option where it is explained."""
    table = (REFERENCE / "command.md").read_text("utf-8").partition("<!-- /help -->")[2]

    assert [each for each in OPTIONS if each not in SAID_BY_THE_HELP_ALONE and f"`{each}`" not in table] == []


@pytest.mark.parametrize("name", sorted(summarizer.Options.__annotations__))
def test_every_option_of_the_functions_is_described(name):
    """Each keyword of the functions that read has its line in the docstring that the reference shows."""
    assert re.search(rf"^ +{name}: \S", summarizer.Options.__doc__, re.MULTILINE)


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_public_name_is_in_the_reference(name):
    """Each name that can be imported from the package is on the page on Python."""
    page = (REFERENCE / "python.md").read_text("utf-8")

    assert re.search(rf"^::: summarizer\.(?:api\.)?{name}$", page, re.MULTILINE)


def test_every_page_is_in_the_table_of_contents():
    """Each page of docs/ stands in the site's navigation, once."""
    nav = (TOP / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")[2]
    shown = re.findall(r": ([\w/-]+\.md)$", nav, re.MULTILINE)

    assert sorted(shown) == sorted(str(page.relative_to(TOP / "docs")) for page in (TOP / "docs").rglob("*.md"))


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_pages_outside_of_the_site_link_to_what_is_there(name):
    """Links of these two lead to files; those of the site are checked when it is built."""
    targets = re.findall(r"\]\(([^)#]+)\)", (TOP / name).read_text("utf-8"))

    assert len(targets) >= 3
    assert [target for target in targets if "://" not in target and not (TOP / target).exists()] == []
