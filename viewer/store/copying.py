"""A document file under another name."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from viewer.model.errors import DocumentError
from viewer.store.connection import connect, create
from viewer.store.documents import file_to_be
from viewer.store.journals import journals_beside
from viewer.store.troubles import plain_troubles, shown, storage_troubles


def copy_file(path: Path, new_path: Path) -> None:
    """Copy a document as it stands at one moment, page by page.

    Others may write to it meanwhile; an unfinished change beside it is left out.

    Raises:
        DocumentError: it cannot be read, or the copy not be written; what was there is as before.
    """
    real = Path(os.path.realpath(new_path))
    for journal in journals_beside(real):
        raise DocumentError(
            f"{shown(new_path)} was not saved: beside it lies {shown(journal)}, a journal of an "
            "unfinished change; move it away"
        )
    with closing(connect(path)) as old, file_to_be(real) as unfinished:
        with plain_troubles(path), storage_troubles(new_path), closing(create(unfinished)) as new:
            old.backup(new)
        connect(unfinished).close()
