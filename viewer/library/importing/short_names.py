"""What a headline calls those whom an article names in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from viewer.extract.names.actors import FoundActor
from viewer.extract.names.given import family_names
from viewer.extract.names.nations import nation_words

_MANY_WORDS = 3
#: words of a name that may begin with the family's
_FAMILY_FIRST = 2
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))
_COUNTRY = "country"


def short_names(actors: Iterable[FoundActor]) -> dict[str, str]:
    """Each name, also with the title of office before it, and what stands for it in a label."""
    short: dict[str, str] = {}
    for actor in actors:
        said = _short(actor)
        for name in _forms(actor):
            short.setdefault(name, said)
    return short


def _forms(actor: FoundActor) -> Iterator[str]:
    if actor.role == _COUNTRY:
        # not its adjectives: they would stand where a noun does
        names = (n for n in (actor.name, *actor.aliases) if _is_country(n))
        yield from (name for name in names if name == actor.name or "." in name)
        return
    for name in (actor.name, *actor.aliases):
        if actor.role:
            yield f"{actor.role} {name}"
            yield f"{actor.role.split()[-1]} {name}"
    yield actor.name


def _is_country(name: str) -> bool:
    word = nation_words().get(name)
    return word is not None and word.is_name and not word.is_seat


def _short(actor: FoundActor) -> str:
    nation = nation_words().get(actor.name)
    if nation:
        return nation.nation.short
    words = [word for word in actor.name.split() if word not in _SUFFIXES]
    shorter = [alias for alias in actor.aliases if len(alias) < len(actor.name)]
    is_person = bool(actor.role) and 1 < len(words) <= _MANY_WORDS and words[0][:1].isupper()
    if not is_person:
        initials = [alias for alias in shorter if alias.isupper() and " " not in alias]
        return initials[0] if initials else actor.name
    family = [alias for alias in shorter if alias in (words[0], words[-1])]
    if family:
        return family[0]
    return words[0] if len(words) == _FAMILY_FIRST and words[0] in family_names() else words[-1]
