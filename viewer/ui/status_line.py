"""The line below everything: how much there is, and what of it is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from viewer.library.asking import View
from viewer.model.wording import say_range
from viewer.ui.elided_label import ElidedLabel

if TYPE_CHECKING:
    from viewer.library.anchored import Coverage

HEIGHT_PX = 23


class StatusLine(QFrame):
    """Counts and the visible time on the left, what lacks a label or a place on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(HEIGHT_PX)
        self._counts, self._shown, self._unlabelled = (self._label() for _ in range(3))
        self._coverage = self._label()
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(16)
        line.addWidget(self._counts)
        line.addWidget(self._shown)
        line.addStretch(1)
        line.addWidget(self._unlabelled)
        line.addWidget(self._coverage)

    @property
    def text(self) -> str:
        """All that it says."""
        parts = (self._counts, self._shown, self._unlabelled, self._coverage)
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
        """Say that no event is left."""
        self._shown.setText("Nothing to show")

    def show_unlabelled(self, count: int) -> None:
        """Say how many events in view have no label."""
        self._unlabelled.setText(f"{_count(count, 'event')} without a label" if count else "")

    def show_coverage(self, coverage: Coverage) -> None:
        """Say how many of the highlights have a place in the texts that are shown."""
        said = f"{coverage.percent} % of claims anchored" if coverage.of else ""
        self._coverage.setText(said)
        self._coverage.setToolTip(
            f"{coverage.placed:,} of {coverage.of:,} figures, quotes and passages have their place"
            " in the texts shown"
        )

    def _label(self) -> ElidedLabel:
        label = ElidedLabel()
        label.setProperty("kind", "soft")
        return label


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
