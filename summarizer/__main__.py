"""``python -m summarizer`` is the command."""

import sys

from summarizer.cli import main

sys.exit(main())
