"""Imports articles into a document file: on all cores, in batches, until it is done or stopped.

Each batch is one transaction, so that whatever ends the import, a kill as well as a wish, keeps
what is done; done once more it goes on where it was, since files that the document has are known by
their bytes. A file that cannot be read costs one line of the report.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from viewer.library.changing import refuse_bundled
from viewer.library.importing.article_reading import Refused, Reply, read_text
from viewer.library.importing.desk import Desk
from viewer.library.importing.files import Given, given_files
from viewer.library.importing.reader_processes import Asked, ReaderProcesses, core_count
from viewer.library.importing.records import (
    Imported,
    ImportOptions,
    ImportProgress,
    ImportReport,
    IsCancelled,
    OnProgress,
    Outcome,
)
from viewer.library.importing.timing import Timing, cost_of
from viewer.library.saving import settle
from viewer.model.errors import UnreadableFile
from viewer.readers.registry import read_pasted
from viewer.readers.table import is_table

__all__ = ["import_articles", "import_text"]

#: progress is told no more often
_TELL_S = 0.1
#: so many sketches of known texts are made between two looks whether to stop
_LOOK_EACH = 20
_PASTED = "Pasted text"
_COMPARING = "comparing with what the document has"
_TABLE = "may be a table of events; import it by itself"
_UNKNOWN_KIND = "is of a kind that is not read"


class _Stopped(Exception):
    """The person wishes no more to be done."""


def import_articles(
    path: Path,
    paths: Iterable[Path],
    options: ImportOptions | None = None,
    *,
    on_progress: OnProgress = lambda _: None,
    is_cancelled: IsCancelled = lambda: False,
) -> ImportReport:
    """Add articles as sources, and what the machine reads in them as proposals.

    The files are only read. What nothing tells the date of is not imported but listed: every
    relative date in it hangs on that one.

    Args:
        path: the document file, not the bundled one.
        paths: files, and folders of files.
        options: dates given, and what is taken.
        on_progress: told about ten times a second at most, in this thread.
        is_cancelled: asked as often; what is done by then is kept.

    Raises:
        BundledDocument: it is the one that ships with Parley.
        DocumentError: the document cannot be opened or written; batches before that are in it.
    """
    options = options or ImportOptions()
    refuse_bundled(path)
    settle(path)
    given = given_files(paths)
    run = _Run(path, given, options, on_progress, is_cancelled)
    try:
        return run.report()
    finally:
        run.close()


def import_text(
    path: Path, text: str, options: ImportOptions | None = None, *, name: str = ""
) -> ImportReport:
    """Add a pasted article; see `import_articles`. name: what the report calls it."""
    options = options or ImportOptions()
    refuse_bundled(path)
    settle(path)
    run = _Run(path, (), options, lambda _: None, lambda: False)
    try:
        return run.report_of_text(text, name)
    finally:
        run.close()


class _Run:
    """One import."""

    def __init__(
        self,
        path: Path,
        given: Iterable[Given],
        options: ImportOptions,
        on_progress: OnProgress,
        is_cancelled: IsCancelled,
    ) -> None:
        self._options, self._on_progress, self._is_cancelled = options, on_progress, is_cancelled
        self._given = tuple(given)
        self._timing = Timing([cost_of(file.path) for file in self._given])
        self._desk = Desk(path, options)
        self._told_at = 0.0
        self._readers: ReaderProcesses | None = None

    def close(self) -> None:
        """End the processes and let the file go."""
        if self._readers:
            self._readers.close()
        self._desk.close()

    def report(self) -> ImportReport:
        """Import all and tell what became of each."""
        is_cancelled = False
        try:
            self._compare_first()
            for file, reply in self._replies():
                self._desk.take(file.path.name, file.path, reply)
                self._timing.is_done(len(self._desk.files))
                self._look()
        except _Stopped:
            is_cancelled = True
        self._desk.save()
        done = self._desk.files
        rest = tuple(
            Imported(file.path.name, file.path, Outcome.CANCELLED, reason="Cancelled")
            for file in self._given[len(done) :]
        )
        self._tell(force=True)
        return ImportReport((*done, *rest), is_cancelled)

    def report_of_text(self, text: str, name: str) -> ImportReport:
        """Import a text and tell what became of it."""
        self._compare_first()
        try:
            article = read_pasted(text)
            reply: Reply = read_text(article, self._options.published, lambda _: None)
        except UnreadableFile as trouble:
            reply = Refused(str(trouble))
        self._desk.take(name or _PASTED, None, reply)
        self._desk.save()
        return ImportReport(tuple(self._desk.files))

    def _compare_first(self) -> None:
        for number in self._desk.learn():
            if number % _LOOK_EACH == 0:
                self._look(_COMPARING)

    def _replies(self) -> Iterator[tuple[Given, Reply]]:
        """Each file with what came of reading it, in the order given."""
        known = [file for file in self._given if file.is_known_kind]
        count = min(self._options.workers or core_count(), max(len(known), 1))
        self._readers = ReaderProcesses(count, self._desk.file_hashes())
        asked = (Asked(file.path.absolute(), self._options.date_of(file.path)) for file in known)
        read = self._readers.read(asked, self._look)
        for file in self._given:
            yield file, next(read) if file.is_known_kind else _unknown_kind(file)

    def _look(self, doing: str = "") -> None:
        """Tell how far it is, and stop if that is wished."""
        self._tell(doing)
        if self._is_cancelled():
            raise _Stopped

    def _tell(self, doing: str = "", *, force: bool = False) -> None:
        now = time.monotonic()
        if not force and now - self._told_at < _TELL_S:
            return
        self._told_at = now
        desk, at_work = self._desk, self._readers.doing() if self._readers else ()
        self._on_progress(
            ImportProgress(
                done=len(desk.files),
                total=len(self._given),
                fraction=self._timing.fraction,
                current=(("", doing),) if doing else at_work,
                imported=desk.saved,
                events=desk.events,
                figures=desk.figures,
                quotations=desk.quotations,
                troubles=tuple(desk.troubles),
                seconds_left=self._timing.seconds_left,
            )
        )


def _unknown_kind(file: Given) -> Reply:
    if is_table(file.path):
        return Refused(f"{file.path.name} {_TABLE}", Outcome.UNKNOWN_KIND)
    return Refused(f"{file.path.name} {_UNKNOWN_KIND}", Outcome.UNKNOWN_KIND)
