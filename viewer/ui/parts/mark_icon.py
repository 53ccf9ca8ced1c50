"""An event's mark as a small picture, painted by the same call as on the timeline."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from viewer.render.painter import paint
from viewer.render.theme import Theme
from viewer.timeline.display import DisplayList, Marks
from viewer.timeline.table import EventTable

SIZE_PX = 16


def mark_icon(table: EventTable, row: int, theme: Theme, pixel_ratio: float = 1.0) -> QPixmap:
    """The mark of the event in a row, `SIZE_PX` wide and high."""
    return mark_of(int(table.side[row]), int(table.status[row]), theme, pixel_ratio)


def mark_of(side: int, status: int, theme: Theme, pixel_ratio: float = 1.0) -> QPixmap:
    """The mark of a side (place 0 to 5) in a status (code of `STATUSES`), `SIZE_PX` wide."""
    middle = np.array([SIZE_PX / 2])
    marks = Marks(
        event=np.array([-1], dtype=np.int32),
        x=middle,
        y=middle,
        side=np.array([side], dtype=np.uint8),
        status=np.array([status], dtype=np.uint8),
        size=np.ones(1),
    )
    pixels = round(SIZE_PX * pixel_ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint(painter, DisplayList(SIZE_PX, SIZE_PX, marks=marks), theme)
    painter.end()
    return pixmap
