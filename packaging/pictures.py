"""Make the README's and the guide's pictures anew: python pictures.py (with the project's Python).

An exported one is what `parley export` makes of the bundled timeline, its colours then cut to 256,
which no eye tells apart and which take a third of the bytes. What the picture says of itself stays:
opening it in Parley leads to the view that it shows. One of the window is its own `--screenshot`,
cut alike. Names as arguments make only these.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".github" / "pictures"
GUIDE_FOLDER = ROOT / "resources" / "guide"
#: name -> what follows `parley export -o NAME`
PICTURES = {
    "export-slide.png": ("--size", "1600x900"),
    "export-column.png": ("--preset", "column-180", "--dpi", "110"),
    "export-card.png": ("--preset", "social", "--theme", "dark"),
}
#: pictures of the window, by the words of its own command
WINDOWS = {
    "main-window.png": ("--size", "1440x900", "--theme", "light", "--select", "surplus-demand"),
}
#: the guide's pictures of the window, likewise
GUIDE = {
    "window.png": ("--size", "1200x750", "--theme", "light", "--select", "mnuchin-calls-liu"),
    "closer.png": (
        *("--size", "1200x750", "--theme", "light", "--view", "2018-03-15/2018-03-31"),
        *("--select", "dow-jumps"),
    ),
    "asked.png": (
        *("--size", "1200x750", "--theme", "dark", "--side", "China"),
        *("--known-on", "2025-05-02", "--select", "china-125"),
    ),
    "contrast.png": ("--size", "1200x750", "--theme", "contrast", "--select", "surplus-demand"),
}
MOST_BYTES = 150_000

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOURS = 256
_PALETTE = 3
_KEPT = (b"sRGB", b"pHYs", b"iTXt")


def main(wanted: frozenset[str]) -> None:
    """Make all of them, or those that are named."""
    for name, words in PICTURES.items():
        if name in wanted or not wanted:
            _make(FOLDER / name, ("export", "-o", str(FOLDER / name), *words))
    for folder, pictures in ((FOLDER, WINDOWS), (GUIDE_FOLDER, GUIDE)):
        for name, words in pictures.items():
            if name in wanted or not wanted:
                _make(folder / name, ("--screenshot", str(folder / name), *words))


def _make(out: Path, words: tuple[str, ...]) -> None:
    """Run Parley, and cut the colours of what it wrote."""
    subprocess.run(
        [sys.executable, "-m", "viewer", *words],
        cwd=ROOT,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    out.write_bytes(lighter(out.read_bytes()))
    print(f"{out.name}: {out.stat().st_size:,} bytes")


def lighter(png: bytes) -> bytes:
    """The same opaque picture with a palette.

    Args:
        png: any that shows no ground through.
    """
    chunks = list(_chunks(png))
    width, height = struct.unpack(">II", chunks[0][1][:8])
    palette, index = _cut(_pixels(png))
    head = struct.pack(">IIBBBBB", width, height, 8, _PALETTE, 0, 0, 0)
    told = [(b"IHDR", head), *((k, b) for k, b in chunks if k in _KEPT)]
    told += [(b"PLTE", palette.tobytes()), (b"IDAT", _packed(index)), (b"IEND", b"")]
    return _SIGNATURE + b"".join(_chunk(kind, body) for kind, body in told)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length


def _pixels(png: bytes) -> NDArray[np.uint8]:
    """Rows of pixels, each red, green, blue."""
    image = QImage.fromData(png, "PNG").convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), -1)
    # the rows of an image go with it
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _cut(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The colours that matter most, and for each pixel the place of the nearest."""
    shifts = np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
    numbers = (pixels.astype(np.uint32) * shifts).sum(axis=2, dtype=np.uint32)
    colours, place, counts = np.unique(numbers, return_inverse=True, return_counts=True)
    parts = (colours[:, None] // shifts & 255).astype(np.int32)
    # one after the other the colour whose absence would be seen most: often there, far from others
    weight = np.sqrt(counts)
    far = np.full(len(colours), np.inf)
    near = np.zeros(len(colours), dtype=np.uint8)
    chosen = [int(counts.argmax())]
    while len(chosen) <= min(_COLOURS, len(colours)):
        distance = ((parts - parts[chosen[-1]]) ** 2).sum(axis=1)
        near[distance < far] = len(chosen) - 1
        far = np.minimum(far, distance)
        chosen.append(int((weight * far).argmax()))
    return parts[chosen[:-1]].astype(np.uint8), near[place.reshape(numbers.shape)]


def _packed(index: NDArray[np.uint8]) -> bytes:
    rows = np.zeros((index.shape[0], index.shape[1] + 1), dtype=np.uint8)
    rows[:, 1:] = index
    return zlib.compress(rows.tobytes(), 9)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


if __name__ == "__main__":
    main(frozenset(sys.argv[1:]))
