"""Articles read on all cores, by processes that can be killed, in the order in which they came."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import NamedTuple

from viewer.library.importing.article_reading import READING, Refused, Reply
from viewer.library.importing.reader_process import ARGUMENT, receive, send

#: a file takes no longer, all in all
WALL_S = 90.0
#: so many files are read ahead of the one that is waited for, a process
_AHEAD = 4
#: how often it is looked whether to go on
_LOOK_S = 0.1
_TOO_LONG = "takes too long to read; save its text instead"
_DIED = "cannot be read: the process that read it ended; save its text instead"
#: what the process sees of our environment
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TZ", "TMPDIR", "TEMP", "TMP")


class Asked(NamedTuple):
    """A file to read, and its date as a person gave it."""

    path: Path
    published: str | None


def core_count() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class ReaderProcesses:
    """Processes that read articles; close it to end them.

    Args:
        count: how many.
        known: SHA-256 of files that need not be read.
    """

    def __init__(self, count: int, known: Collection[str]) -> None:
        self._count = count
        self._readers = [_Reader(frozenset(known)) for _ in range(count)]
        self._idle: SimpleQueue[_Reader] = SimpleQueue()
        for reader in self._readers:
            self._idle.put(reader)
        self._threads = ThreadPoolExecutor(count, "parley-reading")

    def close(self) -> None:
        """End the processes, whatever they do."""
        for reader in self._readers:
            reader.stop()
        self._threads.shutdown(cancel_futures=True)
        for reader in self._readers:
            reader.end()

    def doing(self) -> tuple[tuple[str, str], ...]:
        """The files that are being read, each with what is being done."""
        return tuple(now for reader in self._readers if (now := reader.doing))

    def read(self, files: Iterable[Asked], look: Callable[[], object]) -> Iterator[Reply]:
        """The replies in the order of the files; no more is read ahead than is worth it.

        Args:
            files: taken as they are needed.
            look: called several times a second meanwhile; it may raise to stop.
        """
        coming = iter(files)
        replies: deque[Future[Reply]] = deque()
        while True:
            while len(replies) < _AHEAD * self._count:
                asked = next(coming, None)
                if asked is None:
                    break
                replies.append(self._threads.submit(self._ask, asked))
            if not replies:
                return
            look()
            while not replies[0].done():
                wait((replies[0],), _LOOK_S)
                self._end_slow()
                look()
            yield replies.popleft().result()

    def _ask(self, asked: Asked) -> Reply:
        reader = self._idle.get()
        try:
            return reader.ask(asked)
        finally:
            self._idle.put(reader)

    def _end_slow(self) -> None:
        for reader in self._readers:
            reader.end_if_slow()


class _Reader:
    """One process, started when it is first asked, and anew after its end.

    Attributes:
        doing: the file's name and what is done with it, None while there is nothing to do.
    """

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self._starting = Lock()
        self._is_slow = False
        self._since = 0.0
        self.doing: tuple[str, str] | None = None

    def ask(self, asked: Asked) -> Reply:
        """Read a file; blocks until that is done or the process has ended."""
        name = asked.path.name
        self._since, self._is_slow = time.monotonic(), False
        self.doing = name, READING
        try:
            reply = self._reply(asked)
        finally:
            self.doing = None
        if isinstance(reply, tuple):
            return reply  # type: ignore[return-value]
        self.end()
        return Refused(f"{name} {_TOO_LONG if self._is_slow else _DIED}")

    def _reply(self, asked: Asked) -> object:
        # the process may end at any time
        with suppress(OSError, ValueError):
            with self._starting:
                process = self._process = self._process or self._started()
            if process is None or process.stdin is None or process.stdout is None:
                return None
            send(process.stdin, (str(asked.path), asked.published))
            reply = receive(process.stdout)
            while isinstance(reply, str):
                self.doing = asked.path.name, reply
                reply = receive(process.stdout)
            return reply
        return None

    def _started(self) -> subprocess.Popen[bytes] | None:
        if self._is_closed:
            return None
        process = subprocess.Popen(  # noqa: S603 - our own program
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        if process.stdin:
            send(process.stdin, self._known)
        return process

    def end_if_slow(self) -> None:
        """Kill the process if its file takes too long; what waits for it is told so."""
        if self.doing and time.monotonic() - self._since > WALL_S and self._process:
            self._is_slow = True
            self._process.kill()

    def stop(self) -> None:
        """Kill the process for good; whoever waits for it is told that it ended."""
        with self._starting:
            self._is_closed = True
            if self._process:
                self._process.kill()

    def end(self) -> None:
        """Wait for the end of the process and let its pipes go."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-m", "viewer", ARGUMENT]


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    package = Path(__file__).parents[3]
    return {**kept, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
