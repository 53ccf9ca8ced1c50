"""Plain fields of a form."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_BOX_PX = 90


def line(name: str) -> QLineEdit:
    """A field of one line, named for a screen reader."""
    made = QLineEdit()
    made.setAccessibleName(name)
    return made


def box(name: str) -> QPlainTextEdit:
    """A field of several lines, which Tab leaves."""
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(_BOX_PX)
    return made


def lines_of(field: QPlainTextEdit) -> list[str]:
    """What is written, line by line, without empty ones."""
    return [said for raw in field.toPlainText().splitlines() if (said := " ".join(raw.split()))]
