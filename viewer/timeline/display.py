"""What is to be drawn, as numbers and words: the seam between layout and paint.

All coordinates are px from the top left of the page or view; y grows downwards. Items that come in
numbers are columns (one numpy array a property), the few others tuples of small records. A colour
is never named here: `side` is a place 0 to 5 that the theme turns into a colour, `role` a word of
the theme. Order of painting: bands, grid, bars, breaks, foot ticks, marks, badges, arcs, texts,
marks of opened folds, selection box with its own mark and label on top.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import overload

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.style import SCREEN, Style

Floats = NDArray[np.float64]
Codes = NDArray[np.uint8]
Rows = NDArray[np.int32]


class BarShape(IntEnum):
    """How an interval is drawn (pictures: marks sheet, column `When`)."""

    RAIL = 0
    """6 high, ticked ends: a moment known to the week or month."""
    BAND = 1
    """16 high, ticked ends: the same, wide enough for its label inside."""
    BAR = 2
    """12 high, rounded, outlined: it lasted."""
    HOLLOW_BAR = 3
    """As BAR without a fill: a planned, demanded or threatened range."""
    TAIL = 4
    """5 high, fading to the right over 26 px: ongoing."""
    LEVEL = 5
    """2 high, without ends: a rate that holds (figures chart)."""
    PROPOSED = 6
    """As HOLLOW_BAR, its outline dashed: nobody has agreed to it yet."""


class TextRole(StrEnum):
    """What a text is; `render.fonts` gives each a font, the theme a colour."""

    LABEL = "label"
    LABEL_STRONG = "label-strong"
    LANE = "lane"
    LANE_COUNT = "lane-count"
    AXIS = "axis"
    AXIS_STRONG = "axis-strong"
    BREAK = "break"
    SCALE_BAR = "scale-bar"
    BADGE = "badge"
    TITLE = "title"
    HEADING = "heading"
    SUBTITLE = "subtitle"
    CHART_TITLE = "chart-title"
    LEGEND = "legend"
    NOTE = "note"
    NOTE_STRONG = "note-strong"
    NOTE_MARK = "note-mark"


#: added to a mark's status: nobody has agreed to it yet, so it is hollow and its outline dashed
PROPOSED_STATUS = 0x10
#: in place of an event: the mark stands beside a lane's name
OF_HEAD = -2


def _floats() -> Floats:
    return np.zeros(0)


def _codes() -> Codes:
    return np.zeros(0, dtype=np.uint8)


def _rows() -> Rows:
    return np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Marks of events: centre, shape by `side`, fill and sign by `status`.

    status: code into STATUSES, with `PROPOSED_STATUS` in dashed outline. event: row in the
    EventTable, -1 in a legend, `OF_HEAD` beside a lane's name. size: factor on the mark's size
    at the style's scale (0.8 within a planned range, else 1).
    """

    event: Rows = field(default_factory=_rows)
    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    side: Codes = field(default_factory=_codes)
    status: Codes = field(default_factory=_codes)
    size: Floats = field(default_factory=_floats)


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """Intervals [x0, x1] centred on y; `shape` is a BarShape; fades are lengths in px inwards."""

    event: Rows = field(default_factory=_rows)
    x0: Floats = field(default_factory=_floats)
    x1: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    shape: Codes = field(default_factory=_codes)
    side: Codes = field(default_factory=_codes)
    status: Codes = field(default_factory=_codes)
    fade_left: Floats = field(default_factory=_floats)
    fade_right: Floats = field(default_factory=_floats)
    pinned: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))
    """Begins left of the view: a chevron stands at the view's edge."""
    goes_on: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))
    """The same at the right edge."""


