"""Journals beside a document, and the private copy from which such a document is read.

SQLite believes a journal only by its name. One that came from elsewhere would be played back into
the document, and the name of a super-journal at its end is a file that SQLite would delete:
https://www.sqlite.org/fileformat.html#the_rollback_journal. So the sender's files are only read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from viewer.model.errors import DamagedDocument, DocumentError
from viewer.model.speech import tr
from viewer.store.troubles import being_written, shown

_SUFFIXES = ("-journal", "-wal")
#: stands at the end of a journal that names a super-journal
_SUPER_JOURNAL_MARK = bytes.fromhex("d9d505f920a163d7")
_ATTEMPTS = 3


class PrivateCopy:
    """A copy of a document with its journals, in a folder that only this person may enter."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder: Path | None = folder
        self.path = folder / name

    def keep(self) -> Path:
        """Leave the folder to the caller, who is to remove it."""
        assert self._folder is not None  # noqa: S101 - kept twice
        folder, self._folder = self._folder, None
        return folder

    def remove(self) -> None:
        """Remove the folder unless it is kept."""
        if self._folder:
            remove_folder(self._folder)


def remove_folder(folder: Path) -> None:
    """Remove it with all that is in it, as far as the system lets it go."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def journals_beside(path: Path) -> list[Path]:
    """The files beside a document that SQLite would take for its own."""
    names = [path.with_name(path.name + suffix) for suffix in _SUFFIXES]
    return [name for name in names if os.path.lexists(name)]


@contextmanager
def private_copy(path: Path) -> Iterator[PrivateCopy]:
    """Copy a document and its journals as they stand at one moment.

    Raises:
        DocumentError: there is no room, or another program goes on writing.
        DamagedDocument: a journal names a super-journal, which Parley never writes.
    """
    import tempfile

    copy = PrivateCopy(Path(tempfile.mkdtemp(prefix="parley-")), path.name)
    try:
        try:
            _copy_unchanged(path, copy.path)
        except OSError as error:
            raise DocumentError(
                tr(
                    "{file} has to be copied before it can be opened: {reason}",
                    file=shown(path),
                    reason=error.strerror,
                )
            ) from error
        yield copy
    finally:
        copy.remove()


def _copy_unchanged(path: Path, target: Path) -> None:
    for _ in range(_ATTEMPTS):
        before = _stamps(path)
        _copy(path, target)
        if _stamps(path) == before:
            return
    raise being_written(path)


def _stamps(path: Path) -> list[tuple[Path, int, int]]:
    files = [path, *journals_beside(path)]
    stats = [file.stat() for file in files]
    return [(f, s.st_mtime_ns, s.st_size) for f, s in zip(files, stats, strict=True)]


def _copy(path: Path, target: Path) -> None:
    import shutil

    for suffix in ("", *_SUFFIXES):
        source = path.with_name(path.name + suffix)
        place = target.with_name(target.name + suffix)
        place.unlink(missing_ok=True)
        if source.is_file():
            shutil.copyfile(source, place)
        elif os.path.lexists(source):
            raise DamagedDocument(
                tr(
                    "Beside {file} lies {other}, which is not a file",
                    file=shown(path),
                    other=shown(source),
                )
            )
    _refuse_super_journal(target.with_name(target.name + "-journal"), path)


def _refuse_super_journal(journal: Path, path: Path) -> None:
    if journal.is_file() and _end(journal) == _SUPER_JOURNAL_MARK:
        raise DamagedDocument(
            tr("The journal beside {file} is not one of Parley's", file=shown(path))
        )


def _end(journal: Path) -> bytes:
    with journal.open("rb") as file:
        file.seek(max(0, journal.stat().st_size - len(_SUPER_JOURNAL_MARK)))
        return file.read()
