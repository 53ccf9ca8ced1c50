"""The process that reads articles for an import, one after another; see `reader_processes`.

It is our own program on both ends, so they speak in pickles, each after eight bytes with its
length: first the hashes of the files that are known, then a file and its date; back come words for
what is being done, and in the end a reply.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from viewer.library.importing.article_reading import read_file

#: the first argument of the command that makes it a reader; see `viewer.cli.main`
ARGUMENT = "--read-articles"
LENGTH = struct.Struct("<Q")
_WATCH_S = 1.0
#: the window comes first
_NICE = 5


def serve() -> int:
    """Be the process: read what is named on the standard input until it ends."""
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    given, answers = sys.stdin.buffer, sys.stdout.buffer
    # whatever a library prints must not stand between answers
    sys.stdout = sys.stderr
    known = receive(given)
    while (asked := receive(given)) is not None:
        path, published = asked
        send(answers, read_file(Path(path), published, known, lambda word: send(answers, word)))
    return 0


def send(stream: IO[bytes], value: object) -> None:
    """Write a value."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read a value; None where the other end has closed."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    return pickle.loads(data) if len(data) == length else None  # noqa: S301 - our own process


def _end_with_parent(parent: int) -> None:
    """End when the one who asks has ended without a word."""
    while os.getppid() == parent:
        time.sleep(_WATCH_S)
    os._exit(1)
