"""Documents as files: save one whole, open one, ask it what it holds."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from viewer.model.errors import DamagedDocument
from viewer.store.connection import Connection, connect, create, database
from viewer.store.file_state import FileChange, FileState, file_state
from viewer.store.journals import journals_beside
from viewer.store.tables import Summary, Unreadable, summary
from viewer.store.troubles import (
    damaged,
    folder_named,
    journal_beside,
    not_saved,
    not_writable,
    other_bytes,
    plain_troubles,
    storage_troubles,
)

if TYPE_CHECKING:
    from array import array

    from viewer.model.document import Document, SearchHit
    from viewer.model.event import Event
    from viewer.model.proposal import Proposal
    from viewer.store.search_terms import Asked
    from viewer.store.stored_proposals import StoredProposals

_SEARCH_TIME_S = 2.0
#: of more events only those are read that are looked at
MANY_EVENTS = 20_000
#: what was not written to for so long belongs to a save that was killed
LEFT_OVER_S = 600.0
_UNFINISHED_END = re.compile(r"[0-9a-f]{8}\.tmp")
#: a check reads everything several times
_CHECK_FACTOR = 10


_EVENT_WORDS = {
    "id": "SELECT id FROM events WHERE number = ?",
    "label": "SELECT label FROM events WHERE number = ?",
}


class Store:
    """An open document file.

    Attributes:
        path: the file as it was named.
        format: its user_version.
        state: of the file when it was opened, or last saved to by us; None where a copy is read.
        is_proven: its pages have all been checked; if not, `prove` does that in the background.
        was_recovered: beside it lay an unfinished change, which is left out.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self.is_proven = connection.is_proven
        self.was_recovered = connection.was_recovered
        self._connection = connection
        self._lock = RLock()
        there = path.stat()
        self._file = there.st_dev, there.st_ino
        with self._asking(connection.allowance_s):
            self._version = self._data_version()
            self.state = file_state(path, connection)
            (self.format,) = connection.execute("PRAGMA user_version").fetchone()

    def summary(self) -> Summary:
        """What the file holds in numbers; cheap."""
        with self._asking(self._connection.allowance_s):
            return summary(self._connection)

    def document(self) -> Document:
        """All that the file says.

        In a text that another program edited, so that its hash is another, what is marked may stand
        beside its words: `viewer.library.rechecking` finds it anew.

        Raises:
            DamagedDocument: it contradicts itself.
        """
        from viewer.store.invariants import broken_for_reading
        from viewer.store.reading import read_document

        with self._asking(self._connection.allowance_s):
            document = read_document(self._connection, self._many_proposals())
        for fault in broken_for_reading(document):
            raise damaged(self.path, fault)
        return document

    def many(self, *, packed: bool = True) -> Document:
        """All that the file says, its events read as they are asked for.

        Nothing is looked at but what is read: an event that contradicts the rest is found when it
        is asked for, and by `check`.

        Args:
            packed: take the columns that are stored, if they are not stale; else read the rows.

        Raises:
            DamagedDocument: what was read cannot be.
        """
        from viewer.store.packs import COLUMNS, NUMBER, PAIRS, from_rows, order_of, read_packs
        from viewer.store.reading import read_without_events
        from viewer.store.stored_events import StoredEvents

        with self._asking(_CHECK_FACTOR * self._connection.allowance_s):
            head = read_without_events(self._connection, self._many_proposals())
            names = [column.name for column in (*COLUMNS, *PAIRS)]
            columns = read_packs(self._connection, names) if packed else None
            if columns is not None:
                # where rows are not in time order
                columns |= read_packs(self._connection, [NUMBER.name]) or {}
            else:
                columns = from_rows(self._connection, order_of(head))
        return replace(head, events=StoredEvents(self, columns))

    def has_many_events(self) -> bool:
        """Whether there are so many events that they are read one by one; nothing is counted."""
        with self._asking(self._connection.allowance_s):
            (last,) = self._connection.execute("SELECT max(number) FROM events").fetchone()
        return isinstance(last, int) and last > MANY_EVENTS

    def numbers_with(self, asked: Asked) -> array[int]:
        """The numbers of the events that a search finds, in no order."""
        from viewer.store.search import event_numbers

        with self._asking(self._connection.allowance_s):
            return event_numbers(self._connection, asked)

    def ids_with(self, asked: Asked) -> list[str]:
        """The ids of the events that a search finds, in no order."""
        return [self.event_word("id", number) for number in self.numbers_with(asked)]

    def packs(self, names: Iterable[str]) -> dict[str, bytes] | None:
        """Packed arrays by name; None where one is missing or the events are others by now."""
        from viewer.store.packs import read_packs

        with self._asking(self._connection.allowance_s):
            return read_packs(self._connection, names)

    def events_between(self, first: int, last: int) -> list[Event]:
        """The events whose numbers in the table are `first` to `last`, both included."""
        from viewer.store.reading import read_events

        with self._asking(_SEARCH_TIME_S):
            return read_events(self._connection, first, last)

    def _many_proposals(self) -> StoredProposals | None:
        """The proposals, if there are so many that they are read later."""
        from viewer.store.proposal_rows import nameable, proposal_heads
        from viewer.store.stored_proposals import MANY_PROPOSALS, StoredProposals

        (count,) = self._connection.execute("SELECT count(*) FROM proposals").fetchone()
        if count < MANY_PROPOSALS:
            return None
        return StoredProposals(self, proposal_heads(self._connection), nameable(self._connection))

    def proposals_between(self, first: int, last: int) -> list[Proposal]:
        """The proposals whose numbers in the table are `first` to `last`, both included.

        Raises:
            DamagedDocument: one of them contradicts its source.
        """
        from viewer.store.proposal_faults import broken_proposal
        from viewer.store.proposal_rows import read_proposals, texts_of

        with self._asking(_SEARCH_TIME_S):
            proposals = list(read_proposals(self._connection, (first, last)))
            texts = texts_of(self._connection, {proposal.source for proposal in proposals})
        for proposal in proposals:
            for fault in broken_proposal(proposal, texts):
                raise damaged(self.path, fault)
        return proposals

    def proposals_naming(self, words: Iterable[str]) -> list[int]:
        """The numbers of the proposals whose drafts have one of these words in them."""
        from viewer.store.proposal_rows import numbers_naming

        with self._asking(_SEARCH_TIME_S):
            return numbers_naming(self._connection, words)

    def event_word(self, column: str, number: int) -> str:
        """The id or the label of the event of that number; empty if it is gone."""
        with self._asking(_SEARCH_TIME_S):
            row = self._connection.execute(_EVENT_WORDS[column], (number,)).fetchone()
        return row[0] if row is not None and isinstance(row[0], str) else ""

    def event_labels(self) -> dict[int, str]:
        """The labels of all events, by their numbers."""
        with self._asking(_SEARCH_TIME_S):
            return dict(self._connection.execute("SELECT number, label FROM events"))

    def event_number(self, event_id: str) -> int | None:
        """The number of the event with that id, or None."""
        with self._asking(_SEARCH_TIME_S):
            row = self._connection.execute(
                "SELECT number FROM events WHERE id = ?", (event_id,)
            ).fetchone()
        return None if row is None else int(row[0])

    def check(self) -> list[str]:
        """Everything that is wrong with the file, one plain sentence each."""
        from viewer.store.checks import check

        with self._asking(_CHECK_FACTOR * self._connection.allowance_s):
            return check(self._connection)

    def search(
        self, asked: Asked, limit: int = 200, *, is_thorough: bool = False
    ) -> tuple[SearchHit, ...]:
        """Find events, people, quotations, figures and passages with these words.

        Each typed word is taken as the beginning of one, words between double quotes as a phrase.
        """
        from viewer.store.search import search

        with self._asking(_SEARCH_TIME_S):
            return search(self._connection, asked, limit, is_thorough=is_thorough)

    def counts_with(self, asked: Asked) -> dict[str, int]:
        """How many people, quotations, figures and texts a search finds."""
        from viewer.store.search import count

        with self._asking(_SEARCH_TIME_S):
            return count(self._connection, asked)

    def interrupt(self) -> None:
        """End what another thread asks just now; it is told that the file does not answer."""
        self._connection.interrupt()

    def change(self) -> FileChange:
        """What has become of the file since it was opened; nothing of it is read."""
        try:
            there = self.path.stat()
        except OSError:
            return FileChange.GONE
        if (there.st_dev, there.st_ino) != self._file:
            return FileChange.REPLACED
        with self._asking(_SEARCH_TIME_S):
            is_written = self._data_version() != self._version
        return FileChange.WRITTEN if is_written else FileChange.NONE

    def was_saved(self, state: FileState | None) -> None:
        """Hear that we have changed the file ourselves; what others did meanwhile is still told."""
        self.state = state
        with self._asking(_SEARCH_TIME_S):
            # read first, since whoever writes in between must be noticed
            version = self._data_version()
        if state is not None and self._connection.change_counter() == state.counter:
            self._version = version

    def _data_version(self) -> int:
        """Another number after each change by others; SQLite's PRAGMA data_version."""
        version: int
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return version

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _asking(self, seconds: float) -> Iterator[None]:
        # the window's thread and those in the background may ask at once
        with self._lock, plain_troubles(self.path):
            self._connection.deadline.set(seconds)
            try:
                yield
            except Unreadable as error:
                raise damaged(self.path, str(error)) from error


