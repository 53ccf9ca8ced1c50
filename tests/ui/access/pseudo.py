"""A language that nobody speaks, by which every text that was not said in it is found.

Each text of the program stands in brackets, its places excepted. The words of the document are in
letters of another script, so that Latin letters outside of brackets are the program's, forgotten.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from string import ascii_lowercase

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAction, QPainter
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QTabWidget, QWidget

from viewer.model.source import Text, text_sha256
from viewer.model.speech import Speech

LEFT, RIGHT = "⟦", "⟧"
_PLACE = re.compile(r"(\{\w+\})")
#: alike in width and case, and in the bundled type
_SCRIPT = "абвгдежзиклмнопрстуфхцчшщэ"
_OTHER = str.maketrans(
    ascii_lowercase + ascii_lowercase.upper(), _SCRIPT + _SCRIPT.upper()
)  # fmt: skip
#: of a document, what a person wrote; the rest are ids, dates and choices
_WRITTEN = frozenset(
    {
        "title", "description", "name", "aliases", "label", "summary", "date_basis", "kind",
        "kinds", "publisher", "published_basis", "short", "byline", "rights", "content", "exact",
        "prefix", "suffix", "unit", "measures", "text", "reason",
    }
)  # fmt: skip
_LATIN = re.compile(r"[A-Za-z]{2,}")
#: the same in every language: the product, keys as they are engraved, dates and formats by code
SAME_EVERYWHERE = re.compile(
    r"(?<![A-Za-z])(Parley|Qt|PySide\d*|Python|SQLite|Ctrl|Shift|Alt|Esc|Enter|Return|Tab|Home|End|PgUp|PgDown"
    r"|Del|Backspace|Space|F\d+|Up|Down|Left|Right|UTC|GMT|EDTF|CSV|JSON|XLSX|HTML|PDF|PNG|SVG|ICS"
    r"|MIT|LGPL|URL|px|pt|mm|dpi|in|EEEE?|Markdown|Linux)(?![A-Za-z])|[a-z-]*\.(parley|py|csv|txt|xyz)(?![a-z])|https?:\S+"
    rf"|</?[a-z][^>]*>|\b{re.escape(Path.home().name)}\b"
)
#: Qt's own, in the language that Qt is told; names of languages, in their own words
_OF_OTHERS = frozenset({"Press shortcut", "English", "en"})
#: rows of a table that are looked at
_MOST_ROWS = 30


def _lookup(text: str, about: str, n: int | None) -> str:
    parts = _PLACE.split(text)
    return "".join(f"{LEFT}{p}{RIGHT}" if p and not _PLACE.fullmatch(p) else p for p in parts)


PSEUDO = Speech("x-pseudo", _lookup)


def in_other_script(thing):
    """A document, or a part of one, in which a person wrote no Latin letter."""
    if isinstance(thing, list | tuple):
        return type(thing)(map(in_other_script, thing))
    if not is_dataclass(thing):
        return thing
    changed = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name == "anchor" or field.name == "original_sha256":
            changed[field.name] = None
        elif field.name in _WRITTEN:
            changed[field.name] = _written(value)
        elif field.name != "period":
            changed[field.name] = in_other_script(value)
    if isinstance(thing, Text):
        changed["sha256"] = text_sha256(changed["content"])
    return replace(thing, **changed)


def _written(value):
    if isinstance(value, str) and not isinstance(value, Enum):
        return value.translate(_OTHER)
    return tuple(map(_written, value)) if isinstance(value, tuple) else in_other_script(value)


def forgotten(words: str) -> str:
    """What of a text is the program's and was not said in the language."""
    depth, left = 0, []
    for sign in words:
        depth += (sign == LEFT) - (sign == RIGHT)
        if depth <= 0 and sign != RIGHT:
            left.append(sign)
    if words in _OF_OTHERS:
        return ""
    rest = SAME_EVERYWHERE.sub(" ", "".join(left))
    return rest.strip() if _LATIN.search(rest) else ""


# --- what a window says


def said_in(root: QWidget) -> Iterator[tuple[str, str, str]]:
    """Room, kind and words of everything that a window says in any way."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not _is_part_of_qt(widget):
            room = room_of(widget)
            for kind, words in _said_by(widget):
                yield room, kind, words
    for action in _actions(root):
        for kind, words in (("entry", action.text()), ("tip of entry", action.toolTip())):
            yield room_of(action), kind, words


def _is_part_of_qt(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") and not isinstance(widget.parent(), QWidget)


def _actions(root: QWidget) -> list[QAction]:
    return [*root.actions(), *(a for menu in root.findChildren(QMenu) for a in menu.actions())]


def _said_by(widget: QWidget) -> Iterator[tuple[str, str]]:
    for kind in ("text", "title", "placeholderText", "toPlainText", "windowTitle", "prefix",
                 "suffix", "specialValueText"):  # fmt: skip
        words = getattr(widget, kind, None)
        if callable(words) and isinstance(said := _called(words), str):
            yield kind, said
    for kind in ("toolTip", "accessibleName", "accessibleDescription", "statusTip", "whatsThis"):
        yield kind, str(widget.property(kind) or "")
    if isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(at)) for at in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (("tab", widget.tabText(at)) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _said_by_model(widget.model())
    told = QAccessible.queryAccessibleInterface(widget)
    if told is not None:
        yield from (
            (f"read aloud: {part.name}", told.text(part))
            for part in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)
        )


def _called(words) -> object:
    try:
        return words()
    except TypeError:  # wants to be told more
        return None


def _said_by_model(model) -> Iterator[tuple[str, str]]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
             Qt.ItemDataRole.AccessibleTextRole)  # fmt: skip
    is_list = isinstance(model, QAbstractListModel)
    for column in range(1 if is_list else model.columnCount(QModelIndex())):
        for role in roles:
            yield "head", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
                yield "cell", str(model.index(row, column).data(role) or "")


def room_of(thing: QObject | None) -> str:
    """The module that made something: of the first of our own classes above it."""
    while thing is not None:
        module = type(thing).__module__
        if module.startswith("viewer."):
            return module
        thing = thing.parent()
    return "?"


# --- what is painted


class Painted:
    """The texts that our own code paints, with the rooms that had them painted."""

    def __init__(self) -> None:
        self.said: set[tuple[str, str, str]] = set()

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        draw = QPainter.drawText

        def drawn(painter, *arguments):
            words = next((each for each in arguments if isinstance(each, str)), "")
            self.said.add((_painting_room(), "painted", words))
            return draw(painter, *arguments)

        monkeypatch.setattr(QPainter, "drawText", drawn)


def _painting_room() -> str:
    frame = sys._getframe(2)
    first = frame.f_globals.get("__name__", "?")
    while frame is not None:
        name = frame.f_globals.get("__name__", "")
        if name.startswith("viewer.") and not name.startswith("viewer.render"):
            return name
        frame = frame.f_back
    return first
