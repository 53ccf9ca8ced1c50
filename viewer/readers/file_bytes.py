"""The bytes of a file that may be anything: not more than wanted, and never waited for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from viewer.model.errors import UnreadableFile

#: a pipe that nobody writes to would be waited for
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_CHUNK = 1 << 20


def read_bytes(path: Path, most_bytes: int) -> bytes:
    """All bytes of a file.

    Raises:
        UnreadableFile: it is no ordinary file, or larger, or cannot be read; the message begins
            with its name.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableFile(f"{path.name} is no file; name an article") from None
    except (OSError, ValueError) as error:
        # on some systems a folder cannot be opened at all
        if path.is_dir():
            raise UnreadableFile(f"{path.name} is no file but a folder") from None
        reason = getattr(error, "strerror", None) or "its name is none"
        raise UnreadableFile(f"{path.name} cannot be read: {reason}") from None
    try:
        return _all_of(path, descriptor, most_bytes)
    except OSError as error:
        raise UnreadableFile(f"{path.name} cannot be read: {error.strerror}") from None
    finally:
        os.close(descriptor)


def _all_of(path: Path, descriptor: int, most_bytes: int) -> bytes:
    kind = os.fstat(descriptor)
    if not stat.S_ISREG(kind.st_mode):
        if stat.S_ISDIR(kind.st_mode):
            raise UnreadableFile(f"{path.name} is no file but a folder; name an article")
        raise UnreadableFile(f"{path.name} is no file but a device or a pipe; name an article")
    data = bytearray()
    # it may be longer by now than it was
    while kind.st_size <= most_bytes and len(data) <= most_bytes:
        chunk = os.read(descriptor, min(_CHUNK, most_bytes + 1 - len(data)))
        if not chunk:
            return bytes(data)
        data += chunk
    limit = f"{most_bytes // 10**6} MB"
    raise UnreadableFile(f"{path.name} is larger than {limit}; cut it to the article")
