"""Render the icons: python icons.py FOLDER (with the Python of the build environment).

The drawings are resources/icons/*.svg; NAME-16.svg is the one for 16 px. Written are PNG files of
every size for Linux, one .ico each for Windows and one .icns each for macOS.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
DRAWINGS = {"app": "parley", "document": "parley-document"}

#: sizes in an .ico; 256 is the largest that the format knows
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
#: kinds of entry in an .icns by px, each a PNG (kinds with a second are for double density)
_ICNS_KINDS = {
    16: (b"icp4",), 32: (b"icp5", b"ic11"), 64: (b"ic12",), 128: (b"ic07",),
    256: (b"ic08", b"ic13"), 512: (b"ic09", b"ic14"), 1024: (b"ic10",),
}  # fmt: skip


def main(folder: Path) -> None:
    """Render everything into the folder."""
    from PySide6.QtGui import QGuiApplication

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    drawings = Path(__file__).resolve().parent.parent / "resources" / "icons"
    for drawing, name in DRAWINGS.items():
        wanted = sorted({*SIZES, *_ICO_SIZES, *_ICNS_KINDS})
        images = {px: rendered(_drawing_for(drawings, drawing, px), px) for px in wanted}
        pictures = {px: png(image) for px, image in images.items()}
        for px in SIZES:
            place = folder / f"{px}x{px}" / f"{name}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(pictures[px])
        entries = {px: bitmap(images[px]) if px < 256 else pictures[px] for px in _ICO_SIZES}
        (folder / f"{name}.ico").write_bytes(ico(entries))
        (folder / f"{name}.icns").write_bytes(icns(pictures))
    del application


def rendered(drawing: Path, px: int) -> QImage:
    """The drawing as a square picture on a transparent ground."""
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is no drawing")
    image = QImage(px, px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    try:
        renderer.render(painter)
    finally:
        painter.end()
    return image


def png(image: QImage) -> bytes:
    """The picture as a PNG."""
    from PySide6.QtCore import QBuffer, QByteArray

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(data.data())


def bitmap(image: QImage) -> bytes:
    """The picture as an .ico holds small ones: rows from below, then an empty mask."""
    px = image.width()
    mask_row = -(-px // 32) * 4
    size = px * px * 4 + mask_row * px
    # the height counts picture and mask; the fields after the size matter to printers only
    head = struct.pack("<IiiHHIIiiII", 40, px, 2 * px, 1, 32, 0, size, 0, 0, 0, 0)
    pixels = bytes(image.constBits())
    rows = [pixels[y * px * 4 : (y + 1) * px * 4] for y in reversed(range(px))]
    return head + b"".join(rows) + bytes(mask_row * px)


def ico(entries_by_px: dict[int, bytes]) -> bytes:
    """An icon file for Windows: bitmaps, and a PNG for 256 px.

    https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
    """
    head = struct.pack("<HHH", 0, 1, len(entries_by_px))
    place = len(head) + 16 * len(entries_by_px)
    entries, data = b"", b""
    for px, picture in sorted(entries_by_px.items()):
        side = px % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        data += picture
        place += len(picture)
    return head + entries + data


def icns(pictures: dict[int, bytes]) -> bytes:
    """An icon file for macOS with PNG entries (10.7 and later)."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[px])) + pictures[px]
        for px, kinds in _ICNS_KINDS.items()
        for kind in kinds
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def _drawing_for(drawings: Path, name: str, px: int) -> Path:
    small = drawings / f"{name}-16.svg"
    return small if px <= 16 and small.exists() else drawings / f"{name}.svg"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
