"""A key that does not show: not in a representation, not in a pickle, not in a copy made through one."""

from __future__ import annotations


class Secret:
    """Holds a key for the one place that puts it into a header.

    Pickling keeps nothing of the value: what comes out on the other side says that it is
    empty (``bool(secret)`` is false), so that a worker process reads its own environment.

    Args:
        value: The key itself.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the key itself."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return "Secret(***)" if self._value else "Secret()"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(type(self))

    def __reduce__(self) -> tuple[type[Secret], tuple[()]]:
        """Pickle an empty secret."""
        return (Secret, ())
