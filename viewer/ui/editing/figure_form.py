"""What a figure says, as a form."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from viewer.model.annotation import Bound, Figure, FigureKind
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.speech import tr, tr_later
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.editing.fields.date_line import DateLine
from viewer.ui.editing.fields.events_line import EventsLine
from viewer.ui.editing.fields.one_of import OneOf
from viewer.ui.editing.fields.rows import rows_of
from viewer.ui.parts.plain_text import label, without_keys

_NO_VALUE = tr_later("The value “{typed}” is no number; give it in digits")
_NO_UPPER_END = tr_later("The upper end “{typed}” is no number; give it in digits")


def bound_words() -> dict[Bound, str]:
    """How the form calls each bound."""
    return {
        Bound.EXACT: tr("exactly"),
        Bound.ABOUT: tr("about"),
        Bound.AT_LEAST: tr("at least"),
        Bound.AT_MOST: tr("at most"),
        Bound.OVER: tr("over"),
        Bound.UNDER: tr("under"),
    }


def figure_kind_words() -> dict[FigureKind, str]:
    """How the form calls each kind of figure."""
    return {
        FigureKind.MONEY: tr("Money"),
        FigureKind.PERCENT: tr("Per cent"),
        FigureKind.COUNT: tr("Number of things"),
        FigureKind.DURATION: tr("Length of time"),
        FigureKind.MULTIPLE: tr("Multiple"),
        FigureKind.INDEX: tr("Index level"),
        FigureKind.POINTS: tr("Points"),
    }


class FigureForm(QWidget):
    """Value or range, unit, kind, bound, what it measures, its series, when, and its events.

    Args:
        document: whose people, measures and events can be chosen.
        figure: as it is at first.
        has_events: whether it can be given to other events; not where it comes with a proposal.
    """

    def __init__(self, document: Document, figure: Figure, *, has_events: bool = True) -> None:
        super().__init__()
        self._figure = figure
        self._kind, self._bound, self._measure = figure.kind, figure.bound, figure.measure
        self.value = _line(tr("Value"), _digits(figure.value))
        self.value_max = _line(tr("Upper end, of a range"), _digits(figure.value_max))
        self.unit = _line(tr("Unit"), figure.unit)
        self.measures = _line(tr("What it measures"), figure.measures)
        self.as_of = DateLine(tr("As of"), figure.as_of, None)
        self.kind = self._menu(tr("Kind"), figure_kind_words(), self._kind, self._take_kind)
        self.bound = self._menu(tr("Bound"), bound_words(), self._bound, self._take_bound)
        self._ids = (None, *(measure.id for measure in document.measures))
        names = [tr("None"), *(without_keys(measure.name) for measure in document.measures)]
        self.measure = MenuButton(tr("Series"), names)
        self.measure.show_choice(self._ids.index(figure.measure))
        self.measure.chosen.connect(self._take_measure)
        self.claimed_by = OneOf(tr("Who claims it"), document.actors, figure.claimed_by)
        self.events = EventsLine(tr("Events"), document, figure.events) if has_events else None
        self._lay_out()
        self.setFocusProxy(self.value)
        self.value.selectAll()

    def fields(self) -> dict[str, Any]:
        """What the figure is to say, as `change_figure` takes it.

        Raises:
            DocumentError: a value is no number, or the date none, or no event is labelled so.
        """
        events = {} if self.events is None else {"events": self.events.chosen()}
        return {
            "kind": self._kind,
            "value": _number(self.value.text(), _NO_VALUE),
            "value_max": _number(self.value_max.text(), _NO_UPPER_END)
            if self.value_max.text().strip()
            else None,
            "unit": self.unit.text().strip(),
            "bound": self._bound,
            "measures": " ".join(self.measures.text().split()),
            "measure": self._measure,
            "as_of": None if self.as_of.is_empty else self.as_of.read().when,
            "claimed_by": self.claimed_by.chosen(),
            **events,
        }

    def _lay_out(self) -> None:
        form = rows_of(self)
        amount = QHBoxLayout()
        amount.setSpacing(8)
        amount.addWidget(self.bound)
        amount.addWidget(self.value, 2)
        amount.addWidget(label(tr("to", about="between two numbers"), "soft"))
        amount.addWidget(self.value_max, 2)
        amount.addWidget(self.unit, 2)
        form.addRow(label(tr("Amount"), "soft"), amount)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Kind"), self.kind),
            (tr("Measures", about="what a figure tells"), self.measures),
            (tr("Series"), self.measure),
            (tr("As of"), self.as_of),
            (tr("Claimed by"), self.claimed_by),
        )
        for words, widget in rows:
            form.addRow(label(words, "soft"), widget)
        if self.events is not None:
            form.addRow(label(tr("Events"), "soft"), self.events)

    @staticmethod
    def _menu(name: str, words: dict[Any, str], chosen: Any, take: Any) -> MenuButton:
        made = MenuButton(name, list(words.values()))
        made.show_choice(list(words).index(chosen))
        made.chosen.connect(take)
        return made

    def _take_kind(self, at: int) -> None:
        self._kind = list(figure_kind_words())[at]

    def _take_bound(self, at: int) -> None:
        self._bound = list(bound_words())[at]

    def _take_measure(self, at: int) -> None:
        self._measure = self._ids[at]


def _line(name: str, words: str) -> QLineEdit:
    made = QLineEdit(words)
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    made.setCursorPosition(0)
    return made


def _digits(value: float | None) -> str:
    if value is None or not math.isfinite(value):
        return ""
    return f"{value:.15g}" if abs(value) < 1e15 else repr(value)


def _number(typed: str, wrong: str) -> float:
    """The number; wrong: what is said of one that is none."""
    try:
        value = float(typed.replace(",", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", ""))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        if not typed.strip():
            raise DocumentError(tr("Give the number in digits"))
        raise DocumentError(tr(wrong, typed=typed))
    return value
