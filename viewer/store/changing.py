"""Changes of a document file: one transaction each, so that the file is the old one or the new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.model.errors import DocumentError
from viewer.model.speech import tr
from viewer.store.connection import Connection, connect
from viewer.store.differing import Difference, difference, to_check
from viewer.store.file_state import FileState, file_state
from viewer.store.invariants import faults
from viewer.store.packs import valid_count
from viewer.store.reading import read_document
from viewer.store.repacking import has_same_columns, keep_packs
from viewer.store.row_changes import RowChanges
from viewer.store.search_changes import SearchChanges
from viewer.store.troubles import one_line, plain_troubles, shown, storage_troubles

if TYPE_CHECKING:
    from viewer.model.document import Document

#: what indexing an article for the search takes on a slow machine
_INDEXED_PER_S = 200_000
_FAULT_LENGTH = 200
_COUNTER_RANGE = 1 << 32


def save_changes(
    path: Path, before: Document, after: Document, state: FileState | None = None
) -> FileState | None:
    """Bring a document file from one state to another, whole or not at all.

    Only the rows that are other are written. What is the same object in both states is taken to be
    the same; what is not other is not looked at for faults.

    Args:
        path: the document file.
        before: what was read from it, or saved to it last.
        after: what it is to say.
        state: of the file when it said `before`; without it, or where the file is another now, all
            of it is read and compared.

    Returns:
        the state of the file now; None where nothing is known of it.

    Raises:
        DocumentError: the file cannot be written, says something else by now than `before`, or the
            change contradicts itself. The file is as it was.
    """
    before, after = _whole(before), _whole(after)
    found = difference(before, after)
    _refuse_faults(after, found, path)
    is_known = state is not None and state.is_of(path)
    with closing(connect(path, writable=True, is_known=is_known)) as connection:
        connection.deadline.set(connection.allowance_s + _new_characters(found) / _INDEXED_PER_S)
        with plain_troubles(path), storage_troubles(path), transaction(connection):
            counter = connection.change_counter()
            is_same = is_known and state is not None and state.counter == counter
            if not is_same and not _says(connection, before):
                raise DocumentError(
                    tr(
                        "{file} was changed by another program meanwhile; open it again",
                        file=shown(path),
                    )
                )
            is_written = _write(connection, found)
        if is_written:
            counter = (counter + 1) % _COUNTER_RANGE
        return file_state(path, connection, counter)


def _refuse_faults(after: Document, found: Difference, path: Path) -> None:
    for fault in faults(after, to_check(found)):
        reason = one_line(fault, _FAULT_LENGTH)
        raise DocumentError(tr("{file} was not changed: {reason}", file=shown(path), reason=reason))


def _whole(document: Document) -> Document:
    """The document with all its events, where they were not read yet."""
    if isinstance(document.events, tuple):
        return document
    return replace(document, events=tuple(document.events))


def _says(connection: Connection, document: Document) -> bool:
    """Whether the file says just that."""
    found = read_document(connection)
    return found == replace(document, proposals=tuple(document.proposals))


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All that is written inside, or nothing; nobody else writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Where the disk is full SQLite has done so itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _write(connection: Connection, found: Difference) -> bool:
    """Write what is other; whether anything is."""
    if found.is_empty:
        return False
    # rows of one thing may come after those that name it
    connection.execute("PRAGMA defer_foreign_keys = ON")
    had_packs = valid_count(connection) is not None
    rows = RowChanges(connection, found)
    search = SearchChanges(connection, found, rows.moved)
    rows.write()
    search.write()
    keep_packs(connection, found.after, had_packs=had_packs, are_same=has_same_columns(found))
    return True


def _new_characters(found: Difference) -> int:
    return sum(len(text.content) for source in found.new.sources for text in source.texts)
