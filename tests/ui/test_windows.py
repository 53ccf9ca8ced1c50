"""Several documents are several windows of one program."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from viewer.app import Request, Windows
from viewer.library.asking import ask
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.model.resources import bundled_document
from viewer.render.artwork import Artwork
from viewer.render.fonts import load_fonts
from viewer.render.formats import save_picture
from viewer.render.picture import picture, tell
from viewer.render.picture_options import PictureOptions
from viewer.render.sizes import own_size
from viewer.render.theme import load_theme
from viewer.store.documents import save_new
from viewer.timeline.lanes import LaneMode
from viewer.ui.notices import Severity
from viewer.ui.process.application import APP_ID
from viewer.ui.process.faults import Faults
from viewer.ui.settings import load_settings


@pytest.fixture
def windows(qapp, tmp_path):
    opened = Windows(tmp_path / "settings.ini")
    yield opened
    opened.close()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def files(tmp_path):
    made = [tmp_path / name for name in ("one.parley", "two.parley")]
    for path in made:
        shutil.copy(bundled_document(), path)
    return made


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(windows: Windows) -> list[str]:
    return [app.session.library.path.name for app in windows.apps]


def test_each_document_gets_a_window(windows, files):
    windows.open(open_library())
    windows.open_paths(files)
    assert shown(windows) == [bundled_document().name, "one.parley", "two.parley"]
    assert all(app.window.isVisible() for app in windows.apps)


def test_an_open_document_comes_forward_instead(windows, files, tmp_path):
    windows.open_paths(files)
    first = windows.apps[0]
    first.window.showMinimized()
    link = tmp_path / "link.parley"
    link.symlink_to(files[0])
    windows.open_paths([link])
    assert shown(windows) == ["one.parley", "two.parley"]
    assert not first.window.isMinimized()


def test_asked_for_itself_the_program_shows_the_bundled_document(windows, files):
    windows.open_paths(files[:1])
    windows.open_paths(())
    assert shown(windows) == ["one.parley", bundled_document().name]
    windows.open_paths(())
    assert len(windows.apps) == 2


@pytest.mark.parametrize("content", [None, b"", b"SQLite format 3\0" + bytes(100), b"words"])
def test_what_cannot_be_opened_is_told_in_a_notice(windows, tmp_path, content):
    windows.open(open_library())
    path = tmp_path / "spoilt.parley"
    if content is not None:
        path.write_bytes(content)
    windows.open_paths([path])
    (app,) = windows.apps
    (notice,) = app.window.notices.shown
    assert "spoilt.parley" in notice.title
    assert notice.text


def test_with_no_window_yet_the_bundled_one_tells_it(windows, tmp_path):
    windows.open_paths([tmp_path / "missing.parley"])
    (app,) = windows.apps
    assert app.session.library.is_bundled
    (notice,) = app.window.notices.shown
    assert (notice.severity, notice.title) == (Severity.ERROR, "missing.parley was not opened")
    assert notice.text.endswith("This is the bundled timeline.")


def test_several_files_are_opened_in_turn(windows, files, tmp_path):
    windows.open(open_library())
    windows.open_in_turn([files[0], tmp_path / "missing.parley", files[1]])
    assert len(windows.apps) == 2  # the person can work between one and the next
    settle()
    assert shown(windows) == [bundled_document().name, "one.parley", "two.parley"]
    titles = [n.title for app in windows.apps for n in app.window.notices.shown]
    assert titles == ["missing.parley was not opened"]


def test_a_picture_leads_the_newest_window_to_what_it_shows(windows, files, tmp_path):
    windows.open_paths(files)
    (tmp_path / "words.png").write_bytes(b"no picture of ours")
    windows.open_paths([tmp_path / "words.png"])
    assert len(windows.apps) == 2
    assert "words.png" in windows.apps[-1].window.notices.shown[0].title


def test_the_system_may_name_documents_by_an_event(files):
    """So does macOS, when a document is double-clicked."""
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from PySide6.QtGui import QFileOpenEvent; from viewer.app import *;"
        "app = application(); windows = Windows(None);"
        "QCoreApplication.postEvent(app, QFileOpenEvent(sys.argv[1]));"
        "assert files_from_system() == (Path(sys.argv[1]),); windows.listen_to_system();"
        "app.sendEvent(app, QFileOpenEvent(sys.argv[2]));"
        "assert [w.session.library.path.name for w in windows.apps] == ['two.parley'];"
        "windows.close()"
    )
    command = [sys.executable, "-c", code, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_windows_do_not_hide_each_other(windows, files):
    small = Request(size=(760, 480))
    for path in files:
        windows.open(open_library(path), small)
    places = [app.window.pos().toTuple() for app in windows.apps]
    assert len(set(places)) == 2


def test_a_closed_window_lets_its_document_go_and_the_others_stay(windows, files):
    windows.open_paths(files)
    first, second = windows.apps
    first.window.close()
    settle()
    assert shown(windows) == ["two.parley"]
    assert second.window.isVisible()
    second.session.select(second.session.document.events[0].id)
    assert second.session.selected_event is not None


def test_each_window_remembers_its_own_document(windows, files, tmp_path):
    windows.open_paths(files)
    chosen = []
    for app in windows.apps:
        event = app.session.document.events[len(chosen) + 3].id
        app.session.select(event)
        chosen.append(event)
    for app in windows.apps:
        app.window.close()
    settings, trouble = load_settings(tmp_path / "settings.ini")
    assert trouble is None
    assert [settings.place(str(path)).selected for path in files] == chosen


def test_a_fault_is_told_once_and_by_a_window_that_is_there(windows, files):
    windows.open_paths(files)
    first, second = windows.apps
    second.window.close()
    settle()
    # pytest-qt has the hook for itself; this is what the hook does
    Faults.receive(LookupError())
    assert first.faults.dialog is not None
    assert second.faults.dialog is None
    first.faults.dialog.accept()
    settle()


def test_the_program_is_known_by_its_desktop_entry():
    code = (
        "from PySide6.QtGui import QGuiApplication\n"
        "from viewer.app import application\n"
        "application(); print(QGuiApplication.desktopFileName(), end='')"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == APP_ID


def test_its_windows_get_its_icon(windows, qtbot):
    app = windows.open(open_library())
    qtbot.waitUntil(lambda: not app.window.windowIcon().isNull(), timeout=10_000)
    assert not app.window.windowIcon().pixmap(32, 32).isNull()


def test_a_picture_opens_in_the_window_of_its_document(windows, tmp_path):
    """Also where another window is the newest, and where the document is not open at all."""
    made = tmp_path / "talks.png"
    load_fonts()
    with open_library() as library:
        title, view = library.document.title, ask(library.document, FilterSpec())
    size, options = own_size(1200, 675), PictureOptions(lanes=LaneMode.KIND)
    page = picture(view, size, options)
    save_picture(Artwork(page, load_theme("light"), size, tell(view, page, options)), made)
    other = tmp_path / "other.parley"
    save_new(replace(view.document, title="Other talks"), other)
    windows.open_paths([None, other])
    windows.open_paths([made])
    assert [app.session.lane_mode for app in windows.apps] == [LaneMode.KIND, LaneMode.SIDE]
    windows.apps[0].window.close()
    settle()
    windows.open_paths([made])
    told = [(app.session.library.document.title, app.session.lane_mode) for app in windows.apps]
    assert told == [("Other talks", LaneMode.SIDE), (title, LaneMode.KIND)]
