"""Which events of the document a proposal may tell once more.

Two accounts of one event share a day, people, figures and words; each is weighed by itself, so that
a person sees what speaks for a merger. Words are compared by the share that two sets have in common
(Jaccard 1912), figures by value and unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from viewer.extract.words import listed
from viewer.model.annotation import Figure
from viewer.model.calendar import DAY_S
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.proposal import Proposal

#: fewer is no suggestion
LEAST = 0.5
_MOST = 3
_DATE, _PEOPLE, _FIGURES, _WORDS, _KIND = 0.35, 0.2, 0.2, 0.15, 0.1
#: without one of these agreeing nothing says that two are the same
_TELLING = frozenset(("people", "figures", "words"))
#: dates so far apart are not of one event, whatever else agrees
_FAR_DAYS = 45
_SMALL_WORDS = listed(
    "a an the of in on for to and with from by at as is are was were has have had be will"
)
#: endings do not count
_STEM_LENGTH = 6
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event that a proposal is like; score: 0 to 1.

    agrees: of `when`, `people`, `figures`, `words`, `kind` those that are (nearly) the same.
    """

    event: str
    score: float
    agrees: frozenset[str]


def alike(document: Document, proposal: Proposal) -> tuple[Likeness, ...]:
    """The events that the proposal may tell once more, the likeliest first, at most three."""
    event = proposal.event
    if event is None:
        return ()
    near = [each for each in document.events if _days_apart(each, event) <= _FAR_DAYS]
    values = _figures_by_event(document.figures, {each.id for each in near})
    names = {actor.id: actor.name.casefold() for actor in (*proposal.actors, *document.actors)}
    said = _Said(event, proposal.figures, names)
    found = [_likeness(said, _Said(each, values.get(each.id, ()), names)) for each in near]
    # many things happen on one day, and of one kind
    told = [f for f in found if f.score >= LEAST and f.agrees & _TELLING]
    likely = sorted(told, key=lambda f: -f.score)
    return tuple(likely[:_MOST])


class _Said:
    """What of an event is compared."""

    def __init__(self, event: Event, figures: Iterable[Figure], names: dict[str, str]) -> None:
        self.event = event
        self.people = {names.get(actor, actor) for actor in event.actors}
        self.figures = {(figure.value, figure.unit.casefold()) for figure in figures}
        self.words = set(_words(f"{event.title} {event.label}"))


def _likeness(one: _Said, other: _Said) -> Likeness:
    shares = {
        "when": _date_share(one.event, other.event),
        "people": _share(one.people, other.people),
        "figures": _share(one.figures, other.figures),
        "words": _share(one.words, other.words),
        "kind": float(one.event.kind == other.event.kind),
    }
    weights = {"when": _DATE, "people": _PEOPLE, "words": _WORDS, "kind": _KIND}
    if one.figures and other.figures:
        weights["figures"] = _FIGURES
    total = sum(weights.values())
    score = sum(weights[name] * shares[name] for name in weights) / total
    agrees = frozenset(name for name, share in shares.items() if share >= LEAST)
    return Likeness(other.event.id, score, agrees)


def _share(one: AbstractSet[object], other: AbstractSet[object]) -> float:
    """The part of both that is in each; of two that say nothing none."""
    every = len(one | other)
    return len(one & other) / every if every else 0.0


def _date_share(one: Event, other: Event) -> float:
    """1 where the dates meet, less with each day between them; less too where one says little."""
    apart = _days_apart(one, other)
    if apart:
        return max(0.0, 1 - apart / 10)
    spans = sorted(max(e.latest - e.earliest, DAY_S) for e in (one, other))
    return 0.5 + 0.5 * spans[0] / spans[1]


def _days_apart(one: Event, other: Event) -> float:
    gap = max(one.earliest - other.latest, other.earliest - one.latest, 0)
    return gap / DAY_S


def _figures_by_event(figures: Iterable[Figure], ids: set[str]) -> dict[str, list[Figure]]:
    held: dict[str, list[Figure]] = {}
    for figure in figures:
        for event in figure.events:
            if event in ids:
                held.setdefault(event, []).append(figure)
    return held


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.casefold()):
        if word not in _SMALL_WORDS:
            yield word[:_STEM_LENGTH]
