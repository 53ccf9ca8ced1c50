"""The dialog for a mistake of ours: it can be copied from, and the program goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.dialogs.bug_report import bug_report
from viewer.ui.plain_text import label

WIDTH_PX = 460
REPORT_PX = 150


class BugDialog(QDialog):
    """Says that something went wrong, what is safe, and offers the report to copy."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong in Parley")
        self.setModal(True)
        self.setMinimumWidth(WIDTH_PX)
        self.report = bug_report(error)
        self._box = self._report_box()
        self.copy_button = QPushButton("Copy report")
        self.copy_button.clicked.connect(self.copy_report)
        self.go_on_button = QPushButton("Go on")
        self.go_on_button.setProperty("kind", "primary")
        self.go_on_button.setDefault(True)
        self.go_on_button.clicked.connect(self.accept)
        self._count, self._again = 1, label(kind="soft")
        self._again.hide()
        self._lay_out()
        self.go_on_button.setFocus()

    def count_again(self) -> None:
        """Something went wrong once more while the dialog was open."""
        self._count += 1
        self._again.setText(f"Since then it has happened {self._count - 1:,} more times.")
        if self._count == 2:
            self._again.setText("Since then it has happened once more.")
        self._again.show()

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)
        self.copy_button.setText("Copied")

    def _report_box(self) -> QPlainTextEdit:
        box = QPlainTextEdit(self.report)
        box.setObjectName("report")
        box.setReadOnly(True)
        box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        box.setTabChangesFocus(True)
        box.setFixedHeight(REPORT_PX)
        box.setAccessibleName("Report")
        box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label("Something went wrong in Parley", "big"))
        said = "This is our mistake. Your document is safe, and you can go on working."
        column.addWidget(label(said, wrap=True))
        column.addWidget(self._box)
        column.addWidget(self._again)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label("The report holds no text of yours.", "soft"))
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.go_on_button)
        column.addLayout(row)
