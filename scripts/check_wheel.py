"""Build the wheel from the source distribution and try it where no source is: does it carry all it needs?

Run from the top of the project: ``python scripts/check_wheel.py``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent


def main() -> int:
    """Build, install into an empty environment, and make the briefing of the seeds there; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _run([sys.executable, "-m", "build", "--quiet", "--outdir", str(work), str(TOP)], work)
        wheel = next(work.glob("*.whl"))
        venv.create(work / "env", with_pip=True)
        python = work / "env" / "bin" / "python"
        _run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)], work)
        command = [
            str(python),
            "-P",
            "-m",
            "summarizer",
            "--replay",
            str(TOP / "tests" / "recordings"),
            "--format",
            "json",
        ]
        briefing = _run([*command, str(TOP / "seeds")], work)
        if '"schema_version"' not in briefing:
            sys.stderr.write("The installed wheel printed no briefing.\n")
            return 1
    sys.stdout.write(f"{wheel.name}: built from the source distribution, works without the source\n")
    return 0


def _run(command: list[str], folder: Path) -> str:
    """Run a command in a folder and return what it printed; its failure is ours."""
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
