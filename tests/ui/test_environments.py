"""Odd environments: each start gives a window that works, and one notice at most.

`research/reliability.md`, G4. Languages, scales and homes are the environment of a process, so
those starts are processes of their own; all of them run at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt

from viewer.ui.process.picture_of_window import describe_window
from viewer.ui.settings import LARGEST_BYTES, Settings, box_on_screens, save_settings

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from viewer.app import App, Request
from viewer.library.opening import open_library
from viewer.ui.settings import settings_path
app = App(open_library(), Request(size=(1000, 700)), settings_path())
app.show()
app.settle()
before = app.window.timeline.state.shown
app.window.commands.run("timeline.zoom_in")
app.settle()
print(before != app.window.timeline.state.shown, len(app.window.notices.shown))
app.close()
sys.exit(0 if app.faults.first is None else 1)
"""
#: what is set otherwise in each start; None takes a variable away. Several oddities make one start:
#: a process costs seconds, and they do not touch each other
ENVIRONMENTS: dict[str, dict[str, str | None]] = {
    "Arabic, scale 2, a home that is a file": {
        "LC_ALL": "ar_EG.UTF-8",
        "QT_SCALE_FACTOR": "2",
        "HOME": "/dev/null",
        "XDG_CONFIG_HOME": "/dev/null",
    },
    "C, scale 1.25, no home, no fonts": {
        "LC_ALL": "C",
        "QT_SCALE_FACTOR": "1.25",
        "HOME": None,
        "XDG_CONFIG_HOME": None,
        "FONTCONFIG_FILE": "/dev/null",
        "QT_QPA_FONTDIR": "/nowhere",
    },
}


def environment(folder: Path, changed: dict[str, str | None]) -> dict[str, str]:
    plain = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    plain |= {"HOME": str(folder), "PYTHONPATH": str(ROOT)}
    return {k: v for k, v in (plain | changed).items() if v is not None}


def test_starts_in_other_languages_scales_and_homes(tmp_path):
    running = {}
    for number, (name, changed) in enumerate(ENVIRONMENTS.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        running[name] = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            cwd=folder,
            env=environment(folder, changed),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    said = {
        name: (*each.communicate(timeout=60), each.returncode) for name, each in running.items()
    }
    for name, (told, troubles, code) in said.items():
        assert (told.split(), code) == (["True", "0"], 0), f"{name}: {told} {troubles}"


@pytest.mark.parametrize("language", ["C", "de_DE", "tr_TR", "ar_EG"])
def test_the_window_works_and_tells_the_same_numbers_in_every_language(meet, language):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        person = meet()
        person.key(Qt.Key.Key_Right)
        told = json.dumps(describe_window(person.window)["timeline"], ensure_ascii=False)
    finally:
        QLocale.setDefault(before)
    assert person.session.selected == person.session.view.events[0].id
    assert not [c for c in told if unicodedata.category(c) == "Nd" and c > "9"]


def garbage(path: Path) -> None:
    path.write_bytes(b"\xff\x00\xfe garbage")


def empty(path: Path) -> None:
    path.touch()


def folder(path: Path) -> None:
    path.mkdir()


def of_the_future(path: Path) -> None:
    save_settings(Settings(), path)
    path.write_text(path.read_text("utf-8").replace("format=1", "format=99"), "utf-8")


def large(path: Path) -> None:
    path.write_bytes(b"[window]\n" + b"a" * (10 * LARGEST_BYTES))


def words(path: Path) -> None:
    save_settings(Settings(), path)
    path.write_text(path.read_text("utf-8").replace("text_size=100", "text_size=large"), "utf-8")


@pytest.mark.parametrize("spoil", [garbage, empty, folder, of_the_future, large, words])
def test_settings_that_are_not_right_are_moved_aside_with_one_notice(meet, tmp_path, spoil):
    settings = tmp_path / "settings.ini"
    spoil(settings)
    person = meet(settings=settings)
    assert len(person.window.notices.shown) == 1
    assert "afresh" in person.told
    assert (tmp_path / "settings.ini.broken").exists()
    person.key(Qt.Key.Key_Right)
    assert person.session.selected == person.session.view.events[0].id


@pytest.mark.parametrize(
    "box",
    [(5000, 5000, 1000, 700), (-4000, 20, 1000, 700), (0, 0, 9000, 9000), (700, 500, 900, 600)],
)
def test_a_window_left_on_a_screen_that_is_gone_stands_on_one_that_is_there(box):
    x, y, width, height = box_on_screens(box, [(0, 0, 1440, 900)])
    assert 0 <= x <= x + width <= 1440
    assert 0 <= y <= y + height <= 900
