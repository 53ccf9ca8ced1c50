"""The picture of a view: what is asked for, turned into a page that is ready to paint."""

from __future__ import annotations

from dataclasses import dataclass, replace

from viewer.library.alt_text import alt_text
from viewer.library.asking import View
from viewer.library.grouping import lanes_for, table_for
from viewer.library.handover.plain_text import one_line
from viewer.library.series import series_for
from viewer.library.view_record import record_view
from viewer.library.view_words import sources_told, span_of
from viewer.model.errors import ExportError
from viewer.render.chosen import CHOSEN_KINDS, chosen_page
from viewer.render.fonts import measure_for
from viewer.render.page_words import note_marks, page_words
from viewer.render.sizes import PageKind, PictureSize
from viewer.render.telling import Telling
from viewer.timeline.display import DisplayList
from viewer.timeline.figures import FigurePoints
from viewer.timeline.lanes import LaneMode
from viewer.timeline.page import PagePlan, lay_out_page, unlabelled_rows
from viewer.timeline.style import SLIDE

#: type grows by these where few events leave room, as long as each keeps its label
_GROWTHS = (1.12, 1.25, 1.4, 1.6)
#: bands into which paper wraps a long timeline at most
_MOST_BANDS = 5
#: fewer events are not wrapped
_LEAST_WRAPPED = 12
#: a further band has to label such a share of the events more
_BAND_GAIN = 0.02


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a view is drawn.

    title: the document's own where there is none. shown: [start, end) seconds to which the picture
    is limited; without it the filter's range, or else all that its events reach. bands: into which
    a long timeline is wrapped; 0 for as many as label most on the size. measure: id of the one
    whose figures stand below the timeline; without it each stretch shows its own, where there is
    height.
    """

    lanes: LaneMode = LaneMode.SIDE
    is_folded: bool = True
    title: str | None = None
    has_notes: bool = True
    shown: tuple[int, int] | None = None
    bands: int = 0
    measure: str | None = None
    has_figures: bool = True


def picture(view: View, size: PictureSize, options: PictureOptions | None = None) -> DisplayList:
    """Lay out the page of a view, placing every label anew for the size.

    The page has the proportions of the picture; painted to its width it is the picture. Type has
    to be measured, so a QGuiApplication must be there (`headless.ensure_gui`).

    Raises:
        ExportError: no event is left, or the picture is too small for it.
    """
    options = options or PictureOptions()
    if options.title is not None:
        options = replace(options, title=one_line(options.title))
    view = within(view, options.shown)
    if not view.events:
        raise ExportError("No event is left to draw; choose a wider range or fewer filters.")
    if size.kind in CHOSEN_KINDS:
        return chosen_page(
            view,
            size,
            options.title,
            has_notes=options.has_notes,
            is_folded=options.is_folded,
            span=options.shown or _range_of(view),
        )
    options = replace(options, bands=_best_bands(view, size, options))
    page = _lay_out(view, size, options, 1.0)
    if not stands(page):
        raise ExportError("The picture is too small for any event to stand in it; make it larger.")
    for growth in _GROWTHS if not page.unlabelled else ():
        larger = _lay_out(view, size, options, growth)
        if larger.unlabelled:
            break
        page = larger
    return page


def _best_bands(view: View, size: PictureSize, options: PictureOptions) -> int:
    """As many bands as label most, each further one for a good many more."""
    if options.bands:
        return options.bands
    if options.measure is not None and options.has_figures:
        return 1
    if size.kind != PageKind.BANDS or len(view.events) < _LEAST_WRAPPED:
        return 1
    weight = [event.importance**2 for event in view.events]
    best, least = 1, float(sum(weight)) + 1.0
    for count in range(1, _MOST_BANDS + 1):
        try:
            page = _lay_out(view, size, replace(options, bands=count), 1.0)
        except ExportError:
            break
        left = sum(weight[row] for row in unlabelled_rows(page))
        if left <= least - max(_BAND_GAIN * sum(weight), 1):
            best, least = count, left
        else:
            break
    return best


def _lay_out(view: View, size: PictureSize, options: PictureOptions, growth: float) -> DisplayList:
    """The page with everything on it so many times as large as usual."""
    plan = PagePlan(
        width=size.page_width / growth,
        height=size.page_height / growth,
        style=SLIDE,
        folded=options.is_folded,
        marks=note_marks(view) if options.has_notes else (),
        has_notes=options.has_notes,
        span=options.shown or _range_of(view),
        bands=options.bands or 1,
        figures=_figures(view, options),
        has_figures=options.measure is not None,
    )
    return lay_out_page(
        table_for(view),
        lanes_for(view, options.lanes),
        page_words(view, options.lanes, options.title, has_notes=options.has_notes),
        plan,
        measure_for(SLIDE),
    )


def _figures(view: View, options: PictureOptions) -> tuple[FigurePoints, ...]:
    """What may stand below the timeline, with the source notes' numbers."""
    if not options.has_figures or options.bands > 1:
        return ()
    numbers = {source.id: f"[{n + 1}]" for n, source in enumerate(sources_told(view))}
    return series_for(view, options.measure, numbers if options.has_notes else None)


def tell(
    view: View, page: DisplayList, options: PictureOptions, *, alt: str | None = None
) -> Telling:
    """What the file of a picture says about itself.

    Args:
        view: what was drawn.
        page: as which.
        options: how.
        alt: the picture in sentences, where a person has written them.
    """
    folds = sorted({(gap.start, gap.end) for gap in page.breaks})
    said = alt or alt_text(within(view, options.shown), options.lanes, folds, options.title)
    sources = view.document.sources
    return Telling(
        title=one_line(options.title or view.document.title),
        description=one_line(said),
        language=view.document.language,
        stamp=max((source.published.earliest for source in sources), default=0),
        view=record_view(view, options.lanes, is_folded=options.is_folded),
    )


def within(view: View, shown: tuple[int, int] | None) -> View:
    """What of a view meets a stretch of time, [start, end) seconds."""
    if shown is None:
        return view
    start, end = shown
    return replace(
        view, events=tuple(e for e in view.events if e.earliest < end and e.latest >= start)
    )


def _range_of(view: View) -> tuple[int, int] | None:
    """The filter's range, [start, end) seconds; None where it has none."""
    if view.spec.start is None and view.spec.end is None:
        return None
    first, last = span_of(view)
    return first, last + 1


def stands(page: DisplayList) -> bool:
    """Whether any event stands in a page: as a mark, a bar, a tick or in a badge."""
    columns = (page.marks.event, page.bars.event, page.foot_ticks.event)
    return bool(page.badges) or any(bool((events >= 0).any()) for events in columns)
