"""Display lists moved and put together: a page is made of parts laid out by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TypeVar

import numpy as np

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
    Text,
)

Columns = TypeVar("Columns", Marks, Bars, FootTicks)
Boxed = TypeVar("Boxed", LaneBand, Fill, Break, Badge)


def moved(part: DisplayList, dx: float, dy: float) -> DisplayList:
    """The same, so many px to the right and down; without a selection, which no page has."""
    return replace(
        part,
        bands=_moved_boxes(part.bands, dx, dy),
        fills=_moved_boxes(part.fills, dx, dy),
        breaks=_moved_boxes(part.breaks, dx, dy),
        badges=_moved_boxes(part.badges, dx, dy),
        lines=tuple(_moved_line(line, dx, dy) for line in part.lines),
        bars=replace(part.bars, x0=part.bars.x0 + dx, x1=part.bars.x1 + dx, y=part.bars.y + dy),
        foot_ticks=replace(part.foot_ticks, x=part.foot_ticks.x + dx, y=part.foot_ticks.y + dy),
        marks=replace(part.marks, x=part.marks.x + dx, y=part.marks.y + dy),
        texts=moved_texts(part.texts, dx, dy),
        ticks=moved_texts(part.ticks, dx, dy),
        selection=None,
    )


def moved_texts(texts: Iterable[Text], dx: float, dy: float) -> tuple[Text, ...]:
    """Texts so many px to the right and down."""
    return tuple(replace(text, x=text.x + dx, y=text.y + dy) for text in texts)


def joined(page: DisplayList, *parts: DisplayList) -> DisplayList:
    """A page with the contents of its parts behind its own, in their order."""
    every = (page, *parts)
    return replace(
        page,
        bands=tuple(x for part in every for x in part.bands),
        fills=tuple(x for part in every for x in part.fills),
        lines=tuple(x for part in every for x in part.lines),
        bars=stacked([part.bars for part in every]),
        breaks=tuple(x for part in every for x in part.breaks),
        foot_ticks=stacked([part.foot_ticks for part in every]),
        marks=stacked([part.marks for part in every]),
        badges=tuple(x for part in every for x in part.badges),
        texts=tuple(x for part in every for x in part.texts),
        ticks=tuple(x for part in every for x in part.ticks),
        measures=tuple(dict.fromkeys(x for part in every for x in part.measures)),
        unlabelled=sum(part.unlabelled for part in every),
    )


def _moved_boxes(boxes: Iterable[Boxed], dx: float, dy: float) -> tuple[Boxed, ...]:
    def there(rect: Rect) -> Rect:
        return replace(rect, x=rect.x + dx, y=rect.y + dy)

    return tuple(replace(box, rect=there(box.rect)) for box in boxes)


def _moved_line(line: Line, dx: float, dy: float) -> Line:
    return replace(line, x0=line.x0 + dx, x1=line.x1 + dx, y0=line.y0 + dy, y1=line.y1 + dy)


def stacked(parts: list[Columns]) -> Columns:
    """Columns of the same kind, one part's items after the other's."""
    first = parts[0]
    return replace(
        first,
        **{
            column.name: np.concatenate([getattr(part, column.name) for part in parts])
            for column in fields(first)
        },
    )
