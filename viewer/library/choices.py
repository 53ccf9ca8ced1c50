"""From the words that a person types to a filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack, cast

from viewer.library.searching import fold
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import UnknownChoice, WhenError
from viewer.model.event import Status
from viewer.model.filter import (
    FIGURES,
    NOTES,
    PINS,
    QUOTATIONS,
    TOLD_BY_ONE,
    TOLD_BY_SEVERAL,
    FilterSpec,
)
from viewer.model.listing import listed, one_of
from viewer.model.speech import tr, tr_later, tr_n
from viewer.model.when import When

#: of more known names than these one message lists the likeliest
MOST_NAMES = 60
#: what `FilterSpec.told` and `FilterSpec.holds` can hold
TOLD, HOLDS = (TOLD_BY_ONE, TOLD_BY_SEVERAL), (FIGURES, QUOTATIONS, NOTES, PINS)
#: how an exclusion names its field
EXCLUDABLE = {
    "side": "sides",
    "kind": "kinds",
    "status": "statuses",
    "actor": "actors",
    "source": "sources",
    "told": "told",
    "holds": "holds",
    "measure": "measures",
}


class FilterWords(TypedDict, total=False):
    """A filter as typed: dates in EDTF, the other fields by id or name, in any case.

    events: whole ids; one that the document does not have leaves nothing. thread: the id of that
    whose thread they are.
    """

    start: str | None
    end: str | None
    sides: Iterable[str]
    kinds: Iterable[str]
    actors: Iterable[str]
    sources: Iterable[str]
    statuses: Iterable[str]
    told: Iterable[str]
    holds: Iterable[str]
    measures: Iterable[str]
    events: Iterable[str]
    without: Iterable[str]
    match: str | None
    known_on: str | None
    thread: str | None


@dataclass(frozen=True, slots=True)
class _Choice:
    """A value that can be chosen, how messages name it, and what else it goes by."""

    value: str
    said: str
    names: tuple[str, ...] = ()


def spec_from_words(document: Document, **words: Unpack[FilterWords]) -> FilterSpec:
    """Make a filter of typed words.

    Raises:
        UnknownChoice: a value that the document does not have, or a name that fits several.
        WhenError: a date that is not EDTF, or a range that ends before it begins.
    """
    start, end = _when(words.get("start")), _when(words.get("end"))
    if start is not None and end is not None and start.earliest > end.latest:
        raise WhenError(
            tr(
                "The range ends before it begins: {start} is later than {end}.",
                start=start.edtf,
                end=end.edtf,
            )
        )
    typed: Mapping[str, Any] = words
    chosen: dict[str, frozenset[str]] = {
        field: _choose_all(what, typed.get(field, ()), known(document))
        for field, (what, known) in _ASKED.items()
    }
    return FilterSpec(
        start=start,
        end=end,
        events=frozenset(words.get("events", ())),
        without=frozenset(_exclusion(document, word) for word in words.get("without", ())),
        match=words.get("match") or "",
        known_on=_when(words.get("known_on")),
        thread=words.get("thread"),
        **chosen,
    )


def source_from_word(document: Document, word: str) -> str:
    """The id of the source that is meant.

    Raises:
        UnknownChoice: the document has no such source, or the name fits several.
    """
    return _choose(tr_later("source", about="what is asked for"), word, _sources(document))


def measure_from_word(document: Document, word: str) -> str:
    """The id of the measure that is meant.

    Raises:
        UnknownChoice: the document has no such measure, or the name fits several.
    """
    return _choose(tr_later("measure", about="what is asked for"), word, _measures(document))


def _exclusion(document: Document, word: str) -> tuple[str, str]:
    """The pair of field and value that `kind=tariff` means."""
    name, _, value = word.partition("=")
    field = EXCLUDABLE.get(name.strip().casefold())
    if field is None or not value.strip():
        known = listed(f"{name}=..." for name in EXCLUDABLE)
        raise UnknownChoice(
            tr("“{word}” excludes nothing. Known: {known}.", word=word, known=known)
        )
    typed = cast("FilterWords", {field: [value]})
    chosen: frozenset[str] = getattr(spec_from_words(document, **typed), field)
    return field, next(iter(chosen))


def _when(edtf: str | None) -> When | None:
    return None if edtf is None else parse_when(edtf)


def _sides(document: Document) -> list[_Choice]:
    return [_Choice(s.id, _id_and_name(s.id, s.name), (s.name,)) for s in document.sides]


def _sources(document: Document) -> list[_Choice]:
    return [_Choice(s.id, s.id, (s.short, s.title)) for s in document.sources]


def _actors(document: Document) -> list[_Choice]:
    return [_Choice(a.id, a.name, (a.name, *a.aliases)) for a in document.actors]


def _measures(document: Document) -> list[_Choice]:
    return [_Choice(m.id, m.id, (m.name,)) for m in document.measures]


def _plain(words: Iterable[str]) -> list[_Choice]:
    return [_Choice(str(word), str(word)) for word in words]


def _id_and_name(value: str, name: str) -> str:
    return value if fold(value) == fold(name) else f"{value} ({name})"


def _choose_all(what: str, words: Iterable[str], choices: Sequence[_Choice]) -> frozenset[str]:
    return frozenset(_choose(what, word, choices) for word in words)


def _choose(what: str, word: str, choices: Sequence[_Choice]) -> str:
    """The one value that is meant: by its id, else by a whole name, else by words of a name."""
    meant = _meant(fold(word).strip(), choices)
    if len(meant) == 1:
        return meant[0].value
    noun = tr(what, about="what is asked for")
    if meant:
        said = [choice.said for choice in meant[:MOST_NAMES]]
        could_be = one_of((listed(said[:-1]), said[-1]))
        raise UnknownChoice(
            tr(
                "“{word}” could be {choices}: say which {what}.",
                word=word,
                choices=could_be,
                what=noun,
            )
        )
    if not choices:
        raise UnknownChoice(tr("No {what} “{word}”: this document has none.", what=noun, word=word))
    known = _known(word, choices)
    raise UnknownChoice(
        tr("No {what} “{word}”. Known: {known}.", what=noun, word=word, known=known)
    )


def _meant(word: str, choices: Sequence[_Choice]) -> list[_Choice]:
    by_id = [c for c in choices if fold(c.value) == word]
    by_name = [c for c in choices if word in map(fold, c.names)]
    by_part = [c for c in choices if any(f" {word} " in f" {fold(name)} " for name in c.names)]
    return by_id or by_name or by_part


def _known(word: str, choices: Sequence[_Choice]) -> str:
    said = [choice.said for choice in choices]
    if len(said) <= MOST_NAMES:
        return listed(said)
    import difflib  # costs every command some of its start, and helps only here

    nearest = difflib.get_close_matches(word, said, n=MOST_NAMES, cutoff=0.0)
    more = len(said) - MOST_NAMES
    named = listed(nearest)
    return tr_n("{named} and {n} more", "{named} and {n} more", more, named=named)


#: what is asked for by each field of a filter, and what the document has of it
_ASKED: dict[str, tuple[str, Callable[[Document], Sequence[_Choice]]]] = {
    "sides": (tr_later("side", about="what is asked for"), _sides),
    "kinds": (
        tr_later("kind", about="what is asked for"),
        lambda document: _plain(document.kinds),
    ),
    "statuses": (tr_later("status", about="what is asked for"), lambda _: _plain(Status)),
    "actors": (tr_later("person or body", about="what is asked for"), _actors),
    "sources": (tr_later("source", about="what is asked for"), _sources),
    "told": (tr_later("number of sources", about="what is asked for"), lambda _: _plain(TOLD)),
    "holds": (tr_later("content", about="what is asked for"), lambda _: _plain(HOLDS)),
    "measures": (tr_later("measure", about="what is asked for"), _measures),
}
