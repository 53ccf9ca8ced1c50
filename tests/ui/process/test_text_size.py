"""The size of text: read before the application is made, and a small screen that is enough."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton

from viewer.ui.main_window import SMALLEST_SIZE
from viewer.ui.memory import least_on_screens
from viewer.ui.preferences import Preferences
from viewer.ui.settings import Settings, save_settings, wanted_preferences

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import os
from viewer.ui.process.application import scaled_application
application = scaled_application(200)
print(application.devicePixelRatio(), os.environ.get("QT_SCALE_FACTOR"))
"""


@pytest.mark.parametrize(("own", "factor"), [(None, 2.0), ("1.5", 3.0), ("nonsense", 2.0)])
def test_it_multiplies_what_a_person_has_set_and_leaves_that_to_others(own, factor):
    plain = {k: v for k, v in os.environ.items() if k != "QT_SCALE_FACTOR"}
    environment = plain | ({"QT_SCALE_FACTOR": own} if own else {})
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.split() == [str(factor), str(own)]


def test_it_is_read_without_touching_the_file(tmp_path):
    path = tmp_path / "settings.ini"
    assert wanted_preferences(path).text_size == 100
    save_settings(Settings(preferences=Preferences(text_size=150)), path)
    assert wanted_preferences(path).text_size == 150
    path.write_bytes(b"\xff\xfe")
    assert wanted_preferences(path).text_size == 100
    assert path.exists()


@pytest.mark.parametrize(
    ("screens", "least"),
    [
        ([], SMALLEST_SIZE),
        ([(0, 0, 1440, 900)], SMALLEST_SIZE),
        ([(0, 0, 800, 800)], SMALLEST_SIZE),
        ([(0, 0, 720, 450)], (704, 402)),
        ([(0, 0, 720, 450), (720, 0, 1920, 1080)], SMALLEST_SIZE),
    ],
)
def test_the_least_size_has_room_on_the_largest_screen(screens, least):
    assert least_on_screens(SMALLEST_SIZE, screens) == least


def test_nothing_is_cut_on_a_screen_of_usual_size_with_text_twice_as_large(meet):
    person = meet(size=(1280, 720))
    window = person.window
    window.setMinimumSize(704, 402)
    window.resize(704, 402)
    person.app.settle()
    assert (window.width(), window.height()) == (704, 402)
    shown = [window.columns.widget(at) for at in range(3)]
    places = [part.geometry() for part in shown if part.isVisible()]
    assert len(places) == 2
    assert places[0].right() < places[1].left()
    assert places[1].right() <= window.columns.width()
    for button in (*window.toolbar.findChildren(QPushButton), window.toolbar.folding):
        assert not button.isVisible() or button.width() >= button.sizeHint().width()
    assert window.timeline.height() >= window.timeline.minimumHeight()


def test_the_event_and_its_source_never_lie_over_each_other(meet):
    person = meet(size=(1440, 900))
    window = person.window
    for event in person.session.view.events[::9]:
        person.session.select(event.id)
        window.view_actions.show_tables(not window.middle.shows_tables)
        person.app.settle()
        above, below = window.event_pane.geometry(), window.source_pane.geometry()
        assert above.intersected(below) == QRect()
        assert above.bottom() < below.top()
