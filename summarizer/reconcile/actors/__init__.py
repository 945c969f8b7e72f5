"""Which mentions are one actor: by their names, then by the company they kept.

``grouping`` is the page to read first: ``full_names`` joins the mentions whose names make them one, as long as their
``forms`` allow it, ``short_names`` places those known by one name alone, and ``actor_groups`` is what grows meanwhile.
``company`` decides afterwards what names leave undecided, and ``described`` who is told of by a post alone. ``posts``
says when two printed titles are one, and of which country, ``offices`` which office they name in two languages;
``serving`` whom an actor serves.
"""
