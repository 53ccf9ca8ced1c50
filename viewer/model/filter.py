"""Which events are asked for, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model.when import When


@dataclass(frozen=True, slots=True)
class FilterSpec:
    """Empty sets and None leave everything. Sets hold ids (statuses and kinds their words).

    Within one field any value suffices; the fields all have to hold.
    """

    start: When | None = None
    end: When | None = None
    sides: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    match: str = ""
    known_on: When | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it leaves everything."""
        return self == FilterSpec()