@dataclass(frozen=True, slots=True, eq=False)
class FootTicks:
    """Grey ticks 1.8 x 8 at the foot of a lane: events without a label."""

    event: Rows = field(default_factory=_rows)
    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    """Top of the tick."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text: left edge, baseline, width as measured.

    event: row it belongs to, or -1. side: colour of that side, or -1 for the role's own.
    vertical: turned 90 degrees left; then (x, y) is where its baseline begins, running upwards.
    full: the whole text where it had to be elided.
    """

    x: float
    y: float
    text: str
    width: float
    role: TextRole
    event: int = -1
    side: int = -1
    vertical: bool = False
    full: str | None = None


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies within, edges included."""
        return self.x <= x <= self.x + self.w and self.y <= y <= self.y + self.h


@dataclass(frozen=True, slots=True)
class Badge:
    """A count that stands for merged marks; opens as a list of `events` (rows, by importance).

    A list of very many is made when it is first looked into. edge: below 0 where the bars of
    most reach into the view from before it, above 0 where the marks of most stand behind it.
    """

    rect: Rect
    count: int
    side: int
    events: Sequence[int]
    edge: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Badges(Sequence[Badge]):
    """m badges as columns, each a `Badge` when asked for by its place.

    listed: gives the rows of the badge at a place, by importance.
    """

    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    w: Floats = field(default_factory=_floats)
    h: float = 0.0
    counts: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    sides: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, dtype=np.int8))
    edges: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, dtype=np.int8))
    listed: Callable[[int], Sequence[int]] = field(default=lambda _place: ())

    def __len__(self) -> int:
        return len(self.x)

    @overload
    def __getitem__(self, place: int) -> Badge: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Badge, ...]: ...
    def __getitem__(self, place: int | slice) -> Badge | tuple[Badge, ...]:
        places = range(len(self))
        if isinstance(place, slice):
            return tuple(self._at(one) for one in places[place])
        return self._at(places[place])

    def _at(self, place: int) -> Badge:
        x, y, w = (float(column[place]) for column in (self.x, self.y, self.w))
        count, side = int(self.counts[place]), int(self.sides[place])
        edge = int(self.edges[place])
        return Badge(Rect(x, y, w, self.h), count, side, self.listed(place), edge)


@dataclass(frozen=True, slots=True)
class LaneBand:
    """The ground of a lane over the whole width; `side` -1 where it belongs to none."""

    key: str
    rect: Rect
    side: int


@dataclass(frozen=True, slots=True)
class Break:
    """A folded stretch between two zigzag edges; `text` says its true length."""

    rect: Rect
    start: int
    end: int
    """Seconds in which nothing lies, [start, end); a little of them is seen beside it."""


@dataclass(frozen=True, slots=True)
class OpenFold:
    """The mark that folds quiet time [start, end) seconds away again."""

    rect: Rect
    start: int
    end: int
    text: Text


@dataclass(frozen=True, slots=True)
class Arc:
    """How one event bears on another: from (x0, y0) to the arrow's head at (x1, y1).

    A quadratic curve with the control point (control_x, control_y). starts, ends: whether that end
    is at an event's mark; else it runs out of the view. text: the relation, where there is room.
    pieces: what is drawn of it, as points: it leaves labels alone.
    """

    x0: float
    y0: float
    control_x: float
    control_y: float
    x1: float
    y1: float
    starts: bool = True
    ends: bool = True
    text: Text | None = None
    pieces: tuple[tuple[tuple[float, float], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line in a theme's role: grid, axis ticks, lane borders, scale bars, rules.

    side: place of the side whose colour of that role it has, or -1.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    role: str
    width: float = 1.0
    side: int = -1


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle in a theme's role; radius rounds its corners; outlined if a role says."""

    rect: Rect
    role: str
    radius: float = 0.0
    outline: str | None = None
    side: int = -1


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected event: a box above the others with the event's own mark and label in it."""

    event: int
    box: Rect
    side: int


@dataclass(frozen=True, slots=True, eq=False)
class DisplayList:
    """Everything that one view or page shows, ready to paint."""

    width: float
    height: float
    style: Style = SCREEN
    """What it was laid out with: fonts and marks are painted in these sizes."""
    bands: tuple[LaneBand, ...] = ()
    fills: tuple[Fill, ...] = ()
    lines: Sequence[Line] = ()
    bars: Bars = field(default_factory=Bars)
    breaks: tuple[Break, ...] = ()
    open_folds: tuple[OpenFold, ...] = ()
    foot_ticks: FootTicks = field(default_factory=FootTicks)
    marks: Marks = field(default_factory=Marks)
    badges: Sequence[Badge] = ()
    arcs: tuple[Arc, ...] = ()
    texts: tuple[Text, ...] = ()
    hovered: int = -1
    """Row of the event under the pointer: its mark gets a ring."""
    focused: int = -1
    """Row of the event with the keyboard's focus: a square ring."""
    selection: Selection | None = None
    top_fills: tuple[Fill, ...] = ()
    """Grounds of what stands beside the selection, painted below its box."""
    top_bars: Bars = field(default_factory=Bars)
    top_marks: Marks = field(default_factory=Marks)
    top_texts: tuple[Text, ...] = ()
    """The selection's own bar, mark and label, painted over its box."""
    ticks: tuple[Text, ...] = ()
    """The axis' words (painted with the texts; apart since they are asked for by themselves)."""
    hits: tuple[Fill, ...] = ()
    """What marks events that a search found; painted below marks and texts."""
    measures: tuple[str, ...] = ()
    """Names of the measures whose figures stand here, in their order."""
    unlabelled: int = 0
    """Events in view that stand as grey ticks, in badges or as marks without a label."""
