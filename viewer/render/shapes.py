"""The outlines of the six marks and their signs, at mark scale 1, centred on the origin.

Areas are equal within a quarter. A mark is its shape filled and drawn round with a line of
`LINE_PX`, so that a filled and a hollow one are equally large.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from viewer.model.event import Status
from viewer.timeline.table import STATUSES

LINE_PX = 1.6
#: half of the largest extent of a mark with its line and sign
REACH_PX = 8.0

_POLYGONS: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((0, -6.2), (6.2, 0), (0, 6.2), (-6.2, 0)),
    2: ((-4.6, -4.6), (4.6, -4.6), (4.6, 4.6), (-4.6, 4.6)),
    3: ((0, -5.7), (6, 4.5), (-6, 4.5)),
    4: ((0, 5.7), (6, -4.5), (-6, -4.5)),
    5: ((-5.6, 0), (-2.8, -4.9), (2.8, -4.9), (5.6, 0), (2.8, 4.9), (-2.8, 4.9)),
}
#: where the middle of a shape lies, for the sign in it
_MIDDLE = {3: 1.0, 4: -1.0}

#: codes of the statuses whose marks are filled
FILLED = frozenset(STATUSES.index(s) for s in (Status.HAPPENED, Status.ONGOING))


@cache
def outline(side: int) -> QPainterPath:
    """The shape of a side's mark; -1 is a circle as well."""
    path = QPainterPath()
    polygon = _POLYGONS.get(side)
    if polygon is None:
        path.addEllipse(QPointF(0, 0), 5.0, 5.0)
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
        path.closeSubpath()
    return path


@cache
def sign(status: int, side: int) -> QPainterPath | None:
    """What stands in a hollow mark, as an area to fill: upright stroke, dot, or nothing."""
    path, middle = QPainterPath(), _MIDDLE.get(side, 0.0)
    match STATUSES[status]:
        case Status.THREATENED:
            path.addRect(QRectF(-0.85, middle - 2.5, 1.7, 5.0))
        case Status.DEMANDED:
            path.addEllipse(QPointF(0, middle), 1.7, 1.7)
        case _:
            return None
    return path


def is_struck(status: int) -> bool:
    """Whether a stroke of 45 degrees, 13 by 13, goes through the mark: it was denied."""
    return STATUSES[status] == Status.DENIED
