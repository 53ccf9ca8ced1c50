"""Whom of a document a name means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from viewer.library.importing.naming_words import folded
from viewer.model.actor import Actor


def by_name(actors: Iterable[Actor]) -> dict[str, Actor]:
    """People and bodies by their names and aliases, folded."""
    names: dict[str, Actor] = {}
    known = tuple(actors)
    for actor in known:
        for alias in actor.aliases:
            names.setdefault(folded(alias), actor)
    # a full name says more than another's alias
    names.update({folded(actor.name): actor for actor in known})
    return names


def meant(names: Mapping[str, Actor], name: str, aliases: Iterable[str]) -> Actor | None:
    """Whom somebody's name means, or else one of the aliases.

    names: as `by_name` gives them. A family name alone fits only where there is no first name.
    """
    exact = names.get(folded(name))
    if exact or " " in name:
        return exact
    return next((found for alias in aliases if (found := names.get(folded(alias)))), None)
