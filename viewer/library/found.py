"""What a search found, as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.library.search_spans import Span
from viewer.model.source import Form
from viewer.model.speech import tr_later
from viewer.store.search_terms import Term

#: so many are listed at first
FIRST_ROWS = 50
#: the kinds of things, in the order in which they are listed, with their headings
GROUPS = {
    "event": tr_later("Events"),
    "figure": tr_later("Figures"),
    "quotation": tr_later("Quotes"),
    "text": tr_later("Texts"),
    "actor": tr_later("People"),
    "note": tr_later("Notes"),
}


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One thing that was found.

    what: a key of GROUPS. id: its own, of a text that of the source. words: its one line, of which
    the first `lead` characters are a figure as written. spans: of the words, what was looked for.
    said: where and when. detail: where else it says what was looked for, with spans of its own.
    events: ids. row: place among the view's events, or -1. side: place 0 to 5, or -1. source, form,
    start, end: of a text's passage. is_outside: the filter leaves nothing of it.
    """

    what: str
    id: str
    words: str
    spans: tuple[Span, ...]
    said: str
    detail: str = ""
    detail_spans: tuple[Span, ...] = ()
    lead: int = 0
    events: tuple[str, ...] = ()
    row: int = -1
    side: int = -1
    source: str | None = None
    form: Form | None = None
    start: int = 0
    end: int = 0
    is_outside: bool = False

    @property
    def key(self) -> tuple[str, str, Form | None, int]:
        """What tells it from all other rows."""
        return (self.what, self.id, self.form, self.start)


def _no_rows() -> NDArray[np.int64]:
    return np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The answer to one search.

    rows: the first of what the filter leaves, group by group. outside: the first of what it does
    not leave. counts: of each group how many there are of the former; outside_count: of the latter.
    is_counted: these are all, not only those looked at. marked: places among the view's events,
    rising, of all events that were found. trouble: why nothing was found, in one plain sentence.
    """

    query: str = ""
    terms: tuple[Term, ...] = ()
    rows: tuple[FoundRow, ...] = ()
    outside: tuple[FoundRow, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    outside_count: int = 0
    is_counted: bool = True
    marked: NDArray[np.int64] = field(default_factory=_no_rows)
    trouble: str = ""

    @property
    def total(self) -> int:
        """How many hits the filter leaves."""
        return sum(self.counts.values())


NOTHING_ASKED = Found()
