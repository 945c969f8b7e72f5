"""The accuracy gate, run by hand: ``make gate``, or ``python benchmarks/accuracy.py [--accept REASON]``.

Scores the recorded readings and briefings against the facts beside the articles, prints a table and every miss, raises
the floors that were passed upward, writes ``docs/accuracy.md``, and fails when one was passed downward without a word.
"""

from __future__ import annotations

import sys

from gate.running import main

if __name__ == "__main__":
    sys.exit(main())
