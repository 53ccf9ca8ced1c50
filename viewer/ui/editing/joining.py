"""Events merged and split by hand: the forms that ask what goes where."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import nsmallest
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.asking import events_by_id
from viewer.library.editing.events import merge_events, split_event
from viewer.library.editing.naming import label_for, label_room, quoted
from viewer.library.tables.cell_words import short_sources
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.model.wording import say_when
from viewer.ui.editing.event_form import status_words
from viewer.ui.editing.fields.counted_line import CountedLine
from viewer.ui.editing.fields.passage_boxes import PassageBoxes
from viewer.ui.editing.form_dialog import FormDialog
from viewer.ui.parts.plain_text import label, tooltip, without_keys

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_HERE, _OTHER = "here", "other"
#: of longer words the beginning is shown
_SHOWN_LENGTH = 76
_MERGE_PX = 480
#: events that are offered from the beginning, and the height of each in the list
_NEAREST, _ROW_PX = 5, 24
_DATE = ("when", "precision", "date_basis", "status")


class MergeForm(QWidget):
    """Which event is merged into this one, and of which of both each field is."""

    def __init__(self, document: Document, event: Event) -> None:
        super().__init__()
        self._document, self._event = document, event
        self._ids = {e.label: e.id for e in document.events if e.id != event.id}
        self._chosen: dict[str, str] = {}
        #: by field
        self.choices: dict[str, _Choice] = {}
        self.other = QLineEdit()
        self.other.setAccessibleName(tr("Event to merge with"))
        self.other.setPlaceholderText(tr("Label of the other event"))
        completer = QCompleter(sorted(self._ids, key=str.casefold), self.other)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.other.setCompleter(completer)
        self.other.textChanged.connect(lambda _text: self._compare())
        self.near = self._nearest()
        self._differences = QWidget()
        self._rows = QFormLayout(self._differences)
        self._rows.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.other)
        column.addWidget(self.near)
        column.addWidget(self._differences)
        column.addStretch(1)
        self.setMinimumHeight(_MERGE_PX)
        self.setFocusProxy(self.other)

    def _nearest(self) -> QListWidget:
        """The events nearest in time, to choose from without typing."""
        near = QListWidget()
        near.setAccessibleName(tr("Nearest events"))
        others = (e for e in self._document.events if e.id != self._event.id)
        for event in nsmallest(_NEAREST, others, key=self._seconds_away):
            row = QListWidgetItem(f"{event.label} · {say_when(event.when, event.precision)}", near)
            row.setData(Qt.ItemDataRole.UserRole, event.label)
            row.setSizeHint(QSize(0, _ROW_PX))
        near.setFixedHeight(_ROW_PX * max(near.count(), 1) + 4)
        near.currentItemChanged.connect(self._take_nearest)
        return near

    def _seconds_away(self, event: Event) -> int:
        """How far apart both are, in seconds; 0 where they overlap."""
        mine = self._event
        return max(event.earliest - mine.latest, mine.earliest - event.latest, 0)

    def _take_nearest(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.other.setText(row.data(Qt.ItemDataRole.UserRole))

    @property
    def other_id(self) -> str:
        """The id of the other event.

        Raises:
            DocumentError: no event has that label.
        """
        found = self._ids.get(self.other.text().strip())
        if found is None:
            raise DocumentError("No event has that label; type some letters and choose one")
        return found

    def fields(self) -> dict[str, Any]:
        """What is taken of the other event, as `merge_events` takes it."""
        other = events_by_id(self._document.events, (self.other_id,))[self.other_id]
        taken: dict[str, Any] = {}
        for name, whose in self._chosen.items():
            of = other if whose == _OTHER else self._event
            for field in _DATE if name == "when" else (name,):
                taken[field] = getattr(of, field)
        return taken

    def _compare(self) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._chosen.clear()
        self.choices.clear()
        id_ = self._ids.get(self.other.text().strip())
        if id_ is None:
            return
        other = events_by_id(self._document.events, (id_,))[id_]
        mine, theirs = _shown(self._document, self._event), _shown(self._document, other)
        for name, words in mine.items():
            if words != theirs[name]:
                self._add_choice(name, words, theirs[name])

    def _add_choice(self, name: str, mine: str, theirs: str) -> None:
        choice = _Choice(_field_words()[name], ((_HERE, mine), (_OTHER, theirs)))
        self._chosen[name], self.choices[name] = _HERE, choice
        choice.chosen.connect(lambda whose, name=name: self._chosen.update({name: whose}))
        self._rows.addRow(label(_field_words()[name], "soft"), choice)


class _Choice(QWidget):
    """One of two wordings, one below the other; the first at the beginning.

    Signals:
        chosen: the value of the wording that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, values: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        for value, words in values:
            shown = words if len(words) <= _SHOWN_LENGTH else f"{words[: _SHOWN_LENGTH - 1]}…"
            button = QRadioButton(without_keys(shown or tr("(nothing)")))
            button.setToolTip(tooltip(words))
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._buttons[value] = button
            column.addWidget(button)
        self._buttons[values[0][0]].setChecked(True)

    def button(self, value: str) -> QRadioButton:
        """The button of a wording."""
        return self._buttons[value]


