"""Words of a source made into figures, quotations and evidence; and what is marked, changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from viewer.library.asking import events_by_id
from viewer.library.editing.annotations import (
    change_figure,
    change_quotation,
    delete_annotations,
    figure_of,
    quotation_of,
)
from viewer.library.editing.events import add_event, new_event
from viewer.library.editing.marking import (
    Selected,
    add_figure,
    add_quotation,
    day_told,
    figure_draft,
    mark_evidence,
    place_of,
    quotation_draft,
    whole_words,
)
from viewer.library.editing.naming import label_for, quoted
from viewer.library.editing.ordering import source_of
from viewer.library.editing.sources import change_source
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.ui.editing.event_form import EventForm
from viewer.ui.editing.figure_form import FigureForm
from viewer.ui.editing.form_dialog import ADD, SAVE, Deed, open_form
from viewer.ui.editing.quotation_form import QuotationForm
from viewer.ui.editing.source_form import SourceForm
from viewer.ui.notices import NoticeAction

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_Drafted = TypeVar("_Drafted")
DocumentEdit = Callable[[Document], Document]


class MarkingDesk:
    """Marks in the texts of one window's document, made, changed and deleted."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def _document(self) -> Document:
        return self._window.session.library.document

    @property
    def selected(self) -> Selected | None:
        """The words that are selected in the source pane, None for none."""
        pane = self._window.source_pane
        if pane.source_id is None or pane.form is None:
            return None
        start, end = pane.text.selected_span()
        return Selected(pane.source_id, pane.form, start, end) if start < end else None

    @property
    def has_event(self) -> bool:
        """Whether there is an event that the selected words could tell."""
        return bool(self._event_ids())

    def mark_figure(self) -> None:
        """Make the selected words a figure of the selected event, read as far as they can be."""
        selected = self.selected
        if selected is None:
            return
        document = self._document
        draft = self._drafted(lambda: figure_draft(document, selected))
        if draft is None:
            return
        draft = replace(draft, events=self._event_ids())
        form = FigureForm(self._known, draft, has_events=self._chooses_events)

        def save() -> bool:
            return self._enter(replace(draft, **form.fields()))

        head = tr("Figure {words}", words=quoted(draft.places[0].exact))
        self._open(head, form, save, ADD)

    def mark_quotation(self) -> None:
        """Make the selected words a quotation of the selected event."""
        selected = self.selected
        if selected is None:
            return
        document = self._document
        draft = self._drafted(lambda: quotation_draft(document, selected))
        if draft is None:
            return
        draft = replace(draft, events=self._event_ids())
        form = QuotationForm(self._known, draft, has_events=self._chooses_events)

        def save() -> bool:
            return self._enter(replace(draft, **form.fields()))

        head = tr("Quotation {words}", words=quoted(draft.places[0].exact))
        self._open(head, form, save, ADD)

    def mark_evidence(self) -> None:
        """Let the selected words tell the selected event."""
        selected, events = self.selected, self._event_ids()
        if selected is None or not events:
            return
        event = self._window.session.selected_event
        label = quoted(event.label if event is not None else "")
        name = tr("add a passage to {event}", event=label)
        self._change(name, lambda now: mark_evidence(now, selected, events[0]))

    def mark_other_evidence(self) -> None:
        """Ask which event but the selected one the selected words tell."""
        selected = self.selected
        if selected is None:
            return
        document = self._document
        place = self._drafted(lambda: place_of(document, selected))
        if place is None:
            return
        from viewer.ui.editing.telling import TellForm

        form = TellForm(document, place, self._event_ids())

        def save() -> bool:
            event = form.chosen()
            edit: DocumentEdit = partial(mark_evidence, selected=selected, event_id=event.id)
            # what is wrong is told in the form
            edit(self._document)
            said = quoted(event.label)
            name, done = (
                tr("add a passage to {event}", event=said),
                tr("Added a passage to {event}", event=said),
            )
            if not self._change(name, edit, done):
                return False
            self._tell_unseen(done)
            return True

        self._open(tr("Let the words tell another event"), form, save, ADD)

    def new_event(self) -> None:
        """Open the form of a new event that the selected words tell."""
        chosen = self.selected
        if chosen is None:
            return
        document = self._document
        selected = self._drafted(lambda: whole_words(document, chosen))
        if selected is None:
            return
        draft = _event_draft(document, selected)
        form = EventForm(document, draft)

        def save() -> bool:
            wanted = replace(draft, **form.fields())

            def changed(now: Document) -> Document:
                return mark_evidence(add_event(now, wanted), selected, wanted.id)

            changed(self._document)
            said = quoted(wanted.label)
            name, done = (
                tr("add {event}", event=said),
                tr("Added {event}", event=said),
            )
            if not self._change(name, changed, done):
                return False
            self._show_added(wanted.id)
            return True

        self._open(tr("New event"), form, save, ADD)

    def edit_mark(self, mark_id: str) -> None:
        """Open the form of a figure or quotation."""
        document = self._document
        if any(figure.id == mark_id for figure in document.figures):
            figure = figure_of(document, mark_id)
            figure_form = FigureForm(document, figure)
            words = figure.places[0].exact if figure.places else figure.measures

            def save_figure() -> bool:
                fields = figure_form.fields()
                change_figure(self._document, mark_id, **fields)
                name = tr("change the figure {words}", words=quoted(words))
                return self._change(name, lambda now: change_figure(now, mark_id, **fields))

            self._open(tr("Figure {words}", words=quoted(words)), figure_form, save_figure)
            return
        quotation = quotation_of(document, mark_id)
        form = QuotationForm(document, quotation)
        words = quotation.places[0].exact if quotation.places else ""

        def save() -> bool:
            fields = form.fields()
            change_quotation(self._document, mark_id, **fields)
            name = tr("change the quotation {words}", words=quoted(words))
            return self._change(name, lambda now: change_quotation(now, mark_id, **fields))

        self._open(tr("Quotation {words}", words=quoted(words)), form, save)

    def delete_mark(self, mark_id: str, words: str) -> None:
        """Say that marked words are none, and offer to undo that."""
        name = tr("unmark {words}", words=quoted(words))
        if self._change(name, lambda now: delete_annotations(now, [mark_id])):
            undo = NoticeAction(tr("Undo"), self._window.edits.undo)
            said = tr("{words} is not marked any more.", words=quoted(words))
            self._window.notices.info(said, actions=[undo])

    def edit_source(self) -> None:
        """Open the citation of the source that is read."""
        id_ = self._window.source_pane.source_id
        if id_ is None:
            return
        source = source_of(self._document, id_)
        form = SourceForm(source)

        def save() -> bool:
            fields = form.fields()
            if not fields:
                return True
            change_source(self._document, id_, **fields)
            name = tr("change the citation of {source}", source=quoted(source.title))
            return self._change(name, lambda now: change_source(now, id_, **fields))

        self._open(tr("Edit citation"), form, save)

    # --- inside

    def _event_ids(self) -> tuple[str, ...]:
        id_ = self._window.session.selected
        known = events_by_id(self._document.events, (id_,)) if id_ else {}
        return tuple(known)

    @property
    def _known(self) -> Document:
        """Whose people and measures a form offers."""
        return self._document

    @property
    def _chooses_events(self) -> bool:
        """Whether a person says to which events what is marked belongs."""
        return True

    def _enter(self, annotation: Figure | Quotation) -> bool:
        """Add a figure or quotation as the form says it; whether it was.

        Raises:
            DocumentError: it says what cannot be.
        """
        edit = self._entering(annotation)
        # what is wrong is told in the form
        edit(self._document)
        words = quoted(annotation.places[0].exact)
        name, done = (
            tr("mark {words}", words=words),
            tr("Marked {words}", words=words),
        )
        return self._change(name, edit, done)

    def _entering(self, annotation: Figure | Quotation) -> DocumentEdit:
        if isinstance(annotation, Figure):
            return partial(add_figure, figure=annotation)
        return partial(add_quotation, quotation=annotation)

    def _show_added(self, event_id: str) -> None:
        self._window.view_actions.select_told_event(event_id)

    def _tell_unseen(self, done: str) -> None:
        """Tell of a change that shows nowhere in what is selected, and offer to undo it."""
        undo = NoticeAction(tr("Undo"), self._window.edits.undo)
        self._window.notices.info(done, actions=[undo])

    def _change(self, name: str, edit: DocumentEdit, _done: str = "") -> bool:
        """Make a change; done: what is told of it, where anything is."""
        return self._window.edits.change(name, edit, said=tr("Your change"))

    def _drafted(self, draft: Callable[[], _Drafted]) -> _Drafted | None:
        try:
            return draft()
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr("Nothing was marked"))
            return None

    def _open(self, head: str, form: QWidget, save: Callable[[], bool], deed: Deed = SAVE) -> None:
        dialog = open_form(self._window, head, form, save, deed)
        dialog.finished.connect(lambda _: self._take_keys_back())

    def _take_keys_back(self) -> None:
        """A form is closed: the window gives the keyboard to what had it."""


def _event_draft(document: Document, selected: Selected) -> Event:
    """The event that the words tell, of the date that they or their sentence name.

    How its date is known is stored, so it is English in any window.
    """
    place = place_of(document, selected)
    source = source_of(document, selected.source)
    when, basis = source.published, "The day on which the source was published."
    told = day_told(document, place)
    if told is not None:
        when, basis = told[0], f"The source says {quoted(told[1])}."
    label = label_for(document, place.exact, 3)
    draft = new_event(document, label, when, document.sides[0].id, source.title)
    return replace(draft, date_basis=basis)
