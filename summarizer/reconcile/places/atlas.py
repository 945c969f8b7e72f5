"""Which country a city lies in, and which place a meeting takes from its visit, as far as the articles say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reconcile.places.same import city_key, country_key
from summarizer.records import PlaceMention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.records import Cited


class Atlas:
    """Which country a city lies in, as far as the articles themselves say so.

    Args:
        places: Places that name a city and a country together, or of which it is known that they are one.
    """

    def __init__(self, places: Iterable[PlaceMention]) -> None:
        self._countries: dict[str, dict[str, Cited]] = {}
        for place in places:
            self.learn(place)

    def of(self, cities: Iterable[str]) -> Atlas:
        """Return what is known of some cities, as :func:`.same.city_key` gives them; it learns for itself."""
        part = Atlas(())
        part._countries = {city: dict(self._countries[city]) for city in cities if city in self._countries}
        return part

    def known(self) -> tuple[tuple[str, str, str], ...]:
        """Return all that is known: a city, and a country that it is told to lie in, as compared and as printed."""
        return tuple((city, key, at.text) for city, named in self._countries.items() for key, at in named.items())

    def learn(self, place: PlaceMention) -> None:
        """Take note of a place that names a city and a country together."""
        if place.city is not None and place.country is not None:
            named = self._countries.setdefault(city_key(place.city.text), {})
            named.setdefault(country_key(place.country.text), place.country)

    def completed(self, place: PlaceMention) -> PlaceMention:
        """Return a place with the country its city lies in, if all articles agree on one."""
        if place.city is None or place.country is not None:
            return place
        named = self._countries.get(city_key(place.city.text), {})
        if len(named) != 1:
            return place
        return PlaceMention(venue=place.venue, city=place.city, country=next(iter(named.values())))


def merged(own: PlaceMention, around: PlaceMention) -> PlaceMention:
    """Return a meeting's place, filled up from the visit it fell in."""
    return PlaceMention(venue=own.venue, city=own.city or around.city, country=own.country or around.country)
