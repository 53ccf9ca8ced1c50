"""A table of events: its columns are asked for, its first rows shown as what they would become."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.opening import open_library

ROWS = """Headline,Begin,Until,Country,Persons
Cod talks open,12 March 2024,14 March 2024,N,Ingrid Halvard
Tariff on cod,24 March 2024,,S,Tomas Reyl
Nets seized,some spring,,S,
"""


@pytest.fixture
def asked(meet, fresh, tmp_path: Path):
    """A person who is asked about a table."""
    path = tmp_path / "fish.csv"
    path.write_text(ROWS, "utf-8")
    person = meet(fresh)
    person.window.importing.take([path])
    person.app.settle()
    dialog = person.window.importing.table_dialog
    assert dialog is not None
    return person, dialog


def cells(dialog) -> list[list[str]]:
    items = (dialog.preview.topLevelItem(at) for at in range(dialog.preview.topLevelItemCount()))
    return [[item.text(column) for column in range(6)] for item in items]


def test_rows_are_shown_as_events_and_what_cannot_be_read_with_its_reason(asked):
    _, dialog = asked
    first, second, third = cells(dialog)
    assert first[:4] == ["2", "12–14 March 2024", "Cod talks open", "N"]
    assert second[1] == "24 March 2024"
    assert "Row 4 is left out" in third[0]
    assert "some spring" in third[0]
    assert dialog.said.text().startswith("2 of the first 3 rows")


def test_the_preview_follows_the_columns_and_the_sides_that_are_chosen(asked):
    _, dialog = asked
    dialog.sides["N"].setCurrentText("Norland")
    dialog.sides["S"].setCurrentText("Sudland")
    assert [row[3] for row in cells(dialog)[:2]] == ["Norland", "Sudland"]
    dialog.columns["title"].setCurrentText("Persons")
    assert cells(dialog)[0][2] == "Ingrid Halvard"
    dialog.columns["when"].setCurrentText("Begin")
    assert "start" not in dialog.mapping
    assert cells(dialog)[0][1] == "12 March 2024"


def test_rows_come_in_by_keys_as_one_change_and_the_columns_are_remembered(asked, fresh):
    person, dialog = asked
    dialog.sides["N"].setCurrentText("Norland")
    dialog.columns["people"].setCurrentIndex(0)
    QTest.keyClick(dialog.go, Qt.Key.Key_Return)
    person.app.settle()
    with open_library(fresh) as library:
        events = library.document.events
        assert [event.label for event in events] == ["Cod talks open", "Tariff on cod"]
        assert events[0].side == "norland"
        assert not events[0].actors
    assert "some spring" in person.told
    assert person.window.commands["edit.undo"].title == "Undo: import a table of events"
    person.window.activateWindow()
    QTest.qWaitForWindowActive(person.window)
    person.timeline.setFocus()
    QTest.keyClick(person.timeline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.app.settle()
    assert not person.session.document.events
    other = fresh.with_name("other.csv")
    other.write_text(ROWS.replace("Cod", "Ling"), "utf-8")
    person.window.importing.take([other])
    person.app.settle()
    again = person.window.importing.table_dialog
    assert again is not dialog
    assert "people" not in again.mapping
    again.reject()


def test_a_new_document_is_made_by_keys(meet, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("viewer.ui.importing.new_document.documents_folder", lambda: tmp_path)
    person = meet()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(person.timeline, Qt.Key.Key_N, held)
    person.app.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog.title.hasFocus()
    assert not dialog.make.isEnabled()
    QTest.keyClicks(dialog.title, "Herring quotas")
    for name in ("Norland", "norland"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        while not QApplication.focusWidget().inherits("QLineEdit"):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), name)
    assert "same name" in dialog.wrong.text()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "Sudland")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    person.app.settle()
    assert person.session.library.path == tmp_path / "Herring-quotas.parley"
    assert [side.name for side in person.session.document.sides][:2] == ["Norland", "Sudland"]
    start = person.timeline.message.start
    assert start.import_.isVisible()
    with open_library() as bundled:
        assert start.bundled.text() == bundled.document.title
    start.bundled.click()
    person.app.settle()
    assert person.session.library.is_bundled
