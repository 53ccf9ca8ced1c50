"""A suggestion to merge a proposal with an event that the document has, field by field."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from viewer.library.reviewing.accepting import BOTH, EXISTING, PROPOSAL
from viewer.library.reviewing.alike import Likeness
from viewer.model.annotation import Figure
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.proposal import Proposal
from viewer.model.speech import tr
from viewer.model.value_words import say_publisher
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, tooltip
from viewer.ui.review.choice_button import ChoiceButton
from viewer.ui.review.merge_fields import (
    MergeField,
    alike_words,
    event_with,
    figure_words,
    figures_of,
    merge_fields,
    score_words,
    told_by,
)
from viewer.ui.review.parts import KeyButton, row_of

_CHOICE_EDGE_PX, _ROW_PX = 6, 21
_HEAD_EDGES_PX, _HEAD_GAP_PX = 16, 6
_COLUMNS = {PROPOSAL: 1, EXISTING: 2}
_NUMBERS = {Qt.Key.Key_1: PROPOSAL, Qt.Key.Key_2: EXISTING, Qt.Key.Key_3: BOTH}
_SIDEWAYS = {Qt.Key.Key_Left: PROPOSAL, Qt.Key.Key_Right: EXISTING}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MergeCard(QFrame):
    """Both beside each other; of each field that differs one is chosen.

    While a choice has the keyboard 1 takes the proposal's, 2 the existing one and 3 both (of
    people); Up and Down go to the next field.

    Signals:
        merge_requested: the existing event's id and the choice by field.
        apart_requested: they are not the same.
        entered: a choice has got the keyboard by a key of the card; carries it.
    """

    entered = Signal(QWidget)
    merge_requested = Signal(str, object)
    apart_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Merge with an existing event?"))
        self._event = ""
        self._choice: dict[str, str] = {}
        self._shown: object = None
        self.buttons: dict[str, dict[str, ChoiceButton]] = {}
        self._score = ElidedLabel()
        self._score.setProperty("kind", "soft")
        self._score_beside = label(kind="soft")
        self.merge = KeyButton(tr("Merge"), "M", self.ask_merge)
        self.apart = KeyButton(tr("Keep apart"), "X", self.apart_requested.emit)
        self._hint = label(kind="note", wrap=True)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, _HEAD_EDGES_PX - 10, 6)
        head.setSpacing(_HEAD_GAP_PX)
        self._title = ElidedLabel(tr("Merge with an existing event?"))
        self._title.setProperty("kind", "strong")
        head.addWidget(self._title)
        head.addWidget(self._score_beside)
        head.addStretch(1)
        head.addWidget(self.merge)
        head.addWidget(self.apart)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(10, 0, 10, 4)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnMinimumWidth(0, 56)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._hint.setContentsMargins(10, 0, 10, 8)
        self._score_beside.hide()
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setVerticalSpacing(4)
        whole.addLayout(head, 0, 0)
        score = row_of(self._score)
        score.setContentsMargins(10, 0, 10, 2)
        whole.addWidget(score, 1, 0)
        whole.addLayout(self._grid, 2, 0)
        whole.addWidget(self._hint, 3, 0)

    @property
    def is_offered(self) -> bool:
        """Whether there is something to merge with."""
        return not self.isHidden()

    @property
    def choice(self) -> dict[str, str]:
        """Of each field that can be chosen which counts."""
        return dict(self._choice)

    @property
    def words(self) -> str:
        """How alike both are."""
        return self._score.text()

    def show_likeness(
        self, document: Document, proposal: Proposal | None, likeness: Likeness | None
    ) -> bool:
        """Show the likeliest event beside the proposal; None hides the card.

        Returns:
            whether another suggestion is made than before.
        """
        existing = event_with(document, likeness.event) if likeness else None
        if proposal is None or proposal.event is None or existing is None or likeness is None:
            self._shown = None
            self.hide()
            return False
        shown = (proposal, existing)
        is_other = shown != self._shown
        if is_other:
            self._shown, self._event, self._choice = shown, existing.id, {}
            self._fill(document, proposal, existing)
        words = alike_words(likeness)
        self._score.setText(words)
        self._score_beside.setText(score_words(likeness))
        for score in (self._score, self._score_beside):
            score.setToolTip(tr("What agrees: {parts}", parts=words))
        self._place_score()
        self.show()
        return is_other

    def ask_merge(self) -> None:
        """Ask for the merger as it is chosen."""
        if self.is_offered:
            self.merge_requested.emit(self._event, self.choice)

    def enter(self) -> None:
        """Give the first field that differs the keyboard."""
        if self.is_offered:
            self._go_to(next(iter(self.buttons), ""))

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """How alike both are is said beside the title where there is room, else below it."""
        super().resizeEvent(qt_event)
        self._place_score()

    def _place_score(self) -> None:
        in_line = (self._title, self._score_beside, self.merge, self.apart)
        wanted = sum(part.sizeHint().width() for part in in_line)
        gaps = _HEAD_EDGES_PX + len(in_line) * _HEAD_GAP_PX
        has_room = self.width() >= wanted + gaps
        self._score_beside.setVisible(has_room)
        self._score.setHidden(has_room)

    # --- building

    def _fill(self, document: Document, proposal: Proposal, existing: Event) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        self.buttons = {}
        told = told_by(document, existing)
        heads = (
            tr("This proposal"),
            tr("Existing, from {publisher}", publisher=say_publisher(told))
            if told
            else tr("Existing"),
        )
        for column, words in enumerate(heads, 1):
            self._put(words, "soft", 0, column)
        fields = merge_fields(document, proposal, existing)
        for row, field in enumerate(fields, 1):
            self._add(row, field)
        figures = (proposal.figures, figures_of(document, existing))
        if any(figures):
            self._add_figures(len(fields) + 1, figures)
        self._hint.setText(_hint(has_people="actors" in self.buttons) if self.buttons else "")
        self._hint.setVisible(bool(self.buttons))

    def _put(self, words: str, kind: str, row: int, column: int) -> None:
        made = ElidedLabel(words)
        made.setProperty("kind", kind)
        made.setToolTip(tooltip(words))
        self._grid.addWidget(_aligned(row_of(made)), row, column)
        self._grid.setRowMinimumHeight(row, _ROW_PX)

    def _add(self, row: int, field: MergeField) -> None:
        self._grid.addWidget(label(field.words, "soft"), row, 0)
        said = {PROPOSAL: field.proposed, EXISTING: field.existing}
        if field.agrees:
            for value, column in _COLUMNS.items():
                self._put(said[value] or "–", "soft", row, column)
            return
        self._choice[field.name] = field.chosen
        self.buttons[field.name] = {}
        for value, column in _COLUMNS.items():
            button = ChoiceButton(field.words, said[value] or tr("nothing"))
            button.clicked.connect(partial(self._on_clicked, field.name, value))
            self.buttons[field.name][value] = button
            self._grid.addWidget(button, row, column)
        self._show(field.name)

    def _add_figures(self, row: int, figures: tuple[tuple[Figure, ...], ...]) -> None:
        """All of both come in: there is nothing to choose."""
        self._grid.addWidget(label(tr("Figures"), "soft"), row, 0)
        for column, each in enumerate(figures, 1):
            first, more = figure_words(each)
            if not first:
                self._put("–", "soft", row, column)
                continue
            words = ElidedLabel(first)
            words.setProperty("kind", "mark-figure")
            words.setFixedHeight(19)
            parts: list[QWidget | None] = [words]
            parts += [label(more, "soft")] if more else []
            self._grid.addWidget(_aligned(row_of(*parts, None)), row, column)

    # --- choosing

    def choose(self, name: str, value: str) -> None:
        """Let one of both count for a field, or of people both."""
        if name not in self.buttons or (value == BOTH and name != "actors"):
            return
        self._choice[name] = value
        self._show(name)

    def _show(self, name: str) -> None:
        for value, button in self.buttons[name].items():
            button.setChecked(self._choice[name] in (value, BOTH))

    def _on_clicked(self, name: str, value: str, _checked: bool = False) -> None:
        if name != "actors":
            self.choose(name, value)
            return
        # of people both count until one is pressed off
        other = EXISTING if value == PROPOSAL else PROPOSAL
        self.choose(name, other if self._choice[name] == BOTH else BOTH)

    # --- keys

    def event(self, qt_event: QEvent) -> bool:
        """The figures and arrows are the card's own while a choice has the keyboard."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and self._can_take(qt_event):
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """1, 2 and 3 choose; the arrows go from choice to choice."""
        name = self._field_with_focus()
        if not name or not self._can_take(qt_event):
            super().keyPressEvent(qt_event)
            return
        qt_event.accept()
        key = Qt.Key(qt_event.key())
        if key in _NUMBERS:
            self.choose(name, _NUMBERS[key])
        elif key in _SIDEWAYS:
            self.buttons[name][_SIDEWAYS[key]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            names = list(self.buttons)
            at = names.index(name) + _STEPS[key]
            self._go_to(names[min(max(at, 0), len(names) - 1)])

    def _can_take(self, qt_event: QKeyEvent) -> bool:
        if qt_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(qt_event.key())
        is_known = key in _NUMBERS or key in _SIDEWAYS or key in _STEPS
        return is_known and bool(self._field_with_focus())

    def _field_with_focus(self) -> str:
        held = (name for name, pair in self.buttons.items() if _has_focus(pair))
        return next(held, "")

    def _go_to(self, name: str) -> None:
        pair = self.buttons.get(name)
        if pair is None:
            self.merge.setFocus(Qt.FocusReason.TabFocusReason)
            return
        value = self._choice[name]
        button = pair[EXISTING if value == EXISTING else PROPOSAL]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.entered.emit(button)


def _aligned(words: QWidget) -> QWidget:
    """The words where those of a choice begin."""
    words.setContentsMargins(_CHOICE_EDGE_PX, 0, 0, 0)
    return words


def _has_focus(pair: dict[str, ChoiceButton]) -> bool:
    return any(button.hasFocus() for button in pair.values())


def _hint(*, has_people: bool) -> str:
    if has_people:
        return tr("C goes to the choices: 1 takes the left, 2 the right, 3 both.")
    return tr("C goes to the choices: 1 takes the left, 2 the right.")
