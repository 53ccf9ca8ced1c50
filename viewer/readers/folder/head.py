"""What a folder says first: title, kinds, sides, people and measures."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from viewer.model.actor import Actor, Measure, Role, Side
from viewer.model.event import KINDS
from viewer.readers.folder.fields import Fields, fields_of
from viewer.readers.folder.mistakes import Mistakes, shown
from viewer.readers.folder.toml_file import TomlFile, read_toml

DOCUMENT_FILE = "document.toml"
ACTORS_FILE = "actors.toml"
MEASURES_FILE = "measures.toml"

#: as many as there are mark shapes and side colours
MOST_SIDES = 6


class Head(NamedTuple):
    """What the other files refer to. actors, measures, sides: by id, in the order of the files."""

    title: str
    language: str
    description: str
    kinds: tuple[str, ...]
    sides: dict[str, Side]
    actors: dict[str, Actor]
    measures: dict[str, Measure]


class Names:
    """Words that may be given once only, and where they were given first."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._lines: dict[str, tuple[str, int]] = {}

    def claim(self, fields: Fields, key: str, word: str) -> bool:
        """Take the word, or say where it has been taken. Upper and lower case are one."""
        taken = self._lines.get(word.casefold())
        if word and taken:
            holds = "holds" if key == "aliases" else "is"
            place = f"{taken[0]}:{taken[1]}"
            told = f"{holds} {shown(word)}, which is already {self._what} at {place}"
            fields.wrong(key, f"{told}; change one of the two")
            return False
        self._lines[word.casefold()] = (fields.file.name, fields.line(key))
        return bool(word)


def read_head(folder: Path, mistakes: Mistakes) -> Head:
    """Read `document.toml`, `actors.toml` and `measures.toml`."""
    document = read_toml(folder, DOCUMENT_FILE, mistakes)
    actors = read_toml(folder, ACTORS_FILE, mistakes, optional=True)
    measures = read_toml(folder, MEASURES_FILE, mistakes, optional=True)
    mistakes.stop_if_any()
    fields = fields_of(document, mistakes)
    head = Head(
        title=fields.text("title"),
        language=fields.optional("language", fields.text) or "en",
        description=fields.optional("description", fields.text) or "",
        kinds=_kinds(fields),
        sides=_sides(fields),
        actors={},
        measures={},
    )
    fields.finish()
    mistakes.stop_if_any()
    head = head._replace(
        actors=_actors(actors, head.sides, mistakes), measures=_measures(measures, mistakes)
    )
    mistakes.stop_if_any()
    return head


def _kinds(fields: Fields) -> tuple[str, ...]:
    further = fields.optional("kinds", fields.texts) or ()
    for kind in further:
        if kind in KINDS:
            fields.wrong("kinds", f"names {shown(kind)}, which every document has; take it out")
    return KINDS + further


def _sides(fields: Fields) -> dict[str, Side]:
    sides: dict[str, Side] = {}
    ids, places = Names("an id"), Names("a place")
    for number, side in enumerate(fields.records("side")):
        found = Side(side.id(), side.text("name"), _place(side, number))
        side.finish()
        ids.claim(side, "id", found.id)
        if number < MOST_SIDES:
            places.claim(side, "place", str(found.place))
        sides[found.id] = found
    if not 1 <= len(sides) <= MOST_SIDES:
        fields.lacks(f"a document has 1 to {MOST_SIDES} sides, each under [[side]]")
    return sides


def _place(side: Fields, number: int) -> int:
    """The place that is given, or else that in the file."""
    place = side.optional("place", lambda key: side.whole(key, 0, MOST_SIDES - 1))
    return min(number, MOST_SIDES - 1) if place is None else place


def _actors(file: TomlFile, sides: dict[str, Side], mistakes: Mistakes) -> dict[str, Actor]:
    actors: dict[str, Actor] = {}
    ids, names = Names("an id"), Names("a name or alias")
    top = fields_of(file, mistakes)
    for fields in top.records("actor"):
        actor = Actor(
            id=fields.id(),
            name=fields.text("name"),
            side=fields.one_of("side", sides, "side"),
            aliases=fields.optional("aliases", fields.texts) or (),
            roles=_roles(fields),
        )
        fields.finish()
        ids.claim(fields, "id", actor.id)
        names.claim(fields, "name", actor.name)
        for alias in actor.aliases:
            names.claim(fields, "aliases", alias)
        actors[actor.id] = actor
    top.finish()
    return actors


def _roles(fields: Fields) -> tuple[Role, ...]:
    """One `role`, or `roles` with their periods."""
    only = fields.optional("role", fields.text)
    roles = tuple(_role(role) for role in fields.records("roles"))
    if only is None:
        return roles
    if roles:
        fields.wrong("role", "and roles are both given; keep one of them")
    return (Role(only),)


def _role(fields: Fields) -> Role:
    role = Role(fields.text("title"), fields.optional("period", fields.when))
    fields.finish()
    return role


def _measures(file: TomlFile, mistakes: Mistakes) -> dict[str, Measure]:
    measures: dict[str, Measure] = {}
    ids, names = Names("an id"), Names("a name")
    top = fields_of(file, mistakes)
    for fields in top.records("measure"):
        measure = Measure(fields.id(), fields.text("name"), fields.text("unit"))
        fields.finish()
        ids.claim(fields, "id", measure.id)
        names.claim(fields, "name", measure.name)
        measures[measure.id] = measure
    top.finish()
    return measures
