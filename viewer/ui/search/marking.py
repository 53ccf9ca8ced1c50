"""Marks what was found in the other parts of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from viewer.library.found import NOTHING_ASKED, Found
from viewer.library.search_spans import Span, spans_of
from viewer.timeline.hits import NO_HITS

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


class Marking:
    """Keeps timeline, overview and source text in step with what the search found.

    The text is looked through in the background: an article may be as long as a book.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._found: Found = NOTHING_ASKED
        self._looked = 0

    def show_found(self, found: Found) -> None:
        """Mark an answer everywhere."""
        self._found = found
        self.mark_events()
        self.mark_text()

    def mark_events(self) -> None:
        """Mark the events that were found, as far as those are shown of which they are rows."""
        window, marked = self._window, self._found.marked
        count = len(window.session.view.events)
        is_known = not len(marked) or int(marked[-1]) < count
        state = window.timeline.state
        is_shown = is_known and len(state.table) == count
        state.show_hits(marked if is_shown else NO_HITS)
        window.overview.show_hits(marked if is_known else NO_HITS)

    def mark_text(self) -> None:
        """Mark the words in the text that is shown."""
        self._looked += 1
        text = self._window.source_pane.shown_text
        if text is None or not self._found.terms:
            self._mark((), self._looked)
            return
        number = self._looked
        work = partial(spans_of, text.content, self._found.terms, lambda: number == self._looked)
        self._window.tasks.run(work, partial(self._mark, number=number))

    def _mark(self, spans: tuple[Span, ...], number: int) -> None:
        if number == self._looked:
            self._window.source_pane.show_found(spans)
