"""A display list as a file that can be published."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from viewer.library.handover.plain_text import one_line
from viewer.library.whole_file import whole_file
from viewer.model.errors import ExportError
from viewer.model.listing import listed
from viewer.model.speech import tr
from viewer.render.artwork import Artwork
from viewer.render.ink import DrawnInk
from viewer.render.painter import paint
from viewer.render.png import Pixels, PngHead, write_png
from viewer.render.sizes import PICTURE_SUFFIXES, PictureSize
from viewer.render.telling import SOFTWARE, Telling
from viewer.render.theme import Theme
from viewer.timeline.display import DisplayList

#: keyword of the text chunk in which Parley finds the view again
VIEW_KEYWORD = "Parley-View"
#: px that are painted at once: 40 MB, a 4K picture whole
_STRIP_PX = 10_000_000
#: px that are told and deflated as one block
_PIECE_PX = 700_000
#: width of the small picture by which a large one's bytes are guessed; they grow less than its area
_SAMPLE_PX, _GROWTH = 600, 1.33

Progress = Callable[[float], None]


def save_picture(art: Artwork, path: Path, progress: Progress | None = None) -> None:
    """Write a picture in the format that the name ends in.

    `progress` is told the share that is done; what it raises gives up and leaves nothing behind.

    Raises:
        ExportError: it cannot be written, or there is no such format.
    """
    if path.suffix.lower() == ".png":
        channels = 4 if art.is_transparent else 3
        with whole_file(path) as file:
            _write_png(file, _strips(art, progress), art.size, art.telling, channels)
    else:
        save_bytes(vector_bytes(art, path.suffix), path)


def vector_bytes(art: Artwork, suffix: str) -> bytes:
    """A picture as SVG or PDF.

    Raises:
        ExportError: there is no such format.
    """
    if suffix.lower() == ".svg":
        from viewer.render.svg import svg_bytes as make
    elif suffix.lower() == ".pdf":
        from viewer.render.pdf import pdf_bytes as make
    else:
        endings = listed(PICTURE_SUFFIXES)
        said = tr(
            "The name of a picture has to end in {endings}, not in {suffix}.",
            endings=endings,
            suffix=repr(suffix),
        )
        raise ExportError(said)
    return make(art)


def about_bytes(art: Artwork, suffix: str) -> int:
    """How large the file of a picture will be; of a PNG within about a fifth.

    Raises:
        ExportError: there is no such format.
    """
    if suffix.lower() != ".png":
        return len(vector_bytes(art, suffix))
    factor = min(_SAMPLE_PX / art.size.width, 1.0)
    width, height = (max(round(side * factor), 1) for side in (art.size.width, art.size.height))
    sample = replace(art, size=PictureSize(width, height, art.size.zoom * factor))
    file = BytesIO()
    channels = 4 if art.is_transparent else 3
    _write_png(file, _strips(sample, None), sample.size, art.telling, channels)
    return round(len(file.getvalue()) / math.pow(factor, _GROWTH))


def save_png(
    page: DisplayList, theme: Theme, path: Path, size: PictureSize, *, title: str = ""
) -> None:
    """Paint a page in its full size and write it as a PNG file.

    Raises:
        ExportError: it cannot be written.
    """
    save_picture(Artwork(page, theme, size, Telling(title=title)), path)


def save_bytes(data: bytes, path: Path) -> None:
    """Write a picture that is ready.

    Raises:
        ExportError: it cannot be written.
    """
    with whole_file(path) as file:
        file.write(data)


def picture_image(
    page: DisplayList, theme: Theme, size: PictureSize, *, is_transparent: bool = False
) -> QImage:
    """The same picture in memory, for previews and the clipboard."""
    art = Artwork(page, theme, size, is_transparent=is_transparent)
    return _painted(art, (0, art.size.height))


def _strips(art: Artwork, progress: Progress | None) -> Iterator[Pixels]:
    width, height = art.size.width, art.size.height
    rows = max(_STRIP_PX // width, 1)
    for top in range(0, height, rows):
        part = (top, min(rows, height - top))
        yield from _rows_of(_painted(art, part))
        if progress is not None:
            progress(sum(part) / height)


def _write_png(
    file: BinaryIO, strips: Iterable[Pixels], size: PictureSize, telling: Telling, channels: int
) -> None:
    words = {
        "Title": telling.title,
        "Description": telling.description,
        "Software": SOFTWARE,
        VIEW_KEYWORD: telling.view,
    }
    head = PngHead((size.width, size.height), size.dpi, channels)
    write_png(file, head, strips, {key: one_line(text) for key, text in words.items() if text})


def _painted(art: Artwork, part: tuple[int, int]) -> QImage:
    """Some rows of the picture: the first and how many."""
    top, height = part
    clear = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(art.size.width, height, clear if art.is_transparent else _OPAQUE)
    if image.isNull():
        raise ExportError(tr("There is not enough memory for a picture of this size."))
    ground = art.theme.colour("panel")
    image.fill(Qt.GlobalColor.transparent if art.is_transparent else ground)
    painter = QPainter(image)
    try:
        painter.translate(0, -top)
        scale = art.size.width / art.page.width
        painter.scale(scale, scale)
        paint(painter, art.page, art.theme, DrawnInk())
    finally:
        painter.end()
    return image


_OPAQUE = QImage.Format.Format_RGB32


def _channels(image: QImage) -> int:
    return 4 if image.hasAlphaChannel() else 3


def _rows_of(image: QImage) -> Iterator[Pixels]:
    """Some rows of an image after the other: red, green, blue (, opacity).

    Each good until the iterator's next step; few enough to stay in the processor's reach.
    """
    channels = _channels(image)
    form = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    width, step = image.width(), max(_PIECE_PX // image.width(), 1)
    for top in range(0, image.height(), step):
        part = image.copy(0, top, width, min(step, image.height() - top))
        # stays here while the array, which is only a view of it, is in use
        plain = part.convertToFormat(form)
        rows = np.frombuffer(plain.constBits(), dtype=np.uint8)
        rows = rows.reshape(plain.height(), plain.bytesPerLine())[:, : channels * width]
        yield rows.reshape(plain.height(), width, channels)
