"""Who an article names: the people of the document, or new ones as they would be added."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.extract.names.actors import FoundActor
from viewer.extract.names.nations import nation_words
from viewer.library.importing.namesakes import by_name, meant
from viewer.library.importing.naming_words import folded, slug, unused
from viewer.library.importing.sides import Sides
from viewer.model.actor import Actor, Role
from viewer.model.document import Document

_ARTICLES = ("a ", "an ", "the ")
_SIDE_OF_NOBODY = "other"


class People:
    """The people and bodies of a document, found by name and alias."""

    def __init__(self, document: Document, sides: Sides) -> None:
        self.sides = sides
        self._by_id = {actor.id: actor for actor in document.actors}
        self._by_name = by_name(document.actors)

    def known(self, found: FoundActor) -> Actor | None:
        """Whom of the document is meant, by the full name or else by an alias that fits.

        A family name alone fits only where the article itself gives no first name.
        """
        return meant(self._by_name, found.name, found.aliases)

    def is_name(self, name: str) -> bool:
        """Whether somebody of the document is called so."""
        return folded(name) in self._by_name

    def has_id(self, id_: str, name: str) -> bool:
        """Whether somebody else of the document has that id."""
        actor = self._by_id.get(id_)
        return actor is not None and folded(actor.name) != folded(name)


class Cast:
    """Those whom one article names.

    Args:
        people: of the document.
        found: as the machine read them.
        source: id of the article.
    """

    def __init__(self, people: People, found: Iterable[FoundActor], source: str) -> None:
        self._people = people
        self._found = {actor.name: actor for actor in found}
        self._source = source
        self._actors: dict[str, Actor] = {}
        self._new: dict[str, Actor] = {}
        self._aliases: set[str] = set()

    def actor(self, name: str) -> Actor:
        """The one of that full name, as the text gives it."""
        if name not in self._actors:
            found = self._found.get(name) or FoundActor(name, (), "", _SIDE_OF_NOBODY)
            self._actors[name] = self._people.known(found) or self._made(found)
        return self._actors[name]

    def speaker(self, name: str | None) -> Actor | None:
        """Who speaks; of two who speak together the first."""
        if not name:
            return None
        first = name.split(" and ")[0]
        return self.actor(first if first in self._found else name)

    def role(self, name: str) -> str:
        """What somebody is, as the text gives it; empty if it does not."""
        found = self._found.get(name)
        return found.role if found else ""

    def new(self, ids: Iterable[str | None]) -> tuple[Actor, ...]:
        """Of these those whom the document does not have."""
        return tuple(self._new[id_] for id_ in dict.fromkeys(ids) if id_ and id_ in self._new)

    def _made(self, found: FoundActor) -> Actor:
        name = _bare(found.name)
        is_named = found.name[:1].isupper() and name == found.name
        id_ = slug(name) or "somebody"
        if not is_named:
            # a spokesman of one article is not that of another
            id_ = f"{id_}-{self._source}"
        known = self._new.get(id_)
        if known and folded(known.name) == folded(name):
            return known
        taken = set(self._new)
        while self._people.has_id(unused(id_, taken), name):
            taken.add(unused(id_, taken))
        actor = Actor(
            id=unused(id_, taken),
            name=name,
            side=self._people.sides.of_actor(found),
            aliases=self._own_aliases(found, name),
            roles=(Role(found.role),) if found.role else (),
        )
        self._new[actor.id] = actor
        return actor

    def _own_aliases(self, found: FoundActor, name: str) -> tuple[str, ...]:
        """Aliases that mean nobody else, here or in the document; a people is no alias."""
        kept = []
        for alias in found.aliases:
            nation = nation_words().get(alias)
            is_free = folded(alias) not in self._aliases and not self._people.is_name(alias)
            if is_free and alias != name and (nation is None or nation.is_name):
                self._aliases.add(folded(alias))
                kept.append(alias)
        return tuple(kept)


def _bare(name: str) -> str:
    """A description without its article: a Treasury spokesman."""
    for article in _ARTICLES:
        if name.startswith(article):
            return name[len(article) :]
    return name
