from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.ui.keys.dialog import KeysDialog
from viewer.ui.settings import load_settings


def dialog_of(person) -> KeysDialog:
    person.window.commands.run("keys.change")
    person.app.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, KeysDialog)
    return dialog


def test_the_sheet_tells_every_key_and_narrows(person) -> None:
    window = person.window
    QTest.keyClicks(window.timeline, "?")
    sheet = window.overlays.sheet
    assert sheet.isVisible()
    told = [line for group in sheet.describe()["groups"] for line in group["lines"]]
    keys = {key for line in told for key in line[1:]}
    for command in window.commands:
        if command.shortcuts:
            assert command.key in keys, command.id
    whole = sheet.card.height()
    QTest.keyClicks(sheet.field, "passage")
    assert sheet.card.height() < whole / 2
    (group,) = sheet.describe()["groups"]
    assert [line[1:] for line in group["lines"]] == [["[", "]"]]
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.timeline.hasFocus() or window.timeline.isAncestorOf(QApplication.focusWidget())


def test_a_changed_key_works_and_is_remembered(meet, tmp_path) -> None:
    settings = tmp_path / "settings.ini"
    person = meet(settings=settings)
    window = person.window
    dialog = dialog_of(person)
    dialog.choose("figures.toggle")
    dialog.edit.setKeySequence(QKeySequence("J"))
    QTest.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    dialog.accept()
    person.app.settle()
    window.activateWindow()
    person.app.settle()
    window.timeline.setFocus()
    before = window.middle.shows_figures
    QTest.keyClicks(window.timeline, "g")
    assert window.middle.shows_figures == before
    QTest.keyClicks(window.timeline, "j")
    assert window.middle.shows_figures != before
    assert window.toolbar.figures.toolTip().endswith("(J)")
    assert load_settings(settings)[0].preferences.keys == {"figures.toggle": ("J",)}


def test_a_key_goes_to_a_command_that_is_seen(person) -> None:
    dialog = dialog_of(person)
    dialog.choose("app.about")
    QTest.keyClicks(dialog.search, person.window.commands["figures.toggle"].title)
    assert dialog.command is not None
    assert dialog.command.id == "figures.toggle"
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    dialog.search.setText("nothing is called so")
    assert dialog.command is None
    assert not dialog.set_button.isEnabled()


def test_a_clash_is_told_and_the_key_can_be_taken(person) -> None:
    dialog = dialog_of(person)
    dialog.choose("figures.toggle")
    dialog.edit.setKeySequence(QKeySequence("T"))
    title = person.window.commands["tables.toggle"].title
    assert title in dialog.said.text()
    QTest.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    commands = person.window.commands
    assert commands["figures.toggle"].shortcuts == ("T",)
    assert commands["tables.toggle"].shortcuts == ()
    QTest.mouseClick(dialog.reset_all_button, Qt.MouseButton.LeftButton)
    assert commands["tables.toggle"].shortcuts == ("T",)
    assert commands["figures.toggle"].shortcuts == ("G",)
    dialog.accept()
