"""How each event is drawn, from what is known of its date: rails, bands, bars, fades and marks.

Measures are those of the marks sheet at mark scale 1; `Forms` holds them at the style's scale.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.model.event import Status
from viewer.model.when import Precision
from viewer.timeline.display import BarShape
from viewer.timeline.shortening import least_px
from viewer.timeline.style import Measure, Style
from viewer.timeline.table import PRECISIONS, STATUSES, EventTable, Rows

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

#: from a mark's centre to its label
LABEL_OFFSET_PX = 10.0
#: from the end of a rail, bar or fade to the label
RAIL_OFFSET_PX = 4.0
#: between neighbours in a row
NEIGHBOUR_GAP_PX = 10.0
#: what a span needs beyond its label to hold it
INSIDE_PX = 28.0
#: half the width of the widest mark
MARK_HALF_PX = 6.2
#: from the start of a bar to its mark
BAR_MARK_PX = 12.0
#: height of the selection's box
BOX_PX = 24.0
OPEN_FADE_PX = 28.0
TAIL_PX = 26.0
SOFT_FADE_PX = 8.0
#: a rail narrower than this would hide behind its mark
LEAST_RAIL_PX = 14.0
#: a bar narrower than this would only clutter its mark
LEAST_BAR_PX = 20.0
#: a day or less is drawn as a span only where it is this wide
LEAST_DAY_RAIL_PX = 96.0

#: seconds of one unit of each precision
UNIT_S = np.array(
    [1, 60, 3_600, 86_400, 604_800, 2_678_400, 7_948_800, 31_622_400, 315_619_200, 3_155_760_000],
    dtype=np.int64,
)

_EVERY = slice(None)

#: by status: whether a range is drawn hollow
_IS_HOLLOW = np.array(
    [s in (Status.PLANNED, Status.DEMANDED, Status.THREATENED, Status.DENIED) for s in STATUSES]
)


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """What of an event's look does not depend on the view; n events, one column a property.

    start, end: [start, end) int64 seconds in which it lies. anchor: the second
        that its mark stands for, half way or, if it lasted, its start.
    lead, trail: px by which an open start or end fades beyond what is known.
    tail: px of the fading tail of something ongoing, from its mark or interval.
    label, note: px of its label and of the note mark behind it.
    least_cut: px that both need where the label is cut, as far as it may be.
    shape: BarShape of its interval while the label does not fit inside.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    anchor: NDArray[np.int64]
    is_span: Flags
    is_soft: Flags
    lead: Floats
    trail: Floats
    tail: Floats
    least: Floats
    label: Floats
    note: Floats
    least_cut: Floats
    shape: NDArray[np.uint8]
    scale: float

    @property
    def text(self) -> Floats:
        """Px of label and note together."""
        return self.label + self.note

    @property
    def inside_need(self) -> Floats:
        """Px that an interval needs to hold its label; on either side of a mark in its middle."""
        half = self.text + (LABEL_OFFSET_PX + INSIDE_PX / 2) * self.scale
        return np.where(self.is_span, self.text + INSIDE_PX * self.scale, 2 * half)


def forms_of(table: EventTable, style: Style, measure: Measure, notes: tuple[str, ...]) -> Forms:
    """Forms of a table's events.

    Args:
        table: the events.
        style: sizes of marks and labels.
        measure: gives the width in px of a text in a role.
        notes: an event's note mark in the table's order, or nothing at all.
    """
    label = np.array([measure(text, "label") for text in table.labels], dtype=np.float64)
    note = _note_widths(len(table), notes, style, measure)
    return worded_forms(table, style, label, note, _least_cuts(table, label, style, measure) + note)


