"""The picture of a view: what is asked for, turned into a page that is ready to paint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from viewer.library.alt_text import alt_text
from viewer.library.asking import View
from viewer.library.grouping import lanes_for, table_for
from viewer.library.handover.plain_text import one_line
from viewer.library.lane_order import arranged
from viewer.library.series import measures_in, series_for
from viewer.library.view_record import record_view
from viewer.library.view_words import sources_told, span_of
from viewer.model.actor import Measure
from viewer.model.errors import ExportError
from viewer.model.speech import ENGLISH, spoken, tr
from viewer.render.chosen import CHOSEN_KINDS, chosen_events, chosen_page
from viewer.render.fonts import drawable, measure_for
from viewer.render.page_words import note_marks, page_words
from viewer.render.picture_options import MOST_BANDS, PictureOptions, Step, go_on
from viewer.render.sizes import PageKind, PictureSize
from viewer.render.telling import Telling
from viewer.timeline.display import DisplayList
from viewer.timeline.figures import FigurePoints
from viewer.timeline.lane_mode import ONE_OF_SEVERAL, LaneMode
from viewer.timeline.page import PagePlan, lay_out_page, unlabelled_rows
from viewer.timeline.style import SLIDE

#: type grows by these where few events leave room, as long as each keeps its label
_GROWTHS = (1.12, 1.25, 1.4, 1.6)
#: fewer events are not wrapped
_LEAST_WRAPPED = 12
#: where one band would do so many more are tried, for larger type
_MORE_BANDS = 2
#: a further band has to label such a share of the events more
_BAND_GAIN = 0.02


def picture(
    view: View,
    size: PictureSize,
    options: PictureOptions | None = None,
    step: Step = go_on,
) -> DisplayList:
    """Lay out the page of a view, placing every label anew for the size.

    The page has the proportions of the picture, or is lower where the size can shrink
    (`PictureSize.fitting`); painted to its width it is the picture. Type has
    to be measured, so a QGuiApplication must be there (`headless.ensure_gui`); it may be done in a
    thread.

    Args:
        view: the events.
        size: of the picture.
        options: how.
        step: is called before each attempt; what it raises gives up.

    Raises:
        ExportError: no event is left, or the picture is too small for it.
    """
    options = _in_lines(options or PictureOptions())
    if not view.events:
        raise ExportError(tr("No event is left to draw; choose a wider range or fewer filters."))
    if size.kind in CHOSEN_KINDS:
        return chosen_page(view, size, options, _range_of(view), step)
    bands = _best_bands(view, size, options, step)
    page = _lay_out(view, size, replace(options, bands=bands), 1.0)
    if not stands(page):
        raise ExportError(
            tr("The picture is too small for any event to stand in it; make it larger.")
        )
    if page.unlabelled:
        return page
    is_free = not options.bands and _may_wrap(view, size)
    most = min(bands + _MORE_BANDS, MOST_BANDS) if is_free else bands
    return _largest(view, size, options, page, range(bands, most + 1), step)


def _largest(
    view: View,
    size: PictureSize,
    options: PictureOptions,
    page: DisplayList,
    bands: Iterable[int],
    step: Step,
) -> DisplayList:
    """The page in the largest type in which all events keep their labels in some of the bands."""
    growths = list(_GROWTHS)
    for count in bands:
        while growths:
            step()
            try:
                larger = _lay_out(view, size, replace(options, bands=count), growths[0])
            except ExportError:
                break
            if larger.unlabelled:
                break
            page = larger
            del growths[0]
    return page


def _may_wrap(view: View, size: PictureSize) -> bool:
    return size.kind == PageKind.BANDS and len(view.events) >= _LEAST_WRAPPED


def _in_lines(options: PictureOptions) -> PictureOptions:
    """With a person's words as they can be set: without line breaks or what cannot be seen."""
    # words that say nothing are as good as none
    title, subtitle = (
        None if words is None else drawable(one_line(words)) or None
        for words in (options.title, options.subtitle)
    )
    return replace(options, title=title, subtitle=subtitle)


def _best_bands(view: View, size: PictureSize, options: PictureOptions, step: Step) -> int:
    """As many bands as label most, each further one for a good many more."""
    if options.bands:
        return options.bands
    if not _may_wrap(view, size):
        return 1
    weight = [event.importance**2 for event in view.events]
    best, least = 1, float(sum(weight)) + 1.0
    for count in range(1, MOST_BANDS + 1):
        step()
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
        span=_range_of(view),
        bands=options.bands or 1,
        figures=_figures(view, options),
        has_figures=options.has_figures and bool(options.measures),
        has_list=options.has_list,
        has_legend=options.has_legend,
        has_counts=options.lanes not in ONE_OF_SEVERAL,
        opened=options.opened,
    )
    return lay_out_page(
        table_for(view),
        arranged(lanes_for(view, options.lanes), replace(options.order, collapsed=frozenset())),
        page_words(view, options),
        plan,
        measure_for(SLIDE),
    )


def _figures(view: View, options: PictureOptions) -> tuple[FigurePoints, ...]:
    """What may stand below the timeline, with the source notes' numbers."""
    if not options.has_figures:
        return ()
    numbers = {source.id: f"[{n + 1}]" for n, source in enumerate(sources_told(view))}
    return series_for(view, options.measures, numbers if options.has_notes else None)


def tell(
    view: View,
    page: DisplayList,
    options: PictureOptions,
    kind: PageKind = PageKind.PAGE,
    *,
    alt: str | None = None,
) -> Telling:
    """What the file of a picture says about itself.

    Args:
        view: what was drawn.
        page: as which.
        options: how.
        kind: of the page.
        alt: the picture in sentences, where a person has written them.
    """
    said = alt or _described(view, page, options, kind)
    sources = view.document.sources
    return Telling(
        title=one_line(options.title or view.document.title),
        description=one_line(said),
        language=_language_of(view),
        stamp=max((source.published.earliest for source in sources), default=0),
        view=record_view(
            view,
            options.lanes,
            is_folded=options.is_folded,
            measures=options.measures if options.has_figures else (),
            opened=options.opened,
        ),
    )


def _language_of(view: View) -> str:
    """Of the picture's own words where that is another than English, else of the document's."""
    tag = spoken().tag
    return view.document.language if tag == ENGLISH.tag else tag.replace("_", "-")


def _described(view: View, page: DisplayList, options: PictureOptions, kind: PageKind) -> str:
    """The picture in sentences."""
    folds = sorted({(gap.start, gap.end) for gap in page.breaks})
    measures = _measures_drawn(view, page, options)
    if kind not in CHOSEN_KINDS:
        return alt_text(view, options.lanes, folds, options.title, measures)
    count = len({event for event in page.marks.event.tolist() if event >= 0})
    some = chosen_events(view, count)
    return alt_text(some, LaneMode.NONE, folds, options.title, measures, view)


def _measures_drawn(view: View, page: DisplayList, options: PictureOptions) -> list[Measure]:
    """The measures whose figures stand on a page."""
    told = (counted.measure for counted in measures_in(view))
    if page.measures and len(options.measures) > 1:
        return [measure for measure in told if measure.id in options.measures]
    return [measure for measure in told if measure.name in page.measures]


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
