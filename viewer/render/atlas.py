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
#: numbers in the place of a sprite, and how many places a page has at first
_PLACE, _FIRST_PLACES = 6, 256


class Sprite(NamedTuple):
    """What is to be drawn: px to the left of, above, right of and below its origin, and how."""

    left: float
    top: float
    right: float
    bottom: float
    draw: Callable[[QPainter], None]


@dataclass(slots=True, eq=False)
class Haste:
    """How many new sprites one frame may still draw that can wait until the next.

    is_behind: whether some of them wait.
    """

    left: int
    is_behind: bool = False

    def allows(self) -> bool:
        """Whether one more may be drawn; it is counted then."""
        self.is_behind |= self.left <= 0
        self.left -= 1
        return self.left >= 0


@dataclass(slots=True, eq=False)
class _Page:
    """A picture while it fills from left to right, shelf by shelf.

    numbers: of sprites, by what tells them from others. places: of each number left, top, width,
    height in the picture, then the origin from its middle in px.
    """

    pixmap: QPixmap
    numbers: dict[Hashable, int] = field(default_factory=dict)
    places: Floats = field(default_factory=lambda: np.empty((_FIRST_PLACES, _PLACE)))
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

    def add(self, key: Hashable, place: tuple[float, ...]) -> int:
        """Remember where a sprite stands."""
        number = len(self.numbers)
        if number == len(self.places):
            self.places = np.concatenate([self.places, np.empty_like(self.places)])
        self.places[number] = place
        self.numbers[key] = number
        return number


#: what tells a clear px from the sprites of a page
_NOTHING = "nothing"
#: a page and which of some sprites stand on it, None for all
_Stood = tuple[_Page, NDArray[np.bool_] | None]


class Atlas:
    """The sprites of one device pixel ratio.

    Args:
        scale: device px a px.

    haste: how many new sprites are drawn, while some may wait; these leave their places empty.
    """

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._young, self._old = self._page(_FIRST_PX), _Page(QPixmap())
        self._copies = 0
        self.haste: Haste | None = None

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
        known = self._young.numbers
        numbers = [known.get(key) for key in keys]
        pages: list[_Stood] = [(self._young, None)]
        if None in numbers:
            pages = self._completed(keys, numbers, make)
        rows = np.array(numbers, dtype=np.intp)
        if which is not None:
            rows = rows[which]
        for page, on in pages:
            if on is None:
                self._stamp(painter, page.pixmap, at, page.places[rows], stretch)
                continue
            chosen = on if which is None else on[which]
            wide = None if stretch is None else stretch[chosen]
            self._stamp(painter, page.pixmap, at[chosen], page.places[rows[chosen]], wide)

    def _completed(
        self,
        keys: Sequence[Hashable],
        numbers: list[int | None],
        make: Callable[[int], Sprite],
    ) -> list[_Stood]:
        """Draw the sprites that have no number yet; gives which of `keys` stand on which page."""
        self._copies = _COPIES
        pages = [self._young]
        page_of = np.zeros(len(keys), dtype=np.intp)
        painting = _Painting()
        for at in [at for at, number in enumerate(numbers) if number is None]:
            key = keys[at]
            is_new = key not in self._young.numbers and key not in self._old.numbers
            waits = is_new and self.haste is not None and not self.haste.allows()
            page, numbers[at] = self._find(_NOTHING if waits else key, at, make, painting)
            if page not in pages:
                pages.append(page)
            page_of[at] = pages.index(page)
        painting.end()
        if len(pages) == 1:
            return [(pages[0], None)]
        return [(page, page_of == number) for number, page in enumerate(pages)]

    def _stamp(
        self,
        painter: QPainter,
        pixmap: QPixmap,
        at: Floats,
        places: Floats,
        stretch: Floats | None,
    ) -> None:
        """places: as those of a page."""
        shifts = places[:, 4:6]
        sizes: Floats | float = 1.0 / self._scale
        if stretch is not None:
            sizes, shifts = stretch / self._scale, shifts * stretch
        stamp(painter, pixmap, at + shifts, places[:, 0:4], sizes)

    def _find(
        self,
        key: Hashable,
        number: int,
        make: Callable[[int], Sprite],
        painting: _Painting,
    ) -> tuple[_Page, int]:
        found = self._young.numbers.get(key)
        if found is not None:
            return self._young, found
        found = self._old.numbers.get(key)
        if found is None:
            return self._added(key, make(number), painting)
        if self._copies <= 0:
            return self._old, found
        self._copies -= 1
        return self._copied(key, tuple(self._old.places[found].tolist()), painting)

    def _added(self, key: Hashable, sprite: Sprite, painting: _Painting) -> tuple[_Page, int]:
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
        return self._young, self._young.add(key, place)

    def _copied(
        self, key: Hashable, place: tuple[float, ...], painting: _Painting
    ) -> tuple[_Page, int]:
        old = self._old.pixmap
        x, y = self._room(int(place[2]), int(place[3]), painting)
        painter = painting.on(self._young.pixmap)
        painter.drawPixmap(QPointF(x, y), old, QRectF(*place[:4]))
        return self._young, self._young.add(key, (float(x), float(y), *place[2:]))

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
        page = _Page(pixmap)
        page.room(2, 2)
        page.add(_NOTHING, (0.0, 0.0, 1.0, 1.0, 0.0, 0.0))
        return page


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
