"""By what a file is known to be the one that was read, and what others did to it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from viewer.store.connection import Connection


class FileChange(Enum):
    """What another program, or another window, did to the file of an open document."""

    NONE = auto()
    #: something was saved into it
    WRITTEN = auto()
    #: another file has taken its name
    REPLACED = auto()
    #: there is no file of its name
    GONE = auto()


class FileState(NamedTuple):
    """A file at one moment; counter: of its transactions (`Connection.change_counter`)."""

    device: int
    inode: int
    size: int
    modified_ns: int
    counter: int

    def is_of(self, path: Path) -> bool:
        """Whether the file still looks so from outside."""
        try:
            there = path.stat()
        except OSError:
            return False
        return self[:4] == (there.st_dev, there.st_ino, there.st_size, there.st_mtime_ns)


def file_state(path: Path, connection: Connection, counter: int | None = None) -> FileState | None:
    """The state of an open file; None where it is read from a copy.

    Args:
        path: the file.
        connection: reads it.
        counter: what its counter is known to be.
    """
    found = connection.change_counter() if counter is None else counter
    if connection.forget_copy is not None or found < 0:
        return None
    there = path.stat()
    return FileState(there.st_dev, there.st_ino, there.st_size, there.st_mtime_ns, found)
