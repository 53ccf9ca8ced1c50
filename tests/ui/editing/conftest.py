"""A person who edits a document of their own, and what they do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.opening import open_library
from viewer.model.event import Event
from viewer.ui.editing.form_dialog import FormDialog

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def editor(meet, own: Path):
    """A person with a document of their own, with the first event of several passages selected."""
    person = meet(own)
    document = person.window.session.library.document
    event = next(e for e in document.events if len(e.evidence) > 1)
    person.window.session.select(event.id)
    person.app.settle()
    person.window.timeline.setFocus()
    return person


def press(person, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(person.window.timeline, key, held)
    person.app.settle()


def dialog_of(person) -> FormDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    return dialog


def fill(line, words: str) -> None:
    line.selectAll()
    QTest.keyClicks(line, words)


def save(person, dialog: FormDialog) -> None:
    dialog.activateWindow()
    person.app.settle()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    person.app.settle()
    person.window.activateWindow()
    person.app.settle()


def selected(person) -> Event:
    event = person.window.event_desk.selected
    assert event is not None
    return event


def in_file(person):
    with open_library(person.window.session.library.path) as library:
        return library.document
