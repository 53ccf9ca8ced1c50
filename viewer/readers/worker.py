"""One process that parses files, as the one who asks it sees it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO

from viewer.model.errors import UnreadableFile
from viewer.readers.apart import ANSWERED, LENGTH, NO_MEMORY
from viewer.readers.resident import resident_bytes

#: the first argument of the command that makes it a parser; see `viewer.cli.main`
APART = "--read-apart"
_CHUNK = 1 << 16
#: how often its memory is looked at
_LOOK_S = 0.1
#: how long is waited for what should be over
_END_S = 5.0
#: what the process sees of our environment
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TZ")
_TOO_LONG = "takes too long to read; save its text instead"
_TOO_LARGE = "is too large to read; save its text instead"
_TOO_MUCH = "cannot be read: it needs too much memory; save its text instead"
_UNREADABLE = "cannot be read: it is damaged, or not of this kind; save its text instead"
_FELL = "cannot be read: it is damaged, or needs too much memory; save its text instead"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost.

    wall_s: how long a person waits. cpu_s: seconds of work. memory_bytes: of the process, all in
    all. answer_bytes: how long an answer may be. files, resident_bytes: a process that has read so
    many, or holds more than so much afterwards, is not asked again.
    """

    wall_s: float = 30.0
    cpu_s: int = 20
    memory_bytes: int = 2_000_000_000
    answer_bytes: int = 32_000_000
    files: int = 50
    resident_bytes: int = 500_000_000


LIMITS = Limits()


class WorkerDied(Exception):
    """The process ended before it answered; the text goes on after the name of a file."""


class Worker:
    """A process with one parser. Ask it from one thread at a time, and end it."""

    def __init__(self, parser: str, limits: Limits) -> None:
        self.parser, self.limits = parser, limits
        self._asked = 0
        self._asking: _Asking | None = None
        self._folder = _empty_folder()
        try:
            # Linux ends it with the thread that started it, so one thread starts them all
            self._process = _started(parser, limits, self._folder)
        except OSError as trouble:
            self._remove_folder()
            reason = f"no process for it can be started ({trouble.strerror})"
            raise UnreadableFile(f"cannot be read: {reason}; close some programs") from None

    @property
    def pid(self) -> int:
        """Its number, which is that of its group too."""
        return self._process.pid

    @property
    def is_good(self) -> bool:
        """Whether it may be asked again."""
        held = resident_bytes(self.pid)
        return self._asked < self.limits.files and held <= self.limits.resident_bytes

    def ask(self, data: bytes) -> bytes:
        """The answer to these bytes.

        Raises:
            UnreadableFile: the parser failed, or a limit was reached; then end it.
            WorkerDied: the process is no more.
        """
        self._asked += 1
        self._asking = asking = _Asking(self._process, data, self.limits)
        end = time.monotonic() + self.limits.wall_s
        while asking.is_alive():
            asking.join(_LOOK_S)
            if time.monotonic() > end and asking.is_alive():
                raise UnreadableFile(_TOO_LONG)
            if resident_bytes(self.pid) > self.limits.memory_bytes:
                raise UnreadableFile(_TOO_MUCH)
        if asking.is_too_long:
            raise UnreadableFile(_TOO_LARGE)
        return self._checked(asking.letter, bytes(asking.answer))

    def _checked(self, letter: bytes, answer: bytes) -> bytes:
        if letter == ANSWERED:
            return answer
        if letter == NO_MEMORY:
            raise UnreadableFile(_TOO_MUCH)
        if letter:
            raise UnreadableFile(_UNREADABLE)
        try:
            code = self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            raise UnreadableFile(_UNREADABLE) from None
        # by the system: its seconds of work are over
        if code == -getattr(signal, "SIGXCPU", 0):
            raise UnreadableFile(_TOO_LONG)
        raise WorkerDied(_FELL)

    def end(self) -> None:
        """Kill the process and what it started, and wait until it is gone."""
        process = self._process
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
        if self._asking:
            self._asking.join(_END_S)
        # something that got away may hold the other end, and closing would wait for it
        is_free = not (self._asking and self._asking.is_alive())
        for stream in (process.stdin, process.stdout):
            if stream and is_free:
                with suppress(OSError):
                    stream.close()
        self._remove_folder()

    def _remove_folder(self) -> None:
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


class _Asking(Thread):
    """Sends bytes and takes the answer; ends when the process does, at the latest."""

    def __init__(self, process: subprocess.Popen[bytes], data: bytes, limits: Limits) -> None:
        super().__init__(name="parley-asking", daemon=True)
        self._process, self._data, self._most = process, data, limits.answer_bytes
        self.letter, self.answer = b"", bytearray()
        self.is_too_long = False
        self.start()

    def run(self) -> None:
        """Send, then take."""
        given, answers = self._process.stdin, self._process.stdout
        if given is None or answers is None:
            return
        # the process may have been ended, and its pipes closed
        with suppress(OSError, ValueError):
            given.write(LENGTH.pack(len(self._data)))
            given.write(self._data)
            given.flush()
            self._take(answers)

    def _take(self, answers: IO[bytes]) -> None:
        head = answers.read(1 + LENGTH.size)
        if len(head) < 1 + LENGTH.size:
            return
        (length,) = LENGTH.unpack(head[1:])
        if length > self._most:
            self.is_too_long = True
            return
        while len(self.answer) < length:
            chunk = answers.read(min(_CHUNK, length - len(self.answer)))
            if not chunk:
                return
            self.answer += chunk
        self.letter = head[:1]


def _empty_folder() -> Path | None:
    """A folder to work in; None on a full disk, where nothing could be written in it either."""
    try:
        return Path(tempfile.mkdtemp(prefix="parley-read-"))
    except OSError:
        return None


_Order = tuple[str, Limits, Path | None, "Future[subprocess.Popen[bytes]]"]


def _started(parser: str, limits: Limits, folder: Path | None) -> subprocess.Popen[bytes]:
    done: Future[subprocess.Popen[bytes]] = Future()
    _orders().put((parser, limits, folder, done))
    return done.result()


@cache
def _orders() -> SimpleQueue[_Order]:
    """What the one thread takes that starts them all and lives as long as we do."""
    orders: SimpleQueue[_Order] = SimpleQueue()
    Thread(target=_start_all, args=(orders,), name="parley-starting", daemon=True).start()
    return orders


def _start_all(orders: SimpleQueue[_Order]) -> None:
    while True:
        parser, limits, folder, done = orders.get()
        try:
            done.set_result(_start(parser, limits, folder))
        except Exception as trouble:  # noqa: BLE001 - told where it is waited for
            done.set_exception(trouble)


def _start(parser: str, limits: Limits, folder: Path | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program
        _command(parser, limits),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder or Path(Path.cwd().anchor),
        env=_environment(folder),
        start_new_session=True,
    )


def _command(parser: str, limits: Limits) -> list[str]:
    asked = [APART, parser, str(limits.cpu_s), str(limits.memory_bytes)]
    if getattr(sys, "frozen", False):
        return [sys.executable, *asked]
    return [sys.executable, "-m", "viewer", *asked]


def _environment(folder: Path | None) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    package = Path(__file__).parent.parent.parent
    own = {"PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    return {**kept, **own, **({"TMPDIR": str(folder)} if folder else {})}
