"""The two rows of words above the lanes, their ticks and grid, and the scale bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from viewer.model.calendar import DAY_S, HOUR_S, MINUTE_S
from viewer.model.lengths import (
    say_days,
    say_hours,
    say_minutes,
    say_months,
    say_seconds,
    say_weeks,
    say_years,
)
from viewer.model.speech import spoken
from viewer.timeline.display import Line, Text, TextRole
from viewer.timeline.lines import Lines, strung, uprights
from viewer.timeline.scale import TimeScale
from viewer.timeline.style import SCREEN, Measure, Style
from viewer.timeline.ticks import (
    MONTH_S,
    WEEK_S,
    YEAR_S,
    Step,
    TickLevel,
    bare_word,
    floor_tick,
    level_for,
    sample_words,
    tick_seconds,
)

#: clear px between words of a row
WORD_GAP_PX = 9.0
#: from a tick to its word
WORD_OFFSET_PX = 3.0
#: from the edge of the view to a word whose period began before it
EDGE_OFFSET_PX = 10.0
#: from a word to the end of its stretch
END_PX = 1.0
#: minor ticks stand so far apart at least
LEAST_MINOR_PX = 5.0
MINOR_TICK_PX = 4.0
#: a tick on an edge of the view counts as in view
EDGE_SLACK_PX = 0.01
SCALE_BAR_PX = 76.0
LEAST_SCALE_BAR_PX = 12.0
#: clear px beside a scale bar
SCALE_BAR_GAP_PX = 6.0
#: words of ticks that are remembered: those of many views
_WORDS_KEPT = 4096

#: how many of a unit, how they are said, and their seconds
_SCALE_LENGTHS = tuple(
    (count, say, count * seconds)
    for say, seconds, counts in (
        (say_seconds, 1, (1, 5, 15, 30)),
        (say_minutes, MINUTE_S, (1, 5, 15, 30)),
        (say_hours, HOUR_S, (1, 3, 6, 12)),
        (say_days, DAY_S, (1, 2)),
        (say_weeks, WEEK_S, (1, 2)),
        (say_months, MONTH_S, (1, 2, 3, 6)),
        (say_years, YEAR_S, (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
    )
    for count in counts
)


@dataclass(frozen=True, slots=True)
class Axis:
    """What `layout_axis` makes; grid lines run down the lanes, the others stand in the axis."""

    texts: tuple[Text, ...]
    lines: Sequence[Line]
    grid: Sequence[Line]
    scale_bars: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class AxisPlace:
    """height: of the axis, which stands at the top; bottom: of the lanes; style and measure."""

    height: float
    bottom: float
    style: Style
    measure: Measure

    @property
    def upper_y(self) -> float:
        """Baseline of the upper row."""
        return 0.41 * self.height

    @property
    def lower_y(self) -> float:
        """Baseline of the lower row."""
        return 0.82 * self.height


def axis_height(style: Style) -> float:
    """Px that the axis needs."""
    return round(10.0 + 2.1 * style.label_px)


def layout_axis(scale: TimeScale, place: AxisPlace) -> Axis:
    """Words and ticks of all stretches in view, each by its own scale."""
    parts = []
    free_left = scale.left_px
    for stretch, says_scale in zip(_stretches(scale), scale.fold.says_scale(), strict=True):
        if stretch.right > scale.left_px and stretch.left < scale.right_px:
            parts.append(_Part(scale, place, stretch, free_left if says_scale else None))
        free_left = max(stretch.right, scale.left_px)
    for part in parts:
        part.fill()
    return Axis(
        texts=tuple(t for part in parts for t in part.texts),
        lines=strung(*(lines for part in parts for lines in part.lines)),
        grid=strung(*(part.grid for part in parts)),
        scale_bars=tuple(t for part in parts for t in part.scale_bars),
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Seconds between two folds, and where they stand in px."""

    start: float
    end: float
    left: float
    right: float


def _stretches(scale: TimeScale) -> list[_Stretch]:
    """All stretches; the outermost run on to the edges of the view."""
    seconds = np.array(scale.fold.stretches, dtype=np.float64).ravel()
    edges = scale.time_to_px(seconds)
    edges[0], edges[-1] = min(edges[0], scale.left_px), max(edges[-1], scale.right_px)
    seconds[0], seconds[-1] = -np.inf, np.inf
    ends = seconds[0::2], seconds[1::2], edges[0::2], edges[1::2]
    return [_Stretch(*values) for values in zip(*(e.tolist() for e in ends), strict=True)]


