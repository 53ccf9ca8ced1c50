"""Who is named in a passage, and from whom its writer has what is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from viewer.model.actor import Actor

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
#: people without a name who tell something, and what may be said of them
_INFORMANTS = "source|sources|person|people|official|officials|aide|aides|insider|insiders"
_COUNTED = r"(?:an?|one|two|three|several|some|many|other|another)\s+"
_QUALIFIED = (
    r"\s+(?:who\s+(?:know|knows|knew)|(?:directly\s+)?familiar\s+with|briefed\s+on|close\s+to|"
    r"with\s+(?:direct\s+)?knowledge\s+of|involved\s+in)\b[^,.;:]*?"
)
_SAYS = r"(?=\s*,?\s+(?:say|says|said|tell|tells|told|add|adds|added)\b)"
_SAID_BY = r"(?<=\bsaid )|(?<=\bsays )|(?<=\bsay )|(?<=\bto )|(?<=\bby )"
_UNNAMED = re.compile(
    rf"\b(?:{_COUNTED})?(?:\w+\s+)?(?:{_INFORMANTS})(?:{_QUALIFIED})?{_SAYS}"
    rf"|(?:{_SAID_BY})(?:{_COUNTED})?(?:{_INFORMANTS}){_QUALIFIED}(?=[,.;:]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """Code points [start, end) of a text that name something; key: an id, or the words folded."""

    start: int
    end: int
    key: str


def actors_named(text: str, actors: Iterable[Actor]) -> tuple[NamedSpan, ...]:
    """Where people and bodies are named by name or alias, as whole words in the same case.

    Of two names that begin or lie in one another the longer counts.
    """
    names = {name: actor.id for actor in actors for name in (actor.name, *actor.aliases)}
    return names_in(text, tuple(sorted(names.items())))


def names_in(text: str, names: Sequence[tuple[str, str]]) -> tuple[NamedSpan, ...]:
    """Where any of the names stands as whole words; names: pairs of a name and its key."""
    pattern, keys = _pattern(tuple(names))
    if pattern is None:
        return ()
    found = pattern.finditer(text.translate(_PLAIN))
    return tuple(NamedSpan(m.start(), m.end(), keys[m.group()]) for m in found)


def unnamed_in(text: str) -> tuple[NamedSpan, ...]:
    """Where a passage says that somebody without a name told it; the key is the words."""
    return tuple(
        NamedSpan(m.start(), m.end(), " ".join(m.group().casefold().split()))
        for m in _UNNAMED.finditer(text)
    )


@lru_cache(maxsize=16)
def _pattern(names: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    keys = {name.translate(_PLAIN): key for name, key in names if name.strip()}
    if not keys:
        return None, keys
    longest_first = sorted(keys, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"), keys
