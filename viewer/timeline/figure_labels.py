"""Labels of figures: right of the mark, left, above; where none has room it is left out.

Nothing is ever covered: not another label, mark, stem or level line, nor a word of the axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from viewer.timeline.display import Rect, Text, TextRole
from viewer.timeline.drawn import BASELINE_EM, NOTE_GAP_PX, NOTE_RAISE_EM
from viewer.timeline.figure_spots import Area, Spot, SpotKind
from viewer.timeline.forms import LABEL_OFFSET_PX, MARK_HALF_PX
from viewer.timeline.sight import EDGE_PX
from viewer.timeline.style import Measure, Style

#: a line of text reaches so far above and below its baseline, in its size
ASCENT_EM, DESCENT_EM = 0.8, 0.22
STEM_PX = 2.0
#: between a level line or a mark and the label above or below it
CLEAR_PX = 3.0
#: labels keep so far from each other
GAP_PX = 3.0


@dataclass(frozen=True, slots=True)
class SpotLabel:
    """The label of a spot: its words, its note mark if it has one, and what both cover."""

    texts: tuple[Text, ...]
    box: Rect


@dataclass(slots=True)
class LabelPlacer:
    """Places labels, the largest values first, around what is drawn already.

    area: where labels may stand. taken: rectangles that no label may cover; breaks among them.
    """

    area: Area
    style: Style
    measure: Measure
    taken: list[Rect] = field(default_factory=list)

    def place(self, spots: Sequence[Spot], selected: int) -> dict[int, SpotLabel]:
        """Labels by the spot's position; the selected event's first."""
        self.taken.extend(rect for spot in spots for rect in spot_rects(spot, self.area))
        order = sorted(
            range(len(spots)), key=lambda n: (spots[n].event != selected, spots[n].y, spots[n].x)
        )
        found: dict[int, SpotLabel] = {}
        for number in order:
            is_strong = spots[number].event == selected
            label = self._label(spots[number], is_strong)
            if label is not None:
                found[number] = label
                self.taken.append(label.box)
        return found

    def is_free(self, box: Rect) -> bool:
        """Whether a rectangle lies in the area and meets nothing that is taken."""
        edge = EDGE_PX
        inside = (
            self.area.left + edge <= box.x
            and box.x + box.w <= self.area.right - edge
            and box.y >= 0.0
        )
        return inside and not any(meet(box, other) for other in self.taken)

    def _label(self, spot: Spot, is_strong: bool) -> SpotLabel | None:
        role = TextRole.LABEL_STRONG if is_strong else TextRole.LABEL
        em, scale = self.style.label_px, self.style.scale
        width = self.measure(spot.words, role)
        note = self.measure(spot.note, TextRole.NOTE_MARK) if spot.note else 0.0
        gap = NOTE_GAP_PX * scale if spot.note else 0.0
        whole = width + gap + note
        for x, y in self._places(spot, whole):
            box = Rect(x, y - ASCENT_EM * em, whole, (ASCENT_EM + DESCENT_EM) * em)
            if not self.is_free(box):
                continue
            texts = [Text(x, y, spot.words, width, role)]
            if spot.note:
                raised = y - NOTE_RAISE_EM * em
                texts.append(Text(x + width + gap, raised, spot.note, note, TextRole.NOTE_MARK))
            return SpotLabel(tuple(texts), box)
        return None

    def _places(self, spot: Spot, width: float) -> Iterator[tuple[float, float]]:
        """Left end and baseline, in the order in which they are tried."""
        if spot.kind == SpotKind.THRESHOLD or not spot.has_mark:
            yield from self._along(spot, width)
            return
        em, scale = self.style.label_px, self.style.scale
        offset, beside = LABEL_OFFSET_PX * scale, spot.y + BASELINE_EM * em
        end = max((piece.x1 for piece in spot.pieces), default=spot.x)
        start = min((piece.x0 for piece in spot.pieces), default=spot.x)
        yield max(spot.x + offset, end + CLEAR_PX * scale), beside
        yield min(spot.x - offset, start - CLEAR_PX * scale) - width, beside
        reach = (MARK_HALF_PX + CLEAR_PX) * scale
        above = spot.y_max - reach - DESCENT_EM * em
        yield spot.x - width / 2, above
        yield self._within(spot.x - width / 2, width), above
        if spot.kind == SpotKind.RATE:
            yield spot.x - width / 2, spot.y + reach + ASCENT_EM * em

    def _along(self, spot: Spot, width: float) -> Iterator[tuple[float, float]]:
        """Above a level line, or below it: at its right end, its left end, in the middle."""
        em, clear = self.style.label_px, CLEAR_PX * self.style.scale
        above, below = spot.y - clear - DESCENT_EM * em, spot.y + clear + ASCENT_EM * em
        inset = LABEL_OFFSET_PX * self.style.scale
        for piece in spot.pieces:
            left, right = max(piece.x0, self.area.left), min(piece.x1, self.area.right)
            for y in (above, below):
                for x in (right - width - inset, left + inset, (left + right - width) / 2):
                    yield self._within(x, width), y

    def _within(self, x: float, width: float) -> float:
        return min(max(x, self.area.left + EDGE_PX), self.area.right - EDGE_PX - width)


def spot_rects(spot: Spot, area: Area) -> Iterator[Rect]:
    """What a spot covers: its mark, its stem, its range, its level lines."""
    half = MARK_HALF_PX * area.scale
    if spot.has_mark:
        yield Rect(spot.x - half, spot.y - half, 2 * half, 2 * half)
        if spot.kind == SpotKind.STEM:
            foot = area.floor
            top, bottom = min(spot.y_max, foot), max(spot.y, foot)
            yield Rect(spot.x - STEM_PX / 2, top, STEM_PX, bottom - top)
    for piece in spot.pieces:
        yield Rect(piece.x0, spot.y - STEM_PX / 2, piece.x1 - piece.x0, STEM_PX)


def meet(a: Rect, b: Rect) -> bool:
    """Whether two rectangles come closer than a gap sideways, or touch."""
    apart_x = a.x + a.w + GAP_PX <= b.x or b.x + b.w + GAP_PX <= a.x
    return not (apart_x or a.y + a.h <= b.y or b.y + b.h <= a.y)


def hits_any(box: Rect, others: Iterable[Rect]) -> bool:
    """Whether a rectangle meets any of the others."""
    return any(meet(box, other) for other in others)
