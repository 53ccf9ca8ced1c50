"""The forms and words of events by their rows: all held, or asked for when they are drawn."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.forms import Forms, forms_of, worded_forms
from viewer.timeline.lod import claimed_px
from viewer.timeline.shortening import LEAST_SHARE, shortened
from viewer.timeline.style import Measure, Style
from viewer.timeline.table import EventTable, Rows

#: words remembered before all are forgotten: many screens full
_MOST_KEPT = 16_384


class WordedForms(Protocol):
    """Gives the forms and words of any events of a table."""

    def at(self, rows: Rows, *, worded: bool = True) -> Forms:
        """Forms of these rows, if not `worded` with labels of any width."""

    def whole(self) -> Forms:
        """Forms of all events; dear where there are many."""

    def label(self, row: int) -> tuple[str, str | None]:
        """What stands beside a mark where nothing cuts it, and all of it if that is less."""

    @property
    def nbytes(self) -> int:
        """Bytes that are held besides the table."""


class HeldForms:
    """Forms of a table of which every label has been measured."""

    def __init__(
        self, table: EventTable, style: Style, measure: Measure, notes: tuple[str, ...]
    ) -> None:
        self._table = table
        self._forms = forms_of(table, style, measure, notes)

    def at(self, rows: Rows, *, worded: bool = True) -> Forms:  # noqa: ARG002 (known anyway)
        """Forms of these rows."""
        forms = self._forms
        names = (field.name for field in fields(forms) if field.name != "scale")
        return replace(forms, **{name: getattr(forms, name)[rows] for name in names})

    def whole(self) -> Forms:
        """Forms of all events."""
        return self._forms

    def label(self, row: int) -> tuple[str, str | None]:
        """The event's label."""
        return self._table.labels[row], None

    @property
    def nbytes(self) -> int:
        """Bytes that are held besides the table."""
        names = (field.name for field in fields(self._forms) if field.name != "scale")
        return sum(getattr(self._forms, name).nbytes for name in names)


class AskedForms:
    """Forms whose labels are asked for and measured when they come into view.

    A label takes no more room than was claimed for it by its number of characters.
    """

    def __init__(
        self, table: EventTable, style: Style, measure: Measure, notes: tuple[str, ...]
    ) -> None:
        self._table, self._style, self._measure, self._notes = table, style, measure, notes
        self._known: dict[int, tuple[str, float, str | None]] = {}

    def at(self, rows: Rows, *, worded: bool = True) -> Forms:
        """Forms of these rows, if not `worded` with labels of no width."""
        chosen = self._table.take(rows, worded=False)
        nothing = np.zeros(len(rows))
        label = self._widths(rows) if worded else nothing
        note = self._note(rows) if worded else nothing
        return worded_forms(chosen, self._style, label, note, LEAST_SHARE * label)

    def whole(self) -> Forms:
        """Forms of all events, with what their labels may take."""
        rows = np.arange(len(self._table))
        label = claimed_px(self._table, rows, self._style)
        return worded_forms(self._table, self._style, label, self._note(rows), LEAST_SHARE * label)

    def label(self, row: int) -> tuple[str, str | None]:
        """The event's label, cut where it is wider than its claim; empty if little were left."""
        if row not in self._known:
            self._learn(np.array([row]))
        shown, _, full = self._known[row]
        return shown, full

    @property
    def nbytes(self) -> int:
        """Bytes that are held besides the table: a few thousand words."""
        return 0

    def _widths(self, rows: Rows) -> NDArray[np.float64]:
        known = self._known
        unknown = np.array([row for row in rows.tolist() if row not in known], dtype=np.intp)
        if len(unknown):
            self._learn(unknown)
            # all were forgotten to make room: those that were known are learnt again
            forgotten = [row for row in rows.tolist() if row not in known]
            self._learn(np.array(forgotten, dtype=np.intp))
        return np.array([self._known[row][1] for row in rows.tolist()], dtype=np.float64)

    def _learn(self, rows: NDArray[np.intp]) -> None:
        if len(self._known) + len(rows) > _MOST_KEPT:
            self._known.clear()
        claims = claimed_px(self._table, rows, self._style)
        for row, claim in zip(rows.tolist(), claims.tolist(), strict=True):
            label = self._table.labels[row]
            shown, width = shortened(label, self._measure(label, "label"), claim, self._measure)
            self._known[row] = (shown, width, None if shown == label else label)

    def _note(self, rows: Rows) -> NDArray[np.float64]:
        if not self._notes:
            return np.zeros(len(rows))
        gap = 2.0 * self._style.scale
        words = (self._notes[row] for row in rows.tolist())
        widths = (self._measure(word, "note-mark") + gap if word else 0.0 for word in words)
        return np.fromiter(widths, dtype=np.float64, count=len(rows))
