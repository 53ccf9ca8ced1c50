"""What belongs to an event: its passages and links, each of which can be taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.library.editing.annotations import delete_annotations
from viewer.library.editing.links import add_link, remove_link
from viewer.library.tables.cell_words import short_sources
from viewer.model.annotation import Evidence
from viewer.model.document import Document
from viewer.model.event import Event, Link, Relation
from viewer.model.speech import tr
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label

#: takes a document and gives the next; raises ViewerError
DocumentEdit = Callable[[Document], Document]


def relation_words() -> dict[Relation, str]:
    """How a link is told from the event where it begins."""
    return {
        Relation.ANSWERS: tr("answers"),
        Relation.FULFILS: tr("fulfils"),
        Relation.EXTENDS: tr("extends"),
        Relation.REPEATS: tr("repeats"),
        Relation.CONTRADICTS: tr("contradicts"),
    }


class Belonging(QWidget):
    """Passages and links of one event; what is changed here is done when the form is saved."""

    def __init__(self, document: Document, event: Event) -> None:
        super().__init__()
        self._document, self._event = document, event
        self._steps: list[DocumentEdit] = []
        self._labels = {e.label: e.id for e in document.events if e.id != event.id}
        self._relation = Relation.ANSWERS
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(4)
        self.target = self._target_line()
        self._lay_out()

    def edit(self, document: Document) -> Document:
        """The document with what was changed here."""
        self.take_typed()
        for step in self._steps:
            document = step(document)
        return document

    def take_typed(self) -> None:
        """Add the link that is typed and was not added."""
        target = self._labels.get(self.target.text().strip())
        if target is None:
            return
        origin, relation = self._event.id, self._relation
        self._steps.append(lambda document: add_link(document, origin, target, relation))
        words = f"{relation_words()[relation]} {self.target.text().strip()}"
        self._links.addWidget(label(tr("{link} (new)").format(link=words)))
        self.target.clear()

    def _lay_out(self) -> None:
        if self._event.evidence:
            self._column.addWidget(label(tr("Passages"), "heading"))
            shorts = short_sources(self._document.sources)
            for evidence in self._event.evidence:
                words = f"{shorts.get(evidence.source, evidence.source)}: {_words(evidence)}"
                self._add_row(words, _deleting(evidence.id))
        self._column.addWidget(label(tr("Links"), "heading"))
        self._links = QVBoxLayout()
        self._column.addLayout(self._links)
        names = {event.id: event.label for event in self._document.events}
        for link in self._document.links:
            if self._event.id in (link.origin, link.target):
                self._add_row(_said(link, self._event.id, names), _removing(link))
        self._column.addLayout(self._new_link())

    def _add_row(self, words: str, step: DocumentEdit) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        shown = ElidedLabel(words)
        shown.setToolTip(words)
        remove = QPushButton(tr("Remove"))
        remove.setProperty("kind", "link")
        remove.setAutoDefault(False)
        remove.setAccessibleName(tr("Remove {what}").format(what=words))

        def take_away() -> None:
            self._steps.append(step)
            row.hide()

        remove.clicked.connect(take_away)
        line.addWidget(shown, 1)
        line.addWidget(remove)
        self._column.addWidget(row)

    def _new_link(self) -> QHBoxLayout:
        words = relation_words()
        relation = MenuButton(tr("Relation"), [f"{tr('This')} {said}" for said in words.values()])
        relation.show_choice(0)
        relation.chosen.connect(self._take_relation)
        add = QPushButton(tr("Add link"))
        add.setAutoDefault(False)
        add.clicked.connect(self.take_typed)
        line = QHBoxLayout()
        line.addWidget(relation)
        line.addWidget(self.target, 1)
        line.addWidget(add)
        return line

    def _take_relation(self, at: int) -> None:
        self._relation = list(relation_words())[at]

    def _target_line(self) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(tr("The other event"))
        made.setPlaceholderText(tr("Label of the other event"))
        completer = QCompleter(sorted(self._labels, key=str.casefold), made)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        made.setCompleter(completer)
        return made


def _deleting(id_: str) -> DocumentEdit:
    return lambda document: delete_annotations(document, [id_])


def _removing(link: Link) -> DocumentEdit:
    return lambda document: remove_link(document, link)


def _said(link: Link, here: str, names: dict[str, str]) -> str:
    words = relation_words()[link.relation]
    other = names.get(link.target if link.origin == here else link.origin, "")
    if link.origin == here:
        return f"{words} “{other}”"
    return f"“{other}” {words} {tr('this')}"


def _words(evidence: Evidence) -> str:
    return " ".join(evidence.places[0].exact.split()) if evidence.places else ""
