"""Pages that show the most important events of a view only: columns and cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from viewer.library.asking import View
from viewer.library.grouping import table_for
from viewer.library.told_order import in_told_order
from viewer.library.view_words import say_told_of, sources_told
from viewer.model.errors import ExportError
from viewer.model.event import Event, Status
from viewer.model.source import Source
from viewer.model.speech import tr
from viewer.model.value_words import say_status
from viewer.model.wording import say_when
from viewer.render.chosen_figures import ListedFigures, listed_figures
from viewer.render.fonts import measure_for
from viewer.render.page_words import note_marks, page_words
from viewer.render.picture_options import PictureOptions, Step, go_on
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
    PageKind.COLUMN: (20, 18, 15, 12, 10, 8, 6, 5, 4, 3, 2, 1),
    PageKind.NARROW: tuple(range(30, 0, -1)),
    PageKind.CARD: (8, 7, 6, 5, 4, 3, 2, 1),
}
#: type is so much larger than on a page: the least that finds room for all, then the largest
_GROWTHS = {
    PageKind.COLUMN: (1.6, 1.4, 1.22),
    PageKind.NARROW: (1.12,),
    PageKind.CARD: (2.0, 1.75, 1.55),
}
_COLUMN_BANDS = (1, 2, 3)
#: of the height of a column, as long as everything finds room
_SHARES = (0.8, 0.7, 0.6, 0.5, 0.42, 0.36, 0.3)
#: where folding or figures leave fewer events than this, more may stand without them
_ENOUGH = 8
_STYLES = {
    PageKind.COLUMN: HIGHLIGHT_STYLE,
    PageKind.NARROW: NARROW_STYLE,
    PageKind.CARD: CARD_STYLE,
}


def chosen_page(
    view: View,
    size: PictureSize,
    options: PictureOptions,
    span: tuple[int, int] | None,
    step: Step = go_on,
) -> DisplayList:
    """The page of as many of the most important events as find room.

    Args:
        view: the events, at least one.
        size: of the picture, one of `CHOSEN_KINDS`.
        options: how.
        span: [start, end) seconds to which the time is limited.
        step: see `picture`.

    Raises:
        ExportError: not even one does.
    """
    listed = _listed(view, size.kind, options)
    found = _found(view, size, options, span, listed, step)
    most = max((count for count, _ in found), default=0)
    if listed is not None and not options.measures and most < _ENOUGH:
        bare = _found(view, size, options, span, None, step)
        # figures that nobody asked for take no room from events on a small page
        found = bare if max((count for count, _ in bare), default=0) > most else found
    if not found:
        raise ExportError(
            tr("The picture is too small for any event to stand in it; make it larger.")
        )
    # folded unless that leaves out most of what else would find room
    return max(found, key=lambda page: page[0])[1]


def _found(
    view: View,
    size: PictureSize,
    options: PictureOptions,
    span: tuple[int, int] | None,
    listed: ListedFigures | None,
    step: Step,
) -> list[tuple[int, DisplayList]]:
    """Pages with the number of their events: folded, then as it may be not folded."""
    found: list[tuple[int, DisplayList]] = []
    for folded in sorted({options.is_folded, False}, reverse=True):
        tried = replace(options, is_folded=folded)
        found += _most_events(view, size, tried, span, listed, step)
        if size.kind != PageKind.COLUMN or (found and found[0][0] >= _ENOUGH):
            break
    return found


def chosen_events(view: View, count: int) -> View:
    """So many events of a view, the most important; those of one date as they are told."""
    rows = most_important(table_for(view), count)
    events = [view.events[row] for row in rows]
    return replace(view, events=in_told_order(view.document, events))


def _most_events(
    view: View,
    size: PictureSize,
    options: PictureOptions,
    span: tuple[int, int] | None,
    listed: ListedFigures | None,
    step: Step,
) -> list[tuple[int, DisplayList]]:
    """The page of most events, with their number; nothing where not even one finds room."""
    for count in dict.fromkeys(min(count, len(view.events)) for count in _COUNTS[size.kind]):
        step()
        page = _page_of(view, count, size, options, span, listed)
        if page is not None:
            return [(count, page)]
    return []


def _listed(view: View, kind: PageKind, options: PictureOptions) -> ListedFigures | None:
    """The figures that are to stand on the page; a card has them where they are asked for."""
    is_asked = bool(options.measures)
    if not options.has_figures or (kind == PageKind.CARD and not is_asked):
        return None
    return listed_figures(view, next(iter(options.measures), None))


def _page_of(
    view: View,
    count: int,
    size: PictureSize,
    options: PictureOptions,
    span: tuple[int, int] | None,
    listed: ListedFigures | None,
) -> DisplayList | None:
    """The page of so many events, or None where one of them finds no room."""
    some = chosen_events(view, count)
    noted = _noted(some, listed)
    words = page_words(some, replace(options, lanes=LaneMode.NONE), noted)
    words = replace(words, told=say_told_of(count, view))
    figures = () if listed is None else (listed.noted(noted if options.has_notes else ()),)
    details = _details(some, noted if options.has_notes else None)

    def laid_out(growth: float, share: float = 1.0) -> DisplayList | None:
        plan = PagePlan(
            width=size.page_width / growth,
            height=size.page_height / growth * share,
            style=_STYLES[size.kind],
            folded=options.is_folded,
            has_notes=options.has_notes,
            span=span,
            figures=figures,
            has_legend=options.has_legend,
            opened=options.opened,
        )
        pages = _pages(table_for(some), details, words, plan, size.kind)
        return next((page for page in pages if page is not None and not page.unlabelled), None)

    *larger, least = _GROWTHS[size.kind]
    page = laid_out(least)
    if page is None:
        return None
    grown = next(((at, made) for at in larger if (made := laid_out(at)) is not None), (least, page))
    return _lower(partial(laid_out, grown[0]), grown[1]) if size.can_shrink else grown[1]


def _lower(laid_out: Callable[[float], DisplayList | None], page: DisplayList) -> DisplayList:
    """The page in less of its height, where a good part of that is not needed."""
    for share in _SHARES:
        lower = laid_out(share)
        if lower is None or lower.measures != page.measures:
            break
        page = lower
    return page


def _noted(some: View, listed: ListedFigures | None) -> list[Source]:
    """The sources of the events and of the figures, oldest first."""
    used = {source.id for source in sources_told(some)}
    if listed is not None:
        used.update(source for sources in listed.sources for source in sources)
    return [source for source in some.document.sources if source.id in used]


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
        for bands in _COLUMN_BANDS:
            try:
                yield lay_out_highlights(table, details, words, replace(plan, bands=bands), measure)
            except ExportError:
                yield None


def _details(view: View, noted: Sequence[Source] | None) -> Details:
    notes = ("",) * len(view.events) if noted is None else note_marks(view, noted)
    return Details(tuple(_detail(view, event) for event in view.events), notes)


def _detail(view: View, event: Event) -> str:
    """Date and status: `week of 19 March 2018, planned`."""
    said = say_when(event.when, event.precision)
    is_done = event.status == Status.HAPPENED or event.id in view.fulfilled
    if is_done:
        return said
    return tr("{date}, {status}", date=said, status=say_status(event.status))
