from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from viewer.model.edtf import parse_when
from viewer.ui.dialogs.bug import BugDialog
from viewer.ui.dialogs.bug_report import bug_report

SECRET = "words of an article"


def fail(error: Exception, cause: Exception | None = None) -> None:
    raise error from cause


def raised(error: Exception, cause: Exception | None = None) -> BaseException:
    with pytest.raises(type(error)) as caught:
        fail(error, cause)
    return caught.value


def test_report_tells_versions_and_place() -> None:
    report = bug_report(raised(TypeError("expected str, got None")))
    assert report.startswith("Parley ")
    assert "Qt 6" in report
    assert "TypeError: expected str, got None" in report
    assert "test_bug.py, line" in report


def test_report_holds_no_text_of_the_document() -> None:
    for error in (KeyError(SECRET), ValueError(SECRET), RuntimeError(SECRET)):
        report = bug_report(raised(error))
        assert SECRET not in report
        assert type(error).__name__ in report


def test_cause_is_told_without_its_words() -> None:
    report = bug_report(raised(RuntimeError(SECRET), raised(KeyError(SECRET))))
    assert "after KeyError" in report
    assert SECRET not in report


def test_paths_begin_at_the_program() -> None:
    with pytest.raises(AttributeError) as caught:
        parse_when(None)  # type: ignore[arg-type]
    report = bug_report(caught.value)
    assert "  model/edtf.py, line" in report
    assert "/viewer/" not in report


def test_deep_recursion_is_cut() -> None:
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as caught:
        deeper()
    report = bug_report(caught.value)
    assert "more calls" in report
    assert len(report.splitlines()) < 40


def test_dialog_copies_the_report_and_goes_on(qtbot: QtBot) -> None:
    dialog = BugDialog(raised(TypeError("no")))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    box = dialog.findChild(QPlainTextEdit)
    assert box is not None
    assert box.toPlainText() == dialog.report
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.report
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)


def test_escape_leaves_the_dialog(qtbot: QtBot) -> None:
    dialog = BugDialog(raised(TypeError("no")))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
