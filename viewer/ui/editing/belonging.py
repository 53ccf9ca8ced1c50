"""What belongs to an event: its passages and links, which can be changed and taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.library.asking import events_by_id
from viewer.library.editing.annotations import delete_annotations
from viewer.library.editing.links import add_link, change_link, remove_link
from viewer.library.tables.cell_words import short_sources
from viewer.model.annotation import Evidence
from viewer.model.document import Document
from viewer.model.event import Event, Link, Relation
from viewer.model.speech import tr
from viewer.ui.editing.fields.event_line import EventLine
from viewer.ui.editing.link_rows import Bearing, BearingButton, LinkRow, RemovableRow
from viewer.ui.parts.plain_text import label

#: takes a document and gives the next; raises ViewerError
DocumentEdit = Callable[[Document], Document]


class Belonging(QWidget):
    """Passages and links of one event; what is changed here is done when the form is saved."""

    def __init__(self, document: Document, event: Event) -> None:
        super().__init__()
        self._document, self._event = document, event
        #: by the id of the passage
        self.passages: dict[str, RemovableRow] = {}
        self.links: list[LinkRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(4)
        self.target = EventLine(tr("The other event"), document.events, (event.id,))
        self.target.entered.connect(self.take_typed)
        self.relation = BearingButton(Bearing(Relation.ANSWERS), tr("Relation"))
        self._lay_out()

    def edit(self, document: Document) -> Document:
        """The document with what was changed here.

        Raises:
            DocumentError: a link is there already, or no event is labelled as it is typed.
        """
        self.target.chosen()
        self.take_typed()
        gone = [id_ for id_, row in self.passages.items() if row.is_removed]
        if gone:
            document = delete_annotations(document, gone)
        for row in self.links:
            if row.is_removed and row.link is not None:
                document = remove_link(document, row.link)
        for row in self.links:
            if not row.is_removed:
                document = _with_link(document, row.link, row.wanted)
        return document

    def take_typed(self) -> None:
        """Add the link that is typed and was not added."""
        target = self.target.found
        if target is None:
            return
        words = events_by_id(self._document.events, (target,))[target].label
        self._add_link(target, words, self.relation.bearing, None)
        self.target.clear()

    def _lay_out(self) -> None:
        if self._event.evidence:
            self._column.addWidget(label(tr("Passages"), "heading"))
            shorts = short_sources(self._document.sources)
            for evidence in self._event.evidence:
                source = shorts.get(evidence.source, evidence.source)
                words = tr("{source}: {words}", source=source, words=_words(evidence))
                self.passages[evidence.id] = row = RemovableRow(words)
                self._column.addWidget(row)
        self._column.addWidget(label(tr("Links"), "heading"))
        self._links = QVBoxLayout()
        self._links.setSpacing(4)
        self._column.addLayout(self._links)
        here = self._event.id
        own = [link for link in self._document.links if here in (link.origin, link.target)]
        others = {link: link.target if link.origin == here else link.origin for link in own}
        known = events_by_id(self._document.events, set(others.values()))
        for link, other in others.items():
            said = known[other].label if other in known else other
            self._add_link(other, said, Bearing.of(link, here), link)
        self._column.addLayout(self._new_link())

    def _add_link(self, other: str, words: str, bearing: Bearing, link: Link | None) -> None:
        row = LinkRow(self._event.id, other, words, bearing, link)
        self.links.append(row)
        self._links.addWidget(row)

    def _new_link(self) -> QHBoxLayout:
        add = QPushButton(tr("Add link"))
        add.setAutoDefault(False)
        add.clicked.connect(self.take_typed)
        line = QHBoxLayout()
        line.addWidget(self.relation)
        line.addWidget(self.target, 1)
        line.addWidget(add)
        return line


def _with_link(document: Document, link: Link | None, wanted: Link) -> Document:
    if link is None:
        return add_link(document, wanted.origin, wanted.target, wanted.relation)
    is_turned = wanted.origin != link.origin
    return change_link(document, link, wanted.relation, is_turned=is_turned)


def _words(evidence: Evidence) -> str:
    return " ".join(evidence.places[0].exact.split()) if evidence.places else ""
