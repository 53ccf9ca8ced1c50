"""PNG as bytes that depend on nothing but the picture (PNG specification, third edition).

Written in strips, so that a picture of any size takes little memory: every row is told by its
difference from the one above (filter `Up`), which deflates well and fast. Strips are deflated in
blocks of so many rows by two threads, while the next strip is made; the blocks, not the threads,
decide the bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UP = 2
_DEPTH = 8
#: colour type by the number of channels
_COLOUR_TYPES = {3: 2, 4: 6}
#: differences of drawings deflate in a quarter of the time of level 6, a tenth larger
_LEVEL, _MEMORY = 1, 9
#: zlib's word for a stream without head and checksum, as blocks are joined of (RFC 1951)
_RAW = -15
#: head of a zlib stream of the fastest level (RFC 1950)
_ZLIB_HEAD = b"\x78\x01"
#: bytes that are deflated as one block: large enough that a new dictionary costs nothing
_BLOCK_BYTES = 4_000_000
_THREADS = 2
#: blocks that wait to be written at most
_AHEAD = 4
_METRE_IN = 0.0254


class PngHead(NamedTuple):
    """What stands before the pixels.

    size: width and height in px. channels: 3, or 4 with transparency (not premultiplied).
    dpi: px on an inch when printed.
    """

    size: tuple[int, int]
    dpi: float
    channels: int = 3


def write_png(
    file: BinaryIO, head: PngHead, strips: Iterable[Pixels], words: Mapping[str, str]
) -> None:
    """Write a picture.

    Args:
        file: where to.
        head: its size and kind.
        strips: from top to bottom, each (rows, width, channels): red, green, blue (, opacity);
            used one by one.
        words: keyword (`Title`, `Software`: latin letters) to text.
    """
    file.write(_SIGNATURE)
    kind = _COLOUR_TYPES[head.channels]
    _chunk(file, b"IHDR", struct.pack(">IIBBBBB", *head.size, _DEPTH, kind, 0, 0, 0))
    _chunk(file, b"sRGB", b"\0")
    per_metre = round(head.dpi / _METRE_IN)
    _chunk(file, b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    for keyword, text in words.items():
        _chunk(file, b"iTXt", keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8"))
    check = zlib.adler32(b"")
    _chunk(file, b"IDAT", _ZLIB_HEAD)
    waiting: deque[Future[bytes]] = deque()
    # zlib lets go of Python's lock, so that what comes next is made while blocks are deflated
    with ThreadPoolExecutor(_THREADS) as threads:
        for told in _told(strips, head):
            waiting.extend(threads.submit(_deflate, block) for block in _blocks(told))
            check = zlib.adler32(told.data, check)
            while len(waiting) > _AHEAD:
                _chunk(file, b"IDAT", waiting.popleft().result())
        for packed in waiting:
            _chunk(file, b"IDAT", packed.result())
    end = zlib.compressobj(_LEVEL, wbits=_RAW).flush(zlib.Z_FINISH)
    _chunk(file, b"IDAT", end + struct.pack(">I", check))
    _chunk(file, b"IEND", b"")


def _told(strips: Iterable[Pixels], head: PngHead) -> Iterator[Pixels]:
    """The strips' rows as PNG tells them: the filter, then differences."""
    above = np.zeros(head.size[0] * head.channels, dtype=np.uint8)
    for strip in strips:
        rows = strip.reshape(len(strip), -1)
        told = np.empty((len(rows), rows.shape[1] + 1), dtype=np.uint8)
        told[:, 0] = _UP
        np.subtract(rows[0], above, out=told[0, 1:])
        np.subtract(rows[1:], rows[:-1], out=told[1:, 1:])
        above = rows[-1].copy()
        yield told


def _blocks(told: Pixels) -> Iterator[Pixels]:
    rows = max(_BLOCK_BYTES // told.shape[1], 1)
    for top in range(0, len(told), rows):
        yield told[top : top + rows]


def _deflate(block: Pixels) -> bytes:
    """A block that ends on a whole byte, so that another can follow it."""
    deflate = zlib.compressobj(_LEVEL, wbits=_RAW, memLevel=_MEMORY, strategy=zlib.Z_FILTERED)
    return deflate.compress(block.data) + deflate.flush(zlib.Z_FULL_FLUSH)


def _chunk(file: BinaryIO, kind: bytes, body: bytes) -> None:
    check = zlib.crc32(body, zlib.crc32(kind))
    file.write(struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check))
