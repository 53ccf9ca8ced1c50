"""Asks for what is typed, in the background: the newest question wins, and nobody waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.library.asking import View
from viewer.library.found import FIRST_ROWS, NOTHING_ASKED, Found
from viewer.library.opening import Library
from viewer.store.stored_events import StoredEvents

if TYPE_CHECKING:
    from viewer.library.finding import Finder

#: starts work in the background; what it gives is handed over in the window's thread
Beside = Callable[[Callable[[], Any], Callable[[Any], None]], None]
#: so many more are listed when the end of the list is reached
MORE_ROWS = 100
#: of very many events all are counted once nothing was typed for so long
PAUSE_MS = 300


class SearchDesk(QObject):
    """One window's questions to its document.

    At most one is asked at a time; what is typed meanwhile ends it.

    Signals:
        answered: a Found; the first hits as soon as there are some, then all of them counted.
    """

    answered = Signal(object)

    def __init__(self, beside: Beside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = beside
        self._library: Library | None = None
        self._finder: Finder | None = None
        self._view: View | None = None
        self._query, self._limit = "", FIRST_ROWS
        self._asked = 0
        self._is_asking = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(lambda: self._start(is_first=False))

    @property
    def is_idle(self) -> bool:
        """Whether no answer is outstanding."""
        return not self._is_asking and not self._pause.isActive()

    @property
    def query(self) -> str:
        """What is asked."""
        return self._query

    def show_view(self, library: Library, view: View) -> None:
        """Search another view, or another document; asks again."""
        self._view = view
        if library is not self._library:
            from viewer.library.finding import Finder

            self.close()
            self._library, self._finder = library, Finder(library.path)
        if self._query:
            self._ask(self._limit)

    def ask(self, query: str, limit: int = FIRST_ROWS) -> None:
        """Ask for something else; so many are listed once they are counted."""
        if query != self._query or limit > self._limit:
            self._query = query
            self._ask(limit)

    def ask_for_more(self) -> None:
        """List more of the same."""
        self._limit += MORE_ROWS
        if not self._is_asking:
            self._start(is_first=False)

    def close(self) -> None:
        """Let the file go; what is asked just now ends."""
        self._pause.stop()
        finder, self._finder = self._finder, None
        if finder is not None:
            finder.close()

    def _ask(self, limit: int) -> None:
        self._limit = limit
        self._asked += 1
        self._pause.stop()
        if not self._query.strip():
            self.answered.emit(NOTHING_ASKED)
        elif self._is_asking:
            if self._finder is not None:
                self._finder.stop()
        else:
            self._start(is_first=True)

    def _start(self, *, is_first: bool) -> None:
        finder, view = self._finder, self._view
        if finder is None or view is None:
            return
        self._is_asking = True
        work = (
            partial(finder.first, view, self._query)
            if is_first
            else partial(finder.whole, view, self._query, self._limit)
        )
        self._beside(work, partial(self._on_answered, self._asked))

    def _on_answered(self, number: int, found: Found) -> None:
        self._is_asking = False
        if number != self._asked:
            if self._query.strip():
                self._start(is_first=True)
            return
        self.answered.emit(found)
        if number != self._asked or self._is_asking or found.is_counted:
            return
        if self._view is not None and isinstance(self._view.document.events, StoredEvents):
            self._pause.start(PAUSE_MS)
        else:
            self._start(is_first=False)
