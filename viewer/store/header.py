"""What kind of file it is, told from its first hundred bytes; SQLite is not asked.

The layout is that of https://www.sqlite.org/fileformat.html section 1.3.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from viewer.model.errors import DamagedDocument, DocumentError, NewerFormat, NotADocument
from viewer.model.speech import say_number, tr, tr_n
from viewer.store.schema import APPLICATION_ID, FORMAT
from viewer.store.troubles import shown, shown_whole

_LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_PAGE_SIZE = 16
_WRITE_VERSION, _READ_VERSION = 18, 19
_CHANGE_COUNTER, _PAGE_COUNT, _VALID_FOR = 24, 28, 92
_ENCODING, _USER_VERSION, _APPLICATION_ID = 56, 60, 68

_ROLLBACK, _WAL = 1, 2
_UTF_8 = 1
_SMALLEST_PAGE, _LARGEST_PAGE = 512, 65_536


class Header(NamedTuple):
    """What the first bytes say.

    size: bytes that the file has. wanted: bytes that its header counts, 0 where it does not say.
    is_wal: written with a write-ahead log, which Parley never does.
    """

    format: int
    size: int
    wanted: int
    is_wal: bool


def identify(path: Path, *, has_journal: bool = False) -> Header:
    """Tell whether the file is a document that this version reads, or say what else it is.

    Args:
        path: the file; nothing is written, and nothing but the file is looked at.
        has_journal: a journal lies beside, so that the file's length says nothing yet.

    Raises:
        DocumentError: there is no such file, or it may not be read.
        NotADocument: another kind of file.
        DamagedDocument: a document, but cut short or with an impossible header.
        NewerFormat: written by a newer version.
    """
    data, size = _beginning(path)
    _refuse_other_files(data, path)
    header = _read(data, size)
    _refuse_other_formats(header.format, path)
    if header.wanted < 0:
        raise DamagedDocument(
            tr("{file} is damaged: its first bytes contradict each other", file=shown(path))
        )
    if header.wanted > size and not has_journal:
        raise DamagedDocument(
            tr(
                "{file} is cut short: {some} of {all} bytes are there; "
                "fetch it again or use a backup",
                file=shown(path),
                some=say_number(size),
                all=say_number(header.wanted),
            )
        )
    return header


def _refuse_other_files(data: bytes, path: Path) -> None:
    if not data:
        raise NotADocument(tr("{file} is empty: it is not a Parley document", file=shown(path)))
    if not data.startswith(_MAGIC):
        raise NotADocument(tr("{file} is not a Parley document", file=shown(path)))
    if len(data) < _LENGTH:
        raise DamagedDocument(
            tr_n(
                "{file} is damaged: only {n} byte of it is there",
                "{file} is damaged: only {n} bytes of it are there",
                len(data),
                file=shown(path),
            )
        )
    if _number(data, _APPLICATION_ID) != APPLICATION_ID:
        raise NotADocument(
            tr("{file} is a database of another program, not a Parley document", file=shown(path))
        )


def _beginning(path: Path) -> tuple[bytes, int]:
    """The first bytes of a plain file and how many it has."""
    try:
        # Opening a pipe would wait for its writer.
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise NotADocument(
                tr("{file} is a folder, not a Parley document", file=shown_whole(path))
            )
        if not stat.S_ISREG(kind):
            raise NotADocument(tr("{file} is not a file", file=shown_whole(path)))
        with path.open("rb") as file:
            return file.read(_LENGTH), os.fstat(file.fileno()).st_size
    except FileNotFoundError as error:
        raise DocumentError(tr("There is no file {file}", file=shown_whole(path))) from error
    except PermissionError as error:
        raise DocumentError(tr("You may not read {file}", file=shown_whole(path))) from error
    except OSError as error:
        raise DocumentError(
            tr("{file} cannot be read: {reason}", file=shown_whole(path), reason=error.strerror)
        ) from error


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big", signed=True)


def _read(data: bytes, size: int) -> Header:
    return Header(
        format=_number(data, _USER_VERSION),
        size=size,
        wanted=_wanted_size(data) if _is_possible(data) else -1,
        is_wal=_WAL in (data[_WRITE_VERSION], data[_READ_VERSION]),
    )


def _page_size(data: bytes) -> int:
    page_size = int.from_bytes(data[_PAGE_SIZE : _PAGE_SIZE + 2], "big")
    # 65,536 does not fit into two bytes
    return _LARGEST_PAGE if page_size == 1 else page_size


def _is_possible(data: bytes) -> bool:
    page_size = _page_size(data)
    return (
        _SMALLEST_PAGE <= page_size <= _LARGEST_PAGE
        and page_size & (page_size - 1) == 0
        and data[_WRITE_VERSION] in (_ROLLBACK, _WAL)
        and data[_READ_VERSION] in (_ROLLBACK, _WAL)
        and _number(data, _ENCODING) == _UTF_8
        and _number(data, _PAGE_COUNT) >= 0
    )


def _wanted_size(data: bytes) -> int:
    """Bytes that the pages take; 0 where the count is not that of the last change."""
    if _number(data, _CHANGE_COUNTER) != _number(data, _VALID_FOR):
        return 0
    return _number(data, _PAGE_COUNT) * _page_size(data)


def _refuse_other_formats(number: int, path: Path) -> None:
    if number > FORMAT:
        raise NewerFormat(
            tr(
                "{file} has format {number}; this Parley reads formats up to {last}: "
                "install a newer Parley",
                file=shown(path),
                number=number,
                last=FORMAT,
            )
        )
    if number < 1:
        raise DamagedDocument(
            tr("{file} is damaged: there is no format {number}", file=shown(path), number=number)
        )
