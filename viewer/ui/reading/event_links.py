"""What an event answers, fulfils, extends, repeats or contradicts, and what does so to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import label, tooltip, without_keys
from viewer.ui.reading.event_words import LinkLine, link_lines

_GAP_PX = 6


class EventLinks(QWidget):
    """One line a relation and direction: its name, then the other events.

    Signals:
        event_requested: an event was clicked or entered; carries its id.
    """

    event_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The events to go to, from the top."""
        return tuple(self._buttons)

    def show_event(self, document: Document, event: Event | None) -> None:
        """Show an event's links; the keyboard stays among them where it was."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self._buttons = [], []
        for line_of_words in () if event is None else link_lines(document, event):
            self._add(line_of_words)
        self.setVisible(bool(self._lines))
        if had_focus and self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, said: LinkLine) -> None:
        line = QWidget()
        flow = FlowLayout(_GAP_PX, line)
        flow.addWidget(label(tr("{relation}:", relation=said.relation), "soft"))
        for other in said.events:
            button = QPushButton(without_keys(other.label))
            button.setProperty("kind", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setToolTip(tooltip(other.title))
            button.setAccessibleName(tr("{name}: {value}", name=said.relation, value=other.title))
            button.clicked.connect(partial(self.event_requested.emit, other.id))
            flow.addWidget(button)
            self._buttons.append(button)
        self._column.addWidget(line)
        self._lines.append(line)
