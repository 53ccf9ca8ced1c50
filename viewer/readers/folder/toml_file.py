"""One file of a folder: its text, and for TOML its tables with their lines."""

from __future__ import annotations

import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any

from viewer.readers.folder.mistakes import Mistakes
from viewer.readers.folder.toml_lines import TomlPath, locate, too_deep_line

#: ten thousand events take three megabytes
MAX_FILE_BYTES = 8_000_000
#: `tomllib` takes time by the square of the parts of a dotted key
_MAX_LINE = 4_000
#: how deep values may nest; the deepest that a folder needs is 3
_MAX_DEPTH = 32
#: what `tomllib` says of a text whose closing quotation mark is missing
_UNCLOSED = (r"Illegal character '\n'", "Unterminated string", 'Expected "\'"', "Expected \"'''\"")


class TomlFile:
    """The tables of a file, and the line of each when a message needs it."""

    def __init__(self, name: str, text: str = "", data: dict[str, Any] | None = None) -> None:
        self.name = name
        self.data = data or {}
        self._text = text

    @cached_property
    def _lines(self) -> dict[TomlPath, int]:
        return locate(self._text)

    def line(self, path: TomlPath) -> int:
        """The line of the table or key, or of the nearest above it that has one."""
        for length in range(len(path), 0, -1):
            found = self._lines.get(path[:length])
            if found:
                return found
        return 1


def read_text(folder: Path, name: str, mistakes: Mistakes) -> str | None:
    """The text of a UTF-8 file with plain line feeds; None after a mistake."""
    path = folder / name
    try:
        trouble = _trouble(path)
        data = b"" if trouble else path.read_bytes()
    except OSError as error:
        trouble, data = f"cannot be read ({error.strerror}); see who may read it", b""
    if trouble:
        mistakes.add(name, None, trouble)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        mistakes.add(name, line, "is not UTF-8; save the file with the encoding UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _trouble(path: Path) -> str | None:
    """Why a file is not even opened: a pipe would be waited for, a huge one fill the memory."""
    if not path.exists():
        return "is not there; make this file"
    if not path.is_file():
        return "is no file; put one in its place"
    if path.stat().st_size > MAX_FILE_BYTES:
        return f"is larger than {MAX_FILE_BYTES // 10**6} MB; take out what is no text"
    return None


def read_toml(folder: Path, name: str, mistakes: Mistakes, *, optional: bool = False) -> TomlFile:
    """Read a TOML file; an empty one stands for what is not there and optional, or is wrong."""
    if optional and not (folder / name).exists():
        return TomlFile(name)
    text = read_text(folder, name, mistakes)
    if text is None:
        return TomlFile(name)
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > _MAX_LINE:
            told = f"this line has {len(line):,} characters; break it after {_MAX_LINE:,} at most"
            mistakes.add(name, number, told)
            return TomlFile(name)
    try:
        return TomlFile(name, text, tomllib.loads(text))
    except RecursionError:
        deep = too_deep_line(text, _MAX_DEPTH) or 1
        mistakes.add(name, deep, "is nested too deeply; close the brackets of this line")
    except ValueError as error:
        mistakes.add(name, *_syntax_mistake(text, str(error)))
    return TomlFile(name)


def _syntax_mistake(text: str, told: str) -> tuple[int, str]:
    """Line and words for what `tomllib` says: `Invalid value (at line 3, column 9)`."""
    what, _, place = told.rpartition(" (at ")
    if place.startswith("line "):
        line = int(place.removeprefix("line ").split(",")[0])
    else:
        line = text.rstrip("\n").count("\n") + 1
    if told.startswith(_UNCLOSED):
        return line, "a text has no closing quotation mark; put it at the end of the text"
    trouble = f"is not TOML: {what[:1].lower() + what[1:] or told}"
    return line, f"{trouble}; see https://toml.io for how it is written"
