"""The line below everything: how much there is, and what of it is in view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from viewer.library.asking import View
from viewer.model.wording import say_range

HEIGHT_PX = 23


class StatusLine(QFrame):
    """Counts on the left, the visible time beside them, on the right what has no label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(HEIGHT_PX)
        self._counts, self._shown, self._unlabelled = (self._label() for _ in range(3))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(16)
        line.addWidget(self._counts)
        line.addWidget(self._shown)
        line.addStretch(1)
        line.addWidget(self._unlabelled)

    @property
    def text(self) -> str:
        """All that it says."""
        parts = (self._counts, self._shown, self._unlabelled)
        return "  ".join(part.text() for part in parts if part.text())

    def show_counts(self, view: View) -> None:
        """Say how much the filter leaves and what the document holds."""
        left, document = len(view.events), view.document
        there = len(document.events)
        events = _count(left, "event") if left == there else f"{left:,} of {there:,} events"
        self._counts.setText(
            f"{events} · {_count(len(document.sources), 'source')}"
            f" · {_count(len(document.figures), 'figure')}"
            f" · {_count(len(document.quotations), 'quote')}"
        )

    def show_time(self, start: int, end: int, folds: int) -> None:
        """Say which seconds are in view and how many quiet stretches are folded within."""
        folded = f", {_count(folds, 'quiet stretch', 'quiet stretches')} folded" if folds else ""
        self._shown.setText(f"Showing {say_range(start, end)}{folded}")

    def show_no_time(self) -> None:
        """Say nothing about time where no event is left."""
        self._shown.clear()

    def show_unlabelled(self, count: int) -> None:
        """Say how many events in view have no label."""
        self._unlabelled.setText(f"{_count(count, 'event')} without a label" if count else "")

    def _label(self) -> QLabel:
        label = QLabel()
        label.setProperty("kind", "soft")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