class _Part:
    """The axis over what is in view of one stretch, between `left` and `right` px.

    Args:
        scale: of the view.
        place: of the axis.
        stretch: which one.
        free_left: where the break before it begins, over which words of its scale bar may stand;
            None for no bar.
    """

    def __init__(
        self, scale: TimeScale, place: AxisPlace, stretch: _Stretch, free_left: float | None
    ) -> None:
        self._scale, self._place, self._free_left = scale, place, free_left
        self._left, self._right = (
            max(stretch.left, scale.left_px),
            min(stretch.right, scale.right_px),
        )
        middle = scale.seconds((self._left + self._right) / 2)
        self._rate = scale.px_per_second(round(middle))
        half = (self._right - self._left) / 2 / self._rate
        slack = EDGE_SLACK_PX / self._rate
        self._start = max(middle - half - slack, stretch.start)
        self._end = min(middle + half + slack, stretch.end)
        self._ticks: dict[Step, tuple[NDArray[np.int64], NDArray[np.float64]]] = {}
        self.texts: list[Text] = []
        self.lines: list[Sequence[Line]] = []
        self.grid = Lines()
        self.scale_bars: list[Text] = []

    def fill(self) -> None:
        """Make the words, then the scale bar in what room they leave."""
        level = level_for(self._rate, self._room)
        self._add_ticks(level)
        place = self._place
        if level.upper is None:
            strong = self._words(level.major, level, TextRole.AXIS_STRONG, place.lower_y)
            self.texts.extend(strong)
            upper = []
        else:
            step, word = level.upper
            context = TickLevel(step, step, word, level.samples, None)
            upper = self._words(step, context, TextRole.AXIS_STRONG, place.upper_y)
            self.texts.extend(upper)
            self.texts.extend(self._words(level.major, level, TextRole.AXIS, place.lower_y))
        if self._free_left is not None:
            self._add_scale_bar(self._free_places(upper, self._free_left))

    def _room(self, level: TickLevel) -> float:
        role = TextRole.AXIS_STRONG if level.upper is None else TextRole.AXIS
        least = level.least_px * self._place.style.label_px / SCREEN.label_px
        if level.major.seconds * self._rate < least:
            return least  # whatever its words would need
        widest = max(self._place.measure(word, role) for word in sample_words(level))
        return max(widest + WORD_GAP_PX + WORD_OFFSET_PX, least)

    def _px(self, step: Step) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The ticks in view, and where they stand."""
        known = self._ticks.get(step)
        if known is None:
            seconds = tick_seconds(step, self._start, self._end)
            known = self._ticks[step] = seconds, self._scale.time_to_px(seconds)
        return known

    def _add_ticks(self, level: TickLevel) -> None:
        height, bottom = self._place.height, self._place.bottom
        if level.minor.seconds * self._rate >= LEAST_MINOR_PX:
            _, minor = self._px(level.minor)
            self.lines.append(uprights(minor, height - MINOR_TICK_PX, height, "axis-tick"))
        _, major = self._px(level.major)
        self.lines.append(uprights(major, 0.47 * height, height, "axis-line"))
        self.grid = uprights(major, height, bottom, "grid")

    def _words(self, step: Step, level: TickLevel, role: TextRole, y: float) -> list[Text]:
        """The words of a row that have room; a period that began before stands at the edge."""
        placed: list[Text] = []
        tag = spoken().tag
        ticks = list(zip(*(column.tolist() for column in self._px(step)), strict=True))
        if level.names_period:
            before = floor_tick(step, self._start)
            if not ticks or ticks[0][0] != before:
                inset = EDGE_OFFSET_PX if self._left <= self._scale.left_px else WORD_OFFSET_PX
                ticks.insert(0, (before, self._left + inset - WORD_OFFSET_PX))
        following = [x for _, x in ticks[1:]] + [self._right]
        for (tick, x), next_x in zip(ticks, following, strict=False):
            left = x + WORD_OFFSET_PX
            limit = next_x - WORD_GAP_PX + WORD_OFFSET_PX
            room = (limit if next_x < self._right else self._right - END_PX) - left
            for text in _words_of(level.word, tick, tag):
                width = self._place.measure(text, role)
                if width <= room:
                    placed.append(Text(left, y, text, width, role))
                    break
        return placed

    def _free_places(self, upper: list[Text], free_left: float) -> list[tuple[float, float]]:
        """Left and right px of what the words of the upper row leave free, from the right."""
        lefts = [free_left + SCALE_BAR_GAP_PX, *(t.x + t.width + WORD_GAP_PX for t in upper)]
        rights = [*(t.x - WORD_GAP_PX for t in upper), self._right - SCALE_BAR_GAP_PX]
        return list(zip(lefts, rights, strict=True))[::-1]

    def _add_scale_bar(self, places: list[tuple[float, float]]) -> None:
        """A bar of a round length, its words before it: as long as may be, as far right."""
        for count, say, seconds in reversed(_SCALE_LENGTHS):
            length = seconds * self._rate
            if not LEAST_SCALE_BAR_PX <= length <= SCALE_BAR_PX:
                continue
            words = _word(say, count, spoken().tag)
            width = self._place.measure(words, TextRole.SCALE_BAR)
            for left, right in places:
                x0 = right - length
                if x0 >= self._left and x0 - SCALE_BAR_GAP_PX - width >= left:
                    self._draw_scale_bar(x0, right, words, width)
                    return

    def _draw_scale_bar(self, x0: float, x1: float, words: str, width: float) -> None:
        y = self._place.upper_y
        middle, cap = y - 0.3 * self._place.style.label_px, 3.0 * self._place.style.scale
        text_x = x0 - SCALE_BAR_GAP_PX - width
        self.scale_bars.append(Text(text_x, y, words, width, TextRole.SCALE_BAR))
        ends = (Line(x, middle - cap, x, middle + cap, "scale-bar") for x in (x0, x1))
        self.lines.append((Line(x0, middle, x1, middle, "scale-bar"), *ends))


def _words_of(word: Callable[[int], str], tick: int, tag: str) -> Iterator[str]:
    """What a tick may say, the longest first."""
    said = _word(word, tick, tag)
    yield said
    bare = bare_word(word, tick)
    if bare is not None and bare != said:
        yield bare


@lru_cache(maxsize=_WORDS_KEPT)
def _word(word: Callable[[int], str], tick: int, _tag: str) -> str:
    """What `word` says of a tick or a number, in the language of that tag."""
    return word(tick)
