"""How far a longer piece of work is, and the way to stop it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from viewer.model.speech import tr
from viewer.ui.parts.plain_text import elided, label

#: work that ends sooner shows nothing
PATIENCE_MS = 500


class ProgressCard(QFrame):
    """A title, a bar, the name of what is at hand and a Cancel button.

    The work runs in another thread: there it calls `advance` and asks `is_cancelled`.

    Signals:
        ended: the work is done, or was given up.
    """

    ended = Signal()
    _advanced = Signal(int, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._stop, self._keep = threading.Event(), threading.Event()
        self.can_stop = False
        self._title = label(kind="strong")
        self._name = label(kind="soft")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(tr("Stop; nothing is changed"))
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._advanced.connect(self._on_advanced)
        words = QVBoxLayout()
        words.setSpacing(5)
        for part in (self._title, self.bar, self._name):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(14)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether work is going on."""
        return self._timer.isActive() or not self.isHidden()

    def start(self, title: str, *, can_stop: bool = True) -> None:
        """Work has begun; it is shown if it takes longer than a moment."""
        self._stop, self._keep = threading.Event(), threading.Event()
        self.can_stop = can_stop
        self.cancel.setVisible(can_stop)
        self._title.setText(title)
        self._name.clear()
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._timer.start(PATIENCE_MS)

    def end(self) -> None:
        """The work is done, or was given up."""
        self._timer.stop()
        self.hide()
        self.ended.emit()

    def stop(self, *, keeps_done: bool = False) -> None:
        """Ask the work to end, having changed nothing, or no more than what is done by now."""
        if keeps_done:
            self._keep.set()
        self._stop.set()
        self.cancel.setEnabled(False)
        self._name.setText(tr("Stopping..."))

    def _on_cancel_clicked(self) -> None:
        self.stop()

    # --- from the thread that works

    def advance(self, done: int, of: int, name: str) -> None:
        """So many of so many are done, and this is at hand."""
        self._advanced.emit(done, of, name)

    def is_cancelled(self) -> bool:
        """Whether the person wants it to end."""
        return self._stop.is_set()

    def keeps_done(self) -> bool:
        """Whether what is done when it ends is to be kept."""
        return self._keep.is_set()

    def _on_advanced(self, done: int, of: int, name: str) -> None:
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)
        if not self._stop.is_set():
            self._name.setText(elided(name, self.fontMetrics(), max(self.bar.width(), 200)))
