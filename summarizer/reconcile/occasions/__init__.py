"""Which mentions tell of one meeting, and which of one visit.

``grouping`` is the page to read first; it takes these steps, surest first:

==============  ========================================================================================
``twins``       what copied sentences tell of
``known_days``  meetings whose days are known
``travels``     the visits in which one meeting fell, or that began on one day
``open_days``   meetings whose days are open, each with the one that something ties it to
``journeys``    visits of which no more than a month is known, or that came to nothing
==============  ========================================================================================

All of them go by the ``situation`` as it is so far: ``opposition`` says why two mentions cannot be one, ``likeness``
what two meetings have in common, and ``matching`` joins two and notes it.
"""
