"""Pictures that were looked at once, beside the goal, and have to stay as they are.

`PARLEY_APPROVE=1` writes them anew; then look at them before committing.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from viewer.render.theme import THEME_NAMES
from viewer.timeline.display import DisplayList

GOLDEN = Path(__file__).parent / "golden"
TILE_PX = 16
#: mean difference of a tile, 0 to 255, by which another machine's antialiasing may differ
MOST_DIFFERENT = 14.0


def colours_of(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    words = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return np.stack([words >> shift & 255 for shift in (16, 8, 0)], -1).astype(float)


def largest_difference(one: QImage, two: QImage) -> float:
    """The mean difference of the tile that differs most: one changed mark is not lost in it."""
    assert one.size() == two.size()
    apart = np.abs(colours_of(one) - colours_of(two)).mean(axis=-1)
    rows, columns = (side // TILE_PX for side in apart.shape)
    tiles = apart[: rows * TILE_PX, : columns * TILE_PX]
    return float(tiles.reshape(rows, TILE_PX, columns, TILE_PX).mean(axis=(1, 3)).max())


@pytest.mark.parametrize("name", THEME_NAMES)
def test_marks_sheet(render, sheet: DisplayList, name: str) -> None:
    image, path = render(sheet, name), GOLDEN / f"marks-{name}.png"
    if os.environ.get("PARLEY_APPROVE"):
        path.parent.mkdir(exist_ok=True)
        assert image.save(str(path))
    golden = QImage(str(path))
    assert not golden.isNull(), "write it with PARLEY_APPROVE=1"
    assert largest_difference(image, golden) < MOST_DIFFERENT


def test_one_changed_mark_is_noticed(render, sheet: DisplayList) -> None:
    side = sheet.marks.side.copy()
    side[0] = 2
    changed = replace(sheet, marks=replace(sheet.marks, side=side))
    assert largest_difference(render(sheet), render(changed)) > MOST_DIFFERENT


def test_one_missing_word_is_noticed(render, sheet: DisplayList) -> None:
    changed = replace(sheet, texts=sheet.texts[1:])
    assert largest_difference(render(sheet), render(changed)) > MOST_DIFFERENT
