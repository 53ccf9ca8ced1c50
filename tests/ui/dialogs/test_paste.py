"""The dialog that takes an article's text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.ui.dialogs.paste import IMPORT_WORDS, PasteDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_enter_takes_a_text_and_nothing_without_one(qapp):
    dialog = PasteDialog(words=IMPORT_WORDS)
    dialog.take("")
    dialog.show()
    QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    dialog.take("Cod is landed again.")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)
    assert (dialog.result(), dialog.text) == (1, "Cod is landed again.")
    dialog.deleteLater()
