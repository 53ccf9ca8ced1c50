"""What is told about a bug of ours: versions and where it happened, no word of a document."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion

import viewer
from viewer.library.storage import storage

#: frames kept at either end of a long chain of calls
_MOST_FRAMES = 12

#: errors whose message Python itself words from names in the code; other messages may quote a text
_SAFE_MESSAGES = (
    AttributeError,
    ImportError,
    IndexError,
    ModuleNotFoundError,
    NameError,
    NotImplementedError,
    RecursionError,
    TypeError,
    UnboundLocalError,
    ZeroDivisionError,
)


def bug_report(error: BaseException) -> str:
    """Versions, then the error and the calls that led to it, innermost first.

    Messages are kept only where they cannot hold anything but names of the code, and paths only
    from the program's own folder on: the report is made to be given away.
    """
    lines = [versions(), _what(error)]
    frames = traceback.extract_tb(error.__traceback__)
    called = [
        f"  {_place(frame.filename)}, line {frame.lineno}, in {frame.name}" for frame in frames
    ]
    called.reverse()
    if len(called) > 2 * _MOST_FRAMES:
        left_out = len(called) - 2 * _MOST_FRAMES
        called[_MOST_FRAMES:-_MOST_FRAMES] = [f"  ... {left_out} more calls ..."]
    lines += called
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        lines.append(f"after {_what(cause)}")
    return "\n".join(lines)


def versions() -> str:
    """What this is, what it runs on, and what it keeps documents in: three lines, in English."""
    kept = storage()
    return (
        f"Parley {viewer.__version__} · {platform.system()}\n"
        f"Python {platform.python_version()} · PySide {PySide6.__version__} · Qt {qVersion()}"
        f" · SQLite {kept.sqlite}\n"
        f"Document format {kept.newest_format}"
    )


def _what(error: BaseException) -> str:
    name = type(error).__name__
    return f"{name}: {error}" if type(error) in _SAFE_MESSAGES else name


def _place(file_name: str) -> str:
    """A file's path from the program's folder on; of other files the name alone."""
    path = Path(file_name)
    folder = Path(viewer.__file__).parent
    # the installed app knows its files by their place in the program's folder only
    path = folder.parent / path if path.parts[:1] == (folder.name,) else path
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
