"""Sprites side by side in few large pictures, so that hundreds are stamped in one call.

Two pictures are held. New sprites go into the younger one; when it is full it becomes the older one
and the older goes with all that is in it. What is still in use is copied over in good time, so that
no frame has to draw everything anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from viewer.render.batches import stamp

Floats = NDArray[np.float64]

#: device px of a page's sides at device pixel ratio 1; its height grows with the ratio
_PAGE_PX = 2048
#: height of the first page: small documents never need another
_FIRST_PX = 512
#: what is in use is copied from the older page at most so often a frame
_COPIES = 64


class Sprite(NamedTuple):
    """What is to be drawn: px to the left of, above, right of and below its origin, and how."""

    left: float
    top: float
    right: float
    bottom: float
    draw: Callable[[QPainter], None]


@dataclass(slots=True, eq=False)
class _Page:
    """A picture while it fills from left to right, shelf by shelf."""

    pixmap: QPixmap
    places: dict[Hashable, tuple[float, ...]] = field(default_factory=dict)
    x: int = 0
    y: int = 0
    shelf: int = 0

    def room(self, width: int, height: int) -> tuple[int, int] | None:
        """Where so many device px are free; they are taken then."""
        across, down = self.pixmap.width(), self.pixmap.height()
        if self.x + width > across:
            self.x, self.y, self.shelf = 0, self.y + self.shelf, 0
        if self.y + height > down or width > across:
            return None
        at = self.x, self.y
        self.x, self.shelf = self.x + width, max(self.shelf, height)
        return at


class Atlas:
    """The sprites of one device pixel ratio.

    Args:
        scale: device px a px.
    """

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._young, self._old = self._page(_FIRST_PX), _Page(QPixmap())
        self._copies = 0

    def stamp(
        self,
        painter: QPainter,
        keys: Sequence[Hashable],
        at: Floats,
        make: Callable[[int], Sprite],
        which: NDArray[np.intp] | None = None,
        stretch: Floats | None = None,
    ) -> None:
        """Stamp sprites with their origins at these px (n x 2).

        Args:
            painter: in px.
            keys: what tells each sprite from others.
            at: where; whole device px.
            make: draws the sprite of a place in `keys`, where it is new.
            which: the place in `keys` of what stands at each of `at`; one after the other unless
                given.
            stretch: how many times as wide and as high each is, from its left and upper ends.
        """
        if not keys:
            return
        self._copies = _COPIES
        pixmaps: list[QPixmap] = []
        page_of, places = [], []
        painting = _Painting()
        for number, key in enumerate(keys):
            page, place = self._find(key, number, make, painting)
            if not pixmaps or pixmaps[-1] is not page.pixmap:
                pixmaps.append(page.pixmap)
            page_of.append(len(pixmaps) - 1)
            places.append(place)
        painting.end()
        found, pages = np.array(places), np.array(page_of)
        if which is not None:
            found, pages = found[which], pages[which]
        for number, pixmap in enumerate(pixmaps):
            chosen = slice(None) if len(pixmaps) == 1 else pages == number
            wide = None if stretch is None else stretch[chosen]
            self._stamp(painter, pixmap, at[chosen], found[chosen], wide)

    def _stamp(
        self,
        painter: QPainter,
        pixmap: QPixmap,
        at: Floats,
        places: Floats,
        stretch: Floats | None,
    ) -> None:
        """places: left, top, width, height in the page, then the origin from its middle in px."""
        sizes = np.full((len(at), 2), 1.0 / self._scale)
        shifts = places[:, 4:6].copy()
        if stretch is not None:
            sizes *= stretch
            shifts *= stretch
        stamp(painter, pixmap, at + shifts, places[:, 0:4], sizes)

    def _find(
        self,
        key: Hashable,
        number: int,
        make: Callable[[int], Sprite],
        painting: _Painting,
    ) -> tuple[_Page, tuple[float, ...]]:
        place = self._young.places.get(key)
        if place is not None:
            return self._young, place
        place = self._old.places.get(key)
        if place is None:
            return self._added(key, make(number), painting)
        if self._copies <= 0:
            return self._old, place
        self._copies -= 1
        return self._copied(key, place, painting)

    def _added(
        self, key: Hashable, sprite: Sprite, painting: _Painting
    ) -> tuple[_Page, tuple[float, ...]]:
        scale = self._scale
        # origins lie on whole device px
        left, top = math.ceil(sprite.left * scale), math.ceil(sprite.top * scale)
        width = left + math.ceil(sprite.right * scale)
        height = top + math.ceil(sprite.bottom * scale)
        x, y = self._room(width, height, painting)
        painter = painting.on(self._young.pixmap)
        painter.save()
        painter.setClipRect(QRectF(x, y, width, height))
        painter.translate(QPointF(x + left, y + top))
        painter.scale(scale, scale)
        sprite.draw(painter)
        painter.restore()
        middle = (width / 2 - left) / scale, (height / 2 - top) / scale
        place = (float(x), float(y), float(width), float(height), *middle)
        self._young.places[key] = place
        return self._young, place

    def _copied(
        self, key: Hashable, place: tuple[float, ...], painting: _Painting
    ) -> tuple[_Page, tuple[float, ...]]:
        old = self._old.pixmap
        x, y = self._room(int(place[2]), int(place[3]), painting)
        painter = painting.on(self._young.pixmap)
        painter.drawPixmap(QPointF(x, y), old, QRectF(*place[:4]))
        place = (float(x), float(y), *place[2:])
        self._young.places[key] = place
        return self._young, place

    def _room(self, width: int, height: int, painting: _Painting) -> tuple[int, int]:
        # a clear px round each, since a stamp may touch what stands beside
        at = self._young.room(width + 1, height + 1)
        if at is None:
            painting.end()
            self._old, self._young = self._young, self._page(_PAGE_PX, width + 1, height + 1)
            at = self._young.room(width + 1, height + 1)
        return at or (0, 0)

    def _page(self, tall: int, least_width: int = 0, least_height: int = 0) -> _Page:
        tall = math.ceil(tall * max(self._scale, 1.0))
        pixmap = QPixmap(max(_PAGE_PX, least_width), max(tall, least_height))
        pixmap.fill(Qt.GlobalColor.transparent)
        return _Page(pixmap)


class _Painting:
    """A painter that stays open while several sprites are drawn on one page."""

    def __init__(self) -> None:
        self._painter: QPainter | None = None
        self._pixmap: QPixmap | None = None

    def on(self, pixmap: QPixmap) -> QPainter:
        """The painter of a page."""
        if self._painter is None or self._pixmap is not pixmap:
            self.end()
            self._pixmap = pixmap
            self._painter = QPainter(pixmap)
        return self._painter

    def end(self) -> None:
        """Close it."""
        if self._painter is not None:
            self._painter.end()
        self._painter = self._pixmap = None
