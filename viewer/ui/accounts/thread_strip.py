"""One quiet line: the thread of the selected event, and the links that lead on and back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.library.threads import Step, Thread
from viewer.model.speech import tr, tr_later, tr_n
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import label, tooltip
from viewer.ui.reading.event_words import say_bearing

_GAP_PX = 8
_FIRST = tr_later("It bears on no other event")
_LAST = tr_later("No other event bears on it")


class ThreadStrip(QWidget):
    """`Thread of 7  ‹ Answers  Fulfilled by ›  Show only these`; hidden where there is none.

    Signals:
        step_requested: a link is to be followed, on (1) or back (-1).
        filter_requested: only the thread is to be shown.
        export_requested: the thread is to be exported.
    """

    step_requested = Signal(int)
    filter_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = {-1: "", 1: ""}
        self.words = label(kind="soft")
        self.previous_event = _button("‹", tr(_FIRST))
        self.next_event = _button("›", tr(_LAST))
        self.only = _link(tr("Show only these"))
        self.export = _link(tr("Export thread..."))
        # where the pane is narrow, in two lines
        row = FlowLayout(_GAP_PX, self)
        for part in (self.words, self.previous_event, self.next_event, self.only, self.export):
            row.addWidget(part)
        self.previous_event.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next_event.clicked.connect(lambda: self.step_requested.emit(1))
        self.only.clicked.connect(self.filter_requested)
        self.export.clicked.connect(self.export_requested)
        self.hide()

    def show_thread(self, thread: Thread | None) -> None:
        """Show the place of an event in its thread; None hides the line."""
        self.setVisible(thread is not None)
        if thread is None:
            return
        self.words.setText(tr_n("Thread of {n}", "Thread of {n}", len(thread.events)))
        for by, button in ((-1, self.previous_event), (1, self.next_event)):
            self._show_step(by, button, thread.step(by))

    def show_keys(self, previous_key: str, next_key: str) -> None:
        """Say by which keys the same is done."""
        self._keys = {-1: previous_key, 1: next_key}

    def _show_step(self, by: int, button: QPushButton, step: Step | None) -> None:
        """Say which link a button follows, and where that leads."""
        button.setEnabled(step is not None)
        sign, end = ("›", tr(_LAST)) if by > 0 else ("‹", tr(_FIRST))
        if step is None:
            button.setText(sign)
            button.setAccessibleName(end)
            button.setToolTip(tooltip(end))
            return
        bearing = say_bearing(step.relation, active=step.is_by_origin)
        button.setText(f"{bearing} {sign}" if by > 0 else f"{sign} {bearing}")
        named = tr("{bearing}: {event}", bearing=bearing, event=step.event.title)
        button.setAccessibleName(named)
        key = self._keys[by]
        button.setToolTip(tooltip(tr("{words} ({key})", words=named, key=key) if key else named))


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
