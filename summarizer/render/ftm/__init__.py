"""A briefing as FollowTheMoney entities: one JSON object a line, as Aleph and OpenSanctions read them.

=============  ================================================================================================
article        ``Article``
actor          ``Person``, ``Organization``, or ``LegalEntity`` for groups; a channel only where it takes part
post           ``Position``, and for each holder and date an ``Occupancy``; a rank is a ``title`` of the person
meeting        ``Event``; likewise a visit
evidence       ``Documentation``: article, entity, field (``role``), the quotes (``summary``)
=============  ================================================================================================

Dates in this format are plain ones. A set of days becomes ``startDate`` and ``endDate`` with the EDTF in ``summary``,
or, for a post, the month or year that holds all of it; never a day that is only one of several. Who only may have been
in the room, and everybody in what was planned, cancelled or denied, is told in ``summary``, not in ``involved``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.render.ftm.actors import actors, occupancies, positions
from summarizer.render.ftm.events import events
from summarizer.render.ftm.evidence import documentation
from summarizer.render.ftm.graph import Graph
from summarizer.render.ftm.sources import articles

if TYPE_CHECKING:
    from summarizer.briefing import Briefing


def render(briefing: Briefing) -> str:
    """Return the entities, one JSON object a line, each before those that point to it."""
    graph = Graph(briefing)
    makers = (articles, actors, positions, occupancies, events, documentation)
    lines = (json.dumps(entity, ensure_ascii=False) for make in makers for entity in make(graph))
    return "".join(f"{line}\n" for line in lines)
