"""A start begins with a picture of itself, if it is exactly what the window will show."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPixmap
from shiboken6 import isValid

from viewer.app import App, Request, keep_first_picture
from viewer.library.opening import open_library
from viewer.model.resources import bundled_document
from viewer.timeline.lane_mode import LaneMode
from viewer.ui import first_picture
from viewer.ui.first_picture import MOST_PICTURES, has_picture, keep_picture, picture_key
from viewer.ui.first_window import first_window
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Place, Settings, load_settings, save_settings
from viewer.ui.start_cover import StartCover


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "mine.parley"
    shutil.copy(bundled_document(), path)
    return path


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    file = tmp_path / "settings.ini"
    save_settings(Settings(geometry=(0, 0, 800, 600), theme="light"), file)
    return file


@pytest.fixture
def begun(qapp, document, settings_file):
    """The window as its picture, and what closes it."""
    keep_first_picture(document, settings_file)
    window = first_window(document, settings_file)
    assert window is not None
    yield window
    if isValid(window):
        window.close()
        window.deleteLater()


def test_without_a_picture_the_start_goes_without(qapp, document, settings_file):
    assert first_window(document, settings_file) is None
    assert first_window(document.with_name("none.parley"), settings_file) is None


def test_the_picture_stands_before_anything_is_loaded(begun):
    assert begun.isVisible()
    assert begun.cover.has_painted
    assert not hasattr(begun, "session")


def test_the_window_becomes_what_its_picture_shows(begun, document, settings_file, qtbot):
    picture = begun.grab().toImage()
    app = App(open_library(document), Request(), settings_file, begun)
    try:
        app.show()
        app.settle()
        assert begun.cover is None
        assert begun.size() == QSize(800, 600)
        assert different(begun.grab().toImage(), picture) == 0
    finally:
        app.close()


def test_the_picture_is_in_nobodys_way(begun, document, settings_file):
    app = App(open_library(document), Request(), settings_file, begun)
    try:
        middle = begun.rect().center()
        assert begun.childAt(middle) is not begun.cover
        assert begun.cover is not None
    finally:
        app.close()


def test_making_a_picture_remembers_nothing_else(qapp, document, settings_file):
    before = settings_file.read_bytes()
    keep_first_picture(document, settings_file)
    assert settings_file.read_bytes() == before
    assert has_picture(picture_key(document, load_settings(settings_file)[0], "light"))


KEYS = {
    "theme": lambda path, settings: picture_key(path, settings, "dark"),
    "lanes": lambda path, settings: picture_key(
        path, replace(settings, lane_mode=LaneMode.KIND), "light"
    ),
    "size": lambda path, settings: picture_key(
        path, replace(settings, geometry=(0, 0, 810, 600)), "light"
    ),
    "columns": lambda path, settings: picture_key(
        path, replace(settings, splitters={"columns": (200, 400, 300)}), "light"
    ),
    "place": lambda path, settings: picture_key(
        path, replace(settings, places=(Place(str(path), 5, 9),)), "light"
    ),
    "document": lambda path, settings: picture_key(bundled_document(), settings, "light"),
    "bytes": lambda path, settings: picture_key(written(path), settings, "light"),
}


def written(path: Path) -> Path:
    with path.open("ab") as file:
        file.write(b" ")
    return path


@pytest.mark.parametrize("what", KEYS)
def test_what_the_window_depends_on_is_in_the_key(qapp, document, what):
    settings = Settings(geometry=(0, 0, 800, 600))
    before = picture_key(document, settings, "light")
    assert picture_key(document, settings, "light") == before
    assert KEYS[what](document, settings) not in (None, before)


def test_where_the_window_stands_is_not(qapp, document):
    one, other = (Settings(geometry=(x, 0, 800, 600)) for x in (0, 40))
    assert picture_key(document, one, "light") == picture_key(document, other, "light")


def test_only_the_newest_pictures_stay_and_are_for_one_person(qapp):
    picture = QPixmap(4, 4)
    picture.fill(QColor("white"))
    for number in range(MOST_PICTURES + 2):
        keep_picture(f"key{number}", picture)
        file = first_picture._folder() / f"key{number}.png"
        os.utime(file, (number, number))
    kept = sorted(path.name for path in first_picture._folder().iterdir())
    assert len(kept) == MOST_PICTURES
    assert not has_picture("key0")
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_made_is_no_trouble(qapp, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(first_picture, "_folder", lambda: tmp_path / "file" / "pictures")
    keep_picture("key", QPixmap(4, 4))
    assert not has_picture("key")


def test_a_picture_of_another_size_is_not_shown(qapp):
    window = MainWindow()
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    cover = StartCover(picture, QColor("white"), window)
    cover.resize(310, 200)
    assert cover.grab().toImage().pixelColor(5, 5) == QColor("white")
    assert not cover.has_painted
    cover.resize(300, 200)
    assert cover.grab().toImage().pixelColor(5, 5) == QColor("red")
    assert cover.has_painted
    window.deleteLater()


def test_nothing_heavy_is_loaded_before_the_picture_stands(tmp_path):
    code = (
        "import sys; from viewer.cli import main, show; from viewer.ui.first_window import *;"
        "assert first_window(None, None) is None;"
        "heavy = {'numpy', 'pyqtgraph', 'sqlite3', 'sqlite_utils', 'hashlib', 'viewer.app'};"
        "sys.exit(bool(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 0


def different(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    one, other = (i.convertToFormat(QImage.Format.Format_RGB32) for i in (one, other))
    assert one.size() == other.size()
    a, b = (bytes(i.constBits()) for i in (one, other))
    return sum(a[n : n + 4] != b[n : n + 4] for n in range(0, len(a), 4)) if a != b else 0
