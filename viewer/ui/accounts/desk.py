"""Compares the accounts of the selected event, and shows what comes of it where it belongs.

Its words for dates are found in the background: the tables for that take a while to load.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from viewer.library.account_dates import accounts_for
from viewer.library.asking import View, ask
from viewer.library.compared_events import step_told_by_several
from viewer.library.comparing import Comparison, compare, is_told_by_several
from viewer.library.disagreeing import disagreements
from viewer.library.threads import Thread, thread_of
from viewer.model.filter import FilterSpec
from viewer.model.speech import tr

if TYPE_CHECKING:
    from viewer.library.handover.formats import DataFormat
    from viewer.model.annotation import Figure, Selector
    from viewer.model.document import Document
    from viewer.model.event import Event
    from viewer.ui.commands import Commands
    from viewer.ui.main_window import MainWindow


class AccountsDesk:
    """What the accounts and the links of the selected event are good for."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._job = 0
        self._thread: Thread | None = None
        #: to which event one came along links, and by which others
        self._way: tuple[str | None, tuple[str, ...]] = None, ()

    @property
    def can_compare(self) -> bool:
        """Whether there is something about the selected event to compare."""
        return self._window.reading.can_compare

    @property
    def thread(self) -> Thread | None:
        """The thread of the selected event."""
        return self._thread

    def show_keys(self, commands: Commands) -> None:
        """Let tooltips say by which keys the same is done."""
        window = self._window
        window.reading.compare_tab.show_key(commands["compare.toggle"].key)
        keys = [commands[f"compare.{step}"].key for step in ("previous", "next")]
        window.compare.show_steps(*keys)
        keys = [commands[f"thread.{step}"].key for step in ("previous", "next")]
        window.event_pane.thread_line.show_keys(*keys)

    # --- what the session tells

    def show_selection(self) -> None:
        """Show the accounts and the thread of the selected event; they are compared at once."""
        window = self._window
        document, event = window.session.document, window.session.selected_event
        id_ = None if event is None else event.id
        self._thread = thread_of(document, id_, self._way[1] if self._way[0] == id_ else ())
        window.event_pane.thread_line.show_thread(self._thread)
        window.timeline.state.show_accounts(None)
        self._job += 1
        found = () if event is None else disagreements(document, event.id)
        is_told = event is not None and is_told_by_several(event)
        window.reading.offer_compare(is_told or bool(found))
        if event is None or not (is_told or found):
            return
        window.compare.show_event(document, event, found)
        if is_told:
            self._compare(document, event)

    def show_forms(self) -> None:
        """Digests or full texts are read now: compare these."""
        event = self._window.session.selected_event
        if event is not None and is_told_by_several(event):
            self._job += 1
            self._compare(self._window.session.document, event)

    def _compare(self, document: Document, event: Event) -> None:
        window = self._window
        work = partial(compare, document, event, dict(window.source_pane.forms))
        window.tasks.run(work, partial(self._on_compared, self._job, document))

    def _on_compared(self, job: int, document: Document, comparison: Comparison | None) -> None:
        if job != self._job or comparison is None:
            return
        self._window.compare.show_comparison(comparison)
        self._window.timeline.state.show_accounts(accounts_for(document, comparison))

    # --- what a person asks for

    def toggle(self) -> None:
        """Compare the accounts of the selected event, or read its source again."""
        reading = self._window.reading
        self.show(not reading.compares)
        if reading.compares:
            self._window.compare.setFocus()

    def show(self, shown: bool) -> None:
        """Show the accounts, or the event and its source."""
        if shown:
            self._window.columns.show_filters(False)
        self._window.reading.show_compare(shown and self.can_compare)

    def step(self, by: int) -> None:
        """Compare the next (1) or previous (-1) event that several sources tell."""
        session = self._window.session
        event = step_told_by_several(session.view, session.selected_event, by)
        if event is not None:
            session.select(event.id)
            self.show(True)

    def open_passage(self, place: Selector) -> None:
        """Show a passage in its source."""
        self.show(False)
        self._window.source_pane.show_words(place.source, place.form, place.start, place.end)

    def open_source(self, source_id: str) -> None:
        """Show a source."""
        self.show(False)
        self._window.source_pane.show_source(source_id)

    def open_figure(self, figure: Figure) -> None:
        """Show a figure's own sentence; the event that is compared stays selected."""
        self.show(False)
        self._window.source_pane.show_figure(figure)

    def step_thread(self, by: int) -> None:
        """Follow a link of the selected event, on (1) or back (-1), the way one came."""
        step = None if self._thread is None else self._thread.step(by)
        if self._thread is None or step is None:
            return
        here, to = self._thread.event.id, step.event.id
        way = self._way[1] if self._way[0] == here else ()
        came = way[:-1] if way[-1:] == (to,) else ()
        self._way = to, (*way, here) if by > 0 else came
        self._window.view_actions.select_told_event(to)

    def show_thread_only(self) -> None:
        """Leave nothing but the thread on the timeline."""
        session = self._window.session
        if self._thread is not None:
            asked = self._thread.event.id
            session.set_spec(replace(session.spec, events=self._thread.ids, thread=asked))

    def export_thread(self) -> None:
        """Show the image that the thread makes."""
        view = self.thread_view()
        if view is not None:
            self._window.errands.ask_for_image_of(view)

    def export_thread_data(self, chosen: DataFormat | None = None) -> None:
        """Save the thread as data, in a format, unless another is chosen, or as a chronology."""
        from viewer.library.handover.formats import DATA_FORMATS
        from viewer.ui.files.data_export import ask_for_data

        view = self.thread_view()
        if view is None or self._thread is None:
            return
        usual = next(each for each in DATA_FORMATS if each.ending == ".md")
        stem = self._thread.event.label
        ask_for_data(self._window, view, chosen or usual, tr("{event} thread", event=stem))

    def thread_view(self) -> View | None:
        """Exactly the events of the thread, as known on the filter's day."""
        session = self._window.session
        if self._thread is None:
            return None
        spec = FilterSpec(
            events=self._thread.ids,
            thread=self._thread.event.id,
            known_on=session.spec.known_on,
        )
        return ask(session.library.document, spec)
