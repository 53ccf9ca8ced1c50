"""Typed values out of one TOML table; each that is missing or wrong becomes a mistake."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.when import When
from viewer.readers.folder.mistakes import Mistakes, shown, suggestion
from viewer.readers.folder.toml_file import TomlFile
from viewer.readers.folder.toml_lines import TomlPath

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)

_ID_LENGTH = 60
_ID_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_IN_QUOTES = "has to be a text in quotation marks"
#: takes the place of a date that could not be read, until the mistakes are told
_NO_DATE = parse_when("0001")


def is_id(text: str) -> bool:
    """Whether the text may name something: letters a to z, digits, `-` and `_`."""
    return 0 < len(text) <= _ID_LENGTH and _ID_CHARACTERS.issuperset(text)


#: what to do about a name that `is_id` refuses
ID_RULE = f"has to be 1 to {_ID_LENGTH} letters a to z, digits, - and _"


class Fields:
    """One table, and the keys that were asked of it.

    A getter wants its key to be there (`optional` does not) and answers a value of its type in
    any case, so that the whole table is judged: a stand-in for what is wrong is never used, since
    a mistake stops the reading before. `finish` tells of the keys that nobody asked for, and then
    of what is missing: a misspelt key is the cause of the one that is not there.
    """

    def __init__(self, file: TomlFile, path: TomlPath, table: object, mistakes: Mistakes) -> None:
        self.file = file
        self._path = path
        self._mistakes = mistakes
        self._asked: list[str] = []
        self._wrong_keys: set[str] = set()
        self._missing: list[str] = []
        self._table: dict[str, Any] = table if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            self.wrong(None, f"{path[-1]} has to be a table of its own")

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are given, in the order of the file."""
        return tuple(self._table)

    def line(self, key: str | None = None) -> int:
        """The line of a key, or of the table."""
        return self.file.line(self._path if key is None else (*self._path, key))

    def wrong(self, key: str | None, what: str) -> None:
        """Note a mistake at a key, only the first of each, or at the table."""
        if key is None or key not in self._wrong_keys:
            self._mistakes.add(self.file.name, self.line(key), f"{key} {what}" if key else what)
        if key is not None:
            self._wrong_keys.add(key)

    def lacks(self, what: str) -> None:
        """Note for `finish` that something is not in the table."""
        self._missing.append(what)

    def optional(self, key: str, get: Callable[[str], Value]) -> Value | None:
        """The value by that getter, None where the key is left out."""
        if key in self._table:
            return get(key)
        self._asked.append(key)
        return None

    def text(self, key: str, longest: int | None = None) -> str:
        """A text that is not empty; line breaks in it become spaces."""
        value = self._require(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.wrong(key, _IN_QUOTES)
            return ""
        text = " ".join(value.split())
        if not text:
            self.wrong(key, "is empty; write it or take the line out")
        elif any(_is_control(c) for c in text):
            self.wrong(key, "holds a control character; take it out")
        elif longest is not None and len(text) > longest:
            self.wrong(key, f"has {len(text)} characters; shorten it to {longest}")
        return text

    def verbatim(self, key: str) -> str:
        """A text as it is, with every space."""
        value = self._require(key)
        if isinstance(value, str) and value:
            return value
        if value is not None:
            self.wrong(key, _IN_QUOTES)
        return ""

    def id(self, key: str = "id") -> str:
        """The name by which other tables speak of this one."""
        value = self._require(key)
        if value is None or (isinstance(value, str) and is_id(value)):
            return value or ""
        self.wrong(key, ID_RULE)
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none twice."""
        value = self._require(key)
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            if value is not None:
                self.wrong(key, 'has to be a list of texts, as in ["one", "two"]')
            return ()
        texts = tuple(" ".join(text.split()) for text in value)
        seen: set[str] = set()
        for text in texts:
            if text in seen:
                self.wrong(key, f"names {shown(text)} twice; take one out")
            seen.add(text)
        return texts

    def one_of(self, key: str, known: Collection[str], what: str) -> str:
        """A word among the known ones; `what` says what they are."""
        value = self._require(key)
        if value is not None and not isinstance(value, str):
            self.wrong(key, _IN_QUOTES)
        return self._known(key, value, known, what) if isinstance(value, str) else ""

    def some_of(self, key: str, known: Collection[str], what: str) -> tuple[str, ...]:
        """A list of words among the known ones, none twice."""
        return tuple(self._known(key, word, known, what) for word in self.texts(key))

    def enum(self, key: str, words: type[Word]) -> Word:
        """A word of one of the domain's lists."""
        known = [word.value for word in words]
        found = self.one_of(key, known, key)
        return words(found or known[0])

    def number(self, key: str) -> float:
        """A finite number."""
        value = self._require(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            if value is not None:
                self.wrong(key, "has to be a number without quotation marks, as in 60_000_000_000")
            return 0.0
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            self.wrong(key, "is not a number that can be drawn; give a finite one")
            return 0.0
        return number

    def whole(self, key: str, low: int, high: int) -> int:
        """A whole number within limits, both included."""
        value = self._require(key)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        if value is not None:
            self.wrong(key, f"has to be a whole number from {low} to {high}")
        return low

    def when(self, key: str) -> When:
        """An EDTF date."""
        value = self._require(key)
        if value is None:
            return _NO_DATE
        if not isinstance(value, str):
            # TOML has dates of its own, which know neither months nor doubt.
            example = value.isoformat() if isinstance(value, date) else "2018-03-24"
            self.wrong(key, f'has to stand in quotation marks, as in {key} = "{example}"')
            return _NO_DATE
        try:
            return parse_when(value)
        except WhenError as error:
            self.wrong(key, f"cannot be read: {error}")
            return _NO_DATE

    def table(self, key: str) -> Fields:
        """A table inside this one."""
        value = self._require(key)
        return Fields(self.file, (*self._path, key), {} if value is None else value, self._mistakes)

    def tables(self, key: str) -> Iterator[tuple[str, Fields]]:
        """The tables inside a table by their names, as in [figures.f1]; none where left out."""
        holder = self.optional(key, self.table)
        return holder.inner() if holder else iter(())

    def inner(self) -> Iterator[tuple[str, Fields]]:
        """All that is in this table, as tables by their names."""
        for name in self.keys:
            if is_id(name):
                yield name, self.table(name)
            else:
                self._mistakes.add(self.file.name, self.line(), f"{shown(name)} {ID_RULE}")

    def records(self, key: str) -> Iterator[Fields]:
        """The tables of an array of tables, as in [[event]]; none where left out."""
        self._asked.append(key)
        value = self._table.get(key, [])
        if not isinstance(value, list):
            self.wrong(key, f"has to be written with double brackets: [[{key}]]")
            return
        for n, table in enumerate(value):
            yield Fields(self.file, (*self._path, key, n), table, self._mistakes)

    def finish(self) -> None:
        """Tell of keys that nobody asked for, and of what is missing."""
        for key in self._table:
            if key not in self._asked:
                what = f"{shown(key)} is not read here; {suggestion(key, self._asked)}"
                self._mistakes.add(self.file.name, self.line(key), what)
        for what in self._missing:
            self.wrong(None, what)

    def _require(self, key: str) -> Any:
        self._asked.append(key)
        value = self._table.get(key)
        if value is None:
            self.lacks(f"{key} is missing; add it to {self._name()}")
        return value

    def _name(self) -> str:
        """What a person would call this table: `event “liu-visit”`, or else the file."""
        given = self._table.get("id")
        kind = next((str(k) for k in reversed(self._path) if isinstance(k, str)), self.file.name)
        return f"{kind} {shown(given)}" if isinstance(given, str) else f"{kind}"

    def _known(self, key: str, word: str, known: Collection[str], what: str) -> str:
        if word in known:
            return word
        hint = suggestion(word, list(known))
        self.wrong(key, f"names {shown(word)}, which is no {what} here; {hint}")
        return ""


def fields_of(file: TomlFile, mistakes: Mistakes) -> Fields:
    """The top level of a file."""
    return Fields(file, (), file.data, mistakes)


def _is_control(character: str) -> bool:
    """Whether it is a C0 or C1 control character."""
    return character < " " or "\x7f" <= character <= "\x9f"
