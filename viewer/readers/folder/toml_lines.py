"""On which line of a TOML file a table or a key stands; `tomllib` does not say.

The text has been read by `tomllib`, so only the shape of valid TOML 1.0 needs following:
https://toml.io/en/v1.0.0
"""

from __future__ import annotations

import re

#: keys and, for tables in arrays, positions from 0: ("event", 3, "when")
TomlPath = tuple[str | int, ...]

#: the deepest that a message speaks of: event, 3, accounts, source, when
_MAX_DEPTH = 5

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[A-Za-z0-9_-]+"
    r"|.",
    re.DOTALL,
)
_BETWEEN = frozenset(" \t\r\n")
_OPENING, _CLOSING = frozenset("[{"), frozenset("]}")


def locate(text: str) -> dict[TomlPath, int]:
    """The line, counted from 1, of every table and every key outside inline tables."""
    return _Locator().locate(text)


def too_deep_line(text: str, depth_limit: int) -> int | None:
    """The first line on which values are nested deeper than the limit."""
    line, depth = 1, 0
    for piece in _TOKEN.findall(text):
        depth += (piece in _OPENING) - (piece in _CLOSING)
        if depth > depth_limit:
            return line
        line += piece.count("\n")
    return None


class _Locator:
    """Walks over the tokens, one statement (header or key with value) after the other."""

    def __init__(self) -> None:
        self.lines: dict[TomlPath, int] = {}
        self.table: TomlPath = ()
        self.lengths: dict[TomlPath, int] = {}

    def locate(self, text: str) -> dict[TomlPath, int]:
        line, depth, begun = 1, 0, 1
        statement: list[str] = []
        in_value = False
        for piece in _TOKEN.findall(text):
            if piece == "\n" and depth <= 0:
                self._note(statement, begun)
                statement, in_value, depth = [], False, 0
            elif in_value:
                depth += (piece in _OPENING) - (piece in _CLOSING)
            elif piece == "=":
                in_value = True
            elif piece not in _BETWEEN and piece[0] != "#":
                begun = begun if statement else line
                statement.append(piece)
            line += piece.count("\n")
        self._note(statement, begun)
        return self.lines

    def _note(self, statement: list[str], line: int) -> None:
        if not statement:
            return
        if statement[0] != "[":
            self._note_path((*self.table, *_keys(statement)[:_MAX_DEPTH]), line)
        elif statement[1:2] == ["["]:
            *parents, last = _keys(statement[2:-2])
            array = (*self._resolve(parents), last)
            number = self.lengths.get(array, 0)
            self.lengths[array] = number + 1
            self.table = (*array, number)
            self.lines.setdefault(array, line)
            self.lines[self.table] = line
        else:
            self.table = self._resolve(_keys(statement[1:-1]))
            self._note_path(self.table, line)

    def _note_path(self, path: TomlPath, line: int) -> None:
        """A path brings the tables above it into being, if they were not there."""
        for length in range(1, min(len(path), _MAX_DEPTH) + 1):
            self.lines.setdefault(path[:length], line)

    def _resolve(self, keys: list[str]) -> TomlPath:
        """A header's keys with the position in each array of tables that they pass through."""
        path: TomlPath = ()
        for key in keys[:_MAX_DEPTH]:
            path = (*path, key)
            if path in self.lengths:
                path = (*path, self.lengths[path] - 1)
        return path


def _keys(tokens: list[str]) -> list[str]:
    """The keys of a dotted key. Escapes in quoted keys are left, such a key is not found."""
    return [t[1:-1] if t[0] in "\"'" else t for t in tokens if t != "."] or [""]
