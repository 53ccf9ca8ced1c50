"""A suggestion to merge a proposal with an event that the document has, field by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
)

from viewer.library.reviewing.accepting import BOTH, EXISTING, PROPOSAL
from viewer.library.reviewing.alike import Likeness
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.proposal import Proposal
from viewer.model.wording import say_when
from viewer.ui.language import tr
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import elided, label
from viewer.ui.review.parts import KeyButton

#: beside the words of a choice, its margin to the left included
_CHOICE_EDGE_PX = 20


class _Field(NamedTuple):
    """name: as `merge` knows it, "" for what is never chosen. agrees: nothing is to be chosen."""

    name: str
    words: str
    proposed: str
    existing: str
    chosen: str

    @property
    def agrees(self) -> bool:
        return self.proposed == self.existing


class MergeCard(QFrame):
    """Both beside each other; of each field that differs one is chosen.

    Signals:
        merge_requested: the existing event's id and the choice by field.
        apart_requested: they are not the same.
    """

    merge_requested = Signal(str, object)
    apart_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Merge with an existing event?"))
        self._event = ""
        self._choice: dict[str, str] = {}
        self._shown: object = None
        self._score = label(kind="soft")
        self.merge = KeyButton(tr("Merge"), "M", self.ask_merge)
        self.apart = KeyButton(tr("Keep apart"), "X", self.apart_requested.emit)
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 6, 6)
        head.setSpacing(8)
        head.addWidget(label(tr("Merge with an existing event?"), "strong"))
        head.addWidget(self._score)
        head.addStretch(1)
        head.addWidget(self.merge)
        head.addWidget(self.apart)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(10, 0, 10, 10)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnMinimumWidth(0, 56)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setVerticalSpacing(4)
        whole.addLayout(head, 0, 0)
        whole.addLayout(self._grid, 1, 0)
        self.hide()

    @property
    def is_offered(self) -> bool:
        """Whether there is something to merge with."""
        return not self.isHidden()

    @property
    def choice(self) -> dict[str, str]:
        """Of each field that can be chosen which counts."""
        return dict(self._choice)

    def show_likeness(
        self, document: Document, proposal: Proposal | None, likeness: Likeness | None
    ) -> None:
        """Show the likeliest event beside the proposal; None hides the card."""
        existing = _event_of(document, likeness.event) if likeness else None
        if proposal is None or proposal.event is None or existing is None or likeness is None:
            self._shown = None
            self.hide()
            return
        shown = (proposal, existing)
        if shown != self._shown:
            self._shown, self._event, self._choice = shown, existing.id, {}
            self._fill(document, proposal, proposal.event, existing)
        percent = int(likeness.score * 100)
        self._score.setText(tr("%1 % alike").replace("%1", str(percent)))
        self.show()

    def ask_merge(self) -> None:
        """Ask for the merger as it is chosen."""
        if self.is_offered:
            self.merge_requested.emit(self._event, self.choice)

    def _fill(
        self, document: Document, proposal: Proposal, proposed: Event, existing: Event
    ) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.addWidget(label(tr("This proposal"), "soft"), 0, 1)
        told = _told_by(document, existing)
        said = tr("Existing, from %1").replace("%1", told) if told else tr("Existing")
        head = ElidedLabel(said)
        head.setProperty("kind", "soft")
        self._grid.addWidget(head, 0, 2)
        fields = _fields(document, proposal, proposed, existing)
        for row, field in enumerate(fields, 1):
            self._add(row, field)

    def _add(self, row: int, field: _Field) -> None:
        self._grid.addWidget(label(field.words, "soft"), row, 0)
        if field.agrees or not field.name:
            for column, words in ((1, field.proposed), (2, field.existing)):
                same = ElidedLabel(words)
                same.setProperty("kind", "soft")
                self._grid.addWidget(same, row, column)
            return
        self._choice[field.name] = field.chosen
        group = QButtonGroup(self)
        for column, value, words in (
            (1, PROPOSAL, field.proposed),
            (2, EXISTING, field.existing),
        ):
            button = _ChoiceButton(words or tr("nothing"))
            button.setAccessibleName(f"{field.words}: {words}")
            button.setToolTip(words)
            button.setChecked(field.chosen in (value, BOTH))
            button.clicked.connect(self._taking(field, value))
            if field.chosen != BOTH:
                group.addButton(button)
            self._grid.addWidget(button, row, column)

    def _taking(self, field: _Field, value: str) -> Callable[[], None]:
        def take() -> None:
            if field.chosen != BOTH:
                self._choice[field.name] = value
                return
            other = EXISTING if value == PROPOSAL else PROPOSAL
            before = self._choice[field.name]
            # of people both count until one is pressed off
            self._choice[field.name] = other if before == BOTH else BOTH

        return take


class _ChoiceButton(QPushButton):
    """One of two values of a field."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _: self._fit())
        self._fit()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(qt_event)
        self._fit()

    def _fit(self) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.Bold)
        room = max(self.width() - _CHOICE_EDGE_PX, 30)
        self.setText(elided(self._words, QFontMetrics(strong), room).replace("&", "&&"))


def _fields(
    document: Document, proposal: Proposal, proposed: Event, existing: Event
) -> tuple[_Field, ...]:
    names = {a.id: a.name for a in (*proposal.actors, *document.actors)}
    figures = [f for f in document.figures if existing.id in f.events]

    def people(event: Event) -> str:
        return ", ".join(sorted(names.get(a, a) for a in event.actors))

    newer = _is_newer(document, proposal.source, existing)
    return (
        _Field("label", tr("Label"), proposed.label, existing.label, EXISTING),
        _Field("title", tr("Title"), proposed.title, existing.title, EXISTING),
        _Field(
            "date",
            tr("When"),
            say_when(proposed.when, proposed.precision),
            say_when(existing.when, existing.precision),
            PROPOSAL if newer else EXISTING,
        ),
        _Field("actors", tr("People"), people(proposed), people(existing), BOTH),
        _Field("", tr("Figures"), _figure_words(proposal.figures), _figure_words(figures), BOTH),
    )


def _figure_words(figures: object) -> str:
    words = [f.places[0].exact for f in figures if f.places]  # type: ignore[attr-defined]
    more = f", +{len(words) - 1}" if len(words) > 1 else ""
    return f"{' '.join(words[0].split())}{more}" if words else "–"


def _is_newer(document: Document, source_id: str, existing: Event) -> bool:
    order = {source.id: n for n, source in enumerate(document.sources)}
    told = max((order.get(a.source, -1) for a in existing.accounts), default=-1)
    return order.get(source_id, -1) > told


def _told_by(document: Document, event: Event) -> str:
    sources = {e.source for e in event.evidence}
    return next((s.publisher for s in reversed(document.sources) if s.id in sources), "")


def _event_of(document: Document, event_id: str) -> Event | None:
    return next((e for e in document.events if e.id == event_id), None)
