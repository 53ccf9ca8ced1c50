"""The dialog for a mistake of ours: it can be copied from, and the program goes on."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.model.speech import tr, tr_n
from viewer.ui.dialogs.bug_report import bug_report
from viewer.ui.dialogs.closing_row import (
    closing_row,
    copy_button,
    primary_button,
    words_to_copy,
)
from viewer.ui.parts.plain_text import label

WIDTH_PX = 460
REPORT_PX = 150


class BugDialog(QDialog):
    """Says that something went wrong, what is safe, and offers the report to copy."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong in Parley"))
        self.setModal(True)
        self.setMinimumWidth(WIDTH_PX)
        self.report = bug_report(error)
        self._box = self._report_box()
        self.copy_button = copy_button(tr("Copy report"), self.report)
        self.go_on_button = primary_button(tr("Go on"), self.accept)
        self._count, self._again = 1, label(kind="soft")
        self._again.hide()
        self._lay_out()
        self.go_on_button.setFocus()

    def count_again(self) -> None:
        """Something went wrong once more while the dialog was open."""
        self._count += 1
        self._again.setText(
            tr_n(
                "Since then it has happened once more.",
                "Since then it has happened {n} more times.",
                self._count - 1,
            )
        )
        self._again.show()

    def _report_box(self) -> QPlainTextEdit:
        box = words_to_copy(tr("Report"))
        box.setPlainText(self.report)
        box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        box.setFixedHeight(REPORT_PX)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(tr("Something went wrong in Parley"), "big"))
        told = tr("This is our mistake. Your document is safe, and you can go on working.")
        column.addWidget(label(told, wrap=True))
        column.addWidget(self._box)
        column.addWidget(self._again)
        said = tr("The report holds no text of yours.")
        column.addLayout(closing_row(said, self.copy_button, self.go_on_button))