def worded_forms(
    table: EventTable, style: Style, label: Floats, note: Floats, least_cut: Floats
) -> Forms:
    """Forms of events whose words are so wide; columns as in `Forms`."""
    ongoing = table.status == STATUSES.index(Status.ONGOING)
    planned = _IS_HOLLOW[table.status]
    is_fine = table.precision <= PRECISIONS.index(Precision.DAY)
    shape = np.where(planned, BarShape.HOLLOW_BAR, BarShape.BAR)
    open_end = table.open_end | (ongoing & table.is_span)
    end = table.latest + 1
    return Forms(
        start=table.earliest,
        end=end,
        anchor=anchors_of(table),
        is_span=table.is_span,
        is_soft=table.is_soft,
        lead=np.where(table.open_start, OPEN_FADE_PX, 0.0) * style.scale,
        trail=np.where(open_end, OPEN_FADE_PX, 0.0) * style.scale,
        tail=np.where(ongoing & ~table.is_span, TAIL_PX, 0.0) * style.scale,
        least=np.where(
            table.is_span, LEAST_BAR_PX, np.where(is_fine, LEAST_DAY_RAIL_PX, LEAST_RAIL_PX)
        )
        * style.scale,
        label=label,
        note=note,
        least_cut=least_cut,
        shape=np.where(table.is_span, shape, BarShape.RAIL).astype(np.uint8),
        scale=style.scale,
    )


def anchors_of(table: EventTable, rows: Rows | slice = _EVERY) -> NDArray[np.int64]:
    """The second that each mark stands for: half way or, if it lasted, its start."""
    earliest = table.earliest[rows]
    half = (table.latest[rows] + 1 - earliest) // 2
    return earliest + np.where(table.is_span[rows], 0, half)


def _least_cuts(table: EventTable, label: Floats, style: Style, measure: Measure) -> Floats:
    if not style.elide:
        return label
    widths = zip(table.labels, label.tolist(), strict=True)
    return np.array([least_px(text, px, measure) for text, px in widths], dtype=np.float64)


def _note_widths(count: int, notes: tuple[str, ...], style: Style, measure: Measure) -> Floats:
    if not notes:
        return np.zeros(count)
    gap = 2.0 * style.scale
    return np.array([measure(n, "note-mark") + gap if n else 0.0 for n in notes], dtype=np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """Where events stand at one scale, in px; columns as in `Forms`.

    left, right: ends of the drawn interval with its fades. fade_left, fade_right: px inwards.
    mark: centre of the mark. end: of what is drawn, its tail included. after: where a label to
    the right begins. before: where one to the left ends. has_bar: wide enough that its interval
    is drawn.
    """

    left: Floats
    right: Floats
    fade_left: Floats
    fade_right: Floats
    mark: Floats
    end: Floats
    after: Floats
    before: Floats
    has_bar: Flags


def bodies(forms: Forms, start_px: Floats, end_px: Floats, *, claiming: bool = False) -> Bodies:
    """Place events whose intervals begin and end at these px.

    Args:
        forms: how the events are drawn.
        start_px: left ends of their intervals.
        end_px: right ends.
        claiming: reckon with every interval, also with those too narrow to be drawn at this
            scale, so that what is claimed suffices at all closer ones.
    """
    scale = forms.scale
    width, middle = end_px - start_px, (start_px + end_px) / 2
    doubt = np.where(forms.is_soft, (SOFT_FADE_PX + 5.0) * scale, 0.0)
    left = np.minimum(start_px - forms.lead, middle - doubt)
    right = np.maximum(end_px + forms.trail, middle + doubt)
    soft_fade = np.clip(width / 4, SOFT_FADE_PX * scale, OPEN_FADE_PX * scale)
    soft_fade = np.where(forms.is_soft, soft_fade, 0.0)
    fade_left = np.where(forms.lead > 0, forms.lead, soft_fade)
    fade_right = np.where(forms.trail > 0, forms.trail, soft_fade)
    inset = BAR_MARK_PX * scale
    in_bar = np.minimum(np.maximum(left + fade_left, start_px) + inset, middle)
    mark = np.where(forms.is_span & (width >= 2 * inset), in_bar, middle)
    is_fading = forms.is_soft | (forms.lead > 0) | (forms.trail > 0)
    has_bar = np.full(len(width), True) if claiming else (width >= forms.least) | is_fading
    offset, beyond = LABEL_OFFSET_PX * scale, RAIL_OFFSET_PX * scale
    end = np.where(has_bar, right, mark) + forms.tail
    after = np.maximum(mark + offset, np.where(has_bar | (forms.tail > 0), end + beyond, mark))
    before = np.minimum(mark - offset, np.where(has_bar, left - beyond, mark))
    return Bodies(left, right, fade_left, fade_right, mark, end, after, before, has_bar)
