"""Which event selected words tell, as a form: another one than the one that is selected."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.asking import events_by_id
from viewer.library.editing.marking import day_told
from viewer.library.editing.ordering import source_of
from viewer.model.annotation import Selector
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.ui.editing.fields.event_choice import EventChoice
from viewer.ui.parts.plain_text import label


class TellForm(QWidget):
    """The words, and the event that they are to tell.

    Offered are the events nearest to the date in the words or their sentence, where there is none
    nearest to the day on which the source was published.

    Args:
        document: that has both.
        place: where the words stand.
        but: ids of events that are not offered.
    """

    def __init__(self, document: Document, place: Selector, but: Collection[str] = ()) -> None:
        super().__init__()
        self._document = document
        told = day_told(document, place)
        when = told[0] if told is not None else source_of(document, place.source).published
        span = when.earliest, when.latest
        self.choice = EventChoice(tr("Event that the words tell"), document.events, span, but)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(" ".join(place.exact.split()), "soft", wrap=True))
        column.addWidget(self.choice)
        self.setFocusProxy(self.choice.line)

    def chosen(self) -> Event:
        """The event.

        Raises:
            DocumentError: no event has that label, or none is chosen.
        """
        id_ = self.choice.line.chosen()
        if id_ is None:
            raise DocumentError(tr("No event is chosen; type some letters of its label"))
        return events_by_id(self._document.events, (id_,))[id_]
