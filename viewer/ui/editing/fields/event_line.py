"""An event found by typing letters of its label."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from viewer.library.editing.naming import quoted
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.ui.editing.fields.chips import hide_offers, is_enter

#: the keypad has an Enter as well
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EventLine(QLineEdit):
    """A line for the label of an event that the document has.

    The labels are read when they are needed first: of very many events that takes a moment.

    Args:
        name: what it is for, for a screen reader.
        events: that can be chosen.
        but: ids of those that cannot.

    Signals:
        entered: Enter was pressed with something typed.
        offer_taken: one of the offered labels was chosen.
    """

    entered = Signal()
    offer_taken = Signal()

    def __init__(self, name: str, events: Iterable[Event], but: Iterable[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("Label of the other event"))
        self._events, self._but = events, frozenset(but)
        self._labels: dict[str, str] | None = None
        self.textEdited.connect(lambda _text: self._offer())

    @property
    def found(self) -> str | None:
        """The id of the event that is labelled as it is typed, None for none.

        Letters with which one label alone begins are enough.
        """
        typed = " ".join(self.text().split())
        if not typed:
            return None
        labels = self._known
        if typed in labels:
            return labels[typed]
        letters = typed.casefold()
        begun = [label for label in labels if label.casefold().startswith(letters)]
        alike = [label for label in begun if label.casefold() == letters] or begun
        return labels[alike[0]] if len(alike) == 1 else None

    def chosen(self) -> str | None:
        """The id of the event; None where nothing is typed.

        Raises:
            DocumentError: no event has that label.
        """
        typed = self.text().strip()
        found = self.found
        if typed and found is None:
            raise DocumentError(
                tr(
                    "No event is labelled {label}; type some letters and choose one",
                    label=quoted(typed),
                )
            )
        return found

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Be ready to offer labels."""
        self._offer()
        super().focusInEvent(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Keep Enter from the dialog's button where whoever uses the line takes what is typed."""
        is_wanted = is_enter(qt_event) and bool(self.text().strip())
        if is_wanted and qt_event.modifiers() in _PLAIN:
            self.entered.emit()
            hide_offers(self)
            qt_event.accept()
            return
        super().keyPressEvent(qt_event)

    @property
    def _known(self) -> dict[str, str]:
        if self._labels is None:
            self._labels = {e.label: e.id for e in self._events if e.id not in self._but}
        return self._labels

    def _offer(self) -> None:
        if self.completer() is not None:
            return
        completer = QCompleter(sorted(self._known, key=str.casefold), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # what the completer sets comes after this
        completer.activated.connect(
            lambda _text: self.offer_taken.emit(), Qt.ConnectionType.QueuedConnection
        )
        self.setCompleter(completer)
