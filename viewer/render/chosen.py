"""Pages that show the most important events of a view only: columns and cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from viewer.library.asking import View
from viewer.library.grouping import table_for
from viewer.library.view_words import say_filter, say_told_of
from viewer.model.errors import ExportError
from viewer.model.event import Event, Status
from viewer.model.wording import say_when
from viewer.render.fonts import measure_for
from viewer.render.page_words import note_marks, page_words
from viewer.render.sizes import PageKind, PictureSize
from viewer.timeline.card import CARD_STYLE, lay_out_card
from viewer.timeline.display import DisplayList
from viewer.timeline.highlights import (
    HIGHLIGHT_STYLE,
    Details,
    lay_out_highlights,
    most_important,
)
from viewer.timeline.lanes import LaneMode
from viewer.timeline.narrow import NARROW_STYLE, lay_out_narrow
from viewer.timeline.page import PagePlan, PageWords
from viewer.timeline.table import EventTable

#: pages that show less than all
CHOSEN_KINDS = (PageKind.COLUMN, PageKind.NARROW, PageKind.CARD)
#: how many events are tried, most first; fewer are taken where not all find room
_COUNTS = {
    PageKind.COLUMN: (30, 26, 23, 20, 18, 16, 14, 12, 10, 8, 6, 5, 4, 3, 2, 1),
    PageKind.NARROW: tuple(range(30, 0, -1)),
    PageKind.CARD: (8, 7, 6, 5, 4, 3, 2, 1),
}
#: type is so much larger than on a page; the smaller where one more event then finds room
_GROWTHS = {
    PageKind.COLUMN: (1.22,),
    PageKind.NARROW: (1.12,),
    PageKind.CARD: (1.75, 1.55),
}
_COLUMN_BANDS = (1, 2, 3)
_STYLES = {
    PageKind.COLUMN: HIGHLIGHT_STYLE,
    PageKind.NARROW: NARROW_STYLE,
    PageKind.CARD: CARD_STYLE,
}


def chosen_page(
    view: View,
    size: PictureSize,
    title: str | None,
    *,
    has_notes: bool,
    is_folded: bool,
    span: tuple[int, int] | None,
) -> DisplayList:
    """The page of as many of the most important events as find room.

    Raises:
        ExportError: not even one does.
    """
    table = table_for(view)
    for count in _COUNTS[size.kind]:
        if count > len(view.events):
            continue
        rows = most_important(table, count)
        some = replace(view, events=tuple(view.events[row] for row in rows))
        words = _words(view, some, title, has_notes=has_notes)
        details = _details(some, has_notes=has_notes)
        for growth in _GROWTHS[size.kind]:
            plan = PagePlan(
                width=size.page_width / growth,
                height=size.page_height / growth,
                style=_STYLES[size.kind],
                folded=is_folded,
                has_notes=has_notes,
                span=span,
            )
            for page in _pages(table_for(some), details, words, plan, size.kind):
                if page is not None and not page.unlabelled:
                    return page
    raise ExportError("The picture is too small for any event to stand in it; make it larger.")


def _pages(
    table: EventTable, details: Details, words: PageWords, plan: PagePlan, kind: PageKind
) -> Iterator[DisplayList | None]:
    """The page in each way that it can be laid out; None where it has no room."""
    measure = measure_for(plan.style)
    if kind == PageKind.NARROW:
        yield lay_out_narrow(table, details, words, plan, measure)
    elif kind == PageKind.CARD:
        yield lay_out_card(table, details, words, plan, measure)
    else:
        for bands, folded in product(_COLUMN_BANDS, sorted({plan.folded, False}, reverse=True)):
            try:
                tried = replace(plan, bands=bands, folded=folded)
                yield lay_out_highlights(table, details, words, tried, measure)
            except ExportError:
                yield None


def _words(view: View, some: View, title: str | None, *, has_notes: bool) -> PageWords:
    words = page_words(some, LaneMode.NONE, title, has_notes=has_notes)
    told = say_told_of(some, len(view.events))
    return replace(words, told=told, filtered=say_filter(view.document, view.spec))


def _details(view: View, *, has_notes: bool) -> Details:
    notes = note_marks(view) if has_notes else ("",) * len(view.events)
    return Details(tuple(_detail(view, event) for event in view.events), notes)


def _detail(view: View, event: Event) -> str:
    """Date and status: `week of 19 March 2018, planned`."""
    said = say_when(event.when, event.precision)
    is_done = event.status == Status.HAPPENED or event.id in view.fulfilled
    return said if is_done else f"{said}, {event.status}"
