"""A display list as a file that can be published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QPainter

from viewer import __version__
from viewer.model.errors import ExportError
from viewer.render.ink import DrawnInk
from viewer.render.painter import paint
from viewer.render.png import Pixels, write_png
from viewer.render.sizes import PictureSize
from viewer.render.theme import Theme
from viewer.render.whole_file import whole_file
from viewer.timeline.display import DisplayList

#: px that are painted at once: 40 MB, a 4K picture whole
_STRIP_PX = 10_000_000


def save_png(
    page: DisplayList, theme: Theme, path: Path, size: PictureSize, *, title: str = ""
) -> None:
    """Paint a page in its full size and write it as a PNG file.

    Raises:
        ExportError: it cannot be written.
    """
    _write(_strips(page, theme, size), path, size, title)


def save_image(image: QImage, path: Path, size: PictureSize, *, title: str = "") -> None:
    """Write a picture that `picture_image` has painted; unlike painting this may run in a thread.

    Raises:
        ExportError: it cannot be written.
    """
    _write(_rows_of(image), path, size, title)


def _write(strips: Iterable[Pixels], path: Path, size: PictureSize, title: str) -> None:
    words = {"Title": title, "Software": f"Parley {__version__}"}
    with whole_file(path) as file:
        write_png(
            file,
            (size.width, size.height),
            strips,
            {key: text for key, text in words.items() if text},
            size.dpi,
        )


def picture_image(page: DisplayList, theme: Theme, size: PictureSize) -> QImage:
    """The same picture in memory, for previews and the clipboard."""
    return _painted(page, theme, size, 0, size.height)


def _strips(page: DisplayList, theme: Theme, size: PictureSize) -> Iterator[Pixels]:
    rows = max(_STRIP_PX // size.width, 1)
    for top in range(0, size.height, rows):
        height = min(rows, size.height - top)
        yield from _rows_of(_painted(page, theme, size, top, height))


def _painted(page: DisplayList, theme: Theme, size: PictureSize, top: int, height: int) -> QImage:
    """The rows [top, top + height) of the picture."""
    image = QImage(size.width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise ExportError("There is not enough memory for a picture of this size.")
    image.fill(theme.colour("panel"))
    painter = QPainter(image)
    try:
        painter.translate(0, -top)
        painter.scale(size.width / page.width, size.width / page.width)
        paint(painter, page, theme, DrawnInk())
    finally:
        painter.end()
    return image


def _rows_of(image: QImage) -> Iterator[Pixels]:
    """The rows of an image as red, green, blue; good until the next step of the iterator."""
    # stays here while the array, which is only a view of it, is in use
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8)
    rows = rows.reshape(plain.height(), plain.bytesPerLine())[:, : 3 * plain.width()]
    yield rows.reshape(plain.height(), plain.width(), 3)
