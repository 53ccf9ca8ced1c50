"""Notes and pins, written with real keys and clicks."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.handover.chronology import chronology
from viewer.library.handover.whole_record import json_record
from viewer.library.opening import open_library
from viewer.model.note import Note
from viewer.store import documents
from viewer.store.stored_events import StoredEvents
from viewer.ui.process.picture_of_window import describe_window
from viewer.ui.timeline import state

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


def _notes(path: Path) -> tuple[Note, ...]:
    with open_library(path) as library:
        return library.document.notes


def _write(person, words: str) -> None:
    person.key(Qt.Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), words)
    person.key(Qt.Key.Key_Return, CONTROL)
    person.settle()


def _panel(person):
    return person.window.event_pane.notes


def test_an_event_is_noted_and_pinned_by_keys_and_shown_everywhere(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    event = person.session.selected
    _write(person, "Ask again")
    person.key(Qt.Key.Key_P)
    (note,) = _notes(own)
    assert (note.event, note.text, note.is_pinned) == (event, "Ask again", True)
    assert note.made
    assert person.timeline.hasFocus()
    pane = person.window.event_pane
    assert pane.note_button.is_filled
    assert pane.pin_button.is_filled
    assert [line.text for line in _panel(person).lines] == ["Ask again"]
    told = describe_window(person.window)["panes"]["event"]
    assert told["notes"] == ["Ask again"]
    assert event in told["signs"]
    table = person.window.tables
    person.key(Qt.Key.Key_T)
    person.settle()
    assert next(row.own for row in table.sheet.table.rows if row.event.id == event)


def test_it_is_taken_back_by_its_name(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    label = person.session.selected_event.label
    person.key(Qt.Key.Key_P)
    assert person.window.commands["edit.undo"].title == f"Undo: pin “{label}”"
    person.key(Qt.Key.Key_Z, CONTROL)
    assert _notes(own) == ()
    assert not person.window.event_pane.pin_button.is_filled
    assert person.window.notes.timeline_signs.isHidden()


def test_esc_leaves_and_a_click_elsewhere_keeps_what_was_written(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_N)
    QTest.keyClicks(_panel(person).field, "Never mind")
    person.key(Qt.Key.Key_Escape)
    assert _notes(own) == ()
    assert person.timeline.hasFocus()
    assert person.session.selected
    QTest.mouseClick(person.window.event_pane.note_button, LEFT)
    QTest.keyClicks(_panel(person).field, "Not lost")
    person.timeline.setFocus(Qt.FocusReason.MouseFocusReason)
    person.settle()
    assert [note.text for note in _notes(own)] == ["Not lost"]
    assert _panel(person).field.isHidden()


def test_a_note_is_changed_by_a_click_and_emptied_away(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    _write(person, "First")
    QTest.mouseClick(_panel(person).rows()[0], LEFT)
    field = _panel(person).field
    assert field.toPlainText() == "First"
    QTest.keyClicks(field, " and more")
    person.key(Qt.Key.Key_Return, CONTROL)
    assert [note.text for note in _notes(own)] == ["First and more"]
    QTest.mouseClick(_panel(person).rows()[0], LEFT)
    field.selectAll()
    person.key(Qt.Key.Key_Delete)
    person.key(Qt.Key.Key_Return, CONTROL)
    assert _notes(own) == ()
    assert _panel(person).isHidden()


def test_a_passage_is_noted_where_it_is_read_and_opened_from_the_table(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    passages = {evidence.id for evidence in person.session.selected_event.evidence}
    event = person.session.selected
    person.key(Qt.Key.Key_Return)
    assert person.window.source_pane.text.hasFocus()
    _write(person, "Who says so?")
    (note,) = _notes(own)
    assert note.annotation in passages
    assert person.window.source_pane.text.hasFocus()
    assert person.window.notes.text_signs.noted == (note.annotation,)
    assert person.window.notes.text_signs.isVisible()

    person.timeline.setFocus()
    person.key(Qt.Key.Key_Escape)
    person.window.view_actions.show_table("notes")
    person.settle()
    rows = person.window.tables.sheet.rows
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(rows.model().index(0, 0)).center())
    person.settle()
    assert person.session.selected == event


def test_a_passage_that_was_in_view_already_is_noted_too(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    _write(person, "On the event")
    person.window.source_pane.text.moveCursor(QTextCursor.MoveOperation.End)
    person.key(Qt.Key.Key_Return)
    _write(person, "On its words")
    event, passage = _notes(own)
    assert event.event == person.session.selected
    assert passage.text == "On its words"
    assert passage.annotation in {e.id for e in person.session.selected_event.evidence}


def test_notes_are_found_by_the_search(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    event = person.session.selected
    _write(person, "Zanzibar")
    person.key(Qt.Key.Key_Escape)
    person.key(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(QApplication.focusWidget(), "zanzi")
    person.app.settle()
    told = describe_window(person.window)["panes"]["search"]
    assert "Zanzibar" in json.dumps(told)
    assert person.state.row_of(event) in person.window.search.found.marked.tolist()
    person.key(Qt.Key.Key_Return)
    person.settle()
    assert person.session.selected == event


def test_the_filter_leaves_what_is_pinned(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    event = person.session.selected
    person.key(Qt.Key.Key_P)
    rows = {row.facet.name: row for row in person.window.filters.group("holds").rows()}
    QTest.mouseClick(rows["My pins"], LEFT, pos=rows["My pins"].rect().center())
    assert [each.id for each in person.session.view.events] == [event]


def test_on_the_bundled_document_nothing_is_asked_and_it_waits(meet, tmp_path):
    settings = tmp_path / "settings.json"
    person = meet(settings=settings)
    person.key(Qt.Key.Key_Right)
    event = person.session.selected
    _write(person, "Mine")
    person.window.close()
    again = meet(settings=settings)
    (note,) = again.session.library.document.notes
    assert (note.event, note.text) == (event, "Mine")
    assert event in describe_window(again.window)["panes"]["event"]["signs"]


def test_nothing_of_it_is_in_what_is_handed_on(meet, own):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    _write(person, "Between us")
    view = person.session.view
    assert view.document.notes
    assert all("Between us" not in said for said in (json_record(view), chronology(view)))


def test_very_many_events_are_noted_while_they_are_packed_beside_the_window(meet, own, monkeypatch):
    monkeypatch.setattr(documents, "MANY_EVENTS", 0)
    monkeypatch.setattr(state, "PACKED_BESIDE", 0)
    person = meet(own)
    assert isinstance(person.session.document.events, StoredEvents)
    person.key(Qt.Key.Key_Right)
    event = person.session.selected
    _write(person, "Of many")
    person.look()  # while the events of the file before are still shown
    person.app.settle()
    assert [note.text for note in _notes(own)] == ["Of many"]
    assert event in describe_window(person.window)["panes"]["event"]["signs"]
    person.key(Qt.Key.Key_Z, CONTROL)
    person.app.settle()
    assert _notes(own) == ()


def test_what_cannot_be_kept_now_is_not_lost(meet, own, monkeypatch):
    person = meet(own)
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_N)
    QTest.keyClicks(_panel(person).field, "Later")
    with monkeypatch.context() as meanwhile:
        kind = type(person.window.progress)
        meanwhile.setattr(kind, "is_running", property(lambda _: True))
        person.key(Qt.Key.Key_Return, CONTROL)
    assert _notes(own) == ()
    assert _panel(person).field.isVisible()
    assert _panel(person).field.toPlainText() == "Later"
    _panel(person).field.setFocus()
    person.key(Qt.Key.Key_Return, CONTROL)
    assert [note.text for note in _notes(own)] == ["Later"]