def open_store(path: Path, *, writable: bool = False) -> Store:
    """Open a document file after all checks; read-only unless `writable`.

    Raises:
        DocumentError: see `viewer.store.connection.connect`.
    """
    connection = connect(path, writable=writable)
    try:
        return Store(path, connection)
    except BaseException:
        connection.close()
        raise


def save_new(document: Document, path: Path) -> None:
    """Write a document to a file of its own; what was there before is replaced once it is whole.

    The same document gives the same bytes, as long as SQLite is the same.

    Raises:
        DocumentError: the document contradicts itself, or the file cannot be written. The old file,
            if there was one, is as before.
    """
    from viewer.store.invariants import faults

    for fault in faults(document):
        raise not_saved(path, fault)
    real = Path(os.path.realpath(path))
    if real.is_dir():
        raise folder_named(path)
    for journal in journals_beside(real):
        raise journal_beside(path, journal)
    with file_to_be(real) as unfinished, storage_troubles(path):
        _fill(document, unfinished)


@contextmanager
def file_to_be(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place when the block ends well, and else disappears."""
    sweep(path)
    unfinished = path.with_name(f"{_unfinished(path)}{os.urandom(4).hex()}.tmp")
    try:
        unfinished.open("xb").close()
        yield unfinished
        with suppress(FileNotFoundError):
            unfinished.chmod(path.stat().st_mode & 0o777)
        _to_disk(unfinished)
        unfinished.replace(path)
        # The new name too, where the system knows such a thing.
        with suppress(OSError):
            _to_disk(path.parent, os.O_RDONLY)
    except OSError as error:
        raise not_writable(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def sweep(path: Path) -> None:
    """Remove what a save of this document left beside it when it was killed.

    Only files of our own name for it, and none that was written to lately: some other save, here or
    on another machine that shares the folder, may be at it.
    """
    beginning = _unfinished(path)
    with suppress(OSError):
        for file in path.parent.iterdir():
            if file.name.startswith(beginning) and _UNFINISHED_END.fullmatch(
                file.name, len(beginning)
            ):
                _remove_old(file)


def _remove_old(file: Path) -> None:
    with suppress(OSError):
        if file.is_file() and time.time() - file.stat().st_mtime > LEFT_OVER_S:
            file.unlink()


def _unfinished(path: Path) -> str:
    return f".{path.name[:40]}."


def _to_disk(path: Path, flags: int = os.O_RDWR) -> None:
    """Wait until what was written is on the disk."""
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _fill(document: Document, path: Path) -> None:
    from viewer.store.writing import write

    with closing(create(path)) as connection:
        write(database(connection), document)
    # What cannot be opened again must not take the old file's place.
    try:
        connect(path).close()
    except DamagedDocument as error:
        raise other_bytes() from error
