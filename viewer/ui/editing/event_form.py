"""What an event is, as a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from viewer.library.editing.naming import SHORT_LABEL_IMPORTANCE, label_room
from viewer.library.editing.whole import own_kinds
from viewer.model.document import Document
from viewer.model.event import KINDS, TITLE_LENGTH, Event, Status
from viewer.model.speech import tr
from viewer.model.value_words import opened, say_kind
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.dialogs.segments import Segments
from viewer.ui.editing.fields.counted_line import CountedLine
from viewer.ui.editing.fields.date_line import DateLine
from viewer.ui.editing.fields.names_line import NamesLine
from viewer.ui.editing.fields.rows import rows_of
from viewer.ui.parts.plain_text import label, without_keys

_SUMMARY_PX = 64
_IMPORTANCES = range(1, 6)


def status_words() -> dict[Status, str]:
    """How the form calls each status."""
    return {
        Status.HAPPENED: tr("Happened"),
        Status.ONGOING: tr("Ongoing"),
        Status.PLANNED: tr("Planned"),
        Status.DEMANDED: tr("Demanded"),
        Status.THREATENED: tr("Threatened"),
        Status.DENIED: tr("Denied"),
    }


class EventForm(QWidget):
    """The fields of one event, as it is or as it would be added."""

    def __init__(self, document: Document, event: Event, near: date | None = None) -> None:
        super().__init__()
        self._event = event
        self._kinds = (*KINDS, *own_kinds(document))
        self._kind, self._side = event.kind, event.side
        self._status, self._importance = event.status, event.importance
        self.label = CountedLine(tr("Label"), label_room(event.importance), event.label)
        self.title = CountedLine(tr("Title"), TITLE_LENGTH, event.title)
        self.when = DateLine(tr("When"), event.when, event.precision, near)
        self.basis = CountedLine(tr("How the date is known"), 200, event.date_basis)
        self.status = self._choice(tr("Status"), self._statuses(), event.status.value)
        self.status.chosen.connect(self._take_status)
        self.kind = MenuButton(
            tr("Kind"), [without_keys(opened(say_kind(kind))) for kind in self._kinds]
        )
        self.kind.show_choice(self._kinds.index(event.kind) if event.kind in self._kinds else 0)
        self.kind.chosen.connect(self._take_kind)
        sides = [(side.id, without_keys(side.name)) for side in document.sides]
        self.side = self._choice(tr("Side"), sides, event.side)
        self.side.chosen.connect(self._take_side)
        importances = [(str(n), str(n)) for n in _IMPORTANCES]
        self.importance = self._choice(tr("Importance"), importances, str(event.importance))
        self.importance.chosen.connect(self._take_importance)
        self.people = NamesLine(tr("People and bodies"), document.actors, event.actors)
        self.summary = self._summary_box()
        self._lay_out()
        self.setFocusProxy(self.label)

    def fields(self) -> dict[str, Any]:
        """What was changed, as `change_event` takes it; people only those the document has.

        Raises:
            DocumentError: the date is none.
        """
        self.people.take_typed()
        read = self.when.read()
        said: dict[str, Any] = {
            "label": " ".join(self.label.text().split()),
            "title": " ".join(self.title.text().split()),
            "when": read.when,
            "precision": read.precision,
            "date_basis": self.basis.text().strip(),
            "status": self._status,
            "kind": self._kind,
            "side": self._side,
            "importance": self._importance,
            "actors": self.people.known,
            "summary": " ".join(self.summary.toPlainText().split()),
        }
        return {name: value for name, value in said.items() if value != self._before(name)}

    def add(self, part: QWidget) -> None:
        """Put something below the fields, over their whole width."""
        self._form.addRow(part)

    @property
    def new_people(self) -> tuple[str, ...]:
        """Names of those who are to be added."""
        return self.people.new

    def _before(self, name: str) -> object:
        return getattr(self._event, name)

    def _lay_out(self) -> None:
        form = self._form = rows_of(self)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Label"), self.label),
            (tr("Title"), self.title),
            (tr("When"), self.when),
            (tr("Known how"), self.basis),
            (tr("Status"), self.status),
            (tr("Kind"), self.kind),
            (tr("Side"), self.side),
            (tr("Importance"), self.importance),
            (tr("People"), self.people),
            (tr("Summary"), self.summary),
        )
        for words, widget in rows:
            form.addRow(label(words, "soft"), widget)

    def _summary_box(self) -> QPlainTextEdit:
        box = QPlainTextEdit(self._event.summary)
        box.setAccessibleName(tr("Summary"))
        box.setTabChangesFocus(True)
        box.setFixedHeight(_SUMMARY_PX)
        return box

    @staticmethod
    def _statuses() -> list[tuple[str, str]]:
        return [(status.value, words) for status, words in status_words().items()]

    @staticmethod
    def _choice(name: str, values: Sequence[tuple[str, str]], chosen: str) -> Segments:
        made = Segments(name, values)
        if chosen in {value for value, _ in values}:
            made.show_value(chosen)
        return made

    def _take_status(self, value: str) -> None:
        self._status = Status(value)

    def _take_kind(self, at: int) -> None:
        self._kind = self._kinds[at]

    def _take_side(self, value: str) -> None:
        self._side = value

    def _take_importance(self, value: str) -> None:
        self._importance = int(value)
        self.label.set_most(label_room(self._importance))
        is_short = self._importance >= SHORT_LABEL_IMPORTANCE
        self.label.setToolTip(tr("Labels of important events are short") if is_short else "")
