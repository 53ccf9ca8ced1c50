"""Saved web pages: their article without menus and advertising, and their date."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from viewer.model.errors import UnreadableFile
from viewer.readers.reading import Reading
from viewer.readers.sandbox import run_apart

#: less is no article but what is left of a menu
LEAST_LETTERS = 40


def read_page(data: bytes) -> Reading:
    """The article of a web page; its parser runs in a process of its own.

    Raises:
        UnreadableFile: no article is found, or the page takes too much time or memory; the message
            goes on after the name of the file.
    """
    answer = run_apart("webpage", data)
    try:
        reading = Reading(**_words(json.loads(answer)))
    except (ValueError, TypeError, AttributeError):
        raise UnreadableFile("is no web page that can be read; save its text instead") from None
    if sum(map(str.isalpha, reading.text)) < LEAST_LETTERS:
        raise UnreadableFile("holds no article that can be told from its menus; save its text")
    return reading._replace(published=_day(reading.published))


def _day(text: str | None) -> str | None:
    """The day if it is one."""
    try:
        return date.fromisoformat(text or "").isoformat()
    except ValueError:
        return None


def _words(answer: Any) -> dict[str, Any]:
    """The fields of an answer, checked: the parser may have been made to say anything."""
    if not all(value is None or isinstance(value, str) for value in answer.values()):
        raise TypeError("a field is no text")
    return dict(answer)
