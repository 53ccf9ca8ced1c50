"""One quiet line: the place of the selected event in its thread, and steps along it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.library.threads import Thread
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import label, tooltip

_GAP_PX = 8


class ThreadStrip(QWidget):
    """`Thread: 3 of 7  ‹  ›  Show only  Export thread...`; hidden where there is no thread.

    Signals:
        event_requested: another event of the thread; carries its id.
        filter_requested: only the thread is to be shown.
        export_requested: the thread is to be exported.
    """

    event_requested = Signal(str)
    filter_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._keys = {-1: "", 1: ""}
        self.words = label(kind="soft")
        self.previous_event = _button("‹", "Previous event of the thread")
        self.next_event = _button("›", "Next event of the thread")
        self.only = _link("Show only these")
        self.export = _link("Export thread...")
        # where the pane is narrow, in two lines
        row = FlowLayout(_GAP_PX, self)
        for part in (self.words, self.previous_event, self.next_event, self.only, self.export):
            row.addWidget(part)
        self.previous_event.clicked.connect(lambda: self._step(-1))
        self.next_event.clicked.connect(lambda: self._step(1))
        self.only.clicked.connect(self.filter_requested)
        self.export.clicked.connect(self.export_requested)
        self.hide()

    def show_thread(self, thread: Thread | None) -> None:
        """Show the place of an event in its thread; None hides the line."""
        self._thread = thread
        self.setVisible(thread is not None)
        if thread is None:
            return
        self.words.setText(f"Thread: {thread.at + 1} of {len(thread.events)}")
        for step, button in ((-1, self.previous_event), (1, self.next_event)):
            other = thread.step(step)
            button.setEnabled(other is not None)
            key = f" ({self._keys[step]})" if self._keys[step] else ""
            named = button.accessibleName() if other is None else other.title
            button.setToolTip(tooltip(f"{named}{key}"))

    def show_keys(self, previous_key: str, next_key: str) -> None:
        """Say by which keys the same is done."""
        self._keys = {-1: previous_key, 1: next_key}

    def _step(self, by: int) -> None:
        other = None if self._thread is None else self._thread.step(by)
        if other is not None:
            self.event_requested.emit(other.id)


def _button(words: str, name: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "quiet")
    button.setAccessibleName(name)
    return button


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
