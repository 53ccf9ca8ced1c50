"""On which of a document's own sides somebody is, and an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.extract.names.actors import FoundActor
from viewer.extract.names.nations import Nation, nation_words
from viewer.library.importing.naming_words import folded
from viewer.model.actor import Side
from viewer.model.document import Document

#: beginnings of what stands for all sides together, and words of what stands for nobody of them
_TOGETHER = re.compile(
    r"(?:both|all (?:sides|parties)|joint|together|mutual|shared)\b|双方|各方|共同"
)
_OTHERS = re.compile(
    r"\b(?:others?|rest|third|elsewhere|else|neutral|markets?|outside|world)\b|其他|其它|第三方"
)
_MANY = 2
#: a subject begins after an article at the latest
_SUBJECT_WITHIN = len("the ")
#: what several do together is on no side alone
_JOINT_KINDS = frozenset(("talks", "deal"))


class Sides:
    """The sides of a document, found by the names of countries and of those who are on them.

    Attributes:
        others: id of the side of whoever is on no other: the one that is called so, or else the
            last, which is then a party like the rest.
        together: id of the side that stands for several, None where there is none.
    """

    def __init__(self, document: Document) -> None:
        sides = document.sides
        self.together = next((s.id for s in sides if _is_like(s, _TOGETHER)), None)
        self.others = _others(sides, self.together)
        self._no_party = {s.id for s in sides if s.id == self.others and _is_like(s, _OTHERS)}
        if self.together:
            self._no_party.add(self.together)
        self._by_nation: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        for actor in document.actors:
            self._know(actor.name, actor.side)
        for side in sides:
            if side.id not in self._no_party:
                self._know(side.name, side.id)
                self._know(side.id, side.id)
        names = sorted(self._by_name, key=len, reverse=True)
        self._named = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b") if names else None
        self._actors: dict[str, str] = {}

    def _know(self, name: str, side: str) -> None:
        nation = _nation(name)
        if nation:
            self._by_nation[nation.short] = side
        if side not in self._no_party:
            self._by_name[folded(name)] = side

    def of_actor(self, actor: FoundActor) -> str:
        """The side of somebody whom the document does not have yet."""
        known = self._by_nation.get(actor.side)
        if known:
            return known
        if self._named is None:
            return self.others
        # Norland’s fisheries minister is of Norland, whether or not there is such a country
        for words in (actor.name, *actor.aliases, actor.role):
            found = self._named.search(folded(words))
            if found:
                return self._by_name[found[0]]
        return self.others

    def of_event(self, kind: str, actors: Sequence[str], title: str = "") -> str:
        """The side on which an event stands.

        Args:
            kind: of the event.
            actors: the sides of those who take part, the subject first.
            title: from the subject on; a party that no list of countries knows is found in it.
        """
        if kind == "market":
            return self.others
        said = folded(title)
        named = list(self._named.finditer(said)) if self._named else []
        first = [self._by_name[n[0]] for n in named[:1] if n.start() <= _SUBJECT_WITHIN]
        every = (*first, *actors, *(self._by_name[n[0]] for n in named))
        acting = [s for s in dict.fromkeys(every) if s not in self._no_party]
        if len(acting) >= _MANY and kind in _JOINT_KINDS and self.together:
            return self.together
        if acting:
            return acting[0]
        return actors[0] if actors else self.others


def _nation(name: str) -> Nation | None:
    found = nation_words().get(name)
    return found.nation if found and found.is_name else None


def stands_for_others(name: str) -> bool:
    """Whether a side of such a name is that of whoever is on no other."""
    return bool(_OTHERS.search(folded(name)))


def _is_like(side: Side, words: re.Pattern[str]) -> bool:
    return any(words.search(folded(name)) for name in (side.id, side.name))


def _others(sides: Sequence[Side], together: str | None) -> str:
    """The side that is called so, or else the last that does not stand for several."""
    alone = [side for side in sides if side.id != together] or list(sides)
    if not alone:
        return ""
    return next((side.id for side in alone if _is_like(side, _OTHERS)), alone[-1].id)
