"""A restart brings back what was left; settings that are not right never keep a window shut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from viewer.timeline.lanes import LaneMode
from viewer.ui.memory import FRAME_PX, framed_on_screens
from viewer.ui.preferences import Preferences
from viewer.ui.settings import (
    LARGEST_BYTES,
    MOST_PLACES,
    Place,
    Settings,
    box_on_screens,
    load_settings,
    save_settings,
)

SCREEN = (0, 0, 1920, 1080)


def test_a_restart_brings_back_everything(meet, tmp_path):
    file = tmp_path / "parley" / "settings.ini"
    first = meet(settings=file, size=(780, 690))  # as large as the screen allows
    first.session.set_lane_mode(LaneMode.KIND)
    first.session.set_folded(False)
    first.double_click(first.place_of(first.labelled()[3]))
    handle = first.window.columns.handle(1)
    first.drag(QPoint(0, 200), 25, widget=handle)
    first.settle()
    left = remembered(first)
    first.window.close()
    again = meet(settings=file, size=None)
    assert remembered(again) == left
    assert again.state.frame.selection is not None
    assert again.window.source_pane.text.evidence


def remembered(person) -> dict:
    window = person.window
    return {
        "size": window.size().toTuple(),
        "columns": window.columns.sizes(),
        "shown": person.state.shown,
        "selected": person.session.selected,
        "lanes": person.session.lane_mode,
        "folded": person.session.folded,
        "toolbar": window.toolbar.folding.isChecked(),
    }


def test_the_whole_stays_the_whole_after_a_restart(meet, tmp_path):
    file = tmp_path / "settings.ini"
    meet(settings=file).window.close()
    again = meet(settings=file, size=(900, 600))
    assert again.state.is_fit


def test_without_a_file_nothing_is_written(meet, tmp_path):
    meet().window.close()
    assert list(tmp_path.rglob("*.ini")) == []


@pytest.mark.parametrize(
    "bytes_there",
    [
        b"",
        b"\x00\xff\xfe garbage \x80" * 40,
        b"[General]\nformat=2\n",
        b"[General]\nformat=1\n[window]\ngeometry=wide\n",
        b"[General]\nformat=1\n[timeline]\nlanes=colour\n",
        b"x" * (LARGEST_BYTES + 1),
    ],
    ids=["empty", "garbage", "newer", "geometry", "lanes", "huge"],
)
def test_broken_settings_are_moved_aside_with_one_notice(meet, tmp_path, bytes_there):
    file = tmp_path / "settings.ini"
    file.write_bytes(bytes_there)
    person = meet(settings=file)
    assert [n.severity for n in person.window.notices.shown] == ["warning"]
    assert (tmp_path / "settings.ini.broken").read_bytes() == bytes_there
    assert person.labelled()
    person.window.close()
    assert load_settings(file)[1] is None


def test_a_folder_in_the_place_of_the_settings_is_survived(meet, tmp_path):
    folder = tmp_path / "settings.ini"
    folder.mkdir()
    person = meet(settings=folder)
    assert person.labelled()
    person.window.close()


def test_a_place_where_nothing_can_be_written_is_survived(meet, tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    person = meet(settings=tmp_path / "file" / "settings.ini")
    assert person.labelled()
    person.window.close()


def test_settings_are_read_as_they_were_written(tmp_path):
    file = tmp_path / "settings.ini"
    settings = Settings(
        preferences=Preferences(
            theme="dark",
            text_size=130,
            language="zh_CN",
            keys={"figures.toggle": ("J", "Ctrl+,"), "tables.toggle": ()},
            hint_seen=True,
        ),
        lane_mode=LaneMode.SOURCE,
        folded=False,
        geometry=(-30, 40, 1100, 700),
        maximized=True,
        splitters={"columns": (190, 700, 360), "reading": ()},
        places=(
            Place("bundled", -62_135_596_800, 253_402_300_799, "talks"),
            Place("folder/ü, 50%; [x].parley"),
        ),
    )
    assert save_settings(settings, file)
    assert load_settings(file) == (settings, None)


def test_places_are_kept_for_the_latest_documents():
    settings = Settings()
    for number in range(MOST_PLACES + 5):
        places = settings.places_with(Place(f"{number}.parley", 0, number))
        settings = Settings(places=places)
    assert len(settings.places) == MOST_PLACES
    assert settings.place("0.parley") is None
    assert settings.places[0] == settings.place(f"{MOST_PLACES + 4}.parley")


@pytest.mark.parametrize(
    ("box", "there"),
    [
        ((100, 100, 800, 600), (100, 100, 800, 600)),
        ((5000, 100, 800, 600), (1120, 100, 800, 600)),
        ((-4000, -900, 800, 600), (0, 0, 800, 600)),
        ((200, 900, 800, 600), (200, 480, 800, 600)),
        ((0, 0, 4000, 3000), (0, 0, 1920, 1080)),
    ],
)
def test_a_window_comes_back_onto_a_screen(box, there):
    assert box_on_screens(box, [SCREEN]) == there


def test_a_window_stays_on_the_screen_that_shows_most_of_it():
    second = (1920, 0, 1280, 1024)
    assert box_on_screens((1900, 50, 800, 600), [SCREEN, second]) == (1920, 50, 800, 600)
    assert box_on_screens((1, 2, 3, 4), []) == (1, 2, 3, 4)


@pytest.mark.parametrize("box", [(5000, 5000, 800, 600), (0, 0, 4000, 3000), (9, 9, 1900, 1040)])
def test_a_window_and_its_frame_stay_on_the_screen(box):
    x, y, width, height = framed_on_screens(box, [SCREEN])
    assert x >= 0
    assert y >= 0
    assert x + width + FRAME_PX[0] <= SCREEN[2]
    assert y + height + FRAME_PX[1] <= SCREEN[3]
    assert framed_on_screens((x, y, width, height), [SCREEN]) == (x, y, width, height)


def test_a_window_left_off_the_screen_is_seen_again(meet, tmp_path):
    file = tmp_path / "settings.ini"
    save_settings(Settings(geometry=(9000, 9000, 700, 500)), file)
    person = meet(settings=file, size=None)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(person.window.geometry())


def test_the_height_that_a_person_gave_the_event_stays(meet, tmp_path):
    file = tmp_path / "settings.ini"
    first = meet(settings=file, size=(780, 740))  # all of it fits the screen
    handle = first.window.reading.splitter.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(100, 0))
    QTest.mouseMove(handle, QPoint(100, 90))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(100, 90))
    chosen = first.window.reading.sizes
    assert chosen
    first.session.select(first.labelled()[0])
    first.settle()
    assert first.window.reading.sizes == chosen
    first.window.close()
    again = meet(settings=file, size=None)
    assert again.window.reading.sizes == chosen
