"""A page for publication: title, timeline, legend and numbered source notes, laid out anew.

Nothing is cropped: what finds no label is a grey tick, is counted below the title and listed at
the foot. All lengths grow with the style's label size, here called 1 em.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from viewer.model.errors import ExportError
from viewer.model.listing import sentences
from viewer.model.speech import tr, tr_n
from viewer.timeline.assembly import joined, moved, moved_texts
from viewer.timeline.display import DisplayList, Line, Text, TextRole
from viewer.timeline.figure_panel import figure_panel
from viewer.timeline.figures import FigurePoints
from viewer.timeline.figures_row import figures_row, row_height
from viewer.timeline.flow import Flow, Run, flow, flow_whole, title_flow
from viewer.timeline.lanes import Lanes
from viewer.timeline.layout import TimelineOptions, layout, prepare
from viewer.timeline.legend import entries_of, lay_out_legend
from viewer.timeline.page_sentences import list_runs, say_folds, say_labelled, say_labelled_of
from viewer.timeline.style import SLIDE, Measure, Style
from viewer.timeline.table import EventTable
from viewer.timeline.wrapping import cut_into_bands, lay_out_bands

_MARGIN_EM, _TOP_EM, _BOTTOM_EM = 3.06, 1.65, 1.35
_TITLE_LINE_EM, _SUBTITLE_LINE_EM, _NOTE_LINE_EM = 2.88, 1.5, 1.03
_LEGEND_LINE_EM = 1.77
_HEAD_GAP_EM, _NOTE_GAP_EM = 0.2, 0.45
_COLUMN_GAP_EM, _TWO_COLUMNS_EM = 2.0, 70.0
_NUMBER_GAP_EM = 0.7
#: parts of the page that the list of what is not labelled may take, the largest that fits
_LIST_SHARES = (0.16, 0.08, 0.0)
#: part of the page that its words are thought to need before anything is known
_FOOT_GUESS = 0.2
_FREE_TURNS = 2
#: a list of figures is so wide at most, and stands so far from timeline and legend together
_LIST_EM, _LIST_GAP_EM = 36.0, 0.9
#: a page so high has a row of figures, if there are any
_FIGURES_FROM_EM = 38.0
#: a page has to be so wide that an axis and a label can stand beside the lanes' heads
_LEAST_WIDTH_EM = 24.0


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A source at the foot of the page: `[1]`, publisher and date, title."""

    mark: str
    head: str
    title: str


@dataclass(frozen=True, slots=True)
class PageWords:
    """What is said around the timeline.

    told: how many events from where and when, without a full stop. subtitle: a person's own words
    instead. filtered: what the filters leave out, as sentences. sources: none where no notes are
    wanted. sides: places and names to be explained in the legend, where no lane has that name.
    """

    title: str
    told: str
    filtered: str = ""
    sources: tuple[SourceNote, ...] = ()
    sides: tuple[tuple[int, str], ...] = ()
    subtitle: str | None = None

    @property
    def opening(self) -> str:
        """How the subtitle begins, as a sentence."""
        if self.subtitle is not None:
            return self.subtitle
        return tr("{words}.", about="sentence", words=self.told)


@dataclass(frozen=True, slots=True)
class PagePlan:
    """width, height: px of the page. marks: note mark of each event (`[1,2]`), or none at all.

    has_list: whether what is not labelled is listed with the notes. list_share: of the height, for
    that list; one line at least. span: [start, end) seconds to
    which the time is limited, or None for that of the events. bands: into how many bands, one
    below the other, a long time is wrapped. is_brief: sources without their titles, one after the
    other. figures: of one measure, or of several for each stretch to show its own.
    has_figures: whether a row is kept for them, at any cost for the list. listed: figures that
    stand as a list below the timeline instead. opened: seconds in quiet times that are not folded.
    has_counts: whether the lanes' heads count their events.
    """

    width: float
    height: float
    style: Style = SLIDE
    folded: bool = True
    marks: tuple[str, ...] = ()
    has_notes: bool = True
    has_list: bool = True
    list_share: float = _LIST_SHARES[0]
    span: tuple[int, int] | None = None
    bands: int = 1
    is_brief: bool = False
    figures: tuple[FigurePoints, ...] = ()
    has_figures: bool = False
    listed: FigurePoints | None = None
    has_legend: bool = True
    has_counts: bool = True
    opened: tuple[int, ...] = ()

    @property
    def em(self) -> float:
        """Px of the label size, by which all lengths of the page grow."""
        return self.style.label_px

    @property
    def margin(self) -> float:
        """Px left free at either side."""
        return min(_MARGIN_EM * self.em, self.width * 0.04)

    @property
    def inner(self) -> float:
        """Px between the margins."""
        return self.width - 2 * self.margin


