"""Events merged and split by hand: the forms that ask what goes where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
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
from viewer.model.speech import tr, tr_later
from viewer.model.value_words import say_kind, say_status
from viewer.model.wording import say_when
from viewer.ui.editing.fields.counted_line import CountedLine
from viewer.ui.editing.fields.event_choice import EventChoice
from viewer.ui.editing.fields.passage_boxes import PassageBoxes
from viewer.ui.editing.form_dialog import Deed, open_form
from viewer.ui.parts.plain_text import label, tooltip, without_keys

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_HERE, _OTHER = "here", "other"
#: of longer words the beginning is shown
_SHOWN_LENGTH = 76
_MERGE_PX = 480
_DATE = ("when", "precision", "date_basis", "status")

MERGE = Deed(tr_later("Merge"), tr_later("Ctrl+Enter merges them"))
SPLIT = Deed(tr_later("Split"), tr_later("Ctrl+Enter splits it"))


class MergeForm(QWidget):
    """Which event is merged into this one, and of which of both each field is."""

    def __init__(self, document: Document, event: Event) -> None:
        super().__init__()
        self._document, self._event = document, event
        self._chosen: dict[str, str] = {}
        #: by field
        self.choices: dict[str, _Choice] = {}
        self.choice = EventChoice(
            tr("Event to merge with"), document.events, (event.earliest, event.latest), (event.id,)
        )
        self.other, self.near = self.choice.line, self.choice.near
        self.other.textChanged.connect(lambda _text: self._compare())
        self._differences = QWidget()
        self._rows = QFormLayout(self._differences)
        self._rows.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.choice)
        column.addWidget(self._differences)
        column.addStretch(1)
        self.setMinimumHeight(_MERGE_PX)
        self.setFocusProxy(self.other)

    @property
    def other_id(self) -> str:
        """The id of the other event.

        Raises:
            DocumentError: no event has that label, or none is chosen.
        """
        found = self.other.chosen()
        if found is None:
            raise DocumentError(tr("No event is chosen; type some letters of its label"))
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
        id_ = self.other.found
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
            button.setAccessibleName(tr("{name}: {value}", name=name, value=words))
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

    head = tr("Merge {event} with", event=quoted(event.label))
    open_form(window, head, form, save, MERGE)


def open_split(window: MainWindow, event: Event) -> None:
    """Ask which passages of an event tell another one, and part them."""
    form = SplitForm(window.session.library.document, event)

    def save() -> bool:
        chosen, words = form.boxes.chosen, " ".join(form.label.text().split())

        def edit(now: Document) -> Document:
            return split_event(now, event.id, chosen, words)[0]

        edit(window.session.library.document)
        name = tr("split {event}", event=quoted(event.label))
        return window.edits.change(name, edit, said=tr("Your split"))

    open_form(window, tr("Split {event}", event=quoted(event.label)), form, save, SPLIT)


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
    when = tr(
        "{when}, {status}",
        when=say_when(event.when, event.precision),
        status=say_status(event.status),
    )
    return {
        "label": event.label,
        "title": event.title,
        "when": when,
        "kind": say_kind(event.kind),
        "side": sides.get(event.side, event.side),
        "importance": str(event.importance),
        "summary": event.summary,
    }
