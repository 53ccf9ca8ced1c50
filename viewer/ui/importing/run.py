"""An import as it runs in a thread of its own: it tells how far it is, and reads what has come in.

The file is read again between two batches only, in the thread that writes them: whoever opened it
while a batch is written would find an unfinished change beside it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from viewer.library.importing.records import ImportProgress, ImportReport
from viewer.library.opening import Library, open_library
from viewer.ui.importing.gate import Gate

#: what came in is shown no more often, and no more than this part of the time goes into it
_LEAST_S, _SHARE = 1.5, 12.0

#: imports into the document, given what to tell and what to ask
Work = Callable[[Callable[[ImportProgress], object], Callable[[], bool]], ImportReport]


class ImportRun:
    """One import.

    Args:
        path: the document's file.
        told: called in the import's thread with each ImportProgress.
        came_in: called in the import's thread; the document as it is now is to be fetched.

    Attributes:
        path: the document's file.
        gate: holds the import between two batches.
        showing_s: how long it took the window to show what came in last.
        reading_s: how long it took to read it.
    """

    def __init__(
        self,
        path: Path,
        told: Callable[[ImportProgress], object],
        came_in: Callable[[], object],
    ) -> None:
        self.gate = Gate()
        self.showing_s = 0.0
        self.path, self._told, self._came_in = path, told, came_in
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._fresh: Library | None = None
        self._read, self._read_at, self.reading_s = 0, time.monotonic(), 0.0

    # --- in the window's thread

    def stop(self) -> None:
        """Ask it to end; what is done by then is kept."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def fetch(self) -> Library | None:
        """The document with what has come in, once; None where nothing new was read."""
        with self._lock:
            fresh, self._fresh = self._fresh, None
        return fresh

    # --- in its own thread

    def work(self, work: Work) -> tuple[ImportReport, Library | None]:
        """Import, and read the document as it is then; None where nothing came in."""
        try:
            report = work(self._on_progress, self._is_cancelled)
            return report, open_library(self.path) if report.imported else None
        finally:
            self.gate.end()
            left = self.fetch()
            if left:
                left.close()

    def _is_cancelled(self) -> bool:
        self.gate.pass_by()
        return self._stop.is_set()

    def _on_progress(self, progress: ImportProgress) -> None:
        self._told(progress)
        if progress.imported <= self._read or self._stop.is_set():
            return
        cost_s = self.reading_s + self.showing_s
        began = time.monotonic()
        if began - self._read_at < max(_LEAST_S, _SHARE * cost_s):
            return
        library = open_library(self.path)
        self._read, self._read_at = progress.imported, time.monotonic()
        self.reading_s = self._read_at - began
        with self._lock:
            before, self._fresh = self._fresh, library
        if before:
            before.close()
        self._came_in()
