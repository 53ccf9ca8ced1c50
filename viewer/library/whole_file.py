"""A file that is either whole or not there: written beside its place, then put into it."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from viewer.model.errors import ExportError
from viewer.model.speech import tr, tr_later

_TROUBLES = {
    errno.ENOENT: tr_later("there is no such folder"),
    errno.ENOTDIR: tr_later("there is no such folder"),
    errno.EACCES: tr_later("this folder may not be written to"),
    errno.EPERM: tr_later("this folder may not be written to"),
    errno.EROFS: tr_later("this folder may not be written to"),
    errno.EISDIR: tr_later("something else has that name"),
    errno.ENOSPC: tr_later("the disk is full"),
    errno.EFBIG: tr_later("the file is too large for this disk"),
    errno.ENAMETOOLONG: tr_later("the name is too long"),
}


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that takes its place only when everything is on the disk.

    Until then, and for good if anything goes wrong, what stood there before stays as it was and
    nothing else is left behind.

    Raises:
        ExportError: the file cannot be written; says why.
    """
    try:
        place = path.resolve()
        if place.exists() and not place.is_file():
            raise IsADirectoryError(errno.EISDIR, "not a file")
        draft = place.with_name(f".{place.name[:40]}.{secrets.token_hex(4)}.part")
        try:
            with draft.open("xb") as file:
                yield file
                _settle(file)
            draft.replace(place)
        except BaseException:
            with suppress(OSError):
                draft.unlink()
            raise
    except OSError as trouble:
        known = _TROUBLES.get(trouble.errno or 0)
        reason = tr(known) if known else trouble.strerror or tr("of an unknown trouble")
        raise ExportError(
            tr(
                "“{file}” cannot be written: {reason}. Choose another place or name.",
                file=path,
                reason=reason,
            )
        ) from trouble


def _settle(file: BinaryIO) -> None:
    """Have everything on the disk, as long as it was written."""
    file.flush()
    os.fsync(file.fileno())
    if os.fstat(file.fileno()).st_size != file.tell():
        raise OSError(errno.ENOSPC, "shorter than what was written")
