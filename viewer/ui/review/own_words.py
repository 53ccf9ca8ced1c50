"""Words that a person selects in the article of a review, made into what the machine did not see.

A figure, quotation or passage goes to the event at hand: into its proposal while that waits, else
to the event in the document; a new event is in the document at once, since a person has said it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from viewer.library.editing.marking import Selected, mark_evidence
from viewer.library.editing.naming import quoted
from viewer.library.reviewing.correcting import add_proposed, add_proposed_passage, known_to
from viewer.library.reviewing.finding import proposals_from
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.proposal import Proposal
from viewer.model.speech import tr
from viewer.ui.editing.marking import DocumentEdit, MarkingDesk
from viewer.ui.editing.text_menu import add_marking
from viewer.ui.review.decisions import Decision
from viewer.ui.review.rows import words_of_proposal

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow
    from viewer.ui.reading.highlights import Highlight
    from viewer.ui.review.desk import ReviewDesk


class OwnWords(MarkingDesk):
    """Marks in the article that is reviewed."""

    def __init__(self, desk: ReviewDesk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk

    @property
    def selected(self) -> Selected | None:
        """The words that are selected in the article, None for none."""
        pane, listed = self._desk.pane, self._desk.listed
        if pane is None or listed is None:
            return None
        start, end = pane.article.text.selected_span()
        if start >= end:
            return None
        return Selected(listed.source.id, pane.article.form, start, end)

    @property
    def has_event(self) -> bool:
        """Whether the proposal at hand is an event, or has become one."""
        return self._proposal is not None or bool(self._event_ids())

    def mark_evidence(self) -> None:
        """Let the selected words tell the event at hand."""
        selected, proposal, events = self.selected, self._proposal, self._event_ids()
        if selected is None or not self.has_event or self._desk.proposal is None:
            return
        if proposal is not None:
            edit: DocumentEdit = partial(add_proposed_passage, id_=proposal.id, selected=selected)
        else:
            edit = partial(mark_evidence, selected=selected, event_id=events[0])
        said = quoted(words_of_proposal(self._desk.proposal))
        name = tr("add a passage to {event}", event=said)
        self._change(name, edit, tr("Added a passage to {event}", event=said))

    def open_menu(self, _mark: Highlight | None, place: QPoint) -> None:
        """Open the menu of the selected words at a place of the screen."""
        pane = self._desk.pane
        if pane is None:
            return
        menu = QMenu(pane.article.text)
        menu.aboutToHide.connect(menu.deleteLater)
        add_marking(menu, self._window)
        copy = menu.addAction(tr("Copy"), pane.article.text.copy)
        copy.setEnabled(pane.article.text.textCursor().hasSelection())
        menu.popup(place)

    # --- inside

    @property
    def _document(self) -> Document:
        """The document; of its proposals those of the article: new ids are to be none of theirs."""
        document, listed = self._desk.document, self._desk.listed
        if listed is None:
            return document
        return replace(document, proposals=tuple(proposals_from(document, listed.source.id)))

    @property
    def _proposal(self) -> Proposal | None:
        """The proposal at hand, if it is an event that waits."""
        proposal = self._desk.waiting
        return proposal if proposal is not None and proposal.event is not None else None

    @property
    def _known(self) -> Document:
        proposal = self._proposal
        return known_to(self._document, proposal) if proposal else self._document

    @property
    def _chooses_events(self) -> bool:
        """Not while it comes with the proposal at hand."""
        return self._proposal is None

    def _event_ids(self) -> tuple[str, ...]:
        """The event in the document that the proposal at hand has become."""
        proposal = self._desk.proposal
        if proposal is None or proposal.taken_as is None:
            return ()
        return (proposal.taken_as,)

    def _entering(self, annotation: Figure | Quotation) -> DocumentEdit:
        proposal = self._proposal
        if proposal is None:
            return super()._entering(annotation)
        return partial(add_proposed, id_=proposal.id, annotation=annotation)

    def _show_added(self, event_id: str) -> None:
        pane = self._desk.pane
        if pane is not None:
            self._desk.showing.finish()
            pane.timeline.show_event(event_id)

    def _tell_unseen(self, done: str) -> None:
        """The review's own line has told it."""

    def _take_keys_back(self) -> None:
        pane = self._desk.pane
        if pane is not None:
            pane.article.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, name: str, edit: DocumentEdit, done: str = "") -> bool:
        try:
            edit(self._document)
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr("Nothing was marked"))
            return False
        return self._desk.deciding.make(Decision(name, done, edit))
