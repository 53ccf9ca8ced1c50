"""A document file under another name, or under its own without an unfinished change."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path

from viewer.model.errors import DocumentError
from viewer.model.speech import tr
from viewer.store.changing import transaction
from viewer.store.connection import connect, create
from viewer.store.documents import file_to_be
from viewer.store.journals import journals_beside
from viewer.store.packs import stamp, valid_count
from viewer.store.troubles import (
    being_written,
    journal_beside,
    plain_troubles,
    shown,
    storage_troubles,
)

#: a journal that was written to since may be that of a program that is still at it
LEFT_JOURNAL_S = 60.0


def settle(path: Path) -> None:
    """Make a file beside which an unfinished change lies what it was before that change.

    The journal is never obeyed in place: the file takes the content of the checked private copy
    that is read of it. Where nothing lies beside it nothing is done.

    Raises:
        DocumentError: somebody may be writing just now, or the file cannot be written.
    """
    real = Path(os.path.realpath(path))
    stamps = _journal_stamps(real)
    if not stamps:
        return
    if any(time.time() - written < LEFT_JOURNAL_S for _, written, _ in stamps):
        raise DocumentError(
            tr(
                "{file} is being written, or was until a moment ago: "
                "try again in a minute, or save it under another name",
                file=shown(path),
            )
        )
    with closing(connect(path)) as old, file_to_be(real) as unfinished:
        with plain_troubles(path), storage_troubles(path), closing(create(unfinished)) as new:
            old.backup(new)
        connect(unfinished).close()
        if _journal_stamps(real) != stamps:
            raise being_written(path)
    # One that is left by a kill here says what the file says already.
    for journal, _, _ in stamps:
        journal.unlink(missing_ok=True)


def _journal_stamps(path: Path) -> list[tuple[Path, float, int]]:
    stats = ((journal, journal.stat()) for journal in journals_beside(path))
    return [(journal, stat.st_mtime, stat.st_size) for journal, stat in stats]


def copy_file(path: Path, new_path: Path) -> None:
    """Copy a document as it stands at one moment, page by page.

    Others may write to it meanwhile; an unfinished change beside it is left out.

    Raises:
        DocumentError: it cannot be read, or the copy not be written; what was there is as before.
    """
    real = Path(os.path.realpath(new_path))
    for journal in journals_beside(real):
        raise journal_beside(new_path, journal)
    with closing(connect(path)) as old, file_to_be(real) as unfinished:
        with plain_troubles(path), storage_troubles(new_path), closing(create(unfinished)) as new:
            has_packs = valid_count(old) is not None
            old.backup(new)
        with closing(connect(unfinished, writable=has_packs)) as copy:
            if has_packs:
                # the copy counts its changes anew
                with storage_troubles(new_path), transaction(copy):
                    stamp(copy)
