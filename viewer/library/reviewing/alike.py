"""Which events of the document a proposal may tell once more.

Two accounts of one event share a day, people, figures and words; each is weighed by itself, so that
a person sees what speaks for a merger. Words are compared by the share that two sets have in common
(Jaccard 1912), figures by value and unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from viewer.extract.tokens import word_set
from viewer.library.asking import events_by_id
from viewer.model.annotation import Figure
from viewer.model.calendar import DAY_S
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.proposal import Proposal

#: fewer is no suggestion
LEAST = 0.5
_MOST = 3
_DATE, _PEOPLE, _FIGURES, _WORDS, _KIND = 0.35, 0.2, 0.2, 0.15, 0.1
#: dates so far apart are not of one event, whatever else agrees
_FAR_DAYS = 45
_SMALL_WORDS = word_set(
    "a an the of in on for to and with from by at as is are was were has have had be will"
)
#: endings do not count
_STEM_LENGTH = 6
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that two events have in common, or not.

    what: `when`, `people`, `figures`, `words` or `kind`. share: 0 to 1, how much of it is the same.
    proposed, existing: what either says, as it is compared: a date in EDTF, names, figures with
    units, words without their endings, a kind.
    """

    what: str
    share: float
    proposed: tuple[str, ...]
    existing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event that a proposal is like; score: 0 to 1.

    agrees: of `when`, `people`, `figures`, `words`, `kind` those that are (nearly) the same.
    compared: what was weighed, the weightiest first.
    """

    event: str
    score: float
    agrees: frozenset[str]
    compared: tuple[Compared, ...] = ()


def alike(document: Document, proposal: Proposal) -> tuple[Likeness, ...]:
    """The events that the proposal may tell once more, the likeliest first, at most three."""
    event = proposal.event
    if event is None:
        return ()
    near = [each for each in document.events if _days_apart(each, event) <= _FAR_DAYS]
    names = {actor.id: actor.name.casefold() for actor in (*proposal.actors, *document.actors)}
    own = Said(event, amounts_of(proposal.figures), names)
    amounts: dict[str, set[Amount]] = {}
    if own.figures:
        amounts = amounts_by_event(document.figures, {each.id for each in near})
    found = []
    for each in near:
        other = Said(each, amounts.get(each.id, NO_AMOUNTS), names)
        shares = _telling_shares(own, other)
        # many things happen on one day, and of one kind
        if any(share >= LEAST for share in shares.values()):
            found.append(_likeness(own, other, shares))
    likely = sorted((f for f in found if f.score >= LEAST), key=lambda f: -f.score)
    return tuple(likely[:_MOST])


def likeness_with(document: Document, proposal: Proposal, event_id: str) -> Likeness | None:
    """How a proposal stands to an event that a person chose; None where one of both is gone."""
    event = proposal.event
    chosen = events_by_id(document.events, (event_id,)).get(event_id)
    if event is None or chosen is None:
        return None
    names = {actor.id: actor.name.casefold() for actor in (*proposal.actors, *document.actors)}
    own = Said(event, amounts_of(proposal.figures), names)
    amounts = amounts_by_event(document.figures, {event_id})
    other = Said(chosen, amounts.get(event_id, NO_AMOUNTS), names)
    return _likeness(own, other, _telling_shares(own, other))


Amount = tuple[float, str]
NO_AMOUNTS: frozenset[Amount] = frozenset()


class Said:
    """What of an event is compared: its people by name, figures by value and unit, words."""

    __slots__ = ("event", "figures", "people", "words")

    def __init__(
        self, event: Event, figures: AbstractSet[Amount], names: Mapping[str, str]
    ) -> None:
        self.event = event
        self.people = {names.get(actor, actor) for actor in event.actors}
        self.figures = figures
        self.words = _words(event.title, event.label)

    def saying(self, what: str) -> tuple[str, ...]:
        """What it says of one thing that is compared, as it is compared."""
        if what == "when":
            return (self.event.when.edtf,)
        if what == "kind":
            return (self.event.kind,)
        if what == "figures":
            return tuple(f"{value:g} {unit}" for value, unit in sorted(self.figures))
        return tuple(sorted(self.people if what == "people" else self.words))


def score_of(one: Said, other: Said) -> float:
    """How like two are, 0 to 1."""
    shares = _all_shares(one, other, _telling_shares(one, other))
    return _score(shares, _weights(one, other))


def _telling_shares(one: Said, other: Said) -> dict[str, float]:
    """Of what tells two events apart; without one of it agreeing nothing says that they are one."""
    return {
        "people": share_of(one.people, other.people),
        "figures": share_of(one.figures, other.figures),
        "words": share_of(one.words, other.words),
    }


def _all_shares(one: Said, other: Said, telling: dict[str, float]) -> dict[str, float]:
    return {
        "when": _date_share(one.event, other.event),
        "kind": float(one.event.kind == other.event.kind),
        **telling,
    }


def _weights(one: Said, other: Said) -> dict[str, float]:
    """What of two is compared, and how much it counts."""
    weights = {"when": _DATE, "words": _WORDS, "kind": _KIND}
    if one.people or other.people:
        weights["people"] = _PEOPLE
    if one.figures and other.figures:
        weights["figures"] = _FIGURES
    return weights


def _score(shares: dict[str, float], weights: dict[str, float]) -> float:
    return sum(weights[name] * shares[name] for name in weights) / sum(weights.values())


def _likeness(one: Said, other: Said, telling: dict[str, float]) -> Likeness:
    shares, weights = _all_shares(one, other, telling), _weights(one, other)
    score = _score(shares, weights)
    weightiest = sorted(weights, key=lambda name: -weights[name])
    compared = tuple(
        Compared(name, shares[name], one.saying(name), other.saying(name)) for name in weightiest
    )
    agrees = frozenset(each.what for each in compared if each.share >= LEAST)
    return Likeness(other.event.id, score, agrees, compared)


def share_of(one: AbstractSet[object], other: AbstractSet[object]) -> float:
    """The part of both that is in each; of two that say nothing none."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


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


def amounts_of(figures: Iterable[Figure]) -> set[Amount]:
    """Values and units of figures."""
    return {(figure.value, figure.unit.casefold()) for figure in figures}


def amounts_by_event(figures: Iterable[Figure], ids: set[str]) -> dict[str, set[Amount]]:
    """Values and units of the figures of some events, by the event."""
    held: dict[str, set[Amount]] = {}
    for figure in figures:
        for event in figure.events:
            if event in ids:
                held.setdefault(event, set()).add((figure.value, figure.unit.casefold()))
    return held


@lru_cache(maxsize=20_000)
def _words(title: str, label: str) -> frozenset[str]:
    """Stems of the words that say something; each event's are asked for at every proposal."""
    words = _WORD.findall(f"{title} {label}".casefold())
    return frozenset(word[:_STEM_LENGTH] for word in words if word not in _SMALL_WORDS)
