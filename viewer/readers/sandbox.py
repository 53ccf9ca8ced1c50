"""Runs a parser of a foreign format in a process of its own, with limits, and kills it.

A page or file from a stranger may make its parser run for ever, take all memory or fall over; then
one process ends and the app lives on. The process gets the bytes on its standard input, works in
an empty folder and answers on its standard output.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from threading import Thread
from types import FrameType
from typing import IO, NoReturn

from viewer.model.errors import UnreadableFile

#: the first argument of the command that makes it a parser; see `viewer.cli.main`
APART = "--read-apart"
#: what can be run: a name, and the module whose `parse` takes bytes and gives bytes
PARSERS = {"webpage": "viewer.readers.webpage_parser"}

#: the longest that a person waits, and what the process may use
WALL_S, CPU_S = 30.0, 20
MEMORY_BYTES = 2_000_000_000
ANSWER_BYTES = 32_000_000
_CHUNK = 1 << 16
#: how often the process looks whether it is still wanted
_WATCH_S = 1.0
#: prctl(2)
_PR_SET_PDEATHSIG = 1
#: exit codes of what a signal ended begin after this
_BY_SIGNAL = 128
#: what the process sees of our environment
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TZ")


def run_apart(parser: str, data: bytes) -> bytes:
    """What that parser answers to these bytes.

    Raises:
        UnreadableFile: it failed, or went over a limit; the message goes on after a file's name.
    """
    with (
        _tidy_end(),
        tempfile.TemporaryDirectory(prefix="parley-read-", ignore_cleanup_errors=True) as folder,
    ):
        given = Path(folder) / "given"
        given.write_bytes(data)
        with given.open("rb") as stream:
            return _answer(parser, stream, Path(folder))


@contextmanager
def _tidy_end() -> Iterator[None]:
    """Leave no process and no folder when the system asks us to end meanwhile.

    Where nobody else handles that request, and only in the main thread, which alone may.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(_BY_SIGNAL + number)


def _answer(parser: str, stream: IO[bytes], folder: Path) -> bytes:
    process = subprocess.Popen(  # noqa: S603 - our own program
        _command(parser),
        stdin=stream,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(),
        start_new_session=True,
    )
    answer = bytearray()
    try:
        reader = Thread(target=_collect, args=(process.stdout, answer), daemon=True)
        reader.start()
        reader.join(WALL_S)
        if reader.is_alive():
            raise UnreadableFile("takes too long to read; save its text instead")
        if len(answer) > ANSWER_BYTES:
            raise UnreadableFile("is too large to read; save its text instead")
        code = process.wait(timeout=WALL_S)
    except subprocess.TimeoutExpired:
        raise UnreadableFile("takes too long to read; save its text instead") from None
    finally:
        _end(process)
    if code:
        raise UnreadableFile("cannot be read, or only with too much memory; save its text instead")
    return bytes(answer)


def _collect(stream: IO[bytes], answer: bytearray) -> None:
    """Read up to the limit and a little more, by which it is known that there is more."""
    while len(answer) <= ANSWER_BYTES:
        chunk = stream.read(_CHUNK)
        if not chunk:
            return
        answer += chunk


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and what it started, and wait until it is gone."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
    else:
        process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


def _command(parser: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, APART, parser]
    return [sys.executable, "-m", "viewer", APART, parser]


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    package = Path(__file__).parent.parent.parent
    return {**kept, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}


def parse_apart(parser: str) -> int:
    """Be the process: read the bytes, parse them within the limits, write the answer."""
    _end_with_parent()
    _limit()
    answer: bytes = import_module(PARSERS[parser]).parse(sys.stdin.buffer.read())
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return 0


def _end_with_parent() -> None:
    """Have this process killed when the one that asks for the answer ends before it."""
    parent = os.getppid()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    """End when the parent is another than it was: where the system does not see to it."""
    while os.getppid() == parent:
        time.sleep(_WATCH_S)
    os._exit(1)


def _limit() -> None:
    """Set the limits of this process, where the system has such."""
    try:
        import resource
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for what, most in limits:
        _, hard = resource.getrlimit(what)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (bound, bound))
