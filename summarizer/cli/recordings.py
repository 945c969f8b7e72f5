"""What the command says of recordings: which are stale, and what recording anew changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.streams import counted, put, say, say_failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.api import Extraction, Options


def say_fresh(sources: Sequence[str], options: Options, *, quiet: bool) -> bool:
    """Print how recordings stand to what would be asked, and return whether all sources can be replayed."""
    from summarizer import api  # noqa: PLC0415 - --help and --version must not wait for the library

    found = api.check_recordings(sources, **options)
    for failure in found.failures:
        say_failure(failure)
    put(f"{found}\n")
    unfit = {each.whole for each in found.standings if each.state != "fits"}
    if unfit and not quiet:
        say(f"{counted(len(unfit), 'article')} to record: give the same sources to --record DIR")
    return found.fresh


def say_differences(extraction: Extraction, folder: str, lang: str) -> None:
    """Say what reading anew changed, where it was recorded before; that it cannot be told costs nothing else."""
    from summarizer import api, errors, unexpected  # noqa: PLC0415 - as above
    from summarizer.llm import PREVIOUS  # noqa: PLC0415 - as above

    if not isinstance(extraction, api.Rerecorded):
        return
    try:
        for difference in api.compare(extraction, lang=lang):
            say(*str(difference).splitlines())
        kept = Path(folder).expanduser() / PREVIOUS
        if kept.is_dir():
            say(f"recordings that were replaced are kept in {kept}")
    except errors.SummarizerError as error:
        say(str(error))
    except Exception as error:  # noqa: BLE001 - what was paid for is written already, and a traceback shows articles
        say(str(unexpected.internal(error, "The comparison with what was recorded")))
