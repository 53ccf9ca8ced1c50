"""Every window, dialog and card: all of it is named, met by Tab, and seen when it has the keys."""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTabWidget

import viewer.ui
from tests.ui.access.walking import focusable, troubles, unnamed
from tests.ui.review.conftest import app, document, path  # noqa: F401 - fixtures
from viewer.library.importing.records import Imported, ImportReport, Outcome
from viewer.library.importing.surveying import Found, FoundKind, Survey
from viewer.library.importing.tables import TableCiting
from viewer.readers.table import read_table_text
from viewer.ui.dialogs.bug import BugDialog
from viewer.ui.dialogs.keep_copy import KeepCopyDialog
from viewer.ui.dialogs.leave import LeaveDialog
from viewer.ui.dialogs.paste import PasteDialog
from viewer.ui.importing.report import ImportReportDialog
from viewer.ui.importing.sheet import ImportSheet
from viewer.ui.importing.table_dialog import TableDialog

SIZE = (1440, 900)
SURVEY = Survey(
    (
        Found("quota.txt", Path("/a/quota.txt"), FoundKind.ARTICLE, "A quota", "The Courier"),
        Found("cod.txt", Path("/a/cod.txt"), FoundKind.ARTICLE, "Cod", published="2026-03-12"),
        Found("cod.xyz", Path("/a/cod.xyz"), FoundKind.UNKNOWN),
    )
)
REPORT = ImportReport(
    (
        Imported("quota.txt", Path("/a/quota.txt"), Outcome.NEEDS_DATE, reason="It has no date."),
        Imported("cod.txt", Path("/a/cod.txt"), Outcome.IMPORTED, "cod", events=2),
    )
)


def table_dialog(window) -> TableDialog:
    table = read_table_text("Title,Date,Side\nCod talks open,2026-03-12,N\nNets seized,spring,S\n")
    citing = TableCiting("Fish", "2026-03-20", "The day of the file.")
    whole = window.session.library.document
    return TableDialog("fish.csv", table, table.guess, citing, whole, window)


def command(name: str) -> Callable:
    return lambda window: window.commands.run(name)


#: how each class of dialog opens, by its name
DIALOGS: dict[str, tuple[Callable, ...]] = {
    "AboutDialog": (command("app.about"),),
    "BugDialog": (lambda window: BugDialog(ValueError("x"), window).open(),),
    "ExportDialog": (command("image.export"),),
    "FormDialog": tuple(
        map(command, ("edit.event", "edit.new_event", "edit.merge_events", "edit.split_event",
                      "edit.source"))
    ),
    "GuideDialog": (command("app.guide"),),
    "ImportReportDialog": (lambda window: ImportReportDialog(REPORT, window).open(),),
    "ImportSheet": (lambda window: ImportSheet(SURVEY, window).open(),),
    "KeepCopyDialog": (lambda window: KeepCopyDialog("A", Path("/a/b.parley"), window).open(),),
    "KeysDialog": (command("keys.change"),),
    "LeaveDialog": (lambda window: LeaveDialog(keeps_done=True, parent=window).open(),),
    "NewDocumentDialog": (command("document.new"),),
    "PasteDialog": (lambda window: PasteDialog(window).open(),),
    "SettingsDialog": (command("app.settings"),),
    "TableDialog": (lambda window: table_dialog(window).open(),),
    "WholeDialog": (command("edit.whole"),),
}  # fmt: skip
#: those that another test walks, or that have to be filled first
ELSEWHERE = {"SplitDialog"}


@pytest.fixture
def window(meet):
    person = meet(size=SIZE)
    person.session.select("tariff-plan")
    person.app.settle()
    return person.window


def settled(window) -> None:
    for _ in range(4):
        QApplication.processEvents()
    window.activateWindow()
    QApplication.processEvents()


def opened() -> QDialog:
    """The dialog that stands in front."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert len(shown) == 1, shown
    settled(shown[0])
    return shown[0]


def pages(dialog: QDialog) -> list[Callable[[], object]]:
    """What shows each page of a dialog with tabs."""
    tabs = dialog.findChildren(QTabWidget)
    turns = [partial(t.setCurrentIndex, at) for t in tabs for at in range(t.count())]
    return turns or [lambda: None]


def test_the_window_with_all_panes(window):
    window.view_actions.show_figures(True)
    window.view_actions.show_tables(True)
    window.notices.warning("Something is the matter.", "A notice")
    settled(window)
    assert troubles(window, "window") == []
    assert len(focusable(window)) > 40


def test_the_window_with_accounts_compared_and_something_found(window, qtbot):
    window.accounts.show(True)
    settled(window)
    assert troubles(window, "compare") == []
    window.accounts.show(False)
    window.search.open()
    QTest.keyClicks(QApplication.focusWidget(), "tariff")
    qtbot.waitUntil(window.search.panel.isVisible)
    settled(window)
    assert window.search.panel.isVisible()
    assert unnamed(window.search.panel) == []


def test_cards_over_the_window_keep_the_keys_until_esc(window):
    window.timeline.setFocus()
    window.overlays.open_sheet()
    settled(window)
    assert troubles(window.overlays.sheet, "sheet") == []
    window.overlays.open_palette()
    settled(window)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.timeline


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(window, name):
    for open_dialog in DIALOGS[name]:
        open_dialog(window)
        dialog = opened()
        assert type(dialog).__name__ == name
        for turn in pages(dialog):
            turn()
            settled(dialog)
            assert troubles(dialog, name) == []
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settled(window)


def test_no_dialog_is_left_out():
    room = Path(viewer.ui.__path__[0])
    found = {
        part.name
        for file in room.rglob("*.py")
        for part in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(part, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "QDialog" for base in part.bases)
    }
    assert found == {*DIALOGS, *ELSEWHERE}


def test_the_review(app):  # noqa: F811
    app.window.review.open()
    app.settle()
    settled(app.window)
    assert "\n".join(troubles(app.window.review.pane, "review")) == ""
