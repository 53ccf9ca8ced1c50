"""Documents as files: save one whole, open one, ask it what it holds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from viewer.model.errors import DamagedDocument, DocumentError
from viewer.store.connection import Connection, connect, create, database
from viewer.store.journals import journals_beside
from viewer.store.tables import Summary, Unreadable, summary
from viewer.store.troubles import one_line, plain_troubles, shown, shown_whole, storage_troubles

if TYPE_CHECKING:
    from viewer.model.document import Document, SearchHit

_SEARCH_TIME_S = 2.0
#: so much is told of what hinders saving
_FAULT_LENGTH = 200
#: a check reads everything several times
_CHECK_FACTOR = 10


class FileChange(Enum):
    """What another program, or another window, did to the file of an open document."""

    NONE = auto()
    #: something was saved into it
    WRITTEN = auto()
    #: another file has taken its name
    REPLACED = auto()
    #: there is no file of its name
    GONE = auto()


class Store:
    """An open document file.

    Attributes:
        path: the file as it was named.
        format: its user_version.
        is_proven: its pages have all been checked; if not, `prove` does that in the background.
        was_recovered: beside it lay an unfinished change, which is left out.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self.is_proven = connection.is_proven
        self.was_recovered = connection.was_recovered
        self._connection = connection
        there = path.stat()
        self._file = there.st_dev, there.st_ino
        with self._asking(connection.allowance_s):
            self._version = self._data_version()
            (self.format,) = connection.execute("PRAGMA user_version").fetchone()

    def summary(self) -> Summary:
        """What the file holds in numbers; cheap."""
        with self._asking(self._connection.allowance_s):
            return summary(self._connection)

    def document(self) -> Document:
        """All that the file says.

        Raises:
            DamagedDocument: it contradicts itself.
        """
        from viewer.store.invariants import broken
        from viewer.store.reading import read_document

        with self._asking(self._connection.allowance_s):
            document = read_document(self._connection)
        for fault in broken(document):
            raise DamagedDocument(f"{shown(self.path)} is damaged: {one_line(fault)}")
        return document

    def check(self) -> list[str]:
        """Everything that is wrong with the file, one plain sentence each."""
        from viewer.store.checks import check

        with self._asking(_CHECK_FACTOR * self._connection.allowance_s):
            return check(self._connection)

    def search(self, words: str, limit: int = 200) -> tuple[SearchHit, ...]:
        """Find events, people, quotations, figures and passages with these words.

        Each word is taken as the beginning of one, words between double quotes as a phrase.
        """
        from viewer.store.search import search

        with self._asking(_SEARCH_TIME_S):
            return search(self._connection, words, limit)

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
        self._connection.deadline.set(seconds)
        with plain_troubles(self.path):
            try:
                yield
            except Unreadable as error:
                raise DamagedDocument(
                    f"{shown(self.path)} is damaged: {one_line(str(error))}"
                ) from error


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
        raise DocumentError(f"{shown(path)} was not saved: {one_line(fault, _FAULT_LENGTH)}")
    real = Path(os.path.realpath(path))
    if real.is_dir():
        raise DocumentError(f"{shown_whole(path)} is a folder: name a file in it")
    for journal in journals_beside(real):
        raise DocumentError(
            f"{shown(path)} was not saved: beside it lies {shown(journal)}, a journal of an "
            "unfinished change; move it away"
        )
    with file_to_be(real) as unfinished, storage_troubles(path):
        _fill(document, unfinished)


@contextmanager
def file_to_be(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place when the block ends well, and else disappears."""
    unfinished = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.tmp")
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
        raise DocumentError(
            f"{shown_whole(path)} cannot be written: {error.strerror or error}"
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


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
        raise DocumentError("The disk gives back other bytes than were written to it") from error
