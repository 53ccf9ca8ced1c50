"""Asked before articles are imported: how each is cited, and what nothing tells of that."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
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

from viewer.library.importing.records import CitedAs
from viewer.library.importing.surveying import Found, FoundKind, Survey
from viewer.model.listing import sentences
from viewer.model.speech import tr, tr_n
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.importing.sheet_row import DATE_PX, SheetRow
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.rule import rule

_SIZE_PX, _SIZE_OF_ONE_PX, _NARROW_PX = (680, 520), (680, 400), 440
#: rows that are open at first, where something was not found
_FEW = 2
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
        self.publisher = QLineEdit()
        self.publisher.setPlaceholderText(tr("one publisher for all"))
        self.publisher.setAccessibleName(tr("Publisher of all that tell none"))
        self.publisher.textChanged.connect(self._on_publisher_changed)
        self.go = primary_button("", self.accept)
        self.drop = QPushButton(tr("Cancel"))
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(self.reject)
        self.left_out = label(kind="soft")
        self._lay_out()
        for row in self.rows:
            row.changed.connect(self._show_count)
        QShortcut(QKeySequence(Qt.Key.Key_F2), self, self._open_row_at_hand)
        self._show_count()
        self._open_first()
        self._focus_first()

    @property
    def dates(self) -> Mapping[Path | None, str]:
        """The days that were given, by file; None stands for a pasted text."""
        return {row.found.path: row.own_day for row in self.rows if row.own_day}

    @property
    def cited(self) -> Mapping[Path | None, CitedAs]:
        """What was given of titles, publishers and bylines, by file as `dates`."""
        nothing = CitedAs()
        return {row.found.path: row.cited for row in self.rows if row.cited != nothing}

    @property
    def chosen(self) -> tuple[Found, ...]:
        """The articles that can be imported."""
        if not self.survey.was_read:
            return self.survey.of(FoundKind.ARTICLE)
        return tuple(row.found for row in self.rows if row.day is not None)

    def _lay_out(self) -> None:
        count = len(self.survey.of(FoundKind.ARTICLE))
        title = tr("Nothing to import")
        if count:
            title = tr_n("Import {n} article", "Import {n} articles", count)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(title, "big"))
        column.addWidget(label(self._advice(), "soft", wrap=True))
        dates = sum(row.needs_date for row in self.rows) > 1
        publishers = sum("publisher" in row.found.missing for row in self.rows) > 1
        if dates or publishers:
            column.addLayout(self._all_line(dates=dates, publishers=publishers))
        if self.rows:
            column.addWidget(self._list(), 1)
            resize_within_screen(self, _SIZE_PX if len(self.rows) > 1 else _SIZE_OF_ONE_PX)
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
            left = tr_n("{n} other file is left out.", "{n} other files are left out.", others)
            return sentences((said, left if others else ""))
        if any(row.needs_date for row in self.rows):
            return tr(
                "Days such as “Monday” are counted from the publication date, so each article needs"
                " one."
            )
        if any(row.found.missing for row in self.rows):
            return tr("Give what was not found, or leave it empty, and press Enter.")
        return tr("This is how they will be cited. Correct what is wrong.")

    def _all_line(self, *, dates: bool, publishers: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(label(tr("For all that tell none"), "soft"))
        line.addWidget(self.publisher, 1)
        self.publisher.setVisible(publishers)
        if not publishers:
            line.addStretch(1)
        line.addWidget(self.for_all)
        self.for_all.setVisible(dates)
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
            words = tr_n("Import", "Import {n}", count)
        self.go.setText(words)
        titled = all(row.form is None or row.form.words("title") for row in self.rows)
        self.go.setEnabled(bool(count or others) and titled)
        missing = all_ - count
        said = tr_n("One without a date is left out.", "{n} without a date are left out.", missing)
        self.left_out.setText(said if missing else "")
        self.left_out.setVisible(missing > 0)

    def _on_for_all_changed(self, words: str) -> None:
        for row in self.rows:
            row.take_day(words)

    def _on_publisher_changed(self, words: str) -> None:
        for row in self.rows:
            row.take_publisher(words)

    def _open_row_at_hand(self) -> None:
        """Open or close the fields of the row in which the keys are, or of the first one."""
        at_hand = self.focusWidget()
        rows = [row for row in self.rows if row.edit is not None]
        row = next((r for r in rows if r.isAncestorOf(at_hand)), None)
        if row or rows:
            (row or rows[0]).open_or_close()

    def _open_first(self) -> None:
        """Show all fields of one article, or of those few of which something was not found."""
        rows = [row for row in self.rows if row.edit is not None]
        asked = [row for row in rows if row.found.missing]
        for row in rows if len(rows) == 1 else asked if len(asked) <= _FEW else ():
            row.open()

    def _focus_first(self) -> None:
        """Go to what is asked: dates, then publishers, then whatever else was not found."""
        asked = [row.date for row in self.rows if row.needs_date and row.date is not None]
        forms = [row.form for row in self.rows if row.found.missing and row.form is not None]
        if len(asked) > 1:
            self.for_all.setFocus()
        elif asked:
            asked[0].setFocus()
        elif self.publisher.isVisibleTo(self):
            self.publisher.setFocus()
        elif forms:
            forms[0].focus_missing()
        else:
            self.go.setFocus()


def _place(found: Found) -> tuple[int, bool, bool]:
    return _ORDER.index(found.kind), not found.needs_date, not found.missing
