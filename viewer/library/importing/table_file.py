"""A table of events from its file into a document's file, in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from viewer.library.changing import refuse_bundled
from viewer.library.importing.naming_words import shortened
from viewer.library.importing.records import Imported, Outcome
from viewer.library.importing.sources import GIVEN_BASIS, title_of_stem
from viewer.library.importing.tables import TableCiting, TableMistake, table_events, with_table
from viewer.library.saving import settle
from viewer.model.document import Document
from viewer.model.errors import UnreadableFile
from viewer.readers.table import TableReading, read_table
from viewer.store.changing import save_changes
from viewer.store.documents import open_store

FILE_DATE_BASIS = "The day on which the table's file was last changed."
#: so many faults of rows are told
_MOST_FAULTS = 20


def import_table(
    path: Path, file: Path, published: str | None, mapping: Mapping[str, str] | None = None
) -> Imported:
    """Add the rows of a table as events, with the table as their source.

    Args:
        path: the document file.
        file: the table; it is only read.
        published: until when it can tell, `YYYY-MM-DD`; None takes the date of the file, since no
            date in a table is counted from it.
        mapping: the column of each field; None takes those that were recognised.

    Returns:
        what became of it; rows that are no events are told in its notes.

    Raises:
        BundledDocument, DocumentError: see `viewer.library.importing.running.import_articles`.
    """
    refuse_bundled(path)
    settle(path)
    try:
        table = read_table(file)
        citing = citing_of(file, table, published)
    except UnreadableFile as trouble:
        return Imported(file.name, file, Outcome.UNREADABLE, reason=str(trouble))
    with open_store(path) as store:
        document = store.document()
    same = next((s for s in document.sources if s.original_sha256 == citing.sha256), None)
    if same:
        reason = f"{file.name} is the table of ‘{shortened(same.title)}’, which is there already"
        return Imported(file.name, file, Outcome.SAME, same.id, reason)
    return _added(path, file, document, table, (mapping or table.guess, citing))


def citing_of(file: Path, table: TableReading, published: str | None) -> TableCiting:
    """How a table's file is cited.

    Args:
        file: the table; it is only read.
        table: what was read from it.
        published: `YYYY-MM-DD` as a person gave it; None takes the day the file was changed on.

    Raises:
        UnreadableFile: it cannot be read any more.
    """
    try:
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        changed = date.fromtimestamp(file.stat().st_mtime).isoformat()  # noqa: DTZ012
    except OSError as trouble:
        raise UnreadableFile(f"{file.name} cannot be read: {trouble.strerror}") from None
    return TableCiting(
        title=table.title or title_of_stem(file.stem),
        published=published or changed,
        basis=GIVEN_BASIS if published else FILE_DATE_BASIS,
        sha256=sha256,
    )


def _added(
    path: Path,
    file: Path,
    document: Document,
    table: TableReading,
    how: tuple[Mapping[str, str], TableCiting],
) -> Imported:
    mapping, citing = how
    try:
        draft = table_events(table, mapping, document, citing)
    except TableMistake as trouble:
        reason = f"{file.name} {trouble}"
        return Imported(file.name, file, Outcome.UNREADABLE, reason=reason)
    save_changes(path, document, with_table(document, draft))
    left = len(draft.faults) - _MOST_FAULTS
    more = (f"and {left:,} more rows",) if left > 0 else ()
    notes = (*table.notes, *draft.faults[:_MOST_FAULTS], *more)
    return Imported(
        file.name, file, Outcome.IMPORTED, draft.source.id, events=len(draft.events), notes=notes
    )
