"""The line below everything: how much there is, and what of it is in view."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from viewer.library.asking import View
from viewer.model.speech import say_number, tr, tr_later, tr_n
from viewer.model.wording import say_range
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import tooltip

if TYPE_CHECKING:
    from viewer.library.anchored import Coverage

HEIGHT_PX = 23
EDGE_PX, BETWEEN_PX = 12, 16


class _Part(IntEnum):
    """What it says, the most important first; where there is no room the last go first."""

    EVENTS = 0
    TIME = 1
    MAKING = 2
    UNLABELLED = 3
    FOLDS = 4
    COVERAGE = 5
    SOURCES = 6
    FIGURES = 7
    QUOTES = 8


_DOT, _COMMA = " · ", tr_later(", ", about="time and folds of the status line")
#: the labels from left to right: their parts, and what stands between those
_LABELS = (
    ((_Part.EVENTS, _Part.SOURCES, _Part.FIGURES, _Part.QUOTES), _DOT),
    ((_Part.TIME, _Part.FOLDS), _COMMA),
    ((_Part.MAKING, _Part.UNLABELLED), _DOT),
    ((_Part.COVERAGE,), _DOT),
)
#: so many of them stand on the left
_ON_THE_LEFT = 2


class StatusLine(QFrame):
    """Counts and the visible time on the left, what lacks a label or a place on the right.

    In a narrow window whole parts are left out, the least important first; the tooltip tells all.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(HEIGHT_PX)
        self._words = dict.fromkeys(_Part, "")
        self._anchored = ""
        self._labels = tuple(self._label() for _ in _LABELS)
        line = QHBoxLayout(self)
        line.setContentsMargins(EDGE_PX, 0, EDGE_PX, 0)
        line.setSpacing(BETWEEN_PX)
        for number, label in enumerate(self._labels):
            if number == _ON_THE_LEFT:
                line.addStretch(1)
            line.addWidget(label)

    @property
    def text(self) -> str:
        """All that it says, or would say with more room."""
        return "  ".join(words for words in self._said() if words)

    def show_counts(self, view: View) -> None:
        """Say how much the filter leaves and what the document holds."""
        left, document = len(view.events), view.document
        there = len(document.events)
        if left == there:
            events = tr_n("{n} event", "{n} events", left)
        else:
            events = tr_n(
                "{left} of {n} events", "{left} of {n} events", there, left=say_number(left)
            )
        sources, figures = len(document.sources), len(document.figures)
        self._say(
            {
                _Part.EVENTS: events,
                _Part.SOURCES: tr_n("{n} source", "{n} sources", sources),
                _Part.FIGURES: tr_n("{n} figure", "{n} figures", figures),
                _Part.QUOTES: tr_n("{n} quote", "{n} quotes", len(document.quotations)),
            }
        )

    def show_time(self, start: int, end: int, folds: int) -> None:
        """Say which seconds are in view and how many quiet stretches are folded within."""
        folded = ""
        if folds:
            folded = tr_n("{n} quiet stretch folded", "{n} quiet stretches folded", folds)
        shown = tr("Showing {range}", range=say_range(start, end))
        self._say({_Part.TIME: shown, _Part.FOLDS: folded})

    def show_no_time(self) -> None:
        """Say that no event is left."""
        self._say({_Part.TIME: tr("Nothing to show"), _Part.FOLDS: ""})

    def show_making(self, words: str) -> None:
        """Say how far very many events are made ready, or nothing."""
        self._say({_Part.MAKING: words})

    def show_unlabelled(self, count: int) -> None:
        """Say how many events in view have no label."""
        said = tr_n("{n} event without a label", "{n} events without a label", count)
        self._say({_Part.UNLABELLED: said if count else ""})

    def show_coverage(self, coverage: Coverage) -> None:
        """Say how many of the highlights have a place in the texts that are shown."""
        said = tr("{percent} % of claims anchored", percent=coverage.percent)
        self._anchored = tr_n(
            "{placed} of {n} figures, quotes and passages have their place in the texts shown",
            "{placed} of {n} figures, quotes and passages have their place in the texts shown",
            coverage.of,
            placed=say_number(coverage.placed),
        )
        self._say({_Part.COVERAGE: said if coverage.of else ""})

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width has room for other parts."""
        super().resizeEvent(qt_event)
        self._fit()

    def showEvent(self, qt_event: QShowEvent) -> None:
        """The style sheet has set the font by now."""
        super().showEvent(qt_event)
        self._fit()

    def _say(self, words: dict[_Part, str]) -> None:
        self._words.update(words)
        told = [words for words in self._said() if words]
        self.setToolTip(tooltip("\n".join([*told, self._anchored])))
        self._fit()

    def _said(self, count: int = len(_Part)) -> list[str]:
        """What each label says of the most important parts, so many."""
        return [
            tr(between, about="time and folds of the status line").join(
                self._words[part] for part in own if part < count and self._words[part]
            )
            for own, between in _LABELS
        ]

    def _fit(self) -> None:
        """Say as many parts as there is room for."""
        room = self.width() - 2 * EDGE_PX
        count = len(_Part)
        while count > 1 and self._needed_px(self._said(count)) > room:
            count -= 1
        for label, words in zip(self._labels, self._said(count), strict=True):
            label.setText(words)

    def _needed_px(self, said: list[str]) -> int:
        """Px of labels with these words; the layout spaces also those without any."""
        metrics = self._labels[0].fontMetrics()
        words = sum(metrics.horizontalAdvance(one) + 2 for one in said)
        return words + BETWEEN_PX * len(_LABELS)

    def _label(self) -> ElidedLabel:
        label = ElidedLabel()
        label.setProperty("kind", "soft")
        return label
