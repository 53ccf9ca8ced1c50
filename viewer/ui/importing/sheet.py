"""Asked before a batch is imported: what each file is, and the dates that nothing tells."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.library.importing.surveying import Found, FoundKind, Survey
from viewer.model.speech import tr
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.importing.sheet_row import DATE_PX, SheetRow
from viewer.ui.importing.words import articles
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.rule import rule

_SIZE_PX, _NARROW_PX = (680, 520), 440
#: articles first, the ones to ask about on top; what is left out last
_ORDER = (
    FoundKind.ARTICLE,
    FoundKind.FULL_TEXT,
    FoundKind.TABLE,
    FoundKind.UNREADABLE,
    FoundKind.UNKNOWN,
)


class ImportSheet(QDialog):
    """Rows of files; Enter imports those that can be."""

    def __init__(self, survey: Survey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.survey = survey
        files = sorted(survey.files, key=_place) if survey.was_read else []
        self.rows = [SheetRow(found) for found in files]
        self.for_all = QLineEdit()
        self.for_all.setFixedWidth(DATE_PX)
        self.for_all.setPlaceholderText(tr("one day for all"))
        self.for_all.setAccessibleName(tr("Publication date of all that tell none"))
        self.for_all.textChanged.connect(self._on_for_all_changed)
        self.go = primary_button("", self.accept)
        self.drop = QPushButton(tr("Cancel"))
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(self.reject)
        self.left_out = label(kind="soft")
        self._lay_out()
        for row in self.rows:
            row.changed.connect(self._show_count)
        self._show_count()
        self._focus_first()

    @property
    def dates(self) -> Mapping[Path | None, str]:
        """The days that were given, by file; None stands for a pasted text."""
        return {row.found.path: row.own_day for row in self.rows if row.own_day}

    @property
    def chosen(self) -> tuple[Found, ...]:
        """The articles that can be imported."""
        if not self.survey.was_read:
            return self.survey.of(FoundKind.ARTICLE)
        return tuple(row.found for row in self.rows if row.day is not None)

    def _lay_out(self) -> None:
        count = len(self.survey.of(FoundKind.ARTICLE))
        title = tr("Import %1").replace("%1", articles(count)) if count else tr("Nothing to import")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(title, "big"))
        column.addWidget(label(self._advice(), "soft", wrap=True))
        if sum(row.needs_date for row in self.rows) > 1:
            column.addLayout(self._all_line())
        if self.rows:
            column.addWidget(self._list(), 1)
            resize_within_screen(self, _SIZE_PX)
        else:
            self.setMinimumWidth(_NARROW_PX)
            column.addStretch(1)
        column.addWidget(self.left_out)
        column.addLayout(closing_row(tr("Your files are only read."), self.drop, self.go))

    def _advice(self) -> str:
        if not self.survey.was_read:
            others = len(self.survey.files) - len(self.survey.of(FoundKind.ARTICLE))
            said = tr(
                "They come in beside your work. Those that do not say when they were published are"
                " listed at the end, to be given their dates."
            )
            left = tr("%1 other files are left out.").replace("%1", f"{others:,}")
            return f"{said} {left}" if others else said
        if any(row.needs_date for row in self.rows):
            return tr(
                "Days such as “Monday” are counted from the publication date, so each article needs"
                " one."
            )
        return tr("This is how they will be cited. Correct a date if it is wrong.")

    def _all_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(label(tr("For all without a date"), "soft"))
        line.addWidget(self.for_all)
        line.addSpacing(16)
        return line

    def _list(self) -> QScrollArea:
        holder = QWidget()
        holder.setObjectName("scrolled")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
            column.addWidget(rule())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        return scroll

    def _show_count(self) -> None:
        count, all_ = len(self.chosen), len(self.survey.of(FoundKind.ARTICLE))
        others = len(self.survey.of(FoundKind.TABLE, FoundKind.FULL_TEXT))
        words = tr("Import") if count else tr("Go on")
        if count > 1:
            words = tr("Import %n", count)
        self.go.setText(words)
        self.go.setEnabled(bool(count or others))
        missing = all_ - count
        said = tr("%n without a date are left out.", missing)
        if missing == 1:
            said = tr("One without a date is left out.")
        self.left_out.setText(said if missing else "")
        self.left_out.setVisible(missing > 0)

    def _on_for_all_changed(self, words: str) -> None:
        for row in self.rows:
            row.take_day(words)

    def _focus_first(self) -> None:
        asked = [row.date for row in self.rows if row.needs_date and row.date is not None]
        if len(asked) > 1:
            self.for_all.setFocus()
        elif asked:
            asked[0].setFocus()
        else:
            self.go.setFocus()


def _place(found: Found) -> tuple[int, bool]:
    return _ORDER.index(found.kind), not found.needs_date
