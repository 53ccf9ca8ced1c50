from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from viewer.render.png import Pixels, PngHead, write_png


def png_of(pixels: Pixels, rows: int, **words: str) -> bytes:
    file = io.BytesIO()
    strips = (pixels[top : top + rows] for top in range(0, len(pixels), rows))
    head = PngHead((pixels.shape[1], pixels.shape[0]), 96, pixels.shape[2])
    write_png(file, head, strips, words)
    return file.getvalue()


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    return found


@given(
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(1, 9),
    st.integers(0, 2**32 - 1),
)
def test_another_reader_sees_the_same_pixels(width: int, height: int, rows: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    image = QImage.fromData(png_of(pixels, rows), "PNG").convertToFormat(
        QImage.Format.Format_RGB888
    )
    seen = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    assert (seen[:, : width * 3].reshape(pixels.shape) == pixels).all()


def test_strips_do_not_change_the_bytes_of_the_picture() -> None:
    pixels = np.arange(30 * 20 * 3, dtype=np.uint32).astype(np.uint8).reshape(30, 20, 3)
    whole, strips = chunks(png_of(pixels, 30)), chunks(png_of(pixels, 7))

    def rows(parts: list[tuple[bytes, bytes]]) -> bytes:
        return zlib.decompress(b"".join(body for kind, body in parts if kind == b"IDAT"))

    assert rows(whole) == rows(strips)


def test_words_and_resolution_are_in_it() -> None:
    pixels = np.zeros((2, 2, 3), dtype=np.uint8)
    data = png_of(pixels, 2, Title="US–China", Software="Parley")
    parts = dict(chunks(data))
    assert struct.unpack(">IIB", parts[b"pHYs"]) == (3780, 3780, 1)
    image = QImage.fromData(data, "PNG")
    assert image.text("Title") == "US–China"
    assert image.text("Software") == "Parley"
    kinds = [kind for kind, _ in chunks(data)]
    assert kinds[0] == b"IHDR"
    assert kinds[-1] == b"IEND"


def test_checksums_hold() -> None:
    data = png_of(np.zeros((3, 5, 3), dtype=np.uint8), 1)
    at = 8
    for kind, body in chunks(data):
        size = len(body)
        assert struct.unpack(">I", data[at + 8 + size : at + 12 + size])[0] == zlib.crc32(
            kind + body
        )
        at += 12 + size


def test_equal_pictures_have_equal_bytes() -> None:
    pixels = np.full((8, 8, 3), 7, dtype=np.uint8)
    assert png_of(pixels, 8) == png_of(pixels.copy(), 8)
    pixels[3, 3] = 8
    assert png_of(pixels, 8) != png_of(np.full((8, 8, 3), 7, dtype=np.uint8), 8)


@pytest.mark.parametrize("width", [1, 2, 3, 5])
def test_odd_widths(width: int) -> None:
    pixels = np.arange(width * 6, dtype=np.uint8).reshape(2, width, 3)
    image = QImage.fromData(png_of(pixels, 1), "PNG")
    assert (image.width(), image.height()) == (width, 2)
