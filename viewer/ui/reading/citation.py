"""Whose words these are: the head above a source's text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.library.importing.retelling import retold
from viewer.model.document import Document
from viewer.model.source import Form, Source
from viewer.model.speech import tr, tr_later, tr_n
from viewer.model.value_words import say_form, say_publisher
from viewer.model.when import Precision
from viewer.model.wording import say_day, say_when
from viewer.ui.parts.plain_text import label, tooltip
from viewer.ui.stylesheet import restyle

FORM_NAMES = {Form.DIGEST: tr_later("Digest"), Form.ORIGINAL: tr_later("Full text")}
FORM_TIPS = {
    Form.DIGEST: tr_later("Show the digest of this source"),
    Form.ORIGINAL: tr_later("Show the full text of this source"),
}
#: between the switch or link of the texts and the way to the citation's form
_GAP_PX = 14


class Citation(QFrame):
    """Title, publisher, date, which text it is and how much is marked in it.

    Where there are two texts it switches between them; where the full text is missing it offers to
    attach it.

    Signals:
        form_requested: the other text is wanted; carries its Form.
        attach_requested: the full text is to be attached; carries where a menu may open (QPoint).
        edit_requested: the citation is to be changed.
    """

    form_requested = Signal(object)
    attach_requested = Signal(object)
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("citation")
        self._title = label(kind="headline", wrap=True)
        self._line = label(kind="soft", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 6)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(self._texts())

    def show_source(self, document: Document, source: Source, form: Form | None) -> None:
        """Cite a source; `form` is the text shown below, None where there is none."""
        self._title.setText(source.title)
        self._line.setText(cited(document, source, form))
        self._line.setToolTip(tooltip(say_basis(source.published_basis)))
        has_both = all(source.text(one) is not None for one in Form)
        self._switch.setVisible(has_both)
        for one, button in self.forms.items():
            button.setChecked(one == form)
        self.attach.setVisible(source.text(Form.ORIGINAL) is None)
        self._keep_whole()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(qt_event)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """A low pane takes its room from the text, never from the lines of the title."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(layout.heightForWidth(self.width()), 0))

    def _texts(self) -> QWidget:
        """The switch between the texts, or the way to the one that is missing."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 0)
        line.setSpacing(_GAP_PX)
        self._switch = QFrame()
        self._switch.setObjectName("formSwitch")
        halves = QHBoxLayout(self._switch)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        self.forms = {form: self._form_button(form) for form in Form}
        for button in self.forms.values():
            halves.addWidget(button)
        self.attach = QPushButton(tr("Attach full text..."))
        self.attach.setProperty("kind", "link")
        self.attach.clicked.connect(self._on_attach_clicked)
        line.addWidget(self._switch)
        line.addWidget(self.attach)
        self.edit = QPushButton(tr("Edit citation"))
        self.edit.setProperty("kind", "link")
        self.edit.setCursor(Qt.CursorShape.PointingHandCursor)
        self.edit.clicked.connect(self.edit_requested)
        line.addWidget(self.edit)
        line.addStretch(1)
        return row

    def _form_button(self, form: Form) -> QPushButton:
        button = QPushButton(tr(FORM_NAMES[form]))
        button.setObjectName(f"form.{form.value}")
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.clicked.connect(partial(self.form_requested.emit, form))
        return button

    def _on_attach_clicked(self) -> None:
        self.attach_requested.emit(self.attach.mapToGlobal(QPoint(0, self.attach.height())))

    def set_line_below(self, is_there: bool) -> None:
        """A line tells that the text goes on behind the head."""
        if self.property("line_below") != is_there:
            self.setProperty("line_below", is_there)
            restyle(self)

    @property
    def words(self) -> str:
        """Title and line, as they are shown."""
        return f"{self._title.text()}\n{self._line.text()}"


def cited(document: Document, source: Source, form: Form | None) -> str:
    """`Publisher · Monday 14 May 2018 · digest · 9 figures, 4 quotes`."""
    parts = [say_publisher(source.publisher)]
    if source.byline:
        parts.append(source.byline)
    parts.append(say_published(source))
    if form is not None:
        parts.append(say_form(form))
    figures = sum(figure.source == source.id for figure in document.figures)
    quotes = sum(quotation.source == source.id for quotation in document.quotations)
    said = _marked(figures, quotes)
    return " · ".join([*parts, said] if said else parts)


def say_basis(basis: str) -> str:
    """How a date is known: Parley's own sentences are said, a person's stay as they are."""
    return tr("How the date is known: {basis}", basis=retold(basis))


def say_published(source: Source) -> str:
    """The day with its weekday, or as much of the date as is known."""
    when = source.published
    if when.precision == Precision.DAY and not when.is_interval and not when.approximate:
        return say_day(when.earliest)
    return say_when(when)


def _marked(figures: int, quotes: int) -> str:
    """`9 figures, 4 quotes`; empty where nothing is marked."""
    # no-break spaces: a number stays with its word
    of_figures = tr_n("{n}\u00a0figure", "{n}\u00a0figures", figures)
    of_quotes = tr_n("{n}\u00a0quote", "{n}\u00a0quotes", quotes)
    if figures and quotes:
        return tr("{figures}, {quotes}", figures=of_figures, quotes=of_quotes)
    if figures:
        return of_figures
    return of_quotes if quotes else ""
