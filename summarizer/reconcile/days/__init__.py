"""The days of everything that articles tell of, worked out together.

``calendar`` reads one expression; here what articles print becomes knowledge of days that depend on each other. From
one expression to the record that a reader is shown:

===============  =======================================================================================
``expressions``  what one expression says as days: dates, several of them, or a count
``units``        whole months and years counted from publication, by the calendar the article prints
``weekly``       which weekday without a date is meant, by the week its words name or by usage
``slips``        what stays of a date whose weekday contradicts it; ``nearest`` which year is meant
``differing``    which times of one occasion can be true together; ``times`` asks all this of an article
``headings``     lines that are nothing but a day, ``chronology`` paragraphs that begin with one; ``daylines``
                 those of an article, ``vantage`` which of them, or publication, its words count from
``article``      what one article says about time, as ``constraints`` on ``unknowns``; ``lent`` the year that
                 others lend to one that prints none
``network``      solves them along the ``ways`` between two, by the arithmetic of ``stretching``; ``solution``
                 is what it comes to
``timetable``    the days while mentions are being joined; ``dating`` all of them, once they are
``datesets``     a set of days as a record, with its shortest derivation
===============  =======================================================================================

``index`` finds what lies near in time. ``printed`` serves grounding, by the corridor: which parts an expression prints.
"""
