"""Undo and redo, by key and by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from viewer.model.speech import tr
from viewer.ui.commands import Command

if TYPE_CHECKING:
    from viewer.ui.editing.changes import Changes
    from viewer.ui.main_window import MainWindow

UNDO, REDO = "edit.undo", "edit.redo"


def edit_commands(window: MainWindow) -> tuple[Command, ...]:
    """What takes changes of the document back and makes them again."""
    changes = window.edits.changes

    def undo() -> None:
        if (field := _field_with_focus()) is not None:
            field.undo()
        else:
            changes.undo()

    def redo() -> None:
        if (field := _field_with_focus()) is not None:
            field.redo()
        else:
            changes.redo()

    return (
        Command(
            UNDO,
            undo_title(changes),
            undo,
            ("Ctrl+Z",),
            is_enabled=lambda: changes.history.undo_name is not None,
            needs=tr("first change something in the document"),
        ),
        Command(
            REDO,
            redo_title(changes),
            redo,
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            is_enabled=lambda: changes.history.redo_name is not None,
            needs=tr("first undo something"),
        ),
    )


def undo_title(changes: Changes) -> str:
    """“Undo: pin the letter”, or “Undo” where there is nothing."""
    name = changes.history.undo_name
    return tr("Undo: {name}", name=name) if name else tr("Undo")


def redo_title(changes: Changes) -> str:
    """“Redo: pin the letter”, or “Redo” where there is nothing."""
    name = changes.history.redo_name
    return tr("Redo: {name}", name=name) if name else tr("Redo")


def _field_with_focus() -> QLineEdit | QTextEdit | QPlainTextEdit | None:
    """The field that a person types in just now: it has an undo of its own."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and not widget.isReadOnly():
        return widget
    return None
