"""One file of an import: how it would be cited, and its date, which can be given or corrected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from viewer.library.importing.surveying import Found, FoundKind, day_of
from viewer.model.speech import tr
from viewer.ui.importing.words import without_name
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label

DATE_PX = 150


class SheetRow(QFrame):
    """Title, file, publisher, byline, language; the date and how it is known.

    Signals:
        changed: another date stands there.
    """

    changed = Signal()

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = found
        self.setProperty("kind", "row")
        self.title = ElidedLabel(_title(found))
        self.title.setProperty("kind", "strong")
        self.said = ElidedLabel(_said(found))
        self.said.setProperty("kind", "soft")
        self.basis = label(kind="note", wrap=True)
        self.basis.setMinimumWidth(DATE_PX)
        self.date: QLineEdit | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 7, 4, 7)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.said, 1, 0)
        for at, note in enumerate(found.notes):
            grid.addWidget(label(note, "note", wrap=True), 2 + at, 0)
        if found.kind is FoundKind.ARTICLE:
            self.date = self._date_field()
            grid.addWidget(self.date, 0, 1)
            grid.addWidget(self.basis, 1, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
            self._on_date_changed()

    @property
    def day(self) -> str | None:
        """The day that is given, `YYYY-MM-DD`; None where there is none to be read."""
        return day_of(self.date.text()) if self.date else None

    @property
    def needs_date(self) -> bool:
        """Whether it is an article that has no date as yet."""
        return self.date is not None and self.day is None

    @property
    def own_day(self) -> str | None:
        """The day as a person gave it; None where the file's own stands."""
        return None if self.day == self.found.published else self.day

    def take_day(self, words: str) -> None:
        """Take a date that is meant for all that tell none."""
        if self.date is not None and self.found.published is None:
            self.date.setText(words)

    def _date_field(self) -> QLineEdit:
        field = QLineEdit(self.found.published or "")
        field.setFixedWidth(DATE_PX)
        name = tr("Publication date of %1").replace("%1", self.title.text())
        field.setAccessibleName(name)
        field.setPlaceholderText(tr("12 March 2026"))
        field.textChanged.connect(lambda _text: self._on_date_changed())
        return field

    def _on_date_changed(self) -> None:
        if self.date is None:
            return
        typed = self.date.text().strip()
        if self.day is None:
            wrong = tr("no day that can be read") if typed else tr("When was it published?")
            self.basis.setText(wrong)
        elif self.day == self.found.published:
            self.basis.setText(self.found.basis)
        else:
            self.basis.setText(tr("Given by you: %1").replace("%1", self.day))
        self.basis.setProperty("kind", "wrong" if self.day is None else "note")
        self.basis.style().unpolish(self.basis)
        self.basis.style().polish(self.basis)
        self.changed.emit()


def _title(found: Found) -> str:
    """The file's name where nobody would look for a title."""
    has_title = found.kind in (FoundKind.ARTICLE, FoundKind.FULL_TEXT)
    return found.title if has_title and found.title else found.name


def _said(found: Found) -> str:
    if found.kind is FoundKind.FULL_TEXT:
        return f"{found.name} · {kind_words(found)}"
    if found.kind is not FoundKind.ARTICLE:
        return kind_words(found)
    parts = (
        found.name,
        found.publisher or tr("publisher not told"),
        found.byline,
        found.language,
    )
    return " · ".join(filter(None, parts))


def kind_words(found: Found) -> str:
    """What the sheet says of a file that is no article to import."""
    if found.kind is FoundKind.TABLE:
        return tr("table of events; its columns are asked for next")
    if found.kind is FoundKind.FULL_TEXT:
        return tr("full text of a source that is there; it is attached to it")
    if found.kind is FoundKind.UNKNOWN:
        return tr("of a kind that is not read; left out")
    return without_name(found.reason, found.name)
