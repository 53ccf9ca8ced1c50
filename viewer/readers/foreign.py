"""Readings of foreign formats: what their parsers answer, checked before it is believed.

A parser runs apart on a stranger's file, which may have made it say anything.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from viewer.model.errors import UnreadableFile
from viewer.readers.reading import Reading
from viewer.readers.sandbox import run_apart

#: less is no article but what is left of a menu
LEAST_LETTERS = 40
#: what a parser may answer in the place of a reading, by the word it says
REFUSALS = {
    "locked": "is locked with a password; save a copy of it without one",
    "pictures": "has no text, only pictures of pages; let a program recognise the text first",
    "empty": "holds no text",
    "damaged": "is damaged, or not of this kind; save its text instead",
    "packed": "unpacks to more than a document can hold; save its text instead",
    "old": "is a document of an old Word; save it as .docx or as text",
    "no article": "holds no article that can be told from its menus; save its text",
}

_LONGEST_WORDS, _MOST_NOTES = 400, 20
_WITH_BASIS = ("published", "title", "byline", "publisher")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
#: controls but tab and line break; halves of characters
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def read_foreign(parser: str, data: bytes) -> Reading:
    """The reading that a parser in its own process makes of a file.

    Raises:
        UnreadableFile: it holds no text, or takes too much time or memory; the message goes on
            after the name of the file.
    """
    answer = run_apart(parser, data)
    try:
        fields = json.loads(answer)
        if refusal := fields.pop("refusal", None):
            raise UnreadableFile(REFUSALS[refusal])
        reading = Reading(**_checked(fields))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        raise UnreadableFile("cannot be read; save its text instead") from None
    if not any(map(str.isalnum, reading.text)):
        raise UnreadableFile(REFUSALS["empty"])
    return reading


def has_article(text: str) -> bool:
    """Whether there is more than is left of a menu."""
    return sum(map(str.isalpha, text)) >= LEAST_LETTERS


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    notes = fields.pop("notes", None) or []
    if not all(value is None or isinstance(value, str) for value in (*fields.values(), *notes)):
        raise TypeError("a field is no text")
    text = _NO_TEXT.sub("", _BREAKS.sub("\n", fields.pop("text")))
    words = {name: _words(value) for name, value in fields.items()}
    words["published"] = _day(words.get("published"))
    for name in _WITH_BASIS:
        if words.get(name) is None:
            words[f"{name}_basis"] = None
    if not _LANGUAGE.fullmatch(words.get("language") or ""):
        words["language"] = None
    told = tuple(note for note in map(_words, notes[:_MOST_NOTES]) if note)
    return {"text": text, **words, "notes": told}


def _words(value: str | None) -> str | None:
    """One line, not too long; None for nothing."""
    line = " ".join(_NO_TEXT.sub("", value or "").split())
    return line[: _LONGEST_WORDS - 1] + "…" if len(line) > _LONGEST_WORDS else line or None


def _day(text: str | None) -> str | None:
    """The day if it is one."""
    try:
        return date.fromisoformat(text or "").isoformat()
    except ValueError:
        return None