def lay_out_page(
    table: EventTable, lanes: Lanes, words: PageWords, plan: PagePlan, measure: Measure
) -> DisplayList:
    """Lay out a whole page.

    Raises:
        ExportError: the page is too small for its lanes.
    """
    wide_enough = plan.inner >= _LEAST_WIDTH_EM * plan.em
    headed = {(lane.side, lane.name) for lane in lanes.lanes}
    words = replace(words, sides=tuple(side for side in words.sides if side not in headed))
    for tried in _variants(plan) if wide_enough else ():
        page = _page(table, lanes, words, tried, measure)
        if page is not None:
            return page
    raise ExportError(
        tr_n(
            "The picture is too small for {n} lane with its words; "
            "make it larger, choose other lanes or leave the notes out.",
            "The picture is too small for {n} lanes with their words; "
            "make it larger, choose other lanes or leave the notes out.",
            len(lanes.lanes),
        )
    )


def _variants(plan: PagePlan) -> Iterator[PagePlan]:
    """The plan, and what of it is left out where there is no room: first of the list."""
    roomy = plan.height / plan.bands >= _FIGURES_FROM_EM * plan.em
    with_figures = bool(plan.figures) and (plan.has_figures or roomy)
    for figures in (
        (plan.figures, ())
        if with_figures and not plan.has_figures
        else (plan.figures if with_figures else (),)
    ):
        for share in _LIST_SHARES if plan.has_list else ():
            yield replace(plan, list_share=share, figures=figures)
        yield replace(plan, has_list=False, figures=figures)


def _page(
    table: EventTable, lanes: Lanes, words: PageWords, plan: PagePlan, measure: Measure
) -> DisplayList | None:
    """The page, or None where the timeline finds no room on it."""
    frame = DisplayList(plan.width, plan.height, plan.style)
    kept, needed = 0.0, _FOOT_GUESS * plan.height
    head = foot = shown = frame
    fits = False
    # what the words need depends on what the timeline labels, and that on the room they leave:
    # taken as it is at first, then only growing, so that it comes to rest with room for both
    for turn in count():
        kept = needed if turn < _FREE_TURNS else max(kept, needed)
        shown, fits = _timeline(table, lanes, plan, plan.height - kept, measure)
        head = _head(words, plan, shown, measure)
        foot = _foot(table, words, plan, shown, measure)
        needed = head.height + foot.height
        if needed == kept or (turn >= _FREE_TURNS and needed < kept):
            break
    if not fits:
        return None
    return joined(
        frame,
        head,
        moved(shown, plan.margin, head.height),
        moved(foot, plan.margin, plan.height - foot.height),
    )


def _timeline(
    table: EventTable, lanes: Lanes, plan: PagePlan, height: float, measure: Measure
) -> tuple[DisplayList, bool]:
    """The timeline in so much height, and whether that is enough for a row in each lane."""
    if plan.listed is not None:
        return _timeline_with_list(table, lanes, plan, height, measure)
    options = TimelineOptions(
        width=plan.inner,
        height=max(height, 0.0),
        style=plan.style,
        folded=plan.folded,
        heads="gutter" if plan.has_counts else "names",
        notes=plan.marks,
        span=plan.span,
        opened=plan.opened,
    )
    if plan.bands > 1:
        bands = cut_into_bands(table, plan.bands)
        if len(bands) > 1:
            wrapped = replace(options, heads="names")
            return lay_out_bands(table, lanes, bands, wrapped, measure, plan.figures)
    kept = row_height(plan.em) if plan.figures else 0.0
    options = replace(options, height=max(height - kept, 0.0))
    prepared = prepare(table, lanes, options, measure)
    shown = layout(prepared, prepared.fit)
    if plan.figures:
        row = moved(figures_row(prepared, plan.figures), 0.0, height - kept)
        shown = joined(replace(shown, height=height), row)
    return shown, prepared.content_height + kept <= height + 0.5


