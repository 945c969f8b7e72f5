"""From groups of mentions to the entries of a briefing, every field with the statements it rests on.

``assemble`` is the page to read first. What entries share comes before them:

* ``shown`` chooses among printed forms; ``called`` names actors by it, ``gazetteer`` places;
* ``days`` and ``numbering`` put entries in their order and give them ids;
* ``dates`` tells how each day was worked out, ``roles`` and ``tenures`` who held which post then, ``people`` who took
  part, ``sides`` for whom they speak, ``listings`` and ``whereabouts`` what one mention lends another;
* ``findings``, ``points`` and ``contents`` merge what was said; ``reasons`` tells why mentions were taken for one.

``actors``, ``visits`` and ``meetings`` then make an entry each, the last two from what they have in ``common``.
"""
