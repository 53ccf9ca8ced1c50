"""SQLite's troubles, and the file system's, in the words of the person who has the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from viewer.model.errors import DamagedDocument, DocumentError
from viewer.model.speech import tr, tr_later

#: characters of a file's name, of a whole path, of anything else that is told
_NAME_LENGTH, _PATH_LENGTH, _TOLD_LENGTH = 60, 200, 80
_SAID_LENGTH = 60
#: so much is told of what hinders saving
_FAULT_LENGTH = 200

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_STORAGE = {
    sqlite3.SQLITE_FULL: tr_later("the disk is full; free some space and try again"),
    sqlite3.SQLITE_IOERR: tr_later("the disk does not answer as it should"),
    sqlite3.SQLITE_READONLY: tr_later("it may not be written to; save under another name"),
    sqlite3.SQLITE_PERM: tr_later("it may not be written to; save under another name"),
    sqlite3.SQLITE_CANTOPEN: tr_later("it cannot be opened; look whether you may read its folder"),
}


def one_line(text: str, length: int = _TOLD_LENGTH) -> str:
    """A text from a file, cut short and without characters that a terminal obeys."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return line if len(line) <= length else line[: length - 1] + "…"


def shown(path: Path) -> str:
    """The file's name on one line."""
    return one_line(path.name, _NAME_LENGTH)


def shown_whole(path: Path) -> str:
    """The whole path on one line: where the person may have to look for the file."""
    return one_line(str(path), _PATH_LENGTH)


@contextmanager
def plain_troubles(path: Path) -> Iterator[None]:
    """Turn what SQLite raises over a file into one sentence about it.

    SQLite tells damage in many ways: besides its own errors a limit on the length of a program is a
    MemoryError, and an identifier that is not UTF-8 a UnicodeDecodeError.

    Raises:
        DocumentError: the file is in use, or the disk refuses.
        DamagedDocument: everything else.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        # Wrong use of the module is a mistake of ours, whatever the file is like.
        raise
    except sqlite3.Error as error:
        raise _in_words(error, path) from error
    except (MemoryError, UnicodeError, OverflowError) as error:
        raise damaged(path) from error


@contextmanager
def storage_troubles(path: Path) -> Iterator[None]:
    """Tell what hinders the writing of a file; whatever else SQLite says of it is a bug of ours.

    Raises:
        DocumentError: the disk refuses, or the document holds what is no text.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        code = _code(error)
        if code not in _STORAGE:
            raise
        raise not_saved(path, tr(_STORAGE[code])) from error
    except UnicodeEncodeError as error:
        before = one_line(error.object[max(0, error.start - 20) : error.start])
        raise DocumentError(
            tr(
                "{file} was not saved: it holds half a character, after “{words}”",
                file=shown(path),
                words=before,
            )
        ) from error


def damaged(path: Path, fault: str = "") -> DamagedDocument:
    """That a document is damaged; fault: where, in English: it is for whoever mends it."""
    if not fault:
        return DamagedDocument(tr("{file} is damaged: use a backup of it", file=shown(path)))
    return DamagedDocument(
        tr("{file} is damaged: {fault}", file=shown(path), fault=one_line(fault))
    )


def not_saved(path: Path, reason: str) -> DocumentError:
    """That a document was not saved, and why."""
    said = one_line(reason, _FAULT_LENGTH)
    return DocumentError(tr("{file} was not saved: {reason}", file=shown(path), reason=said))


def journal_beside(path: Path, journal: Path) -> DocumentError:
    """That a document was not saved, since a change was never finished there."""
    return DocumentError(
        tr(
            "{file} was not saved: beside it lies {journal}, a journal of an unfinished change; "
            "move it away",
            file=shown(path),
            journal=shown(journal),
        )
    )


def folder_named(path: Path) -> DocumentError:
    """That a folder was named where a file is to be."""
    return DocumentError(tr("{file} is a folder: name a file in it", file=shown_whole(path)))


def not_writable(path: Path, error: OSError) -> DocumentError:
    """That the system lets nothing be written there."""
    reason = error.strerror or error
    return DocumentError(
        tr("{file} cannot be written: {reason}", file=shown_whole(path), reason=reason)
    )


def other_bytes() -> DocumentError:
    """That a disk does not keep what it is given."""
    return DocumentError(tr("The disk gives back other bytes than were written to it"))


def being_written(path: Path) -> DocumentError:
    """That another program is writing to the file."""
    return DocumentError(
        tr("{file} is being written by another program; try again", file=shown(path))
    )


def _code(error: sqlite3.Error) -> int:
    """The primary result code; https://www.sqlite.org/rescode.html ."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _in_words(error: sqlite3.Error, path: Path) -> DocumentError:
    code = _code(error)
    if code in _BUSY:
        return being_written(path)
    if code in _STORAGE:
        return DocumentError(tr("{file}: {reason}", file=shown(path), reason=tr(_STORAGE[code])))
    if code == sqlite3.SQLITE_INTERRUPT:
        return damaged(path, tr("reading it never comes to an end"))
    said = one_line(str(error), _SAID_LENGTH)
    return DamagedDocument(
        tr("{file} is damaged ({fault}): use a backup of it", file=shown(path), fault=said)
    )
