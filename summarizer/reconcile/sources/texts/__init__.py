"""What the texts of articles have in common, word by word.

``comparing`` is the page to read first. ``words`` cuts a text into words that compare, by the ``shapes`` of its
characters; ``content`` says what each of them is worth; a ``library`` holds all articles so. ``index`` finds where two
of them may share a run, ``runs`` the runs, and ``copies`` which articles are one text.
"""