def _timeline_with_list(
    table: EventTable, lanes: Lanes, plan: PagePlan, height: float, measure: Measure
) -> tuple[DisplayList, bool]:
    """The same with the list of figures below it."""
    assert plan.listed is not None  # noqa: S101 - asked for by the caller
    em = plan.em
    below = figure_panel(plan.listed, min(plan.inner, _LIST_EM * em), plan.style, measure)
    kept = below.height + _LIST_GAP_EM * em
    rest = replace(plan, listed=None)
    shown, fits = _timeline(table, lanes, rest, height - kept, measure)
    line = Line(0.0, height, plan.inner, height, "line")
    shown = replace(shown, height=height, lines=(*shown.lines, line))
    return joined(shown, moved(below, 0.0, height - kept + _LIST_GAP_EM * em / 2)), fits


def _head(words: PageWords, plan: PagePlan, shown: DisplayList, measure: Measure) -> DisplayList:
    """Title and subtitle; its height is where the timeline begins."""
    em = plan.em
    title = title_flow(words.title, plan.inner, _TITLE_LINE_EM * em, measure)
    said = sentences(_sentences(words, shown))
    subtitle = flow([(said, TextRole.SUBTITLE)], plan.inner, _SUBTITLE_LINE_EM * em, measure)
    top = _TOP_EM * em
    below = top + title.height
    return DisplayList(
        plan.width,
        below + subtitle.height + _HEAD_GAP_EM * em,
        plan.style,
        texts=(
            *moved_texts(title.texts, plan.margin, top),
            *moved_texts(subtitle.texts, plan.margin, below),
        ),
    )


def _sentences(words: PageWords, shown: DisplayList) -> Iterator[str]:
    labelled = len({text.event for text in shown.texts if text.event >= 0})
    if shown.unlabelled and words.subtitle is None:
        yield say_labelled(words.told, labelled)
    else:
        yield words.opening
        if shown.unlabelled:
            yield say_labelled_of(labelled, labelled + shown.unlabelled)
    if words.filtered:
        yield words.filtered
    if shown.breaks:
        scales = sum(text.role == TextRole.SCALE_BAR for text in shown.texts)
        yield say_folds(scales)


def _foot(
    table: EventTable, words: PageWords, plan: PagePlan, shown: DisplayList, measure: Measure
) -> DisplayList:
    """Legend and notes, from the top left of the foot, which reaches to the end of the page."""
    em = plan.em
    entries = entries_of(shown, words.sides) if plan.has_legend else []
    legend = lay_out_legend(entries, plan.inner, plan.style, measure, _LEGEND_LINE_EM * em)
    y = legend.height
    notes = _notes(table, words, plan, shown, measure) if plan.has_notes else Flow((), 0.0)
    lines = (Line(0.0, y, plan.inner, y, "line"),) if notes.height else ()
    y += _NOTE_GAP_EM * em if lines else 0.0
    rules = DisplayList(
        plan.inner,
        y + notes.height + _BOTTOM_EM * em,
        plan.style,
        lines=lines,
        texts=moved_texts(notes.texts, 0.0, y),
    )
    return joined(rules, legend.parts)


def _notes(
    table: EventTable, words: PageWords, plan: PagePlan, shown: DisplayList, measure: Measure
) -> Flow:
    sources = _source_notes(words.sources, plan, measure)
    listed = _unlabelled(table, plan, shown, measure) if plan.has_list else Flow((), 0.0)
    return Flow(
        (*sources.texts, *moved_texts(listed.texts, 0.0, sources.height)),
        sources.height + listed.height,
    )


