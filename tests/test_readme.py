"""The README says what is so."""

import re
import tomllib

from recorded import RECORDINGS, SEEDS, TOP

from summarizer import brief


def test_the_piece_of_the_briefing_is_what_the_command_prints():
    """Every quoted line of the README stands in the real briefing of the seeds (its no-break spaces typed plain)."""
    printed = re.sub(r"[\u00a0\u202f]", " ", str(brief(SEEDS, replay=RECORDINGS)))
    lines = re.findall(r"^>(.*)$", (TOP / "README.md").read_text("utf-8"), re.MULTILINE)
    quoted = [line.strip().removeprefix("> ") for line in lines if line.strip()]

    assert len(quoted) >= 5
    assert [line for line in quoted if line not in printed] == []


def test_every_file_it_points_to_is_there():
    """No link of the README or the documents leads nowhere."""
    for page in (TOP / "README.md", *(TOP / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_dependency_has_its_line():
    """docs/dependencies.md names each run-time dependency of pyproject.toml."""
    wanted = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    told = (TOP / "docs" / "dependencies.md").read_text("utf-8")
    for requirement in wanted:
        name = re.match(r"[\w-]+", requirement)[0]
        assert f"| `{name}` |" in told
