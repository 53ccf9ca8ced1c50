"""Whose words these are: the head above a source's text."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from viewer.model.document import Document
from viewer.model.source import Form, Source
from viewer.model.when import Precision
from viewer.model.wording import say_day, say_when
from viewer.ui.plain_text import label, tooltip
from viewer.ui.stylesheet import restyle

_FORM_WORDS = {Form.DIGEST: "digest in our words", Form.ORIGINAL: "full text"}


class Citation(QFrame):
    """Title, publisher, date, which text it is and how much is marked in it."""

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

    def show_source(self, document: Document, source: Source, form: Form | None) -> None:
        """Cite a source; `form` is the text shown below, None where there is none."""
        self._title.setText(source.title)
        self._line.setText(cited(document, source, form))
        self._line.setToolTip(tooltip(f"How the date is known: {source.published_basis}"))

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
    """`Publisher · Monday 14 May 2018 · digest in our words · 9 figures, 4 quotes`."""
    parts = [source.publisher]
    if source.byline:
        parts.append(source.byline)
    parts.append(say_published(source))
    if form is not None:
        parts.append(_FORM_WORDS[form])
    figures = sum(figure.source == source.id for figure in document.figures)
    quotes = sum(quotation.source == source.id for quotation in document.quotations)
    counts = [_count(figures, "figure"), _count(quotes, "quote")]
    said = ", ".join(count for count in counts if count)
    return " · ".join([*parts, said] if said else parts)


def say_published(source: Source) -> str:
    """The day with its weekday, or as much of the date as is known."""
    when = source.published
    if when.precision == Precision.DAY and not when.is_interval and not when.approximate:
        return say_day(when.earliest)
    return say_when(when)


def _count(number: int, word: str) -> str:
    # a no-break space: the number stays with its word
    return f"{number:,}\u00a0{word}{'' if number == 1 else 's'}" if number else ""