class SplitForm(QWidget):
    """Which passages tell the other event, and how that one is labelled."""

    def __init__(self, document: Document, event: Event) -> None:
        super().__init__()
        free = label_for(document, event.label, event.importance)
        self.label = CountedLine(tr("Label of the new event"), label_room(event.importance), free)
        shorts = short_sources(document.sources)
        names = {e.id: shorts.get(e.source, e.source) for e in event.evidence}
        self.boxes = PassageBoxes(event, names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Label of the new event"), "soft"))
        column.addWidget(self.label)
        column.addWidget(label(tr("Passages that tell the new event"), "soft"))
        column.addWidget(self.boxes)
        self.setFocusProxy(self.label)

    def box(self, evidence_id: str) -> QCheckBox:
        """The box of a passage."""
        return self.boxes.box(evidence_id)


def open_merge(window: MainWindow, event: Event) -> None:
    """Ask with which event this one is merged, and merge them."""
    form = MergeForm(window.session.library.document, event)

    def save() -> bool:
        other, fields = form.other_id, form.fields()

        def edit(now: Document) -> Document:
            return merge_events(now, (event.id, other), fields)

        edit(window.session.library.document)
        return window.edits.change(tr("merge 2 events"), edit, said=tr("Your merger"))

    head = tr("Merge {event} with").format(event=quoted(event.label))
    _open(window, head, form, save, tr("Merge"))


def open_split(window: MainWindow, event: Event) -> None:
    """Ask which passages of an event tell another one, and part them."""
    form = SplitForm(window.session.library.document, event)

    def save() -> bool:
        chosen, words = form.boxes.chosen, " ".join(form.label.text().split())

        def edit(now: Document) -> Document:
            return split_event(now, event.id, chosen, words)[0]

        edit(window.session.library.document)
        name = tr("split {event}").format(event=quoted(event.label))
        return window.edits.change(name, edit, said=tr("Your split"))

    _open(window, tr("Split {event}").format(event=quoted(event.label)), form, save)


def _open(window: MainWindow, head: str, form: QWidget, save: Any, words: str = "") -> None:
    dialog = FormDialog(head, form, save, window, words)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _field_words() -> Mapping[str, str]:
    return {
        "label": tr("Label"),
        "title": tr("Title"),
        "when": tr("When"),
        "kind": tr("Kind"),
        "side": tr("Side"),
        "importance": tr("Importance"),
        "summary": tr("Summary"),
    }


def _shown(document: Document, event: Event) -> dict[str, str]:
    """The fields of which one is chosen, in words."""
    sides = {side.id: side.name for side in document.sides}
    when = f"{say_when(event.when, event.precision)}, {status_words()[event.status].lower()}"
    return {
        "label": event.label,
        "title": event.title,
        "when": when,
        "kind": event.kind,
        "side": sides.get(event.side, event.side),
        "importance": str(event.importance),
        "summary": event.summary,
    }
