"""The command: one-off briefings from the shell.

The briefing goes to standard output, everything else to standard error. Exit codes: 0 complete, 1 written but
incomplete, 2 bad use or configuration, 3 nothing could be produced, 130 interrupted, 143 terminated.
"""

from summarizer.cli.codes import COMPLETE, INCOMPLETE, MISUSE, NOTHING
from summarizer.cli.command import main

__all__ = ["COMPLETE", "INCOMPLETE", "MISUSE", "NOTHING", "main"]
