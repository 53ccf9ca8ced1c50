"""An event's mark as an icon, painted by the same call as on the timeline."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from viewer.model.event import Event
from viewer.render.painter import paint
from viewer.render.theme import Theme
from viewer.timeline.display import DisplayList, Marks
from viewer.timeline.table import STATUSES

SIZE_PX = 16


def mark_icon(event: Event, side: int, theme: Theme, pixel_ratio: float = 1.0) -> QIcon:
    """The mark of an event whose side stands at that place."""
    middle = np.array([SIZE_PX / 2])
    marks = Marks(
        event=np.array([-1], dtype=np.int32),
        x=middle,
        y=middle,
        side=np.array([side], dtype=np.uint8),
        status=np.array([STATUSES.index(event.status)], dtype=np.uint8),
        size=np.ones(1),
    )
    pixels = round(SIZE_PX * pixel_ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint(painter, DisplayList(SIZE_PX, SIZE_PX, marks=marks), theme)
    painter.end()
    return QIcon(pixmap)
