"""People, organisations, countries, and the sides they are on."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model.when import When


@dataclass(frozen=True, slots=True)
class Side:
    """One of up to six parties; `place` 0 to 5 chooses its colour role and mark shape."""

    id: str
    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor was, and when, if that is known."""

    title: str
    period: When | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a body; aliases are unique within a document."""

    id: str
    name: str
    side: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A named quantity whose figures form a series."""

    id: str
    name: str
    unit: str
