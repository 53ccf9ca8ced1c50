"""A document that takes long to read is read and changed beside the window."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from viewer.library.building import build
from viewer.model.errors import DocumentError
from viewer.ui.editing import edits
from viewer.ui.files import errands

TESTS = Path(__file__).parents[1]


@pytest.fixture
def path(tmp_path) -> Path:
    text = shutil.copytree(TESTS / "readers" / "harbour", tmp_path / "text")
    build(text, tmp_path / "harbour.parley")
    return tmp_path / "harbour.parley"


@pytest.fixture
def readers(monkeypatch) -> list[int]:
    """The threads that read documents; every document counts as large."""
    monkeypatch.setattr(edits, "_LARGE_BYTES", 0)
    found: list[int] = []
    for module in (edits, errands):

        def watched(path, real=module.open_library):
            found.append(threading.get_ident())
            return real(path)

        monkeypatch.setattr(module, "open_library", watched)
    return found


def test_it_is_opened_beside_the_window(meet, path, readers):
    person = meet()
    person.window.errands.open_document(path)
    assert person.session.library.is_bundled
    assert person.window.progress.is_running
    person.app.settle()
    assert person.session.library.path == path
    assert not person.window.progress.is_running
    assert readers
    assert threading.get_ident() not in readers


def test_opening_it_can_be_given_up(meet, path, readers):
    person = meet()
    person.window.errands.open_document(path)
    person.window.progress.show()
    QTest.mouseClick(person.window.progress.cancel, Qt.MouseButton.LeftButton)
    person.app.settle()
    assert person.session.library.is_bundled


def test_what_cannot_be_opened_is_told(meet, path, readers):
    path.write_bytes(path.read_bytes()[:5000])
    person = meet()
    person.window.errands.open_document(path)
    person.app.settle()
    assert person.session.library.is_bundled
    assert person.window.notices.shown[0].title == "harbour.parley was not opened"


def test_it_is_changed_beside_the_window(meet, path, readers):
    person = meet(path)
    changed: list[int] = []
    assert person.window.edits.make(lambda _: changed.append(threading.get_ident()), "The test")
    assert not person.window.edits.make(lambda _: None, "Another test")  # one after the other
    assert not person.window.progress.cancel.isVisibleTo(person.window.progress)
    person.app.settle()
    assert changed
    assert threading.get_ident() not in changed + readers


def test_a_change_that_fails_is_told(meet, path, readers):
    person = meet(path)

    def refuse(_: Path) -> None:
        raise DocumentError("The disk is full")

    assert person.window.edits.make(refuse, "The test")
    person.app.settle()
    told = person.window.notices.shown[0]
    assert (told.title, told.text) == ("Nothing was changed", "The disk is full")


def test_it_is_reloaded_beside_the_window(meet, path, readers):
    person = meet(path)
    readers.clear()
    with closing(sqlite3.connect(path)) as tool, tool:
        tool.execute("UPDATE about SET title = 'Another title'")
    person.window.watch.look()
    person.press(person.window.notices, "Reload")
    assert person.session.document.title != "Another title"
    assert person.window.progress.is_running
    person.app.settle()
    assert person.session.document.title == "Another title"
    assert readers
    assert threading.get_ident() not in readers
    assert not person.told


def test_it_is_saved_under_another_name_beside_the_window(
    meet, path, readers, tmp_path, monkeypatch
):
    person = meet(path)
    readers.clear()
    chosen = str(tmp_path / "second.parley")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    person.window.commands.run("document.save_as")
    assert person.session.library.path == path
    person.app.settle()
    assert person.session.library.path == tmp_path / "second.parley"
    assert threading.get_ident() not in readers
