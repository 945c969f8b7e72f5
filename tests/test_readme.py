"""The README says what is so."""

import re
import tomllib

from recorded import RECORDINGS, SEEDS, TOP

from summarizer import brief


def test_the_piece_of_the_briefing_is_what_the_command_prints():
    """Each piece that the README quotes is whole lines of the real briefing (its no-break spaces typed plain)."""
    printed = re.sub(r"[\u00a0\u202f]", " ", str(brief(SEEDS, replay=RECORDINGS)))
    pieces = re.findall(r"(?:^>.*\n)+", (TOP / "README.md").read_text("utf-8"), re.MULTILINE)
    quoted = [re.sub(r"^> ?", "", piece, flags=re.MULTILINE) for piece in pieces]

    assert len(quoted) == 2
    assert [piece for piece in quoted if f"\n{piece}" not in f"\n{printed}"] == []


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
