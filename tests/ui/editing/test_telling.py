"""Selected words that tell another event than the one that is selected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.editing.marking import Selected
from viewer.library.opening import open_library
from viewer.model.event import Event
from viewer.model.source import Form
from viewer.ui.editing.form_dialog import FormDialog
from viewer.ui.editing.marking import _event_draft
from viewer.ui.editing.telling import TellForm
from viewer.ui.editing.text_menu import text_menu

COMMAND = "edit.mark_other_evidence"


@pytest.fixture
def reader(meet, own: Path):
    """A person who has selected words of a source of their own document, and its first event."""
    person = meet(own)
    document = person.window.session.library.document
    person.window.session.select(document.events[0].id)
    person.app.settle()
    text = person.window.source_pane.text
    cursor = text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(40, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    return person


def opened(person) -> FormDialog:
    person.window.commands.run(COMMAND)
    person.app.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    assert isinstance(dialog.form, TellForm)
    return dialog


def event_in_file(person, event_id: str) -> Event:
    with open_library(person.window.session.library.path) as library:
        return next(event for event in library.document.events if event.id == event_id)


def test_words_tell_the_event_that_is_chosen(reader) -> None:
    window = reader.window
    here, other = window.session.library.document.events[:2]
    start, end = window.source_pane.text.selected_span()
    dialog = opened(reader)
    dialog.form.choice.line.setText(other.label)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    reader.app.settle()
    assert QApplication.activeModalWidget() is None
    told = event_in_file(reader, other.id).evidence
    assert len(told) == len(other.evidence) + 1
    assert start <= told[-1].places[0].start < told[-1].places[0].end <= end
    assert event_in_file(reader, here.id).evidence == here.evidence
    assert window.session.selected == here.id
    (notice, *_) = window.notices.shown
    assert other.label[:12] in notice.text
    window.edits.undo()
    assert event_in_file(reader, other.id) == other


def test_nothing_is_done_where_no_event_is_chosen(reader) -> None:
    here = reader.window.session.library.document.events[0]
    dialog = opened(reader)
    dialog.try_save()
    assert "No event is chosen" in dialog.wrong.text()
    dialog.form.choice.line.setText(here.label)
    dialog.try_save()
    assert "No event is labelled" in dialog.wrong.text()
    assert dialog.isVisible()
    dialog.reject()


def test_the_menu_of_the_words_offers_it(reader) -> None:
    said = [action.text() for action in text_menu(reader.window, None).actions()]
    assert reader.window.commands[COMMAND].title in said
    reader.window.source_pane.text.setTextCursor(QTextCursor())
    assert not reader.window.commands[COMMAND].is_enabled()


def test_how_the_date_of_a_new_event_is_known_is_stored_in_english(shouting) -> None:
    with open_library() as library:
        document = library.document
    source = next(s for s in document.sources if s.text(Form.DIGEST) is not None)
    basis = _event_draft(document, Selected(source.id, Form.DIGEST, 0, 60)).date_basis
    assert basis.startswith(("The source says “", "The day on which the source was published."))
