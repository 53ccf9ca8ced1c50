"""What became of each file of an import, to read, to copy and to act on."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from viewer.library.importing.records import ImportReport, Outcome
from viewer.model.speech import tr
from viewer.ui.dialogs.closing_row import closing_row, copy_button, primary_button, words_to_copy
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.importing import words
from viewer.ui.parts.plain_text import label

_SIZE_PX = (620, 460)


class ImportReportDialog(QDialog):
    """The report as text, with what can be done about it.

    Signals:
        dates_requested: those without a date are to be given one.
        all_the_same_requested: those that are nearly the same are to be imported, too.
        review_requested: what came in is to be reviewed.
    """

    dates_requested = Signal()
    all_the_same_requested = Signal()
    review_requested = Signal()

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import report"))
        resize_within_screen(self, _SIZE_PX)
        text = words.report_text(report)
        self.box = words_to_copy(tr("What became of each file"))
        self.box.setPlainText(text)
        self.copy = copy_button(tr("Copy as text"), text)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(label(words.report_title(report), "big"))
        said = words.proposed_words(report)
        if said:
            column.addWidget(label(said, "soft", wrap=True))
        column.addWidget(self.box, 1)
        column.addLayout(closing_row("", self.copy, *self._ways(report)))

    def _ways(self, report: ImportReport) -> list[QPushButton]:
        ways: list[QPushButton] = []
        if report.of(Outcome.NEARLY_SAME):
            ways.append(self._way(tr("Import all the same"), self.all_the_same_requested))
        if report.needing_date:
            ways.append(self._way(tr("Give dates..."), self.dates_requested))
        if report.imported:
            close = QPushButton(tr("Close"))
            close.clicked.connect(self.accept)
            last = primary_button(tr("Review"), self._review)
            return [*ways, close, last]
        return [*ways, primary_button(tr("Close"), self.accept)]

    def _way(self, said: str, wish: SignalInstance) -> QPushButton:
        button = QPushButton(said)
        button.setAutoDefault(False)

        def go() -> None:
            self.accept()
            wish.emit()

        button.clicked.connect(go)
        return button

    def _review(self) -> None:
        self.accept()
        self.review_requested.emit()
