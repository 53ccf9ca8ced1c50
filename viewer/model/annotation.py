"""What a source's words are marked as; terms of the W3C Web Annotation data model.

https://www.w3.org/TR/annotation-model/ names the selectors; spans are code points, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.model.source import Form
from viewer.model.when import When

#: characters of surroundings that a TextQuoteSelector keeps on either side
CONTEXT_LENGTH = 32


class FigureKind(StrEnum):
    """What sort of number a figure is."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    DURATION = "duration"
    MULTIPLE = "multiple"
    INDEX = "index"
    POINTS = "points"


class Bound(StrEnum):
    """How a hedge limits a figure."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    OVER = "over"
    UNDER = "under"


class QuotationKind(StrEnum):
    """A whole clause, words within the writer's sentence, or nobody's reported words."""

    DIRECT = "direct"
    FRAGMENT = "fragment"
    SCARE = "scare"


class AnchorState(StrEnum):
    """How what was annotated is found again in a copy of the text that somebody attached."""

    #: the same words in the same place, or put there by a person
    EXACT = "exact"
    #: the same words in another place
    MOVED = "moved"
    #: other words: an edited quotation, a number written otherwise, a passage known by its place
    CHANGED = "changed"
    #: nowhere; then there is no place
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Selector:
    """A place in one text of a source: position and quote selector in one.

    Invariant: `text[start:end] == exact`, in code points.
    state: how sure the place is; never LOST.
    """

    source: str
    form: Form
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    state: AnchorState = AnchorState.EXACT


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a text that the document does not hold.

    exact: the words, for figures and quotations only.
    first_hash, last_hash: of the first and last three words, case-folded, for evidence only.
    """

    source: str
    start: int
    end: int
    exact: str | None = None
    first_hash: str | None = None
    last_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text with its meaning; `unit` is `USD`, `%`, `years`, `points`, or a noun.

    measure: id of the named quantity it belongs to. events: ids. claimed_by: actor id.
    is_digest_only: a person said that the full text does not say it.
    """

    id: str
    source: str
    kind: FigureKind
    value: float
    unit: str
    measures: str
    bound: Bound = Bound.EXACT
    value_max: float | None = None
    measure: str | None = None
    as_of: When | None = None
    claimed_by: str | None = None
    events: tuple[str, ...] = ()
    places: tuple[Selector, ...] = ()
    anchor: Anchor | None = None
    is_digest_only: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Reported words without their marks; `speaker` is an actor's id, `group` ties a broken one.

    is_digest_only: a person said that the full text does not say it.
    """

    id: str
    source: str
    kind: QuotationKind
    speaker: str | None = None
    via: str | None = None
    group: int | None = None
    events: tuple[str, ...] = ()
    places: tuple[Selector, ...] = ()
    anchor: Anchor | None = None
    is_digest_only: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that tells an event; is_digest_only: not in the full text, as a person said."""

    id: str
    source: str
    event: str
    places: tuple[Selector, ...] = ()
    anchor: Anchor | None = None
    is_digest_only: bool = False
