"""What a person does to events and to what is marked in texts: opens the forms and saves them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from viewer.library.asking import events_by_id
from viewer.library.editing.events import (
    add_event,
    change_event,
    delete_events,
    new_event,
)
from viewer.library.editing.naming import quoted
from viewer.library.editing.people import add_actor, new_actor
from viewer.library.editing.traces import trace_of_events
from viewer.model.calendar import civil_date
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.model.when import When
from viewer.ui.editing.belonging import Belonging
from viewer.ui.editing.event_form import EventForm
from viewer.ui.editing.form_dialog import ADD, open_form
from viewer.ui.notices import NoticeAction

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


class EventDesk:
    """Events of one window's document, made, changed and deleted."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def _document(self) -> Document:
        """All of it, whatever day the filter asks for."""
        return self._window.session.library.document

    @property
    def selected(self) -> Event | None:
        """The selected event as the document has it."""
        id_ = self._window.session.selected
        return events_by_id(self._document.events, (id_,)).get(id_) if id_ else None

    def edit(self) -> None:
        """Open the form of the selected event."""
        event = self.selected
        if event is None:
            return
        document = self._document
        form = EventForm(document, event, _told_on(document, event))
        belonging = Belonging(document, event)
        form.add(belonging)

        def save() -> bool:
            fields, people = form.fields(), form.new_people

            def changed(now: Document) -> Document:
                now, ids = _with_people(now, people, fields.get("side", event.side))
                known = fields.get("actors", event.actors)
                said = {**fields, "actors": (*known, *ids)} if ids else fields
                return belonging.edit(change_event(now, event.id, **said))

            # what cannot be is told in the dialog
            if changed(self._document) == self._document:
                return True
            name = tr("change {event}", event=quoted(event.label))
            return self._window.edits.change(name, changed, said=tr("Your change"))

        open_form(self._window, tr("Edit event"), form, save)

    def new(self, when: When | None = None) -> None:
        """Open the form of a new event, at a time or in the middle of what is shown."""
        document = self._document
        side = document.sides[0].id
        draft = new_event(document, "New event", when or self._middle(), side)
        form = EventForm(document, replace(draft, label="", title=""))
        form.title.setPlaceholderText(tr("as the label"))

        def save() -> bool:
            fields, people = form.fields(), form.new_people
            label = fields.get("label", "")
            fields.setdefault("title", label)
            wanted = replace(draft, **fields)

            def changed(now: Document) -> Document:
                now, ids = _with_people(now, people, wanted.side)
                named = new_event(now, label, wanted.when, wanted.side)
                event = replace(wanted, id=named.id, actors=(*wanted.actors, *ids))
                return add_event(now, event)

            changed(self._document)
            name = tr("add {event}", event=quoted(label))
            if not self._window.edits.change(name, changed, said=tr("Your event")):
                return False
            self._select_by_label(label)
            return True

        open_form(self._window, tr("New event"), form, save, ADD)

    def delete(self) -> None:
        """Delete the selected event, say what went with it, and offer to undo that."""
        event = self.selected
        if event is None:
            return
        window = self._window
        trace = trace_of_events(self._document, (event.id,))
        name = tr("delete {event}", event=quoted(event.label))
        window.session.select(None)
        done = window.edits.change(
            name, lambda now: delete_events(now, (event.id,)), said=tr("Your deletion")
        )
        if done:
            title = tr("{event} is deleted", event=quoted(event.label))
            undo = NoticeAction(tr("Undo"), window.edits.undo)
            window.notices.info(trace or tr("Nothing else belonged to it."), title, [undo])

    def merge(self) -> None:
        """Open the form that asks with which event the selected one is merged."""
        from viewer.ui.editing.joining import open_merge

        if self.selected is not None:
            open_merge(self._window, self.selected)

    def split(self) -> None:
        """Open the form that asks which passages of the selected event tell another one."""
        from viewer.ui.editing.joining import open_split

        if self.selected is not None:
            open_split(self._window, self.selected)

    def edit_whole(self) -> None:
        """Open the dialog of people, sides, measures and kinds."""
        from viewer.ui.editing.whole_dialog import open_whole

        open_whole(self._window)

    def _select_by_label(self, label: str) -> None:
        made = next((event for event in self._document.events if event.label == label), None)
        if made is not None:
            self._window.view_actions.select_told_event(made.id)

    def _middle(self) -> When:
        start, end = self._window.timeline.state.shown
        day = civil_date((start + end) // 2)
        return parse_when(f"{day.year:04}-{day.month:02}-{day.day:02}")


def _with_people(
    document: Document, names: Sequence[str], side: str
) -> tuple[Document, tuple[str, ...]]:
    """The document with new people on that side, and their ids."""
    ids = []
    for name in names:
        actor = new_actor(document, name, side)
        document = add_actor(document, actor)
        ids.append(actor.id)
    return document, tuple(ids)


def _told_on(document: Document, event: Event) -> date | None:
    """The day from which words such as `last Tuesday` are counted: of its newest source."""
    sources = {account.source for account in event.accounts}
    published = [s.published.latest for s in document.sources if s.id in sources]
    if not published:
        return None
    day = civil_date(max(published))
    return date(day.year, day.month, day.day)
