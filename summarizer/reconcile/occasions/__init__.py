"""Which mentions tell of one meeting, and which of one visit.

``grouping`` is the page to read first. It puts the articles that can bear on each other's meetings on ``islands``, and
``settling`` takes these steps for each of them by itself, surest first:

==============  ========================================================================================
``copied``      what copied sentences tell of (``twins``), where their readers took them alike
``sequences``   several meetings of the same people on one day, in the order in which articles tell them
``known_days``  meetings whose days are known
``travels``     the visits in which one meeting fell, or that began on one day
``open_days``   meetings whose days are open, each with the one that something ties it to
``journeys``    visits of which no more than a month is known, or that came to nothing
``kinds``       what one article tells as talks and another, of the same day, as a ceremony
``copied``      what copied sentences tell of, where their readers took them differently
``open_names``  accounts of one day that differ by people whose names leave open whether they are one
``unnamed``     accounts of one party alone ("both sides"), with the only meeting there and then
``gatherings``  occasions of one day of which every article names other guests
``guests``      one host and day with two lists of guests: marked as perhaps one, not joined
==============  ========================================================================================

All of them go by the ``situation`` on the island as it is so far, before the ``background`` of all articles.
``opposition`` says why two mentions cannot be one, ``likeness`` what two meetings have in common (``only_known`` what
ties one to the only known meeting of its people), ``people`` who of two accounts may be one, ``states`` for whom a
state or a body stands that is told of as a party, ``rivals`` where a third fits as well, and ``matching`` joins two and
notes it.
"""
