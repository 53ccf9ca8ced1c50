"""What says which lane is which: a name inside its top left, or a gutter at the left."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from viewer.model.event import Status
from viewer.model.speech import tr_n
from viewer.timeline.bands import MOST_ROWS, TOP_PX, LaneBox, LaneNeeds
from viewer.timeline.display import OF_HEAD, Marks, Text, TextRole
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.line_breaks import unbroken
from viewer.timeline.style import Measure, Style
from viewer.timeline.table import STATUSES

#: `names` is a gutter without counts
HeadKind = Literal["inside", "gutter", "names"]

#: all in label sizes (em)
INSIDE_EM = 1.65
INSIDE_LEFT_PX = 10.0
MARK_EM, MARK_GAP_EM, GUTTER_GAP_EM = 0.62, 1.5, 0.7
NAME_LINE_EM, COUNT_LINE_EM = 1.22, 1.12
LEAST_NAME_EM, MOST_NAME_EM = 6.3, 8.5
#: behind the name of a lane that is collapsed to one row
COLLAPSED = "▸"


@dataclass(frozen=True, slots=True)
class LaneHead:
    """lines: the name as it breaks. count: what stands below it, or nothing."""

    lines: tuple[str, ...]
    count: str
    side: int


@dataclass(frozen=True, slots=True, eq=False)
class Heads:
    """gutter: px that the heads take at the left. needs: what each lane needs for its own."""

    kind: HeadKind
    heads: tuple[LaneHead, ...] = ()
    gutter: float = 0.0
    needs: tuple[LaneNeeds, ...] = field(default_factory=tuple)


def make_heads(lanes: Lanes, kind: HeadKind, style: Style, measure: Measure) -> Heads:
    """Heads of these lanes; a lane without a name has none."""
    em = style.label_px
    if kind == "inside":
        heads = tuple(LaneHead((_name_of(lane),), "", lane.side) for lane in lanes.lanes)
        needs = tuple(
            LaneNeeds(INSIDE_EM * em if lane.name else TOP_PX, 0.0, _most_rows(lane))
            for lane in lanes.lanes
        )
        return Heads(kind, heads, 0.0, needs)
    counts = np.bincount(lanes.lane_of, minlength=len(lanes.lanes)).tolist()
    widest = max(
        (measure(word, TextRole.LANE) for lane in lanes.lanes for word, _ in unbroken(lane.name)),
        default=0.0,
    )
    room = min(max(widest, LEAST_NAME_EM * em), MOST_NAME_EM * em)
    heads = tuple(
        LaneHead(
            _wrapped(lane.name, room, measure),
            _said(count) if kind == "gutter" and lane.name else "",
            lane.side,
        )
        for lane, count in zip(lanes.lanes, counts, strict=True)
    )
    needs = tuple(LaneNeeds(TOP_PX, _gutter_height(head, em)) for head in heads)
    used = max((measure(line, TextRole.LANE) for head in heads for line in head.lines), default=0.0)
    gutter = (MARK_GAP_EM + GUTTER_GAP_EM) * em + used
    return Heads(kind, heads, gutter if any(h.lines for h in heads) else 0.0, needs)


def _name_of(lane: Lane) -> str:
    return f"{lane.name} {COLLAPSED}" if lane.collapsed and lane.name else lane.name


def _most_rows(lane: Lane) -> int:
    return 1 if lane.collapsed else MOST_ROWS


def _wrapped(name: str, room: float, measure: Measure) -> tuple[str, ...]:
    """The name broken where a line may end, so that each fits."""
    lines: list[str] = []
    for word, spaced in unbroken(name):
        longer = lines[-1] + " " * spaced + word if lines else word
        if lines and measure(longer, TextRole.LANE) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _said(count: int) -> str:
    return tr_n("{n} event", "{n} events", count)


def _gutter_height(head: LaneHead, em: float) -> float:
    lines = len(head.lines) * NAME_LINE_EM + (COUNT_LINE_EM if head.count else 0.0)
    return (lines + 0.5) * em if head.lines else 0.0


def head_texts(
    heads: Heads, boxes: tuple[LaneBox, ...], origin: float, style: Style, measure: Measure
) -> tuple[Text, ...]:
    """The words of all heads; origin: y at which the first lane begins."""
    em = style.label_px
    texts: list[Text] = []
    for head, box in zip(heads.heads, boxes, strict=True):
        top = origin + box.top
        if heads.kind == "inside":
            x, y = INSIDE_LEFT_PX, top + 1.2 * em
        else:
            x, y = MARK_GAP_EM * em, top + TOP_PX + 0.5 * box.pitch + 0.35 * em
        for line in head.lines:
            width = measure(line, TextRole.LANE)
            texts.append(Text(x, y, line, width, TextRole.LANE, side=head.side))
            y += NAME_LINE_EM * em
        if head.count:
            width = measure(head.count, TextRole.LANE_COUNT)
            texts.append(Text(x, y, head.count, width, TextRole.LANE_COUNT))
    return tuple(t for t in texts if t.text)


def head_marks(heads: Heads, boxes: tuple[LaneBox, ...], origin: float, style: Style) -> Marks:
    """The sides' marks beside their names in the gutter."""
    shown = [
        (head.side, box)
        for head, box in zip(heads.heads, boxes, strict=True)
        if heads.kind != "inside" and head.side >= 0
    ]
    happened = STATUSES.index(Status.HAPPENED)
    y = [origin + box.top + TOP_PX + 0.5 * box.pitch for _, box in shown]
    return Marks(
        event=np.full(len(shown), OF_HEAD, dtype=np.int32),
        x=np.full(len(shown), MARK_EM * style.label_px),
        y=np.array(y, dtype=np.float64),
        side=np.array([side for side, _ in shown], dtype=np.uint8),
        status=np.full(len(shown), happened, dtype=np.uint8),
        size=np.ones(len(shown)),
    )
