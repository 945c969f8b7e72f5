"""Build the wheel from the source distribution and try it where no source is: does it carry all it needs?

Run from the top of the project: ``python scripts/check_wheel.py``. Three trials: every file of the package that is no
code is in the wheel; the command works in an empty environment, with nothing but what the wheel asks for; the tests of
the source distribution pass beside the wheel after the source has been deleted.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SOURCE = ("summarizer", "prompts")
TESTS = ("tests/test_front_door.py", "tests/test_prompting.py", "tests/test_seeds.py")
"""Those that say soonest that a file is missing: the public names, the prompts, the briefing of the seeds."""

COMMANDS = {
    '"schema_version"': ("--replay", "tests/recordings", "--format", "json", "seeds"),
    "<html": ("--replay", "tests/recordings", "--format", "html", "seeds"),
    "USD at prices of": ("--dry-run", "--model", "openai/gpt-5-mini", "seeds"),
}
"""What each prints, by words in it; between them they read prompts, labels, the calendar, the page and the prices."""


def main() -> int:
    """Build the wheel and try it; return the exit code, and say on standard error what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder).resolve()
        _run([sys.executable, "-m", "build", "--quiet", "--outdir", str(work), str(TOP)], work)
        wheel, tree = next(work.glob("*.whl")), _unpacked(next(work.glob("*.tar.gz")), work)
        try:
            _require_all_files(wheel)
            _try_commands(wheel, tree, work / "env")
            _try_tests(wheel, tree, work / "alone")
        except subprocess.CalledProcessError as error:
            sys.stderr.write(f"{error.stdout}{error.stderr}{wheel.name}: {error}\n")
            return 1
        except AssertionError as error:
            sys.stderr.write(f"{wheel.name}: {error}\n")
            return 1
    sys.stdout.write(f"{wheel.name}: built from the source distribution, works without the source\n")
    return 0


def _unpacked(archive: Path, work: Path) -> Path:
    """Unpack the source distribution, delete the source in it, and return its folder."""
    with tarfile.open(archive) as packed:
        packed.extractall(work, filter="data")
    tree = work / archive.name.removesuffix(".tar.gz")
    for name in SOURCE:
        shutil.rmtree(tree / name)
    return tree


def _require_all_files(wheel: Path) -> None:
    """Compare what the wheel carries with the checkout: code, and the data that lie between it."""
    with zipfile.ZipFile(wheel) as packed:
        carried = set(packed.namelist())
    files = (path for name in SOURCE for path in (TOP / name).rglob("*") if path.is_file())
    wanted = {path.relative_to(TOP) for path in files if "__pycache__" not in path.parts}
    names = {(path if path.parts[0] == "summarizer" else "summarizer" / path).as_posix() for path in wanted}
    if missing := sorted(names - carried):
        raise AssertionError(f"these files are not in it: {', '.join(missing)}")


def _try_commands(wheel: Path, tree: Path, environment: Path) -> None:
    """Install the wheel into an empty environment and run the command there."""
    venv.create(environment, with_pip=True)
    python = str(environment / "bin" / "python")
    _run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)], tree)
    for words, arguments in COMMANDS.items():
        if words not in _run([python, "-P", "-m", "summarizer", *arguments], tree):
            raise AssertionError(f"summarizer {' '.join(arguments)} printed no {words}")


def _try_tests(wheel: Path, tree: Path, alone: Path) -> None:
    """Run tests against the unpacked wheel, which stands before the checkout on the path; the tools are our own."""
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    _run([sys.executable, *install, "--target", str(alone), str(wheel)], tree)
    found = _run([sys.executable, "-P", "-c", "import summarizer; print(summarizer.__file__)"], tree, alone)
    if not Path(found.strip()).is_relative_to(alone):
        raise AssertionError(f"the tests would not try the wheel, but {found.strip()}")
    _run([sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *TESTS], tree, alone)


def _run(command: list[str], folder: Path, first: Path | None = None) -> str:
    """Run a command in a folder and return what it printed; a package in ``first`` comes before any other."""
    environment = os.environ | ({"PYTHONPATH": str(first)} if first else {})
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
