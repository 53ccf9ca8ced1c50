"""Figures and quotations given to other events, and taken from theirs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from viewer.library.opening import open_library
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.ui.editing.belonging import Belonging
from viewer.ui.editing.fields.event_line import EventLine
from viewer.ui.editing.fields.events_line import EventsLine
from viewer.ui.editing.figure_form import FigureForm
from viewer.ui.editing.form_dialog import FormDialog
from viewer.ui.editing.quotation_form import QuotationForm

CTRL, RETURN = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return
LABELS = ("Harbour opens", "Harbour opens again", "Ferry sails", "ferry is sold")


@pytest.fixture(scope="module")
def few() -> Document:
    """A document with four events, and no others of which its figures and quotations could be."""
    with open_library() as library:
        document = library.document
    events = tuple(
        replace(event, label=label)
        for event, label in zip(document.events[:4], LABELS, strict=True)
    )
    return replace(document, events=events, links=())


@pytest.fixture
def editor(meet, own: Path):
    """A person with a document of their own, with its first event selected."""
    person = meet(own)
    person.window.session.select(person.window.session.document.events[0].id)
    person.app.settle()
    return person


def in_file(person) -> Document:
    with open_library(person.window.session.library.path) as library:
        return library.document


def the_dialog(person) -> FormDialog:
    person.app.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    return dialog


def chips(field: EventsLine) -> list[QPushButton]:
    return [chip for chip in field.chips.findChildren(QPushButton) if not chip.isHidden()]


@pytest.mark.parametrize(
    ("typed", "at"),
    [("harbour opens", 0), ("HARBOUR opens a", 1), ("ferry s", 2), ("Ferry  i", 3)],
)
def test_letters_with_which_one_label_begins_are_that_event(qapp, few, typed, at) -> None:
    line = EventLine("Event", few.events)
    line.setText(typed)
    assert line.chosen() == few.events[at].id


@pytest.mark.parametrize("typed", ["Harbour", "ferry", "opens", "Quay"])
def test_letters_of_several_labels_or_of_none_are_no_event(qapp, few, typed) -> None:
    line = EventLine("Event", few.events)
    line.setText(typed)
    with pytest.raises(DocumentError, match="No event is labelled"):
        line.chosen()


def test_a_link_begun_by_letters_shows_the_whole_label(qapp, few) -> None:
    part = Belonging(few, few.events[0])
    part.target.setText("harbour opens a")
    part.take_typed()
    assert part.links[-1].wanted.target == few.events[1].id
    assert part.links[-1].words.text().startswith(LABELS[1])


def test_events_are_added_by_letters_and_taken_out_by_their_chips(qapp, few) -> None:
    ids = [event.id for event in few.events]
    field = EventsLine("Events", few, ids[:1])
    QTest.keyClicks(field.line, "Ferry sa")
    QTest.keyClick(field.line, RETURN)
    assert [chip.text() for chip in chips(field)] == ["Harbour opens ×", "Ferry sails ×"]
    # once is enough
    QTest.keyClicks(field.line, "Harbour opens")
    QTest.keyClick(field.line, RETURN)
    assert field.chosen() == (ids[0], ids[2])
    chips(field)[0].click()
    field.line.setText("Ferry is")
    assert field.chosen() == (ids[2], ids[3])


def test_a_long_label_leaves_the_form_its_width(qapp, few) -> None:
    long = replace(few.events[0], label="Harbour & quay " * 12)
    field = EventsLine("Events", replace(few, events=(long,)), [long.id])
    (chip,) = chips(field)
    assert chip.sizeHint().width() < 460
    assert chip.text().endswith("… ×")
    assert "Harbour &amp; quay" in chip.toolTip()


def test_where_it_comes_with_a_proposal_no_events_are_asked_for(qapp, few) -> None:
    figure, quotation = few.figures[0], few.quotations[0]
    assert "events" not in FigureForm(few, figure, has_events=False).fields()
    assert "events" not in QuotationForm(few, quotation, has_events=False).fields()


@pytest.mark.parametrize("what", ["figures", "quotations"])
def test_what_is_marked_is_given_to_another_event_in_one_step(editor, what) -> None:
    before = in_file(editor)
    mark = next(each for each in getattr(before, what) if len(each.events) == 1)
    other = next(e for e in before.events if e.id not in mark.events)
    editor.window.marking_desk.edit_mark(mark.id)
    dialog = the_dialog(editor)
    chips(dialog.form.events)[0].click()
    dialog.form.events.line.setText("nothing is labelled so")
    dialog.try_save()
    assert "No event is labelled" in dialog.wrong.text()
    dialog.form.events.line.setText(other.label)
    if what == "figures":
        dialog.form.unit.setText("boats")
    QTest.keyClick(dialog, RETURN, CTRL)
    editor.app.settle()
    after = in_file(editor)
    (changed,) = (each for each in getattr(after, what) if each.id == mark.id)
    assert changed.events == (other.id,)
    editor.window.edits.undo()
    assert getattr(in_file(editor), what) == getattr(before, what)


def test_newly_marked_words_go_to_the_selected_event_and_others(editor) -> None:
    before = in_file(editor)
    here, other = before.events[0], before.events[-1]
    text = editor.window.source_pane.text
    cursor = text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(40, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    editor.window.commands.run("edit.mark_quotation")
    dialog = the_dialog(editor)
    assert dialog.form.events.chosen() == (here.id,)
    dialog.form.events.line.setText(other.label)
    QTest.keyClick(dialog, RETURN, CTRL)
    editor.app.settle()
    (added,) = (q for q in in_file(editor).quotations if q not in before.quotations)
    assert added.events == (here.id, other.id)