def _source_notes(notes: tuple[SourceNote, ...], plan: PagePlan, measure: Measure) -> Flow:
    """The sources in one column or two, as the width allows; one after the other if briefly."""
    em = plan.em
    if plan.is_brief:
        return flow_whole(brief_notes(notes), plan.inner, _NOTE_LINE_EM * em, measure)
    columns = 2 if plan.inner >= _TWO_COLUMNS_EM * em and len(notes) > 1 else 1
    width = (plan.inner - (columns - 1) * _COLUMN_GAP_EM * em) / columns
    blocks = [_source_note(note, notes[-1].mark, width, em, measure) for note in notes]
    first = blocks[: _half(blocks)] if columns == 2 else blocks
    second = blocks[len(first) :]
    left, right = _stacked(first), _stacked(second)
    aside = width + _COLUMN_GAP_EM * em
    return Flow(
        (*left.texts, *moved_texts(right.texts, aside, 0.0)), max(left.height, right.height)
    )


def brief_notes(notes: Iterable[SourceNote]) -> list[tuple[Run, ...]]:
    """Sources without their titles, each a group of words that stays together."""
    return [((note.mark, TextRole.NOTE_STRONG), (note.head, TextRole.NOTE)) for note in notes]


def _half(blocks: list[Flow]) -> int:
    """How many of the blocks stand in the first of two columns."""
    total, used = sum(block.height for block in blocks), 0.0
    for number, block in enumerate(blocks):
        used += block.height
        if used >= total / 2:
            return number + 1
    return len(blocks)


def _source_note(note: SourceNote, widest: str, width: float, em: float, measure: Measure) -> Flow:
    strong = TextRole.NOTE_STRONG
    aside = max(measure(note.mark, strong), measure(widest, strong)) + _NUMBER_GAP_EM * em
    runs = [(note.head, strong), (note.title, TextRole.NOTE)]
    line = _NOTE_LINE_EM * em
    number = flow([(note.mark, strong)], width, line, measure)
    block = flow(runs, width - aside, line, measure)
    return Flow((*number.texts, *moved_texts(block.texts, aside, 0.0)), block.height)


def _stacked(blocks: Iterable[Flow]) -> Flow:
    texts: list[Text] = []
    height = 0.0
    for block in blocks:
        texts += moved_texts(block.texts, 0.0, height)
        height += block.height
    return Flow(tuple(texts), height)


def _unlabelled(table: EventTable, plan: PagePlan, shown: DisplayList, measure: Measure) -> Flow:
    """The events that stand as grey ticks or in badges, by name, as far as there is room."""
    rows = unlabelled_rows(shown)
    if not rows:
        return Flow((), 0.0)
    line = _NOTE_LINE_EM * plan.em
    most = max(int(plan.list_share * plan.height / line), 1)
    # where not all can be named, the important ones are
    order = sorted(rows, key=lambda row: (-int(table.importance[row]), row))
    kept = len(rows)
    while True:
        names = [_name(table, plan, row) for row in sorted(order[:kept])]
        runs = list_runs(names, len(rows), in_counts=bool(shown.badges))
        listed = flow(runs, plan.inner, line, measure)
        lines = round(listed.height / line)
        if lines <= most or kept <= 1:
            return listed
        kept = min(kept - 1, int(kept * most / lines) + 1)


def unlabelled_rows(shown: DisplayList) -> list[int]:
    """Rows of the events that stand as grey ticks, in badges or as marks, in time order."""
    rows = set(shown.foot_ticks.event.tolist()) | set(shown.marks.event.tolist())
    rows |= {row for badge in shown.badges for row in badge.events}
    labelled = {text.event for text in shown.texts}
    return sorted(row for row in rows - labelled if row >= 0)


def _name(table: EventTable, plan: PagePlan, row: int) -> str:
    mark = plan.marks[row] if plan.marks else ""
    return f"{table.labels[row]} {mark}".rstrip()
