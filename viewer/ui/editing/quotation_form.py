"""Whose words a quotation is, as a form."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.model.annotation import Quotation, QuotationKind
from viewer.model.document import Document
from viewer.model.speech import tr
from viewer.ui.dialogs.segments import Segments
from viewer.ui.editing.fields.events_line import EventsLine
from viewer.ui.editing.fields.one_of import OneOf
from viewer.ui.editing.fields.rows import rows_of
from viewer.ui.parts.plain_text import label


class QuotationForm(QWidget):
    """Speaker, to whom it was said, what sort of words it is, and its events.

    Args:
        document: whose people and events can be chosen.
        quotation: as it is at first.
        has_events: whether it can be given to other events; not where it comes with a proposal.
    """

    def __init__(
        self, document: Document, quotation: Quotation, *, has_events: bool = True
    ) -> None:
        super().__init__()
        self._kind = quotation.kind
        self.speaker = OneOf(tr("Speaker"), document.actors, quotation.speaker)
        self.via = QLineEdit(quotation.via or "")
        self.via.setAccessibleName(tr("Said to"))
        self.kind = Segments(
            tr("Kind"),
            (
                (QuotationKind.DIRECT.value, tr("A whole clause")),
                (QuotationKind.FRAGMENT.value, tr("Part of a sentence")),
                (QuotationKind.SCARE.value, tr("Nobody's words")),
            ),
        )
        self.kind.show_value(quotation.kind.value)
        self.kind.chosen.connect(self._take_kind)
        form = rows_of(self)
        form.addRow(label(tr("Speaker"), "soft"), self.speaker)
        form.addRow(label(tr("Said to"), "soft"), self.via)
        form.addRow(label(tr("Kind"), "soft"), self.kind)
        self.events = EventsLine(tr("Events"), document, quotation.events) if has_events else None
        if self.events is not None:
            form.addRow(label(tr("Events"), "soft"), self.events)
        self.setFocusProxy(self.speaker)

    def fields(self) -> dict[str, Any]:
        """What the quotation is to say, as `change_quotation` takes it.

        Raises:
            DocumentError: the document has nobody of that name, or no event labelled so.
        """
        events = {} if self.events is None else {"events": self.events.chosen()}
        return {
            "speaker": self.speaker.chosen(),
            "via": " ".join(self.via.text().split()) or None,
            "kind": self._kind,
            **events,
        }

    def _take_kind(self, value: str) -> None:
        self._kind = QuotationKind(value)
