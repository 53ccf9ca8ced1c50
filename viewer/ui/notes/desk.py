"""What a person notes and pins: written, kept in the document, shown wherever it belongs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer.library.asking import rows_by_id
from viewer.library.editing.naming import quoted
from viewer.library.editing.notes import Target, note_on, pin, write_note
from viewer.library.noted import Noted, events_of_annotations, noted
from viewer.model.document import Document
from viewer.model.note import Note
from viewer.model.speech import tr
from viewer.ui.notes.layers import TextSigns, TimelineSigns
from viewer.ui.notes.panel import NoteLine
from viewer.ui.notes.passages import Marked, marked_by_id, shown_in
from viewer.ui.notes.signs import is_pin

if TYPE_CHECKING:
    from viewer.ui.editing.changes import DocumentEdit
    from viewer.ui.main_window import MainWindow


class NotesDesk:
    """Notes and pins of one window's document.

    On a document that is only read they wait in the settings, and go into its copy.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._from: QWidget | None = None
        theme = window.session.theme
        self.timeline_signs = TimelineSigns(window.timeline.state, theme, window.timeline)
        self.text_signs = TextSigns(window.source_pane.text, theme)
        #: events by their rows in the timeline
        self._signed: dict[int, str] = {}
        self._known: tuple[Document | None, dict[str, Noted]] = (None, {})

    # --- what is shown

    @property
    def _document(self) -> Document:
        """All of it, whatever day the filter asks for."""
        return self._window.session.library.document

    @property
    def by_event(self) -> dict[str, Noted]:
        """The notes by event; found once for each state of the document."""
        if self._known[0] is not self._document:
            self._known = self._document, noted(self._document)
        return self._known[1]

    def show(self) -> None:
        """Show the signs and the selected event's notes."""
        self.show_signs()
        self.timeline_signs.stackUnder(self._window.timeline.pointer)
        self.show_text()
        self.show_selection()

    def show_signs(self) -> None:
        """Show the signs on the timeline, unless the events of others are still shown there."""
        view, state = self._window.session.view, self._window.timeline.state
        is_shown = not state.is_packing and len(state.table) == len(view.events)
        found = self.by_event if is_shown else {}
        rows = rows_by_id(view.events, found)
        self._signed = {row: event for event, row in rows.items()}
        self.timeline_signs.show_notes({row: is_pin(found[e].notes) for e, row in rows.items()})

    def show_text(self) -> None:
        """Show the signs in the margin of the text that is shown."""
        pane = self._window.source_pane
        self.text_signs.show_notes(shown_in(self._document, pane.source_id, pane.form))

    def show_selection(self) -> None:
        """Show the notes of the selected event."""
        pane, event = self._window.event_pane, self._window.session.selected
        found = self.by_event.get(event or "")
        notes = () if found is None else found.notes
        marked = marked_by_id(self._document, {n.annotation for n in notes if n.annotation})
        own = next((note for note in notes if note.event == event), None)
        lines = [self._line(note, marked) for note in notes if note.text or note.annotation]
        pane.show_notes(
            lines, has_note=bool(own and own.text), is_pinned=bool(own and own.is_pinned)
        )

    def set_theme(self) -> None:
        """Take other colours."""
        self.timeline_signs.set_theme(self._window.session.theme)
        self.text_signs.set_theme(self._window.session.theme)

    @staticmethod
    def _line(note: Note, marked: dict[str, Marked]) -> NoteLine:
        mark = marked.get(note.annotation or "")
        passage = "" if mark is None else quoted(mark.words)[1:-1]
        return NoteLine(Target(note.event, note.annotation), note.text, note.is_pinned, passage)

    # --- what is done

    @property
    def target(self) -> Target | None:
        """What a key would note now: the passage that is read, else the selected event."""
        window = self._window
        if window.source_pane.text.hasFocus():
            mark = window.source_pane.text.mark_at_cursor
            if mark is not None:
                return Target(annotation=mark.id)
        return Target(event=window.session.selected) if window.session.selected else None

    def write(self, target: Target | None = None) -> None:
        """Let a note be written on something; without a target on what is at hand."""
        window, target = self._window, target or self.target
        if target is None:
            return
        text = window.source_pane.text
        self._from = text if text.hasFocus() else window.timeline
        window.columns.show_filters(False)
        window.accounts.show(False)
        known = note_on(self._document, target)
        window.event_pane.notes.ask(target, self._on(target), "" if known is None else known.text)
        window.event_pane.show_field()

    def write_on_event(self) -> None:
        """Let a note be written on the selected event."""
        if self._window.session.selected is not None:
            self.write(Target(event=self._window.session.selected))

    def keep(self, target: Target, words: str) -> None:
        """Keep what was written."""
        known = note_on(self._document, target)
        if words.strip() != ("" if known is None else known.text):
            what = self._on(target)
            name = (
                tr("note on {what}", what=what)
                if words.strip()
                else tr("delete the note on {what}", what=what)
            )
            made = _today()
            if not self._change(name, lambda now: write_note(now, target, words, made)):
                # a notice says why it cannot be now; what was written is not lost
                panel = self._window.event_pane.notes
                panel.ask(target, what, words, takes_focus=False)

    def give_back(self) -> None:
        """Let the keyboard be where it was before a note was written."""
        if self._from is not None:
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._from = None

    def pin(self, target: Target | None = None) -> None:
        """Pin something, or take its pin away; without a target what is at hand."""
        target = target or self.target
        if target is None:
            return
        known = note_on(self._document, target)
        wanted, made = known is None or not known.is_pinned, _today()
        what = self._on(target)
        name = tr("pin {what}", what=what) if wanted else tr("unpin {what}", what=what)
        self._change(name, lambda now: pin(now, target, made, is_pinned=wanted))

    def pin_event(self) -> None:
        """Pin the selected event, or take its pin away."""
        if self._window.session.selected is not None:
            self.pin(Target(event=self._window.session.selected))

    def open(self, note: Note) -> None:
        """Go to what a note is on."""
        window, document = self._window, self._window.session.document
        if note.event is not None:
            window.view_actions.select_told_event(note.event)
            return
        mark = marked_by_id(self._document, {note.annotation or ""}).get(note.annotation or "")
        if mark is None:
            return
        events = events_of_annotations(document, {mark.id}).get(mark.id, ())
        if events:
            window.view_actions.select_told_event(events[0])
        window.columns.show_filters(False)
        window.accounts.show(False)
        if mark.place is not None:
            place = mark.place
            window.source_pane.show_words(mark.source, place.form, place.start, place.end)

    def describe(self) -> dict[str, Any]:
        """What is noted, for `--describe`."""
        panel = self._window.event_pane.notes
        return {
            "notes": [line.words for line in panel.lines],
            "writing": panel.target is not None,
            "signs": sorted(self._signed[row] for row in self.timeline_signs.places),
            "margin": list(self.text_signs.noted),
        }

    def _change(self, name: str, edit: DocumentEdit) -> bool:
        return self._window.edits.change(name, edit, waits=True, said=tr("Your note"))

    def _on(self, target: Target) -> str:
        """What a note is on, in words."""
        if target.event is not None:
            event = self._window.session.find_event(target.event)
            return quoted(event.label) if event is not None else tr("the event")
        mark = marked_by_id(self._document, {target.annotation or ""}).get(target.annotation or "")
        return quoted(mark.words) if mark is not None else tr("the passage")


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()
