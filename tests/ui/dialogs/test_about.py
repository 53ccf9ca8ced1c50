from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import viewer
from viewer.library.opening import open_library
from viewer.model import resources
from viewer.ui.dialogs import third_party
from viewer.ui.dialogs.about import AboutDialog, folded
from viewer.ui.dialogs.third_party import (
    DEPENDENCIES,
    RULE,
    Part,
    read_notices,
    third_parties,
    write_notices,
)

PARTS = (
    Part("Qt", "6", "LGPL-3.0-only", f"words\n\n{'=' * 80}\nmore words"),
    Part("Nameless & <b>Sons</b>", "", "MIT", "x" * 9_000),
)


@pytest.fixture
def dialog(qtbot):
    made = AboutDialog()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def test_it_tells_versions_to_copy(dialog):
    assert viewer.__version__ in dialog.versions
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.versions


def test_versions_tell_what_documents_are_kept_in(dialog):
    assert re.search(r" · SQLite 3\.\d+\.\d+$", dialog.versions, re.MULTILINE)
    with open_library() as library:
        assert dialog.versions.endswith(f"\nDocument format {library.format}")


def test_versions_are_copied_by_keyboard(dialog):
    QGuiApplication.clipboard().setText("something else")
    assert QApplication.focusWidget() is dialog.close_button
    QTest.keyClick(dialog.close_button, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is dialog.copy_button
    QTest.keyClick(dialog.copy_button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == dialog.versions


def test_a_notice_is_copied_by_keyboard(dialog):
    dialog.text.setFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()


def test_every_part_has_a_name_and_terms():
    parts = third_parties()
    names = [part.name.lower().replace("_", "-") for part in parts]
    for wanted in DEPENDENCIES:
        assert wanted.lower() in names
    assert {"font inter", "font sourceserif4"} <= set(names)
    for part in parts:
        assert part.licence
        assert part.text


def test_each_part_shows_its_notice(dialog):
    for row, part in enumerate(third_parties()):
        dialog.names.setCurrentRow(row)
        text = dialog.text.toPlainText()
        assert text.startswith(part.name)
        assert part.text.split()[0] in text


def test_the_installed_app_tells_from_its_file(qtbot, tmp_path, monkeypatch):
    (tmp_path / "third-party.txt").write_text(write_notices(PARTS), encoding="utf-8")
    real = resources.resource_path

    def path(*parts: str):
        return tmp_path / parts[0] if parts == ("third-party.txt",) else real(*parts)

    monkeypatch.setattr(third_party, "resource_path", path)
    assert third_parties() == PARTS
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.names.setCurrentRow(1)
    assert "<b>Sons</b>" in dialog.text.toPlainText()


def test_notices_are_read_as_they_were_written():
    assert read_notices(write_notices(PARTS)) == PARTS
    assert RULE not in PARTS[0].text


def test_no_line_is_endless():
    text = folded(f"short\n\n{'x' * 5_000}")
    assert max(map(len, text.splitlines())) == 2_000
    assert text.replace("\n", "").count("x") == 5_000
    assert text.startswith("short\n\n")
