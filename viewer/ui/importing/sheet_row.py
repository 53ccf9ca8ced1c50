"""One file of an import: how it would be cited, all of which can be given or corrected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QToolButton, QWidget

from viewer.library.importing.records import CitedAs
from viewer.library.importing.retelling import retold
from viewer.library.importing.surveying import Found, FoundKind, day_of
from viewer.model.speech import tr
from viewer.ui.importing.cited_form import CitedForm
from viewer.ui.importing.words import without_name
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label

DATE_PX = 150


class SheetRow(QFrame):
    """Title, file, publisher, byline, language; the date and how it is known; more on demand.

    Attributes:
        date: the field of the publication date, None for a file that is no article.
        edit: opens and closes the other fields of an article.
        form: those fields, made when they are first opened.

    Signals:
        changed: another date, title, publisher or byline stands there.
    """

    changed = Signal()

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = found
        self.setProperty("kind", "row")
        self.title, self.said = ElidedLabel(_title(found)), ElidedLabel(_said(found))
        self.title.setProperty("kind", "strong")
        self.said.setProperty("kind", "soft")
        self.basis = label(kind="note", wrap=True)
        self.basis.setMinimumWidth(DATE_PX)
        self.date: QLineEdit | None = None
        self.edit: QToolButton | None = None
        self.form: CitedForm | None = None
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 7, 4, 7)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.said, 1, 0)
        for at, note in enumerate(found.notes):
            grid.addWidget(label(retold(note), "note", wrap=True), 2 + at, 0)
        self._form_at = 2 + max(len(found.notes), 1)
        if found.kind is FoundKind.ARTICLE:
            self.date, self.edit = self._date_field(), self._edit_button()
            grid.addWidget(self.date, 0, 1)
            grid.addWidget(self.edit, 0, 2)
            grid.addWidget(self.basis, 1, 1, 2, 2, Qt.AlignmentFlag.AlignTop)
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

    @property
    def cited(self) -> CitedAs:
        """What is to be said of it beyond what its reader found."""
        if self.form is not None:
            return self.form.cited
        # what was shown is what it is called
        return CitedAs(title=self.found.title if "title" in self.found.missing else None)

    def take_day(self, words: str) -> None:
        """Take a date that is meant for all that tell none."""
        if self.date is not None and self.found.published is None:
            self.date.setText(words)

    def take_publisher(self, words: str) -> None:
        """Take a publisher that is meant for all that tell none."""
        if "publisher" in self.found.missing:
            self._made_form().take_publisher(words)

    def open(self) -> None:
        """Show the other fields."""
        self._made_form().show()
        if self.edit is not None:
            self.edit.setChecked(True)
        self._tell()

    def _made_form(self) -> CitedForm:
        if self.form is None:
            self.form = CitedForm(self.found)
            self.form.hide()
            self.form.changed.connect(self._on_form_changed)
            self._grid.addWidget(self.form, self._form_at, 0, 1, 3)
        return self.form

    def _edit_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Edit"))
        button.setProperty("kind", "link")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(tr("Edit how {name} is cited", name=self.found.name))
        button.setToolTip(tr("Title, publisher and byline (F2)"))
        button.clicked.connect(self.open_or_close)
        return button

    def open_or_close(self) -> None:
        """Show the other fields and go there, or close them; what was typed stays."""
        if self.edit is None:
            return
        form = self._made_form()
        is_to_open = form.isHidden()
        form.setVisible(is_to_open)
        self.edit.setChecked(is_to_open)
        self._tell()
        if is_to_open:
            form.focus_missing()
        else:
            self.edit.setFocus()

    def _on_form_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Say what the fields say, in short while they are shown."""
        form = self.form
        if form is None:
            return
        self.title.setText(form.words("title") or self.found.name)
        if form.isHidden():
            self.said.setText(_said(self.found, form.words("publisher"), form.words("byline")))
        else:
            self.said.setText(" · ".join(filter(None, (self.found.name, self.found.language))))

    def _date_field(self) -> QLineEdit:
        field = QLineEdit(self.found.published or "")
        field.setFixedWidth(DATE_PX)
        field.setAccessibleName(tr("Publication date of {name}", name=self.title.text()))
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
            self.basis.setText(retold(self.found.basis))
        else:
            self.basis.setText(tr("Given by you: {day}", day=self.day))
        self.date.setAccessibleDescription(self.basis.text())
        self.basis.setProperty("kind", "wrong" if self.day is None else "note")
        self.basis.style().unpolish(self.basis)
        self.basis.style().polish(self.basis)
        self.changed.emit()


def _title(found: Found) -> str:
    """The file's name where nobody would look for a title."""
    has_title = found.kind in (FoundKind.ARTICLE, FoundKind.FULL_TEXT)
    return found.title if has_title and found.title else found.name


def _said(found: Found, publisher: str | None = None, byline: str | None = None) -> str:
    if found.kind is FoundKind.FULL_TEXT:
        return f"{found.name} · {kind_words(found)}"
    if found.kind is not FoundKind.ARTICLE:
        return kind_words(found)
    parts = (
        found.name,
        (found.publisher if publisher is None else publisher) or tr("publisher not told"),
        found.byline if byline is None else byline,
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
