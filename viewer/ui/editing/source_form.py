"""The citation of a source, as a form."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.model.source import Source
from viewer.model.speech import tr
from viewer.ui.editing.fields.date_line import DateLine
from viewer.ui.editing.fields.rows import rows_of
from viewer.ui.parts.plain_text import label


class SourceForm(QWidget):
    """Title, publisher, short name, byline, date with its basis, address, rights."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        words = {
            "title": tr("Title"),
            "publisher": tr("Publisher"),
            "short": tr("Short name"),
            "byline": tr("Byline"),
            "published_basis": tr("Known how"),
            "url": tr("Address"),
            "rights": tr("Rights"),
        }
        self.lines = {name: _line(said, getattr(source, name)) for name, said in words.items()}
        self.published = DateLine(tr("Published"), source.published, source.published.precision)
        form = rows_of(self)
        for name, said in words.items():
            if name == "published_basis":
                form.addRow(label(tr("Published"), "soft"), self.published)
            form.addRow(label(said, "soft"), self.lines[name])
        self.setFocusProxy(self.lines["title"])

    def fields(self) -> dict[str, Any]:
        """What was changed, as `change_source` takes it.

        Raises:
            DocumentError: the date is none.
        """
        said: dict[str, Any] = {"published": self.published.read().when}
        for name, line in self.lines.items():
            words = " ".join(line.text().split())
            is_optional = name in ("byline", "url", "rights")
            said[name] = (words or None) if is_optional else words
        source = self._source
        return {name: value for name, value in said.items() if value != getattr(source, name)}


def _line(name: str, words: str | None) -> QLineEdit:
    made = QLineEdit(words or "")
    made.setAccessibleName(name)
    made.setCursorPosition(0)
    return made
