"""Runs a parser of a foreign format in a process of its own, with limits, and kills it.

A page or file from a stranger may make its parser run for ever, take all memory or fall over; then
one process ends and the app lives on. The process gets the bytes on its standard input, works in
an empty folder and answers on its standard output.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import IO

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
#: what the process sees of our environment
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TZ")


def run_apart(parser: str, data: bytes) -> bytes:
    """What that parser answers to these bytes.

    Raises:
        UnreadableFile: it failed, or went over a limit; the message goes on after a file's name.
    """
    with tempfile.TemporaryDirectory(prefix="parley-read-", ignore_cleanup_errors=True) as folder:
        given = Path(folder) / "given"
        given.write_bytes(data)
        with given.open("rb") as stream:
            return _answer(parser, stream, Path(folder))


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
    _limit()
    answer: bytes = import_module(PARSERS[parser]).parse(sys.stdin.buffer.read())
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return 0


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
