from __future__ import annotations

import numpy as np

from viewer.timeline.assembly import joined, moved
from viewer.timeline.display import (
    Badge,
    Bars,
    Break,
    DisplayList,
    Fill,
    FootTicks,
    LaneBand,
    Line,
    Marks,
    Rect,
    Selection,
    Text,
    TextRole,
)

ONE, BYTE = np.array([1.0]), np.array([1], dtype=np.uint8)
ROW = np.array([4], dtype=np.int32)


def everything() -> DisplayList:
    box = Rect(1, 2, 3, 4)
    return DisplayList(
        width=50,
        height=40,
        bands=(LaneBand("a", box, 0),),
        fills=(Fill(box, "panel"),),
        lines=(Line(1, 2, 3, 4, "grid"),),
        bars=Bars(
            ROW, ONE, ONE + 8, ONE, BYTE, BYTE, BYTE, ONE, ONE, np.array([False]), np.array([False])
        ),
        breaks=(Break(box, 0, 1),),
        foot_ticks=FootTicks(ROW, ONE, ONE),
        marks=Marks(ROW, ONE, ONE, BYTE, BYTE, ONE),
        badges=(Badge(box, 2, 0, (1, 2)),),
        texts=(Text(1, 2, "word", 20, TextRole.LABEL),),
        ticks=(Text(1, 2, "2018", 20, TextRole.AXIS),),
        selection=Selection(4, box, 0),
        unlabelled=3,
    )


def test_everything_moves() -> None:
    part = moved(everything(), 10, 20)
    box = Rect(11, 22, 3, 4)
    assert [part.bands[0].rect, part.fills[0].rect, part.breaks[0].rect] == [box] * 3
    assert part.badges[0].rect == box
    line = part.lines[0]
    assert (line.x0, line.y0, line.x1, line.y1) == (11, 22, 13, 24)
    assert (part.bars.x0[0], part.bars.x1[0], part.bars.y[0]) == (11, 19, 21)
    assert (part.foot_ticks.x[0], part.foot_ticks.y[0]) == (11, 21)
    assert (part.marks.x[0], part.marks.y[0]) == (11, 21)
    assert [(t.x, t.y) for t in (*part.texts, *part.ticks)] == [(11, 22)] * 2
    assert (part.width, part.height) == (50, 40)
    assert part.selection is None


def test_fades_and_looks_stay_as_they_are() -> None:
    before, after = everything(), moved(everything(), 10, 20)
    assert after.bars.fade_left[0] == before.bars.fade_left[0]
    assert after.marks.size[0] == before.marks.size[0]
    assert after.bars.shape.dtype == before.bars.shape.dtype == np.uint8


def test_parts_are_put_behind_each_other() -> None:
    page = joined(DisplayList(100, 90), everything(), moved(everything(), 10, 20))
    assert (page.width, page.height) == (100, 90)
    assert page.marks.x.tolist() == [1, 11]
    assert page.bars.x1.tolist() == [9, 19]
    assert page.foot_ticks.event.tolist() == [4, 4]
    assert [text.x for text in page.texts] == [1, 11]
    for name in ("bands", "fills", "lines", "breaks", "badges", "ticks"):
        assert len(getattr(page, name)) == 2, name
    assert page.unlabelled == 6
    assert page.marks.side.dtype == np.uint8
