"""The process that parses foreign formats: its limits, and how it takes work and answers.

Started by `viewer.readers.sandbox` through `viewer.cli.main`. It takes one file after another: on
its standard input eight bytes with a length and so many bytes; on its standard output a letter,
eight bytes with a length, and the answer.
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import BinaryIO

#: what can be run: a name, and the module whose `parse` takes bytes and gives bytes
PARSERS = {
    "webpage": "viewer.readers.webpage_parser",
    "pdf": "viewer.readers.pdf_parser",
    "mail": "viewer.readers.mail_parser",
    "word": "viewer.readers.word_parser",
}

LENGTH = struct.Struct("<Q")
#: the letter before an answer: it is one; the parser failed; it wanted more memory than there is
ANSWERED, FAILED, NO_MEMORY = b"A", b"F", b"M"
#: how often the process looks whether it is still wanted
_WATCH_S = 1.0
#: prctl(2)
_PR_SET_PDEATHSIG = 1
#: what no parser has any business doing, as Python calls it (PEP 578)
_REFUSED = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "subprocess.Popen",
    "os.fork", "os.forkpty", "os.exec", "os.posix_spawn", "os.spawn", "os.system",
)  # fmt: skip


def parse_apart(parser: str, cpu_s: str, memory_bytes: str) -> int:
    """Be the process: parse within the limits what comes, until no more does."""
    module = PARSERS[parser]
    _end_with_parent()
    parse: Callable[[bytes], bytes] = import_module(module).parse
    _limit(int(memory_bytes))
    sys.addaudithook(_refuse)
    # nothing can be made in a folder that is gone; where the system keeps it the parent removes it
    with suppress(OSError):
        os.rmdir(os.getcwd())  # noqa: PTH106, PTH109 - no path of it is needed
    # by their numbers: a program without a console has no sys.stdin
    given, answers = os.fdopen(os.dup(0), "rb"), _own_output()
    while head := given.read(LENGTH.size):
        _limit_time(int(cpu_s))
        letter, answer = _parsed(parse, given.read(*LENGTH.unpack(head)))
        _say(answers, letter, answer)
    return 0


def _own_output() -> BinaryIO:
    """Where answers go; what a parser prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _parsed(parse: Callable[[bytes], bytes], data: bytes) -> tuple[bytes, bytes]:
    try:
        return ANSWERED, parse(data)
    except MemoryError:
        return NO_MEMORY, b""
    except Exception:  # noqa: BLE001 - of code that is not ours, on a file made to break it
        return FAILED, b""


def _say(answers: BinaryIO, letter: bytes, answer: bytes) -> None:
    answers.write(letter + LENGTH.pack(len(answer)))
    answers.write(answer)
    answers.flush()


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


def _refuse(event: str, _arguments: object) -> None:
    if event in _REFUSED:
        raise PermissionError(f"a parser may not: {event}")


def _limit(memory_bytes: int) -> None:
    """Set the limits of this process, where the system has such."""
    try:
        import resource
    except ImportError:
        return
    limits = [
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ]
    if hasattr(resource, "RLIMIT_NPROC"):
        limits.append((resource.RLIMIT_NPROC, 0))
    for what, most in limits:
        _, hard = resource.getrlimit(what)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # a system may know a limit and not grant it
        with suppress(OSError, ValueError):
            resource.setrlimit(what, (bound, bound))


def _limit_time(cpu_s: int) -> None:
    """Allow so many seconds of work from now on."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    bound = int(time.process_time()) + 1 + cpu_s
    if hard != resource.RLIM_INFINITY:
        bound = min(bound, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (bound, hard))
