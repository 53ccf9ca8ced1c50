"""The citation of a source, and people, sides, measures and kinds, changed by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.editing.conftest import (
    CTRL,
    LEFT,
    SHIFT,
    dialog_of,
    fill,
    in_file,
    press,
    save,
)
from viewer.ui.editing.whole_dialog import WholeDialog


def test_the_citation_is_changed(editor) -> None:
    QTest.mouseClick(editor.window.source_pane.citation.edit, LEFT)
    editor.app.settle()
    dialog = dialog_of(editor)
    fill(dialog.form.lines["title"], "Another headline")
    save(editor, dialog)
    assert "Another headline" in {s.title for s in in_file(editor).sources}


def test_people_sides_measures_and_kinds_are_changed(editor) -> None:
    press(editor, Qt.Key.Key_P, CTRL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WholeDialog)
    people = dialog.people
    fill(people.add_line, "Ada Wren")
    QTest.keyClick(people.add_line, Qt.Key.Key_Return)
    people.aliases.setPlainText("Wren")
    people.roles.setPlainText("reporter; 2018")
    QTest.mouseClick(people.save_button, LEFT)
    ada = next(a for a in in_file(editor).actors if a.name == "Ada Wren")
    assert (ada.aliases, ada.roles[0].title) == (("Wren",), "reporter")
    sides = dialog.sides
    QTest.mouseClick(sides.delete_button, LEFT)
    assert "side of" in sides.wrong.text()
    fill(sides.add_line, "Japan")
    QTest.keyClick(sides.add_line, Qt.Key.Key_Return)
    assert "Japan" in {s.name for s in in_file(editor).sides}
    fill(dialog.kinds.add_line, "rumour")
    QTest.keyClick(dialog.kinds.add_line, Qt.Key.Key_Return)
    assert "rumour" in in_file(editor).kinds
    assert dialog.kinds.said.text() == "A kind of this document's own. 0 events have it."
    editor.window.edits.undo()
    assert "rumour" not in in_file(editor).kinds
    assert "rumour" not in dict(dialog.kinds.rows())
    dialog.accept()


def choose_other(page_row, words: str) -> None:
    actions = {action.text(): action for action in page_row.button.menu().actions()}
    actions[words].trigger()


def test_a_kind_is_renamed_a_side_gives_its_users_away_and_measures_are_merged(editor) -> None:
    press(editor, Qt.Key.Key_P, CTRL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WholeDialog)
    kinds = dialog.kinds
    fill(kinds.add_line, "rumour")
    QTest.keyClick(kinds.add_line, Qt.Key.Key_Return)
    fill(kinds.name, "hearsay")
    QTest.mouseClick(kinds.save_button, LEFT)
    assert kinds.chosen == "hearsay"
    assert len(dict(kinds.rows())) == len(kinds.rows())
    kinds.choose("talks")
    assert not kinds.save_button.isEnabled()
    before = in_file(editor)
    gone, other = before.sides[0], before.sides[1]
    dialog.sides.choose(gone.id)
    choose_other(dialog.sides.instead, other.name)
    QTest.mouseClick(dialog.sides.delete_button, LEFT)
    after = in_file(editor)
    assert gone.id not in {event.side for event in after.events}
    assert "hearsay" in after.kinds
    measures = dialog.measures
    kept, merged = next(
        (a, b) for a in after.measures for b in after.measures if a != b and a.unit == b.unit
    )
    measures.choose(kept.id)
    choose_other(measures.other, merged.name)
    QTest.mouseClick(measures.merge_button, LEFT)
    assert merged.id not in {m.id for m in in_file(editor).measures}
    measures.choose(kept.id)
    QTest.mouseClick(measures.delete_button, LEFT)
    assert "will belong to no measure" in measures.trace.text()
    dialog.accept()
