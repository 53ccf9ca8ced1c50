"""The people and bodies of an article, as a reader would list them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.extract.names.table import Kind, NameTable

#: the side of whoever the text gives none
OTHER_SIDE = "other"


@dataclass(frozen=True, slots=True)
class FoundActor:
    """Someone or something that acts or speaks. side: a country's short name, or `other`."""

    name: str
    aliases: tuple[str, ...]
    role: str
    side: str


def actors_of(table: NameTable, speakers: Iterable[str | None]) -> tuple[FoundActor, ...]:
    """The named people, bodies and countries, and whoever else is quoted."""
    speaking = {name for speaker in speakers if speaker for name in table.together(speaker)}
    found = [
        FoundActor(n.name, tuple(n.aliases), n.role, n.side or OTHER_SIDE)
        for n in table.named
        if n.mentions and (n.kind is not Kind.OTHER or n.name in speaking)
    ]
    known = {actor.name for actor in found}
    unnamed = sorted(speaking - known)
    return (*found, *(FoundActor(name, (), "", table.side_of(name)) for name in unnamed))
