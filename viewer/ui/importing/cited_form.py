"""How one article would be cited: title, publisher and byline, each with how it is known."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from viewer.library.importing.records import CitedAs
from viewer.library.importing.retelling import retold
from viewer.library.importing.surveying import Found
from viewer.model.listing import sentences
from viewer.model.speech import tr, tr_later
from viewer.ui.parts.plain_text import label


class _Part(NamedTuple):
    """name: of a part. asked: said in its empty field. missing: said where none was found."""

    name: str
    asked: str
    missing: str


_PARTS = {
    "title": _Part(
        tr_later("Title"),
        tr_later("An article needs a title"),
        tr_later("Not found; this is made of the file's name."),
    ),
    "publisher": _Part(
        tr_later("Publisher"),
        tr_later("Who published it?"),
        tr_later("Not found in the file."),
    ),
    "byline": _Part(
        tr_later("Byline"),
        tr_later("Who wrote it?"),
        tr_later("Not found in the file; it may name nobody."),
    ),
}


class CitedForm(QWidget):
    """Three fields with a line below each.

    Signals:
        changed: something else stands in a field.
    """

    changed = Signal()

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.lines = {part: self._line(part) for part in _PARTS}
        self.reasons = {part: label(kind="note", wrap=True) for part in _PARTS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 2)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for at, part in enumerate(_PARTS):
            said = label(tr(_PARTS[part].name), "soft")
            said.setBuddy(self.lines[part])
            grid.addWidget(said, 2 * at, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self.lines[part], 2 * at, 1)
            grid.addWidget(self.reasons[part], 2 * at + 1, 1)
            self._tell(part)

    def words(self, part: str) -> str:
        """What stands in a field."""
        return " ".join(self.lines[part].text().split())

    @property
    def cited(self) -> CitedAs:
        """What is to be said of it; None for each part that stands as the reader found it."""
        said: dict[str, str | None] = {}
        for part in _PARTS:
            words = self.words(part)
            is_found = words == getattr(self._found, part) and part not in self._found.missing
            is_empty = not words and not getattr(self._found, part)
            said[part] = None if is_found or is_empty else words
        return CitedAs(**said)

    def focus_missing(self) -> None:
        """Go to the first part that was not found, or else to the first one."""
        part = next((part for part in _PARTS if part in self._found.missing), "title")
        self.lines[part].setFocus(Qt.FocusReason.TabFocusReason)

    def take_publisher(self, words: str) -> None:
        """Take a publisher that is meant for all that tell none."""
        if "publisher" in self._found.missing:
            self.lines["publisher"].setText(words)

    def _line(self, part: str) -> QLineEdit:
        made = QLineEdit(getattr(self._found, part))
        made.setCursorPosition(0)
        made.setPlaceholderText(tr(_PARTS[part].asked))
        called = tr(_PARTS[part].name)
        made.setAccessibleName(tr("{part} of {name}", part=called, name=self._found.name))
        made.textChanged.connect(lambda _text: self._on_changed(part))
        return made

    def _on_changed(self, part: str) -> None:
        self._tell(part)
        self.changed.emit()

    def _tell(self, part: str) -> None:
        """Say how a part is known, which a screen reader says after its name."""
        words, is_missing = self.words(part), part in self._found.missing
        is_untouched = words == getattr(self._found, part)
        if is_untouched:
            reason = tr(_PARTS[part].missing) if is_missing else _basis(self._found, part)
        else:
            reason = tr("Given by you.") if words else tr("Left out by you.")
        is_wrong = part == "title" and (not words or (is_missing and is_untouched))
        said, kind = self.reasons[part], "wrong" if is_wrong else "note"
        said.setText(reason if words or part != "title" else tr(_PARTS[part].asked))
        asked = "" if words else tr(_PARTS[part].asked)
        self.lines[part].setAccessibleDescription(sentences((asked, reason)))
        if said.property("kind") != kind:
            said.setProperty("kind", kind)
            said.style().unpolish(said)
            said.style().polish(said)


def _basis(found: Found, part: str) -> str:
    return retold(str(getattr(found, f"{part}_basis")))
