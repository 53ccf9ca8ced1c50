"""The events to which a figure or quotation belongs: chips, and a line that finds more."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.asking import events_by_id
from viewer.model.document import Document
from viewer.model.speech import tr
from viewer.ui.editing.fields.chips import GAP_PX, Chips
from viewer.ui.editing.fields.event_line import EventLine


class EventsLine(QWidget):
    """Events of a document, none or several.

    Args:
        name: what they are, for a screen reader.
        document: that has them.
        chosen: ids of those that are chosen at first.
    """

    def __init__(self, name: str, document: Document, chosen: Collection[str]) -> None:
        super().__init__()
        self._document = document
        known = events_by_id(document.events, chosen)
        #: labels by id, in the order in which they were chosen
        self._labels = {id_: known[id_].label for id_ in chosen if id_ in known}
        self.chips = Chips()
        self.chips.taken_out.connect(self._take_out)
        self.line = EventLine(name, document.events)
        self.line.setPlaceholderText(tr("Add an event by its label"))
        self.line.entered.connect(self._take_found)
        self.line.offer_taken.connect(self._take_found)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.chips)
        column.addWidget(self.line)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """Their ids, with that of the one that is typed and was not entered.

        Raises:
            DocumentError: no event is labelled as it is typed.
        """
        typed = self.line.chosen()
        return tuple(dict.fromkeys((*self._labels, *([typed] if typed else []))))

    def _take_found(self) -> None:
        id_ = self.line.found
        if id_ is None:
            return
        self.line.clear()
        if id_ not in self._labels:
            self._labels[id_] = events_by_id(self._document.events, (id_,))[id_].label
            self._show()

    def _take_out(self, at: int) -> None:
        del self._labels[list(self._labels)[at]]
        self._show()
        self.line.setFocus()

    def _show(self) -> None:
        self.chips.show_words(list(self._labels.values()))
