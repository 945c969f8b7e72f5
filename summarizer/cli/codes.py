"""What the command ends with."""

COMPLETE = 0
INCOMPLETE = 1
"""Written, but without some of the sources, or (``--strict``) of the items."""

MISUSE = 2
"""Bad use or configuration, as of any command."""

NOTHING = 3
"""Nothing could be produced."""
