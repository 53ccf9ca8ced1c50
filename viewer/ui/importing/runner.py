"""Runs an import beside one window: shows how far it is and what has come in."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.library.importing.records import ImportProgress, ImportReport
from viewer.library.importing.retelling import retold
from viewer.library.importing.surveying import Survey
from viewer.library.opening import FileChange, Library, open_library
from viewer.model.errors import ViewerError
from viewer.model.speech import tr, tr_n
from viewer.ui.importing.card import ImportCard
from viewer.ui.importing.run import ImportRun, Work
from viewer.ui.importing.words import report_title

if TYPE_CHECKING:
    from viewer.model.document import Document
    from viewer.ui.editing.changes import Naming
    from viewer.ui.main_window import MainWindow

#: the window may stand still so long for an edit
_QUICK_S = 0.3
#: looks at files, given what to tell and what to ask; None if it was given up
Look = Callable[[Callable[[int, int, str], object], Callable[[], bool]], Survey | None]


class ImportRunner(QObject):
    """One import, or look at files, at a time.

    Signals:
        done: an import has ended; carries its ImportReport. The window shows what came in.
    """

    done = Signal(object)
    _progressed = Signal(object)
    _looked = Signal(int, int, str)
    _came_in = Signal()

    def __init__(self, window: MainWindow, card: ImportCard) -> None:
        super().__init__(window)
        self._window, self._card = window, card
        self._run: ImportRun | None = None
        self._stop_looking = threading.Event()
        self._naming: Naming = _name
        #: articles that have come in, and those of them that the window shows
        self._imported = self._shown = 0
        self._progressed.connect(self._on_progressed)
        self._looked.connect(card.show_looking)
        self._came_in.connect(self._show_fresh)
        card.cancel_requested.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether files are looked at or imported."""
        return self._card.is_running

    @property
    def is_writing(self) -> bool:
        """Whether articles come into the document's file."""
        return self._run is not None

    def look(self, look: Look, title: str, then: Callable[[Survey], object]) -> None:
        """Look at files in the background; then: called with what was found."""
        stop = self._stop_looking = threading.Event()

        def done(found: Survey | None) -> None:
            self._card.end()
            if found is not None and not stop.is_set():
                then(found)

        self._card.start(title)
        self._window.tasks.run(
            lambda: look(self._looked.emit, stop.is_set), done, self._on_looking_failed
        )

    def start(self, work: Work, title: str) -> None:
        """Import in the background."""
        path = self._window.session.library.path
        run = self._run = ImportRun(path, self._progressed.emit, self._came_in.emit)
        self._imported = self._shown = 0
        # an object of its own for each import: two are not undone as one
        self._naming = partial(_name)
        self._window.edits.changes.keep()
        self._card.start(title)
        self._window.tasks.run(lambda: run.work(work), self._on_done, self._on_failed)

    def stop(self, *, keeps_done: bool = True) -> None:
        """End what is under way; what is imported is kept, and nothing else is ever changed."""
        del keeps_done
        if not self.is_running:
            return
        self._stop_looking.set()
        if self._run is not None:
            self._run.stop()
        self._card.show_stopping()

    def catch_up(self) -> bool:
        """Show all that has come in, and let no more in until the person's edit is made.

        Returns:
            whether the document can be edited now; else a notice says why not.
        """
        library = self._window.session.library
        if self._run is None or not self._is_shown(self._run):
            return True
        is_quick = isinstance(library.document.events, tuple) and self._run.reading_s < _QUICK_S
        if not is_quick:
            self._window.notices.info(
                tr("Articles are coming in. Wait until they are, or cancel: what is done is kept.")
            )
            return False
        gate = self._run.gate
        held = gate.hold()
        QTimer.singleShot(0, self, gate.let_go)
        if not held:
            return False
        if library.change() == FileChange.NONE:
            return True
        try:
            self._show(open_library(library.path))
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr("Nothing was changed"))
            return False
        return True

    # --- inside

    def _on_progressed(self, progress: ImportProgress) -> None:
        self._imported = progress.imported
        if self._card.is_running:
            self._card.show_progress(progress)

    def _show_fresh(self) -> None:
        """Show what has come in, unless an edit was made since it was read."""
        library = self._run.fetch() if self._run else None
        if library is None or self._run is None:
            return
        is_busy = self._window.progress.is_running or not self._is_shown(self._run)
        if is_busy or library.change() != FileChange.NONE:
            library.close()
            return
        began = time.monotonic()
        self._show(library)
        self._run.showing_s = time.monotonic() - began

    def _show(self, library: Library) -> None:
        self._window.edits.go_on(library, self._naming)

    def _show_last(self, library: Library) -> None:
        """Show what the import has left, with an edit that was made since that was read."""
        if library.change() == FileChange.NONE:
            self._show(library)
            return
        library.close()
        if self._window.session.library.change() != FileChange.NONE:
            self._window.edits.reload(self._naming)

    def _on_done(self, ended: tuple[ImportReport, Library | None]) -> None:
        (report, library), run, self._run = ended, self._run, None
        if run is not None and not self._is_shown(run):
            self._end_elsewhere(report, library, run)
            return
        if library is not None:
            self._show_last(library)
        self._card.end()
        # in a turn of its own, when the document is shown
        QTimer.singleShot(0, self, partial(self.done.emit, report))

    def _is_shown(self, run: ImportRun) -> bool:
        """Whether the window still shows the document that the articles come into."""
        return run.path == self._window.session.library.path

    def _end_elsewhere(self, report: ImportReport, library: Library | None, run: ImportRun) -> None:
        """The person has opened another document meanwhile."""
        if library is not None:
            library.close()
        self._card.end()
        said = tr("They are in {name}.", name=run.path.name)
        self._window.notices.info(said if report.imported else "", report_title(report))

    def _on_failed(self, trouble: Exception) -> None:
        run, self._run = self._run, None
        self._card.end()
        if not isinstance(trouble, ViewerError):
            raise trouble
        window = self._window
        window.notices.error(str(trouble), tr("The import has stopped"))
        is_shown = run is not None and self._is_shown(run)
        if is_shown and window.session.library.change() == FileChange.WRITTEN:
            window.edits.reload(tr("import articles"))

    def _on_looking_failed(self, trouble: Exception) -> None:
        self._card.end()
        if not isinstance(trouble, ViewerError):
            raise trouble
        self._window.notices.error(retold(str(trouble)), tr("Nothing was imported"))


def _name(before: Document, after: Document) -> str:
    count = len(after.sources) - len(before.sources)
    return tr_n("import an article", "import {n} articles", max(count, 0))
