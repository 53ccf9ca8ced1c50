"""The README's pictures: there, small, and made by the commands that are told."""

from __future__ import annotations

import importlib
import re
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from viewer.cli.export import _size
from viewer.library.asking import ask
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.render.artwork import Artwork
from viewer.render.fonts import load_fonts
from viewer.render.formats import save_picture
from viewer.render.picture import picture, tell
from viewer.render.picture_options import PictureOptions
from viewer.render.picture_view import view_of_picture
from viewer.render.sizes import own_size, preset_size
from viewer.render.theme import load_theme

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def pictures(packaging_on_path):
    return importlib.import_module("pictures")


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].astype(int)


def test_they_are_small_have_their_size_and_lead_back(pictures) -> None:
    for name, words in pictures.PICTURES.items():
        path = pictures.FOLDER / name
        assert path.stat().st_size < pictures.MOST_BYTES
        options = dict(zip(words[::2], words[1::2], strict=True))
        if "--size" in options:
            width, height, _ = _size(options["--size"])
            can_shrink = False
        else:
            size = preset_size(options["--preset"], float(options.get("--dpi", 0)) or None)
            width, height, can_shrink = size.width, size.height, size.can_shrink
        image = QImage(str(path))
        assert image.width() == width
        # a column is as high as its content
        assert image.height() == height or (can_shrink and 0 < image.height() < height)
        assert view_of_picture(path) is not None


def test_every_picture_that_the_readme_shows_is_there() -> None:
    shown = re.findall(r"!\[[^]]+\]\(([^)]+\.png)\)", (ROOT / "README.md").read_text("utf-8"))
    assert shown
    assert all((ROOT / path).is_file() for path in shown)


def test_lighter_is_the_same_to_the_eye(pictures, qapp, tmp_path: Path) -> None:
    out, size = tmp_path / "t.png", own_size(800, 450)
    load_fonts()
    with closing(open_library()) as library:
        view = ask(library.document, FilterSpec())
    page = picture(view, size)
    save_picture(Artwork(page, load_theme("dark"), size, tell(view, page, PictureOptions())), out)
    whole, data = pixels(QImage(str(out))), out.read_bytes()
    out.write_bytes(pictures.lighter(data))
    assert out.stat().st_size < 0.5 * len(data)
    difference = np.abs(pixels(QImage(str(out))) - whole)
    assert difference.max() < 48
    assert difference.mean() < 0.5
    assert view_of_picture(out) is not None
